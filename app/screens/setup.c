/* setup.c: the five steps of a first start. Only the PIN must be chosen; all else has a default
 * that she can go on with at once, and can be changed later. */
#include "screens/staff.h"

#include "base/text.h"

#include <math.h>

static const struct {
    const char *name;
    enum word title, text;
} steps[DESK_STEPS] = {
    [STEP_PIN] = {"pin", WORD_SETUP_PIN, WORD_SETUP_PIN_TEXT},
    [STEP_KIOSK] = {"kiosk", WORD_SETUP_KIOSK, WORD_SETUP_KIOSK_TEXT},
    [STEP_LANGUAGES] = {"languages", WORD_SETUP_LANGUAGES, WORD_SETUP_LANGUAGES_TEXT},
    [STEP_DISPLAY] = {"display", WORD_SETUP_DISPLAY, WORD_SETUP_DISPLAY_TEXT},
    [STEP_OCCASION] = {"occasion", WORD_SETUP_OCCASION, WORD_SETUP_OCCASION_TEXT},
};

const char *setup_step(int step)
{
    return steps[step].name;
}

/* ---- what is asked ---- */

static void kiosk(const struct screen_env *env, struct frame *frame, struct element *list)
{
    staff_typed(env, frame, list, "setup.kiosk", say(env, WORD_FIELD_KIOSK), FIELD_KIOSK,
                env->desk->settings.kiosk);
}

/* A language by its own name. */
static void language_button(const struct screen_env *env, struct frame *frame, struct element *row,
                            const char *id, int language, bool chosen, struct action action)
{
    const struct catalog *catalog = env->catalog;
    struct element *button =
        part_button(env, frame, row,
                    &(struct button){.id = part_id(frame, id, catalog->languages[language]),
                                     .text = catalog->words[WORD_LANGUAGE_NAME].in[language],
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = chosen,
                                     .action = action});
    button->language = catalog->languages[language];
}

static void languages(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct catalog *catalog = env->catalog;
    const struct desk *desk = env->desk;
    ui_heading(frame, list, FONT_LABEL, say(env, WORD_SETUP_OFFERED));
    struct element *row = part_buttons(env, frame, list);
    row->style.gap = theme_unit(env->theme, 2.2f);
    for (int i = 0; i < catalog->language_count && i < DESK_LANGUAGES; i++) {
        language_button(env, frame, row, "setup.language", i, desk->languages[i],
                        (struct action){ACTION_STAFF_SET, FIELD_LANGUAGE, i});
    }
    int first = 0;
    for (int i = 0; i < catalog->language_count; i++) {
        first = text_equal(catalog->languages[i], desk->settings.language) ? i : first;
    }
    ui_heading(frame, list, FONT_LABEL, say(env, WORD_SETUP_FIRST));
    struct element *firsts = part_buttons(env, frame, list);
    firsts->style.gap = theme_unit(env->theme, 2.2f);
    for (int i = 0; i < catalog->language_count && i < DESK_LANGUAGES; i++) {
        if (!desk->languages[i]) {
            continue;
        }
        language_button(env, frame, firsts, "setup.first", i, i == first,
                        (struct action){ACTION_STAFF_SET, FIELD_FIRST_LANGUAGE, i});
        firsts->last->label = arena_printf(frame->arena, "%s: %s", say(env, WORD_SETUP_FIRST),
                                           catalog->words[WORD_LANGUAGE_NAME].in[i]);
    }
}

static void display(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct settings *settings = &env->desk->settings;
    float longer = fmaxf(settings->width_mm, settings->height_mm);
    struct element *row = part_buttons(env, frame, list);
    row->style.gap = theme_unit(env->theme, 2.2f);
    for (int i = 0; i < desk_display_count; i++) {
        part_button(env, frame, row,
                    &(struct button){.id = arena_printf(frame->arena, "setup.display.%d", i),
                                     .text = desk_displays[i].name,
                                     .kind = BUTTON_BAR,
                                     .role = ROLE_TOGGLE,
                                     .chosen = (int)longer == desk_displays[i].width_mm,
                                     .action = {ACTION_STAFF_SET, FIELD_DISPLAY, i}})
            ->style.min_width = env->theme->fonts[FONT_LABEL].px * 4;
    }
}

