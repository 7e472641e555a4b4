/* test_speech.c: each language is heard, at the speed that was promised, and falls silent when it
 * is told to; without voices or without a device nothing is said, and nothing breaks. */
#include "platform/speech.h"

#include "base/text.h"
#include "listen.h"
#include "platform/spell.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

enum { SECOND = SOUND_RATE, LOUD = 1000, REAL_TIME_MS = 23, FAST_MS = 4 };

static const struct {
    const char *language, *text;
} sentences[] = {
    {"nl", "Zij last bruggen. En jij?"},     {"en", "She welds bridges. And you?"},
    {"de", "Sie schweißt Brücken. Und du?"}, {"es", "Ella suelda puentes. ¿Y tú?"},
    {"pt", "Ela solda pontes. E tu?"},       {"bg", "Тя заварява мостове. А ти?"},
};

struct stage {
    struct sound *sound;
    struct speech *speech;
};

static struct stage open_stage(int delay_ms, const char *data)
{
    struct stage stage;
    listen_start(delay_ms);
    stage.sound = sound_open(&(struct sound_options){.retry_ms = 20, .rest_ms = 60000});
    stage.speech = speech_open(&(struct speech_options){.sound = stage.sound, .data = data});
    assert_non_null(stage.speech);
    return stage;
}

static void close_stage(struct stage *stage)
{
    speech_close(stage->speech);
    sound_close(stage->sound);
    listen_stop();
}

static bool has_said_all(void *speech)
{
    return !speech_speaking(speech);
}

static bool is_silent(void *speech)
{
    return speech_silent(speech);
}

static bool can_be_heard(void *speech)
{
    (void)speech;
    return listen_peak(0) > LOUD / 4;
}

static void each_language_is_heard(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(sentences); i++) {
        struct stage stage = open_stage(0, NULL);
        speech_volume(stage.speech, SPEECH_VOLUMES - 1);
        speech_say(stage.speech, sentences[i].language, sentences[i].text);
        assert_true(speech_speaking(stage.speech));
        assert_true(listen_until(has_said_all, stage.speech));
        assert_false(speech_silent(stage.speech));
        speech_close(stage.speech);
        sound_close(stage.sound);
        assert_in_range(listen_loud(0), SECOND / 2, 6 * SECOND);
        assert_true(listen_peak(0) > LOUD);
        listen_stop();
    }
}

static void it_says_125_words_a_minute(void **state)
{
    (void)state;
    struct stage stage = open_stage(FAST_MS, NULL);
    static const char *const text[] = {
        "Een hacker zoekt één open raam. Ik vind het eerder.",
        "Mijn broertje was zijn account kwijt. Ik zocht uit hoe dat kon. Samen kregen we het "
        "terug.",
    };
    int words = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(text); i++) {
        words += text_words(text[i]);
        speech_say(stage.speech, "nl", text[i]);
    }
    assert_true(listen_until(has_said_all, stage.speech));
    speech_close(stage.speech);
    sound_close(stage.sound);
    assert_in_range(words * 60L * SECOND / listen_length(0), 115, 135);
    listen_stop();
}

static void texts_are_said_one_behind_the_other(void **state)
{
    (void)state;
    struct stage stage = open_stage(0, NULL);
    speech_say(stage.speech, "nl", "Zij last bruggen.");
    assert_true(listen_until(has_said_all, stage.speech));
    long one = listen_loud(0);
    speech_say(stage.speech, "nl", "Zij last bruggen.");
    speech_say(stage.speech, "en", "She welds bridges.");
    assert_true(listen_until(has_said_all, stage.speech));
    assert_true(one > SECOND / 4);
    assert_true(listen_loud(0) > 5 * one / 2);
    close_stage(&stage);
}

static void hush_ends_it_within_100_ms_and_the_next_text_is_said(void **state)
{
    (void)state;
    struct stage stage = open_stage(REAL_TIME_MS, NULL);
    for (int i = 0; i < 20; i++) {
        speech_say(stage.speech, "nl", sentences[0].text);
    }
    assert_true(listen_until(can_be_heard, stage.speech));
    speech_hush(stage.speech);
    long heard = listen_count();
    assert_true(listen_until(has_said_all, stage.speech)); /* what was being made is given up */
    assert_in_range(listen_length(heard), 0, SECOND / 10);
    speech_say(stage.speech, "en", "Yes.");
    assert_true(speech_speaking(stage.speech));
    assert_true(listen_until(has_said_all, stage.speech));
    long after = listen_length(heard + SECOND / 10);
    close_stage(&stage);
    assert_in_range(after, SECOND / 20, 3 * SECOND);
}

