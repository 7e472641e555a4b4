/* schema.c: the tables as text, with the lists of the catalogue of events filled in. The comments
 * are part of the text: whoever opens a database with the sqlite3 command sees them in
 * `.schema`. */
#include "journal/schema.h"

#include "base/text.h"
#include "journal/event.h"
#include "journal/moment.h"

#include <string.h>

/* The lines of SQL are broken by hand. */
/* clang-format off */
#define UUID(column)                                                                               \
    "(" column " NOT GLOB '*[^0-9a-f-]*'\n"                                                        \
    "        AND " column " LIKE '________-____-4___-____-____________'\n"                         \
    "        AND substr(" column ", 20, 1) IN ('8', '9', 'a', 'b'))"
#define ID(column) column " NOT GLOB '*[^a-z0-9-]*' AND length(" column ") < 32"
#define SUBJECT "(" ID("subject") "\n        AND (subject = '' OR kind IN (%s)))"

static const char kiosk_sql[] =
    "CREATE TABLE kiosk (\n"
    "    -- One row: the name of this database, random, of no machine or person.\n"
    "    only INTEGER PRIMARY KEY CHECK (only = 1),\n"
    "    id TEXT NOT NULL CHECK " UUID("id") "\n"
    ") STRICT";

static const char boot_sql[] =
    "CREATE TABLE boot (\n"
    "    -- A start of the kiosk. mono_ms (since the machine was switched on) and wall_ms (since\n"
    "    -- 1970, UTC; NULL when unknown) are one moment: the start, or, if the clock was not set\n"
    "    -- then, the first visit at which it was. Both are rounded down to 15 minutes.\n"
    "    boot_no INTEGER PRIMARY KEY CHECK (boot_no > 0),\n"
    "    mono_ms INTEGER NOT NULL CHECK (mono_ms >= 0 AND mono_ms %% 900000 = 0),\n"
    "    wall_ms INTEGER CHECK (wall_ms > 0 AND wall_ms %% 900000 = 0),\n"
    "    quality TEXT NOT NULL CHECK (quality IN (%s)),\n"
    "    pack TEXT NOT NULL CHECK (pack NOT GLOB '*[^a-z0-9.-]*' AND length(pack) < 64)\n"
    ") STRICT";

static const char visit_sql[] =
    "CREATE TABLE visit (\n"
    "    -- One person's session. number rises with time; id is random. start_ms is rounded down\n"
    "    -- to 15 minutes, NULL when the clock was not set. ended and seconds are NULL while it\n"
    "    -- lasts and when the plug was pulled.\n"
    "    number INTEGER PRIMARY KEY CHECK (number > 0),\n"
    "    boot INTEGER NOT NULL REFERENCES boot (boot_no),\n"
    "    id TEXT NOT NULL CHECK " UUID("id") ",\n"
    "    start_ms INTEGER CHECK (start_ms > 0 AND start_ms %% 900000 = 0),\n"
    "    quality TEXT NOT NULL CHECK (quality IN (%s)),\n"
    "    ended TEXT CHECK (ended IN (%s)),\n"
    "    seconds INTEGER CHECK (seconds BETWEEN 0 AND 1000000)\n"
    ") STRICT";

static const char interaction_sql[] =
    "CREATE TABLE interaction (\n"
    "    -- What was done, in order: seq has no gaps. visit is visit.number, without an index and\n"
    "    -- so without REFERENCES: an index would double what each commit writes.\n"
    "    seq INTEGER PRIMARY KEY CHECK (seq > 0),\n"
    "    visit INTEGER NOT NULL CHECK (visit > 0),\n"
    "    ms INTEGER NOT NULL CHECK (ms BETWEEN 0 AND 1000000000), -- since the visit's start\n"
    "    kind TEXT NOT NULL CHECK (kind IN (%s)),\n"
    "    subject TEXT NOT NULL CHECK " SUBJECT ",\n"
    "    detail TEXT NOT NULL CHECK (detail = '' OR CASE kind%s\n        ELSE 0 END),\n"
    "    value INTEGER NOT NULL CHECK (value = 0\n"
    "        OR value BETWEEN 1 AND 1000000 AND kind IN (%s))\n"
    ") STRICT";

static const char tally_sql[] =
    "CREATE TABLE tally (\n"
    "    -- How often, for the visits up to folded.visit, so that figures need not read them all.\n"
    "    -- day_ms: midnight UTC of the visit's start, 0 when unknown.\n"
    "    day_ms INTEGER NOT NULL CHECK (day_ms >= 0 AND day_ms %% 86400000 = 0),\n"
    "    kind TEXT NOT NULL CHECK (kind IN (%s)),\n"
    "    subject TEXT NOT NULL CHECK " SUBJECT ",\n"
    "    detail TEXT NOT NULL CHECK (detail = '' OR CASE kind%s\n        ELSE 0 END),\n"
    "    interactions INTEGER NOT NULL CHECK (interactions > 0),\n"
    "    PRIMARY KEY (day_ms, kind, subject, detail)\n"
    ") STRICT, WITHOUT ROWID";

static const char quarter_sql[] =
    "CREATE TABLE quarter (\n"
    "    -- The visits up to folded.visit by the quarter of an hour of their start (0: unknown):\n"
    "    -- how many, of how many the length is known and what it adds up to, how many finished\n"
    "    -- the quiz.\n"
    "    start_ms INTEGER PRIMARY KEY CHECK (start_ms >= 0 AND start_ms %% 900000 = 0),\n"
    "    visits INTEGER NOT NULL CHECK (visits > 0),\n"
    "    ended INTEGER NOT NULL CHECK (ended BETWEEN 0 AND visits),\n"
    "    seconds INTEGER NOT NULL CHECK (seconds >= 0),\n"
    "    finished INTEGER NOT NULL CHECK (finished BETWEEN 0 AND visits)\n"
    ") STRICT";

