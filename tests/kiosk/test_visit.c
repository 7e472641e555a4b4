/* test_visit.c: how a visit begins and ends, that nothing of it is left for the next visitor, and
 * what the journal hears of it. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* ---- what a visit leaves behind ---- */

/* Every member of struct visit in its order, each with a value that is not its default. A new one
 * is to be added here and to live_on(): without its row the initializer of `touched` is one short,
 * which does not compile. */
#define MEMBERS(ROW)                                                                               \
    ROW(language, 1)                                                                               \
    ROW(text_size, TEXT_SIZE_XL)                                                                   \
    ROW(look, LOOK_CONTRAST)                                                                       \
    ROW(reduced_motion, true)                                                                      \
    ROW(read_aloud, true)                                                                          \
    ROW(volume, 1)                                                                                 \
    ROW(sheet, SHEET_HELP)                                                                         \
    ROW(phase_done, {true})                                                                        \
    ROW(liked, {true})                                                                             \
    ROW(answers, {.answers = {1}})                                                                 \
    ROW(quiz_seed, 1)                                                                              \
    ROW(quiz_at, 1)                                                                                \
    ROW(quiz_more, 1)                                                                              \
    ROW(quiz_chosen, QUIZ_LIKE)                                                                    \
    ROW(quiz_moved, 1)                                                                             \
    ROW(result_told, 1)                                                                            \
    ROW(story_page, 1)                                                                             \
    ROW(talk_asked, 1)                                                                             \
    ROW(myths, {1})                                                                                \
    ROW(step, 1)                                                                                   \
    ROW(strengths_full, true)

#define MEMBER(name, value) {#name, offsetof(struct visit, name), sizeof((struct visit *)0)->name},
#define VALUE(name, value) value,

static const struct member {
    const char *name;
    size_t offset, size;
} members[] = {MEMBERS(MEMBER)};

#pragma GCC diagnostic push
#pragma GCC diagnostic error "-Wmissing-field-initializers"
static const struct visit touched = {MEMBERS(VALUE)};
#pragma GCC diagnostic pop

static const struct member *member_named(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        if (text_equal(members[i].name, name)) {
            return &members[i];
        }
    }
    fail_msg("there is no member %s", name);
    return NULL;
}

/* What a member is before anything was done. */
static bool is_fresh(const struct visit *visit, const struct member *member, bool calm,
                     int language)
{
    struct visit fresh;
    visit_reset(&fresh, calm);
    fresh.language = language;
    return memcmp((const char *)visit + member->offset, (const char *)&fresh + member->offset,
                  member->size) == 0;
}

static bool is_default(const struct fixture *f, const struct member *member)
{
    return is_fresh(&f->app.visit, member, f->app.options.settings.reduced_motion,
                    f->app.options.language);
}

/* One question to the woman whose story is open. */
static void talk(struct fixture *f)
{
    const struct route route = app_route(&f->app);
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_TALK, route.argument});
    wait_ms(f, 1000);
    app_act(&f->app, (struct action){ACTION_ASK, 0, 0});
    wait_ms(f, 1000);
}

static void tap_step(struct fixture *f)
{
    char id[64];
    snprintf(id, sizeof id, "step.%s", f->catalog.steps[0].id);
    tap(f, id);
    tap(f, "bar.home");
}

/* A visitor who leaves a trace in every member but the sheet; ends on a story's last pages. */
static void live_on(struct fixture *f)
{
    tap_all(f, "bar.contrast bar.readaloud bar.language bar.motion bar.volume language.en");
    tap_all(f, "home.phase.e fields.07 field.topic.07-10 topic.like bar.home");
    tap(f, "home.start");
    for (int i = 0; i < asked(f); i++) {
        tap(f, i % 2 == 0 ? "quiz.like" : "quiz.unsure");
    }
    tap_all(f, "result.more quiz.dislike quiz.finish bar.home");
    tap_all(f, "home.myths myths.true bar.home home.phase.t");
    for (int i = 0; i <= QUIZ_STRENGTHS; i++) { /* one too many */
        char id[64];
        snprintf(id, sizeof id, "strengths.%s", f->catalog.strengths[i].id);
        tap(f, id);
    }
    tap_all(f, "strengths.done result.step");
    tap_step(f);
    tap_all(f, "home.stories stories.joy");
    for (int taps = 0; f->app.visit.story_page == 0 && taps < 8; taps++) {
        tap(f, "story.next"); /* a long text is turned first */
    }
    talk(f);
    tap(f, "bar.textsize");
}

