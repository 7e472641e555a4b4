/* staff_today.c: the day so far: from looking to doing, visits by the hour, what was read and seen
 * most, how far the goal is, and how the kiosk is. Stories and topics below ten are not told apart:
 * a number that small could be about somebody. */
#include "screens/staff.h"

#include "base/text.h"

#include <string.h>

enum { FEWEST = 10, TOP = 4, HOUR_MS = 3600000 };

/* A card without controls: its lines may stand closer. */
static struct element *figures(const struct screen_env *env, struct frame *frame,
                               struct element *grid, const char *title, const char *note)
{
    struct element *card = staff_card(env, frame, grid, title, note);
    card->style.gap = theme_unit(env->theme, 1.4f);
    return card;
}

/* ---- from looking to doing ---- */

static void funnel_row(const struct screen_env *env, struct frame *frame, struct element *card,
                       enum word word, int64_t number, int64_t of)
{
    const struct theme *theme = env->theme;
    struct element *box =
        ui_box(frame, card, (struct style){.gap = theme_unit(theme, 0.4f), .keep = true});
    struct element *line =
        ui_box(frame, box,
               (struct style){.flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_END});
    ui_text(frame, line, FONT_BODY, say(env, word))->style.width = GROW;
    ui_text(frame, line, FONT_LABEL, staff_number(env, frame, number));
    staff_bar(env, frame, box, of > 0 ? (float)number / (float)of : 0, false);
}

static void funnel(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct stats_visits *visits = &env->desk->today->visits;
    struct element *card = figures(env, frame, grid, say(env, WORD_TODAY_FUNNEL), NULL);
    const struct {
        enum word word;
        int64_t number;
    } rows[] = {{WORD_REPORT_FUNNEL_TOUCHED, visits->visits},
                {WORD_REPORT_FUNNEL_ENGAGED, visits->engaged},
                {WORD_REPORT_FUNNEL_COMPLETED, visits->completed},
                {WORD_REPORT_FUNNEL_FINISHED, visits->finished}};
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        funnel_row(env, frame, card, rows[i].word, rows[i].number, visits->visits);
    }
}

/* ---- hours ---- */

static void hours(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    int64_t visits[STATS_HOURS] = {0};
    int busiest = 0;
    for (int i = 0; i < desk->today->quarter_count; i++) {
        const struct stats_quarter *quarter = &desk->today->quarters[i];
        int64_t local = quarter->start_ms + desk->zone_ms;
        if (quarter->start_ms >= 0 && local >= 0) {
            visits[local / HOUR_MS % STATS_HOURS] += quarter->visits;
        }
    }
    for (int i = 1; i < STATS_HOURS; i++) {
        busiest = visits[i] > visits[busiest] ? i : busiest;
    }
    const char *hour = words_fill(frame->arena, say(env, WORD_REPORT_HOUR),
                                  arena_printf(frame->arena, "%d", busiest), NULL);
    const char *note = words_fill(frame->arena, say(env, WORD_TODAY_BUSIEST), hour, NULL);
    struct element *card =
        figures(env, frame, grid, say(env, WORD_TODAY_HOURS), visits[busiest] > 0 ? note : NULL);
    if (visits[busiest] == 0) { /* without a clock nobody knows */
        ui_text(frame, card, FONT_BODY, say(env, WORD_STAFF_UNKNOWN));
    }
    staff_hours(env, frame, card, visits, staff_card_width(env->theme, 2));
}

/* ---- the most read ---- */

/* The rows with the largest counts of the first measure, none below FEWEST. */
static int top_rows(const struct stats_rows *rows, const struct stats_row *top[TOP])
{
    int count = 0;
    for (int i = 0; i < rows->count; i++) {
        const struct stats_row *row = &rows->rows[i];
        if (row->counts[0] < FEWEST || row->subject[0] == '\0') {
            continue;
        }
        int at = count < TOP ? count++ : TOP;
        while (at > 0 && (at == TOP || row->counts[0] > top[at - 1]->counts[0])) {
            if (at == TOP && row->counts[0] <= top[TOP - 1]->counts[0]) {
                break;
            }
            at--;
            if (at + 1 < TOP) {
                top[at + 1] = top[at];
            }
        }
        if (at < TOP) {
            top[at] = row;
        }
    }
    return count;
}

static struct element *ranked(const struct screen_env *env, struct frame *frame,
                              struct element *card)
{
    const struct theme *theme = env->theme;
    return ui_box(
        frame, card,
        (struct style){
            .flow = FLOW_ROW, .gap = theme_unit(theme, 2), .across = ALIGN_CENTER, .keep = true});
}

