/* keygen.c: `vonkctl keygen`, the organiser's pair of keys. */
#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"
#include "journal/seal.h"
#include "tool/command.h"
#include "tool/export.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char help[] =
    "usage: vonkctl keygen --out NAME\n\n"
    "Makes a pair of keys: NAME, the secret one that signs packs (keep it to yourself and keep a\n"
    "copy of it), and NAME.pub, the public one. A kiosk trusts the keys in /etc/vonk/keys: copy\n"
    "NAME.pub there on each kiosk. A file that is there is never overwritten.\n";

static bool is_free(const char *path, struct err *err)
{
    struct stat info;
    return lstat(path, &info) != 0 ||
           err_set(err, "%s: is there already and is not overwritten; give another name", path);
}

static bool make(const char *name, const char *public_name, struct seal_key *key, struct err *err)
{
    if (!is_free(name, err) || !is_free(public_name, err) || !seal_key_open(key, name, err)) {
        return false;
    }
    if (!file_write(public_name, key->public_key, strlen(key->public_key), err)) {
        unlink(name); /* a key whose other half nobody has */
        return false;
    }
    return true;
}

int command_keygen(int argc, char **argv)
{
    const char *name = NULL;
    struct seal_key key;
    struct err err = {0};
    struct arena arena;
    char fingerprint[SEAL_FINGERPRINT_SIZE];
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        if (!export_take("--out", &name, argc, argv, &i)) {
            return command_fail("keygen does not take \"%s\" there; see `vonkctl keygen --help`",
                                argv[i]);
        }
    }
    if (name == NULL) {
        return command_fail("say what the key is to be called: `vonkctl keygen --out NAME`");
    }
    arena_init(&arena, 0);
    const char *public_name = arena_printf(&arena, "%s.pub", name);
    int status = COMMAND_DONE;
    if (make(name, public_name, &key, &err)) {
        seal_fingerprint(key.public_key, strlen(key.public_key), fingerprint);
        printf("%s: the secret key; keep it to yourself\n%s: the public key %s; copy it to "
               "/etc/vonk/keys on each kiosk\n",
               name, public_name, fingerprint);
    } else {
        status = command_fail("%s", err.text);
    }
    seal_key_close(&key);
    arena_finish(&arena);
    return status;
}
