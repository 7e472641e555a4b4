/* test_share.c: the rules for figures to share, and an attack on ten thousand days of them: whoever
 * has the exports of all days, knows the rules and knows that whoever was engaged also visited,
 * must not find out one small cell. */
#include "journal/share.h"

#include "base/random.h"
#include "base/text.h"
#include "journal/book.h"
#include "kiosk_maker.h"
#include "scratch.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define DAY INT64_C(86400000)
#define FIRST (20000 * DAY)

#define KIOSK "11111111-1111-4111-8111-111111111111"
#define BOOT "22222222-2222-4222-8222-222222222222"

static void begin_book(struct book *book, struct arena *arena)
{
    book_init(book, arena);
    book_add(book, SHEET_KIOSKS)[KIOSKS_KIOSK].text = KIOSK;
    union value *boot = book_add(book, SHEET_BOOTS);
    boot[BOOTS_KIOSK].text = KIOSK;
    boot[BOOTS_BOOT].text = BOOT;
}

static void add_tally(struct book *book, int64_t day_ms, const char *kind, const char *subject,
                      int64_t count, int64_t seconds)
{
    union value *row = book_add(book, SHEET_TALLY);
    row[TALLY_BOOT].text = BOOT;
    row[TALLY_OCCASION].text = "fair";
    row[TALLY_DAY].number = day_ms;
    row[TALLY_KIND].text = kind;
    row[TALLY_SUBJECT].text = subject;
    row[TALLY_INTERACTIONS].number = count;
    row[TALLY_SECONDS].number = seconds;
}

static void add_visits(struct book *book, const char *occasion, int64_t day_ms, int64_t visits,
                       int64_t engaged)
{
    union value *row = book_add(book, SHEET_HOURS);
    row[HOURS_BOOT].text = BOOT;
    row[HOURS_OCCASION].text = occasion;
    row[HOURS_DAY].number = day_ms;
    row[HOURS_HOUR].number = 10;
    row[HOURS_VISITS].number = visits;
    row[HOURS_ENGAGED].number = engaged;
    row[HOURS_ENDED].number = visits;
    row[HOURS_SECONDS].number = visits * 93;
}

/* What is told of a subject, over all rows. */
static int64_t told_of(const struct book *share, const char *kind, const char *subject)
{
    int64_t sum = 0;
    for (int i = 0; i < share->sheets[SHEET_FIGURES].count; i++) {
        const union value *row = book_row(share, SHEET_FIGURES, i);
        bool this = text_equal(row[FIGURES_KIND].text, kind) &&
                    text_equal(row[FIGURES_SUBJECT].text, subject);
        sum += this ? row[FIGURES_INTERACTIONS].number : 0;
    }
    return sum;
}

/* A measure (DAYS_VISITS …) of a day, or of the days put together (-1). */
static int64_t told_on(const struct book *share, int64_t day_ms, int measure)
{
    int64_t sum = 0;
    for (int i = 0; i < share->sheets[SHEET_DAYS].count; i++) {
        const union value *row = book_row(share, SHEET_DAYS, i);
        sum += row[DAYS_DAY].number == day_ms ? row[measure].number : 0;
    }
    return sum;
}

static void counts_are_rounded_and_small_ones_are_none(void **state)
{
    (void)state;
    static const int64_t counts[][2] = {{0, 0},   {1, 0},   {9, 0},   {10, 10}, {12, 10},
                                        {13, 15}, {17, 15}, {18, 20}, {99, 100}};
    for (size_t i = 0; i < ARRAY_LENGTH(counts); i++) {
        assert_int_equal(share_count(counts[i][0]), counts[i][1]);
    }
}

static void no_percentage_is_of_few_or_of_nearly_all(void **state)
{
    (void)state;
    assert_int_equal(share_percent(10, 25), SHARE_NO_PERCENT);
    assert_int_equal(share_percent(15, 30), 50);
    assert_int_equal(share_percent(45, 50), 90);
    for (int64_t part = 0; part < 500; part++) {
        for (int64_t whole = 0; whole < 500; whole++) {
            int percent = share_percent(part, whole);
            assert_true(percent <= 90 || percent == SHARE_OVER_90);
            assert_true(whole >= SHARE_WHOLE || percent == SHARE_NO_PERCENT);
        }
    }
    assert_int_equal(share_percent(100, 100), SHARE_OVER_90);
}

