/* serve.c: reads lines, finds their row in the table, answers. All lengths are fixed and checked;
 * nothing is allocated. Owns the connection that it serves. */
#include "helper/serve.h"

#include "base/log.h"
#include "base/text.h"

#include <errno.h>
#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { SEND_S = 5 };

/* What was read and not yet served. */
struct lines {
    char bytes[SERVE_LINE];
    size_t length;
};

void serve_add(struct serve_answer *answer, const char *format, ...)
{
    size_t room = sizeof answer->text - answer->length;
    va_list list;
    va_start(list, format);
    int length = vsnprintf(answer->text + answer->length, room, format, list);
    va_end(list);
    if (length > 0 && (size_t)length < room) {
        answer->length += (size_t)length;
    }
    answer->text[answer->length] = '\0';
}

/* Sends a whole line, and the descriptor with its first byte. */
static bool send_line(int fd, const char *line, size_t length, int passed)
{
    char room[CMSG_SPACE(sizeof passed)] __attribute__((aligned(8))) = {0};
    for (size_t done = 0; done < length;) {
        struct iovec part = {.iov_base = (char *)line + done, .iov_len = length - done};
        struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
        if (done == 0 && passed >= 0) {
            message.msg_control = room;
            message.msg_controllen = sizeof room;
            struct cmsghdr *header = CMSG_FIRSTHDR(&message);
            *header = (struct cmsghdr){.cmsg_level = SOL_SOCKET,
                                       .cmsg_type = SCM_RIGHTS,
                                       .cmsg_len = CMSG_LEN(sizeof passed)};
            memcpy(CMSG_DATA(header), &passed, sizeof passed);
        }
        ssize_t sent = sendmsg(fd, &message, MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) {
            return false;
        }
        done += sent > 0 ? (size_t)sent : 0;
    }
    return true;
}

static bool send_error(int fd, const char *sentence)
{
    char line[sizeof(((struct err *)NULL)->text) + 16];
    int length = snprintf(line, sizeof line, "error %s\n", sentence);
    return send_line(fd, line, (size_t)length, -1);
}

static bool send_answer(int fd, struct serve_answer *answer)
{
    char line[SERVE_ANSWER + 16];
    int length =
        snprintf(line, sizeof line, "ok%s%s\n", answer->length > 0 ? " " : "", answer->text);
    bool sent = send_line(fd, line, (size_t)length, answer->fd);
    if (answer->fd >= 0) {
        close(answer->fd);
    }
    return sent;
}

/* Cuts a line into words, in place. The number of words, 0 for what is no line of this protocol. */
static int cut(char *line, size_t length, char *words[SERVE_WORDS + 1])
{
    int count = 0;
    bool in_word = false;
    for (size_t i = 0; i < length; i++) {
        bool space = line[i] == ' ';
        if (line[i] < ' ' || line[i] > '~' || (space && !in_word) ||
            (!in_word && count == SERVE_WORDS)) {
            return 0;
        }
        if (!space && !in_word) {
            words[count++] = line + i;
        }
        line[i] = space ? '\0' : line[i];
        in_word = !space;
    }
    line[length] = '\0';
    words[count] = NULL;
    return in_word ? count : 0;
}

static const struct serve_command *find(const struct serve *serve, const char *name)
{
    for (size_t i = 0; i < serve->command_count; i++) {
        if (text_equal(serve->commands[i].name, name)) {
            return &serve->commands[i];
        }
    }
    return NULL;
}

/* Serves one line. False ends the connection. */
static bool serve_line(const struct serve *serve, int fd, char *line, size_t length)
{
    char *words[SERVE_WORDS + 1] = {NULL};
    struct serve_answer answer = {.fd = -1};
    struct err err = {0};
    int count = cut(line, length, words);
    if (count == 0) {
        send_error(fd, "that is no line of words; the connection is ended");
        return false;
    }
    const struct serve_command *command = find(serve, words[0]);
    if (command == NULL) {
        return send_error(fd, "there is no such command; --help lists them");
    }
    if (count - 1 != command->words) {
        return send_error(fd, "that command takes other words behind it; --help lists them");
    }
    if (!command->run(serve->context, words + 1, &answer, &err)) {
        log_warning(serve->name, "%s: %s", command->name, err.text);
        return send_error(fd, err.text);
    }
    return send_answer(fd, &answer);
}

/* Serves all whole lines that were read and keeps the rest. False ends the connection. */
static bool serve_lines(const struct serve *serve, int fd, struct lines *lines)
{
    for (char *end; (end = memchr(lines->bytes, '\n', lines->length)) != NULL;) {
        char line[SERVE_LINE];
        size_t length = (size_t)(end - lines->bytes);
        memcpy(line, lines->bytes, length);
        lines->length -= length + 1;
        memmove(lines->bytes, end + 1, lines->length);
        if (!serve_line(serve, fd, line, length)) {
            return false;
        }
    }
    if (lines->length == sizeof lines->bytes) {
        send_error(fd, "the line is too long; the connection is ended");
        return false;
    }
    return true;
}

/* Waits for something to read; false after `ms` without. */
static bool wait_for(int fd, int ms)
{
    struct pollfd one = {.fd = fd, .events = POLLIN};
    int ready = 0;
    do {
        ready = poll(&one, 1, ms);
    } while (ready < 0 && errno == EINTR);
    return ready > 0;
}

static bool may_ask(const struct serve *serve, int fd)
{
    struct ucred who = {.uid = (uid_t)-1};
    socklen_t size = sizeof who;
    if (getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &who, &size) == 0 && size == sizeof who &&
        who.uid == serve->user) {
        return true;
    }
    log_warning(serve->name, "refused user %ld", (long)who.uid);
    send_error(fd, "this program serves another user; nothing was done");
    return false;
}

void serve_connection(const struct serve *serve, int fd)
{
    struct lines lines = {.length = 0};
    struct timeval patience = {.tv_sec = SEND_S}; /* for one who asks and does not read */
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    bool going = may_ask(serve, fd);
    while (going && wait_for(fd, serve->silence_ms)) {
        ssize_t n = recv(fd, lines.bytes + lines.length, sizeof lines.bytes - lines.length, 0);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            break;
        }
        lines.length += (size_t)n;
        going = serve_lines(serve, fd, &lines);
    }
    close(fd);
    if (serve->end != NULL) {
        serve->end(serve->context);
    }
}

int serve_run(const struct serve *serve, int fd)
{
    while (wait_for(fd, serve->idle_ms)) {
        int connection = accept4(fd, NULL, NULL, SOCK_CLOEXEC);
        if (connection >= 0) {
            serve_connection(serve, connection);
        } else if (errno != EINTR && errno != ECONNABORTED && errno != EAGAIN) {
            log_error(serve->name, "no connection can be taken (%s)", strerror(errno));
            close(fd);
            return 1;
        }
    }
    close(fd);
    return 0;
}
