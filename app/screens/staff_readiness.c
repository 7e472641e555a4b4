/* staff_readiness.c: is the kiosk ready for the day? One line for each test: a mark, its name, what
 * it found, and where something is wrong what to do. */
#include "screens/staff.h"

#include "base/text.h"

static const struct {
    enum word name, remedy;
} checks[DESK_CHECKS] = {
    [CHECK_STORAGE] = {WORD_CHECK_STORAGE, WORD_DO_STORAGE},
    [CHECK_JOURNAL] = {WORD_CHECK_JOURNAL, WORD_DO_JOURNAL},
    [CHECK_CLOCK] = {WORD_CHECK_CLOCK, WORD_DO_CLOCK},
    [CHECK_TOUCH] = {WORD_CHECK_TOUCH, WORD_DO_TOUCH},
    [CHECK_SOUND] = {WORD_CHECK_SOUND, WORD_DO_SOUND},
    [CHECK_PACK] = {WORD_CHECK_PACK, WORD_DO_PACK},
    [CHECK_HEAT] = {WORD_CHECK_HEAT, WORD_DO_HEAT},
    [CHECK_POWER] = {WORD_CHECK_POWER, WORD_DO_POWER},
    [CHECK_EXPORT] = {WORD_CHECK_EXPORT, WORD_DO_EXPORT},
    [CHECK_STARTS] = {WORD_CHECK_STARTS, WORD_DO_STARTS},
};

static const enum word state_words[] = {
    [STATE_UNKNOWN] = WORD_STATE_UNKNOWN,
    [STATE_GOOD] = WORD_STATE_GOOD,
    [STATE_LOOK] = WORD_STATE_LOOK,
    [STATE_BAD] = WORD_STATE_BAD,
};

/* What the number of a check is. */
static const char *number_text(const struct screen_env *env, struct frame *frame,
                               enum desk_check check, int64_t number)
{
    static const struct {
        enum desk_check check;
        enum word word;
    } units[] = {{CHECK_STORAGE, WORD_CHECK_FREE},
                 {CHECK_HEAT, WORD_CHECK_DEGREES},
                 {CHECK_EXPORT, WORD_CHECK_DAYS},
                 {CHECK_STARTS, WORD_CHECK_TIMES}};
    if (check == CHECK_EXPORT && number == 0) {
        return say(env, WORD_CHECK_TODAY);
    }
    if (check == CHECK_STARTS && number == 0) {
        return NULL;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(units) && number >= 0; i++) {
        if (units[i].check == check) {
            return staff_counted(env, frame, units[i].word, number);
        }
    }
    return NULL;
}

static void check_tile(const struct screen_env *env, struct frame *frame, struct element *grid,
                       enum desk_check check)
{
    const struct theme *theme = env->theme;
    const struct desk_tested *tested = &env->desk->readiness.checks[check];
    const char *state = say(env, state_words[tested->state]);
    const char *number = number_text(env, frame, check, tested->number);
    const char *found = number == NULL
                            ? state
                            : words_fill(frame->arena, say(env, WORD_STAFF_MOMENT), state, number);
    struct element *tile = staff_card(env, frame, grid, NULL, NULL);
    tile->style.gap = theme_unit(theme, 0.3f);
    tile->style.pad.top = tile->style.pad.bottom = theme_unit(theme, 1.6f);
    struct element *row = staff_fact(env, frame, tile, tested->state, say(env, checks[check].name));
    row->last->font = theme->fonts[FONT_LABEL];
    ui_text(frame, theme->width_em < 20 ? tile : row, FONT_BODY, found);
    if (tested->state == STATE_LOOK || tested->state == STATE_BAD) {
        ui_text(frame, tile, FONT_BODY, say(env, checks[check].remedy));
    }
    if (tested->state == STATE_BAD && tested->sentence[0] != '\0') {
        staff_english(env, frame, tile, FONT_BODY, tested->sentence);
    }
}

