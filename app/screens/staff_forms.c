/* staff_forms.c: the controls of staff's forms: one tap each, at least 12.7 mm, 2.54 mm apart. What
 * they change stands in the desk; the kiosk changes it. */
#include "screens/staff.h"

/* True where a control stands below its label. */
static bool is_narrow(const struct screen_env *env)
{
    const struct theme *theme = env->theme;
    bool half = env->route.screen == SCREEN_SETUP && theme->layout != LAYOUT_SLIM;
    return theme->width_em < (half ? 44 : 22);
}

struct element *staff_line(const struct screen_env *env, struct frame *frame,
                           struct element *parent, const char *label)
{
    const struct theme *theme = env->theme;
    bool narrow = is_narrow(env);
    struct element *line = ui_box(frame, parent,
                                  (struct style){.flow = narrow ? FLOW_COLUMN : FLOW_WRAP,
                                                 .gap = theme_unit(theme, narrow ? 1 : 2.2f),
                                                 .along = narrow ? ALIGN_START : ALIGN_SPREAD,
                                                 .across = narrow ? ALIGN_START : ALIGN_CENTER,
                                                 .keep = true});
    ui_text(frame, line, FONT_BODY, label);
    return line;
}

static struct element *round_button(const struct screen_env *env, struct frame *frame,
                                    struct element *row, const char *id, const char *icon,
                                    const char *label, struct action action)
{
    return part_button(
        env, frame, row,
        &(struct button){
            .id = id, .label = label, .icon = icon, .kind = BUTTON_BAR, .action = action});
}

void staff_stepper(const struct screen_env *env, struct frame *frame, struct element *parent,
                   const struct staff_stepper *stepper)
{
    const struct theme *theme = env->theme;
    bool narrow = is_narrow(env);
    struct element *line = staff_line(env, frame, parent, stepper->label);
    struct element *row = ui_box(frame, line,
                                 (struct style){.flow = FLOW_ROW,
                                                .width = narrow ? (struct size){0, 0} : FIT,
                                                .gap = theme_unit(theme, 2.2f),
                                                .across = ALIGN_CENTER,
                                                .keep = true});
    const char *less = words_fill(frame->arena, say(env, WORD_STAFF_LESS), stepper->label, NULL);
    const char *more = words_fill(frame->arena, say(env, WORD_STAFF_MORE), stepper->label, NULL);
    struct element *value = narrow ? ui_text(frame, row, FONT_LABEL, stepper->value) : NULL;
    if (narrow) { /* the value needs the width: it stands above its buttons */
        value->style.width = GROW;
        row->style.flow = FLOW_COLUMN;
        row->style.gap = theme_unit(theme, 1);
        row = part_buttons(env, frame, row);
        row->style.gap = theme_unit(theme, 2.2f);
    }
    round_button(env, frame, row, part_id(frame, stepper->id, "less"), "minus", less,
                 (struct action){ACTION_STAFF_NUDGE, (int)stepper->field, -stepper->step});
    if (!narrow) {
        value = ui_text(frame, row, FONT_LABEL, stepper->value);
        value->align = ALIGN_CENTER;
        value->style.min_width = theme->fonts[FONT_LABEL].px * 9 / 2;
    }
    round_button(env, frame, row, part_id(frame, stepper->id, "more"), "plus", more,
                 (struct action){ACTION_STAFF_NUDGE, (int)stepper->field, stepper->step});
}

void staff_switch(const struct screen_env *env, struct frame *frame, struct element *parent,
                  const char *id, const char *label, enum desk_field field, bool on)
{
    struct element *line = staff_line(env, frame, parent, label);
    struct element *button =
        part_button(env, frame, line,
                    &(struct button){.id = id,
                                     .text = say(env, on ? WORD_STAFF_ON : WORD_STAFF_OFF),
                                     .label = label,
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = on,
                                     .action = {ACTION_STAFF_SET, (int)field, !on}});
    button->style.min_width = env->theme->fonts[FONT_LABEL].px * 9 / 2;
    button->style.width = FIT;
}

struct element *staff_options(const struct screen_env *env, struct frame *frame,
                              struct element *parent, const struct staff_option *options, int count)
{
    struct element *row = part_buttons(env, frame, parent);
    row->style.gap = theme_unit(env->theme, 2.2f);
    for (int i = 0; i < count; i++) {
        part_button(env, frame, row,
                    &(struct button){.id = options[i].id,
                                     .text = options[i].text,
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = options[i].chosen,
                                     .action = options[i].action});
    }
    return row;
}

void staff_typed(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const char *id, const char *label, enum desk_field field, const char *value)
{
    const struct theme *theme = env->theme;
    struct element *line = staff_line(env, frame, parent, label);
    struct element *side = line;
    if (!is_narrow(env)) {
        side = ui_box(frame, line,
                      (struct style){.flow = FLOW_ROW,
                                     .width = FIT,
                                     .gap = theme_unit(theme, 3),
                                     .across = ALIGN_CENTER});
    }
    bool empty = value[0] == '\0';
    ui_text(frame, side, empty ? FONT_BODY : FONT_LABEL,
            empty ? say(env, WORD_STAFF_EMPTY) : staff_name(frame, value));
    struct element *button = part_button(
        env, frame, side,
        &(struct button){.id = id,
                         .text = say(env, WORD_STAFF_EDIT),
                         .label =
                             words_fill(frame->arena, say(env, WORD_STAFF_EDIT_FIELD), label, NULL),
                         .kind = BUTTON_BAR,
                         .action = {ACTION_STAFF_EDIT, (int)field, 0}});
    button->style.width = FIT;
}

struct element *staff_button(const struct screen_env *env, struct frame *frame,
                             struct element *parent, const char *id, enum word word,
                             const char *icon, bool primary, struct action action)
{
    bool low = page_is_low(env->theme);
    struct element *button =
        part_button(env, frame, parent,
                    &(struct button){.id = id,
                                     .text = say(env, word),
                                     .icon = icon,
                                     .kind = primary ? BUTTON_PRIMARY : BUTTON_SECONDARY,
                                     .low = low || !primary,
                                     .action = action});
    button->style.width = FIT;
    return button;
}
