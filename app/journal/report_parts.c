/* report_parts.c: the parts of the report that list things: stories, topics, pictures … A part is a
 * row of a table: what is listed, its words, its columns. No state. */
#include "journal/report_page.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* A part, and the measures of its class (journal/stats.h) that it shows, by name. */
static const struct part {
    enum stats_part part;
    const char *heading;
    enum report_word title, text, noun;
    struct {
        enum report_word word;
        const char *measure; /* NULL behind the last */
    } columns[REPORT_COLUMNS];
    enum report_bar bar;
    int pieces;
    bool half;    /* narrow enough to stand beside another */
    bool topless; /* names are whole sentences: the first is not named once more */
} parts[] = {
    {STATS_STORIES,
     "stories",
     REPORT_STORIES_TITLE,
     REPORT_STORIES_TEXT,
     REPORT_COLUMN_STORY,
     {{REPORT_COLUMN_OPENED, "opened"},
      {REPORT_COLUMN_READ, "read"},
      {REPORT_COLUMN_TIME, "seconds"}},
     REPORT_BAR_PART,
     0,
     false,
     false},
    {STATS_TALKS,
     "talks",
     REPORT_TALKS_TITLE,
     REPORT_TALKS_TEXT,
     REPORT_COLUMN_STORY,
     {{REPORT_COLUMN_ASKED, "asked"}},
     REPORT_BAR_ONE,
     0,
     false,
     false},
    {STATS_TOPICS,
     "topics",
     REPORT_TOPICS_TITLE,
     REPORT_TOPICS_TEXT,
     REPORT_COLUMN_TOPIC,
     {{REPORT_COLUMN_OPENED, "opened"},
      {REPORT_COLUMN_KEPT, "kept"},
      {REPORT_COLUMN_RESULTS, "in_result"},
      {REPORT_COLUMN_TIME, "seconds"}},
     REPORT_BAR_ONE,
     0,
     false,
     false},
    {STATS_DIRECTIONS,
     "directions",
     REPORT_DIRECTIONS_TITLE,
     REPORT_DIRECTIONS_TEXT,
     REPORT_COLUMN_FIELD,
     {{REPORT_COLUMN_TIMES, "shown"}},
     REPORT_BAR_ONE,
     0,
     true,
     false},
    {STATS_FIELDS,
     "fields",
     REPORT_FIELDS_TITLE,
     REPORT_FIELDS_TEXT,
     REPORT_COLUMN_CODE,
     {{REPORT_COLUMN_TIMES, "opened"}},
     REPORT_BAR_ONE,
     0,
     true,
     false},
    {STATS_ITEMS,
     "quiz",
     REPORT_QUIZ_TITLE,
     REPORT_QUIZ_TEXT,
     REPORT_COLUMN_ITEM,
     {{REPORT_COLUMN_LIKE, "like"},
      {REPORT_COLUMN_UNSURE, "unsure"},
      {REPORT_COLUMN_DISLIKE, "dislike"},
      {REPORT_COLUMN_LEFT, "left"}},
     REPORT_BAR_STACK,
     3,
     false,
     false},
    {STATS_STRENGTHS,
     "strengths",
     REPORT_STRENGTHS_TITLE,
     REPORT_STRENGTHS_TEXT,
     REPORT_COLUMN_STRENGTH,
     {{REPORT_COLUMN_CHOSEN, "chosen"}},
     REPORT_BAR_ONE,
     0,
     true,
     false},
    {STATS_STEPS,
     "steps",
     REPORT_STEPS_TITLE,
     REPORT_STEPS_TEXT,
     REPORT_COLUMN_STEP,
     {{REPORT_COLUMN_CHOSEN, "chosen"}},
     REPORT_BAR_ONE,
     0,
     true,
     false},
    {STATS_MYTHS,
     "myths",
     REPORT_MYTHS_TITLE,
     REPORT_MYTHS_TEXT,
     REPORT_COLUMN_MYTH,
     {{REPORT_COLUMN_RIGHT, "right"}, {REPORT_COLUMN_WRONG, "wrong"}},
     REPORT_BAR_STACK,
     2,
     false,
     true},
    {STATS_CHARTS,
     "charts",
     REPORT_CHARTS_TITLE,
     REPORT_CHARTS_TEXT,
     REPORT_COLUMN_CHART,
     {{REPORT_COLUMN_OPENED, "opened"}},
     REPORT_BAR_ONE,
     0,
     true,
     false},
    {STATS_CODES,
     "codes",
     REPORT_CODES_TITLE,
     REPORT_CODES_TEXT,
     REPORT_COLUMN_CODE,
     {{REPORT_COLUMN_OPENED, "opened"}},
     REPORT_BAR_ONE,
     0,
     true,
     false},
    {STATS_LANGUAGES,
     "languages",
     REPORT_LANGUAGES_TITLE,
     REPORT_LANGUAGES_TEXT,
     REPORT_COLUMN_LANGUAGE,
     {{REPORT_COLUMN_TIMES, "chosen"}},
     REPORT_BAR_ONE,
     0,
     true,
     false},
};

/* A row of a part with its columns' numbers. */
struct line {
    const char *subject;
    int64_t values[REPORT_COLUMNS];
};

