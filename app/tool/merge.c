/* merge.c: `vonkctl merge`, one export of many databases and exports. */
#include "journal/merge.h"

#include "base/text.h"
#include "journal/verify.h"
#include "staff/report_texts.h"
#include "tool/command.h"
#include "tool/export.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: vonkctl merge --out DIR [--key FILE] [--content PACK] [--lang xx] DB|EXPORT...\n\n"
    "Makes one export (grade controller) of databases and exports of that grade, in any order:\n"
    "what several of them tell counts once, and the result is the same however they are put\n"
    "together. A copied card is named and counted as two kiosks.\n"
    "  --key FILE      the secret key that signs; made when it is not there (default: export.key\n"
    "                  in the folder vonk of your data)\n"
    "  --content PACK  a pack with words and names (default: the installed one, else the folder\n"
    "                  content beside this program)\n"
    "  --lang xx       language of names and report (default: the pack's first)\n";

struct options {
    const char *out, *key, *content, *lang;
    const char **paths;
    int count;
};

static bool read_sources(const struct options *options, struct book **books, struct arena *arena,
                         struct err *err)
{
    for (int i = 0; i < options->count; i++) {
        enum grade grade;
        books[i] = arena_new(arena, struct book);
        book_init(books[i], arena);
        if (!book_read(books[i], options->paths[i], VERIFY_KEEP_ALL, &grade, err)) {
            return false;
        }
        if (grade != GRADE_CONTROLLER) {
            return err_set(err,
                           "%s: is rounded to be shared and cannot be merged; give the "
                           "database, or an export of grade controller",
                           options->paths[i]);
        }
    }
    return true;
}

/* Says what a person should know of the result: copied cards, and rows that are gone. */
static void print_notes(const struct book *merged)
{
    int64_t visits = 0;
    int64_t rows = 0;
    for (int i = 0; i < merged->sheets[SHEET_KIOSKS].count; i++) {
        const union value *kiosk = book_row(merged, SHEET_KIOSKS, i);
        if (text_equal(kiosk[KIOSKS_CLONED].text, "yes")) {
            printf("note: the card of kiosk %s was copied; both are counted. Give the copy an "
                   "empty data folder.\n",
                   kiosk[KIOSKS_KIOSK].text);
        }
    }
    for (int i = 0; i < merged->sheets[SHEET_BOOTS].count; i++) {
        const union value *boot = book_row(merged, SHEET_BOOTS, i);
        visits += boot[BOOTS_VISITS].number;
        rows += boot[BOOTS_ROWS].number;
    }
    if (rows < visits) {
        printf("note: %" PRId64 " of %" PRId64 " visits have no rows of their own any more; they "
               "are in the figures.\n",
               visits - rows, visits);
    }
}

static int run(const struct options *options, struct arena *arena)
{
    struct book **books = arena_array(arena, (size_t)options->count, sizeof *books);
    struct book merged;
    struct names names;
    struct export_done done;
    struct err err = {0};
    const char *key = options->key != NULL ? options->key : export_key_path(arena, NULL, &err);
    book_init(&merged, arena);
    if (key == NULL || !read_sources(options, books, arena, &err)) {
        return command_fail("%s", err.text);
    }
    merge_books(&merged, (const struct book *const *)books, options->count);
    if (!names_read(&names, options->content, options->lang, arena, &err)) {
        return command_fail("%s", err.text);
    }
    struct report_texts texts = report_texts_of(&names);
    const struct export_request request = {options->out, key, GRADE_CONTROLLER, &texts};
    bool ok = export_book(&merged, &request, &done, &err);
    int status = export_print(ok, GRADE_CONTROLLER, &done, &err);
    if (ok) {
        print_notes(&merged);
    }
    return status;
}

static int take_and_run(struct options *options, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        bool taken = export_take("--out", &options->out, argc, argv, &i) ||
                     export_take("--key", &options->key, argc, argv, &i) ||
                     export_take("--content", &options->content, argc, argv, &i) ||
                     export_take("--lang", &options->lang, argc, argv, &i);
        if (!taken && argv[i][0] == '-') {
            return command_fail("merge does not take \"%s\" there; see `vonkctl merge --help`",
                                argv[i]);
        }
        if (!taken) {
            options->paths[options->count++] = argv[i];
        }
    }
    if (options->out == NULL || options->count == 0) {
        return command_fail("merge needs --out DIR and at least one database or export");
    }
    struct arena arena;
    arena_init(&arena, 0);
    int status = run(options, &arena);
    arena_finish(&arena);
    return status;
}

int command_merge(int argc, char **argv)
{
    struct options options = {0};
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    options.paths = calloc((size_t)argc, sizeof *options.paths);
    if (options.paths == NULL) {
        return command_fail("out of memory; give fewer exports");
    }
    int status = take_and_run(&options, argc, argv);
    free(options.paths);
    return status;
}