static void occasion(const struct screen_env *env, struct frame *frame, struct element *list)
{
    staff_occasion_form(env, frame, list);
}

/* ---- the page ---- */

static void ways(const struct screen_env *env, struct frame *frame, struct element *room)
{
    const struct theme *theme = env->theme;
    int step = env->route.argument;
    bool low = page_is_low(theme);
    struct element *row = part_buttons(env, frame, room);
    row->style.gap = theme_unit(theme, 2.2f);
    if (step > STEP_KIOSK || !env->desk->first) { /* at a first start the PIN lies behind */
        part_button(env, frame, row,
                    &(struct button){.id = "setup.back",
                                     .text = low ? NULL : say(env, WORD_SETUP_BACK),
                                     .label = say(env, WORD_SETUP_BACK),
                                     .icon = "arrow-left",
                                     .kind = BUTTON_SECONDARY,
                                     .low = low,
                                     .action = {ACTION_STAFF_CANCEL, 0, 0}});
    }
    part_button(env, frame, row,
                &(struct button){
                    .id = "setup.next",
                    .text = say(env, step == STEP_OCCASION ? WORD_SETUP_DONE : WORD_SETUP_NEXT),
                    .icon_behind = theme->width_em < 14 ? NULL : "kite",
                    .kind = BUTTON_PRIMARY,
                    .low = low,
                    .action = {ACTION_STAFF_OK, 0, 0}});
    part_pager(env, frame, row, "setup.list");
}

/* The way out of a first start, and the pager of a long lead. */
static void foot(const struct screen_env *env, struct frame *frame, struct element *row, bool board)
{
    if (env->route.argument == STEP_PIN) {
        staffpin_back(env, frame, row, board, env->theme->width_em < 20 || page_is_low(env->theme));
    }
    staffpin_pager(env, frame, row, board);
}

static void (*const forms[DESK_STEPS])(const struct screen_env *env, struct frame *frame,
                                       struct element *list) = {
    [STEP_KIOSK] = kiosk,
    [STEP_LANGUAGES] = languages,
    [STEP_DISPLAY] = display,
    [STEP_OCCASION] = occasion,
};

void setup_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int step = env->route.argument % DESK_STEPS;
    const char *above = words_fill(frame->arena, say(env, WORD_SETUP_STEP),
                                   arena_printf(frame->arena, "%d", step + 1),
                                   arena_printf(frame->arena, "%d", DESK_STEPS));
    bool another = step == STEP_PIN && env->desk->open; /* no first start: only a new PIN */
    struct staff_split split =
        staff_split(env, frame, another ? NULL : above, say(env, steps[step].title));
    enum font_role font = page_is_low(theme) ? FONT_BODY : FONT_LEAD;
    bool tight = !split.beside && page_is_low(theme); /* the lead stands with the form then */
    if (!tight) {
        ui_text(frame, split.panel, font, say(env, steps[step].text))->color =
            theme_color(theme, TONE_ON_BOARD);
    }
    if (step == STEP_PIN) {
        staffpin_notes(env, frame, split.panel);
        split.room->style.across = ALIGN_CENTER;
        staffpin_pad(env, frame, split.room);
    } else {
        struct element *list =
            ui_scroll(frame, split.room, "setup.list",
                      (struct style){.height = GROW,
                                     .along = ALIGN_CENTER,
                                     .gap = theme_unit(theme, page_is_low(theme) ? 2 : 3)});
        if (tight) {
            ui_text(frame, list, font, say(env, steps[step].text));
        }
        staff_unkept(env, frame, list);
        forms[step](env, frame, list);
        ways(env, frame, split.room);
    }
    if (split.beside) {
        foot(env, frame, split.foot, true);
    } else {
        foot(env, frame, part_buttons(env, frame, split.room), false);
    }
    staff_sheet(env, frame);
}
