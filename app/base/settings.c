/* settings.c: the table of settings. To add one: a member in settings.h, a row here. */
#include "base/settings.h"

#include "base/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What an URL may hold (RFC 3986), and the braces of {1}. */
#define LINK_LETTERS                                                                               \
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#[]@!$&'()*+,;=%{}"

static bool wrong(const struct setting *row, const char *value, struct err *err)
{
    return err_set(err, "%s: \"%.40s\" will not do; give %s", row->name, value, row->value);
}

static bool set_number(struct settings *settings, const struct setting *row, const char *value,
                       struct err *err)
{
    char *tail;
    float number = strtof(value, &tail);
    if (*value == '\0' || *tail != '\0' || !(number >= row->least && number <= row->most)) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, &number, sizeof number);
    return true;
}

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
    memcpy((char *)settings + row->offset, &count, sizeof count);
    return true;
}

/* A whole number of quarter turns, in degrees. */
static bool set_turn(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    return strtol(value, NULL, 10) % 90 == 0 ? set_count(settings, row, value, err)
                                             : wrong(row, value, err);
}

static bool set_flag(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    static const char *const words[] = {"false", "true", "no", "yes", "off", "on"};
    size_t word = 0;
    while (word < ARRAY_LENGTH(words) && !text_equal(value, words[word])) {
        word++;
    }
    if (word == ARRAY_LENGTH(words)) {
        return wrong(row, value, err);
    }
    bool on = word % 2 == 1;
    memcpy((char *)settings + row->offset, &on, sizeof on);
    return true;
}

/* A flag with words of its own. */
static bool set_either(struct settings *settings, const struct setting *row, const char *value,
                       const char *no, const char *yes, struct err *err)
{
    bool on = text_equal(value, yes);
    if (!on && !text_equal(value, no)) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, &on, sizeof on);
    return true;
}

static bool set_look(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    return set_either(settings, row, value, "day", "evening", err);
}

/* Lower-case letters, digits and hyphens, as ids are; from `least` to `most` of them. */
static bool set_name(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    size_t length = strlen(value);
    if (length < (size_t)row->least || length > (size_t)row->most ||
        strspn(value, "abcdefghijklmnopqrstuvwxyz0123456789-") != length) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, value, length + 1);
    return true;
}

/* A day such as 2026-03-14, as midnight UTC in ms. */
static bool set_day(struct settings *settings, const struct setting *row, const char *value,
                    struct err *err)
{
    int64_t day_ms = 0;
    if (!text_day(value, &day_ms)) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, &day_ms, sizeof day_ms);
    return true;
}

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
    memcpy((char *)settings + row->offset, value, length + 1);
    return true;
}

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
    memcpy((char *)settings + row->offset, value, length + 1);
    return true;
}

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
    memcpy((char *)settings + row->offset, value, length + 1);
    return true;
}

/* A path from the root; with `least` 0 also a bare name. */
static bool set_path(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    size_t length = strlen(value);
    bool bare = row->least < 1 && strchr(value, '/') == NULL;
    if (length == 0 || length > (size_t)row->most || !(value[0] == '/' || bare)) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, value, length + 1);
    return true;
}

/* One of `count` words, as its place among them. */
static bool set_word(struct settings *settings, const struct setting *row, const char *value,
                     const char *const *words, int count, struct err *err)
{
    for (int i = 0; i < count; i++) {
        if (text_equal(words[i], value)) {
            memcpy((char *)settings + row->offset, &i, sizeof i);
            return true;
        }
    }
    return wrong(row, value, err);
}

static bool set_reach(struct settings *settings, const struct setting *row, const char *value,
                      struct err *err)
{
    static const char *const words[] = {"auto", "on", "off"};
    return set_word(settings, row, value, words, (int)ARRAY_LENGTH(words), err);
}

/* A word of an occasion, kept as it is. */
static bool set_listed(struct settings *settings, const struct setting *row, const char *value,
                       const char *const *words, int count, struct err *err)
{
    for (int i = 0; i < count; i++) {
        if (words[i][0] != '\0' && text_equal(words[i], value)) {
            return text_copy((char *)settings + row->offset, OCCASION_ID_SIZE, value);
        }
    }
    return wrong(row, value, err);
}

