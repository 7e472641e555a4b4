/* test_quiz_screen.c: cards one after the other, going back, stopping, and what is counted. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* The order of this visit's cards. */
static int order_of(const struct fixture *f, int *order)
{
    return quiz_order(&f->catalog, 0, f->app.visit.quiz_seed, order);
}

/* The item whose card is shown. */
static int item_shown(const struct fixture *f)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    order_of(f, order);
    return order[f->app.visit.quiz_at];
}

static void begin(struct fixture *f)
{
    tap_all(f, "attract.start home.start");
    expect_screen(f, "quiz");
}

static const struct quiz_item *card(struct fixture *f)
{
    return &f->catalog.items[item_shown(f)];
}

static void assert_card_shown(struct fixture *f)
{
    expect_text(f, card(f)->activity.in[f->app.visit.language]);
}

static int given(const struct fixture *f, int item)
{
    return f->app.visit.answers.answers[item];
}

/* ---- answering ---- */

static void a_card_shows_its_activity_its_place_and_three_answers(void **state)
{
    struct fixture *f = *state;
    char place[64];
    begin(f);
    assert_card_shown(f);
    snprintf(place, sizeof place, "1 van %d", asked(f));
    expect_text(f, place);
    expect_shown(f, "quiz.like");
    expect_shown(f, "quiz.unsure");
    expect_shown(f, "quiz.dislike");
}

static void the_three_answers_look_alike(void **state)
{
    static const char *const ids[] = {"quiz.like", "quiz.unsure", "quiz.dislike"};
    struct fixture *f = *state;
    begin(f);
    struct element *like = shown(f, ids[0]);
    assert_false(like->chosen);
    for (size_t i = 1; i < ARRAY_LENGTH(ids); i++) {
        struct element *other = shown(f, ids[i]);
        assert_int_equal(other->rect.w, like->rect.w);
        assert_int_equal(other->rect.h, like->rect.h);
        assert_true(color_equal(other->style.fill, like->style.fill));
        assert_true(color_equal(other->style.edge, like->style.edge));
        assert_int_equal(other->style.edge_px, like->style.edge_px);
        assert_false(other->chosen);
    }
}

static void an_answer_is_kept_and_the_next_card_comes(void **state)
{
    struct fixture *f = *state;
    begin(f);
    int first = item_shown(f);
    tap(f, "quiz.unsure");
    assert_int_equal(given(f, first), QUIZ_UNSURE);
    assert_int_equal(f->app.visit.quiz_at, 1);
    assert_int_not_equal(item_shown(f), first);
    assert_card_shown(f);
}

static void every_card_comes_once_and_the_last_leads_to_the_result(void **state)
{
    struct fixture *f = *state;
    bool seen[CATALOG_QUIZ_ITEMS_MAX] = {false};
    begin(f);
    for (int i = 0; i < asked(f); i++) {
        expect_screen(f, "quiz");
        assert_false(seen[item_shown(f)]);
        seen[item_shown(f)] = true;
        tap(f, "quiz.like");
    }
    expect_screen(f, "result");
    assert_int_equal(quiz_answered(&f->app.visit.answers), asked(f));
}

static void an_answer_is_counted_with_its_item_and_its_place(void **state)
{
    static const char *const details[] = {"like", "unsure", "dislike"};
    struct fixture *f = *state;
    begin(f);
    for (int i = 0; i < 6; i++) {
        char id[32];
        const char *item = card(f)->id;
        snprintf(id, sizeof id, "quiz.%s", details[i % 3]);
        spy_forget(f->journal);
        tap(f, id);
        expect_event(f->journal, EVENT_QUIZ_ANSWER, item, details[i % 3], i + 1);
        assert_int_equal(spy_count(f->journal, EVENT_COUNT), 1);
    }
}

static void opening_the_quiz_is_counted_as_its_start(void **state)
{
    struct fixture *f = *state;
    begin(f);
    expect_event(f->journal, EVENT_QUIZ_START, "", "", 0);
}

static void going_on_with_the_quiz_is_no_second_start(void **state)
{
    struct fixture *f = *state;
    begin(f);
    tap_all(f, "quiz.like bar.home home.start path.s");
    assert_int_equal(f->app.visit.quiz_at, 1);
    expect_event(f->journal, EVENT_QUIZ_START, "", "", 0);
}

