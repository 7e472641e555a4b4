/* events.c: `vonkctl events`, the catalogue of events as a table for people or as JSON Lines. */
#include "base/text.h"
#include "journal/event.h"
#include "tool/command.h"

#include <stddef.h>
#include <stdio.h>

static const char help[] =
    "usage: vonkctl events [--json]\n\n"
    "Lists everything that Vonk counts: its name, its arguments, its xAPI verb and what it means.\n"
    "  --json    JSON Lines: an object for each kind of event\n";

static void print_person(const struct event_class *class)
{
    printf("%s\n    %s\n", class->name, class->meaning);
    if (class->subject != EVENT_SUBJECT_NONE) {
        printf("    subject: %s\n", event_subject_name(class->subject));
    }
    for (int i = 0; i < EVENT_DETAILS && class->details[i] != NULL; i++) {
        printf("%s%s", i == 0 ? "    detail: " : ", ", class->details[i]);
    }
    printf("%s", class->details[0] != NULL ? "\n" : "");
    if (class->value != NULL) {
        printf("    value: %s\n", class->value);
    }
    printf("    verb: %s\n", class->verb);
}

/* Prints a string, or null for NULL. */
static void print_member(const char *name, const char *text)
{
    printf(",\"%s\":", name);
    if (text != NULL) {
        command_print_json(text);
    } else {
        printf("null");
    }
}

static void print_json(const struct event_class *class)
{
    printf("{\"name\":");
    command_print_json(class->name);
    print_member("subject",
                 class->subject != EVENT_SUBJECT_NONE ? event_subject_name(class->subject) : NULL);
    printf(",\"details\":[");
    for (int i = 0; i < EVENT_DETAILS && class->details[i] != NULL; i++) {
        printf("%s", i > 0 ? "," : "");
        command_print_json(class->details[i]);
    }
    printf("]");
    print_member("value", class->value);
    print_member("verb", class->verb);
    print_member("meaning", class->meaning);
    printf("}\n");
}

int command_events(int argc, char **argv)
{
    bool json = false;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        if (!text_equal(argv[i], "--json")) {
            return command_fail("events does not take \"%s\"; see `vonkctl events --help`",
                                argv[i]);
        }
        json = true;
    }
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (json) {
            print_json(&event_classes[kind]);
        } else {
            print_person(&event_classes[kind]);
        }
    }
    return COMMAND_DONE;
}