static void live(struct fixture *f)
{
    tap(f, "attract.start");
    live_on(f);
}

static void start_over(struct fixture *f)
{
    tap(f, "bar.restart");
    expect_screen(f, "attract");
}

/* The member is changed by a visit, and as if nothing had been when she starts over. */
static void assert_cleared(struct fixture *f, const char *name)
{
    live(f);
    assert_false(is_default(f, member_named(name)));
    start_over(f);
    assert_true(is_default(f, member_named(name)));
}

static void every_member_of_the_visit_is_listed_here(void **state)
{
    size_t end = 0, align = _Alignof(struct visit);
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        assert_in_range(members[i].offset, end, end + align - 1);
        end = members[i].offset + members[i].size;
    }
    assert_int_equal((end + align - 1) / align * align, sizeof(struct visit));
}

static void a_reset_clears_every_member(void **state)
{
    struct visit visit = touched;
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        if (is_fresh(&touched, &members[i], false, 0)) {
            fail_msg("the row of %s has its default; give another value", members[i].name);
        }
    }
    visit_reset(&visit, false);
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        if (!is_fresh(&visit, &members[i], false, 0)) {
            fail_msg("%s is still there", members[i].name);
        }
    }
}

static void start_over_clears_the_language(void **state)
{
    assert_cleared(*state, "language");
}

static void start_over_clears_the_text_size(void **state)
{
    assert_cleared(*state, "text_size");
}

static void start_over_clears_the_contrast(void **state)
{
    assert_cleared(*state, "look");
}

static void start_over_clears_calm_motion(void **state)
{
    assert_cleared(*state, "reduced_motion");
}

static void start_over_clears_read_aloud_and_its_loudness(void **state)
{
    assert_cleared(*state, "read_aloud");
    assert_cleared(*state, "volume");
}

static void start_over_clears_the_answers(void **state)
{
    assert_cleared(*state, "answers");
}

static void start_over_clears_the_order_and_the_place_of_the_quiz(void **state)
{
    assert_cleared(*state, "quiz_seed");
    assert_cleared(*state, "quiz_at");
    assert_cleared(*state, "quiz_chosen");
    assert_cleared(*state, "quiz_moved");
}

static void start_over_clears_what_she_kept(void **state)
{
    assert_cleared(*state, "liked");
}

static void start_over_clears_the_phases(void **state)
{
    assert_cleared(*state, "phase_done");
}

static void start_over_clears_the_page_of_the_story(void **state)
{
    assert_cleared(*state, "story_page");
}

static void start_over_in_the_help_sheet_closes_it(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 1024, .height = 600});
    tap_all(f, "attract.start bar.help");
    assert_false(is_default(f, member_named("sheet")));
    start_over(f);
    assert_true(is_default(f, member_named("sheet")));
    expect_not_shown(f, "sheet.close");
}

static void an_idle_end_clears_every_member(void **state)
{
    struct fixture *f = *state;
    live(f);
    tap(f, "bar.language");
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        if (is_default(f, &members[i])) {
            fail_msg("live() leaves no trace in %s", members[i].name);
        }
    }
    wait_ms(f, 600000);
    expect_screen(f, "attract");
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        if (!is_default(f, &members[i])) {
            fail_msg("%s is still there", members[i].name);
        }
    }
}

