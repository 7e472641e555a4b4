/* stats.c: `vonkctl stats`, the figures of one database in one of three forms. A form is a function
 * in a table; all of them print the same parts in the same order. */
#include "journal/stats.h"

#include "base/text.h"
#include "tool/command.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>

static const char help[] =
    "usage: vonkctl stats DB [--json|--csv]\n\n"
    "Shows the figures of a kiosk's database (its vonk.db, or a copy of it with vonk.db-wal).\n"
    "The file is only read. A kiosk that is running keeps its database to itself: stop it first.\n"
    "  --json    one JSON object\n"
    "  --csv     a line for each figure: part, id, measure, count\n"
    "Times are the quarter of an hour in which a visit began: local time, with --json and --csv "
    "UTC.\n";

/* A figure of the whole file. */
struct total {
    const char *name, *label;
    int64_t count;
};

enum { TOTALS = 5, TIME_SIZE = 32 };

static void list_totals(const struct stats *stats, struct total totals[TOTALS])
{
    totals[0] = (struct total){"visits", "Visits", stats->visits};
    totals[1] = (struct total){"interactions", "Interactions", stats->interactions};
    totals[2] = (struct total){"ended", "Visits with a known length", stats->ended};
    totals[3] = (struct total){"mean_seconds", "Mean length in seconds",
                               (int64_t)(stats_mean_seconds(stats) + 0.5)};
    totals[4] = (struct total){"finished", "Visits that finished the quiz", stats->finished};
}

/* Writes a quarter's start; "" when it is unknown. */
static void write_time(char to[TIME_SIZE], int64_t start_ms, bool local)
{
    time_t seconds = (time_t)(start_ms / 1000);
    struct tm parts;
    to[0] = '\0';
    if (start_ms >= 0 && (local ? localtime_r(&seconds, &parts) : gmtime_r(&seconds, &parts))) {
        strftime(to, TIME_SIZE, local ? "%Y-%m-%d %H:%M" : "%Y-%m-%dT%H:%M:%SZ", &parts);
    }
}

static void print_table(const struct stats_class *class, const struct stats_rows *rows)
{
    printf("\n%-32s", class->title);
    for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
        printf(" %10s", class->measures[i].name);
    }
    printf("\n");
    for (int row = 0; row < rows->count; row++) {
        const char *subject = rows->rows[row].subject;
        printf("  %-30s", subject[0] != '\0' ? subject : "(not known)");
        for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
            printf(" %10" PRId64, rows->rows[row].counts[i]);
        }
        printf("\n");
    }
}

/* Writes a day; "" when it is unknown. */
static void write_day(char to[TIME_SIZE], int64_t day_ms)
{
    time_t seconds = (time_t)(day_ms / 1000);
    struct tm parts;
    to[0] = '\0';
    if (day_ms >= 0 && gmtime_r(&seconds, &parts) != NULL) {
        strftime(to, TIME_SIZE, "%Y-%m-%d", &parts);
    }
}

static void print_days(const struct stats *stats)
{
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    printf("\n%-32s %10s", "Attract screen, woken by", "seconds");
    for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
        printf(" %10s", details[i]);
    }
    printf("\n");
    for (int row = 0; row < stats->day_count; row++) {
        char day[TIME_SIZE];
        write_day(day, stats->days[row].day_ms);
        printf("  %-30s %10" PRId64, day[0] != '\0' ? day : "(clock not set)",
               stats->days[row].seconds);
        for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
            printf(" %10" PRId64, stats->days[row].woken[i]);
        }
        printf("\n");
    }
}

static void print_for_people(const struct stats *stats)
{
    struct total totals[TOTALS];
    list_totals(stats, totals);
    for (int i = 0; i < TOTALS; i++) {
        printf("%-32s %10" PRId64 "\n", totals[i].label, totals[i].count);
    }
    printf("\n%-32s %10s\n", "Events", "count");
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (stats->kinds[kind] > 0) {
            printf("  %-30s %10" PRId64 "\n", event_classes[kind].name, stats->kinds[kind]);
        }
    }
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        if (stats->parts[part].count > 0) {
            print_table(&stats_classes[part], &stats->parts[part]);
        }
    }
    if (stats->day_count > 0) {
        print_days(stats);
    }
    printf("%s", stats->quarter_count > 0 ? "\nVisits by quarter of an hour\n" : "");
    for (int i = 0; i < stats->quarter_count; i++) {
        char time[TIME_SIZE];
        write_time(time, stats->quarters[i].start_ms, true);
        printf("  %-30s %10" PRId64 "\n", time[0] != '\0' ? time : "(clock not set)",
               stats->quarters[i].visits);
    }
}

/* Ids are letters, digits and hyphens, so that nothing needs quotes (RFC 4180). */
static void print_csv_line(const char *part, const char *id, const char *measure, int64_t count)
{
    printf("%s,%s,%s,%" PRId64 "\r\n", part, id, measure, count);
}

