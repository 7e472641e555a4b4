/* test_audit.c: the audit finds a planted violation of each of its rules, names it, and finds
 * nothing else. The trees are made by hand, so the file itself is part of this test. */
#include "fixture.h"

#include "kiosk/audit.c"

#include <setjmp.h>
#include <stddef.h>

#include <cmocka.h>

/* A report, and everything that was written. */
struct findings {
    struct audit_report report;
    char *text;
    size_t size;
};

/* An empty page, in place of the application's own. */
static struct element *plant(struct fixture *f)
{
    return frame_begin(&f->app.frame);
}

/* A box at a place of its own on a page. */
static struct element *box_at(struct fixture *f, struct element *root, int x, int y, int w, int h)
{
    struct element *holder = ui_box(
        &f->app.frame, root, (struct style){.pad = {x, y, 0, 0}, .width = FIT, .height = FIT});
    return ui_box(&f->app.frame, holder,
                  (struct style){.width = FIXED(w),
                                 .height = FIXED(h),
                                 .fill = theme_color(&f->app.theme, TONE_PAPER)});
}

static struct element *button_at(struct fixture *f, struct element *root, const char *id, int x,
                                 int y)
{
    int side = theme_mm(&f->app.theme, 13);
    return ui_act(box_at(f, root, x, y, side, side), ROLE_BUTTON, id,
                  (struct action){ACTION_BACK, 0, 0});
}

static struct element *text_at(struct fixture *f, struct element *root, const char *text, int x,
                               int y)
{
    return ui_text(&f->app.frame, box_at(f, root, x, y, 600, 60), FONT_BODY, text);
}

static void lay_out(struct fixture *f)
{
    layout_run(&f->app.frame);
}

/* Audits the tree as it is; `findings` holds what was said. */
static void audit(struct fixture *f, struct findings *findings)
{
    *findings = (struct findings){0};
    struct audit a = {.out = open_memstream(&findings->text, &findings->size),
                      .report = &findings->report,
                      .app = &f->app,
                      .scene = "planted",
                      .language = "nl"};
    assert_non_null(a.out);
    check_tree(&a);
    fclose(a.out);
}

static void assert_clean(struct fixture *f)
{
    struct findings findings;
    audit(f, &findings);
    assert_string_equal(findings.text, "");
    assert_int_equal(findings.report.violations, 0);
    assert_int_equal(findings.report.cases, 1);
    free(findings.text);
}

/* There are `count` violations, and each line says `what`. */
static void assert_found(struct fixture *f, int count, const char *what)
{
    struct findings findings;
    audit(f, &findings);
    int lines = 0;
    for (char *line = strtok(findings.text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        if (strstr(line, what) == NULL) {
            fail_msg("\"%s\" does not say \"%s\"", line, what);
        }
        lines++;
    }
    assert_int_equal(lines, count);
    assert_int_equal(findings.report.violations, count);
    free(findings.text);
}

static void a_page_that_keeps_the_rules_is_clean(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    button_at(f, root, "one", 100, 100);
    button_at(f, root, "two", 300, 100);
    text_at(f, root, "Tekst die past", 100, 400);
    ui_icon(&f->app.frame, box_at(f, root, 100, 600, 40, 40), "tick", 30,
            theme_color(&f->app.theme, TONE_INK));
    lay_out(f);
    assert_clean(f);
}

static void a_line_says_where_and_what(void **state)
{
    struct fixture *f = *state;
    struct element *e = text_at(f, plant(f), "Rood", 100, 100);
    lay_out(f);
    e->color = color_hex(0xC0C0C0);
    struct findings findings;
    audit(f, &findings);
    assert_string_equal(findings.text, "planted page 1, nl, 1920x1080, M, day: \"Rood\" has "
                                       "contrast 1.7:1, needs 10:1\n");
    free(findings.text);
}

/* ---- texts ---- */

static void text_off_the_screen_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    e->rect.y = e->parent->rect.y = e->clip.y = -40;
    assert_found(f, 1, "is off the screen at 100,");
}

static void text_that_its_frame_cuts_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    e->clip = e->rect;
    e->clip.w = e->lines[0].width - 1;
    assert_found(f, 1, "is cut by its frame");
}

static void text_that_is_wider_than_its_box_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    e->parent->style.fill.a = 0;
    lay_out(f);
    e->parent->rect.w = e->lines[0].width - 1;
    assert_found(f, 1, "px wide in a box of");
}

