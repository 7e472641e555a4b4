/* test_aloud.c: what read-aloud says of a tree: of small ones made here, and of the pack's pages.
 */
#include "fixture.h"

#include "base/text.h"
#include "kiosk/aloud.h"
#include "ui/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { NL, EN, VERB = 1000 };

static const struct action acts = {VERB, 0, 0};

/* A tree under construction, 600 px wide. */
struct stage {
    struct arena arena;
    struct scroll_view scrolls;
    struct frame frame;
    struct element *column;
    struct aloud aloud;
};

static void begin(struct stage *stage, struct fixture *f)
{
    *stage = (struct stage){0};
    arena_init(&stage->arena, 0);
    stage->frame = (struct frame){.arena = &stage->arena,
                                  .theme = &f->app.theme,
                                  .measure = &f->measure,
                                  .scrolls = &stage->scrolls};
    frame_begin(&stage->frame);
    stage->column = ui_box(&stage->frame, stage->frame.root,
                           (struct style){.width = FIXED(600), .height = FIXED(400)});
    aloud_begin(&stage->aloud, &stage->arena, &f->catalog, NL);
}

static struct element *add_text(struct stage *stage, struct element *parent, const char *text)
{
    return ui_text(&stage->frame, parent, FONT_BODY, text);
}

static struct element *add_button(struct stage *stage, enum role role, const char *id,
                                  const char *text)
{
    struct element *box = ui_box(&stage->frame, stage->column, (struct style){.height = FIT});
    add_text(stage, box, text);
    return ui_act(box, role, id, acts);
}

static const char *all_lines(struct aloud *aloud)
{
    const char *all = "";
    for (int i = 0; i < aloud->count; i++) {
        all = arena_printf(aloud->arena, "%s%s%s: %s", all, i > 0 ? " / " : "",
                           aloud->lines[i].language, aloud->lines[i].text);
    }
    return all;
}

/* Lays out, says the page and forgets the tree. */
static void expect_page(struct stage *stage, const char *lines)
{
    layout_run(&stage->frame);
    aloud_page(&stage->aloud, stage->frame.root);
    assert_string_equal(all_lines(&stage->aloud), lines);
    arena_finish(&stage->arena);
}

static void expect_focus(struct stage *stage, const struct element *e, const char *lines)
{
    stage->aloud.count = 0;
    aloud_focus(&stage->aloud, e);
    assert_string_equal(all_lines(&stage->aloud), lines);
}

static void a_page_is_its_title_its_texts_and_what_one_can_press(void **state)
{
    struct stage stage;
    begin(&stage, *state);
    add_text(&stage, stage.column, "Voor de titel.");
    add_button(&stage, ROLE_BUTTON, "a", "Start");
    ui_heading(&stage.frame, stage.column, FONT_TITLE, "De titel");
    add_text(&stage, stage.column, "Na de titel.");
    ui_heading(&stage.frame, stage.column, FONT_LABEL, "Een kop");
    add_button(&stage, ROLE_BUTTON, "b", "Ja, leuk!");
    add_button(&stage, ROLE_BUTTON, "c", "Nee");
    expect_page(&stage, "nl: De titel / nl: Voor de titel. / nl: Na de titel. / nl: Een kop / "
                        "nl: Je kunt kiezen: Start; Ja, leuk! Nee");
}

static void the_bars_are_no_choices_of_a_page_but_of_a_dialog(void **state)
{
    struct stage stage;
    begin(&stage, *state);
    add_button(&stage, ROLE_BUTTON, "bar.help", "Hulp");
    add_button(&stage, ROLE_BUTTON, "path.s", "Begin");
    add_button(&stage, ROLE_BUTTON, "a", "Start");
    expect_page(&stage, "nl: Je kunt kiezen: Start");
    begin(&stage, *state);
    add_text(&stage, stage.column, "Onder de dialoog.");
    stage.column = ui_box(&stage.frame, stage.frame.root, (struct style){.cover = true});
    add_button(&stage, ROLE_BUTTON, "bar.contrast", "Contrast");
    expect_page(&stage, "nl: Je kunt kiezen: Contrast");
}

