/* report.c: the report from its first line to its last: head, the day in a few sentences, the parts
 * in their order, how it was counted. The page is written as it is made; nothing of it is kept. */
#include "journal/report_page.h"

#include "base/text.h"

#include <string.h>

struct report_texts report_texts_english(void)
{
    struct report_texts texts = {.language = "en"};
    memcpy(texts.words, report_english, sizeof texts.words);
    return texts;
}

/* ---- head ---- */

/* The one occasion that the page is about; NULL when there are several or none. */
static const struct stats_occasion *only_occasion(const struct stats *stats)
{
    bool only = stats->occasion_count == 1 && stats->occasions[0].occasion.name[0] != '\0';
    return only ? &stats->occasions[0] : NULL;
}

static const char *title_of(const struct report_page *page)
{
    const struct stats_occasion *only = only_occasion(page->stats);
    if (page->options->title != NULL) {
        return page->options->title;
    }
    if (only != NULL) {
        return report_occasion(page, only);
    }
    return page->stats->filter.occasion != NULL
               ? report_spelled(page, page->stats->filter.occasion, "")
               : report_word(page, REPORT_TITLE);
}

static const char *kind_of(const struct report_page *page, const struct stats_occasion *occasion)
{
    static const struct {
        const char *kind;
        enum report_word word;
    } kinds[] = {
        {"fair", REPORT_KIND_FAIR},
        {"open_day", REPORT_KIND_OPEN_DAY},
        {"exhibition", REPORT_KIND_EXHIBITION},
        {"other", REPORT_KIND_OTHER},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(kinds); i++) {
        if (text_equal(kinds[i].kind, occasion->occasion.kind)) {
            return report_word(page, kinds[i].word);
        }
    }
    return NULL;
}

/* The days on which somebody came: how many are known, the first and the last of them. */
struct period {
    int days;
    int64_t first_ms, last_ms;
    bool unknown; /* some visits are of no known day */
};

static struct period period_of(const struct stats *stats)
{
    struct period period = {.first_ms = -1, .last_ms = -1};
    for (int i = 0; i < stats->day_count; i++) {
        const struct stats_day *day = &stats->days[i];
        if (day->visits.visits == 0) {
            continue;
        }
        period.unknown = period.unknown || day->day_ms < 0;
        if (day->day_ms >= 0) {
            period.first_ms = period.days == 0 ? day->day_ms : period.first_ms;
            period.last_ms = day->day_ms;
            period.days++;
        }
    }
    return period;
}

/* A fact of the line below the title; NULL and "" are none. */
static void put_fact(const struct report_page *page, const char *fact)
{
    if (fact != NULL && fact[0] != '\0') {
        report_put_in(page, "li", NULL, fact);
    }
}

static void put_facts(const struct report_page *page)
{
    const struct stats *stats = page->stats;
    const struct stats_occasion *only = only_occasion(stats);
    struct period period = period_of(stats);
    fputs("<ul class=\"facts\">\n", page->to);
    if (only != NULL) {
        put_fact(page, kind_of(page, only));
        put_fact(page, report_spelled(page, only->occasion.place, only->occasion.place));
    }
    if (period.days > 1) {
        put_fact(page, report_fill(page, REPORT_PERIOD, report_date(page, period.first_ms),
                                   report_date(page, period.last_ms), NULL));
    } else if (period.days == 1) {
        put_fact(page, report_day(page, period.first_ms));
    }
    if (period.unknown && period.days == 0) {
        put_fact(page, report_day(page, -1));
    }
    if (stats->occasion_count > 1) {
        put_fact(page, report_fill(page, REPORT_OCCASIONS_MANY,
                                   report_number(page, stats->occasion_count), NULL, NULL));
    }
    if (stats->kiosk_count > 0) {
        put_fact(page, report_some(page, REPORT_KIOSKS_ONE, stats->kiosk_count));
    }
    fputs("</ul>\n", page->to);
}

