/* step.c: one small next step, along GROW: what do I want, where am I, what can I try, what will I
 * do. Choosing one is enough. */
#include "screens/parts.h"

static const enum word phase_words[STEP_PHASES] = {
    [STEP_GOAL] = WORD_STEP_GOAL,
    [STEP_REALITY] = WORD_STEP_REALITY,
    [STEP_OPTIONS] = WORD_STEP_OPTIONS,
    [STEP_WILL] = WORD_STEP_WILL,
};

const struct step *step_chosen(const struct screen_env *env)
{
    int at = env->visit->step - 1;
    return at >= 0 && at < env->catalog->step_count ? &env->catalog->steps[at] : NULL;
}

const char *step_when(const struct screen_env *env, const struct step *step)
{
    static const enum word words[STEP_TIMES] = {
        [STEP_TODAY] = WORD_STEP_TODAY,
        [STEP_WEEK] = WORD_STEP_WEEK,
        [STEP_MONTH] = WORD_STEP_MONTH,
        [STEP_YEAR] = WORD_STEP_YEAR,
    };
    return say(env, words[step->when]);
}

void step_button(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const char *id)
{
    if (screen_arguments(env->catalog, SCREEN_STEP) > 0) {
        part_button(env, frame, parent,
                    &(struct button){.id = id,
                                     .text = say(env, WORD_RESULT_STEP),
                                     .kind = BUTTON_SECONDARY,
                                     .low = page_is_low(env->theme),
                                     .action = {ACTION_GO, SCREEN_STEP, 0}});
    }
}

struct route step_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    if (action.verb == ACTION_STEP && action.argument < env->catalog->step_count) {
        bool same = visit->step == action.argument + 1;
        visit->step = same ? 0 : action.argument + 1;
        visit->phase_done[PHASE_A] = visit->phase_done[PHASE_A] || !same;
        emit(env, EVENT_STEP_CHOOSE, env->catalog->steps[action.argument].id, same ? "off" : "on",
             0);
    }
    return STAY;
}

/* ---- view ---- */

static void card(const struct screen_env *env, struct frame *frame, struct element *parent, int i)
{
    const struct theme *theme = env->theme;
    const struct step *step = &env->catalog->steps[i];
    bool chosen = env->visit->step == i + 1;
    struct style style = part_choice(theme, chosen);
    style.flow = FLOW_ROW;
    style.min_height = theme_mm(theme, 13);
    style.across = ALIGN_CENTER;
    style.gap = theme_unit(theme, 1.5f);
    int clear = style.edge_px + 6, pad = theme_unit(theme, 1.5f);
    style.pad = EDGES_XY(theme_unit(theme, 2), pad > clear ? pad : clear);
    style.keep = true;
    struct element *box = ui_box(frame, parent, style);
    ui_act(box, ROLE_TOGGLE, part_id(frame, "step", step->id), (struct action){ACTION_STEP, i, 0});
    box->chosen = chosen;
    struct element *words = ui_box(frame, box, (struct style){.width = GROW});
    ui_text(frame, words, FONT_LABEL, tell(env, &step->name));
    bool wide = env->theme->layout == LAYOUT_WIDE; /* then it stands below */
    ui_text(frame, words, FONT_BODY, step_when(env, step));
    part_mark(env, frame, box, chosen);
    if (chosen && !wide) {
        ui_text(frame, parent, FONT_BODY, tell(env, &step->how));
    }
}

/* Wide: a column for each phase, its cards side by side with those of the others. */
static void phase_table(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    struct element *grid = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_GRID, .columns = STEP_PHASES, .gap = theme_unit(theme, 2.4f)});
    int next[STEP_PHASES] = {0};
    for (int phase = 0; phase < STEP_PHASES; phase++) {
        ui_box(frame, grid, (struct style){.along = ALIGN_END});
        ui_heading(frame, grid->last, FONT_LABEL, say(env, phase_words[phase]));
    }
    for (bool any = true; any;) {
        any = false;
        for (int phase = 0; phase < STEP_PHASES; phase++) {
            int i = next[phase];
            while (i < env->catalog->step_count && (int)env->catalog->steps[i].phase != phase) {
                i++;
            }
            next[phase] = i + 1;
            if (i < env->catalog->step_count) {
                card(env, frame, grid, i);
                any = true;
            } else {
                ui_box(frame, grid, (struct style){0});
            }
        }
    }
}

static void phases(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int columns = theme->width_em >= 30 && !page_is_low(theme) ? 2 : 1;
    struct element *grid =
        ui_box(frame, parent,
               (struct style){.flow = FLOW_GRID, .columns = columns, .gap = theme_unit(theme, 3)});
    for (int phase = 0; phase < STEP_PHASES; phase++) {
        struct element *column = ui_box(frame, grid, (struct style){.gap = theme_unit(theme, 2)});
        ui_heading(frame, column, FONT_NAME, say(env, phase_words[phase]));
        for (int i = 0; i < env->catalog->step_count; i++) {
            if ((int)env->catalog->steps[i].phase == phase) {
                card(env, frame, column, i);
            }
        }
    }
}

void step_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme), wide = theme->layout == LAYOUT_WIDE;
    struct element *body = page_begin(env, frame, NULL);
    struct element *box = page_column(env, frame, body, 1.5f);
    struct element *list = ui_scroll(frame, box, "step.list",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 2)});
    ui_heading(frame, list, FONT_TITLE, say(env, WORD_STEP_TITLE));
    if (!wide && (!low || theme->height_em < 12)) { /* so low that no card fits below the title */
        ui_text(frame, list, FONT_LEAD, say(env, WORD_STEP_LEAD));
    }
    if (wide) {
        phase_table(env, frame, list);
    } else {
        phases(env, frame, list);
    }
    struct element *row = part_buttons(env, frame, box);
    part_button(env, frame, row,
                &(struct button){.id = "step.take",
                                 .text = say(env, WORD_STEP_TAKE),
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = low,
                                 .action = {ACTION_GO, SCREEN_TAKEHOME, 0}});
    if (wide) {
        const struct step *step = step_chosen(env);
        row->style.flow = FLOW_ROW;
        ui_text(frame, row, FONT_BODY,
                step != NULL ? tell(env, &step->how) : say(env, WORD_STEP_LEAD))
            ->style.width = GROW;
    }
    part_pager(env, frame, row, "step.list");
}
