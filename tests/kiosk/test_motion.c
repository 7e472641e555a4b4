/* test_motion.c: what moves, moves at sixty frames a second and then stands still; each motion of
 * the look (section 8), its reduced form, and the push of a quiz card. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Pictures that differ from the one before, in the next `ms`. There is one every 16 ms while
 * something moves, but the last steps of an easing may be less than a pixel. */
static int frames_in(struct fixture *f, int64_t ms)
{
    int64_t before = f->app.frames;
    wait_ms(f, ms);
    return (int)(f->app.frames - before);
}

static struct rect middle_of(struct fixture *f, const char *id)
{
    struct element *e = shown(f, id);
    if (e == NULL) {
        fail_msg("%s is not on the screen %s", id, screen_shown(f));
    }
    struct rect r = layout_hit_rect(e);
    return (struct rect){r.x + r.w / 2, r.y + r.h / 2, 1, 1};
}

/* Down and up at once; nothing has moved yet. */
static void touch(struct fixture *f, const char *id)
{
    struct rect at = middle_of(f, id);
    finger(f, POINTER_DOWN, 1, at.x, at.y);
    finger(f, POINTER_UP, 1, at.x, at.y);
}

/* Rays that fly lie on top of all: at the end of the list. */
static int rays_shown(const struct fixture *f)
{
    int count = 0;
    for (int i = f->app.list.count - 1; i >= 0; i--, count++) {
        const struct paint *paint = &f->app.list.items[i];
        if (paint->kind != PAINT_ICON || !text_starts(paint->name, "ray-")) {
            break;
        }
    }
    return count;
}

static struct element *find(struct fixture *f, const char *id)
{
    return element_find(f->app.frame.root, id);
}

/* ---- pages and buttons ---- */

static void a_press_sinks_in_40_ms_and_a_finger_that_leaves_lets_it_up_in_90(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 1000);
    struct rect at = middle_of(f, "home.start");
    finger(f, POINTER_DOWN, 1, at.x, at.y);
    assert_in_range(frames_in(f, MOVES_PRESS_MS + 16), 2, 4);
    assert_int_equal(frames_in(f, 2000), 0);
    finger(f, POINTER_MOVE, 1, at.x, at.y - 300);
    assert_in_range(frames_in(f, MOVES_RELEASE_MS + 16), 4, 7);
    assert_int_equal(frames_in(f, 2000), 0);
}

static void a_page_comes_in_at_sixty_frames_a_second_and_then_stands_still(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 1000);
    touch(f, "home.stories");
    expect_screen(f, "stories");
    assert_true(find(f, "page.body")->shift_x > 0);
    assert_in_range(frames_in(f, MOVES_TURN_MS), 13, 16);
    assert_int_equal(frames_in(f, 10000), 0);
    touch(f, "bar.back");
    assert_true(find(f, "page.body")->shift_x < 0);
    assert_in_range(frames_in(f, 500), 12, 17);
    assert_int_equal(frames_in(f, 10000), 0);
}

static void a_dialog_rises_onto_a_scrim_that_comes_down(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 1000);
    touch(f, "bar.language");
    struct element *plate = top_layer(f)->first;
    assert_int_equal(plate->parent->style.fill.a, 0);
    assert_int_equal(plate->shift_y, theme_mm(&f->app.theme, 6));
    assert_in_range(frames_in(f, 400), 10, 15);
    plate = top_layer(f)->first;
    assert_true(plate->parent->style.fill.a > 200);
    assert_int_equal(plate->shift_y, 0);
    assert_int_equal(frames_in(f, 10000), 0);
}

/* ---- the quiz ---- */

static void begin_quiz(struct fixture *f)
{
    tap_all(f, "attract.start home.start");
    wait_ms(f, 1000);
}

static const char *activity(struct fixture *f, int place)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    quiz_order(&f->catalog, 0, f->app.visit.quiz_seed, order);
    return f->catalog.items[order[place]].activity.in[0];
}

static void an_answered_card_fills_its_plate_and_leaves_before_the_next_comes(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    touch(f, "quiz.unsure");
    assert_true(find(f, "quiz.unsure")->chosen);
    expect_text(f, activity(f, 0));
    wait_ms(f, 150);
    expect_text(f, activity(f, 0));
    assert_true(find(f, "quiz.card")->first->shift_x < 0);
    wait_ms(f, 48);
    expect_text(f, activity(f, 1));
    assert_false(find(f, "quiz.unsure")->chosen);
    assert_true(find(f, "quiz.card")->first->shift_x > 0);
    wait_ms(f, 300);
    assert_int_equal(find(f, "quiz.card")->first->shift_x, 0);
}

