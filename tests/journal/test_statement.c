/* test_statement.c: xAPI statements: their ids, what each kind says, and that nothing else is ever
 * in them. The validator from npm looks at the same statements (statement_test.sh). */
#include "journal/statement.h"

#include "base/text.h"
#include "examples.h"
#include "journal/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const struct statement_rules rules = {EXAMPLE_BASE, EXAMPLE_NOW};

/* The statement as text; one static buffer. */
static const char *written(const struct statement *statement)
{
    static char text[STATEMENT_SIZE];
    assert_true(statement_write(text, sizeof text, statement, &rules) > 0);
    return text;
}

static const char *written_form(enum event_kind kind, int form)
{
    struct statement statement = example_statement(kind, form);
    return written(&statement);
}

static void assert_has(const char *text, const char *part)
{
    if (strstr(text, part) == NULL) {
        fail_msg("%s\nhas no %s", text, part);
    }
}

static void assert_lacks(const char *text, const char *part)
{
    if (strstr(text, part) != NULL) {
        fail_msg("%s\nhas %s", text, part);
    }
}

/* ---- ids ---- */

/* As Python's uuid.uuid5 says. */
static void an_id_can_be_worked_out_by_anybody(void **state)
{
    (void)state;
    char id[UUID_SIZE];
    assert_true(statement_id(id, "6ba7b810-9dad-11d1-80b4-00c04fd430c8", 17));
    assert_string_equal(id, "db680066-c83d-5ed7-89a4-1d79466ea62d");
    assert_true(statement_id(id, EXAMPLE_KIOSK, 1));
    assert_string_equal(id, "59799f43-7009-5c88-a2bb-f9692bad16a7");
    assert_true(statement_id(id, EXAMPLE_KIOSK, INT64_MAX));
    assert_string_equal(id, "5397df6a-c567-5a53-929a-9bf5655565c7");
}

static void an_id_says_version_5_and_the_variant_of_the_standard(void **state)
{
    (void)state;
    for (int64_t seq = 1; seq < 2000; seq++) {
        char id[UUID_SIZE];
        assert_true(statement_id(id, EXAMPLE_KIOSK, seq));
        assert_int_equal(strlen(id), UUID_SIZE - 1);
        assert_int_equal(id[14], '5');
        assert_non_null(strchr("89ab", id[19]));
    }
}

static void ids_of_other_rows_and_other_kiosks_differ(void **state)
{
    (void)state;
    enum { MOST = 600 };
    static char ids[2 * MOST][UUID_SIZE];
    for (int i = 0; i < MOST; i++) {
        assert_true(statement_id(ids[i], EXAMPLE_KIOSK, i + 1));
        assert_true(statement_id(ids[MOST + i], EXAMPLE_VISIT, i + 1));
    }
    for (int a = 0; a < 2 * MOST; a++) {
        for (int b = 0; b < a; b++) {
            assert_string_not_equal(ids[a], ids[b]);
        }
    }
}

static void without_ids_there_is_no_statement(void **state)
{
    (void)state;
    const char *bad[] = {NULL,
                         "",
                         "kiosk-1",
                         "34027317-f0b2-4d1b-9ff6-c27b9c25c3f",
                         "34027317-f0b2-4d1b-9ff6-c27b9c25c3fdd",
                         "34027317-f0b2-4d1b-9ff6-c27b9c25c3fG",
                         "34027317xf0b2-4d1b-9ff6-c27b9c25c3fd",
                         "34027317-f0b2-4d1b-9ff6-c27b9c25-3fd"};
    char text[STATEMENT_SIZE];
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        struct statement statement = example_statement(EVENT_VISIT_START, 0);
        statement.kiosk = bad[i];
        assert_int_equal(statement_write(text, sizeof text, &statement, &rules), 0);
        statement = example_statement(EVENT_VISIT_START, 0);
        statement.visit = bad[i];
        assert_int_equal(statement_write(text, sizeof text, &statement, &rules), 0);
    }
}

/* ---- the whole ---- */

static void the_same_row_gives_the_same_bytes(void **state)
{
    (void)state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        struct statement one = example_statement((enum event_kind)kind, 0);
        struct statement other = example_statement((enum event_kind)kind, 0);
        char texts[2][STATEMENT_SIZE] = {{0}};
        struct statement_rules later = {EXAMPLE_BASE, EXAMPLE_NOW + INT64_C(90000000000)};
        size_t length = statement_write(texts[0], sizeof texts[0], &one, &rules);
        assert_int_equal(statement_write(texts[1], sizeof texts[1], &other, &later), length);
        assert_string_equal(texts[0], texts[1]);
    }
}

