/* outbox.c: reads rows behind the mark in order, makes statements of them and writes a batch
 * whenever one is full. All SQL of the outbox is in this file. */
#include "journal/outbox.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/ledger.h"
#include "journal/source.h"
#include "journal/statement.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

/* The lines of SQL are broken by hand. */
/* clang-format off */

/* The visit of the first interaction behind a number; none when there is no such row. */
static const char next_sql[] = "SELECT visit FROM interaction WHERE seq > ?1 ORDER BY seq LIMIT 1";

static const char boot_sql[] =
    "SELECT boot FROM interaction JOIN visit ON visit.number = interaction.visit\n"
    "WHERE seq > ?1 ORDER BY seq LIMIT 1";

/* From the row behind the mark back to the first row of its visit. */
static const char back_sql[] =
    "SELECT seq, visit FROM interaction\n"
    "WHERE seq <= (SELECT min(seq) FROM interaction WHERE seq > ?1) ORDER BY seq DESC";

static const char rows_sql[] =
    "SELECT seq, visit.number, visit.boot, visit.id, visit.mono_ms, visit.occasion, pack, kind,\n"
    "    subject, detail, value, ms\n"
    "FROM interaction JOIN visit ON visit.number = interaction.visit\n"
    "    JOIN boot ON boot_no = visit.boot\n"
    "WHERE seq >= ?1 AND interaction.visit <= ?2 ORDER BY seq";
/* clang-format on */

enum column {
    COLUMN_SEQ,
    COLUMN_VISIT,
    COLUMN_BOOT,
    COLUMN_ID,
    COLUMN_MONO,
    COLUMN_OCCASION,
    COLUMN_PACK,
    COLUMN_KIND,
    COLUMN_SUBJECT,
    COLUMN_DETAIL,
    COLUMN_VALUE,
    COLUMN_MS
};

/* What earlier rows of a visit say about later ones. */
struct carry {
    int64_t visit;
    char language[EVENT_ID_SIZE]; /* that was chosen; "" none yet */
    char story[EVENT_ID_SIZE];    /* that was opened last, */
    int64_t story_ms;             /* and when */
};

/* The batch that is being filled. */
struct batch {
    char bytes[OUTBOX_BYTES];
    size_t length;
    int statements;
    int64_t boot, seq; /* of its last row */
};

struct freezing {
    struct arena arena;
    sqlite3 *db;
    const char *folder;
    const struct outbox_options *options;
    struct ledger ledger;
    struct source source; /* of the same connection */
    int64_t boot;         /* the last one */
    int64_t frozen;
    struct carry carry;
    struct batch *batch;
    struct outbox_done done;
};

/* ---- the folder ---- */

/* Half-written batches of a run that was killed; sync's status.json.new is not ours. */
static void clear_left_overs(struct freezing *f)
{
    DIR *dir = opendir(f->folder);
    for (struct dirent *entry; dir != NULL && (entry = readdir(dir)) != NULL;) {
        size_t length = strlen(entry->d_name);
        bool batch = entry->d_name[0] >= '0' && entry->d_name[0] <= '9' && length > 9;
        if (batch && text_equal(entry->d_name + length - 9, ".json.new")) {
            unlinkat(dirfd(dir), entry->d_name, 0);
        }
    }
    if (dir != NULL) {
        closedir(dir);
    }
}

/* Returns what must stay open as long as the folder is written to; -1 and `err` on failure. */
static int lock_folder(const char *folder, struct err *err)
{
    if (!file_make_folder(folder, err)) {
        return -1;
    }
    int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) {
        err_set(err, "%s: the folder cannot be read (%s); check its rights", folder,
                strerror(errno));
    } else if (flock(fd, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
        err_set(err, "%s: another program is writing batches there; let it end first", folder);
        close(fd);
        fd = -1;
    }
    return fd;
}

