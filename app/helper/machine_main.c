/* machine_main.c: vonk-machine, the root program for clock, power and brightness: it has no
 * display, no network and no files of its own. */
#include "helper/machine.h"

#include <stdio.h>

int main(int argc, char *argv[])
{
    struct serve_options options;
    struct err err;
    if (!serve_options(&options, argc, argv, &err)) {
        fprintf(stderr, "vonk-machine: %s\n", err.text);
        return 2;
    }
    struct machine_ways ways = machine_machine;
    ways.sys = options.sys;
    ways.dev = options.dev;
    struct serve serve = {.name = "vonk-machine",
                          .commands = machine_commands,
                          .command_count = MACHINE_COMMANDS,
                          .context = &ways};
    return serve_program(&serve, &options);
}
