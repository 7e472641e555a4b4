/* test_sound.c: what is pushed arrives at the device, stops when it is told to, and a machine
 * without a device is silent and well. */
#include "platform/sound.h"

#include "listen.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { SECOND = SOUND_RATE, TONE_PEAK = 12000, REAL_TIME_MS = 23, REST_MS = 60000 };

/* A device that is opened again begins its file again: most tests keep it open. */
static struct sound *open_sound(bool cues, int rest_ms)
{
    struct sound_options options = {.cues = cues, .retry_ms = 20, .rest_ms = rest_ms};
    struct sound *sound = sound_open(&options);
    assert_non_null(sound);
    return sound;
}

static void make_tone(int16_t *samples, int count)
{
    for (int i = 0; i < count; i++) {
        samples[i] = (int16_t)(TONE_PEAK * sin(i * 0.2));
    }
}

static bool is_quiet(void *sound)
{
    return !sound_sounding(sound);
}

static bool is_silent(void *sound)
{
    return sound_silent(sound);
}

static bool is_back(void *sound)
{
    return !sound_silent(sound);
}

static bool can_be_heard(void *sound)
{
    (void)sound;
    return listen_peak(0) > 0;
}

/* Nothing is written any more: the device is closed. */
static bool has_stopped(void *context)
{
    long *count = context;
    long before = *count;
    *count = listen_count();
    return *count > 0 && *count == before;
}

static int setup(void **state)
{
    (void)state;
    listen_start(0);
    return 0;
}

static int teardown(void **state)
{
    (void)state;
    listen_stop();
    return 0;
}

static void every_sample_that_is_pushed_arrives(void **state)
{
    (void)state;
    static int16_t tone[5 * SECOND];
    make_tone(tone, 5 * SECOND);
    struct sound *sound = open_sound(false, REST_MS);
    assert_true(sound_push(sound, sound_clear(sound), tone, 5 * SECOND));
    assert_true(listen_until(is_quiet, sound));
    sound_close(sound);
    assert_in_range(listen_loud(0), 5 * SECOND - 40, 5 * SECOND);
    assert_in_range(listen_peak(0), TONE_PEAK - 20, TONE_PEAK);
}

static void what_was_pushed_is_dropped_when_a_new_turn_begins(void **state)
{
    (void)state;
    static int16_t tone[3 * SECOND];
    make_tone(tone, 3 * SECOND);
    listen_start(REAL_TIME_MS); /* as a real device would: three seconds last three seconds */
    struct sound *sound = open_sound(false, REST_MS);
    uint32_t turn = sound_clear(sound);
    assert_true(sound_push(sound, turn, tone, 3 * SECOND));
    assert_true(listen_until(can_be_heard, sound));
    sound_clear(sound);
    assert_false(sound_sounding(sound));
    assert_false(sound_push(sound, turn, tone, SECOND));
    long heard = listen_count();
    sound_close(sound);
    assert_in_range(heard, 1, 2 * SECOND);
    assert_in_range(listen_length(heard), 0, SECOND / 10); /* silent within 100 ms */
}

static void the_loudness_can_be_set(void **state)
{
    (void)state;
    static int16_t tone[SECOND];
    make_tone(tone, SECOND);
    struct sound *sound = open_sound(false, REST_MS);
    sound_gain(sound, 0.25f);
    assert_true(sound_push(sound, sound_clear(sound), tone, SECOND));
    assert_true(listen_until(is_quiet, sound));
    sound_close(sound);
    assert_in_range(listen_peak(0), TONE_PEAK / 4 - 10, TONE_PEAK / 4);
}

static void the_device_is_closed_when_nothing_is_to_be_heard(void **state)
{
    (void)state;
    int16_t tone[2000];
    long count = 0;
    make_tone(tone, 2000);
    struct sound *sound = open_sound(false, 20);
    for (int i = 0; i < 2; i++) { /* and opened again */
        assert_true(sound_push(sound, sound_clear(sound), tone, 2000));
        assert_true(listen_until(is_quiet, sound));
        assert_true(listen_until(has_stopped, &count));
    }
    assert_false(sound_silent(sound));
    sound_close(sound);
}

