/* played_stick.c: the ways of stick_ways.h over two trees in memory. */
#include "played_stick.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { UNIT = 512, ROOM = 1 << 20 };

void played_init(struct played *played, enum played_fault fault, int64_t at)
{
    *played = (struct played){.fault = fault, .at = at, .there = true, .room = ROOM};
}

struct played_folder *played_folder(struct played_tree *tree, const char *name)
{
    for (int i = 0; i < PLAYED_FOLDERS; i++) {
        if (strcmp(tree->folders[i].name, name) == 0) {
            return &tree->folders[i];
        }
    }
    return NULL;
}

static struct played_file *file_of(struct played_folder *folder, const char *name)
{
    for (int i = 0; folder != NULL && i < PLAYED_FILES; i++) {
        if (strcmp(folder->files[i].name, name) == 0) {
            return &folder->files[i];
        }
    }
    return NULL;
}

/* Every operation begins here: false and errno when the fault is due. */
static bool step(struct played *played)
{
    int64_t now = played->operations++;
    if (played->fault == PLAYED_PULLED && now >= played->at) {
        played->there = false;
    }
    if (played->fault == PLAYED_LIES_FLUSHING && now == played->at) {
        played->medium = played->now;
    }
    if (!played->there) {
        errno = EIO;
        return false;
    }
    bool error = (played->fault == PLAYED_ERROR_ONCE && now == played->at) ||
                 (played->fault == PLAYED_ERROR_EVER && now >= played->at);
    bool full = played->fault == PLAYED_FULL_ONCE && now == played->at;
    errno = full ? ENOSPC : EIO;
    return !error && !full;
}

/* The file in which byte number `at` of all bytes lies; moves `at` into it. */
static struct played_file *file_at(struct played_tree *tree, int64_t *at)
{
    for (int i = 0; i < PLAYED_FOLDERS; i++) {
        for (int j = 0; tree->folders[i].name[0] != '\0' && j < PLAYED_FILES; j++) {
            struct played_file *file = &tree->folders[i].files[j];
            int64_t size = file->name[0] != '\0' ? (int64_t)file->size : 0;
            if (*at < size) {
                return file;
            }
            *at -= size;
        }
    }
    return NULL;
}

static void flip(struct played *played)
{
    int64_t at = played->at / 8;
    struct played_file *file = file_at(&played->medium, &at);
    if (file != NULL) {
        file->bytes[at] = (unsigned char)(file->bytes[at] ^ 1u << played->at % 8);
    }
}

static void cut(struct played *played)
{
    int64_t at = played->at;
    struct played_file *file = file_at(&played->medium, &at);
    if (file != NULL) {
        file->size--;
    }
}

static void lose_file(struct played *played)
{
    int64_t at = played->at;
    struct played_file *file = file_at(&played->medium, &at);
    if (file != NULL) {
        *file = (struct played_file){.size = 0};
    }
}

static void lose_rename(struct played *played)
{
    for (int i = 0; i < PLAYED_FOLDERS; i++) {
        if (played->medium.folders[i].name[0] == 'v') {
            strcpy(played->medium.folders[i].name, ".vonk-new");
        }
    }
}

static void add_file(struct played *played)
{
    for (int i = 0; i < PLAYED_FOLDERS; i++) {
        struct played_file *file = file_of(&played->medium.folders[i], "");
        if (played->medium.folders[i].name[0] != '\0' && file != NULL) {
            strcpy(file->name, "virus.exe");
        }
    }
}

/* What happens to the medium when a written state goes onto it. */
static void commit(struct played *played)
{
    static void (*const harms[PLAYED_FAULTS])(struct played *) = {
        [PLAYED_FLIPS] = flip,           [PLAYED_CUTS] = cut,
        [PLAYED_LOSES_FILE] = lose_file, [PLAYED_LOSES_RENAME] = lose_rename,
        [PLAYED_ADDS_FILE] = add_file,
    };
    if (played->fault == PLAYED_LIES_FLUSHING && played->operations > played->at) {
        return;
    }
    played->medium = played->now;
    if (harms[played->fault] != NULL) {
        harms[played->fault](played);
    }
}

