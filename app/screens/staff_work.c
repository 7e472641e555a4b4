/* staff_work.c: sticks, and what becomes of a long job: its stages as a list, the one at hand with
 * a bar, and how it ended, in words that say what to do. */
#include "screens/staff.h"

#include "base/text.h"

bool staff_busy(const struct desk *desk)
{
    return desk->work.job != JOB_NONE && desk->work.job != JOB_STATS;
}

/* ---- sticks ---- */

int staff_stick_meant(const struct desk *desk)
{
    return desk->stick > 0 && desk->stick < desk->stick_count ? desk->stick : 0;
}

static const char *stick_text(const struct screen_env *env, struct frame *frame,
                              const struct desk_stick *stick)
{
    const int64_t giga = 1000000000;
    const char *name = stick->label[0] != '\0' ? stick->label : say(env, WORD_STAFF_STICK);
    return stick->bytes < giga
               ? name
               : words_fill(frame->arena, say(env, WORD_STAFF_STICK_SIZE), name,
                            staff_number(env, frame, (stick->bytes + giga / 2) / giga));
}

bool staff_stick(const struct screen_env *env, struct frame *frame, struct element *parent,
                 const char *id)
{
    const struct desk *desk = env->desk;
    if (!desk->helper || desk->stick_count == 0) {
        staff_fact(env, frame, parent, STATE_LOOK,
                   say(env, desk->helper ? WORD_STAFF_STICK_NONE : WORD_STAFF_HELPER_NONE));
        return false;
    }
    if (desk->stick_count == 1) {
        staff_fact(env, frame, parent, STATE_GOOD, stick_text(env, frame, &desk->sticks[0]));
        return true;
    }
    struct staff_option options[DESK_STICKS];
    for (int i = 0; i < desk->stick_count && i < DESK_STICKS; i++) {
        options[i] =
            (struct staff_option){.id = arena_printf(frame->arena, "%s.stick.%d", id, i),
                                  .text = arena_printf(frame->arena, "%d. %s", i + 1,
                                                       stick_text(env, frame, &desk->sticks[i])),
                                  .chosen = i == staff_stick_meant(desk),
                                  .action = {ACTION_STAFF_SET, FIELD_STICK, i}};
    }
    ui_text(frame, parent, FONT_BODY, say(env, WORD_STAFF_STICK_CHOOSE));
    staff_options(env, frame, parent, options,
                  desk->stick_count < DESK_STICKS ? desk->stick_count : DESK_STICKS);
    return true;
}

/* ---- jobs ---- */

/* On which screen a job is told of, and through which stages it goes. */
static const struct {
    enum desk_tab tab;
    enum desk_stage stages[4]; /* STAGE_NONE behind the last */
} jobs[DESK_JOBS] = {
    [JOB_NONE] = {DESK_TABS, {STAGE_NONE}},
    [JOB_STATS] = {DESK_TABS, {STAGE_NONE}},
    [JOB_EXPORT] = {DESK_EXPORT, {STAGE_COLLECT, STAGE_WRITE, STAGE_FLUSH, STAGE_COMPARE}},
    [JOB_STICK_PACKS] = {DESK_CONTENT, {STAGE_CHECK}},
    [JOB_INSTALL] = {DESK_CONTENT, {STAGE_CHECK, STAGE_COPY}},
    [JOB_BACK] = {DESK_CONTENT, {STAGE_CHECK, STAGE_COPY}},
    [JOB_READINESS] = {DESK_READINESS, {STAGE_TEST}},
    [JOB_READINESS_OUT] = {DESK_READINESS,
                           {STAGE_COLLECT, STAGE_WRITE, STAGE_FLUSH, STAGE_COMPARE}},
    [JOB_RECOVER] = {DESK_SYSTEM, {STAGE_CHECK}},
    [JOB_CLOCK_IS_RIGHT] = {DESK_OCCASION, {STAGE_NONE}},
    [JOB_CLOCK_SET] = {DESK_OCCASION, {STAGE_NONE}},
    [JOB_CALIBRATE] = {DESK_SCREEN, {STAGE_NONE}},
    [JOB_RESTART] = {DESK_SYSTEM, {STAGE_NONE}},
    [JOB_POWER_OFF] = {DESK_SYSTEM, {STAGE_NONE}},
    [JOB_SERVICE] = {DESK_SYSTEM, {STAGE_NONE}},
    [JOB_AGAIN] = {DESK_SYSTEM, {STAGE_NONE}},
};

static const enum word stage_words[DESK_STAGES] = {
    [STAGE_NONE] = WORD_WORK_BUSY,        [STAGE_COLLECT] = WORD_STAGE_COLLECT,
    [STAGE_WRITE] = WORD_STAGE_WRITE,     [STAGE_FLUSH] = WORD_STAGE_FLUSH,
    [STAGE_COMPARE] = WORD_STAGE_COMPARE, [STAGE_CHECK] = WORD_STAGE_CHECK,
    [STAGE_COPY] = WORD_STAGE_COPY,       [STAGE_TEST] = WORD_STAGE_TEST,
};

