/* spy.h: a journal that remembers every event, in place of the real one.
 *
 * A test program that links spy.c gets all functions of journal/journal.h from it, so what a screen
 * emits can be looked at one by one. Like the real journal it drops what comes without a visit. */
#ifndef VONK_TESTS_KIOSK_SPY_H
#define VONK_TESTS_KIOSK_SPY_H

#include "journal/journal.h"

/* Forgets what was emitted so far. */
void spy_forget(struct journal *journal);

/* How many events of a kind came since then; EVENT_COUNT: of any kind
 * of a visit. */
int spy_count(const struct journal *journal, enum event_kind kind);

/* The nth of them, from 0; NULL when there are not so many. */
const struct event *spy_event(const struct journal *journal, enum event_kind kind, int nth);

/* Fails unless exactly one event of the kind came since then, and it is this one. */
#define expect_event(journal, kind, subject, detail, value)                                        \
    spy_expect((journal), (kind), (subject), (detail), (value), __FILE__, __LINE__)
void spy_expect(const struct journal *journal, enum event_kind kind, const char *subject,
                const char *detail, int value, const char *file, int line);

#endif
