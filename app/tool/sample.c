/* sample.c: `vonkctl sample`, a season that nobody had: fairs and open days with visits as
 * sample_visit.c makes them up. Every boot's pack is named sample-…, so that all figures and
 * exports of it can say that it is made up. */
#include "base/file.h"
#include "base/places.h"
#include "base/text.h"
#include "journal/schema.h"
#include "journal/store.h"
#include "model/problem.h"
#include "tool/command.h"
#include "tool/sample_visit.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#define HOUR_MS INT64_C(3600000)
#define DAY_MS (24 * HOUR_MS)
#define FIRST_DAY_MS INT64_C(1758240000000) /* Friday 19 September 2025 */

enum { VISITS_MOST = 10000000, DAYS_APART = 21, BATCH = 4096 };

static const char help[] =
    "usage: vonkctl sample --visits N --seed S --out DB [--content DIR]\n\n"
    "Makes a kiosk's database with N visits that nobody made: a season of fairs and open days, to\n"
    "try out stats, report and export. It says that it is a sample. The same seed gives the same\n"
    "visits. DB must not exist.\n"
    "  --content DIR  the pack whose ids are used (default: the installed one, else content "
    "here)\n";

/* Where the season goes, a day after the other, and how busy each is. */
static const struct stop {
    struct occasion occasion;
    int days, weight;
} season[] = {
    {{"beurs-utrecht", "fair", "utrecht", 0, "visits", 300}, 2, 5},
    {{"open-dag-amersfoort", "open_day", "amersfoort", 0, "completed", 60}, 1, 3},
    {{"techniek-expo", "exhibition", "enschede", 0, "engaged", 250}, 3, 4},
    {{"open-dag-zwolle", "open_day", "zwolle", 0, "finished", 80}, 1, 3},
};

/* How many of a hundred visits begin in each hour from nine on. */
static const int hours[] = {6, 14, 19, 13, 17, 16, 11, 4};

struct request {
    int64_t visits, seed;
    const char *out, *content;
};

struct sample {
    const struct request *request;
    struct catalog catalog;
    struct arena arena;
    struct random random;
    struct sample_visit visit;
    struct store_entry *batch;
    int waiting;
    struct store *store;
    int64_t order;
    struct err err;
};

static bool flush(struct sample *s)
{
    bool ok = s->waiting == 0 || store_commit(s->store, s->batch, s->waiting, &s->err) >= 0;
    s->waiting = 0;
    return ok;
}

static bool add(struct sample *s, const struct store_entry *entries, int count)
{
    if (s->waiting + count > BATCH && !flush(s)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        s->batch[s->waiting++] = entries[i];
    }
    return true;
}

/* The start of a visit on a day that began at `opened`, by the hours of the table. */
static struct moment start_of(struct sample *s, int64_t opened, enum quality quality)
{
    int percent = (int)random_below(&s->random, 100), hour = 0;
    while (hour + 1 < (int)ARRAY_LENGTH(hours) && percent >= hours[hour]) {
        percent -= hours[hour++];
    }
    int64_t ms = hour * HOUR_MS + (int64_t)random_below(&s->random, (uint32_t)HOUR_MS);
    return (struct moment){moment_round(ms),
                           quality != QUALITY_NONE ? moment_round(opened + ms) : -1, quality};
}

static int compare_starts(const void *a, const void *b)
{
    int64_t x = ((const struct moment *)a)->mono_ms, y = ((const struct moment *)b)->mono_ms;
    return (x > y) - (x < y);
}

/* The attract screen between the visits, as the kiosk tells it. */
static bool add_attract(struct sample *s, const struct moment *start)
{
    static const char *const woke[] = {"touch", "touch", "touch", "language"};
    struct store_entry entry = {.event = event_make(EVENT_ATTRACT_END, NULL,
                                                    woke[random_below(&s->random, 4)],
                                                    20 + (int)random_below(&s->random, 200)),
                                .visit.start = *start,
                                .times = 1};
    return add(s, &entry, 1);
}

static bool add_visits(struct sample *s, struct moment *starts, int64_t count)
{
    bool ok = true;
    for (int64_t i = 0; i < count && ok; i++) {
        struct store_visit who = {.order = ++s->order, .start = starts[i]};
        uuid_make(who.id, &s->random);
        sample_visit_make(&s->visit, &who);
        ok = add_attract(s, &starts[i]) && add(s, s->visit.entries, s->visit.count);
    }
    return ok && flush(s);
}

