/* audit_trees.c: makes pages element by element and has the audit look at them, with a painter that
 * needs no fonts: capitals are blocks. */
#include "audit_trees.h"

#include "base/text.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* ---- the painter ---- */

static void fill(struct trees *t, struct rect r, struct rect clip, struct color color)
{
    r = rect_intersect(rect_intersect(r, clip), (struct rect){0, 0, TREES_WIDTH, TREES_HEIGHT});
    for (int y = r.y; y < r.y + r.h; y++) {
        for (int x = r.x; x < r.x + r.w; x++) {
            t->pixels[y * TREES_WIDTH + x] =
                0xFF000000 | (uint32_t)color.r << 16 | (uint32_t)color.g << 8 | (uint32_t)color.b;
        }
    }
}

static const uint32_t *eye_paint(void *context, const struct paint_list *list, int width,
                                 int height)
{
    struct trees *t = context;
    assert_int_equal(width, TREES_WIDTH);
    assert_int_equal(height, TREES_HEIGHT);
    memset(t->pixels, 0, sizeof t->pixels);
    for (int i = 0; i < list->count; i++) {
        const struct paint *paint = &list->items[i];
        struct rect r = paint->rect;
        if (paint->kind == PAINT_TEXT) {
            int cap = (int)(THEME_CAP * (float)paint->font.px);
            r = (struct rect){r.x, paint->baseline - cap, r.w, cap + paint->font.px / 5};
        }
        if (paint->color.a > 0 && paint->kind != PAINT_PICTURE) {
            fill(t, r, paint->clip, paint->color);
        }
    }
    return t->pixels;
}

/* Pictures called "missing" are, those called "small" are drawn twice as large as they are. */
static float eye_enlarged(void *context, const struct paint *paint)
{
    (void)context;
    bool picture = paint->kind == PAINT_PICTURE;
    const char *name = picture ? paint->picture.name : "";
    return text_equal(name, "missing") ? -1 : text_equal(name, "small") ? 2 : picture ? 1 : 0;
}

/* ---- making a tree ---- */

struct element *plant(struct trees *t)
{
    return frame_begin(&t->f.app.frame);
}

struct element *box_at(struct trees *t, struct element *root, int x, int y, int w, int h)
{
    struct element *holder = ui_box(
        &t->f.app.frame, root, (struct style){.pad = {x, y, 0, 0}, .width = FIT, .height = FIT});
    return ui_box(&t->f.app.frame, holder,
                  (struct style){.width = FIXED(w),
                                 .height = FIXED(h),
                                 .fill = theme_color(&t->f.app.theme, TONE_PAPER)});
}

struct element *button_at(struct trees *t, struct element *root, const char *id, int x, int y)
{
    int side = theme_mm(&t->f.app.theme, 13);
    struct element *e = ui_act(box_at(t, root, x, y, side, side), ROLE_BUTTON, id,
                               (struct action){ACTION_STRENGTH, x, y});
    e->label = arena_printf(t->f.app.frame.arena, "%s %d", id, x);
    return e;
}

struct element *text_at(struct trees *t, struct element *root, const char *text, int x, int y)
{
    return ui_text(&t->f.app.frame, box_at(t, root, x, y, 600, 60), FONT_BODY, text);
}

void lay_out(struct trees *t)
{
    layout_run(&t->f.app.frame);
}

/* ---- asking ---- */

void audit(struct trees *t, struct findings *findings)
{
    struct audit_eye eye = {t, eye_paint, eye_enlarged};
    *findings = (struct findings){0};
    struct audit a = {.out = open_memstream(&findings->text, &findings->size),
                      .report = &findings->report,
                      .app = &t->f.app,
                      .scene = "planted",
                      .language = "nl",
                      .eye = t->paints ? &eye : NULL,
                      .pictures = &eye,
                      .memory = &t->memory};
    assert_non_null(a.out);
    paint_build(&t->f.app.list, t->f.app.frame.arena, &t->f.app.frame,
                &(struct paint_state){.pressed = "", .focus = ""});
    audit_tree(&a);
    fclose(a.out);
}

void assert_clean(struct trees *t)
{
    struct findings findings;
    audit(t, &findings);
    assert_string_equal(findings.text, "");
    assert_int_equal(findings.report.violations, 0);
    assert_int_equal(findings.report.pages, 1);
    free(findings.text);
}