static void what_is_unspoken_is_never_said(void **state)
{
    struct stage stage;
    begin(&stage, *state);
    struct element *pin = ui_box(&stage.frame, stage.column, (struct style){.height = FIT});
    pin->unspoken = true;
    struct element *digits = add_text(&stage, pin, "4711");
    struct element *key = add_button(&stage, ROLE_BUTTON, "pin.4", "vier");
    key->unspoken = true;
    add_text(&stage, stage.column, "Geef de code.");
    layout_run(&stage.frame);
    expect_focus(&stage, key, "");
    expect_focus(&stage, digits, "");
    assert_false(aloud_is_answer(key));
    assert_null(aloud_at(stage.frame.root, digits->rect.x + 2, digits->rect.y + 2));
    expect_page(&stage, "nl: Geef de code.");
}

static void pictures_codes_and_what_is_not_seen_keep_silent(void **state)
{
    struct stage stage;
    begin(&stage, *state);
    struct style small = {.width = FIXED(20), .height = FIXED(20)};
    ui_picture(&stage.frame, stage.column, (struct picture){.name = "x"}, small)->label = "Joy";
    ui_modules(&stage.frame, stage.column, (struct modules){NULL, 0}, (struct color){0}, small)
        ->label = "https://example.org/#x";
    struct element *chart = ui_box(&stage.frame, stage.column, small);
    chart->role = ROLE_IMAGE;
    chart->label = "14 van de 100";
    add_text(&stage, chart, "14");
    struct element *narrow =
        ui_box(&stage.frame, stage.column, (struct style){.height = FIXED(0), .clip = true});
    add_text(&stage, narrow, "Niet te zien.");
    expect_page(&stage, "nl: 14 van de 100");
}

static void soft_hyphens_and_marks_are_not_said(void **state)
{
    static const char *const texts[][2] = {
        {"elek\u00ADtro\u00ADtech\u00ADniek", "elektrotechniek"},
        {"“Ik vind het «eerder».”", "Ik vind het eerder."},
        {"In 3 minuten.\nZonder  naam. ", "In 3 minuten. Zonder naam."},
        {"foto’s", "foto's"},
        {"schooljaar 2018/19", "schooljaar 2018 19"},
        {"en/of", "en/of"},
        {"★ Ga → verder • nu ✓", "Ga verder nu"},
        {"България", "България"},
        {"“”", ""},
    };
    struct stage stage;
    begin(&stage, *state);
    for (size_t i = 0; i < ARRAY_LENGTH(texts); i++) {
        assert_string_equal(aloud_plain(&stage.arena, texts[i][0]), texts[i][1]);
    }
    arena_finish(&stage.arena);
}

static void the_focus_says_what_it_is_on_and_its_state(void **state)
{
    struct stage stage;
    begin(&stage, *state);
    struct element *button = add_button(&stage, ROLE_BUTTON, "a", "Start");
    struct element *toggle = add_button(&stage, ROLE_TOGGLE, "b", "Ik help graag");
    struct element *labelled = add_button(&stage, ROLE_BUTTON, "c", "E");
    labelled->label = "Ver\u00ADken";
    add_text(&stage, button, "Nu");
    layout_run(&stage.frame);
    expect_focus(&stage, button, "nl: Start, Nu, knop");
    expect_focus(&stage, toggle, "nl: Ik help graag, niet gekozen");
    expect_focus(&stage, labelled, "nl: Verken, knop");
    toggle->chosen = true;
    expect_focus(&stage, toggle, "nl: Ik help graag, gekozen");
    arena_finish(&stage.arena);
}

