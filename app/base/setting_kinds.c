/* setting_kinds.c: reading and printing each kind of value. What `set` takes from `print` is the
 * same value again. No state. */
#include "base/setting_kinds.h"

#include "base/text.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

/* What an URL may hold (RFC 3986), and the braces of {1}. */
#define LINK_LETTERS                                                                               \
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%{}"

static bool wrong(const struct setting *row, const char *value, struct err *err)
{
    return err_set(err, "%s: \"%.40s\" will not do; give %s", row->name, value, row->value);
}

static void *at(struct settings *settings, const struct setting *row)
{
    return (char *)settings + row->offset;
}

static const void *in(const struct settings *settings, const struct setting *row)
{
    return (const char *)settings + row->offset;
}

/* ---- numbers ---- */

/* The shortest text that is read as the same number. */
static void print_float(float number, char *to, size_t size)
{
    int digits = 6;
    do {
        snprintf(to, size, "%.*g", digits, (double)number);
    } while (strtof(to, NULL) != number && ++digits <= 9);
}

static bool set_number(struct settings *settings, const struct setting *row, const char *value,
                       struct err *err)
{
    char *tail;
    float number = strtof(value, &tail);
    if (*value == '\0' || *tail != '\0' || !(number >= row->least && number <= row->most)) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), &number, sizeof number);
    return true;
}

static void print_number(const struct settings *settings, const struct setting *row, char *to,
                         size_t size)
{
    float number;
    memcpy(&number, in(settings, row), sizeof number);
    print_float(number, to, size);
}

const struct setting_kind setting_number = {.set = set_number, .print = print_number};

static bool set_count(struct settings *settings, const struct setting *row, const char *value,
                      struct err *err)
{
    char *tail;
    long number = strtol(value, &tail, 10);
    if (*value == '\0' || *tail != '\0' || (float)number < row->least ||
        (float)number > row->most) {
        return wrong(row, value, err);
    }
    int count = (int)number;
    memcpy(at(settings, row), &count, sizeof count);
    return true;
}

static void print_count(const struct settings *settings, const struct setting *row, char *to,
                        size_t size)
{
    int count;
    memcpy(&count, in(settings, row), sizeof count);
    snprintf(to, size, "%d", count);
}

const struct setting_kind setting_count_of = {.set = set_count, .print = print_count};

/* A whole number of quarter turns, in degrees. */
static bool set_turn(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    return strtol(value, NULL, 10) % 90 == 0 ? set_count(settings, row, value, err)
                                             : wrong(row, value, err);
}

const struct setting_kind setting_turn = {.set = set_turn, .print = print_count};

static bool set_goal(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    char *tail;
    int64_t goal = strtoll(value, &tail, 10);
    if (*value == '\0' || *tail != '\0' || goal < 1 || goal > (int64_t)row->most) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), &goal, sizeof goal);
    return true;
}

static void print_goal(const struct settings *settings, const struct setting *row, char *to,
                       size_t size)
{
    int64_t goal;
    memcpy(&goal, in(settings, row), sizeof goal);
    snprintf(to, size, "%" PRId64, goal);
}

const struct setting_kind setting_goal = {.set = set_goal, .print = print_goal};

/* "345x194", into two floats that stand together. */
static bool set_size(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    float size[2];
    char tail;
    if (sscanf(value, "%fx%f%c", &size[0], &size[1], &tail) != 2 || !(size[0] >= row->least) ||
        !(size[1] >= row->least) || !(size[0] <= row->most) || !(size[1] <= row->most)) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), size, sizeof size);
    return true;
}

static void print_size(const struct settings *settings, const struct setting *row, char *to,
                       size_t size)
{
    float sides[2];
    char texts[2][24];
    memcpy(sides, in(settings, row), sizeof sides);
    print_float(sides[0], texts[0], sizeof texts[0]);
    print_float(sides[1], texts[1], sizeof texts[1]);
    snprintf(to, size, "%sx%s", texts[0], texts[1]);
}

const struct setting_kind setting_size = {.set = set_size, .print = print_size};

/* Six numbers with spaces or commas between, into floats that stand together. A matrix that lays
 * the whole glass on a line would leave nothing to touch: its determinant is not small. */
static bool set_matrix(struct settings *settings, const struct setting *row, const char *value,
                       struct err *err)
{
    float m[SETTINGS_TOUCH];
    const char *at_number = value;
    for (int i = 0; i < SETTINGS_TOUCH; i++) {
        char *tail;
        at_number += strspn(at_number, " ,");
        m[i] = strtof(at_number, &tail);
        if (tail == at_number || !(m[i] >= row->least && m[i] <= row->most)) {
            return wrong(row, value, err);
        }
        at_number = tail;
    }
    if (*at_number != '\0' || fabsf(m[0] * m[4] - m[1] * m[3]) < 0.1F) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), m, sizeof m);
    return true;
}

