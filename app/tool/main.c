/* main.c: vonkctl, for organisers and editors: finds the command in a table and runs it. */
#include "base/text.h"
#include "tool/command.h"

#include <stddef.h>
#include <stdio.h>

struct command {
    const char *name;
    int (*run)(int argc, char **argv);
    const char *summary;
};

/* Sorted by name. */
static const struct command commands[] = {
    {"build", command_build, "make the pack that kiosks read from its source folder"},
    {"check", command_check, "look for mistakes in a pack"},
    {"events", command_events, "list everything that is counted"},
    {"export", command_export, "make a folder of tables to hand over or to share"},
    {"keygen", command_keygen, "make the keys that sign packs"},
    {"language", command_language, "find words that shut people out, in any text"},
    {"merge", command_merge, "make one export of several databases and exports"},
    {"outbox", command_outbox, "make batches of xAPI statements of a kiosk's database"},
    {"pin", command_pin, "set the PIN of the staff screens, or make the file that recovers it"},
    {"quiz", command_quiz, "list the quiz's items, answer sheets, or measure it"},
    {"report", command_report, "make a page with charts of the figures, for a screen and for A4"},
    {"sample", command_sample, "make a season of visits that nobody made, to try things out"},
    {"sign", command_sign, "sign a built pack, so that kiosks install it"},
    {"stats", command_stats, "show the figures of a kiosk's database"},
    {"sync", command_sync, "deliver frozen batches to a store or a folder"},
    {"verify", command_verify, "check that an export or a signed pack is whole and unchanged"},
};

static void print_help(void)
{
    printf("usage: vonkctl COMMAND [ARGUMENTS]\n\ncommands:\n");
    for (size_t i = 0; i < ARRAY_LENGTH(commands); i++) {
        printf("  %-9s %s\n", commands[i].name, commands[i].summary);
    }
    printf("\n`vonkctl COMMAND --help` tells more; `vonkctl --version` the version.\n");
}

static const struct command *find_command(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(commands); i++) {
        if (text_equal(commands[i].name, name)) {
            return &commands[i];
        }
    }
    return NULL;
}

/* Output that did not arrive (a full disk, a closed pipe) is a failure. */
static int finish(int status)
{
    if (fflush(stdout) != 0 || ferror(stdout)) {
        return command_fail("the output could not be written; check where it goes");
    }
    return status;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        return command_fail("say which command; `vonkctl --help` lists them");
    }
    if (text_equal(argv[1], "--help")) {
        print_help();
        return finish(COMMAND_DONE);
    }
    if (text_equal(argv[1], "--version")) {
        printf("vonkctl %s\n", VONK_VERSION);
        return finish(COMMAND_DONE);
    }
    const struct command *command = find_command(argv[1]);
    if (command == NULL) {
        return command_fail("there is no command \"%s\"; `vonkctl --help` lists them", argv[1]);
    }
    return finish(command->run(argc - 1, argv + 1));
}
