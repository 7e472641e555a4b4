/* sleep.c: the devices' descriptors are SDL's; they are found by what /proc says they are, and only
 * waited for, never read. Owns nothing. */
#include "platform/sleep.h"

#include "base/text.h"

#include <dirent.h>
#include <poll.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { WAITED_MOST = 64, PAUSE_MS = 10 };

static bool is_input_device(const char *descriptor)
{
    char path[288], target[64];
    snprintf(path, sizeof path, "/proc/self/fd/%s", descriptor);
    ssize_t length = readlink(path, target, sizeof target - 1);
    if (length <= 0) {
        return false;
    }
    target[length] = '\0';
    return text_starts(target, "/dev/input/event");
}

static nfds_t add_devices(struct pollfd *waited, nfds_t count)
{
    DIR *folder = opendir("/proc/self/fd");
    const struct dirent *entry;
    while (folder != NULL && count < WAITED_MOST && (entry = readdir(folder)) != NULL) {
        if (entry->d_name[0] != '.' && is_input_device(entry->d_name)) {
            waited[count++] =
                (struct pollfd){.fd = (int)strtol(entry->d_name, NULL, 10), .events = POLLIN};
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return count;
}

void sleep_for(int descriptor, int ms)
{
    struct pollfd waited[WAITED_MOST] = {{.fd = descriptor, .events = POLLIN}};
    nfds_t count = descriptor >= 0 ? 1 : add_devices(waited, 0);
    poll(waited, count, ms);
    /* What was unplugged is always ready: SDL closes it when udev tells. Until then, not to spin.
     */
    for (nfds_t i = 0; i < count; i++) {
        if ((waited[i].revents & (POLLERR | POLLHUP | POLLNVAL)) != 0) {
            poll(NULL, 0, ms < PAUSE_MS ? ms : PAUSE_MS);
            return;
        }
    }
}
