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

/* A number, large, above what it counts. */
static void count(const struct screen_env *env, struct frame *frame, struct element *grid,
                  enum word word, int64_t number)
{
    bool low = page_is_low(env->theme);
    struct element *card = staff_card(env, frame, grid, NULL, NULL);
    card->style.gap = theme_unit(env->theme, 0.5f);
    ui_text(frame, card, low ? FONT_NAME : FONT_HEAD, staff_number(env, frame, number));
    ui_text(frame, card, FONT_BODY, say(env, word));
}

static void state(const struct screen_env *env, struct frame *frame, struct element *card)
{
    const struct theme *theme = env->theme;
    const struct desk_delivery *delivery = &env->desk->delivery;
    struct element *fact = staff_fact(env, frame, card, states[delivery->state].state,
                                      say(env, states[delivery->state].word));
    if (!page_is_low(theme)) {
        fact->last->font = theme->fonts[FONT_LEAD];
        fact->first->style.height = FIXED(theme->fonts[FONT_LEAD].line);
    }
    ui_text(frame, card, FONT_BODY, say(env, WORD_SYNC_SAFE));
    struct element *line = staff_line(env, frame, card, say(env, WORD_SYNC_DELIVERED));
    ui_text(frame, line, FONT_LABEL,
            delivery->delivered_ms < 0
                ? say(env, WORD_SYNC_NEVER)
                : staff_moment(env, frame, delivery->delivered_ms + env->desk->zone_ms));
    staff_technician(env, frame, card, delivery->sentence);
}

void staff_sync(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct desk_delivery *delivery = &env->desk->delivery;
    struct element *card = staff_card(env, frame, list, say(env, WORD_SYNC_TITLE), NULL);
    state(env, frame, card);
    if (delivery->state == SYNC_OFF) {
        staff_button(env, frame, card, "sync.export", WORD_EXPORT_GO, "usb", false,
                     (struct action){ACTION_GO, SCREEN_STAFF, DESK_EXPORT});
        return;
    }
    struct element *grid = staff_grid(env, frame, list, 3, false);
    grid->style.columns = env->theme->width_em >= 26 ? 3 : 1;
    count(env, frame, grid, WORD_SYNC_LEFT, delivery->waiting);
    count(env, frame, grid, WORD_SYNC_SENT, delivery->sent);
    count(env, frame, grid, WORD_SYNC_REFUSED, delivery->refused);
}
