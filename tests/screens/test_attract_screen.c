/* test_attract_screen.c: who comes by on the attract screen, in which language, and that it moves
 * with a rhythm and stands still between. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "screens/parade.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { REST_MS = PARADE_OPEN_MS + PARADE_PULSE_MS + 32 };

/* Waits until so far in a turn, from the first (0) on. */
static void wait_turn(struct fixture *f, int turn, int64_t ms)
{
    wait_until(f, f->app.opened + (int64_t)turn * PARADE_TURN_MS + ms);
}

/* The story whose claim is shown, in the language that is returned by it; -1: none. */
static int claim_shown(struct fixture *f, int *language)
{
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        for (int i = 0; e->kind == ELEMENT_TEXT && i < f->catalog.story_count; i++) {
            for (int l = 0; l < f->catalog.language_count; l++) {
                if (text_equal(e->text, f->catalog.stories[i].claim.in[l])) {
                    *language = l;
                    return i;
                }
            }
        }
    }
    return -1;
}

/* Portraits on the screen. */
static int women_shown(struct fixture *f, const char **portraits, int most)
{
    int count = 0;
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if (e->kind == ELEMENT_PICTURE && count < most) {
            portraits[count++] = e->picture.name;
        }
    }
    return count;
}

static void all_women_come_by_in_one_round(void **state)
{
    struct fixture *f = *state;
    bool seen[64] = {false};
    int language;
    for (int turn = 0; turn < f->catalog.story_count; turn++) {
        wait_turn(f, turn, REST_MS);
        int story = claim_shown(f, &language);
        assert_in_range(story, 0, f->catalog.story_count - 1);
        assert_false(seen[story]);
        seen[story] = true;
    }
}

static void nobody_stands_there_twice(void **state)
{
    struct fixture *f = *state;
    for (int turn = 0; turn < 40; turn++) {
        const char *portraits[16];
        wait_turn(f, turn, REST_MS);
        int count = women_shown(f, portraits, 16);
        assert_int_equal(count, 5);
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                assert_string_not_equal(portraits[i], portraits[j]);
            }
        }
    }
}

static void another_visit_later_they_come_in_another_order(void **state)
{
    struct fixture *f = *state;
    int order[8][6], different = 0;
    for (int visit = 0; visit < 8; visit++) {
        for (int turn = 0; turn < 6; turn++) {
            int language;
            wait_turn(f, turn, REST_MS);
            order[visit][turn] = claim_shown(f, &language);
        }
        tap(f, "attract.start");
        wait_ms(f, 7000 + 1000 * visit);
        tap(f, "bar.restart");
        different += visit > 0 && memcmp(order[visit], order[0], sizeof order[0]) != 0;
    }
    assert_true(different >= 5);
}

static void every_second_sentence_is_in_the_first_language_and_all_others_come_by(void **state)
{
    struct fixture *f = *state;
    int count[16] = {0}, both[64] = {0}, turns = 2 * 5 * f->catalog.story_count;
    for (int turn = 0; turn < turns; turn++) {
        int language = -1;
        wait_turn(f, turn, REST_MS);
        int story = claim_shown(f, &language);
        assert_true(language >= 0);
        count[language]++;
        both[story] |= language == 0 ? 1 : 2;
        char id[32];
        snprintf(id, sizeof id, "attract.language.%s", f->catalog.languages[language]);
        assert_true(color_equal(shown(f, id)->style.fill, theme_color(&f->app.theme, TONE_INK)));
        expect_text(f, f->catalog.words[WORD_ATTRACT_QUESTION].in[language]);
        expect_text(f, f->catalog.words[WORD_ATTRACT_START].in[language]);
    }
    assert_int_equal(count[0], turns / 2);
    for (int l = 1; l < f->catalog.language_count; l++) {
        assert_int_equal(count[l], turns / 10);
    }
    for (int i = 0; i < f->catalog.story_count; i++) {
        assert_int_equal(both[i], 3); /* each woman is heard in both ways */
    }
}

