/* verify.c: `vonkctl verify`, which says whether an export or a signed pack is as it was made. */
#include "journal/verify.h"

#include "base/file.h"
#include "base/text.h"
#include "staff/manifest.h"
#include "staff/pack.h"
#include "tool/command.h"
#include "tool/export.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

static const char help[] =
    "usage: vonkctl verify DIR [--key FILE]    an export\n"
    "       vonkctl verify DIR [--keys DIR]    a signed pack\n\n"
    "Checks that an export is whole and as it was made: its signature, the hash of each file, "
    "that\n"
    "there is no file more or less, every cell, and the description. Nothing is changed.\n"
    "  --key FILE  the public key (a key.pub that you trust) that must have signed it; without,\n"
    "              compare the fingerprint yourself: whoever changes an export can sign it anew\n"
    "Of a pack: that a trusted key signed it, and the size and hash of each file.\n"
    "  --keys DIR  the folder of trusted public keys (default: /etc/vonk/keys)\n"
    "Status 0 sound, 1 changed or signed with another key, 2 no export or not a whole one.\n";

static int verify(const char *folder, const char *key)
{
    static const int statuses[] = {
        [VERDICT_SOUND] = COMMAND_DONE,
        [VERDICT_WRONG] = COMMAND_FINDINGS,
        [VERDICT_UNREADABLE] = COMMAND_FAILED,
    };
    struct verified verified;
    struct arena arena;
    struct book book;
    struct err err = {0};
    arena_init(&arena, 0);
    book_init(&book, &arena);
    enum verdict verdict = verify_folder(&verified, folder, key, VERIFY_KEEP_NONE, &book, &err);
    if (verdict == VERDICT_SOUND) {
        printf("OK %s: grade %s, %d %s, %d rows, signed with %s %s\n", verified.stem,
               grade_name(verified.grade), verified.kiosks,
               verified.kiosks == 1 ? "kiosk" : "kiosks", verified.rows,
               key != NULL ? "the key that you gave," : "key", verified.fingerprint);
    } else {
        command_fail("%s", err.text);
    }
    arena_finish(&arena);
    return statuses[verdict];
}

static int verify_pack(const char *folder, const char *keys)
{
    struct pack_place place = {.keys = keys};
    struct pack_report report;
    struct err err = {0};
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        return command_fail("%s: cannot be opened; check its permissions", folder);
    }
    bool sound = pack_verify(fd, &place, &report, &err);
    close(fd);
    if (!sound) {
        command_fail("%s: %s", folder, err.text);
        return COMMAND_FINDINGS;
    }
    printf("OK pack %s version %d, %d files, signed with the trusted key %s\n", report.name,
           report.version, report.files, report.fingerprint);
    return COMMAND_DONE;
}

/* An export has no MANIFEST. */
static bool is_pack(const char *folder)
{
    struct arena arena;
    arena_init(&arena, 0);
    bool found = file_exists(file_join(&arena, folder, MANIFEST_NAME));
    arena_finish(&arena);
    return found;
}

int command_verify(int argc, char **argv)
{
    const char *folder = NULL;
    const char *key = NULL;
    const char *keys = NULL;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        bool taken = export_take("--key", &key, argc, argv, &i) ||
                     export_take("--keys", &keys, argc, argv, &i);
        if (!taken && argv[i][0] != '-' && folder == NULL) {
            folder = argv[i];
            taken = true;
        }
        if (!taken) {
            return command_fail("verify does not take \"%s\" there; see `vonkctl verify --help`",
                                argv[i]);
        }
    }
    if (folder == NULL) {
        return command_fail("verify needs the folder of an export or of a signed pack");
    }
    bool pack = is_pack(folder);
    if (pack ? key != NULL : keys != NULL) {
        return command_fail("--key is for exports and --keys for packs; see `vonkctl verify "
                            "--help`");
    }
    return pack ? verify_pack(folder, keys) : verify(folder, key);
}
