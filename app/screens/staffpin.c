/* staffpin.c: the PIN of staff: a keypad and six dots. Which digits were typed the kiosk alone
 * knows; nothing of it is spoken, and no digit is shown larger than a dot. */
#include "screens/staff.h"

#include <stdio.h>

/* ---- what it says ---- */

static const enum word says_words[] = {
    [PIN_SAYS_ENTER] = WORD_PIN_ENTER,         [PIN_SAYS_CHECKING] = WORD_PIN_CHECKING,
    [PIN_SAYS_WRONG] = WORD_PIN_WRONG,         [PIN_SAYS_WAIT] = WORD_PIN_WAIT,
    [PIN_SAYS_CHOOSE] = WORD_PIN_CHOOSE,       [PIN_SAYS_AGAIN] = WORD_PIN_AGAIN,
    [PIN_SAYS_DIFFERENT] = WORD_PIN_DIFFERENT, [PIN_SAYS_WEAK] = WORD_PIN_WEAK,
    [PIN_SAYS_TROUBLE] = WORD_PIN_TROUBLE,
};

const char *staffpin_says(const struct screen_env *env, struct frame *frame)
{
    const struct desk_pin *pin = &env->desk->pin;
    const char *text = say(env, says_words[pin->says]);
    return pin->says != PIN_SAYS_WAIT
               ? text
               : words_fill(frame->arena, text, staff_span(env, frame, pin->wait_s), NULL);
}

static bool counts_tries(const struct desk_pin *pin)
{
    return (pin->says == PIN_SAYS_ENTER || pin->says == PIN_SAYS_WRONG) && pin->tries > 0;
}

void staffpin_notes(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct desk_pin *pin = &env->desk->pin;
    enum font_role font = page_is_low(theme) ? FONT_BODY : FONT_LEAD;
    struct color color = theme_color(theme, TONE_ON_BOARD);
    ui_text(frame, parent, font, staffpin_says(env, frame))->color = color;
    if (counts_tries(pin)) {
        const char *tries = pin->tries == 1 ? say(env, WORD_PIN_TRY)
                                            : staff_counted(env, frame, WORD_PIN_TRIES, pin->tries);
        ui_text(frame, parent, font, tries)->color = color;
    }
    const struct desk_work *work = &env->desk->work;
    if (work->ended == JOB_RECOVER && work->outcome > OUTCOME_SAFE) { /* no file that lets her in */
        ui_text(frame, parent, FONT_LABEL, staff_outcome(env, work->outcome))->color = color;
        if (work->sentence[0] != '\0') {
            staff_english(env, frame, parent, FONT_BODY, work->sentence)->color = color;
        }
    }
    if (pin->says == PIN_SAYS_TROUBLE && env->desk->work.sentence[0] != '\0') {
        staff_english(env, frame, parent, FONT_BODY, env->desk->work.sentence)->color = color;
    }
}

/* ---- the keypad ---- */

static void dots(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int px = theme_mm(theme, page_is_low(theme) ? 5 : 8);
    struct element *row =
        ui_box(frame, parent,
               (struct style){.flow = FLOW_ROW,
                              .along = ALIGN_CENTER,
                              .gap = theme_unit(theme, page_is_low(theme) ? 2.5f : 4)});
    row->unspoken = true;
    for (int i = 0; i < DESK_PIN_DIGITS; i++) {
        struct style dot = {.width = FIXED(px),
                            .height = FIXED(px),
                            .radius = px / 2,
                            .edge = theme_color(theme, TONE_LEAD),
                            .edge_px = theme_mm(theme, 0.7f)};
        if (i < env->desk->pin.typed) {
            dot.fill = dot.edge = theme_color(theme, TONE_INK);
        }
        ui_box(frame, row, dot);
    }
}

/* All keys are of one size: 20 mm where there is room for that. */
static int key_height(const struct theme *theme)
{
    return theme_mm(theme, page_is_low(theme) ? 12.7f : page_is_small(theme) ? 15 : 20);
}

