/* test_topic_screen.c: from the four fields to a topic: what stands there, keeping it, and where it
 * leads. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "kiosk/audit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void open_topic(struct fixture *f, const char *id)
{
    char field[32], topic[32];
    snprintf(field, sizeof field, "fields.%.2s", id);
    snprintf(topic, sizeof topic, "field.topic.%s", id);
    tap_all(f, "attract.start home.phase.e");
    tap(f, field);
    tap(f, topic);
    expect_screen(f, "topic");
}

static const struct topic *topic_shown(const struct fixture *f)
{
    return &f->catalog.topics[app_route(&f->app).argument];
}

/* True when the text stands on the page, be it on a later page of its scroll. */
static bool says(const struct fixture *f, const char *text)
{
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if (e->kind == ELEMENT_TEXT && strstr(e->text, text) != NULL) {
            return true;
        }
    }
    return false;
}

static void assert_says(const struct fixture *f, const struct phrase *phrase)
{
    const char *text = phrase->in[f->app.visit.language];
    if (!says(f, text)) {
        fail_msg("\"%s\" is missing on %s", text, topic_shown(f)->id);
    }
}

/* ---- fields ---- */

static void the_four_fields_lead_to_their_topics(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < CATALOG_FIELDS; i++) {
        char id[32];
        snprintf(id, sizeof id, "fields.%s", f->catalog.fields[i].id);
        tap_all(f, "attract.start home.phase.e");
        tap(f, id);
        expect_screen(f, "field");
        assert_int_equal(app_route(&f->app).argument, i);
        tap(f, "bar.restart");
    }
}

static void every_topic_of_a_field_can_be_opened_on_every_display(void **state)
{
    struct fixture *f = *state;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        for (int i = 0; i < f->catalog.topic_count; i++) {
            open_topic(f, f->catalog.topics[i].id);
            assert_int_equal(app_route(&f->app).argument, i);
            tap(f, "bar.restart");
        }
    }
}

static void on_wide_displays_another_field_is_one_tap_away(void **state)
{
    struct fixture *f = *state;
    tap_all(f, "attract.start home.phase.e fields.05 fields.08");
    expect_screen(f, "field");
    assert_true(shown(f, "fields.08")->chosen);
    assert_false(shown(f, "fields.05")->chosen);
    expect_shown(f, "field.topic.08-1");
}

static void opening_is_counted_by_field_and_topic(void **state)
{
    struct fixture *f = *state;
    open_topic(f, "07-10");
    expect_event(f->journal, EVENT_FIELD_OPEN, "07", "", 0);
    expect_event(f->journal, EVENT_TOPIC_OPEN, "07-10", "", 0);
}

/* ---- what stands there ---- */

static void a_topic_says_all_that_the_pack_says_of_it(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (int i = 0; i < f->catalog.topic_count; i++) {
        app_act(&f->app, (struct action){ACTION_GO, SCREEN_TOPIC, i});
        app_update(&f->app);
        const struct topic *topic = topic_shown(f);
        assert_says(f, &topic->name);
        assert_says(f, &topic->lead);
        assert_says(f, &topic->does);
        assert_says(f, &topic->whom);
        assert_says(f, &topic->likes);
        assert_says(f, &topic->example);
    }
}

static void figures_stand_with_their_year_and_their_source(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    for (int i = 0; i < f->catalog.topic_count; i++) {
        app_act(&f->app, (struct action){ACTION_GO, SCREEN_TOPIC, i});
        app_update(&f->app);
        const struct topic *topic = topic_shown(f);
        if (topic->domain >= 0) {
            const struct domain *domain = &f->catalog.domains[topic->domain];
            assert_true(says(f, domain->year));
            assert_true(says(f, f->catalog.sources[domain->source].name));
        }
        if (topic->prospect >= 0) {
            const struct prospect *prospect = &f->catalog.prospects[topic->prospect];
            char year[16];
            snprintf(year, sizeof year, " %d", prospect->year);
            assert_true(says(f, year));
            assert_true(says(f, f->catalog.sources[prospect->source].name));
        }
    }
}

static void a_wide_page_names_its_isced_code(void **state)
{
    struct fixture *f = *state;
    open_topic(f, "07-10");
    assert_true(topic_shown(f)->isced_count > 0);
    assert_true(says(f, topic_shown(f)->isced[0]));
}

/* ---- keeping ---- */