static bool played_mount(void *self, bool writable, struct err *err)
{
    struct played *played = self;
    int number = played->mounts++;
    if (!step(played) || (played->fault == PLAYED_LOCKED && writable) ||
        (played->fault == PLAYED_UNREADABLE && number >= played->at)) {
        return err_set(err, "the played stick cannot be mounted");
    }
    played->now = played->medium;
    played->mounted = true;
    played->writable = writable;
    return true;
}

static bool played_let_go(void *self, struct err *err)
{
    struct played *played = self;
    int number = played->releases++;
    bool was_mounted = played->mounted;
    played->mounted = false;
    if (!step(played) || (played->fault == PLAYED_STAYS_BUSY && number == played->at)) {
        return err_set(err, "the played stick cannot be let go");
    }
    if (was_mounted && played->writable) {
        commit(played);
    }
    return true;
}

static bool played_is_there(void *self)
{
    return ((struct played *)self)->there;
}

static int64_t played_room(void *self, int64_t *unit)
{
    struct played *played = self;
    *unit = UNIT;
    return step(played) ? played->room : -1;
}

static struct played_folder *find_folder(struct played *played, const char *name)
{
    struct played_folder *folder = played_folder(&played->now, name);
    errno = ENOENT;
    return folder;
}

static int played_entries(void *self, const char *name)
{
    struct played *played = self;
    int count = 0;
    struct played_folder *folder = step(played) ? find_folder(played, name) : NULL;
    for (int i = 0; folder != NULL && i < PLAYED_FILES; i++) {
        count += folder->files[i].name[0] != '\0';
    }
    return folder != NULL ? count : -1;
}

/* True when it may be changed. */
static bool may_write(struct played *played)
{
    bool ok = step(played);
    if (ok && !played->writable) {
        errno = EROFS;
    }
    return ok && played->writable;
}

static bool played_make(void *self, const char *name)
{
    struct played *played = self;
    if (!may_write(played)) {
        return false;
    }
    if (played_folder(&played->now, name) != NULL) {
        errno = EEXIST;
        return false;
    }
    struct played_folder *folder = played_folder(&played->now, "");
    errno = ENOSPC;
    if (folder != NULL) {
        *folder = (struct played_folder){.name = ""};
        snprintf(folder->name, sizeof folder->name, "%s", name);
    }
    return folder != NULL;
}

static bool played_remove(void *self, const char *name)
{
    struct played *played = self;
    struct played_folder *folder = may_write(played) ? find_folder(played, name) : NULL;
    for (int i = 0; folder != NULL && i < PLAYED_FILES; i++) {
        if (folder->files[i].name[0] != '\0') {
            errno = ENOTEMPTY;
            return false;
        }
    }
    if (folder != NULL) {
        folder->name[0] = '\0';
    }
    return folder != NULL;
}

static bool played_rename(void *self, const char *from, const char *to)
{
    struct played *played = self;
    struct played_folder *folder = may_write(played) ? find_folder(played, from) : NULL;
    if (folder != NULL && played_folder(&played->now, to) != NULL) {
        errno = EEXIST;
        return false;
    }
    if (folder != NULL) {
        snprintf(folder->name, sizeof folder->name, "%s", to);
    }
    return folder != NULL;
}

static bool played_flush_folder(void *self, const char *name)
{
    (void)name;
    return may_write(self);
}

static bool played_flush_all(void *self)
{
    struct played *played = self;
    if (!may_write(played)) {
        return false;
    }
    commit(played);
    return true;
}

static int hand_out(struct played *played, struct played_file *file)
{
    for (int i = 0; i < 8; i++) {
        if (played->handles[i].file == NULL) {
            played->handles[i].file = file;
            played->handles[i].offset = 0;
            played->open_handles++;
            return i;
        }
    }
    errno = EMFILE;
    return -1;
}

