/* scenes_staff.c: the screens of staff with made-up desks: every tab empty and full, each sheet,
 * each stage and end of a job, everything that the PIN says, every step of a first start. The
 * figures are invented; the names are those of the pack. */
#include "kiosk/scenes.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum { MINUTE_MS = 60000, QUARTER_MS = 900000, HOUR_MS = 3600000 };

/* Saturday 21 November 2026, 14.32. */
static const int64_t noon_ms = INT64_C(1795219200000), now_ms = INT64_C(1795271520000);

/* The list that is being made. */
struct maker {
    const struct catalog *catalog;
    struct arena *arena;
    struct scene *scenes;
    int count, room;
    struct stats *today;
    struct problems problems;
};

static struct desk *add(struct maker *maker, enum screen_id screen, int argument, const char *name,
                        const struct desk *like)
{
    struct desk *desk = arena_new(maker->arena, struct desk);
    *desk = *like;
    struct scene *scene = &maker->scenes[maker->count];
    maker->count += maker->count < maker->room - 1;
    *scene = (struct scene){.route = {screen, argument}, .desk = desk};
    visit_reset(&scene->visit, false);
    text_copy(scene->name, sizeof scene->name, name);
    return desk;
}

static struct desk *tab(struct maker *maker, enum desk_tab which, const char *state,
                        const struct desk *like)
{
    char name[64];
    snprintf(name, sizeof name, "staff-%s-%s",
             screen_subject(maker->catalog, (struct route){SCREEN_STAFF, (int)which}), state);
    return add(maker, SCREEN_STAFF, (int)which, name, like);
}

/* ---- made-up figures ---- */

static void fill_rows(struct arena *arena, struct stats_rows *rows, const char *const *subjects,
                      const int64_t *counts, int count)
{
    rows->rows = arena_array(arena, (size_t)count, sizeof *rows->rows);
    rows->count = rows->room = count;
    for (int i = 0; i < count; i++) {
        text_copy(rows->rows[i].subject, sizeof rows->rows[i].subject, subjects[i]);
        rows->rows[i].counts[0] = counts[i];
    }
}

static void fill_parts(struct maker *maker)
{
    static const int64_t counts[] = {4, 96, 81, 9, 37, 22, 11, 2};
    enum { ROWS = (int)(sizeof counts / sizeof *counts) };
    const struct catalog *catalog = maker->catalog;
    const char *stories[ROWS], *topics[ROWS];
    int story_count = 0, topic_count = 0;
    for (int i = 0; i < ROWS && i < catalog->story_count; i++) {
        stories[story_count++] = catalog->stories[i].id;
    }
    for (int i = 0; i < ROWS && i < 4 && i < catalog->topic_count; i++) {
        topics[topic_count++] = catalog->topics[i * catalog->topic_count / 4].id;
    }
    fill_rows(maker->arena, &maker->today->parts[STATS_STORIES], stories, counts, story_count);
    fill_rows(maker->arena, &maker->today->parts[STATS_TOPICS], topics, counts, topic_count);
}

static void make_stats(struct maker *maker)
{
    static const int64_t hours[] = {12, 41, 78, 52, 64, 88, 57, 20};
    struct stats *stats = arena_new(maker->arena, struct stats);
    maker->today = stats;
    stats->visits =
        (struct stats_visits){.visits = 412, .engaged = 287, .completed = 164, .finished = 121};
    stats->quarter_count = (int)ARRAY_LENGTH(hours);
    stats->quarters = arena_array(maker->arena, ARRAY_LENGTH(hours), sizeof *stats->quarters);
    for (size_t i = 0; i < ARRAY_LENGTH(hours); i++) {
        stats->quarters[i] = (struct stats_quarter){noon_ms + (int64_t)(8 + i) * HOUR_MS, hours[i]};
    }
    stats->kiosk_count = 1;
    stats->kiosks = arena_array(maker->arena, 1, sizeof *stats->kiosks);
    memcpy(stats->kiosks[0], "3aa75772-0000-4000-8000-000000000000", UUID_SIZE);
    fill_parts(maker);
}

