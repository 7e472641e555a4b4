/* names.h: what codes are called, in one language of a content pack. */
#ifndef VONK_STAFF_NAMES_H
#define VONK_STAFF_NAMES_H

#include "journal/event.h"
#include "model/catalog.h"

/* A pack and one of its languages. Whoever has a catalog in memory fills this in herself; on
 * another thread than the one that reloads it the catalog must not change meanwhile. */
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

#endif
