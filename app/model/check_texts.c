/* check_texts.c: how the words read: nothing empty, no character that no font has, sentences that a
 * girl of twelve reads at once. */
#include "model/check.h"

#include "base/file.h"
#include "base/text.h"
#include "model/glyphs.h"
#include "model/language.h"

#include <string.h>

/* The faces that the kiosk draws with. It takes from one what the other lacks. */
static const char *const faces[] = {
    "manrope/Manrope-ExtraBold.ttf",
    "andika/Andika-Regular.ttf",
};
enum { FACES = ARRAY_LENGTH(faces), LACKING_MAX = 20 };

/* Characters of a file that no face has, where they stand first. */
struct lacking {
    uint32_t codes[LACKING_MAX];
    const struct place *places[LACKING_MAX];
    int count;
};

struct texts {
    struct pack *pack;
    struct yaml_file *file;
    struct glyphs faces[FACES];
    bool have_faces;
    bool words;                      /* it is a file of words */
    const struct language *language; /* rules for its words; NULL: none */
    struct lacking lacking;
    int sentences, sentence_words; /* of the file */
};

static bool stands_before(const struct place *a, const struct place *b)
{
    return a->line < b->line || (a->line == b->line && a->column < b->column);
}

static void note_lacking(struct lacking *lacking, uint32_t code, const struct place *place)
{
    for (int i = 0; i < lacking->count; i++) {
        if (lacking->codes[i] == code) {
            if (stands_before(place, lacking->places[i])) {
                lacking->places[i] = place;
            }
            return;
        }
    }
    if (lacking->count < LACKING_MAX) {
        lacking->codes[lacking->count] = code;
        lacking->places[lacking->count++] = place;
    }
}

static void check_characters(struct texts *texts, const char *text, const struct place *place)
{
    for (uint32_t code; (code = text_next(&text)) != 0;) {
        bool drawn = code != TEXT_SOFT_HYPHEN && code != '\n';
        bool had = !drawn;
        for (int i = 0; i < FACES && !had; i++) {
            had = glyphs_have(&texts->faces[i], code);
        }
        if (!had) {
            note_lacking(&texts->lacking, code, place);
        }
    }
}

/* True when a sentence ends with this word. */
static bool ends_sentence(const char *word, size_t length)
{
    static const char *const closing[] = {"\"",     "'",      ")",      "\u201C",
                                          "\u201D", "\u2019", "\u00AB", "\u00BB"};
    static const char *const ends[] = {".", "!", "?", "\u2026"};
    for (bool again = true; again;) {
        again = false;
        for (size_t i = 0; i < ARRAY_LENGTH(closing); i++) {
            size_t mark = strlen(closing[i]);
            if (length > mark && memcmp(word + length - mark, closing[i], mark) == 0) {
                length -= mark;
                again = true;
            }
        }
    }
    for (size_t i = 0; i < ARRAY_LENGTH(ends); i++) {
        size_t mark = strlen(ends[i]);
        if (length >= mark && memcmp(word + length - mark, ends[i], mark) == 0) {
            return true;
        }
    }
    return false;
}

/* Counts the words of each sentence. What has no full stop (a title, a button) can be too long but
 * does not count in the average, which it would only embellish. */
static void check_sentences(struct texts *texts, const char *text, const struct place *place)
{
    static const char space[] = " \t\r\n";
    int words = 0;
    int longest = 0;
    for (const char *at = text + strspn(text, space); *at != '\0';) {
        size_t length = strcspn(at, space);
        words++;
        longest = words > longest ? words : longest;
        if (ends_sentence(at, length)) {
            texts->sentences++;
            texts->sentence_words += words;
            words = 0;
        }
        at += length;
        at += strspn(at, space);
    }
    if (longest > CHECK_SENTENCE_MOST) {
        problem_add(texts->pack->problems, PROBLEM_WARNING, texts->file->path, place->line,
                    place->column, "sentence",
                    "a sentence here has %d words; make two of it, with at most %d each", longest,
                    CHECK_SENTENCE_MOST);
    }
}