static void make_problems(struct maker *maker)
{
    problems_init(&maker->problems, maker->arena);
    problem_add(&maker->problems, PROBLEM_ERROR, "stories.yaml", 41, 5, "link",
                "there is no topic 07-99; choose one of fields.yaml");
    problem_add(&maker->problems, PROBLEM_WARNING, "bg/stories/joy.yaml", 7, 0, "missing",
                "the text \"lead\" is missing; the Dutch one is shown");
    problem_add(&maker->problems, PROBLEM_ERROR, "pictures/joy.png", 0, 0, "picture",
                "is 9000 x 9000 pixels; make it at most 4096 on each side");
}

/* ---- made-up desks ---- */

static struct desk quiet_desk(void)
{
    return (struct desk){.open = true,
                         .now_ms = -1,
                         .clock_ms = noon_ms,
                         .brightness = 80,
                         .volume = 2,
                         .opens = 36,
                         .closes = 68,
                         .exported_ms = -1,
                         .storage_free = -1,
                         .delivery = {.delivered_ms = -1},
                         .pack = {.name = "vonk", .version = 1},
                         .readiness = {.when_ms = -1},
                         .version = VONK_VERSION,
                         .helper = false};
}

static void full_readiness(struct desk_readiness *readiness)
{
    static const struct desk_tested found[DESK_CHECKS] = {
        [CHECK_STORAGE] = {STATE_GOOD, 61, ""},
        [CHECK_JOURNAL] = {STATE_GOOD, -1, ""},
        [CHECK_CLOCK] = {STATE_LOOK, -1, ""},
        [CHECK_TOUCH] = {STATE_UNKNOWN, -1, ""},
        [CHECK_SOUND] = {STATE_LOOK, -1, ""},
        [CHECK_PACK] = {STATE_GOOD, -1, ""},
        [CHECK_HEAT] = {STATE_GOOD, 54, ""},
        [CHECK_POWER] = {STATE_BAD, -1, "under-voltage was seen 3 times since the start"},
        [CHECK_EXPORT] = {STATE_GOOD, 0, ""},
        [CHECK_STARTS] = {STATE_GOOD, 0, ""},
    };
    readiness->when_ms = now_ms - 3 * HOUR_MS;
    for (int i = 0; i < DESK_CHECKS; i++) {
        readiness->checks[i] = found[i];
    }
}

static void full_occasion(struct maker *maker, struct desk *desk)
{
    struct occasion *occasion = &desk->settings.occasion;
    *occasion = (struct occasion){.day_ms = noon_ms, .goal = 300};
    text_copy(occasion->name, sizeof occasion->name, "techniekdag-zwolle");
    text_copy(occasion->place, sizeof occasion->place, "zwolle");
    text_copy(occasion->kind, sizeof occasion->kind, occasion_kinds[1]);
    text_copy(occasion->measure, sizeof occasion->measure, occasion_measures[3]);
    struct stats *all = arena_new(maker->arena, struct stats);
    all->occasions = arena_new(maker->arena, struct stats_occasion);
    all->occasion_count = 1;
    all->occasions[0] =
        (struct stats_occasion){.occasion = *occasion, .visits = {.visits = 631, .completed = 226}};
    desk->occasion = all;
    static const char *const earlier[] = {"techniekdag-zwolle", "open-dag-utrecht", "girlsday-2026",
                                          "beurs-assen"};
    for (size_t i = 0; i < ARRAY_LENGTH(earlier); i++) {
        text_copy(desk->occasions[i].name, sizeof desk->occasions[i].name, earlier[i]);
    }
    desk->occasion_count = (int)ARRAY_LENGTH(earlier);
}

