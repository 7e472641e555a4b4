/* pin_weak.c: which PINs are guessed first. A table of rules in the order in which they are told;
 * each is a reason that a person understands.
 *
 * Five free tries are few, so that what people choose most is what has to go: the ten most chosen
 * six-digit PINs (Markert and others, "This PIN Can Be Easily Guessed", 2020: 123456 654321 111111
 * 000000 123123 666666 121212 112233 789456 159753) fall under these rules, with all that is made
 * in the same way, and dates, which colleagues can guess of each other. */
#include "base/text.h"
#include "staff/pin.h"

#include <string.h>

/* Years that somebody at work was born or married in, or that stand on the wall. */
enum { FIRST_YEAR = 1900, LAST_YEAR = 2099 };

static int pair(const int *d, int at)
{
    return d[at] * 10 + d[at + 1];
}

static bool has_few(const int *d)
{
    unsigned seen = 0;
    int different = 0;
    for (int i = 0; i < PIN_DIGITS; i++) {
        different += (seen >> d[i] & 1) == 0;
        seen |= 1u << d[i];
    }
    return different <= 2;
}

/* Each digit as far from the last as from the next, going on from 9 to 0. */
static bool is_run(const int *d)
{
    int step = (d[1] - d[0] + 10) % 10;
    for (int i = 2; i < PIN_DIGITS; i++) {
        if ((d[i] - d[i - 1] + 10) % 10 != step) {
            return false;
        }
    }
    return true;
}

static bool repeats(const int *d)
{
    bool twos = pair(d, 0) == pair(d, 2) && pair(d, 2) == pair(d, 4);
    bool threes = d[0] == d[3] && d[1] == d[4] && d[2] == d[5];
    bool pairs = d[0] == d[1] && d[2] == d[3] && d[4] == d[5];
    bool mirror = d[0] == d[5] && d[1] == d[4] && d[2] == d[3];
    return twos || threes || pairs || mirror;
}

static bool is_day(int day, int month)
{
    static const int days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
}

static bool is_year(const int *d, int at)
{
    int year = pair(d, at) * 100 + pair(d, at + 2);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
}

/* 140398, 031498, 980314, and all with a year at one end: 198077, 872026. */
static bool is_date(const int *d)
{
    return is_day(pair(d, 0), pair(d, 2)) || is_day(pair(d, 2), pair(d, 0)) ||
           is_day(pair(d, 4), pair(d, 2)) || is_year(d, 0) || is_year(d, 2);
}

/* What rules do not catch: the keypad's rows, columns, diagonals and zigzags, and the first digits
 * of pi, e, the square root of 2, the golden ratio and "leet". */
static const char *const common[] = {
    "789456", "456123", "123789", "789123", "321654", "654987", "987321", "147258",
    "147369", "369147", "258369", "852741", "963852", "963741", "147852", "258963",
    "159753", "753159", "159357", "357159", "951753", "753951", "951357", "357951",
    "142536", "415263", "314159", "271828", "141421", "161803", "133742",
};

static bool is_common(const int *d)
{
    for (size_t i = 0; i < ARRAY_LENGTH(common); i++) {
        bool same = true;
        for (int j = 0; j < PIN_DIGITS; j++) {
            same = same && common[i][j] - '0' == d[j];
        }
        if (same) {
            return true;
        }
    }
    return false;
}

static const struct {
    enum pin_weakness weakness;
    bool (*is)(const int *digits);
} rules[] = {
    {PIN_FEW, has_few},  {PIN_RUN, is_run},       {PIN_REPEATED, repeats},
    {PIN_DATE, is_date}, {PIN_COMMON, is_common},
};

enum pin_weakness pin_weak(const char *digits)
{
    int d[PIN_DIGITS];
    if (strspn(digits, "0123456789") != PIN_DIGITS || digits[PIN_DIGITS] != '\0') {
        return PIN_NOT_SIX;
    }
    for (int i = 0; i < PIN_DIGITS; i++) {
        d[i] = digits[i] - '0';
    }
    for (size_t i = 0; i < ARRAY_LENGTH(rules); i++) {
        if (rules[i].is(d)) {
            return rules[i].weakness;
        }
    }
    return PIN_STRONG;
}

const char *pin_weakness_text(enum pin_weakness weakness)
{
    static const char *const texts[PIN_WEAKNESSES] = {
        [PIN_STRONG] = "this PIN will do",
        [PIN_NOT_SIX] = "a PIN is six digits 0-9; give six",
        [PIN_FEW] = "this PIN has one or two different digits; take three or more",
        [PIN_RUN] = "this PIN goes up or down in equal steps; mix the digits",
        [PIN_REPEATED] = "this PIN repeats a part of itself; take six digits that do not",
        [PIN_DATE] = "this PIN holds a year or reads as a day; take one that is no date",
        [PIN_COMMON] = "this PIN is one that many people choose; take another one",
    };
    return texts[weakness];
}
