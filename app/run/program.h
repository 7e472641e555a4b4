/* program.h: what every mode of `vonk` shares: one struct on the stack of main, handed down.
 *
 * To add a mode: an enumerator and an option in kiosk/options.*, a function below, a row in main.c.
 */
#ifndef VONK_RUN_PROGRAM_H
#define VONK_RUN_PROGRAM_H

#include "kiosk/app.h"
#include "kiosk/options.h"
#include "kiosk/staff.h"
#include "model/catalog.h"
#include "platform/render.h"
#include "platform/speech.h"
#include "platform/window.h"
#include "run/watch.h"

/* How the process ends. The units know the last two: service mode is not started anew, and a
 * restart of the machine is asked for. */
enum status {
    STATUS_OK,
    STATUS_FAILED,
    STATUS_USAGE,
    STATUS_DISPLAY,
    STATUS_SERVICE,
    STATUS_RESTART
};

struct program {
    struct options options;
    struct settings base;     /* of /etc and the command line */
    struct settings settings; /* and of the data folder, which wins */
    struct arena arena;       /* the pack, paths, problems: as long as the program */
    struct problems problems;
    struct catalog catalog;
    struct canvas_folders folders;
    struct clock clock;
    const char *data; /* folder of the database; NULL: count in memory only */
    struct journal *journal;
    struct staff *staff;
    const char *shipped; /* the pack that came with the program */
    bool service;        /* the kiosk of this machine: its first start asks for a PIN */
    bool service_mode;   /* staff ended it and leave the screen to a technician */
    int restarts;        /* by itself, since the machine was switched on */
    struct sound *sound;
    struct speech *speech;
    struct app app;
    struct watch watch;
    int language;
};

/* Reads settings and pack and chooses the language; what is wrong in them goes to the log. False
 * and `err` when there is nothing to show. */
bool program_begin(struct program *p, struct err *err);

/* The journal in `folder`. Always one that can be used; trouble goes to the log. */
struct journal *program_open_journal(struct program *p, const char *folder, uint64_t seed);

/* The way in for staff, whose data are in p->data, with p->journal; `at_once`: a script. NULL, with
 * a line in the log, when there is no data folder or no memory: then there is none. */
struct staff *program_open_staff(struct program *p, bool at_once);

/* Of scripts, tours, audits and the bench; 1920x1080 where the command line says nothing. */
struct display program_headless_display(const struct program *p);

/* The option --renderer, as the window knows it. */
enum window_renderer program_renderer(const char *name);

/* The modes. Each returns how the process ends, with a sentence in `err` where that is a failure.
 */
enum status run_kiosk(struct program *p, struct err *err);
enum status run_script(struct program *p, struct err *err);
enum status run_tour(struct program *p, struct err *err);
enum status run_audit(struct program *p, struct err *err);
enum status run_bench(struct program *p, struct err *err);

#endif