static bool write_batch(struct freezing *f, struct err *err)
{
    struct batch *batch = f->batch;
    if (!ledger_begin(&f->ledger, f->source.kiosk, err)) {
        return false;
    }
    int64_t number = ledger_number(&f->ledger, batch->seq);
    char *path =
        arena_printf(&f->arena, "%s/%" PRId64 "-%" PRId64 ".json", f->folder, batch->boot, number);
    memcpy(batch->bytes + batch->length, "\n]\n", 3);
    if (!file_write(path, batch->bytes, batch->length + 3, err)) {
        return false;
    }
    f->ledger.last = number;
    f->frozen = batch->seq;
    f->done.batches++;
    f->done.statements += batch->statements;
    batch->length = 0;
    batch->statements = 0;
    return true;
}

/* ---- rows ---- */

static const char *column_text(sqlite3_stmt *row, enum column column)
{
    const char *text = (const char *)sqlite3_column_text(row, (int)column);
    return text != NULL ? text : "";
}

/* The number of a value; what no event can have is none. */
static int read_value(sqlite3_stmt *row)
{
    int64_t value = sqlite3_column_int64(row, COLUMN_VALUE);
    return value > 0 && value <= INT32_MAX ? (int)value : 0;
}

/* What the row says, with the time as it is known now. Texts live until the next row. */
static void read_row(struct freezing *f, sqlite3_stmt *row, struct statement *statement)
{
    enum event_kind kind = event_kind_named(column_text(row, COLUMN_KIND));
    int64_t number = sqlite3_column_int64(row, COLUMN_BOOT);
    const struct repair_boot *boot = source_boot(&f->source, number);
    *statement = (struct statement){
        .kiosk = f->source.kiosk,
        .visit = column_text(row, COLUMN_ID),
        .seq = sqlite3_column_int64(row, COLUMN_SEQ),
        .boot = number,
        .occasion = source_occasion(&f->source, sqlite3_column_int64(row, COLUMN_OCCASION)),
        .pack = column_text(row, COLUMN_PACK),
        .language = f->carry.language,
        .start_ms = boot != NULL ? repair_wall(boot, sqlite3_column_int64(row, COLUMN_MONO)) : -1,
        .quality = boot != NULL ? boot->quality : QUALITY_NONE,
        .seconds = -1,
        .event.kind = kind,
    };
    if (kind < EVENT_COUNT) {
        statement->event = event_make(kind, column_text(row, COLUMN_SUBJECT),
                                      column_text(row, COLUMN_DETAIL), read_value(row));
    }
}

/* Remembers what the row says of later ones, and adds what earlier ones say of it. */
static void carry_on(struct freezing *f, sqlite3_stmt *row, struct statement *statement)
{
    const struct event *event = &statement->event;
    struct carry *carry = &f->carry;
    int64_t visit = sqlite3_column_int64(row, COLUMN_VISIT);
    int64_t ms = sqlite3_column_int64(row, COLUMN_MS);
    if (visit != carry->visit) {
        *carry = (struct carry){.visit = visit};
    }
    if (event->kind == EVENT_LANGUAGE_SET) {
        text_copy(carry->language, sizeof carry->language, event->subject);
    } else if (event->kind == EVENT_STORY_OPEN) {
        text_copy(carry->story, sizeof carry->story, event->subject);
        carry->story_ms = ms;
    } else if (event->kind == EVENT_STORY_READ && event->subject[0] != '\0' &&
               text_equal(carry->story, event->subject) && ms >= carry->story_ms) {
        statement->seconds = (ms - carry->story_ms) / 1000;
    }
}

/* ---- batches ---- */

/* Puts a statement into the batch; false when it does not fit any more. */
static bool add_statement(struct batch *batch, const char *bytes, size_t length)
{
    if (batch->statements == OUTBOX_STATEMENTS ||
        batch->length + length + 8 > OUTBOX_BYTES) { /* with what stands before and behind */
        return false;
    }
    const char *before = batch->statements == 0 ? "[\n" : ",\n";
    memcpy(batch->bytes + batch->length, before, 2);
    memcpy(batch->bytes + batch->length + 2, bytes, length);
    batch->length += 2 + length;
    batch->statements++;
    return true;
}

static bool may_write(const struct freezing *f)
{
    return f->options->most <= 0 || f->done.batches < f->options->most;
}

/* Takes a row behind the mark. A row that gives no statement is passed over. False when it must
 * wait for another call, or (with a sentence in `err`) on failure. */
