/* test_story_screen.c: one woman's page: who she is, her story page by page, and where it leads. */
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

static const struct story *story_shown(const struct fixture *f)
{
    return &f->catalog.stories[app_route(&f->app).argument];
}

static void open_story(struct fixture *f, const char *id)
{
    char card[64];
    snprintf(card, sizeof card, "stories.%s", id);
    tap_all(f, "attract.start home.stories");
    tap(f, card);
    expect_screen(f, "story");
    assert_string_equal(story_shown(f)->id, id);
}

/* True when a part of the story stands on the page, be it on a later page of its scroll. */
static bool says(const struct fixture *f, const struct phrase *phrase)
{
    const char *text = phrase->in[f->app.visit.language];
    for (struct element *e = f->app.frame.root; e != NULL; e = element_next(e)) {
        if (e->kind == ELEMENT_TEXT && strstr(e->text, text) != NULL) {
            return true;
        }
    }
    return false;
}

static bool is_read(struct fixture *f)
{
    return spy_count(f->journal, EVENT_STORY_READ) > 0;
}

/* ---- the page ---- */

static void a_story_begins_with_who_she_is_and_what_she_says(void **state)
{
    struct fixture *f = *state;
    char name[64];
    open_story(f, "marijke");
    const struct story *story = story_shown(f);
    snprintf(name, sizeof name, "%s, %d", story->name.in[0], story->age);
    expect_text(f, name);
    assert_true(says(f, &story->work));
    assert_true(says(f, &story->line));
    assert_true(says(f, &story->pages[0].title));
}

static void a_composite_says_that_she_is_one(void **state)
{
    struct fixture *f = *state;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        open_story(f, "joy");
        assert_true(story_shown(f)->composite);
        assert_true(says(f, &f->catalog.words[WORD_STORY_COMPOSITE]));
    }
}

static void opening_is_counted_by_her_id(void **state)
{
    struct fixture *f = *state;
    open_story(f, "lotte");
    expect_event(f->journal, EVENT_STORY_OPEN, "lotte", "", 0);
}

/* ---- reading ---- */

/* Reads to the end; notes which pages were seen. Returns the taps it took. */
static int read_to_the_end(struct fixture *f, bool *seen)
{
    const struct story *story = story_shown(f);
    int taps = 0;
    for (;; taps++) {
        for (int i = 0; i < story->page_count; i++) {
            seen[i] = seen[i] || says(f, &story->pages[i].text);
        }
        if (is_read(f) || taps > 4 * story->page_count) { /* long texts have pages of their own */
            return taps;
        }
        tap(f, "story.next");
    }
}

static void every_page_is_seen_on_every_display(void **state)
{
    struct fixture *f = *state;
    for (size_t d = 0; d < ARRAY_LENGTH(audit_displays); d++) {
        fixture_start(f, &(struct start){.width = audit_displays[d].width,
                                         .height = audit_displays[d].height});
        for (int i = 0; i < f->catalog.story_count; i++) {
            bool seen[64] = {false};
            open_story(f, f->catalog.stories[i].id);
            read_to_the_end(f, seen);
            for (int page = 0; page < story_shown(f)->page_count; page++) {
                assert_true(seen[page]);
            }
            tap(f, "bar.restart");
            spy_forget(f->journal);
        }
    }
}

static void no_page_of_a_long_text_is_stepped_over(void **state)
{
    struct fixture *f = *state;
    int turned = 0;
    fixture_start(f, &(struct start){.width = 800, .height = 480});
    for (int i = 0; i < f->catalog.story_count; i++) {
        open_story(f, f->catalog.stories[i].id);
        for (int taps = 0; !is_read(f) && taps < 40; taps++) {
            int page = f->app.visit.story_page;
            bool more = scroll_has_more(&f->app.scrolls, "story.text");
            tap(f, "story.next");
            assert_int_equal(f->app.visit.story_page == page, more);
            turned += more;
        }
        tap(f, "bar.restart");
        spy_forget(f->journal);
    }
    assert_true(turned > 0); /* else this proves nothing: take a smaller display */
}

static void the_last_page_is_counted_once(void **state)
{
    struct fixture *f = *state;
    bool seen[64] = {false};
    open_story(f, "joy");
    assert_false(is_read(f));
    int taps = read_to_the_end(f, seen);
    assert_true(taps > 0);
    expect_event(f->journal, EVENT_STORY_READ, "joy", "", 0);
    assert_true(f->app.visit.phase_done[PHASE_E]);
}

static void a_story_left_before_its_end_is_not_read(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 1024, .height = 600});
    open_story(f, "joy");
    tap_all(f, "story.next story.next bar.back");
    assert_false(is_read(f));
    assert_false(f->app.visit.phase_done[PHASE_A]);
}

static void a_story_of_one_page_is_read_when_it_is_opened(void **state)
{
    struct fixture *f = *state;
    struct story *story = &f->catalog.stories[0];
    int pages = story->page_count;
    char topic[64];
    snprintf(topic, sizeof topic, "story.topic.%s", f->catalog.topics[story->topics[0]].id);
    story->page_count = 1;
    open_story(f, story->id);
    tap(f, topic);
    tap(f, "bar.back"); /* that is not reading it again */
    story->page_count = pages;
    expect_screen(f, "story");
    expect_event(f->journal, EVENT_STORY_READ, story->id, "", 0);
}

