/* event.c: the catalogue of events. To add a kind: one enumerator in event.h, one row here. */
#include "journal/event.h"

#include "base/text.h"

const struct event_class event_classes[] = {
    [EVENT_VISIT_START] =
        {
            .name = "visit_start",
            .verb = "initialized",
            .meaning = "Somebody woke the kiosk; a visit begins.",
        },
    [EVENT_VISIT_END] =
        {
            .name = "visit_end",
            .details = {"restart", "idle", "shutdown"},
            .value = "length of the visit in seconds",
            .verb = "terminated",
            .meaning = "The visit ended: started over, walked away, or the kiosk was switched off.",
        },
    [EVENT_SCREEN_OPEN] =
        {
            .name = "screen_open",
            .subject = EVENT_SUBJECT_ROUTE,
            .verb = "accessed",
            .meaning = "A screen was opened.",
        },
    [EVENT_LANGUAGE_SET] =
        {
            .name = "language_set",
            .subject = EVENT_SUBJECT_LANGUAGE,
            .verb = "preferred",
            .meaning = "Another language was chosen.",
        },
    [EVENT_STORY_OPEN] =
        {
            .name = "story_open",
            .subject = EVENT_SUBJECT_STORY,
            .verb = "accessed",
            .meaning = "A role model's story was opened.",
        },
    [EVENT_STORY_READ] =
        {
            .name = "story_read",
            .subject = EVENT_SUBJECT_STORY,
            .verb = "completed",
            .meaning = "The last page of a role model's story was reached.",
        },
    [EVENT_FIELD_OPEN] =
        {
            .name = "field_open",
            .subject = EVENT_SUBJECT_FIELD,
            .verb = "accessed",
            .meaning = "The topics of a broad field were opened.",
        },
    [EVENT_TOPIC_OPEN] =
        {
            .name = "topic_open",
            .subject = EVENT_SUBJECT_TOPIC,
            .verb = "accessed",
            .meaning = "A topic was opened.",
        },
    [EVENT_TOPIC_LIKE] =
        {
            .name = "topic_like",
            .subject = EVENT_SUBJECT_TOPIC,
            .details = {"on", "off"},
            .verb = "preferred",
            .meaning = "A topic was kept, or let go again.",
        },
    [EVENT_QUIZ_START] =
        {
            .name = "quiz_start",
            .verb = "attempted",
            .meaning = "The picture quiz was begun.",
        },
    [EVENT_QUIZ_ANSWER] =
        {
            .name = "quiz_answer",
            .subject = EVENT_SUBJECT_ITEM,
            .details = {"like", "unsure", "dislike"},
            .value = "place of the picture in this visit's order, from 1",
            .verb = "answered",
            .meaning = "A picture of the quiz was answered.",
        },
    [EVENT_QUIZ_FINISH] =
        {
            .name = "quiz_finish",
            .details = {"clear", "tie", "flat"},
            .value = "number of pictures answered",
            .verb = "completed",
            .meaning = "The quiz was ended and its result was shown.",
        },
    [EVENT_QUIZ_TOPIC] =
        {
            .name = "quiz_topic",
            .subject = EVENT_SUBJECT_TOPIC,
            .value = "place of the topic in the result, from 1",
            .verb = "progressed",
            .meaning = "A topic was shown in a result.",
        },
    [EVENT_QUIZ_DIRECTION] =
        {
            .name = "quiz_direction",
            .subject = EVENT_SUBJECT_FIELD,
            .value = "place of the direction in the result, from 1",
            .verb = "progressed",
            .meaning = "A direction was shown in a result.",
        },
    [EVENT_QUIZ_LEAVE] =
        {
            .name = "quiz_leave",
            .subject = EVENT_SUBJECT_ITEM,
            .value = "place of the picture in this visit's order, from 1",
            .verb = "suspended",
            .meaning = "A visit ended in the middle of the quiz, at this picture.",
        },
    [EVENT_STRENGTH_CHOOSE] =
        {
            .name = "strength_choose",
            .subject = EVENT_SUBJECT_STRENGTH,
            .details = {"on", "off"},
            .verb = "preferred",
            .meaning = "A strength was chosen, or let go again.",
        },
    [EVENT_TALK_ASK] =
        {
            .name = "talk_ask",
            .subject = EVENT_SUBJECT_STORY,
            .value = "place of the question, from 1",
            .verb = "asked",
            .meaning = "A role model was asked a question in her speed date.",
        },
    [EVENT_MYTH_ANSWER] =
        {
            .name = "myth_answer",
            .subject = EVENT_SUBJECT_MYTH,
            .details = {"right", "wrong"},
            .verb = "answered",
            .meaning = "A statement was called true or not true.",
        },
    [EVENT_STEP_CHOOSE] =
        {
            .name = "step_choose",
            .subject = EVENT_SUBJECT_STEP,
            .details = {"on", "off"},
            .verb = "planned",
            .meaning = "A next step was chosen, or let go again.",
        },
    [EVENT_CODE_OPEN] =
        {
            .name = "code_open",
            .subject = EVENT_SUBJECT_CODE,
            .verb = "accessed",
            .meaning = "A field of the official table ISCED-F was opened.",
        },
    [EVENT_CHART_OPEN] =
        {
            .name = "chart_open",
            .subject = EVENT_SUBJECT_CHART,
            .verb = "accessed",
            .meaning = "A chart with figures was opened.",
        },
    [EVENT_TAKEHOME_SHOW] =
        {
            .name = "takehome_show",
            .verb = "shared",
            .meaning = "The code with the visitor's own result was shown.",
        },
    [EVENT_ATTRACT_END] =
        {
            .name = "attract_end",
            .details = {"touch", "language", "key"},
            .value = "how long the attract screen was shown, in seconds",
            .verb = "interacted",
            .by_day = true,
            .meaning = "The attract screen was left: by a touch, a language's name or the keypad.",
        },
};
_Static_assert(ARRAY_LENGTH(event_classes) == EVENT_COUNT, "one row for each kind of event");

