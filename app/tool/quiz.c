/* quiz.c: `vonkctl quiz`, the quiz of a pack without a kiosk: its items, results for given sheets,
 * and the audit of what it promises. */
#include "tool/quiz.h"

#include "base/text.h"
#include "model/quiz_audit.h"
#include "tool/command.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static const char help[] =
    "usage: vonkctl quiz [PACK] --items\n"
    "       vonkctl quiz [PACK] --answers FILE|-\n"
    "       vonkctl quiz [PACK] --audit [--sheets N] [--json]\n\n"
    "The quiz of a pack (default: the folder content), a source folder or a built one.\n"
    "  --items      JSON Lines: every item with its texts, picture, block, letters and weights\n"
    "  --answers    reads sheets as JSON Lines, and prints a result for each:\n"
    "               {\"answers\":{\"fiets\":\"like|unsure|dislike\"},\"strengths\":[\"maken\"]}\n"
    "               `topics` stands best first; topics that cannot be told apart share a rank\n"
    "  --audit      measures what the quiz promises after 6, 12, 18 and 24 items; seeds are fixed\n"
    "  --sheets N   of so many random sheets a row (100000)\n"
    "  --json       JSON Lines: an object for each figure\n"
    "Status 0: all is well; 1: a line could not be answered, or a bar does not hold; 2: there is\n"
    "nothing to read.\n";

enum way { WAY_NONE, WAY_ITEMS, WAY_ANSWERS, WAY_AUDIT };

struct options {
    const char *folder, *answers;
    enum way way;
    int sheets;
    bool json;
};

/* ---- items ---- */

static const char letter_names[QUIZ_LETTERS] = {'r', 'i', 'a', 's', 'e', 'c'};

/* The texts that are there: a language without one shows another language's. */
static void print_texts(const struct catalog *catalog, const struct phrase *phrase)
{
    printf(",\"texts\":{");
    for (int l = 0; l < catalog->language_count; l++) {
        bool own = true;
        for (int other = 0; other < l; other++) {
            own = own && phrase->in[other] != phrase->in[l];
        }
        if (own) {
            printf("%s\"%s\":", l > 0 ? "," : "", catalog->languages[l]);
            command_print_json(phrase->in[l]);
        }
    }
    printf("}");
}

static void print_item(const struct quiz_audit *audit, int i)
{
    const struct catalog *catalog = &audit->catalog;
    const struct quiz_item *item = &catalog->items[i];
    const char *comma = "";
    printf("{\"id\":\"%s\"", item->id);
    print_texts(catalog, &item->activity);
    printf(",\"picture\":\"%s\",\"block\":%d,\"letters\":{", item->picture, item->block);
    for (int k = 0; k < QUIZ_LETTERS; k++) {
        printf("%s\"%c\":%d", k > 0 ? "," : "", letter_names[k], audit->letters[i].of[k]);
    }
    printf("},\"weights\":{");
    for (int t = 0; t < catalog->topic_count; t++) {
        if (item->weights[t] > 0.0f) {
            printf("%s\"%s\":%g", comma, catalog->topics[t].id, (double)item->weights[t]);
            comma = ",";
        }
    }
    printf("}}\n");
}

/* ---- audit ---- */

/* What the last finding was about, to head the next part. */
struct report {
    const struct catalog *catalog;
    int items;
};

static void print_head(const struct report *report, int items)
{
    struct quiz_asked asked = {.count = 0};
    for (int block = 1; asked.count < items; block++) {
        quiz_ask(&asked, report->catalog, block);
    }
    printf("%safter %d items%s\n  signs:", report->items > 0 ? "\n" : "", items,
           items < QUIZ_AUDIT_LEAST_ITEMS ? " (figures; bars hold from 12 items on)" : "");
    for (int k = 0; k < items; k++) {
        printf(" %s", report->catalog->items[asked.items[k]].id);
    }
    printf("\n");
}

static void print_finding(void *to, const struct quiz_finding *finding)
{
    struct report *report = to;
    const struct quiz_property_class *class = &quiz_property_classes[finding->property];
    if (finding->items != report->items) {
        print_head(report, finding->items);
        report->items = finding->items;
    }
    printf("  %-42s %-24s", class->name, finding->sheet != NULL ? finding->sheet : finding->of);
    printf(" %8.*f %-6s", class->decimals, finding->figure,
           finding->sheet != NULL ? finding->of : class->unit);
    if (finding->barred) {
        printf(" bar %s %-5g %s", class->at_least ? ">=" : "<=", finding->bar,
               finding->holds ? "ok" : "FAILS");
    }
    printf("\n");
}

