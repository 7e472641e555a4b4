/* places.c: default folders. */
#include "base/places.h"

#include "base/file.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *beside_program(struct arena *arena, const char *name)
{
    char path[4096];
    ssize_t length = readlink("/proc/self/exe", path, sizeof path - 1);
    if (length <= 0) {
        return name;
    }
    path[length] = '\0';
    *strrchr(path, '/') = '\0';
    return file_join(arena, path, name);
}

const char *place_content(struct arena *arena)
{
    static const char installed[] = "/usr/share/vonk/pack";
    if (file_is_folder(installed)) {
        return installed;
    }
    return beside_program(arena, "content");
}

const char *place_assets(struct arena *arena)
{
    const char *beside = beside_program(arena, "assets");
    return file_is_folder(beside) ? beside : "/usr/share/vonk/assets";
}

const char *place_data(struct arena *arena)
{
    if (access("/var/lib/vonk", W_OK) == 0) {
        return "/var/lib/vonk";
    }
    const char *data = getenv("XDG_DATA_HOME");
    if (data != NULL && data[0] == '/') {
        return file_join(arena, data, "vonk");
    }
    const char *home = getenv("HOME");
    return home != NULL && home[0] == '/' ? file_join(arena, home, ".local/share/vonk") : NULL;
}

const char *place_settings(void)
{
    return file_exists("/etc/vonk/vonk.yaml") ? "/etc/vonk/vonk.yaml" : NULL;
}
