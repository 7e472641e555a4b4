/* report_visits.c: the parts of the report that are about visits: goals, the funnel, days and
 * hours, occasions side by side. No state. */
#include "journal/report_page.h"

#include "base/text.h"

#include <string.h>
#include <time.h>

enum { MOST_DAYS = 31 }; /* more days than these are shown by month */

/* ---- goals ---- */

static enum report_word goal_word(const char *measure)
{
    static const struct {
        const char *measure;
        enum report_word word;
    } words[] = {
        {"engaged", REPORT_GOAL_ENGAGED},
        {"completed", REPORT_GOAL_COMPLETED},
        {"finished", REPORT_GOAL_FINISHED},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
        if (text_equal(words[i].measure, measure)) {
            return words[i].word;
        }
    }
    return REPORT_GOAL_VISITS;
}

const char *report_occasion(const struct report_page *page, const struct stats_occasion *occasion)
{
    return occasion->occasion.name[0] != '\0'
               ? report_spelled(page, occasion->occasion.name, occasion->occasion.place)
               : report_word(page, REPORT_NO_OCCASION);
}

static void put_goal(const struct report_page *page, const struct stats_occasion *occasion)
{
    int64_t reached = stats_reached(occasion);
    bool done = reached >= occasion->occasion.goal;
    fputs("<div class=\"goal\">\n", page->to);
    if (page->stats->occasion_count > 1) {
        report_put_in(page, "h3", NULL, report_occasion(page, occasion));
    }
    report_put_in(page, "p", NULL,
                  report_fill(page, REPORT_GOAL_TEXT, report_number(page, occasion->occasion.goal),
                              report_word(page, goal_word(occasion->occasion.measure)), NULL));
    fputs("<p class=\"number\">", page->to);
    report_put(page, report_progress(page, reached, occasion->occasion.goal));
    fputs("</p>\n", page->to);
    report_put_goal(page, reached, occasion->occasion.goal);
    fprintf(page->to, "<p class=\"%s\"><span aria-hidden=\"true\">%s</span> ",
            done ? "done" : "yet", done ? "✓" : "→");
    report_put(page, report_word(page, done ? REPORT_GOAL_DONE : REPORT_GOAL_NOT_YET));
    fputs("</p>\n</div>\n", page->to);
}

void report_put_goals(const struct report_page *page)
{
    bool any = false;
    for (int i = 0; i < page->stats->occasion_count; i++) {
        const struct stats_occasion *occasion = &page->stats->occasions[i];
        if (occasion->occasion.goal > 0) {
            if (!any) {
                report_begin_section(page, "goal", "", REPORT_GOAL_TITLE);
            }
            put_goal(page, occasion);
            any = true;
        }
    }
    if (any) {
        report_end_section(page);
    }
}

/* ---- funnel ---- */

static void begin_stage(const struct report_page *page, enum report_word name, const char *number)
{
    fputs("<li>\n<div class=\"what\">", page->to);
    report_put_in(page, "h3", NULL, report_word(page, name));
    report_put_in(page, "p", NULL, report_word(page, name + 1)); /* its definition */
    fputs("</div>\n<div class=\"how\">", page->to);
    report_put_in(page, "p", "number", number);
}

static void end_stage(const struct report_page *page)
{
    fputs("</div>\n</li>\n", page->to);
}

static void put_stage(const struct report_page *page, enum report_word name, int64_t value,
                      int64_t whole)
{
    const char *percent = report_percent(page, value, whole);
    const char *share = report_share(page, value, whole);
    begin_stage(page, name, report_number(page, value));
    report_put_bar(page, value, -1, whole);
    if (percent != NULL) {
        share = report_fill(page, REPORT_FUNNEL_PART, percent, report_number(page, value),
                            report_number(page, whole));
    }
    if (value != whole) {
        report_put_in(page, "p", "of", share);
    }
    end_stage(page);
}