static bool take(struct freezing *f, const struct statement *statement, struct err *err)
{
    struct statement_rules rules = {f->options->activity_base, f->options->now_ms};
    char bytes[STATEMENT_SIZE];
    struct batch *batch = f->batch;
    size_t length = statement->event.kind < EVENT_COUNT
                        ? statement_write(bytes, sizeof bytes, statement, &rules)
                        : 0;
    bool other_boot = batch->statements > 0 && batch->boot != statement->boot;
    if (length > 0 && (other_boot || !add_statement(batch, bytes, length))) {
        if (!may_write(f) || !write_batch(f, err)) {
            return false;
        }
        add_statement(batch, bytes, length);
    }
    if (batch->statements > 0) {
        batch->boot = length > 0 ? statement->boot : batch->boot;
        batch->seq = statement->seq;
    }
    return true;
}

/* The first row of the visit that the row behind the mark belongs to; 0: there is none. */
static bool find_begin(struct freezing *f, int64_t *begin)
{
    sqlite3_stmt *rows = NULL;
    int64_t visit = 0;
    *begin = 0;
    if (sqlite3_prepare_v2(f->db, back_sql, -1, &rows, NULL) == SQLITE_OK) {
        sqlite3_bind_int64(rows, 1, f->frozen);
        while (sqlite3_step(rows) == SQLITE_ROW &&
               (*begin == 0 || sqlite3_column_int64(rows, 1) == visit)) {
            *begin = sqlite3_column_int64(rows, 0);
            visit = sqlite3_column_int64(rows, 1);
        }
    }
    return sqlite3_finalize(rows) == SQLITE_OK;
}

/* Goes through the rows; false when the database or (with a sentence in `err`) the disk fails. */
static bool freeze_rows(struct freezing *f, int64_t over, struct err *err)
{
    sqlite3_stmt *rows = NULL;
    int64_t begin = 0;
    bool ok =
        find_begin(f, &begin) && sqlite3_prepare_v2(f->db, rows_sql, -1, &rows, NULL) == SQLITE_OK;
    int64_t mark = f->frozen;
    struct err why = {0};
    bool more = ok && begin > 0;
    if (more) {
        sqlite3_bind_int64(rows, 1, begin);
        sqlite3_bind_int64(rows, 2, over);
    }
    while (more && sqlite3_step(rows) == SQLITE_ROW) {
        struct statement statement;
        read_row(f, rows, &statement);
        carry_on(f, rows, &statement);
        more = statement.seq <= mark || take(f, &statement, &why);
    }
    ok = sqlite3_finalize(rows) == SQLITE_OK && ok;
    bool due =
        f->batch->statements == OUTBOX_STATEMENTS || f->options->all || f->batch->boot < f->boot;
    if (ok && why.text[0] == '\0' && f->batch->statements > 0 && due && may_write(f)) {
        write_batch(f, &why);
    }
    if (why.text[0] != '\0') {
        err_set(err, "%s", why.text);
    }
    return ok && why.text[0] == '\0';
}

static bool read_kiosk(sqlite3 *db, char kiosk[UUID_SIZE])
{
    sqlite3_stmt *row = NULL;
    bool ok = sqlite3_prepare_v2(db, "SELECT id FROM kiosk", -1, &row, NULL) == SQLITE_OK &&
              sqlite3_step(row) == SQLITE_ROW;
    const char *id = ok ? (const char *)sqlite3_column_text(row, 0) : NULL;
    char probe[UUID_SIZE];
    ok = id != NULL && statement_id(probe, id, 0) && text_copy(kiosk, UUID_SIZE, id);
    sqlite3_finalize(row);
    return ok;
}

/* True when a batch is full, or its boot over. Reads two rows. */
static bool is_due(struct freezing *f)
{
    sqlite3_stmt *row = NULL;
    int64_t last = 0, boot = f->boot;
    bool ok = database_number(f->db, "SELECT ifnull(max(seq), 0) FROM interaction", &last) &&
              sqlite3_prepare_v2(f->db, boot_sql, -1, &row, NULL) == SQLITE_OK;
    if (ok) {
        sqlite3_bind_int64(row, 1, f->frozen);
        boot = sqlite3_step(row) == SQLITE_ROW ? sqlite3_column_int64(row, 0) : boot;
    }
    sqlite3_finalize(row);
    return !ok || f->options->all || boot < f->boot || last - f->frozen >= OUTBOX_STATEMENTS;
}

