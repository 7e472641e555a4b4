/* test_script.c: each command of a script, what it answers, and the sentence when it cannot. The
 * canvas is one that only measures and remembers. */
#include "fixture.h"

#include "base/text.h"
#include "kiosk/script.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* A canvas that knows what was asked of it, and how a run ended. */
struct run {
    struct fixture *fixture;
    bool refuses; /* to open, and to save */
    int opened, closed, painted, width, height;
    char saved[64];
    struct clock clock;
    enum script_result result;
    struct err err;
    char *out;
    size_t size;
};

static bool paint(void *context, const struct paint_list *list, const struct rect *damage,
                  int damage_count)
{
    struct run *run = context;
    run->painted += list->count > 0 && damage_count > 0 && damage != NULL;
    return true;
}

static bool save(void *context, const char *path, struct err *err)
{
    struct run *run = context;
    text_copy(run->saved, sizeof run->saved, path);
    return !run->refuses || err_set(err, "%s cannot be written", path);
}

static bool open_canvas(void *context, int width, int height, struct paint_canvas *canvas,
                        struct err *err)
{
    struct run *run = context;
    run->opened++;
    run->width = width;
    run->height = height;
    *canvas = (struct paint_canvas){
        .context = run, .measure = run->fixture->measure, .paint = paint, .save = save};
    return !run->refuses || err_set(err, "no memory for a canvas");
}

static void close_canvas(void *context, struct paint_canvas *canvas)
{
    struct run *run = context;
    assert_ptr_equal(canvas->context, run);
    run->closed++;
}

static struct journal *give_journal(void *context, uint64_t seed)
{
    struct run *run = context;
    run->fixture->journal =
        journal_open(&(struct journal_options){.clock = &run->clock, .seed = seed}, NULL);
    return run->fixture->journal;
}

/* Runs what `in` holds; `run` may say that the canvas refuses. */
static void run_stream(struct run *run, struct fixture *f, FILE *in)
{
    struct stage stage = {run, open_canvas, close_canvas};
    run->fixture = f;
    clock_init_virtual(&run->clock, 1767258000000);
    fixture_stop(f);
    struct script_options options = {
        .catalog = &f->catalog,
        .stage = &stage,
        .clock = &run->clock,
        .open_journal = give_journal,
        .context = run,
        .display = display_complete((struct display){.width = 1920, .height = 1080})};
    FILE *out = open_memstream(&run->out, &run->size);
    assert_non_null(out);
    run->result = script_run(&options, in, "visit.vonk", out, &run->err);
    fclose(out);
    journal_close(f->journal);
    f->journal = NULL;
}

/* Runs a script and gives back how it went; the next call forgets it. */
static struct run *play(struct fixture *f, const char *script)
{
    static struct run run;
    free(run.out);
    run = (struct run){0};
    FILE *in = tmpfile();
    assert_non_null(in);
    fputs(script, in);
    rewind(in);
    run_stream(&run, f, in);
    fclose(in);
    return &run;
}

static int forget_output(void **state)
{
    struct run *run = play(*state, "");
    free(run->out);
    run->out = NULL;
    return fixture_teardown(state);
}

#define SCRIPT_TEST(name) cmocka_unit_test_setup_teardown(name, fixture_setup, forget_output)

/* The script runs to its end and says exactly this. */
static void assert_says(struct fixture *f, const char *script, const char *output)
{
    struct run *run = play(f, script);
    assert_string_equal(run->err.text, "");
    assert_int_equal(run->result, SCRIPT_OK);
    assert_string_equal(run->out, output);
}

/* It fails with a sentence that begins so. */
static void assert_fails(struct fixture *f, const char *script, const char *why)
{
    struct run *run = play(f, script);
    if (run->result != SCRIPT_FAILED || !text_starts(run->err.text, why)) {
        fail_msg("result %d, \"%s\" instead of \"%s\"", (int)run->result, run->err.text, why);
    }
}

/* ---- the file ---- */

static void an_empty_script_opens_nothing_and_ends_well(void **state)
{
    struct run *run = play(*state, "");
    assert_int_equal(run->result, SCRIPT_OK);
    assert_int_equal(run->opened, 0);
    assert_int_equal(run->closed, 0);
}

static void comments_and_empty_lines_say_nothing(void **state)
{
    assert_says(*state, "# a visit\n\n   \t\n  # tap nothing\n#\n", "");
}

