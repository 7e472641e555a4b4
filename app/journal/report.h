/* report.h: the figures as one page for organisers and those who pay for the day.
 *
 * One HTML file that needs nothing else: no script, no font, no picture from outside. Charts are
 * inline SVG beside the numbers that they show, so that the page reads the same by ear. It is made
 * for a telephone, a desk and A4. Everything that is said comes in as words and names; everything
 * that came out of a database is escaped, whatever it is.
 *
 * A count below 0 is hidden (a figure that is shared has no cell of 1 to 9) and shown as "<10". A
 * percentage is only shown of REPORT_LEAST or more. */
#ifndef VONK_JOURNAL_REPORT_H
#define VONK_JOURNAL_REPORT_H

#include "base/report_words.h"
#include "journal/event.h"
#include "journal/stats.h"

#include <stdbool.h>
#include <stdio.h>

enum { REPORT_LEAST = 30 }; /* a percentage is of so many at least */

/* What the page says, and how things are called. */
struct report_texts {
    const char *language; /* code, such as "nl" */
    const char *words[REPORT_WORD_COUNT];
    /* The name of a thing; NULL when it has none, then its id is shown. The string lives as long as
     * the texts. */
    const char *(*name)(const void *context, enum event_subject what, const char *id);
    const void *context;
};

struct report_options {
    const char *title; /* heading of the page; NULL: the occasion's name */
};

/* The words for a machine without a pack. */
extern const char *const report_english[REPORT_WORD_COUNT];

/* Texts in English, in which everything is called by its id. */
struct report_texts report_texts_english(void);

/* Writes the page. Hours are those of this machine's time zone. False when it could not be written.
 */
bool report_write(FILE *to, const struct stats *stats, const struct report_texts *texts,
                  const struct report_options *options);

#endif