static void start_over_forgets_pages_and_focus(void **state)
{
    struct fixture *f = *state;
    live(f);
    push_key(f, KEY_DOWN);
    start_over(f);
    assert_int_equal(f->app.depth, 1);
    assert_string_equal(f->app.focus, "");
    assert_string_equal(f->app.pressed, "");
    assert_false(f->app.visiting);
}

static void the_next_visitor_has_the_defaults_of_the_kiosk(void **state)
{
    struct fixture *f = *state;
    fixture_start(
        f, &(struct start){.language = 1, .settings = {.reduced_motion = true, .evening = true}});
    tap_all(f, "attract.start bar.contrast bar.language bar.motion language.nl");
    start_over(f);
    assert_int_equal(f->app.visit.language, 1);
    assert_true(f->app.visit.reduced_motion);
    assert_int_equal(f->app.visit.look, LOOK_EVENING);
}

static void contrast_leads_back_to_the_look_that_staff_chose(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.settings.evening = true});
    assert_int_equal(f->app.theme.look, LOOK_EVENING);
    tap_all(f, "attract.start bar.contrast");
    assert_int_equal(f->app.theme.look, LOOK_CONTRAST);
    tap(f, "bar.contrast");
    assert_int_equal(f->app.theme.look, LOOK_EVENING);
}

static void the_next_visitor_sees_nothing_of_the_last(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    const char *first = arena_copy(&f->arena, text_shown(f));
    live_on(f);
    start_over(f);
    tap(f, "attract.start");
    assert_string_equal(text_shown(f), first);
}

static void about_ends_the_visit_too(void **state)
{
    struct fixture *f = *state;
    live(f);
    tap_all(f, "bar.help bar.home home.about about.clear");
    expect_screen(f, "attract");
    assert_true(is_default(f, member_named("answers")));
    expect_event(f->journal, EVENT_VISIT_END, "", "restart",
                 spy_event(f->journal, EVENT_VISIT_END, 0)->value);
}

/* ---- what the journal hears ---- */

static void a_touch_begins_a_visit_on_home(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    expect_screen(f, "home");
    expect_event(f->journal, EVENT_VISIT_START, "", "", 0);
    expect_event(f->journal, EVENT_SCREEN_OPEN, "home", "", 0);
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 2);
}

/* Whatever a finger does, wherever: what counts is that it came down and went up. */
static void any_touch_wakes_the_attract_screen(void **state)
{
    static const struct {
        int x, y, to_x, to_y;
    } touches[] = {
        {5, 5, 5, 5}, {1915, 1075, 1915, 1075}, {1500, 900, 200, 100}, {300, 500, 310, 20}};
    struct fixture *f = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(touches); i++) {
        fixture_start(f, &(struct start){0});
        wait_ms(f, 42000);
        finger(f, POINTER_DOWN, 1, touches[i].x, touches[i].y);
        finger(f, POINTER_MOVE, 1, touches[i].to_x, touches[i].to_y);
        expect_screen(f, "attract");
        finger(f, POINTER_UP, 1, touches[i].to_x, touches[i].to_y);
        expect_screen(f, "home");
        expect_event(f->journal, EVENT_ATTRACT_END, "", "touch", 42);
    }
}

static void a_touch_that_is_lost_does_not_wake_it(void **state)
{
    struct fixture *f = *state;
    finger(f, POINTER_DOWN, 1, 500, 500);
    finger(f, POINTER_CANCEL, 1, 500, 500);
    finger(f, POINTER_UP, 1, 500, 500);
    expect_screen(f, "attract");
}

static void attract_without_anybody_is_counted_each_quarter_of_an_hour(void **state)
{
    struct fixture *f = *state;
    int seconds = 0;
    wait_ms(f, 3640000);
    expect_screen(f, "attract");
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 0);
    assert_int_equal(spy_count(f->journal, EVENT_ATTRACT_END), 4);
    for (int i = 0; i < 4; i++) {
        const struct event *event = spy_event(f->journal, EVENT_ATTRACT_END, i);
        assert_string_equal(event->detail, "");
        seconds += event->value;
    }
    assert_in_range(seconds, 3600, 3640);
}

