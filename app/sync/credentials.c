/* credentials.c: reads a key and a secret, after a look at who else could. */
#include "sync/credentials.h"

#include "base/file.h"
#include "base/text.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { CREDENTIALS_MOST = 4096 };

/* True when systemd guards the file: its folder is systemd's own, and the name stays in it. */
static bool guarded(const char *path, const char *systemd)
{
    if (systemd == NULL || systemd[0] != '/' || strstr(path, "/../") != NULL) {
        return false;
    }
    return text_starts(path, systemd) && path[strlen(systemd)] == '/';
}

static bool private_file(const char *path, struct err *err)
{
    struct stat info;
    if (stat(path, &info) != 0) {
        return err_set(err, "%s: is not there; write key:secret into it and set its mode to 0600",
                       path);
    }
    return (info.st_mode & 077) == 0 ||
           err_set(err, "%s: others can read the key (mode %04o); do chmod 600 %s", path,
                   (unsigned)(info.st_mode & 07777), path);
}

bool credentials_read(struct credentials *credentials, const char *name, const char *systemd,
                      struct arena *arena, struct err *err)
{
    size_t size = 0;
    const char *path = name;
    if (name[0] == '\0') {
        return err_set(err, "sync.credentials is not set; give a file with key:secret in one line");
    }
    if (strchr(name, '/') == NULL && systemd != NULL) {
        path = file_join(arena, systemd, name);
    }
    if (!guarded(path, systemd) && !private_file(path, err)) {
        return false;
    }
    char *text = file_read(arena, path, CREDENTIALS_MOST, &size, err);
    if (text == NULL) {
        return false;
    }
    while (size > 0 && (text[size - 1] == '\n' || text[size - 1] == '\r')) {
        text[--size] = '\0';
    }
    char *colon = strchr(text, ':');
    if (strlen(text) != size || strpbrk(text, "\r\n") != NULL || colon == NULL || colon == text ||
        colon[1] == '\0') {
        return err_set(err, "%s: does not hold key:secret in one line; write just that", path);
    }
    *colon = '\0';
    *credentials = (struct credentials){text, colon + 1};
    return true;
}