static void a_cell_of_ten_is_told_and_smaller_ones_together_from_twenty_on(void **state)
{
    (void)state;
    struct arena arena;
    struct book full, share;
    arena_init(&arena, 0);
    begin_book(&full, &arena);
    book_init(&share, &arena);
    add_tally(&full, FIRST, "story_open", "joy", 12, 12 * 33);
    add_tally(&full, FIRST, "story_open", "ada", 9, 0);
    for (int day = 0; day < 3; day++) {
        add_tally(&full, FIRST + day * DAY, "story_open", "eva", 8, 0);
    }
    share_make(&share, &full, FIRST + 9 * DAY);
    assert_int_equal(told_of(&share, "story_open", "joy"), 10);
    assert_int_equal(told_of(&share, "story_open", "ada"), 0);
    assert_int_equal(told_of(&share, "story_open", "eva"), 20);
    assert_int_equal(share.sheets[SHEET_FIGURES].count, 2);
    arena_finish(&arena);
}

static void seconds_are_a_rounded_mean_of_what_is_told(void **state)
{
    (void)state;
    struct arena arena;
    struct book full, share;
    arena_init(&arena, 0);
    begin_book(&full, &arena);
    book_init(&share, &arena);
    add_tally(&full, FIRST, "story_open", "joy", 12, 12 * 33);
    share_make(&share, &full, FIRST + 9 * DAY);
    assert_int_equal(book_row(&share, SHEET_FIGURES, 0)[FIGURES_SECONDS].number, 10 * 30);
    arena_finish(&arena);
}

static void a_day_is_told_when_it_is_over_and_known(void **state)
{
    (void)state;
    struct arena arena;
    struct book full, share;
    arena_init(&arena, 0);
    begin_book(&full, &arena);
    add_visits(&full, "fair", FIRST, 50, 20);
    add_visits(&full, "fair", -1, 40, 20);
    book_init(&share, &arena);
    share_make(&share, &full, FIRST + DAY - 1);
    assert_int_equal(share.sheets[SHEET_DAYS].count, 0);
    book_init(&share, &arena);
    share_make(&share, &full, FIRST + DAY);
    assert_int_equal(told_on(&share, FIRST, DAYS_VISITS), 50);
    assert_int_equal(told_on(&share, -1, DAYS_VISITS), 0);
    arena_finish(&arena);
}

static void what_is_the_sum_of_others_is_not_told(void **state)
{
    (void)state;
    struct arena arena;
    struct book full, share;
    arena_init(&arena, 0);
    begin_book(&full, &arena);
    book_init(&share, &arena);
    static const char *const kinds[] = {"visit_start", "visit_end", "quiz_start", "quiz_finish"};
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
        add_tally(&full, FIRST, kinds[i], "", 100, 0);
    }
    add_tally(&full, FIRST, "screen_open", "story", 100, 0);
    add_tally(&full, FIRST, "screen_open", "home", 100, 0);
    share_make(&share, &full, FIRST + 9 * DAY);
    assert_int_equal(share.sheets[SHEET_FIGURES].count, 1);
    assert_int_equal(told_of(&share, "screen_open", "home"), 100);
    arena_finish(&arena);
}

/* Two kiosks that counted the same are two. */
static void kiosks_are_protected_one_by_one_and_added(void **state)
{
    (void)state;
    struct arena arena;
    struct book full, share;
    arena_init(&arena, 0);
    begin_book(&full, &arena);
    book_init(&share, &arena);
    const char *other = "33333333-3333-4333-8333-333333333333";
    union value *boot = book_add(&full, SHEET_BOOTS);
    boot[BOOTS_KIOSK].text = other;
    boot[BOOTS_BOOT].text = other;
    add_tally(&full, FIRST, "story_open", "joy", 12, 0);
    add_tally(&full, FIRST, "story_open", "joy", 12, 0);
    book_row(&full, SHEET_TALLY, 1)[TALLY_BOOT].text = other;
    share_make(&share, &full, FIRST + 9 * DAY);
    assert_int_equal(told_of(&share, "story_open", "joy"), 20);
    arena_finish(&arena);
}

