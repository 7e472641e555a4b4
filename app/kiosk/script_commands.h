/* script_commands.h: the commands of a script and the run they work on; script.c plays it. */
#ifndef VONK_KIOSK_SCRIPT_COMMANDS_H
#define VONK_KIOSK_SCRIPT_COMMANDS_H

#include "kiosk/recorder.h"
#include "kiosk/script.h"

/* A run. The application and the canvas are there once `open` is. */
struct script {
    struct script_options options;
    FILE *out;
    struct err *err;
    struct app app;
    struct paint_canvas canvas;
    struct journal *journal;
    struct recorder recorder; /* of what is read aloud */
    bool open;
};

struct script_command {
    const char *name;
    int arguments; /* the last one takes the rest of the line */
    bool before;   /* only before anything else */
    /* words[0] is the command. False and a sentence in the run's `err` when it fails. */
    bool (*run)(struct script *s, char **words);
};

/* The command that a line begins with, or NULL. */
const struct script_command *script_command(const char *line);

/* Paints what changed, if anything did. */
void script_show(struct script *s);

/* Lets virtual time pass, from one frame that is needed to the next. */
void script_pass(struct script *s, int64_t ms);

/* After a tap a visitor waits for the new page; so does a script. */
void script_settle(struct script *s);

#endif
