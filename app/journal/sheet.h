/* sheet.h: the tables of an export: what is in them, as one table of fields.
 *
 * A book holds the rows of all sheets in memory, as values of known types. The same fields make
 * and read the CSV files, describe them in datapackage.json and say in which order rows stand: by
 * their first field, then the second … As a visit's id is random, visits that began in the same
 * hour stand in random order, and the same rows always make the same bytes. */
#ifndef VONK_JOURNAL_SHEET_H
#define VONK_JOURNAL_SHEET_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum sheet {
    SHEET_KIOSKS,
    SHEET_OCCASIONS,
    SHEET_BOOTS,
    SHEET_ANCHORS,
    SHEET_TALLY,
    SHEET_HOURS,
    SHEET_ATTRACT,
    SHEET_VISITS,
    SHEET_INTERACTIONS,
    SHEET_NAMES,
    SHEET_SOURCES, /* of the grade "share", from here on: kiosks.csv, days.csv, figures.csv */
    SHEET_DAYS,
    SHEET_FIGURES,
    SHEET_COUNT
};

/* Who may have an export. */
enum grade { GRADE_SHARE, GRADE_CONTROLLER, GRADE_COUNT };

enum sheet_type {
    SHEET_WORD,   /* an id or a word of a list: letters, digits and - _ . ; may be "" */
    SHEET_UUID,   /* a random id */
    SHEET_TEXT,   /* for people; may be "" */
    SHEET_NUMBER, /* 0 or more */
    SHEET_MAYBE,  /* the same, or -1 when unknown: "" */
    SHEET_DAY,    /* midnight UTC in ms, -1 when unknown */
    SHEET_HOUR,   /* 0 to 23, -1 when unknown */
    SHEET_TIME    /* UTC in ms, to the second */
};

struct sheet_field {
    const char *name;
    enum sheet_type type;
    const char *description; /* one English sentence for whoever opens the file */
};

enum { SHEET_FIELDS = 12, SHEET_KEYS = 5 };

struct sheet_class {
    const char *name;  /* of its file, without ".csv" */
    const char *title; /* English */
    const char *dutch; /* what is in it, for LEESMIJ.txt */
    int keys;          /* its first fields, none of them empty, are those of only one row; 0 none */
    unsigned grades;   /* bit mask of enum grade: the exports that it is in */
    struct sheet_field fields[SHEET_FIELDS]; /* up to one without a name */
};

/* The table, indexed by enum sheet. */
extern const struct sheet_class sheet_classes[SHEET_COUNT];

/* A value; which of the two its field's type tells. */
union value {
    const char *text; /* never NULL; owned by the book */
    int64_t number;
};

struct sheet_rows {
    union value *values; /* `count` times as many as the sheet has fields */
    int count, room;
};

struct book {
    struct arena *arena;
    struct sheet_rows sheets[SHEET_COUNT];
    const char **texts; /* hash table of all texts, each once */
    size_t text_count, text_room;
};

