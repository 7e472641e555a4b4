/* report_charts.c: the drawings of the report, as inline SVG. Bars stretch with their cell: their
 * lengths are percentages, so that one drawing fits a telephone and a sheet of paper. Numbers stand
 * beside them as text; a drawing is never the only place of a number. No state. */
#include "journal/report_page.h"

#include "base/text.h"

#include <string.h>

/* What all drawings use; shapes and dessins are those of assets/. */
static const char defs[] =
    "<svg class=\"defs\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\"><defs>"
    "<pattern id=\"d05\" width=\"240\" height=\"240\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"scale(.36)\"><path fill=\"#22D0CB\" d=\"M0 0h240v240H0z\"/>"
    "<g fill=\"#109A98\"><circle cx=\"60\" cy=\"60\" r=\"52\"/><circle cx=\"180\" cy=\"180\" "
    "r=\"52\"/><circle cx=\"180\" cy=\"60\" r=\"20\"/><circle cx=\"60\" cy=\"180\" r=\"20\"/></g>"
    "<g fill=\"#7FE8E2\"><circle cx=\"60\" cy=\"60\" r=\"34\"/><circle cx=\"180\" cy=\"180\" "
    "r=\"34\"/></g><g fill=\"#109A98\"><circle cx=\"60\" cy=\"60\" r=\"15\"/><circle cx=\"180\" "
    "cy=\"180\" r=\"15\"/></g></pattern>\n"
    "<pattern id=\"d06\" width=\"240\" height=\"240\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"scale(.36)\"><path fill=\"#A67BF0\" d=\"M0 0h240v240H0z\"/>"
    "<path fill=\"#5D2EA4\" d=\"M8 8h104v28H8zM8 46h104v28H8zM8 84h104v28H8zM128 "
    "128h104v28H128zM128 "
    "166h104v28H128zM128 204h104v28H128z\"/><path fill=\"#8A5AD8\" d=\"M128 8h28v104h-28zM166 "
    "8h28v104h-28zM204 8h28v104h-28zM8 128h28v104H8zM46 128h28v104H46zM84 128h28v104H84z\"/>"
    "</pattern>\n"
    "<pattern id=\"d07\" width=\"240\" height=\"240\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"scale(.36)\"><path fill=\"#FF6B35\" d=\"M0 0h240v240H0z\"/>"
    "<path fill=\"#E8470F\" d=\"M0 120L60 0L120 120zM120 120L180 0L240 120zM-60 240L0 120L60 "
    "240zM60 "
    "240L120 120L180 240zM180 240L240 120L300 240z\"/><path fill=\"#FF8A5C\" d=\"M34 120L60 68L86 "
    "120zM154 120L180 68L206 120zM94 240L120 188L146 240zM-26 240L0 188L26 240zM214 240L240 "
    "188L266 "
    "240z\"/></pattern>\n"
    "<pattern id=\"d08\" width=\"240\" height=\"240\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"scale(.36)\"><path fill=\"#C4E84A\" d=\"M0 0h240v240H0z\"/>"
    "<path fill=\"#98CC2C\" d=\"M120 0C40 0 0 40 0 120C80 120 120 80 120 0zM120 240C120 160 160 "
    "120 "
    "240 120C240 200 200 240 120 240z\"/><path fill=\"#DDF48A\" d=\"M120 0C120 80 160 120 240 "
    "120C240 40 200 0 120 0zM0 120C0 200 40 240 120 240C120 160 80 120 0 120z\"/></pattern>\n"
    "<pattern id=\"stripes\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" "
    "patternTransform=\"rotate(45)\"><path fill=\"#FFF9EE\" d=\"M0 0h7v7H0z\"/>"
    "<path fill=\"#372C85\" d=\"M0 0h3v7H0z\"/></pattern>\n"
    "<symbol id=\"s05\" viewBox=\"0 0 96 96\"><circle cx=\"48\" cy=\"48\" r=\"41\"/></symbol>"
    "<symbol id=\"s06\" viewBox=\"0 0 96 96\"><path d=\"M9 9H87V39H9zM9 51H42V87H9zM54 "
    "51H87V87H54z\"/></symbol>"
    "<symbol id=\"s07\" viewBox=\"0 0 96 96\"><path d=\"M48 8L90 87H6z\"/></symbol>"
    "<symbol id=\"s08\" viewBox=\"0 0 96 96\"><path d=\"M90 6C34 6 6 34 6 90C62 90 90 62 90 6z\"/>"
    "</symbol></defs></svg>\n";

static const char *const field_ids[] = {"05", "06", "07", "08"};

void report_put_defs(const struct report_page *page)
{
    fputs(defs, page->to);
}

void report_put_spark(const struct report_page *page)
{
    fputs("<svg class=\"spark\" viewBox=\"0 0 96 96\" aria-hidden=\"true\" focusable=\"false\">"
          "<path d=\"M53.61 51.82L44.63 36.99L58.56 6L65.74 39.24zM58.56 55.86L68.44 41.04L85.51 "
          "46.43L75.18 61.25zM57.21 61.7L74.73 63.95L85.51 90L59.45 79.22zM50.47 62.6L53.61 "
          "80.12L38.34 85.51L34.3 70.24zM47.33 56.76L32.05 64.84L10.49 50.02L35.65 43.73z\"/>"
          "</svg>",
          page->to);
}

