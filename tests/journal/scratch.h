/* scratch.h: a temporary folder for a test, and a look into the database in it. Helpers fail the
 * running cmocka test when they cannot do their work. */
#ifndef VONK_TESTS_JOURNAL_SCRATCH_H
#define VONK_TESTS_JOURNAL_SCRATCH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { SCRATCH_PATH = 512 };

struct scratch {
    char folder[SCRATCH_PATH];
    char database[SCRATCH_PATH + 16]; /* vonk.db in it */
};

/* Makes an empty folder; removes it with all that is in it. */
void scratch_make(struct scratch *scratch);
void scratch_remove(struct scratch *scratch);

/* Path of a file in the folder; one static buffer for each of four calls in turn. */
const char *scratch_path(const struct scratch *scratch, const char *name);
bool scratch_has(const struct scratch *scratch, const char *name);
int scratch_files(const struct scratch *scratch); /* how many are in it */

/* Whole files; scratch_read's bytes are freed by the caller. */
unsigned char *scratch_read(const char *path, size_t *size);
void scratch_write(const char *path, const void *bytes, size_t size);
void scratch_copy(const char *from, const char *to);

/* The first column of the first row of a query on a database. NULL is -1 and "(null)"; the text is
 * one static buffer. scratch_run runs statements. */
int64_t scratch_number(const char *path, const char *sql);
const char *scratch_text(const char *path, const char *sql);
void scratch_run(const char *path, const char *sql);

/* True when the structure of the database is sound, whatever words its rows hold. */
bool scratch_is_whole(const char *path);

/* Asserts that the database is sound and its interactions are numbered from 1 without a gap. */
void scratch_assert_sound(const char *path);

/* As root nothing is read-only: from here on the test is somebody without rights, and is itself
 * again. The folder is given away first. */
void scratch_drop_rights(const struct scratch *scratch);
void scratch_regain_rights(void);

#endif