static void a_broken_word_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    struct element *box = box_at(f, root, 100, 100, 200, 900);
    ui_text(&f->app.frame, box, FONT_BODY, "Rijksuitkeringsdienstmedewerkster");
    lay_out(f);
    assert_found(f, 1, "has a word that does not fit; give it a soft hyphen");
}

static void text_that_sticks_out_of_its_plate_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    e->parent->rect.h = 5;
    assert_found(f, 1, "sticks out of its plate");
}

static void pale_text_is_found_by_day(void **state)
{
    struct fixture *f = *state;
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    e->color = color_hex(0x555555); /* 7:1 would do elsewhere */
    assert_found(f, 1, "needs 10:1");
}

static void the_contrast_look_needs_twenty_to_one(void **state)
{
    struct fixture *f = *state;
    theme_init(&f->app.theme, f->app.options.display, TEXT_SIZE_M, LOOK_CONTRAST);
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    assert_clean(f);
    e->color = color_hex(0x202020);
    assert_found(f, 1, "needs 20:1");
}

static void text_smaller_than_the_body_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    e->font.px = f->app.theme.fonts[FONT_BODY].px - 1;
    lay_out(f);
    assert_found(f, 1, "smaller than the body text");
}

static void a_pale_icon_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *box = box_at(f, plant(f), 100, 100, 60, 60);
    struct element *icon = ui_icon(&f->app.frame, box, "tick", 40, color_hex(0xC0C0C0));
    lay_out(f);
    assert_found(f, 1, "icon tick has contrast");
    icon->color = color_hex(0x808080);
    assert_clean(f);
}

static void text_over_text_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    text_at(f, root, "Onder", 100, 100);
    text_at(f, root, "Boven", 110, 105);
    lay_out(f);
    assert_found(f, 1, "lies over \"Boven\"");
}

/* ---- targets ---- */

static void a_small_target_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = button_at(f, plant(f), "small", 100, 100);
    e->style.width = FIXED(theme_mm(&f->app.theme, 12.7f) - 2);
    lay_out(f);
    assert_found(f, 1, "mm to touch, needs 12.7 x 12.7");
}

static void a_target_with_a_small_touch_area_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = button_at(f, plant(f), "small", 100, 100);
    e->style.hit_inset = 10;
    lay_out(f);
    assert_found(f, 1, "mm to touch, needs 12.7 x 12.7");
}

static void a_target_beyond_the_screen_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *e = button_at(f, plant(f), "far", 100, 100);
    lay_out(f);
    e->rect.x = e->clip.x = 1920 - e->rect.w + 2;
    assert_found(f, 1, "reaches beyond the screen");
}

static void a_target_without_an_id_is_found(void **state)
{
    struct fixture *f = *state;
    button_at(f, plant(f), "", 100, 100);
    lay_out(f);
    assert_found(f, 1, "acts and has no id");
}

static void an_id_that_two_targets_have_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    button_at(f, root, "twin", 100, 100);
    button_at(f, root, "twin", 400, 100);
    lay_out(f);
    assert_found(f, 1, "is not the only one with its id");
}

static void an_id_that_two_targets_of_a_dialog_have_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    button_at(f, root, "twin", 700, 100); /* below the dialog it may have any name */
    struct element *dialog =
        ui_box(&f->app.frame, root,
               (struct style){.flow = FLOW_STACK, .cover = true, .width = FIXED(1900)});
    button_at(f, dialog, "twin", 100, 100);
    lay_out(f);
    assert_clean(f);
    button_at(f, dialog, "twin", 400, 100);
    lay_out(f);
    assert_found(f, 1, "is not the only one with its id");
}

static void a_covered_target_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    struct element *e = button_at(f, root, "covered", 100, 100);
    box_at(f, root, 90, 90, 200, 200);
    lay_out(f);
    assert_true(e->visible);
    assert_found(f, 1, "cannot be touched in its middle");
}

static void targets_that_stand_too_near_are_found(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    int side = theme_mm(&f->app.theme, 13), gap = theme_mm(&f->app.theme, 2.54f);
    button_at(f, root, "one", 100, 100);
    struct element *two = button_at(f, root, "two", 100 + side + gap, 100);
    lay_out(f);
    assert_clean(f);
    two->rect.x -= 2;
    two->clip.x -= 2;
    assert_found(f, 1, "mm from \"two\", needs 2.54");
}

/* ---- scrolls and dialogs ---- */

static struct element *scroll_with_lines(struct fixture *f, int lines)
{
    struct element *box = box_at(f, plant(f), 100, 100, 600, 300);
    struct element *scroll = ui_scroll(&f->app.frame, box, "list", (struct style){.height = GROW});
    for (int i = 0; i < lines; i++) {
        ui_text(&f->app.frame, scroll, FONT_BODY, "Regel");
    }
    lay_out(f);
    return scroll;
}