static void print_matrix(const struct settings *settings, const struct setting *row, char *to,
                         size_t size)
{
    float m[SETTINGS_TOUCH];
    size_t used = 0;
    memcpy(m, in(settings, row), sizeof m);
    for (int i = 0; i < SETTINGS_TOUCH && used + 1 < size; i++) {
        if (i > 0) {
            to[used++] = ' ';
        }
        print_float(m[i], to + used, size - used);
        used += strlen(to + used);
    }
}

const struct setting_kind setting_matrix = {.set = set_matrix, .print = print_matrix};

/* ---- times ---- */

/* A day such as 2026-03-14, as midnight UTC in ms. */
static bool set_day(struct settings *settings, const struct setting *row, const char *value,
                    struct err *err)
{
    int64_t day_ms = 0;
    if (!text_day(value, &day_ms)) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), &day_ms, sizeof day_ms);
    return true;
}

static void print_day(const struct settings *settings, const struct setting *row, char *to,
                      size_t size)
{
    int64_t day_ms;
    struct tm day = {0};
    memcpy(&day_ms, in(settings, row), sizeof day_ms);
    time_t seconds = (time_t)(day_ms / 1000);
    to[0] = '\0';
    if (day_ms != 0 && gmtime_r(&seconds, &day) != NULL) {
        strftime(to, size, "%Y-%m-%d", &day);
    }
}

const struct setting_kind setting_day = {.set = set_day, .print = print_day};

/* Two times of the day, into two counts of minutes that stand together. */
static bool set_hours(struct settings *settings, const struct setting *row, const char *value,
                      struct err *err)
{
    int hour[2], minute[2], used = 0;
    if (strlen(value) != 11 || strspn(value, "0123456789:-") != 11 ||
        sscanf(value, "%2d:%2d-%2d:%2d%n", &hour[0], &minute[0], &hour[1], &minute[1], &used) !=
            4 ||
        used != 11) {
        return wrong(row, value, err);
    }
    int minutes[2];
    for (int i = 0; i < 2; i++) {
        minutes[i] = hour[i] * 60 + minute[i];
        if (hour[i] < 0 || minute[i] < 0 || minute[i] > 59 || minutes[i] > 24 * 60) {
            return wrong(row, value, err);
        }
    }
    memcpy(at(settings, row), minutes, sizeof minutes);
    return true;
}

static void print_hours(const struct settings *settings, const struct setting *row, char *to,
                        size_t size)
{
    int minutes[2];
    memcpy(minutes, in(settings, row), sizeof minutes);
    snprintf(to, size, "%02d:%02d-%02d:%02d", minutes[0] / 60, minutes[0] % 60, minutes[1] / 60,
             minutes[1] % 60);
}

const struct setting_kind setting_hours = {.set = set_hours, .print = print_hours};

/* ---- words to choose from ---- */

/* A bool: the words stand in pairs of no and yes, the first pair is printed. */
static bool set_flag(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    int word = 0;
    while (word < row->kind->count && !text_equal(value, row->kind->words[word])) {
        word++;
    }
    if (word == row->kind->count) {
        return wrong(row, value, err);
    }
    bool on = word % 2 == 1;
    memcpy(at(settings, row), &on, sizeof on);
    return true;
}

static void print_flag(const struct settings *settings, const struct setting *row, char *to,
                       size_t size)
{
    bool on;
    memcpy(&on, in(settings, row), sizeof on);
    text_copy(to, size, row->kind->words[on ? 1 : 0]);
}

/* An int: its place among the words. */
static bool set_word(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    for (int i = 0; i < row->kind->count; i++) {
        if (text_equal(row->kind->words[i], value)) {
            memcpy(at(settings, row), &i, sizeof i);
            return true;
        }
    }
    return wrong(row, value, err);
}

static void print_word(const struct settings *settings, const struct setting *row, char *to,
                       size_t size)
{
    int word;
    memcpy(&word, in(settings, row), sizeof word);
    text_copy(to, size, row->kind->words[word]);
}

/* A word of an occasion, kept as it is. */
static bool set_listed(struct settings *settings, const struct setting *row, const char *value,
                       struct err *err)
{
    for (int i = 0; i < row->kind->count; i++) {
        if (row->kind->words[i][0] != '\0' && text_equal(row->kind->words[i], value)) {
            return text_copy(at(settings, row), row->size, value);
        }
    }
    return wrong(row, value, err);
}

static void print_text(const struct settings *settings, const struct setting *row, char *to,
                       size_t size)
{
    text_copy(to, size, in(settings, row));
}

