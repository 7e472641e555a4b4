/* book.c: what follows from other rows: which kiosks there are, whose card was copied, the names of
 * codes, how many visits of a boot have rows. Lists are sorted first, so that one walk finds it. */
#include "journal/book.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#define BOOK_SAMPLE "sample-" /* how the packs of `vonkctl sample` begin */

/* The class of codes that a kind's subject is of: "topic", "story" …; "none" without. */
static const char *class_of(const char *kind)
{
    enum event_kind found = event_kind_named(kind);
    return event_subject_name(found < EVENT_COUNT ? event_classes[found].subject
                                                  : EVENT_SUBJECT_NONE);
}

/* The name of a code, in sorted names; "" when there is none. */
static const char *find_name(const struct book *book, const char *class, const char *code)
{
    int low = 0;
    int high = book->sheets[SHEET_NAMES].count;
    while (low < high) {
        int middle = (low + high) / 2;
        const union value *row = book_row(book, SHEET_NAMES, middle);
        int order = strcmp(row[NAMES_CLASS].text, class);
        order = order != 0 ? order : strcmp(row[NAMES_CODE].text, code);
        if (order == 0) {
            return row[NAMES_NAME].text;
        }
        low = order < 0 ? middle + 1 : low;
        high = order < 0 ? high : middle;
    }
    return "";
}

void book_add_names(struct book *book,
                    const char *(*name_of)(void *with, const char *class, const char *code),
                    void *with)
{
    for (int i = 0; i < book->sheets[SHEET_TALLY].count; i++) {
        const union value *row = book_row(book, SHEET_TALLY, i);
        const char *class = class_of(row[TALLY_KIND].text);
        const char *code = row[TALLY_SUBJECT].text;
        const char *name = code[0] != '\0' ? name_of(with, class, code) : NULL;
        if (name != NULL) {
            union value *added = book_add(book, SHEET_NAMES);
            added[NAMES_CLASS].text = book_text(book, class);
            added[NAMES_CODE].text = book_text(book, code);
            added[NAMES_NAME].text = book_text(book, name);
        }
    }
}

/* Of two names of one code the first in order stays, whichever came first. */
static void settle_names(struct book *book)
{
    int kept = 0;
    book_order(book, SHEET_NAMES);
    for (int i = 0; i < book->sheets[SHEET_NAMES].count; i++) {
        const union value *row = book_row(book, SHEET_NAMES, i);
        union value *last = kept > 0 ? book_row(book, SHEET_NAMES, kept - 1) : NULL;
        bool same = last != NULL && text_equal(last[NAMES_CLASS].text, row[NAMES_CLASS].text) &&
                    text_equal(last[NAMES_CODE].text, row[NAMES_CODE].text);
        if (!same) {
            memmove(book_row(book, SHEET_NAMES, kept++), row, 3 * sizeof *row);
        }
    }
    book->sheets[SHEET_NAMES].count = kept;
}

static void fill_names(struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_TALLY].count; i++) {
        union value *row = book_row(book, SHEET_TALLY, i);
        row[TALLY_NAME].text =
            find_name(book, class_of(row[TALLY_KIND].text), row[TALLY_SUBJECT].text);
    }
    for (int i = 0; i < book->sheets[SHEET_INTERACTIONS].count; i++) {
        union value *row = book_row(book, SHEET_INTERACTIONS, i);
        row[INTERACTIONS_NAME].text =
            find_name(book, class_of(row[INTERACTIONS_KIND].text), row[INTERACTIONS_SUBJECT].text);
    }
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Counts for each boot the visits that have rows. */
static void count_rows(struct book *book)
{
    struct arena scratch;
    arena_init(&scratch, 0);
    int count = book->sheets[SHEET_VISITS].count;
    const char **boots = arena_array(&scratch, (size_t)count + 1, sizeof *boots);
    for (int i = 0; i < count; i++) {
        boots[i] = book_row(book, SHEET_VISITS, i)[VISITS_BOOT].text;
    }
    qsort(boots, (size_t)count, sizeof *boots, compare_texts);
    for (int i = 0; i < book->sheets[SHEET_BOOTS].count; i++) {
        union value *row = book_row(book, SHEET_BOOTS, i);
        const char *boot = row[BOOTS_BOOT].text;
        const char **found = bsearch(&boot, boots, (size_t)count, sizeof *boots, compare_texts);
        row[BOOTS_ROWS].number = 0;
        if (found != NULL) {
            const char **first = found;
            const char **last = found;
            while (first > boots && text_equal(first[-1], boot)) {
                first--;
            }
            while (last < boots + count && text_equal(*last, boot)) {
                last++;
            }
            row[BOOTS_ROWS].number = last - first;
        }
    }
    arena_finish(&scratch);
}

/* The row of a kiosk, made when it is not there. */
static union value *find_kiosk(struct book *book, const char *id)
{
    for (int i = 0; i < book->sheets[SHEET_KIOSKS].count; i++) {
        union value *row = book_row(book, SHEET_KIOSKS, i);
        if (text_equal(row[KIOSKS_KIOSK].text, id)) {
            return row;
        }
    }
    union value *row = book_add(book, SHEET_KIOSKS);
    row[KIOSKS_KIOSK].text = id;
    row[KIOSKS_CLONED].text = row[KIOSKS_SAMPLE].text = "no";
    return row;
}

/* Makes the kiosks anew from their boots, which are sorted by kiosk and number. Two boots of one
 * number have been on two cards. */
static void list_kiosks(struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_BOOTS].count; i++) {
        const union value *boot = book_row(book, SHEET_BOOTS, i);
        const union value *before = i > 0 ? book_row(book, SHEET_BOOTS, i - 1) : NULL;
        union value *kiosk = find_kiosk(book, boot[BOOTS_KIOSK].text);
        if (before != NULL && text_equal(before[BOOTS_KIOSK].text, boot[BOOTS_KIOSK].text) &&
            before[BOOTS_NUMBER].number == boot[BOOTS_NUMBER].number) {
            kiosk[KIOSKS_CLONED].text = "yes";
        }
        if (text_starts(boot[BOOTS_PACK].text, BOOK_SAMPLE)) {
            kiosk[KIOSKS_SAMPLE].text = "yes";
        }
        kiosk[KIOSKS_BOOTS].number++;
        kiosk[KIOSKS_VISITS].number += boot[BOOTS_VISITS].number;
        kiosk[KIOSKS_INTERACTIONS].number += boot[BOOTS_INTERACTIONS].number;
    }
}

void book_complete(struct book *book)
{
    struct sheet_rows *kiosks = &book->sheets[SHEET_KIOSKS];
    for (int i = 0; i < kiosks->count; i++) { /* one that was never started stays */
        union value *row = book_row(book, SHEET_KIOSKS, i);
        row[KIOSKS_BOOTS].number = row[KIOSKS_VISITS].number = row[KIOSKS_INTERACTIONS].number = 0;
        row[KIOSKS_CLONED].text = row[KIOSKS_SAMPLE].text = "no";
    }
    settle_names(book);
    fill_names(book);
    count_rows(book);
    book_sort(book);
    list_kiosks(book);
    book_sort(book);
}
