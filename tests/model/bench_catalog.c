/* bench_catalog.c: how long a pack takes to load. Not a test.
 *
 *   bench_catalog PACK [TIMES]     loads it (10 times) and prints the times in ms, and its memory
 *   bench_catalog --large PACK     writes the pack of the promise first: 1,000 stories and 1,000
 *                                  topics in six languages */
#include "base/clock.h"
#include "base/file.h"
#include "base/text.h"
#include "model/catalog.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { STORIES = 1000, TOPICS = 1000, PAGES = 6 };

static const char *const codes[] = {"nl", "en", "de", "es", "pt", "bg"};

static FILE *create(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    if (file == NULL) {
        fprintf(stderr, "bench_catalog: %s cannot be written\n", path);
        exit(2);
    }
    return file;
}

static void write_structure(const char *folder)
{
    FILE *file = create(folder, "pack.yaml");
    fprintf(file, "name: large\nversion: 1\nlanguages: [nl, en, de, es, pt, bg]\nauthors: [bench]\n"
                  "licences: {words: none, pictures: none, isced: none}\n");
    fclose(file);
    file = create(folder, "fields.yaml");
    fprintf(file, "fields:\n");
    for (int t = 0; t < TOPICS; t++) {
        if (t % (TOPICS / CATALOG_FIELDS) == 0) {
            fprintf(file, "  - id: \"%02d\"\n    topics:\n", 5 + t / (TOPICS / CATALOG_FIELDS));
        }
        fprintf(
            file,
            "      - id: topic-%d\n        icon: topic-%d\n        isced: [\"0711\", \"0914\"]\n"
            "        related: [topic-%d, topic-%d]\n        levels: [mbo-3, mbo-4]\n",
            t, t, (t + 1) % TOPICS, (t + 7) % TOPICS);
    }
    fclose(file);
    file = create(folder, "stories.yaml");
    fprintf(file, "stories:\n");
    for (int s = 0; s < STORIES; s++) {
        fprintf(file,
                "  - id: story-%d\n    kind: composite\n    age: 30\n    levels: [mbo-3]\n    "
                "entry: school\n    portrait: portrait-%d\n"
                "    eyes: {x: 400, y: 400}\n    topics: [topic-%d, topic-%d]\n    talk: [a, b, c, "
                "d, e, f]\n",
                s, s, s % TOPICS, (s + 3) % TOPICS);
    }
    fclose(file);
    file = create(folder, "quiz.yaml");
    fprintf(file, "items: []\n");
    fclose(file);
    file = create(folder, "figures.yaml");
    fprintf(file, "sources: []\ndomains: []\nprospects: []\n");
    fclose(file);
}

static void write_story(const char *folder, const char *code, int s)
{
    char name[64];
    snprintf(name, sizeof name, "%s/stories/story-%d.yaml", code, s);
    FILE *file = create(folder, name);
    fprintf(file, "name: Samira\nwork: windmonteur\nclaim: Zij klimt 100 meter.\n"
                  "line: Boven is het stil. Je hoort alleen de wind.\npages:\n");
    for (int p = 0; p < PAGES; p++) {
        fprintf(file,
                "  - title: Zo begon ik\n    text: Mijn broer was zijn account kwijt. Ik zocht "
                "uit hoe dat kon. Samen kregen we het terug. Daarna ging ik naar een open dag "
                "en zag ik wat je daar kunt leren.\n");
    }
    fprintf(file, "talk:\n");
    for (char id = 'a'; id <= 'f'; id++) {
        fprintf(
            file,
            "  - id: %c\n    question: Werk je alleen?\n    answer: Nee, we zijn altijd met z'n "
            "tweeën. Dat is veiliger, en in de bus zing ik harder dan mijn maat wil.\n",
            id);
    }
    fclose(file);
}

