/* staff_sync.c: whether what was counted arrives where it should: the state of the outbox. */
#include "screens/staff.h"

static const struct {
    enum word word;
    enum desk_state state;
} states[] = {
    [SYNC_OFF] = {WORD_SYNC_OFF, STATE_UNKNOWN},
    [SYNC_IDLE] = {WORD_SYNC_IDLE, STATE_GOOD},
    [SYNC_SENDING] = {WORD_SYNC_SENDING, STATE_GOOD},
    [SYNC_WAITING] = {WORD_SYNC_WAITING, STATE_LOOK},
    [SYNC_STOPPED] = {WORD_SYNC_STOPPED, STATE_BAD},
};

static void count(const struct screen_env *env, struct frame *frame, struct element *card,
                  enum word word, const char *value)
{
    struct element *line = staff_line(env, frame, card, say(env, word));
    ui_text(frame, line, FONT_LABEL, value);
}

void staff_sync(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct theme *theme = env->theme;
    const struct desk_delivery *delivery = &env->desk->delivery;
    struct element *grid = staff_grid(env, frame, list, 2, false);
    struct element *card = staff_card(env, frame, grid, say(env, WORD_SYNC_TITLE), NULL);
    struct element *fact = staff_fact(env, frame, card, states[delivery->state].state,
                                      say(env, states[delivery->state].word));
    if (!page_is_low(theme)) {
        fact->last->font = theme->fonts[FONT_LEAD];
        fact->first->style.height = FIXED(theme->fonts[FONT_LEAD].line);
    }
    ui_text(frame, card, FONT_BODY, say(env, WORD_SYNC_SAFE));
    staff_technician(env, frame, card, delivery->sentence);
    if (delivery->state == SYNC_OFF && delivery->sent == 0 && delivery->waiting == 0) {
        staff_button(env, frame, card, "sync.export", WORD_EXPORT_GO, "usb", false,
                     (struct action){ACTION_GO, SCREEN_STAFF, DESK_EXPORT});
        return;
    }
    struct element *counts = staff_card(env, frame, grid, say(env, WORD_STAFF_SYNC), NULL);
    count(env, frame, counts, WORD_SYNC_DELIVERED,
          delivery->delivered_ms < 0
              ? say(env, WORD_SYNC_NEVER)
              : staff_moment(env, frame, delivery->delivered_ms + env->desk->zone_ms));
    count(env, frame, counts, WORD_SYNC_LEFT, staff_number(env, frame, delivery->waiting));
    count(env, frame, counts, WORD_SYNC_SENT, staff_number(env, frame, delivery->sent));
    count(env, frame, counts, WORD_SYNC_REFUSED, staff_number(env, frame, delivery->refused));
}
