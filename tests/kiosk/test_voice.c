/* test_voice.c: when read-aloud speaks and when it keeps silent, over a whole visit; and the soft
 * cues. The voice is a spy that remembers what it was told. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "kiosk/voice.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { LOG = 65536 };

/* What the application told its voice since the last look. */
struct ear {
    char said[LOG]; /* texts, each in brackets; "#" where it fell silent */
    bool speaking, silent;
    int volume;
    int cues[APP_CUE_COUNT];
};

static struct ear ear;

static void note(const char *before, const char *text, const char *behind)
{
    size_t used = strlen(ear.said);
    snprintf(ear.said + used, LOG - used, "%s%s%s", before, text, behind);
}

static void hear(void *context, const char *language, const char *text)
{
    (void)context, (void)language;
    note("[", text, "]");
}

static void hear_nothing(void *context)
{
    (void)context;
    ear.speaking = false;
    size_t used = strlen(ear.said);
    note("", used > 0 && ear.said[used - 1] == '#' ? "" : "#", "");
}

static bool is_speaking(void *context)
{
    (void)context;
    return ear.speaking;
}

static bool is_silent(void *context)
{
    (void)context;
    return ear.silent;
}

static void set_volume(void *context, int step)
{
    (void)context;
    ear.volume = step;
}

static void count_cue(void *context, enum app_cue cue)
{
    (void)context;
    ear.cues[cue]++;
}

static void start_with_voice(struct fixture *f, int width, int height)
{
    ear = (struct ear){.volume = -1};
    fixture_start(f, &(struct start){.width = width,
                                     .height = height,
                                     .voice = {.say = hear,
                                               .hush = hear_nothing,
                                               .speaking = is_speaking,
                                               .silent = is_silent,
                                               .volume = set_volume,
                                               .cue = count_cue}});
}

static int voice_setup(void **state)
{
    start_with_voice(*state, 0, 0);
    return 0;
}

static void forget(void)
{
    ear.said[0] = '\0';
}

static void expect_said(const char *text)
{
    if (strstr(ear.said, text) == NULL) {
        fail_msg("\"%s\" was not said, but: %s", text, ear.said);
    }
}

static void expect_not_said(const char *text)
{
    if (strstr(ear.said, text) != NULL) {
        fail_msg("\"%s\" was said: %s", text, ear.said);
    }
}

/* On home, with read-aloud on, and everything said forgotten. */
static void switch_on(struct fixture *f)
{
    tap_all(f, "attract.start bar.readaloud");
    forget();
}

/* ---- on and off ---- */

static void nothing_is_said_before_it_is_switched_on(void **state)
{
    struct fixture *f = *state;
    forget();
    tap_all(f, "attract.start home.start quiz.like bar.home home.stories");
    push_key(f, KEY_DOWN);
    assert_string_equal(ear.said, "");
}

static void switched_on_it_says_so_and_the_page(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    forget();
    tap(f, "bar.readaloud");
    assert_true(text_starts(ear.said, "[Voorlezen staat aan][Vind je vonk.]"));
    expect_said("[Je kunt kiezen: Start;");
    assert_true(shown(f, "bar.readaloud")->chosen);
}

static void switched_off_it_falls_silent(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap(f, "bar.readaloud");
    assert_string_equal(ear.said, "#");
    tap(f, "home.stories");
    assert_string_equal(ear.said, "#");
}

static void switched_off_and_on_it_says_the_page_again(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap_all(f, "bar.readaloud bar.readaloud");
    expect_said("[Voorlezen staat aan][Vind je vonk.]");
}

/* ---- pages and answers ---- */

static void each_page_change_says_the_page(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap(f, "home.stories");
    expect_said("#[Wie wil jij ontmoeten?]");
    forget();
    tap(f, "bar.back");
    expect_said("#[Vind je vonk.]");
    forget();
    push_key(f, KEY_BACK);
    expect_not_said("[");
    tap(f, "bar.language");
    expect_said("#[Kies je taal]");
}

static void a_quiz_answer_is_said_and_then_the_new_question(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap_all(f, "home.start quiz.like");
    forget();
    tap(f, "quiz.unsure");
    expect_said("#[Misschien][");
    expect_said("[3 van 12]");
    expect_not_said("Zou je dit willen doen?"); /* that was said with the first card */
    expect_not_said("Je kunt kiezen");
}

static void the_last_answer_is_said_before_the_result(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap(f, "home.start");
    for (int i = 0; i < asked(f); i++) {
        forget();
        tap(f, "quiz.like");
    }
    expect_screen(f, "result");
    expect_said("[Ja, leuk!][");
    expect_said("[Je kunt kiezen: ");
}