/* ---- leaving ---- */

/* The item whose picture stands at a place of this visit's order. */
static const char *item_at(const struct fixture *f, int place)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    quiz_order(&f->catalog, 0, f->app.visit.quiz_seed, order);
    return f->catalog.items[order[place - 1]].id;
}

static void a_visit_that_starts_over_in_the_quiz_tells_the_picture_on_the_screen(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.like quiz.unsure");
    const char *item = item_at(f, 3);
    tap(f, "bar.restart");
    expect_event(f->journal, EVENT_QUIZ_LEAVE, item, "", 3);
    assert_int_equal(
        spy_event(f->journal, EVENT_COUNT, spy_count(f->journal, EVENT_COUNT) - 1)->kind,
        EVENT_VISIT_END);
}

static void walking_away_from_the_first_picture_is_leaving_the_quiz(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start");
    const char *item = item_at(f, 1);
    wait_ms(f, 600000);
    expect_screen(f, "attract");
    expect_event(f->journal, EVENT_QUIZ_LEAVE, item, "", 1);
}

static void a_quiz_left_for_another_page_is_left_where_it_was(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.like");
    const char *item = item_at(f, 2);
    tap_all(f, "bar.home home.stories");
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_LEAVE), 0);
    tap(f, "bar.restart");
    expect_event(f->journal, EVENT_QUIZ_LEAVE, item, "", 2);
}

static void who_saw_a_result_or_never_began_leaves_no_quiz(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.like quiz.finish bar.restart");
    tap_all(f, "attract.start home.stories bar.restart");
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_FINISH), 1);
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_LEAVE), 0);
}

static void a_quiz_begun_anew_can_be_left_again(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.like quiz.finish result.again");
    const char *item = item_at(f, 1);
    tap(f, "bar.restart");
    expect_event(f->journal, EVENT_QUIZ_LEAVE, item, "", 1);
}

static void choosing_anew_is_a_second_start(void **state)
{
    struct fixture *f = *state;
    begin(f);
    tap_all(f, "quiz.like quiz.finish result.again");
    assert_int_equal(spy_count(f->journal, EVENT_QUIZ_START), 2);
}

/* Too long for one page of a small display. */
static const char long_text[] =
    "een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes zeven acht "
    "negen tien een twee drie vier vijf zes zeven acht negen tien een twee drie vier vijf zes";

static void the_next_card_begins_at_its_top(void **state)
{
    struct fixture *f = *state;
    const char *before[CATALOG_QUIZ_ITEMS_MAX];
    for (int i = 0; i < f->catalog.item_count; i++) {
        before[i] = f->catalog.items[i].activity.in[0];
        f->catalog.items[i].activity.in[0] = long_text;
    }
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    begin(f);
    int pages = element_find(f->app.frame.root, "quiz.list")->page_count;
    tap(f, "quiz.dislike");
    int page = element_find(f->app.frame.root, "quiz.list")->page;
    for (int i = 0; i < f->catalog.item_count; i++) {
        f->catalog.items[i].activity.in[0] = before[i];
    }
    assert_true(pages > 1);
    assert_int_equal(f->app.visit.quiz_at, 1);
    assert_int_equal(page, 0);
}

/* ---- going back ---- */

static void the_first_card_leads_back_to_the_page_before(void **state)
{
    struct fixture *f = *state;
    begin(f);
    expect_not_shown(f, "quiz.back");
    tap(f, "bar.back");
    expect_screen(f, "home");
}

static void back_shows_the_card_before_with_its_answer(void **state)
{
    struct fixture *f = *state;
    begin(f);
    int first = item_shown(f);
    tap_all(f, "quiz.dislike quiz.like quiz.back quiz.back");
    assert_int_equal(item_shown(f), first);
    assert_card_shown(f);
    assert_true(shown(f, "quiz.dislike")->chosen);
    assert_false(shown(f, "quiz.like")->chosen);
    expect_not_shown(f, "quiz.back");
}

