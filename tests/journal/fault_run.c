/* fault_run.c: visits of four interactions through the writer, as the kiosk's thread does. */
#include "fault_run.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

void fault_run_init(struct fault_run *run, uint64_t seed)
{
    *run = (struct fault_run){0};
    if (access("/dev/shm", W_OK) == 0) {
        setenv("TMPDIR", "/dev/shm", 0); /* thousands of runs: a real disk adds nothing but time */
    }
    scratch_make(&run->scratch);
    random_init(&run->random, seed);
    run->options = (struct store_options){
        .folder = run->scratch.folder,
        .pack = "vonk-1",
        .started = {.mono_ms = 900000, .wall_ms = 1773485100000, .quality = QUALITY_NTP},
    };
}

void fault_run_finish(struct fault_run *run)
{
    scratch_remove(&run->scratch);
}

void fault_run_forget(struct fault_run *run)
{
    static const char *const names[] = {"vonk.db", "vonk.db-wal", "vonk.db-journal", "vonk.db-shm"};
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        remove(scratch_path(&run->scratch, names[i]));
    }
    run->notice[0] = '\0';
}

bool fault_run_visit(struct fault_run *run, struct writer *writer, int64_t order)
{
    static const struct {
        enum event_kind kind;
        const char *subject, *detail;
        int value;
    } events[FAULT_RUN_EVENTS] = {
        {EVENT_VISIT_START, NULL, NULL, 0},
        {EVENT_STORY_OPEN, "joy", NULL, 0},
        {EVENT_QUIZ_FINISH, NULL, "clear", 12},
        {EVENT_VISIT_END, NULL, "idle", 90},
    };
    struct store_entry entries[FAULT_RUN_EVENTS];
    struct store_visit visit = {.order = order, .start = run->options.started};
    uuid_make(visit.id, &run->random);
    for (int i = 0; i < FAULT_RUN_EVENTS; i++) {
        entries[i] = (struct store_entry){.event = event_make(events[i].kind, events[i].subject,
                                                              events[i].detail, events[i].value),
                                          .ms = i * 1000,
                                          .visit = visit};
    }
    return writer_deliver(writer, entries, FAULT_RUN_EVENTS, run->now_ms) == FAULT_RUN_EVENTS;
}

int fault_run_day(struct fault_run *run, int visits)
{
    struct writer writer;
    int acknowledged = 0;
    writer_open(&writer, &run->options, run->now_ms);
    for (int i = 1; i <= visits; i++) {
        acknowledged += fault_run_visit(run, &writer, i);
    }
    text_copy(run->notice, sizeof run->notice, writer.notice.text);
    writer_close(&writer);
    return acknowledged;
}

int64_t fault_run_stored(struct fault_run *run)
{
    assert_string_equal(run->notice, "");
    assert_false(scratch_has(&run->scratch, "vonk-aside-1.db"));
    assert_false(scratch_has(&run->scratch, "vonk-aside-1.db-wal"));
    if (!scratch_has(&run->scratch, "vonk.db") ||
        scratch_number(run->scratch.database, "SELECT count(*) FROM sqlite_schema") == 0) {
        return 0;
    }
    scratch_assert_sound(run->scratch.database);
    return scratch_number(run->scratch.database, "SELECT count(*) FROM interaction");
}
