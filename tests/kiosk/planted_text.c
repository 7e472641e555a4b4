/* planted_text.c: pages whose text breaks a rule: where it stands, what colour and how large it is,
 * what covers it. */
#include "audit_trees.h"

#include "base/text.h"

static void off_the_screen(struct trees *t)
{
    struct element *e = text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
    e->rect.y = e->parent->rect.y = e->clip.y = -20;
}

static void cut_by_its_frame(struct trees *t)
{
    struct element *e = text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
    e->clip = e->rect;
    e->clip.w = e->lines[0].width - 1;
}

static void wider_than_its_box(struct trees *t)
{
    struct element *e = text_at(t, plant(t), "Tekst", 100, 100);
    e->parent->style.fill.a = 0;
    lay_out(t);
    e->parent->rect.w = e->lines[0].width - 1;
}

static void broken_word(struct trees *t)
{
    struct element *box = box_at(t, plant(t), 100, 100, 200, 900);
    ui_text(&t->f.app.frame, box, FONT_BODY, "Rijksuitkeringsdienstmedewerkster");
    lay_out(t);
}

static void out_of_its_plate(struct trees *t)
{
    struct element *e = text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
    e->parent->rect.h = 5;
}

static void text_over_text(struct trees *t)
{
    struct element *root = plant(t);
    text_at(t, root, "Onder", 100, 100)->parent->style.fill.a = 0;
    text_at(t, root, "Onder", 102, 100)->parent->style.fill.a = 0;
    lay_out(t);
}

static void pale_text(struct trees *t)
{
    text_at(t, plant(t), "Tekst", 100, 100)->color =
        color_hex(0x555555); /* 7:1 would do elsewhere */
    lay_out(t);
}

static void grey_text_in_the_contrast_look(struct trees *t)
{
    theme_init(&t->f.app.theme, t->f.app.options.display, TEXT_SIZE_M, LOOK_CONTRAST);
    struct element *e = text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
    assert_clean(t);
    e->color = color_hex(0xE0E0E0);
}

static void pale_text_in_the_evening(struct trees *t)
{
    theme_init(&t->f.app.theme, t->f.app.options.display, TEXT_SIZE_M, LOOK_EVENING);
    struct element *e = text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
    assert_clean(t);
    e->color = theme_color(&t->f.app.theme, TONE_LEAD);
}

static void smaller_than_the_body(struct trees *t)
{
    text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
    t->f.app.theme.fonts[FONT_BODY].px++;
}

/* The theme as it would be with type of another size. */
static void set_all_in(struct trees *t, enum text_size size, int px)
{
    theme_init(&t->f.app.theme, t->f.app.options.display, size, LOOK_DAY);
    t->f.app.theme.fonts[FONT_BODY].px = t->f.app.theme.fonts[FONT_BODY].line = px;
    text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
}

static void low_capitals(struct trees *t)
{
    set_all_in(t, TEXT_SIZE_M, 34); /* 4.4 mm on this display */
}

static void high_capitals(struct trees *t)
{
    set_all_in(t, TEXT_SIZE_S, 34);
}

static void largest_text_below_the_degree(struct trees *t)
{
    set_all_in(t, TEXT_SIZE_XL, 50);
}

static void large_text_with_a_low_x(struct trees *t)
{
    set_all_in(t, TEXT_SIZE_L, 38);
}

static void one_sentence_in_two_languages(struct trees *t)
{
    uint64_t hash = text_hash("Dit is een zin van zes");
    t->memory.words[hash & (AUDIT_WORDS - 1)].text = hash;
    t->memory.words[hash & (AUDIT_WORDS - 1)].language = 3; /* seen before */
    text_at(t, plant(t), "Dit is een zin van zes", 100, 100);
    lay_out(t);
}

static void what_is_read_next_stands_above(struct trees *t)
{
    struct element *column = ui_box(&t->f.app.frame, plant(t), (struct style){.gap = 40});
    struct element *first = ui_text(&t->f.app.frame, column, FONT_BODY, "Eerst");
    struct element *next = ui_text(&t->f.app.frame, column, FONT_BODY, "Daarna");
    lay_out(t);
    struct rect r = first->rect;
    first->rect = next->rect;
    next->rect = r;
}

static void ink_below_a_box(struct trees *t)
{
    struct element *root = plant(t);
    text_at(t, root, "Tekst", 100, 100);
    box_at(t, root, 120, 100, 30, 60);
    lay_out(t);
}

static void ink_below_the_baseline_is_cut(struct trees *t)
{
    struct element *e = text_at(t, plant(t), "Tekst", 100, 100);
    lay_out(t);
    struct rect capitals = audit_capitals(e, 0);
    e->clip = (struct rect){0, 0, TREES_WIDTH, capitals.y + capitals.h + 1};
}

static void text_on_a_dark_stain(struct trees *t)
{
    struct element *root = plant(t);
    struct element *box = box_at(t, root, 120, 100, 30, 60);
    box->style.fill = color_hex(0x303030);
    text_at(t, root, "Tekst", 100, 100)->parent->style.fill.a = 0;
    lay_out(t);
}

const struct planted planted_text[] = {
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
    {"ink_that_something_covers_is_found", RULE_INK, ink_below_a_box, "cut or covered"},
    {"ink_that_is_cut_below_the_baseline_is_found", RULE_INK, ink_below_the_baseline_is_cut,
     "cut or covered"},
    {"a_dark_stain_below_text_is_found", RULE_GROUND, text_on_a_dark_stain,
     "on its worst pixel, needs 10:1"},
};
const size_t planted_text_count = ARRAY_LENGTH(planted_text);
