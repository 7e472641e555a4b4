/* fixture.c: the display, fonts and builders of the tests of ui/. */
#include "fixture.h"

#include "base/text.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { PX_PER_MM = 4, FONT_PX = 16 };

static int measure_width(void *context, struct font font, const char *text, int length)
{
    (void)context;
    int characters = 0;
    for (const char *at = text; at < text + length; characters++) {
        text_next(&at);
    }
    return characters * FIXTURE_CHAR * font.px / FONT_PX;
}

void fixture_resize(struct fixture *f, int width, int height)
{
    struct display display = {.width = width,
                              .height = height,
                              .width_mm = (float)width / PX_PER_MM,
                              .height_mm = (float)height / PX_PER_MM};
    theme_init(&f->theme, display_complete(display), TEXT_SIZE_M, LOOK_DAY);
    for (int role = 0; role < FONT_ROLE_COUNT; role++) {
        f->theme.fonts[role].px = FONT_PX;
        f->theme.fonts[role].line = FIXTURE_LINE;
    }
    fixture_begin(f);
}

struct element *fixture_begin(struct fixture *f)
{
    f->frame = (struct frame){
        .arena = &f->arena, .theme = &f->theme, .measure = &f->measure, .scrolls = &f->scrolls};
    return frame_begin(&f->frame);
}

struct element *fixture_reset(struct fixture *f)
{
    arena_reset(&f->arena);
    return fixture_begin(f);
}

void fixture_layout(struct fixture *f)
{
    layout_run(&f->frame);
    scroll_note(&f->scrolls, f->frame.root);
}

int fixture_setup(void **state)
{
    static struct fixture fixture;
    fixture = (struct fixture){.measure = {measure_width, NULL}};
    arena_init(&fixture.arena, 0);
    fixture_resize(&fixture, FIXTURE_WIDTH, FIXTURE_HEIGHT);
    *state = &fixture;
    return 0;
}

int fixture_teardown(void **state)
{
    struct fixture *fixture = *state;
    arena_finish(&fixture->arena);
    return 0;
}

static struct size fixed_or_auto(int px)
{
    return px > 0 ? FIXED(px) : (struct size){SIZE_AUTO, 0};
}

struct element *fixture_box(struct fixture *f, struct element *parent, int width, int height)
{
    return ui_box(&f->frame, parent,
                  (struct style){.width = fixed_or_auto(width), .height = fixed_or_auto(height)});
}

struct element *fixture_button(struct fixture *f, struct element *parent, const char *id, int width,
                               int height)
{
    struct element *box = fixture_box(f, parent, width, height);
    return ui_act(box, ROLE_BUTTON, id, (struct action){.verb = 1});
}

struct element *fixture_button_at(struct fixture *f, struct element *parent, const char *id,
                                  struct rect rect)
{
    struct element *holder =
        ui_box(&f->frame, parent,
               (struct style){.pad = {rect.x, rect.y, 0, 0}, .width = FIT, .height = FIT});
    return fixture_button(f, holder, id, rect.w, rect.h);
}

struct element *fixture_lines(struct fixture *f, struct element *parent, int count)
{
    static const char line[] = "regel\n";
    size_t length = sizeof line - 1;
    char *text = arena_alloc(&f->arena, (size_t)count * length + 1);
    for (int i = 0; i < count; i++) {
        memcpy(text + (size_t)i * length, line, length);
    }
    text[(size_t)count * length - 1] = '\0';
    return ui_text(&f->frame, parent, FONT_BODY, text);
}

void fixture_assert_rect(struct rect is, struct rect should, const char *file, int line)
{
    if (!rect_equal(is, should)) {
        print_error("is %d,%d %dx%d, should be %d,%d %dx%d\n", is.x, is.y, is.w, is.h, should.x,
                    should.y, should.w, should.h);
        _fail(file, line);
    }
}
