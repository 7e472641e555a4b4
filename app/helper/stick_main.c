/* stick_main.c: vonk-stick, the root program that mounts sticks for the kiosk: it has no display,
 * no network and no files of its own. */
#include "helper/stick.h"

#include <stdio.h>

int main(int argc, char *argv[])
{
    struct serve_options options;
    struct err err;
    if (!serve_options(&options, argc, argv, &err)) {
        fprintf(stderr, "vonk-stick: %s\n", err.text);
        return 2;
    }
    struct stick_work work = {.ways = block_machine,
                              .uid = options.uid,
                              .gid = options.gid,
                              .release_ms = STICK_RELEASE_MS};
    work.ways.sys = options.sys;
    work.ways.dev = options.dev;
    struct serve serve = {.name = "vonk-stick",
                          .commands = stick_commands,
                          .command_count = STICK_COMMANDS,
                          .context = &work,
                          .end = stick_end};
    return serve_program(&serve, &options);
}