static void another_answer_takes_the_place_of_the_first(void **state)
{
    struct fixture *f = *state;
    begin(f);
    int first = item_shown(f);
    tap_all(f, "quiz.dislike quiz.back quiz.like");
    assert_int_equal(given(f, first), QUIZ_LIKE);
    assert_int_equal(quiz_answered(&f->app.visit.answers), 1);
    assert_int_equal(f->app.visit.quiz_at, 1);
}

static void going_back_counts_nothing(void **state)
{
    struct fixture *f = *state;
    begin(f);
    tap(f, "quiz.like");
    spy_forget(f->journal);
    tap(f, "quiz.back");
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 0);
}

/* ---- leaving and coming back ---- */

static void the_quiz_goes_on_where_she_left_it(void **state)
{
    struct fixture *f = *state;
    begin(f);
    tap_all(f, "quiz.like quiz.dislike quiz.unsure");
    int at = item_shown(f);
    uint64_t seed = f->app.visit.quiz_seed;
    tap_all(f, "bar.home home.stories path.s");
    assert_int_equal(f->app.visit.quiz_at, 3);
    assert_int_equal(item_shown(f), at);
    assert_true(f->app.visit.quiz_seed == seed);
    assert_int_equal(quiz_answered(&f->app.visit.answers), 3);
}

static void another_language_in_the_middle_keeps_the_card_and_the_answers(void **state)
{
    struct fixture *f = *state;
    begin(f);
    tap_all(f, "quiz.like quiz.dislike quiz.unsure");
    struct quiz_sheet answers = f->app.visit.answers;
    int at = item_shown(f);
    tap_all(f, "bar.language language.en");
    expect_screen(f, "quiz");
    assert_memory_equal(&f->app.visit.answers, &answers, sizeof answers);
    assert_int_equal(item_shown(f), at);
    assert_int_equal(f->app.visit.quiz_at, 3);
    assert_card_shown(f);
    tap(f, "quiz.like");
    assert_int_equal(f->app.visit.quiz_at, 4);
}

static void size_and_contrast_in_the_middle_keep_the_card(void **state)
{
    struct fixture *f = *state;
    begin(f);
    tap_all(f, "quiz.like quiz.like bar.contrast bar.textsize");
    assert_int_equal(f->app.visit.quiz_at, 2);
    assert_card_shown(f);
}

static void when_all_is_answered_the_last_card_can_be_seen_again(void **state)
{
    struct fixture *f = *state;
    begin(f);
    for (int i = 0; i < asked(f); i++) {
        tap(f, "quiz.like");
    }
    tap(f, "path.s");
    expect_screen(f, "quiz");
    assert_int_equal(f->app.visit.quiz_at, asked(f) - 1);
    assert_true(shown(f, "quiz.like")->chosen);
    tap(f, "quiz.dislike");
    expect_screen(f, "result");
}

/* ---- the order ---- */

static void the_order_of_the_cards_differs_between_visits(void **state)
{
    struct fixture *f = *state;
    int first[CATALOG_QUIZ_ITEMS_MAX], other[CATALOG_QUIZ_ITEMS_MAX], different = 0;
    begin(f);
    int count = order_of(f, first);
    for (int i = 0; i < 10; i++) {
        tap(f, "bar.restart");
        begin(f);
        order_of(f, other);
        different += memcmp(first, other, (size_t)count * sizeof *first) != 0;
    }
    assert_true(different >= 8);
}

static void the_order_of_the_cards_differs_between_seeds_of_the_kiosk(void **state)
{
    struct fixture *f = *state;
    int first[CATALOG_QUIZ_ITEMS_MAX], other[CATALOG_QUIZ_ITEMS_MAX], different = 0;
    begin(f);
    int count = order_of(f, first);
    for (uint64_t seed = 2; seed < 12; seed++) {
        fixture_start(f, &(struct start){.seed = seed});
        begin(f);
        order_of(f, other);
        different += memcmp(first, other, (size_t)count * sizeof *first) != 0;
    }
    assert_true(different >= 8);
}

static void the_order_stays_within_a_visit(void **state)
{
    struct fixture *f = *state;
    int before[CATALOG_QUIZ_ITEMS_MAX], after[CATALOG_QUIZ_ITEMS_MAX];
    begin(f);
    int count = order_of(f, before);
    tap_all(f, "quiz.like bar.language language.en quiz.back bar.home home.start quiz.like");
    tap_all(f, "quiz.finish path.s");
    order_of(f, after);
    assert_memory_equal(before, after, (size_t)count * sizeof *before);
}