static struct desk full_desk(struct maker *maker)
{
    struct desk desk = quiet_desk();
    desk.today = maker->today;
    desk.today_ms = desk.now_ms = desk.clock_ms = now_ms;
    desk.zone_ms = HOUR_MS;
    desk.helper = true;
    desk.stick_count = 1;
    desk.sticks[0] = (struct desk_stick){"SCHOOL", INT64_C(31000000000)};
    desk.storage_free = 61;
    desk.exported_ms = now_ms - 112 * MINUTE_MS;
    desk.delivery =
        (struct desk_delivery){SYNC_WAITING,
                               now_ms - 26 * HOUR_MS,
                               3,
                               12840,
                               2,
                               "the store did not answer in 30 s; the next try is in 8 min"};
    text_copy(desk.settings.kiosk, sizeof desk.settings.kiosk, "kiosk-2");
    text_copy(desk.settings.language, sizeof desk.settings.language, "nl");
    text_copy(desk.pack.name, sizeof desk.pack.name, "regio-zwolle");
    text_copy(desk.pack.key, sizeof desk.pack.key, "3f9a 11c0 5be2 77d4");
    desk.pack.version = 7;
    desk.previous = (struct desk_pack){"vonk", 1, ""};
    for (int i = 0; i < maker->catalog->language_count && i < DESK_LANGUAGES; i++) {
        desk.languages[i] = i != 3;
    }
    full_readiness(&desk.readiness);
    full_occasion(maker, &desk);
    return desk;
}

/* ---- the PIN and the first start ---- */

static void add_pins(struct maker *maker)
{
    static const struct {
        const char *name;
        struct desk_pin pin;
    } pins[] = {
        {"staffpin", {0, PIN_SAYS_ENTER, 5, 0}},
        {"staffpin-typed", {3, PIN_SAYS_ENTER, 4, 0}},
        {"staffpin-checking", {6, PIN_SAYS_CHECKING, 4, 0}},
        {"staffpin-wrong", {0, PIN_SAYS_WRONG, 1, 0}},
        {"staffpin-wait", {0, PIN_SAYS_WAIT, 0, 42}},
        {"staffpin-wait-long", {0, PIN_SAYS_WAIT, 0, 2400}},
        {"staffpin-trouble", {0, PIN_SAYS_TROUBLE, 0, 0}},
    };
    static const enum desk_pin_says first[] = {PIN_SAYS_CHOOSE, PIN_SAYS_AGAIN, PIN_SAYS_DIFFERENT,
                                               PIN_SAYS_WEAK, PIN_SAYS_TROUBLE};
    static const char *const names[] = {"choose", "again", "different", "weak", "trouble"};
    struct desk closed = {.now_ms = -1, .exported_ms = -1};
    for (size_t i = 0; i < ARRAY_LENGTH(pins); i++) {
        add(maker, SCREEN_STAFFPIN, 0, pins[i].name, &closed)->pin = pins[i].pin;
    }
    struct desk *forgot = add(maker, SCREEN_STAFFPIN, 0, "staffpin-forgot", &closed);
    forgot->pin = pins[0].pin;
    forgot->sheet = DESK_SHEET_SURE;
    forgot->sure = JOB_RECOVER;
    struct desk *barred = add(maker, SCREEN_STAFFPIN, 0, "staffpin-barred", &closed);
    barred->pin = pins[0].pin;
    barred->work = (struct desk_work){.ended = JOB_RECOVER, .outcome = OUTCOME_FAILED};
    text_copy(barred->work.sentence, sizeof barred->work.sentence,
              "vonk-recovery.txt is changed, or no key in /etc/vonk/keys signed it; make it again "
              "with the key of this kiosk's organiser");
    closed.first = true;
    for (size_t i = 0; i < ARRAY_LENGTH(first); i++) {
        char name[64];
        snprintf(name, sizeof name, "setup-pin-%s", names[i]);
        add(maker, SCREEN_SETUP, STEP_PIN, name, &closed)->pin =
            (struct desk_pin){(int)i % 4, first[i], 0, 0};
    }
}

static void add_setup(struct maker *maker, const struct desk *quiet, const struct desk *full)
{
    for (int step = STEP_KIOSK; step < DESK_STEPS; step++) {
        char name[64];
        const char *subject = screen_subject(maker->catalog, (struct route){SCREEN_SETUP, step});
        snprintf(name, sizeof name, "setup-%s", subject);
        struct desk *desk = add(maker, SCREEN_SETUP, step, name, quiet);
        for (int i = 0; i < maker->catalog->language_count && i < DESK_LANGUAGES; i++) {
            desk->languages[i] = true;
        }
        desk->first = true;
        snprintf(name, sizeof name, "setup-%s-filled", subject);
        desk = add(maker, SCREEN_SETUP, step, name, full);
        desk->first = true;
        desk->settings.width_mm = 345;
        desk->settings.height_mm = 194;
        if (step == STEP_OCCASION) {
            text_copy(desk->unkept, sizeof desk->unkept, "vonk.yaml: no space left on device");
        }
    }
}