static void check_text(struct texts *texts, const struct place *place)
{
    const char *text = *(char *const *)place->at;
    if (text[strspn(text, " \t\r\n")] == '\0') {
        problem_add(texts->pack->problems, PROBLEM_ERROR, texts->file->path, place->line,
                    place->column, "empty", "there is nothing but space here; write the text");
        return;
    }
    if (texts->have_faces) {
        check_characters(texts, text, place);
    }
    if (texts->words) {
        check_sentences(texts, text, place);
    }
    if (texts->words && texts->language != NULL) {
        language_check_text(texts->language, text, texts->file->path, place->line, place->column,
                            texts->pack->problems);
    }
}

static void report_lacking(struct texts *texts)
{
    for (int i = 0; i < texts->lacking.count; i++) {
        const struct place *place = texts->lacking.places[i];
        problem_add(texts->pack->problems, PROBLEM_ERROR, texts->file->path, place->line,
                    place->column, "glyph",
                    "the character U+%04X is in neither Manrope nor Andika; write another one",
                    (unsigned)texts->lacking.codes[i]);
    }
}

static void check_file(struct texts *texts, struct yaml_file *file, bool words)
{
    struct pack *pack = texts->pack;
    int count = 0;
    const struct place *places = yaml_places(file, pack->folder, pack->arena, &count);
    texts->file = file;
    texts->words = words;
    texts->lacking = (struct lacking){.count = 0};
    texts->sentences = 0;
    texts->sentence_words = 0;
    for (int i = 0; i < count; i++) {
        bool id = ((int)places[i].schema->flags & SCHEMA_ID) != 0;
        if (places[i].schema->type == CYAML_STRING && !id) {
            check_text(texts, &places[i]);
        }
    }
    report_lacking(texts);
    if (texts->sentence_words > texts->sentences * CHECK_SENTENCE_MEAN) {
        problem_add(pack->problems, PROBLEM_WARNING, file->path, 1, 1, "sentence",
                    "the sentences of this file have %d words on average; aim at %d",
                    (texts->sentence_words + texts->sentences / 2) / texts->sentences,
                    CHECK_SENTENCE_MEAN);
    }
}

static void check_pages(struct pack *pack, struct yaml_file *file)
{
    struct raw_story_words *raw = file->data;
    for (unsigned p = 0; raw != NULL && p < raw->pages_count; p++) {
        int words = text_words(raw->pages[p].text);
        if (words > CHECK_PAGE_MOST) {
            pack_problem(pack, file, &raw->pages[p].text, PROBLEM_WARNING, "length",
                         "this page has %d words; keep to %d, or make two pages", words,
                         CHECK_PAGE_MOST);
        }
    }
}

/* Loads the faces; says so once when they are not there. */
static void load_faces(struct texts *texts, const char *fonts)
{
    struct pack *pack = texts->pack;
    texts->have_faces = true;
    for (int i = 0; i < FACES && texts->have_faces; i++) {
        const char *path = file_join(pack->arena, fonts, faces[i]);
        texts->have_faces = glyphs_load(&texts->faces[i], path, pack->arena, NULL);
        if (!texts->have_faces) {
            problem_add(pack->problems, PROBLEM_HINT, pack->parts[PACK_SELF].path, 1, 1, "glyph",
                        "%s cannot be read, so characters were not checked; install fonts-manrope "
                        "and fonts-sil-andika",
                        path);
        }
    }
}

/* True for words that cite what should not be said: statements to refute, the coach's examples. */
static bool quotes_faults(enum pack_words words)
{
    return words == WORDS_OF_MYTHS || words == WORDS_OF_COACH;
}

void check_texts(struct check *check, const char *fonts)
{
    struct pack *pack = &check->pack;
    struct texts texts = {.pack = pack};
    load_faces(&texts, fonts);
    for (int i = 0; i < PACK_PARTS; i++) {
        check_file(&texts, &pack->parts[i], false);
    }
    for (int l = 0; l < pack->language_count; l++) {
        const struct language *language = language_open(pack->arena, pack->languages[l].code, NULL);
        for (int i = 0; i < PACK_WORDS; i++) {
            texts.language = quotes_faults((enum pack_words)i) ? NULL : language;
            check_file(&texts, &pack->languages[l].words[i], true);
        }
        texts.language = language;
        for (int i = 0; i < pack->story_count; i++) {
            check_file(&texts, &pack->languages[l].stories[i], true);
            check_pages(pack, &pack->languages[l].stories[i]);
        }
    }
}