static void ranked_words(const struct screen_env *env, struct frame *frame, struct element *row,
                         const char *name, int64_t number)
{
    ui_text(frame, row, FONT_BODY, name)->style.width = GROW;
    ui_text(frame, row, FONT_LABEL, staff_number(env, frame, number));
}

static int face_px(const struct theme *theme)
{
    return theme_mm(theme, page_is_small(theme) ? 8 : 10);
}

static const struct story *story_of(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->story_count; i++) {
        if (text_equal(catalog->stories[i].id, id)) {
            return &catalog->stories[i];
        }
    }
    return NULL;
}

static void story_row(const struct screen_env *env, struct frame *frame, struct element *card,
                      const struct stats_row *row)
{
    const struct theme *theme = env->theme;
    const struct story *story = story_of(env->catalog, row->subject);
    struct element *line = ranked(env, frame, card);
    if (story != NULL && theme->width_em >= 14) {
        int px = face_px(theme);
        struct style face = {.width = FIXED(px), .height = FIXED(px), .radius = px / 2};
        face.fill = theme_field_color(theme, story_field(env->catalog, story), FIELD_BRIGHT);
        ui_picture(frame, line, part_portrait(story, 0.46f, 1.7f), face)->label = "";
    }
    ranked_words(env, frame, line, story != NULL ? tell(env, &story->name) : row->subject,
                 row->counts[0]);
}

static const struct topic *topic_of(const struct catalog *catalog, const char *id)
{
    for (int i = 0; i < catalog->topic_count; i++) {
        if (text_equal(catalog->topics[i].id, id)) {
            return &catalog->topics[i];
        }
    }
    return NULL;
}

static void topic_row(const struct screen_env *env, struct frame *frame, struct element *card,
                      const struct stats_row *row)
{
    const struct theme *theme = env->theme;
    const struct topic *topic = topic_of(env->catalog, row->subject);
    struct element *line = ranked(env, frame, card);
    if (topic != NULL && theme->width_em >= 14) {
        part_drawing(env, frame, line, topic->icon, face_px(theme));
    }
    ranked_words(env, frame, line, topic != NULL ? tell(env, &topic->name) : row->subject,
                 row->counts[0]);
}

static void most(const struct screen_env *env, struct frame *frame, struct element *grid,
                 enum word title, enum stats_part part, int all,
                 void (*view)(const struct screen_env *, struct frame *, struct element *,
                              const struct stats_row *))
{
    const struct stats_row *top[TOP];
    const struct stats_rows *rows = &env->desk->today->parts[part];
    struct element *card = figures(env, frame, grid, say(env, title), NULL);
    int count = top_rows(rows, top), above = 0;
    for (int i = 0; i < rows->count; i++) {
        above += rows->rows[i].counts[0] >= FEWEST;
    }
    for (int i = 0; i < count && i < TOP - 1; i++) {
        view(env, frame, card, top[i]);
    }
    if (above < TOP && above < all) {
        const struct theme *theme = env->theme;
        struct element *line = ui_box(frame, card,
                                      (struct style){.flow = FLOW_WRAP,
                                                     .along = ALIGN_SPREAD,
                                                     .gap = theme_unit(theme, 1),
                                                     .keep = true});
        ui_text(frame, line, FONT_BODY, say(env, WORD_TODAY_OTHERS));
        ui_text(frame, line, FONT_LABEL, say(env, WORD_TODAY_FEW));
    }
}

/* ---- the goal, and the kiosk ---- */

static int64_t reached(const struct desk *desk)
{
    const struct stats *all = desk->occasion;
    for (int i = 0; all != NULL && i < all->occasion_count; i++) {
        if (text_equal(all->occasions[i].occasion.name, desk->settings.occasion.name)) {
            return stats_reached(&all->occasions[i]);
        }
    }
    return 0;
}

static enum word measure_word(const char *measure)
{
    static const enum word words[OCCASION_MEASURES] = {
        WORD_MEASURE_NONE, WORD_MEASURE_VISITS, WORD_REPORT_FUNNEL_ENGAGED,
        WORD_REPORT_FUNNEL_COMPLETED, WORD_REPORT_FUNNEL_FINISHED};
    for (int i = 0; i < OCCASION_MEASURES; i++) {
        if (text_equal(occasion_measures[i], measure)) {
            return words[i];
        }
    }
    return words[0];
}

