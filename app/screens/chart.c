/* chart.c: charts drawn from content as boxes, lines and icons. What a chart shows is also said in
 * words beside it, so that nobody depends on the picture. */
#include "screens/chart.h"

#include "ui/wrap.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NAME_SHARE = 500 }; /* per mille of the width: the names beside the bars */

/* One decimal with the mark of the language where there is one to tell, else a whole number with
 * thousands apart. */
const char *chart_number(const struct screen_env *env, struct frame *frame, float value)
{
    const char *language = env->catalog->languages[env->visit->language];
    bool point = strcmp(language, "en") == 0;
    long whole = lroundf(value * 10);
    if (whole % 10 != 0) {
        return arena_printf(frame->arena, "%ld%s%ld", whole / 10, point ? "." : ",", whole % 10);
    }
    whole /= 10;
    const char *apart = point ? "," : strcmp(language, "bg") == 0 ? "\u00A0" : ".";
    return whole < 1000
               ? arena_printf(frame->arena, "%ld", whole)
               : arena_printf(frame->arena, "%ld%s%03ld", whole / 1000, apart, whole % 1000);
}

/* A value with its unit. */
static const char *value_text(const struct screen_env *env, struct frame *frame,
                              const struct chart *chart, float value)
{
    const char *number = chart_number(env, frame, value);
    return chart->unit == UNIT_PERCENT
               ? words_fill(frame->arena, say(env, WORD_FIGURES_PERCENT), number, NULL)
               : number;
}

static float largest(const struct chart *chart)
{
    float most = chart->reference;
    for (int i = 0; i < chart->row_count; i++) {
        most = chart->rows[i].value > most ? chart->rows[i].value : most;
    }
    return most > 0 ? most : 1;
}

static struct color accent(const struct theme *theme)
{
    return theme->look == LOOK_DAY ? theme_color(theme, TONE_NIGHT) : theme_color(theme, TONE_INK);
}

/* The widest of the chart's values, or of its years, px. */
static int widest(const struct screen_env *env, struct frame *frame, const struct chart *chart,
                  bool years)
{
    const struct theme *theme = env->theme;
    struct font font = theme->fonts[years ? FONT_BODY : FONT_LABEL];
    int most = 0;
    for (int i = 0; i < chart->row_count; i++) {
        const char *text = years ? tell(env, &chart->rows[i].name)
                                 : value_text(env, frame, chart, chart->rows[i].value);
        int px = wrap_widest(frame, text, font);
        most = px > most ? px : most;
    }
    return most + theme_mm(theme, 1);
}

static struct style dot_style(const struct theme *theme, int px)
{
    return (struct style){.width = FIXED(px),
                          .height = FIXED(px),
                          .radius = px / 2,
                          .edge_px = theme_mm(theme, 1.2f),
                          .edge = accent(theme),
                          .fill = theme_color(theme, TONE_SAFFRON)};
}

/* ---- bars and dots ---- */

/* Rows of bars or dots: where their parts stand, px. */
struct rows {
    const struct chart *chart;
    bool beside; /* names beside the bars, else above them */
    int name_w, value_w, track_w;
    int dot_px;
};

static struct rows rows_of(const struct screen_env *env, struct frame *frame,
                           const struct chart *chart, int width)
{
    const struct theme *theme = env->theme;
    struct rows rows = {.chart = chart, .beside = theme->width_em >= 26};
    rows.name_w = rows.beside ? width * NAME_SHARE / 1000 : 0;
    rows.value_w = widest(env, frame, chart, false);
    rows.dot_px = theme_mm(theme, 5);
    rows.track_w = width - rows.name_w - theme_unit(theme, 2) - rows.dot_px -
                   theme_unit(theme, 1.5f) - rows.value_w;
    return rows;
}

static int stem_px(const struct rows *rows, float value)
{
    return (int)(value / largest(rows->chart) * (float)rows->track_w) + 1;
}

/* A row with its name; returns the box for the bar. */
static struct element *named_row(const struct screen_env *env, struct frame *frame,
                                 struct element *parent, const struct rows *rows, const char *name,
                                 enum font_role font)
{
    const struct theme *theme = env->theme;
    struct element *line =
        ui_box(frame, parent,
               (struct style){.flow = rows->beside ? FLOW_ROW : FLOW_COLUMN,
                              .gap = theme_unit(theme, rows->beside ? 2 : 0.3f),
                              .across = rows->beside ? ALIGN_CENTER : ALIGN_START,
                              .keep = true});
    struct element *text = ui_text(frame, line, font, name);
    if (rows->beside) {
        text->style.width = FIXED(rows->name_w);
        text->align = ALIGN_END;
    }
    return ui_box(frame, line,
                  (struct style){.flow = FLOW_ROW,
                                 .width = rows->beside ? GROW : SHARE(1000),
                                 .across = ALIGN_CENTER});
}

