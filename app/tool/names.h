/* names.h: the names of codes in an export, from a content pack. */
#ifndef VONK_TOOL_NAMES_H
#define VONK_TOOL_NAMES_H

#include "base/arena.h"
#include "base/err.h"
#include "journal/book.h"

#include <stdbool.h>

/* Adds the names of all codes that the pack in `content` knows, in language `lang` (NULL: the
 * pack's first). `content` NULL: the folder content, or none when it is not there. False and `err`
 * when the pack or language cannot be read. */
bool names_add(struct book *book, const char *content, const char *lang, struct err *err);

#endif
