/* stats_sources.c: figures of databases and exports together. One database is told row by row; as
 * soon as there are several sources, or small numbers are to be hidden, they become one book, so
 * that nothing that two of them tell counts twice. */
#include "journal/book.h"

#include "base/clock.h"
#include "base/file.h"
#include "journal/merge.h"
#include "journal/share.h"
#include "journal/verify.h"

bool book_read(struct book *book, const char *path, unsigned keep, enum grade *grade,
               struct err *err)
{
    struct verified verified;
    *grade = GRADE_CONTROLLER;
    if (!file_is_folder(path)) {
        bool rows = (keep & 1u << SHEET_INTERACTIONS) != 0;
        return book_read_database(book, path, rows, NULL, err);
    }
    bool ok = verify_folder(&verified, path, NULL, keep, book, err) == VERDICT_SOUND;
    *grade = verified.grade;
    return ok;
}

/* Reads all paths into one book of the grade controller, or the only one into one of the grade
 * share. */
static struct book *read_all(const char *const *paths, int count, struct arena *arena,
                             struct err *err)
{
    struct book **books = arena_array(arena, (size_t)count + 1, sizeof *books);
    for (int i = 0; i < count; i++) {
        enum grade grade;
        books[i] = arena_new(arena, struct book);
        book_init(books[i], arena);
        if (!book_read(books[i], paths[i], VERIFY_KEEP_FIGURES, &grade, err)) {
            return NULL;
        }
        if (grade == GRADE_SHARE && count > 1) {
            err_set(err,
                    "%s: is rounded to be shared and cannot be added to others; give it "
                    "alone, or the databases instead",
                    paths[i]);
            return NULL;
        }
    }
    if (count == 1) {
        return books[0];
    }
    struct book *merged = arena_new(arena, struct book);
    book_init(merged, arena);
    merge_books(merged, (const struct book *const *)books, count);
    return merged;
}

bool stats_add_sources(struct stats *stats, const char *const *paths, int count, bool share,
                       struct err *err)
{
    if (count == 1 && !share && !file_is_folder(paths[0])) {
        return stats_add(stats, paths[0], err);
    }
    struct arena arena;
    struct book shared;
    struct clock clock;
    arena_init(&arena, 0);
    clock_init_real(&clock);
    struct book *book = read_all(paths, count, &arena, err);
    bool ok = book != NULL;
    if (ok && share && book->sheets[SHEET_SOURCES].count == 0) {
        book_init(&shared, &arena);
        share_make(&shared, book, clock_wall(&clock));
        book = &shared;
    }
    if (ok) {
        stats->shared = share || book->sheets[SHEET_SOURCES].count > 0;
        stats_tell_book(stats, book);
    }
    arena_finish(&arena);
    return ok;
}
