/* test_wrap.c: where lines end. Lines are written here with bars between; a character is 8 px. */
#include "ui/wrap.h"

#include "base/random.h"
#include "base/text.h"
#include "fixture.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define SOFT "\xC2\xAD"

enum { ROOM = 10 * FIXTURE_CHAR };

static struct element *wrapped(struct fixture *f, const char *text, int width)
{
    struct element *e = ui_text(&f->frame, f->frame.root, FONT_BODY, text);
    wrap_measure(&f->frame, e);
    wrap_lines(&f->frame, e, width);
    return e;
}

static struct element *wrapped_heading(struct fixture *f, const char *text, int width)
{
    struct element *e = ui_heading(&f->frame, f->frame.root, FONT_HEAD, text);
    wrap_measure(&f->frame, e);
    wrap_lines(&f->frame, e, width);
    return e;
}

static const char *lines_of(struct fixture *f, const struct element *e)
{
    const char *all = "";
    for (int i = 0; i < e->line_count; i++) {
        all = arena_printf(&f->arena, "%s%s%.*s", all, i > 0 ? "|" : "", e->lines[i].length,
                           e->lines[i].text);
    }
    return all;
}

static void assert_lines(struct fixture *f, const char *text, const char *lines)
{
    assert_string_equal(lines_of(f, wrapped(f, text, ROOM)), lines);
}

static void a_text_that_fits_is_one_line(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped(f, "tien tiens", ROOM);
    assert_string_equal(lines_of(f, e), "tien tiens");
    assert_int_equal(e->lines[0].width, ROOM);
    assert_int_equal(e->natural_h, FIXTURE_LINE);
}

static void a_text_is_broken_at_spaces(void **state)
{
    assert_lines(*state, "zij last bruggen en boten", "zij last|bruggen en|boten");
}

static void as_many_words_as_fit_stand_on_a_line(void **state)
{
    assert_lines(*state, "aaaaa bbbb c", "aaaaa bbbb|c");
    assert_lines(*state, "aaaaa bbbbb c", "aaaaa|bbbbb c");
}

static void a_text_is_broken_behind_a_hyphen_that_stays(void **state)
{
    assert_lines(*state, "mbo-opleiding", "mbo-|opleiding");
    assert_lines(*state, "stage-week", "stage-week");
}

static void a_hyphen_before_a_number_or_alone_does_not_end_a_line(void **state)
{
    assert_lines(*state, "het is nu -5 graden", "het is nu|-5 graden");
    assert_lines(*state, "zaterdag - zondag", "zaterdag -|zondag");
    assert_lines(*state, "zes jarig- en", "zes jarig-|en");
}

static void a_soft_hyphen_shows_only_at_the_end_of_a_line(void **state)
{
    assert_lines(*state, "land" SOFT "bouw", "landbouw");
    assert_lines(*state, "de land" SOFT "bouw" SOFT "er", "de land-|bouwer");
    assert_lines(*state, "een kas" SOFT "sen" SOFT "bouw" SOFT "er", "een kas-|senbouwer");
}

static void a_hyphen_has_room_on_its_line(void **state)
{
    assert_lines(*state, "aaaaaaaaa" SOFT "bbbbbb", "aaaaaaaaa-|bbbbbb");
    assert_lines(*state, "aa bbbbbbb" SOFT "cccccc", "aa|bbbbbbb-|cccccc");
}

static void the_last_part_of_a_word_needs_no_room_for_a_hyphen(void **state)
{
    assert_lines(*state, "aa bbbb" SOFT "ccc", "aa bbbbccc");
}

static void forced_lines_and_empty_lines_are_kept(void **state)
{
    assert_lines(*state, "een\ntwee\n\ndrie", "een|twee||drie");
}

static void an_empty_text_is_one_empty_line(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped(f, "", ROOM);
    assert_int_equal(e->line_count, 1);
    assert_int_equal(e->lines[0].length, 0);
    assert_int_equal(e->natural_h, FIXTURE_LINE);
    assert_int_equal(e->natural_w, 0);
}

static void accents_count_as_one_character(void **state)
{
    assert_lines(*state, "éééééééééé é", "éééééééééé|é");
}

static void a_word_that_is_too_wide_is_broken_and_marked(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped(f, "een bruggenbouwster kijkt", ROOM);
    assert_string_equal(lines_of(f, e), "een|bruggenbo-|uwster|kijkt");
    assert_true(e->broken);
    assert_false(wrapped(f, "een bruggen" SOFT "bouwster", ROOM)->broken);
}

static void a_too_wide_part_before_a_soft_hyphen_leaves_it_room(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped(f, "aaaaaaaaaa" SOFT "bb", ROOM + 4);
    for (int i = 0; i < e->line_count; i++) {
        assert_true(e->lines[i].width <= ROOM + 4);
    }
}

