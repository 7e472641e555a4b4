/* staff_sheets.c: what lies on top of a staff screen: are you sure, licences, problems of the pack,
 * the tabs; and the way to those that take the whole glass. */
#include "screens/staff.h"

#include "base/text.h"

static struct element *plate(const struct screen_env *env, struct frame *frame)
{
    return part_dialog(env, frame, env->theme->layout == LAYOUT_SLIM ? 4 : 6);
}

static struct element *words(const struct screen_env *env, struct frame *frame, struct element *box)
{
    return ui_scroll(
        frame, box, "staff.sheet",
        (struct style){.gap = theme_unit(env->theme, page_is_low(env->theme) ? 1 : 3)});
}

static void close_row(const struct screen_env *env, struct frame *frame, struct element *box)
{
    struct element *row = part_buttons(env, frame, box);
    row->style.gap = theme_unit(env->theme, 2.2f);
    part_button(env, frame, row,
                &(struct button){.id = "staff.sheet.close",
                                 .text = say(env, WORD_STAFF_CLOSE),
                                 .icon = "cross",
                                 .kind = BUTTON_SECONDARY,
                                 .low = true,
                                 .action = {ACTION_STAFF_CANCEL, 0, 0}});
    ui_pager(frame, row, "staff.sheet", NULL);
}

/* ---- are you sure? ---- */

static const struct {
    enum word title, text;
} asked[DESK_JOBS] = {
    [JOB_NONE] = {WORD_SURE_TITLE, WORD_SURE_AGAIN},
    [JOB_INSTALL] = {WORD_CONTENT_NEW, WORD_SURE_INSTALL},
    [JOB_BACK] = {WORD_CONTENT_BEFORE, WORD_SURE_BACK},
    [JOB_RECOVER] = {WORD_PIN_FORGOT, WORD_SURE_RECOVER},
    [JOB_RESTART] = {WORD_SYSTEM_RESTART, WORD_SURE_RESTART},
    [JOB_POWER_OFF] = {WORD_SYSTEM_OFF, WORD_SURE_OFF},
    [JOB_SERVICE] = {WORD_SYSTEM_SERVICE, WORD_SURE_SERVICE},
    [JOB_AGAIN] = {WORD_SYSTEM_AGAIN, WORD_SURE_AGAIN},
};

static void sure(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme);
    struct element *box = plate(env, frame);
    struct element *list = words(env, frame, box);
    ui_text(frame, list, FONT_LABEL, say(env, asked[env->desk->sure].title));
    ui_heading(frame, list, FONT_TITLE, say(env, WORD_SURE_TITLE));
    ui_text(frame, list, low ? FONT_BODY : FONT_LEAD, say(env, asked[env->desk->sure].text));
    struct element *row = part_buttons(env, frame, box);
    row->style.gap = theme_unit(theme, 2.2f);
    bool tight = theme->width_em < 22;
    part_button(env, frame, row,
                &(struct button){.id = "sure.no",
                                 .text = tight && low ? NULL : say(env, WORD_STAFF_NO),
                                 .label = say(env, WORD_STAFF_NO),
                                 .icon = "arrow-left",
                                 .kind = BUTTON_SECONDARY,
                                 .low = low,
                                 .action = {ACTION_STAFF_CANCEL, 0, 0}});
    part_button(env, frame, row,
                &(struct button){.id = "sure.yes",
                                 .text = say(env, WORD_STAFF_YES),
                                 .icon_behind = tight ? NULL : "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = low,
                                 .action = {ACTION_STAFF_OK, 0, 0}});
    ui_pager(frame, row, "staff.sheet", NULL);
}

/* ---- licences ---- */

/* Names and licences of what Vonk stands on: the same in every language. */
static const char *const licences[] = {
    "Vonk: MIT",         "SDL2, SDL2_image: Zlib", "SDL2_ttf: Zlib", "SQLite: public domain",
    "libsodium: ISC",    "libcyaml: ISC",          "libyaml: MIT",   "libqrencode: LGPL-2.1+",
    "espeak-ng: GPL-3+", "HarfBuzz: MIT",          "FreeType: FTL",  "Andika: OFL-1.1",
    "Manrope: OFL-1.1",
};

static void show_licences(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct element *box = plate(env, frame);
    ui_heading(frame, box, FONT_TITLE, say(env, WORD_SYSTEM_LICENCES));
    struct element *list = words(env, frame, box);
    ui_text(frame, list, FONT_BODY, say(env, WORD_SYSTEM_LICENCES_TEXT));
    struct element *grid = ui_box(frame, list,
                                  (struct style){.flow = FLOW_GRID,
                                                 .columns = theme->width_em >= 40 ? 2 : 1,
                                                 .gap = theme_unit(theme, 1.2f)});
    for (size_t i = 0; i < ARRAY_LENGTH(licences); i++) {
        staff_english(env, frame, grid, FONT_BODY, licences[i]);
    }
    close_row(env, frame, box);
}

/* ---- problems of the pack ---- */

enum { PROBLEMS_MOST = 40 }; /* an editor's check shows them all */

static void show_problems(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    struct element *box = plate(env, frame);
    ui_heading(frame, box, FONT_TITLE, say(env, WORD_CONTENT_FAULTS));
    struct element *list = words(env, frame, box);
    ui_text(frame, list, FONT_BODY, say(env, WORD_CONTENT_FAULTS_TEXT));
    const struct problem *p = env->desk->problems != NULL ? env->desk->problems->first : NULL;
    for (int i = 0; p != NULL && i < PROBLEMS_MOST; p = p->next, i++) {
        struct element *row =
            ui_box(frame, list, (struct style){.gap = theme_unit(theme, 0.3f), .keep = true});
        const char *place =
            p->line > 0 ? arena_printf(frame->arena, "%s:%d", p->file, p->line) : p->file;
        staff_english(env, frame, row, FONT_LABEL, place);
        staff_english(env, frame, row, FONT_BODY, p->text);
    }
    close_row(env, frame, box);
}

/* ---- tabs ---- */

static void show_tabs(const struct screen_env *env, struct frame *frame)
{
    struct element *box = plate(env, frame);
    if (!page_is_low(env->theme) && env->theme->layout != LAYOUT_SLIM) {
        ui_heading(frame, box, FONT_TITLE, say(env, WORD_STAFF_MENU));
    }
    staff_tabs_sheet(env, frame, words(env, frame, box));
    close_row(env, frame, box);
}

void staff_sheet(const struct screen_env *env, struct frame *frame)
{
    static void (*const sheets[])(const struct screen_env *env, struct frame *frame) = {
        [DESK_SHEET_KEYBOARD] = keyboard_view, [DESK_SHEET_SURE] = sure,
        [DESK_SHEET_TOUCH] = glass_test_view,  [DESK_SHEET_CALIBRATE] = glass_crosses_view,
        [DESK_SHEET_LICENCES] = show_licences, [DESK_SHEET_PROBLEMS] = show_problems,
        [DESK_SHEET_TABS] = show_tabs,
    };
    if (env->desk->sheet != DESK_SHEET_NONE && (size_t)env->desk->sheet < ARRAY_LENGTH(sheets)) {
        sheets[env->desk->sheet](env, frame);
    }
}
