/* notify.c: the notify protocol of systemd over a socket of one's own. Owns the descriptor. */
#include "base/notify.h"

#include <errno.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

/* An abstract name begins with a zero where its text has an @. */
static bool address_of(const char *name, struct sockaddr_un *address, socklen_t *size)
{
    size_t length = strlen(name);
    *address = (struct sockaddr_un){.sun_family = AF_UNIX};
    if ((name[0] != '/' && name[0] != '@') || length < 2 || length >= sizeof address->sun_path) {
        return false;
    }
    memcpy(address->sun_path, name, length);
    if (name[0] == '@') {
        address->sun_path[0] = '\0';
    }
    bool path = name[0] == '/'; /* its end counts, that of an abstract name does not exist */
    *size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length + (path ? 1 : 0));
    return true;
}

bool notify_open(struct notify *notify, const char *name)
{
    struct sockaddr_un address;
    socklen_t size = 0;
    notify->descriptor = -1;
    if (name == NULL || !address_of(name, &address, &size)) {
        return false;
    }
    int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor >= 0 && connect(descriptor, (struct sockaddr *)&address, size) != 0) {
        close(descriptor);
        descriptor = -1;
    }
    notify->descriptor = descriptor;
    return descriptor >= 0;
}

bool notify_send(const struct notify *notify, const char *lines)
{
    size_t size = strlen(lines);
    return notify->descriptor >= 0 &&
           send(notify->descriptor, lines, size, MSG_NOSIGNAL) == (ssize_t)size;
}

void notify_close(struct notify *notify)
{
    if (notify->descriptor >= 0) {
        close(notify->descriptor);
    }
    notify->descriptor = -1;
}

/* A whole positive number; 0 for anything else. */
static int64_t number_of(const char *text)
{
    char *tail;
    errno = 0;
    long long number = strtoll(text, &tail, 10);
    return *text != '\0' && *tail == '\0' && errno == 0 && number > 0 ? number : 0;
}

int64_t notify_interval(const char *usec, const char *pid, int64_t process)
{
    if (usec == NULL || (pid != NULL && number_of(pid) != process)) {
        return 0;
    }
    return number_of(usec) / 1000;
}