static void print_csv_days(const struct stats *stats)
{
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    for (int row = 0; row < stats->day_count; row++) {
        char day[TIME_SIZE];
        write_day(day, stats->days[row].day_ms);
        print_csv_line("attract", day, "seconds", stats->days[row].seconds);
        for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
            print_csv_line("attract", day, details[i], stats->days[row].woken[i]);
        }
    }
}

static void print_csv(const struct stats *stats)
{
    struct total totals[TOTALS];
    list_totals(stats, totals);
    printf("part,id,measure,count\r\n");
    for (int i = 0; i < TOTALS; i++) {
        print_csv_line("total", "", totals[i].name, totals[i].count);
    }
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        print_csv_line("event", event_classes[kind].name, "count", stats->kinds[kind]);
    }
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        const struct stats_class *class = &stats_classes[part];
        for (int row = 0; row < stats->parts[part].count; row++) {
            const struct stats_row *values = &stats->parts[part].rows[row];
            for (int i = 0; i < STATS_MEASURES && class->measures[i].name != NULL; i++) {
                print_csv_line(class->name, values->subject, class->measures[i].name,
                               values->counts[i]);
            }
        }
    }
    print_csv_days(stats);
    for (int i = 0; i < stats->quarter_count; i++) {
        char time[TIME_SIZE];
        write_time(time, stats->quarters[i].start_ms, false);
        print_csv_line("quarter", time, "visits", stats->quarters[i].visits);
    }
}

/* "story":[{"id":"joy","opened":3,"read":1}] */
static void print_json_part(const struct stats_class *class, const struct stats_rows *rows)
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

/* "attract":[{"day":"2026-03-14","seconds":900,"touch":3,"language":0,"key":0}] */
static void print_json_days(const struct stats *stats)
{
    const char *const *details = event_classes[EVENT_ATTRACT_END].details;
    printf(",\"attract\":[");
    for (int row = 0; row < stats->day_count; row++) {
        char day[TIME_SIZE];
        write_day(day, stats->days[row].day_ms);
        const char *quote = day[0] != '\0' ? "\"" : "";
        printf("%s{\"day\":%s%s%s,\"seconds\":%" PRId64, row > 0 ? "," : "", quote,
               day[0] != '\0' ? day : "null", quote, stats->days[row].seconds);
        for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
            printf(",\"%s\":%" PRId64, details[i], stats->days[row].woken[i]);
        }
        printf("}");
    }
    printf("]");
}

static void print_json(const struct stats *stats)
{
    struct total totals[TOTALS];
    list_totals(stats, totals);
    for (int i = 0; i < TOTALS; i++) {
        printf("%s\"%s\":%" PRId64, i == 0 ? "{" : ",", totals[i].name, totals[i].count);
    }
    printf(",\"event\":{");
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        printf("%s\"%s\":%" PRId64, kind > 0 ? "," : "", event_classes[kind].name,
               stats->kinds[kind]);
    }
    printf("}");
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        print_json_part(&stats_classes[part], &stats->parts[part]);
    }
    print_json_days(stats);
    printf(",\"quarter\":[");
    for (int i = 0; i < stats->quarter_count; i++) {
        char time[TIME_SIZE];
        write_time(time, stats->quarters[i].start_ms, false);
        const char *quote = time[0] != '\0' ? "\"" : "";
        printf("%s{\"start\":%s%s%s,\"visits\":%" PRId64 "}", i > 0 ? "," : "", quote,
               time[0] != '\0' ? time : "null", quote, stats->quarters[i].visits);
    }
    printf("]}\n");
}

static const struct form {
    const char *option;
    void (*print)(const struct stats *stats);
} forms[] = {
    {"", print_for_people},
    {"--json", print_json},
    {"--csv", print_csv},
};

static const struct form *find_form(const char *option)
{
    for (size_t i = 1; i < ARRAY_LENGTH(forms); i++) {
        if (text_equal(forms[i].option, option)) {
            return &forms[i];
        }
    }
    return NULL;
}

static int show(const char *path, const struct form *form)
{
    struct arena arena;
    struct stats stats;
    struct err err = {0};
    arena_init(&arena, 0);
    int status = COMMAND_DONE;
    if (stats_read(&stats, path, &arena, &err)) {
        form->print(&stats);
    } else {
        status = command_fail("%s", err.text);
    }
    arena_finish(&arena);
    return status;
}

int command_stats(int argc, char **argv)
{
    const char *path = NULL;
    const struct form *form = NULL;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        const struct form *named = find_form(argv[i]);
        bool fits = named != NULL ? form == NULL : path == NULL && !text_starts(argv[i], "--");
        if (!fits) {
            return command_fail("stats does not take \"%s\"; see `vonkctl stats --help`", argv[i]);
        }
        form = named != NULL ? named : form;
        path = named == NULL ? argv[i] : path;
    }
    if (path == NULL) {
        return command_fail("stats needs a database; give the vonk.db of a kiosk");
    }
    return show(path, form != NULL ? form : &forms[0]);
}
