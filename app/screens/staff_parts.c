/* staff_parts.c: cards, the dark panel, sentences with a mark, and numbers, times and names as
 * staff read them. No state: everything goes into the frame. */
#include "screens/staff.h"

#include "base/text.h"
#include "screens/chart.h"

#include <ctype.h>
#include <string.h>
#include <time.h>

enum { SECOND_MS = 1000, MINUTE_MS = 60000, DAY_MS = 86400000 };

/* ---- pages ---- */

int staff_margin(const struct theme *theme)
{
    return theme_unit(theme, page_is_small(theme) ? 2 : theme->layout == LAYOUT_WIDE ? 5.5f : 4);
}

bool staff_is_wide(const struct theme *theme)
{
    return theme->width_em >= 34;
}

bool staff_is_broad(const struct theme *theme)
{
    return theme->width_em >= 42;
}

static int gap_of(const struct theme *theme)
{
    return theme_unit(theme, page_is_low(theme) ? 2 : 2.6f);
}

struct element *staff_grid(const struct screen_env *env, struct frame *frame,
                           struct element *parent, int columns, bool fill)
{
    const struct theme *theme = env->theme;
    return ui_box(frame, parent,
                  (struct style){.flow = FLOW_GRID,
                                 .columns = staff_is_wide(theme) ? columns : 1,
                                 .gap = gap_of(theme),
                                 .height = fill ? GROW : (struct size){0, 0}});
}

static int card_pad(const struct theme *theme)
{
    return theme_unit(theme, page_is_small(theme) || theme->width_em < 14 ? 2 : 4);
}

int staff_card_width(const struct theme *theme, int columns)
{
    columns = staff_is_wide(theme) ? columns : 1;
    int width = theme->display.width - 2 * staff_margin(theme) - (columns - 1) * gap_of(theme);
    return width / columns - 2 * card_pad(theme);
}

struct element *staff_card(const struct screen_env *env, struct frame *frame,
                           struct element *parent, const char *title, const char *note)
{
    const struct theme *theme = env->theme;
    bool low = page_is_low(theme);
    struct style style = part_plate(theme, TONE_PAPER);
    style.pad = EDGES_XY(card_pad(theme), theme_unit(theme, low ? 2 : 3));
    style.gap = theme_unit(theme, 2.2f); /* controls are targets: 2.54 mm apart */
    style.keep = true;
    struct element *card = ui_box(frame, parent, style);
    if (title == NULL) {
        return card;
    }
    struct element *head = ui_box(frame, card,
                                  (struct style){.flow = FLOW_WRAP,
                                                 .gap = theme_unit(theme, 1),
                                                 .along = ALIGN_SPREAD,
                                                 .across = ALIGN_END,
                                                 .keep = true});
    ui_heading(frame, head, FONT_NAME, title);
    if (note != NULL) {
        ui_text(frame, head, FONT_BODY, note);
    }
    return card;
}

/* ---- the dark panel ---- */

static void mark(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    const struct theme *theme = env->theme;
    struct element *row = ui_box(frame, parent,
                                 (struct style){.flow = FLOW_ROW,
                                                .across = ALIGN_CENTER,
                                                .gap = theme_unit(theme, 1.5f),
                                                .optional = true});
    row->unspoken = true;
    ui_icon(frame, row, "spark", theme->fonts[FONT_TITLE].px, theme_color(theme, TONE_ACCENT));
    ui_text(frame, row, FONT_TITLE, "Vonk")->color = theme_color(theme, TONE_ON_BOARD);
}

/* The spark has five rays, a first start five steps: those behind her shine. */
static void spark(const struct screen_env *env, struct frame *frame, struct element *parent)
{
    static const char *const rays[DESK_STEPS] = {"ray-s", "ray-t", "ray-e", "ray-a", "ray-m"};
    const struct theme *theme = env->theme;
    bool steps = env->route.screen == SCREEN_SETUP;
    int px = theme_mm(theme, 34);
    struct element *stack =
        ui_box(frame, parent,
               (struct style){
                   .flow = FLOW_STACK, .width = FIXED(px), .height = FIXED(px), .optional = true});
    stack->unspoken = true;
    for (int i = 0; i < DESK_STEPS; i++) {
        bool lit = !steps || i <= env->route.argument;
        if (lit || theme->look != LOOK_CONTRAST) {
            ui_icon(frame, stack, rays[i], px, theme_color(theme, lit ? TONE_ACCENT : TONE_LEAD))
                ->flip = false;
        }
    }
}

static bool split_is_beside(const struct theme *theme)
{
    return theme->layout != LAYOUT_SLIM;
}

