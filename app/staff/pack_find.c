/* pack_find.c: packs on a stick. A stick holds whatever somebody put there, so names are counted,
 * the time is limited, and nothing is opened but folders. */
#include "base/clock.h"
#include "base/text.h"
#include "staff/beneath.h"
#include "staff/manifest.h"
#include "staff/pack.h"
#include "staff/pack_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { NAMES_MOST = 20000, TIME_MOST_MS = 5000 };

static bool has_file(int folder, const char *name)
{
    struct stat info;
    return fstatat(folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(info.st_mode);
}

static bool is_pack(int folder)
{
    return has_file(folder, MANIFEST_NAME) && has_file(folder, MANIFEST_SIGNATURE);
}

/* What is no plain letter may turn the line around, hide in it or look like another. */
static void make_label(char label[PACK_LABEL_SIZE], const char *name)
{
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._- ";
    size_t used = 0;
    while (*name != '\0' && used + 1 < PACK_LABEL_SIZE) {
        bool known = *name > 0 && strchr(plain, *name) != NULL;
        label[used++] = known ? *name : '?';
        text_next(&name);
    }
    label[used] = '\0';
}

static void add(struct pack_found *found, const char *name)
{
    text_copy(found->name, sizeof found->name, name);
    make_label(found->label, name);
}

static bool is_pack_named(int stick, const char *name)
{
    int folder = beneath_folder(stick, name);
    bool found = folder >= 0 && is_pack(folder);
    if (folder >= 0) {
        close(folder);
    }
    return found;
}

static bool may_be_folder(const struct dirent *entry)
{
    return (entry->d_type == DT_DIR || entry->d_type == DT_UNKNOWN) && entry->d_name[0] != '.';
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const struct pack_found *)a)->name, ((const struct pack_found *)b)->name);
}

int pack_find(int stick, struct pack_found found[PACK_FOUND_MOST], bool *more)
{
    struct clock clock;
    int count = 0;
    int names = 0;
    bool ended = false;
    int root = beneath_folder(stick, ".");
    DIR *dir = root >= 0 ? fdopendir(root) : NULL;
    clock_init_real(&clock);
    int64_t until = clock_now(&clock) + TIME_MOST_MS;
    if (dir != NULL && is_pack(stick)) {
        add(&found[count++], ".");
    }
    while (dir != NULL && !ended && count < PACK_FOUND_MOST && names < NAMES_MOST &&
           clock_now(&clock) < until) {
        struct dirent *entry = readdir(dir);
        ended = entry == NULL;
        names++;
        if (!ended && may_be_folder(entry) && is_pack_named(stick, entry->d_name)) {
            add(&found[count++], entry->d_name);
        }
    }
    if (dir != NULL) {
        closedir(dir);
    } else if (root >= 0) {
        close(root);
    }
    if (more != NULL) {
        *more = dir != NULL && !ended;
    }
    qsort(found, (size_t)count, sizeof *found, compare_names);
    return count;
}

int pack_find_open(int stick, const struct pack_found *found, struct err *err)
{
    int folder = beneath_folder(stick, found->name);
    if (folder < 0) {
        err_set(err, "%s: is not on the stick any more (%s); put it back", found->label,
                strerror(errno));
    }
    return folder;
}
