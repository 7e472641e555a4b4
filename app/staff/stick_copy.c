/* stick_copy.c: the order of stick_export.h, step by step. Every step names its stage; the first
 * that fails says why, and then what was begun on the stick is removed. Owns one struct copy, and
 * through it the local folder and the handle of one file on the stick. */
#include "base/text.h"
#include "staff/stick_source.h"
#include "staff/stick_ways.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define TEMPORARY ".vonk-new"

enum { PIECE = 64 * 1024, NAMES_MOST = 99, TEMPORARIES_MOST = 9 };

struct copy {
    const struct stick_ways *ways;
    void *self;
    const struct stick_watch *watch;
    struct stick_result *result;
    struct err *err;
    struct stick_source source;
    struct stick_progress progress;
    char temporary[STICK_FOLDER_NAME]; /* what is being written; "" nothing */
    bool shown;                        /* the rename was begun: result->folder may be ours */
    bool mounted, writable;
    unsigned char piece[PIECE];
};

/* How a folder on the stick compares with the source. */
enum likeness { LIKE_EQUAL, LIKE_OTHER, LIKE_ABSENT, LIKE_BROKEN };

/* ---- what goes wrong ---- */

static bool fail(struct copy *copy, enum stick_trouble trouble, const char *sentence)
{
    copy->result->trouble = trouble;
    return err_set(copy->err, "%s", sentence);
}

/* The trouble that errno means, and its sentence; the last row is for all others. */
static const struct {
    int why;
    enum stick_trouble trouble;
    const char *sentence;
} reasons[] = {
    {ENOSPC, STICK_TROUBLE_FULL, "the stick is full; make room on it, or take another"},
    {EDQUOT, STICK_TROUBLE_FULL, "the stick is full; make room on it, or take another"},
    {EROFS, STICK_TROUBLE_PROTECTED,
     "the stick cannot be written; look for a switch on it, or "
     "take another"},
    {EACCES, STICK_TROUBLE_PROTECTED,
     "the stick cannot be written; look for a switch on it, or "
     "take another"},
    {0, STICK_TROUBLE_FAILS, "the stick has faults; take another"},
};

/* Something on the stick failed with `why`. A stick that is gone explains everything. */
static bool fail_at(struct copy *copy, int why)
{
    if (!copy->ways->is_there(copy->self)) {
        return fail(copy, STICK_TROUBLE_PULLED,
                    "the stick was pulled out too early; plug it in and begin again");
    }
    size_t row = 0;
    while (reasons[row].why != why && reasons[row].why != 0) {
        row++;
    }
    return fail(copy, reasons[row].trouble, reasons[row].sentence);
}

static bool fail_false(struct copy *copy)
{
    return copy->ways->is_there(copy->self)
               ? fail(copy, STICK_TROUBLE_FALSE,
                      "this stick does not keep what is written on it; take another")
               : fail_at(copy, ENODEV);
}

/* ---- telling ---- */

/* Begins a stage; false when the caller wants to stop and still can. */
static bool tell(struct copy *copy)
{
    const struct stick_watch *watch = copy->watch;
    bool go_on = watch == NULL || watch->tell(watch->context, &copy->progress);
    return go_on || copy->progress.stage >= STICK_STAGE_FLUSH ||
           fail(copy, STICK_TROUBLE_STOPPED, "it was stopped; nothing was left on the stick");
}

static bool begin(struct copy *copy, enum stick_stage stage, int64_t total)
{
    copy->result->stage = stage;
    copy->progress = (struct stick_progress){.stage = stage, .total = total};
    return tell(copy);
}

static bool advance(struct copy *copy, int64_t bytes)
{
    copy->progress.done += bytes;
    return tell(copy);
}

/* ---- the stick ---- */

static bool mount(struct copy *copy, bool writable)
{
    copy->mounted = copy->ways->mount(copy->self, writable, copy->err);
    copy->writable = writable;
    return copy->mounted;
}