static bool set_kind(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    return set_listed(settings, row, value, occasion_kinds, OCCASION_KINDS, err);
}

static bool set_measure(struct settings *settings, const struct setting *row, const char *value,
                        struct err *err)
{
    return set_listed(settings, row, value, occasion_measures, OCCASION_MEASURES, err);
}

static bool set_goal(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    char *tail;
    int64_t goal = strtoll(value, &tail, 10);
    if (*value == '\0' || *tail != '\0' || goal < 1 || goal > (int64_t)row->most) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, &goal, sizeof goal);
    return true;
}

static bool set_target(struct settings *settings, const struct setting *row, const char *value,
                       struct err *err)
{
    static const char *const words[] = {"none", "xapi", "folder"};
    return set_word(settings, row, value, words, (int)ARRAY_LENGTH(words), err);
}

static bool set_scan(struct settings *settings, const struct setting *row, const char *value,
                     struct err *err)
{
    return set_either(settings, row, value, "off", "two-switch", err);
}

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
    memcpy((char *)settings + row->offset, size, sizeof size);
    return true;
}

/* "09:00-17:30", into two ints that stand together: minutes after midnight. */
static bool set_hours(struct settings *settings, const struct setting *row, const char *value,
                      struct err *err)
{
    int hour[2], minute[2], minutes[2];
    bool good = strlen(value) == 11 && strspn(value, "0123456789:-") == 11 &&
                sscanf(value, "%2d:%2d-%2d:%2d", &hour[0], &minute[0], &hour[1], &minute[1]) == 4;
    for (int i = 0; i < 2 && good; i++) {
        minutes[i] = hour[i] * 60 + minute[i];
        good = hour[i] >= 0 && minute[i] >= 0 && minute[i] < 60 && minutes[i] <= 24 * 60;
    }
    if (!good) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, minutes, sizeof minutes);
    return true;
}

/* Six numbers with spaces between; such as would lay the whole glass onto a line will not do. */
static bool set_touch(struct settings *settings, const struct setting *row, const char *value,
                      struct err *err)
{
    float m[6];
    char tail;
    bool good =
        sscanf(value, "%f %f %f %f %f %f %c", &m[0], &m[1], &m[2], &m[3], &m[4], &m[5], &tail) == 6;
    for (int i = 0; i < 6 && good; i++) {
        good = m[i] >= row->least && m[i] <= row->most;
    }
    if (!good || fabsf(m[0] * m[4] - m[1] * m[3]) < 0.1f) {
        return wrong(row, value, err);
    }
    memcpy((char *)settings + row->offset, m, sizeof m);
    return true;
}

