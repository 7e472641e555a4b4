/* store.c: opening in steps that each may end it (find, examine, prepare, begin a boot), and
 * commits with statements that are prepared once. Owns the connection. */
#include "journal/store.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/log.h"
#include "base/random.h"
#include "base/text.h"
#include "journal/aside.h"
#include "journal/database.h"
#include "journal/kin.h"
#include "journal/layout.h"
#include "journal/occasions.h"
#include "journal/outbox.h"
#include "journal/schema.h"
#include "journal/upkeep.h"

#include <stddef.h>

enum statement {
    STATEMENT_ADD_BOOT,
    STATEMENT_ADD_ANCHOR,
    STATEMENT_ADD_VISIT,
    STATEMENT_END_VISIT,
    STATEMENT_ADD_INTERACTION,
    STATEMENT_ADD_ATTRACT,
    STATEMENT_COUNT
};

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

/* How far the file is written; a copy is moved on while a transaction runs. */
struct position {
    int64_t seq;          /* of the last interaction */
    int64_t visit;        /* number of the last visit */
    int64_t order;        /* store_visit.order of that visit, 0 when it is of an earlier boot */
    bool ended;           /* that visit is over */
    struct moment anchor; /* the last one of this boot; wall_ms -1: none yet */
};

struct store {
    struct arena arena; /* owns the texts */
    sqlite3 *db;
    sqlite3_stmt *statements[STATEMENT_COUNT];
    const char *folder, *path;
    struct position at;
    int64_t boot;
    int64_t occasion; /* number of the one at hand, 0 for none */
    struct upkeep upkeep;
    bool damaged;
};

/* What became of a row. */
enum result { RESULT_DONE, RESULT_REFUSED, RESULT_FAILED };

/* How an attempt to open ended. */
enum outcome { OUTCOME_OPEN, OUTCOME_FAILED, OUTCOME_USELESS };

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

/* What is worth doing between two commits. */
static void look_after(struct store *store, const struct moment *now, bool idle)
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
        look_after(store, &entries[count - 1].visit.start, at.seq == before);
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

enum { READ_MOST_BITS = 61 }; /* numbers that no kiosk reaches: a flipped bit or a hostile hand */

/* Behind what was sent already, when that is more than the file holds: an old backup was put back,
 * and a store takes no statement under an id that it has. The numbers between stay free. */
static int64_t skip_sent(const struct store *store, const struct upkeep_options *upkeep,
                         int64_t seq)
{
    int64_t sent = upkeep->outbox != NULL ? outbox_frozen(store->db, upkeep->outbox) : 0;
    if (sent <= seq || sent >> READ_MOST_BITS != 0) {
        return seq;
    }
    log_warning("journal", "%s is older than what was sent from it; counting goes on behind that",
                store->path);
    return sent;
}

/* Where an earlier run stopped. What was folded may have been deleted since, so that its marks
 * count too. */
static bool read_position(struct store *store, const struct upkeep_options *upkeep)
{
    int64_t seq = 0;
    int64_t visit = 0;
    if (!upkeep_begin(&store->upkeep, store->db, upkeep) ||
        !database_number(store->db, "SELECT max(seq) FROM interaction", &seq) ||
        !database_number(store->db, "SELECT max(number) FROM visit", &visit) ||
        !database_number(store->db, "SELECT max(boot_no) FROM boot", &store->boot)) {
        return false;
    }
    const int64_t read[] = {seq, visit, store->boot, store->upkeep.folded_seq,
                            store->upkeep.folded_visit};
    for (size_t i = 0; i < ARRAY_LENGTH(read); i++) {
        if (read[i] < 0 || read[i] >> READ_MOST_BITS != 0) {
            return false;
        }
    }
    store->boot++;
    seq = seq > store->upkeep.folded_seq ? seq : store->upkeep.folded_seq;
    store->at = (struct position){
        .seq = skip_sent(store, upkeep, seq),
        .visit = visit > store->upkeep.folded_visit ? visit : store->upkeep.folded_visit,
        .ended = true,
    };
    return true;
}

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

/* Tells a damaged file from trouble that is not the file's fault. */
static enum outcome judge(struct store *store, int code, const char **why, struct err *err)
{
    int family = code & 0xFF;
    if (database_is_damage(code) || family == SQLITE_ERROR || family == SQLITE_CONSTRAINT ||
        code == SQLITE_OK) {
        *why = "was damaged"; /* or holds what no kiosk wrote, or lacked a row */
        return OUTCOME_USELESS;
    }
    database_explain(store->path, code, err);
    return OUTCOME_FAILED;
}

/* Looks at the file without changing a byte of it. */
static enum outcome examine(struct store *store, const struct kin *kin, int check_ms,
                            enum layout *layout, const char **why, struct err *err)
{
    *layout = layout_read(store->db);
    switch (*layout) {
    case LAYOUT_UNREADABLE:
        return judge(store, sqlite3_errcode(store->db), why, err);
    case LAYOUT_NEWER:
        *why = "was made by a newer Vonk";
        return OUTCOME_USELESS;
    case LAYOUT_FOREIGN:
        *why = "was not made by Vonk";
        return OUTCOME_USELESS;
    default:
        break;
    }
    switch (database_check(store->db, check_ms > 0 ? check_ms : STORE_CHECK_MS)) {
    case DATABASE_DAMAGED:
        *why = "was damaged";
        return OUTCOME_USELESS;
    case DATABASE_UNREADABLE:
        return judge(store, sqlite3_errcode(store->db), why, err);
    default:
        break;
    }
    *why = "had the -wal of another database beside it";
    return *layout == LAYOUT_EMPTY || kin_holds(kin, store->db) ? OUTCOME_OPEN : OUTCOME_USELESS;
}

