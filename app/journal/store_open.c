/* store_open.c: opening in steps that each may end it (find, examine, prepare, begin a boot), and
 * closing. Owns the connection. */
#include "journal/store_inside.h"

#include "base/file.h"
#include "base/log.h"
#include "base/random.h"
#include "base/text.h"
#include "journal/aside.h"
#include "journal/database.h"
#include "journal/kin.h"
#include "journal/layout.h"
#include "journal/outbox.h"

#include <stddef.h>

/* How an attempt to open ended. Starved: SQLite says that there is no memory, which it also says of
 * a damaged record that claims to be larger than anything. */
enum outcome { OUTCOME_OPEN, OUTCOME_FAILED, OUTCOME_STARVED, OUTCOME_USELESS };

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
    return family == SQLITE_NOMEM ? OUTCOME_STARVED : OUTCOME_FAILED;
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
        return database_is_damage(code) || (code & 0xFF) == SQLITE_NOMEM
                   ? judge(store, code, why, err)
                   : OUTCOME_FAILED;
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
        !store_begin_boot(store, options) || !store_set_occasion(store, options->occasion, err)) {
        return judge(store, sqlite3_errcode(store->db), why, err);
    }
    store_look_after(store, &options->started, false);
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

/* A second attempt tells a file that asks for too much from a lack of memory: a lack passes, or is
 * still there. */
static enum outcome try_again(struct store *store, const struct store_options *options,
                              const char **why, struct err *err)
{
    enum { BYTES = 4 << 20 }; /* more than opening a sound file takes */
    disconnect(store);
    enum outcome outcome = try_open(store, options, why, err);
    void *memory = outcome == OUTCOME_STARVED ? sqlite3_malloc(BYTES) : NULL;
    if (memory != NULL) {
        *why = "was damaged";
        outcome = OUTCOME_USELESS;
    }
    sqlite3_free(memory);
    return outcome;
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
    if (outcome == OUTCOME_STARVED) {
        outcome = try_again(store, options, &why, err);
    }
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
