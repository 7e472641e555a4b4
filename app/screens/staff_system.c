/* staff_system.c: what the kiosk is, how it has been, and switching it off: everything here asks
 * first. */
#include "screens/staff.h"

static void kiosk(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_SYSTEM_VONK), NULL);
    const char *version = desk->version != NULL ? desk->version : "";
    ui_text(frame, card, FONT_LABEL,
            words_fill(frame->arena, say(env, WORD_SYSTEM_VERSION), version, NULL));
    bool bad = desk->trouble[0] != '\0';
    staff_fact(env, frame, card, bad ? STATE_BAD : STATE_GOOD,
               say(env, bad ? WORD_SYSTEM_COUNTS_BAD : WORD_SYSTEM_COUNTS));
    staff_technician(env, frame, card, desk->trouble);
    staff_fact(env, frame, card, desk->restarts > 0 ? STATE_LOOK : STATE_GOOD,
               desk->restarts > 0 ? staff_counted(env, frame, WORD_SYSTEM_RESTARTS, desk->restarts)
                                  : say(env, WORD_SYSTEM_STEADY));
    staff_typed(env, frame, card, "system.kiosk", say(env, WORD_FIELD_KIOSK), FIELD_KIOSK,
                desk->settings.kiosk);
    if (desk->today != NULL &&
        desk->today->kiosk_count > 0) { /* folders of exports begin with it */
        ui_text(frame, staff_line(env, frame, card, say(env, WORD_SYSTEM_CODE)), FONT_LABEL,
                arena_copy_n(frame->arena, desk->today->kiosks[0], 8));
    }
    struct element *row = part_buttons(env, frame, card);
    row->style.gap = theme_unit(env->theme, 2.2f);
    if (!staff_busy(desk)) {
        staff_button(env, frame, row, "system.steps", WORD_SYSTEM_STEPS, NULL, false,
                     (struct action){ACTION_STAFF_STEP, STEP_KIOSK, 0});
        staff_button(env, frame, row, "system.pin", WORD_SYSTEM_PIN, NULL, false,
                     (struct action){ACTION_STAFF_STEP, STEP_PIN, 0});
    }
    staff_button(env, frame, row, "system.licences", WORD_SYSTEM_LICENCES, NULL, false,
                 (struct action){ACTION_STAFF_SHEET, DESK_SHEET_LICENCES, 0});
}

static void power(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    static const struct {
        const char *id, *icon;
        enum word word;
        enum desk_job job;
        bool machine; /* needs the helper */
    } rows[] = {
        {"system.again", "restart", WORD_SYSTEM_AGAIN, JOB_AGAIN, false},
        {"system.restart", "restart", WORD_SYSTEM_RESTART, JOB_RESTART, true},
        {"system.off", "stop", WORD_SYSTEM_OFF, JOB_POWER_OFF, true},
        {"system.service", "people", WORD_SYSTEM_SERVICE, JOB_SERVICE, false},
    };
    struct element *card = staff_card(env, frame, grid, say(env, WORD_SYSTEM_POWER), NULL);
    card->style.gap = theme_unit(env->theme, 2.2f);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (!rows[i].machine || env->desk->helper) {
            staff_button(env, frame, card, rows[i].id, rows[i].word, rows[i].icon, false,
                         (struct action){ACTION_STAFF_ASK, (int)rows[i].job, 0})
                ->style.width = (struct size){0, 0};
        }
    }
}

void staff_system(const struct screen_env *env, struct frame *frame, struct element *list)
{
    staff_work(env, frame, list, DESK_SYSTEM);
    staff_unkept(env, frame, list);
    struct element *grid = staff_grid(env, frame, list, 2, false);
    kiosk(env, frame, grid);
    if (!staff_busy(env->desk)) {
        power(env, frame, grid);
    }
}