/* What an organiser chose: of the others none is said or can be touched. */
static void only_languages_that_are_offered_come_by(void **state)
{
    struct fixture *f = *state;
    int count[16] = {0}, turns = 4 * f->catalog.story_count;
    const char *two =
        arena_printf(&f->arena, "%s %s", f->catalog.languages[2], f->catalog.languages[4]);
    catalog_offer(&f->catalog, two, 0);
    fixture_start(f, &(struct start){0});
    for (int turn = 0; turn < turns; turn++) {
        int language = -1;
        wait_turn(f, turn, REST_MS);
        claim_shown(f, &language);
        count[language]++;
    }
    catalog_offer(&f->catalog, "", 0); /* the pack is that of all tests */
    assert_int_equal(count[0], turns / 2);
    assert_int_equal(count[2], turns / 4);
    assert_int_equal(count[4], turns / 4);
}

static void a_touch_begins_in_the_first_language_whatever_is_said(void **state)
{
    struct fixture *f = *state;
    wait_turn(f, 1, REST_MS);
    int language = 0;
    claim_shown(f, &language);
    assert_int_not_equal(language, 0);
    tap(f, "attract.start");
    assert_int_equal(f->app.visit.language, 0);
}

static void every_language_can_be_touched_where_there_is_room(void **state)
{
    static const struct start roomy[] = {
        {0}, {.width = 1080, .height = 1920}, {.width = 1280, .height = 800}};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(roomy); i++) {
        for (int l = 0; l < f->catalog.language_count; l++) {
            char id[32];
            fixture_start(f, &roomy[i]);
            snprintf(id, sizeof id, "attract.language.%s", f->catalog.languages[l]);
            tap(f, id);
            expect_screen(f, "home");
            assert_int_equal(f->app.visit.language, l);
        }
    }
}

static void it_moves_at_sixty_frames_a_second_and_stands_still_between(void **state)
{
    struct fixture *f = *state;
    for (int turn = 1; turn < 12; turn++) {
        wait_turn(f, turn, -1);
        int64_t before = f->app.frames;
        wait_turn(f, turn, PARADE_OPEN_MS);
        assert_in_range(f->app.frames - before, 700 / 17, 46);
        wait_turn(f, turn, REST_MS);
        before = f->app.frames;
        wait_turn(f, turn + 1, -1);
        assert_int_equal(f->app.frames - before, 0);
    }
}

static void with_reduced_motion_it_fades_for_400_ms_every_nine_seconds(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.settings.reduced_motion = true});
    for (int turn = 1; turn < 12; turn++) {
        int64_t at = f->app.opened + (int64_t)turn * PARADE_CALM_MS;
        wait_until(f, at - 1);
        int64_t before = f->app.frames;
        wait_until(f, at + 2 * PARADE_FADE_MS + 16);
        assert_in_range(f->app.frames - before, 20, 28);
        before = f->app.frames;
        wait_until(f, at + PARADE_CALM_MS - 1);
        assert_int_equal(f->app.frames - before, 0);
    }
}

/* The sides change, and what is between them is pushed: no gap, nothing beyond the screen. */
static void strips_and_words_fill_the_width_in_every_frame(void **state)
{
    struct fixture *f = *state;
    for (int64_t end = now_ms(f) + 20 * PARADE_TURN_MS; now_ms(f) < end;) {
        int64_t sleep = app_sleep(&f->app);
        wait_ms(f, sleep < 1 ? 1 : sleep);
        const struct element *row = f->app.frame.root->first->first;
        int x = 0;
        for (const struct element *e = row->first; e != NULL; e = e->next) {
            assert_int_equal(e->rect.x, x);
            x += e->rect.w;
        }
        assert_int_equal(x, 1920);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(all_women_come_by_in_one_round),
        FIXTURE_TEST(nobody_stands_there_twice),
        FIXTURE_TEST(another_visit_later_they_come_in_another_order),
        FIXTURE_TEST(every_second_sentence_is_in_the_first_language_and_all_others_come_by),
        FIXTURE_TEST(only_languages_that_are_offered_come_by),
        FIXTURE_TEST(a_touch_begins_in_the_first_language_whatever_is_said),
        FIXTURE_TEST(every_language_can_be_touched_where_there_is_room),
        FIXTURE_TEST(it_moves_at_sixty_frames_a_second_and_stands_still_between),
        FIXTURE_TEST(with_reduced_motion_it_fades_for_400_ms_every_nine_seconds),
        FIXTURE_TEST(strips_and_words_fill_the_width_in_every_frame),
    };
    return FIXTURE_RUN(tests);
}
