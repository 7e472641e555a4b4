/* aloud.c: from the element tree to lines of speech. Pure: the same tree gives the same lines. */
#include "kiosk/aloud.h"

#include "base/text.h"
#include "screens/screen.h"
#include "ui/hit.h"

#include <stdio.h>
#include <string.h>

void aloud_begin(struct aloud *aloud, struct arena *arena, const struct catalog *catalog,
                 int language)
{
    *aloud = (struct aloud){.arena = arena, .catalog = catalog, .language = language};
}

static const char *say_word(const struct aloud *aloud, enum word word)
{
    return aloud->catalog->words[word].in[aloud->language];
}

static const char *own_language(const struct aloud *aloud)
{
    return aloud->catalog->languages[aloud->language];
}

/* ---- plain text ---- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Signs that a voice would spell out, or that mean nothing to the ear. */
static bool is_mark(uint32_t c)
{
    static const uint32_t marks[] = {
        TEXT_SOFT_HYPHEN,
        0xAB,   /* opening and */
        0xBB,   /* closing guillemet */
        0xB7,   /* middle dot */
        0x2022, /* bullet */
        0x200B, /* without width: space, */
        0x2060, /* joiner */
        0xFEFF, /* and byte order mark */
    };
    if (c != 0 && c < 0x80 && strchr("\"*_<>|~", (int)c) != NULL) {
        return true;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(marks); i++) {
        if (c == marks[i]) {
            return true;
        }
    }
    bool quote = c >= 0x2018 && c <= 0x201F && c != 0x2019; /* that one is an apostrophe */
    bool drawing = c >= 0x2190 && c <= 0x2BFF;              /* arrows, shapes, ticks, stars */
    return quote || drawing;
}

/* What a character becomes; NULL: itself. */
static const char *said_as(uint32_t c, char before, char after)
{
    if (is_mark(c)) {
        return "";
    }
    if (c == '\n' || c == '\t' || c == 0xA0 || c == 0x202F) {
        return " ";
    }
    if (c == '/' && is_digit(before) && is_digit(after)) {
        return " ";
    }
    return c == 0x2019 ? "'" : NULL;
}

char *aloud_plain(struct arena *arena, const char *text)
{
    char *plain = arena_alloc(arena, strlen(text) + 1), *to = plain;
    char before = ' ';
    for (const char *at = text; *at != '\0';) {
        const char *start = at;
        uint32_t c = text_next(&at);
        const char *other = said_as(c, before, *at);
        const char *from = other != NULL ? other : start;
        size_t length = other != NULL ? strlen(other) : (size_t)(at - start);
        bool twice = length == 1 && *from == ' ' && before == ' ';
        if (length > 0 && !twice) {
            memcpy(to, from, length);
            to += length;
            before = to[-1];
        }
    }
    to -= to > plain && to[-1] == ' ';
    *to = '\0';
    return plain;
}

/* ---- lines ---- */

static void add_line(struct aloud *aloud, const char *language, const char *text)
{
    if (text[0] != '\0' && aloud->count < ALOUD_LINES) {
        aloud->lines[aloud->count++] = (struct aloud_line){language, text};
    }
}

void aloud_say(struct aloud *aloud, const char *text)
{
    add_line(aloud, own_language(aloud), aloud_plain(aloud->arena, text));
}

void aloud_word(struct aloud *aloud, enum word word)
{
    aloud_say(aloud, say_word(aloud, word));
}

/* The language of an element's text. */
static const char *language_of(const struct aloud *aloud, const struct element *e)
{
    while (e != NULL && e->language == NULL) {
        e = e->parent;
    }
    return e != NULL ? e->language : own_language(aloud);
}

/* Two parts of a sentence, with a pause between them if the first does not end with one. */
static const char *join(struct arena *arena, const char *first, const char *pause,
                        const char *second)
{
    size_t length = strlen(first);
    if (length == 0 || second[0] == '\0') {
        return length == 0 ? second : first;
    }
    bool paused = strchr(".!?:;,", first[length - 1]) != NULL;
    return arena_printf(arena, "%s%s %s", first, paused ? "" : pause, second);
}

/* ---- elements ---- */

static bool is_seen(const struct element *e)
{
    return e->visible && !rect_empty(rect_intersect(e->rect, e->clip));
}

static bool is_unspoken(const struct element *e)
{
    while (e != NULL && !e->unspoken) {
        e = e->parent;
    }
    return e != NULL;
}

/* Moves *at behind a line of the text it came from, over a hyphen that only the break asked for. */
static void pass_line(const char **at, const struct text_line *line)
{
    *at += strspn(*at, " \n");
    int length = line->length;
    bool added = length > 0 && line->text[length - 1] == '-' &&
                 strncmp(*at, line->text, (size_t)length) != 0;
    size_t most = strlen(*at), wanted = (size_t)(added ? length - 1 : length);
    *at += wanted < most ? wanted : most;
}

