/* staff_charts.c: bars of the figures of a day, drawn as boxes; every bar has its number beside
 * it. */
#include "screens/staff.h"

static struct color bar_color(const struct theme *theme)
{
    return theme->look == LOOK_DAY ? theme_color(theme, TONE_NIGHT) : theme_color(theme, TONE_INK);
}

/* The track is only there to show the whole: what it says stands in numbers. */
static struct color track_color(const struct theme *theme)
{
    return theme->look == LOOK_DAY ? theme_color(theme, TONE_SAND)
                                   : theme_color(theme, TONE_PRESSED);
}

void staff_bar(const struct screen_env *env, struct frame *frame, struct element *parent,
               float part, bool strong)
{
    const struct theme *theme = env->theme;
    int high = theme_mm(theme, page_is_small(theme) ? 2.6f : 4);
    part = part < 0 ? 0 : part > 1 ? 1 : part;
    struct element *track = ui_box(frame, parent,
                                   (struct style){.flow = FLOW_STACK,
                                                  .height = FIXED(high),
                                                  .radius = high / 2,
                                                  .fill = track_color(theme)});
    if (theme->look == LOOK_CONTRAST) {
        track->style.edge = theme_color(theme, TONE_INK);
        track->style.edge_px = theme_mm(theme, 0.5f);
    }
    if (part > 0) {
        struct color color = bar_color(theme);
        ui_box(frame, track,
               (struct style){.width = SHARE((int)(part * 1000)),
                              .min_width = high,
                              .radius = high / 2,
                              .fill = strong && theme->look == LOOK_DAY
                                          ? theme_field_color(theme, 2, FIELD_STRONG)
                                          : color});
    }
}

/* ---- hours ---- */

/* Which hours are shown, and how high the highest is. */
struct hours {
    const int64_t *visits;
    int first, last, busiest;
    bool brief; /* columns so narrow that their hours are bare numbers */
};

static struct hours hours_of(const int64_t visits[STATS_HOURS])
{
    struct hours hours = {.visits = visits, .first = STATS_HOURS, .last = -1};
    for (int i = 0; i < STATS_HOURS; i++) {
        if (visits[i] > 0) {
            hours.first = i < hours.first ? i : hours.first;
            hours.last = i;
            hours.busiest = visits[i] > visits[hours.busiest] ? i : hours.busiest;
        }
    }
    while (hours.last >= 0 && hours.last - hours.first < 5) { /* one column alone says little */
        hours.first -= hours.first > 0 && hours.last - hours.first < 5;
        hours.last += hours.last < STATS_HOURS - 1;
    }
    return hours;
}

static const char *hour_text(const struct screen_env *env, struct frame *frame, int hour)
{
    return words_fill(frame->arena, say(env, WORD_REPORT_HOUR),
                      arena_printf(frame->arena, "%d", hour), NULL);
}

static void hour_column(const struct screen_env *env, struct frame *frame, struct element *row,
                        const struct hours *hours, int hour)
{
    const struct theme *theme = env->theme;
    int64_t visits = hours->visits[hour];
    int whole = theme_mm(theme, page_is_small(theme) ? 14 : 36);
    int high = (int)(visits * whole / hours->visits[hours->busiest]);
    struct element *column =
        ui_box(frame, row, (struct style){.width = GROW, .along = ALIGN_END, .height = GROW});
    struct element *number = ui_text(frame, column, FONT_LABEL, staff_number(env, frame, visits));
    number->align = ALIGN_CENTER;
    struct color color = hour == hours->busiest && theme->look == LOOK_DAY
                             ? theme_field_color(theme, 2, FIELD_STRONG)
                             : bar_color(theme);
    ui_box(frame, column,
           (struct style){.height = FIXED(high > 2 ? high : 2),
                          .fill = color,
                          .radius = high > theme_mm(theme, 3) ? theme_mm(theme, 1) : 0});
    const char *text =
        hours->brief ? arena_printf(frame->arena, "%d", hour) : hour_text(env, frame, hour);
    ui_text(frame, column, FONT_BODY, text)->align = ALIGN_CENTER;
}

static void hour_line(const struct screen_env *env, struct frame *frame, struct element *parent,
                      const struct hours *hours, int hour)
{
    const struct theme *theme = env->theme;
    struct element *line = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_ROW, .across = ALIGN_CENTER, .gap = theme_unit(theme, 1.5f)});
    line->style.keep = true;
    ui_text(frame, line, FONT_BODY, hour_text(env, frame, hour))->style.width =
        FIXED(theme->fonts[FONT_BODY].px * 3);
    struct element *track = ui_box(frame, line, (struct style){.flow = FLOW_COLUMN, .width = GROW});
    staff_bar(env, frame, track, (float)hours->visits[hour] / (float)hours->visits[hours->busiest],
              hour == hours->busiest);
    struct element *number =
        ui_text(frame, line, FONT_LABEL, staff_number(env, frame, hours->visits[hour]));
    number->style.width = FIXED(theme->fonts[FONT_LABEL].px * 2);
    number->align = ALIGN_END;
}

void staff_hours(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const int64_t visits[STATS_HOURS], int width)
{
    const struct theme *theme = env->theme;
    struct hours hours = hours_of(visits);
    int count = hours.last - hours.first + 1, px = theme->fonts[FONT_LABEL].px;
    if (hours.last < 0) {
        return;
    }
    int gap = theme_unit(theme, 1.5f);
    if (count * (px * 5 / 2 + gap) > width) {
        gap = theme_unit(theme, 0.6f);
        hours.brief = true;
    }
    if (hours.brief && count * (px * 17 / 10 + gap) > width) {
        for (int i = hours.first; i <= hours.last; i++) {
            hour_line(env, frame, parent, &hours, i);
        }
        return;
    }
    struct element *row = ui_box(
        frame, parent, (struct style){.flow = FLOW_ROW, .gap = gap, .keep = true, .height = GROW});
    for (int i = hours.first; i <= hours.last; i++) {
        hour_column(env, frame, row, &hours, i);
    }
}
