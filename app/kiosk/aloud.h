/* aloud.h: what read-aloud says, made from the element tree alone: roles, labels and texts.
 *
 * A page is its title, its texts in reading order, and in one sentence what one can press. Only
 * what is seen is said: of a text that goes on behind "Meer" the lines of this page. Pictures keep
 * silent, for what they show stands beside them; so does everything that is `unspoken`. Nothing
 * here knows when something is said: that is kiosk/voice.h. */
#ifndef VONK_KIOSK_ALOUD_H
#define VONK_KIOSK_ALOUD_H

#include "model/catalog.h"
#include "ui/element.h"

enum { ALOUD_LINES = 96 }; /* what comes behind them is not said */

struct aloud_line {
    const char *language; /* code, such as "nl" */
    const char *text;     /* plain: no soft hyphens, no marks */
};

/* What is to be said, one line behind the other. */
struct aloud {
    struct arena *arena; /* of the lines' texts */
    const struct catalog *catalog;
    int language; /* the visit's */
    struct aloud_line lines[ALOUD_LINES];
    int count;
    int choices_at;   /* the line with which the choices begin */
    uint64_t choices; /* which they are, however they stand */
};

/* What a page said, to tell what is new on it. Zeroed: everything is. */
struct aloud_memory {
    uint64_t place;
    uint64_t lines[ALOUD_LINES];
    int count;
    uint64_t choices;
};

/* Begins with nothing to say. */
void aloud_begin(struct aloud *aloud, struct arena *arena, const struct catalog *catalog,
                 int language);

/* Adds a text in the visit's language; a word of the interface. */
void aloud_say(struct aloud *aloud, const char *text);
void aloud_word(struct aloud *aloud, enum word word);

/* Adds what the tree says; while a dialog covers the screen, what the dialog says. */
void aloud_page(struct aloud *aloud, struct element *root);

/* The same, but of a place (any number) that was the last one too only the lines that are new.
 * Remembers the page. */
void aloud_news(struct aloud *aloud, struct element *root, uint64_t place,
                struct aloud_memory *memory);

/* Adds an element that the focus came to: its label, and whether it is a button or chosen. */
void aloud_focus(struct aloud *aloud, const struct element *element);

/* True when pressing it gives an answer that is said: of a question, or what is on or off now. */
bool aloud_is_answer(const struct element *element);

/* Adds an answer that was just given: its label and, of what can be on or off, which it is. */
void aloud_answer(struct aloud *aloud, const struct element *element);

/* Adds a text that stands by itself. */
void aloud_text(struct aloud *aloud, const struct element *element);

/* What an element is called; "" when it keeps silent. */
const char *aloud_label(const struct aloud *aloud, const struct element *element);

/* The text at a point of the screen that can be said by itself, or NULL. */
struct element *aloud_at(struct element *root, int x, int y);

/* A text as it is said: without soft hyphens, quotes and signs; line breaks and slashes between
 * numbers are pauses. */
char *aloud_plain(struct arena *arena, const char *text);

#endif
