/* Tests of the page for organisers: what it says is what was counted, whatever the database holds;
 * and it needs nothing from anywhere. */
#include "journal/report.h"

#include "base/text.h"
#include "report_sample.h"

#include <inttypes.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

static const char attack[] = "\"><script>x</script><img src=//a/b";

struct fixture {
    struct arena arena;
    struct stats stats;
    struct report_texts texts;
    struct report_options options;
    char *page;
    size_t size;
};

static int set_up(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.texts = report_texts_english()};
    arena_init(&fixture.arena, 0);
    setenv("TZ", "UTC", 1);
    tzset();
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    free(f->page);
    arena_finish(&f->arena);
    return 0;
}

/* Makes the page of the figures as they are. */
static const char *make(struct fixture *f)
{
    free(f->page);
    f->page = NULL;
    FILE *to = open_memstream(&f->page, &f->size);
    assert_non_null(to);
    assert_true(report_write(to, &f->stats, &f->texts, &f->options));
    assert_int_equal(fclose(to), 0);
    return f->page;
}

static const char *make_sample(struct fixture *f, enum sample_size size)
{
    report_sample(&f->stats, size, &f->arena);
    return make(f);
}

static int count(const char *page, const char *text)
{
    int times = 0;
    for (const char *at = page; (at = strstr(at, text)) != NULL; at += strlen(text)) {
        times++;
    }
    return times;
}

static void assert_holds(const char *page, const char *text)
{
    if (strstr(page, text) == NULL) {
        fail_msg("the page lacks \"%s\"", text);
    }
}

static void assert_lacks(const char *page, const char *text)
{
    if (strstr(page, text) != NULL) {
        fail_msg("the page holds \"%s\": %.200s", text, strstr(page, text));
    }
}

/* ---- nothing from outside ---- */

static bool is_one_of(const char *name, size_t length, const char *const *list)
{
    while (*list != NULL && (strlen(*list) != length || strncmp(*list, name, length) != 0)) {
        list++;
    }
    return *list != NULL;
}

/* Reads an attribute of a tag; only those that load and do nothing may be there. */
static const char *read_attribute(const char *at)
{
    static const char *const harmless[] = {"aria-hidden",
                                           "aria-label",
                                           "aria-labelledby",
                                           "charset",
                                           "class",
                                           "content",
                                           "cx",
                                           "cy",
                                           "d",
                                           "data-of",
                                           "fill",
                                           "focusable",
                                           "height",
                                           "href",
                                           "http-equiv",
                                           "id",
                                           "lang",
                                           "name",
                                           "patternTransform",
                                           "patternUnits",
                                           "r",
                                           "role",
                                           "rx",
                                           "scope",
                                           "title",
                                           "viewBox",
                                           "width",
                                           "x",
                                           "y",
                                           NULL};
    size_t length = strcspn(at, "= >");
    assert_true(is_one_of(at, length, harmless));
    assert_true(at[length] == '=' && at[length + 1] == '"');
    const char *value = at + length + 2;
    assert_true(strncmp(at, "href", 4) != 0 || value[0] == '#');
    assert_true(strncmp(at, "fill", 4) != 0 || strncmp(value, "url(", 4) != 0 || value[4] == '#');
    return value + strcspn(value, "\"") + 1;
}

