/* event.c: the catalogue of events. To add a kind: one enumerator in event.h, one row here. */
#include "journal/event.h"

#include "base/text.h"

#define ADL "http://adlnet.gov/expapi/verbs/"
#define ADL_TYPE "http://adlnet.gov/expapi/activities/"
#define STREAMS "http://activitystrea.ms/schema/1.0/" /* verbs and types */
#define TIN_CAN "http://id.tincanapi.com/"

/* clang-format off */
#define INITIALIZED {"initialized", ADL "initialized"}
#define TERMINATED  {"terminated", ADL "terminated"}
#define VIEWED      {"viewed", TIN_CAN "verb/viewed"}
#define PREFERRED   {"preferred", ADL "preferred"}
#define COMPLETED   {"completed", ADL "completed"}
#define ATTEMPTED   {"attempted", ADL "attempted"}
#define ANSWERED    {"answered", ADL "answered"}
#define EXITED      {"exited", ADL "exited"}
#define ASKED       {"asked", ADL "asked"}
#define INTERACTED  {"interacted", ADL "interacted"}
#define RECEIVED    {"received", STREAMS "receive"}
#define FAVORITED   {"favorited", STREAMS "favorite"}
#define UNFAVORITED {"unfavorited", STREAMS "unfavorite"}
#define ADDED       {"added", STREAMS "add"}
#define REMOVED     {"removed", STREAMS "remove"}
#define SAVED       {"saved", STREAMS "save"}
#define UNSAVED     {"unsaved", STREAMS "unsave"}
/* clang-format on */

const struct event_activity_class event_activities[] = {
    [EVENT_ACTIVITY_NONE] = {"", "", false},
    [EVENT_ACTIVITY_KIOSK] = {"kiosk", STREAMS "application", true},
    [EVENT_ACTIVITY_SCREEN] = {"screen", STREAMS "page", true},
    [EVENT_ACTIVITY_STORY] = {"story", STREAMS "page", true},
    [EVENT_ACTIVITY_FIELD] = {"field", STREAMS "page", true},
    [EVENT_ACTIVITY_TOPIC] = {"topic", STREAMS "page", true},
    [EVENT_ACTIVITY_QUIZ] = {"quiz", ADL_TYPE "assessment", false},
    [EVENT_ACTIVITY_ITEM] = {"item", ADL_TYPE "cmi.interaction", true},
    [EVENT_ACTIVITY_STRENGTH] = {"strength", TIN_CAN "activitytype/tag", true},
    [EVENT_ACTIVITY_MYTH] = {"myth", ADL_TYPE "cmi.interaction", true},
    [EVENT_ACTIVITY_STEP] = {"step", STREAMS "task", true},
    [EVENT_ACTIVITY_CODE] = {"code", STREAMS "page", true},
    [EVENT_ACTIVITY_CHART] = {"chart", STREAMS "page", true},
    [EVENT_ACTIVITY_TAKEHOME] = {"takehome", STREAMS "page", false},
    [EVENT_ACTIVITY_OCCASION] = {"occasion", STREAMS "event", true},
};
_Static_assert(ARRAY_LENGTH(event_activities) == EVENT_ACTIVITY_COUNT, "one row for each activity");