/* One boot: the kiosk is switched on at nine. */
static bool add_day(struct sample *s, const struct stop *stop, int64_t first_ms, int64_t day_ms,
                    int64_t count, enum quality quality)
{
    struct err notice = {0};
    char pack[SCHEMA_PACK_SIZE];
    int64_t opened = day_ms + 8 * HOUR_MS; /* nine o'clock in the Netherlands in winter */
    snprintf(pack, sizeof pack, "sample-%.40s-%d", s->catalog.name, s->catalog.version);
    struct occasion occasion = stop->occasion;
    occasion.day_ms = first_ms;
    struct store_options options = {.folder = s->request->out,
                                    .pack = pack,
                                    .started = {0, quality != QUALITY_NONE ? opened : -1, quality},
                                    .occasion = &occasion,
                                    .pages = INT32_MAX};
    struct moment *starts = calloc((size_t)count + 1, sizeof *starts);
    if (starts == NULL) {
        return err_set(&s->err, "no memory for so many visits; ask for fewer");
    }
    for (int64_t i = 0; i < count; i++) {
        starts[i] = start_of(s, opened, quality);
    }
    qsort(starts, (size_t)count, sizeof *starts, compare_starts);
    s->order = 0;
    s->store = store_open(&options, &notice, &s->err);
    bool ok = s->store != NULL && add_visits(s, starts, count);
    store_close(s->store);
    free(starts);
    return ok;
}

/* One of the days has a clock that nobody set. */
static bool add_season(struct sample *s)
{
    int weight = 0;
    int64_t left = s->request->visits, day_ms = FIRST_DAY_MS;
    for (size_t i = 0; i < ARRAY_LENGTH(season); i++) {
        weight += season[i].weight * season[i].days;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(season); i++, day_ms += DAYS_APART * DAY_MS) {
        for (int day = 0; day < season[i].days; day++) {
            int64_t count = s->request->visits * season[i].weight / weight;
            bool last = i + 1 == ARRAY_LENGTH(season) && day + 1 == season[i].days;
            count = last ? left : count;
            left -= count;
            enum quality quality = i == 2 && day == 1 ? QUALITY_NONE : QUALITY_NTP;
            if (!add_day(s, &season[i], day_ms, day_ms + day * DAY_MS, count, quality)) {
                return false;
            }
        }
    }
    return true;
}

/* ---- the command ---- */

static bool read_pack(struct sample *s)
{
    struct problems problems;
    const char *folder =
        s->request->content != NULL ? s->request->content : place_content(&s->arena);
    problems_init(&problems, &s->arena);
    return catalog_load(&s->catalog, folder, &s->arena, &problems, &s->err);
}

/* The kiosk's file is made in a folder of its own, and then gets its name. */
static bool make(struct sample *s)
{
    struct request request = *s->request;
    request.out = arena_printf(&s->arena, "%s.making", s->request->out);
    struct request asked = *s->request;
    s->request = &request;
    const char *file = file_join(&s->arena, request.out, "vonk.db");
    bool ok = add_season(s);
    s->request = &asked;
    if (ok && rename(file, asked.out) != 0) {
        ok = err_set(&s->err, "%s: cannot be written; check that the folder exists", asked.out);
    }
    if (!ok) {
        remove(file);
        remove(arena_printf(&s->arena, "%s-wal", file));
    }
    rmdir(request.out);
    return ok;
}

static int run(const struct request *request)
{
    struct sample s = {.request = request};
    int status = COMMAND_DONE;
    arena_init(&s.arena, 0);
    random_init(&s.random, (uint64_t)request->seed);
    s.batch = calloc(BATCH, sizeof *s.batch);
    s.visit = (struct sample_visit){.catalog = &s.catalog, .random = &s.random};
    if (s.batch == NULL) {
        status = command_fail("no memory; close other programs");
    } else if (file_exists(request->out)) {
        status = command_fail("%s: is there already; give another name", request->out);
    } else if (!read_pack(&s) || !make(&s)) {
        status = command_fail("%s", s.err.text);
    } else {
        printf("%s: %lld visits that nobody made, of four occasions\n", request->out,
               (long long)request->visits);
    }
    free(s.batch);
    arena_finish(&s.arena);
    return status;
}

static bool take_number(const char *text, int64_t most, int64_t *number)
{
    char *end = NULL;
    *number = text != NULL ? strtoll(text, &end, 10) : 0;
    return text != NULL && *end == '\0' && *number > 0 && *number <= most;
}

int command_sample(int argc, char **argv)
{
    struct request request = {.seed = 0};
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i += 2) {
        const char *value = i + 1 < argc ? argv[i + 1] : NULL;
        bool known = true;
        if (text_equal(argv[i], "--visits")) {
            known = take_number(value, VISITS_MOST, &request.visits);
        } else if (text_equal(argv[i], "--seed")) {
            known = take_number(value, INT64_MAX, &request.seed);
        } else if (text_equal(argv[i], "--out")) {
            request.out = value;
        } else if (text_equal(argv[i], "--content")) {
            request.content = value;
        } else {
            return command_fail("sample does not take \"%s\"; see `vonkctl sample --help`",
                                argv[i]);
        }
        if (value == NULL || !known) {
            return command_fail("%s needs %s, not \"%s\"", argv[i],
                                known ? "a value" : "a whole number from 1", value ? value : "");
        }
    }
    if (request.visits == 0 || request.seed == 0 || request.out == NULL) {
        return command_fail("sample needs --visits N, --seed S and --out DB; see "
                            "`vonkctl sample --help`");
    }
    return run(&request);
}
