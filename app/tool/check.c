/* check.c: `vonkctl check`, the lint of a pack: a line for each problem, as compilers write them,
 * or an object for each as JSON Lines. */
#include "model/check.h"

#include "base/file.h"
#include "base/text.h"
#include "tool/command.h"

#include <stdio.h>

static const char help[] =
    "usage: vonkctl check [PACK] [--json]\n\n"
    "Looks for mistakes in a pack (default: the folder content), a source folder or a built one.\n"
    "Prints a line each, FILE:LINE:COLUMN: error|warning|hint: what, and what to do [rule].\n"
    "Status 0: clean or only hints; 1: errors or warnings; 2: there is no pack to read.\n"
    "  --json    JSON Lines: an object for each problem\n";

static void print_person(const struct problem *problem, const char *path)
{
    printf("%s:%d:%d: %s: %s [%s]\n", path, problem->line > 0 ? problem->line : 1,
           problem->column > 0 ? problem->column : 1, problem_severity_name(problem->severity),
           problem->text, problem->rule);
}

static void print_json(const struct problem *problem, const char *path)
{
    printf("{\"file\":");
    command_print_json(path);
    printf(",\"line\":%d,\"column\":%d,\"severity\":\"%s\",\"rule\":\"%s\",\"text\":",
           problem->line > 0 ? problem->line : 1, problem->column > 0 ? problem->column : 1,
           problem_severity_name(problem->severity), problem->rule);
    command_print_json(problem->text);
    printf("}\n");
}

static int check(const char *folder, bool json)
{
    struct arena arena;
    struct problems problems;
    struct err err = {0};
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    struct check *check = arena_new(&arena, struct check);
    bool read = check_pack(check, folder, CHECK_FONTS, &arena, &problems, &err);
    for (const struct problem *at = problems.first; at != NULL; at = at->next) {
        const char *path = file_join(&arena, folder, at->file); /* from where it was called */
        if (json) {
            print_json(at, path);
        } else {
            print_person(at, path);
        }
    }
    int status = problems.count[PROBLEM_ERROR] + problems.count[PROBLEM_WARNING] > 0
                     ? COMMAND_FINDINGS
                     : COMMAND_DONE;
    if (!read) {
        fflush(stdout);
        status = command_fail("%s", err.text);
    }
    arena_finish(&arena);
    return status;
}

int command_check(int argc, char **argv)
{
    const char *folder = NULL;
    bool json = false;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        if (text_equal(argv[i], "--json")) {
            json = true;
        } else if (argv[i][0] == '-' || folder != NULL) {
            return command_fail("check does not take \"%s\"; see `vonkctl check --help`", argv[i]);
        } else {
            folder = argv[i];
        }
    }
    return check(folder == NULL ? "content" : folder, json);
}
