/* occasion.c: the words of an occasion, and what becomes of those that are none. */
#include "base/occasion.h"

#include "base/text.h"

#include <string.h>

enum { DAY_MS = 86400000, GOAL_MOST = 1000000 };

const char *const occasion_kinds[OCCASION_KINDS] = {"fair", "open_day", "exhibition", "other"};
const char *const occasion_measures[OCCASION_MEASURES] = {"", "visits", "engaged", "completed",
                                                          "finished"};

static void fit_word(char word[OCCASION_ID_SIZE], const char *const *words, int count)
{
    for (int i = 0; i < count; i++) {
        if (text_equal(word, words[i])) {
            return;
        }
    }
    text_copy(word, OCCASION_ID_SIZE, words[0]);
}

static void fit_id(char id[OCCASION_ID_SIZE])
{
    size_t length = strnlen(id, OCCASION_ID_SIZE);
    if (length == OCCASION_ID_SIZE ||
        strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-") != length) {
        id[0] = '\0';
    }
}

bool occasion_fit(struct occasion *occasion)
{
    fit_id(occasion->name);
    fit_id(occasion->place);
    fit_word(occasion->kind, occasion_kinds, OCCASION_KINDS);
    fit_word(occasion->measure, occasion_measures, OCCASION_MEASURES);
    bool sound = occasion->goal >= 0 && occasion->goal <= GOAL_MOST;
    occasion->goal = sound && occasion->measure[0] != '\0' ? occasion->goal : 0;
    occasion->day_ms = occasion->day_ms > 0 ? occasion->day_ms / DAY_MS * DAY_MS : 0;
    return occasion->name[0] != '\0';
}

bool occasion_equal(const struct occasion *a, const struct occasion *b)
{
    return text_equal(a->name, b->name) && text_equal(a->kind, b->kind) &&
           text_equal(a->place, b->place) && a->day_ms == b->day_ms &&
           text_equal(a->measure, b->measure) && a->goal == b->goal;
}
