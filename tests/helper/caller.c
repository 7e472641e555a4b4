/* caller.c: a socket pair, a thread at one end of it. */
#include "caller.h"

#include <errno.h>
#include <poll.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

enum { WAIT_MS = 20000 };

static void *serve_thread(void *context)
{
    struct caller *caller = context;
    serve_connection(caller->serve, caller->served);
    return NULL;
}

void caller_begin(struct caller *caller, const struct serve *serve)
{
    int ends[2];
    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
    *caller = (struct caller){.serve = serve, .fd = ends[0], .served = ends[1]};
    assert_int_equal(pthread_create(&caller->thread, NULL, serve_thread, caller), 0);
}

bool caller_send(struct caller *caller, const void *bytes, size_t size)
{
    const char *at = bytes;
    while (size > 0) {
        ssize_t sent = send(caller->fd, at, size, MSG_NOSIGNAL);
        if (sent < 0) {
            return false;
        }
        at += sent;
        size -= (size_t)sent;
    }
    return true;
}

static void take(struct msghdr *message, int *passed)
{
    struct cmsghdr *header = CMSG_FIRSTHDR(message);
    if (header != NULL && header->cmsg_type == SCM_RIGHTS) {
        int fd = -1;
        memcpy(&fd, CMSG_DATA(header), sizeof fd);
        if (passed != NULL) {
            *passed = fd;
        } else {
            close(fd);
        }
    }
}

bool caller_read(struct caller *caller, char *line, size_t size, int *passed)
{
    if (passed != NULL) {
        *passed = -1;
    }
    for (size_t length = 0; length + 1 < size; length++) {
        char room[CMSG_SPACE(sizeof(int))] __attribute__((aligned(8)));
        struct iovec part = {.iov_base = line + length, .iov_len = 1};
        struct msghdr message = {
            .msg_iov = &part, .msg_iovlen = 1, .msg_control = room, .msg_controllen = sizeof room};
        struct pollfd one = {.fd = caller->fd, .events = POLLIN};
        if (poll(&one, 1, WAIT_MS) != 1) {
            fail_msg("the helper does not answer");
        }
        ssize_t n = recvmsg(caller->fd, &message, MSG_CMSG_CLOEXEC);
        if (n <= 0) {
            return false;
        }
        take(&message, passed);
        if (line[length] == '\n') {
            line[length] = '\0';
            return true;
        }
    }
    return false;
}

void caller_expect(struct caller *caller, const char *line, const char *answer)
{
    char text[4200];
    snprintf(text, sizeof text, "%s\n", line);
    assert_true(caller_send(caller, text, strlen(text)));
    assert_true(caller_read(caller, text, sizeof text, NULL));
    if (strncmp(text, answer, strlen(answer)) != 0) {
        fail_msg("%s: answered %s", line, text);
    }
}

void caller_end(struct caller *caller)
{
    shutdown(caller->fd, SHUT_WR);
    assert_int_equal(pthread_join(caller->thread, NULL), 0);
    close(caller->fd);
}
