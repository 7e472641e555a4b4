/* watch.c: what systemd hears and what the file of starts says. Owns the socket. */
#include "run/watch.h"

#include "base/file.h"
#include "base/log.h"
#include "staff/places.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- a start ---- */

/* Under cage systemd means cage, which has no signs of life of its own: its child may give them. */
static int64_t wanted_interval(void)
{
    const char *usec = getenv("WATCHDOG_USEC"), *pid = getenv("WATCHDOG_PID");
    int64_t own = notify_interval(usec, pid, getpid());
    return own > 0 ? own : notify_interval(usec, pid, getppid());
}

static void put_down(const struct watch *watch, bool durable)
{
    struct err err;
    if (watch->path != NULL && !starts_save(&watch->starts, watch->path, durable, &err)) {
        log_warning("run", "%s", err.text);
    }
}

/* Everybody who starts Vonk by hand may also kill it. */
static void find_rung(struct watch *watch, struct arena *arena, const char *data, int64_t now)
{
    struct err err;
    if (watch->notify.descriptor < 0 || data == NULL || !starts_boot(watch->boot)) {
        return;
    }
    if (!file_make_folder(data, &err)) {
        log_warning("run", "%s", err.text);
        return;
    }
    watch->path = staff_place(arena, data, STAFF_STARTS);
    starts_load(&watch->starts, watch->path);
    watch->rung = ladder_next(&watch->starts, watch->boot, now);
    starts_begin(&watch->starts, watch->boot, now, (int)watch->rung);
    if (ladder_classes[watch->rung].restart) {
        ladder_asked(&watch->starts, watch->boot, now);
    }
    put_down(watch, ladder_classes[watch->rung].restart);
}

static bool ask_restart(struct watch *watch, struct err *err)
{
    struct err why = {{0}};
    log_error("run", "the kiosk was ended by force again and again, also with the software "
                     "renderer; the machine is asked to restart");
    notify_send(&watch->notify, "STATUS=Asks the machine to restart");
    if (watch->restart != NULL && watch->restart(watch->context, &why)) {
        return true; /* until it does, the kiosk goes on showing */
    }
    return err_set(err, "the machine should restart, as the kiosk was ended by force again and "
                        "again; restart it by hand if it does not");
}

bool watch_begin(struct watch *watch, struct arena *arena, const char *data, int64_t now,
                 struct err *err)
{
    notify_open(&watch->notify, getenv("NOTIFY_SOCKET"));
    watchdog_init(&watch->watchdog, watch->notify.descriptor >= 0 ? wanted_interval() : 0, now);
    watch->rung = LADDER_USUAL;
    watch->recording = true;
    find_rung(watch, arena, data, now);
    if (watch->rung != LADDER_USUAL) {
        log_warning("run", "ended by force %d times since the machine was switched on; rung: %s",
                    starts_forced(&watch->starts, watch->boot), ladder_classes[watch->rung].name);
    }
    return !ladder_classes[watch->rung].restart || ask_restart(watch, err);
}

bool watch_software(const struct watch *watch)
{
    return ladder_classes[watch->rung].software;
}

/* ---- signs of life ---- */

void watch_display(struct watch *watch, const char *description)
{
    watch->shows = description;
}

static void tell_status(const struct watch *watch, const char *first)
{
    char lines[256];
    snprintf(lines, sizeof lines, "%sSTATUS=Shows stories (%.80s)%s", first, watch->shows,
             watch->recording ? "" : "; visits are counted in memory only");
    notify_send(&watch->notify, lines);
}

void watch_presented(struct watch *watch, bool succeeded)
{
    watchdog_presented(&watch->watchdog, succeeded);
    if (succeeded && !watch->ready) {
        watch->ready = true;
        tell_status(watch, "READY=1\n");
    }
}

bool watch_turn(struct watch *watch, struct journal *journal, bool (*there)(void *context),
                void *context, int64_t now)
{
    struct journal_counts counts;
    if (!watchdog_due(&watch->watchdog, now)) {
        return true;
    }
    journal_read_counts(journal, &counts);
    int64_t settled = counts.committed + counts.lost;
    watchdog_writer(&watch->watchdog, counts.interactions - settled, settled, now);
    watchdog_display(&watch->watchdog, there(context), now);
    if (watchdog_feed(&watch->watchdog, now)) {
        notify_send(&watch->notify, "WATCHDOG=1");
    }
    if (watch->ready && counts.recording != watch->recording) {
        watch->recording = counts.recording;
        tell_status(watch, "");
    }
    return !watchdog_gave_up(&watch->watchdog, now);
}

int64_t watch_sleep(const struct watch *watch, int64_t now)
{
    return watchdog_sleep(&watch->watchdog, now);
}

/* ---- the end ---- */

static void put_down_end(struct watch *watch, enum start_end end)
{
    if (watch->path != NULL) {
        starts_end(&watch->starts, end);
        put_down(watch, false);
    }
}

void watch_stopping(struct watch *watch, enum start_end end)
{
    notify_send(&watch->notify, "STOPPING=1\nSTATUS=Ends");
    put_down_end(watch, end);
}

void watch_end(struct watch *watch, enum start_end end)
{
    put_down_end(watch, end);
    notify_close(&watch->notify);
}