static void a_whole_statement_reads_so(void **state)
{
    (void)state;
    assert_string_equal(
        written_form(EVENT_QUIZ_ANSWER, 0),
        "{\"id\":\"fae102f5-511b-59b4-955c-364493e96398\","
        "\"actor\":{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://vonk.example\","
        "\"name\":\"" EXAMPLE_VISIT "\"}},"
        "\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/answered\","
        "\"display\":{\"en\":\"answered\"}},"
        "\"object\":{\"id\":\"" EXAMPLE_BASE "/item/robot\","
        "\"definition\":{\"type\":\"http://adlnet.gov/expapi/activities/cmi.interaction\","
        "\"interactionType\":\"likert\","
        "\"scale\":[{\"id\":\"dislike\"},{\"id\":\"unsure\"},{\"id\":\"like\"}]}},"
        "\"result\":{\"response\":\"like\","
        "\"extensions\":{\"" EXAMPLE_BASE "/extension/place\":7}},"
        "\"context\":{\"registration\":\"" EXAMPLE_VISIT "\","
        "\"contextActivities\":{\"parent\":[{\"id\":\"" EXAMPLE_BASE "/quiz\"}],"
        "\"grouping\":[{\"id\":\"" EXAMPLE_BASE "/kiosk/" EXAMPLE_KIOSK "\"},"
        "{\"id\":\"" EXAMPLE_BASE "/occasion/open-day\"}]},"
        "\"revision\":\"vonk-1\",\"platform\":\"Vonk\",\"language\":\"nl\","
        "\"extensions\":{\"" EXAMPLE_BASE "/extension/boot\":3,"
        "\"" EXAMPLE_BASE "/extension/seq\":17}},"
        "\"timestamp\":\"2026-03-14T10:00:00Z\"}");
}

/* What each kind says besides verb and activity, and what its object is. */
static const struct {
    enum event_kind kind;
    int form;
    const char *object, *result; /* result NULL: none */
} said[] = {
    {EVENT_VISIT_START, 0, "/kiosk/" EXAMPLE_KIOSK, NULL},
    {EVENT_VISIT_END, 0, "/kiosk/" EXAMPLE_KIOSK,
     "{\"duration\":\"PT7S\",\"extensions\":{\"" EXAMPLE_BASE "/extension/reason\":\"restart\"}}"},
    {EVENT_SCREEN_OPEN, 0, "/screen/home", NULL},
    {EVENT_LANGUAGE_SET, 0, "/kiosk/" EXAMPLE_KIOSK, "{\"response\":\"nl\"}"},
    {EVENT_STORY_OPEN, 0, "/story/joy", NULL},
    {EVENT_STORY_READ, 0, "/story/joy", "{\"completion\":true,\"duration\":\"PT42S\"}"},
    {EVENT_STORY_READ, 2, "/story", "{\"completion\":true}"},
    {EVENT_FIELD_OPEN, 0, "/field/06", NULL},
    {EVENT_TOPIC_OPEN, 0, "/topic/06-5", NULL},
    {EVENT_TOPIC_LIKE, 0, "/topic/06-5", NULL},
    {EVENT_TOPIC_LIKE, 1, "/topic/06-5", NULL},
    {EVENT_QUIZ_START, 0, "/quiz", NULL},
    {EVENT_QUIZ_ANSWER, 1, "/item/robot",
     "{\"response\":\"unsure\",\"extensions\":{\"" EXAMPLE_BASE "/extension/place\":7}}"},
    {EVENT_QUIZ_LEAVE, 0, "/item/robot",
     "{\"extensions\":{\"" EXAMPLE_BASE "/extension/place\":7}}"},
    {EVENT_QUIZ_FINISH, 1, "/quiz",
     "{\"completion\":true,\"extensions\":{\"" EXAMPLE_BASE
     "/extension/outcome\":\"tie\",\"" EXAMPLE_BASE "/extension/answered\":7}}"},
    {EVENT_QUIZ_TOPIC, 0, "/topic/06-5",
     "{\"extensions\":{\"" EXAMPLE_BASE "/extension/place\":7}}"},
    {EVENT_QUIZ_DIRECTION, 0, "/field/06",
     "{\"extensions\":{\"" EXAMPLE_BASE "/extension/place\":7}}"},
    {EVENT_STRENGTH_CHOOSE, 0, "/strength/patient", NULL},
    {EVENT_TALK_ASK, 0, "/story/joy",
     "{\"extensions\":{\"" EXAMPLE_BASE "/extension/question\":7}}"},
    {EVENT_MYTH_ANSWER, 0, "/myth/maths", "{\"success\":true}"},
    {EVENT_MYTH_ANSWER, 1, "/myth/maths", "{\"success\":false}"},
    {EVENT_MYTH_ANSWER, 2, "/myth", NULL},
    {EVENT_STEP_CHOOSE, 0, "/step/visit", NULL},
    {EVENT_CODE_OPEN, 0, "/code/0613", NULL},
    {EVENT_CHART_OPEN, 0, "/chart/intake", NULL},
    {EVENT_TAKEHOME_SHOW, 0, "/takehome", NULL},
};