static const char *const subject_names[] = {
    [EVENT_SUBJECT_NONE] = "none",         [EVENT_SUBJECT_ROUTE] = "route",
    [EVENT_SUBJECT_LANGUAGE] = "language", [EVENT_SUBJECT_STORY] = "story",
    [EVENT_SUBJECT_FIELD] = "field",       [EVENT_SUBJECT_TOPIC] = "topic",
    [EVENT_SUBJECT_ITEM] = "item",         [EVENT_SUBJECT_STRENGTH] = "strength",
    [EVENT_SUBJECT_MYTH] = "myth",         [EVENT_SUBJECT_STEP] = "step",
    [EVENT_SUBJECT_CODE] = "code",         [EVENT_SUBJECT_CHART] = "chart",
};
_Static_assert(ARRAY_LENGTH(subject_names) == EVENT_SUBJECT_COUNT, "one name for each subject");

const char *event_subject_name(enum event_subject subject)
{
    return subject_names[subject];
}

bool event_detail_known(enum event_kind kind, const char *detail)
{
    const char *const *details = event_classes[kind].details;
    for (int i = 0; i < EVENT_DETAILS && details[i] != NULL; i++) {
        if (text_equal(details[i], detail)) {
            return true;
        }
    }
    return detail[0] == '\0';
}

struct event event_make(enum event_kind kind, const char *subject, const char *detail, int value)
{
    struct event event = {.kind = kind, .value = value};
    bool wants_subject = event_classes[kind].subject != EVENT_SUBJECT_NONE;
    if (wants_subject && subject != NULL &&
        !text_copy(event.subject, sizeof event.subject, subject)) {
        event.subject[0] = '\0';
    }
    if (detail != NULL && event_detail_known(kind, detail)) {
        text_copy(event.detail, sizeof event.detail, detail);
    }
    return event;
}

enum event_kind event_kind_named(const char *name)
{
    int kind = 0;
    while (kind < EVENT_COUNT && !text_equal(event_classes[kind].name, name)) {
        kind++;
    }
    return (enum event_kind)kind;
}
