/* stats_print.c: each form is a function in a table. Times are the quarter of an hour in which a
 * visit began: local time for people, UTC for programs. Ids are letters, digits and hyphens, so
 * that nothing needs quotes (RFC 4180). */
#include "tool/stats_print.h"

#include "base/text.h"
#include "tool/command.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

enum { TOTALS = 12, VISITS = 6, TIME_SIZE = 32 };

/* A figure of everything. */
struct total {
    const char *name, *label;
    int64_t count;
};

static int64_t times_woken(const struct stats *stats)
{
    return stats->kinds[EVENT_ATTRACT_END];
}

static void list_totals(const struct stats *stats, struct total totals[TOTALS])
{
    const struct stats_visits *visits = &stats->visits;
    const struct total rows[TOTALS] = {
        {"kiosks", "Kiosks", stats->kiosk_count},
        {"attract_seconds", "Attract screen shown, seconds", stats->attract_seconds},
        {"woken", "Attract screen left", times_woken(stats)},
        {"visits", "Visits: it was touched", visits->visits},
        {"engaged", "  engaged: did something herself", visits->engaged},
        {"completed", "  completed a result or a story", visits->completed},
        {"finished", "Visits that finished the quiz", visits->finished},
        {"interactions", "Interactions", stats->interactions},
        {"ended", "Visits with a known length", visits->ended},
        {"seconds", "Their length together, seconds", visits->seconds},
        {"mean_seconds", "Their mean length, seconds", (int64_t)(stats_mean_seconds(stats) + 0.5)},
        {"sample", "Made up: 1, by visitors: 0", stats->sample},
    };
    for (int i = 0; i < TOTALS; i++) {
        totals[i] = rows[i];
    }
}

/* The figures of a day or an occasion. */
static void list_visits(const struct stats_visits *visits, struct total totals[VISITS])
{
    const struct total rows[VISITS] = {
        {"visits", "visits", visits->visits},
        {"engaged", "engaged", visits->engaged},
        {"completed", "completed", visits->completed},
        {"finished", "finished", visits->finished},
        {"ended", "ended", visits->ended},
        {"seconds", "seconds", visits->seconds},
    };
    for (int i = 0; i < VISITS; i++) {
        totals[i] = rows[i];
    }
}

/* The parts of a time; false when it is unknown. */
static bool split_time(struct tm *parts, int64_t ms, bool local)
{
    time_t seconds = (time_t)(ms / 1000);
    return ms >= 0 && (local ? localtime_r(&seconds, parts) : gmtime_r(&seconds, parts)) != NULL;
}

/* These write a time; "" when it is unknown. */
static const char *write_day(char to[TIME_SIZE], int64_t day_ms)
{
    struct tm parts;
    to[0] = '\0';
    if (split_time(&parts, day_ms, false)) {
        strftime(to, TIME_SIZE, "%Y-%m-%d", &parts);
    }
    return to;
}

static const char *write_quarter(char to[TIME_SIZE], int64_t start_ms)
{
    struct tm parts;
    to[0] = '\0';
    if (split_time(&parts, start_ms, false)) {
        strftime(to, TIME_SIZE, "%Y-%m-%dT%H:%M:%SZ", &parts);
    }
    return to;
}

static const char *write_local(char to[TIME_SIZE], int64_t start_ms)
{
    struct tm parts;
    to[0] = '\0';
    if (split_time(&parts, start_ms, true)) {
        strftime(to, TIME_SIZE, "%Y-%m-%d %H:%M", &parts);
    }
    return to;
}

/* ---- for people ---- */

static const char *known(const char *text)
{
    return text[0] != '\0' ? text : "(not known)";
}

static void print_part(const struct stats_class *class, const struct stats_rows *rows)
{
    printf("\n%-32s", class->title);
    for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
        printf(" %10s", class->measures[i].name);
    }
    printf("\n");
    for (int row = 0; row < rows->count; row++) {
        printf("  %-30s", known(rows->rows[row].subject));
        for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
            printf(" %10" PRId64, rows->rows[row].counts[i]);
        }
        printf("\n");
    }
}

static void print_visits_head(const char *title)
{
    struct total totals[VISITS];
    list_visits(&(struct stats_visits){.visits = 0}, totals);
    printf("\n%-32s", title);
    for (int i = 0; i < VISITS; i++) {
        printf(" %10s", totals[i].label);
    }
}

static void print_visits(const char *name, const struct stats_visits *visits)
{
    struct total totals[VISITS];
    list_visits(visits, totals);
    printf("  %-30s", known(name));
    for (int i = 0; i < VISITS; i++) {
        printf(" %10" PRId64, totals[i].count);
    }
}

static void print_occasions(const struct stats *stats)
{
    print_visits_head("Occasions");
    printf(" %10s %10s\n", "goal", "reached");
    for (int i = 0; i < stats->occasion_count; i++) {
        const struct stats_occasion *row = &stats->occasions[i];
        print_visits(row->occasion.name[0] != '\0' ? row->occasion.name : "(none was set)",
                     &row->visits);
        if (row->occasion.goal > 0) {
            printf(" %10" PRId64 " %10" PRId64 "  %s", row->occasion.goal, stats_reached(row),
                   row->occasion.measure);
        }
        printf("\n");
    }
}

