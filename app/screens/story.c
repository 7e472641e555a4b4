/* story.c: one woman: her portrait large, one sentence of hers, and pages to read. */
#include "screens/parts.h"

#include "base/text.h"

#include <stdio.h>

static const struct story *story_of(const struct screen_env *env)
{
    return &env->catalog->stories[env->route.argument];
}

/* Where there is room for one text only: who she is and what she says, then page by page. */
static bool one_by_one(const struct theme *theme)
{
    return theme->layout != LAYOUT_WIDE &&
           !(theme->layout == LAYOUT_SLIM && theme->height_em >= 45);
}

/* True when each of the first `count` texts has at most `words` words. */
static bool begins_short(const struct screen_env *env, int count, int words)
{
    const struct story *story = story_of(env);
    bool all = story->page_count >= count;
    for (int i = 0; i < count && all; i++) {
        all = text_words(tell(env, &story->pages[i].text)) <= words;
    }
    return all;
}

/* Pages that are shown together from `first` on: with room two at a time; below what she says
 * three or two that are short enough for their columns, or one. */
static int pages_shown(const struct screen_env *env, int first)
{
    enum { SHORT = 17, MEDIUM = 30 };
    const struct theme *theme = env->theme;
    if (one_by_one(theme)) {
        return 1;
    }
    if (first > 0) {
        return 2;
    }
    bool three = theme->layout == LAYOUT_WIDE && begins_short(env, 3, SHORT);
    return three ? 3 : begins_short(env, 2, MEDIUM) ? 2 : 1;
}

static bool on_last(const struct screen_env *env, int page)
{
    int count = story_of(env)->page_count;
    return one_by_one(env->theme) ? page >= count : page + pages_shown(env, page) >= count;
}

/* The last page is on the screen: the story counts as read. */
static void finish(const struct screen_env *env, struct visit *visit)
{
    visit->phase_done[PHASE_E] = true;
    emit(env, EVENT_STORY_READ, story_of(env)->id, NULL, 0);
}

/* The first page shown. Another text size may show pages in another way: then there are fewer steps
 * than she had taken, and the last one is shown. */
static int page_at(const struct screen_env *env)
{
    int count = story_of(env)->page_count, at = env->visit->story_page;
    int last = one_by_one(env->theme) ? count : count - 1;
    return at > last ? last : at;
}

void story_enter(const struct screen_env *env, struct visit *visit)
{
    visit->story_page = 0;
    if (on_last(env, 0)) {
        finish(env, visit);
    }
}

struct route story_act(const struct screen_env *env, struct visit *visit, struct action action)
{
    if (action.verb != ACTION_STORY_NEXT) {
        return STAY;
    }
    if (on_last(env, page_at(env))) {
        int next = (env->route.argument + 1) % env->catalog->story_count;
        return (struct route){SCREEN_STORY, next};
    }
    visit->story_page = page_at(env) + pages_shown(env, page_at(env));
    if (on_last(env, visit->story_page)) {
        finish(env, visit);
    }
    return STAY;
}

static const char *kind_text(const struct screen_env *env)
{
    return say(env, story_of(env)->composite ? WORD_STORY_COMPOSITE : WORD_STORY_REAL);
}

/* Where there is no room on her picture, the words stand with the text. */
static bool kind_below(const struct theme *theme)
{
    return theme->layout == LAYOUT_SLIM || theme->width_em < 26;
}

static void portrait(const struct screen_env *env, struct frame *frame, struct element *parent,
                     struct style style, float eyes_at)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env);
    int field = story_field(env->catalog, story);
    if (theme->layout == LAYOUT_SLIM) {
        part_poster(env, frame, parent, env->route.argument, &field, 1, style);
        return;
    }
    style.flow = FLOW_STACK;
    style.clip = true;
    struct element *stack = ui_box(frame, parent, style);
    ui_picture(frame, stack, part_portrait(story, eyes_at, 1.0f),
               (struct style){.fill = theme_field_color(theme, field, FIELD_BRIGHT)})
        ->label = tell(env, &story->name);
    if (kind_below(theme)) {
        return;
    }
    struct element *layer = ui_box(
        frame, stack, (struct style){.flow = FLOW_STACK, .pad = EDGES(theme_unit(theme, 2.4f))});
    struct style plate = part_plate(theme, TONE_PAPER);
    plate.width = plate.height = FIT;
    plate.place_y = ALIGN_END;
    plate.pad = EDGES_XY(theme_unit(theme, 2.4f), theme_unit(theme, 1.2f));
    struct element *box = ui_box(frame, layer, plate);
    ui_text(frame, box, FONT_BODY, kind_text(env));
}

/* How she learned it: the levels, and the way in. */
static void way(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    static const enum word entries[ENTRY_COUNT] = {
        [ENTRY_SCHOOL] = WORD_ENTRY_SCHOOL,
        [ENTRY_APPRENTICESHIP] = WORD_ENTRY_APPRENTICESHIP,
        [ENTRY_SWITCH] = WORD_ENTRY_SWITCH,
        [ENTRY_RETURN] = WORD_ENTRY_RETURN,
    };
    const struct story *story = story_of(env);
    part_levels(env, frame, parent, story->levels, story->level_count);
    ui_text(frame, parent, FONT_BODY, say(env, entries[story->entry]));
}

static void who(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env);
    struct element *row = ui_box(
        frame, parent,
        (struct style){.flow = FLOW_WRAP, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER});
    ui_heading(frame, row, theme->layout == LAYOUT_WIDE ? FONT_HEAD : FONT_TITLE,
               arena_printf(frame->arena, "%s, %d", tell(env, &story->name), story->age));
    part_chip(env, frame, row, story_field(env->catalog, story), tell(env, &story->work), false);
}

