/* outage.c: plays a recording back into images of the three files. Files are independent of each
 * other, as on a disk that orders writes as it likes. */
#include "outage.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { SECTOR = 4096, MOST_PENDING = 4096 };

static const char *const names[] = {
    [FAULTY_DATABASE] = "vonk.db",
    [FAULTY_WAL] = "vonk.db-wal",
    [FAULTY_JOURNAL] = "vonk.db-journal",
};

void outage_init(struct outage *outage, uint64_t seed)
{
    *outage = (struct outage){.lies = OUTAGE_HONEST};
    random_init(&outage->random, seed);
}

void outage_finish(struct outage *outage)
{
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        free(outage->images[name].bytes);
    }
}

static void resize(struct outage_image *image, size_t size)
{
    if (size > image->room) {
        image->room = size * 2;
        image->bytes = realloc(image->bytes, image->room);
        assert_non_null(image->bytes);
    }
    if (size > image->size) {
        memset(image->bytes + image->size, 0, size - image->size);
    }
    image->size = size;
    image->exists = true;
}

static void put(struct outage_image *image, size_t at, const unsigned char *bytes, size_t size)
{
    if (at + size > image->size) {
        resize(image, at + size);
    }
    memcpy(image->bytes + at, bytes, size);
}

static void apply(struct outage_image *image, const struct faulty_operation *operation)
{
    if (operation->kind == FAULTY_WRITE) {
        put(image, operation->at, operation->bytes, operation->size);
        image->exists = true;
    } else if (operation->kind == FAULTY_TRUNCATE) {
        resize(image, operation->at);
    }
}

/* The write reached some of its 512-byte blocks only. */
static void tear(struct outage_image *image, const struct faulty_operation *write,
                 struct random *random)
{
    for (size_t done = 0; done < write->size; done += 512) {
        size_t part = write->size - done < 512 ? write->size - done : 512;
        if (random_below(random, 2) == 0) {
            put(image, write->at + done, write->bytes + done, part);
        }
    }
}

/* The sectors that were being written are garbage, neighbours included. */
static void spoil(struct outage_image *image, const struct faulty_operation *write,
                  struct random *random)
{
    size_t from = write->at / SECTOR * SECTOR;
    size_t to = (write->at + write->size + SECTOR - 1) / SECTOR * SECTOR;
    put(image, write->at, write->bytes, write->size);
    for (size_t at = from; at < to && at < image->size; at++) {
        image->bytes[at] = (unsigned char)random_next(random);
    }
}

/* What a power cut makes of an operation that was not synced. */
static void cut(struct outage_image *image, const struct faulty_operation *operation,
                struct random *random)
{
    uint32_t fate = random_below(random, 8);
    if (fate < 4) {
        apply(image, operation);
    } else if (fate == 4 && operation->kind == FAULTY_WRITE) {
        tear(image, operation, random);
    } else if (fate == 5 && operation->kind == FAULTY_WRITE) {
        spoil(image, operation, random);
    } /* else it never reached the disk */
}

/* What became of the operations on one file so far. */
struct file {
    struct outage_image *image;
    int pending[MOST_PENDING]; /* operations that may still be lost */
    int count;
};

/* What was pending is safe now. */
static void settle(struct file *file, const struct faulty_operation *operations)
{
    for (int p = 0; p < file->count; p++) {
        apply(file->image, &operations[file->pending[p]]);
    }
    file->count = 0;
}

static void play(struct file *file, const struct faulty_operation *operations, int i, bool honest)
{
    if (operations[i].kind == FAULTY_SYNC) {
        if (honest) {
            settle(file, operations);
            file->image->exists = true;
        }
    } else if (operations[i].kind == FAULTY_DELETE) {
        file->image->size = 0;
        file->image->exists = false;
        file->count = 0;
    } else {
        assert_true(file->count < MOST_PENDING);
        file->pending[file->count++] = i;
    }
}

static void make_image(struct outage *outage, enum faulty_name name,
                       const struct faulty_operation *operations, int count)
{
    static struct file file;
    bool honest = outage->lies == OUTAGE_HONEST;
    file.image = &outage->images[name];
    file.count = 0;
    for (int i = 0; i < count; i++) {
        if (operations[i].name == name) {
            play(&file, operations, i, honest);
        }
        if (!honest && i == count - outage->lies - 1) {
            settle(&file, operations);
        }
    }
    random_shuffle(&outage->random, file.pending, file.count);
    for (int p = 0; p < file.count; p++) {
        cut(file.image, &operations[file.pending[p]], &outage->random);
    }
}

void outage_clear(struct outage *outage)
{
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        outage->images[name].size = 0;
        outage->images[name].exists = false;
    }
}

void outage_load(struct outage *outage, const struct scratch *scratch)
{
    outage_clear(outage);
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        struct outage_image *image = &outage->images[name];
        image->exists = scratch_has(scratch, names[name]);
        if (image->exists) {
            size_t size;
            unsigned char *bytes = scratch_read(scratch_path(scratch, names[name]), &size);
            put(image, 0, bytes, size);
            free(bytes);
        }
    }
}

void outage_cut(struct outage *outage, const struct faulty_operation *operations, int count,
                const struct scratch *scratch)
{
    for (int name = 0; name < FAULTY_NAME_COUNT; name++) {
        const struct outage_image *image = &outage->images[name];
        make_image(outage, (enum faulty_name)name, operations, count);
        remove(scratch_path(scratch, names[name]));
        if (image->exists) {
            scratch_write(scratch_path(scratch, names[name]), image->bytes, image->size);
        }
    }
}