/* The second visitor's wait begins when the first one's visit ends. */
static void the_time_of_a_visit_is_no_time_of_attract(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 30000);
    tap(f, "bar.restart");
    spy_forget(f->journal);
    wait_ms(f, 20000);
    tap(f, "attract.start");
    expect_event(f->journal, EVENT_ATTRACT_END, "", "touch", 20);
}

static void the_name_of_a_language_begins_the_visit_in_it(void **state)
{
    struct fixture *f = *state;
    wait_ms(f, 10000);
    tap(f, "attract.language.bg");
    expect_screen(f, "home");
    assert_string_equal(f->catalog.languages[f->app.visit.language], "bg");
    expect_event(f->journal, EVENT_ATTRACT_END, "", "language", 10);
    expect_event(f->journal, EVENT_LANGUAGE_SET, "bg", "", 0);
}

static void a_press_on_a_language_that_slides_off_wakes_in_the_first_language(void **state)
{
    struct fixture *f = *state;
    press(f, "attract.language.bg");
    finger(f, POINTER_MOVE, 1, 900, 500);
    finger(f, POINTER_UP, 1, 900, 500);
    expect_screen(f, "home");
    assert_int_equal(f->app.visit.language, 0);
}

static void starting_over_ends_the_visit_with_its_length(void **state)
{
    struct fixture *f = *state;
    finger(f, POINTER_DOWN, 1, 500, 500);
    finger(f, POINTER_UP, 1, 500, 500);
    wait_ms(f, 42500);
    press(f, "bar.restart");
    release(f, "bar.restart");
    expect_event(f->journal, EVENT_VISIT_END, "", "restart", 42);
}

static void starting_over_in_the_countdown_is_a_restart(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 61000);
    tap(f, "idle.restart");
    expect_screen(f, "attract");
    expect_event(f->journal, EVENT_VISIT_END, "", "restart", 61);
}

static void walking_away_ends_the_visit_as_idle(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    wait_ms(f, 120000);
    expect_screen(f, "attract");
    expect_event(f->journal, EVENT_VISIT_END, "", "idle", 90);
}

static void switching_off_ends_the_visit_as_shutdown(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    app_finish(&f->app);
    expect_event(f->journal, EVENT_VISIT_END, "", "shutdown", 0);
    memset(&f->app, 0, sizeof f->app);
}

static void switching_off_between_visits_says_nothing(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.restart");
    spy_forget(f->journal);
    app_finish(&f->app);
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 0);
    memset(&f->app, 0, sizeof f->app);
}

static void every_screen_is_counted_by_its_route(void **state)
{
    static const struct {
        const char *way, *route;
    } rows[] = {
        {"home.stories", "stories"},
        {"stories.joy", "story"},
        {"bar.home", "home"},
        {"home.phase.e", "fields"},
        {"fields.07", "field"},
        {"field.topic.07-10", "topic"},
        {"path.s", "quiz"},
        {"quiz.like quiz.finish", "result"},
        {"bar.home home.about", "about"},
    };
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        spy_forget(f->journal);
        tap_all(f, rows[i].way);
        expect_screen(f, rows[i].route);
        int count = spy_count(f->journal, EVENT_SCREEN_OPEN);
        const struct event *last = spy_event(f->journal, EVENT_SCREEN_OPEN, count - 1);
        assert_non_null(last);
        assert_string_equal(last->subject, rows[i].route);
    }
}

static void going_back_is_not_opening(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.stories stories.joy story.topic.06-5");
    spy_forget(f->journal);
    tap(f, "bar.back");
    expect_screen(f, "story");
    tap(f, "bar.back");
    expect_screen(f, "stories");
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 0);
}

static void another_language_is_counted_by_its_code(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.language");
    assert_int_equal(spy_count(f->journal, EVENT_LANGUAGE_SET), 0);
    tap(f, "language.en");
    expect_event(f->journal, EVENT_LANGUAGE_SET, "en", "", 0);
}

