/* watch.h: the kiosk under systemd's eye: its starts are put down, the ladder is climbed, and signs
 * of life go out while there is life (kiosk/watchdog.h, kiosk/ladder.h).
 *
 * Without systemd (no NOTIFY_SOCKET) nobody would start the kiosk anew, so nothing is put down and
 * nothing is sent; all functions can be called all the same. None of them waits, but for
 * watch_begin where a restart of the machine is asked for. */
#ifndef VONK_RUN_WATCH_H
#define VONK_RUN_WATCH_H

#include "base/arena.h"
#include "base/notify.h"
#include "journal/journal.h"
#include "kiosk/ladder.h"
#include "kiosk/watchdog.h"

struct watch {
    /* Asks the machine to restart; false and `err` when it will not. NULL: nobody can. */
    bool (*restart)(void *context, struct err *err);
    void *context;

    struct notify notify;
    struct watchdog watchdog;
    struct starts starts; /* for staff: starts.forced, starts_forced(&starts, boot) */
    const char *path;     /* of their file; NULL: they are not put down */
    char boot[STARTS_BOOT_SIZE];
    enum ladder_rung rung;
    const char *shows; /* what the display is made of, for STATUS= */
    bool ready;        /* READY=1 was sent */
    bool recording;    /* as systemd was told last */
};

/* Puts this start down in the data folder (NULL: nowhere) and finds its rung; called before the
 * display is opened. On the last rung it asks for a restart of the machine: false and `err` when
 * that has to be done by ending with STATUS_RESTART. `restart` and `context` are set before. */
bool watch_begin(struct watch *watch, struct arena *arena, const char *data, int64_t now,
                 struct err *err);

/* True where the processor has to paint. */
bool watch_software(const struct watch *watch);

/* What shows the pictures, such as "x11, software"; not copied. */
void watch_display(struct watch *watch, const char *description);

/* A picture was handed to the display. The first that gets there tells systemd READY=1. */
void watch_presented(struct watch *watch, bool succeeded);

/* Once in each turn of the loop. `there` is asked only when a sign of life is due: is a display
 * connected? False when it is gone: the kiosk then ends with STATUS_DISPLAY. */
bool watch_turn(struct watch *watch, struct journal *journal, bool (*there)(void *context),
                void *context, int64_t now);

/* The longest that the loop may sleep, ms; below 0: as long as it likes. */
int64_t watch_sleep(const struct watch *watch, int64_t now);

/* The kiosk is about to end. Puts down how: a job that keeps it from closing, until systemd ends it
 * by force, is no fall of the display. */
void watch_stopping(struct watch *watch, enum start_end end);

/* The kiosk has ended: everything is closed. Puts down how, for one that never showed anything. */
void watch_end(struct watch *watch, enum start_end end);

#endif
