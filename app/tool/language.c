/* language.c: `vonkctl language`, the inclusive-language rules on any text: a line for each
 * finding, as compilers write them, or an object for each as JSON Lines. */
#include "model/language.h"

#include "base/file.h"
#include "base/text.h"
#include "tool/command.h"

#include <stdio.h>
#include <string.h>

static const char help[] =
    "usage: vonkctl language [--lang xx] [--json] FILE...|-\n\n"
    "Finds words that shut people out in a flyer, a vacancy, a curriculum or a story (- reads\n"
    "standard input). Prints a line each, FILE:LINE:COLUMN: warning|hint: what, and what to write\n"
    "instead [rule]. Status 0: nothing but hints; 1: findings; 2: a text cannot be read.\n"
    "  --lang xx  the language of the texts: nl, en, de, es, pt or bg; without it, it is guessed\n"
    "             from the small words of each text\n"
    "  --json     JSON Lines: an object for each finding\n"
    "Rules: generic title exclusion despite also stereotype coded family.\n";

struct request {
    const char *language; /* NULL: guess */
    bool json;
    struct arena *arena; /* of one text */
};

static void print_person(const struct language_finding *finding, const char *path)
{
    printf("%s:%d:%d: %s: %s [%s]\n", path, finding->line, finding->column,
           problem_severity_name(finding->severity), finding->text, language_rule(finding->topic));
}

static void print_json(const struct language_finding *finding, const char *path)
{
    printf("{\"file\":");
    command_print_json(path);
    printf(
        ",\"line\":%d,\"column\":%d,\"severity\":\"%s\",\"rule\":\"%s\",\"words\":", finding->line,
        finding->column, problem_severity_name(finding->severity), language_rule(finding->topic));
    command_print_json(finding->words);
    printf(",\"text\":");
    command_print_json(finding->text);
    printf("}\n");
}

/* All of standard input, at most one byte more than a text may have. */
static char *read_input(struct arena *arena, size_t *size, struct err *err)
{
    char *text = arena_alloc(arena, LANGUAGE_TEXT_MOST + 2);
    *size = fread(text, 1, LANGUAGE_TEXT_MOST + 1, stdin);
    if (ferror(stdin)) {
        err_set(err, "standard input cannot be read; give a FILE");
        return NULL;
    }
    return text;
}

/* The text of a file; NULL after a sentence on standard error. */
static const char *read_text(struct arena *arena, const char *path)
{
    struct err err = {0};
    size_t size = 0;
    const char *text = text_equal(path, "-")
                           ? read_input(arena, &size, &err)
                           : file_read(arena, path, LANGUAGE_TEXT_MOST, &size, &err);
    if (text != NULL && strlen(text) != size) {
        err_set(&err, "%s holds a zero byte, so it is no text; save it as text in UTF-8", path);
        text = NULL;
    }
    if (text == NULL) {
        command_fail("%s", err.text);
    }
    return text;
}

static const struct language *open_language(const struct request *request, const char *text,
                                            const char *path)
{
    struct err err = {0};
    const char *code = request->language != NULL ? request->language : language_guess(text);
    if (code == NULL) {
        command_fail("%s: its language cannot be told from its words; give --lang", path);
        return NULL;
    }
    const struct language *language = language_open(request->arena, code, &err);
    if (language == NULL) {
        command_fail("%s", err.text);
    }
    return language;
}

/* Checks one file; the status that it deserves. */
static int check_file(const struct request *request, const char *path)
{
    struct err err = {0};
    struct language_findings findings = {0};
    const char *text = read_text(request->arena, path);
    const struct language *language = text == NULL ? NULL : open_language(request, text, path);
    if (language == NULL) {
        return COMMAND_FAILED;
    }
    if (!language_check(language, text, request->arena, &findings, &err)) {
        return command_fail("%s: %s", path, err.text);
    }
    int status = COMMAND_DONE;
    for (int i = 0; i < findings.count; i++) {
        (request->json ? print_json : print_person)(&findings.list[i], path);
        status = findings.list[i].severity > PROBLEM_HINT ? COMMAND_FINDINGS : status;
    }
    if (findings.left_out > 0) {
        fprintf(stderr, "vonkctl: %s: more was found than the %d above; mend these first\n", path,
                LANGUAGE_FINDINGS_MOST);
    }
    return status;
}

/* Checks the arguments that are no options; the worst status of all. */
static int check_files(struct request *request, int argc, char **argv)
{
    int status = COMMAND_DONE;
    int files = 0;
    for (int i = 1; i < argc; i++) {
        bool value = text_equal(argv[i - 1], "--lang");
        if (value || (argv[i][0] == '-' && argv[i][1] != '\0')) {
            continue;
        }
        struct arena arena;
        arena_init(&arena, 0);
        request->arena = &arena;
        int one = check_file(request, argv[i]);
        status = one > status ? one : status;
        arena_finish(&arena);
        files++;
    }
    return files > 0 ? status
                     : command_fail("language needs a text; give a FILE, or - for standard input");
}

int command_language(int argc, char **argv)
{
    struct request request = {0};
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        if (text_equal(argv[i], "--json")) {
            request.json = true;
        } else if (text_equal(argv[i], "--lang") && i + 1 < argc) {
            request.language = argv[++i];
        } else if (argv[i][0] == '-' && argv[i][1] != '\0') {
            return command_fail("language does not take \"%s\"; see `vonkctl language --help`",
                                argv[i]);
        }
    }
    return check_files(&request, argc, argv);
}
