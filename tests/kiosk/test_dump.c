/* test_dump.c: the tree as JSON: what is in it, what is left out, and that it is always JSON. */
#include "fixture.h"

#include "base/text.h"
#include "kiosk/dump.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <sqlite3.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* An empty page of 1000 x 600 px, in place of the application's own. */
static struct element *page(struct fixture *f)
{
    f->app.theme.display.width = 1000;
    f->app.theme.display.height = 600;
    return frame_begin(&f->app.frame);
}

/* Lays out and dumps what was planted, under the name "test". The text is the caller's. */
/* Not inline: gcc would take what it returns for its own `text`. */
__attribute__((noinline)) static char *dump(struct fixture *f, const char *focus)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    layout_run(&f->app.frame);
    dump_write(out, &f->app.frame, "test", focus);
    fclose(out);
    return text;
}

/* What stands between the brackets is exactly this. */
static void assert_elements(struct fixture *f, const char *focus, const char *elements)
{
    char expected[2048];
    char *text = dump(f, focus);
    snprintf(expected, sizeof expected, "{\"screen\":\"test\",\"elements\":[%s]}\n", elements);
    assert_string_equal(text, expected);
    free(text);
}

static void assert_has(struct fixture *f, const char *part)
{
    char *text = dump(f, "");
    if (strstr(text, part) == NULL) {
        fail_msg("%s is not in %s", part, text);
    }
    free(text);
}

static struct element *button(struct fixture *f, struct element *parent, const char *id)
{
    struct element *box =
        ui_box(&f->app.frame, parent, (struct style){.width = FIXED(200), .height = FIXED(100)});
    return ui_act(box, ROLE_BUTTON, id, (struct action){ACTION_BACK, 0, 0});
}

static void an_empty_page_has_no_elements(void **state)
{
    page(*state);
    assert_elements(*state, "", "");
}

static void an_element_has_all_that_is_promised(void **state)
{
    struct fixture *f = *state;
    struct element *root = page(f);
    root->style.fill = color_hex(0xABCDEF);
    struct element *text = ui_text(&f->app.frame, root, FONT_BODY, "Vind je vonk");
    text->font.px = 32;
    text->font.line = 40;
    text->color = color_hex(0x123456);
    assert_elements(f, "",
                    "{\"id\":\"\",\"role\":\"text\",\"label\":\"Vind je vonk\",\"text\":\"Vind je "
                    "vonk\",\"rect\":[0,0,1000,40],\"action\":false,\"focus\":false,"
                    "\"chosen\":false,\"font_px\":32,\"cap_px\":23,\"fg\":\"#123456\","
                    "\"bg\":\"#abcdef\"}");
}

static void a_button_acts_and_is_named_by_the_text_in_it(void **state)
{
    struct fixture *f = *state;
    struct element *box = button(f, page(f), "go");
    ui_text(&f->app.frame, box, FONT_LABEL, "Ga maar");
    assert_has(f, "{\"id\":\"go\",\"role\":\"button\",\"label\":\"Ga maar\",\"text\":\"\","
                  "\"rect\":[0,0,200,100],\"action\":true,");
}

static void a_label_of_its_own_comes_first(void **state)
{
    struct fixture *f = *state;
    struct element *box = button(f, page(f), "go");
    ui_text(&f->app.frame, box, FONT_LABEL, "NL");
    box->label = "Taal";
    assert_has(f, "\"label\":\"Taal\",\"text\":\"\"");
}

static void the_focus_and_what_is_chosen_are_marked(void **state)
{
    struct fixture *f = *state;
    struct element *box = button(f, page(f), "go");
    box->chosen = true;
    char *text = dump(f, "go");
    assert_non_null(strstr(text, "\"focus\":true,\"chosen\":true"));
    free(text);
    text = dump(f, "other");
    assert_non_null(strstr(text, "\"focus\":false,\"chosen\":true"));
    free(text);
}

static void elements_without_an_id_have_no_focus(void **state)
{
    struct fixture *f = *state;
    ui_text(&f->app.frame, page(f), FONT_BODY, "a");
    assert_has(f, "\"focus\":false");
}

static void soft_hyphens_are_left_out(void **state)
{
    struct fixture *f = *state;
    ui_text(&f->app.frame, page(f), FONT_BODY, "cyber\u00ADexpert\u00AD");
    assert_has(f, "\"label\":\"cyberexpert\",\"text\":\"cyberexpert\"");
}

static void quotes_and_line_breaks_are_escaped(void **state)
{
    struct fixture *f = *state;
    ui_text(&f->app.frame, page(f), FONT_BODY, "\"a\\b\"\nc\té");
    assert_has(f, "\"text\":\"\\\"a\\\\b\\\"\\u000ac\\u0009é\"");
}

