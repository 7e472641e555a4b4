/* language.h: finds words that exclude, in any text: a flyer, a vacancy, a curriculum, a story.
 *
 * A language is a table of words and rules (language_table.h); the code here knows none. What is
 * found is what an editor would mark: "de leerling ... hij", "chairman", "for boys who like tech",
 * "girls are also welcome". What only looks like it is left alone: a named man who is "he", a
 * stereotype that somebody says or that is refuted, a surname, a figure about women. */
#ifndef VONK_MODEL_LANGUAGE_H
#define VONK_MODEL_LANGUAGE_H

#include "base/arena.h"
#include "base/err.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stddef.h>

enum {
    LANGUAGE_TEXT_MOST = 1024 * 1024, /* bytes of a text */
    LANGUAGE_FINDINGS_MOST = 5000     /* of a text; the rest is counted, not kept */
};

/* What a finding is about; its name is the rule in the output. */
enum language_topic {
    LANGUAGE_GENERIC,    /* "he" for anybody, "mankind", "guys" */
    LANGUAGE_TITLE,      /* a trade in one sex, "female engineer", "Dear Sirs" */
    LANGUAGE_EXCLUSION,  /* one sex is addressed, the other is not */
    LANGUAGE_DESPITE,    /* "despite being a girl", "for a woman" */
    LANGUAGE_ALSO,       /* "girls are also welcome", "not only for boys" */
    LANGUAGE_STEREOTYPE, /* what a sex likes or can do */
    LANGUAGE_CODED,      /* adverts: rockstar, dominant, young and dynamic */
    LANGUAGE_FAMILY,     /* mothers wash, fathers saw */
    LANGUAGE_TOPICS
};

struct language_finding {
    size_t offset, length; /* bytes in the text */
    int line, column;      /* from 1; columns are characters */
    enum problem_severity severity;
    enum language_topic topic;
    bool weighed;      /* found by all words of a sentence together, not by a rule */
    const char *words; /* as they stand in the text, white space as single spaces */
    const char *text;  /* what, and what to write instead; one sentence */
};

struct language_findings {
    struct language_finding *list; /* sorted by place */
    int count;
    int left_out; /* found, but past LANGUAGE_FINDINGS_MOST */
};

/* The rules of a language, ready to match. */
struct language;

/* Readies the rules of a language in the arena, which must outlive them. NULL and `err` when there
 * are no rules for it. */
const struct language *language_open(struct arena *arena, const char *code, struct err *err);

/* Code of language i, NULL behind the last. */
const char *language_code(int i);

/* Guesses the language of a text from its small words; NULL when nothing speaks for one. */
const char *language_guess(const char *text);

/* Short stable name of a topic, such as "generic". */
const char *language_rule(enum language_topic topic);

/* Finds what excludes in a text of UTF-8, at most LANGUAGE_TEXT_MOST bytes. The findings live in
 * the arena. False and `err` when the text is too long or not UTF-8: the sentence names the place
 * and what to do. */
bool language_check(const struct language *language, const char *text, struct arena *arena,
                    struct language_findings *findings, struct err *err);

/* For a pack's lint: checks one text that starts at a place of a file and adds a problem for each
 * finding, all at that place, because YAML may have folded the text. A text that cannot be checked
 * adds nothing; loading has said why. */
void language_check_text(const struct language *language, const char *text, const char *file,
                         int line, int column, struct problems *problems);

/* Number of rows in a language's tables that cannot be matched, and in `which` the first; 0 when
 * all is well. For tests. */
int language_faults(const struct language *language, const char **which);

#endif
