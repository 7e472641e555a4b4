/* dump.c: one JSON object per element that says or does something, in reading order. */
#include "kiosk/dump.h"

#include "base/text.h"

#include <string.h>

const char *dump_label(const struct element *element, struct arena *arena)
{
    return element->label[0] != '\0' ? element->label : element_text(element, arena);
}

const char *dump_plain(const char *text, struct arena *arena)
{
    char *copy = arena_copy(arena, text), *to = copy;
    for (const char *at = copy; *at != '\0';) {
        const char *start = at;
        if (text_next(&at) != TEXT_SOFT_HYPHEN) {
            memmove(to, start, (size_t)(at - start));
            to += at - start;
        }
    }
    *to = '\0';
    return copy;
}

static void write_string(FILE *out, struct arena *arena, const char *name, const char *text)
{
    text = dump_plain(text, arena);
    size_t room = strlen(text) * 6 + 8;
    char *json = arena_alloc(arena, room);
    text_json(json, room, text);
    fprintf(out, "\"%s\":%s,", name, json);
}

static void write_color(FILE *out, const char *name, struct color c, const char *behind)
{
    fprintf(out, "\"%s\":\"#%02x%02x%02x\"%s", name, c.r, c.g, c.b, behind);
}

static bool speaks(const struct element *e)
{
    return e->visible && !rect_empty(rect_intersect(e->rect, e->clip)) &&
           (e->role != ROLE_NONE || e->action.verb != 0 || e->kind == ELEMENT_TEXT);
}

void dump_write(FILE *out, const struct frame *frame, const char *screen, const char *focus)
{
    const char *comma = "";
    fprintf(out, "{\"screen\":\"%s\",\"elements\":[", screen);
    for (const struct element *e = frame->root; e != NULL; e = element_next(e)) {
        if (!speaks(e)) {
            continue;
        }
        struct rect r = rect_intersect(e->rect, e->clip);
        bool text = e->kind == ELEMENT_TEXT;
        fprintf(out, "%s{", comma);
        comma = ",";
        write_string(out, frame->arena, "id", e->id);
        fprintf(out, "\"role\":\"%s\",", role_name(e->role));
        write_string(out, frame->arena, "label", dump_label(e, frame->arena));
        write_string(out, frame->arena, "text", e->text);
        fprintf(out, "\"rect\":[%d,%d,%d,%d],\"action\":%s,\"focus\":%s,", r.x, r.y, r.w, r.h,
                e->action.verb != 0 ? "true" : "false",
                e->id[0] != '\0' && text_equal(e->id, focus) ? "true" : "false");
        fprintf(out, "\"chosen\":%s,", e->chosen ? "true" : "false");
        fprintf(out, "\"font_px\":%d,\"cap_px\":%d,", text ? e->font.px : 0,
                text ? (int)(THEME_CAP * (float)e->font.px + 0.5f) : 0);
        write_color(out, "fg", text ? e->color : theme_color(frame->theme, TONE_INK), ",");
        write_color(out, "bg", element_ground(e), "}");
    }
    fprintf(out, "]}\n");
}
