/* stats.c: `vonkctl stats`, the figures of one or more databases. */
#include "base/text.h"
#include "tool/command.h"
#include "tool/figures.h"
#include "tool/stats_print.h"

#include <stdlib.h>

static const char help[] =
    "usage: vonkctl stats DB|EXPORT... [--json|--csv] [--from D] [--to D] [--occasion O] "
    "[--share]\n\n"
    "Shows the figures of kiosks' databases (vonk.db, or a copy of it with vonk.db-wal) and of\n"
    "folders that `vonkctl export` made, together. They are only read. A kiosk that is running\n"
    "keeps its database to itself: stop it first.\n"
    "  --json        one JSON object\n"
    "  --csv         a line for each figure: part, id, measure, count\n"
    "  --from D      only visits on this day (such as 2026-03-14) and later\n"
    "  --to D        only visits on this day and before\n"
    "  --occasion O  only visits at the occasion with this name\n"
    "  --share       as anybody may have them: rounded, nothing below 10, whole days\n"
    "\"engaged\" is a visit that opened a story, topic, chart or official field, answered a\n"
    "picture or a statement, chose a strength or asked a question; \"completed\" one that came to\n"
    "a result, the last page of a story or the code to take home. Times are the quarter of an\n"
    "hour (of exports and of several sources: the hour) in which a visit began: local time, with\n"
    "--json and --csv UTC.\n";

static int show(const struct figures_request *request, const struct stats_form *form)
{
    struct arena arena;
    struct stats stats;
    struct err err = {0};
    arena_init(&arena, 0);
    int status = COMMAND_DONE;
    if (figures_read(&stats, request, &arena, &err)) {
        form->print(&stats);
    } else {
        status = command_fail("%s", err.text);
    }
    arena_finish(&arena);
    return status;
}

static int run(int argc, char **argv, struct figures_request *request)
{
    const struct stats_form *form = NULL;
    struct err err = {0};
    for (int i = 1; i < argc; i++) {
        const struct stats_form *named = stats_form_named(argv[i]);
        bool fits = named != NULL && argv[i][0] != '\0'
                        ? form == NULL
                        : argv[i][0] != '\0' && figures_take(request, argc, argv, &i, &err);
        if (!fits && named == NULL && err.text[0] != '\0') {
            return command_fail("%s", err.text);
        }
        if (!fits) {
            return command_fail("stats does not take \"%s\"; see `vonkctl stats --help`", argv[i]);
        }
        form = named != NULL ? named : form;
    }
    if (request->path_count == 0) {
        return command_fail("stats needs a database; give the vonk.db of a kiosk");
    }
    return show(request, form != NULL ? form : stats_form_named(""));
}

int command_stats(int argc, char **argv)
{
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    struct figures_request request = {.paths = calloc((size_t)argc + 1, sizeof *request.paths)};
    if (request.paths == NULL) {
        return command_fail("no memory; close other programs");
    }
    int status = run(argc, argv, &request);
    free(request.paths);
    return status;
}