static void each_kind_says_what_happened_to_what(void **state)
{
    (void)state;
    bool seen[EVENT_COUNT] = {false};
    for (size_t i = 0; i < ARRAY_LENGTH(said); i++) {
        char part[512];
        const char *text = written_form(said[i].kind, said[i].form);
        snprintf(part, sizeof part, "\"object\":{\"id\":\"" EXAMPLE_BASE "%s\",\"definition\"",
                 said[i].object);
        assert_has(text, part);
        snprintf(part, sizeof part,
                 ",\"result\":%s,\"context\":", said[i].result != NULL ? said[i].result : "");
        if (said[i].result != NULL) {
            assert_has(text, part);
        } else {
            assert_lacks(text, "\"result\"");
        }
        seen[said[i].kind] = true;
    }
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        assert_int_not_equal(seen[kind], event_classes[kind].by_day);
    }
}

static void each_kind_has_its_verb_and_its_activitys_type(void **state)
{
    (void)state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        const struct event_class *class = &event_classes[kind];
        char part[256];
        if (class->by_day) {
            continue;
        }
        const char *text = written_form((enum event_kind)kind, 0);
        snprintf(part, sizeof part, "\"verb\":{\"id\":\"%s\",\"display\":{\"en\":\"%s\"}}",
                 class->verb.iri, class->verb.name);
        assert_has(text, part);
        snprintf(part, sizeof part, "\"definition\":{\"type\":\"%s\"",
                 event_activities[class->activity].type);
        assert_has(text, part);
    }
}

static void what_is_let_go_again_has_the_other_verb(void **state)
{
    (void)state;
    assert_has(written_form(EVENT_TOPIC_LIKE, 0), "1.0/favorite\"");
    assert_has(written_form(EVENT_TOPIC_LIKE, 1), "1.0/unfavorite\"");
    assert_has(written_form(EVENT_STRENGTH_CHOOSE, 1), "1.0/remove\"");
    assert_has(written_form(EVENT_STEP_CHOOSE, 1), "1.0/unsave\"");
}

static void what_is_added_up_by_day_is_no_statement(void **state)
{
    (void)state;
    char text[STATEMENT_SIZE];
    struct statement statement = example_statement(EVENT_ATTRACT_END, 0);
    assert_int_equal(statement_write(text, sizeof text, &statement, &rules), 0);
}

static void the_longest_statement_fits_and_a_small_buffer_is_refused(void **state)
{
    (void)state;
    char base[101], text[STATEMENT_SIZE];
    const char *longest = "a234567890123456789012345678901";
    memset(base, 'a', sizeof base - 1);
    memcpy(base, "https://", 8);
    base[100] = '\0';
    struct statement_rules far = {base, EXAMPLE_NOW};
    struct statement statement = example_statement(EVENT_QUIZ_ANSWER, 2);
    statement.event = event_make(EVENT_QUIZ_ANSWER, longest, "dislike", 1000000);
    statement.occasion = longest;
    statement.pack = "a23456789012345678901234567890123456789012345678901234567890123";
    statement.start_ms = EXAMPLE_START;
    statement.quality = QUALITY_NTP;
    statement.seq = statement.boot = INT64_MAX;
    size_t length = statement_write(text, sizeof text, &statement, &far);
    assert_true(length > 1000 && length < STATEMENT_SIZE);
    assert_int_equal(strlen(text), length);
    for (size_t size = 0; size <= length; size++) {
        assert_int_equal(statement_write(text, size, &statement, &far), 0);
    }
    assert_int_equal(statement_write(text, length + 1, &statement, &far), length);
}

/* ---- time ---- */

