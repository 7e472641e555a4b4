/* export.c: puts the parts of an export together: the book with its names, the folder, the report
 * from nothing but the book, the seal. */
#include "journal/export.h"

#include "base/clock.h"
#include "base/text.h"
#include "journal/book.h"
#include "journal/package.h"
#include "journal/share.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int count_rows(const struct book *book, enum grade grade)
{
    int rows = 0;
    for (int sheet = 0; sheet < SHEET_COUNT; sheet++) {
        rows += sheet_has_grade((enum sheet)sheet, grade) ? book->sheets[sheet].count : 0;
    }
    return rows;
}

/* What book_add_names asks with. */
struct naming {
    const struct report_texts *texts;
    struct arena *arena;
};

static const char *name_of(void *with, const char *class, const char *code)
{
    const struct naming *naming = with;
    for (int what = 0; what < EVENT_SUBJECT_COUNT; what++) {
        if (text_equal(event_subject_name((enum event_subject)what), class)) {
            const char *name =
                naming->texts->name(naming->texts->context, (enum event_subject)what, code);
            return name != NULL ? text_plain(naming->arena, name) : NULL;
        }
    }
    return NULL;
}

static void add_names(struct book *book, const struct report_texts *texts)
{
    struct naming naming = {.texts = texts, .arena = book->arena};
    if (texts->name != NULL) {
        book_add_names(book, name_of, &naming);
    }
    book_complete(book);
}

/* The report of what the folder tells, from nothing but that. */
static bool add_report(struct parcel *parcel, const struct book *book,
                       const struct export_request *request, struct err *err)
{
    struct report_options options = {.title = NULL};
    struct stats stats;
    char *bytes = NULL;
    size_t size = 0;
    stats_init(&stats, NULL, book->arena);
    stats_tell_book(&stats, book);
    stats.shared = request->grade == GRADE_SHARE;
    FILE *page = open_memstream(&bytes, &size);
    bool ok = page != NULL && report_write(page, &stats, request->texts, &options);
    ok = page != NULL && fclose(page) == 0 && ok;
    ok = ok ? parcel_add(parcel, PACKAGE_REPORT, bytes, size, err)
            : err_set(err, "no memory for the report; close other programs");
    free(bytes);
    return ok;
}

/* Writes a complete book. */
static bool write_folder(const struct book *book, const struct export_request *request,
                         struct parcel *parcel, struct export_done *done, struct err *err)
{
    struct seal_key secret = {{0}, ""};
    char stem[PACKAGE_STEM_SIZE];
    const char *path = NULL;
    package_stem(book, request->grade, stem);
    if (seal_key_open(&secret, request->key, err) && parcel_begin(parcel, request->out, err) &&
        package_write(parcel, book, request->grade, err) &&
        add_report(parcel, book, request, err) && parcel_seal(parcel, &secret, err)) {
        path = parcel_finish(parcel, stem, grade_name(request->grade), err);
    }
    if (path != NULL) {
        text_copy(done->path, sizeof done->path, path);
        seal_fingerprint(secret.public_key, strlen(secret.public_key), done->fingerprint);
    }
    seal_key_close(&secret);
    return path != NULL;
}

/* Writes a complete book as a folder and says what became of it. */
static bool write_book(const struct book *book, const struct export_request *request,
                       struct export_done *done, struct err *err)
{
    struct parcel *parcel = calloc(1, sizeof *parcel);
    *done = (struct export_done){.rows = count_rows(book, request->grade),
                                 .days = book->sheets[SHEET_DAYS].count};
    if (parcel == NULL) {
        return err_set(err, "no memory for the export; close other programs");
    }
    bool ok = write_folder(book, request, parcel, done, err);
    parcel_drop(parcel);
    free(parcel);
    return ok;
}

bool export_book(struct book *book, const struct export_request *request, struct export_done *done,
                 struct err *err)
{
    add_names(book, request->texts);
    return write_book(book, request, done, err);
}

bool export_database(const char *path, const struct export_request *request,
                     struct export_done *done, struct err *err)
{
    struct arena arena;
    struct book full, shared;
    struct clock clock;
    int64_t visit = 0;
    bool rows = request->grade == GRADE_CONTROLLER;
    arena_init(&arena, 0);
    book_init(&full, &arena);
    book_init(&shared, &arena);
    bool ok = book_read_database(&full, path, rows, &visit, err);
    if (ok) {
        add_names(&full, request->texts);
    }
    if (ok && !rows) {
        clock_init_real(&clock);
        share_make(&shared, &full, clock_wall(&clock));
    }
    ok = ok && write_book(rows ? &full : &shared, request, done, err);
    if (ok) {
        done->visit = rows ? visit : 0;
    }
    arena_finish(&arena);
    return ok;
}