static void write_words(const char *folder, const char *code)
{
    char name[64];
    struct err err;
    snprintf(name, sizeof name, "%s/%s/stories", folder, code);
    if (!file_make_folder(name, &err)) {
        fprintf(stderr, "bench_catalog: %s\n", err.text);
        exit(2);
    }
    snprintf(name, sizeof name, "%s/ui.yaml", code);
    FILE *file = create(folder, name);
    for (int w = 0; w < WORD_COUNT; w++) {
        fprintf(file, "%s: Woord %d van de bediening\n", words_key((enum word)w), w);
    }
    fclose(file);
    snprintf(name, sizeof name, "%s/fields.yaml", code);
    file = create(folder, name);
    fprintf(file, "fields:\n");
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        fprintf(file,
                "  - id: \"%02d\"\n    name: Techniek\n    short: Techniek\n    lead: Je "
                "maakt iets.\n",
                5 + f);
    }
    fprintf(file, "topics:\n");
    for (int t = 0; t < TOPICS; t++) {
        fprintf(
            file,
            "  - id: topic-%d\n    name: Industrieel onderhoud\n    lead: Je houdt machines aan "
            "de gang.\n    do: Je luistert naar een motor. Je vervangt een lager voordat het "
            "stuk gaat. Daarna schrijf je op wat je deed.\n    for: Fabrieken staan niet stil. "
            "Iedereen krijgt op tijd brood en medicijnen.\n    like: Je wilt weten waarom iets "
            "niet werkt en geeft niet snel op.\n    example: Een lopende band piept. Jij vindt "
            "de rol die scheef zit en zet hem recht.\n    meet: De roltrap in het station doet het "
            "elke dag.\n    work: [monteur in een fabriek, monteur op een schip, planner van "
            "onderhoud]\n    route: Mbo 2 tot 4. Daarna kun je naar het hbo.\n    electives: "
            "[Duurzaam werken, Techniek en zorg]\n",
            t);
    }
    fclose(file);
    snprintf(name, sizeof name, "%s/quiz.yaml", code);
    file = create(folder, name);
    fprintf(file, "items: []\n");
    fclose(file);
    snprintf(name, sizeof name, "%s/figures.yaml", code);
    file = create(folder, name);
    fprintf(file, "domains: []\nprospects: []\n");
    fclose(file);
    for (int s = 0; s < STORIES; s++) {
        write_story(folder, code, s);
    }
}

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1000 + (double)t.tv_nsec / 1e6;
}

static int compare_times(const void *a, const void *b)
{
    const double *left = a;
    const double *right = b;
    return (*left > *right) - (*left < *right);
}

int main(int argc, char **argv)
{
    enum { MOST = 1000 };
    static double times[MOST];
    if (argc == 3 && text_equal(argv[1], "--large")) {
        struct err err = {0};
        if (!file_make_folder(argv[2], &err)) {
            fprintf(stderr, "bench_catalog: %s\n", err.text);
            return 2;
        }
        write_structure(argv[2]);
        for (size_t l = 0; l < ARRAY_LENGTH(codes); l++) {
            write_words(argv[2], codes[l]);
        }
        argc = 2;
        argv++;
    }
    int count = argc > 2 ? atoi(argv[2]) : 10;
    if (argc < 2 || count < 1 || count > MOST) {
        fprintf(stderr, "usage: bench_catalog [--large] PACK [TIMES]\n");
        return 2;
    }
    for (int i = 0; i < count; i++) {
        struct arena arena;
        struct problems problems;
        struct catalog catalog;
        struct err err = {0};
        arena_init(&arena, 0);
        problems_init(&problems, &arena);
        double start = now_ms();
        if (!catalog_load(&catalog, argv[1], &arena, &problems, &err)) {
            fprintf(stderr, "bench_catalog: %s\n", err.text);
            return 2;
        }
        times[i] = now_ms() - start;
        if (i == 0) {
            printf(
                "%d languages, %d topics, %d stories, %d items, %d errors, %.1f MiB in the arena, "
                "first load %.1f ms\n",
                catalog.language_count, catalog.topic_count, catalog.story_count,
                catalog.item_count, problems.count[PROBLEM_ERROR], (double)arena.used / (1 << 20),
                times[i]);
        }
        arena_finish(&arena);
    }
    qsort(times, (size_t)count, sizeof *times, compare_times);
    printf("%d loads: least %.1f ms, median %.1f ms, most %.1f ms\n", count, times[0],
           times[count / 2], times[count - 1]);
    return 0;
}
