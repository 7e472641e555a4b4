/* report.c: `vonkctl report`, the figures as one page. The page is made in memory and written in
 * one go: when something goes wrong, a file that was there stays as it was. */
#include "journal/report.h"

#include "base/file.h"
#include "base/text.h"
#include "staff/report_texts.h"
#include "tool/command.h"
#include "tool/figures.h"

#include <stdlib.h>

static const char help[] =
    "usage: vonkctl report DB|EXPORT... --out FILE.html [--lang xx] [--content DIR]\n"
    "                      [--title TEXT] [--occasion O] [--from D] [--to D] [--share]\n\n"
    "Writes the figures of kiosks' databases (vonk.db, or a copy of it with vonk.db-wal) or of\n"
    "folders that `vonkctl export` made, as one page with charts. It opens in any browser, on a\n"
    "telephone too, prints on A4 and needs no network. What is read stays as it is. A kiosk that\n"
    "is running keeps its database to itself: stop it first.\n"
    "  --out FILE     the page; one that is there is replaced\n"
    "  --lang xx      its language, one of the pack's (default: the first)\n"
    "  --content DIR  the pack with words and names (default: the installed one, else the folder\n"
    "                 content beside this program; without one the page is in English, with ids)\n"
    "  --title TEXT   its heading (default: the name of the occasion)\n"
    "  --occasion O   only visits at the occasion with this name\n"
    "  --from D       only visits on this day (such as 2026-03-14) and later\n"
    "  --to D         only visits on this day and before\n"
    "  --share        with small numbers hidden, to give to others\n";

struct request {
    struct figures_request figures;
    const char *out, *language, *content, *title;
};

/* The options that take a text. */
static const struct text_option {
    const char *name, *wants;
    size_t offset;
} text_options[] = {
    {"--out", "the name of a file to write", offsetof(struct request, out)},
    {"--lang", "the code of a language, such as nl", offsetof(struct request, language)},
    {"--content", "the folder of a pack", offsetof(struct request, content)},
    {"--title", "a text", offsetof(struct request, title)},
};

static const struct text_option *find_option(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(text_options); i++) {
        if (text_equal(text_options[i].name, name)) {
            return &text_options[i];
        }
    }
    return NULL;
}

/* ---- the page ---- */

static bool write_page(const struct request *request, const struct stats *stats,
                       const struct report_texts *texts, struct err *err)
{
    const struct report_options options = {.title = request->title};
    char *bytes = NULL;
    size_t size = 0;
    FILE *page = open_memstream(&bytes, &size);
    bool ok = page != NULL && report_write(page, stats, texts, &options);
    ok = page != NULL && fclose(page) == 0 && ok;
    ok = ok ? file_write(request->out, bytes, size, err)
            : err_set(err, "no memory for the page; close other programs");
    free(bytes);
    return ok;
}

static int run(const struct request *request)
{
    struct arena arena;
    struct stats stats;
    struct names names;
    struct err err = {0};
    arena_init(&arena, 0);
    bool ok = names_read(&names, request->content, request->language, &arena, &err) &&
              figures_read(&stats, &request->figures, &arena, &err);
    if (ok) {
        struct report_texts texts = report_texts_of(&names);
        ok = write_page(request, &stats, &texts, &err);
    }
    arena_finish(&arena);
    return ok ? COMMAND_DONE : command_fail("%s", err.text);
}

/* ---- arguments ---- */

/* Takes the argument at *at and what belongs to it. False and `err` when it will not do. */
static bool take(struct request *request, int argc, char **argv, int *at, struct err *err)
{
    const struct text_option *option = find_option(argv[*at]);
    const char *name = argv[*at];
    if (option == NULL && figures_take(&request->figures, argc, argv, at, err)) {
        return true;
    }
    if (option == NULL) {
        return err->text[0] != '\0'
                   ? false
                   : err_set(err, "report does not take \"%s\"; see `vonkctl report --help`", name);
    }
    if (*at + 1 >= argc) {
        return err_set(err, "%s needs %s", name, option->wants);
    }
    *(const char **)((char *)request + option->offset) = argv[++*at];
    return true;
}

static int take_all(struct request *request, int argc, char **argv)
{
    struct err err = {0};
    for (int i = 1; i < argc; i++) {
        if (!take(request, argc, argv, &i, &err)) {
            return command_fail("%s", err.text);
        }
    }
    if (request->figures.path_count == 0) {
        return command_fail("report needs a database; give the vonk.db of a kiosk");
    }
    if (request->out == NULL) {
        return command_fail("report needs a file to write; give one with --out FILE.html");
    }
    return COMMAND_DONE;
}

int command_report(int argc, char **argv)
{
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    struct request request = {
        .figures = {.paths = calloc((size_t)argc + 1, sizeof *request.figures.paths)}};
    if (request.figures.paths == NULL) {
        return command_fail("no memory; close other programs");
    }
    int status = take_all(&request, argc, argv);
    status = status == COMMAND_DONE ? run(&request) : status;
    free(request.figures.paths);
    return status;
}