/* The place of a measure in its class; -1 when the class has none of that name. */
static int find_measure(const struct stats_class *class, const char *name)
{
    for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
        if (text_equal(class->measures[i].name, name)) {
            return i;
        }
    }
    return -1;
}

/* The largest first number first; then by id. */
static int compare(const void *a, const void *b)
{
    const struct line *left = a;
    const struct line *right = b;
    if (left->values[0] != right->values[0]) {
        return left->values[0] > right->values[0] ? -1 : 1;
    }
    return strcmp(left->subject, right->subject);
}

/* Fills in the columns that the class has; `places` says where a row has their numbers. */
static struct report_table make_table(const struct report_page *page, const struct part *part,
                                      int places[REPORT_COLUMNS])
{
    const struct stats_class *class = &stats_classes[part->part];
    struct report_table table = {.heading = part->heading,
                                 .noun = report_word(page, part->noun),
                                 .bar = part->bar,
                                 .pieces = part->pieces};
    for (int i = 0; i < REPORT_COLUMNS && part->columns[i].measure != NULL; i++) {
        int place = find_measure(class, part->columns[i].measure);
        if (place >= 0) {
            places[table.columns] = place;
            table.titles[table.columns] = report_word(page, part->columns[i].word);
            table.spans[table.columns++] = class->measures[place].seconds;
        }
    }
    return table;
}

/* The rows in which there is anything. */
static struct line *list_lines(const struct report_page *page, const struct part *part,
                               struct report_table *table, const int *places, int *count)
{
    const struct stats_rows *rows = &page->stats->parts[part->part];
    struct line *lines = arena_array(page->arena, (size_t)rows->count + 1, sizeof *lines);
    *count = 0;
    for (int i = 0; i < rows->count; i++) {
        struct line *line = &lines[*count];
        bool any = false;
        *line = (struct line){.subject = rows->rows[i].subject};
        for (int k = 0; k < table->columns; k++) {
            line->values[k] = rows->rows[i].counts[places[k]];
            any = any || line->values[k] != 0;
        }
        int64_t total = report_row_total(table, line->values);
        table->most = total > table->most ? total : table->most;
        *count += any ? 1 : 0;
    }
    qsort(lines, (size_t)*count, sizeof *lines, compare);
    return lines;
}

static void put_part(const struct report_page *page, const struct part *part)
{
    const struct stats_class *class = &stats_classes[part->part];
    enum event_subject what = event_classes[class->measures[0].kind].subject;
    int places[REPORT_COLUMNS] = {0};
    int count;
    struct report_table table = make_table(page, part, places);
    struct line *lines = list_lines(page, part, &table, places, &count);
    if (count == 0) {
        return;
    }
    report_begin_section(page, part->heading, part->half ? "half" : "", part->title);
    report_put_in(page, "p", "note", report_word(page, part->text));
    if (!part->topless && count > 1 && lines[0].values[0] > 0 &&
        lines[0].values[0] > lines[1].values[0]) {
        report_put_in(page, "p", "top",
                      report_fill(page, REPORT_TOP, report_name(page, what, lines[0].subject),
                                  table.titles[0], report_number(page, lines[0].values[0])));
    }
    report_begin_table(page, &table, part->half ? "bars narrow" : "bars");
    for (int i = 0; i < count; i++) {
        report_put_row(page, &table, report_name(page, what, lines[i].subject), lines[i].subject,
                       lines[i].values);
    }
    report_end_table(page);
    report_end_section(page);
}

void report_put_parts(const struct report_page *page)
{
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        put_part(page, &parts[i]);
    }
}

/* ---- the attract screen ---- */

static const char *woken_name(const struct report_page *page, const char *detail)
{
    static const struct {
        const char *detail;
        enum report_word word;
    } words[] = {
        {"touch", REPORT_WOKEN_TOUCH},
        {"language", REPORT_WOKEN_LANGUAGE},
        {"key", REPORT_WOKEN_KEY},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
        if (text_equal(words[i].detail, detail)) {
            return report_word(page, words[i].word);
        }
    }
    return detail;
}

void report_put_woken(const struct report_page *page)
{
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    int64_t woken[EVENT_DETAILS] = {0};
    struct report_table table = {
        .heading = "woken",
        .noun = report_word(page, REPORT_COLUMN_WOKEN),
        .titles = {report_word(page, REPORT_COLUMN_TIMES)},
        .columns = 1,
        .bar = REPORT_BAR_ONE,
    };
    for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
        for (int day = 0; day < page->stats->day_count; day++) {
            woken[i] = report_add(woken[i], page->stats->days[day].woken[i]);
        }
        table.most = woken[i] > table.most ? woken[i] : table.most;
    }
    if (table.most == 0) {
        return;
    }
    report_begin_section(page, "woken", "half", REPORT_WOKEN_TITLE);
    report_put_in(page, "p", "note", report_word(page, REPORT_WOKEN_TEXT));
    report_begin_table(page, &table, "bars narrow");
    for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
        if (woken[i] != 0) {
            report_put_row(page, &table, woken_name(page, details[i]), "", &woken[i]);
        }
    }
    report_end_table(page);
    report_end_section(page);
}