/* Lets go; what follows comes from the stick and not from memory. */
static bool let_go(struct copy *copy)
{
    copy->mounted = false;
    if (copy->ways->let_go(copy->self, copy->err)) {
        return true;
    }
    if (!copy->ways->is_there(copy->self)) {
        return fail_at(copy, ENODEV);
    }
    copy->result->trouble = STICK_TROUBLE_BUSY;
    return false;
}

/* Reads an open file of the stick to its end, counting at most one byte more than `size`. False at
 * an error. */
static bool hash_handle(struct copy *copy, int handle, int64_t size,
                        unsigned char hash[crypto_hash_sha256_BYTES], int64_t *length)
{
    crypto_hash_sha256_state state;
    ssize_t n = 0;
    *length = 0;
    crypto_hash_sha256_init(&state);
    while (*length <= size && ((n = copy->ways->read(copy->self, handle, copy->piece, PIECE)) > 0 ||
                               (n < 0 && errno == EINTR))) {
        crypto_hash_sha256_update(&state, copy->piece, n > 0 ? (size_t)n : 0);
        *length += n > 0 ? n : 0;
        if (copy->progress.total > 0 && !advance(copy, n > 0 ? n : 0)) {
            return false;
        }
    }
    crypto_hash_sha256_final(&state, hash);
    return n >= 0;
}

static enum likeness compare_file(struct copy *copy, const char *folder,
                                  const struct stick_file *file)
{
    unsigned char hash[crypto_hash_sha256_BYTES] = {0};
    int64_t size = 0;
    int64_t length = 0;
    int handle = copy->ways->open(copy->self, folder, file->name, &size);
    if (handle < 0) {
        return errno == EIO || errno == ENODEV ? LIKE_BROKEN : LIKE_OTHER;
    }
    bool read = size != file->size || hash_handle(copy, handle, size, hash, &length);
    int why = errno;
    copy->ways->close(copy->self, handle);
    errno = why;
    if (!read) {
        return LIKE_BROKEN;
    }
    bool equal = size == file->size && length == size && memcmp(hash, file->hash, sizeof hash) == 0;
    return equal ? LIKE_EQUAL : LIKE_OTHER;
}

static enum likeness compare(struct copy *copy, const char *folder)
{
    int entries = copy->ways->entries(copy->self, folder);
    if (entries < 0) {
        return errno == ENOENT                   ? LIKE_ABSENT
               : errno == EIO || errno == ENODEV ? LIKE_BROKEN
                                                 : LIKE_OTHER;
    }
    enum likeness likeness = entries == copy->source.count ? LIKE_EQUAL : LIKE_OTHER;
    for (int i = 0; i < copy->source.count && likeness == LIKE_EQUAL; i++) {
        likeness = compare_file(copy, folder, &copy->source.files[i]);
    }
    return likeness;
}

/* ---- the steps ---- */

static bool measure(struct copy *copy, const char *folder)
{
    struct stick_source *source = &copy->source;
    if (!begin(copy, STICK_STAGE_MEASURE, 0)) {
        return false;
    }
    copy->result->trouble = STICK_TROUBLE_SOURCE;
    if (!stick_source_open(source, folder, copy->err)) {
        return false;
    }
    copy->progress.total = source->bytes;
    for (int i = 0; i < source->count; i++) {
        struct stick_file *file = &source->files[i];
        if (!stick_source_hash(source, file, file->hash, copy->err) || !advance(copy, file->size)) {
            return false;
        }
    }
    copy->result->trouble = STICK_TROUBLE_NONE;
    copy->result->files = source->count;
    copy->result->bytes = source->bytes;
    return true;
}

/* It could not be mounted writable; the sentence is there. One that can be read is locked. */
static bool fail_mount(struct copy *copy)
{
    struct stick_result *result = copy->result;
    if (!copy->ways->is_there(copy->self)) {
        result->trouble = STICK_TROUBLE_PULLED;
    } else if (copy->ways->mount(copy->self, false, NULL)) {
        result->trouble = STICK_TROUBLE_PROTECTED;
        copy->ways->let_go(copy->self, NULL);
    } else {
        result->trouble = STICK_TROUBLE_MOUNT;
    }
    return false;
}

