/* stick.c: three commands: list, mount, check. A mount goes to who asked for it; nothing of it
 * stays here, so that it dissolves when the kiosk closes it or ends. */
#include "helper/stick.h"

#include "base/log.h"
#include "base/text.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

static bool run_list(void *context, char *words[], struct serve_answer *answer, struct err *err)
{
    (void)words, (void)err;
    const struct stick_work *work = context;
    struct block blocks[BLOCK_MOST];
    int count = block_list(&work->ways, blocks, work->ours);
    serve_add(answer, "%d", count);
    for (int i = 0; i < count; i++) {
        serve_add(answer, "\t%s %s %" PRId64 " %s", blocks[i].name, blocks[i].holds.kind,
                  blocks[i].size, blocks[i].holds.label);
    }
    return true;
}

/* The sentence for a mount that failed. */
static bool mount_failed(const char *name, int why, struct err *err)
{
    static const struct {
        int why;
        const char *what;
    } rows[] = {
        {EROFS, "cannot be written: it is locked, or damaged; look for a switch on the stick"},
        {EACCES, "cannot be written: it is locked, or damaged; look for a switch on the stick"},
        {ENODEV, "this machine cannot read that kind of stick; format it as FAT on a computer"},
        {EIO, "cannot be read; take another stick"},
        {ENXIO, "is not there any more; plug the stick in again"},
        {EBUSY, "is in use by something else; take it out and plug it in again"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        if (rows[i].why == why) {
            return err_set(err, "%s: %s", name, rows[i].what);
        }
    }
    return err_set(err, "%s: is damaged or of a kind that cannot be read (%s); take another stick",
                   name, strerror(why));
}

static bool run_mount(void *context, char *words[], struct serve_answer *answer, struct err *err)
{
    struct stick_work *work = context;
    struct block block;
    char path[BLOCK_PATH];
    bool writable = text_equal(words[1], "rw");
    if (!writable && !text_equal(words[1], "ro")) {
        return err_set(err, "say ro or rw behind the name");
    }
    if (!block_find(&work->ways, &block, words[0], "", err)) {
        return false;
    }
    block_path(&work->ways, block.name, path);
    answer->fd = work->ways.mount(block.holds.kind, path, writable, work->uid, work->gid);
    if (answer->fd < 0) {
        return mount_failed(block.name, errno, err);
    }
    text_copy(work->ours, sizeof work->ours, block.disk);
    log_info("vonk-stick", "%s %s is mounted %s", block.holds.kind, block.name, words[1]);
    return true;
}

static bool run_check(void *context, char *words[], struct serve_answer *answer, struct err *err)
{
    (void)answer;
    struct stick_work *work = context;
    if (!block_release(&work->ways, words[0], work->release_ms, err)) {
        return false;
    }
    work->ours[0] = '\0';
    return true;
}

const struct serve_command stick_commands[STICK_COMMANDS] = {
    {"list", "", 0, "reads the first bytes of removable disks; name, kind, bytes, label of each",
     run_list},
    {"mount", "NAME ro|rw", 2, "mounts a stick for the user, nowhere; hands over its root",
     run_mount},
    {"check", "NAME", 1, "proves that nothing uses the stick; drops what memory holds of it",
     run_check},
};

void stick_end(void *context)
{
    struct stick_work *work = context;
    work->ours[0] = '\0';
}