/* The lines of a text that are on this page, as plain text. A word that goes on on the next page is
 * said whole on the first. */
static const char *seen_text(struct arena *arena, const struct element *e)
{
    const char *text = text_plain(arena, e->text), *at = text, *first = NULL, *last = text;
    for (int i = 0; i < e->line_count; i++) {
        int middle = e->rect.y + i * e->font.line + e->font.line / 2;
        bool seen = middle >= e->clip.y && middle < e->clip.y + e->clip.h;
        const char *start = at + strspn(at, " \n");
        pass_line(&at, &e->lines[i]);
        first = seen && first == NULL ? start : first;
        last = seen ? at : last;
    }
    if (e->line_count == 0) {
        return aloud_plain(arena, text);
    }
    if (first == NULL) {
        return "";
    }
    bool cut = first > text && first[-1] != ' ' && first[-1] != '\n';
    first += cut ? strcspn(first, " \n") : 0; /* the page before said this word */
    last += strcspn(last, " \n");
    return last > first ? aloud_plain(arena, arena_copy_n(arena, first, (size_t)(last - first)))
                        : "";
}

/* The page count of a pager: "Meer, bladzijde 1 van 2". */
static const char *pager_label(const struct aloud *aloud, const struct element *pager, bool count)
{
    const char *more = say_word(aloud, WORD_MORE);
    for (const struct element *e = pager->first; e != NULL && count; e = e->next) {
        const char *slash = e->counter ? strchr(e->text, '/') : NULL;
        if (slash != NULL) {
            const char *at = arena_copy_n(aloud->arena, e->text, (size_t)(slash - e->text));
            return join(aloud->arena, more, ",",
                        words_fill(aloud->arena, say_word(aloud, WORD_SPEECH_PAGE), at, slash + 1));
        }
    }
    return more;
}

/* All that an element and those below it say, with pauses between. */
static const char *words_below(const struct aloud *aloud, const struct element *e)
{
    if (e->unspoken) {
        return "";
    }
    if (e->label[0] != '\0') {
        return aloud_plain(aloud->arena, e->label);
    }
    const char *all = e->kind == ELEMENT_TEXT ? aloud_plain(aloud->arena, e->text) : "";
    for (const struct element *child = e->first; child != NULL; child = child->next) {
        bool left_out = child->kind == ELEMENT_PICTURE || child->rect.h <= 0;
        all = left_out ? all : join(aloud->arena, all, ",", words_below(aloud, child));
    }
    return all;
}

const char *aloud_label(const struct aloud *aloud, const struct element *e)
{
    if (is_unspoken(e)) {
        return "";
    }
    return e->action.verb == UI_NEXT_PAGE ? pager_label(aloud, e, true) : words_below(aloud, e);
}

/* ---- the page ---- */

/* Keeps silent, and everything below it too. */
static bool is_mute(const struct element *e)
{
    return e->unspoken || e->action.verb != 0 || e->kind == ELEMENT_PICTURE ||
           e->kind == ELEMENT_MODULES;
}

/* An element that is said as one: a text, or a drawing that has a label. */
static bool is_saying(const struct element *e)
{
    bool labelled = e->label[0] != '\0' && e->role != ROLE_NONE && e->role != ROLE_GROUP &&
                    e->role != ROLE_DIALOG;
    return is_seen(e) && (labelled || e->kind == ELEMENT_TEXT);
}

static const struct element *find_title(const struct element *e)
{
    if (is_mute(e)) {
        return NULL;
    }
    if (e->role == ROLE_HEADING && is_saying(e)) {
        return e;
    }
    const struct element *title = NULL;
    for (const struct element *child = e->first; child != NULL && title == NULL;
         child = child->next) {
        title = find_title(child);
    }
    return title;
}

void aloud_text(struct aloud *aloud, const struct element *e)
{
    const char *text =
        e->label[0] != '\0' ? aloud_plain(aloud->arena, e->label) : seen_text(aloud->arena, e);
    add_line(aloud, language_of(aloud, e), text);
}

static void add_texts(struct aloud *aloud, const struct element *e, const struct element *title)
{
    if ((is_mute(e) && e->parent != NULL) || e == title) {
        return;
    }
    if (is_saying(e)) {
        aloud_text(aloud, e);
        return;
    }
    for (const struct element *child = e->first; child != NULL; child = child->next) {
        add_texts(aloud, child, title);
    }
}

/* The bars are the same on every page; the keypad finds them. In a dialog they are the matter. */
static bool is_choice(const struct element *e, bool dialog)
{
    bool bar = text_starts(e->id, "bar.") || text_starts(e->id, "path.");
    return e->action.verb != 0 && is_seen(e) && (dialog || !bar) && !is_unspoken(e);
}