/* ---- sheets ---- */

static struct desk *sheet(struct maker *maker, enum desk_tab which, const char *name,
                          const struct desk *like, enum desk_sheet lies)
{
    struct desk *desk = tab(maker, which, name, like);
    desk->sheet = lies;
    return desk;
}

static void add_sheets(struct maker *maker, const struct desk *full)
{
    static const enum desk_job jobs[] = {JOB_INSTALL, JOB_BACK,      JOB_RECOVER, JOB_AGAIN,
                                         JOB_RESTART, JOB_POWER_OFF, JOB_SERVICE};
    static const enum desk_field fields[] = {FIELD_NAME, FIELD_PLACE, FIELD_KIOSK};
    static const char *const typed[] = {"techniekdag-zwolle-2026", "", "kiosk-2"};
    char name[32];
    for (size_t i = 0; i < ARRAY_LENGTH(jobs); i++) {
        snprintf(name, sizeof name, "sure-%zu", i);
        sheet(maker, DESK_SYSTEM, name, full, DESK_SHEET_SURE)->sure = jobs[i];
    }
    for (size_t i = 0; i < ARRAY_LENGTH(fields); i++) {
        snprintf(name, sizeof name, "keyboard-%zu", i);
        struct desk *desk = sheet(maker, DESK_OCCASION, name, full, DESK_SHEET_KEYBOARD);
        desk->field = fields[i];
        text_copy(desk->text, sizeof desk->text, typed[i]);
    }
    sheet(maker, DESK_TODAY, "tabs", full, DESK_SHEET_TABS);
    sheet(maker, DESK_SYSTEM, "licences", full, DESK_SHEET_LICENCES);
    sheet(maker, DESK_CONTENT, "problems", full, DESK_SHEET_PROBLEMS)->problems = &maker->problems;
    struct desk *touched = sheet(maker, DESK_SCREEN, "touch", full, DESK_SHEET_TOUCH);
    struct desk *all = sheet(maker, DESK_SCREEN, "touch-all", full, DESK_SHEET_TOUCH);
    for (int i = 0; i < DESK_TOUCHES; i++) {
        touched->touched[i] = i % 3 != 0;
        all->touched[i] = true;
    }
    for (int i = 0; i <= DESK_POINTS; i++) {
        snprintf(name, sizeof name, "cross-%d", i);
        sheet(maker, DESK_SCREEN, name, full, DESK_SHEET_CALIBRATE)->cross = i;
    }
}

/* ---- jobs ---- */

static void add_jobs(struct maker *maker, const struct desk *full)
{
    static const struct {
        enum desk_tab tab;
        enum desk_job job;
        enum desk_stage stage;
    } running[] = {
        {DESK_EXPORT, JOB_EXPORT, STAGE_COLLECT},    {DESK_EXPORT, JOB_EXPORT, STAGE_WRITE},
        {DESK_EXPORT, JOB_EXPORT, STAGE_FLUSH},      {DESK_EXPORT, JOB_EXPORT, STAGE_COMPARE},
        {DESK_CONTENT, JOB_INSTALL, STAGE_CHECK},    {DESK_CONTENT, JOB_INSTALL, STAGE_COPY},
        {DESK_READINESS, JOB_READINESS, STAGE_TEST}, {DESK_SYSTEM, JOB_RESTART, STAGE_NONE},
        {DESK_OCCASION, JOB_CLOCK_SET, STAGE_NONE},
    };
    char name[32];
    for (size_t i = 0; i < ARRAY_LENGTH(running); i++) {
        snprintf(name, sizeof name, "runs-%zu", i);
        struct desk *desk = tab(maker, running[i].tab, name, full);
        desk->work.job = running[i].job;
        desk->work.stage = running[i].stage;
        desk->work.part = 0.3f + 0.1f * (float)(i % 6);
    }
    for (int i = OUTCOME_DONE; i < DESK_OUTCOMES; i++) {
        bool pack = i >= OUTCOME_NO_PACK && i <= OUTCOME_PACK_BAD;
        snprintf(name, sizeof name, "ends-%d", i);
        struct desk *desk = tab(maker, pack ? DESK_CONTENT : DESK_EXPORT, name, full);
        desk->work.ended = pack ? JOB_INSTALL : JOB_EXPORT;
        desk->work.outcome = (enum desk_outcome)i;
        if (i > OUTCOME_SAFE) {
            text_copy(desk->work.sentence, sizeof desk->work.sentence,
                      "write of vonk-export/report.html: no space left on device");
        }
    }
}

