/* test_visit.c: how a visit begins and ends, that nothing of it is left for the next visitor, and
 * what the journal hears of it. */
#include "fixture.h"
#include "spy.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- what a visit leaves behind ---- */

#define MEMBER(name) {#name, offsetof(struct visit, name), sizeof((struct visit *)0)->name}

/* Every member of struct visit, in its order. A new one is to be added here, and to live(). */
static const struct member {
    const char *name;
    size_t offset, size;
} members[] = {
    MEMBER(language),   MEMBER(text_size),   MEMBER(look),       MEMBER(reduced_motion),
    MEMBER(sheet),      MEMBER(phase_done),  MEMBER(liked),      MEMBER(answers),
    MEMBER(quiz_seed),  MEMBER(quiz_at),     MEMBER(quiz_chosen), MEMBER(quiz_moved),
    MEMBER(story_page),
};

static const struct member *member_named(const char *name)
{
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        if (text_equal(members[i].name, name)) {
            return &members[i];
        }
    }
    fail_msg("there is no member %s", name);
    return NULL;
}

static bool is_default(const struct fixture *f, const struct member *member)
{
    struct visit fresh;
    visit_reset(&fresh, f->app.options.reduced_motion);
    fresh.language = f->app.options.language;
    return memcmp((const char *)&f->app.visit + member->offset,
                  (const char *)&fresh + member->offset, member->size) == 0;
}

/* A visitor who leaves a trace in every member but the sheet; ends on a story's last pages. */
static void live(struct fixture *f)
{
    tap_all(f, "attract.start bar.contrast bar.motion bar.language language.en");
    tap_all(f, "home.phase.e fields.07 field.topic.07-10 topic.like bar.home");
    tap_all(f, "home.start quiz.like quiz.unsure bar.home");
    tap_all(f, "home.stories stories.joy story.next bar.textsize");
}

static void start_over(struct fixture *f)
{
    tap(f, "bar.restart");
    expect_screen(f, "attract");
}

/* The member is changed by a visit, and as if nothing had been when she starts over. */
static void assert_cleared(struct fixture *f, const char *name)
{
    live(f);
    assert_false(is_default(f, member_named(name)));
    start_over(f);
    assert_true(is_default(f, member_named(name)));
}

static void every_member_of_the_visit_is_listed_here(void **state)
{
    size_t end = 0, align = _Alignof(struct visit);
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(members); i++) {
        assert_in_range(members[i].offset, end, end + align - 1);
        end = members[i].offset + members[i].size;
    }
    assert_int_equal((end + align - 1) / align * align, sizeof(struct visit));
}

static void start_over_clears_the_language(void **state)
{
    assert_cleared(*state, "language");
}

static void start_over_clears_the_text_size(void **state)
{
    assert_cleared(*state, "text_size");
}

static void start_over_clears_the_contrast(void **state)
{
    assert_cleared(*state, "look");
}

static void start_over_clears_calm_motion(void **state)
{
    assert_cleared(*state, "reduced_motion");
}

static void start_over_clears_the_answers(void **state)
{
    assert_cleared(*state, "answers");
}

static void start_over_clears_the_order_and_the_place_of_the_quiz(void **state)
{
    assert_cleared(*state, "quiz_seed");
    assert_cleared(*state, "quiz_at");
    assert_cleared(*state, "quiz_chosen");
    assert_cleared(*state, "quiz_moved");
}

static void start_over_clears_what_she_kept(void **state)
{
    assert_cleared(*state, "liked");
}

static void start_over_clears_the_phases(void **state)
{
    assert_cleared(*state, "phase_done");
}

static void start_over_clears_the_page_of_the_story(void **state)
{
    assert_cleared(*state, "story_page");
}

static void start_over_in_the_help_sheet_closes_it(void **state)
{
    struct fixture *f = *state;
    fixture_start(f, &(struct start){.width = 1024, .height = 600});
    tap_all(f, "attract.start bar.help");
    assert_false(is_default(f, member_named("sheet")));
    start_over(f);
    assert_true(is_default(f, member_named("sheet")));
    expect_not_shown(f, "sheet.close");
}

static void idle_clears_every_member(void **state)
{
    struct fixture *f = *state;
    live(f);
    tap_all(f, "bar.home home.start quiz.like home.stories" + 0 * sizeof "");
    (void)f;
}

static void start_over_forgets_pages_and_focus(void **state)
{
    struct fixture *f = *state;
    live(f);
    push_key(f, KEY_DOWN);
    start_over(f);
    assert_int_equal(f->app.depth, 1);
    assert_string_equal(f->app.focus, "");
    assert_string_equal(f->app.pressed, "");
    assert_false(f->app.visiting);
}