static void value_label(const struct screen_env *env, struct frame *frame, struct element *track,
                        const struct rows *rows, float value)
{
    ui_space(frame, track, FIXED(theme_unit(env->theme, 1.5f)));
    ui_text(frame, track, FONT_LABEL, value_text(env, frame, rows->chart, value));
}

static void bar_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct rows *rows, const struct chart_row *row)
{
    const struct theme *theme = env->theme;
    bool dot = rows->chart->kind != CHART_BARS;
    struct element *track = named_row(env, frame, parent, rows, tell(env, &row->name), FONT_BODY);
    if (rows->chart->unit == UNIT_STARS) {
        part_stars(env, frame, track, (int)lroundf(row->value));
        return;
    }
    ui_box(frame, track,
           (struct style){.width = FIXED(stem_px(rows, row->value)),
                          .height = FIXED(theme_mm(theme, dot ? 1.3f : 5)),
                          .fill = accent(theme)});
    if (dot) {
        ui_box(frame, track, dot_style(theme, rows->dot_px));
    }
    value_label(env, frame, track, rows, row->value);
}

/* The line to compare with stands in the way of no row: it has one of its own, with its word. */
static void reference_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                          const struct rows *rows)
{
    const struct theme *theme = env->theme;
    struct element *track =
        named_row(env, frame, parent, rows, say(env, WORD_FIGURES_HALF), FONT_LABEL);
    ui_box(frame, track,
           (struct style){.width = FIXED(stem_px(rows, rows->chart->reference)),
                          .height = FIXED(theme_mm(theme, 0.7f)),
                          .fill = theme_color(theme, TONE_LEAD)});
    value_label(env, frame, track, rows, rows->chart->reference);
}

static void bars(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const struct chart *chart, int width)
{
    const struct theme *theme = env->theme;
    struct rows rows = rows_of(env, frame, chart, width);
    float gap = chart->row_count > 8 ? 0.1f : chart->row_count > 6 ? 1.2f : 4;
    gap = theme->layout == LAYOUT_WIDE ? gap : 1.2f;
    struct element *box = ui_box(frame, parent, (struct style){.gap = theme_unit(theme, gap)});
    bool told = chart->reference <= 0;
    for (int i = 0; i < chart->row_count; i++) {
        if (!told && chart->rows[i].value < chart->reference) {
            reference_row(env, frame, box, &rows);
            told = true;
        }
        bar_row(env, frame, box, &rows, &chart->rows[i]);
    }
}

/* ---- a line over the years ---- */

struct plot {
    const struct chart *chart;
    int width, height, left, step; /* px: the box, and where its columns stand */
    float most;
};

static int plot_y(const struct plot *plot, float value)
{
    return plot->height - (int)(value / plot->most * (float)plot->height);
}

static void plot_points(const struct screen_env *env, struct frame *frame, struct element *stack,
                        const struct plot *plot)
{
    const struct theme *theme = env->theme;
    int px = theme_mm(theme, 5), count = plot->chart->row_count;
    for (int i = 0; i < count; i++) {
        float value = plot->chart->rows[i].value;
        int x = plot->left + i * plot->step, y = plot_y(plot, value);
        struct element *place =
            ui_box(frame, stack,
                   (struct style){.flow = FLOW_STACK,
                                  .pad = {x - px / 2, y - px / 2 > 0 ? y - px / 2 : 0, 0, 0}});
        ui_box(frame, place, dot_style(theme, px));
        int high = theme->fonts[FONT_LABEL].line;
        int above = y - high - theme_mm(theme, 4);
        struct element *label =
            ui_box(frame, stack,
                   (struct style){.flow = FLOW_STACK,
                                  .pad = {x - plot->step / 2, above > 0 ? above : y + px, 0, 0}});
        struct element *text =
            ui_text(frame, label, FONT_LABEL, value_text(env, frame, plot->chart, value));
        text->align = ALIGN_CENTER;
        text->style.width = FIXED(plot->step);
        text->style.height = FIXED(high);
    }
}