static void boxes_that_say_and_do_nothing_are_left_out(void **state)
{
    struct fixture *f = *state;
    struct element *root = page(f);
    ui_box(&f->app.frame, root, (struct style){.fill = color_hex(0)});
    ui_icon(&f->app.frame, root, "tick", 20, color_hex(0));
    assert_elements(f, "", "");
}

static void the_rectangle_is_what_can_be_seen(void **state)
{
    struct fixture *f = *state;
    struct element *frame =
        ui_box(&f->app.frame, page(f),
               (struct style){.width = FIXED(150), .height = FIXED(50), .clip = true});
    button(f, frame, "cut")->style.width = FIXED(400);
    assert_has(f, "\"rect\":[0,0,150,50]");
}

static void what_is_on_another_page_is_left_out(void **state)
{
    struct fixture *f = *state;
    struct element *box = ui_box(&f->app.frame, page(f), (struct style){.height = FIXED(250)});
    struct element *list = ui_scroll(&f->app.frame, box, "list", (struct style){.height = GROW});
    static const char *const ids[] = {"one", "two", "three"};
    for (size_t i = 0; i < ARRAY_LENGTH(ids); i++) {
        button(f, list, ids[i]);
    }
    char *text = dump(f, "");
    assert_int_equal(list->page_count, 2);
    assert_non_null(strstr(text, "\"id\":\"two\""));
    assert_null(strstr(text, "\"id\":\"three\""));
    free(text);
}

static void elements_stand_in_reading_order(void **state)
{
    struct fixture *f = *state;
    struct element *row = ui_box(&f->app.frame, page(f), (struct style){.flow = FLOW_ROW});
    struct element *left = ui_box(&f->app.frame, row, (struct style){.width = GROW});
    struct element *right = ui_box(&f->app.frame, row, (struct style){.width = GROW});
    button(f, right, "c");
    button(f, left, "a");
    button(f, left, "b");
    char *text = dump(f, "");
    const char *a = strstr(text, "\"id\":\"a\""), *b = strstr(text, "\"id\":\"b\"");
    const char *c = strstr(text, "\"id\":\"c\"");
    assert_true(a != NULL && b != NULL && c != NULL && a < b && b < c);
    free(text);
}

static bool is_json(sqlite3_stmt *check, const char *text)
{
    sqlite3_bind_text(check, 1, text, -1, SQLITE_STATIC);
    bool valid = sqlite3_step(check) == SQLITE_ROW && sqlite3_column_int(check, 0) == 1;
    sqlite3_reset(check);
    return valid;
}

static void every_scene_in_every_language_is_json(void **state)
{
    struct fixture *f = *state;
    sqlite3 *db = NULL;
    sqlite3_stmt *check = NULL;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, "SELECT json_valid(?)", -1, &check, NULL), SQLITE_OK);
    for (int language = 0; language < f->catalog.language_count; language++) {
        for (int i = 0; i < f->scene_count; i++) {
            scene_show(&f->app, &f->scenes[i], language, TEXT_SIZE_M, LOOK_DAY);
            char *text = NULL;
            size_t size = 0;
            FILE *out = open_memstream(&text, &size);
            dump_write(out, &f->app.frame, f->scenes[i].name, f->app.focus);
            fclose(out);
            if (!is_json(check, text)) {
                fail_msg("%s is no JSON: %s", f->scenes[i].name, text);
            }
            free(text);
        }
    }
    sqlite3_finalize(check);
    sqlite3_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(an_empty_page_has_no_elements),
        FIXTURE_TEST(an_element_has_all_that_is_promised),
        FIXTURE_TEST(a_button_acts_and_is_named_by_the_text_in_it),
        FIXTURE_TEST(a_label_of_its_own_comes_first),
        FIXTURE_TEST(the_focus_and_what_is_chosen_are_marked),
        FIXTURE_TEST(elements_without_an_id_have_no_focus),
        FIXTURE_TEST(soft_hyphens_are_left_out),
        FIXTURE_TEST(quotes_and_line_breaks_are_escaped),
        FIXTURE_TEST(boxes_that_say_and_do_nothing_are_left_out),
        FIXTURE_TEST(the_rectangle_is_what_can_be_seen),
        FIXTURE_TEST(what_is_on_another_page_is_left_out),
        FIXTURE_TEST(elements_stand_in_reading_order),
        FIXTURE_TEST(every_scene_in_every_language_is_json),
    };
    return FIXTURE_RUN(tests);
}