static void print_days(const struct stats *stats)
{
    char day[TIME_SIZE];
    print_visits_head("Days");
    printf("\n");
    for (int row = 0; row < stats->day_count; row++) {
        print_visits(write_day(day, stats->days[row].day_ms), &stats->days[row].visits);
        printf("\n");
    }
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    printf("\n%-32s %10s", "Attract screen, left by", "seconds");
    for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
        printf(" %10s", details[i]);
    }
    printf("\n");
    for (int row = 0; row < stats->day_count; row++) {
        printf("  %-30s %10" PRId64, known(write_day(day, stats->days[row].day_ms)),
               stats->days[row].attract_seconds);
        for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
            printf(" %10" PRId64, stats->days[row].woken[i]);
        }
        printf("\n");
    }
}

/* Visits by the hour of the day, over all days. */
static void print_hours(const struct stats *stats)
{
    int64_t hours[STATS_HOURS] = {0};
    char text[TIME_SIZE];
    for (int i = 0; i < stats->quarter_count; i++) {
        struct tm parts;
        if (split_time(&parts, stats->quarters[i].start_ms, true)) {
            hours[parts.tm_hour] += stats->quarters[i].visits;
        }
    }
    printf("\n%-32s %10s\n", "Hours of the day", "visits");
    for (int hour = 0; hour < STATS_HOURS; hour++) {
        if (hours[hour] > 0) {
            snprintf(text, sizeof text, "%02d:00", hour);
            printf("  %-30s %10" PRId64 "\n", text, hours[hour]);
        }
    }
}

static void print_quarters(const struct stats *stats)
{
    char time[TIME_SIZE];
    printf("\n%-32s %10s\n", "Quarters of an hour", "visits");
    for (int i = 0; i < stats->quarter_count; i++) {
        write_local(time, stats->quarters[i].start_ms);
        printf("  %-30s %10" PRId64 "\n", known(time), stats->quarters[i].visits);
    }
}

static void print_for_people(const struct stats *stats)
{
    struct total totals[TOTALS];
    list_totals(stats, totals);
    printf("%s", stats->sample ? "A sample: these visits were made up by vonkctl.\n\n" : "");
    for (int i = 0; i < TOTALS; i++) {
        printf("%-32s %10" PRId64 "\n", totals[i].label, totals[i].count);
    }
    if (stats->occasion_count > 0) {
        print_occasions(stats);
    }
    if (stats->day_count > 0) {
        print_days(stats);
        print_hours(stats);
    }
    printf("\n%-32s %10s\n", "Events", "count");
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (stats->kinds[kind] > 0) {
            printf("  %-30s %10" PRId64 "\n", event_classes[kind].name, stats->kinds[kind]);
        }
    }
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        if (stats->parts[part].count > 0) {
            print_part(&stats_classes[part], &stats->parts[part]);
        }
    }
    if (stats->quarter_count > 0) {
        print_quarters(stats);
    }
}

/* ---- CSV ---- */

static void csv_line(const char *part, const char *id, const char *measure, int64_t count)
{
    printf("%s,%s,%s,%" PRId64 "\r\n", part, id, measure, count);
}

static void csv_visits(const char *part, const char *id, const struct stats_visits *visits)
{
    struct total totals[VISITS];
    list_visits(visits, totals);
    for (int i = 0; i < VISITS; i++) {
        csv_line(part, id, totals[i].name, totals[i].count);
    }
}

static void csv_occasions(const struct stats *stats)
{
    for (int i = 0; i < stats->occasion_count; i++) {
        const struct stats_occasion *row = &stats->occasions[i];
        csv_visits("occasion", row->occasion.name, &row->visits);
        if (row->occasion.goal > 0) {
            csv_line("occasion", row->occasion.name, "goal", row->occasion.goal);
            csv_line("occasion", row->occasion.name, "reached", stats_reached(row));
        }
    }
}

static void csv_days(const struct stats *stats)
{
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    char day[TIME_SIZE];
    for (int row = 0; row < stats->day_count; row++) {
        csv_visits("day", write_day(day, stats->days[row].day_ms), &stats->days[row].visits);
    }
    for (int row = 0; row < stats->day_count; row++) {
        write_day(day, stats->days[row].day_ms);
        csv_line("attract", day, "seconds", stats->days[row].attract_seconds);
        for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
            csv_line("attract", day, details[i], stats->days[row].woken[i]);
        }
    }
}

static void csv_part(const struct stats_class *class, const struct stats_rows *rows)
{
    for (int row = 0; row < rows->count; row++) {
        for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
            csv_line(class->name, rows->rows[row].subject, class->measures[i].name,
                     rows->rows[row].counts[i]);
        }
    }
}