static void the_same_language_is_no_choice(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.language language.nl");
    expect_not_shown(f, "language.nl");
    assert_int_equal(spy_count(f->journal, EVENT_LANGUAGE_SET), 0);
}

/* Text size, contrast, motion and read-aloud say something about a person: nobody counts them. */
static void how_she_looks_at_it_is_never_counted(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    spy_forget(f->journal);
    tap_all(f, "bar.readaloud bar.language bar.volume bar.motion sheet.close bar.readaloud");
    tap_all(f, "bar.contrast bar.textsize bar.help bar.contrast bar.readaloud bar.textsize");
    push_key(f, KEY_DOWN);
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 0);
}

static void a_field_and_a_topic_are_counted_by_their_codes(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.e");
    assert_int_equal(spy_count(f->journal, EVENT_FIELD_OPEN), 0);
    tap(f, "fields.08");
    expect_event(f->journal, EVENT_FIELD_OPEN, "08", "", 0);
    tap(f, "field.topic.08-6");
    expect_event(f->journal, EVENT_TOPIC_OPEN, "08-6", "", 0);
}

/* ---- a whole visit ---- */

static void read_to_the_end(struct fixture *f)
{
    for (int taps = 0; spy_count(f->journal, EVENT_STORY_READ) == 0 && taps < 20; taps++) {
        tap(f, "story.next");
    }
}

static void read_and_keep(struct fixture *f)
{
    tap_all(f, "attract.start bar.language language.en home.stories stories.joy");
    read_to_the_end(f);
    tap_all(f, "story.topic.06-5 topic.like topic.like bar.home home.phase.e fields.05");
    tap_all(f, "field.topic.05-4 bar.home home.start");
}

static void answer_everything(struct fixture *f)
{
    static const char *const given[] = {"quiz.like", "quiz.dislike", "quiz.unsure"};
    for (int i = 0; i < asked(f); i++) {
        tap(f, given[i % 3]);
    }
    expect_screen(f, "result");
}

static void two_visits_have_every_kind_of_event(void **state)
{
    struct fixture *f = *state;
    read_and_keep(f);
    answer_everything(f);
    tap(f, "result.step");
    tap_step(f);
    tap_all(f, "home.phase.t strengths.maken bar.home home.myths myths.true bar.home");
    tap_all(f, "home.figures bar.home home.phase.m bar.home");
    tap_all(f, "home.phase.e fields.07 field.topic.07-1 topic.isced bar.home home.phase.a");
    const struct story *story = &f->catalog.stories[app_route(&f->app).argument];
    char ask[64];
    snprintf(ask, sizeof ask, "talk.%s", story->talk[0].id);
    tap(f, ask);
    start_over(f);
    tap_all(f, "attract.start home.start quiz.like"); /* and one who leaves in the middle */
    start_over(f);
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (spy_count(f->journal, (enum event_kind)kind) == 0) {
            fail_msg("no %s came", event_classes[kind].name);
        }
    }
}

static bool subject_is_known(const struct fixture *f, const struct event *event)
{
    const struct catalog *c = &f->catalog;
    const char *id = event->subject;
    switch (event_classes[event->kind].subject) {
    case EVENT_SUBJECT_ROUTE:
        return screen_named(id) != SCREEN_NONE;
    case EVENT_SUBJECT_LANGUAGE:
        return catalog_language(c, id) >= 0;
    case EVENT_SUBJECT_STORY:
        return catalog_story(c, id) >= 0;
    case EVENT_SUBJECT_FIELD:
        return catalog_field(c, id) >= 0;
    case EVENT_SUBJECT_TOPIC:
        return catalog_topic(c, id) >= 0;
    case EVENT_SUBJECT_ITEM:
        return catalog_item(c, id) >= 0;
    default:
        return id[0] == '\0';
    }
}