/* A digit's key: sand on a lip that sinks. */
static struct element *digit_key(const struct screen_env *env, struct frame *frame,
                                 struct element *grid, int digit)
{
    static const char *const ids[] = {"staffpin.0", "staffpin.1", "staffpin.2", "staffpin.3",
                                      "staffpin.4", "staffpin.5", "staffpin.6", "staffpin.7",
                                      "staffpin.8", "staffpin.9"};
    static const char *const digits[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
    const struct theme *theme = env->theme;
    struct style style = part_plate(theme, TONE_SAND);
    style.flow = FLOW_ROW;
    style.along = style.across = ALIGN_CENTER;
    style.lip = theme_color(theme, TONE_INK);
    style.lip_px = theme_mm(theme, page_is_low(theme) ? 0.9f : 1.4f);
    style.min_height = key_height(theme);
    struct element *key = ui_box(frame, grid, style);
    ui_act(key, ROLE_BUTTON, ids[digit], (struct action){ACTION_STAFF_DIGIT, digit, 0});
    ui_text(frame, key, page_is_low(theme) ? FONT_NAME : FONT_HEAD, digits[digit])->align =
        ALIGN_CENTER;
    return key;
}

static void word_key(const struct screen_env *env, struct frame *frame, struct element *grid,
                     const char *id, enum word word, bool primary, int verb)
{
    bool low = page_is_low(env->theme), sign = !primary && env->theme->width_em < 32;
    struct element *key =
        part_button(env, frame, grid,
                    &(struct button){.id = id,
                                     .text = sign ? NULL : say(env, word),
                                     .label = say(env, word),
                                     .icon = sign ? "rubout" : NULL,
                                     .kind = primary ? BUTTON_PRIMARY : BUTTON_SECONDARY,
                                     .low = low || page_is_small(env->theme),
                                     .action = {verb, 0, 0}});
    key->primary = false; /* one key of twelve */
    key->style.min_height = key_height(env->theme);
    key->style.width = (struct size){0, 0};
    key->style.pad.left = key->style.pad.right = theme_unit(env->theme, 1);
}

void staffpin_pad(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme),
         waits = env->desk->pin.says == PIN_SAYS_WAIT || env->desk->pin.says == PIN_SAYS_CHECKING;
    dots(env, frame, parent);
    if (waits) { /* the dots stay where they are */
        return;
    }
    struct element *grid = ui_box(frame, parent,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = 3,
                                                 .gap = theme_unit(theme, low ? 2.2f : 3.5f),
                                                 .max_width = theme_mm(theme, 140),
                                                 .max_height = theme_mm(theme, 170),
                                                 .height = GROW});
    grid->unspoken = true;
    for (int digit = 1; digit <= 9; digit++) {
        digit_key(env, frame, grid, digit);
    }
    word_key(env, frame, grid, "staffpin.clear", WORD_PIN_CLEAR, false, ACTION_STAFF_CLEAR);
    digit_key(env, frame, grid, 0);
    word_key(env, frame, grid, "staffpin.ok", WORD_PIN_OK, true, ACTION_STAFF_OK);
}

/* ---- the page ---- */

void staffpin_back(const struct screen_env *env, struct frame *frame, struct element *row,
                   bool board, bool tight)
{
    part_button(env, frame, row,
                &(struct button){.id = "staffpin.back",
                                 .text = tight ? NULL : say(env, WORD_PIN_BACK),
                                 .label = say(env, WORD_PIN_BACK),
                                 .icon = "arrow-left",
                                 .kind = board ? BUTTON_ON_INK : BUTTON_BAR,
                                 .low = true,
                                 .action = {ACTION_STAFF_CANCEL, 0, 0}});
}

void staffpin_pager(const struct screen_env *env, struct frame *frame, struct element *row,
                    bool board)
{
    struct color color = theme_color(env->theme, board ? TONE_ON_BOARD : TONE_INK);
    struct element *pager = ui_pager(frame, row, "staff.panel", NULL);
    pager->style.edge = color;
    for (struct element *e = pager->first; e != NULL; e = e->next) {
        e->color = color;
    }
}

static void ways(const struct screen_env *env, struct frame *frame, struct element *row, bool board)
{
    const struct theme *theme = env->theme;
    bool tight = theme->width_em < (board ? 20 : 26) || (board && page_is_low(theme));
    staffpin_back(env, frame, row, board, tight);
    if (!env->desk->first) {
        part_button(env, frame, row,
                    &(struct button){.id = "staffpin.forgot",
                                     .text = tight ? NULL : say(env, WORD_PIN_FORGOT),
                                     .label = say(env, WORD_PIN_FORGOT),
                                     .icon = tight ? "help" : NULL,
                                     .kind = board ? BUTTON_ON_INK : BUTTON_BAR,
                                     .low = true,
                                     .action = {ACTION_STAFF_ASK, JOB_RECOVER, 0}});
    }
    staffpin_pager(env, frame, row, board);
}

void staffpin_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct staff_split split = staff_split(env, frame, NULL, say(env, WORD_PIN_TITLE));
    staffpin_notes(env, frame, split.panel);
    split.room->style.across = ALIGN_CENTER;
    staffpin_pad(env, frame, split.room);
    if (split.beside) {
        ways(env, frame, split.foot, true);
    } else {
        struct element *row = part_buttons(env, frame, split.room);
        row->style.gap = theme_unit(theme, 2.2f);
        ways(env, frame, row, false);
    }
    staff_sheet(env, frame);
}