static void a_strength_says_whether_it_is_chosen_and_how_many_are(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap(f, "home.phase.t");
    forget();
    const char *id = arena_printf(&f->arena, "strengths.%s", f->catalog.strengths[0].id);
    tap(f, id);
    expect_said(", gekozen][1 van 3 gekozen]");
    forget();
    tap(f, id);
    expect_said(", niet gekozen][0 van 3 gekozen]");
}

static void a_myth_says_the_answer_and_what_is_known(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap(f, "home.myths");
    forget();
    tap(f, "myths.true");
    expect_said("#[Waar][");
    expect_said(f->catalog.myths[0].truth ? "[Dit is waar.]" : "[Dit is niet waar.]");
    expect_said("Je kunt kiezen: ");
    forget();
    tap(f, "myths.next");
    expect_not_said("[Volgende");
    expect_said("Niet waar");
}

static void a_question_says_what_she_answers(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap_all(f, "home.stories stories.joy story.talk");
    forget();
    const struct story *joy = &f->catalog.stories[0];
    tap(f, arena_printf(&f->arena, "talk.%s", joy->talk[0].id));
    expect_said(
        arena_printf(&f->arena, "#[%s][", aloud_plain(&f->arena, joy->talk[0].question.in[0])));
    expect_said(aloud_plain(&f->arena, joy->talk[0].answer.in[0]));
}

static void a_setting_says_how_it_stands(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap(f, "bar.contrast");
    expect_said("#[Contrast, gekozen]");
    tap(f, "bar.contrast");
    expect_said("#[Contrast, niet gekozen]");
    tap(f, "bar.textsize");
    expect_said("[Tekst: L]");
}

static void only_the_shown_part_is_said_and_the_rest_after_turning(void **state)
{
    struct fixture *f = *state;
    start_with_voice(f, 800, 480);
    tap_all(f, "attract.start bar.help bar.readaloud sheet.close");
    forget();
    tap(f, "home.about");
    expect_said("[Vonk kent jou niet.]");
    const char *last = aloud_plain(&f->arena, f->catalog.words[WORD_ABOUT_SOURCES].in[0]);
    last += strlen(last) - 20;
    expect_not_said(last);
    for (int i = 0; i < 12 && strstr(ear.said, last) == NULL; i++) {
        forget();
        tap(f, "about.text.more");
        expect_not_said("[Vonk kent jou niet.]");
    }
    expect_said(last);
}

static void the_focus_says_what_it_is_on(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    for (int i = 0; i < 40 && !text_equal(f->app.focus, "bar.contrast"); i++) {
        forget();
        push_key(f, KEY_TAB);
    }
    assert_string_equal(ear.said, "#[Contrast, niet gekozen]");
    forget();
    push_key(f, KEY_ENTER);
    expect_said("[Contrast, gekozen]");
}

static void a_page_that_the_focus_turned_to_is_said_behind_it(void **state)
{
    struct fixture *f = *state;
    start_with_voice(f, 800, 480);
    tap_all(f, "attract.start bar.help bar.readaloud sheet.close home.start quiz.like quiz.finish");
    while (f->app.scrolls.parts[0].page == 0) {
        forget();
        push_key(f, KEY_TAB);
    }
    expect_said(", knop]["); /* more than the button */
    expect_said("[Je kunt kiezen: ");
    forget();
    push_key(f, KEY_TAB);
    expect_not_said("Je kunt kiezen");
}

static void a_finger_on_a_text_says_it_again(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    struct element *e = f->app.frame.root;
    while (e != NULL && e->role != ROLE_HEADING) {
        e = element_next(e);
    }
    assert_non_null(e);
    int x = e->rect.x + 4, y = e->rect.y + 4;
    finger(f, POINTER_DOWN, 1, x, y);
    finger(f, POINTER_UP, 1, x, y);
    assert_string_equal(ear.said, "#[Vind je vonk.]");
}

/* ---- silence ---- */

static void a_touch_silences_it_at_once(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    app_pointer(&f->app, (struct pointer){.kind = POINTER_DOWN, .finger = 1, .x = 5, .y = 5});
    assert_string_equal(ear.said, "#"); /* before the next picture */
}

static void a_touch_silences_it_while_the_page_is_deaf(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STORIES, 0});
    app_update(&f->app);
    assert_true(app_deaf(&f->app));
    forget();
    app_pointer(&f->app, (struct pointer){.kind = POINTER_DOWN, .finger = 1, .x = 5, .y = 5});
    assert_string_equal(ear.said, "#");
}