static void spaces_tabs_and_line_ends_of_windows_do_no_harm(void **state)
{
    assert_says(*state, "\t tap \t attract.start  \r\n  screen\t\r\n", "{\"screen\":\"home\"}\n");
}

static void the_last_line_needs_no_end(void **state)
{
    assert_says(*state, "screen", "{\"screen\":\"attract\"}\n");
}

static void the_first_line_that_fails_ends_the_run(void **state)
{
    struct run *run = play(*state, "screen\n# now it fails\n\ntap home.start\nscreen\n");
    assert_int_equal(run->result, SCRIPT_FAILED);
    assert_string_equal(run->err.text,
                        "visit.vonk:4: tap home.start: it is not on the screen attract");
    assert_string_equal(run->out, "{\"screen\":\"attract\"}\n");
    assert_int_equal(run->opened, 1);
    assert_int_equal(run->closed, 1);
}

static void an_unknown_command_is_named(void **state)
{
    assert_fails(*state, "\nswipe left\n", "visit.vonk:2: there is no command \"swipe left\"");
    assert_fails(*state, "tapp x\n", "visit.vonk:1: there is no command");
    assert_fails(*state, "ta x\n", "visit.vonk:1: there is no command");
}

static void a_missing_argument_is_named(void **state)
{
    assert_fails(*state, "tap\n", "visit.vonk:1: tap needs 1 argument");
    assert_fails(*state, "press 5\n", "visit.vonk:1: press needs 2 argument");
    assert_fails(*state, "expect screen\n", "visit.vonk:1: expect needs 2 argument");
}

static void a_line_that_is_too_long_is_refused_whole(void **state)
{
    static char script[4096];
    memset(script, 'x', 3000);
    script[0] = '#';
    text_copy(script + 3000, sizeof script - 3000, "\nscreen\n");
    assert_fails(*state, script, "visit.vonk:1: a line has fewer than 1023 bytes");
}

static void a_folder_is_no_script(void **state)
{
    struct run run = {0};
    FILE *in = fopen("/", "r");
    assert_non_null(in);
    run_stream(&run, *state, in);
    fclose(in);
    free(run.out);
    assert_int_equal(run.result, SCRIPT_UNUSABLE);
    assert_string_equal(run.err.text, "visit.vonk: the script cannot be read; check its name");
}

static void a_canvas_that_cannot_be_opened_is_said(void **state)
{
    struct run run = {.refuses = true};
    FILE *in = tmpfile();
    assert_non_null(in);
    fputs("screen\n", in);
    rewind(in);
    run_stream(&run, *state, in);
    fclose(in);
    free(run.out);
    assert_string_equal(run.err.text, "visit.vonk:1: no memory for a canvas");
    assert_int_equal(run.closed, 0);
}

/* ---- before anything else ---- */

static void size_is_that_of_the_canvas(void **state)
{
    struct run *run = play(*state, "size 800x480\nscreen\n");
    assert_int_equal(run->width, 800);
    assert_int_equal(run->height, 480);
    run = play(*state, "screen\n");
    assert_int_equal(run->width, 1920);
}

static void a_size_that_is_none_is_refused(void **state)
{
    static const char *const sizes[] = {"319x480", "800x4097",  "800",      "800x",
                                        "x480",    "800x480x2", "-800x480", "big"};
    for (size_t i = 0; i < ARRAY_LENGTH(sizes); i++) {
        char script[64], why[64];
        snprintf(script, sizeof script, "size %s\n", sizes[i]);
        snprintf(why, sizeof why, "visit.vonk:1: size %s is none", sizes[i]);
        assert_fails(*state, script, why);
    }
}

static void lang_is_that_of_the_visits(void **state)
{
    struct fixture *f = *state;
    char script[128];
    snprintf(script, sizeof script, "lang en\ntap attract.start\nexpect text \"%s\"\n",
             f->catalog.words[WORD_HOME_START].in[1]);
    assert_says(f, script, "");
    assert_fails(f, "lang xx\n", "visit.vonk:1: the pack has no language xx");
}

static void the_same_seed_gives_the_same_output(void **state)
{
    static const char script[] = "seed 7\ntap attract.start\ntap home.start\ntree\njournal\n";
    char *first = strdup(play(*state, script)->out);
    assert_string_equal(play(*state, script)->out, first);
    free(first);
}