static void print_csv(const struct stats *stats)
{
    struct total totals[TOTALS];
    char time[TIME_SIZE];
    list_totals(stats, totals);
    printf("part,id,measure,count\r\n");
    for (int i = 0; i < TOTALS; i++) {
        csv_line("total", "", totals[i].name, totals[i].count);
    }
    csv_occasions(stats);
    csv_days(stats);
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        csv_line("event", event_classes[kind].name, "count", stats->kinds[kind]);
    }
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        csv_part(&stats_classes[part], &stats->parts[part]);
    }
    for (int i = 0; i < stats->quarter_count; i++) {
        write_quarter(time, stats->quarters[i].start_ms);
        csv_line("quarter", time, "visits", stats->quarters[i].visits);
    }
}

/* ---- JSON ---- */

/* A text, or null when it is unknown. */
static void json_text(const char *text)
{
    if (text[0] != '\0') {
        command_print_json(text);
    } else {
        printf("null");
    }
}

static void json_visits(const struct stats_visits *visits)
{
    struct total totals[VISITS];
    list_visits(visits, totals);
    for (int i = 0; i < VISITS; i++) {
        printf(",\"%s\":%" PRId64, totals[i].name, totals[i].count);
    }
}

/* "occasion":[{"name":"open-dag","kind":"open_day","place":null,"day":null,"visits":3,…,
 * "measure":"visits","goal":100,"reached":3}] */
static void json_occasions(const struct stats *stats)
{
    char day[TIME_SIZE];
    printf(",\"occasion\":[");
    for (int i = 0; i < stats->occasion_count; i++) {
        const struct stats_occasion *row = &stats->occasions[i];
        printf("%s{\"name\":", i > 0 ? "," : "");
        json_text(row->occasion.name);
        printf(",\"kind\":");
        json_text(row->occasion.kind);
        printf(",\"place\":");
        json_text(row->occasion.place);
        printf(",\"day\":");
        json_text(write_day(day, row->occasion.day_ms));
        json_visits(&row->visits);
        printf(",\"measure\":");
        json_text(row->occasion.measure);
        printf(",\"goal\":%" PRId64 ",\"reached\":%" PRId64 "}", row->occasion.goal,
               stats_reached(row));
    }
    printf("]");
}

/* "day":[{"day":"2026-03-14","visits":12,…}],
 * "attract":[{"day":"2026-03-14","seconds":900,"touch":3,"language":0,"key":0}] */
static void json_days(const struct stats *stats)
{
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    char day[TIME_SIZE];
    printf(",\"day\":[");
    for (int row = 0; row < stats->day_count; row++) {
        printf("%s{\"day\":", row > 0 ? "," : "");
        json_text(write_day(day, stats->days[row].day_ms));
        json_visits(&stats->days[row].visits);
        printf("}");
    }
    printf("],\"attract\":[");
    for (int row = 0; row < stats->day_count; row++) {
        printf("%s{\"day\":", row > 0 ? "," : "");
        json_text(write_day(day, stats->days[row].day_ms));
        printf(",\"seconds\":%" PRId64, stats->days[row].attract_seconds);
        for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
            printf(",\"%s\":%" PRId64, details[i], stats->days[row].woken[i]);
        }
        printf("}");
    }
    printf("]");
}

/* "story":[{"id":"joy","opened":3,"read":1,"seconds":90}] */
static void json_part(const struct stats_class *class, const struct stats_rows *rows)
{
    printf(",\"%s\":[", class->name);
    for (int row = 0; row < rows->count; row++) {
        printf("%s{\"id\":", row > 0 ? "," : "");
        command_print_json(rows->rows[row].subject);
        for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
            printf(",\"%s\":%" PRId64, class->measures[i].name, rows->rows[row].counts[i]);
        }
        printf("}");
    }
    printf("]");
}

static void print_json(const struct stats *stats)
{
    struct total totals[TOTALS];
    char time[TIME_SIZE];
    list_totals(stats, totals);
    for (int i = 0; i < TOTALS; i++) {
        printf("%s\"%s\":%" PRId64, i == 0 ? "{" : ",", totals[i].name, totals[i].count);
    }
    json_occasions(stats);
    json_days(stats);
    printf(",\"event\":{");
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        printf("%s\"%s\":%" PRId64, kind > 0 ? "," : "", event_classes[kind].name,
               stats->kinds[kind]);
    }
    printf("}");
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        json_part(&stats_classes[part], &stats->parts[part]);
    }
    printf(",\"quarter\":[");
    for (int i = 0; i < stats->quarter_count; i++) {
        printf("%s{\"start\":", i > 0 ? "," : "");
        json_text(write_quarter(time, stats->quarters[i].start_ms));
        printf(",\"visits\":%" PRId64 "}", stats->quarters[i].visits);
    }
    printf("]}\n");
}

/* ---- */

static const struct stats_form forms[] = {
    {"", print_for_people},
    {"--json", print_json},
    {"--csv", print_csv},
};

const struct stats_form *stats_form_named(const char *option)
{
    for (size_t i = 0; i < ARRAY_LENGTH(forms); i++) {
        if (text_equal(forms[i].option, option)) {
            return &forms[i];
        }
    }
    return NULL;
}