static struct element *split_panel(const struct screen_env *env, struct frame *frame,
                                   struct element *page)
{
    const struct theme *theme = env->theme;
    bool beside = split_is_beside(theme), low = page_is_low(theme);
    int margin = page_margin(theme);
    struct style style = {.fill = theme_color(theme, TONE_BOARD),
                          .pad = EDGES_XY(margin, theme_unit(theme, low ? 2 : 5)),
                          .gap = theme_unit(theme, low ? 1.5f : 4)};
    if (beside) {
        style.width = SHARE(theme->layout == LAYOUT_WIDE ? 500 : 450);
    } else {
        style.min_height = theme->reach_line;
        style.along = ALIGN_CENTER;
        style.pad = EDGES_XY(margin, theme_unit(theme, 3));
    }
    struct element *panel = ui_box(frame, page, style);
    if (beside && !low) {
        mark(env, frame, panel);
        ui_space(frame, panel, GROW);
    } else if (theme->reach_line > 0) {
        spark(env, frame, panel);
    }
    return panel;
}

struct staff_split staff_split(const struct screen_env *env, struct frame *frame, const char *above,
                               const char *title)
{
    const struct theme *theme = env->theme;
    bool beside = split_is_beside(theme), low = page_is_low(theme);
    struct element *root = frame_begin(frame);
    struct element *page = ui_box(
        frame, root, (struct style){.flow = beside ? FLOW_ROW : FLOW_COLUMN, .height = GROW});
    struct element *panel = split_panel(env, frame, page);
    struct staff_split split = {.beside = beside};
    split.panel = ui_scroll(frame, panel, "staff.panel",
                            (struct style){.gap = theme_unit(theme, low ? 1 : 2)});
    if (beside && low) {
        split.panel->style.height = GROW;
    }
    if (theme->layout == LAYOUT_WIDE && !low) { /* elsewhere the words need the room */
        spark(env, frame, split.panel);
    }
    if (above != NULL) {
        ui_text(frame, split.panel, FONT_LABEL, above)->color = theme_color(theme, TONE_ON_BOARD);
    }
    enum font_role font = theme->layout == LAYOUT_WIDE || theme->reach_line > 0 ? FONT_DISPLAY
                          : beside                                              ? FONT_HEAD
                                                                                : FONT_TITLE;
    struct element *heading = ui_heading(frame, split.panel, low ? FONT_TITLE : font, title);
    heading->color = theme_color(theme, TONE_ON_BOARD);
    heading->shrink = 85;
    if (beside && !low) {
        ui_space(frame, panel, GROW);
    }
    struct style room = {.pad = EDGES_XY(page_margin(theme), theme_unit(theme, low ? 2 : 4)),
                         .gap = theme_unit(theme, low ? 2 : 3),
                         .width = GROW,
                         .height = GROW,
                         .fill = theme_color(theme, TONE_PAPER)};
    if (beside) {
        split.foot = part_buttons(env, frame, panel);
        room.along = ALIGN_CENTER;
        split.room = ui_box(frame, page, room);
    } else {
        split.room = ui_box(frame, page, room);
        split.foot = NULL;
    }
    return split;
}

/* ---- sentences ---- */

static const struct {
    const char *icon;
    enum word word;
} states[] = {
    [STATE_UNKNOWN] = {"circle", WORD_STATE_UNKNOWN},
    [STATE_GOOD] = {"tick", WORD_STATE_GOOD},
    [STATE_LOOK] = {"help", WORD_STATE_LOOK},
    [STATE_BAD] = {"cross", WORD_STATE_BAD},
};

/* Green and red only beside another shape. */
static struct color state_color(const struct theme *theme, enum desk_state state)
{
    if (theme->look != LOOK_DAY || state == STATE_UNKNOWN) {
        return theme_color(theme, TONE_INK);
    }
    return state == STATE_GOOD ? theme_field_color(theme, 3, FIELD_STRONG)
                               : theme_field_color(theme, 2, FIELD_STRONG);
}

struct element *staff_fact(const struct screen_env *env, struct frame *frame,
                           struct element *parent, enum desk_state state, const char *text)
{
    const struct theme *theme = env->theme;
    struct element *row = ui_box(
        frame, parent, (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .keep = true});
    int px = theme->fonts[FONT_BODY].px;
    struct element *icon = ui_icon(frame, row, states[state].icon, px, state_color(theme, state));
    icon->label = say(env, states[state].word);
    icon->style.width = FIXED(px);
    icon->style.height = FIXED(theme->fonts[FONT_BODY].line);
    ui_text(frame, row, FONT_BODY, text)->style.width = GROW;
    return row;
}

