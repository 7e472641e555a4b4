/* report_table.c: the tables of the report. A row is a name, a bar and its numbers: the chart and
 * its table are one thing. On a telephone the style sheet makes a block of each row, with a word
 * behind each number; the roles keep it a table for those who listen. No state. */
#include "journal/report_page.h"

#include "base/text.h"

#include <string.h>

void report_begin_section(const struct report_page *page, const char *id, const char *class,
                          enum report_word title)
{
    fprintf(page->to, "<section class=\"%s\" aria-labelledby=\"%s\">\n<h2 id=\"%s\">", class, id,
            id);
    report_put(page, report_word(page, title));
    fputs("</h2>\n", page->to);
}

void report_end_section(const struct report_page *page)
{
    fputs("</section>\n", page->to);
}

/* The class of the piece of a bar that a column stands for; NULL when the bar needs no key. */
static const char *piece_of(const struct report_table *table, int column)
{
    static const char *const parts[] = {"o", "v"};
    static const char *const pieces[] = {"p0", "p1", "p2"};
    if (table->bar == REPORT_BAR_PART && column < (int)ARRAY_LENGTH(parts)) {
        return parts[column];
    }
    bool stacked = table->bar == REPORT_BAR_STACK && column < table->pieces;
    return stacked ? pieces[column] : NULL;
}

/* The title of a column, behind the key of its piece: no line ends between key and word. */
static void put_title(const struct report_page *page, const struct report_table *table, int column)
{
    const char *title = table->titles[column];
    const char *piece = piece_of(table, column);
    if (piece == NULL) {
        report_put(page, title);
        return;
    }
    size_t first = strcspn(title, " ");
    fputs("<span class=\"key\">", page->to);
    report_put_swatch(page, piece);
    report_put(page, arena_copy_n(page->arena, title, first));
    fputs("</span>", page->to);
    report_put(page, title + first);
}

void report_begin_table(const struct report_page *page, const struct report_table *table,
                        const char *class)
{
    fprintf(
        page->to,
        "<table class=\"%s%s\" role=\"table\" aria-labelledby=\"%s\">\n<thead role=\"rowgroup\">"
        "<tr role=\"row\"><th role=\"columnheader\" scope=\"col\">",
        class, table->columns == 1 ? " one" : "", table->heading);
    report_put(page, table->noun);
    fputs("</th><td class=\"bar\" aria-hidden=\"true\"></td>", page->to);
    for (int i = 0; i < table->columns; i++) {
        fputs("<th class=\"n\" role=\"columnheader\" scope=\"col\">", page->to);
        put_title(page, table, i);
        fputs("</th>", page->to);
    }
    fputs("</tr></thead>\n<tbody role=\"rowgroup\">\n", page->to);
}

int64_t report_row_total(const struct report_table *table, const int64_t *values)
{
    int64_t total = 0;
    int pieces = table->bar == REPORT_BAR_STACK ? table->pieces : 1;
    for (int i = 0; i < pieces; i++) {
        total = report_add(total, values[i] > 0 ? values[i] : 0);
    }
    return total;
}

static void put_bar(const struct report_page *page, const struct report_table *table,
                    const int64_t *values)
{
    if (table->bar == REPORT_BAR_STACK) {
        report_put_stack(page, values, table->pieces, table->most);
    } else {
        report_put_bar(page, values[0], table->bar == REPORT_BAR_PART ? values[1] : -1,
                       table->most);
    }
}

static void put_number(const struct report_page *page, const struct report_table *table, int i,
                       int64_t value)
{
    fputs("<td class=\"n\" role=\"cell\" data-of=\"", page->to);
    report_put(page, table->titles[i]);
    fputs("\">", page->to);
    if (piece_of(table, i) != NULL) {
        report_put_swatch(page, piece_of(table, i));
    }
    if (value < 0) {
        fputs("<abbr title=\"", page->to);
        report_put(page, report_word(page, REPORT_HIDDEN));
        fputs("\">&lt;10</abbr>", page->to);
    } else {
        report_put(page, table->spans[i] ? report_span(page, value) : report_number(page, value));
    }
    fputs("</td>", page->to);
}

/* The broad field that an id begins with, for a class; "" without. */
static const char *field_class(const char *id)
{
    static const char *const classes[][2] = {
        {"05", " class=\"f05\""},
        {"06", " class=\"f06\""},
        {"07", " class=\"f07\""},
        {"08", " class=\"f08\""},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(classes); i++) {
        if (text_starts(id, classes[i][0])) {
            return classes[i][1];
        }
    }
    return "";
}

void report_put_row(const struct report_page *page, const struct report_table *table,
                    const char *name, const char *id, const int64_t *values)
{
    fprintf(page->to, "<tr role=\"row\"%s><th role=\"rowheader\" scope=\"row\">", field_class(id));
    report_put_shape(page, id);
    fputs("<span>", page->to);
    report_put(page, name);
    fputs("</span></th><td class=\"bar\" aria-hidden=\"true\">", page->to);
    put_bar(page, table, values);
    fputs("</td>", page->to);
    for (int i = 0; i < table->columns; i++) {
        put_number(page, table, i, values[i]);
    }
    fputs("</tr>\n", page->to);
}

void report_end_table(const struct report_page *page)
{
    fputs("</tbody></table>\n", page->to);
}