static void what_is_in_another_language_is_said_in_it(void **state)
{
    struct stage stage;
    begin(&stage, *state);
    add_button(&stage, ROLE_TOGGLE, "language.nl", "Nederlands");
    struct element *english = add_button(&stage, ROLE_TOGGLE, "language.en", "English");
    english->language = "en";
    add_button(&stage, ROLE_BUTTON, "sheet.close", "Sluiten");
    layout_run(&stage.frame);
    expect_focus(&stage, english, "en: English / nl: niet gekozen");
    stage.aloud.count = 0;
    expect_page(&stage, "nl: Je kunt kiezen: Nederlands / en: English / nl: Sluiten");
}

/* ---- pages of a scroll ---- */

/* A text of numbered words that is cut in pages, and its pager. */
static struct element *add_long(struct stage *stage, const char *hyphen)
{
    const char *text = "";
    for (int i = 100; i < 260; i++) {
        text = arena_printf(&stage->arena, "%s wo%sord%d", text, hyphen, i);
    }
    ui_space(&stage->frame, stage->column, FIXED(100)); /* under which lines of other pages lie */
    struct element *list =
        ui_scroll(&stage->frame, stage->column, "list", (struct style){.height = GROW});
    add_text(stage, list, text + 1);
    ui_pager(&stage->frame, stage->column, "list", NULL);
    return list;
}

/* Every page says the words that follow those of the page before, and all of them are said. */
static void expect_every_word_once(struct fixture *f, const char *hyphen)
{
    struct scroll_view scrolls = {0};
    int next = 100, pages = 1;
    for (int page = 0; page < pages; page++) {
        struct stage stage;
        begin(&stage, f);
        stage.frame.scrolls = &scrolls;
        struct element *list = add_long(&stage, hyphen);
        layout_run(&stage.frame);
        scroll_note(&scrolls, stage.frame.root);
        pages = list->page_count;
        aloud_page(&stage.aloud, stage.frame.root);
        assert_int_equal(stage.aloud.count, 2);
        for (const char *at = stage.aloud.lines[0].text; *at != '\0'; next++) {
            const char *word = arena_printf(&stage.arena, "woord%d", next);
            assert_true(text_starts(at, word));
            at += strlen(word);
            at += *at == ' ';
        }
        assert_string_equal(stage.aloud.lines[1].text, "Je kunt kiezen: Meer");
        scroll_next(&scrolls, "list");
        arena_finish(&stage.arena);
    }
    assert_true(pages > 1);
    assert_int_equal(next, 260);
}

static void of_a_long_text_only_the_lines_of_this_page_are_said(void **state)
{
    expect_every_word_once(*state, "");
}

static void a_hyphen_that_only_the_line_break_asked_for_is_not_said(void **state)
{
    expect_every_word_once(*state, "\u00AD");
}

static void the_pager_says_which_page_it_is(void **state)
{
    struct stage stage;
    begin(&stage, *state);
    add_long(&stage, "");
    layout_run(&stage.frame);
    const struct element *pager = element_find(stage.frame.root, "list.more");
    assert_true(text_starts(aloud_label(&stage.aloud, pager), "Meer, bladzijde 1 van "));
    arena_finish(&stage.arena);
}

static void a_page_says_again_only_what_is_new_on_it(void **state)
{
    struct aloud_memory memory = {0};
    static const char *const second[] = {"Eén.", "Twee."};
    static const char *const toggles[] = {"Uit", "Aan", "Aan", "Uit"};
    static const char *const buttons[] = {"Ja", "Ja", "Nee", "Ja"};
    static const char *const said[] = {
        "nl: Eén. / nl: Blijft. / nl: Je kunt kiezen: Uit; Ja",  /* the first time everything */
        "nl: Twee.",                                             /* then what is new */
        "nl: Eén. / nl: Je kunt kiezen: Aan; Nee",               /* another choice is */
        "nl: Twee. / nl: Blijft. / nl: Je kunt kiezen: Uit; Ja", /* and elsewhere everything */
    };
    for (int i = 0; i < 4; i++) {
        struct stage stage;
        begin(&stage, *state);
        add_text(&stage, stage.column, second[i % 2]);
        add_text(&stage, stage.column, "Blijft.");
        add_button(&stage, ROLE_TOGGLE, "a", toggles[i]); /* how it stands is said by itself */
        add_button(&stage, ROLE_BUTTON, "b", buttons[i]);
        layout_run(&stage.frame);
        aloud_news(&stage.aloud, stage.frame.root, i < 3 ? 7 : 8, &memory);
        assert_string_equal(all_lines(&stage.aloud), said[i]);
        arena_finish(&stage.arena);
    }
}