static void a_page_that_is_higher_than_its_box_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = scroll_with_lines(f, 30);
    assert_true(scroll->page_count > 1);
    assert_clean(f);
    scroll->ends[0] = scroll->stops[0] + scroll->rect.h + 1;
    assert_found(f, 1, "has a page of 301 px in a box of 300");
}

static void a_scroll_without_room_is_found(void **state)
{
    struct fixture *f = *state;
    struct element *scroll = scroll_with_lines(f, 1);
    scroll->rect.h = 0;
    assert_found(f, 1, "has no room for what is in it");
}

static void what_a_dialog_covers_is_not_looked_at(void **state)
{
    struct fixture *f = *state;
    struct element *root = plant(f);
    struct element *pale = text_at(f, root, "Bleek", 100, 100);
    ui_box(&f->app.frame, root,
           (struct style){.flow = FLOW_STACK, .cover = true, .width = FIXED(1900)});
    lay_out(f);
    pale->color = color_hex(0xC0C0C0);
    assert_clean(f);
}

static void what_is_on_another_page_is_not_looked_at(void **state)
{
    struct fixture *f = *state;
    struct element *pale = text_at(f, plant(f), "Bleek", 100, 100);
    lay_out(f);
    pale->color = color_hex(0xC0C0C0);
    pale->visible = false;
    assert_clean(f);
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

static void every_scene_language_size_and_look_is_a_case(void **state)
{
    struct fixture *f = *state;
    struct findings one, all;
    run_audit(f, audit_displays[3], 0, &one);
    run_audit(f, audit_displays[3], -1, &all);
    assert_true(one.report.cases >= (long long)f->scene_count * TEXT_SIZE_COUNT * LOOK_COUNT);
    assert_true(all.report.cases >= 2 * (long long)f->scene_count * TEXT_SIZE_COUNT * LOOK_COUNT);
    free(one.text);
    free(all.text);
}

static void a_word_that_fits_nowhere_is_found_in_its_scene(void **state)
{
    struct fixture *f = *state;
    struct phrase *title = &f->catalog.words[WORD_FIELD_TITLE];
    const char *before = title->in[0];
    struct findings findings;
    title->in[0] = "Hottentottententententoonstellingsmakersopleidingsplaatsbewijs";
    run_audit(f, audit_displays[3], 0, &findings);
    title->in[0] = before;
    assert_non_null(strstr(findings.text, "field-07 page 1, nl, 1920x1080, M, day: \"Hottentot"));
    free(findings.text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_page_that_keeps_the_rules_is_clean),
        FIXTURE_TEST(a_line_says_where_and_what),
        FIXTURE_TEST(text_off_the_screen_is_found),
        FIXTURE_TEST(text_that_its_frame_cuts_is_found),
        FIXTURE_TEST(text_that_is_wider_than_its_box_is_found),
        FIXTURE_TEST(a_broken_word_is_found),
        FIXTURE_TEST(text_that_sticks_out_of_its_plate_is_found),
        FIXTURE_TEST(pale_text_is_found_by_day),
        FIXTURE_TEST(the_contrast_look_needs_twenty_to_one),
        FIXTURE_TEST(text_smaller_than_the_body_is_found),
        FIXTURE_TEST(a_pale_icon_is_found),
        FIXTURE_TEST(text_over_text_is_found),
        FIXTURE_TEST(a_small_target_is_found),
        FIXTURE_TEST(a_target_with_a_small_touch_area_is_found),
        FIXTURE_TEST(a_target_beyond_the_screen_is_found),
        FIXTURE_TEST(a_target_without_an_id_is_found),
        FIXTURE_TEST(an_id_that_two_targets_have_is_found),
        FIXTURE_TEST(an_id_that_two_targets_of_a_dialog_have_is_found),
        FIXTURE_TEST(a_covered_target_is_found),
        FIXTURE_TEST(targets_that_stand_too_near_are_found),
        FIXTURE_TEST(a_page_that_is_higher_than_its_box_is_found),
        FIXTURE_TEST(a_scroll_without_room_is_found),
        FIXTURE_TEST(what_a_dialog_covers_is_not_looked_at),
        FIXTURE_TEST(what_is_on_another_page_is_not_looked_at),
        FIXTURE_TEST(every_scene_language_size_and_look_is_a_case),
        FIXTURE_TEST(a_word_that_fits_nowhere_is_found_in_its_scene),
    };
    return FIXTURE_RUN(tests);
}
