/* main.c: `vonk`: arguments, one mode, one way out. The modes are in run/. */
#include "run/program.h"

#include <signal.h>
#include <stdio.h>

static enum status run(struct program *p, struct err *err)
{
    static enum status (*const modes[])(struct program *, struct err *) = {
        [MODE_KIOSK] = run_kiosk, [MODE_SCRIPT] = run_script, [MODE_TOUR] = run_tour,
        [MODE_AUDIT] = run_audit, [MODE_BENCH] = run_bench,
    };
    if (p->options.mode == MODE_HELP) {
        options_help(stdout);
        return STATUS_OK;
    }
    if (p->options.mode == MODE_VERSION) {
        printf("vonk %s\n", VONK_VERSION);
        return STATUS_OK;
    }
    return program_begin(p, err) ? modes[p->options.mode](p, err) : STATUS_USAGE;
}

int main(int argc, char **argv)
{
    struct program program = {0};
    struct err err = {{0}};
    enum status status = STATUS_USAGE;
    signal(SIGPIPE, SIG_IGN);
    arena_init(&program.arena, 0);
    problems_init(&program.problems, &program.arena);
    if (options_read(&program.options, argc, argv, &err)) {
        status = run(&program, &err);
    }
    if (status != STATUS_OK && err.text[0] != '\0') {
        bool place = program.options.mode == MODE_SCRIPT && status == STATUS_FAILED;
        fprintf(stderr, "%s%s\n", place ? "" : "vonk: ", err.text); /* FILE:LINE: why */
    }
    arena_finish(&program.arena);
    return (int)status;
}