static void more_lines_than_there_is_room_for_are_left_out(void **state)
{
    struct stage stage;
    struct aloud_memory memory = {0};
    begin(&stage, *state);
    stage.column->style.flow = FLOW_WRAP;
    for (int i = 0; i < 2 * ALOUD_LINES; i++) {
        add_text(&stage, stage.column, arena_printf(&stage.arena, "%d", i))->style.width =
            FIXED(30);
    }
    layout_run(&stage.frame);
    aloud_news(&stage.aloud, stage.frame.root, 1, &memory);
    assert_int_equal(stage.aloud.count, ALOUD_LINES);
    arena_finish(&stage.arena);
}

/* ---- the pack ---- */

/* A page in every language: nothing in it is empty, and no mark is left. */
static void expect_sayable(struct fixture *f, const struct scene *scene, int language)
{
    struct aloud aloud;
    scene_show(&f->app, scene, language, TEXT_SIZE_M, LOOK_DAY);
    aloud_begin(&aloud, f->app.frame.arena, &f->catalog, language);
    aloud_page(&aloud, f->app.frame.root);
    if (scene->route.screen != SCREEN_ATTRACT && aloud.count < 2) {
        fail_msg("%s says %d lines", scene->name, aloud.count);
    }
    for (int i = 0; i < aloud.count; i++) {
        const char *text = aloud.lines[i].text;
        bool marks = strpbrk(text, "*_|<>\n") != NULL || strstr(text, "\u00AD") != NULL ||
                     strstr(text, "“") != NULL || strstr(text, "http") != NULL;
        if (text[0] == '\0' || marks || strstr(text, "  ") != NULL) {
            fail_msg("%s says \"%s\"", scene->name, text);
        }
    }
}

static void every_page_of_the_pack_can_be_said_in_every_language(void **state)
{
    struct fixture *f = *state;
    for (int i = 0; i < f->scene_count; i++) {
        expect_sayable(f, &f->scenes[i], i % f->catalog.language_count);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        FIXTURE_TEST(a_page_is_its_title_its_texts_and_what_one_can_press),
        FIXTURE_TEST(the_bars_are_no_choices_of_a_page_but_of_a_dialog),
        FIXTURE_TEST(what_is_unspoken_is_never_said),
        FIXTURE_TEST(pictures_codes_and_what_is_not_seen_keep_silent),
        FIXTURE_TEST(soft_hyphens_and_marks_are_not_said),
        FIXTURE_TEST(the_focus_says_what_it_is_on_and_its_state),
        FIXTURE_TEST(what_is_in_another_language_is_said_in_it),
        FIXTURE_TEST(of_a_long_text_only_the_lines_of_this_page_are_said),
        FIXTURE_TEST(a_hyphen_that_only_the_line_break_asked_for_is_not_said),
        FIXTURE_TEST(the_pager_says_which_page_it_is),
        FIXTURE_TEST(a_page_says_again_only_what_is_new_on_it),
        FIXTURE_TEST(more_lines_than_there_is_room_for_are_left_out),
        FIXTURE_TEST(every_page_of_the_pack_can_be_said_in_every_language),
    };
    return FIXTURE_RUN(tests);
}