static void plot_lines(const struct screen_env *env, struct frame *frame, struct element *stack,
                       const struct plot *plot)
{
    const struct theme *theme = env->theme;
    const struct chart *chart = plot->chart;
    struct spot *points = arena_array(frame->arena, (size_t)chart->row_count + 1, sizeof *points);
    for (int i = 0; i < chart->row_count; i++) {
        points[i].x = (float)(plot->left + i * plot->step) / (float)plot->width;
        points[i].y = (float)plot_y(plot, chart->rows[i].value) / (float)plot->height;
    }
    if (chart->reference > 0) {
        float y = (float)plot_y(plot, chart->reference) / (float)plot->height;
        struct spot *across = arena_array(frame->arena, 2, sizeof *across);
        across[0] = (struct spot){0, y};
        across[1] = (struct spot){1, y};
        ui_line(frame, stack, across, 2, theme_mm(theme, 0.7f), theme_color(theme, TONE_LEAD),
                (struct style){.flow = FLOW_COLUMN});
    }
    ui_line(frame, stack, points, chart->row_count, theme_mm(theme, 1.3f), accent(theme),
            (struct style){.flow = FLOW_COLUMN});
}

/* Below the line: every year, or as many as there is room for; the last one always. */
static void plot_years(const struct screen_env *env, struct frame *frame, struct element *parent,
                       const struct plot *plot)
{
    const struct theme *theme = env->theme;
    int count = plot->chart->row_count, wide = widest(env, frame, plot->chart, true);
    int every = (wide + plot->step - 1) / plot->step, room = every * plot->step;
    int high = theme->fonts[FONT_BODY].line;
    struct element *stack = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_STACK, .width = FIXED(plot->width), .height = FIXED(high)});
    for (int i = (count - 1) % every; i < count; i += every) {
        int x = plot->left + i * plot->step - room / 2;
        x = x < 0 ? 0 : x > plot->width - room ? plot->width - room : x;
        struct element *place =
            ui_box(frame, stack, (struct style){.flow = FLOW_STACK, .pad = {x, 0, 0, 0}});
        struct element *year =
            ui_text(frame, place, FONT_BODY, tell(env, &plot->chart->rows[i].name));
        year->align = i == 0 && x == 0 && every > 1          ? ALIGN_START
                      : x + room == plot->width && every > 1 ? ALIGN_END
                                                             : ALIGN_CENTER;
        year->style.width = FIXED(room);
        year->style.height = FIXED(high);
    }
}

static void line(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const struct chart *chart, int width, int height)
{
    int count = chart->row_count, step = width / (count > 0 ? count : 1);
    struct plot plot = {.chart = chart,
                        .width = step * count,
                        .height = height,
                        .left = step / 2,
                        .step = step,
                        .most = largest(chart) * 1.12f};
    struct element *box = ui_box(frame, parent, (struct style){.keep = true});
    if (chart->reference > 0) {
        ui_text(frame, box, FONT_LABEL,
                arena_printf(frame->arena, "%s: %s", say(env, WORD_FIGURES_HALF),
                             value_text(env, frame, chart, chart->reference)));
    }
    struct element *stack = ui_box(
        frame, box,
        (struct style){.flow = FLOW_STACK, .width = FIXED(plot.width), .height = FIXED(height)});
    plot_lines(env, frame, stack, &plot);
    plot_points(env, frame, stack, &plot);
    plot_years(env, frame, box, &plot);
}

/* ---- a hundred ---- */

static void hundred(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct chart *chart, int height)
{
    const struct theme *theme = env->theme;
    int gap = theme_unit(theme, 0.8f), px = (height - 9 * gap) / 10;
    int least = theme_mm(theme, 3);
    px = px < least ? least : px;
    int full = chart->row_count > 0 ? (int)lroundf(chart->rows[0].value) : 0;
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = 10,
                                                 .width = FIXED(10 * px + 9 * gap),
                                                 .gap = gap,
                                                 .keep = true});
    grid->role = ROLE_IMAGE;
    char count[16];
    snprintf(count, sizeof count, "%d", full);
    grid->label = words_fill(frame->arena, say(env, WORD_FIGURES_HUNDRED), count, NULL);
    for (int i = 0; i < 100; i++) {
        if (i < full) {
            struct element *spark = ui_icon(frame, grid, "spark", px, accent(theme));
            spark->style.width = spark->style.height = FIXED(px);
            continue;
        }
        ui_box(frame, grid,
               (struct style){.width = FIXED(px),
                              .height = FIXED(px),
                              .radius = px / 2,
                              .edge = theme_color(theme, TONE_LEAD),
                              .edge_px = theme_mm(theme, 0.5f)});
    }
}

void chart_view(const struct screen_env *env, struct frame *frame, struct element *parent,
                const struct chart *chart, int width, int height)
{
    switch (chart->kind) {
    case CHART_LINE:
        if (widest(env, frame, chart, false) * chart->row_count > width) {
            bars(env, frame, parent, chart, width); /* no room for the values beside each other */
        } else {
            line(env, frame, parent, chart, width, height);
        }
        break;
    case CHART_HUNDRED:
        hundred(env, frame, parent, chart, height < width ? height : width);
        break;
    default:
        bars(env, frame, parent, chart, width);
        break;
    }
}