static void every_event_of_a_visit_names_what_the_pack_has(void **state)
{
    struct fixture *f = *state;
    read_and_keep(f);
    answer_everything(f);
    start_over(f);
    int count = spy_count(f->journal, EVENT_COUNT);
    assert_true(count > 30);
    for (int i = 0; i < count; i++) {
        const struct event *event = spy_event(f->journal, EVENT_COUNT, i);
        bool detail = (event->detail[0] != '\0') == (event_classes[event->kind].details[0] != NULL);
        if (!subject_is_known(f, event) || !detail) {
            fail_msg("%s has subject \"%s\" and detail \"%s\"", event_classes[event->kind].name,
                     event->subject, event->detail);
        }
    }
}

static void about_shows_what_was_counted_of_this_visit(void **state)
{
    struct fixture *f = *state;
    read_and_keep(f);
    tap_all(f, "bar.home home.about");
    expect_text(f, word_with(f, WORD_ABOUT_THIS_VISIT, spy_count(f->journal, EVENT_COUNT)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(every_member_of_the_visit_is_listed_here),
        FIXTURE_TEST(a_reset_clears_every_member),
        FIXTURE_TEST(start_over_clears_the_language),
        FIXTURE_TEST(start_over_clears_the_text_size),
        FIXTURE_TEST(start_over_clears_the_contrast),
        FIXTURE_TEST(start_over_clears_calm_motion),
        FIXTURE_TEST(start_over_clears_read_aloud_and_its_loudness),
        FIXTURE_TEST(start_over_clears_the_answers),
        FIXTURE_TEST(start_over_clears_the_order_and_the_place_of_the_quiz),
        FIXTURE_TEST(start_over_clears_what_she_kept),
        FIXTURE_TEST(start_over_clears_the_phases),
        FIXTURE_TEST(start_over_clears_the_page_of_the_story),
        FIXTURE_TEST(start_over_in_the_help_sheet_closes_it),
        FIXTURE_TEST(start_over_forgets_pages_and_focus),
        FIXTURE_TEST(an_idle_end_clears_every_member),
        FIXTURE_TEST(the_next_visitor_has_the_defaults_of_the_kiosk),
        FIXTURE_TEST(contrast_leads_back_to_the_look_that_staff_chose),
        FIXTURE_TEST(the_next_visitor_sees_nothing_of_the_last),
        FIXTURE_TEST(about_ends_the_visit_too),
        FIXTURE_TEST(a_touch_begins_a_visit_on_home),
        FIXTURE_TEST(any_touch_wakes_the_attract_screen),
        FIXTURE_TEST(a_touch_that_is_lost_does_not_wake_it),
        FIXTURE_TEST(attract_without_anybody_is_counted_each_quarter_of_an_hour),
        FIXTURE_TEST(the_time_of_a_visit_is_no_time_of_attract),
        FIXTURE_TEST(the_name_of_a_language_begins_the_visit_in_it),
        FIXTURE_TEST(a_press_on_a_language_that_slides_off_wakes_in_the_first_language),
        FIXTURE_TEST(starting_over_ends_the_visit_with_its_length),
        FIXTURE_TEST(starting_over_in_the_countdown_is_a_restart),
        FIXTURE_TEST(walking_away_ends_the_visit_as_idle),
        FIXTURE_TEST(switching_off_ends_the_visit_as_shutdown),
        FIXTURE_TEST(switching_off_between_visits_says_nothing),
        FIXTURE_TEST(every_screen_is_counted_by_its_route),
        FIXTURE_TEST(going_back_is_not_opening),
        FIXTURE_TEST(another_language_is_counted_by_its_code),
        FIXTURE_TEST(the_same_language_is_no_choice),
        FIXTURE_TEST(how_she_looks_at_it_is_never_counted),
        FIXTURE_TEST(a_field_and_a_topic_are_counted_by_their_codes),
        FIXTURE_TEST(two_visits_have_every_kind_of_event),
        FIXTURE_TEST(every_event_of_a_visit_names_what_the_pack_has),
        FIXTURE_TEST(about_shows_what_was_counted_of_this_visit),
    };
    return FIXTURE_RUN(tests);
}
