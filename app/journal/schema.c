/* schema.c: the tables as text, with the lists of the catalogue of events filled in. The comments
 * are part of the text: whoever opens a database with the sqlite3 command sees them in
 * `.schema`. */
#include "journal/schema.h"

#include "base/occasion.h"
#include "base/text.h"
#include "journal/event.h"
#include "journal/moment.h"
#include "journal/retain.h"

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

static const char occasion_sql[] =
    "CREATE TABLE occasion (\n"
    "    -- A fair, open day or stop of an exhibition, as its organiser set it: ids, no names of\n"
    "    -- people. day_ms is midnight UTC of its first day, NULL when not given. goal is how many\n"
    "    -- visits that `measure` counts she wants to reach, 0 when she set none.\n"
    "    number INTEGER PRIMARY KEY CHECK (number > 0),\n"
    "    name TEXT NOT NULL CHECK (name <> '' AND " ID("name") "),\n"
    "    kind TEXT NOT NULL CHECK (kind IN (%s)),\n"
    "    place TEXT NOT NULL CHECK (" ID("place") "),\n"
    "    day_ms INTEGER CHECK (day_ms > 0 AND day_ms %% 86400000 = 0),\n"
    "    measure TEXT NOT NULL CHECK (measure IN (%s)),\n"
    "    goal INTEGER NOT NULL CHECK (goal BETWEEN 0 AND 1000000)\n"
    ") STRICT";

static const char boot_sql[] =
    "CREATE TABLE boot (\n"
    "    -- A start of the kiosk. id is random: cards that were copied share the boots before that\n"
    "    -- and none after it.\n"
    "    boot_no INTEGER PRIMARY KEY CHECK (boot_no > 0),\n"
    "    id TEXT NOT NULL CHECK " UUID("id") ",\n"
    "    pack TEXT NOT NULL CHECK (pack NOT GLOB '*[^a-z0-9.-]*' AND length(pack) < 64)\n"
    ") STRICT";

static const char anchor_sql[] =
    "CREATE TABLE anchor (\n"
    "    -- What the clock said in a boot: mono_ms (since the machine was switched on) and wall_ms\n"
    "    -- (since 1970, UTC) are one moment, both rounded down to 15 minutes. One more whenever\n"
    "    -- the clock is set or better known. Times are repaired with these, never rewritten.\n"
    "    boot INTEGER NOT NULL REFERENCES boot (boot_no),\n"
    "    mono_ms INTEGER NOT NULL CHECK (mono_ms >= 0 AND mono_ms %% 900000 = 0),\n"
    "    wall_ms INTEGER NOT NULL CHECK (wall_ms > 0 AND wall_ms %% 900000 = 0),\n"
    "    quality TEXT NOT NULL CHECK (quality IN (%s)),\n"
    "    PRIMARY KEY (boot, mono_ms, wall_ms, quality)\n"
    ") STRICT, WITHOUT ROWID";

static const char visit_sql[] =
    "CREATE TABLE visit (\n"
    "    -- One person's session. number rises with time; id is random. occasion is its number, 0\n"
    "    -- for none. mono_ms is its start since the machine was switched on, start_ms what the\n"
    "    -- clock said then (NULL when it was not set); both rounded down to 15 minutes. ended and\n"
    "    -- seconds are NULL while it lasts and when the plug was pulled.\n"
    "    number INTEGER PRIMARY KEY CHECK (number > 0),\n"
    "    boot INTEGER NOT NULL REFERENCES boot (boot_no),\n"
    "    occasion INTEGER NOT NULL CHECK (occasion >= 0),\n"
    "    id TEXT NOT NULL CHECK " UUID("id") ",\n"
    "    mono_ms INTEGER NOT NULL CHECK (mono_ms >= 0 AND mono_ms %% 900000 = 0),\n"
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
    "    -- How often, and for what is opened how many seconds until the next screen, for the\n"
    "    -- visits up to folded.visit, so that figures need not read them all. day_ms: midnight UTC\n"
    "    -- of the visit's start as far as its boot's anchors told then, 0 when unknown.\n"
    "    occasion INTEGER NOT NULL CHECK (occasion >= 0),\n"
    "    boot INTEGER NOT NULL REFERENCES boot (boot_no),\n"
    "    day_ms INTEGER NOT NULL CHECK (day_ms >= 0 AND day_ms %% 86400000 = 0),\n"
    "    kind TEXT NOT NULL CHECK (kind IN (%s)),\n"
    "    subject TEXT NOT NULL CHECK " SUBJECT ",\n"
    "    detail TEXT NOT NULL CHECK (detail = '' OR CASE kind%s\n        ELSE 0 END),\n"
    "    interactions INTEGER NOT NULL CHECK (interactions > 0),\n"
    "    seconds INTEGER NOT NULL CHECK (seconds >= 0),\n"
    "    PRIMARY KEY (occasion, boot, day_ms, kind, subject, detail)\n"
    ") STRICT, WITHOUT ROWID";