static void without_voices_it_is_silent_and_says_so(void **state)
{
    (void)state;
    char folder[] = "/tmp/vonk-voices-XXXXXX", data[64];
    assert_non_null(mkdtemp(folder));
    snprintf(data, sizeof data, "%s/espeak-ng-data", folder); /* there, but empty */
    mkdir(data, 0700);
    struct stage stage = open_stage(0, folder);
    assert_false(speech_silent(stage.speech)); /* nobody asked yet: nothing was loaded */
    speech_say(stage.speech, "nl", sentences[0].text);
    assert_true(listen_until(is_silent, stage.speech));
    assert_false(speech_speaking(stage.speech));
    speech_say(stage.speech, "nl", sentences[0].text);
    assert_false(speech_speaking(stage.speech));
    assert_int_equal(listen_peak(0), 0);
    close_stage(&stage);
    rmdir(data);
    rmdir(folder);
}

static void without_a_device_it_is_silent_and_does_not_wait(void **state)
{
    (void)state;
    listen_deaf();
    struct sound *sound = sound_open(&(struct sound_options){.retry_ms = 20});
    struct speech *speech = speech_open(&(struct speech_options){.sound = sound});
    speech_say(speech, "nl", sentences[0].text);
    assert_true(listen_until(has_said_all, speech));
    assert_true(listen_until(is_silent, speech));
    speech_close(speech);
    sound_close(sound);
}

static void a_language_without_a_voice_is_left_out(void **state)
{
    (void)state;
    struct stage stage = open_stage(0, NULL);
    speech_say(stage.speech, "xx", "Nobody says this.");
    assert_true(listen_until(has_said_all, stage.speech));
    assert_int_equal(listen_peak(0), 0);
    assert_false(speech_silent(stage.speech));
    close_stage(&stage);
}

static void the_steps_of_loudness_are_at_most_10_db_apart(void **state)
{
    (void)state;
    for (int step = 1; step < SPEECH_VOLUMES; step++) {
        float ratio = speech_gain(step) / speech_gain(step - 1);
        assert_true(ratio > 1 && ratio <= 3.1623f); /* 10 dB */
    }
    assert_true(speech_gain(SPEECH_VOLUMES - 1) == 1);
    assert_true(speech_gain(-1) == speech_gain(0) && speech_gain(99) == 1);
}

static void more_texts_than_there_is_room_for_are_dropped(void **state)
{
    (void)state;
    struct stage stage = open_stage(REAL_TIME_MS, NULL);
    for (int i = 0; i < 3 * SPEECH_LINES; i++) {
        speech_say(stage.speech, "nl", sentences[0].text);
    }
    speech_hush(stage.speech);
    assert_true(listen_until(has_said_all, stage.speech));
    close_stage(&stage);
}

static void abbreviations_are_said_letter_by_letter(void **state)
{
    static const char *const texts[][3] = {
        {"nl", "mbo 4, hbo en wo.", "M.B.O. 4, H.B.O. en W.O.."},
        {"en", "wo mbo", "wo M.B.O."},
        {"bg", "училище (mbo)", "училище (M.B.O.)"},
        {"nl", "mbo'er tombola ëmbo mboé", "M.B.O.'er tombola ëmbo mboé"},
        {"nl", "", ""},
    };
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        char *spelled = spell_out(texts[i][0], texts[i][1]);
        assert_string_equal(spelled, texts[i][2]);
        free(spelled);
    }
}

static void no_speech_at_all_is_silent(void **state)
{
    (void)state;
    speech_say(NULL, "nl", "nee");
    speech_hush(NULL);
    speech_volume(NULL, 1);
    assert_true(speech_silent(NULL));
    assert_false(speech_speaking(NULL));
    speech_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_language_is_heard),
        cmocka_unit_test(it_says_125_words_a_minute),
        cmocka_unit_test(texts_are_said_one_behind_the_other),
        cmocka_unit_test(hush_ends_it_within_100_ms_and_the_next_text_is_said),
        cmocka_unit_test(without_voices_it_is_silent_and_says_so),
        cmocka_unit_test(without_a_device_it_is_silent_and_does_not_wait),
        cmocka_unit_test(a_language_without_a_voice_is_left_out),
        cmocka_unit_test(the_steps_of_loudness_are_at_most_10_db_apart),
        cmocka_unit_test(more_texts_than_there_is_room_for_are_dropped),
        cmocka_unit_test(abbreviations_are_said_letter_by_letter),
        cmocka_unit_test(no_speech_at_all_is_silent),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