/* Mounts it writable and chooses the name: the first that is free, or equal. */
static bool open_stick(struct copy *copy)
{
    struct stick_result *result = copy->result;
    if (!begin(copy, STICK_STAGE_MOUNT, 0)) {
        return false;
    }
    if (!mount(copy, true)) {
        return fail_mount(copy);
    }
    enum likeness likeness = LIKE_OTHER;
    for (int i = 1; i <= NAMES_MOST && likeness == LIKE_OTHER; i++) {
        snprintf(result->folder, sizeof result->folder, i == 1 ? "%.*s" : "%.*s-%d",
                 STICK_FOLDER_NAME - 4, copy->source.name, i); /* stick_source left that room */
        likeness = compare(copy, result->folder);
    }
    result->was_there = likeness == LIKE_EQUAL;
    if (likeness == LIKE_OTHER) {
        return fail(copy, STICK_TROUBLE_FULL,
                    "the stick holds too many folders of that name; tidy it up, or take another");
    }
    return likeness != LIKE_BROKEN || fail_at(copy, errno);
}

static bool check_room(struct copy *copy)
{
    int64_t unit = 0;
    int64_t room = copy->ways->room(copy->self, &unit);
    if (room < 0) {
        return fail_at(copy, errno);
    }
    return room >= stick_source_needs(&copy->source, unit) || fail_at(copy, ENOSPC);
}

/* Empties and removes a folder that holds our files only. */
static void remove_folder(struct copy *copy, const char *folder)
{
    for (int i = 0; i < copy->source.count; i++) {
        copy->ways->remove_file(copy->self, folder, copy->source.files[i].name);
    }
    copy->ways->remove(copy->self, folder);
}

/* A hidden folder of our own. One that an earlier run had to leave there is taken away first. */
static bool make_temporary(struct copy *copy)
{
    char name[sizeof copy->temporary] = TEMPORARY;
    bool made = false;
    for (int i = 2; !made && i <= TEMPORARIES_MOST; i++) {
        remove_folder(copy, name);
        made = copy->ways->make(copy->self, name);
        if (!made && errno != EEXIST) {
            return fail_at(copy, errno);
        }
        if (!made) {
            snprintf(name, sizeof name, TEMPORARY "-%d", i);
        }
    }
    if (made) {
        text_copy(copy->temporary, sizeof copy->temporary, name);
    }
    return made || fail_at(copy, EEXIST);
}

static bool write_piece(struct copy *copy, int handle, size_t size)
{
    for (size_t done = 0; done < size;) {
        ssize_t n = copy->ways->write(copy->self, handle, copy->piece + done, size - done);
        if (n == 0 || (n < 0 && errno != EINTR)) {
            return fail_at(copy, n == 0 ? ENOSPC : errno);
        }
        done += n > 0 ? (size_t)n : 0;
    }
    return advance(copy, (int64_t)size);
}

/* Copies the bytes of one file, which must still be those that were measured. */
static bool write_bytes(struct copy *copy, int from, int handle, const struct stick_file *file)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    crypto_hash_sha256_state state;
    int64_t left = file->size + 1;
    ssize_t n = 0;
    crypto_hash_sha256_init(&state);
    while (left > 0 && ((n = read(from, copy->piece, PIECE)) > 0 || (n < 0 && errno == EINTR))) {
        size_t size = n > 0 ? (size_t)n : 0;
        crypto_hash_sha256_update(&state, copy->piece, size);
        left -= (int64_t)size;
        if (left > 0 && !write_piece(copy, handle, size)) {
            return false;
        }
    }
    crypto_hash_sha256_final(&state, hash);
    return (n == 0 && memcmp(hash, file->hash, sizeof hash) == 0) ||
           fail(copy, STICK_TROUBLE_SOURCE,
                "the export was changed while it was copied; make it anew");
}

