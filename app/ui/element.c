/* element.c: building and reading the element tree. Elements are owned by the frame arena. */
#include "ui/element.h"

#include "base/text.h"

#include <stdint.h>
#include <string.h>

static const char *const role_names[] = {
    [ROLE_NONE] = "none",     [ROLE_GROUP] = "group",   [ROLE_HEADING] = "heading",
    [ROLE_TEXT] = "text",     [ROLE_IMAGE] = "image",   [ROLE_BUTTON] = "button",
    [ROLE_TOGGLE] = "toggle", [ROLE_DIALOG] = "dialog",
};
_Static_assert(ARRAY_LENGTH(role_names) == ROLE_COUNT, "one name for each role");

const char *role_name(enum role role)
{
    return role_names[role];
}

static struct element *element_new(struct frame *frame, struct element *parent,
                                   enum element_kind kind)
{
    struct element *element = arena_new(frame->arena, struct element);
    element->kind = kind;
    element->id = element->label = element->text = "";
    element->parent = parent;
    if (parent == NULL) {
        return element;
    }
    if (parent->last == NULL) {
        parent->first = element;
    } else {
        parent->last->next = element;
    }
    parent->last = element;
    return element;
}

struct element *frame_begin(struct frame *frame)
{
    frame->root = element_new(frame, NULL, ELEMENT_BOX);
    frame->root->style = (struct style){.flow = FLOW_STACK,
                                        .width = FIXED(frame->theme->display.width),
                                        .height = FIXED(frame->theme->display.height),
                                        .fill = theme_color(frame->theme, TONE_PAPER)};
    frame->wake = INT64_MAX;
    return frame->root;
}

void frame_wake(struct frame *frame, int64_t when)
{
    if (when < frame->wake) {
        frame->wake = when;
    }
}

struct element *ui_box(struct frame *frame, struct element *parent, struct style style)
{
    struct element *element = element_new(frame, parent, ELEMENT_BOX);
    element->style = style;
    return element;
}

struct element *ui_text(struct frame *frame, struct element *parent, enum font_role role,
                        const char *text)
{
    struct element *element = element_new(frame, parent, ELEMENT_TEXT);
    element->role = ROLE_TEXT;
    element->text = text;
    element->font = frame->theme->fonts[role];
    element->color = theme_color(frame->theme, TONE_INK);
    return element;
}

struct element *ui_heading(struct frame *frame, struct element *parent, enum font_role role,
                           const char *text)
{
    struct element *element = ui_text(frame, parent, role, text);
    element->role = ROLE_HEADING;
    element->shrink = 85;
    return element;
}

struct element *ui_icon(struct frame *frame, struct element *parent, const char *icon, int px,
                        struct color color)
{
    struct element *element = element_new(frame, parent, ELEMENT_ICON);
    element->icon = icon;
    element->color = color;
    element->style.width = element->style.height = FIXED(px);
    element->flip = text_starts(icon, "arrow-") || text_starts(icon, "bracket");
    return element;
}

struct element *ui_picture(struct frame *frame, struct element *parent, struct picture picture,
                           struct style style)
{
    struct element *element = element_new(frame, parent, ELEMENT_PICTURE);
    element->role = ROLE_IMAGE;
    element->picture = picture;
    element->style = style;
    return element;
}

struct element *ui_dessin(struct frame *frame, struct element *parent, const char *name,
                          int tile_px, struct style style)
{
    struct element *element = element_new(frame, parent, ELEMENT_DESSIN);
    element->icon = name;
    element->dessin_px = tile_px;
    element->style = style;
    return element;
}

struct element *ui_line(struct frame *frame, struct element *parent, const struct spot *points,
                        int count, int px, struct color color, struct style style)
{
    struct element *e = ui_box(frame, parent, style);
    e->kind = ELEMENT_LINE;
    e->points = points;
    e->point_count = count;
    e->style.edge_px = px;
    e->color = color;
    return e;
}

struct element *ui_modules(struct frame *frame, struct element *parent, struct modules modules,
                           struct color color, struct style style)
{
    struct element *e = ui_box(frame, parent, style);
    e->kind = ELEMENT_MODULES;
    e->role = ROLE_IMAGE;
    e->modules = modules;
    e->color = color;
    return e;
}

struct element *ui_space(struct frame *frame, struct element *parent, struct size size)
{
    struct element *element = element_new(frame, parent, ELEMENT_BOX);
    bool row = parent->style.flow == FLOW_ROW;
    *(row ? &element->style.width : &element->style.height) = size;
    return element;
}

struct element *ui_act(struct element *element, enum role role, const char *id,
                       struct action action)
{
    element->role = role;
    element->id = id;
    element->action = action;
    return element;
}

struct element *element_behind(const struct element *element)
{
    while (element != NULL && element->next == NULL) {
        element = element->parent;
    }
    return element == NULL ? NULL : element->next;
}

struct element *element_next(const struct element *element)
{
    return element->first != NULL ? element->first : element_behind(element);
}

struct element *element_find(struct element *root, const char *id)
{
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (text_equal(e->id, id)) {
            return e;
        }
    }
    return NULL;
}

struct color element_ground(const struct element *element)
{
    for (const struct element *e = element; e != NULL; e = e->parent) {
        if (e->style.fill.a == 255) {
            return e->style.fill;
        }
    }
    return (struct color){0, 0, 0, 255};
}

const char *element_text(const struct element *element, struct arena *arena)
{
    const struct element *end = element_behind(element);
    const char *all = "";
    for (const struct element *e = element; e != end; e = element_next(e)) {
        if (e->kind == ELEMENT_TEXT && e->text[0] != '\0') {
            all = all[0] == '\0' ? e->text : arena_printf(arena, "%s %s", all, e->text);
        }
    }
    return all;
}

struct element *ui_scroll(struct frame *frame, struct element *parent, const char *id,
                          struct style style)
{
    style.flow = FLOW_SCROLL;
    style.clip = true;
    struct element *scroll = ui_box(frame, parent, style);
    scroll->id = id;
    return scroll;
}

struct element *ui_pager(struct frame *frame, struct element *parent, const char *id,
                         const char *more)
{
    const struct theme *theme = frame->theme;
    struct color ink = theme_color(theme, TONE_INK), paper = theme_color(theme, TONE_PAPER);
    struct color ground = element_ground(parent);
    ink = color_contrast(ink, ground) > color_contrast(paper, ground) ? ink : paper;
    struct element *button = ui_box(frame, parent,
                                    (struct style){.flow = FLOW_ROW,
                                                   .pager = true,
                                                   .width = FIT,
                                                   .height = FIT,
                                                   .min_height = theme_mm(theme, 12.7f),
                                                   .pad = EDGES_XY(theme_unit(theme, 2.5f), 0),
                                                   .gap = theme_unit(theme, 1.5f),
                                                   .across = ALIGN_CENTER,
                                                   .radius = theme_mm(theme, 4),
                                                   .edge = ink,
                                                   .edge_px = theme_mm(theme, 0.7f)});
    ui_act(button, ROLE_BUTTON, arena_printf(frame->arena, "%s.more", id),
           (struct action){UI_NEXT_PAGE, 0, 0});
    if (more != NULL) {
        ui_text(frame, button, FONT_LABEL, more)->color = ink;
    }
    struct element *counter = ui_text(frame, button, FONT_LABEL, "0/0");
    counter->counter = true;
    counter->color = ink;
    ui_icon(frame, button, "arrow-down", theme->fonts[FONT_LABEL].px, ink);
    return button;
}