static int count_of(const struct desk_readiness *readiness, enum desk_state state)
{
    int count = 0;
    for (int i = 0; i < DESK_CHECKS; i++) {
        count += readiness->checks[i].state == state;
    }
    return count;
}

static bool was_tested(const struct desk *desk)
{
    return desk->readiness.checks[CHECK_STORAGE].state != STATE_UNKNOWN;
}

static void result(const struct screen_env *env, struct frame *frame, struct element *box)
{
    const struct theme *theme = env->theme;
    const struct desk_readiness *readiness = &env->desk->readiness;
    int count = count_of(readiness, STATE_LOOK) + count_of(readiness, STATE_BAD);
    int untested = count_of(readiness, STATE_UNKNOWN);
    bool tested = was_tested(env->desk);
    const char *text = !tested        ? say(env, WORD_READY_NEVER)
                       : count > 0    ? staff_counted(env, frame, WORD_READY_SOME, count)
                       : untested > 0 ? staff_counted(env, frame, WORD_READY_TESTED, untested)
                                      : say(env, WORD_READY_ALL);
    struct element *fact = staff_fact(env, frame, box,
                                      !tested      ? STATE_UNKNOWN
                                      : count == 0 ? STATE_GOOD
                                                   : STATE_LOOK,
                                      text);
    fact->last->font = theme->fonts[FONT_NAME];
    fact->first->style.height = FIXED(theme->fonts[FONT_NAME].line);
    if (tested) {
        int64_t when = readiness->when_ms < 0 ? -1 : readiness->when_ms + env->desk->zone_ms;
        ui_text(frame, box, FONT_BODY,
                words_fill(frame->arena, say(env, WORD_READY_WHEN), staff_moment(env, frame, when),
                           NULL));
    }
}

static void ways(const struct screen_env *env, struct frame *frame, struct element *card)
{
    const struct desk *desk = env->desk;
    bool tested = was_tested(desk);
    struct element *row = part_buttons(env, frame, card);
    row->style.gap = theme_unit(env->theme, 2.2f);
    staff_button(env, frame, row, "readiness.test", WORD_READY_NOW, NULL, true,
                 (struct action){ACTION_STAFF_DO, JOB_READINESS, 0});
    if (tested && desk->helper && desk->stick_count > 0) {
        staff_button(env, frame, row, "readiness.out", WORD_READY_OUT, "usb", false,
                     (struct action){ACTION_STAFF_DO, JOB_READINESS_OUT, staff_stick_meant(desk)});
    }
}

void staff_readiness(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct theme *theme = env->theme;
    staff_work(env, frame, list, DESK_READINESS);
    struct element *card = staff_card(env, frame, list, NULL, NULL);
    bool beside = staff_is_wide(theme);
    struct style style = {.flow = beside ? FLOW_ROW : FLOW_COLUMN,
                          .across = beside ? ALIGN_CENTER : ALIGN_START,
                          .gap = theme_unit(theme, 2.2f)};
    struct element *line = ui_box(frame, card, style);
    struct element *says = ui_box(
        frame, line,
        (struct style){.gap = theme_unit(theme, 1), .width = beside ? GROW : (struct size){0, 0}});
    result(env, frame, says);
    if (!staff_busy(env->desk)) {
        ways(env, frame, line);
        line->last->style.width = beside ? FIT : (struct size){0, 0};
    }
    struct element *grid = staff_grid(env, frame, list, 2, false);
    grid->style.gap = theme_unit(theme, 1.6f);
    static const enum desk_state order[] = {STATE_BAD, STATE_LOOK, STATE_UNKNOWN, STATE_GOOD};
    for (size_t s = 0; s < ARRAY_LENGTH(order); s++) { /* what needs somebody comes first */
        for (int i = 0; i < DESK_CHECKS; i++) {
            if (env->desk->readiness.checks[i].state == order[s]) {
                check_tile(env, frame, grid, (enum desk_check)i);
            }
        }
    }
}