static void a_time_is_rounded_down_to_the_hour(void **state)
{
    (void)state;
    struct statement statement = example_statement(EVENT_VISIT_START, 0);
    for (int quarter = 0; quarter < 4; quarter++) {
        statement.start_ms = EXAMPLE_START - 2700000 + quarter * 900000;
        assert_has(written(&statement), "\"timestamp\":\"2026-03-14T10:00:00Z\"");
    }
}

static void a_time_that_nobody_knows_is_left_out(void **state)
{
    (void)state;
    const enum quality bad[] = {QUALITY_NONE, QUALITY_FAKE};
    const enum quality good[] = {QUALITY_RTC, QUALITY_STAFF, QUALITY_NTP};
    struct statement statement = example_statement(EVENT_VISIT_START, 0);
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        statement.quality = bad[i];
        assert_lacks(written(&statement), "timestamp");
    }
    for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
        statement.quality = good[i];
        assert_has(written(&statement), "timestamp");
    }
    statement.start_ms = -1;
    assert_lacks(written(&statement), "timestamp");
}

static void no_time_is_in_the_future(void **state)
{
    (void)state;
    char text[STATEMENT_SIZE];
    struct statement statement = example_statement(EVENT_VISIT_START, 0);
    const int64_t nows[] = {EXAMPLE_START - 1, EXAMPLE_START - 86400000, -1};
    for (size_t i = 0; i < ARRAY_LENGTH(nows); i++) {
        struct statement_rules before = {EXAMPLE_BASE, nows[i]};
        assert_true(statement_write(text, sizeof text, &statement, &before) > 0);
        assert_lacks(text, "timestamp");
    }
}

/* ---- privacy ---- */

/* Every key that may be in a statement, by what it stands in. Extensions are named. */
static const char *const allowed[] = {
    "$ id",
    "$ actor",
    "$ verb",
    "$ object",
    "$ result",
    "$ context",
    "$ timestamp",
    "$.actor objectType",
    "$.actor account",
    "$.actor.account homePage",
    "$.actor.account name",
    "$.verb id",
    "$.verb display",
    "$.verb.display en",
    "$.object id",
    "$.object definition",
    "$.object.definition type",
    "$.object.definition interactionType",
    "$.object.definition scale",
    "$.object.definition.scale[0] id",
    "$.object.definition.scale[1] id",
    "$.object.definition.scale[2] id",
    "$.result success",
    "$.result completion",
    "$.result response",
    "$.result duration",
    "$.result extensions",
    "$.result.extensions " EXAMPLE_BASE "/extension/reason",
    "$.result.extensions " EXAMPLE_BASE "/extension/outcome",
    "$.result.extensions " EXAMPLE_BASE "/extension/place",
    "$.result.extensions " EXAMPLE_BASE "/extension/answered",
    "$.result.extensions " EXAMPLE_BASE "/extension/question",
    "$.context registration",
    "$.context contextActivities",
    "$.context revision",
    "$.context platform",
    "$.context language",
    "$.context extensions",
    "$.context.contextActivities parent",
    "$.context.contextActivities.parent[0] id",
    "$.context.contextActivities grouping",
    "$.context.contextActivities.grouping[0] id",
    "$.context.contextActivities.grouping[1] id",
    "$.context.contextActivities.grouping[1] definition",
    "$.context.contextActivities.grouping[1].definition type",
    "$.context.extensions " EXAMPLE_BASE "/extension/boot",
    "$.context.extensions " EXAMPLE_BASE "/extension/seq",
};

static void assert_allowed(const struct json_node *node)
{
    char place[512];
    snprintf(place, sizeof place, "%s %s", node->holder, node->key);
    for (size_t i = 0; i < ARRAY_LENGTH(allowed); i++) {
        if (text_equal(allowed[i], place)) {
            return;
        }
    }
    fail_msg("\"%s\" may not be in a statement", place);
}

static void no_statement_has_a_key_that_is_not_on_the_list(void **state)
{
    (void)state;
    struct json *json = json_open(NULL);
    int keys = 0;
    assert_non_null(json);
    for (int i = 0; i < EVENT_COUNT * EXAMPLE_FORMS; i++) {
        struct json_node node;
        enum event_kind kind = (enum event_kind)(i / EXAMPLE_FORMS);
        if (event_classes[kind].by_day) {
            continue;
        }
        const char *text = written_form(kind, i % EXAMPLE_FORMS);
        assert_true(json_read(json, text, strlen(text), NULL));
        while (json_next(json, &node)) {
            if (!node.whole && node.key[0] != '\0') {
                assert_allowed(&node);
                keys++;
            }
        }
    }
    assert_true(keys > 1000);
    json_close(json);
}

