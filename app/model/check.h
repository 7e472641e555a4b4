/* check.h: the lint of a pack, an editor's friend.
 *
 * Everything that loading finds, and more: what a language lacks, words that differ in their marks,
 * pictures that are missing or too large, characters that no font has, long sentences, weights that
 * lead nowhere. A source folder and a built pack are both checked; they differ in their pictures.
 */
#ifndef VONK_MODEL_CHECK_H
#define VONK_MODEL_CHECK_H

#include "base/arena.h"
#include "base/err.h"
#include "model/catalog.h"
#include "model/index.h"
#include "model/pack.h"
#include "model/problem.h"

#include <stdbool.h>

#define CHECK_FONTS "/usr/share/fonts/truetype"

enum {
    CHECK_SENTENCE_MOST = 25, /* words of a sentence */
    CHECK_SENTENCE_MEAN = 15, /* words of the sentences of a file, on average */
    CHECK_PAGE_MOST = 45      /* words on a page of a story */
};

enum picture_kind { PICTURE_SVG, PICTURE_PHOTO };

/* A picture of the source folder. */
struct picture_file {
    const char *name; /* without its ending */
    const char *path; /* relative to the pack, such as "pictures/quiz-fiets.svg" */
    enum picture_kind kind;
    int width, height; /* px, of a photo */
};

struct check {
    struct pack pack;
    struct catalog catalog;
    bool usable;                   /* a kiosk can show the pack; else the catalog is empty */
    bool built;                    /* it is a built pack, not a source folder */
    struct picture_file *pictures; /* of a source folder */
    int picture_count;
    struct index picture_names; /* name to index in pictures, or 0 in a built pack */
};

/* Checks the pack in `folder`. The problems end up sorted by file, line and column. `fonts` is the
 * folder with the fonts, usually CHECK_FONTS. False and `err` when there is nothing to check: no
 * folder, or a pack.yaml that cannot be used. */
bool check_pack(struct check *check, const char *folder, const char *fonts, struct arena *arena,
                struct problems *problems, struct err *err);

/* Parts of check_pack, each with its own file. */
void check_words(struct check *check);
void check_texts(struct check *check, const char *fonts);
void check_pictures(struct check *check);

#endif