static void put_head(const struct report_page *page)
{
    const char *title = title_of(page);
    fputs("<!DOCTYPE html>\n<html lang=\"", page->to);
    report_put(page, page->texts->language);
    fputs("\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta name=\"referrer\" content=\"no-referrer\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          "style-src 'unsafe-inline'\">\n<title>",
          page->to);
    report_put(page, title);
    fputs(" · Vonk</title>\n<style>\n", page->to);
    for (const char *const *line = report_style; *line != NULL; line++) {
        fputs(*line, page->to);
    }
    fputs("</style>\n</head>\n<body>\n", page->to);
    report_put_defs(page);
    fputs("<header>\n", page->to);
    report_put_dessins(page);
    fputs("<div class=\"plate\">\n<p class=\"brand\">", page->to);
    report_put_spark(page);
    fputs("<b>Vonk</b> <span>", page->to);
    report_put(page, report_word(page, REPORT_NAME));
    fputs("</span></p>\n", page->to);
    report_put_in(page, "h1", NULL, title);
    put_facts(page);
    fputs("</div>\n</header>\n<main>\n", page->to);
}

/* ---- the day in words ---- */

/* "ongeveer twee derde" or "61%"; NULL where no share may be said. */
static const char *say_share(const struct report_page *page, int64_t part, int64_t whole)
{
    static const double fractions[] = {1.0 / 4, 1.0 / 3, 1.0 / 2, 2.0 / 3, 3.0 / 4};
    enum { NEAR = 2 }; /* percent */
    const char *percent = report_percent(page, part, whole);
    if (percent == NULL) {
        return NULL;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(fractions); i++) {
        double off = ((double)part / (double)whole - fractions[i]) * 100;
        if (off <= NEAR && off >= -NEAR) {
            return report_fill(page, REPORT_ABOUT, report_item(page, REPORT_FRACTIONS, '|', (int)i),
                               NULL, NULL);
        }
    }
    return percent;
}

static const char *say_engaged(const struct report_page *page, const struct stats_visits *visits)
{
    const char *share = say_share(page, visits->engaged, visits->visits);
    if (share != NULL) {
        return report_fill(page, REPORT_LEAD_ENGAGED, share, NULL, NULL);
    }
    return report_fill(page, REPORT_LEAD_ENGAGED_FEW,
                       report_some(page, REPORT_VISITS_ONE, visits->engaged), NULL, NULL);
}

static void put_lead(const struct report_page *page)
{
    const struct stats_visits *visits = &page->stats->visits;
    struct period period = period_of(page->stats);
    const char *many = report_some(page, REPORT_VISITS_ONE, visits->visits);
    fputs("<p class=\"lead\">", page->to);
    report_put(page, period.days > 0 && !period.unknown
                         ? report_fill(page, REPORT_LEAD_VISITS, many,
                                       report_some(page, REPORT_DAYS_ONE, period.days), NULL)
                         : arena_printf(page->arena, "%s.", many));
    if (visits->engaged != 0) {
        fputs(" ", page->to);
        report_put(page, say_engaged(page, visits));
    }
    if (visits->completed != 0) {
        fputs(" ", page->to);
        report_put(page, report_fill(page, REPORT_LEAD_COMPLETED,
                                     report_number(page, visits->completed), NULL, NULL));
    }
    fputs("</p>\n", page->to);
}

static void put_tile(const struct report_page *page, const char *number, enum report_word word)
{
    fputs("<div><dt>", page->to);
    report_put(page, report_word(page, word));
    fputs("</dt><dd>", page->to);
    report_put(page, number);
    fputs("</dd></div>\n", page->to);
}

static void put_tiles(const struct report_page *page)
{
    const struct stats_visits *visits = &page->stats->visits;
    fputs("<dl class=\"tiles\">\n", page->to);
    put_tile(page, report_number(page, visits->visits), REPORT_TILE_VISITS);
    put_tile(page, report_number(page, visits->engaged), REPORT_TILE_ENGAGED);
    put_tile(page, report_number(page, visits->completed), REPORT_TILE_COMPLETED);
    if (visits->ended > 0 && visits->seconds >= 0) {
        put_tile(page, report_span(page, (int64_t)(stats_mean_seconds(page->stats) + 0.5)),
                 REPORT_TILE_MEAN);
    }
    fputs("</dl>\n", page->to);
}