const struct setting setting_rows[] = {
    {"kiosk", "a name of at most 31 letters a-z, digits and hyphens",
     "name of this kiosk, in exports", set_name, offsetof(struct settings, kiosk), 1, 31},
    {"occasion.name", "at most 31 letters a-z, digits and hyphens, such as open-dag-utrecht",
     "the fair, open day or exhibition at hand; figures are told by it", set_name,
     offsetof(struct settings, occasion.name), 1, 31},
    {"occasion.kind", "fair, open_day, exhibition or other", "what it is", set_kind,
     offsetof(struct settings, occasion.kind), 0, 0},
    {"occasion.place", "at most 31 letters a-z, digits and hyphens", "where it is", set_name,
     offsetof(struct settings, occasion.place), 1, 31},
    {"occasion.day", "a day such as 2026-03-14", "its first day", set_day,
     offsetof(struct settings, occasion.day_ms), 0, 0},
    {"occasion.measure", "visits, engaged, completed or finished", "what its goal counts",
     set_measure, offsetof(struct settings, occasion.measure), 0, 0},
    {"occasion.goal", "1 to 1000000", "how many of these are to be reached", set_goal,
     offsetof(struct settings, occasion.goal), 1, 1000000},
    {"language", "a language of the pack, such as nl", "language of a new visit", set_name,
     offsetof(struct settings, language), 2, 7},
    {"display.mm", "WIDTHxHEIGHT in mm, such as 345x194", "physical size of the display", set_size,
     offsetof(struct settings, width_mm), 40, 4000},
    {"display.distance", "200 to 5000", "viewing distance in mm", set_number,
     offsetof(struct settings, distance_mm), 200, 5000},
    {"display.rotation", "0, 90, 180 or 270", "degrees by which the picture is turned clockwise",
     set_turn, offsetof(struct settings, rotation), 0, 270},
    {"display.look", "day or evening", "colours: light, or dark for a dim hall", set_look,
     offsetof(struct settings, evening), 0, 0},
    {"display.bottom", "100 to 2000", "height of the display's lower edge above the floor in mm",
     set_number, offsetof(struct settings, bottom_mm), 100, 2000},
    {"display.reach", "auto, on or off",
     "on a tall display all buttons in the lower part, below 1220 mm", set_reach,
     offsetof(struct settings, reach), 0, 0},
    {"keys.scan", "off or two-switch",
     "a keypad of two keys: the next button (tab), choose (enter)", set_scan,
     offsetof(struct settings, two_switch), 0, 0},
    {"keys.debounce", "0 to 500", "ms within which the same key again is a slip", set_count,
     offsetof(struct settings, debounce_ms), 0, 500},
    {"brightness", "1 to 100", "of the display in percent; without: left alone", set_count,
     offsetof(struct settings, brightness), 1, 100},
    {"opening", "HH:MM-HH:MM, such as 09:00-17:30",
     "opening hours; outside them the display is dimmed. Without: always open", set_hours,
     offsetof(struct settings, opens), 0, 0},
    {"touch", "six numbers from -4 to 4, such as 1 0 0 0 1 0",
     "calibration of the touchscreen, as staff's four crosses make it", set_touch,
     offsetof(struct settings, touch), -4, 4},
    {"idle.seconds", "20 to 3600", "seconds without a touch until the countdown", set_count,
     offsetof(struct settings, idle_seconds), 20, 3600},
    {"idle.warning", "20 to 120", "seconds of the countdown", set_count,
     offsetof(struct settings, warning_seconds), 20, 120},
    {"motion.reduced", "true or false", "calm movements from the start", set_flag,
     offsetof(struct settings, reduced_motion), 0, 1},
    {"takehome.template", "https://… with #…{1} in at most 120 characters",
     "link of the code that she takes home; {1} becomes her result. Without: the result as text",
     set_link, offsetof(struct settings, takehome), 0, 120},
    {"sound.cues", "on or off", "soft sounds on a press and on the result", set_flag,
     offsetof(struct settings, cues), 0, 1},
    {"sync.activity_base", "https://… without / at its end, at most 100 characters",
     "ids of activities in xAPI statements begin with it; an address of your own, never changed",
     set_base, offsetof(struct settings, activity_base), 9, 100},
    {"sync.target", "none, xapi or folder", "where vonkctl sync delivers what was counted",
     set_target, offsetof(struct settings, sync_target), 0, 2},
    {"sync.endpoint", "https://… in at most 200 characters",
     "address of a Learning Record Store, without /statements", set_address,
     offsetof(struct settings, sync_endpoint), 0, 200},
    {"sync.folder", "/… in at most 255 characters", "folder that receives the batches", set_path,
     offsetof(struct settings, sync_folder), 1, 255},
    {"sync.credentials", "/… or a name, in at most 255 characters",
     "file of mode 0600 with key:secret in one line, or one of systemd's credentials", set_path,
     offsetof(struct settings, sync_credentials), 0, 255},
    {"sync.ca", "/… in at most 255 characters",
     "file with certificates to trust besides the system's", set_path,
     offsetof(struct settings, sync_ca), 1, 255},
};
const size_t setting_count = ARRAY_LENGTH(setting_rows);

void settings_init(struct settings *settings)
{
    *settings = (struct settings){
        .kiosk = "vonk", .debounce_ms = 100, .activity_base = SETTINGS_ACTIVITY_BASE};
}

bool settings_set(struct settings *settings, const char *name, const char *value, struct err *err)
{
    for (size_t i = 0; i < setting_count; i++) {
        if (text_equal(setting_rows[i].name, name)) {
            return setting_rows[i].set(settings, &setting_rows[i], value, err);
        }
    }
    return err_set(err, "there is no setting %.60s; vonk --help lists them", name);
}
