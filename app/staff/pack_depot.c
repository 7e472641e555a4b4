/* pack_depot.c: the folder of installed packs: its lock, its two links, and its leftovers. A link
 * changes by one rename of a new one over it, and is on disk before anything else happens. */
#include "staff/pack_depot.h"

#include "base/file.h"
#include "base/text.h"
#include "model/schema.h"
#include "staff/pack_files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

static const char new_link[] = DEPOT_STAGING "link";

bool depot_open(struct depot *depot, const struct pack_place *place, bool changes,
                struct arena *arena, struct err *err)
{
    *depot = (struct depot){.fd = -1,
                            .path = staff_place(arena, place->data, STAFF_PACKS),
                            .data = place->data,
                            .keys = place->keys,
                            .arena = arena};
    if (changes && !file_make_folder(depot->path, err)) {
        return false;
    }
    depot->fd = open(depot->path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (depot->fd < 0) {
        return err_set(err, "%s: cannot be opened (%s); check its permissions", depot->path,
                       strerror(errno));
    }
    if (changes && flock(depot->fd, LOCK_EX | LOCK_NB) != 0) {
        depot_close(depot);
        return err_set(err, "a pack is being installed already; wait until that is done");
    }
    return true;
}

void depot_close(struct depot *depot)
{
    if (depot->fd >= 0) {
        close(depot->fd);
    }
    depot->fd = -1;
}

bool depot_folder_split(const char *folder, char name[PACK_NAME_SIZE], int *version)
{
    char again[PACK_FOLDER_SIZE];
    const char *dash = strrchr(folder, '-');
    if (dash == NULL || dash - folder >= PACK_NAME_SIZE || strlen(folder) >= PACK_FOLDER_SIZE) {
        return false;
    }
    memcpy(name, folder, (size_t)(dash - folder));
    name[dash - folder] = '\0';
    *version = atoi(dash + 1);
    snprintf(again, sizeof again, "%s-%d", name, *version);
    return *version > 0 && schema_id_valid(name) && text_equal(again, folder);
}

bool depot_folder_fits(const char *folder)
{
    char name[PACK_NAME_SIZE];
    int version;
    return depot_folder_split(folder, name, &version);
}

/* The name of a link within the folder of packs. */
static const char *link_name(const struct depot *depot, enum staff_place link)
{
    return strrchr(staff_place(depot->arena, depot->data, link), '/') + 1;
}

bool depot_link(const struct depot *depot, enum staff_place link, char folder[PACK_FOLDER_SIZE])
{
    ssize_t length =
        readlinkat(depot->fd, link_name(depot, link), folder, (size_t)PACK_FOLDER_SIZE - 1);
    bool absent = length < 0 && errno == ENOENT;
    folder[length > 0 ? length : 0] = '\0';
    if (depot_folder_fits(folder)) {
        return true;
    }
    folder[0] = '\0';
    return absent;
}

bool depot_sync(int folder)
{
    return fsync(folder) == 0;
}

static bool links_failed(const struct depot *depot, struct err *err)
{
    return err_set(err, "%s: cannot be changed (%s); check the disk", depot->path, strerror(errno));
}

bool depot_point(const struct depot *depot, enum staff_place link, const char *folder,
                 struct err *err)
{
    const char *name = link_name(depot, link);
    if (folder[0] == '\0') {
        return ((unlinkat(depot->fd, name, 0) == 0 || errno == ENOENT) && depot_sync(depot->fd)) ||
               links_failed(depot, err);
    }
    pack_files_remove(depot->fd, new_link);
    return (symlinkat(folder, depot->fd, new_link) == 0 &&
            renameat(depot->fd, new_link, depot->fd, name) == 0 && depot_sync(depot->fd)) ||
           links_failed(depot, err);
}

bool depot_swap_links(const struct depot *depot, struct err *err)
{
    const char *current = link_name(depot, STAFF_CURRENT);
    const char *previous = link_name(depot, STAFF_PREVIOUS);
    char folder[PACK_FOLDER_SIZE];
    bool ok;
    depot_link(depot, STAFF_PREVIOUS, folder);
    if (folder[0] == '\0') {
        ok = renameat(depot->fd, current, depot->fd, previous) == 0;
    } else {
        ok = renameat2(depot->fd, previous, depot->fd, current, RENAME_EXCHANGE) == 0 ||
             (errno == ENOENT && renameat(depot->fd, previous, depot->fd, current) == 0);
    }
    return (ok && depot_sync(depot->fd)) || links_failed(depot, err);
}

/* Removes the entries of the folder that `removes` says. */
static void sweep(const struct depot *depot,
                  bool (*removes)(const struct depot *depot, const char *name))
{
    int copy = openat(depot->fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *dir = copy >= 0 ? fdopendir(copy) : NULL;
    if (dir == NULL) {
        return;
    }
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        if (removes(depot, entry->d_name)) {
            pack_files_remove(depot->fd, entry->d_name);
        }
    }
    closedir(dir);
}

static bool is_staging(const struct depot *depot, const char *name)
{
    (void)depot;
    return text_starts(name, DEPOT_STAGING);
}

void depot_sweep_staging(const struct depot *depot)
{
    sweep(depot, is_staging);
}

/* Nobody needs it: no link leads to it, nobody fills it. Where a link is damaged every pack may be
 * the one that it led to. */
static bool is_left(const struct depot *depot, const char *name)
{
    static const enum staff_place links[] = {STAFF_CURRENT, STAFF_PREVIOUS};
    char folder[PACK_FOLDER_SIZE];
    bool linked = false;
    for (size_t i = 0; i < ARRAY_LENGTH(links); i++) {
        linked = !depot_link(depot, links[i], folder) || text_equal(folder, name) || linked;
    }
    return is_staging(depot, name) || (depot_folder_fits(name) && !linked);
}

void pack_sweep(const struct pack_place *place)
{
    struct arena arena;
    struct depot depot = {.fd = -1};
    arena_init(&arena, 0);
    if (place->data != NULL && file_is_folder(staff_place(&arena, place->data, STAFF_PACKS)) &&
        depot_open(&depot, place, true, &arena, NULL)) {
        sweep(&depot, is_left);
        depot_sync(depot.fd);
    }
    depot_close(&depot);
    arena_finish(&arena);
}
