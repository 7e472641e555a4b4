/* report_sample.c: the sample figures. Ids are those of the pack in content/. */
#include "report_sample.h"

#include "base/random.h"
#include "base/text.h"

#include <stddef.h>

static const int64_t day_ms = 86400000;
static const int64_t saturday_ms = 1773446400000; /* 2026-03-14, midnight UTC */

bool report_sample_set(struct stats *stats, enum stats_part part, const char *subject,
                       const char *measure, int64_t count)
{
    const struct stats_measure *measures = stats_classes[part].measures;
    struct stats_rows *rows = &stats->parts[part];
    for (int i = 0; i < STATS_MEASURES && measures[i].name != NULL; i++) {
        if (!text_equal(measures[i].name, measure)) {
            continue;
        }
        int row = 0;
        while (row < rows->count && !text_equal(rows->rows[row].subject, subject)) {
            row++;
        }
        if (row == rows->count && rows->count == rows->room) {
            return false;
        }
        if (row == rows->count) {
            text_copy(rows->rows[rows->count++].subject, EVENT_ID_SIZE, subject);
        }
        rows->rows[row].counts[i] = count;
        return true;
    }
    return false;
}

static const char *const stories[] = {"samira", "joy",    "fatima", "marijke", "lotte", "meilin",
                                      "anisha", "zeynep", "putri",  "carmen",  "adwoa", "romy",
                                      "farah",  "hanna",  "maria",  "yara",    "linh",  "jente"};
static const char *const items[] = {"fiets", "sloot", "app",  "kalf",      "zon",      "laptop",
                                    "robot", "slot",  "bos",  "speelplek", "moestuin", "vogels",
                                    "wifi",  "weer",  "hand", "asiel",     "licht",    "water",
                                    "kas",   "bloed", "ijs",  "site",      "achtbaan", "vis"};
static const char *const strengths[] = {"oplossen", "helpen", "precies", "weten",    "maken",
                                        "durven",   "samen",  "mooi",    "volhouden"};
static const char *const myths[] = {"fietsen", "jongens",   "natuur",
                                    "breinen", "nederland", "meerderheid"};
static const int topics[] = {6, 8, 10, 8}; /* of the fields 05 to 08 */

static void fill_stories(struct stats *stats, struct random *random)
{
    int64_t opened = 214;
    for (size_t i = 0; i < ARRAY_LENGTH(stories); i++) {
        report_sample_set(stats, STATS_STORIES, stories[i], "opened", opened);
        report_sample_set(stats, STATS_STORIES, stories[i], "read", opened * 55 / 100);
        report_sample_set(stats, STATS_STORIES, stories[i], "seconds", opened * 47);
        report_sample_set(stats, STATS_TALKS, stories[i], "asked", opened / 3);
        opened -= random_below(random, 18) + 2;
    }
}

static void fill_topics(struct stats *stats, struct random *random)
{
    for (int field = 0; field < 4; field++) {
        char id[EVENT_ID_SIZE] = {'0', (char)('5' + field)};
        report_sample_set(stats, STATS_FIELDS, id, "opened", 120 + random_below(random, 90));
        report_sample_set(stats, STATS_DIRECTIONS, id, "shown", 180 + random_below(random, 160));
        for (int i = 1; i <= topics[field]; i++) {
            int64_t opened = 12 + random_below(random, 120);
            id[2] = '-';
            id[3] = (char)('0' + i / 10 % 10);
            id[4] = (char)('0' + i % 10);
            if (i < 10) {
                id[3] = id[4];
                id[4] = '\0';
            }
            id[5] = '\0';
            report_sample_set(stats, STATS_TOPICS, id, "opened", opened);
            report_sample_set(stats, STATS_TOPICS, id, "kept", opened / 4);
            report_sample_set(stats, STATS_TOPICS, id, "in_result", 40 + random_below(random, 100));
            report_sample_set(stats, STATS_TOPICS, id, "seconds", opened * 31);
            id[2] = '\0';
        }
    }
}

static void fill_quiz(struct stats *stats, struct random *random)
{
    for (size_t i = 0; i < ARRAY_LENGTH(items); i++) {
        int64_t shown = i < 12 ? 620 - (int64_t)i * 9 : 190 - (int64_t)i * 3;
        int64_t like = shown * (20 + random_below(random, 40)) / 100;
        int64_t unsure = (shown - like) * 4 / 10;
        report_sample_set(stats, STATS_ITEMS, items[i], "like", like);
        report_sample_set(stats, STATS_ITEMS, items[i], "unsure", unsure);
        report_sample_set(stats, STATS_ITEMS, items[i], "dislike", shown - like - unsure);
        report_sample_set(stats, STATS_ITEMS, items[i], "left", 2 + random_below(random, 12));
    }
    for (size_t i = 0; i < ARRAY_LENGTH(strengths); i++) {
        report_sample_set(stats, STATS_STRENGTHS, strengths[i], "chosen",
                          90 + random_below(random, 180));
    }
    for (size_t i = 0; i < ARRAY_LENGTH(myths); i++) {
        int64_t answered = 160 - (int64_t)i * 11;
        int64_t right = answered * (30 + random_below(random, 50)) / 100;
        report_sample_set(stats, STATS_MYTHS, myths[i], "right", right);
        report_sample_set(stats, STATS_MYTHS, myths[i], "wrong", answered - right);
    }
}

