/* ask.c: a local socket with a limit to every wait and every length. */
#include "staff/ask.h"

#include "base/text.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { LINE_SIZE = 256 };

int ask_open(const char *path, struct err *err)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool fits = text_copy(address.sun_path, sizeof address.sun_path, path);
    if (fd < 0 || !fits || connect(fd, (const struct sockaddr *)&address, sizeof address) != 0) {
        err_set(err, "%s: the helper does not answer (%s); ask the technician", path,
                fits ? strerror(errno) : "its name is too long");
        if (fd >= 0) {
            close(fd);
        }
        return -1;
    }
    return fd;
}

/* Milliseconds of a clock that only goes forward. */
static int64_t ticks(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* Keeps the first descriptor of a message, closes any other. */
static void take_descriptors(struct msghdr *message, int *passed)
{
    for (struct cmsghdr *header = CMSG_FIRSTHDR(message); header != NULL;
         header = CMSG_NXTHDR(message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS) {
            continue;
        }
        size_t count = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (size_t i = 0; i < count; i++) {
            int fd = -1;
            memcpy(&fd, CMSG_DATA(header) + i * sizeof fd, sizeof fd);
            if (*passed < 0) {
                *passed = fd;
            } else {
                close(fd);
            }
        }
    }
}

static ssize_t receive(int fd, char *to, size_t size, int *passed)
{
    char room[CMSG_SPACE(4 * sizeof(int))] __attribute__((aligned(8)));
    struct iovec part = {.iov_base = to, .iov_len = size};
    struct msghdr message = {
        .msg_iov = &part, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
    ssize_t n = recvmsg(fd, &message, MSG_CMSG_CLOEXEC);
    if (n >= 0) {
        take_descriptors(&message, passed);
    }
    return n;
}

/* Reads one line, without its end, into `line`. */
static bool read_line(int fd, char line[ASK_ANSWER], int64_t until, int *passed)
{
    for (size_t length = 0; length < ASK_ANSWER;) {
        int64_t left = until - ticks();
        struct pollfd one = {.fd = fd, .events = POLLIN};
        int ready = left > 0 ? poll(&one, 1, (int)left) : 0;
        if (ready < 0 && errno == EINTR) {
            continue;
        }
        ssize_t n = ready > 0 ? receive(fd, line + length, ASK_ANSWER - length, passed) : -1;
        if (n <= 0) {
            return false;
        }
        length += (size_t)n;
        if (line[length - 1] == '\n') {
            line[length - 1] = '\0';
            return true;
        }
    }
    return false;
}

static bool send_line(int fd, const char *line)
{
    char text[LINE_SIZE];
    int length = snprintf(text, sizeof text, "%s\n", line);
    if (length >= (int)sizeof text) {
        return false;
    }
    return send(fd, text, (size_t)length, MSG_NOSIGNAL) == length;
}

static bool read_answer(char *line, char *answer, struct err *err)
{
    if (text_equal(line, "ok") || text_starts(line, "ok ")) {
        text_copy(answer, ASK_ANSWER, line[2] == ' ' ? line + 3 : "");
        return true;
    }
    return err_set(err, "%s",
                   text_starts(line, "error ") ? line + 6
                                               : "the helper answers strangely; restart");
}

bool ask_line(int fd, const char *line, int ms, char *answer, int *passed, struct err *err)
{
    char text[ASK_ANSWER];
    int found = -1;
    bool heard = send_line(fd, line) && read_line(fd, text, ticks() + ms, &found);
    if (!heard) {
        shutdown(fd, SHUT_RDWR); /* a late answer must not be taken for that of the next question */
    }
    bool ok = heard ? read_answer(text, answer, err)
                    : err_set(err, "the helper does not answer; close this page and try again");
    if (found >= 0 && (!ok || passed == NULL)) {
        close(found);
        found = -1;
    }
    if (passed != NULL) {
        *passed = found;
    }
    return ok;
}
