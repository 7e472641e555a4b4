/* event.h: the catalogue of everything Vonk counts: one table, one row per kind.
 *
 * A screen emits a struct event; the kiosk hands it to the journal, which adds the visit and the
 * milliseconds since its start. Nothing in an event may be about a person: the subject is an id of
 * the content pack (or a route, or a language), the detail one word of the kind's own list. The
 * store, `vonkctl events`, the statistics and the statements (statement.h) all read this table.
 *
 * For a Learning Record Store each kind has an xAPI verb and an activity. Their IRIs are published
 * ones, so that reports made for other sources understand them: verbs and types of ADL
 * (http://adlnet.gov/expapi), of Activity Streams 1.0 (http://activitystrea.ms/schema/1.0) and of
 * the Tin Can registry (http://id.tincanapi.com). No two kinds share verb and activity, so a
 * statement tells which kind it was. */
#ifndef VONK_JOURNAL_EVENT_H
#define VONK_JOURNAL_EVENT_H

#include <stdbool.h>

enum event_kind {
    EVENT_VISIT_START,
    EVENT_VISIT_END,
    EVENT_SCREEN_OPEN,
    EVENT_LANGUAGE_SET,
    EVENT_STORY_OPEN,
    EVENT_STORY_READ,
    EVENT_FIELD_OPEN,
    EVENT_TOPIC_OPEN,
    EVENT_TOPIC_LIKE,
    EVENT_QUIZ_START,
    EVENT_QUIZ_ANSWER,
    EVENT_QUIZ_FINISH,
    EVENT_QUIZ_TOPIC,
    EVENT_QUIZ_DIRECTION,
    EVENT_QUIZ_LEAVE,
    EVENT_STRENGTH_CHOOSE,
    EVENT_TALK_ASK,
    EVENT_MYTH_ANSWER,
    EVENT_STEP_CHOOSE,
    EVENT_CODE_OPEN,
    EVENT_CHART_OPEN,
    EVENT_TAKEHOME_SHOW,
    EVENT_ATTRACT_END,
    EVENT_COUNT
};

/* What an event's subject names. */
enum event_subject {
    EVENT_SUBJECT_NONE,
    EVENT_SUBJECT_ROUTE,    /* a screen's route name */
    EVENT_SUBJECT_LANGUAGE, /* a language code of the pack */
    EVENT_SUBJECT_STORY,
    EVENT_SUBJECT_FIELD,
    EVENT_SUBJECT_TOPIC,
    EVENT_SUBJECT_ITEM, /* a quiz item */
    EVENT_SUBJECT_STRENGTH,
    EVENT_SUBJECT_MYTH,
    EVENT_SUBJECT_STEP,
    EVENT_SUBJECT_CODE, /* of ISCED-F */
    EVENT_SUBJECT_CHART,
    EVENT_SUBJECT_COUNT
};

/* What an xAPI statement is about. Its id is BASE/name, behind it /ID for those that are many: the
 * event's subject, and the kiosk's and the occasion's own (BASE is the setting sync.activity_base).
 */
enum event_activity {
    EVENT_ACTIVITY_NONE,
    EVENT_ACTIVITY_KIOSK,
    EVENT_ACTIVITY_SCREEN,
    EVENT_ACTIVITY_STORY,
    EVENT_ACTIVITY_FIELD,
    EVENT_ACTIVITY_TOPIC,
    EVENT_ACTIVITY_QUIZ,
    EVENT_ACTIVITY_ITEM,
    EVENT_ACTIVITY_STRENGTH,
    EVENT_ACTIVITY_MYTH,
    EVENT_ACTIVITY_STEP,
    EVENT_ACTIVITY_CODE,
    EVENT_ACTIVITY_CHART,
    EVENT_ACTIVITY_TAKEHOME,
    EVENT_ACTIVITY_OCCASION,
    EVENT_ACTIVITY_COUNT
};

enum { EVENT_ID_SIZE = 32, EVENT_DETAILS = 6 };

/* One interaction. Plain value; copy freely. */
struct event {
    enum event_kind kind;
    char subject[EVENT_ID_SIZE]; /* "" when the kind has none */
    char detail[EVENT_ID_SIZE];  /* one of the kind's details, or "" */
    int value;                   /* meaning by kind; 0 when it has none */
};

struct event_verb {
    const char *name; /* one English word, the verb's display */
    const char *iri;
};

struct event_activity_class {
    const char *name; /* such as "story"; "" of EVENT_ACTIVITY_NONE */
    const char *type; /* IRI */
    bool many;        /* an id stands behind the name */
};

/* The table, indexed by enum event_activity. */
extern const struct event_activity_class event_activities[EVENT_ACTIVITY_COUNT];

struct event_class {
    const char *name; /* stable, as stored and exported */
    enum event_subject subject;
    const char *details[EVENT_DETAILS]; /* the allowed words, NULL behind the last */
    const char *value;                  /* what `value` means with its unit, or NULL */
    struct event_verb verb;             /* xAPI */
    struct event_verb undo;             /* the verb with the detail "off"; a NULL name: none */
    enum event_activity activity;       /* the statement's object */
    enum event_activity parent;         /* what that is a part of */
    bool by_day;         /* only added up by day: never a row of a visit, never a statement */
    const char *meaning; /* one English sentence for organisers */
};

/* The table, indexed by enum event_kind. */
extern const struct event_class event_classes[EVENT_COUNT];

/* Name of a subject kind, such as "topic". */
const char *event_subject_name(enum event_subject subject);

/* Builds an event. NULL for subject or detail means none. A subject that is too long or a detail
 * that the kind does not know is left out, so that the row can always be stored. */
struct event event_make(enum event_kind kind, const char *subject, const char *detail, int value);

/* Finds a kind by its name; EVENT_COUNT when there is none. */
enum event_kind event_kind_named(const char *name);

/* True when the detail is empty or in the kind's list. */
bool event_detail_known(enum event_kind kind, const char *detail);

#endif