static void goal(const struct screen_env *env, struct frame *frame, struct element *card)
{
    const struct desk *desk = env->desk;
    const struct occasion *occasion = &desk->settings.occasion;
    if (occasion->goal <= 0) {
        ui_text(frame, card, FONT_BODY, say(env, WORD_TODAY_NO_GOAL));
        return;
    }
    const struct theme *theme = env->theme;
    int64_t number = reached(desk);
    struct element *box =
        ui_box(frame, card, (struct style){.gap = theme_unit(theme, 0.6f), .keep = true});
    struct element *line = ui_box(frame, box,
                                  (struct style){.flow = FLOW_WRAP,
                                                 .along = ALIGN_SPREAD,
                                                 .across = ALIGN_END,
                                                 .gap = theme_unit(theme, 1)});
    ui_text(frame, line, FONT_BODY, say(env, measure_word(occasion->measure)));
    ui_text(frame, line, FONT_LABEL,
            words_fill(frame->arena, say(env, WORD_TODAY_GOAL_OF), staff_number(env, frame, number),
                       staff_number(env, frame, occasion->goal)));
    staff_bar(env, frame, box, (float)number / (float)occasion->goal, false);
}

/* The time of today, else the date. */
static const char *when(const struct screen_env *env, struct frame *frame, int64_t ms)
{
    enum { DAY_MS = 24 * HOUR_MS };
    bool now = env->desk->now_ms >= 0 && ms / DAY_MS == env->desk->now_ms / DAY_MS;
    return now ? staff_clock(env, frame, ms) : staff_date(env, frame, ms);
}

static void machine(const struct screen_env *env, struct frame *frame, struct element *card)
{
    const struct desk *desk = env->desk;
    enum { SCARCE = 10 }; /* percent of the storage */
    if (desk->storage_free >= 0) {
        staff_fact(env, frame, card, desk->storage_free < SCARCE ? STATE_LOOK : STATE_GOOD,
                   staff_counted(env, frame, WORD_TODAY_STORAGE, desk->storage_free));
    }
    bool exported = desk->exported_ms >= 0;
    staff_fact(env, frame, card, exported ? STATE_GOOD : STATE_LOOK,
               exported ? words_fill(frame->arena, say(env, WORD_TODAY_LAST_EXPORT),
                                     when(env, frame, desk->exported_ms), NULL)
                        : say(env, WORD_TODAY_NO_EXPORT));
    const char *asked = words_fill(frame->arena, say(env, WORD_TODAY_CLOCK_ASK),
                                   staff_clock(env, frame, desk->now_ms), NULL);
    bool good = desk->clock_trusted && desk->now_ms >= 0;
    staff_fact(env, frame, card, good ? STATE_GOOD : STATE_LOOK,
               desk->now_ms < 0 ? say(env, WORD_CLOCK_NONE)
               : good           ? say(env, WORD_TODAY_CLOCK_GOOD)
                                : asked);
}

/* ---- the page ---- */

static void aims(const struct screen_env *env, struct frame *frame, struct element *grid)
{
    const struct desk *desk = env->desk;
    int64_t aim = desk->settings.occasion.goal;
    enum word note = reached(desk) >= aim ? WORD_REPORT_GOAL_DONE : WORD_REPORT_GOAL_NOT_YET;
    struct element *card =
        figures(env, frame, grid, say(env, WORD_FIELD_GOAL), aim > 0 ? say(env, note) : NULL);
    goal(env, frame, card);
    machine(env, frame, card);
}

void staff_today(const struct screen_env *env, struct frame *frame, struct element *list)
{
    const struct stats *today = env->desk->today;
    if (env->desk->trouble[0] != '\0') { /* before every figure */
        staff_fact(env, frame, staff_card(env, frame, list, NULL, NULL), STATE_BAD,
                   say(env, WORD_TODAY_JOURNAL_BAD));
    }
    if (today == NULL || today->visits.visits == 0) {
        struct element *grid = staff_grid(env, frame, list, 2, true);
        struct element *card = figures(env, frame, grid, NULL, NULL);
        card->style.along = ALIGN_CENTER;
        ui_heading(frame, card, page_is_low(env->theme) ? FONT_NAME : FONT_TITLE,
                   say(env, today == NULL ? WORD_TODAY_READING : WORD_TODAY_NOBODY));
        aims(env, frame, grid);
        return;
    }
    struct element *above = staff_grid(env, frame, list, 2, false);
    funnel(env, frame, above);
    hours(env, frame, above);
    struct element *below = staff_grid(env, frame, list, staff_is_broad(env->theme) ? 3 : 2, true);
    most(env, frame, below, WORD_TODAY_STORIES, STATS_STORIES, env->catalog->story_count,
         story_row);
    most(env, frame, below, WORD_TODAY_TOPICS, STATS_TOPICS, env->catalog->topic_count, topic_row);
    aims(env, frame, below);
}