/* Brings the tables to the schema: makes them, or fits them to this Vonk's lists. */
static enum outcome lay_out(struct store *store, enum layout layout, const char **why,
                            struct err *err)
{
    if (layout == LAYOUT_EMPTY) {
        struct random random;
        random_init_system(&random);
        int code = layout_create(store->db, &random);
        return code == SQLITE_OK ? OUTCOME_OPEN : judge(store, code, why, err);
    }
    int code = layout == LAYOUT_DATED ? layout_update(store->db) : SQLITE_OK;
    int family = code & 0xFF;
    if (family == SQLITE_CONSTRAINT || family == SQLITE_ERROR || family == SQLITE_FULL) {
        *why = "has another form and cannot be brought up to date";
        return OUTCOME_USELESS;
    }
    return code == SQLITE_OK ? OUTCOME_OPEN : judge(store, code, why, err);
}

/* Prepares the connection, once nothing speaks against the file, and begins a boot. */
static enum outcome begin(struct store *store, const struct store_options *options,
                          enum layout layout, const char **why, struct err *err)
{
    if (!database_prepare(store->db, store->path, options->pages, err)) {
        int code = sqlite3_errcode(store->db);
        return database_is_damage(code) ? judge(store, code, why, err) : OUTCOME_FAILED;
    }
    /* After a power cut SQLite would write on in the sector where the last commit ends, although
     * psow=0 says that this can damage it. Commits that are in the file itself are out of reach. */
    if (!database_checkpoint(store->db)) {
        return judge(store, sqlite3_errcode(store->db), why, err);
    }
    enum outcome outcome = lay_out(store, layout, why, err);
    if (outcome != OUTCOME_OPEN) {
        return outcome;
    }
    if (!layout_is_complete(store->db) || !read_position(store, &options->upkeep) ||
        !prepare_statements(store) || !add_boot(store, options) ||
        !store_set_occasion(store, options->occasion, err)) {
        return judge(store, sqlite3_errcode(store->db), why, err);
    }
    look_after(store, &options->started, false);
    return OUTCOME_OPEN;
}

static enum outcome try_open(struct store *store, const struct store_options *options,
                             const char **why, struct err *err)
{
    enum layout layout = LAYOUT_EMPTY;
    struct kin kin;
    if (aside_finds_orphan(store->folder)) {
        *why = "was gone, but not its -wal";
        return OUTCOME_USELESS;
    }
    kin_read(&kin, store->path);
    store->db = database_open(store->path, DATABASE_WRITE, err);
    if (store->db == NULL) {
        return OUTCOME_FAILED;
    }
    enum outcome outcome = examine(store, &kin, options->check_ms, &layout, why, err);
    return outcome == OUTCOME_OPEN ? begin(store, options, layout, why, err) : outcome;
}

/* Closes the connection, ready for another attempt. */
static void disconnect(struct store *store)
{
    for (int i = 0; i < STATEMENT_COUNT; i++) {
        sqlite3_finalize(store->statements[i]);
        store->statements[i] = NULL;
    }
    database_close(store->db);
    store->db = NULL;
    store->at = (struct position){0};
}

static bool put_aside(struct store *store, const char *why, struct err *notice, struct err *err)
{
    char name[ASIDE_NAME_SIZE];
    disconnect(store);
    if (!aside_move(store->folder, name, err)) {
        return false;
    }
    err_set(notice, "%s %s; it is kept beside it as %s, and counting began anew: have it looked at",
            store->path, why, name);
    return true;
}

static bool open_or_replace(struct store *store, const struct store_options *options,
                            struct err *notice, struct err *err)
{
    const char *why = "";
    enum outcome outcome = try_open(store, options, &why, err);
    if (outcome == OUTCOME_USELESS) {
        if (!put_aside(store, why, notice, err)) {
            return false;
        }
        outcome = try_open(store, options, &why, err);
    }
    if (outcome == OUTCOME_USELESS) {
        err_set(err, "%s %s, although it is new; replace the card", store->path, why);
    }
    return outcome == OUTCOME_OPEN;
}

struct store *store_open(const struct store_options *options, struct err *notice, struct err *err)
{
    if (!file_make_folder(options->folder, err)) {
        return NULL;
    }
    struct arena arena;
    arena_init(&arena, 1024);
    struct store *store = arena_new(&arena, struct store);
    store->folder = arena_copy(&arena, options->folder);
    store->path = file_join(&arena, options->folder, ASIDE_DATABASE);
    store->arena = arena;
    if (open_or_replace(store, options, notice, err)) {
        return store;
    }
    store_abandon(store);
    return NULL;
}

void store_abandon(struct store *store)
{
    if (store != NULL) {
        disconnect(store);
        struct arena arena = store->arena;
        arena_finish(&arena);
    }
}

void store_close(struct store *store)
{
    if (store != NULL && database_checkpoint(store->db)) {
        sqlite3_db_config(store->db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
    }
    store_abandon(store);
}