static bool write_file(struct copy *copy, const struct stick_file *file)
{
    int from = stick_source_file(&copy->source, file);
    if (from < 0) {
        return fail(copy, STICK_TROUBLE_SOURCE, "the export cannot be read; make it anew");
    }
    int handle = copy->ways->create(copy->self, copy->temporary, file->name);
    bool ok = handle >= 0 || fail_at(copy, errno);
    if (handle >= 0) {
        ok = write_bytes(copy, from, handle, file);
        if (ok && !copy->ways->flush(copy->self, handle)) {
            ok = fail_at(copy, errno);
        }
        if (!copy->ways->close(copy->self, handle) && ok) {
            ok = fail_at(copy, errno);
        }
    }
    close(from);
    return ok;
}

static bool write_files(struct copy *copy)
{
    if (!check_room(copy) || !begin(copy, STICK_STAGE_COPY, copy->source.bytes) ||
        !make_temporary(copy)) {
        return false;
    }
    for (int i = 0; i < copy->source.count; i++) {
        if (!write_file(copy, &copy->source.files[i])) {
            return false;
        }
    }
    return true;
}

static bool show(struct copy *copy)
{
    const struct stick_ways *ways = copy->ways;
    begin(copy, STICK_STAGE_FLUSH, 0);
    if (!ways->flush_folder(copy->self, copy->temporary)) {
        return fail_at(copy, errno);
    }
    copy->shown = true;
    if (!ways->rename(copy->self, copy->temporary, copy->result->folder)) {
        copy->shown = errno != EEXIST; /* then that one is not ours */
        return fail_at(copy, errno);
    }
    return (ways->flush_folder(copy->self, copy->result->folder) && ways->flush_all(copy->self)) ||
           fail_at(copy, errno);
}

static bool reopen(struct copy *copy)
{
    begin(copy, STICK_STAGE_REOPEN, 0);
    return let_go(copy) && (mount(copy, false) || fail_false(copy));
}

static bool prove(struct copy *copy)
{
    begin(copy, STICK_STAGE_COMPARE, copy->source.bytes);
    enum likeness likeness = compare(copy, copy->result->folder);
    if (likeness == LIKE_BROKEN) {
        return fail_at(copy, errno);
    }
    return likeness == LIKE_EQUAL || fail_false(copy);
}

static bool release(struct copy *copy)
{
    begin(copy, STICK_STAGE_RELEASE, 0);
    return let_go(copy);
}

/* After a failure: what was begun is removed where the stick still lets us. What was read again and
 * found whole stays, though the stick could not be let go. */
static void tidy(struct copy *copy)
{
    const char *shown = copy->shown ? copy->result->folder : "";
    bool begun = copy->temporary[0] != '\0' && copy->result->stage < STICK_STAGE_RELEASE;
    copy->err = NULL; /* the sentence stays that of the failure */
    if (copy->ways->is_there(copy->self) && begun) {
        if (copy->mounted && !copy->writable) {
            copy->mounted = false;
            copy->ways->let_go(copy->self, NULL);
        }
        if (copy->mounted || mount(copy, true)) {
            remove_folder(copy, copy->temporary);
            if (shown[0] != '\0') {
                remove_folder(copy, shown);
            }
        }
    }
    if (copy->mounted) {
        copy->ways->let_go(copy->self, NULL);
    }
}

bool stick_copy(const struct stick_ways *ways, void *self, const char *folder,
                const struct stick_watch *watch, struct stick_result *result, struct err *err)
{
    *result = (struct stick_result){.trouble = STICK_TROUBLE_NONE};
    struct copy *copy = calloc(1, sizeof *copy);
    if (copy == NULL) {
        result->trouble = STICK_TROUBLE_SOURCE;
        return err_set(err, "there is no memory left; restart");
    }
    *copy = (struct copy){
        .ways = ways, .self = self, .watch = watch, .result = result, .err = err, .source.fd = -1};
    bool done = measure(copy, folder) && open_stick(copy) &&
                (result->was_there || (write_files(copy) && show(copy))) && reopen(copy) &&
                prove(copy) && release(copy);
    if (done) {
        begin(copy, STICK_STAGE_DONE, 0);
    } else {
        enum stick_trouble trouble = result->trouble;
        tidy(copy);
        result->trouble = trouble;
    }
    stick_source_finish(&copy->source);
    free(copy);
    return done;
}
