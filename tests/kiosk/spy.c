/* spy.c: journal/journal.h for tests: an array instead of a database. Owns its events. */
#include "spy.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

enum { EVENTS_MAX = 65536 };

struct journal {
    const struct clock *clock;
    bool visit_open;
    int64_t visit_start_ms, visit_interactions;
    struct journal_counts counts;
    int first, count; /* events since spy_forget: from `first` on */
    struct event events[EVENTS_MAX];
};

/* ---- journal.h ---- */

struct journal *journal_open(const struct journal_options *options, struct err *err)
{
    struct journal *journal = calloc(1, sizeof *journal);
    (void)err;
    if (journal != NULL) {
        journal->clock = options->clock;
        journal->counts.recording = true;
    }
    return journal;
}

void journal_close(struct journal *journal)
{
    free(journal);
}

static void add(struct journal *journal, const struct event *event)
{
    if (journal->count == EVENTS_MAX) {
        journal->first = journal->count = 0;
    }
    journal->events[journal->count++] = *event;
    journal->visit_interactions++;
    journal->counts.interactions++;
    journal->counts.committed++;
}

/* What is added up by day is remembered as an event of no visit. */
void journal_attract(struct journal *journal, int64_t seconds, const char *woke)
{
    if (journal->count < EVENTS_MAX) {
        journal->events[journal->count++] = event_make(EVENT_ATTRACT_END, NULL, woke, (int)seconds);
    }
}

void journal_visit_start(struct journal *journal)
{
    journal_visit_end(journal, "shutdown");
    journal->visit_open = true;
    journal->visit_start_ms = clock_now(journal->clock);
    journal->visit_interactions = 0;
    journal->counts.visits++;
    struct event event = event_make(EVENT_VISIT_START, NULL, NULL, 0);
    add(journal, &event);
}

void journal_visit_end(struct journal *journal, const char *how)
{
    if (journal->visit_open) {
        int64_t ms = clock_now(journal->clock) - journal->visit_start_ms;
        struct event event = event_make(EVENT_VISIT_END, NULL, how, (int)(ms / 1000));
        add(journal, &event);
        journal->visit_open = false;
        journal->visit_interactions = 0;
    }
}

void journal_emit(struct journal *journal, const struct event *event)
{
    if (journal->visit_open && event->kind > EVENT_VISIT_END && event->kind < EVENT_COUNT &&
        !event_classes[event->kind].by_day) {
        add(journal, event);
    }
}

int64_t journal_visit_interactions(const struct journal *journal)
{
    return journal->visit_interactions;
}

void journal_flush(struct journal *journal)
{
    (void)journal;
}

void journal_read_counts(struct journal *journal, struct journal_counts *counts)
{
    *counts = journal->counts;
}

/* ---- spying ---- */

void spy_forget(struct journal *journal)
{
    journal->first = journal->count;
}

const struct event *spy_event(const struct journal *journal, enum event_kind kind, int nth)
{
    for (int i = journal->first; i < journal->count; i++) {
        const struct event *event = &journal->events[i];
        bool any = kind == EVENT_COUNT && !event_classes[event->kind].by_day;
        if ((any || event->kind == kind) && nth-- == 0) {
            return event;
        }
    }
    return NULL;
}

int spy_count(const struct journal *journal, enum event_kind kind)
{
    int count = 0;
    while (spy_event(journal, kind, count) != NULL) {
        count++;
    }
    return count;
}

void spy_expect(const struct journal *journal, enum event_kind kind, const char *subject,
                const char *detail, int value, const char *file, int line)
{
    const struct event *event = spy_event(journal, kind, 0);
    int count = spy_count(journal, kind);
    bool same = count == 1 && text_equal(event->subject, subject) &&
                text_equal(event->detail, detail) && event->value == value;
    if (!same) {
        print_error("%d %s came, the first with subject \"%s\", detail \"%s\", value %d\n", count,
                    event_classes[kind].name, event != NULL ? event->subject : "",
                    event != NULL ? event->detail : "", event != NULL ? event->value : 0);
        print_error("there should be one, with \"%s\", \"%s\", %d\n", subject, detail, value);
        _fail(file, line);
    }
}

/* ---- what staff ask for: the spy has nothing to hand over ---- */

bool journal_set_occasion(struct journal *journal, const struct occasion *occasion)
{
    (void)occasion;
    return journal != NULL;
}

bool journal_set_clock(struct journal *journal, int64_t wall_ms)
{
    (void)wall_ms;
    return journal != NULL;
}

int64_t journal_stalled(const struct journal *journal)
{
    (void)journal;
    return 0;
}

bool journal_snapshot(struct journal *journal, const char *path, struct err *err)
{
    (void)journal;
    return err_set(err, "%s: a spy keeps no database", path);
}

bool journal_stats(struct journal *journal, struct stats *stats, struct err *err)
{
    (void)journal;
    (void)stats;
    return err_set(err, "a spy has no figures");
}

bool journal_hand_over(struct journal *journal, int64_t visit, int64_t wall_ms, struct err *err)
{
    (void)journal;
    (void)visit;
    (void)wall_ms;
    return err_set(err, "a spy hands nothing over");
}
