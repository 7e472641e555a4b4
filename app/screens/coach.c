/* coach.c: cards for the coach at the stand: open questions for each phase, what to say and what
 * not, four scenarios, a glossary. */
#include "screens/parts.h"

enum section { SECTION_PHASES, SECTION_DOS, SECTION_SCENARIOS, SECTION_TERMS, SECTIONS };

static void heading(const struct screen_env *env, struct frame *frame, struct element *box,
                    const struct phrase *text)
{
    ui_heading(frame, box, FONT_NAME, tell(env, text));
}

static struct element *cell(const struct screen_env *env, struct frame *frame,
                            struct element *parent)
{
    return ui_box(
        frame, parent,
        (struct style){.gap = theme_unit(env->theme, 1), .keep = env->theme->width_em >= 44});
}

static void phases(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct coach *coach = &env->catalog->coach;
    for (int i = 0; i < coach->phase_count; i++) {
        const struct coach_phase *phase = &coach->phases[i];
        struct element *box = cell(env, frame, parent);
        heading(env, frame, box, &phase->lead);
        for (int q = 0; q < phase->question_count; q++) {
            part_point(env, frame, box, tell(env, &phase->questions[q]));
        }
    }
}

static void labelled(const struct screen_env *env, struct frame *frame, struct element *box,
                     const char *icon, const struct phrase *text)
{
    const struct theme *theme = env->theme;
    bool narrow = theme->width_em < 14; /* the words need the room beside the mark */
    struct element *row = ui_box(frame, box,
                                 (struct style){.flow = narrow ? FLOW_COLUMN : FLOW_ROW,
                                                .gap = theme_unit(theme, narrow ? 0 : 2)});
    int px = theme->fonts[FONT_BODY].px;
    struct element *mark = ui_icon(frame, row, icon, px, theme_color(theme, TONE_INK));
    mark->style.height = FIXED(theme->fonts[FONT_BODY].line);
    mark->style.width = FIXED(px);
    ui_text(frame, row, FONT_LABEL, tell(env, text))->style.width =
        narrow ? (struct size){0, 0} : GROW;
}

static void dos(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct coach *coach = &env->catalog->coach;
    for (int i = 0; i < coach->do_count; i++) {
        struct element *box = cell(env, frame, parent);
        labelled(env, frame, box, "tick", &coach->dos[i].good);
        labelled(env, frame, box, "cross", &coach->dos[i].bad);
        ui_text(frame, box, FONT_BODY, tell(env, &coach->dos[i].why));
    }
}

static void scenarios(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct coach *coach = &env->catalog->coach;
    for (int i = 0; i < coach->scenario_count; i++) {
        const struct coach_scenario *card = &coach->scenarios[i];
        struct element *box = cell(env, frame, parent);
        heading(env, frame, box, &card->title);
        ui_text(frame, box, FONT_BODY, tell(env, &card->text));
        for (int q = 0; q < card->ask_count; q++) {
            part_point(env, frame, box, tell(env, &card->ask[q]));
        }
    }
}

static void terms(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct coach *coach = &env->catalog->coach;
    for (int i = 0; i < coach->term_count; i++) {
        struct element *box = cell(env, frame, parent);
        heading(env, frame, box, &coach->terms[i].term);
        ui_text(frame, box, FONT_BODY, tell(env, &coach->terms[i].meaning));
    }
}

static const struct {
    const char *id;
    enum word word;
    void (*view)(const struct screen_env *env, struct frame *frame, struct element *parent);
} sections[SECTIONS] = {
    [SECTION_PHASES] = {"coach.phases", WORD_COACH_PHASES, phases},
    [SECTION_DOS] = {"coach.dos", WORD_COACH_DOS, dos},
    [SECTION_SCENARIOS] = {"coach.scenarios", WORD_COACH_SCENARIOS, scenarios},
    [SECTION_TERMS] = {"coach.terms", WORD_COACH_TERMS, terms},
};

const char *coach_section(int section)
{
    return sections[section].id + sizeof "coach." - 1;
}

int coach_sections(void)
{
    return SECTIONS;
}

void coach_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme);
    struct element *body = page_begin(env, frame, NULL);
    struct element *box = page_column(env, frame, body, 3);
    bool roomy = !low && !page_is_small(theme);
    struct style scroll = {.height = GROW, .gap = theme_unit(theme, 3)};
    struct element *list = roomy ? NULL : ui_scroll(frame, box, "coach.text", scroll);
    struct element *top = roomy ? box : list;
    ui_heading(frame, top, FONT_TITLE, say(env, WORD_COACH_TITLE));
    struct element *row = part_buttons(env, frame, top);
    row->style.gap = theme_unit(theme, 2.2f);
    for (int i = 0; i < SECTIONS; i++) {
        part_button(env, frame, row,
                    &(struct button){.id = sections[i].id,
                                     .text = say(env, sections[i].word),
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = i == env->route.argument,
                                     .action = {ACTION_GO, SCREEN_COACH, i}});
    }
    if (roomy) {
        list = ui_scroll(frame, box, "coach.text", scroll);
    }
    struct element *grid = ui_box(frame, list,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = theme->width_em >= 40 ? 2 : 1,
                                                 .gap = theme_unit(theme, 4)});
    sections[env->route.argument % SECTIONS].view(env, frame, grid);
    part_pager(env, frame, box, "coach.text");
}