static void a_key_and_an_action_silence_it(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    app_key(&f->app, KEY_BACK);
    assert_true(text_starts(ear.said, "#"));
    forget();
    app_act(&f->app, (struct action){ACTION_GO, SCREEN_STORIES, 0});
    assert_string_equal(ear.said, "#");
    app_update(&f->app);
    forget();
    app_key(&f->app, KEY_DOWN); /* to which the new page is still deaf */
    assert_string_equal(ear.said, "#");
}

static void the_end_of_the_visit_silences_it(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap(f, "bar.restart");
    expect_screen(f, "attract");
    assert_int_equal(ear.said[strlen(ear.said) - 1], '#');
}

/* ---- idle ---- */

static void the_idle_timer_waits_while_it_speaks(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    ear.speaking = true;
    assert_in_range(app_sleep(&f->app), 0, VOICE_LOOK_MS); /* else its end would be missed */
    wait_ms(f, 30 * 60 * 1000);
    expect_not_shown(f, "idle.stay");
    ear.speaking = false;
    wait_ms(f, APP_READ_MS - 2000);
    expect_not_shown(f, "idle.stay");
    wait_ms(f, 4000);
    expect_shown(f, "idle.stay");
}

static void the_countdown_is_said_once_and_runs_on(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    wait_ms(f, APP_READ_MS + 1000);
    expect_shown(f, "idle.stay");
    expect_said("[Ben je er nog?]");
    expect_said("Je kunt kiezen: ");
    forget();
    ear.speaking = true;
    wait_ms(f, 10000);
    assert_string_equal(ear.said, "");
    wait_ms(f, APP_WARNING_S * 1000);
    expect_screen(f, "attract");
}

/* ---- no sound ---- */

static void without_sound_the_button_says_so(void **state)
{
    struct fixture *f = *state;
    ear.silent = true;
    tap(f, "attract.start");
    forget();
    tap(f, "bar.readaloud");
    expect_text(f, "Er is hier geen geluid.");
    assert_string_equal(ear.said, "");
    tap(f, "sheet.close");
    assert_false(shown(f, "bar.readaloud")->chosen);
    expect_screen(f, "home");
}

static void sound_that_goes_away_is_told_once(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    ear.silent = true;
    push_key(f, KEY_DOWN);
    expect_text(f, "Er is hier geen geluid.");
    tap_all(f, "sheet.close home.stories bar.back");
    expect_not_shown(f, "sheet.close");
}

static void voices_that_turn_out_to_be_missing_are_told_without_a_touch(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    ear.speaking = true; /* espeak-ng is being loaded, and then fails */
    wait_ms(f, 700);
    ear.silent = true;
    wait_ms(f, 700);
    expect_text(f, "Er is hier geen geluid.");
}

/* ---- loudness ---- */

static void the_loudness_steps_up_loops_and_says_where_it_is(void **state)
{
    struct fixture *f = *state;
    static const char *const said[] = {"Geluid 4 van 5", "Geluid 5 van 5", "Geluid 1 van 5",
                                       "Geluid 2 van 5", "Geluid 3 van 5"};
    assert_int_equal(ear.volume, VISIT_VOLUMES / 2);
    switch_on(f);
    tap(f, "bar.language");
    for (int i = 0; i < VISIT_VOLUMES; i++) {
        forget();
        tap(f, "bar.volume");
        assert_int_equal(ear.volume, (VISIT_VOLUMES / 2 + 1 + i) % VISIT_VOLUMES);
        assert_string_equal(ear.said, arena_printf(&f->arena, "#[%s]", said[i]));
    }
}

static void the_loudness_button_is_there_while_it_is_on(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start bar.language");
    expect_shown(f, "bar.motion");
    expect_not_shown(f, "bar.volume");
    tap_all(f, "sheet.close bar.readaloud bar.language");
    expect_shown(f, "bar.volume");
    start_with_voice(f, 720, 1280);
    tap_all(f, "attract.start bar.help");
    expect_not_shown(f, "bar.volume");
    tap(f, "bar.readaloud");
    expect_shown(f, "bar.volume");
    expect_shown(f, "bar.motion");
}

static void the_next_visitor_begins_in_silence_and_at_the_middle(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    tap_all(f, "bar.language bar.volume sheet.close bar.restart");
    assert_int_equal(ear.volume, VISIT_VOLUMES / 2);
    forget();
    tap_all(f, "attract.start home.stories");
    assert_string_equal(ear.said, "");
    assert_false(shown(f, "bar.readaloud")->chosen);
}

