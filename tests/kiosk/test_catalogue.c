/* test_catalogue.c: what the kiosk emits is what the catalogue of events says: visits that do
 * everything a visitor can, looked at event by event. check_events.sh looks at the sources. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"
#include "journal/schema.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

static void tap_card(struct fixture *f, const char *kind, const char *id)
{
    char name[80];
    snprintf(name, sizeof name, "%s.%s", kind, id);
    tap(f, name);
}

/* The field that an item points to most. */
static int field_of(const struct catalog *catalog, int item)
{
    int best = 0;
    for (int t = 0; t < catalog->topic_count; t++) {
        const float *weights = catalog->items[item].weights;
        best = weights[t] > weights[best] ? t : best;
    }
    return catalog->topics[best].field;
}

/* Likes what points to the first field, so that the result has a direction. */
static void go_through_the_quiz(struct fixture *f)
{
    int order[CATALOG_QUIZ_ITEMS_MAX];
    tap(f, "home.start");
    quiz_order(&f->catalog, 0, f->app.visit.quiz_seed, order);
    for (int i = 0; i < asked(f); i++) {
        tap(f, field_of(&f->catalog, order[i]) == 0 ? "quiz.like" : "quiz.dislike");
    }
    expect_screen(f, "result");
}

static void read_and_talk(struct fixture *f)
{
    const struct story *story = &f->catalog.stories[0];
    tap(f, "home.stories");
    tap_card(f, "stories", story->id);
    for (int pages = 0; spy_count(f->journal, EVENT_STORY_READ) == 0 && pages < 9; pages++) {
        tap(f, "story.next");
    }
    tap(f, "story.talk");
    tap_card(f, "talk", story->talk[0].id);
    tap(f, "bar.home");
}

static void visit_everything(struct fixture *f)
{
    tap_all(f, "attract.start bar.language language.en");
    read_and_talk(f);
    tap_all(f, "home.phase.e fields.07 field.topic.07-10 topic.like topic.isced bar.home");
    tap_all(f, "home.figures bar.home home.myths myths.true bar.home home.phase.t");
    tap_card(f, "strengths", f->catalog.strengths[0].id);
    tap(f, "bar.home");
    go_through_the_quiz(f);
    tap(f, "result.step");
    tap_card(f, "step", f->catalog.steps[0].id);
    tap_all(f, "step.take bar.restart");
    tap_all(f, "attract.start home.start quiz.like bar.restart"); /* a second visitor */
}

static void visits_that_do_everything_emit_every_kind(void **state)
{
    struct fixture *f = *state;
    visit_everything(f);
    for (int kind = 0; kind < EVENT_COUNT; kind++) {
        if (spy_count(f->journal, (enum event_kind)kind) == 0) {
            fail_msg("nothing emitted %s", event_classes[kind].name);
        }
    }
}

/* Nothing is left out of a row (event_make, the journal) because the catalogue does not know it. */
static void what_is_emitted_is_as_the_catalogue_says(void **state)
{
    struct fixture *f = *state;
    visit_everything(f);
    int count = spy_count(f->journal, EVENT_COUNT);
    assert_true(count > 50);
    for (int i = 0; i < count; i++) {
        const struct event *event = spy_event(f->journal, EVENT_COUNT, i);
        const struct event_class *class = &event_classes[event->kind];
        bool named = event->subject[0] != '\0';
        bool detailed = event->detail[0] != '\0';
        if (named != (class->subject != EVENT_SUBJECT_NONE) ||
            detailed != (class->details[0] != NULL) ||
            (event->value != 0 && class->value == NULL)) {
            fail_msg("%s came with \"%s\", \"%s\", %d", class->name, event->subject, event->detail,
                     event->value);
        }
        assert_true(schema_takes_subject(event->subject));
        assert_true(event_detail_known(event->kind, event->detail));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(visits_that_do_everything_emit_every_kind),
        FIXTURE_TEST(what_is_emitted_is_as_the_catalogue_says),
    };
    return FIXTURE_RUN(tests);
}