const struct event_class event_classes[] = {
    [EVENT_VISIT_START] =
        {
            .name = "visit_start",
            .verb = INITIALIZED,
            .activity = EVENT_ACTIVITY_KIOSK,
            .meaning = "Somebody woke the kiosk; a visit begins.",
        },
    [EVENT_VISIT_END] =
        {
            .name = "visit_end",
            .details = {"restart", "idle", "shutdown"},
            .value = "length of the visit in seconds",
            .verb = TERMINATED,
            .activity = EVENT_ACTIVITY_KIOSK,
            .meaning = "The visit ended: started over, walked away, or the kiosk was switched off.",
        },
    [EVENT_SCREEN_OPEN] =
        {
            .name = "screen_open",
            .subject = EVENT_SUBJECT_ROUTE,
            .verb = VIEWED,
            .activity = EVENT_ACTIVITY_SCREEN,
            .meaning = "A screen was opened.",
        },
    [EVENT_LANGUAGE_SET] =
        {
            .name = "language_set",
            .subject = EVENT_SUBJECT_LANGUAGE,
            .verb = PREFERRED,
            .activity = EVENT_ACTIVITY_KIOSK,
            .meaning = "Another language was chosen.",
        },
    [EVENT_STORY_OPEN] =
        {
            .name = "story_open",
            .subject = EVENT_SUBJECT_STORY,
            .verb = VIEWED,
            .activity = EVENT_ACTIVITY_STORY,
            .meaning = "A role model's story was opened.",
        },
    [EVENT_STORY_READ] =
        {
            .name = "story_read",
            .subject = EVENT_SUBJECT_STORY,
            .verb = COMPLETED,
            .activity = EVENT_ACTIVITY_STORY,
            .meaning = "The last page of a role model's story was reached.",
        },
    [EVENT_FIELD_OPEN] =
        {
            .name = "field_open",
            .subject = EVENT_SUBJECT_FIELD,
            .verb = VIEWED,
            .activity = EVENT_ACTIVITY_FIELD,
            .meaning = "The topics of a broad field were opened.",
        },
    [EVENT_TOPIC_OPEN] =
        {
            .name = "topic_open",
            .subject = EVENT_SUBJECT_TOPIC,
            .verb = VIEWED,
            .activity = EVENT_ACTIVITY_TOPIC,
            .meaning = "A topic was opened.",
        },
    [EVENT_TOPIC_LIKE] =
        {
            .name = "topic_like",
            .subject = EVENT_SUBJECT_TOPIC,
            .details = {"on", "off"},
            .verb = FAVORITED,
            .undo = UNFAVORITED,
            .activity = EVENT_ACTIVITY_TOPIC,
            .meaning = "A topic was kept, or let go again.",
        },
    [EVENT_QUIZ_START] =
        {
            .name = "quiz_start",
            .verb = ATTEMPTED,
            .activity = EVENT_ACTIVITY_QUIZ,
            .meaning = "The picture quiz was begun.",
        },
    [EVENT_QUIZ_ANSWER] =
        {
            .name = "quiz_answer",
            .subject = EVENT_SUBJECT_ITEM,
            .details = {"like", "unsure", "dislike"},
            .value = "place of the picture in this visit's order, from 1",
            .verb = ANSWERED,
            .activity = EVENT_ACTIVITY_ITEM,
            .parent = EVENT_ACTIVITY_QUIZ,
            .meaning = "A picture of the quiz was answered.",
        },
    [EVENT_QUIZ_FINISH] =
        {
            .name = "quiz_finish",
            .details = {"clear", "tie", "flat"},
            .value = "number of pictures answered",
            .verb = COMPLETED,
            .activity = EVENT_ACTIVITY_QUIZ,
            .meaning = "The quiz was ended and its result was shown.",
        },
    [EVENT_QUIZ_TOPIC] =
        {
            .name = "quiz_topic",
            .subject = EVENT_SUBJECT_TOPIC,
            .value = "place of the topic in the result, from 1",
            .verb = RECEIVED,
            .activity = EVENT_ACTIVITY_TOPIC,
            .parent = EVENT_ACTIVITY_QUIZ,
            .meaning = "A topic was shown in a result.",
        },
    [EVENT_QUIZ_DIRECTION] =
        {
            .name = "quiz_direction",
            .subject = EVENT_SUBJECT_FIELD,
            .value = "place of the direction in the result, from 1",
            .verb = RECEIVED,
            .activity = EVENT_ACTIVITY_FIELD,
            .parent = EVENT_ACTIVITY_QUIZ,
            .meaning = "A direction was shown in a result.",
        },
    [EVENT_QUIZ_LEAVE] =
        {
            .name = "quiz_leave",
            .subject = EVENT_SUBJECT_ITEM,
            .value = "place of the picture in this visit's order, from 1",
            .verb = EXITED,
            .activity = EVENT_ACTIVITY_ITEM,
            .parent = EVENT_ACTIVITY_QUIZ,
            .meaning = "A visit ended in the middle of the quiz, at this picture.",
        },
    [EVENT_STRENGTH_CHOOSE] =
        {
            .name = "strength_choose",
            .subject = EVENT_SUBJECT_STRENGTH,
            .details = {"on", "off"},
            .verb = ADDED,
            .undo = REMOVED,
            .activity = EVENT_ACTIVITY_STRENGTH,
            .meaning = "A strength was chosen, or let go again.",
        },
    [EVENT_TALK_ASK] =
        {
            .name = "talk_ask",
            .subject = EVENT_SUBJECT_STORY,
            .value = "place of the question, from 1",
            .verb = ASKED,
            .activity = EVENT_ACTIVITY_STORY,
            .meaning = "A role model was asked a question in her speed date.",
        },
    [EVENT_MYTH_ANSWER] =
        {
            .name = "myth_answer",
            .subject = EVENT_SUBJECT_MYTH,
            .details = {"right", "wrong"},
            .verb = ANSWERED,
            .activity = EVENT_ACTIVITY_MYTH,
            .meaning = "A statement was called true or not true.",
        },
    [EVENT_STEP_CHOOSE] =
        {
            .name = "step_choose",
            .subject = EVENT_SUBJECT_STEP,
            .details = {"on", "off"},
            .verb = SAVED,
            .undo = UNSAVED,
            .activity = EVENT_ACTIVITY_STEP,
            .meaning = "A next step was chosen, or let go again.",
        },
    [EVENT_CODE_OPEN] =
        {
            .name = "code_open",
            .subject = EVENT_SUBJECT_CODE,
            .verb = VIEWED,
            .activity = EVENT_ACTIVITY_CODE,
            .meaning = "A field of the official table ISCED-F was opened.",
        },
    [EVENT_CHART_OPEN] =
        {
            .name = "chart_open",
            .subject = EVENT_SUBJECT_CHART,
            .verb = VIEWED,
            .activity = EVENT_ACTIVITY_CHART,
            .meaning = "A chart with figures was opened.",
        },
    [EVENT_TAKEHOME_SHOW] =
        {
            .name = "takehome_show",
            .verb = INTERACTED,
            .activity = EVENT_ACTIVITY_TAKEHOME,
            .meaning = "The code with the visitor's own result was shown.",
        },
    [EVENT_ATTRACT_END] =
        {
            .name = "attract_end",
            .details = {"touch", "language", "key"},
            .value = "how long the attract screen was shown, in seconds",
            .verb = INTERACTED,
            .activity = EVENT_ACTIVITY_KIOSK,
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