static const char quarter_sql[] =
    "CREATE TABLE quarter (\n"
    "    -- The visits up to folded.visit by the quarter of an hour of their start: how many, how\n"
    "    -- many were engaged, completed something, finished the quiz; of how many the length is\n"
    "    -- known and what it adds up to.\n"
    "    occasion INTEGER NOT NULL CHECK (occasion >= 0),\n"
    "    boot INTEGER NOT NULL REFERENCES boot (boot_no),\n"
    "    mono_ms INTEGER NOT NULL CHECK (mono_ms >= 0 AND mono_ms %% 900000 = 0),\n"
    "    visits INTEGER NOT NULL CHECK (visits > 0),\n"
    "    engaged INTEGER NOT NULL CHECK (engaged BETWEEN 0 AND visits),\n"
    "    completed INTEGER NOT NULL CHECK (completed BETWEEN 0 AND visits),\n"
    "    finished INTEGER NOT NULL CHECK (finished BETWEEN 0 AND visits),\n"
    "    ended INTEGER NOT NULL CHECK (ended BETWEEN 0 AND visits),\n"
    "    seconds INTEGER NOT NULL CHECK (seconds >= 0),\n"
    "    PRIMARY KEY (occasion, boot, mono_ms)\n"
    ") STRICT, WITHOUT ROWID";

static const char attract_sql[] =
    "CREATE TABLE attract (\n"
    "    -- How many seconds the attract screen was shown, and how often what ended that, by day\n"
    "    -- (midnight UTC, 0 when unknown). Of no visit. woke is '' while it goes on, noted each\n"
    "    -- quarter of an hour, and when the kiosk was switched off. Keys count from the tenth of a\n"
    "    -- day on, those before as touches.\n"
    "    occasion INTEGER NOT NULL CHECK (occasion >= 0),\n"
    "    boot INTEGER NOT NULL REFERENCES boot (boot_no),\n"
    "    day_ms INTEGER NOT NULL CHECK (day_ms >= 0 AND day_ms %% 86400000 = 0),\n"
    "    woke TEXT NOT NULL CHECK (woke IN ('', %s)),\n"
    "    times INTEGER NOT NULL CHECK (times >= 0),\n"
    "    seconds INTEGER NOT NULL CHECK (seconds >= 0),\n"
    "    PRIMARY KEY (occasion, boot, day_ms, woke)\n"
    ") STRICT, WITHOUT ROWID";

static const char folded_sql[] =
    "CREATE TABLE folded (\n"
    "    -- One row: the last interaction and visit that tally and quarter hold. Rows after it\n"
    "    -- must not be deleted.\n"
    "    only INTEGER PRIMARY KEY CHECK (only = 1),\n"
    "    seq INTEGER NOT NULL CHECK (seq >= 0),\n"
    "    visit INTEGER NOT NULL CHECK (visit >= 0)\n"
    ") STRICT";

static const char handed_sql[] =
    "CREATE TABLE handed (\n"
    "    -- The visits up to this number were handed over on that day (midnight UTC): exported, or\n"
    "    -- taken by a store. Thirty days later their rows go.\n"
    "    way TEXT NOT NULL CHECK (way IN (%s)),\n"
    "    visit INTEGER NOT NULL CHECK (visit > 0),\n"
    "    day_ms INTEGER NOT NULL CHECK (day_ms > 0 AND day_ms %% 86400000 = 0),\n"
    "    PRIMARY KEY (way, visit)\n"
    ") STRICT, WITHOUT ROWID";
/* clang-format on */

_Static_assert(MOMENT_STEP_MS == 900000, "the CHECKs on times name the step");
_Static_assert(SCHEMA_MOST_VALUE == 1000000, "the CHECKs on values name the largest");
_Static_assert(SCHEMA_MOST_MS == 1000000000, "the CHECK on ms names the largest");
_Static_assert(OCCASION_ID_SIZE == 32 && EVENT_ID_SIZE == 32,
               "the CHECK on subjects names the size");
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

static const char *word_list(struct arena *arena, const char *const *words, int count)
{
    const char *list = "";
    for (int i = 0; i < count; i++) {
        list = add_word(arena, list, words[i]);
    }
    return list;
}

static const char *quality_list(struct arena *arena, enum quality first)
{
    const char *list = "";
    for (int quality = (int)first; quality < QUALITY_COUNT; quality++) {
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
    const char *qualities = quality_list(arena, QUALITY_NONE);
    const char *details = detail_cases(arena);
    int n = 0;
    tables[n++] = (struct schema_table){"kiosk", kiosk_sql};
    tables[n++] = (struct schema_table){
        "occasion",
        arena_printf(arena, occasion_sql, word_list(arena, occasion_kinds, OCCASION_KINDS),
                     word_list(arena, occasion_measures, OCCASION_MEASURES))};
    tables[n++] = (struct schema_table){"boot", boot_sql};
    tables[n++] = (struct schema_table){
        "anchor", arena_printf(arena, anchor_sql, quality_list(arena, QUALITY_FAKE))};
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
    tables[n++] = (struct schema_table){
        "handed", arena_printf(arena, handed_sql, word_list(arena, handed_ways, HANDED_WAYS))};
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
