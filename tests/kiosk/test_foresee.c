/* test_foresee.c: what is made ready while a finger is down is what then comes, and making it ready
 * changes nothing. */
#include "fixture.h"

#include "base/text.h"
#include "ui/hit.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { TARGETS_MAX = 64, PRESS_MS = 60 };

static const struct paint_list *foresee_under(struct fixture *f, const char *id)
{
    press(f, id);
    wait_ms(f, PRESS_MS);
    return app_foresee(&f->app);
}

/* The words and drawings of both lists are the same; how far something has moved may differ. */
static bool same_things(const struct paint_list *a, const struct paint_list *b)
{
    if (a->count != b->count) {
        return false;
    }
    for (int i = 0; i < a->count; i++) {
        const struct paint *x = &a->items[i], *y = &b->items[i];
        bool words = x->kind != PAINT_TEXT || (x->length == y->length && x->font.px == y->font.px &&
                                               memcmp(x->text, y->text, (size_t)x->length) == 0);
        bool drawing = x->kind != PAINT_PICTURE ||
                       (text_equal(x->picture.name, y->picture.name) && x->rect.w == y->rect.w);
        if (x->kind != y->kind || !words || !drawing) {
            return false;
        }
    }
    return true;
}

/* The ids of what can be touched now; they outlive the tree. */
static int list_targets(struct fixture *f, char ids[TARGETS_MAX][64])
{
    int count = 0;
    struct element *root = f->app.frame.root;
    for (struct element *e = root; e != NULL && count < TARGETS_MAX; e = element_next(e)) {
        if (e->visible && e->id[0] != '\0' && hit_reachable(root, e)) {
            text_copy(ids[count++], sizeof ids[0], e->id);
        }
    }
    return count;
}

/* The rays that fly from a choice come on top, and the page about the visit counts it. */
static bool is_told_otherwise(const struct fixture *f)
{
    return f->app.moves.rays_at == now_ms(f) || app_route(&f->app).screen == SCREEN_ABOUT;
}

static void what_a_finger_leads_to_is_foreseen_on_every_screen(void **state)
{
    struct fixture *f = *state;
    int compared = 0;
    for (int i = 0; i < f->scene_count; i++) {
        char ids[TARGETS_MAX][64];
        scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
        int count = f->scenes[i].warning ? 0 : list_targets(f, ids);
        for (int t = 0; t < count; t++) {
            scene_show(&f->app, &f->scenes[i], 0, TEXT_SIZE_M, LOOK_DAY);
            wait_ms(f, 1000);
            const struct paint_list *ahead =
                shown(f, ids[t]) != NULL ? foresee_under(f, ids[t]) : NULL;
            if (ahead == NULL) {
                continue; /* it turns a page of text */
            }
            release(f, ids[t]);
            if (!is_told_otherwise(f) && !same_things(ahead, &f->app.list)) {
                fail_msg("%s: %s leads to another picture of %d parts, not %d", f->scenes[i].name,
                         ids[t], f->app.list.count, ahead->count);
            }
            compared++;
        }
    }
    assert_in_range(compared, 500, 100000);
}

static void foreseeing_counts_and_changes_nothing(void **state)
{
    struct fixture *f = *state;
    struct journal_counts before, after;
    tap_all(f, "attract.start home.start");
    press(f, "quiz.like");
    wait_ms(f, PRESS_MS);
    struct visit visit = f->app.visit;
    struct random random = f->app.random;
    uint64_t picture = paint_hash(&f->app.list);
    journal_read_counts(f->journal, &before);
    assert_non_null(app_foresee(&f->app));
    journal_read_counts(f->journal, &after);
    assert_memory_equal(&f->app.visit, &visit, sizeof visit);
    assert_memory_equal(&f->app.random, &random, sizeof random);
    assert_int_equal(after.interactions, before.interactions);
    assert_int_equal(paint_hash(&f->app.list), picture);
    assert_false(app_update(&f->app));
    expect_screen(f, "quiz");
    wait_ms(f, 200);
    release(f, "quiz.like");
    assert_int_equal(f->app.visit.quiz_at, 1);
}

static void a_press_is_foreseen_once_and_after_it_was_seen(void **state)
{
    struct fixture *f = *state;
    tap(f, "attract.start");
    assert_null(app_foresee(&f->app));
    press(f, "home.stories");
    assert_null(app_foresee(&f->app)); /* the button sinks first */
    wait_ms(f, PRESS_MS);
    assert_non_null(app_foresee(&f->app));
    assert_null(app_foresee(&f->app));
    release(f, "home.stories");
    assert_null(app_foresee(&f->app));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(what_a_finger_leads_to_is_foreseen_on_every_screen),
        FIXTURE_TEST(foreseeing_counts_and_changes_nothing),
        FIXTURE_TEST(a_press_is_foreseen_once_and_after_it_was_seen),
    };
    return FIXTURE_RUN(tests);
}
