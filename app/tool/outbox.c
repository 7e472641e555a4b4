/* outbox.c: `vonkctl outbox`, what a kiosk's writer does by itself: the visits of a database that
 * is off, or of a copy of it, become batches of xAPI statements. */
#include "journal/outbox.h"

#include "base/clock.h"
#include "base/text.h"
#include "journal/source.h"
#include "model/settings_file.h"
#include "tool/command.h"

#include <inttypes.h>
#include <stdio.h>

static const char help[] =
    "usage: vonkctl outbox DB --out DIR [--config FILE]\n\n"
    "Makes xAPI statements of all visits in a kiosk's database (its vonk.db, or a copy of it with\n"
    "vonk.db-wal) that are not in DIR yet, in batches: DIR/BOOT-NR.json. The database is only "
    "read.\n"
    "Batches are never changed; `vonkctl sync` delivers them and moves them to DIR/sent. The same\n"
    "database again adds only what is new. DIR may hold the batches of several kiosks.\n"
    "  --config    the vonk.yaml of the kiosk, for its sync.activity_base "
    "(without: " SETTINGS_ACTIVITY_BASE ")\n";

struct arguments {
    const char *database, *out, *config;
};

/* Where the value of an option goes; NULL when there is none of that name. */
static const char **place_of(struct arguments *arguments, const char *option)
{
    return text_equal(option, "--out")      ? &arguments->out
           : text_equal(option, "--config") ? &arguments->config
                                            : NULL;
}

/* False when the arguments were wrong; that has been said then. */
static bool read_arguments(struct arguments *arguments, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        const char **place = place_of(arguments, argv[i]);
        bool option = text_starts(argv[i], "--");
        if (place != NULL && *place == NULL && i + 1 < argc) {
            *place = argv[++i];
        } else if (!option && arguments->database == NULL) {
            arguments->database = argv[i];
        } else {
            command_fail("outbox does not take \"%s\" so; see `vonkctl outbox --help`", argv[i]);
            return false;
        }
    }
    if (arguments->database == NULL || arguments->out == NULL) {
        command_fail("outbox needs a database and a folder; give the vonk.db of a kiosk and --out "
                     "DIR");
        return false;
    }
    return true;
}

/* Reads the settings; a mistake in them would name activities wrongly for ever. */
static bool read_settings(struct settings *settings, const char *path, struct arena *arena,
                          struct err *err)
{
    struct problems problems;
    problems_init(&problems, arena);
    settings_init(settings);
    if (path == NULL) {
        return true;
    }
    if (!settings_load(settings, path, &problems, err)) {
        return false;
    }
    const struct problem *first = problems.first;
    return first == NULL || err_set(err, "%s:%d: %s", first->file, first->line, first->text);
}

static int freeze(const struct arguments *arguments, struct arena *arena)
{
    struct settings settings;
    struct source source;
    struct clock clock;
    struct outbox_done done = {0};
    struct err err = {0};
    if (!read_settings(&settings, arguments->config, arena, &err) ||
        !source_open(&source, arguments->database, arena, &err)) {
        return command_fail("%s", err.text);
    }
    clock_init_real(&clock);
    struct outbox_options options = {.activity_base = settings.activity_base,
                                     .now_ms = clock_wall(&clock),
                                     .all = true,
                                     .done = &done};
    bool ok = outbox_freeze(source.db, arguments->out, &options, &err);
    source_close(&source);
    if (!ok) {
        return command_fail("%s", err.text);
    }
    printf("%" PRId64 " statements in %d new batches in %s\n", done.statements, done.batches,
           arguments->out);
    return COMMAND_DONE;
}

int command_outbox(int argc, char **argv)
{
    struct arguments arguments = {0};
    struct arena arena;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    if (!read_arguments(&arguments, argc, argv)) {
        return COMMAND_FAILED;
    }
    arena_init(&arena, 0);
    int status = freeze(&arguments, &arena);
    arena_finish(&arena);
    return status;
}
