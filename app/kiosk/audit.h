/* audit.h: lays out every scene in every language, display, text size and look, and says what a
 * visitor could not read, touch, find or understand.
 *
 * The rules stand in one table (audit_rules.c) with the number of the accessibility numbers they
 * come from. Those that a tree cannot show are tested elsewhere: time limits and resets (11, 12,
 * 13: test_idle, test_visit), flashes and motion (14, 15: test_motion), action on release, one
 * finger (16, 17: test_gesture), no change on focus (19: test_focus), response (20: --bench),
 * speech in time, volume, PIN (21-23, 25), mounting height and display class (26-28: the
 * installer's sheet). Rule 29's own spacing of text cannot be set on a closed kiosk; that no text
 * is cut in a step 2.4 times as large as the smallest is shown here. The voting class's low
 * contrast mode (9) is not offered. */
#ifndef VONK_KIOSK_AUDIT_H
#define VONK_KIOSK_AUDIT_H

#include "kiosk/app.h"

#include <stdio.h>

enum audit_rule_id {
    RULE_SCREEN,
    RULE_CUT,
    RULE_BOX,
    RULE_WORD,
    RULE_PLATE,
    RULE_OVERLAP,
    RULE_CONTRAST,
    RULE_BODY,
    RULE_CAPITALS,
    RULE_DEGREE,
    RULE_X_HEIGHT,
    RULE_LANGUAGE,
    RULE_ORDER,
    RULE_ICON,
    RULE_MARK,
    RULE_OUTLINE,
    RULE_TARGET,
    RULE_PRIMARY,
    RULE_GAP,
    RULE_EDGE,
    RULE_ID,
    RULE_REACH,
    RULE_LOW,
    RULE_SPOKEN,
    RULE_NAME,
    RULE_FOCUS,
    RULE_STATE,
    RULE_BARS,
    RULE_PAGES,
    RULE_MORE,
    RULE_EMPTY,
    RULE_PICTURE,
    RULE_INK,
    RULE_GROUND,
    AUDIT_RULES
};

/* Who can paint and knows pictures: kiosk/ knows no SDL, main.c hands this in. */
struct audit_eye {
    void *context;
    /* Paints a whole list on black; pixels as 0xAARRGGBB, row by row, good until the next call.
     * NULL when it cannot. */
    const uint32_t *(*paint)(void *context, const struct paint_list *list, int width, int height);
    /* How many px are drawn for one of the largest source there is; 0 for a command that draws no
     * picture, below 0 for a picture that is missing. */
    float (*enlarged)(void *context, const struct paint *paint);
};

struct audit_options {
    const struct catalog *catalog;
    const struct text_measure *measure;
    struct settings settings;
    const struct audit_eye *eye; /* NULL: no rules about pixels */
    struct display display;      /* width 0: the six displays that Vonk is made for, and a tall one
                                    in reach mode */
    int language;                /* -1: all */
    int every;                   /* looks at one case of so many; 0 and 1: all */
    int paint_every;             /* of those it paints one of so many; 0: none */
};

struct audit_report {
    long long cases;      /* scene x language x display x text size x look */
    long long pages;      /* trees looked at: a case has the pages of its scrolls */
    long long painted;    /* pages whose pixels were looked at */
    long long elements;   /* that could be seen on them */
    long long violations; /* lines written */
    struct {
        long long looked, broken; /* times the rule was asked; times it was broken */
    } rules[AUDIT_RULES];
};

/* Writes one line per violation to `out`. */
void audit_run(const struct audit_options *options, FILE *out, struct audit_report *report);

/* Writes the rules with what was looked at, and the sum as the last line. */
void audit_print(const struct audit_report *report, FILE *out);

/* The displays that Vonk is made for. */
extern const struct display audit_displays[6];

#endif
