/* events.c: `vonkctl events`, the catalogue of events as a table for people or as JSON Lines. */
#include "base/settings.h"
#include "base/text.h"
#include "journal/event.h"
#include "tool/command.h"

#include <stddef.h>
#include <stdio.h>

static const char help[] =
    "usage: vonkctl events [--json]\n\n"
    "Lists everything that Vonk counts: its name, its arguments, its xAPI verb and activity, and\n"
    "what it means. Activities begin with the setting sync.activity_base, which "
    "is\n" SETTINGS_ACTIVITY_BASE " unless it is set; {…} stands for an id.\n"
    "  --json    JSON Lines: an object for each kind of event\n";

enum { ACTIVITY_SIZE = 128 };

/* Writes an activity's id, such as https://vonk.example/activity/story/{story}. */
static const char *write_activity(char to[ACTIVITY_SIZE], enum event_activity activity)
{
    const struct event_activity_class *class = &event_activities[activity];
    bool many = class->many;
    snprintf(to, ACTIVITY_SIZE, SETTINGS_ACTIVITY_BASE "/%s%s%s%s", class->name, many ? "/{" : "",
             many ? class->name : "", many ? "}" : "");
    return to;
}

static void print_verb(const char *label, const struct event_verb *verb)
{
    if (verb->name != NULL) {
        printf("    %s: %s <%s>\n", label, verb->name, verb->iri);
    }
}

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
    char activity[ACTIVITY_SIZE];
    print_verb("verb", &class->verb);
    print_verb("verb of off", &class->undo);
    printf("    activity: %s <%s>\n", write_activity(activity, class->activity),
           event_activities[class->activity].type);
    printf("%s", class->by_day ? "    added up by day, never sent as a statement\n" : "");
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
    char activity[ACTIVITY_SIZE];
    print_member("verb", class->verb.name);
    print_member("verb_iri", class->verb.iri);
    print_member("off_verb", class->undo.name);
    print_member("off_verb_iri", class->undo.iri);
    print_member("activity", write_activity(activity, class->activity));
    print_member("activity_type", event_activities[class->activity].type);
    printf(",\"statement\":%s", class->by_day ? "false" : "true");
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
