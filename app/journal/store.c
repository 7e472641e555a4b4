/* store.c: commits, with statements that are prepared once, and what else is written between them.
 */
#include "journal/store_inside.h"

#include "base/random.h"
#include "base/text.h"
#include "journal/database.h"
#include "journal/occasions.h"
#include "journal/schema.h"

#include <stddef.h>

static const char *const statement_texts[] = {
    [STATEMENT_ADD_BOOT] = "INSERT INTO boot (boot_no, id, pack) VALUES (?1, ?2, ?3)",
    [STATEMENT_ADD_ANCHOR] =
        "INSERT OR IGNORE INTO anchor (boot, mono_ms, wall_ms, quality) VALUES (?1, ?2, ?3, ?4)",
    [STATEMENT_ADD_VISIT] =
        ("INSERT INTO visit (number, boot, occasion, id, mono_ms, start_ms, quality) "
         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
    [STATEMENT_END_VISIT] =
        "UPDATE visit SET ended = nullif(?2, ''), seconds = ?3 WHERE number = ?1",
    [STATEMENT_ADD_INTERACTION] =
        ("INSERT INTO interaction (seq, visit, ms, kind, subject, detail, value) "
         "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
    [STATEMENT_ADD_ATTRACT] = ("INSERT INTO attract (occasion, boot, day_ms, woke, times, seconds) "
                               "VALUES (?1, ?2, ?3, ?4, ?5, ?6) "
                               "ON CONFLICT DO UPDATE SET times = times + excluded.times, "
                               "seconds = seconds + excluded.seconds"),
};
_Static_assert(ARRAY_LENGTH(statement_texts) == STATEMENT_COUNT, "one text for each statement");

/* What became of a row. */
enum result { RESULT_DONE, RESULT_REFUSED, RESULT_FAILED };

static enum result run(struct store *store, enum statement statement)
{
    sqlite3_stmt *prepared = store->statements[statement];
    int code = sqlite3_step(prepared);
    sqlite3_reset(prepared);
    switch (code) {
    case SQLITE_DONE:
        return RESULT_DONE;
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_DATATYPE:
        return RESULT_REFUSED;
    default:
        return RESULT_FAILED;
    }
}

static void bind_text(sqlite3_stmt *statement, int place, const char *text)
{
    sqlite3_bind_text(statement, place, text, -1, SQLITE_STATIC);
}

/* Binds a moment's times and quality; an unknown wall time is NULL. */
static void bind_wall(sqlite3_stmt *statement, int place, const struct moment *moment)
{
    if (moment->wall_ms > 0) {
        sqlite3_bind_int64(statement, place, moment->wall_ms);
    } else {
        sqlite3_bind_null(statement, place);
    }
    bind_text(statement, place + 1, quality_name(moment->quality));
}

static enum result add_visit(struct store *store, struct position *at,
                             const struct store_visit *visit)
{
    sqlite3_stmt *statement = store->statements[STATEMENT_ADD_VISIT];
    sqlite3_bind_int64(statement, 1, at->visit + 1);
    sqlite3_bind_int64(statement, 2, store->boot);
    sqlite3_bind_int64(statement, 3, store->occasion);
    bind_text(statement, 4, visit->id);
    sqlite3_bind_int64(statement, 5, visit->start.mono_ms > 0 ? visit->start.mono_ms : 0);
    bind_wall(statement, 6, &visit->start);
    enum result result = run(store, STATEMENT_ADD_VISIT);
    if (result == RESULT_DONE) {
        at->visit++;
        at->order = visit->order;
        at->ended = false;
    }
    return result;
}

/* The clock was set for the first time in this boot, is better known than before, or jumped: by
 * more than the rounding of two moments can feign. */
static bool is_news(const struct moment *moment, const struct moment *anchor)
{
    if (moment->wall_ms <= 0 || anchor->wall_ms <= 0) {
        return moment->wall_ms > 0;
    }
    int64_t jump = (moment->wall_ms - moment->mono_ms) - (anchor->wall_ms - anchor->mono_ms);
    return moment->quality > anchor->quality || jump > MOMENT_STEP_MS || jump < -MOMENT_STEP_MS;
}

static enum result add_anchor(struct store *store, struct position *at, const struct moment *moment)
{
    sqlite3_stmt *statement = store->statements[STATEMENT_ADD_ANCHOR];
    if (!is_news(moment, &at->anchor)) {
        return RESULT_DONE;
    }
    sqlite3_bind_int64(statement, 1, store->boot);
    sqlite3_bind_int64(statement, 2, moment->mono_ms > 0 ? moment->mono_ms : 0);
    bind_wall(statement, 3, moment);
    at->anchor = *moment;
    return run(store, STATEMENT_ADD_ANCHOR);
}

static enum result add_interaction(struct store *store, struct position *at,
                                   const struct store_entry *entry)
{
    const struct event *event = &entry->event;
    sqlite3_stmt *statement = store->statements[STATEMENT_ADD_INTERACTION];
    sqlite3_bind_int64(statement, 1, at->seq + 1);
    sqlite3_bind_int64(statement, 2, at->visit);
    sqlite3_bind_int64(statement, 3, entry->ms);
    bind_text(statement, 4, event_classes[event->kind].name);
    bind_text(statement, 5, event->subject);
    bind_text(statement, 6, event->detail);
    sqlite3_bind_int64(statement, 7, event->value);
    enum result result = run(store, STATEMENT_ADD_INTERACTION);
    at->seq += result == RESULT_DONE;
    return result;
}

static enum result end_visit(struct store *store, struct position *at,
                             const struct store_entry *entry)
{
    sqlite3_stmt *statement = store->statements[STATEMENT_END_VISIT];
    sqlite3_bind_int64(statement, 1, at->visit);
    bind_text(statement, 2, entry->event.detail);
    sqlite3_bind_int64(statement, 3, entry->event.value);
    at->ended = true;
    return run(store, STATEMENT_END_VISIT);
}

static enum result add_attract(struct store *store, const struct store_entry *entry)
{
    sqlite3_stmt *statement = store->statements[STATEMENT_ADD_ATTRACT];
    sqlite3_bind_int64(statement, 1, store->occasion);
    sqlite3_bind_int64(statement, 2, store->boot);
    sqlite3_bind_int64(statement, 3, upkeep_day(&entry->visit.start));
    bind_text(statement, 4, entry->event.detail);
    sqlite3_bind_int64(statement, 5, entry->times);
    sqlite3_bind_int64(statement, 6, entry->event.value);
    return run(store, STATEMENT_ADD_ATTRACT);
}

static enum result add_entry(struct store *store, struct position *at,
                             const struct store_entry *entry)
{
    enum result result = RESULT_DONE;
    if (event_classes[entry->event.kind].by_day) {
        return add_attract(store, entry);
    }
    if (entry->visit.order != at->order) {
        result = add_visit(store, at, &entry->visit);
    }
    if (result == RESULT_DONE) {
        result = add_anchor(store, at, &entry->visit.start);
    }
    if (result == RESULT_DONE) {
        result = add_interaction(store, at, entry);
    }
    if (result == RESULT_DONE && entry->event.kind == EVENT_VISIT_END) {
        result = end_visit(store, at, entry);
    }
    return result;
}

void store_look_after(struct store *store, const struct moment *now, bool idle)
{
    struct upkeep_state state = {.seq = store->at.seq,
                                 .visit = store->at.ended ? store->at.visit : store->at.visit - 1,
                                 .dated = store->at.anchor.quality > QUALITY_FAKE,
                                 .idle = idle && store->at.ended,
                                 .now = *now};
    upkeep_run(&store->upkeep, store->db, &state);
}

int store_commit(struct store *store, const struct store_entry *entries, int count, struct err *err)
{
    struct position at = store->at;
    int64_t before = at.seq;
    enum result result = RESULT_DONE;
    int stored = 0;
    bool ok = database_run(store->db, "BEGIN IMMEDIATE");
    for (int i = 0; i < count && ok; i++) {
        result = add_entry(store, &at, &entries[i]);
        stored += result == RESULT_DONE && !event_classes[entries[i].event.kind].by_day;
        ok = result != RESULT_FAILED;
    }
    int code = database_end(store->db, ok);
    if (code != SQLITE_OK) {
        store->damaged = database_is_damage(code);
        database_explain(store->path, code, err);
        return -1;
    }
    store->at = at;
    if (count > 0) {
        store_look_after(store, &entries[count - 1].visit.start, at.seq == before);
    }
    return stored;
}

bool store_set_occasion(struct store *store, const struct occasion *occasion, struct err *err)
{
    store->occasion = 0;
    int code = occasion_number(store->db, occasion, &store->occasion);
    return code == SQLITE_OK || database_explain(store->path, code, err);
}

bool store_hand_over(struct store *store, enum handed way, int64_t visit, int64_t now_ms,
                     struct err *err)
{
    int64_t last = store->at.ended ? store->at.visit : store->at.visit - 1;
    int code = retain_note(store->db, way, visit < last ? visit : last, now_ms);
    return code == SQLITE_OK || database_explain(store->path, code, err);
}

bool store_note_clock(struct store *store, const struct moment *moment, struct err *err)
{
    struct position at = store->at;
    bool ok = add_anchor(store, &at, moment) == RESULT_DONE;
    if (ok) {
        store->at = at;
    }
    return ok || database_explain(store->path, sqlite3_errcode(store->db), err);
}

sqlite3 *store_database(struct store *store)
{
    return store->db;
}

const char *store_path(const struct store *store)
{
    return store->path;
}

bool store_is_damaged(const struct store *store)
{
    return store->damaged;
}

/* ---- boots ---- */

static bool prepare_statements(struct store *store)
{
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        if (sqlite3_prepare_v3(store->db, statement_texts[i], -1, SQLITE_PREPARE_PERSISTENT,
                               &store->statements[i], NULL) != SQLITE_OK) {
            return false;
        }
    }
    return true;
}

static bool add_boot(struct store *store, const struct store_options *options)
{
    sqlite3_stmt *statement = store->statements[STATEMENT_ADD_BOOT];
    bool named = options->pack != NULL && schema_takes_pack(options->pack);
    struct random random;
    char id[UUID_SIZE];
    random_init_system(&random);
    uuid_make(id, &random);
    store->at.anchor.wall_ms = -1;
    sqlite3_bind_int64(statement, 1, store->boot);
    bind_text(statement, 2, id);
    bind_text(statement, 3, named ? options->pack : "");
    return run(store, STATEMENT_ADD_BOOT) == RESULT_DONE &&
           add_anchor(store, &store->at, &options->started) == RESULT_DONE;
}

bool store_begin_boot(struct store *store, const struct store_options *options)
{
    return prepare_statements(store) && add_boot(store, options);
}
