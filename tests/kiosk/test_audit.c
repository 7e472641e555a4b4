/* test_audit.c: the audit finds a planted violation of each of its rules, names it, and finds
 * nothing else. The trees are made by hand (planted_*.c); every row of their tables is a test of
 * its own. */
#include "audit_trees.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

enum { TESTS_MAX = 100 };

static struct trees trees;

static const struct {
    const struct planted *rows;
    const size_t *count;
} tables[] = {
    {planted_text, &planted_text_count},
    {planted_target, &planted_target_count},
    {planted_parts, &planted_parts_count},
};

static bool is_of(const char *line, enum audit_rule_id rule)
{
    char name[32];
    snprintf(name, sizeof name, "[%s]", audit_rules[rule].name);
    return strstr(line, name) != NULL;
}

/* True when who breaks a rule cannot but break another. */
static bool implies(enum audit_rule_id rule, enum audit_rule_id other)
{
    static const enum audit_rule_id pairs[][2] = {{RULE_DEGREE, RULE_CAPITALS},
                                                  {RULE_X_HEIGHT, RULE_CAPITALS},
                                                  {RULE_ID, RULE_FOCUS},
                                                  {RULE_FOCUS, RULE_ID}};
    for (size_t i = 0; i < ARRAY_LENGTH(pairs); i++) {
        if (pairs[i][0] == rule && pairs[i][1] == other) {
            return true;
        }
    }
    return false;
}

static bool is_implied(const char *line, enum audit_rule_id rule)
{
    for (int other = 0; other < AUDIT_RULES; other++) {
        if (is_of(line, (enum audit_rule_id)other) && implies(rule, (enum audit_rule_id)other)) {
            return true;
        }
    }
    return false;
}

