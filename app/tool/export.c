/* export.c: `vonkctl export`, from a database to a signed folder of tables. */
#include "tool/export.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/share.h"
#include "staff/report_texts.h"
#include "tool/command.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char help[] =
    "usage: vonkctl export DB --out DIR --grade share|controller [--key FILE] [--content PACK]\n"
    "                      [--lang xx]\n\n"
    "Makes a folder in DIR with tables (CSV) of all that a kiosk counted, their description\n"
    "(datapackage.json), LEESMIJ.txt, hashes and a signature. The database is only read.\n"
    "  --grade share       figures that anybody may have: nothing below 10, rounded, whole days\n"
    "  --grade controller  everything, for the organiser who answers for it\n"
    "  --key FILE          the secret key that signs; made when it is not there (default:\n"
    "                      export.key beside the database)\n"
    "  --content PACK      a pack with words and names (default: the installed one, else the\n"
    "                      folder content beside this program)\n"
    "  --lang xx           language of names and report (default: the pack's first)\n"
    "An export that is there is never overwritten; the next gets the next number.\n";

static const char key_name[] = "export.key";

bool export_take(const char *option, const char **value, int argc, char **argv, int *at)
{
    if (!text_equal(argv[*at], option) || *at + 1 >= argc || *value != NULL) {
        return false;
    }
    *value = argv[++*at];
    return true;
}

const char *export_key_path(struct arena *arena, const char *database, struct err *err)
{
    if (database != NULL) {
        const char *slash = strrchr(database, '/');
        size_t length = slash != NULL ? (size_t)(slash - database) + 1 : 0;
        return arena_printf(arena, "%s%s", arena_copy_n(arena, database, length), key_name);
    }
    const char *data = getenv("XDG_DATA_HOME");
    const char *home = getenv("HOME");
    if (data == NULL && home == NULL) {
        err_set(err, "there is no folder for the key; give one with --key FILE");
        return NULL;
    }
    const char *folder =
        data != NULL ? file_join(arena, data, "vonk") : file_join(arena, home, ".local/share/vonk");
    return file_make_folder(folder, err) ? file_join(arena, folder, key_name) : NULL;
}

int export_print(bool ok, enum grade grade, const struct export_done *done, const struct err *err)
{
    if (!ok) {
        return command_fail("%s", err->text[0] != '\0' ? err->text : "out of memory");
    }
    printf("%s: grade %s, %d rows, signed with key %s\n", done->path, grade_name(grade), done->rows,
           done->fingerprint);
    return COMMAND_DONE;
}

struct options {
    const char *database, *out, *grade, *key, *content, *lang;
};

static int run(const struct options *options, enum grade grade, struct arena *arena)
{
    struct names names;
    struct export_done done;
    struct err err = {0};
    const char *key =
        options->key != NULL ? options->key : export_key_path(arena, options->database, &err);
    if (key == NULL || !names_read(&names, options->content, options->lang, arena, &err)) {
        return command_fail("%s", err.text);
    }
    struct report_texts texts = report_texts_of(&names);
    const struct export_request request = {options->out, key, grade, &texts};
    bool ok = export_database(options->database, &request, &done, &err);
    int status = export_print(ok, grade, &done, &err);
    if (ok && grade == GRADE_SHARE && done.days == 0) {
        printf("note: there are no visits in it: a day can be shared when it is over, its date is "
               "known and it had at least %d visits\n",
               SHARE_LEAST);
    }
    return status;
}

int command_export(int argc, char **argv)
{
    struct options options = {0};
    struct arena arena;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        bool taken = export_take("--out", &options.out, argc, argv, &i) ||
                     export_take("--grade", &options.grade, argc, argv, &i) ||
                     export_take("--key", &options.key, argc, argv, &i) ||
                     export_take("--content", &options.content, argc, argv, &i) ||
                     export_take("--lang", &options.lang, argc, argv, &i);
        if (!taken && argv[i][0] != '-' && options.database == NULL) {
            options.database = argv[i];
            taken = true;
        }
        if (!taken) {
            return command_fail("export does not take \"%s\" there; see `vonkctl export --help`",
                                argv[i]);
        }
    }
    enum grade grade = options.grade != NULL ? grade_named(options.grade) : GRADE_COUNT;
    if (options.database == NULL || options.out == NULL || grade == GRADE_COUNT) {
        return command_fail("export needs a database, --out DIR and --grade share or controller; "
                            "see `vonkctl export --help`");
    }
    arena_init(&arena, 0);
    int status = run(&options, grade, &arena);
    arena_finish(&arena);
    return status;
}