static void an_answer_moves_at_sixty_frames_a_second_and_then_stands_still(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    touch(f, "quiz.like");
    assert_in_range(frames_in(f, 420), 420 / 17, 27);
    frames_in(f, 100);
    assert_int_equal(frames_in(f, 10000), 0);
}

/* No answer is prettier: five rays fly from each. */
static void five_rays_fly_from_whatever_she_answers(void **state)
{
    static const char *const ids[] = {"quiz.like", "quiz.unsure", "quiz.dislike"};
    struct fixture *f = *state;
    begin_quiz(f);
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++) {
        struct rect at = middle_of(f, ids[i]);
        touch(f, ids[i]);
        assert_int_equal(rays_shown(f), 5);
        assert_true(abs(f->app.moves.rays_y - at.y) < theme_mm(&f->app.theme, 3));
        wait_ms(f, MOVES_RAYS_MS + 16);
        assert_int_equal(rays_shown(f), 0);
        wait_ms(f, 1000);
    }
}

/* ---- what is chosen ---- */

static void a_topic_that_is_kept_pops_and_sends_rays_and_letting_it_go_does_not(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.e fields.07 field.topic.07-10");
    wait_ms(f, 1000);
    touch(f, "topic.like");
    assert_int_equal(rays_shown(f), 5);
    wait_ms(f, 100);
    assert_true(find(f, "topic.like")->grow > 0);
    assert_in_range(frames_in(f, 400), 18, 25);
    assert_int_equal(find(f, "topic.like")->grow, 0);
    assert_int_equal(frames_in(f, 10000), 0);
    touch(f, "topic.like");
    assert_int_equal(rays_shown(f), 0);
    assert_int_equal(find(f, "topic.like")->grow, 0);
}

static void a_strength_that_is_chosen_swells_and_settles(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.t");
    wait_ms(f, 1000);
    char id[64];
    text_copy(id, sizeof id,
              arena_printf(f->app.frame.arena, "strengths.%s", f->catalog.strengths[0].id));
    touch(f, id);
    wait_ms(f, MOVES_CHOOSE_MS / 2);
    const struct element *card = find(f, id);
    assert_in_range(card->grow * 1000 / card->rect.w, 12, 15);
    wait_ms(f, MOVES_CHOOSE_MS);
    assert_int_equal(find(f, id)->grow, 0);
    wait_ms(f, 1000);
    assert_int_equal(frames_in(f, 10000), 0);
}

static void a_phase_that_is_done_lights_its_ray(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    tap(f, "quiz.like");
    touch(f, "quiz.finish");
    const struct element *ray = find(f, "path.s")->first;
    assert_int_equal(ray->kind, ELEMENT_ICON);
    assert_true(2 * ray->grow <= 1 - ray->rect.w);
    wait_ms(f, MOVES_LIGHT_MS + 16);
    assert_int_equal(find(f, "path.s")->first->grow, 0);
}

/* ---- the result ---- */

static void to_result(struct fixture *f)
{
    begin_quiz(f);
    for (int i = 0; i < asked(f) - 1; i++) {
        tap(f, i % 2 == 0 ? "quiz.like" : "quiz.dislike");
    }
    wait_ms(f, 500);
    touch(f, "quiz.like");
    expect_screen(f, "result");
}

static struct element *first_tile(struct fixture *f)
{
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if (text_starts(e->id, "result.topic.")) {
            return e;
        }
    }
    fail_msg("there is no topic on the result");
    return NULL;
}

static void the_result_is_revealed_in_a_second_and_a_half_and_then_stands_still(void **state)
{
    struct fixture *f = *state;
    to_result(f);
    wait_ms(f, 1200);
    assert_int_equal(first_tile(f)->fade, 254);
    wait_ms(f, 300);
    assert_true(first_tile(f)->fade < 100);
    wait_ms(f, 300);
    assert_int_equal(first_tile(f)->fade, 0);
    assert_int_equal(frames_in(f, 10000), 0);
}

static void a_touch_brings_the_result_to_its_end(void **state)
{
    struct fixture *f = *state;
    to_result(f);
    wait_ms(f, 400);
    assert_int_equal(first_tile(f)->fade, 254);
    finger(f, POINTER_DOWN, 1, 5, 540);
    assert_int_equal(first_tile(f)->fade, 0);
    finger(f, POINTER_UP, 1, 5, 540);
    expect_screen(f, "result");
    frames_in(f, 100);
    assert_int_equal(frames_in(f, 10000), 0);
}

/* ---- reduced motion ---- */