/* Paths and names of files may end a line behind a mark, or after ten letters. */
static const char *breakable(struct frame *frame, const char *sentence)
{
    enum { RUN = 10 };
    size_t length = strlen(sentence), at = 0;
    char *text = arena_array(frame->arena, 3 * length + 1, 1);
    int run = 0;
    for (size_t i = 0; i < length; i++) {
        text[at++] = sentence[i];
        bool mark = strchr("/._:-", sentence[i]) != NULL;
        bool inside = sentence[i] != ' ' && sentence[i + 1] != ' ' && sentence[i + 1] != '\0';
        run = sentence[i] == ' ' ? 0 : run + 1;
        if (inside && (run >= RUN || (mark && run > 3)) && (sentence[i] & 0x80) == 0 &&
            (sentence[i + 1] & 0x80) == 0) {
            memcpy(text + at, "\u00AD", 2);
            at += 2;
            run = 0;
        }
    }
    text[at] = '\0';
    return text;
}

struct element *staff_english(const struct screen_env *env, struct frame *frame,
                              struct element *parent, enum font_role font, const char *sentence)
{
    (void)env;
    struct element *text = ui_text(frame, parent, font, breakable(frame, sentence));
    text->language = "en";
    return text;
}

void staff_technician(const struct screen_env *env, struct frame *frame, struct element *parent,
                      const char *sentence)
{
    if (sentence[0] == '\0') {
        return;
    }
    const struct theme *theme = env->theme;
    struct element *box = ui_box(frame, parent, (struct style){.gap = theme_unit(theme, 0.5f)});
    ui_text(frame, box, FONT_LABEL, say(env, WORD_STAFF_TECHNICIAN));
    staff_english(env, frame, box, FONT_BODY, sentence);
}

/* ---- numbers, times, names ---- */

const char *staff_number(const struct screen_env *env, struct frame *frame, int64_t number)
{
    return number < 1000 ? arena_printf(frame->arena, "%d", (int)number)
                         : chart_number(env, frame, (float)number);
}

const char *staff_counted(const struct screen_env *env, struct frame *frame, enum word word,
                          int64_t number)
{
    return words_fill(frame->arena, say(env, word), staff_number(env, frame, number), NULL);
}

const char *staff_clock(const struct screen_env *env, struct frame *frame, int64_t ms)
{
    if (ms < 0) {
        return say(env, WORD_STAFF_UNKNOWN);
    }
    int minute = (int)(ms % DAY_MS / MINUTE_MS);
    return words_fill(frame->arena, say(env, WORD_STAFF_TIME),
                      arena_printf(frame->arena, "%d", minute / 60),
                      arena_printf(frame->arena, "%02d", minute % 60));
}

/* The n-th word of a list with spaces. */
static const char *listed(struct frame *frame, const char *list, int number)
{
    while (number > 0 && *list != '\0') {
        number -= *list == ' ';
        list++;
    }
    return arena_printf(frame->arena, "%.*s", (int)strcspn(list, " "), list);
}

const char *staff_date(const struct screen_env *env, struct frame *frame, int64_t ms)
{
    if (ms < 0) {
        return say(env, WORD_STAFF_UNKNOWN);
    }
    struct tm day;
    gmtime_r(&(time_t){ms / SECOND_MS}, &day);
    const char *name = listed(frame, say(env, WORD_REPORT_MONTHS), day.tm_mon);
    const char *text = words_fill(frame->arena, say(env, WORD_REPORT_DATE),
                                  arena_printf(frame->arena, "%d", day.tm_mday), name);
    const char *mark = strstr(text, "{3}");
    return mark == NULL ? text
                        : arena_printf(frame->arena, "%.*s%d%s", (int)(mark - text), text,
                                       day.tm_year + 1900, mark + 3);
}

const char *staff_moment(const struct screen_env *env, struct frame *frame, int64_t ms)
{
    return ms < 0 ? say(env, WORD_STAFF_UNKNOWN)
                  : words_fill(frame->arena, say(env, WORD_STAFF_MOMENT),
                               staff_date(env, frame, ms), staff_clock(env, frame, ms));
}

const char *staff_name(struct frame *frame, const char *id)
{
    char *name = arena_printf(frame->arena, "%s", id);
    for (char *c = name; *c != '\0'; c++) {
        *c = *c == '-' ? ' ' : *c;
    }
    name[0] = (char)toupper((unsigned char)name[0]);
    return name;
}

const char *staff_span(const struct screen_env *env, struct frame *frame, int seconds)
{
    bool minutes = seconds >= 120;
    const char *number = arena_printf(frame->arena, "%d", minutes ? (seconds + 59) / 60 : seconds);
    enum word word = minutes ? WORD_REPORT_SPAN_WHOLE : WORD_REPORT_SPAN_SECONDS;
    return words_fill(frame->arena, say(env, word), number, NULL);
}