void report_put_funnel(const struct report_page *page)
{
    const struct stats_visits *visits = &page->stats->visits;
    const struct {
        enum report_word name;
        int64_t count;
    } stages[] = {
        {REPORT_FUNNEL_TOUCHED, visits->visits},
        {REPORT_FUNNEL_ENGAGED, visits->engaged},
        {REPORT_FUNNEL_COMPLETED, visits->completed},
        {REPORT_FUNNEL_FINISHED, visits->finished},
    };
    report_begin_section(page, "funnel", "", REPORT_FUNNEL_TITLE);
    fputs("<ol class=\"funnel\">\n", page->to);
    if (page->stats->attract_seconds != 0) {
        begin_stage(page, REPORT_FUNNEL_SHOWN, report_span(page, page->stats->attract_seconds));
        end_stage(page);
    }
    for (size_t i = 0; i < ARRAY_LENGTH(stages); i++) {
        put_stage(page, stages[i].name, stages[i].count, visits->visits);
    }
    fputs("</ol>\n", page->to);
    report_end_section(page);
}

/* ---- days ---- */

static void add_visits(struct stats_visits *to, const struct stats_visits *from)
{
    to->visits = report_add(to->visits, from->visits);
    to->engaged = report_add(to->engaged, from->engaged);
    to->completed = report_add(to->completed, from->completed);
}

static bool same_month(int64_t a_ms, int64_t b_ms)
{
    time_t a = (time_t)(a_ms / 1000);
    time_t b = (time_t)(b_ms / 1000);
    struct tm left;
    struct tm right;
    return a_ms >= 0 && b_ms >= 0 && gmtime_r(&a, &left) != NULL && gmtime_r(&b, &right) != NULL &&
           left.tm_year == right.tm_year && left.tm_mon == right.tm_mon;
}

/* The days with visits, those of no known day last; the days of a month added up when `months`.
 * Returns how many. */
static int list_days(const struct report_page *page, bool months, struct stats_day *to)
{
    struct stats_day unknown = {.day_ms = -1};
    int count = 0;
    for (int i = 0; i < page->stats->day_count; i++) {
        const struct stats_day *day = &page->stats->days[i];
        if (day->visits.visits != 0 && day->day_ms < 0) {
            add_visits(&unknown.visits, &day->visits);
        } else if (months && count > 0 && same_month(to[count - 1].day_ms, day->day_ms)) {
            add_visits(&to[count - 1].visits, &day->visits);
        } else if (day->visits.visits != 0) {
            to[count++] = *day;
        }
    }
    if (unknown.visits.visits != 0) {
        to[count++] = unknown;
    }
    return count;
}

static void put_days(const struct report_page *page)
{
    int room = page->stats->day_count > 0 ? page->stats->day_count : 1;
    struct stats_day *days = arena_array(page->arena, (size_t)room, sizeof *days);
    int count = list_days(page, false, days);
    bool months = count > MOST_DAYS;
    count = months ? list_days(page, true, days) : count;
    struct report_table table = {
        .heading = "days",
        .noun = report_word(page, months ? REPORT_COLUMN_MONTH : REPORT_COLUMN_DAY),
        .titles = {report_word(page, REPORT_COLUMN_VISITS),
                   report_word(page, REPORT_COLUMN_ENGAGED),
                   report_word(page, REPORT_COLUMN_COMPLETED)},
        .columns = 3,
        .bar = REPORT_BAR_PART,
    };
    if (count == 0) {
        return;
    }
    for (int i = 0; i < count; i++) {
        table.most = days[i].visits.visits > table.most ? days[i].visits.visits : table.most;
    }
    fputs("<h3 id=\"days\">", page->to);
    report_put(page, report_word(page, months ? REPORT_WHEN_MONTHS : REPORT_WHEN_DAYS));
    fputs("</h3>\n", page->to);
    report_begin_table(page, &table, "bars");
    for (int i = 0; i < count; i++) {
        const struct stats_visits *visits = &days[i].visits;
        const int64_t values[] = {visits->visits, visits->engaged, visits->completed};
        const char *name =
            months ? report_month(page, days[i].day_ms) : report_day(page, days[i].day_ms);
        report_put_row(page, &table, name, "", values);
    }
    report_end_table(page);
}

/* ---- hours ---- */

struct hours {
    int64_t visits[STATS_HOURS];
    int64_t unknown;
    int first, last, highest; /* -1: no hour has visits */
};