/* Reads every tag: each is one that only says or draws something. */
static void assert_alone(const char *page)
{
    static const char *const harmless[] = {
        "abbr",   "b",    "body",   "circle", "dd",    "defs",    "div",    "dl",      "dt",
        "footer", "g",    "h1",     "h2",     "h3",    "head",    "header", "html",    "li",
        "main",   "meta", "ol",     "p",      "path",  "pattern", "rect",   "section", "span",
        "style",  "svg",  "symbol", "table",  "tbody", "td",      "text",   "th",      "thead",
        "title",  "tr",   "ul",     "use",    NULL};
    assert_true(text_starts(page, "<!DOCTYPE html>\n<html "));
    for (const char *at = page + 15; (at = strchr(at, '<')) != NULL;) {
        at += at[1] == '/' ? 2 : 1;
        size_t length = strcspn(at, " />");
        assert_true(is_one_of(at, length, harmless));
        for (at += length; *at == ' ';) {
            at = read_attribute(at + 1);
        }
        assert_true(at[0] == '>' || (at[0] == '/' && at[1] == '>'));
    }
    assert_lacks(page, "@import");
    assert_lacks(page, "@font-face");
    assert_int_equal(count(page, "url("), count(page, "url(#"));
}

static void page_loads_nothing_and_runs_nothing(void **state)
{
    struct fixture *f = *state;
    for (int size = SAMPLE_NONE; size <= SAMPLE_RICH; size++) {
        const char *page = make_sample(f, (enum sample_size)size);
        assert_alone(page);
        assert_holds(page, "default-src 'none'");
    }
}

/* ---- escaping ---- */

static const char *name_an_attack(const void *context, enum event_subject what, const char *id)
{
    (void)context;
    (void)what;
    (void)id;
    return attack;
}

static void names_words_and_ids_are_escaped(void **state)
{
    struct fixture *f = *state;
    report_sample(&f->stats, SAMPLE_RICH, &f->arena);
    f->texts.name = name_an_attack;
    f->texts.language = attack;
    f->texts.words[REPORT_COLUMN_OPENED] = attack;
    f->options.title = attack;
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        if (f->stats.parts[part].count > 0) {
            text_copy(f->stats.parts[part].rows[0].subject, EVENT_ID_SIZE, "\"'><b onload=a>");
        }
    }
    text_copy(f->stats.occasions[0].occasion.name, EVENT_ID_SIZE, "<i>\"'&");
    text_copy(f->stats.occasions[0].occasion.place, EVENT_ID_SIZE, "<i>\"'&");
    const char *page = make(f);
    assert_alone(page);
    assert_lacks(page, "<i>");
    assert_lacks(page, "<b onload");
    assert_holds(page, "&lt;script&gt;x&lt;");
    assert_holds(page, "&lt;i&gt;&quot;&#39;&amp;");
    assert_holds(page, "<html lang=\"&quot;&gt;&lt;script");
    f->texts.name = NULL;
    assert_holds(make(f), "&quot;&#39;&gt;&lt;b onload=a&gt;");
}

static void bytes_that_are_no_text_become_a_mark(void **state)
{
    struct fixture *f = *state;
    f->options.title = "a\xFF\xC3(\x01\x7F\xED\xA0\x80z";
    const char *page = make_sample(f, SAMPLE_FEW);
    assert_true(text_valid(page));
    assert_holds(page, "<h1>a\uFFFD\uFFFD(\uFFFD\uFFFD");
}

/* ---- the numbers ---- */

/* True when the row of a subject holds this number as a cell. */
static bool row_shows(const char *page, const char *heading, const char *name, const char *text)
{
    char table[96];
    char row[96];
    char cell[96];
    snprintf(table, sizeof table, "role=\"table\" aria-labelledby=\"%s\"", heading);
    snprintf(row, sizeof row, "<span>%s</span>", name);
    snprintf(cell, sizeof cell, ">%s</td>", text);
    const char *at = strstr(page, table);
    at = at != NULL ? strstr(at, row) : NULL;
    const char *end = at != NULL ? strstr(at, "</tr>") : NULL;
    const char *found = at != NULL ? strstr(at, cell) : NULL;
    return found != NULL && found < end;
}

