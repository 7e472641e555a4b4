/* staff_occasion.c: which fair or open day it is, its goal, and whether the clock is right: what
 * makes the figures of a day worth keeping. Names are ids; earlier ones are one tap. */
#include "screens/staff.h"

#include "base/text.h"

static const enum word kinds[OCCASION_KINDS] = {WORD_REPORT_KIND_FAIR, WORD_REPORT_KIND_OPEN_DAY,
                                                WORD_REPORT_KIND_EXHIBITION, WORD_KIND_OTHER};

static const enum word measures[OCCASION_MEASURES] = {
    WORD_MEASURE_NONE, WORD_MEASURE_VISITS, WORD_REPORT_FUNNEL_ENGAGED,
    WORD_REPORT_FUNNEL_COMPLETED, WORD_REPORT_FUNNEL_FINISHED};

static void add_kinds(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    struct staff_option options[OCCASION_KINDS];
    for (int i = 0; i < OCCASION_KINDS; i++) {
        options[i] = (struct staff_option){
            .id = part_id(frame, "occasion.kind", occasion_kinds[i]),
            .text = say(env, kinds[i]),
            .chosen = text_equal(env->desk->settings.occasion.kind, occasion_kinds[i]),
            .action = {ACTION_STAFF_SET, FIELD_KIND, i}};
    }
    struct element *line = staff_line(env, frame, parent, say(env, WORD_FIELD_KIND));
    struct element *row = staff_options(env, frame, line, options, OCCASION_KINDS);
    bool half = env->route.screen == SCREEN_SETUP || staff_is_broad(env->theme);
    if (half && env->theme->width_em >= 34) { /* two and two */
        row->style.flow = FLOW_GRID;
        row->style.columns = 2;
        for (struct element *e = row->first; e != NULL; e = e->next) {
            e->style.width = (struct size){0, 0};
        }
    }
}

static void add_day(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    int64_t day = env->desk->settings.occasion.day_ms;
    staff_stepper(env, frame, parent,
                  &(struct staff_stepper){.id = "occasion.day",
                                          .label = say(env, WORD_FIELD_DAY),
                                          .value = day > 0 ? staff_date(env, frame, day)
                                                           : say(env, WORD_STAFF_UNKNOWN),
                                          .field = FIELD_DAY,
                                          .step = 1});
}

void staff_occasion_form(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct occasion *occasion = &env->desk->settings.occasion;
    staff_typed(env, frame, parent, "occasion.name", say(env, WORD_FIELD_NAME), FIELD_NAME,
                occasion->name);
    if (occasion->name[0] == '\0') {
        return; /* what has no name has nothing else */
    }
    staff_typed(env, frame, parent, "occasion.place", say(env, WORD_FIELD_PLACE), FIELD_PLACE,
                occasion->place);
    add_kinds(env, frame, parent);
    add_day(env, frame, parent);
}

/* ---- earlier ones ---- */

static void earlier(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct desk *desk = env->desk;
    struct staff_option options[DESK_OCCASIONS];
    int count = desk->occasion_count < DESK_OCCASIONS ? desk->occasion_count : DESK_OCCASIONS;
    if (count == 0) {
        return;
    }
    struct element *card = staff_card(env, frame, parent, say(env, WORD_FIELD_EARLIER), NULL);
    for (int i = 0; i < count; i++) {
        options[i] = (struct staff_option){
            .id = arena_printf(frame->arena, "occasion.earlier.%d", i),
            .text = staff_name(frame, desk->occasions[i].name),
            .chosen = text_equal(desk->occasions[i].name, desk->settings.occasion.name),
            .action = {ACTION_STAFF_SET, FIELD_EARLIER, i}};
    }
    staff_options(env, frame, card, options, count);
}

/* ---- goal ---- */

