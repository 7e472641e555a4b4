/* stats.c: sorts rows that are told into figures. Each list is kept sorted as it grows, so that the
 * order in which sources are told does not matter. */
#include "journal/stats.h"

#include "base/text.h"
#include "journal/schema.h"

#include <string.h>

#define DAY_MS INT64_C(86400000)

const struct stats_class stats_classes[] = {
    [STATS_SCREENS] = {"screen",
                       "Screens",
                       {{"opened", EVENT_SCREEN_OPEN, NULL, false},
                        {"seconds", EVENT_SCREEN_OPEN, NULL, true}}},
    [STATS_STORIES] = {"story",
                       "Stories",
                       {{"opened", EVENT_STORY_OPEN, NULL, false},
                        {"read", EVENT_STORY_READ, NULL, false},
                        {"seconds", EVENT_STORY_OPEN, NULL, true}}},
    [STATS_FIELDS] = {"field",
                      "Fields",
                      {{"opened", EVENT_FIELD_OPEN, NULL, false},
                       {"seconds", EVENT_FIELD_OPEN, NULL, true}}},
    [STATS_TOPICS] = {"topic",
                      "Topics",
                      {{"opened", EVENT_TOPIC_OPEN, NULL, false},
                       {"kept", EVENT_TOPIC_LIKE, "on", false},
                       {"let_go", EVENT_TOPIC_LIKE, "off", false},
                       {"in_result", EVENT_QUIZ_TOPIC, NULL, false},
                       {"seconds", EVENT_TOPIC_OPEN, NULL, true}}},
    [STATS_ITEMS] = {"item",
                     "Quiz pictures",
                     {{"like", EVENT_QUIZ_ANSWER, "like", false},
                      {"unsure", EVENT_QUIZ_ANSWER, "unsure", false},
                      {"dislike", EVENT_QUIZ_ANSWER, "dislike", false},
                      {"left", EVENT_QUIZ_LEAVE, NULL, false}}},
    [STATS_DIRECTIONS] = {"direction",
                          "Directions",
                          {{"shown", EVENT_QUIZ_DIRECTION, NULL, false}}},
    [STATS_STRENGTHS] = {"strength",
                         "Strengths",
                         {{"chosen", EVENT_STRENGTH_CHOOSE, "on", false},
                          {"let_go", EVENT_STRENGTH_CHOOSE, "off", false}}},
    [STATS_TALKS] = {"talk", "Speed dates", {{"asked", EVENT_TALK_ASK, NULL, false}}},
    [STATS_MYTHS] = {"myth",
                     "True or not",
                     {{"right", EVENT_MYTH_ANSWER, "right", false},
                      {"wrong", EVENT_MYTH_ANSWER, "wrong", false}}},
    [STATS_STEPS] = {"step",
                     "Next steps",
                     {{"chosen", EVENT_STEP_CHOOSE, "on", false},
                      {"let_go", EVENT_STEP_CHOOSE, "off", false}}},
    [STATS_CODES] = {"code", "Fields of ISCED-F", {{"opened", EVENT_CODE_OPEN, NULL, false}}},
    [STATS_CHARTS] = {"chart", "Charts", {{"opened", EVENT_CHART_OPEN, NULL, false}}},
    [STATS_LANGUAGES] = {"language", "Languages", {{"chosen", EVENT_LANGUAGE_SET, NULL, false}}},
};
_Static_assert(ARRAY_LENGTH(stats_classes) == STATS_PART_COUNT, "one row for each part");

void stats_init(struct stats *stats, const struct stats_filter *filter, struct arena *arena)
{
    *stats = (struct stats){.arena = arena, .kind = EVENT_COUNT};
    if (filter != NULL) {
        stats->filter = *filter;
    }
}

/* ---- what the filter lets through ---- */

static bool is_wanted(const struct stats *stats, const char *occasion, int64_t time_ms)
{
    const struct stats_filter *filter = &stats->filter;
    bool dated = filter->from_ms > 0 || filter->to_ms > 0;
    if (filter->occasion != NULL && !text_equal(filter->occasion, occasion)) {
        return false;
    }
    if (dated && time_ms < 0) {
        return false; /* a day that nobody knows lies in no span of days */
    }
    return (filter->from_ms <= 0 || time_ms >= filter->from_ms) &&
           (filter->to_ms <= 0 || time_ms < filter->to_ms + DAY_MS);
}

static const char *id_of(const char *text)
{
    return text != NULL && schema_takes_subject(text) ? text : "";
}

/* ---- sorted lists ---- */