static void another_seed_gives_another_order_of_pictures(void **state)
{
    int other = 0;
    char *first = strdup(play(*state, "seed 1\ntap attract.start\ntap home.start\ntree\n")->out);
    for (int seed = 2; seed < 12; seed++) {
        char script[64];
        snprintf(script, sizeof script, "seed %d\ntap attract.start\ntap home.start\ntree\n", seed);
        other += !text_equal(play(*state, script)->out, first);
    }
    free(first);
    assert_true(other > 0);
}

static void a_seed_that_is_no_number_is_refused(void **state)
{
    static const char *const seeds[] = {"0", "-1", "x", "12x", "99999999999999999999"};
    for (size_t i = 0; i < ARRAY_LENGTH(seeds); i++) {
        char script[64];
        snprintf(script, sizeof script, "seed %s\n", seeds[i]);
        assert_fails(*state, script, "visit.vonk:1: seed must be a number from 1");
    }
}

static void settings_must_stand_before_anything_else(void **state)
{
    static const char why[] = "visit.vonk:2: size must stand before anything else";
    assert_fails(*state, "screen\nsize 800x480\n", why);
    assert_fails(*state, "screen\nlang en\n", "visit.vonk:2: lang must stand before");
    assert_fails(*state, "screen\nseed 2\n", "visit.vonk:2: seed must stand before");
}

/* ---- taps, fingers, keys, time ---- */

static void tap_presses_releases_and_waits(void **state)
{
    assert_says(*state, "tap attract.start\ntap home.stories\ntap stories.joy\nscreen\n",
                "{\"screen\":\"story\"}\n");
}

static void tap_fails_where_a_finger_would(void **state)
{
    assert_fails(*state, "tap attract.start\ntap stories.joy\n",
                 "visit.vonk:2: tap stories.joy: it is not on the screen home");
    assert_fails(*state, "tap attract.start\ntap page.body\n",
                 "visit.vonk:2: tap page.body: it does nothing");
    assert_fails(*state, "tap attract.start\ntap bar.language\ntap home.start\n",
                 "visit.vonk:3: tap home.start: something covers it");
    assert_fails(*state,
                 "size 800x480\ntap attract.start\ntap home.phase.e\ntap fields.07\n"
                 "tap field.topic.07-10\n",
                 "visit.vonk:5: tap field.topic.07-10: it is outside the screen");
}

static void tap_takes_what_lies_on_top(void **state)
{
    static const char script[] = "tap attract.start\ntap bar.textsize\ntap bar.help\n"
                                 "tap bar.textsize\ntap bar.textsize\ntap bar.textsize\n"
                                 "expect element sheet.close\n";
    assert_says(*state, script, "");
}

static void a_finger_is_pressed_moved_and_released_in_pixels(void **state)
{
    static const char *const expected = "{\"screen\":\"attract\"}\n{\"screen\":\"home\"}\n";
    assert_says(*state, "press 900 500\nwait 1000\nscreen\nrelease 900 500\nscreen\n", expected);
    assert_says(*state, "press 900 500\nmove 100 100\nmove 900 500\nrelease 900 500\nscreen\n",
                "{\"screen\":\"home\"}\n");
    assert_says(*state, "press -100 99999\nmove 99999 -100\nrelease -5 -5\nscreen\n",
                "{\"screen\":\"attract\"}\n");
}

static void pixels_that_are_no_numbers_are_refused(void **state)
{
    static const char why[] = "visit.vonk:1: press needs two numbers, in pixels";
    assert_fails(*state, "press a b\n", why);
    assert_fails(*state, "press 1.5 2\n", why);
    assert_fails(*state, "press 1 2 3\n", why);
    assert_fails(*state, "press 99999999999 2\n", why);
}

static void every_key_has_a_name(void **state)
{
    assert_says(*state,
                "key up\nscreen\nkey down\nkey left\nkey right\nkey tab\nkey enter\nkey back\n",
                "{\"screen\":\"home\"}\n");
    assert_fails(*state, "key escape\n", "visit.vonk:1: key escape is none");
}

static void wait_lets_time_pass(void **state)
{
    struct run *run = play(*state, "tap attract.start\nwait 61000\nexpect element idle.stay\n"
                                   "wait 30000\nscreen\n");
    assert_string_equal(run->err.text, "");
    assert_string_equal(run->out, "{\"screen\":\"attract\"}\n");
    assert_in_range(clock_now(&run->clock), 91000, 93000);
}