static void a_soft_hyphen_at_the_end_of_a_text_changes_nothing(void **state)
{
    struct fixture *f = *state;
    struct element *plain = wrapped(f, "aaaa", ROOM), *e = wrapped(f, "aaaa" SOFT, ROOM);
    wrap_lines(&f->frame, e, e->natural_w);
    assert_string_equal(lines_of(f, e), "aaaa");
    assert_false(e->broken);
    assert_true(e->natural_w >= plain->natural_w);
}

static void even_a_line_of_no_width_comes_to_an_end(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped(f, "abc de", 0);
    assert_true(e->broken);
    assert_true(e->line_count >= 5 && e->line_count <= 6);
    assert_non_null(wrapped(f, "a-b\nc" SOFT "d", -5));
}

static void the_least_width_is_that_of_the_widest_part(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(wrapped(f, "een bruggen en", ROOM)->min_w, 7 * FIXTURE_CHAR);
    assert_int_equal(wrapped(f, "brug" SOFT "gen", ROOM)->min_w, 5 * FIXTURE_CHAR);
    assert_int_equal(wrapped(f, "stage-week", ROOM)->min_w, 6 * FIXTURE_CHAR);
}

static void the_natural_width_is_that_of_the_widest_forced_line(void **state)
{
    struct fixture *f = *state;
    int width = wrapped(f, "een\ntwee drie\nvier", ROOM)->natural_w;
    assert_in_range(width, 9 * FIXTURE_CHAR, 10 * FIXTURE_CHAR);
}

static void at_its_natural_width_a_text_is_not_broken(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped(f, "zij last brug" SOFT "gen-en boten", ROOM);
    wrap_lines(&f->frame, e, e->natural_w);
    assert_string_equal(lines_of(f, e), "zij last bruggen-en boten");
}

/* ---- smaller fonts ---- */

static void a_heading_shrinks_until_its_widest_word_fits(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped_heading(f, "bouwsters nu", 9 * FIXTURE_CHAR - 4);
    assert_int_equal(e->font.px, 15);
    assert_int_equal(e->font.line, 19);
    assert_false(e->broken);
    assert_int_equal(e->natural_h, e->line_count * 19);
}

static void a_heading_shrinks_no_more_than_it_may(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped_heading(f, "bruggenbouwster", ROOM);
    assert_int_equal(e->font.px, 16 * 85 / 100);
    assert_true(e->broken);
}

static void running_text_never_shrinks(void **state)
{
    struct fixture *f = *state;
    struct element *e = wrapped(f, "bruggenbouwster", ROOM);
    assert_int_equal(e->font.px, 16);
}

static void a_heading_that_fits_keeps_its_size(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(wrapped_heading(f, "Zij last bruggen en boten", ROOM)->font.px, 16);
}

static struct font fit(struct fixture *f, const char *text, int least, int width, int height)
{
    return wrap_fit(&f->frame, text, f->theme.fonts[FONT_POSTER], least, width, height);
}

static void a_poster_that_fits_keeps_its_size(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(fit(f, "aaaaa bbbb", 50, ROOM, FIXTURE_LINE).px, 16);
}

static void a_poster_shrinks_until_its_widest_word_fits(void **state)
{
    struct fixture *f = *state;
    struct font font = fit(f, "bruggenbouwster", 30, ROOM, 1000);
    struct element *e = ui_text(&f->frame, f->frame.root, FONT_POSTER, "bruggenbouwster");
    e->font = font;
    wrap_measure(&f->frame, e);
    assert_true(e->min_w <= ROOM && e->min_w > ROOM * 8 / 10);
}

static void a_poster_shrinks_until_its_lines_fit(void **state)
{
    struct fixture *f = *state;
    const char *text = "aaaaa bbbbb ccccc";
    assert_int_equal(fit(f, text, 30, ROOM, 3 * FIXTURE_LINE).px, 16);
    struct font font = fit(f, text, 30, ROOM, 2 * FIXTURE_LINE);
    assert_true(font.px < 16 && font.line < FIXTURE_LINE);
}

static void a_poster_shrinks_no_more_than_it_may(void **state)
{
    struct fixture *f = *state;
    assert_in_range(fit(f, "bruggenbouwster", 80, 8, 8).px, 16 * 80 / 100, 16 * 83 / 100);
}

/* ---- any text, any width ---- */

/* Characters of different widths, each in tenths of a pixel, so that sums of parts are rounded. */
static int uneven_width(void *context, struct font font, const char *text, int length)
{
    (void)context;
    int tenths = 0;
    for (const char *at = text; at < text + length;) {
        uint32_t code = text_next(&at);
        tenths += code == 'i' ? 33 : code == 'm' ? 127 : code == '-' ? 46 : 79;
    }
    return (tenths * font.px / 16 + 9) / 10;
}

static const char *random_text(struct fixture *f, struct random *random)
{
    static const char *const parts[] = {"a", "i", "m", "é",  "b",  "c",
                                        " ", " ", "-", "\n", SOFT, "d"};
    const char *text = "";
    for (int i = (int)random_below(random, 40); i > 0; i--) {
        text =
            arena_printf(&f->arena, "%s%s", text, parts[random_below(random, ARRAY_LENGTH(parts))]);
    }
    return text;
}

