/* report_text.c: what the report says, in its language: numbers, spans of time, days, names. All of
 * it is plain text until report_put escapes it on its way out. No state. */
#include "journal/report_page.h"

#include "base/text.h"

#include <inttypes.h>
#include <limits.h>
#include <string.h>
#include <time.h>

/* In figures that are shared a share above this one is not told. */
enum { OVER = 90 };

enum { NO_BREAK_SPACE = 0xA0, REPLACEMENT = 0xFFFD };

/* ---- out ---- */

static const char *entity(uint32_t code)
{
    static const struct {
        uint32_t code;
        const char *entity;
    } entities[] = {
        {'&', "&amp;"}, {'<', "&lt;"}, {'>', "&gt;"}, {'"', "&quot;"}, {'\'', "&#39;"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(entities); i++) {
        if (entities[i].code == code) {
            return entities[i].entity;
        }
    }
    return NULL;
}

void report_put(const struct report_page *page, const char *text)
{
    while (*text != '\0') {
        const char *from = text;
        uint32_t code = text_next(&text);
        const char *escaped = entity(code);
        if (escaped != NULL) {
            fputs(escaped, page->to);
        } else if (code < ' ' || (code >= 0x7F && code < NO_BREAK_SPACE) || code == REPLACEMENT) {
            fputs("\uFFFD", page->to);
        } else {
            fwrite(from, 1, (size_t)(text - from), page->to);
        }
    }
}

void report_put_in(const struct report_page *page, const char *tag, const char *class,
                   const char *text)
{
    fprintf(page->to, class != NULL ? "<%s class=\"%s\">" : "<%s>", tag, class);
    report_put(page, text);
    fprintf(page->to, "</%s>\n", tag);
}

/* ---- words ---- */

const char *report_word(const struct report_page *page, enum report_word word)
{
    return page->texts->words[word];
}

/* The value whose mark stands here, such as "{2}"; NULL when it is no mark. */
static const char *marked(const char *at, const char *const values[3])
{
    bool mark = at[0] == '{' && at[1] >= '1' && at[1] <= '3' && at[2] == '}';
    return mark ? values[at[1] - '1'] : NULL;
}

const char *report_fill(const struct report_page *page, enum report_word word, const char *first,
                        const char *second, const char *third)
{
    const char *const values[3] = {first != NULL ? first : "", second != NULL ? second : "",
                                   third != NULL ? third : ""};
    const char *from = report_word(page, word);
    size_t room = 1;
    for (const char *at = from; *at != '\0'; at++) {
        const char *value = marked(at, values);
        room += value != NULL ? strlen(value) : 1;
    }
    char *text = arena_alloc(page->arena, room);
    for (char *to = text; *from != '\0';) {
        const char *value = marked(from, values);
        size_t length = value != NULL ? strlen(value) : 1;
        memcpy(to, value != NULL ? value : from, length);
        to += length;
        from += value != NULL ? 3 : 1;
    }
    return text;
}

const char *report_item(const struct report_page *page, enum report_word word, char separator,
                        int i)
{
    const char *at = report_word(page, word);
    for (; i > 0 && at != NULL; i--) {
        at = strchr(at, separator);
        at = at != NULL ? at + 1 : NULL;
    }
    if (at == NULL) {
        return "";
    }
    const char *end = strchr(at, separator);
    return arena_copy_n(page->arena, at, end != NULL ? (size_t)(end - at) : strlen(at));
}

/* ---- numbers ---- */

/* Digits in groups of three. Languages that group with a space do so from five digits on. */
static const char *group(const struct report_page *page, int64_t count)
{
    const char *mark = report_word(page, REPORT_THOUSANDS);
    const char *digits = arena_printf(page->arena, "%" PRId64, count);
    size_t length = strlen(digits);
    const char *peek = mark;
    bool space = text_next(&peek) == NO_BREAK_SPACE;
    if (length < (space ? 5 : 4)) {
        return digits;
    }
    size_t first = length % 3 > 0 ? length % 3 : 3;
    const char *text = arena_copy_n(page->arena, digits, first);
    for (size_t at = first; at < length; at += 3) {
        text = arena_printf(page->arena, "%s%s%.3s", text, mark, digits + at);
    }
    return text;
}

const char *report_number(const struct report_page *page, int64_t count)
{
    return count < 0 ? report_word(page, REPORT_HIDDEN) : group(page, count);
}

const char *report_some(const struct report_page *page, enum report_word one, int64_t count)
{
    enum report_word word = count == 1 ? one : one + 1;
    return report_fill(page, word, report_number(page, count), NULL, NULL);
}

/* NULL where no percentage may be said; one above `most` is "over" that. */
static const char *percent_of(const struct report_page *page, int64_t part, int64_t whole, int most)
{
    if (part < 0 || whole < REPORT_LEAST) {
        return NULL;
    }
    double share = (double)part * 100 / (double)whole + 0.5;
    int percent = share < INT_MAX ? (int)share : INT_MAX;
    percent = percent == 0 && part > 0 ? 1 : percent;
    percent = percent == 100 && part < whole ? 99 : percent;
    bool over = percent > most;
    const char *number = group(page, over ? most : percent);
    const char *text = report_fill(page, REPORT_PERCENT, number, NULL, NULL);
    return over ? report_fill(page, REPORT_OVER, text, NULL, NULL) : text;
}

const char *report_percent(const struct report_page *page, int64_t part, int64_t whole)
{
    return percent_of(page, part, whole, page->stats->shared ? OVER : INT_MAX);
}

/* "140 van 213 (66%)". */
static const char *say_of(const struct report_page *page, int64_t part, int64_t whole,
                          const char *percent)
{
    const char *of =
        report_fill(page, REPORT_OF, report_number(page, part), report_number(page, whole), NULL);
    return percent != NULL ? arena_printf(page->arena, "%s (%s)", of, percent) : of;
}

const char *report_progress(const struct report_page *page, int64_t reached, int64_t goal)
{
    return say_of(page, reached, goal, percent_of(page, reached, goal, INT_MAX));
}

const char *report_share(const struct report_page *page, int64_t part, int64_t whole)
{
    return say_of(page, part, whole, report_percent(page, part, whole));
}

int64_t report_add(int64_t a, int64_t b)
{
    int64_t sum;
    if (a < 0 || b < 0) {
        return -1;
    }
    return __builtin_add_overflow(a, b, &sum) ? INT64_MAX : sum;
}

/* ---- time ---- */

const char *report_span(const struct report_page *page, int64_t seconds)
{
    if (seconds < 0) {
        return report_word(page, REPORT_HIDDEN);
    }
    static const struct {
        int64_t least, large, small;
        enum report_word word;
    } spans[] = {
        {3600, 3600, 60, REPORT_SPAN_HOURS},
        {600, 60, 60, REPORT_SPAN_WHOLE},
        {60, 60, 1, REPORT_SPAN_MINUTES},
        {0, 1, 1, REPORT_SPAN_SECONDS},
    };
    size_t i = 0;
    while (seconds < spans[i].least) {
        i++;
    }
    const char *large = group(page, seconds / spans[i].large);
    const char *small = group(page, seconds % spans[i].large / spans[i].small);
    return report_fill(page, spans[i].word, large, small, NULL);
}

/* What stands for a day that is not told: nobody knows it, or small numbers were put together. */
static const char *no_day(const struct report_page *page)
{
    return report_word(page, page->stats->shared ? REPORT_DAY_TOGETHER : REPORT_DAY_UNKNOWN);
}

/* The parts of a day; false when nobody knows it. */
static bool split(int64_t day_ms, struct tm *parts)
{
    time_t seconds = (time_t)(day_ms / 1000);
    return day_ms >= 0 && gmtime_r(&seconds, parts) != NULL;
}

const char *report_date(const struct report_page *page, int64_t day_ms)
{
    struct tm parts;
    if (!split(day_ms, &parts)) {
        return no_day(page);
    }
    return report_fill(page, REPORT_DATE, arena_printf(page->arena, "%d", parts.tm_mday),
                       report_item(page, REPORT_MONTHS, ' ', parts.tm_mon),
                       arena_printf(page->arena, "%d", parts.tm_year + 1900));
}

const char *report_day(const struct report_page *page, int64_t day_ms)
{
    struct tm parts;
    if (!split(day_ms, &parts)) {
        return no_day(page);
    }
    return report_fill(page, REPORT_DAY,
                       report_item(page, REPORT_WEEKDAYS, ' ', (parts.tm_wday + 6) % 7),
                       report_date(page, day_ms), NULL);
}

const char *report_month(const struct report_page *page, int64_t day_ms)
{
    struct tm parts;
    if (!split(day_ms, &parts)) {
        return no_day(page);
    }
    return report_fill(page, REPORT_MONTH, report_item(page, REPORT_MONTHS, ' ', parts.tm_mon),
                       arena_printf(page->arena, "%d", parts.tm_year + 1900), NULL);
}

const char *report_hour(const struct report_page *page, int hour)
{
    return report_fill(page, REPORT_HOURS, arena_printf(page->arena, "%d", hour),
                       arena_printf(page->arena, "%d", hour + 1), NULL);
}

/* ---- names ---- */

const char *report_name(const struct report_page *page, enum event_subject what, const char *id)
{
    if (id[0] == '\0') {
        return report_word(page, REPORT_UNKNOWN);
    }
    const char *name =
        page->texts->name != NULL ? page->texts->name(page->texts->context, what, id) : NULL;
    return name != NULL ? name : id;
}

/* True when the word of `length` bytes stands in an id of words with hyphens between. */
static bool holds(const char *id, const char *word, size_t length)
{
    for (const char *at = id; *at != '\0';) {
        size_t here = strcspn(at, "-_");
        if (here == length && strncmp(at, word, length) == 0) {
            return true;
        }
        at += here;
        at += strspn(at, "-_");
    }
    return false;
}

const char *report_spelled(const struct report_page *page, const char *id, const char *place)
{
    char *text = arena_copy(page->arena, id);
    for (char *at = text; *at != '\0';) {
        size_t length = strcspn(at, "-_");
        if (*at >= 'a' && *at <= 'z' && (at == text || holds(place, at, length))) {
            *at = (char)(*at - 'a' + 'A');
        }
        at += length;
        if (*at != '\0') {
            *at++ = ' ';
        }
    }
    return text;
}
