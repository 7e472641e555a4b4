/* share.c: adds up the rows of a book to cells of one kiosk, thing, day and occasion, sorted so
 * that the days of one thing follow each other, and walks through them with one pool for what is
 * small. The rules stand in share.h. */
#include "journal/share.h"

#include "base/text.h"
#include "journal/event.h"

#include <stdlib.h>
#include <string.h>

enum {
    DAY_MS = 24 * 60 * 60 * 1000,
    MEAN_SECONDS = 10,
    SHOWN_SECONDS = 15 * 60,
    COUNTS = 6,
    /* Places of a cell's counts: of a day (as HOURS_VISITS …), and of a figure. */
    SPENT = 5,
    SHOWN = 0
};

/* What is counted together. Texts are those of the full book. */
struct cell {
    const char *kiosk, *kind, *subject, *detail, *occasion, *name;
    int64_t day_ms;
    int64_t counts[COUNTS];
};

struct cells {
    struct arena *arena;
    struct cell *cells;
    int count, room;
};

/* A boot and its kiosk, to be found by the boot's id. */
struct owner {
    const char *boot, *kiosk;
};

struct owners {
    struct owner *owners;
    size_t count;
};

int64_t share_count(int64_t count)
{
    return count < SHARE_LEAST ? 0 : (count + SHARE_ROUND / 2) / SHARE_ROUND * SHARE_ROUND;
}

int share_percent(int64_t part, int64_t whole)
{
    if (whole < SHARE_WHOLE) {
        return SHARE_NO_PERCENT;
    }
    int64_t percent = part >= whole ? 100 : (part * 100 + whole / 2) / whole;
    return percent > 90 ? SHARE_OVER_90 : (int)percent;
}

/* The seconds that may be told of `count` things, of which `told` is said. */
static int64_t share_seconds(int64_t seconds, int64_t count, int64_t told)
{
    if (told == 0 || count == 0) {
        return 0;
    }
    int64_t mean = (seconds / count + MEAN_SECONDS / 2) / MEAN_SECONDS * MEAN_SECONDS;
    return mean * told;
}

/* ---- collecting ---- */

static int compare_owners(const void *a, const void *b)
{
    return strcmp(((const struct owner *)a)->boot, ((const struct owner *)b)->boot);
}

static struct owners list_owners(const struct book *full, struct arena *arena)
{
    struct owners list = {.count = (size_t)full->sheets[SHEET_BOOTS].count};
    list.owners = arena_array(arena, list.count + 1, sizeof *list.owners);
    for (int i = 0; i < (int)list.count; i++) {
        const union value *boot = book_row(full, SHEET_BOOTS, i);
        list.owners[i] = (struct owner){boot[BOOTS_BOOT].text, boot[BOOTS_KIOSK].text};
    }
    qsort(list.owners, list.count, sizeof *list.owners, compare_owners);
    return list;
}

static const char *kiosk_of(const struct owners *list, const char *boot)
{
    struct owner wanted = {.boot = boot};
    const struct owner *found =
        bsearch(&wanted, list->owners, list->count, sizeof wanted, compare_owners);
    return found != NULL ? found->kiosk : "";
}

static struct cell *add_cell(struct cells *list)
{
    if (list->count == list->room) {
        int room = list->room > 0 ? 2 * list->room : 256;
        struct cell *cells = arena_array(list->arena, (size_t)room, sizeof *cells);
        if (list->count > 0) {
            memcpy(cells, list->cells, (size_t)list->count * sizeof *cells);
        }
        list->cells = cells;
        list->room = room;
    }
    struct cell *cell = &list->cells[list->count++];
    *cell = (struct cell){.kind = "", .subject = "", .detail = "", .occasion = "", .name = ""};
    return cell;
}

/* A day is told when it is known and over. */
static bool is_over(int64_t day_ms, int64_t now_ms)
{
    return day_ms > 0 && now_ms >= DAY_MS && day_ms <= now_ms - DAY_MS;
}

/* Kinds of which others are the parts: a visit begins once and ends in one way, a quiz that was
 * started is finished or left at one picture. */
static bool is_sum_of_others(const char *kind, const char *subject)
{
    static const enum event_kind sums[] = {EVENT_VISIT_START, EVENT_VISIT_END, EVENT_QUIZ_START,
                                           EVENT_QUIZ_FINISH, EVENT_ATTRACT_END};
    static const char *const routes[] = {"story", "talk",   "field",   "topic",
                                         "isced", "result", "figures", "step"};
    for (size_t i = 0; i < ARRAY_LENGTH(sums); i++) {
        if (text_equal(kind, event_classes[sums[i]].name)) {
            return true;
        }
    }
    bool is_screen = text_equal(kind, event_classes[EVENT_SCREEN_OPEN].name);
    for (size_t i = 0; is_screen && i < ARRAY_LENGTH(routes); i++) {
        if (text_equal(subject, routes[i])) {
            return true;
        }
    }
    return false;
}