static void keeping_and_letting_go_are_counted(void **state)
{
    struct fixture *f = *state;
    open_topic(f, "06-5");
    spy_forget(f->journal);
    tap(f, "topic.like");
    assert_true(shown(f, "topic.like")->chosen);
    expect_event(f->journal, EVENT_TOPIC_LIKE, "06-5", "on", 0);
    spy_forget(f->journal);
    tap(f, "topic.like");
    assert_false(shown(f, "topic.like")->chosen);
    expect_event(f->journal, EVENT_TOPIC_LIKE, "06-5", "off", 0);
    assert_int_equal(spy_count(f->journal, EVENT_COUNT), 1);
}

static void what_is_kept_stays_kept_and_nothing_else_is(void **state)
{
    struct fixture *f = *state;
    open_topic(f, "06-5");
    int kept = app_route(&f->app).argument;
    tap_all(f, "topic.like bar.back field.topic.06-2");
    assert_false(shown(f, "topic.like")->chosen);
    tap_all(f, "bar.back field.topic.06-5");
    assert_true(shown(f, "topic.like")->chosen);
    for (int i = 0; i < QUIZ_TOPICS_MAX; i++) {
        assert_int_equal(f->app.visit.liked[i], i == kept);
    }
}

static void keeping_a_topic_completes_the_phase(void **state)
{
    struct fixture *f = *state;
    open_topic(f, "06-5");
    assert_false(f->app.visit.phase_done[PHASE_E]);
    tap(f, "topic.like");
    assert_true(f->app.visit.phase_done[PHASE_E]);
    tap(f, "topic.like"); /* what she has done she has done */
    assert_true(f->app.visit.phase_done[PHASE_E]);
}

static void keeping_does_not_turn_the_page_of_the_text(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    open_topic(f, "06-5");
    tap_all(f, "topic.text.more topic.like");
    assert_int_equal(element_find(f->app.frame.root, "topic.text")->page, 1);
}

/* ---- where it leads ---- */

/* The first topic that is related to others and has a role model. */
static int rich_topic(const struct fixture *f)
{
    int i = 0;
    while (i < f->catalog.topic_count - 1 &&
           (f->catalog.topics[i].related_count == 0 || f->catalog.topics[i].story_count == 0)) {
        i++;
    }
    return i;
}

static void a_topic_leads_to_the_women_who_work_there(void **state)
{
    struct fixture *f = *state;
    const struct topic *topic = &f->catalog.topics[rich_topic(f)];
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        char id[64];
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        open_topic(f, topic->id);
        snprintf(id, sizeof id, "topic.story.%s", f->catalog.stories[topic->stories[0]].id);
        tap(f, id);
        expect_screen(f, "story");
        assert_int_equal(app_route(&f->app).argument, topic->stories[0]);
        tap(f, "bar.back");
        expect_screen(f, "topic");
        assert_string_equal(topic_shown(f)->id, topic->id);
    }
}

static void a_topic_leads_to_what_is_like_it(void **state)
{
    struct fixture *f = *state;
    const struct topic *topic = &f->catalog.topics[rich_topic(f)];
    char id[64];
    open_topic(f, topic->id);
    snprintf(id, sizeof id, "topic.related.%s", f->catalog.topics[topic->related[0]].id);
    tap(f, id);
    expect_screen(f, "topic");
    assert_int_equal(app_route(&f->app).argument, topic->related[0]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(the_four_fields_lead_to_their_topics),
        FIXTURE_TEST(every_topic_of_a_field_can_be_opened_on_every_display),
        FIXTURE_TEST(on_wide_displays_another_field_is_one_tap_away),
        FIXTURE_TEST(opening_is_counted_by_field_and_topic),
        FIXTURE_TEST(a_topic_says_all_that_the_pack_says_of_it),
        FIXTURE_TEST(figures_stand_with_their_year_and_their_source),
        FIXTURE_TEST(a_wide_page_names_its_isced_code),
        FIXTURE_TEST(keeping_and_letting_go_are_counted),
        FIXTURE_TEST(what_is_kept_stays_kept_and_nothing_else_is),
        FIXTURE_TEST(keeping_a_topic_completes_the_phase),
        FIXTURE_TEST(keeping_does_not_turn_the_page_of_the_text),
        FIXTURE_TEST(a_topic_leads_to_the_women_who_work_there),
        FIXTURE_TEST(a_topic_leads_to_what_is_like_it),
    };
    return FIXTURE_RUN(tests);
}