static int played_create(void *self, const char *folder_name, const char *name)
{
    struct played *played = self;
    struct played_folder *folder = may_write(played) ? find_folder(played, folder_name) : NULL;
    if (folder != NULL && file_of(folder, name) != NULL) {
        errno = EEXIST;
        return -1;
    }
    struct played_file *file = file_of(folder, "");
    if (file == NULL) {
        return -1;
    }
    *file = (struct played_file){.size = 0};
    snprintf(file->name, sizeof file->name, "%s", name);
    return hand_out(played, file);
}

static int played_open(void *self, const char *folder_name, const char *name, int64_t *size)
{
    struct played *played = self;
    struct played_folder *folder = step(played) ? find_folder(played, folder_name) : NULL;
    struct played_file *file = file_of(folder, name);
    if (file == NULL) {
        return -1;
    }
    *size = (int64_t)file->size;
    return hand_out(played, file);
}

static bool played_remove_file(void *self, const char *folder_name, const char *name)
{
    struct played *played = self;
    struct played_folder *folder = may_write(played) ? find_folder(played, folder_name) : NULL;
    struct played_file *file = file_of(folder, name);
    if (file != NULL) {
        file->name[0] = '\0';
    }
    return file != NULL;
}

static bool interrupted(struct played *played)
{
    errno = EINTR;
    return played->interrupts && played->operations % 2 == 0;
}

/* How many bytes of a write are taken; 0 and errno for none. */
static size_t take(struct played *played, size_t size)
{
    size_t taken = size < PLAYED_PIECE ? size : PLAYED_PIECE;
    int64_t left = played->at - played->written;
    bool limited = played->fault == PLAYED_PULLED_BYTE || played->fault == PLAYED_FULL_BYTE;
    if (limited && left < (int64_t)taken) {
        taken = left > 0 ? (size_t)left : 0;
        errno = ENOSPC;
        if (played->fault == PLAYED_PULLED_BYTE) {
            played->there = false;
            errno = EIO;
        }
    }
    return taken;
}

static ssize_t played_write(void *self, int handle, const void *bytes, size_t size)
{
    struct played *played = self;
    struct played_file *file = played->handles[handle].file;
    if (!may_write(played) || interrupted(played)) {
        return -1;
    }
    size_t taken = take(played, size);
    if (taken == 0 || file->size + taken > PLAYED_BYTES) {
        return -1;
    }
    bool dropped = (played->fault == PLAYED_DROPS_WRITE && played->writes == played->at) ||
                   (played->fault == PLAYED_DROPS_BEHIND && played->written >= played->at);
    if (!dropped) {
        memcpy(file->bytes + file->size, bytes, taken);
    }
    file->size += taken;
    played->written += (int64_t)taken;
    played->writes++;
    return (ssize_t)taken;
}

static ssize_t played_read(void *self, int handle, void *bytes, size_t size)
{
    struct played *played = self;
    struct played_file *file = played->handles[handle].file;
    size_t left = file->size - played->handles[handle].offset;
    size_t taken = left < PLAYED_PIECE ? left : PLAYED_PIECE;
    if (!step(played) || interrupted(played)) {
        return -1;
    }
    taken = taken < size ? taken : size;
    memcpy(bytes, file->bytes + played->handles[handle].offset, taken);
    played->handles[handle].offset += taken;
    return (ssize_t)taken;
}

static bool played_flush(void *self, int handle)
{
    (void)handle;
    return may_write(self);
}

static bool played_close(void *self, int handle)
{
    struct played *played = self;
    played->handles[handle].file = NULL;
    played->open_handles--;
    return step(played);
}

const struct stick_ways played_ways = {
    .mount = played_mount,
    .let_go = played_let_go,
    .is_there = played_is_there,
    .room = played_room,
    .entries = played_entries,
    .make = played_make,
    .remove = played_remove,
    .rename = played_rename,
    .flush_folder = played_flush_folder,
    .flush_all = played_flush_all,
    .create = played_create,
    .open = played_open,
    .remove_file = played_remove_file,
    .write = played_write,
    .read = played_read,
    .flush = played_flush,
    .close = played_close,
};
