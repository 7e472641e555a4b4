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
    struct element *line = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_WRAP,
                                                 .gap = theme_unit(theme, 2.2f),
                                                 .along = ALIGN_SPREAD,
                                                 .across = ALIGN_CENTER,
                                                 .keep = true});
    ui_text(frame, line, FONT_BODY, label);
    return line;
}

/* Where there is no room beside the label: below it a line for what stands there and its buttons.
 */
static struct element *below_label(const struct screen_env *env, struct frame *frame,
                                   struct element *parent, const char *label)
{
    const struct theme *theme = env->theme;
    struct element *box =
        ui_box(frame, parent, (struct style){.gap = theme_unit(theme, 0.8f), .keep = true});
    ui_text(frame, box, FONT_BODY, label);
    return ui_box(frame, box,
                  (struct style){.flow = FLOW_WRAP,
                                 .gap = theme_unit(theme, 2.2f),
                                 .along = ALIGN_SPREAD,
                                 .across = ALIGN_CENTER});
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

/* What stands beside a label, or below it. */
static struct element *side(const struct screen_env *env, struct frame *frame,
                            struct element *parent, const char *label)
{
    const struct theme *theme = env->theme;
    if (is_narrow(env)) {
        return below_label(env, frame, parent, label);
    }
    struct element *line = staff_line(env, frame, parent, label);
    return ui_box(frame, line,
                  (struct style){.flow = FLOW_ROW,
                                 .width = FIT,
                                 .gap = theme_unit(theme, 2.2f),
                                 .across = ALIGN_CENTER});
}

void staff_stepper(const struct screen_env *env, struct frame *frame, struct element *parent,
                   const struct staff_stepper *stepper)
{
    const struct theme *theme = env->theme;
    bool narrow = is_narrow(env);
    struct element *row = side(env, frame, parent, stepper->label);
    const char *less = words_fill(frame->arena, say(env, WORD_STAFF_LESS), stepper->label, NULL);
    const char *more = words_fill(frame->arena, say(env, WORD_STAFF_MORE), stepper->label, NULL);
    if (narrow) { /* the value stands before both buttons, which stay together */
        ui_text(frame, row, FONT_LABEL, stepper->value);
        row =
            ui_box(frame, row,
                   (struct style){.flow = FLOW_ROW, .width = FIT, .gap = theme_unit(theme, 2.2f)});
    }
    round_button(env, frame, row, part_id(frame, stepper->id, "less"), "minus", less,
                 (struct action){ACTION_STAFF_NUDGE, (int)stepper->field, -stepper->step});
    if (!narrow) {
        struct element *value = ui_text(frame, row, FONT_LABEL, stepper->value);
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
    bool empty = value[0] == '\0';
    struct element *row = side(env, frame, parent, label);
    ui_text(frame, row, empty ? FONT_BODY : FONT_LABEL,
            empty ? say(env, WORD_STAFF_EMPTY) : staff_name(frame, value));
    const char *spoken = words_fill(frame->arena, say(env, WORD_STAFF_EDIT_FIELD), label, NULL);
    struct element *button =
        part_button(env, frame, row,
                    &(struct button){.id = id,
                                     .text = say(env, WORD_STAFF_EDIT),
                                     .label = spoken,
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
