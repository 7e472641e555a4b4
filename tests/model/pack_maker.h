/* pack_maker.h: a small good pack in a temporary folder, to be broken by a test, and the problems
 * that loading or checking it gives, as text. Helpers fail the running cmocka test when they cannot
 * do their work. */
#ifndef VONK_TESTS_MODEL_PACK_MAKER_H
#define VONK_TESTS_MODEL_PACK_MAKER_H

#include "base/arena.h"
#include "base/err.h"
#include "model/catalog.h"
#include "model/check.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>

/* Five topics (05-1, 05-2, 06-1, 07-1, 08-1), two stories (samira, joy), three items (fiets, sloot,
 * app), one domain and one prospect, in nl and en. */
struct made_pack {
    char folder[512];
    struct arena arena;
    struct problems problems;
    struct catalog catalog;
    struct check check;
    struct err err;
};

/* Setup and teardown of a test: *state is a struct made_pack. */
int pack_make(void **state);
int pack_remove(void **state);

/* Path of a file in the pack; lives in the pack's arena. */
const char *pack_path(struct made_pack *pack, const char *name);

/* Writes a file, making its folder. pack_write_bytes takes any bytes. */
void pack_write(struct made_pack *pack, const char *name, const char *text);
void pack_write_bytes(struct made_pack *pack, const char *name, const void *bytes, size_t size);

/* The text of a file, in the pack's arena. */
char *pack_read_text(struct made_pack *pack, const char *name);

/* Replaces the first `from` in a file, which must be there, by `to`. */
void pack_replace(struct made_pack *pack, const char *name, const char *from, const char *to);

void pack_delete(struct made_pack *pack, const char *name);

/* catalog_load and check_pack on the folder; the problems before are forgotten. */
bool pack_load(struct made_pack *pack);
bool pack_check(struct made_pack *pack);

/* Asserts that the problems are exactly these lines, each FILE:LINE:COLUMN: severity: text [rule].
 */
void pack_assert_problems(struct made_pack *pack, const char *lines);

#endif