static void wait_takes_milliseconds_of_a_day(void **state)
{
    static const char *const times[] = {"-1", "x", "1e3", "5s", "86400001", "99999999999999999999"};
    for (size_t i = 0; i < ARRAY_LENGTH(times); i++) {
        char script[64];
        snprintf(script, sizeof script, "wait %s\n", times[i]);
        assert_fails(*state, script, "visit.vonk:1: wait needs a number of milliseconds");
    }
}

static void only_what_changed_is_painted(void **state)
{
    int still = play(*state, "tap attract.start\nwait 2000\n")->painted;
    assert_true(still > 1);
    assert_int_equal(play(*state, "tap attract.start\nwait 50000\n")->painted, still);
}

/* ---- answers ---- */

static void journal_counts_visits_and_interactions(void **state)
{
    assert_says(*state, "journal\ntap attract.start\njournal\ntap bar.restart\njournal\n",
                "{\"visits\":0,\"interactions\":0,\"committed\":0,\"lost\":0}\n"
                "{\"visits\":1,\"interactions\":2,\"committed\":2,\"lost\":0}\n"
                "{\"visits\":1,\"interactions\":3,\"committed\":3,\"lost\":0}\n");
}

static void tree_is_one_line_of_json(void **state)
{
    struct run *run = play(*state, "tap attract.start\ntree\n");
    assert_true(text_starts(run->out, "{\"screen\":\"home\",\"elements\":[{\"id\":"));
    assert_non_null(strstr(run->out, "\"id\":\"home.start\",\"role\":\"button\""));
    assert_ptr_equal(strchr(run->out, '\n'), run->out + run->size - 1);
}

static void shot_saves_under_its_name(void **state)
{
    struct run *run = play(*state, "shot a picture.png\n");
    assert_int_equal(run->result, SCRIPT_OK);
    assert_string_equal(run->saved, "a picture.png");
}

/* ---- expectations ---- */

static void expectations_that_hold_say_nothing(void **state)
{
    assert_says(*state,
                "expect screen attract\nexpect element attract.start\nexpect no element bar.home\n"
                "tap attract.start\nexpect screen home\nexpect text \"Start\"\n",
                "");
}

static void a_screen_that_is_another_is_named(void **state)
{
    assert_fails(*state, "expect screen home\n", "visit.vonk:1: the screen is attract, not home");
}

static void elements_that_are_there_or_not_are_named(void **state)
{
    assert_fails(*state, "expect element bar.home\n",
                 "visit.vonk:1: element bar.home is not on the screen attract");
    assert_fails(*state, "expect no element attract.start\n",
                 "visit.vonk:1: element attract.start is on the screen attract");
}

static void text_that_is_not_there_is_named(void **state)
{
    assert_fails(*state, "expect text \"Xyzzy\"\n",
                 "visit.vonk:1: \"Xyzzy\" is not on the screen attract");
    assert_fails(*state, "expect text Xyzzy\n",
                 "visit.vonk:1: expect text needs its text in quotes");
    assert_fails(*state, "expect text \"\n", "visit.vonk:1: expect text needs its text in quotes");
}

static void text_is_found_without_its_soft_hyphens(void **state)
{
    assert_says(*state, "tap attract.start\ntap home.stories\nexpect text \"cyberexpert\"\n", "");
}

static void text_is_looked_for_on_the_other_pages_too(void **state)
{
    assert_says(
        *state,
        "size 800x480\nlang nl\ntap attract.start\ntap home.phase.e\ntap fields.07\n"
        "expect no element field.topic.07-10\nexpect text \"Hernieuwbare energiesystemen\"\n",
        "");
}

static void spoken_is_what_was_said_since_the_last_time(void **state)
{
    assert_says(*state, "tap attract.start\nspoken\n", "{\"spoken\":[]}\n");
    assert_says(*state,
                "tap attract.start\ntap bar.readaloud\nexpect spoken \"Vind je\"\n"
                "tap bar.contrast\nspoken\nspoken\n",
                "{\"spoken\":[{\"lang\":\"nl\",\"text\":\"Voorlezen staat aan\"},"
                "{\"lang\":\"nl\",\"text\":\"Vind je vonk.\"},"
                "{\"lang\":\"nl\",\"text\":\"In 3 minuten. Zonder je naam.\"},"
                "{\"lang\":\"nl\",\"text\":\"Je kunt kiezen: Start; S, Begin bij jezelf, Kies "
                "plaatjes; T, Je sterke punten, Kies 3 kaarten; E, Verken, 32 onderwerpen; A, "
                "Activeer, Ontmoet vrouwen; M, Ga vooruit, Neem het mee; Verhalen van vrouwen; "
                "Cijfers; Waar of niet waar? Voor ouders; Over Vonk en je privacy\"},"
                "{\"lang\":\"nl\",\"text\":\"Contrast, gekozen\"}]}\n{\"spoken\":[]}\n");
}