/* ---- the attack ---- */

enum { DAYS = 40, RUNS = 250, THINGS = 2, OCCASIONS = 3 };

/* What was (visits, engaged by day), what the attacker saw of it, and between which two numbers she
 * knows each to lie. */
struct attack {
    const char *occasions[DAYS];
    int64_t counts[THINGS][DAYS];
    int64_t told[THINGS][DAYS];     /* told of the day itself, 0 when hidden */
    int64_t together[THINGS][DAYS]; /* by how much the days put together grew with this day */
    int64_t low[THINGS][DAYS], high[THINGS][DAYS];
    bool changed;
};

static void make_days(struct attack *attack, struct random *random)
{
    static const char *const names[OCCASIONS] = {"fair", "open-day", ""};
    uint32_t most = 4 + random_below(random, 30);
    *attack = (struct attack){.changed = false};
    for (int day = 0; day < DAYS; day++) {
        attack->occasions[day] = names[day * OCCASIONS / DAYS];
        int64_t visits = random_below(random, most);
        /* Often nearly all are engaged: what an attacker would like best. */
        int64_t away = random_below(random, 2) == 0 ? random_below(random, 3) : visits / 2;
        attack->counts[0][day] = visits;
        attack->counts[1][day] = visits > away ? visits - away : 0;
    }
}

/* Exports the first `days` days on the morning after, and adds to what the attacker saw. */
static void look_at_export(struct attack *attack, int days, int64_t before[THINGS],
                           int *differences)
{
    struct arena arena;
    struct book full, share;
    arena_init(&arena, 0);
    begin_book(&full, &arena);
    book_init(&share, &arena);
    for (int day = 0; day < days; day++) {
        add_visits(&full, attack->occasions[day], FIRST + day * DAY, attack->counts[0][day],
                   attack->counts[1][day]);
    }
    /* Today has begun. */
    add_visits(&full, "fair", FIRST + days * DAY, 3, 2);
    share_make(&share, &full, FIRST + days * DAY + DAY / 2);
    for (int thing = 0; thing < THINGS; thing++) {
        int64_t together = told_on(&share, -1, DAYS_VISITS + thing);
        for (int day = 0; day < days; day++) {
            int64_t told = told_on(&share, FIRST + day * DAY, DAYS_VISITS + thing);
            assert_true(told == 0 || told >= SHARE_LEAST);
            assert_int_equal(told % SHARE_ROUND, 0);
            /* What was told once never changes. */
            assert_true(day == days - 1 || told == attack->told[thing][day]);
            attack->told[thing][day] = told;
        }
        attack->together[thing][days - 1] = together - before[thing];
        assert_true(together == before[thing] || together - before[thing] >= SHARE_TOGETHER);
        *differences += together != before[thing];
        before[thing] = together;
    }
    arena_finish(&arena);
}

static void narrow(struct attack *attack, int thing, int day, int64_t low, int64_t high)
{
    if (low > attack->low[thing][day]) {
        attack->low[thing][day] = low;
        attack->changed = true;
    }
    if (high < attack->high[thing][day]) {
        attack->high[thing][day] = high;
        attack->changed = true;
    }
}

/* Hidden days `from` to `to` add up to `least` to `most`: bounds each by all others. */
static void use_sum(struct attack *attack, int thing, int from, int to, int64_t least, int64_t most)
{
    int64_t low = 0;
    int64_t high = 0;
    for (int day = from; day <= to; day++) {
        bool hidden = attack->told[thing][day] == 0;
        low += hidden ? attack->low[thing][day] : 0;
        high += hidden ? attack->high[thing][day] : 0;
    }
    for (int day = from; day <= to; day++) {
        if (attack->told[thing][day] == 0) {
            int64_t own_low = attack->low[thing][day];
            int64_t own_high = attack->high[thing][day];
            narrow(attack, thing, day, least - (high - own_high), most - (low - own_low));
        }
    }
}