static const struct {
    enum word word;
    enum desk_state state;
} outcomes[DESK_OUTCOMES] = {
    [OUTCOME_NONE] = {WORD_END_DONE, STATE_GOOD},
    [OUTCOME_DONE] = {WORD_END_DONE, STATE_GOOD},
    [OUTCOME_SAFE] = {WORD_END_SAFE, STATE_GOOD},
    [OUTCOME_NO_STICK] = {WORD_END_NO_STICK, STATE_BAD},
    [OUTCOME_STICK_FULL] = {WORD_END_STICK_FULL, STATE_BAD},
    [OUTCOME_STICK_LIES] = {WORD_END_STICK_LIES, STATE_BAD},
    [OUTCOME_STICK_BAD] = {WORD_END_STICK_BAD, STATE_BAD},
    [OUTCOME_NO_PACK] = {WORD_END_NO_PACK, STATE_LOOK},
    [OUTCOME_UNSIGNED] = {WORD_END_UNSIGNED, STATE_BAD},
    [OUTCOME_OLDER] = {WORD_END_OLDER, STATE_LOOK},
    [OUTCOME_PACK_BAD] = {WORD_END_PACK_BAD, STATE_BAD},
    [OUTCOME_NO_HELPER] = {WORD_END_NO_HELPER, STATE_BAD},
    [OUTCOME_FAILED] = {WORD_END_FAILED, STATE_BAD},
};

const char *staff_outcome(const struct screen_env *env, enum desk_outcome outcome)
{
    return say(env, outcomes[outcome].word);
}

/* Onto a stick: it must stay in. */
static bool writes(enum desk_job job)
{
    return job == JOB_EXPORT || job == JOB_READINESS_OUT;
}

/* A stage before the one at hand has a tick, a later one a circle. */
static void stage_line(const struct screen_env *env, struct frame *frame, struct element *card,
                       enum desk_stage stage, int place)
{
    const struct theme *theme = env->theme;
    const struct desk_work *work = &env->desk->work;
    if (place < 0) {
        staff_fact(env, frame, card, STATE_GOOD, say(env, stage_words[stage]));
        return;
    }
    struct element *box =
        ui_box(frame, card, (struct style){.gap = theme_unit(theme, 1), .keep = true});
    struct element *row =
        ui_box(frame, box, (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2)});
    int px = theme->fonts[FONT_BODY].px;
    struct element *icon =
        ui_icon(frame, row, place == 0 ? "kite" : "circle", px, theme_color(theme, TONE_INK));
    icon->style.width = FIXED(px);
    icon->style.height = FIXED(theme->fonts[FONT_BODY].line);
    ui_text(frame, row, place == 0 ? FONT_LABEL : FONT_BODY, say(env, stage_words[stage]))
        ->style.width = GROW;
    if (place == 0) {
        staff_bar(env, frame, box, work->part, true);
    }
}

static void progress(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct desk_work *work = &env->desk->work;
    struct element *card = staff_card(env, frame, parent, say(env, WORD_WORK_BUSY),
                                      writes(work->job) ? say(env, WORD_WORK_KEEP) : NULL);
    const enum desk_stage *stages = jobs[work->job].stages;
    int at = 0;
    for (int i = 0; i < 4; i++) {
        at = stages[i] == work->stage ? i : at;
    }
    for (int i = 0; i < 4 && stages[i] != STAGE_NONE; i++) {
        stage_line(env, frame, card, stages[i], i - at);
    }
}

static void ended(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct desk_work *work = &env->desk->work;
    struct element *card = staff_card(env, frame, parent, NULL, NULL);
    bool safe = work->outcome == OUTCOME_SAFE;
    struct element *fact = staff_fact(env, frame, card, outcomes[work->outcome].state,
                                      staff_outcome(env, work->outcome));
    fact->last->font = env->theme->fonts[FONT_NAME];
    fact->first->style.height = FIXED(env->theme->fonts[FONT_NAME].line);
    if (safe) {
        ui_text(frame, card, FONT_BODY, say(env, WORD_END_SAFE_TEXT));
    }
    staff_technician(env, frame, card, work->sentence);
}

void staff_unkept(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    if (env->desk->unkept[0] != '\0') {
        struct element *card = staff_card(env, frame, parent, NULL, NULL);
        staff_fact(env, frame, card, STATE_BAD, say(env, WORD_END_UNKEPT));
        staff_technician(env, frame, card, env->desk->unkept);
    }
}

bool staff_work(const struct screen_env *env, struct frame *frame, struct element *parent,
                enum desk_tab tab)
{
    const struct desk_work *work = &env->desk->work;
    if (work->job != JOB_NONE && jobs[work->job].tab == tab) {
        progress(env, frame, parent);
        return true;
    }
    if (work->outcome != OUTCOME_NONE && jobs[work->ended].tab == tab) {
        ended(env, frame, parent);
        return true;
    }
    return false;
}