static void quote(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct story *story = story_of(env);
    const char *text =
        words_fill(frame->arena, say(env, WORD_STORY_QUOTE), tell(env, &story->line), NULL);
    enum font_role role = env->theme->layout == LAYOUT_WIDE ? FONT_TITLE : FONT_NAME;
    ui_text(frame, parent, role, text);
}

static void page_text(const struct screen_env *env, struct frame *frame, struct element *parent,
                      int page)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env);
    int field = story_field(env->catalog, story);
    struct element *box = ui_box(frame, parent,
                                 (struct style){.width = GROW,
                                                .gap = theme_unit(theme, 1),
                                                .keep = pages_shown(env, page_at(env)) > 1});
    struct element *rule = ui_space(frame, box, FIXED(theme_mm(theme, 1.3f)));
    rule->style.fill = theme_field_color(theme, field, FIELD_STRONG);
    ui_space(frame, box, FIXED(theme_unit(theme, 1)));
    ui_heading(frame, box, FONT_NAME, tell(env, &story->pages[page].title));
    ui_text(frame, box, FONT_BODY, tell(env, &story->pages[page].text));
}

/* To her main topic: beside "read on" on wide pages, else below the text. */
static void topic_button(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct story *story = story_of(env);
    if (story->topic_count == 0) {
        return;
    }
    int topic = story->topics[0];
    const char *id = part_id(frame, "story.topic", env->catalog->topics[topic].id);
    part_button(env, frame, parent,
                &(struct button){.id = id,
                                 .text = say(env, WORD_STORY_TOPIC),
                                 .kind = BUTTON_SECONDARY,
                                 .low = page_is_low(env->theme),
                                 .action = {ACTION_GO, SCREEN_TOPIC, topic}});
}

/* To her speed date. */
static void talk_button(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    if (story_of(env)->talk_count > 0) {
        part_button(env, frame, parent,
                    &(struct button){.id = "story.talk",
                                     .text = say(env, WORD_STORY_TALK),
                                     .kind = BUTTON_SECONDARY,
                                     .low = page_is_low(env->theme),
                                     .plain = true,
                                     .action = {ACTION_GO, SCREEN_TALK, env->route.argument}});
    }
}

static void buttons(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    const struct catalog *catalog = env->catalog;
    bool low = page_is_low(theme);
    bool last = on_last(env, page_at(env));
    struct element *row = part_buttons(env, frame, parent);
    const char *next = say(env, WORD_STORY_NEXT);
    if (last) {
        int index = (env->route.argument + 1) % catalog->story_count;
        next = words_fill(frame->arena, say(env, WORD_STORY_NEXT_WOMAN),
                          tell(env, &catalog->stories[index].name), NULL);
    }
    part_button(env, frame, row,
                &(struct button){.id = "story.next",
                                 .text = next,
                                 .icon_behind = "kite",
                                 .kind = BUTTON_PRIMARY,
                                 .low = low,
                                 .action = {ACTION_STORY_NEXT, 0, 0}})
        ->turns = "story.text"; /* nothing is stepped over unread */
    if (!one_by_one(theme)) {
        talk_button(env, frame, row);
        topic_button(env, frame, row);
    }
    part_pager(env, frame, row, "story.text");
}

static void reading(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    int first = page_at(env), count = story_of(env)->page_count;
    struct element *list = ui_scroll(frame, parent, "story.text",
                                     (struct style){.height = GROW, .gap = theme_unit(theme, 3)});
    int columns = pages_shown(env, first);
    bool single = one_by_one(theme);
    if (first == 0 || !single) { /* else her picture must do: the text needs the room */
        who(env, frame, list);
    }
    if (first == 0) {
        way(env, frame, part_buttons(env, frame, list));
        quote(env, frame, list);
    }
    if (kind_below(theme) && (first == 0 || !single)) {
        ui_text(frame, list, FONT_BODY, kind_text(env));
    }
    if (first == 0 && single) {
        struct element *row = part_buttons(env, frame, list);
        talk_button(env, frame, row);
        topic_button(env, frame, row);
        return; /* the pages follow one by one */
    }
    first -= single;
    struct element *pages =
        ui_box(frame, list,
               (struct style){.flow = FLOW_GRID, .columns = columns, .gap = theme_unit(theme, 4)});
    for (int i = first; i < first + columns && i < count; i++) {
        page_text(env, frame, pages, i);
    }
}

void story_view(const struct screen_env *env, struct frame *frame)
{
    const struct theme *theme = env->theme;
    int margin = page_margin(theme);
    bool slim = theme->layout == LAYOUT_SLIM;
    struct element *body = page_begin(env, frame, &(struct page){.over = true});
    struct element *box =
        ui_box(frame, body, (struct style){.flow = slim ? FLOW_COLUMN : FLOW_ROW, .height = GROW});
    struct style picture =
        slim ? (struct style){.height = FIXED(page_picture(theme, page_is_low(theme)     ? 22
                                                                  : theme->width_em < 26 ? 30
                                                                                         : 40))}
             : (struct style){
                   .width = FIXED(theme->display.width * (theme->width_em < 22 ? 26 : 36) / 100)};
    portrait(env, frame, box, picture, 0.4f);
    int top = theme_unit(theme, slim || page_is_low(theme) ? 2 : 4);
    struct element *right = ui_box(frame, box,
                                   (struct style){.width = GROW,
                                                  .height = slim ? GROW : (struct size){0, 0},
                                                  .pad = {margin, top, margin, top},
                                                  .gap = theme_unit(theme, 2)});
    reading(env, frame, right);
    buttons(env, frame, right);
}