/* Nothing has left its place, and nothing flies. */
static void assert_in_place(struct fixture *f)
{
    for (const struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if (e->shift_x != 0 || e->shift_y != 0 || e->grow != 0) {
            fail_msg("\"%s\" moves on the screen %s", e->id, screen_shown(f));
        }
    }
    assert_int_equal(rays_shown(f), 0);
}

static void watch_in_place(struct fixture *f, int64_t ms)
{
    for (int64_t end = now_ms(f) + ms; now_ms(f) < end;) {
        wait_ms(f, 8);
        assert_in_place(f);
    }
}

static void with_reduced_motion_nothing_leaves_its_place(void **state)
{
    static const char *const ids[] = {"attract.start", "home.start", "quiz.like",    "quiz.dislike",
                                      "quiz.finish",   "bar.back",   "bar.language", "language.en"};
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.settings.reduced_motion = true});
    watch_in_place(f, 20000);
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++) {
        touch(f, ids[i]);
        assert_in_place(f);
        watch_in_place(f, 2000);
    }
}

static void with_reduced_motion_a_page_fades_for_150_ms(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.settings.reduced_motion = true});
    tap(f, "attract.start");
    wait_ms(f, 1000);
    touch(f, "home.stories");
    assert_in_range(frames_in(f, MOVES_CALM_MS), 8, 10);
    assert_int_equal(find(f, "page.body")->fade, 0);
    assert_int_equal(frames_in(f, 10000), 0);
}

/* ---- a push ---- */

/* Pushes the card from its middle by so many per mille of its width, and its height. */
static void push_card(struct fixture *f, int across, int down)
{
    struct rect r = find(f, "quiz.card")->rect;
    int x = r.x + r.w / 2, y = r.y + r.h / 2;
    int to_x = x + r.w * across / 1000, to_y = y + r.h * down / 1000;
    finger(f, POINTER_DOWN, 1, x, y);
    for (int i = 1; i <= 8; i++) {
        wait_ms(f, 16);
        finger(f, POINTER_MOVE, 1, x + (to_x - x) * i / 8, y + (to_y - y) * i / 8);
    }
    finger(f, POINTER_UP, 1, to_x, to_y);
}

static int given(const struct fixture *f, int place)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    quiz_order(&f->catalog, 0, f->app.visit.quiz_seed, order);
    return f->app.visit.answers.answers[order[place]];
}

static void a_card_pushed_to_the_right_is_liked_and_to_the_left_is_not(void **state)
{
    static const struct start displays[] = {
        {0}, {.width = 720, .height = 1280}, {.width = 800, .height = 480}};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(displays); i++) {
        fixture_start(f, &displays[i]);
        begin_quiz(f);
        push_card(f, 300, 0);
        assert_int_equal(given(f, 0), QUIZ_LIKE);
        assert_int_equal(rays_shown(f), 5);
        wait_ms(f, 1000);
        push_card(f, -300, 20);
        assert_int_equal(given(f, 1), QUIZ_DISLIKE);
        assert_int_equal(f->app.visit.quiz_at, 2);
        wait_ms(f, 1000);
    }
}

static void a_short_or_slanting_push_answers_nothing_and_the_card_slides_back(void **state)
{
    static const struct {
        int across, down;
    } pushes[] = {{240, 0}, {-240, 0}, {300, 300}, {-300, -400}, {0, 400}};
    struct fixture *f = *state;
    begin_quiz(f);
    for (size_t i = 0; i < ARRAY_LENGTH(pushes); i++) {
        push_card(f, pushes[i].across, pushes[i].down);
        wait_ms(f, 200);
        assert_int_equal(f->app.visit.quiz_at, 0);
        assert_int_equal(find(f, "quiz.card")->first->shift_x, 0);
        assert_string_equal(f->app.pressed, "");
        assert_int_equal(frames_in(f, 1000), 0);
    }
}

static void a_push_that_comes_back_answers_nothing(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    struct rect r = find(f, "quiz.card")->rect;
    int x = r.x + r.w / 2, y = r.y + r.h / 2;
    finger(f, POINTER_DOWN, 1, x, y);
    finger(f, POINTER_MOVE, 1, x + r.w * 4 / 10, y);
    assert_string_equal(f->app.pressed, "quiz.like");
    finger(f, POINTER_MOVE, 1, x + r.w / 10, y);
    assert_string_equal(f->app.pressed, "");
    finger(f, POINTER_UP, 1, x + r.w / 10, y);
    assert_int_equal(f->app.visit.quiz_at, 0);
}