/* ---- tabs ---- */

static void add_content(struct maker *maker, const struct desk *full)
{
    struct desk *found = tab(maker, DESK_CONTENT, "found", full);
    found->looked = true;
    found->found_count = 2;
    found->found[0] = (struct desk_pack){"regio-zwolle", 8, "3f9a 11c0 5be2 77d4"};
    found->found[1] = (struct desk_pack){"voorbeeld", 2, "90ab 12cd 34ef 5678"};
    found->problems = &maker->problems;
    struct desk *none = tab(maker, DESK_CONTENT, "nothing", full);
    none->looked = true;
    tab(maker, DESK_CONTENT, "waits", full)->waits_for_start = true;
}

static void add_states(struct maker *maker, const struct desk *full)
{
    for (int i = SYNC_OFF; i <= SYNC_STOPPED; i++) {
        char name[32];
        snprintf(name, sizeof name, "state-%d", i);
        tab(maker, DESK_SYNC, name, full)->delivery.state = (enum desk_sync)i;
    }
    struct desk *good = tab(maker, DESK_READINESS, "good", full);
    struct desk *bad = tab(maker, DESK_READINESS, "bad", full);
    for (int i = 0; i < DESK_CHECKS; i++) {
        good->readiness.checks[i].state = STATE_GOOD;
        bad->readiness.checks[i].state = i % 2 == 0 ? STATE_BAD : STATE_LOOK;
    }
    struct desk *sticks = tab(maker, DESK_EXPORT, "sticks", full);
    sticks->stick_count = 2;
    sticks->stick = 1;
    sticks->grade = 1;
    struct desk *none = tab(maker, DESK_EXPORT, "no-stick", full);
    none->stick_count = 0;
    struct desk *screen = tab(maker, DESK_SCREEN, "hours", full);
    screen->hours = screen->settings.evening = screen->settings.sound = true;
    screen->settings.reduced_motion = true;
    screen->settings.reach = 1;
    screen->settings.idle_seconds = 90;
    text_copy(screen->unkept, sizeof screen->unkept,
              "/var/lib/vonk/vonk.yaml: could not be written; check the folder and the free space");
    struct desk *trouble = tab(maker, DESK_SYSTEM, "trouble", full);
    trouble->restarts = 3;
    text_copy(trouble->trouble, sizeof trouble->trouble, "disk I/O error on vonk.db");
    struct desk *goal = tab(maker, DESK_TODAY, "goal", full);
    goal->settings.occasion.goal = 200;
    goal->clock_trusted = true;
    goal->storage_free = 6;
    text_copy(goal->trouble, sizeof goal->trouble, trouble->trouble);
    tab(maker, DESK_OCCASION, "trusted", full)->clock_trusted = true;
}

int scenes_staff(const struct catalog *catalog, struct arena *arena, struct scene *scenes, int room)
{
    struct maker *maker = arena_new(arena, struct maker); /* scenes point to what is in it */
    *maker = (struct maker){.catalog = catalog, .arena = arena, .scenes = scenes, .room = room};
    make_stats(maker);
    make_problems(maker);
    struct desk quiet = quiet_desk(), full = full_desk(maker);
    add_pins(maker);
    add_setup(maker, &quiet, &full);
    for (int i = 0; i < DESK_TABS; i++) {
        tab(maker, (enum desk_tab)i, "full", &full);
        tab(maker, (enum desk_tab)i, "empty", &quiet);
    }
    struct desk *nobody = tab(maker, DESK_TODAY, "nobody", &quiet);
    nobody->today = arena_new(arena, struct stats);
    add_states(maker, &full);
    add_content(maker, &full);
    add_jobs(maker, &full);
    add_sheets(maker, &full);
    return maker->count;
}