static void nothing_of_it_is_counted(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    int before = spy_count(f->journal, EVENT_COUNT);
    tap_all(f, "bar.readaloud bar.language bar.volume sheet.close bar.readaloud");
    push_key(f, KEY_DOWN);
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), before);
}

/* ---- cues ---- */

static void a_press_sounds_but_not_on_the_attract_screen(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    assert_int_equal(ear.cues[APP_CUE_PRESS], 0);
    tap(f, "home.stories");
    assert_int_equal(ear.cues[APP_CUE_PRESS], 1);
    finger(f, POINTER_DOWN, 1, 1, 1); /* where nothing is */
    finger(f, POINTER_UP, 1, 1, 1);
    assert_int_equal(ear.cues[APP_CUE_PRESS], 1);
}

static void the_result_sounds_once(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.start quiz.like quiz.finish");
    assert_int_equal(ear.cues[APP_CUE_RESULT], 1);
    const char *story = "";
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        story = text_starts(e->id, "result.story.") ? e->id : story;
    }
    tap(f, arena_copy(&f->arena, story));
    tap(f, "bar.back"); /* the same result again */
    assert_int_equal(ear.cues[APP_CUE_RESULT], 1);
}

static void what_is_kept_sounds_and_what_is_refused_does_not(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.t");
    for (int i = 0; i < 4; i++) { /* three can be chosen */
        tap(f, arena_printf(&f->arena, "strengths.%s", f->catalog.strengths[i].id));
    }
    assert_int_equal(ear.cues[APP_CUE_KEEP], 3);
}

static void read_aloud_keeps_the_cues_silent(void **state)
{
    struct fixture *f = *state;
    switch_on(f);
    int before = ear.cues[APP_CUE_PRESS];
    tap_all(f, "home.start quiz.like quiz.finish");
    assert_int_equal(ear.cues[APP_CUE_PRESS], before);
    assert_int_equal(ear.cues[APP_CUE_RESULT], 0);
}

#define VOICE_TEST(name) cmocka_unit_test_setup_teardown(name, voice_setup, fixture_teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        VOICE_TEST(nothing_is_said_before_it_is_switched_on),
        VOICE_TEST(switched_on_it_says_so_and_the_page),
        VOICE_TEST(switched_off_it_falls_silent),
        VOICE_TEST(switched_off_and_on_it_says_the_page_again),
        VOICE_TEST(each_page_change_says_the_page),
        VOICE_TEST(a_quiz_answer_is_said_and_then_the_new_question),
        VOICE_TEST(the_last_answer_is_said_before_the_result),
        VOICE_TEST(a_strength_says_whether_it_is_chosen_and_how_many_are),
        VOICE_TEST(a_myth_says_the_answer_and_what_is_known),
        VOICE_TEST(a_question_says_what_she_answers),
        VOICE_TEST(a_setting_says_how_it_stands),
        VOICE_TEST(only_the_shown_part_is_said_and_the_rest_after_turning),
        VOICE_TEST(the_focus_says_what_it_is_on),
        VOICE_TEST(a_page_that_the_focus_turned_to_is_said_behind_it),
        VOICE_TEST(a_finger_on_a_text_says_it_again),
        VOICE_TEST(a_touch_silences_it_at_once),
        VOICE_TEST(a_touch_silences_it_while_the_page_is_deaf),
        VOICE_TEST(a_key_and_an_action_silence_it),
        VOICE_TEST(the_end_of_the_visit_silences_it),
        VOICE_TEST(the_idle_timer_waits_while_it_speaks),
        VOICE_TEST(the_countdown_is_said_once_and_runs_on),
        VOICE_TEST(without_sound_the_button_says_so),
        VOICE_TEST(sound_that_goes_away_is_told_once),
        VOICE_TEST(voices_that_turn_out_to_be_missing_are_told_without_a_touch),
        VOICE_TEST(the_loudness_steps_up_loops_and_says_where_it_is),
        VOICE_TEST(the_loudness_button_is_there_while_it_is_on),
        VOICE_TEST(the_next_visitor_begins_in_silence_and_at_the_middle),
        VOICE_TEST(nothing_of_it_is_counted),
        VOICE_TEST(a_press_sounds_but_not_on_the_attract_screen),
        VOICE_TEST(the_result_sounds_once),
        VOICE_TEST(what_is_kept_sounds_and_what_is_refused_does_not),
        VOICE_TEST(read_aloud_keeps_the_cues_silent),
    };
    return FIXTURE_RUN(tests);
}