/* What is left of a text without spaces and all that a break may add or take. */
static char *letters_of(struct fixture *f, const char *text)
{
    char *letters = arena_copy(&f->arena, text), *to = letters;
    for (const char *at = text; *at != '\0';) {
        const char *start = at;
        uint32_t code = text_next(&at);
        if (code != ' ' && code != '\n' && code != '-' && code != '|' && code != TEXT_SOFT_HYPHEN) {
            memmove(to, start, (size_t)(at - start));
            to += at - start;
        }
    }
    *to = '\0';
    return letters;
}

static void assert_wrapped_well(struct fixture *f, const struct element *e, int width)
{
    for (int i = 0; i < e->line_count; i++) {
        const struct text_line *line = &e->lines[i];
        assert_null(strstr(line->text, SOFT));
        assert_null(strchr(line->text, '\n'));
        assert_true(line->length == 0 || line->text[0] != ' ');
        assert_true(line->width <= width);
        assert_int_equal(line->width, f->measure.width(NULL, e->font, line->text, line->length));
    }
    assert_string_equal(letters_of(f, lines_of(f, e)), letters_of(f, e->text));
    assert_int_equal(e->natural_h, e->line_count * e->font.line);
}

/* Lines of a text that nothing but itself breaks. */
static int forced_lines(const char *text)
{
    int lines = 1;
    for (const char *at = text; *at != '\0'; at++) {
        lines += *at == '\n' && at[1] != '\0';
    }
    return lines;
}

static void wrap_random_texts(struct fixture *f)
{
    struct random random;
    random_init(&random, 21);
    for (int turn = 0; turn < 4000; turn++) {
        fixture_reset(f);
        int width = 30 + (int)random_below(&random, 200);
        struct element *e = wrapped(f, random_text(f, &random), width);
        assert_wrapped_well(f, e, width);
        assert_true(!e->broken || e->min_w > width);
        wrap_lines(&f->frame, e, e->natural_w);
        assert_wrapped_well(f, e, e->natural_w);
        assert_false(e->broken);
        assert_true(e->line_count <= forced_lines(e->text));
    }
}

static void no_text_is_lost_or_wider_than_its_room(void **state)
{
    wrap_random_texts(*state);
}

static void widths_that_are_rounded_are_added_up_without_loss(void **state)
{
    struct fixture *f = *state;
    f->measure.width = uneven_width;
    wrap_random_texts(f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_text_that_fits_is_one_line),
        FIXTURE_TEST(a_text_is_broken_at_spaces),
        FIXTURE_TEST(as_many_words_as_fit_stand_on_a_line),
        FIXTURE_TEST(a_text_is_broken_behind_a_hyphen_that_stays),
        FIXTURE_TEST(a_hyphen_before_a_number_or_alone_does_not_end_a_line),
        FIXTURE_TEST(a_soft_hyphen_shows_only_at_the_end_of_a_line),
        FIXTURE_TEST(a_hyphen_has_room_on_its_line),
        FIXTURE_TEST(the_last_part_of_a_word_needs_no_room_for_a_hyphen),
        FIXTURE_TEST(forced_lines_and_empty_lines_are_kept),
        FIXTURE_TEST(an_empty_text_is_one_empty_line),
        FIXTURE_TEST(accents_count_as_one_character),
        FIXTURE_TEST(a_word_that_is_too_wide_is_broken_and_marked),
        FIXTURE_TEST(a_too_wide_part_before_a_soft_hyphen_leaves_it_room),
        FIXTURE_TEST(a_soft_hyphen_at_the_end_of_a_text_changes_nothing),
        FIXTURE_TEST(even_a_line_of_no_width_comes_to_an_end),
        FIXTURE_TEST(the_least_width_is_that_of_the_widest_part),
        FIXTURE_TEST(the_natural_width_is_that_of_the_widest_forced_line),
        FIXTURE_TEST(at_its_natural_width_a_text_is_not_broken),
        FIXTURE_TEST(a_heading_shrinks_until_its_widest_word_fits),
        FIXTURE_TEST(a_heading_shrinks_no_more_than_it_may),
        FIXTURE_TEST(running_text_never_shrinks),
        FIXTURE_TEST(a_heading_that_fits_keeps_its_size),
        FIXTURE_TEST(a_poster_that_fits_keeps_its_size),
        FIXTURE_TEST(a_poster_shrinks_until_its_widest_word_fits),
        FIXTURE_TEST(a_poster_shrinks_until_its_lines_fit),
        FIXTURE_TEST(a_poster_shrinks_no_more_than_it_may),
        FIXTURE_TEST(no_text_is_lost_or_wider_than_its_room),
        FIXTURE_TEST(widths_that_are_rounded_are_added_up_without_loss),
    };
    return cmocka_run_group_tests_name("wrap", tests, NULL, NULL);
}