/* Opens a gap at `at` in a list of `size` bytes an item; returns where the list is now. */
static void *open_gap(struct stats *stats, void *list, int *count, int *room, int at, size_t size)
{
    if (*count == *room) {
        *room = *room > 0 ? *room * 2 : 16;
        void *more = arena_array(stats->arena, (size_t)*room, size);
        if (*count > 0) {
            memcpy(more, list, (size_t)*count * size);
        }
        list = more;
    }
    char *gap = (char *)list + (size_t)at * size;
    memmove(gap + size, gap, (size_t)(*count - at) * size);
    memset(gap, 0, size);
    (*count)++;
    return list;
}

/* Where `key` is or belongs in a sorted list; `compare` is told the item at an index. */
static int search(const void *list, int count, const void *key,
                  int (*compare)(const void *list, int at, const void *key), bool *found)
{
    int low = 0, high = count;
    *found = false;
    while (low < high && !*found) {
        int middle = (low + high) / 2;
        int order = compare(list, middle, key);
        *found = order == 0;
        low = order < 0 ? middle + 1 : *found ? middle : low;
        high = order > 0 ? middle : high;
    }
    return low;
}

static int compare_row(const void *list, int at, const void *key)
{
    return strcmp(((const struct stats_row *)list)[at].subject, key);
}

/* The row of a subject. Rows that are told come sorted by subject, day by day: it is mostly the one
 * that was found last, the one behind it, or the first. */
static struct stats_row *find_row(struct stats *stats, enum stats_part part, const char *subject)
{
    struct stats_rows *rows = &stats->parts[part];
    const int likely[] = {rows->last, rows->last + 1, 0};
    subject = subject != NULL ? subject : "";
    for (size_t i = 0; i < ARRAY_LENGTH(likely); i++) {
        if (likely[i] < rows->count && text_equal(rows->rows[likely[i]].subject, subject)) {
            rows->last = likely[i];
            return &rows->rows[rows->last];
        }
    }
    bool found = false;
    subject = id_of(subject);
    rows->last = search(rows->rows, rows->count, subject, compare_row, &found);
    if (!found) {
        rows->rows =
            open_gap(stats, rows->rows, &rows->count, &rows->room, rows->last, sizeof *rows->rows);
        text_copy(rows->rows[rows->last].subject, EVENT_ID_SIZE, subject);
    }
    return &rows->rows[rows->last];
}

static int compare_times(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_day(const void *list, int at, const void *key)
{
    return compare_times(((const struct stats_day *)list)[at].day_ms, *(const int64_t *)key);
}

static struct stats_day *find_day(struct stats *stats, int64_t day_ms)
{
    bool found;
    int at = search(stats->days, stats->day_count, &day_ms, compare_day, &found);
    if (!found) {
        stats->days = open_gap(stats, stats->days, &stats->day_count, &stats->day_room, at,
                               sizeof *stats->days);
        stats->days[at].day_ms = day_ms;
    }
    return &stats->days[at];
}

static int compare_quarter(const void *list, int at, const void *key)
{
    return compare_times(((const struct stats_quarter *)list)[at].start_ms, *(const int64_t *)key);
}

static struct stats_quarter *find_quarter(struct stats *stats, int64_t start_ms)
{
    bool found;
    int at = search(stats->quarters, stats->quarter_count, &start_ms, compare_quarter, &found);
    if (!found) {
        stats->quarters = open_gap(stats, stats->quarters, &stats->quarter_count,
                                   &stats->quarter_room, at, sizeof *stats->quarters);
        stats->quarters[at].start_ms = start_ms;
    }
    return &stats->quarters[at];
}

static int compare_occasion(const void *list, int at, const void *key)
{
    return strcmp(((const struct stats_occasion *)list)[at].occasion.name, key);
}

static struct stats_occasion *find_occasion(struct stats *stats, const char *name)
{
    bool found;
    int at = search(stats->occasions, stats->occasion_count, name, compare_occasion, &found);
    if (!found) {
        stats->occasions = open_gap(stats, stats->occasions, &stats->occasion_count,
                                    &stats->occasion_room, at, sizeof *stats->occasions);
        stats->occasions[at].occasion.day_ms = -1;
        text_copy(stats->occasions[at].occasion.name, EVENT_ID_SIZE, name);
    }
    return &stats->occasions[at];
}

static int compare_kiosk(const void *list, int at, const void *key)
{
    return strcmp(((const char(*)[UUID_SIZE])list)[at], key);
}

void stats_tell_kiosk(struct stats *stats, const char *id)
{
    bool found;
    int at = search(stats->kiosks, stats->kiosk_count, id, compare_kiosk, &found);
    if (!found) {
        stats->kiosks = open_gap(stats, stats->kiosks, &stats->kiosk_count, &stats->kiosk_room, at,
                                 sizeof *stats->kiosks);
        text_copy(stats->kiosks[at], UUID_SIZE, id);
    }
}

/* ---- rows ---- */

static void add_visits(struct stats_visits *to, const struct stats_visits *from)
{
    to->visits += from->visits;
    to->engaged += from->engaged;
    to->completed += from->completed;
    to->finished += from->finished;
    to->ended += from->ended;
    to->seconds += from->seconds;
}

/* The last word on an occasion of that name counts: its organiser changed the goal. */
void stats_tell_occasion(struct stats *stats, const struct occasion *occasion)
{
    struct occasion fit = *occasion;
    if (occasion_fit(&fit) && is_wanted(stats, fit.name, INT64_MAX - DAY_MS)) {
        fit.day_ms = fit.day_ms > 0 ? fit.day_ms : -1;
        find_occasion(stats, fit.name)->occasion = fit;
    }
}

/* Makes the kind of that name the one at hand. False when there is none. */
static bool take_kind(struct stats *stats, const char *name)
{
    if (stats->kind < EVENT_COUNT && text_equal(event_classes[stats->kind].name, name)) {
        return true;
    }
    stats->kind = event_kind_named(name);
    stats->place_count = 0;
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        const struct stats_measure *measures = stats_classes[part].measures;
        for (int i = 0; i < STATS_MEASURES && measures[i].name != NULL; i++) {
            if (measures[i].kind == stats->kind) {
                stats->places[stats->place_count++] =
                    (struct stats_place){(enum stats_part)part, i};
            }
        }
    }
    return stats->kind < EVENT_COUNT;
}

