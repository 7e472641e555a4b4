/* test_audit.c: the audit finds a planted violation of each of its rules, names it, and finds
 * nothing else. The trees are made by hand; every row of the table is a test of its own. */
#include "fixture.h"

#include "base/text.h"
#include "kiosk/audit_rules.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A report, and everything that was written. */
struct findings {
    struct audit_report report;
    char *text;
    size_t size;
};

static struct fixture fixture;
static struct arena arena; /* of the audit's memory, for one test */
static struct audit_memory memory;
static bool paints; /* the audit looks at pixels */

/* ---- a painter that needs no fonts: capitals are blocks ---- */

enum { WIDTH = 1920, HEIGHT = 1080 };

static uint32_t pixels[WIDTH * HEIGHT];

static void fill(struct rect r, struct rect clip, struct color color)
{
    r = rect_intersect(rect_intersect(r, clip), (struct rect){0, 0, WIDTH, HEIGHT});
    for (int y = r.y; y < r.y + r.h; y++) {
        for (int x = r.x; x < r.x + r.w; x++) {
            pixels[y * WIDTH + x] =
                0xFF000000 | (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | (uint32_t)color.b;
        }
    }
}

static const uint32_t *eye_paint(void *context, const struct paint_list *list, int width,
                                 int height)
{
    (void)context;
    assert_int_equal(width, WIDTH);
    assert_int_equal(height, HEIGHT);
    memset(pixels, 0, sizeof pixels);
    for (int i = 0; i < list->count; i++) {
        const struct paint *paint = &list->items[i];
        struct rect r = paint->rect;
        if (paint->kind == PAINT_TEXT) {
            int cap = (int)(THEME_CAP * (float)paint->font.px);
            r = (struct rect){r.x, paint->baseline - cap, r.w, cap + paint->font.px / 5};
        }
        if (paint->color.a > 0 && paint->kind != PAINT_PICTURE) {
            fill(r, paint->clip, paint->color);
        }
    }
    return pixels;
}

/* Pictures called "missing" are, those called "small" are drawn twice as large as they are. */
static float eye_enlarged(void *context, const struct paint *paint)
{
    (void)context;
    bool picture = paint->kind == PAINT_PICTURE;
    const char *name = picture ? paint->picture.name : "";
    return text_equal(name, "missing") ? -1 : text_equal(name, "small") ? 2 : picture ? 1 : 0;
}

static const struct audit_eye eye = {NULL, eye_paint, eye_enlarged};

/* ---- trees ---- */

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

/* A target; what it is called, and what it does, follows from its place. */
static struct element *button_at(struct fixture *f, struct element *root, const char *id, int x,
                                 int y)
{
    int side = theme_mm(&f->app.theme, 13);
    struct element *e = ui_act(box_at(f, root, x, y, side, side), ROLE_BUTTON, id,
                               (struct action){ACTION_STRENGTH, x, y});
    e->label = arena_printf(f->app.frame.arena, "%s %d", id, x);
    return e;
}

static struct element *text_at(struct fixture *f, struct element *root, const char *text, int x,
                               int y)
{
    return ui_text(&f->app.frame, box_at(f, root, x, y, 600, 60), FONT_BODY, text);
}

static struct color grey(uint32_t rgb)
{
    return color_hex(rgb);
}

static void lay_out(struct fixture *f)
{
    layout_run(&f->app.frame);
}

/* ---- asking ---- */

/* Audits the tree as it is; `findings` holds what was said. */
static void audit(struct fixture *f, struct findings *findings)
{
    *findings = (struct findings){0};
    struct audit a = {.out = open_memstream(&findings->text, &findings->size),
                      .report = &findings->report,
                      .app = &f->app,
                      .scene = "planted",
                      .language = "nl",
                      .eye = paints ? &eye : NULL,
                      .pictures = &eye,
                      .memory = &memory};
    assert_non_null(a.out);
    paint_build(&f->app.list, f->app.frame.arena, &f->app.frame,
                &(struct paint_state){.pressed = "", .focus = ""});
    audit_tree(&a);
    fclose(a.out);
}

static void assert_clean(struct fixture *f)
{
    struct findings findings;
    audit(f, &findings);
    assert_string_equal(findings.text, "");
    assert_int_equal(findings.report.violations, 0);
    assert_int_equal(findings.report.pages, 1);
    free(findings.text);
}

/* ---- what is planted: a tree that breaks one rule ---- */

static void off_the_screen(struct fixture *f)
{
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    e->rect.y = e->parent->rect.y = e->clip.y = -20;
}

static void cut_by_its_frame(struct fixture *f)
{
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    e->clip = e->rect;
    e->clip.w = e->lines[0].width - 1;
}

static void wider_than_its_box(struct fixture *f)
{
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    e->parent->style.fill.a = 0;
    lay_out(f);
    e->parent->rect.w = e->lines[0].width - 1;
}

static void broken_word(struct fixture *f)
{
    struct element *box = box_at(f, plant(f), 100, 100, 200, 900);
    ui_text(&f->app.frame, box, FONT_BODY, "Rijksuitkeringsdienstmedewerkster");
    lay_out(f);
}

static void out_of_its_plate(struct fixture *f)
{
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    e->parent->rect.h = 5;
}

static void text_over_text(struct fixture *f)
{
    struct element *root = plant(f);
    text_at(f, root, "Onder", 100, 100)->parent->style.fill.a = 0;
    text_at(f, root, "Onder", 102, 100)->parent->style.fill.a = 0;
    lay_out(f);
}

static void pale_text(struct fixture *f)
{
    text_at(f, plant(f), "Tekst", 100, 100)->color = grey(0x555555); /* 7:1 would do elsewhere */
    lay_out(f);
}

static void grey_text_in_the_contrast_look(struct fixture *f)
{
    theme_init(&f->app.theme, f->app.options.display, TEXT_SIZE_M, LOOK_CONTRAST);
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    assert_clean(f);
    e->color = grey(0xE0E0E0);
}

static void pale_text_in_the_evening(struct fixture *f)
{
    theme_init(&f->app.theme, f->app.options.display, TEXT_SIZE_M, LOOK_EVENING);
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    assert_clean(f);
    e->color = theme_color(&f->app.theme, TONE_LEAD);
}

static void smaller_than_the_body(struct fixture *f)
{
    text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    f->app.theme.fonts[FONT_BODY].px++;
}

/* The theme as it would be with type of another size. */
static void set_all_in(struct fixture *f, enum text_size size, int px)
{
    theme_init(&f->app.theme, f->app.options.display, size, LOOK_DAY);
    f->app.theme.fonts[FONT_BODY].px = f->app.theme.fonts[FONT_BODY].line = px;
    text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
}

static void low_capitals(struct fixture *f)
{
    set_all_in(f, TEXT_SIZE_M, 34); /* 4.4 mm on this display */
}

static void high_capitals(struct fixture *f)
{
    set_all_in(f, TEXT_SIZE_S, 34);
}

static void largest_text_below_the_degree(struct fixture *f)
{
    set_all_in(f, TEXT_SIZE_XL, 50);
}

static void large_text_with_a_low_x(struct fixture *f)
{
    set_all_in(f, TEXT_SIZE_L, 38);
}

static void one_sentence_in_two_languages(struct fixture *f)
{
    uint64_t hash = text_hash("Dit is een zin van zes");
    memory.words[hash & (AUDIT_WORDS - 1)].text = hash;
    memory.words[hash & (AUDIT_WORDS - 1)].language = 3; /* seen before */
    text_at(f, plant(f), "Dit is een zin van zes", 100, 100);
    lay_out(f);
}

static void what_is_read_next_stands_above(struct fixture *f)
{
    struct element *column = ui_box(&f->app.frame, plant(f), (struct style){.gap = 40});
    struct element *first = ui_text(&f->app.frame, column, FONT_BODY, "Eerst");
    struct element *next = ui_text(&f->app.frame, column, FONT_BODY, "Daarna");
    lay_out(f);
    struct rect r = first->rect;
    first->rect = next->rect;
    next->rect = r;
}

static void pale_icon(struct fixture *f)
{
    struct element *box = box_at(f, plant(f), 100, 100, 60, 60);
    struct element *icon = ui_icon(&f->app.frame, box, "tick", 40, grey(0x808080));
    lay_out(f);
    assert_clean(f);
    icon->color = grey(0xC0C0C0);
}

static void pale_bar_of_a_chart(struct fixture *f)
{
    struct element *row = box_at(f, plant(f), 100, 100, 600, 40);
    row->style.flow = FLOW_ROW;
    struct element *bar =
        ui_box(&f->app.frame, row, (struct style){.width = FIXED(300), .fill = grey(0x808080)});
    lay_out(f);
    assert_clean(f);
    bar->style.fill = grey(0xE0E0E0);
}

static void pale_outline(struct fixture *f)
{
    struct element *box = box_at(f, plant(f), 100, 100, 600, 40);
    box->style.edge_px = 3;
    box->style.edge = grey(0x808080);
    lay_out(f);
    assert_clean(f);
    box->style.edge = grey(0xE0E0E0);
}

static void small_target(struct fixture *f)
{
    struct element *e = button_at(f, plant(f), "small", 100, 100);
    e->style.width = FIXED(theme_mm(&f->app.theme, 12.7f) - 2);
    lay_out(f);
}

static void small_touch_area(struct fixture *f)
{
    button_at(f, plant(f), "small", 100, 100)->style.hit_inset = 10;
    lay_out(f);
}

static void low_main_button(struct fixture *f)
{
    button_at(f, plant(f), "low", 100, 100)->primary = true; /* 13 mm */
    lay_out(f);
}

static void targets_too_near(struct fixture *f)
{
    struct element *root = plant(f);
    int side = theme_mm(&f->app.theme, 13), gap = theme_mm(&f->app.theme, 2.54f);
    button_at(f, root, "one", 100, 100);
    struct element *two = button_at(f, root, "two", 100 + side + gap, 100);
    lay_out(f);
    assert_clean(f);
    two->rect.x -= 2;
    two->clip.x -= 2;
}

static void target_beyond_the_screen(struct fixture *f)
{
    struct element *e = button_at(f, plant(f), "far", 100, 100);
    lay_out(f);
    e->rect.x = e->clip.x = WIDTH - e->rect.w + 2;
}

static void target_without_an_id(struct fixture *f)
{
    button_at(f, plant(f), "", 100, 100);
    lay_out(f);
}

static void two_targets_with_one_id(struct fixture *f)
{
    struct element *root = plant(f);
    button_at(f, root, "twin", 100, 100);
    button_at(f, root, "twin", 400, 100);
    lay_out(f);
}

static void two_targets_of_a_dialog_with_one_id(struct fixture *f)
{
    struct element *root = plant(f);
    button_at(f, root, "twin", 700, 100); /* below the dialog it may have any name */
    struct element *dialog =
        ui_box(&f->app.frame, root,
               (struct style){.flow = FLOW_STACK, .cover = true, .width = FIXED(1900)});
    button_at(f, dialog, "single", 100, 100);
    lay_out(f);
    assert_clean(f);
    button_at(f, dialog, "twin", 100, 300);
    button_at(f, dialog, "twin", 400, 300);
    lay_out(f);
}

static void covered_target(struct fixture *f)
{
    struct element *root = plant(f);
    button_at(f, root, "covered", 100, 100);
    box_at(f, root, 90, 90, 200, 200);
    lay_out(f);
}

static void target_above_the_line(struct fixture *f)
{
    f->app.theme.reach_line = 200;
    button_at(f, plant(f), "high", 100, 100);
    lay_out(f);
}

static void target_that_says_nothing(struct fixture *f)
{
    button_at(f, plant(f), "silent", 100, 100)->label = "";
    lay_out(f);
}

static void two_targets_with_one_name(struct fixture *f)
{
    struct element *root = plant(f);
    button_at(f, root, "one", 100, 100)->label = "Verder";
    struct element *two = button_at(f, root, "two", 400, 100);
    two->label = "Verder";
    two->action = (struct action){ACTION_STRENGTH, 100, 100};
    lay_out(f);
    assert_clean(f); /* they do the same */
    two->action.second = 3;
}

static void chosen_by_colour_alone(struct fixture *f)
{
    struct element *e = button_at(f, plant(f), "toggle", 100, 100);
    lay_out(f);
    assert_clean(f);
    e = button_at(f, plant(f), "toggle", 100, 100);
    e->chosen = true;
    e->style.fill = theme_color(&f->app.theme, TONE_SAFFRON);
    lay_out(f);
}

static void bars_in_another_order(struct fixture *f)
{
    struct element *root = plant(f);
    button_at(f, root, "bar.help", 100, 100)->label = "Hulp";
    button_at(f, root, "bar.restart", 400, 100)->label = "Opnieuw";
    lay_out(f);
    assert_clean(f);
    root = plant(f);
    button_at(f, root, "bar.restart", 100, 100)->label = "Opnieuw";
    button_at(f, root, "bar.help", 400, 100)->label = "Hulp";
    lay_out(f);
}

static void bar_with_another_name(struct fixture *f)
{
    button_at(f, plant(f), "bar.help", 100, 100)->label = "Hulp";
    lay_out(f);
    assert_clean(f);
    button_at(f, plant(f), "bar.help", 100, 100)->label = "Help";
    lay_out(f);
}

static struct element *scroll_of(struct fixture *f, int lines, bool pager)
{
    struct element *root = plant(f), *box = box_at(f, root, 100, 100, 600, 300);
    struct element *scroll = ui_scroll(&f->app.frame, box, "list", (struct style){.height = GROW});
    for (int i = 0; i < lines; i++) {
        ui_text(&f->app.frame, scroll, FONT_BODY, "Regel");
    }
    if (pager) {
        ui_pager(&f->app.frame, box_at(f, root, 100, 500, 300, 80), "list", NULL);
    }
    lay_out(f);
    return scroll;
}

static void page_higher_than_its_box(struct fixture *f)
{
    struct element *scroll = scroll_of(f, 30, true);
    assert_true(scroll->page_count > 1);
    assert_clean(f);
    scroll->ends[0] = scroll->stops[0] + scroll->rect.h + 1;
}

static void scroll_without_room(struct fixture *f)
{
    scroll_of(f, 1, true)->rect.h = 0;
}

static void pages_that_no_button_turns(struct fixture *f)
{
    scroll_of(f, 30, false);
}

static void page_that_shows_nothing(struct fixture *f)
{
    struct element *scroll = scroll_of(f, 30, true);
    for (struct element *e = scroll->first; e != NULL; e = e->next) {
        e->visible = false;
    }
}

static void missing_picture(struct fixture *f)
{
    ui_picture(&f->app.frame, box_at(f, plant(f), 100, 100, 60, 60),
               (struct picture){.name = "missing"}, (struct style){.height = GROW});
    lay_out(f);
}

static void enlarged_picture(struct fixture *f)
{
    ui_picture(&f->app.frame, box_at(f, plant(f), 100, 100, 60, 60),
               (struct picture){.name = "small"}, (struct style){.height = GROW});
    lay_out(f);
}

static void ink_below_a_box(struct fixture *f)
{
    struct element *root = plant(f);
    text_at(f, root, "Tekst", 100, 100);
    box_at(f, root, 120, 100, 30, 60);
    lay_out(f);
}

static void ink_below_the_baseline_is_cut(struct fixture *f)
{
    struct element *e = text_at(f, plant(f), "Tekst", 100, 100);
    lay_out(f);
    struct rect capitals = audit_capitals(e, 0);
    e->clip = (struct rect){0, 0, WIDTH, capitals.y + capitals.h + 1};
}

static void text_on_a_dark_stain(struct fixture *f)
{
    struct element *root = plant(f);
    struct element *box = box_at(f, root, 120, 100, 30, 60);
    box->style.fill = grey(0x303030);
    text_at(f, root, "Tekst", 100, 100)->parent->style.fill.a = 0;
    lay_out(f);
}

/* A sentence, the rule that is broken, and what a line says. */
static const struct row {
    const char *sentence;
    enum audit_rule_id rule;
    void (*plant)(struct fixture *f);
    const char *says;
} rows[] = {
    {"text_off_the_screen_is_found", RULE_SCREEN, off_the_screen, "is off the screen at 100,"},
    {"text_that_its_frame_cuts_is_found", RULE_CUT, cut_by_its_frame, "is cut by its frame"},
    {"text_that_is_wider_than_its_box_is_found", RULE_BOX, wider_than_its_box,
     "px wide in a box of"},
    {"a_broken_word_is_found", RULE_WORD, broken_word, "give it a soft hyphen"},
    {"text_that_sticks_out_of_its_plate_is_found", RULE_PLATE, out_of_its_plate,
     "sticks out of its plate"},
    {"text_over_text_is_found", RULE_OVERLAP, text_over_text, "lies over \"Onder\""},
    {"pale_text_is_found_by_day", RULE_CONTRAST, pale_text, "needs 10:1"},
    {"the_contrast_look_needs_twenty_to_one", RULE_CONTRAST, grey_text_in_the_contrast_look,
     "needs 20:1"},
    {"the_evening_look_needs_ten_to_one", RULE_CONTRAST, pale_text_in_the_evening, "needs 10:1"},
    {"text_smaller_than_the_body_is_found", RULE_BODY, smaller_than_the_body,
     "smaller than the body text"},
    {"low_capitals_are_found", RULE_CAPITALS, low_capitals, "needs 4.8 to 5.6"},
    {"high_capitals_of_body_text_are_found", RULE_CAPITALS, high_capitals, "needs 3.5 to 4.2"},
    {"the_largest_text_needs_seven_tenths_of_a_degree", RULE_DEGREE, largest_text_below_the_degree,
     "needs 7.3"},
    {"large_text_needs_a_high_x", RULE_X_HEIGHT, large_text_with_a_low_x, "needs 3.57"},
    {"a_sentence_in_two_languages_is_found", RULE_LANGUAGE, one_sentence_in_two_languages,
     "another language too"},
    {"text_that_is_read_upwards_is_found", RULE_ORDER, what_is_read_next_stands_above,
     "stands above \"Eerst\""},
    {"a_pale_icon_is_found", RULE_ICON, pale_icon, "icon tick has contrast"},
    {"a_pale_bar_of_a_chart_is_found", RULE_MARK, pale_bar_of_a_chart, "mark has contrast"},
    {"a_pale_outline_is_found", RULE_OUTLINE, pale_outline, "outline has contrast"},
    {"a_small_target_is_found", RULE_TARGET, small_target, "mm to touch, needs 12.7 x 12.7"},
    {"a_target_with_a_small_touch_area_is_found", RULE_TARGET, small_touch_area,
     "mm to touch, needs 12.7 x 12.7"},
    {"a_low_main_button_is_found", RULE_PRIMARY, low_main_button, "mm high, needs 20"},
    {"targets_that_stand_too_near_are_found", RULE_GAP, targets_too_near,
     "mm from \"two\", needs 2.54"},
    {"a_target_beyond_the_screen_is_found", RULE_EDGE, target_beyond_the_screen,
     "reaches beyond the screen"},
    {"a_target_without_an_id_is_found", RULE_ID, target_without_an_id, "acts and has no id"},
    {"an_id_that_two_targets_have_is_found", RULE_ID, two_targets_with_one_id,
     "is not the only one with its id"},
    {"an_id_that_two_targets_of_a_dialog_have_is_found", RULE_ID,
     two_targets_of_a_dialog_with_one_id, "is not the only one with its id"},
    {"a_covered_target_is_found", RULE_REACH, covered_target, "cannot be touched in its middle"},
    {"a_target_that_is_too_high_is_found", RULE_LOW, target_above_the_line,
     "above what can be reached"},
    {"a_target_without_a_name_is_found", RULE_SPOKEN, target_that_says_nothing,
     "nothing that can be said aloud"},
    {"two_targets_of_one_name_are_found", RULE_NAME, two_targets_with_one_name,
     "is called \"Verder\" as \"one\" is"},
    {"a_target_that_arrows_do_not_reach_is_found", RULE_FOCUS, target_without_an_id,
     "cannot be reached by arrows"},
    {"what_is_chosen_by_colour_alone_is_found", RULE_STATE, chosen_by_colour_alone,
     "but for colour"},
    {"bars_in_another_order_are_found", RULE_BARS, bars_in_another_order,
     "here and before it elsewhere"},
    {"a_bar_button_with_another_name_is_found", RULE_BARS, bar_with_another_name,
     "is called \"Help\" here and \"Hulp\" elsewhere"},
    {"a_page_that_is_higher_than_its_box_is_found", RULE_PAGES, page_higher_than_its_box,
     "has a page of 301 px in a box of 300"},
    {"a_scroll_without_room_is_found", RULE_PAGES, scroll_without_room,
     "has no room for what is in it"},
    {"pages_that_no_button_turns_are_found", RULE_MORE, pages_that_no_button_turns,
     "no button to turn them"},
    {"an_empty_page_is_found", RULE_EMPTY, page_that_shows_nothing, "shows nothing on this page"},
    {"a_missing_picture_is_found", RULE_PICTURE, missing_picture, "is a picture that is missing"},
    {"a_picture_larger_than_its_source_is_found", RULE_PICTURE, enlarged_picture,
     "is drawn 2.00 times its largest source"},
    {"ink_that_something_covers_is_found", RULE_INK, ink_below_a_box, "cut or covered"},
    {"ink_that_is_cut_below_the_baseline_is_found", RULE_INK, ink_below_the_baseline_is_cut,
     "cut or covered"},
    {"a_dark_stain_below_text_is_found", RULE_GROUND, text_on_a_dark_stain,
     "on its worst pixel, needs 10:1"},
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
    const struct row *row = *state;
    struct findings findings;
    int lines = 0;
    row->plant(&fixture);
    paints = row->rule == RULE_INK || row->rule == RULE_GROUND;
    audit(&fixture, &findings);
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

static void every_rule_has_a_planted_violation(void **state)
{
    (void)state;
    for (int rule = 0; rule < AUDIT_RULES; rule++) {
        bool planted = false;
        for (size_t i = 0; i < ARRAY_LENGTH(rows) && !planted; i++) {
            planted = (int)rows[i].rule == rule;
        }
        if (!planted) {
            fail_msg("rule %s has no planted violation", audit_rules[rule].name);
        }
    }
}

/* ---- what is clean ---- */

static void a_page_that_keeps_the_rules_is_clean(void **state)
{
    (void)state;
    struct fixture *f = &fixture;
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
    (void)state;
    struct findings findings;
    low_main_button(&fixture);
    audit(&fixture, &findings);
    assert_string_equal(findings.text, "planted page 1, nl, 1920x1080, M, day: \"low\" is 13.1 mm "
                                       "high, needs 20 [primary]\n");
    free(findings.text);
}

static void what_a_dialog_covers_is_not_looked_at(void **state)
{
    (void)state;
    struct fixture *f = &fixture;
    struct element *root = plant(f);
    struct element *pale = text_at(f, root, "Bleek", 100, 100);
    ui_box(&f->app.frame, root,
           (struct style){.flow = FLOW_STACK,
                          .cover = true,
                          .width = FIXED(WIDTH),
                          .fill = theme_color(&f->app.theme, TONE_SCRIM)});
    lay_out(f);
    pale->color = grey(0xC0C0C0);
    assert_clean(f);
}

static void what_is_on_another_page_is_not_looked_at(void **state)
{
    (void)state;
    struct element *pale = text_at(&fixture, plant(&fixture), "Bleek", 100, 100);
    lay_out(&fixture);
    pale->color = grey(0xC0C0C0);
    pale->visible = false;
    assert_clean(&fixture);
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
    run_audit(&fixture, audit_displays[3], 0, &one);
    assert_int_equal(one.report.cases, fixture.scene_count * TEXT_SIZE_COUNT * LOOK_COUNT);
    assert_true(one.report.pages >= one.report.cases);
    free(one.text);
}

static void a_sample_is_a_share_of_the_cases_of_all_languages(void **state)
{
    (void)state;
    enum { EVERY = 20 };
    struct audit_report report;
    struct audit_options options = {.catalog = &fixture.catalog,
                                    .measure = &fixture.measure,
                                    .display = audit_displays[3],
                                    .language = -1,
                                    .every = EVERY};
    FILE *out = fopen("/dev/null", "w");
    assert_non_null(out);
    audit_run(&options, out, &report);
    fclose(out);
    long long all = (long long)fixture.scene_count * fixture.catalog.language_count *
                    TEXT_SIZE_COUNT * LOOK_COUNT;
    assert_in_range(report.cases * EVERY, all * 8 / 10, all * 12 / 10);
}

static void a_word_that_fits_nowhere_is_found_in_its_scene(void **state)
{
    (void)state;
    struct fixture *f = &fixture;
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
    return fixture_open(&fixture) ? 0 : -1;
}

static int close_group(void **state)
{
    (void)state;
    fixture_close(&fixture);
    return 0;
}

static int set_up(void **state)
{
    (void)state;
    fixture_start(&fixture, &(struct start){0});
    paints = true;
    arena_init(&arena, 0);
    audit_memory_init(&memory, &arena);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    audit_memory_finish(&memory);
    arena_finish(&arena);
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
    struct CMUnitTest tests[ARRAY_LENGTH(rows) + ARRAY_LENGTH(others)];
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        tests[i] = (struct CMUnitTest){rows[i].sentence, a_planted_violation_is_found_and_named,
                                       set_up, tear_down, (void *)(uintptr_t)&rows[i]};
    }
    memcpy(&tests[ARRAY_LENGTH(rows)], others, sizeof others);
    return cmocka_run_group_tests_name("audit", tests, open_group, close_group);
}
