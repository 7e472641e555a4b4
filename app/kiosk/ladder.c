/* ladder.c: counts falls from the newest start back. Owns nothing. To add a rung: an enumerator, a
 * row. */
#include "kiosk/ladder.h"

#include "base/text.h"

const struct ladder_class ladder_classes[LADDER_RUNGS] = {
    [LADDER_USUAL] = {"usual", false, false},
    [LADDER_SOFTWARE] = {"software", true, false},
    [LADDER_RESTART] = {"restart", true, true},
};

/* The rung of the newest start of this boot. */
static int last_rung(const struct starts *starts, const char *boot)
{
    const struct start *last = starts->count > 0 ? &starts->list[starts->count - 1] : NULL;
    if (last == NULL || !text_equal(last->boot, boot)) {
        return LADDER_USUAL;
    }
    return last->rung < LADDER_RUNGS ? last->rung : LADDER_RUNGS - 1;
}

/* Falls from that rung that ended, each by the start behind it, within the last minutes. */
static int falls_from(const struct starts *starts, const char *boot, int64_t now, int rung)
{
    int falls = 0;
    int64_t ended = now;
    for (int i = starts->count - 1; i >= 0; i--) {
        const struct start *start = &starts->list[i];
        if (!text_equal(start->boot, boot) || start->rung != rung ||
            now - ended > LADDER_WITHIN_MS) {
            break;
        }
        falls += start->end == START_OPEN;
        ended = start->ms;
    }
    return falls;
}

static bool may_restart(const struct starts *starts, const char *boot, int64_t now)
{
    bool same = text_equal(starts->asked_boot, boot);
    return starts->asked_boot[0] == '\0' || now - (same ? starts->asked_ms : 0) >= LADDER_HOUR_MS;
}

enum ladder_rung ladder_next(const struct starts *starts, const char *boot, int64_t ms)
{
    int rung = last_rung(starts, boot);
    bool falls = falls_from(starts, boot, ms, rung) >= LADDER_FALLS;
    if (falls && rung < LADDER_RESTART) {
        rung++;
    }
    if (rung == LADDER_RESTART && (!falls || !may_restart(starts, boot, ms))) {
        rung = LADDER_SOFTWARE;
    }
    return (enum ladder_rung)rung;
}

void ladder_asked(struct starts *starts, const char *boot, int64_t ms)
{
    text_copy(starts->asked_boot, sizeof starts->asked_boot, boot);
    starts->asked_ms = ms;
}