/* With the folder locked. */
static bool freeze(struct freezing *f, struct err *err)
{
    char kiosk[UUID_SIZE];
    int64_t over = 0;
    clear_left_overs(f);
    if (!ledger_read(&f->ledger, f->folder, &f->arena, err)) {
        return false;
    }
    if (!read_kiosk(f->db, kiosk) || !source_over(f->db, &over) ||
        !database_number(f->db, "SELECT ifnull(max(boot_no), 0) FROM boot", &f->boot)) {
        return database_explain("vonk.db", sqlite3_errcode(f->db), err);
    }
    f->frozen = f->done.frozen = ledger_frozen(&f->ledger, kiosk, INT64_MAX);
    if (!is_due(f)) {
        return true;
    }
    f->batch = arena_new(&f->arena, struct batch);
    struct err why = {0};
    bool ok = source_read(&f->source, f->db, &f->arena) && freeze_rows(f, over, &why);
    f->done.frozen = f->frozen;
    if (!ok && why.text[0] == '\0') {
        return database_explain("vonk.db", sqlite3_errcode(f->db), err);
    }
    return ok || err_set(err, "%s", why.text);
}

bool outbox_freeze(sqlite3 *db, const char *folder, const struct outbox_options *options,
                   struct err *err)
{
    struct freezing f = {.db = db, .folder = folder, .options = options};
    arena_init(&f.arena, 0);
    int lock = lock_folder(folder, err);
    bool ok = lock >= 0 && freeze(&f, err);
    if (lock >= 0) {
        close(lock);
    }
    if (options->done != NULL) {
        *options->done = f.done;
    }
    arena_finish(&f.arena);
    return ok;
}

int64_t outbox_frozen(sqlite3 *db, const char *folder)
{
    char kiosk[UUID_SIZE];
    struct arena arena;
    struct ledger ledger;
    int64_t seq = 0;
    arena_init(&arena, 0);
    if (read_kiosk(db, kiosk) && ledger_read(&ledger, folder, &arena, NULL)) {
        seq = ledger_frozen(&ledger, kiosk, INT64_MAX);
    }
    arena_finish(&arena);
    return seq;
}

int64_t outbox_acknowledged(const char *folder, const char *kiosk, int64_t before_ms,
                            struct err *err)
{
    struct arena arena;
    struct ledger ledger;
    int64_t seq = -1;
    arena_init(&arena, 0);
    if (ledger_read(&ledger, folder, &arena, err)) {
        int64_t number = ledger_settled(&ledger, before_ms, err);
        seq = number >= 0 ? ledger_frozen(&ledger, kiosk, number) : -1;
    }
    arena_finish(&arena);
    return seq;
}

int64_t outbox_acknowledged_visit(sqlite3 *db, const char *folder, int64_t before_ms,
                                  struct err *err)
{
    char kiosk[UUID_SIZE];
    int64_t over = 0;
    sqlite3_stmt *row = NULL;
    if (!read_kiosk(db, kiosk) || !source_over(db, &over)) {
        database_explain("vonk.db", sqlite3_errcode(db), err);
        return -1;
    }
    int64_t seq = outbox_acknowledged(folder, kiosk, before_ms, err);
    if (seq <= 0) {
        return seq;
    }
    if (sqlite3_prepare_v2(db, next_sql, -1, &row, NULL) == SQLITE_OK) {
        sqlite3_bind_int64(row, 1, seq);
        if (sqlite3_step(row) == SQLITE_ROW && sqlite3_column_int64(row, 0) <= over) {
            over = sqlite3_column_int64(row, 0) - 1;
        }
    }
    if (sqlite3_finalize(row) != SQLITE_OK) {
        database_explain("vonk.db", sqlite3_errcode(db), err);
        return -1;
    }
    return over;
}

bool outbox_forget(const char *folder, int64_t before_ms, struct err *err)
{
    struct ledger ledger;
    struct arena arena;
    arena_init(&arena, 0);
    bool ok = ledger_read(&ledger, folder, &arena, err) && ledger_forget(&ledger, before_ms, err);
    arena_finish(&arena);
    return ok;
}
