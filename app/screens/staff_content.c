/* staff_content.c: which pack is shown, what is wrong with it, and the way to another one: from a
 * stick, or the one before. */
#include "screens/staff.h"

static const char *name_of(const struct screen_env *env, struct frame *frame,
                           const struct desk_pack *pack)
{
    if (pack->version == 0) { /* the one that came with Vonk: of that, its name says enough */
        return staff_name(frame, pack->name);
    }
    const char *version = staff_counted(env, frame, WORD_CONTENT_VERSION, pack->version);
    return arena_printf(frame->arena, "%s, %s", staff_name(frame, pack->name), version);
}

static void pack_lines(const struct screen_env *env, struct frame *frame, struct element *card,
                       const struct desk_pack *pack)
{
    ui_text(frame, card, FONT_LABEL, name_of(env, frame, pack));
    ui_text(frame, card, FONT_BODY,
            pack->key[0] == '\0'
                ? say(env, WORD_CONTENT_SHIPPED)
                : words_fill(frame->arena, say(env, WORD_CONTENT_SIGNED), pack->key, NULL));
}

static int problem_count(const struct desk *desk)
{
    int count = 0;
    for (int i = 0; desk->problems != NULL && i <= PROBLEM_ERROR; i++) {
        count += desk->problems->count[i];
    }
    return count;
}

static void shown(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    int count = problem_count(desk);
    struct element *card = staff_card(env, frame, grid, say(env, WORD_CONTENT_NOW), NULL);
    pack_lines(env, frame, card, &desk->pack);
    staff_fact(env, frame, card, count == 0 ? STATE_GOOD : STATE_LOOK,
               count == 0 ? say(env, WORD_CONTENT_CLEAN)
                          : staff_counted(env, frame, WORD_CONTENT_PROBLEMS, count));
    if (count > 0) {
        staff_button(env, frame, card, "content.problems", WORD_CONTENT_LOOK_AT, NULL, false,
                     (struct action){ACTION_STAFF_SHEET, DESK_SHEET_PROBLEMS, 0});
    }
}

static void before(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    struct element *card = staff_card(env, frame, grid, say(env, WORD_CONTENT_BEFORE), NULL);
    if (desk->previous.name[0] == '\0') {
        ui_text(frame, card, FONT_BODY, say(env, WORD_CONTENT_NO_BACK));
        return;
    }
    pack_lines(env, frame, card, &desk->previous);
    if (!staff_busy(desk)) {
        staff_button(env, frame, card, "content.back", WORD_CONTENT_BACK, "arrow-left", false,
                     (struct action){ACTION_STAFF_ASK, JOB_BACK, 0});
    }
}

static void found(const struct screen_env *env, struct frame *frame, struct element *card)
{
    const struct desk *desk = env->desk;
    int count = desk->found_count < DESK_PACKS ? desk->found_count : DESK_PACKS;
    if (desk->looked && count == 0) {
        staff_fact(env, frame, card, STATE_LOOK, say(env, WORD_CONTENT_NOTHING));
    }
    for (int i = 0; i < count; i++) {
        const char *name = name_of(env, frame, &desk->found[i]);
        struct element *line = staff_line(env, frame, card, name);
        struct element *button = staff_button(
            env, frame, line, arena_printf(frame->arena, "content.install.%d", i),
            WORD_CONTENT_INSTALL, NULL, false, (struct action){ACTION_STAFF_ASK, JOB_INSTALL, i});
        button->label = words_fill(frame->arena, say(env, WORD_CONTENT_INSTALL_ONE), name, NULL);
    }
}

static void fresh(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct desk *desk = env->desk;
    struct element *card = staff_card(env, frame, list, say(env, WORD_CONTENT_NEW), NULL);
    if (!desk->looked) {
        ui_text(frame, card, FONT_BODY, say(env, WORD_CONTENT_HOW));
    }
    bool stick = staff_stick(env, frame, card, "content");
    found(env, frame, card);
    if (stick) {
        staff_button(env, frame, card, "content.search", WORD_CONTENT_SEARCH, "usb",
                     desk->found_count == 0,
                     (struct action){ACTION_STAFF_DO, JOB_STICK_PACKS, staff_stick_meant(desk)});
    }
}

void staff_content(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct desk *desk = env->desk;
    staff_work(env, frame, list, DESK_CONTENT);
    if (desk->waits_for_start) {
        struct element *card = staff_card(env, frame, list, NULL, NULL);
        staff_fact(env, frame, card, STATE_GOOD, say(env, WORD_CONTENT_NEXT));
        staff_button(env, frame, card, "content.again", WORD_CONTENT_AGAIN, "restart", false,
                     (struct action){ACTION_STAFF_ASK, JOB_AGAIN, 0});
    }
    bool found_first = desk->looked; /* what was just looked for, before what was there */
    if (found_first && !staff_busy(desk)) {
        fresh(env, frame, list);
    }
    struct element *grid = staff_grid(env, frame, list, 2, false);
    shown(env, frame, grid);
    before(env, frame, grid);
    if (!found_first && !staff_busy(desk)) {
        fresh(env, frame, list);
    }
}