/* The fields of the sheets, in their order. */
enum {
    KIOSKS_KIOSK,
    KIOSKS_BOOTS,
    KIOSKS_VISITS,
    KIOSKS_INTERACTIONS,
    KIOSKS_CLONED,
    KIOSKS_SAMPLE
};
enum {
    OCCASIONS_OCCASION,
    OCCASIONS_NUMBER,
    OCCASIONS_KIND,
    OCCASIONS_PLACE,
    OCCASIONS_DAY,
    OCCASIONS_MEASURE,
    OCCASIONS_GOAL
};
enum {
    BOOTS_KIOSK,
    BOOTS_NUMBER,
    BOOTS_BOOT,
    BOOTS_PACK,
    BOOTS_CLOCK,
    BOOTS_FIRST_DAY,
    BOOTS_LAST_DAY,
    BOOTS_ANCHORS,
    BOOTS_VISITS,
    BOOTS_INTERACTIONS,
    BOOTS_ROWS
};
enum { ANCHORS_BOOT, ANCHORS_MONO, ANCHORS_WALL, ANCHORS_QUALITY };
enum {
    TALLY_BOOT,
    TALLY_OCCASION,
    TALLY_DAY,
    TALLY_KIND,
    TALLY_SUBJECT,
    TALLY_NAME,
    TALLY_DETAIL,
    TALLY_INTERACTIONS,
    TALLY_SECONDS
};
enum {
    HOURS_BOOT,
    HOURS_OCCASION,
    HOURS_DAY,
    HOURS_HOUR,
    HOURS_VISITS,
    HOURS_ENGAGED,
    HOURS_COMPLETED,
    HOURS_FINISHED,
    HOURS_ENDED,
    HOURS_SECONDS
};
enum { ATTRACT_BOOT, ATTRACT_OCCASION, ATTRACT_DAY, ATTRACT_WOKE, ATTRACT_TIMES, ATTRACT_SECONDS };
enum {
    VISITS_KIOSK,
    VISITS_BOOT,
    VISITS_DAY,
    VISITS_HOUR,
    VISITS_VISIT,
    VISITS_OCCASION,
    VISITS_ENDED,
    VISITS_SECONDS
};
enum {
    INTERACTIONS_VISIT,
    INTERACTIONS_NUMBER,
    INTERACTIONS_MS,
    INTERACTIONS_KIND,
    INTERACTIONS_SUBJECT,
    INTERACTIONS_NAME,
    INTERACTIONS_DETAIL,
    INTERACTIONS_VALUE
};
enum { NAMES_CLASS, NAMES_CODE, NAMES_NAME };
enum { SOURCES_KIOSK, SOURCES_SAMPLE };
enum {
    DAYS_OCCASION,
    DAYS_DAY,
    DAYS_VISITS,
    DAYS_ENGAGED,
    DAYS_COMPLETED,
    DAYS_FINISHED,
    DAYS_ENDED,
    DAYS_SECONDS,
    DAYS_ATTRACT
};
enum {
    FIGURES_OCCASION,
    FIGURES_KIND,
    FIGURES_SUBJECT,
    FIGURES_NAME,
    FIGURES_DETAIL,
    FIGURES_INTERACTIONS,
    FIGURES_SECONDS
};

/* Names of the grades, such as "share"; GRADE_COUNT when there is no such grade. */
const char *grade_name(enum grade grade);
enum grade grade_named(const char *name);

int sheet_field_count(enum sheet sheet);
bool sheet_has_grade(enum sheet sheet, enum grade grade);

/* True when the field holds text. */
bool sheet_is_text(enum sheet sheet, int field);

/* True for what a SHEET_WORD and a SHEET_UUID may be. */
bool sheet_is_word(const char *text);
bool sheet_is_uuid(const char *text);

/* Begins an empty book in the arena. */
void book_init(struct book *book, struct arena *arena);

/* The book's own copy of a text, the same for equal texts. */
const char *book_text(struct book *book, const char *text);

/* Adds a row of zeros and empty texts; it lives until the next row is added. */
union value *book_add(struct book *book, enum sheet sheet);

/* A row of the sheet. */
union value *book_row(const struct book *book, enum sheet sheet, int row);

/* Sorts the rows of a sheet. */
void book_order(struct book *book, enum sheet sheet);

/* Sorts a sheet and adds up, from field `first` on (numbers all), the rows that are equal before
 * it.
 */
void book_join(struct book *book, enum sheet sheet, int first);

/* Sorts the rows of every sheet and leaves out repeated ones. */
void book_sort(struct book *book);

/* Compares two rows, field by field, as strcmp does. */
int sheet_compare(enum sheet sheet, const union value *a, const union value *b);

/* Writes the head (a NULL row) or a row as a line of CSV; returns its length. */
enum { SHEET_LINE_SIZE = 32768 };
size_t sheet_line(char to[SHEET_LINE_SIZE], enum sheet sheet, const union value *row);

/* Reads a file of `size` bytes, which are changed, into the book; with `keep` false the rows are
 * only examined. Returns how many rows there were; -1 and `err`, which names the file, when one is
 * wrong. */
int sheet_read(struct book *book, enum sheet sheet, char *text, size_t size, bool keep,
               struct err *err);

#endif