static void the_actor_is_the_visit_and_has_no_address(void **state)
{
    (void)state;
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (!event_classes[kind].by_day) {
            const char *text = written_form((enum event_kind)kind, 0);
            assert_has(
                text, "\"account\":{\"homePage\":\"https://vonk.example\",\"name\":\"" EXAMPLE_VISIT
                      "\"}");
            assert_lacks(text, "mbox");
            assert_lacks(text, "instructor");
            assert_lacks(text, "@");
        }
    }
}

/* Rows of a file that somebody else wrote. */
static void words_that_are_no_ids_are_left_out(void **state)
{
    (void)state;
    struct statement statement = example_statement(EVENT_STORY_OPEN, 0);
    text_copy(statement.event.subject, sizeof statement.event.subject, "Joy van Dam");
    statement.occasion = "Jane's \"fair\"";
    statement.pack = "my pack";
    const char *text = written(&statement);
    assert_has(text, "\"object\":{\"id\":\"" EXAMPLE_BASE "/story\"");
    assert_lacks(text, "Joy");
    assert_lacks(text, "Jane");
    assert_lacks(text, "revision");
}

static void only_languages_of_the_standards_form_are_named(void **state)
{
    (void)state;
    const char *good[] = {"nl", "en-gb", "pt-br", "fil"};
    const char *bad[] = {NULL, "", "n", "nederlands", "nl-", "nl--be", "NL", "1l", "nl-abcdefghi"};
    struct statement statement = example_statement(EVENT_SCREEN_OPEN, 0);
    for (size_t i = 0; i < ARRAY_LENGTH(good); i++) {
        statement.language = good[i];
        assert_has(written(&statement), "\"language\":");
    }
    for (size_t i = 0; i < ARRAY_LENGTH(bad); i++) {
        statement.language = bad[i];
        assert_lacks(written(&statement), "\"language\":");
    }
}

/* ---- escaping ---- */

static void whatever_the_base_is_the_statement_is_json(void **state)
{
    (void)state;
    const char *bases[] = {"https://a.example/\"quoted\"",
                           "https://a.example/back\\slash",
                           "https://a.example/\x01\n\t",
                           "https://zoë.example/é",
                           "no address",
                           ""};
    struct json *json = json_open(NULL);
    assert_non_null(json);
    for (size_t i = 0; i < ARRAY_LENGTH(bases); i++) {
        char text[STATEMENT_SIZE];
        struct statement_rules odd = {bases[i], EXAMPLE_NOW};
        struct statement statement = example_statement(EVENT_QUIZ_ANSWER, 0);
        size_t length = statement_write(text, sizeof text, &statement, &odd);
        assert_true(length > 0);
        assert_true(json_read(json, text, length, NULL));
    }
    json_close(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_id_can_be_worked_out_by_anybody),
        cmocka_unit_test(an_id_says_version_5_and_the_variant_of_the_standard),
        cmocka_unit_test(ids_of_other_rows_and_other_kiosks_differ),
        cmocka_unit_test(without_ids_there_is_no_statement),
        cmocka_unit_test(the_same_row_gives_the_same_bytes),
        cmocka_unit_test(a_whole_statement_reads_so),
        cmocka_unit_test(each_kind_says_what_happened_to_what),
        cmocka_unit_test(each_kind_has_its_verb_and_its_activitys_type),
        cmocka_unit_test(what_is_let_go_again_has_the_other_verb),
        cmocka_unit_test(what_is_added_up_by_day_is_no_statement),
        cmocka_unit_test(the_longest_statement_fits_and_a_small_buffer_is_refused),
        cmocka_unit_test(a_time_is_rounded_down_to_the_hour),
        cmocka_unit_test(a_time_that_nobody_knows_is_left_out),
        cmocka_unit_test(no_time_is_in_the_future),
        cmocka_unit_test(no_statement_has_a_key_that_is_not_on_the_list),
        cmocka_unit_test(the_actor_is_the_visit_and_has_no_address),
        cmocka_unit_test(words_that_are_no_ids_are_left_out),
        cmocka_unit_test(only_languages_of_the_standards_form_are_named),
        cmocka_unit_test(whatever_the_base_is_the_statement_is_json),
    };
    return cmocka_run_group_tests_name("statement", tests, NULL, NULL);
}