static void the_next_page_begins_at_its_top(void **state)
{
    struct fixture *f = *state;
    open_story(f, "jente");
    tap_all(f, "bar.textsize bar.help bar.textsize sheet.close story.text.more");
    assert_int_equal(element_find(f->app.frame.root, "story.text")->page, 1);
    for (int taps = 0; f->app.visit.story_page == 0 && taps < 8; taps++) {
        tap(f, "story.next");
    }
    assert_true(f->app.visit.story_page > 0);
    assert_int_equal(element_find(f->app.frame.root, "story.text")->page, 0);
}

static void behind_the_last_page_comes_the_next_woman(void **state)
{
    struct fixture *f = *state;
    bool seen[64] = {false};
    open_story(f, f->catalog.stories[0].id);
    read_to_the_end(f, seen);
    assert_non_null(strstr(element_text(shown(f, "story.next"), f->app.frame.arena),
                           f->catalog.stories[1].name.in[0]));
    spy_forget(f->journal);
    tap(f, "story.next");
    assert_string_equal(story_shown(f)->id, f->catalog.stories[1].id);
    assert_int_equal(f->app.visit.story_page, 0);
    expect_event(f->journal, EVENT_STORY_OPEN, f->catalog.stories[1].id, "", 0);
    assert_false(is_read(f));
}

static void behind_the_last_woman_comes_the_first(void **state)
{
    struct fixture *f = *state;
    bool seen[64] = {false};
    open_story(f, f->catalog.stories[f->catalog.story_count - 1].id);
    read_to_the_end(f, seen);
    tap(f, "story.next");
    assert_string_equal(story_shown(f)->id, f->catalog.stories[0].id);
}

static void through_all_women_back_still_leads_to_the_cards(void **state)
{
    struct fixture *f = *state;
    open_story(f, "joy");
    for (int i = 0; i < 40; i++) {
        tap(f, "story.next");
    }
    assert_int_equal(f->app.depth, 3);
    tap(f, "bar.back");
    expect_screen(f, "stories");
}

/* ---- where it leads ---- */

static void her_work_leads_to_its_topic(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < f->catalog.story_count; i++) {
        const struct story *story = &f->catalog.stories[i];
        char id[64];
        open_story(f, story->id);
        snprintf(id, sizeof id, "story.topic.%s", f->catalog.topics[story->topics[0]].id);
        tap(f, id);
        expect_screen(f, "topic");
        assert_int_equal(app_route(&f->app).argument, story->topics[0]);
        tap(f, "bar.restart");
    }
}

/* ---- another size or language in the middle ---- */

static void another_language_keeps_the_page(void **state)
{
    struct fixture *f = *state;
    open_story(f, "joy");
    for (int taps = 0; f->app.visit.story_page == 0 && taps < 8; taps++) {
        tap(f, "story.next");
    }
    int page = f->app.visit.story_page;
    assert_true(page > 0 && says(f, &story_shown(f)->pages[page].text));
    tap_all(f, "bar.language language.en");
    assert_true(says(f, &story_shown(f)->pages[page].text));
    assert_int_equal(f->app.visit.story_page, page);
}

/* Whatever size she reads in, a page of the story is there. */
static void no_text_size_loses_the_story(void **state)
{
    struct fixture *f = *state;
    for (int turns = 0; turns < 8; turns++) {
        fixture_start(f, &(struct start){0});
        tap_all(f, "attract.start bar.textsize bar.help bar.textsize sheet.close home.stories");
        tap(f, "stories.joy");
        for (int i = 0; i < turns && !is_read(f); i++) {
            tap(f, "story.next");
        }
        tap_all(f, "bar.help bar.textsize sheet.close");
        bool any = false;
        for (int i = 0; i < story_shown(f)->page_count; i++) {
            any = any || says(f, &story_shown(f)->pages[i].text);
        }
        if (!any && f->app.visit.story_page > 0) {
            fail_msg("no text is left of page %d", f->app.visit.story_page);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_story_begins_with_who_she_is_and_what_she_says),
        FIXTURE_TEST(a_composite_says_that_she_is_one),
        FIXTURE_TEST(opening_is_counted_by_her_id),
        FIXTURE_TEST(every_page_is_seen_on_every_display),
        FIXTURE_TEST(no_page_of_a_long_text_is_stepped_over),
        FIXTURE_TEST(the_last_page_is_counted_once),
        FIXTURE_TEST(a_story_left_before_its_end_is_not_read),
        FIXTURE_TEST(a_story_of_one_page_is_read_when_it_is_opened),
        FIXTURE_TEST(the_next_page_begins_at_its_top),
        FIXTURE_TEST(behind_the_last_page_comes_the_next_woman),
        FIXTURE_TEST(behind_the_last_woman_comes_the_first),
        FIXTURE_TEST(through_all_women_back_still_leads_to_the_cards),
        FIXTURE_TEST(her_work_leads_to_its_topic),
        FIXTURE_TEST(another_language_keeps_the_page),
        FIXTURE_TEST(no_text_size_loses_the_story),
    };
    return FIXTURE_RUN(tests);
}
