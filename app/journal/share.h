/* share.h: figures that anybody may have: nothing in them can be about one person.
 *
 * Full figures become figures to share before anybody adds them up, so that every total, filter
 * and picture is made of protected cells and can tell nothing that they do not tell. The rules
 * (CBS and Eurostat use the like; k = 10):
 *
 * - A cell is what one kiosk counted on one day at one occasion of one thing. 10 or more of it
 *   are told rounded to 5. What is less is put together with the small cells of later days until
 *   there are 20, and told then, rounded down to 5, without a day and (but for visits) without an
 *   occasion. What does not come to 20 counts as 0.
 * - So every count belongs to exactly one number that is told, and that number never changes when
 *   days are added: one export minus another, a total minus its parts, or a filter minus another is
 *   a sum of such numbers, and no small cell. That is why a day is told when it is over, and a day
 *   that is not known is not told.
 * - What is the sum of other figures is not told on its own (how visits began and ended, how often
 *   a screen was opened whose stories or topics are counted), because rounded twice it could be
 *   taken apart. Hours of the day are not told.
 * - Seconds are told as a mean to 10 seconds times the told count; the attract screen's to 15
 *   minutes.
 * - No percentage of fewer than 30, and none over 90: if nearly all did something, one who stands
 *   beside it would be known. */
#ifndef VONK_JOURNAL_SHARE_H
#define VONK_JOURNAL_SHARE_H

#include "journal/sheet.h"

#include <stdint.h>

enum {
    SHARE_LEAST = 10,      /* the smallest cell that is told */
    SHARE_TOGETHER = 20,   /* small cells put together are told from here on */
    SHARE_ROUND = 5,       /* counts are told in these steps */
    SHARE_WHOLE = 30,      /* the smallest whole of a percentage */
    SHARE_NO_PERCENT = -1, /* the whole is too small */
    SHARE_OVER_90 = 91,    /* say "over 90 %" */
};

/* Rounds a count; 0 for a small one. */
int64_t share_count(int64_t count);

/* The percentage that may be told of two told counts: 0 to 90, SHARE_NO_PERCENT or SHARE_OVER_90.
 */
int share_percent(int64_t part, int64_t whole);

/* Fills `share`, an empty book, with the sheets of the grade share, made of the sheets kiosks,
 * occasions, boots, tally, hours and attract of `full` (its visits and interactions are not looked
 * at). Days that were not over at `now_ms` (since 1970-01-01 UTC) are left out. The books share
 * texts: `full` must live as long. */
void share_make(struct book *share, const struct book *full, int64_t now_ms);

#endif