/* One of several answers, or a step of several: its label says it all. */
static bool is_one_of_several(const struct element *e)
{
    static const int verbs[] = {ACTION_QUIZ_ANSWER, ACTION_ASK,       ACTION_MYTH,
                                ACTION_LANGUAGE,    ACTION_TEXT_SIZE, ACTION_VOLUME};
    for (size_t i = 0; i < ARRAY_LENGTH(verbs); i++) {
        if (e->action.verb == verbs[i]) {
            return true;
        }
    }
    return false;
}

/* "Je kunt kiezen: Start; Verhalen van vrouwen." A choice in another language is a line of its own.
 */
static void add_choices(struct aloud *aloud, const struct element *layer)
{
    const char *language = own_language(aloud), *sentence = "";
    bool dialog = layer->parent != NULL;
    aloud->choices_at = aloud->count;
    aloud->choices = TEXT_HASH_START;
    for (const struct element *e = layer->first; e != NULL; e = element_next(e)) {
        if (!is_choice(e, dialog)) {
            continue;
        }
        if (sentence[0] == '\0') {
            sentence = arena_printf(aloud->arena, "%s:", say_word(aloud, WORD_SPEECH_CHOICES));
        }
        bool pager = e->action.verb == UI_NEXT_PAGE;
        const char *label = pager ? pager_label(aloud, e, false) : words_below(aloud, e);
        bool state = e->role == ROLE_TOGGLE || is_one_of_several(e); /* that is said by itself */
        const char *name = state ? e->id : label;
        aloud->choices = bytes_hash(aloud->choices, name, strlen(name) + 1);
        const char *its = language_of(aloud, e);
        if (text_equal(its, language)) {
            sentence = join(aloud->arena, sentence, ";", label);
        } else {
            add_line(aloud, language, sentence);
            language = its;
            sentence = label;
        }
    }
    add_line(aloud, language, sentence);
}

void aloud_page(struct aloud *aloud, struct element *root)
{
    struct element *layer = hit_layer(root);
    const struct element *title = NULL;
    for (const struct element *e = layer->first; e != NULL && title == NULL; e = e->next) {
        title = find_title(e);
    }
    if (title != NULL) {
        aloud_text(aloud, title);
    }
    add_texts(aloud, layer, title);
    add_choices(aloud, layer);
}

static bool knows(const struct aloud_memory *memory, uint64_t line)
{
    for (int i = 0; i < memory->count; i++) {
        if (memory->lines[i] == line) {
            return true;
        }
    }
    return false;
}

void aloud_news(struct aloud *aloud, struct element *root, uint64_t place,
                struct aloud_memory *memory)
{
    bool same = memory->count > 0 && memory->place == place;
    int first = aloud->count, kept = first;
    aloud_page(aloud, root);
    struct aloud_memory now = {.place = place, .choices = aloud->choices};
    for (int i = first; i < aloud->count; i++) {
        uint64_t line = text_hash(aloud->lines[i].text);
        bool known =
            i < aloud->choices_at ? knows(memory, line) : memory->choices == aloud->choices;
        now.lines[now.count++] = line;
        if (!same || !known) {
            aloud->lines[kept++] = aloud->lines[i];
        }
    }
    aloud->count = kept;
    *memory = now;
}

/* ---- one element ---- */

/* A label and what it is, in one line if they are in one language. */
static void add_label(struct aloud *aloud, const struct element *e, enum word word)
{
    const char *label = aloud_label(aloud, e), *language = language_of(aloud, e);
    if (label[0] == '\0') {
        return;
    }
    if (word == WORD_COUNT) {
        add_line(aloud, language, label);
    } else if (text_equal(language, own_language(aloud))) {
        add_line(aloud, language, join(aloud->arena, label, ",", say_word(aloud, word)));
    } else {
        add_line(aloud, language, label);
        aloud_word(aloud, word);
    }
}

static enum word state_of(const struct element *e)
{
    return e->chosen ? WORD_SPEECH_CHOSEN : WORD_SPEECH_NOT_CHOSEN;
}

void aloud_focus(struct aloud *aloud, const struct element *e)
{
    bool state = e->role == ROLE_TOGGLE || e->chosen;
    add_label(aloud, e, state ? state_of(e) : WORD_SPEECH_BUTTON);
}

bool aloud_is_answer(const struct element *e)
{
    bool toggle = e->role == ROLE_TOGGLE && e->action.verb != ACTION_READ_ALOUD;
    return (toggle || is_one_of_several(e)) && !is_unspoken(e);
}

void aloud_answer(struct aloud *aloud, const struct element *e)
{
    add_label(aloud, e, is_one_of_several(e) ? WORD_COUNT : state_of(e));
}

/* ---- a finger on a text ---- */

struct element *aloud_at(struct element *root, int x, int y)
{
    struct element *found = NULL, *layer = hit_layer(root);
    for (struct element *e = layer->first; e != NULL; e = element_next(e)) {
        bool here = is_seen(e) && rect_contains(rect_intersect(e->rect, e->clip), x, y);
        if (here && e->kind == ELEMENT_TEXT && !is_unspoken(e)) {
            found = e;
        }
    }
    return found;
}
