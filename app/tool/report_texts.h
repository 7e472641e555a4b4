/* report_texts.h: what the report says (journal/report.h), from a pack. */
#ifndef VONK_TOOL_REPORT_TEXTS_H
#define VONK_TOOL_REPORT_TEXTS_H

#include "journal/report.h"
#include "model/catalog.h"

/* A pack and one of its languages: the context of names. */
struct report_pack {
    const struct catalog *catalog;
    int language;
    struct arena *arena; /* for names that are put together; as long as the texts */
};

/* The words and names of a pack in one of its languages. `pack` must live as long as the texts. */
struct report_texts report_texts_of(const struct report_pack *pack);

/* The folder of the installed pack, else `content` beside the program. */
const char *report_place(struct arena *arena);

#endif
