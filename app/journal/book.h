/* book.h: a book of all that kiosks counted (grade controller): read from a database, completed,
 * told as figures. sheet.h says what a book is, merge.h how several become one. */
#ifndef VONK_JOURNAL_BOOK_H
#define VONK_JOURNAL_BOOK_H

#include "journal/sheet.h"
#include "journal/stats.h"

/* Reads a database (as source_open does) into an empty book, with times repaired; `rows`: also
 * visits and interactions. Anchors in the future are left out: no future time leaves. `visit`, when
 * not NULL, becomes the number of the last visit in it that is over, for retain_note. False and
 * `err` when it cannot be read. */
bool book_read_database(struct book *book, const char *path, bool rows, int64_t *visit,
                        struct err *err);

/* Reads a database, or the sheets of the mask `keep` (verify.h) of a sound export, into an empty
 * book. Of a database visits and interactions are read when SHEET_INTERACTIONS is in the mask. */
bool book_read(struct book *book, const char *path, unsigned keep, enum grade *grade,
               struct err *err);

/* Adds the names of all codes in tally. `name_of` tells that of a code, such as of "topic" "06-1",
 * NULL when it has none; it gets `with`. */
void book_add_names(struct book *book,
                    const char *(*name_of)(void *with, const char *class, const char *code),
                    void *with);

/* Fills in what follows from other sheets (kiosks, copied cards, names, how many visits are there)
 * and sorts. Names and kiosks must have been filled from here only. */
void book_complete(struct book *book);

/* Tells the figures of a book, of either grade. */
void stats_tell_book(struct stats *stats, const struct book *book);

/* Adds the figures of databases and exports, told once however many of them tell it. `share`: small
 * numbers are hidden (share.h). An export of the grade share stands alone and stays as it is. False
 * and `err` naming the one that cannot be read. */
bool stats_add_sources(struct stats *stats, const char *const *paths, int count, bool share,
                       struct err *err);

#endif