static void goal(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct occasion *occasion = &env->desk->settings.occasion;
    struct staff_option options[OCCASION_MEASURES];
    int at = 0;
    for (int i = 0; i < OCCASION_MEASURES; i++) {
        bool chosen = text_equal(occasion->measure, occasion_measures[i]);
        at = chosen ? i : at;
        options[i] = (struct staff_option){
            .id = part_id(frame, "occasion.measure", i == 0 ? "none" : occasion_measures[i]),
            .text = say(env, measures[i]),
            .chosen = chosen,
            .action = {ACTION_STAFF_SET, FIELD_MEASURE, i}};
    }
    struct element *card = staff_card(env, frame, grid, say(env, WORD_FIELD_GOAL), NULL);
    ui_text(frame, card, FONT_BODY, say(env, WORD_FIELD_MEASURE));
    staff_options(env, frame, card, options, OCCASION_MEASURES);
    if (at > 0) {
        staff_stepper(env, frame, card,
                      &(struct staff_stepper){.id = "occasion.goal",
                                              .label = say(env, WORD_FIELD_NUMBER),
                                              .value = staff_number(env, frame, occasion->goal),
                                              .field = FIELD_GOAL,
                                              .step = 10});
    }
}

/* ---- clock ---- */

/* What the steppers stand on: what staff chose, else what the kiosk takes for now. */
static int64_t clock_at(const struct desk *desk)
{
    return desk->clock_ms != 0 ? desk->clock_ms : desk->now_ms > 0 ? desk->now_ms : 0;
}

static void clock_steppers(const struct screen_env *env, struct frame *frame, struct element *card)
{
    enum { MINUTE_MS = 60000, HOURS = 24 };
    int minutes = (int)(clock_at(env->desk) / MINUTE_MS % (HOURS * 60));
    const struct staff_stepper steppers[] = {
        {"clock.day", say(env, WORD_CLOCK_DAY), staff_date(env, frame, clock_at(env->desk)),
         FIELD_CLOCK_DAY, 1},
        {"clock.hour", say(env, WORD_CLOCK_HOUR), arena_printf(frame->arena, "%d", minutes / 60),
         FIELD_CLOCK_HOUR, 1},
        {"clock.minute", say(env, WORD_CLOCK_MINUTE),
         arena_printf(frame->arena, "%02d", minutes % 60), FIELD_CLOCK_MINUTE, 1},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(steppers); i++) {
        staff_stepper(env, frame, card, &steppers[i]);
    }
}

static void clock_card(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_CHECK_CLOCK), NULL);
    const char *now = staff_moment(env, frame, desk->now_ms);
    enum word word = desk->now_ms < 0      ? WORD_CLOCK_NONE
                     : desk->clock_trusted ? WORD_CLOCK_GOOD
                                           : WORD_CLOCK_ASK;
    bool good = desk->now_ms >= 0 && desk->clock_trusted;
    staff_fact(env, frame, card, good ? STATE_GOOD : STATE_LOOK,
               words_fill(frame->arena, say(env, word), now, NULL));
    clock_steppers(env, frame, card);
    if (staff_busy(desk)) {
        return;
    }
    struct element *row = part_buttons(env, frame, card);
    row->style.gap = theme_unit(env->theme, 2.2f);
    if (!good && desk->now_ms >= 0) {
        staff_button(env, frame, row, "clock.yes", WORD_CLOCK_YES, "tick", false,
                     (struct action){ACTION_STAFF_DO, JOB_CLOCK_IS_RIGHT, 0});
    }
    if (desk->clock_ms != 0) { /* something was chosen */
        struct element *set =
            staff_button(env, frame, row, "clock.set", WORD_CLOCK_SET, NULL, false,
                         (struct action){ACTION_STAFF_DO, JOB_CLOCK_SET, 0});
        set->first->text = words_fill(frame->arena, say(env, WORD_CLOCK_SET),
                                      staff_clock(env, frame, desk->clock_ms), NULL);
    }
}

/* ---- the page ---- */

void staff_occasion(const struct screen_env *env, struct frame *frame, struct element *list)
{
    staff_work(env, frame, list, DESK_OCCASION);
    staff_unkept(env, frame, list);
    bool beside = staff_is_broad(env->theme);
    struct element *grid = staff_grid(env, frame, list, beside ? 2 : 1, false);
    struct element *card = staff_card(env, frame, grid, say(env, WORD_OCCASION_WHO), NULL);
    staff_occasion_form(env, frame, card);
    clock_card(env, frame, grid);
    struct element *below =
        staff_grid(env, frame, list, beside && env->desk->occasion_count > 0 ? 2 : 1, true);
    if (env->desk->settings.occasion.name[0] != '\0') {
        goal(env, frame, below);
    }
    earlier(env, frame, below);
}
