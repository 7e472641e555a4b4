/* kiosk_maker.c: visits as a kiosk would have them: an occasion every three days, a boot a day,
 * each visit some opens and answers, most of them ended. */
#include "kiosk_maker.h"

#include "base/random.h"
#include "base/text.h"
#include "journal/store.h"

#include <stdio.h>
#include <string.h>

enum { ENTRIES = 16, OPENING_MS = 9 * 60 * 60 * 1000, MINUTE_MS = 60 * 1000 };

#define DAY_MS INT64_C(86400000)

static const struct occasion occasions[] = {
    {"open-dag", "open_day", "school-1", 0, "finished", 40},
    {"beurs", "fair", "", 0, "visits", 100},
    {"", "", "", 0, "", 0},
};

static const char *const stories[] = {"joy", "samira", "eva", "-odd"};
static const char *const topics[] = {"05-1", "06-1", "06-2", "07-10", "08-2"};
static const char *const items[] = {"robot", "bos", "brug", "code"};
static const char *const answers[] = {"like", "unsure", "dislike"};

struct maker {
    struct random random;
    struct store *store;
    struct store_visit visit;
    struct store_entry entries[ENTRIES];
    int count;
};

static void add(struct maker *maker, enum event_kind kind, const char *subject, const char *detail,
                int value)
{
    int64_t ms = maker->count > 0 ? maker->entries[maker->count - 1].ms : 0;
    maker->entries[maker->count++] =
        (struct store_entry){.event = event_make(kind, subject, detail, value),
                             .ms = ms + random_below(&maker->random, 20000),
                             .visit = maker->visit};
}

static const char *pick(struct maker *maker, const char *const *list, size_t count)
{
    return list[random_below(&maker->random, (uint32_t)count)];
}

static void add_choice(struct maker *maker)
{
    switch (random_below(&maker->random, 4)) {
    case 0:
        add(maker, EVENT_STORY_OPEN, pick(maker, stories, ARRAY_LENGTH(stories)), NULL, 0);
        break;
    case 1:
        add(maker, EVENT_TOPIC_OPEN, pick(maker, topics, ARRAY_LENGTH(topics)), NULL, 0);
        break;
    case 2:
        add(maker, EVENT_QUIZ_ANSWER, pick(maker, items, ARRAY_LENGTH(items)),
            pick(maker, answers, ARRAY_LENGTH(answers)), 1);
        break;
    default:
        add(maker, EVENT_SCREEN_OPEN, "home", NULL, 0);
        break;
    }
}

static bool add_visit(struct maker *maker, struct moment start)
{
    struct err err = {0};
    maker->count = 0;
    maker->visit.order++;
    maker->visit.start = start;
    uuid_make(maker->visit.id, &maker->random);
    add(maker, EVENT_VISIT_START, NULL, NULL, 0);
    for (uint32_t n = random_below(&maker->random, 9); n > 0; n--) {
        add_choice(maker);
    }
    if (random_below(&maker->random, 3) == 0) {
        add(maker, EVENT_QUIZ_FINISH, NULL, "clear", 12);
    }
    if (random_below(&maker->random, 10) > 0) {
        int64_t ms = maker->entries[maker->count - 1].ms;
        add(maker, EVENT_VISIT_END, NULL, "idle", (int)(ms / 1000));
    }
    return store_commit(maker->store, maker->entries, maker->count, &err) == maker->count;
}

static bool add_day(struct maker *maker, const char *folder, const struct kiosk_days *days, int day)
{
    struct err notice = {0};
    struct err err = {0};
    bool clock = day % 5 != 4;
    int64_t open_ms = days->first_ms + day * DAY_MS + OPENING_MS;
    struct store_options options = {
        .folder = folder,
        .pack = "vonk-1",
        .started = {0, clock ? open_ms : -1, clock ? QUALITY_NTP : QUALITY_NONE},
        .occasion = &occasions[day / 3 % 3]};
    maker->store = store_open(&options, &notice, &err);
    maker->visit = (struct store_visit){0};
    bool ok = maker->store != NULL;
    for (int i = 0; ok && i < days->visits; i++) {
        int64_t mono_ms = moment_round(i * (int64_t)(7 * 60 * MINUTE_MS) / days->visits);
        ok = add_visit(maker, (struct moment){mono_ms, clock ? open_ms + mono_ms : -1,
                                              clock ? QUALITY_NTP : QUALITY_NONE});
    }
    if (!ok) {
        fprintf(stderr, "%s\n", err.text);
    }
    store_close(maker->store);
    return ok;
}

bool kiosk_make(const char *folder, const struct kiosk_days *days)
{
    struct maker maker;
    bool ok = true;
    random_init(&maker.random, days->seed);
    for (int day = 0; ok && day < days->days; day++) {
        ok = add_day(&maker, folder, days, day);
    }
    return ok;
}
