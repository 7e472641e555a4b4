/* pack_maker.c: the good pack as text, and what tests do to it. */
#include "pack_maker.h"

#include "base/file.h"
#include "base/text.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define SVG                                                                                        \
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 10\"><path d=\"M0 "                 \
    "0h8v8z\"/></svg>\n"

#define STORY(name, claim)                                                                         \
    "name: " name "\nwork: analist\nclaim: " claim "\nline: Boven is het stil.\npages:\n"          \
    "  - title: Zo begon ik\n    text: Ik zag een open dag. Toen wist ik het.\n"                   \
    "  - title: Mijn dag\n    text: Ik klim naar boven. Daar meet ik de wind.\n"

#define TOPIC(id)                                                                                  \
    "  - id: " id "\n    name: Vak " id "\n    lead: Je meet.\n    do: Je meet elke dag.\n"        \
    "    for: Voor mensen.\n    meet: In de kraan.\n    like: Je bent precies.\n"                  \
    "    example: Je meet water.\n    work: [analist, keurder]\n    route: Mbo 4.\n"               \
    "    electives: [Duurzaam werken]\n"

#define FIELD(id)                                                                                  \
    "  - id: \"" id "\"\n    name: Veld " id "\n    short: Veld\n    lead: Je maakt iets.\n"

static const struct {
    const char *name, *text;
} files[] = {
    {"pack.yaml", "name: klein\nversion: 3\nlanguages: [nl, en]\nauthors: [Iemand]\n"
                  "licences: {words: CC BY 4.0, pictures: CC BY 4.0, isced: UNESCO}\n"},
    {"fields.yaml",
     "fields:\n"
     "  - id: \"05\"\n"
     "    topics:\n"
     "      - {id: 05-1, icon: topic-a, isced: [\"0711\"], related: [05-2, 08-1], levels: "
     "[mbo-4]}\n"
     "      - {id: 05-2, icon: topic-a, isced: [\"0541\"], related: [], levels: [mbo-4]}\n"
     "  - id: \"06\"\n"
     "    topics:\n"
     "      - {id: 06-1, icon: topic-a, isced: [\"0613\"], related: [07-1], levels: [mbo-4]}\n"
     "  - id: \"07\"\n"
     "    topics:\n"
     "      - {id: 07-1, icon: topic-a, isced: [\"0715\"], related: [06-1], levels: [mbo-4]}\n"
     "  - id: \"08\"\n"
     "    topics:\n"
     "      - {id: 08-1, icon: topic-a, isced: [\"0811\"], related: [05-1], levels: [mbo-4]}\n"},
    {"stories.yaml", "stories:\n"
                     "  - id: samira\n"
                     "    kind: composite\n"
                     "    age: 24\n"
                     "    levels: [mbo-2, mbo-3]\n"
                     "    entry: school\n"
                     "    portrait: portrait-a\n"
                     "    eyes: {x: 411, y: 396}\n"
                     "    topics: [07-1, 05-1]\n"
                     "  - id: joy\n"
                     "    kind: real\n"
                     "    consent: 2026\n"
                     "    age: 26\n"
                     "    levels: [mbo-4]\n"
                     "    entry: switch\n"
                     "    portrait: portrait-a\n"
                     "    eyes: {x: 409, y: 402}\n"
                     "    topics: [05-1]\n"},
    {"quiz.yaml", "items:\n"
                  "  - id: fiets\n"
                  "    picture: quiz-a\n"
                  "    block: 1\n"
                  "    letters: {r: 3, i: 1, a: 0, s: 1, e: 0, c: 1}\n"
                  "    weights:\n"
                  "      - {topic: 07-1, weight: 3}\n"
                  "      - {topic: 06-1, weight: 0.5}\n"
                  "  - id: sloot\n"
                  "    picture: quiz-a\n"
                  "    block: 1\n"
                  "    letters: {r: 2, i: 3, a: 0, s: 0, e: 0, c: 2}\n"
                  "    weights: [{topic: 05-1, weight: 3}, {topic: 08-1, weight: 1}]\n"
                  "  - id: app\n"
                  "    picture: quiz-a\n"
                  "    block: 2\n"
                  "    letters: {r: 0, i: 3, a: 1, s: 1, e: 1, c: 2}\n"
                  "    weights: [{topic: 05-2, weight: 2}]\n"},
    {"figures.yaml", "sources:\n"
                     "  - {id: duo, name: DUO, title: DUO 2019}\n"
                     "domains:\n"
                     "  - {id: techniek, students: 100, women: 4, year: 2018/19, source: duo, "
                     "topics: [07-1]}\n"
                     "prospects:\n"
                     "  - {id: analisten, stars: 2, year: 2019, source: duo, topics: [05-1]}\n"},
    {"nl/fields.yaml",
     "fields:\n" FIELD("05") FIELD("06") FIELD("07") FIELD("08") "topics:\n" TOPIC("05-1")
         TOPIC("05-2") TOPIC("06-1") TOPIC("07-1") TOPIC("08-1")},
    {"en/fields.yaml",
     "fields:\n" FIELD("05") FIELD("06") FIELD("07") FIELD("08") "topics:\n" TOPIC("05-1")
         TOPIC("05-2") TOPIC("06-1") TOPIC("07-1") TOPIC("08-1")},
    {"nl/quiz.yaml", "items:\n"
                     "  - id: fiets\n"
                     "    activity: Een fiets maken\n"
                     "  - id: sloot\n"
                     "    activity: Water meten\n"
                     "  - id: app\n"
                     "    activity: Een app maken\n"},
    {"en/quiz.yaml", "items:\n"
                     "  - id: fiets\n"
                     "    activity: Fixing a bike\n"
                     "  - id: sloot\n"
                     "    activity: Testing water\n"
                     "  - id: app\n"
                     "    activity: Making an app\n"},
    {"nl/figures.yaml", "domains: [{id: techniek, name: Techniek}]\n"
                        "prospects: [{id: analisten, name: Analisten}]\n"},
    {"en/figures.yaml", "domains: [{id: techniek, name: Engineering}]\n"
                        "prospects: [{id: analisten, name: Analysts}]\n"},
    {"nl/stories/samira.yaml", STORY("Samira", "Zij klimt.")},
    {"en/stories/samira.yaml", STORY("Samira", "She climbs.")},
    {"nl/stories/joy.yaml", STORY("Joy", "Zij meet.")},
    {"en/stories/joy.yaml", STORY("Joy", "She measures.")},
    {"pictures/topic-a.svg", SVG},
    {"pictures/portrait-a.svg", SVG},
    {"pictures/quiz-a.svg", SVG},
};