static void a_drag_from_or_across_a_button_answers_nothing(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    struct rect card = find(f, "quiz.card")->rect, like = find(f, "quiz.like")->rect;
    finger(f, POINTER_DOWN, 1, like.x + like.w / 2, like.y + like.h / 2);
    finger(f, POINTER_MOVE, 1, card.x + 10, like.y + like.h / 2);
    finger(f, POINTER_UP, 1, card.x + 10, like.y + like.h / 2);
    assert_int_equal(f->app.visit.quiz_at, 0);
    finger(f, POINTER_DOWN, 1, like.x + like.w / 2, like.y - 8);
    finger(f, POINTER_MOVE, 1, like.x + like.w / 2, like.y + like.h / 2);
    finger(f, POINTER_UP, 1, like.x + like.w / 2, like.y + like.h / 2);
    assert_int_equal(f->app.visit.quiz_at, 0);
}

static void a_push_that_is_lost_answers_nothing(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    struct rect r = find(f, "quiz.card")->rect;
    finger(f, POINTER_DOWN, 1, r.x + r.w / 2, r.y + r.h / 2);
    finger(f, POINTER_MOVE, 1, r.x + r.w - 5, r.y + r.h / 2);
    finger(f, POINTER_CANCEL, 1, r.x + r.w - 5, r.y + r.h / 2);
    finger(f, POINTER_UP, 1, r.x + r.w - 5, r.y + r.h / 2);
    wait_ms(f, 200);
    assert_int_equal(f->app.visit.quiz_at, 0);
    assert_int_equal(find(f, "quiz.card")->first->shift_x, 0);
}

static void a_push_whose_finger_is_lost_is_forgotten_at_the_next_touch(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    struct rect r = find(f, "quiz.card")->rect;
    finger(f, POINTER_DOWN, 1, r.x + r.w / 2, r.y + r.h / 2);
    finger(f, POINTER_MOVE, 1, r.x + r.w - 5, r.y + r.h / 2);
    assert_int_not_equal(find(f, "quiz.card")->first->shift_x, 0);
    finger(f, POINTER_DOWN, 1, r.x + r.w / 2, r.y + r.h / 2); /* its up was never told */
    finger(f, POINTER_DOWN, 1, r.x + r.w / 2, r.y + r.h / 2);
    assert_int_equal(find(f, "quiz.card")->first->shift_x, 0);
    finger(f, POINTER_UP, 1, r.x + r.w / 2, r.y + r.h / 2);
    assert_int_equal(f->app.visit.quiz_at, 0);
}

/* The finger that pushed one card away does not push the next one too. */
static void one_push_answers_one_card(void **state)
{
    struct fixture *f = *state;
    begin_quiz(f);
    push_card(f, 300, 0);
    push_card(f, 300, 0); /* at once: the next card has only begun to come */
    assert_int_equal(f->app.visit.quiz_at, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_press_sinks_in_40_ms_and_a_finger_that_leaves_lets_it_up_in_90),
        FIXTURE_TEST(a_page_comes_in_at_sixty_frames_a_second_and_then_stands_still),
        FIXTURE_TEST(a_dialog_rises_onto_a_scrim_that_comes_down),
        FIXTURE_TEST(an_answered_card_fills_its_plate_and_leaves_before_the_next_comes),
        FIXTURE_TEST(an_answer_moves_at_sixty_frames_a_second_and_then_stands_still),
        FIXTURE_TEST(five_rays_fly_from_whatever_she_answers),
        FIXTURE_TEST(a_topic_that_is_kept_pops_and_sends_rays_and_letting_it_go_does_not),
        FIXTURE_TEST(a_strength_that_is_chosen_swells_and_settles),
        FIXTURE_TEST(a_phase_that_is_done_lights_its_ray),
        FIXTURE_TEST(the_result_is_revealed_in_a_second_and_a_half_and_then_stands_still),
        FIXTURE_TEST(a_touch_brings_the_result_to_its_end),
        FIXTURE_TEST(with_reduced_motion_nothing_leaves_its_place),
        FIXTURE_TEST(with_reduced_motion_a_page_fades_for_150_ms),
        FIXTURE_TEST(a_card_pushed_to_the_right_is_liked_and_to_the_left_is_not),
        FIXTURE_TEST(a_short_or_slanting_push_answers_nothing_and_the_card_slides_back),
        FIXTURE_TEST(a_push_that_comes_back_answers_nothing),
        FIXTURE_TEST(a_drag_from_or_across_a_button_answers_nothing),
        FIXTURE_TEST(a_push_that_is_lost_answers_nothing),
        FIXTURE_TEST(a_push_whose_finger_is_lost_is_forgotten_at_the_next_touch),
        FIXTURE_TEST(one_push_answers_one_card),
    };
    return FIXTURE_RUN(tests);
}