void report_put_dessins(const struct report_page *page)
{
    fputs("<svg class=\"dessins\" aria-hidden=\"true\" focusable=\"false\">", page->to);
    for (size_t i = 0; i < ARRAY_LENGTH(field_ids); i++) {
        /* A little wider than a quarter, so that no hair line stays between them. */
        fprintf(page->to,
                "<rect x=\"%zu%%\" width=\"25.1%%\" height=\"100%%\" fill=\"url(#d%s)\"/>", i * 25,
                field_ids[i]);
    }
    fputs("</svg>\n", page->to);
}

/* A length in tenths of a percent. */
static int tenths(int64_t value, int64_t most)
{
    if (value <= 0 || most <= 0) {
        return 0;
    }
    double share = (double)value / (double)most;
    return (int)((share < 1 ? share : 1) * 1000 + 0.5);
}

static void put_rect(const struct report_page *page, const char *class, int from, int length)
{
    fprintf(page->to,
            "<rect class=\"%s\" x=\"%d.%d%%\" width=\"%d.%d%%\" height=\"100%%\" rx=\"3\"/>", class,
            from / 10, from % 10, length / 10, length % 10);
}

static void begin_bar(const struct report_page *page)
{
    fputs("<svg class=\"b\" aria-hidden=\"true\" focusable=\"false\">", page->to);
}

void report_put_bar(const struct report_page *page, int64_t value, int64_t inner, int64_t most)
{
    begin_bar(page);
    put_rect(page, "k", 0, 1000);
    if (value > 0) {
        put_rect(page, inner >= 0 ? "o" : "v", 0, tenths(value, most));
    }
    if (inner > 0) {
        put_rect(page, "v", 0, tenths(inner, most));
    }
    fputs("</svg>", page->to);
}

void report_put_goal(const struct report_page *page, int64_t reached, int64_t goal)
{
    bool past = reached > goal;
    begin_bar(page);
    put_rect(page, "k", 0, 1000);
    if (reached > 0) {
        put_rect(page, "v", 0, tenths(reached, goal));
    }
    if (past) {
        put_rect(page, "mark", tenths(goal, reached), 8);
    }
    fputs("</svg>", page->to);
}

void report_put_stack(const struct report_page *page, const int64_t *values, int count,
                      int64_t most)
{
    static const char *const classes[] = {"p0", "p1", "p2"};
    int from = 0;
    begin_bar(page);
    for (int i = 0; i < count && i < (int)ARRAY_LENGTH(classes); i++) {
        int length = tenths(values[i], most);
        if (length > 0) {
            put_rect(page, classes[i], from, length);
        }
        from += length;
    }
    fputs("</svg>", page->to);
}

void report_put_swatch(const struct report_page *page, const char *class)
{
    fprintf(page->to,
            "<svg class=\"w\" viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\">"
            "<rect class=\"%s\" x=\"1\" y=\"1\" width=\"12\" height=\"12\" rx=\"2\"/></svg>",
            class);
}

void report_put_shape(const struct report_page *page, const char *id)
{
    for (size_t i = 0; i < ARRAY_LENGTH(field_ids); i++) {
        if (text_starts(id, field_ids[i])) {
            fprintf(page->to,
                    "<svg class=\"s\" viewBox=\"0 0 96 96\" aria-hidden=\"true\" "
                    "focusable=\"false\"><use href=\"#s%s\"/></svg>",
                    field_ids[i]);
        }
    }
}

void report_put_columns(const struct report_page *page, const int64_t hours[STATS_HOURS], int first,
                        int last, int highest, const char *label)
{
    enum { WIDTH = 840, HEIGHT = 236, TOP = 30, FLOOR = 200 };
    int count = last - first + 1;
    double step = (double)WIDTH / count;
    double width = step * 0.72 < 64 ? step * 0.72 : 64;
    fprintf(page->to, "<svg class=\"columns\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"",
            WIDTH, HEIGHT);
    report_put(page, label);
    fputs("\">", page->to);
    for (int hour = first; hour <= last; hour++) {
        double middle = (hour - first + 0.5) * step;
        double height =
            hours[hour] > 0 ? (double)hours[hour] / (double)hours[highest] * (FLOOR - TOP) : 0;
        fprintf(page->to,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" "
                "rx=\"4\"/><text class=\"%s\" x=\"%.1f\" y=\"%.1f\">",
                hour == highest ? "high" : "v", middle - width / 2, FLOOR - height, width, height,
                hour == highest ? "n high" : "n", middle, FLOOR - height - 9);
        report_put(page, hours[hour] != 0 ? report_number(page, hours[hour]) : "");
        fprintf(page->to, "</text><text x=\"%.1f\" y=\"%d\">", middle, FLOOR + 26);
        report_put(page, count <= 12
                             ? report_fill(page, REPORT_HOUR, arena_printf(page->arena, "%d", hour),
                                           NULL, NULL)
                             : arena_printf(page->arena, "%d", hour));
        fputs("</text>", page->to);
    }
    fprintf(page->to, "<path class=\"floor\" d=\"M0 %dH%d\"/></svg>\n", FLOOR, WIDTH);
}
