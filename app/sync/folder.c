/* folder.c: a folder as target, such as a network share. A batch is copied under a temporary name,
 * written through, renamed, and read back; only then it counts as delivered. The name holds the
 * kiosk's name and a hash of the bytes, so that many kiosks can fill one folder and none can write
 * over another's batch. */
#include "base/file.h"
#include "base/text.h"
#include "sync/batch.h"
#include "sync/target.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

struct folder {
    const struct sync_options *options;
    struct arena arena; /* one delivery's */
};

static void folder_close(void *target)
{
    struct folder *folder = target;
    if (folder != NULL) {
        arena_finish(&folder->arena);
        free(folder);
    }
}

static void *folder_open(const struct sync_options *options, bool (*ended)(void *), void *context,
                         struct err *err)
{
    (void)ended, (void)context;
    if (options->folder[0] == '\0') {
        err_set(err, "sync.folder is not set; give the folder that is to receive the batches");
        return NULL;
    }
    struct folder *folder = calloc(1, sizeof *folder);
    if (folder == NULL) {
        err_set(err, "there is no memory left; start again");
        return NULL;
    }
    folder->options = options;
    arena_init(&folder->arena, 0);
    return folder;
}

/* True when the file is there with exactly these bytes. */
static bool holds(struct folder *folder, const char *path, const struct parcel *parcel)
{
    size_t size = 0;
    if (!file_exists(path)) {
        return false;
    }
    const char *bytes = file_read(&folder->arena, path, BATCH_BYTES, &size, NULL);
    return bytes != NULL && size == parcel->length && memcmp(bytes, parcel->bytes, size) == 0;
}

static bool copy(struct folder *folder, const struct parcel *parcel, struct delivery *delivery)
{
    const char *to = folder->options->folder;
    delivery->trouble = TROUBLE_FOLDER;
    if (!file_is_folder(to)) {
        return err_set(&delivery->why,
                       "%s: the folder is not there; check the network, or sync.folder", to);
    }
    uint64_t hash = bytes_hash(TEXT_HASH_START, parcel->bytes, parcel->length);
    const char *path = file_join(&folder->arena, to,
                                 arena_printf(&folder->arena, "%s-%.*s-%016" PRIx64 ".json",
                                              folder->options->kiosk,
                                              (int)strcspn(parcel->name, "."), parcel->name, hash));
    if (holds(folder, path, parcel)) {
        return true;
    }
    if (!file_write(path, parcel->bytes, parcel->length, &delivery->why)) {
        delivery->trouble = file_is_folder(to) ? TROUBLE_FULL : TROUBLE_FOLDER;
        return false;
    }
    delivery->trouble = TROUBLE_FULL;
    return holds(folder, path, parcel) ||
           err_set(&delivery->why, "%s: does not hold what was written; check that disk", path);
}

/* Whole batches only: this target refuses nothing, so none is ever split. */
static void folder_send(void *target, const struct parcel *parcel, struct delivery *delivery)
{
    struct folder *folder = target;
    *delivery = (struct delivery){.kind = REPLY_STRANGE, .retry_after_s = -1};
    if (copy(folder, parcel, delivery)) {
        delivery->kind = REPLY_STORED;
        delivery->trouble = TROUBLE_NONE;
    }
    arena_reset(&folder->arena);
}

const struct target_row target_folder = {"folder", folder_open, folder_send, folder_close};