/* The pools of one thing: between two growths the sum stays below SHARE_TOGETHER. */
static void use_pools(struct attack *attack, int thing)
{
    int from = 0;
    for (int day = 0; day < DAYS; day++) {
        bool anew = day > 0 && strcmp(attack->occasions[day], attack->occasions[day - 1]) != 0;
        from = anew ? day : from;
        int64_t grown = attack->together[thing][day];
        if (grown > 0) {
            use_sum(attack, thing, from, day, grown, grown + SHARE_ROUND - 1);
            from = day + 1;
        } else {
            use_sum(attack, thing, from, day, 0, SHARE_TOGETHER - 1);
        }
    }
}

/* Narrows until nothing more follows; returns how many small cells are known exactly. */
static int conclude(struct attack *attack, int64_t *narrowest)
{
    for (int thing = 0; thing < THINGS; thing++) {
        for (int day = 0; day < DAYS; day++) {
            int64_t told = attack->told[thing][day];
            attack->low[thing][day] = told == 0 ? 0 : told - (told == SHARE_LEAST ? 0 : 2);
            attack->high[thing][day] = told == 0 ? SHARE_LEAST - 1 : told + 2;
        }
    }
    do {
        attack->changed = false;
        for (int thing = 0; thing < THINGS; thing++) {
            use_pools(attack, thing);
        }
        for (int day = 0; day < DAYS; day++) { /* whoever was engaged also visited */
            narrow(attack, 0, day, attack->low[1][day], INT64_MAX);
            narrow(attack, 1, day, 0, attack->high[0][day]);
        }
    } while (attack->changed);
    int known = 0;
    for (int thing = 0; thing < THINGS; thing++) {
        for (int day = 0; day < DAYS; day++) {
            int64_t count = attack->counts[thing][day];
            int64_t width = attack->high[thing][day] - attack->low[thing][day];
            assert_in_range(count, attack->low[thing][day], attack->high[thing][day]);
            if (count > 0 && count < SHARE_LEAST) {
                known += width == 0;
                *narrowest = width < *narrowest ? width : *narrowest;
            }
        }
    }
    return known;
}

static void exports_of_ten_thousand_days_give_no_small_cell_away(void **state)
{
    (void)state;
    static struct attack attack;
    struct random random;
    int known = 0;
    int differences = 0;
    int64_t narrowest = SHARE_LEAST;
    random_init(&random, 7);
    for (int run = 0; run < RUNS; run++) {
        int64_t before[THINGS] = {0};
        make_days(&attack, &random);
        for (int days = 1; days <= DAYS; days++) {
            look_at_export(&attack, days, before, &differences);
        }
        known += conclude(&attack, &narrowest);
    }
    printf("%d days, %d growths seen, narrowest bounds on a small cell: %d apart\n", RUNS * DAYS,
           differences, (int)narrowest);
    assert_true(differences > 1000);
    assert_int_equal(known, 0);
}

/* ---- filters ---- */

enum { MEASURES = 3, PAIRS = 40 };

/* What `stats --share` tells with a filter: visits, engaged, opened stories. */
static void tell(const struct book *share, const struct stats_filter *filter,
                 int64_t told[MEASURES])
{
    struct arena arena;
    struct stats stats;
    arena_init(&arena, 0);
    stats_init(&stats, filter, &arena);
    stats_tell_book(&stats, share);
    told[0] = stats.visits.visits;
    told[1] = stats.visits.engaged;
    told[2] = stats.kinds[EVENT_STORY_OPEN];
    arena_finish(&arena);
}

/* A random filter, and one that lets less through: fewer days, or one occasion of all. */
static void make_pair(struct stats_filter pair[2], struct random *random)
{
    static const char *const names[OCCASIONS] = {"fair", "open-day", ""};
    int64_t from = random_below(random, DAYS - 1);
    int64_t to = from + random_below(random, (uint32_t)(DAYS - from));
    pair[0] = (struct stats_filter){.from_ms = FIRST + from * DAY, .to_ms = FIRST + to * DAY};
    pair[1] = pair[0];
    switch (random_below(random, 4)) {
    case 0:
        pair[1].from_ms += to > from ? DAY : 0;
        break;
    case 1:
        pair[1].to_ms -= to > from ? DAY : 0;
        break;
    case 2:
        pair[1].occasion = names[random_below(random, OCCASIONS)];
        break;
    default:
        pair[0].from_ms = pair[0].to_ms = 0; /* all days and those that are known */
    }
}

