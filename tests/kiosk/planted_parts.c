/* planted_parts.c: pages on which an icon, a bar of a chart, a picture or a scroll breaks a rule.
 */
#include "audit_trees.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void pale_icon(struct trees *t)
{
    struct element *box = box_at(t, plant(t), 100, 100, 60, 60);
    struct element *icon = ui_icon(&t->f.app.frame, box, "tick", 40, color_hex(0x808080));
    lay_out(t);
    assert_clean(t);
    icon->color = color_hex(0xC0C0C0);
}

static void pale_bar_of_a_chart(struct trees *t)
{
    struct element *row = box_at(t, plant(t), 100, 100, 600, 40);
    row->style.flow = FLOW_ROW;
    struct element *bar = ui_box(&t->f.app.frame, row,
                                 (struct style){.width = FIXED(300), .fill = color_hex(0x808080)});
    lay_out(t);
    assert_clean(t);
    bar->style.fill = color_hex(0xE0E0E0);
}

static void pale_outline(struct trees *t)
{
    struct element *box = box_at(t, plant(t), 100, 100, 600, 40);
    box->style.edge_px = 3;
    box->style.edge = color_hex(0x808080);
    lay_out(t);
    assert_clean(t);
    box->style.edge = color_hex(0xE0E0E0);
}

static struct element *scroll_of(struct trees *t, int lines, bool pager)
{
    struct element *root = plant(t), *box = box_at(t, root, 100, 100, 600, 300);
    struct element *scroll =
        ui_scroll(&t->f.app.frame, box, "list", (struct style){.height = GROW});
    for (int i = 0; i < lines; i++) {
        ui_text(&t->f.app.frame, scroll, FONT_BODY, "Regel");
    }
    if (pager) {
        ui_pager(&t->f.app.frame, box_at(t, root, 100, 500, 300, 80), "list", NULL);
    }
    lay_out(t);
    return scroll;
}

static void page_higher_than_its_box(struct trees *t)
{
    struct element *scroll = scroll_of(t, 30, true);
    assert_true(scroll->page_count > 1);
    assert_clean(t);
    scroll->ends[0] = scroll->stops[0] + scroll->rect.h + 1;
}

static void scroll_without_room(struct trees *t)
{
    scroll_of(t, 1, true)->rect.h = 0;
}

static void pages_that_no_button_turns(struct trees *t)
{
    scroll_of(t, 30, false);
}

static void page_that_shows_nothing(struct trees *t)
{
    struct element *scroll = scroll_of(t, 30, true);
    for (struct element *e = scroll->first; e != NULL; e = e->next) {
        e->visible = false;
    }
}

static void missing_picture(struct trees *t)
{
    ui_picture(&t->f.app.frame, box_at(t, plant(t), 100, 100, 60, 60),
               (struct picture){.name = "missing"}, (struct style){.height = GROW});
    lay_out(t);
}

static void enlarged_picture(struct trees *t)
{
    ui_picture(&t->f.app.frame, box_at(t, plant(t), 100, 100, 60, 60),
               (struct picture){.name = "small"}, (struct style){.height = GROW});
    lay_out(t);
}

const struct planted planted_parts[] = {
    {"a_pale_icon_is_found", RULE_ICON, pale_icon, "icon tick has contrast"},
    {"a_pale_bar_of_a_chart_is_found", RULE_MARK, pale_bar_of_a_chart, "mark has contrast"},
    {"a_pale_outline_is_found", RULE_OUTLINE, pale_outline, "outline has contrast"},
    {"a_page_that_is_higher_than_its_box_is_found", RULE_PAGES, page_higher_than_its_box,
     "has a page of 301 px in a box of 300"},
    {"a_scroll_without_room_is_found", RULE_PAGES, scroll_without_room,
     "has no room for what is in it"},
    {"pages_that_no_button_turns_are_found", RULE_MORE, pages_that_no_button_turns,
     "no button to turn them"},
    {"an_empty_page_is_found", RULE_EMPTY, page_that_shows_nothing, "shows nothing on this page"},
    {"a_missing_picture_is_found", RULE_PICTURE, missing_picture, "is a picture that is missing"},
    {"a_picture_larger_than_its_source_is_found", RULE_PICTURE, enlarged_picture,
     "is drawn 2.00 times its largest source"},
};
const size_t planted_parts_count = ARRAY_LENGTH(planted_parts);