/* ---- stopping ---- */

static void she_can_stop_at_any_card(void **state)
{
    struct fixture *f = *state;
    for (int answers = 0; answers < asked(f); answers++) {
        fixture_start(f, &(struct start){.width = 800, .height = 480});
        begin(f);
        for (int i = 0; i < answers; i++) {
            tap(f, i % 2 == 0 ? "quiz.like" : "quiz.dislike");
        }
        tap(f, "quiz.finish");
        expect_screen(f, "result");
        assert_int_equal(quiz_answered(&f->app.visit.answers), answers);
    }
}

static void answering_again_clears_the_answers_and_shuffles(void **state)
{
    struct fixture *f = *state;
    begin(f);
    uint64_t seed = f->app.visit.quiz_seed;
    tap_all(f, "quiz.like quiz.dislike quiz.finish result.again");
    expect_screen(f, "quiz");
    assert_int_equal(quiz_answered(&f->app.visit.answers), 0);
    assert_int_equal(f->app.visit.quiz_at, 0);
    assert_true(f->app.visit.quiz_seed != 0 && f->app.visit.quiz_seed != seed);
    assert_false(shown(f, "quiz.like")->chosen);
}

/* ---- motion ---- */

static void a_new_card_slides_in_and_comes_to_rest(void **state)
{
    struct fixture *f = *state;
    begin(f);
    press(f, "quiz.like");
    release(f, "quiz.like");
    assert_true(app_sleep(&f->app) <= 16);
    wait_ms(f, 1000);
    assert_true(app_sleep(&f->app) > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_card_shows_its_activity_its_place_and_three_answers),
        FIXTURE_TEST(the_three_answers_look_alike),
        FIXTURE_TEST(an_answer_is_kept_and_the_next_card_comes),
        FIXTURE_TEST(every_card_comes_once_and_the_last_leads_to_the_result),
        FIXTURE_TEST(an_answer_is_counted_with_its_item_and_its_place),
        FIXTURE_TEST(opening_the_quiz_is_counted_as_its_start),
        FIXTURE_TEST(going_on_with_the_quiz_is_no_second_start),
        FIXTURE_TEST(a_visit_that_starts_over_in_the_quiz_tells_the_picture_on_the_screen),
        FIXTURE_TEST(walking_away_from_the_first_picture_is_leaving_the_quiz),
        FIXTURE_TEST(a_quiz_left_for_another_page_is_left_where_it_was),
        FIXTURE_TEST(who_saw_a_result_or_never_began_leaves_no_quiz),
        FIXTURE_TEST(a_quiz_begun_anew_can_be_left_again),
        FIXTURE_TEST(choosing_anew_is_a_second_start),
        FIXTURE_TEST(the_next_card_begins_at_its_top),
        FIXTURE_TEST(the_first_card_leads_back_to_the_page_before),
        FIXTURE_TEST(back_shows_the_card_before_with_its_answer),
        FIXTURE_TEST(another_answer_takes_the_place_of_the_first),
        FIXTURE_TEST(going_back_counts_nothing),
        FIXTURE_TEST(the_quiz_goes_on_where_she_left_it),
        FIXTURE_TEST(another_language_in_the_middle_keeps_the_card_and_the_answers),
        FIXTURE_TEST(size_and_contrast_in_the_middle_keep_the_card),
        FIXTURE_TEST(when_all_is_answered_the_last_card_can_be_seen_again),
        FIXTURE_TEST(the_order_of_the_cards_differs_between_visits),
        FIXTURE_TEST(the_order_of_the_cards_differs_between_seeds_of_the_kiosk),
        FIXTURE_TEST(the_order_stays_within_a_visit),
        FIXTURE_TEST(she_can_stop_at_any_card),
        FIXTURE_TEST(answering_again_clears_the_answers_and_shuffles),
        FIXTURE_TEST(a_new_card_slides_in_and_comes_to_rest),
    };
    return FIXTURE_RUN(tests);
}
