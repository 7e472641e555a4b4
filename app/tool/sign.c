/* sign.c: `vonkctl sign`, so that kiosks install a built pack. */
#include "base/file.h"
#include "base/text.h"
#include "staff/pack.h"
#include "tool/command.h"
#include "tool/export.h"

#include <stdio.h>

static const char help[] =
    "usage: vonkctl sign PACK --key FILE\n\n"
    "Signs a built pack with the secret key FILE (of `vonkctl keygen`): writes MANIFEST.sig in "
    "the\n"
    "folder PACK. First checks that its files are those of MANIFEST and that a kiosk can show it.\n"
    "Copy the folder onto a stick then; staff install it on the kiosk. Build again and sign again\n"
    "after each change, with a higher version in pack.yaml.\n"
    "Status 0 signed, 2 not signed.\n";

static int sign(const char *folder, const char *path)
{
    struct seal_key key;
    struct pack_report report;
    struct err err = {0};
    if (!file_exists(path)) {
        return command_fail("%s: there is no such key; make one with `vonkctl keygen --out NAME`",
                            path);
    }
    bool ok = seal_key_open(&key, path, &err) && pack_sign(folder, &key, &report, &err);
    seal_key_close(&key);
    if (!ok) {
        return command_fail("%s", err.text);
    }
    printf("%s: %s version %d, %d files, signed with key %s\n", folder, report.name, report.version,
           report.files, report.fingerprint);
    return COMMAND_DONE;
}

int command_sign(int argc, char **argv)
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
            return command_fail("sign does not take \"%s\" there; see `vonkctl sign --help`",
                                argv[i]);
        }
    }
    if (folder == NULL || key == NULL) {
        return command_fail("say which pack and which key: `vonkctl sign PACK --key FILE`");
    }
    return sign(folder, key);
}