static void what_was_not_spoken_is_named(void **state)
{
    assert_fails(*state, "tap attract.start\nexpect spoken \"Vind je vonk\"\n",
                 "visit.vonk:2: \"Vind je vonk\" was not spoken on the screen home");
    assert_fails(*state, "expect spoken nothing\n",
                 "visit.vonk:1: expect spoken needs its text in quotes");
}

static void a_script_is_read_to_as_long_as_it_takes(void **state)
{
    /* 60 s and more of silence end the visit; of speech they do not */
    assert_says(*state,
                "lang nl\ntap attract.start\ntap bar.readaloud\nwait 65000\n"
                "expect no element idle.stay\nwait 40000\nexpect element idle.stay\n",
                "");
}

static void an_expectation_that_is_none_is_named(void **state)
{
    assert_fails(*state, "expect colour blue\n", "visit.vonk:1: expect colour is none");
    assert_fails(*state, "expect no screen home\n", "visit.vonk:1: expect no is none");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        SCRIPT_TEST(an_empty_script_opens_nothing_and_ends_well),
        SCRIPT_TEST(comments_and_empty_lines_say_nothing),
        SCRIPT_TEST(spaces_tabs_and_line_ends_of_windows_do_no_harm),
        SCRIPT_TEST(the_last_line_needs_no_end),
        SCRIPT_TEST(the_first_line_that_fails_ends_the_run),
        SCRIPT_TEST(an_unknown_command_is_named),
        SCRIPT_TEST(a_missing_argument_is_named),
        SCRIPT_TEST(a_line_that_is_too_long_is_refused_whole),
        SCRIPT_TEST(a_folder_is_no_script),
        SCRIPT_TEST(a_canvas_that_cannot_be_opened_is_said),
        SCRIPT_TEST(size_is_that_of_the_canvas),
        SCRIPT_TEST(a_size_that_is_none_is_refused),
        SCRIPT_TEST(lang_is_that_of_the_visits),
        SCRIPT_TEST(the_same_seed_gives_the_same_output),
        SCRIPT_TEST(another_seed_gives_another_order_of_pictures),
        SCRIPT_TEST(a_seed_that_is_no_number_is_refused),
        SCRIPT_TEST(settings_must_stand_before_anything_else),
        SCRIPT_TEST(tap_presses_releases_and_waits),
        SCRIPT_TEST(tap_fails_where_a_finger_would),
        SCRIPT_TEST(tap_takes_what_lies_on_top),
        SCRIPT_TEST(a_finger_is_pressed_moved_and_released_in_pixels),
        SCRIPT_TEST(pixels_that_are_no_numbers_are_refused),
        SCRIPT_TEST(every_key_has_a_name),
        SCRIPT_TEST(wait_lets_time_pass),
        SCRIPT_TEST(wait_takes_milliseconds_of_a_day),
        SCRIPT_TEST(only_what_changed_is_painted),
        SCRIPT_TEST(journal_counts_visits_and_interactions),
        SCRIPT_TEST(tree_is_one_line_of_json),
        SCRIPT_TEST(shot_saves_under_its_name),
        SCRIPT_TEST(expectations_that_hold_say_nothing),
        SCRIPT_TEST(a_screen_that_is_another_is_named),
        SCRIPT_TEST(elements_that_are_there_or_not_are_named),
        SCRIPT_TEST(text_that_is_not_there_is_named),
        SCRIPT_TEST(text_is_found_without_its_soft_hyphens),
        SCRIPT_TEST(text_is_looked_for_on_the_other_pages_too),
        SCRIPT_TEST(spoken_is_what_was_said_since_the_last_time),
        SCRIPT_TEST(what_was_not_spoken_is_named),
        SCRIPT_TEST(a_script_is_read_to_as_long_as_it_takes),
        SCRIPT_TEST(an_expectation_that_is_none_is_named),
    };
    return FIXTURE_RUN(tests);
}