static const char *const flag_words[] = {"false", "true", "no", "yes", "off", "on"};
static const char *const switch_words[] = {"off", "on", "false", "true", "no", "yes"};
static const char *const look_words[] = {"day", "evening"};
static const char *const scan_words[] = {"off", "two-switch"};
static const char *const reach_words[] = {"auto", "on", "off"};
static const char *const target_words[] = {"none", "xapi", "folder"};

const struct setting_kind setting_flag = {set_flag, print_flag, flag_words, 6};
const struct setting_kind setting_switch = {set_flag, print_flag, switch_words, 6};
const struct setting_kind setting_look = {set_flag, print_flag, look_words, 2};
const struct setting_kind setting_scan = {set_flag, print_flag, scan_words, 2};
const struct setting_kind setting_reach = {set_word, print_word, reach_words, 3};
const struct setting_kind setting_target = {set_word, print_word, target_words, 3};
const struct setting_kind setting_occasion_kind = {set_listed, print_text, occasion_kinds,
                                                   OCCASION_KINDS};
const struct setting_kind setting_measure = {set_listed, print_text, occasion_measures,
                                             OCCASION_MEASURES};

/* ---- texts ---- */

/* Lower-case letters, digits and hyphens, as ids are; from `least` to `most` of them. */
static bool set_name(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    size_t length = strlen(value);
    if (length < (size_t)row->least || length > (size_t)row->most ||
        strspn(value, "abcdefghijklmnopqrstuvwxyz0123456789-") != length) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), value, length + 1);
    return true;
}

const struct setting_kind setting_name = {.set = set_name, .print = print_text};

/* Codes with spaces or commas between, kept with one space. */
static bool set_codes(struct settings *settings, const struct setting *row, const char *value,
                      struct err *err)
{
    enum { CODE_LEAST = 2, CODE_MOST = 7 };
    char codes[sizeof settings->languages] = "";
    size_t used = 0;
    for (const char *code = value + strspn(value, " ,"); *code != '\0';) {
        size_t length = strcspn(code, " ,");
        bool plain = strspn(code, "abcdefghijklmnopqrstuvwxyz-") >= length;
        if (!plain || length < CODE_LEAST || length > CODE_MOST ||
            used + length + 2 > sizeof codes) {
            return wrong(row, value, err);
        }
        used += (size_t)snprintf(codes + used, sizeof codes - used, "%s%.*s", used > 0 ? " " : "",
                                 (int)length, code);
        code += length;
        code += strspn(code, " ,");
    }
    if (used == 0) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), codes, used + 1);
    return true;
}

const struct setting_kind setting_codes = {.set = set_codes, .print = print_text};

/* A link whose fragment holds {1}, the result: what stands behind # never leaves the phone. */
static bool set_link(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    size_t length = strlen(value);
    const char *fragment = strchr(value, '#');
    bool plain = length <= (size_t)row->most && strspn(value, LINK_LETTERS) == length;
    bool there = fragment != NULL && strstr(fragment, "{1}") != NULL;
    if (!text_starts(value, "https://") || !plain || !there || strstr(value, "{1}") < fragment) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), value, length + 1);
    return true;
}

const struct setting_kind setting_link = {.set = set_link, .print = print_text};

/* An address whose paths name activities, for ever: https, no query or fragment, no / at its end.
 */
static bool set_base(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    size_t length = strlen(value);
    bool plain = length <= (size_t)row->most && strspn(value, LINK_LETTERS) == length &&
                 strpbrk(value, "?#{}'") == NULL;
    if (!plain || length < (size_t)row->least || !text_starts(value, "https://") ||
        value[length - 1] == '/') {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), value, length + 1);
    return true;
}

const struct setting_kind setting_base = {.set = set_base, .print = print_text};

/* The address of a server: no user, question or fragment in it. */
static bool set_address(struct settings *settings, const struct setting *row, const char *value,
                        struct err *err)
{
    size_t length = strlen(value);
    bool web = text_starts(value, "https://") || text_starts(value, "http://");
    if (!web || length > (size_t)row->most || strspn(value, LINK_LETTERS) != length ||
        strpbrk(value, "@?#{}") != NULL) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), value, length + 1);
    return true;
}

const struct setting_kind setting_address = {.set = set_address, .print = print_text};

/* A path from the root; with `least` 0 also a bare name. */
static bool set_path(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    size_t length = strlen(value);
    bool bare = row->least < 1 && strchr(value, '/') == NULL;
    if (length == 0 || length > (size_t)row->most || !(value[0] == '/' || bare)) {
        return wrong(row, value, err);
    }
    memcpy(at(settings, row), value, length + 1);
    return true;
}

const struct setting_kind setting_path = {.set = set_path, .print = print_text};