const char *pack_path(struct made_pack *pack, const char *name)
{
    return file_join(&pack->arena, pack->folder, name);
}

void pack_write_bytes(struct made_pack *pack, const char *name, const void *bytes, size_t size)
{
    const char *path = pack_path(pack, name);
    const char *folder = arena_copy_n(&pack->arena, path, (size_t)(strrchr(path, '/') - path));
    assert_true(file_make_folder(folder, NULL));
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, size, file), size);
    assert_int_equal(fclose(file), 0);
}

void pack_write(struct made_pack *pack, const char *name, const char *text)
{
    pack_write_bytes(pack, name, text, strlen(text));
}

char *pack_read_text(struct made_pack *pack, const char *name)
{
    char *text = file_read(&pack->arena, pack_path(pack, name), 1 << 20, NULL, NULL);
    assert_non_null(text);
    return text;
}

void pack_replace(struct made_pack *pack, const char *name, const char *from, const char *to)
{
    const char *text = pack_read_text(pack, name);
    const char *at = strstr(text, from);
    assert_non_null(at);
    pack_write(
        pack, name,
        arena_printf(&pack->arena, "%.*s%s%s", (int)(at - text), text, to, at + strlen(from)));
}

void pack_delete(struct made_pack *pack, const char *name)
{
    assert_int_equal(unlink(pack_path(pack, name)), 0);
}

/* One line for each word of the interface: its key and "language key". */
static void write_interface(struct made_pack *pack, const char *language)
{
    char *text = arena_copy(&pack->arena, "");
    for (int i = 0; i < WORD_COUNT; i++) {
        const char *key = words_key((enum word)i);
        text = arena_printf(&pack->arena, "%s%s: %s %s\n", text, key, language, key);
    }
    pack_write(pack, arena_printf(&pack->arena, "%s/ui.yaml", language), text);
}

int pack_make(void **state)
{
    struct made_pack *pack = calloc(1, sizeof *pack);
    const char *parent = getenv("TMPDIR");
    arena_init(&pack->arena, 0);
    snprintf(pack->folder, sizeof pack->folder, "%s/vonk-pack-XXXXXX",
             parent != NULL ? parent : "/tmp");
    assert_non_null(mkdtemp(pack->folder));
    for (size_t i = 0; i < ARRAY_LENGTH(files); i++) {
        pack_write(pack, files[i].name, files[i].text);
    }
    write_interface(pack, "nl");
    write_interface(pack, "en");
    *state = pack;
    return 0;
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *where)
{
    (void)info;
    (void)kind;
    (void)where;
    return remove(path);
}

int pack_remove(void **state)
{
    struct made_pack *pack = *state;
    nftw(pack->folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    arena_finish(&pack->arena);
    free(pack);
    return 0;
}

bool pack_load(struct made_pack *pack)
{
    pack->err.text[0] = '\0';
    problems_init(&pack->problems, &pack->arena);
    return catalog_load(&pack->catalog, pack->folder, &pack->arena, &pack->problems, &pack->err);
}

bool pack_check(struct made_pack *pack)
{
    pack->err.text[0] = '\0';
    problems_init(&pack->problems, &pack->arena);
    return check_pack(&pack->check, pack->folder, CHECK_FONTS, &pack->arena, &pack->problems,
                      &pack->err);
}

void pack_assert_problems(struct made_pack *pack, const char *lines)
{
    char *found = arena_copy(&pack->arena, "");
    for (const struct problem *at = pack->problems.first; at != NULL; at = at->next) {
        found = arena_printf(&pack->arena, "%s%s:%d:%d: %s: %s [%s]\n", found, at->file, at->line,
                             at->column, problem_severity_name(at->severity), at->text, at->rule);
    }
    assert_string_equal(found, lines);
}