static void collect_tally(struct cells *list, const struct book *full, const struct owners *owners,
                          int64_t now_ms)
{
    for (int i = 0; i < full->sheets[SHEET_TALLY].count; i++) {
        const union value *row = book_row(full, SHEET_TALLY, i);
        if (is_over(row[TALLY_DAY].number, now_ms) &&
            !is_sum_of_others(row[TALLY_KIND].text, row[TALLY_SUBJECT].text)) {
            struct cell *cell = add_cell(list);
            cell->kiosk = kiosk_of(owners, row[TALLY_BOOT].text);
            cell->kind = row[TALLY_KIND].text;
            cell->subject = row[TALLY_SUBJECT].text;
            cell->name = row[TALLY_NAME].text;
            cell->detail = row[TALLY_DETAIL].text;
            cell->occasion = row[TALLY_OCCASION].text;
            cell->day_ms = row[TALLY_DAY].number;
            cell->counts[0] = row[TALLY_INTERACTIONS].number;
            cell->counts[SPENT] = row[TALLY_SECONDS].number;
        }
    }
}

static void collect_hours(struct cells *list, const struct book *full, const struct owners *owners,
                          int64_t now_ms)
{
    for (int i = 0; i < full->sheets[SHEET_HOURS].count; i++) {
        const union value *row = book_row(full, SHEET_HOURS, i);
        if (is_over(row[HOURS_DAY].number, now_ms)) {
            struct cell *cell = add_cell(list);
            cell->kiosk = kiosk_of(owners, row[HOURS_BOOT].text);
            cell->occasion = row[HOURS_OCCASION].text;
            cell->day_ms = row[HOURS_DAY].number;
            for (int n = 0; n < COUNTS; n++) {
                cell->counts[n] = row[HOURS_VISITS + n].number;
            }
        }
    }
}

static void collect_attract(struct cells *list, const struct book *full, int64_t now_ms)
{
    for (int i = 0; i < full->sheets[SHEET_ATTRACT].count; i++) {
        const union value *row = book_row(full, SHEET_ATTRACT, i);
        if (is_over(row[ATTRACT_DAY].number, now_ms)) {
            struct cell *cell = add_cell(list);
            cell->kiosk = ""; /* of no visit: all kiosks together */
            cell->occasion = row[ATTRACT_OCCASION].text;
            cell->day_ms = row[ATTRACT_DAY].number;
            cell->counts[SHOWN] = row[ATTRACT_SECONDS].number;
        }
    }
}

/* ---- putting in order ---- */

/* The order of one thing: its days. Of visits each occasion is a thing of its own. */
static int compare_things(const struct cell *a, const struct cell *b)
{
    int order = strcmp(a->kiosk, b->kiosk);
    order = order != 0 ? order : strcmp(a->kind, b->kind);
    order = order != 0 ? order : strcmp(a->subject, b->subject);
    order = order != 0 ? order : strcmp(a->detail, b->detail);
    bool of_visits = a->kind[0] == '\0';
    return order != 0 || !of_visits ? order : strcmp(a->occasion, b->occasion);
}

static int compare_cells(const void *one, const void *other)
{
    const struct cell *a = one;
    const struct cell *b = other;
    int order = compare_things(a, b);
    order = order != 0 ? order : (a->day_ms > b->day_ms) - (a->day_ms < b->day_ms);
    return order != 0 ? order : strcmp(a->occasion, b->occasion);
}

static void add_up(struct cells *list)
{
    int kept = 0;
    if (list->count > 1) {
        qsort(list->cells, (size_t)list->count, sizeof *list->cells, compare_cells);
    }
    for (int i = 0; i < list->count; i++) {
        if (kept > 0 && compare_cells(&list->cells[kept - 1], &list->cells[i]) == 0) {
            for (int n = 0; n < COUNTS; n++) {
                list->cells[kept - 1].counts[n] += list->cells[i].counts[n];
            }
        } else {
            list->cells[kept++] = list->cells[i];
        }
    }
    list->count = kept;
}

/* ---- protecting ---- */

/* Small cells of one thing, put together day after day. */
struct pool {
    int64_t count, seconds;
};

/* Puts a small cell in; what may be told then comes out. */
static struct pool pool_add(struct pool *pool, int64_t count, int64_t seconds)
{
    struct pool told = {0, 0};
    pool->count += count;
    pool->seconds += seconds;
    if (pool->count >= SHARE_TOGETHER) {
        told.count = pool->count / SHARE_ROUND * SHARE_ROUND;
        told.seconds = share_seconds(pool->seconds, pool->count, told.count);
        *pool = (struct pool){0, 0};
    }
    return told;
}

static void tell_figure(struct book *share, const struct cell *cell, const char *occasion,
                        struct pool told)
{
    if (told.count > 0) {
        union value *row = book_add(share, SHEET_FIGURES);
        row[FIGURES_OCCASION].text = occasion;
        row[FIGURES_KIND].text = cell->kind;
        row[FIGURES_SUBJECT].text = cell->subject;
        row[FIGURES_NAME].text = cell->name;
        row[FIGURES_DETAIL].text = cell->detail;
        row[FIGURES_INTERACTIONS].number = told.count;
        row[FIGURES_SECONDS].number = told.seconds;
    }
}

