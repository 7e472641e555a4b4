/* staff_room.c: folders in TMPDIR, and staff's fingers. Owns nothing. */
#include "staff_room.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>

#include <cmocka.h>

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
    (void)info;
    (void)kind;
    (void)at;
    return remove(path);
}

bool staff_room_open(struct staff_room *room)
{
    const char *base = getenv("TMPDIR");
    int length = snprintf(room->data, sizeof room->data, "%s/vonk-staff-XXXXXX",
                          base != NULL ? base : "/tmp");
    if (length >= (int)sizeof room->data || mkdtemp(room->data) == NULL) {
        return false;
    }
    snprintf(room->stick, sizeof room->stick, "%s/stick", room->data);
    snprintf(room->sticks, sizeof room->sticks, "folder:%s", room->stick);
    return mkdir(room->stick, 0700) == 0;
}

void staff_room_close(const struct staff_room *room)
{
    nftw(room->data, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

void hold_corner(struct fixture *f, int64_t ms)
{
    finger(f, POINTER_DOWN, 1, 20, 20);
    wait_ms(f, ms);
    finger(f, POINTER_UP, 1, 20, 20);
    wait_ms(f, 300);
}

void type_pin(struct fixture *f, const char *digits)
{
    for (const char *at = digits; *at != '\0'; at++) {
        char id[] = "staffpin.0";
        id[9] = *at;
        tap(f, id);
    }
    tap(f, "staffpin.ok");
}

void set_pin(struct fixture *f, const char *digits)
{
    hold_corner(f, 3100);
    type_pin(f, digits);
    type_pin(f, digits);
    wait_for_door(f);
    assert_true(f->app.desk.open);
    wait_ms(f, STAFF_SETUP_MS + 1000);
    expect_screen(f, "attract");
}

void let_in(struct fixture *f, const char *digits)
{
    hold_corner(f, 3100);
    expect_screen(f, "staffpin");
    type_pin(f, digits);
    wait_for_door(f);
}

/* Until `busy` says no, at most ten real seconds: another thread has to get on. */
static void wait_while(struct fixture *f, bool (*busy)(const struct fixture *f))
{
    const struct timespec moment = {.tv_nsec = 1000000};
    for (int i = 0; i < 10000 && busy(f); i++) {
        nanosleep(&moment, NULL);
        app_update(&f->app);
    }
    assert_false(busy(f));
    wait_ms(f, 300);
}

static bool is_checking(const struct fixture *f)
{
    return f->app.desk.pin.says == PIN_SAYS_CHECKING;
}

static bool is_working(const struct fixture *f)
{
    return f->app.desk.work.job != JOB_NONE;
}

void wait_for_door(struct fixture *f)
{
    wait_while(f, is_checking);
}

void wait_for_job(struct fixture *f)
{
    wait_while(f, is_working);
}