static void fill_others(struct stats *stats)
{
    report_sample_set(stats, STATS_LANGUAGES, "en", "chosen", 61);
    report_sample_set(stats, STATS_LANGUAGES, "de", "chosen", 12);
    report_sample_set(stats, STATS_LANGUAGES, "bg", "chosen", 7);
    report_sample_set(stats, STATS_LANGUAGES, "es", "chosen", 18);
    report_sample_set(stats, STATS_STEPS, "doedag", "chosen", 74);
    report_sample_set(stats, STATS_CODES, "0713", "opened", 21);
}

/* The visits of a day, in the hours from ten to five. */
static void fill_day(struct stats *stats, int i, int64_t start_ms, int visits)
{
    static const int shares[] = {6, 12, 17, 11, 14, 21, 13, 6}; /* of a hundred */
    struct stats_day *day = &stats->days[i];
    day->day_ms = start_ms;
    day->visits = (struct stats_visits){.visits = visits,
                                        .engaged = visits * 67 / 100,
                                        .completed = visits * 41 / 100,
                                        .finished = visits * 33 / 100};
    day->attract_seconds = 14000 + i * 900;
    day->woken[0] = visits - 40;
    day->woken[1] = 28;
    day->woken[2] = 12;
    for (size_t hour = 0; hour < ARRAY_LENGTH(shares); hour++) {
        struct stats_quarter *quarter = &stats->quarters[stats->quarter_count++];
        quarter->start_ms = start_ms + (int64_t)(9 + hour) * 3600000;
        quarter->visits = visits * shares[hour] / 100;
    }
}

static void fill_occasions(struct stats *stats, struct arena *arena)
{
    static const struct stats_occasion occasions[] = {
        {{"meidendag-eindhoven", "exhibition", "eindhoven", 1774051200000, "engaged", 300},
         {447, 299, 183, 147, 440, 84000}},
        {{"open-dag-utrecht", "open_day", "utrecht", 1774656000000, "", 0},
         {212, 142, 86, 69, 200, 40000}},
        {{"techniekdag-zwolle", "fair", "zwolle", 1773446400000, "visits", 1100},
         {1183, 793, 485, 391, 1150, 226000}},
    };
    stats->occasion_count = ARRAY_LENGTH(occasions);
    stats->occasions = arena_array(arena, ARRAY_LENGTH(occasions), sizeof *occasions);
    for (size_t i = 0; i < ARRAY_LENGTH(occasions); i++) {
        stats->occasions[i] = occasions[i];
    }
}

static void fill_rich(struct stats *stats, struct arena *arena)
{
    struct random random;
    random_init(&random, 5);
    stats->visits = (struct stats_visits){1842, 1234, 754, 607, 1790, 350000};
    stats->attract_seconds = 61400;
    fill_day(stats, 0, saturday_ms, 640);
    fill_day(stats, 1, saturday_ms + day_ms, 543);
    fill_day(stats, 2, saturday_ms + day_ms * 7, 447);
    fill_day(stats, 3, saturday_ms + day_ms * 14, 212);
    stats->day_count = 4;
    fill_stories(stats, &random);
    fill_topics(stats, &random);
    fill_quiz(stats, &random);
    fill_others(stats);
    fill_occasions(stats, arena);
    stats->kiosk_count = 2;
}

/* One morning without a clock. */
static void fill_few(struct stats *stats)
{
    stats->visits = (struct stats_visits){11, 7, 4, 3, 9, 900};
    stats->day_count = 1;
    stats->days[0].day_ms = -1;
    stats->days[0].visits = stats->visits;
    stats->days[0].woken[0] = 11;
    stats->quarter_count = 1;
    stats->quarters[0] = (struct stats_quarter){-1, 11};
    stats->kiosk_count = 1;
    report_sample_set(stats, STATS_STORIES, "samira", "opened", 5);
    report_sample_set(stats, STATS_STORIES, "samira", "read", 2);
}

void report_sample(struct stats *stats, enum sample_size size, struct arena *arena)
{
    enum { ROOM = 64 };
    *stats = (struct stats){.arena = arena};
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        stats->parts[part].room = ROOM;
        stats->parts[part].rows = arena_array(arena, ROOM, sizeof(struct stats_row));
    }
    stats->days = arena_array(arena, ROOM, sizeof *stats->days);
    stats->quarters = arena_array(arena, ROOM, sizeof *stats->quarters);
    if (size == SAMPLE_RICH) {
        fill_rich(stats, arena);
    } else if (size == SAMPLE_FEW) {
        fill_few(stats);
    }
}
