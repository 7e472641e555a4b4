/* options.h: the command line of `vonk`, as one table. */
#ifndef VONK_KIOSK_OPTIONS_H
#define VONK_KIOSK_OPTIONS_H

#include "base/err.h"
#include "base/settings.h"
#include "ui/theme.h"

#include <stdbool.h>
#include <stdio.h>

enum mode { MODE_KIOSK, MODE_SCRIPT, MODE_TOUR, MODE_AUDIT, MODE_BENCH, MODE_HELP, MODE_VERSION };

struct options {
    enum mode mode;
    const char *content, *data, *config; /* folders and file; NULL: by default */
    const char *keys, *sticks,
        *machine;             /* folder of keys, and where the helpers listen; the same */
    const char *script;       /* file, or "-" */
    const char *tour;         /* folder */
    const char *only;         /* of the tour: scenes that begin with this */
    const char *language;     /* code; NULL: by the settings and the pack */
    const char *renderer;     /* "auto", "software" or "accelerated" */
    unsigned long long seed;  /* of chance, for tests; 0: from the system */
    int window_w, window_h;   /* 0: full screen */
    int width, height;        /* of scripts, tours and audits; 0: 1920x1080, or all for the audit */
    enum text_size text_size; /* of the tour */
    bool contrast;            /* of the tour */
    int every;                /* of the audit: one case of so many; 0: all */
    bool full;                /* of the audit: every page is painted */
    bool json;                /* of the bench */
    int visits;               /* of the bench; 0: its own number */
    struct settings settings; /* what the command line sets: over the file's */
    bool has_mm, has_distance;
};

/* Reads the arguments. False and `err` with a sentence when they are wrong. */
bool options_read(struct options *options, int argc, char **argv, struct err *err);

/* Writes what the command line sets over the settings of all files. */
void options_over(const struct options *options, struct settings *settings);

/* Writes the help from the tables of options and settings. */
void options_help(FILE *out);

#endif