void stats_tell_tally(struct stats *stats, const struct stats_tally *row)
{
    const char *occasion = stats->filter.occasion != NULL ? id_of(row->occasion) : "";
    if (!is_wanted(stats, occasion, row->day_ms)) {
        return;
    }
    stats->interactions += row->interactions;
    if (!take_kind(stats, row->kind)) {
        return;
    }
    stats->kinds[stats->kind] += row->interactions;
    for (int i = 0; i < stats->place_count; i++) {
        const struct stats_place *place = &stats->places[i];
        const struct stats_measure *measure = &stats_classes[place->part].measures[place->measure];
        if (measure->detail == NULL || text_equal(measure->detail, row->detail)) {
            find_row(stats, place->part, row->subject)->counts[place->measure] +=
                measure->seconds ? row->seconds : row->interactions;
        }
    }
}

void stats_tell_span(struct stats *stats, const struct stats_span *row)
{
    const char *occasion = id_of(row->occasion);
    if (!is_wanted(stats, occasion, row->start_ms)) {
        return;
    }
    int64_t day_ms = row->start_ms >= 0 ? row->start_ms / DAY_MS * DAY_MS : -1;
    add_visits(&stats->visits, &row->visits);
    add_visits(&find_occasion(stats, occasion)->visits, &row->visits);
    add_visits(&find_day(stats, day_ms)->visits, &row->visits);
    find_quarter(stats, row->start_ms >= 0 ? row->start_ms : -1)->visits += row->visits.visits;
}

void stats_tell_shown(struct stats *stats, const struct stats_shown *row)
{
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    if (!is_wanted(stats, id_of(row->occasion), row->day_ms)) {
        return;
    }
    struct stats_day *day = find_day(stats, row->day_ms >= 0 ? row->day_ms : -1);
    day->attract_seconds += row->seconds;
    stats->attract_seconds += row->seconds;
    for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
        if (text_equal(details[i], row->woke)) {
            day->woken[i] += row->times;
            stats->kinds[EVENT_ATTRACT_END] += row->times;
        }
    }
}

/* ---- what is asked ---- */

double stats_mean_seconds(const struct stats *stats)
{
    const struct stats_visits *visits = &stats->visits;
    return visits->ended > 0 ? (double)visits->seconds / (double)visits->ended : 0;
}

int64_t stats_reached(const struct stats_occasion *occasion)
{
    const struct stats_visits *visits = &occasion->visits;
    const struct {
        const char *measure;
        int64_t count;
    } rows[] = {{"visits", visits->visits},
                {"engaged", visits->engaged},
                {"completed", visits->completed},
                {"finished", visits->finished}};
    int64_t count = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        count += text_equal(rows[i].measure, occasion->occasion.measure) ? rows[i].count : 0;
    }
    return count;
}
