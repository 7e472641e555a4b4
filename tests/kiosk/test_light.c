/* test_light.c: outside opening hours the real picture goes dim, then black and still; a touch
 * brings it back at once. */
#include "film.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

enum { MINUTE = 60000 };

/* The fixture's day begins at 09:00:05 UTC; these hours were over an hour before. */
static const struct settings closed = {.opens = 7 * 60, .closes = 8 * 60};

struct lamp {
    int calls, percent;
};

static void set_lamp(void *context, int percent)
{
    struct lamp *lamp = context;
    lamp->calls++;
    lamp->percent = percent;
}

/* How many pictures there were in so many ms. Not painted: that would take as long. */
static int frames_in(struct film *film, int64_t ms)
{
    int64_t before = film->f->app.frames;
    wait_ms(film->f, ms);
    return (int)(film->f->app.frames - before);
}

/* Of what would be on the display now. */
static float luminance(struct film *film)
{
    float cell;
    app_expose(&film->f->app);
    assert_true(film_frame(film, "light"));
    film_luminance(film, 1, 1, &cell);
    return cell;
}

static void start_closed(struct film *film, struct fixture *f, struct lamp *lamp)
{
    struct start start = {.width = 800, .height = 480, .settings = closed};
    start.settings.brightness = 70;
    film_open(film, f, &start);
    f->app.options.lamp = (struct app_lamp){lamp, set_lamp};
    film_frame(film, "light");
}

static void the_closed_attract_screen_dims_then_is_black_and_still(void **state)
{
    struct fixture *f = *state;
    struct film film;
    struct lamp lamp = {0};
    start_closed(&film, f, &lamp);
    float full = luminance(&film);
    frames_in(&film, HOURS_QUIET_MS + 1000);
    float dim = luminance(&film);
    assert_true(dim < full / 3 && dim > 0);
    assert_int_equal(lamp.calls, 0);
    frames_in(&film, HOURS_DIM_MS);
    assert_true(luminance(&film) == 0);
    assert_int_equal(lamp.percent, 0);
    assert_int_equal(frames_in(&film, 10 * 60 * MINUTE), 0);
    assert_int_equal(lamp.calls, 1);
    film_close(&film);
}

static void a_touch_brings_the_light_back_at_once_and_begins_a_visit(void **state)
{
    struct fixture *f = *state;
    struct film film;
    struct lamp lamp = {0};
    start_closed(&film, f, &lamp);
    float full = luminance(&film);
    frames_in(&film, 5 * MINUTE);
    app_pointer(&f->app, (struct pointer){POINTER_DOWN, 1, 400, 240});
    assert_true(luminance(&film) > full / 2);
    assert_int_equal(lamp.percent, 70);
    clock_advance(&f->clock, 60);
    app_pointer(&f->app, (struct pointer){POINTER_UP, 1, 400, 240});
    frames_in(&film, 1000);
    expect_screen(f, "home");
    assert_true(luminance(&film) > full / 2);
    film_close(&film);
}

static void a_key_brings_it_back_too_and_a_visit_keeps_it(void **state)
{
    struct fixture *f = *state;
    struct film film;
    struct lamp lamp = {0};
    start_closed(&film, f, &lamp);
    frames_in(&film, 5 * MINUTE);
    assert_true(luminance(&film) == 0);
    app_key(&f->app, KEY_ENTER);
    assert_true(app_update(&f->app));
    expect_screen(f, "home");
    frames_in(&film, APP_READ_MS - 1000);
    assert_true(luminance(&film) > 0.1f);
    frames_in(&film, 30 * MINUTE); /* she has gone: the countdown, attract, dark again */
    expect_screen(f, "attract");
    assert_true(luminance(&film) == 0);
    film_close(&film);
}

static void at_opening_time_it_lights_up_by_itself(void **state)
{
    struct fixture *f = *state;
    struct film film;
    struct start start = {.width = 800, .height = 480};
    start.settings.opens = 10 * 60;
    start.settings.closes = 17 * 60;
    film_open(&film, f, &start);
    frames_in(&film, 54 * MINUTE);
    assert_true(luminance(&film) == 0);
    frames_in(&film, 6 * MINUTE);
    assert_true(luminance(&film) > 0.1f);
    film_close(&film);
}

static void without_opening_hours_or_a_sure_clock_it_never_dims(void **state)
{
    struct fixture *f = *state;
    for (int sure = 0; sure < 2; sure++) {
        struct film film;
        struct start start = {.width = 800, .height = 480};
        if (!sure) {
            start.settings = closed;
        }
        film_open(&film, f, &start);
        if (!sure) {
            f->clock.wall_ms = -1; /* a Pi after a power cut */
        }
        film_frame(&film, "light");
        for (int i = 0; i < 4; i++) {
            frames_in(&film, MINUTE);
            assert_true(luminance(&film) > 0.1f);
        }
        film_close(&film);
    }
}

/* What somebody could have seen: the bright hours of the attract screen, and no others. */
static void dark_hours_are_not_counted_as_shown(void **state)
{
    struct fixture *f = *state;
    struct film film;
    struct lamp lamp = {0};
    start_closed(&film, f, &lamp);
    frames_in(&film, 8 * 60 * MINUTE);
    assert_true(f->app.noted < now_ms(f) - 7 * 60 * MINUTE); /* nothing was noted meanwhile */
    app_pointer(&f->app, (struct pointer){POINTER_DOWN, 1, 400, 240});
    film_frame(&film, "light");
    assert_int_equal(f->app.noted, now_ms(f));
    film_close(&film);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(the_closed_attract_screen_dims_then_is_black_and_still),
        FIXTURE_TEST(a_touch_brings_the_light_back_at_once_and_begins_a_visit),
        FIXTURE_TEST(a_key_brings_it_back_too_and_a_visit_keeps_it),
        FIXTURE_TEST(at_opening_time_it_lights_up_by_itself),
        FIXTURE_TEST(without_opening_hours_or_a_sure_clock_it_never_dims),
        FIXTURE_TEST(dark_hours_are_not_counted_as_shown),
    };
    setenv("TZ", "UTC0", 1);
    tzset();
    return FIXTURE_RUN(tests);
}