static void add_hours(struct hours *hours, const struct stats *stats)
{
    *hours = (struct hours){.first = -1, .last = -1, .highest = -1};
    for (int i = 0; i < stats->quarter_count; i++) {
        const struct stats_quarter *quarter = &stats->quarters[i];
        time_t seconds = (time_t)(quarter->start_ms / 1000);
        struct tm parts;
        bool known = quarter->start_ms >= 0 && localtime_r(&seconds, &parts) != NULL;
        int64_t *count = known ? &hours->visits[parts.tm_hour] : &hours->unknown;
        *count = report_add(*count, quarter->visits);
    }
    for (int hour = 0; hour < STATS_HOURS; hour++) {
        if (hours->visits[hour] != 0) {
            hours->first = hours->first < 0 ? hour : hours->first;
            hours->last = hour;
        }
        if (hours->visits[hour] > 0 &&
            (hours->highest < 0 || hours->visits[hour] > hours->visits[hours->highest])) {
            hours->highest = hour;
        }
    }
}

static void put_hour_rows(const struct report_page *page, const struct hours *hours)
{
    const struct report_table table = {
        .heading = "hours",
        .noun = report_word(page, REPORT_COLUMN_HOUR),
        .titles = {report_word(page, REPORT_COLUMN_VISITS)},
        .columns = 1,
        .bar = REPORT_BAR_ONE,
        .most = hours->visits[hours->highest],
    };
    report_begin_table(page, &table, "bars hours");
    for (int hour = hours->first; hour <= hours->last; hour++) {
        report_put_row(page, &table, report_hour(page, hour), "", &hours->visits[hour]);
    }
    report_end_table(page);
}

static void put_hours(const struct report_page *page)
{
    struct hours hours;
    add_hours(&hours, page->stats);
    if (hours.highest < 0 || page->stats->shared) {
        return; /* figures that are shared have no hours */
    }
    const char *busiest =
        report_fill(page, REPORT_WHEN_BUSIEST, report_hour(page, hours.highest),
                    report_some(page, REPORT_VISITS_ONE, hours.visits[hours.highest]), NULL);
    fputs("<h3 id=\"hours\">", page->to);
    report_put(page, report_word(page, REPORT_WHEN_HOURS));
    fputs("</h3>\n", page->to);
    report_put_in(page, "p", "top", busiest);
    report_put_columns(
        page, hours.visits, hours.first, hours.last, hours.highest,
        arena_printf(page->arena, "%s. %s", report_word(page, REPORT_WHEN_HOURS), busiest));
    put_hour_rows(page, &hours);
    if (hours.unknown != 0) {
        report_put_in(page, "p", "note",
                      report_fill(page, REPORT_WHEN_UNKNOWN,
                                  report_some(page, REPORT_VISITS_ONE, hours.unknown), NULL, NULL));
    }
}

void report_put_when(const struct report_page *page)
{
    report_begin_section(page, "when", "", REPORT_WHEN_TITLE);
    put_days(page);
    fputs("<div class=\"whole\">\n", page->to);
    put_hours(page);
    fputs("</div>\n", page->to);
    report_end_section(page);
}

/* ---- occasions ---- */

/* "Open dag utrecht, Utrecht, 14 maart 2026". */
static const char *describe(const struct report_page *page, const struct stats_occasion *occasion)
{
    const char *name = report_occasion(page, occasion);
    if (occasion->occasion.day_ms <= 0 || occasion->occasion.name[0] == '\0') {
        return name;
    }
    return arena_printf(page->arena, "%s, %s", name, report_date(page, occasion->occasion.day_ms));
}

void report_put_occasions(const struct report_page *page)
{
    const struct stats *stats = page->stats;
    struct report_table table = {
        .heading = "occasions",
        .noun = report_word(page, REPORT_COLUMN_OCCASION),
        .titles = {report_word(page, REPORT_COLUMN_VISITS),
                   report_word(page, REPORT_COLUMN_ENGAGED),
                   report_word(page, REPORT_COLUMN_COMPLETED)},
        .columns = 3,
        .bar = REPORT_BAR_PART,
    };
    if (stats->occasion_count < 2) {
        return;
    }
    for (int i = 0; i < stats->occasion_count; i++) {
        int64_t visits = stats->occasions[i].visits.visits;
        table.most = visits > table.most ? visits : table.most;
    }
    report_begin_section(page, "occasions", "", REPORT_OCCASIONS_TITLE);
    report_begin_table(page, &table, "bars");
    for (int i = 0; i < stats->occasion_count; i++) {
        const struct stats_visits *visits = &stats->occasions[i].visits;
        const int64_t values[] = {visits->visits, visits->engaged, visits->completed};
        report_put_row(page, &table, describe(page, &stats->occasions[i]), "", values);
    }
    report_end_table(page);
    report_end_section(page);
}
