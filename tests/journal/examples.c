/* examples.c: subjects that a pack has, details from the catalogue, values that fit. */
#include "examples.h"

static const char *const subjects[EVENT_SUBJECT_COUNT] = {
    [EVENT_SUBJECT_ROUTE] = "home",       [EVENT_SUBJECT_LANGUAGE] = "nl",
    [EVENT_SUBJECT_STORY] = "joy",        [EVENT_SUBJECT_FIELD] = "06",
    [EVENT_SUBJECT_TOPIC] = "06-5",       [EVENT_SUBJECT_ITEM] = "robot",
    [EVENT_SUBJECT_STRENGTH] = "patient", [EVENT_SUBJECT_MYTH] = "maths",
    [EVENT_SUBJECT_STEP] = "visit",       [EVENT_SUBJECT_CODE] = "0613",
    [EVENT_SUBJECT_CHART] = "intake",
};

struct statement example_statement(enum event_kind kind, int form)
{
    const struct event_class *class = &event_classes[kind];
    struct statement statement = {.kiosk = EXAMPLE_KIOSK,
                                  .visit = EXAMPLE_VISIT,
                                  .seq = 17,
                                  .boot = 3,
                                  .start_ms = -1,
                                  .seconds = -1};
    if (form == EXAMPLE_FORMS - 1) {
        statement.event = event_make(kind, NULL, NULL, 0);
        return statement;
    }
    statement.occasion = "open-day";
    statement.pack = "vonk-1";
    statement.language = "nl";
    statement.start_ms = EXAMPLE_START;
    statement.quality = QUALITY_NTP;
    statement.seconds = 42;
    statement.event = event_make(kind, subjects[class->subject], class->details[form],
                                 class->value != NULL ? 7 : 0);
    return statement;
}
