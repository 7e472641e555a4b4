/* chart.c: charts drawn from content as boxes, lines and icons. What a chart shows is also said in
 * words beside it, so that nobody depends on the picture. */
#include "screens/chart.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { NAME_SHARE = 400, TRACK = 780 }; /* per mille: the names, the track in the rest */

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

/* ---- bars and dots ---- */

static void stem(const struct screen_env *env, struct frame *frame, struct element *row,
                 float value, float most, bool dot)
{
    const struct theme *theme = env->theme;
    int thick = theme_mm(theme, dot ? 1.3f : 5);
    int mille = (int)(value / most * (float)TRACK);
    struct element *bar = ui_box(frame, row,
                                 (struct style){.width = SHARE(mille > 1 ? mille : 1),
                                                .height = FIXED(thick),
                                                .fill = accent(theme)});
    bar->role = ROLE_NONE;
    if (dot) {
        int px = theme_mm(theme, 5);
        ui_box(frame, row,
               (struct style){.width = FIXED(px),
                              .height = FIXED(px),
                              .radius = px / 2,
                              .edge_px = theme_mm(theme, 1.2f),
                              .edge = accent(theme),
                              .fill = theme_color(theme, TONE_SAFFRON)});
    }
}

static void bar_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                    const struct chart *chart, const struct chart_row *row)
{
    const struct theme *theme = env->theme;
    bool beside = theme->width_em >= 26;
    struct element *line = ui_box(frame, parent,
                                  (struct style){.flow = beside ? FLOW_ROW : FLOW_COLUMN,
                                                 .gap = theme_unit(theme, beside ? 2 : 0.3f),
                                                 .across = beside ? ALIGN_CENTER : ALIGN_START,
                                                 .keep = true});
    struct element *name = ui_text(frame, line, FONT_BODY, tell(env, &row->name));
    if (beside) {
        name->style.width = SHARE(NAME_SHARE);
        name->align = ALIGN_END;
    }
    struct element *track = ui_box(frame, line,
                                   (struct style){.flow = FLOW_ROW,
                                                  .width = beside ? GROW : (struct size){0, 0},
                                                  .across = ALIGN_CENTER});
    if (!beside) {
        line->style.across = ALIGN_START;
        track->style.width = SHARE(1000);
    }
    stem(env, frame, track, row->value, largest(chart), chart->kind == CHART_DOTS);
    ui_space(frame, track, FIXED(theme_unit(theme, 1.5f)));
    ui_text(frame, track, FONT_LABEL, chart_number(env, frame, row->value));
}

/* The line to compare with stands in the way of no row: it has one of its own, with its word. */
static void reference_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                          const struct chart *chart)
{
    struct chart_row row = {.id = "reference", .value = chart->reference};
    row.name = env->catalog->words[WORD_FIGURES_HALF];
    const struct theme *theme = env->theme;
    bool beside = theme->width_em >= 26;
    struct element *line = ui_box(frame, parent,
                                  (struct style){.flow = beside ? FLOW_ROW : FLOW_COLUMN,
                                                 .gap = theme_unit(theme, beside ? 2 : 0.3f),
                                                 .across = beside ? ALIGN_CENTER : ALIGN_START,
                                                 .keep = true});
    struct element *name = ui_text(frame, line, FONT_LABEL, tell(env, &row.name));
    if (beside) {
        name->style.width = SHARE(NAME_SHARE);
        name->align = ALIGN_END;
    }
    struct element *track =
        ui_box(frame, line,
               (struct style){
                   .flow = FLOW_ROW, .width = beside ? GROW : SHARE(1000), .across = ALIGN_CENTER});
    int mille = (int)(chart->reference / largest(chart) * (float)TRACK);
    ui_box(frame, track,
           (struct style){.width = SHARE(mille),
                          .height = FIXED(theme_mm(theme, 0.7f)),
                          .fill = theme_color(theme, TONE_LEAD)});
    ui_space(frame, track, FIXED(theme_unit(theme, 1.5f)));
    ui_text(frame, track, FONT_LABEL, chart_number(env, frame, chart->reference));
}

static void bars(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const struct chart *chart)
{
    const struct theme *theme = env->theme;
    struct element *box = ui_box(frame, parent, (struct style){.gap = theme_unit(theme, 1.2f)});
    bool told = chart->reference <= 0;
    for (int i = 0; i < chart->row_count; i++) {
        if (!told && chart->rows[i].value < chart->reference) {
            reference_row(env, frame, box, chart);
            told = true;
        }
        bar_row(env, frame, box, chart, &chart->rows[i]);
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
        ui_box(frame, place,
               (struct style){.width = FIXED(px),
                              .height = FIXED(px),
                              .radius = px / 2,
                              .edge_px = theme_mm(theme, 1.2f),
                              .edge = accent(theme),
                              .fill = theme_color(theme, TONE_SAFFRON)});
        int high = theme->fonts[FONT_LABEL].line;
        int above = y - high - theme_mm(theme, 4);
        struct element *label =
            ui_box(frame, stack,
                   (struct style){.flow = FLOW_STACK,
                                  .pad = {x - plot->step / 2, above > 0 ? above : y + px, 0, 0}});
        struct element *text = ui_text(frame, label, FONT_LABEL, chart_number(env, frame, value));
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

static void line(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const struct chart *chart, int width, int height)
{
    const struct theme *theme = env->theme;
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
                             chart_number(env, frame, chart->reference)));
    }
    struct element *stack = ui_box(
        frame, box,
        (struct style){.flow = FLOW_STACK, .width = FIXED(plot.width), .height = FIXED(height)});
    plot_lines(env, frame, stack, &plot);
    plot_points(env, frame, stack, &plot);
    ui_space(frame, box, FIXED(theme_unit(theme, 1)));
    struct element *years =
        ui_box(frame, box, (struct style){.flow = FLOW_ROW, .width = FIXED(plot.width)});
    for (int i = 0; i < count; i++) {
        struct element *year = ui_text(frame, years, FONT_BODY, tell(env, &chart->rows[i].name));
        year->align = ALIGN_CENTER;
        year->style.width = FIXED(step);
    }
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
        line(env, frame, parent, chart, width, height);
        break;
    case CHART_HUNDRED:
        hundred(env, frame, parent, chart, height < width ? height : width);
        break;
    default:
        bars(env, frame, parent, chart);
        break;
    }
}