static const char attract_sql[] =
    "CREATE TABLE attract (\n"
    "    -- How many seconds the attract screen was shown, and how often what ended that, by day\n"
    "    -- (midnight UTC, 0 when unknown). Of no visit. woke is '' while it goes on, noted each\n"
    "    -- quarter of an hour, and when the kiosk was switched off. Keys count from ten a day on.\n"
    "    day_ms INTEGER NOT NULL CHECK (day_ms >= 0 AND day_ms %% 86400000 = 0),\n"
    "    woke TEXT NOT NULL CHECK (woke IN ('', %s)),\n"
    "    times INTEGER NOT NULL CHECK (times >= 0),\n"
    "    seconds INTEGER NOT NULL CHECK (seconds >= 0),\n"
    "    PRIMARY KEY (day_ms, woke)\n"
    ") STRICT, WITHOUT ROWID";

static const char folded_sql[] =
    "CREATE TABLE folded (\n"
    "    -- One row: the last interaction and visit that tally and quarter hold. Rows after it\n"
    "    -- must not be deleted.\n"
    "    only INTEGER PRIMARY KEY CHECK (only = 1),\n"
    "    seq INTEGER NOT NULL CHECK (seq >= 0),\n"
    "    visit INTEGER NOT NULL CHECK (visit >= 0)\n"
    ") STRICT";
/* clang-format on */

_Static_assert(MOMENT_STEP_MS == 900000, "the CHECKs on times name the step");
_Static_assert(SCHEMA_MOST_VALUE == 1000000, "the CHECKs on values name the largest");
_Static_assert(SCHEMA_MOST_MS == 1000000000, "the CHECK on ms names the largest");
_Static_assert(EVENT_ID_SIZE == 32, "the CHECK on subjects names the size");
_Static_assert(SCHEMA_PACK_SIZE == 64, "the CHECK on packs names the size");

/* Adds a word in quotes to a list; no word of the tables has a quote inside. */
static const char *add_word(struct arena *arena, const char *list, const char *word)
{
    return arena_printf(arena, "%s%s'%s'", list, list[0] != '\0' ? ", " : "", word);
}

static bool is_of_visit(const struct event_class *class)
{
    return !class->by_day;
}

static bool has_subject(const struct event_class *class)
{
    return class->subject != EVENT_SUBJECT_NONE;
}

static bool has_value(const struct event_class *class)
{
    return is_of_visit(class) && class->value != NULL;
}

static const char *kind_list(struct arena *arena, bool (*wanted)(const struct event_class *))
{
    const char *list = "";
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (wanted(&event_classes[kind])) {
            list = add_word(arena, list, event_classes[kind].name);
        }
    }
    return list;
}

static const char *quality_list(struct arena *arena)
{
    const char *list = "";
    for (int quality = 0; quality < QUALITY_COUNT; quality++) {
        list = add_word(arena, list, quality_name((enum quality)quality));
    }
    return list;
}

static const char *detail_list(struct arena *arena, enum event_kind kind)
{
    const char *const *details = event_classes[kind].details;
    const char *list = "";
    for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
        list = add_word(arena, list, details[i]);
    }
    return list;
}

/* The branches of `CASE kind`: which details each kind may have. */
static const char *detail_cases(struct arena *arena)
{
    const char *cases = "";
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        const char *list = detail_list(arena, (enum event_kind)kind);
        if (list[0] != '\0' && is_of_visit(&event_classes[kind])) {
            cases = arena_printf(arena, "%s\n        WHEN '%s' THEN detail IN (%s)", cases,
                                 event_classes[kind].name, list);
        }
    }
    return cases;
}

void schema_build(struct schema_table tables[SCHEMA_TABLES], struct arena *arena)
{
    const char *kinds = kind_list(arena, is_of_visit);
    const char *with_subject = kind_list(arena, has_subject);
    const char *qualities = quality_list(arena);
    const char *details = detail_cases(arena);
    int n = 0;
    tables[n++] = (struct schema_table){"kiosk", kiosk_sql};
    tables[n++] = (struct schema_table){"boot", arena_printf(arena, boot_sql, qualities)};
    tables[n++] = (struct schema_table){
        "visit", arena_printf(arena, visit_sql, qualities, detail_list(arena, EVENT_VISIT_END))};
    tables[n++] = (struct schema_table){"interaction",
                                        arena_printf(arena, interaction_sql, kinds, with_subject,
                                                     details, kind_list(arena, has_value))};
    tables[n++] = (struct schema_table){
        "tally", arena_printf(arena, tally_sql, kinds, with_subject, details)};
    tables[n++] = (struct schema_table){"quarter", arena_printf(arena, quarter_sql)};
    tables[n++] = (struct schema_table){"folded", folded_sql};
    tables[n++] = (struct schema_table){
        "attract", arena_printf(arena, attract_sql, detail_list(arena, EVENT_ATTRACT_END))};
}

bool schema_takes_subject(const char *subject)
{
    size_t length = strspn(subject, "abcdefghijklmnopqrstuvwxyz0123456789-");
    return subject[length] == '\0' && length < EVENT_ID_SIZE;
}

bool schema_takes_pack(const char *pack)
{
    size_t length = strspn(pack, "abcdefghijklmnopqrstuvwxyz0123456789.-");
    return pack[length] == '\0' && length < SCHEMA_PACK_SIZE;
}