/* The parts, the ids of their headings and the measures that are shown as numbers. */
static const struct {
    enum stats_part part;
    const char *heading, *measures[5];
} shown[] = {
    {STATS_STORIES, "stories", {"opened", "read"}},
    {STATS_TALKS, "talks", {"asked"}},
    {STATS_TOPICS, "topics", {"opened", "kept", "in_result"}},
    {STATS_DIRECTIONS, "directions", {"shown"}},
    {STATS_FIELDS, "fields", {"opened"}},
    {STATS_ITEMS, "quiz", {"like", "unsure", "dislike", "left"}},
    {STATS_STRENGTHS, "strengths", {"chosen"}},
    {STATS_STEPS, "steps", {"chosen"}},
    {STATS_MYTHS, "myths", {"right", "wrong"}},
    {STATS_CODES, "codes", {"opened"}},
    {STATS_LANGUAGES, "languages", {"chosen"}},
};

static int64_t measured(const struct stats *stats, enum stats_part part, int row, const char *name)
{
    const struct stats_measure *measures = stats_classes[part].measures;
    for (int i = 0; i < STATS_MEASURES && measures[i].name != NULL; i++) {
        if (text_equal(measures[i].name, name)) {
            return stats->parts[part].rows[row].counts[i];
        }
    }
    fail_msg("%s has no measure %s", stats_classes[part].name, name);
    return -1;
}

static void every_thing_that_was_counted_stands_with_its_numbers(void **state)
{
    struct fixture *f = *state;
    const char *page = make_sample(f, SAMPLE_RICH);
    int cells = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(shown); i++) {
        const struct stats_rows *rows = &f->stats.parts[shown[i].part];
        assert_true(rows->count > 0);
        for (int row = 0; row < rows->count; row++) {
            for (int k = 0; k < 5 && shown[i].measures[k] != NULL; k++) {
                char number[32];
                int64_t value = measured(&f->stats, shown[i].part, row, shown[i].measures[k]);
                snprintf(number, sizeof number, "%" PRId64, value);
                if (!row_shows(page, shown[i].heading, rows->rows[row].subject, number)) {
                    fail_msg("%s: %s: %s", shown[i].heading, rows->rows[row].subject, number);
                }
                cells++;
            }
        }
    }
    assert_true(cells > 250);
}

static void visits_days_and_goals_are_those_of_the_figures(void **state)
{
    struct fixture *f = *state;
    const char *page = make_sample(f, SAMPLE_RICH);
    assert_holds(page, "<dd>1,842</dd>");
    assert_holds(page, "<dd>1,234</dd>");
    assert_holds(page, "<dd>754</dd>");
    assert_holds(page, "<dd>3 min 16 s</dd>"); /* 350,000 s over 1,790 visits */
    assert_holds(page, "1,842 visits in 4 days.");
    assert_holds(page, "In about two thirds of the visits");
    assert_holds(page, "67% of the visits (1,234 of 1,842)");
    assert_holds(page, "33% of the visits (607 of 1,842)");
    assert_holds(page, "17 h 3 min"); /* 61,400 s of the attract screen */
    assert_true(row_shows(page, "days", "Saturday 14 March 2026", "640"));
    assert_true(row_shows(page, "days", "Saturday 28 March 2026", "142"));
    assert_holds(page, "Busiest hour: 14:00–15:00, with 385 visits.");
    assert_true(row_shows(page, "hours", "14:00–15:00", "385"));
    assert_holds(page, "299 of 300 (99%)"); /* never 100% of what is not all */
    assert_holds(page, "Not reached yet");
    assert_holds(page, "1,183 of 1,100 (108%)");
    assert_holds(page, "Goal reached");
    assert_true(row_shows(page, "occasions", "Techniekdag Zwolle, 14 March 2026", "1,183"));
    assert_true(row_shows(page, "woken", "used a key", "48"));
}

