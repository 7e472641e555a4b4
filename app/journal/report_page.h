/* report_page.h: what the parts of the report share: the page they write on, texts in its language,
 * tables with a bar in each row. Only for app/journal/report*.c. */
#ifndef VONK_JOURNAL_REPORT_PAGE_H
#define VONK_JOURNAL_REPORT_PAGE_H

#include "base/arena.h"
#include "journal/report.h"

/* The page on its way to a file. Texts that are made live in the arena, until the page is done. */
struct report_page {
    FILE *to;
    const struct stats *stats;
    const struct report_texts *texts;
    const struct report_options *options;
    struct arena *arena;
};

/* ---- report_text.c: plain text; only report_put makes HTML of it ---- */

/* Writes a text, escaped; what is no UTF-8 or a control character becomes U+FFFD. */
void report_put(const struct report_page *page, const char *text);

/* Writes `<tag class="…">text</tag>`; `class` may be NULL. */
void report_put_in(const struct report_page *page, const char *tag, const char *class,
                   const char *text);

/* A word with its places {1}, {2}, {3} filled (NULL: left out). */
const char *report_fill(const struct report_page *page, enum report_word word, const char *first,
                        const char *second, const char *third);
const char *report_word(const struct report_page *page, enum report_word word);

/* The part of a word that is a list, from 0; "" past its end. */
const char *report_item(const struct report_page *page, enum report_word word, char separator,
                        int i);

/* "1.204", or REPORT_HIDDEN. */
const char *report_number(const struct report_page *page, int64_t count);

/* "1 bezoek", "2 bezoeken": `one` is followed by its plural in the list of words. */
const char *report_some(const struct report_page *page, enum report_word one, int64_t count);

/* "66%"; NULL of fewer than REPORT_LEAST, and when one of them is hidden. Only all of them are 100%
 * and only none are 0%. In figures that are shared no more is said than "over 90%": if nearly all
 * did something, who stands beside it would be known. */
const char *report_percent(const struct report_page *page, int64_t part, int64_t whole);

/* "140 van 213", with " (66%)" where that may be said. */
const char *report_share(const struct report_page *page, int64_t part, int64_t whole);

/* The same for a goal, over 90% too: it is no group of people. */
const char *report_progress(const struct report_page *page, int64_t reached, int64_t goal);

/* "2 u 5 min", "17 min", "3 min 12 s", "45 s". */
const char *report_span(const struct report_page *page, int64_t seconds);

/* "14 maart 2026", "zaterdag 14 maart 2026", "maart 2026"; below 0: "dag onbekend", or in
 * figures that are shared, which put small numbers together, "verschillende dagen samen". */
const char *report_date(const struct report_page *page, int64_t day_ms);
const char *report_day(const struct report_page *page, int64_t day_ms);
const char *report_month(const struct report_page *page, int64_t day_ms);

/* "10–11 uur". */
const char *report_hour(const struct report_page *page, int hour);

/* What a thing is called; its id when it has no name; "niet bekend" for "". */
const char *report_name(const struct report_page *page, enum event_subject what, const char *id);

/* An id of an occasion or a place, readable. The words of `place` are written as names:
 * "open-dag-utrecht" at "utrecht" is "Open dag Utrecht". */
const char *report_spelled(const struct report_page *page, const char *id, const char *place);

/* The sum of two counts; hidden when one of them is; never past the largest. */
int64_t report_add(int64_t a, int64_t b);

/* ---- report_charts.c ---- */

/* Definitions that drawings use: dessins, shapes, stripes. Once, before them. */
void report_put_defs(const struct report_page *page);

/* The logo, and the strip of dessins above the page. */
void report_put_spark(const struct report_page *page);
void report_put_dessins(const struct report_page *page);

/* A bar of `value` of `most`, in front of it one of `inner` (below 0: none). */
void report_put_bar(const struct report_page *page, int64_t value, int64_t inner, int64_t most);

/* What was reached of a goal; past it a mark stands where the goal was. */
void report_put_goal(const struct report_page *page, int64_t reached, int64_t goal);

/* A bar in up to three pieces. */
void report_put_stack(const struct report_page *page, const int64_t *values, int count,
                      int64_t most);

/* The colour and pattern of a piece, small; its class is as in the style sheet. */
void report_put_swatch(const struct report_page *page, const char *class);

/* The shape of a broad field, when the id begins with one. */
void report_put_shape(const struct report_page *page, const char *id);

/* Hours from `first` to `last` as columns; the highest is marked. `label` tells what is seen. */
void report_put_columns(const struct report_page *page, const int64_t hours[STATS_HOURS], int first,
                        int last, int highest, const char *label);

/* ---- report_table.c: rows of a name, a bar and numbers ---- */

enum { REPORT_COLUMNS = 5 };

enum report_bar {
    REPORT_BAR_ONE,  /* the first number */
    REPORT_BAR_PART, /* the first, and the second as a part of it */
    REPORT_BAR_STACK /* the first ones, one behind the other */
};

struct report_table {
    const char *heading; /* id of the heading that names the table */
    const char *noun;    /* what a row is */
    const char *titles[REPORT_COLUMNS];
    bool spans[REPORT_COLUMNS]; /* seconds, shown as time */
    int columns;
    enum report_bar bar;
    int pieces;   /* of a stack */
    int64_t most; /* what the longest bar stands for */
};

/* `class` may be "": "half" stands beside another, "half text" on paper too. */
void report_begin_section(const struct report_page *page, const char *id, const char *class,
                          enum report_word title);
void report_end_section(const struct report_page *page);

void report_begin_table(const struct report_page *page, const struct report_table *table,
                        const char *class);
/* `id` gives a row its field's shape and colour, "" none. */
void report_put_row(const struct report_page *page, const struct report_table *table,
                    const char *name, const char *id, const int64_t *values);
void report_end_table(const struct report_page *page);

/* What the bar of a row stands for in all. */
int64_t report_row_total(const struct report_table *table, const int64_t *values);

/* ---- the parts ---- */

/* report_visits.c */
void report_put_goals(const struct report_page *page);
void report_put_funnel(const struct report_page *page);
void report_put_when(const struct report_page *page);
void report_put_occasions(const struct report_page *page);

/* report_parts.c */
void report_put_parts(const struct report_page *page);
void report_put_woken(const struct report_page *page);

/* What an occasion is called. */
const char *report_occasion(const struct report_page *page, const struct stats_occasion *occasion);

/* report_style.c: the lines of the style sheet, NULL behind the last. */
extern const char *const report_style[];

#endif
