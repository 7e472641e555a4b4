/* names.h: what codes are called, in one language of a content pack. */
#ifndef VONK_TOOL_NAMES_H
#define VONK_TOOL_NAMES_H

#include "journal/book.h"
#include "model/catalog.h"

/* A pack and one of its languages. */
struct names {
    const struct catalog *catalog; /* NULL: there is no pack, and everything is called by its id */
    int language;
    struct arena *arena; /* for names that are put together */
};

/* Reads the pack in `content` (NULL: the installed one, else `content` beside the program, else
 * none) for the language `lang` (NULL: the pack's first). All of it lives in the arena. False and
 * `err` when the pack or language that was asked for cannot be read. */
bool names_read(struct names *names, const char *content, const char *lang, struct arena *arena,
                struct err *err);

/* The name of a thing; NULL when it has none. */
const char *names_of(const struct names *names, enum event_subject what, const char *id);

/* Adds the names of all codes in a book to it. */
void names_add(struct names *names, struct book *book);

#endif
