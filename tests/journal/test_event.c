/* Tests of the catalogue of events. */
#include "journal/event.h"

#include "base/text.h"
#include "journal/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void every_kind_says_its_name_verb_and_meaning(void **state)
{
    (void)state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        const struct event_class *class = &event_classes[kind];
        assert_true(class->name != NULL && class->verb.name != NULL && class->meaning != NULL);
        assert_true(strlen(class->meaning) > 10);
        assert_int_equal(class->meaning[strlen(class->meaning) - 1], '.');
    }
}

static void a_kind_is_found_by_its_name_only(void **state)
{
    (void)state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        assert_int_equal(event_kind_named(event_classes[kind].name), kind);
    }
    assert_int_equal(event_kind_named(""), EVENT_COUNT);
    assert_int_equal(event_kind_named("visit_star"), EVENT_COUNT);
    assert_int_equal(event_kind_named("Visit_start"), EVENT_COUNT);
}

static void assert_plain_word(const char *word)
{
    size_t length = strspn(word, "abcdefghijklmnopqrstuvwxyz_");
    assert_true(length > 0 && length < EVENT_ID_SIZE);
    assert_int_equal(word[length], '\0');
}

/* IRIs of vocabularies that others use too, none of them the vague `experienced`. */
static void assert_published(const char *iri)
{
    const char *vocabularies[] = {
        "http://adlnet.gov/expapi/verbs/", "http://adlnet.gov/expapi/activities/",
        "http://activitystrea.ms/schema/1.0/", "http://id.tincanapi.com/"};
    int found = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(vocabularies); i++) {
        found += text_starts(iri, vocabularies[i]) && strlen(iri) > strlen(vocabularies[i]);
    }
    assert_int_equal(found, 1);
    assert_null(strstr(iri, "experienced"));
}

static void every_kind_has_a_published_verb_and_activity(void **state)
{
    (void)state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        const struct event_class *class = &event_classes[kind];
        bool undone = text_equal(class->details[0] != NULL ? class->details[0] : "", "on");
        assert_published(class->verb.iri);
        assert_published(event_activities[class->activity].type);
        assert_int_equal(class->undo.name != NULL, undone);
        if (undone) {
            assert_published(class->undo.iri);
            assert_string_not_equal(class->undo.iri, class->verb.iri);
        }
    }
}

static void verb_and_activity_tell_the_kind(void **state)
{
    (void)state;
    for (int a = 0; a < EVENT_COUNT; a++) {
        for (int b = 0; b < a; b++) {
            const struct event_class *one = &event_classes[a], *other = &event_classes[b];
            bool same = one->activity == other->activity;
            assert_false(same && text_equal(one->verb.iri, other->verb.iri));
            assert_int_equal(text_equal(one->verb.name, other->verb.name),
                             text_equal(one->verb.iri, other->verb.iri));
        }
    }
}

/* They go into the schema between quotes. */
static void names_and_details_are_plain_words(void **state)
{
    (void)state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        assert_plain_word(event_classes[kind].name);
        for (int i = 0; i < EVENT_DETAILS && event_classes[kind].details[i] != NULL; i++) {
            assert_plain_word(event_classes[kind].details[i]);
        }
    }
}

static void every_subject_has_a_name(void **state)
{
    (void)state;
    for (int subject = 0; subject < EVENT_SUBJECT_COUNT; subject++) {
        assert_plain_word(event_subject_name((enum event_subject)subject));
    }
}

static void an_event_holds_what_it_was_made_from(void **state)
{
    (void)state;
    struct event event = event_make(EVENT_QUIZ_ANSWER, "robot", "unsure", 7);
    assert_int_equal(event.kind, EVENT_QUIZ_ANSWER);
    assert_string_equal(event.subject, "robot");
    assert_string_equal(event.detail, "unsure");
    assert_int_equal(event.value, 7);
}

static void a_detail_of_another_kind_is_left_out(void **state)
{
    (void)state;
    assert_string_equal(event_make(EVENT_QUIZ_ANSWER, "robot", "on", 1).detail, "");
    assert_string_equal(event_make(EVENT_TOPIC_LIKE, "05-1", "on", 0).detail, "on");
    assert_string_equal(event_make(EVENT_SCREEN_OPEN, "home", "anything", 0).detail, "");
}

static void a_subject_that_is_too_long_is_left_out(void **state)
{
    (void)state;
    const char *longest = "a234567890123456789012345678901";
    const char *too_long = "a2345678901234567890123456789012";
    assert_string_equal(event_make(EVENT_STORY_OPEN, longest, NULL, 0).subject, longest);
    assert_string_equal(event_make(EVENT_STORY_OPEN, too_long, NULL, 0).subject, "");
}

static void a_kind_without_subject_gets_none(void **state)
{
    (void)state;
    assert_string_equal(event_make(EVENT_QUIZ_START, "robot", NULL, 0).subject, "");
    assert_string_equal(event_make(EVENT_STORY_OPEN, NULL, NULL, 0).subject, "");
}

static void subjects_are_ids_of_the_pack(void **state)
{
    (void)state;
    assert_true(schema_takes_subject("05-1"));
    assert_true(schema_takes_subject(""));
    assert_true(schema_takes_subject("a234567890123456789012345678901"));
    assert_false(schema_takes_subject("a2345678901234567890123456789012"));
    assert_false(schema_takes_subject("Joy"));
    assert_false(schema_takes_subject("joy van dam"));
    assert_false(schema_takes_subject("joy@school"));
    assert_false(schema_takes_subject("zoë"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_kind_says_its_name_verb_and_meaning),
        cmocka_unit_test(every_kind_has_a_published_verb_and_activity),
        cmocka_unit_test(verb_and_activity_tell_the_kind),
        cmocka_unit_test(a_kind_is_found_by_its_name_only),
        cmocka_unit_test(names_and_details_are_plain_words),
        cmocka_unit_test(every_subject_has_a_name),
        cmocka_unit_test(an_event_holds_what_it_was_made_from),
        cmocka_unit_test(a_detail_of_another_kind_is_left_out),
        cmocka_unit_test(a_subject_that_is_too_long_is_left_out),
        cmocka_unit_test(a_kind_without_subject_gets_none),
        cmocka_unit_test(subjects_are_ids_of_the_pack),
    };
    return cmocka_run_group_tests_name("event", tests, NULL, NULL);
}