/* Any two filters, one within the other: what lies between them is nothing, or no small cell. */
static void no_two_filters_give_a_small_cell_away(void **state)
{
    (void)state;
    static struct attack attack;
    struct random random;
    int apart = 0;
    random_init(&random, 11);
    for (int run = 0; run < RUNS; run++) {
        struct arena arena;
        struct book full, share;
        arena_init(&arena, 0);
        begin_book(&full, &arena);
        book_init(&share, &arena);
        make_days(&attack, &random);
        for (int day = 0; day < DAYS; day++) {
            add_visits(&full, attack.occasions[day], FIRST + day * DAY, attack.counts[0][day],
                       attack.counts[1][day]);
            add_tally(&full, FIRST + day * DAY, "story_open", "joy", attack.counts[1][day], 0);
        }
        share_make(&share, &full, FIRST + DAYS * DAY);
        for (int i = 0; i < PAIRS; i++) {
            struct stats_filter pair[2];
            int64_t wide[MEASURES], narrow[MEASURES];
            make_pair(pair, &random);
            tell(&share, &pair[0], wide);
            tell(&share, &pair[1], narrow);
            for (int m = 0; m < MEASURES; m++) {
                int64_t between = wide[m] - narrow[m];
                assert_true(between == 0 || between >= SHARE_LEAST);
                assert_int_equal(between % SHARE_ROUND, 0);
                apart += between > 0;
            }
        }
        arena_finish(&arena);
    }
    assert_true(apart > 1000);
}

/* The command makes figures to share of everything first and filters then: the other way round a
 * filter would cut cells of its own. */
static void the_command_filters_what_is_protected_already(void **state)
{
    (void)state;
    struct scratch scratch;
    struct arena arena;
    struct err err = {0};
    struct book full, share;
    const struct kiosk_days days = {.seed = 5, .first_ms = FIRST, .days = 12, .visits = 14};
    scratch_make(&scratch);
    arena_init(&arena, 0);
    book_init(&full, &arena);
    book_init(&share, &arena);
    assert_true(kiosk_make(scratch.folder, &days));
    assert_true(book_read_database(&full, scratch.database, false, NULL, &err));
    share_make(&share, &full, FIRST + 100 * DAY);
    int64_t all = 0;
    for (int day = 0; day < 12; day++) {
        const struct stats_filter filter = {.from_ms = FIRST, .to_ms = FIRST + day * DAY};
        const char *const paths[] = {scratch.database};
        int64_t told[MEASURES];
        struct stats stats;
        stats_init(&stats, &filter, &arena);
        assert_true(stats_add_sources(&stats, paths, 1, true, &err));
        tell(&share, &filter, told);
        assert_int_equal(stats.visits.visits, told[0]);
        assert_int_equal(stats.visits.engaged, told[1]);
        assert_int_equal(stats.kinds[EVENT_STORY_OPEN], told[2]);
        all += told[0];
    }
    assert_true(all > 0);
    arena_finish(&arena);
    scratch_remove(&scratch);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_are_rounded_and_small_ones_are_none),
        cmocka_unit_test(no_percentage_is_of_few_or_of_nearly_all),
        cmocka_unit_test(a_cell_of_ten_is_told_and_smaller_ones_together_from_twenty_on),
        cmocka_unit_test(seconds_are_a_rounded_mean_of_what_is_told),
        cmocka_unit_test(a_day_is_told_when_it_is_over_and_known),
        cmocka_unit_test(what_is_the_sum_of_others_is_not_told),
        cmocka_unit_test(kiosks_are_protected_one_by_one_and_added),
        cmocka_unit_test(no_two_filters_give_a_small_cell_away),
        cmocka_unit_test(the_command_filters_what_is_protected_already),
        cmocka_unit_test(exports_of_ten_thousand_days_give_no_small_cell_away),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