static void a_percentage_is_of_thirty_at_least(void **state)
{
    struct fixture *f = *state;
    report_sample(&f->stats, SAMPLE_FEW, &f->arena);
    f->stats.visits = (struct stats_visits){29, 14, 3, 1, 0, 0};
    const char *page = make(f);
    assert_holds(page, "14 of 29");
    assert_lacks(strstr(page, "<body"), "14 of 29 (");
    assert_lacks(strstr(page, "<main"), "% of the visits");
    assert_lacks(page, "about half");
    f->stats.visits.visits = 30;
    page = make(f);
    assert_holds(page, "47% of the visits (14 of 30)");
    assert_lacks(page, "about half");
    f->stats.visits.engaged = 15;
    assert_holds(make(f), "In about half of the visits");
}

static void days_and_hours_that_nobody_knows_are_called_unknown(void **state)
{
    struct fixture *f = *state;
    const char *page = make_sample(f, SAMPLE_FEW);
    assert_true(row_shows(page, "days", "day unknown", "11"));
    assert_holds(page, "<li>day unknown</li>");
    assert_lacks(page, "1970");
    assert_lacks(page, "id=\"hours\"");
    assert_holds(page, "11 visits. In 7 visits");
    report_sample(&f->stats, SAMPLE_RICH, &f->arena);
    f->stats.days[0].day_ms = -1;
    page = make(f);
    assert_true(strstr(page, "<span>day unknown") > strstr(page, "<span>Saturday 28 March"));
    assert_lacks(page, "in 3 days"); /* nobody knows how many they were */
}

static void many_days_are_shown_by_month(void **state)
{
    struct fixture *f = *state;
    report_sample(&f->stats, SAMPLE_RICH, &f->arena);
    f->stats.day_count = 40;
    for (int i = 0; i < f->stats.day_count; i++) {
        f->stats.days[i] = f->stats.days[0];
        f->stats.days[i].day_ms += i * INT64_C(86400000);
        f->stats.days[i].visits.visits = 2;
    }
    const char *page = make(f);
    assert_true(row_shows(page, "days", "March 2026", "36"));
    assert_true(row_shows(page, "days", "April 2026", "44"));
    assert_lacks(page, "<span>Saturday");
}

static void what_was_not_counted_is_left_out(void **state)
{
    struct fixture *f = *state;
    const char *page = make_sample(f, SAMPLE_NONE);
    assert_holds(page, "Nothing was counted yet");
    assert_holds(page, "What Vonk never keeps");
    assert_int_equal(count(page, "<table"), 0);
    assert_lacks(page, "<dd>");
    page = make_sample(f, SAMPLE_FEW);
    assert_holds(page, "id=\"stories\"");
    assert_lacks(page, "id=\"topics\"");
    assert_lacks(page, "id=\"goal\"");
    assert_lacks(page, "id=\"occasions\"");
}

static void a_hidden_count_is_below_ten_and_has_no_bar(void **state)
{
    struct fixture *f = *state;
    report_sample(&f->stats, SAMPLE_FEW, &f->arena);
    assert_true(report_sample_set(&f->stats, STATS_STORIES, "samira", "opened", -1));
    f->stats.shared = true;
    const char *page = make(f);
    assert_holds(page, "<abbr title=\"fewer than 10\">&lt;10</abbr>");
    assert_holds(page, "Numbers are rounded to five.");
    assert_true(row_shows(page, "days", "several days together", "11"));
    assert_lacks(page, "-1<");
    f->stats.visits = (struct stats_visits){100, 95, 50, 50, 100, 9000};
    page = make(f);
    assert_holds(page, "more than 90% of the visits"); /* nearly all would tell of one */
    assert_lacks(page, "95%");
    report_sample(&f->stats, SAMPLE_RICH, &f->arena);
    f->stats.shared = true;
    page = make(f);
    assert_holds(page, "1,183 of 1,100 (108%)"); /* a goal is no group of people */
    assert_lacks(page, "id=\"hours\"");
}