static void without_a_device_it_is_silent_and_comes_back_with_one(void **state)
{
    (void)state;
    int16_t tone[2000];
    make_tone(tone, 2000);
    listen_deaf();
    struct sound *sound = open_sound(true, REST_MS);
    assert_true(listen_until(is_silent, sound));
    assert_false(sound_push(sound, sound_clear(sound), tone, 2000));
    assert_false(sound_sounding(sound));
    sound_cue(sound, CUE_TICK);
    listen_start(0);
    assert_true(listen_until(is_back, sound));
    assert_true(sound_push(sound, sound_clear(sound), tone, 2000));
    assert_true(listen_until(can_be_heard, sound));
    sound_close(sound);
}

static void no_sound_at_all_is_silent(void **state)
{
    (void)state;
    assert_true(sound_silent(NULL));
    assert_false(sound_push(NULL, sound_clear(NULL), NULL, 0));
    assert_false(sound_sounding(NULL));
    sound_gain(NULL, 1);
    sound_cue(NULL, CUE_TICK);
    sound_close(NULL);
}

/* ---- cues ---- */

static void cues_are_short_soft_and_each_its_own(void **state)
{
    (void)state;
    static const int lengths[CUE_COUNT] = {40, 300, 160};
    static struct cue_sound cues[CUE_COUNT];
    for (int i = 0; i < CUE_COUNT; i++) {
        int peak = 0;
        cue_make((enum cue)i, &cues[i]);
        assert_int_equal(cues[i].count, lengths[i] * SOUND_RATE / 1000);
        for (int at = 0; at < cues[i].count; at++) {
            peak = abs(cues[i].samples[at]) > peak ? abs(cues[i].samples[at]) : peak;
        }
        assert_int_equal(peak, CUE_PEAK);
        assert_in_range(abs(cues[i].samples[0]), 0, 64); /* no crack at either end */
        assert_in_range(abs(cues[i].samples[cues[i].count - 1]), 0, 64);
        for (int before = 0; before < i; before++) {
            assert_memory_not_equal(cues[i].samples, cues[before].samples, 400);
        }
    }
}

static void a_cue_is_heard_only_where_it_is_switched_on(void **state)
{
    (void)state;
    int16_t tone[100] = {0};
    for (int on = 0; on < 2; on++) {
        listen_start(0);
        struct sound *sound = open_sound(on == 1, REST_MS);
        for (int i = 0; i < 50; i++) { /* the first ones may come too late, and are left out */
            sound_cue(sound, CUE_SPARK);
            if (on == 1 && listen_until(can_be_heard, sound)) {
                break;
            }
        }
        assert_true(sound_push(sound, sound_clear(sound), tone, 100));
        assert_true(listen_until(is_quiet, sound));
        sound_close(sound);
        assert_int_equal(listen_peak(0) > 0, on);
        listen_stop();
    }
}

static void a_cue_keeps_silent_while_there_is_speech(void **state)
{
    (void)state;
    static int16_t quiet[2 * SECOND];
    listen_start(REAL_TIME_MS);
    struct sound *sound = open_sound(true, REST_MS);
    assert_true(sound_push(sound, sound_clear(sound), quiet, 2 * SECOND));
    sound_cue(sound, CUE_SPARK);
    assert_true(listen_until(is_quiet, sound));
    sound_close(sound);
    assert_int_equal(listen_peak(0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_sample_that_is_pushed_arrives, setup, teardown),
        cmocka_unit_test_setup_teardown(what_was_pushed_is_dropped_when_a_new_turn_begins, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_loudness_can_be_set, setup, teardown),
        cmocka_unit_test_setup_teardown(the_device_is_closed_when_nothing_is_to_be_heard, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(without_a_device_it_is_silent_and_comes_back_with_one,
                                        setup, teardown),
        cmocka_unit_test(no_sound_at_all_is_silent),
        cmocka_unit_test(cues_are_short_soft_and_each_its_own),
        cmocka_unit_test_setup_teardown(a_cue_is_heard_only_where_it_is_switched_on, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_cue_keeps_silent_while_there_is_speech, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
