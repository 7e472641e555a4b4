/* verify.c: `vonkctl verify`, which says whether an export is as it was made. */
#include "journal/verify.h"

#include "base/text.h"
#include "tool/command.h"
#include "tool/export.h"

#include <stdio.h>

static const char help[] =
    "usage: vonkctl verify DIR [--key FILE]\n\n"
    "Checks that an export is whole and as it was made: its signature, the hash of each file, "
    "that\n"
    "there is no file more or less, every cell, and the description. Nothing is changed.\n"
    "  --key FILE  the public key (a key.pub that you trust) that must have signed it; without,\n"
    "              compare the fingerprint yourself: whoever changes an export can sign it anew\n"
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

int command_verify(int argc, char **argv)
{
    const char *folder = NULL;
    const char *key = NULL;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        bool taken = export_take("--key", &key, argc, argv, &i);
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
        return command_fail("verify needs the folder of an export");
    }
    return verify(folder, key);
}
