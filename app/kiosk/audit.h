/* audit.h: lays out every scene in every language, display, text size and look, and says what a
 * visitor could not read or touch.
 *
 * The rules are those of the accessibility numbers (targets >= 12.7 mm, gaps >= 2.54 mm, contrast
 * >= 10:1 by day and 20:1 in the contrast look, cap height of the text step), and that no text is
 * cut, overlaps another, lies off the screen or has a word broken where it may not. */
#ifndef VONK_KIOSK_AUDIT_H
#define VONK_KIOSK_AUDIT_H

#include "kiosk/app.h"

#include <stdio.h>

struct audit_options {
    const struct catalog *catalog;
    const struct text_measure *measure;
    struct display display; /* width 0: the six displays that Vonk is made for */
    struct reach reach;
    int language; /* -1: all */
};

struct audit_report {
    long long cases; /* scenes looked at, each page counted */
    long long violations;
};

/* Writes one line per violation to `out`. */
void audit_run(const struct audit_options *options, FILE *out, struct audit_report *report);

/* The displays that Vonk is made for. */
extern const struct display audit_displays[6];

#endif