static void protect_figures(struct book *share, const struct cells *list)
{
    struct pool pool = {0, 0};
    for (int i = 0; i < list->count; i++) {
        const struct cell *cell = &list->cells[i];
        int64_t count = cell->counts[0];
        int64_t seconds = cell->counts[SPENT];
        if (i > 0 && compare_things(cell, cell - 1) != 0) {
            pool = (struct pool){0, 0};
        }
        if (count >= SHARE_LEAST) {
            int64_t told = share_count(count);
            tell_figure(share, cell, cell->occasion,
                        (struct pool){told, share_seconds(seconds, count, told)});
        } else {
            tell_figure(share, cell, "", pool_add(&pool, count, seconds));
        }
    }
}

/* Adds a row of days.csv when there is something in it. */
static void tell_day(struct book *share, const char *occasion, int64_t day_ms,
                     const int64_t told[COUNTS], int64_t shown)
{
    int64_t all = shown;
    for (int n = 0; n < COUNTS; n++) {
        all += told[n];
    }
    if (all > 0) {
        union value *row = book_add(share, SHEET_DAYS);
        row[DAYS_OCCASION].text = occasion;
        row[DAYS_DAY].number = day_ms;
        for (int n = 0; n < COUNTS; n++) {
            row[DAYS_VISITS + n].number = told[n];
        }
        row[DAYS_ATTRACT].number = shown;
    }
}

/* Visits, and how many of them were engaged … ended: each a thing of its own with its own pool. */
static void protect_days(struct book *share, const struct cells *list)
{
    struct pool pools[SPENT] = {{0, 0}};
    for (int i = 0; i < list->count; i++) {
        const struct cell *cell = &list->cells[i];
        int64_t told[COUNTS] = {0};
        int64_t together[COUNTS] = {0};
        if (i > 0 && compare_things(cell, cell - 1) != 0) {
            memset(pools, 0, sizeof pools);
        }
        for (int n = 0; n < SPENT; n++) {
            bool last = n == SPENT - 1; /* `ended`: what the seconds belong to */
            int64_t seconds = last ? cell->counts[SPENT] : 0;
            told[n] = share_count(cell->counts[n]);
            told[SPENT] = share_seconds(seconds, cell->counts[n], told[n]);
            if (told[n] == 0) {
                struct pool out = pool_add(&pools[n], cell->counts[n], seconds);
                together[n] = out.count;
                together[SPENT] = out.seconds;
            }
        }
        tell_day(share, cell->occasion, cell->day_ms, told, 0);
        tell_day(share, cell->occasion, -1, together, 0);
    }
}

static void protect_attract(struct book *share, const struct cells *list)
{
    static const int64_t none[COUNTS] = {0};
    for (int i = 0; i < list->count; i++) {
        const struct cell *cell = &list->cells[i];
        int64_t shown = (cell->counts[SHOWN] + SHOWN_SECONDS / 2) / SHOWN_SECONDS * SHOWN_SECONDS;
        tell_day(share, cell->occasion, cell->day_ms, none, shown);
    }
}

static void copy_lists(struct book *share, const struct book *full)
{
    size_t size = (size_t)sheet_field_count(SHEET_OCCASIONS) * sizeof(union value);
    for (int i = 0; i < full->sheets[SHEET_KIOSKS].count; i++) {
        const union value *kiosk = book_row(full, SHEET_KIOSKS, i);
        union value *row = book_add(share, SHEET_SOURCES);
        row[SOURCES_KIOSK].text = kiosk[KIOSKS_KIOSK].text;
        row[SOURCES_SAMPLE].text = kiosk[KIOSKS_SAMPLE].text;
    }
    for (int i = 0; i < full->sheets[SHEET_OCCASIONS].count; i++) {
        memcpy(book_add(share, SHEET_OCCASIONS), book_row(full, SHEET_OCCASIONS, i), size);
    }
}

void share_make(struct book *share, const struct book *full, int64_t now_ms)
{
    struct arena scratch;
    arena_init(&scratch, 0);
    struct owners owners = list_owners(full, &scratch);
    struct cells figures = {.arena = &scratch};
    struct cells days = {.arena = &scratch};
    struct cells shown = {.arena = &scratch};
    collect_tally(&figures, full, &owners, now_ms);
    collect_hours(&days, full, &owners, now_ms);
    collect_attract(&shown, full, now_ms);
    add_up(&figures);
    add_up(&days);
    add_up(&shown);
    protect_figures(share, &figures);
    protect_days(share, &days);
    protect_attract(share, &shown);
    book_join(share, SHEET_DAYS, DAYS_VISITS); /* of all kiosks */
    book_join(share, SHEET_FIGURES, FIGURES_INTERACTIONS);
    copy_lists(share, full);
    book_sort(share);
    arena_finish(&scratch);
}
