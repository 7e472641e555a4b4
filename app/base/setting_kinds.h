/* setting_kinds.h: the kinds of values that the table of settings is made of; for settings.c alone.
 *
 * `set` reads a text into the row's member, or says in `err` what will do and changes nothing.
 * `print` writes the text that `set` takes; of what no text can say (nothing given) anything. */
#ifndef VONK_BASE_SETTING_KINDS_H
#define VONK_BASE_SETTING_KINDS_H

#include "base/settings.h"

struct setting_kind {
    bool (*set)(struct settings *settings, const struct setting *row, const char *value,
                struct err *err);
    void (*print)(const struct settings *settings, const struct setting *row, char *to,
                  size_t size);
    const char *const *words; /* to choose from, where there are some */
    int count;
};

extern const struct setting_kind setting_number;   /* float within least and most */
extern const struct setting_kind setting_count_of; /* int, likewise */
extern const struct setting_kind setting_turn;     /* int: degrees in quarter turns */
extern const struct setting_kind setting_goal;     /* int64_t from 1 to most */
extern const struct setting_kind setting_size;     /* two floats: 345x194 */
extern const struct setting_kind setting_matrix;   /* SETTINGS_TOUCH floats */
extern const struct setting_kind setting_day;      /* int64_t: midnight UTC of a day, ms */
extern const struct setting_kind setting_hours;    /* two ints: 09:00-17:30, in minutes */

extern const struct setting_kind setting_flag;   /* bool, printed true or false */
extern const struct setting_kind setting_switch; /* bool, printed on or off */
extern const struct setting_kind setting_look;   /* bool: evening */
extern const struct setting_kind setting_scan;   /* bool: two-switch */
extern const struct setting_kind setting_reach;  /* int */
extern const struct setting_kind setting_target; /* int */
extern const struct setting_kind setting_occasion_kind, setting_measure; /* words */

extern const struct setting_kind setting_name;    /* an id of least to most letters */
extern const struct setting_kind setting_codes;   /* languages, one space between */
extern const struct setting_kind setting_link;    /* https with {1} in its fragment */
extern const struct setting_kind setting_base;    /* what ids of activities begin with */
extern const struct setting_kind setting_address; /* of a server */
extern const struct setting_kind setting_path;    /* from the root; with least 0 also a name */

#endif