static void put_none(const struct report_page *page)
{
    fputs("<section>\n", page->to);
    report_put_in(page, "h2", NULL, report_word(page, REPORT_NONE_TITLE));
    report_put_in(page, "p", NULL, report_word(page, REPORT_NONE_TEXT));
    report_end_section(page);
}

/* ---- how it was counted ---- */

static void put_method(const struct report_page *page)
{
    static const enum report_word words[] = {REPORT_METHOD_TIME, REPORT_METHOD_CLOCK,
                                             REPORT_METHOD_PERCENT, REPORT_METHOD_KEYS};
    const struct stats_visits *visits = &page->stats->visits;
    report_begin_section(page, "method", "half text", REPORT_METHOD_TITLE);
    fputs("<ul class=\"plain\">\n", page->to);
    put_fact(page, report_word(page, REPORT_METHOD_VISITS));
    put_fact(page, report_word(page, REPORT_METHOD_END));
    if (visits->ended > 0) {
        put_fact(page,
                 report_fill(page, REPORT_METHOD_MEAN,
                             report_some(page, REPORT_VISITS_ONE, visits->ended), NULL, NULL));
    }
    for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
        put_fact(page, report_word(page, words[i]));
    }
    put_fact(page, page->stats->shared ? report_word(page, REPORT_METHOD_SHARE) : NULL);
    fputs("</ul>\n", page->to);
    report_end_section(page);
}

static void put_privacy(const struct report_page *page)
{
    static const enum report_word words[] = {REPORT_PRIVACY_NAMES,  REPORT_PRIVACY_TOUCH,
                                             REPORT_PRIVACY_HELP,   REPORT_PRIVACY_TIMES,
                                             REPORT_PRIVACY_ERASED, REPORT_PRIVACY_NETWORK};
    report_begin_section(page, "privacy", "half text", REPORT_PRIVACY_TITLE);
    fputs("<ul class=\"plain\">\n", page->to);
    for (size_t i = 0; i < ARRAY_LENGTH(words); i++) {
        put_fact(page, report_word(page, words[i]));
    }
    fputs("</ul>\n", page->to);
    report_end_section(page);
}

static void put_foot(const struct report_page *page)
{
    fputs("</main>\n<footer>", page->to);
    report_put_spark(page);
    report_put(page, report_fill(page, REPORT_FOOT, VONK_VERSION, NULL, NULL));
    fputs("</footer>\n</body>\n</html>\n", page->to);
}

/* ---- all of it ---- */

/* In the order in which an organiser justifies a day. */
static void (*const order[])(const struct report_page *page) = {
    put_lead,        put_tiles,        report_put_goals, report_put_funnel,
    report_put_when, report_put_parts, report_put_woken, report_put_occasions,
};

static void put_notices(const struct report_page *page)
{
    if (page->stats->sample) {
        report_put_in(page, "p", "notice", report_word(page, REPORT_SAMPLE));
    }
    if (page->stats->shared) {
        report_put_in(page, "p", "notice", report_word(page, REPORT_SHARED));
    }
}

bool report_write(FILE *to, const struct stats *stats, const struct report_texts *texts,
                  const struct report_options *options)
{
    struct arena arena;
    arena_init(&arena, 0);
    const struct report_page page = {
        .to = to, .stats = stats, .texts = texts, .options = options, .arena = &arena};
    put_head(&page);
    put_notices(&page);
    if (stats->visits.visits != 0) {
        for (size_t i = 0; i < ARRAY_LENGTH(order); i++) {
            order[i](&page);
        }
    } else {
        put_none(&page);
        report_put_goals(&page);
    }
    put_method(&page);
    put_privacy(&page);
    put_foot(&page);
    arena_finish(&arena);
    return ferror(to) == 0;
}