/* There is at least one line of the rule that was broken, it says what, and there is no other. */
static void a_planted_violation_is_found_and_named(void **state)
{
    const struct planted *row = *state;
    struct findings findings;
    int lines = 0;
    row->plant(&trees);
    trees.paints = row->rule == RULE_INK || row->rule == RULE_GROUND;
    audit(&trees, &findings);
    for (char *line = strtok(findings.text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        bool good = is_of(line, row->rule) && strstr(line, row->says) != NULL;
        if (!good && !is_implied(line, row->rule)) {
            fail_msg("\"%s\" does not say \"%s\" [%s]", line, row->says,
                     audit_rules[row->rule].name);
        }
        lines += good;
    }
    assert_true(lines > 0);
    assert_int_equal(findings.report.rules[row->rule].broken, lines);
    assert_true(findings.report.rules[row->rule].looked > 0);
    free(findings.text);
}

static bool is_planted(enum audit_rule_id rule)
{
    for (size_t i = 0; i < ARRAY_LENGTH(tables); i++) {
        for (size_t row = 0; row < *tables[i].count; row++) {
            if (tables[i].rows[row].rule == rule) {
                return true;
            }
        }
    }
    return false;
}

static void every_rule_has_a_planted_violation(void **state)
{
    (void)state;
    for (int rule = 0; rule < AUDIT_RULES; rule++) {
        if (!is_planted((enum audit_rule_id)rule)) {
            fail_msg("rule %s has no planted violation", audit_rules[rule].name);
        }
    }
}

/* ---- what is clean ---- */

static void a_page_that_keeps_the_rules_is_clean(void **state)
{
    (void)state;
    struct trees *t = &trees;
    struct element *root = plant(t);
    button_at(t, root, "one", 100, 100);
    button_at(t, root, "two", 300, 100);
    text_at(t, root, "Tekst die past", 100, 400);
    ui_icon(&t->f.app.frame, box_at(t, root, 100, 600, 40, 40), "tick", 30,
            theme_color(&t->f.app.theme, TONE_INK));
    lay_out(t);
    assert_clean(t);
}

static void a_line_says_where_and_what(void **state)
{
    (void)state;
    struct findings findings;
    button_at(&trees, plant(&trees), "low", 100, 100)->primary = true;
    lay_out(&trees);
    audit(&trees, &findings);
    assert_string_equal(findings.text, "planted page 1, nl, 1920x1080, M, day: \"low\" is 13.1 mm "
                                       "high, needs 20 [primary]\n");
    free(findings.text);
}

static void what_a_dialog_covers_is_not_looked_at(void **state)
{
    (void)state;
    struct trees *t = &trees;
    struct element *root = plant(t);
    struct element *pale = text_at(t, root, "Bleek", 100, 100);
    ui_box(&t->f.app.frame, root,
           (struct style){.flow = FLOW_STACK,
                          .cover = true,
                          .width = FIXED(TREES_WIDTH),
                          .fill = theme_color(&t->f.app.theme, TONE_SCRIM)});
    lay_out(t);
    pale->color = color_hex(0xC0C0C0);
    assert_clean(t);
}

static void what_is_on_another_page_is_not_looked_at(void **state)
{
    (void)state;
    struct element *pale = text_at(&trees, plant(&trees), "Bleek", 100, 100);
    lay_out(&trees);
    pale->color = color_hex(0xC0C0C0);
    pale->visible = false;
    assert_clean(&trees);
}

static void the_report_names_every_rule_and_ends_with_the_sum(void **state)
{
    (void)state;
    struct audit_report report = {.cases = 7, .pages = 9, .elements = 11, .violations = 2};
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    audit_print(&report, out);
    fclose(out);
    for (int rule = 0; rule < AUDIT_RULES; rule++) {
        assert_non_null(strstr(text, audit_rules[rule].name));
        assert_non_null(strstr(text, audit_rules[rule].bar));
    }
    assert_non_null(strstr(text, "7 cases, 9 pages (0 painted), 11 elements looked at, "
                                 "2 violations\n"));
    free(text);
}

/* ---- the walk over all cases ---- */

static void run_audit(struct fixture *f, struct display display, int language,
                      struct findings *findings)
{
    *findings = (struct findings){0};
    struct audit_options options = {
        .catalog = &f->catalog, .measure = &f->measure, .display = display, .language = language};
    FILE *out = open_memstream(&findings->text, &findings->size);
    assert_non_null(out);
    audit_run(&options, out, &findings->report);
    fclose(out);
}

static void every_scene_size_and_look_is_a_case(void **state)
{
    (void)state;
    struct findings one;
    run_audit(&trees.f, audit_displays[3], 0, &one);
    assert_int_equal(one.report.cases, trees.f.scene_count * TEXT_SIZE_COUNT * LOOK_COUNT);
    assert_true(one.report.pages >= one.report.cases);
    free(one.text);
}

static void a_sample_is_a_share_of_the_cases_of_all_languages(void **state)
{
    (void)state;
    enum { EVERY = 20 };
    struct audit_report report;
    struct audit_options options = {.catalog = &trees.f.catalog,
                                    .measure = &trees.f.measure,
                                    .display = audit_displays[3],
                                    .language = -1,
                                    .every = EVERY};
    FILE *out = fopen("/dev/null", "w");
    assert_non_null(out);
    audit_run(&options, out, &report);
    fclose(out);
    long long all = (long long)trees.f.scene_count * trees.f.catalog.language_count *
                    TEXT_SIZE_COUNT * LOOK_COUNT;
    assert_in_range(report.cases * EVERY, all * 8 / 10, all * 12 / 10);
}

static void a_word_that_fits_nowhere_is_found_in_its_scene(void **state)
{
    (void)state;
    struct fixture *f = &trees.f;
    struct phrase *title = &f->catalog.words[WORD_FIELD_TITLE];
    const char *before = title->in[0];
    struct findings findings;
    title->in[0] = "Hottentottententententoonstellingsmakersopleidingsplaatsbewijs";
    run_audit(f, audit_displays[3], 0, &findings);
    title->in[0] = before;
    assert_non_null(strstr(findings.text, "field-07 page 1, nl, 1920x1080, M, day: \"Hottentot"));
    free(findings.text);
}

/* ---- running ---- */

static int open_group(void **state)
{
    (void)state;
    return fixture_open(&trees.f) ? 0 : -1;
}

static int close_group(void **state)
{
    (void)state;
    fixture_close(&trees.f);
    return 0;
}

static int set_up(void **state)
{
    (void)state;
    fixture_start(&trees.f, &(struct start){0});
    trees.paints = true;
    arena_init(&trees.arena, 0);
    audit_memory_init(&trees.memory, &trees.arena);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    audit_memory_finish(&trees.memory);
    arena_finish(&trees.arena);
    return 0;
}

#define OTHER(test)                                                                                \
    {                                                                                              \
#test, test, set_up, tear_down, NULL                                                       \
    }

int main(void)
{
    static const struct CMUnitTest others[] = {
        OTHER(every_rule_has_a_planted_violation),
        OTHER(a_page_that_keeps_the_rules_is_clean),
        OTHER(a_line_says_where_and_what),
        OTHER(what_a_dialog_covers_is_not_looked_at),
        OTHER(what_is_on_another_page_is_not_looked_at),
        OTHER(the_report_names_every_rule_and_ends_with_the_sum),
        OTHER(every_scene_size_and_look_is_a_case),
        OTHER(a_sample_is_a_share_of_the_cases_of_all_languages),
        OTHER(a_word_that_fits_nowhere_is_found_in_its_scene),
    };
    static struct CMUnitTest tests[TESTS_MAX]; /* cmocka passes over rows without a name */
    size_t count = ARRAY_LENGTH(others);
    memcpy(tests, others, sizeof others);
    for (size_t i = 0; i < ARRAY_LENGTH(tables); i++) {
        for (size_t row = 0; row < *tables[i].count; row++) {
            const struct planted *planted = &tables[i].rows[row];
            if (count == TESTS_MAX) {
                fputs("more tests than TESTS_MAX\n", stderr);
                return 1;
            }
            tests[count++] =
                (struct CMUnitTest){planted->sentence, a_planted_violation_is_found_and_named,
                                    set_up, tear_down, (void *)(uintptr_t)planted};
        }
    }
    return cmocka_run_group_tests_name("audit", tests, open_group, close_group);
}