static void print_finding_json(void *to, const struct quiz_finding *finding)
{
    (void)to;
    const struct quiz_property_class *class = &quiz_property_classes[finding->property];
    printf("{\"items\":%d,\"property\":\"%s\",\"of\":\"%s\"", finding->items, class->name,
           finding->of);
    if (finding->sheet != NULL) {
        printf(",\"sheet\":\"%s\"", finding->sheet);
    }
    printf(",\"figure\":%.6f,\"unit\":\"%s\"", finding->figure, class->unit);
    if (finding->barred) {
        printf(",\"%s\":%g,\"ok\":%s", class->at_least ? "at_least" : "at_most", finding->bar,
               finding->holds ? "true" : "false");
    }
    printf("}\n");
}

static int audit(const struct quiz_audit *audit, const struct options *options)
{
    struct report report = {.catalog = &audit->catalog};
    struct quiz_audit_ear ear = {options->json ? print_finding_json : print_finding, &report};
    int failed = quiz_audit_run(audit, options->sheets, &ear);
    if (!options->json) {
        printf("\n%d %s\n", failed, failed == 1 ? "bar does not hold" : "bars do not hold");
    }
    return failed > 0 ? COMMAND_FINDINGS : COMMAND_DONE;
}

/* ---- command ---- */

static int run(const struct options *options, const struct quiz_audit *quiz)
{
    switch (options->way) {
    case WAY_ANSWERS:
        return quiz_answer_lines(&quiz->catalog, options->answers);
    case WAY_AUDIT:
        return audit(quiz, options);
    default:
        for (int i = 0; i < quiz->catalog.item_count; i++) {
            print_item(quiz, i);
        }
        return COMMAND_DONE;
    }
}

static int load_and_run(const struct options *options)
{
    struct arena arena;
    struct problems problems;
    struct err err = {0};
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    struct quiz_audit *quiz = arena_new(&arena, struct quiz_audit);
    int status;
    if (quiz_audit_load(quiz, options->folder, &arena, &problems, &err)) {
        status = run(options, quiz);
    } else {
        status = command_fail("%s", err.text);
    }
    arena_finish(&arena);
    return status;
}

static const struct {
    const char *option;
    enum way way;
} ways[] = {
    {"--items", WAY_ITEMS},
    {"--answers", WAY_ANSWERS},
    {"--audit", WAY_AUDIT},
};

static enum way find_way(const char *option)
{
    for (size_t i = 0; i < ARRAY_LENGTH(ways); i++) {
        if (text_equal(ways[i].option, option)) {
            return ways[i].way;
        }
    }
    return WAY_NONE;
}

/* Takes the argument at `i` and what belongs to it; returns the place of the last one taken, -1 for
 * an argument that does not fit. */
static int take(struct options *options, int argc, char **argv, int i)
{
    enum way way = find_way(argv[i]);
    bool more = i + 1 < argc;
    if (way != WAY_NONE && options->way == WAY_NONE && (way != WAY_ANSWERS || more)) {
        options->way = way;
        options->answers = way == WAY_ANSWERS ? argv[i + 1] : NULL;
        return i + (way == WAY_ANSWERS);
    }
    if (text_equal(argv[i], "--sheets") && more && atoi(argv[i + 1]) > 0) {
        options->sheets = atoi(argv[i + 1]);
        return i + 1;
    }
    if (text_equal(argv[i], "--json") && !options->json) {
        options->json = true;
        return i;
    }
    if (argv[i][0] != '-' && options->folder == NULL) {
        options->folder = argv[i];
        return i;
    }
    return -1;
}

int command_quiz(int argc, char **argv)
{
    struct options options = {0};
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        int last = take(&options, argc, argv, i);
        if (last < 0) {
            return command_fail("quiz does not take \"%s\" there; see `vonkctl quiz --help`",
                                argv[i]);
        }
        i = last;
    }
    if (options.way == WAY_NONE) {
        return command_fail("quiz needs --items, --answers FILE or --audit; see `vonkctl quiz "
                            "--help`");
    }
    if (options.way != WAY_AUDIT && (options.json || options.sheets > 0)) {
        return command_fail("--json and --sheets belong to --audit; leave them out");
    }
    options.folder = options.folder != NULL ? options.folder : "content";
    options.sheets = options.sheets > 0 ? options.sheets : QUIZ_AUDIT_SHEETS;
    return load_and_run(&options);
}