static void the_largest_numbers_are_no_trap(void **state)
{
    struct fixture *f = *state;
    report_sample(&f->stats, SAMPLE_RICH, &f->arena);
    const int64_t most = INT64_MAX;
    f->stats.visits = (struct stats_visits){most, most, most, most, most, most};
    f->stats.quarters[0].visits = most;
    f->stats.quarters[8] = f->stats.quarters[0];
    f->stats.days[0].visits = f->stats.visits;
    f->stats.days[0].day_ms = most;
    f->stats.quarters[1].start_ms = most;
    assert_true(report_sample_set(&f->stats, STATS_ITEMS, "fiets", "like", most));
    assert_true(report_sample_set(&f->stats, STATS_ITEMS, "fiets", "dislike", most));
    assert_holds(make(f), "<dd>9,223,372,036,854,775,807</dd>");
}

static void figures_that_were_made_up_say_so_first(void **state)
{
    struct fixture *f = *state;
    assert_lacks(make_sample(f, SAMPLE_FEW), "these figures are invented");
    f->stats.sample = true;
    const char *page = make(f);
    const char *said = strstr(page, "these figures are invented");
    assert_non_null(said);
    assert_true(said < strstr(page, "11 visits"));
}

/* ---- for eyes, ears and paper ---- */

static void headings_come_in_order_and_parts_have_names(void **state)
{
    struct fixture *f = *state;
    const char *page = make_sample(f, SAMPLE_RICH);
    char level = '0';
    assert_int_equal(count(page, "<h1>"), 1);
    for (const char *at = page; (at = strstr(at, "<h")) != NULL; at += 2) {
        if (at[2] >= '1' && at[2] <= '6') {
            assert_true(at[2] <= level + 1);
            level = at[2];
        }
    }
    assert_int_equal(count(page, "aria-labelledby=") -
                         count(page, "role=\"table\" aria-labelledby="),
                     count(page, "<section"));
    assert_holds(page, "<html lang=\"en\">");
}

static void each_drawing_is_named_or_stands_beside_its_numbers(void **state)
{
    struct fixture *f = *state;
    const char *page = make_sample(f, SAMPLE_RICH);
    int drawings = 0;
    for (const char *at = page; (at = strstr(at, "<svg")) != NULL; at++) {
        size_t length = strcspn(at, ">");
        char tag[512];
        assert_true(length < sizeof tag);
        memcpy(tag, at, length);
        tag[length] = '\0';
        assert_true(strstr(tag, "aria-hidden=\"true\"") != NULL ||
                    strstr(tag, "role=\"img\" aria-label=\"") != NULL);
        drawings++;
    }
    assert_true(drawings > 100);
    assert_int_equal(count(page, "<svg"), count(page, "</svg>"));
    assert_int_equal(count(page, "<tr"), count(page, "</tr>"));
}

static void a_page_that_cannot_be_written_is_no_page(void **state)
{
    struct fixture *f = *state;
    report_sample(&f->stats, SAMPLE_RICH, &f->arena);
    FILE *full = fopen("/dev/full", "w");
    assert_non_null(full);
    assert_false(report_write(full, &f->stats, &f->texts, &f->options));
    fclose(full);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        TEST(page_loads_nothing_and_runs_nothing),
        TEST(names_words_and_ids_are_escaped),
        TEST(bytes_that_are_no_text_become_a_mark),
        TEST(every_thing_that_was_counted_stands_with_its_numbers),
        TEST(visits_days_and_goals_are_those_of_the_figures),
        TEST(a_percentage_is_of_thirty_at_least),
        TEST(days_and_hours_that_nobody_knows_are_called_unknown),
        TEST(many_days_are_shown_by_month),
        TEST(what_was_not_counted_is_left_out),
        TEST(a_hidden_count_is_below_ten_and_has_no_bar),
        TEST(the_largest_numbers_are_no_trap),
        TEST(figures_that_were_made_up_say_so_first),
        TEST(headings_come_in_order_and_parts_have_names),
        TEST(each_drawing_is_named_or_stands_beside_its_numbers),
        TEST(a_page_that_cannot_be_written_is_no_page),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
