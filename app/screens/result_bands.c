/* result_bands.c: the bands that say how sure a direction is, and how the result comes in. A band
 * is as wide as the answers leave it open; equal fields stand in one group, with a bracket. */
#include "screens/result.h"

#include "screens/parts.h"

float result_reveal(const struct screen_env *env, struct frame *frame, int at, int ms,
                    enum ease ease)
{
    bool still = env->visit->reduced_motion || env->hurried > env->opened;
    return still ? 1 : moving(env, frame, env->opened + at, ms, ease);
}

/* Track and band, by per mille of the width. */
static void track(const struct screen_env *env, struct frame *frame, struct element *parent,
                  int field, struct quiz_band band)
{
    const struct theme *theme = env->theme;
    int height = theme_mm(theme, 7);
    struct element *stack = ui_box(
        frame, parent, (struct style){.flow = FLOW_STACK, .width = GROW, .height = FIXED(height)});
    ui_box(frame, stack,
           (struct style){.height = FIXED(theme_mm(theme, 0.9f)),
                          .place_y = ALIGN_CENTER,
                          .radius = theme_mm(theme, 0.4f),
                          .fill = theme_color(theme, TONE_LEAD)});
    float t = result_reveal(env, frame, BANDS_AT, BANDS_MS, EASE_OUT);
    int low = motion_between(0, (int)(band.low * 1000), t);
    int high = motion_between(1000, (int)(band.high * 1000), t);
    struct element *row =
        ui_box(frame, stack, (struct style){.flow = FLOW_ROW, .height = FIXED(height)});
    struct color strong = theme_field_color(theme, field, FIELD_STRONG);
    ui_space(frame, row, SHARE(low));
    struct element *plate =
        ui_box(frame, row,
               (struct style){.flow = FLOW_ROW,
                              .width = SHARE(high - low),
                              .min_width = height * 3 / 2,
                              .height = FIXED(height),
                              .radius = height / 2,
                              .along = ALIGN_CENTER,
                              .across = ALIGN_CENTER,
                              .fill = theme_field_color(theme, field, FIELD_BRIGHT),
                              .edge = strong,
                              .edge_px = theme_mm(theme, 0.6f)});
    part_shape(env, frame, plate, field, height * 55 / 100,
               theme_field_color(theme, field, FIELD_DEEP));
}

static void band_row(const struct screen_env *env, struct frame *frame, struct element *parent,
                     int field, struct quiz_band band)
{
    const struct theme *theme = env->theme;
    bool beside = theme->width_em >= 26;
    struct element *row = ui_box(frame, parent,
                                 (struct style){.flow = beside ? FLOW_ROW : FLOW_COLUMN,
                                                .gap = theme_unit(theme, beside ? 4 : 0.5f),
                                                .across = beside ? ALIGN_CENTER : ALIGN_START,
                                                .keep = true});
    struct element *name = ui_box(
        frame, row,
        (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    if (beside) {
        name->style.width = SHARE(475);
    }
    part_shape(env, frame, name, field, theme->fonts[FONT_LABEL].px,
               theme_field_color(theme, field, FIELD_STRONG));
    struct element *text =
        ui_text(frame, name, FONT_LABEL, tell(env, &env->catalog->fields[field].short_name));
    text->style.width = GROW;
    track(env, frame, row, field, band);
}

/* A bracket that opens to the left: the fields it holds are equal. */
static void bracket(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int thick = theme_mm(theme, 0.8f), width = theme_mm(theme, 2.4f);
    struct color ink = theme_color(theme, TONE_INK);
    struct style foot = {.width = FIXED(width), .height = FIXED(thick), .fill = ink};
    struct element *box =
        ui_box(frame, parent, (struct style){.width = FIXED(width), .across = ALIGN_END});
    ui_box(frame, box, foot);
    ui_box(frame, box, (struct style){.width = FIXED(thick), .height = GROW, .fill = ink});
    ui_box(frame, box, foot);
}

/* The bands of the fields from `first` to `last`, and beside them (below them where the page is
 * narrow) what is to be said of all of them. */
static struct element *band_group(const struct screen_env *env, struct frame *frame,
                                  struct element *parent, const struct quiz_result *result,
                                  int first, int last)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    struct element *group =
        ui_box(frame, parent,
               (struct style){.flow = wide ? FLOW_ROW : FLOW_COLUMN, .gap = theme_unit(theme, 2)});
    struct element *rows = ui_box(frame, group,
                                  (struct style){.width = wide ? SHARE(715) : (struct size){0, 0},
                                                 .gap = theme_unit(theme, wide ? 2 : 1.5f)});
    for (int i = first; i < last; i++) {
        band_row(env, frame, rows, result->order[i], result->fields[result->order[i]]);
    }
    return group;
}

static void equal(const struct screen_env *env, struct frame *frame, struct element *group)
{
    const struct theme *theme = env->theme;
    bool wide = theme->layout == LAYOUT_WIDE;
    if (wide) {
        bracket(env, frame, group);
    }
    struct element *words =
        ui_box(frame, group,
               (struct style){.width = wide ? GROW : (struct size){0, 0}, .along = ALIGN_CENTER});
    ui_text(frame, words, FONT_LABEL, say(env, WORD_RESULT_EQUAL))->align =
        wide ? ALIGN_START : ALIGN_END;
    words->fade = motion_between(254, 0, result_reveal(env, frame, EQUAL_AT, EQUAL_MS, EASE_OUT));
}

void result_bands(const struct screen_env *env, struct frame *frame, struct element *parent,
                  const struct quiz_result *result)
{
    const struct theme *theme = env->theme;
    bool tie = result->outcome == QUIZ_OUTCOME_TIE;
    int pad = theme_unit(theme, 2);
    struct element *box = ui_box(frame, parent, (struct style){.gap = theme_unit(theme, 1.5f)});
    struct style panel = tie ? part_plate(theme, TONE_SAFFRON_TINT) : (struct style){.gap = 0};
    panel.pad = (struct edges){pad, tie ? pad : 0, pad, tie ? pad : 0};
    struct element *first = ui_box(frame, box, panel);
    struct element *group = band_group(env, frame, first, result, 0, result->directions);
    if (tie) {
        equal(env, frame, group);
    }
    if (result->directions == CATALOG_FIELDS) {
        return;
    }
    struct element *rest = ui_box(frame, box, (struct style){.pad = EDGES_XY(pad, 0)});
    group = band_group(env, frame, rest, result, result->directions, CATALOG_FIELDS);
    if (theme->layout == LAYOUT_WIDE) {
        ui_text(frame, group, FONT_BODY, say(env, WORD_RESULT_NOW))->style.width = GROW;
    }
}
