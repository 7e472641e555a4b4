/* staff_screen.c: what the glass and the loudspeaker do: light, colour, sound, touch, times. Every
 * change is kept at once. */
#include "screens/staff.h"

#include "base/text.h"

static void light(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_SCREEN_LIGHT), NULL);
    staff_stepper(env, frame, card,
                  &(struct staff_stepper){
                      .id = "screen.brightness",
                      .label = say(env, WORD_SCREEN_BRIGHTNESS),
                      .value = staff_counted(env, frame, WORD_STAFF_PERCENT, desk->brightness),
                      .field = FIELD_BRIGHTNESS,
                      .step = 10});
    staff_switch(env, frame, card, "screen.evening", say(env, WORD_SCREEN_EVENING), FIELD_EVENING,
                 desk->settings.evening);
    staff_switch(env, frame, card, "screen.motion", say(env, WORD_SCREEN_CALM), FIELD_MOTION,
                 desk->settings.reduced_motion);
}

static void sounds(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_SCREEN_SOUNDS), NULL);
    staff_switch(env, frame, card, "screen.sound", say(env, WORD_SCREEN_SOUND_ON), FIELD_SOUND,
                 desk->settings.sound);
    staff_stepper(
        env, frame, card,
        &(struct staff_stepper){.id = "screen.volume",
                                .label = say(env, WORD_SCREEN_VOLUME),
                                .value = words_fill(frame->arena, say(env, WORD_TODAY_GOAL_OF),
                                                    staff_number(env, frame, desk->volume + 1),
                                                    staff_number(env, frame, VISIT_VOLUMES)),
                                .field = FIELD_VOLUME,
                                .step = 1});
}

static void times(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    enum { QUARTER_MS = 900000 };
    const struct desk *desk = env->desk;
    int idle = desk->settings.idle_seconds;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_SCREEN_TIMES), NULL);
    staff_stepper(env, frame, card,
                  &(struct staff_stepper){.id = "screen.idle",
                                          .label = say(env, WORD_SCREEN_IDLE),
                                          .value = idle == 0 ? say(env, WORD_SCREEN_BY_WORDS)
                                                             : staff_span(env, frame, idle),
                                          .field = FIELD_IDLE,
                                          .step = 10});
    staff_switch(env, frame, card, "screen.hours", say(env, WORD_SCREEN_HOURS), FIELD_HOURS,
                 desk->hours);
    if (!desk->hours) {
        return;
    }
    staff_stepper(
        env, frame, card,
        &(struct staff_stepper){.id = "screen.opens",
                                .label = say(env, WORD_SCREEN_OPENS),
                                .value = staff_clock(env, frame, (int64_t)desk->opens * QUARTER_MS),
                                .field = FIELD_OPENS,
                                .step = 1});
    staff_stepper(env, frame, card,
                  &(struct staff_stepper){
                      .id = "screen.closes",
                      .label = say(env, WORD_SCREEN_CLOSES),
                      .value = staff_clock(env, frame, (int64_t)desk->closes * QUARTER_MS),
                      .field = FIELD_CLOSES,
                      .step = 1});
}

static void touch(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    static const enum word words[] = {WORD_STAFF_AUTO, WORD_STAFF_ON, WORD_STAFF_OFF};
    static const char *const ids[] = {"screen.reach.auto", "screen.reach.on", "screen.reach.off"};
    struct staff_option options[ARRAY_LENGTH(words)];
    struct element *card = staff_card(env, frame, grid, say(env, WORD_SCREEN_TOUCH), NULL);
    for (int i = 0; i < (int)ARRAY_LENGTH(words); i++) {
        options[i] = (struct staff_option){.id = ids[i],
                                           .text = say(env, words[i]),
                                           .chosen = env->desk->settings.reach == i,
                                           .action = {ACTION_STAFF_SET, FIELD_REACH, i}};
    }
    struct element *line = staff_line(env, frame, card, say(env, WORD_SCREEN_REACH));
    staff_options(env, frame, line, options, ARRAY_LENGTH(words));
    struct element *row = part_buttons(env, frame, card);
    row->style.gap = theme_unit(env->theme, 2.2f);
    staff_button(env, frame, row, "screen.test", WORD_SCREEN_TEST, NULL, false,
                 (struct action){ACTION_STAFF_SHEET, DESK_SHEET_TOUCH, 0});
    staff_button(env, frame, row, "screen.calibrate", WORD_SCREEN_CROSSES, NULL, false,
                 (struct action){ACTION_STAFF_SHEET, DESK_SHEET_CALIBRATE, 0});
}

void staff_screen(const struct screen_env *env, struct frame *frame, struct element *list)
{
    staff_work(env, frame, list, DESK_SCREEN);
    staff_unkept(env, frame, list);
    struct element *grid = staff_grid(env, frame, list, 2, true);
    light(env, frame, grid);
    times(env, frame, grid);
    sounds(env, frame, grid);
    touch(env, frame, grid);
}
