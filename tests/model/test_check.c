/* test_check.c: the lint of a pack: each rule, and nothing where nothing is wrong. */
#include "model/check.h"

#include "base/random.h"
#include "base/text.h"
#include "model/glyphs.h"
#include "model/picture.h"
#include "model/svg.h"
#include "pack_maker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define DRAWING(inside) "<svg xmlns=\"http://www.w3.org/2000/svg\">" inside "</svg>\n"

static void check(struct made_pack *pack, const char *lines)
{
    if (!pack_check(pack)) {
        fail_msg("%s", pack->err.text);
    }
    pack_assert_problems(pack, lines);
}

static void a_good_pack_has_no_findings(void **state)
{
    struct made_pack *pack = *state;
    check(pack, "");
    assert_true(pack->check.usable);
    assert_false(pack->check.built);
    assert_int_equal(pack->check.picture_count, 3);
    assert_int_equal(pack->check.catalog.topic_count, 5);
}

/* A pack that was changed in one place, and the problems. */
struct damage {
    const char *file, *from, *to, *lines;
};

#define TEN "een twee drie vier vijf zes zeven acht negen tien "

static const struct damage damages[] = {
    {"quiz.yaml", "block: 1", "blok: 1",
     "quiz.yaml:2:5: error: the key \"block\" is missing in an entry of items; add it [key]\n"
     "quiz.yaml:4:5: error: the key \"blok\" is not known here; did you mean \"block\"? [key]\n"},
    {"nl/quiz.yaml", "  - id: sloot\n    activity: Water meten\n", "",
     "nl/quiz.yaml:2:3: error: the item sloot has no words in nl; add them to this list "
     "[translation]\n"},
    {"en/fields.yaml",
     "  - id: \"06\"\n    name: Veld 06\n    short: Veld\n    lead: Je maakt "
     "iets.\n",
     "",
     "en/fields.yaml:2:3: error: the field 06 has no words in en; add them to this list "
     "[translation]\n"},
    {"en/figures.yaml", "{id: analisten, name: Analysts}", "",
     "en/figures.yaml:2:12: error: the prospect analisten has no words in en; add them to this "
     "list [translation]\n"},
    {"en/figures.yaml", "id: techniek", "id: technik",
     "en/figures.yaml:1:10: error: the domain techniek has no words in en; add them to this list "
     "[translation]\n"
     "en/figures.yaml:1:16: error: there is no domain technik in figures.yaml; correct the id or "
     "remove it [link]\n"},
    {"en/stories/joy.yaml",
     "  - title: Mijn dag\n    text: Ik klim naar boven. Daar meet ik de "
     "wind.\n",
     "",
     "en/stories/joy.yaml:6:3: error: the story has 1 pages here and 2 in nl; give it the same "
     "pages [translation]\n"},
    {"en/quiz.yaml", "Testing water", "\"  \"",
     "en/quiz.yaml:5:15: error: there is nothing but space here; write the text [empty]\n"},
    {"en/quiz.yaml", "Testing water", "Testing \xE6\xB0\xB4",
     "en/quiz.yaml:5:15: error: the character U+6C34 is in neither Manrope nor Andika; write "
     "another one [glyph]\n"},
    {"en/quiz.yaml", "Testing water", TEN TEN "a b c d e f.",
     "en/quiz.yaml:1:1: warning: the sentences of this file have 26 words on average; aim at 15 "
     "[sentence]\n"
     "en/quiz.yaml:5:15: warning: a sentence here has 26 words; make two of it, with at most 25 "
     "each [sentence]\n"},
    {"en/quiz.yaml", "Testing water", TEN "a b c d e f.",
     "en/quiz.yaml:1:1: warning: the sentences of this file have 16 words on average; aim at 15 "
     "[sentence]\n"},
    {"en/quiz.yaml", "Testing water", TEN "a b c. d e.", ""},
    {"nl/stories/joy.yaml", "Ik zag een open dag.", TEN TEN "a b c d e. " TEN "a b c d e. F.", ""},
    {"nl/stories/joy.yaml", "Ik zag een open dag.", TEN TEN "a b c d e. " TEN "a b c d e. F g.",
     "nl/stories/joy.yaml:7:11: warning: this page has 46 words; keep to 45, or make two pages "
     "[length]\n"},
    {"quiz.yaml", "weights: [{topic: 05-2, weight: 2}]", "weights: [{topic: 05-2, weight: 0}]",
     "fields.yaml:5:14: warning: no item of the quiz has a weight to 05-2; give one to an item "
     "that fits [weight]\n"
     "quiz.yaml:14:9: error: the item app has no weight to any topic; give it one [weight]\n"},
    {"quiz.yaml", "topic: 05-2", "topic: 05-7",
     "fields.yaml:5:14: warning: no item of the quiz has a weight to 05-2; give one to an item "
     "that fits [weight]\n"
     "quiz.yaml:18:23: error: there is no topic 05-7 in fields.yaml; correct the id or remove it "
     "[link]\n"},
    {"fields.yaml", "related: [07-1]", "related: [06-1]",
     "fields.yaml:8:62: error: the topic 06-1 is related to itself; name another one [related]\n"},
    {"quiz.yaml", "picture: quiz-a", "picture: quiz-b",
     "quiz.yaml:3:14: error: there is no pictures/quiz-b.svg, .png, .jpg or .webp; add the picture "
     "[picture]\n"},
    {"pictures/quiz-a.svg", "<path", "<image href=\"#a\"/><path",
     "pictures/quiz-a.svg:1:60: error: a drawing may not hold <image>; draw it as shapes "
     "[picture]\n"},
};

static void each_finding_is_named_where_it_stands(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(damages); i++) {
        void *made;
        pack_make(&made);
        struct made_pack *pack = made;
        pack_replace(pack, damages[i].file, damages[i].from, damages[i].to);
        check(pack, damages[i].lines);
        pack_remove(&made);
    }
}

static void a_missing_word_is_named_in_the_language_that_lacks_it(void **state)
{
    struct made_pack *pack = *state;
    const char *key = words_key((enum word)1);
    pack_replace(pack, "en/ui.yaml", arena_printf(&pack->arena, "%s: en %s\n", key, key), "");
    check(pack, arena_printf(&pack->arena,
                             "en/ui.yaml:1:1: error: the word %s is missing in en; add a line with "
                             "it [translation]\n",
                             key));
}

static void an_unknown_word_is_named_and_the_others_stay(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "en/ui.yaml", "\n", "\nno.such.word: x\n");
    check(pack, "en/ui.yaml:2:1: error: the key \"no.such.word\" is not known here; remove it "
                "[key]\n");
    assert_int_equal(pack->check.catalog.language_count, 2);
}

static void marks_must_be_the_same_in_every_language(void **state)
{
    struct made_pack *pack = *state;
    const char *key = words_key((enum word)0);
    const char *line = arena_printf(&pack->arena, "%s: en %s\n", key, key);
    pack_replace(pack, "en/ui.yaml", line,
                 arena_printf(&pack->arena, "%s: \"{2} and {1}\"\n", key));
    pack_replace(pack, "nl/ui.yaml", arena_printf(&pack->arena, "%s: nl %s\n", key, key),
                 arena_printf(&pack->arena, "%s: \"van {1}\"\n", key));
    check(pack, arena_printf(&pack->arena,
                             "en/ui.yaml:1:%zu: error: {2} is used here and not used in nl; write "
                             "the same marks in every language [marks]\n",
                             strlen(key) + 3));
}

static void a_missing_file_of_words_is_one_finding(void **state)
{
    struct made_pack *pack = *state;
    pack_delete(pack, "en/fields.yaml");
    pack_delete(pack, "nl/stories/joy.yaml");
    check(pack,
          "en/fields.yaml:1:1: error: the file is missing; translate it from another language, "
          "such as nl [translation]\n"
          "nl/stories/joy.yaml:1:1: error: the file is missing; translate it from another "
          "language, such as en [translation]\n");
}

static void what_is_broken_is_not_also_missing(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "nl/quiz.yaml", "activity: Water meten", "activity: [Water]");
    pack_replace(pack, "nl/fields.yaml", "topics:", "topics: [");
    check(pack, "nl/fields.yaml:19:3: error: this is no YAML (did not find expected node "
                "content); check the quotes, colons and indentation up to here [yaml]\n"
                "nl/quiz.yaml:5:15: error: activity must be a text; write it behind the colon, and "
                "no list [type]\n");
}

static void a_story_that_nothing_names_is_a_hint(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, "nl/stories/oud.yaml", "name: Oud\n");
    check(pack, "nl/stories/oud.yaml:1:1: hint: stories.yaml does not name this story; add it or "
                "remove this file [unused]\n");
    assert_int_equal(pack->problems.count[PROBLEM_HINT], 1);
}

static void a_picture_that_nothing_names_is_a_hint(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, "pictures/over.svg", DRAWING(""));
    pack_write(pack, "pictures/lees-mij.txt", "");
    check(pack,
          "pictures/lees-mij.txt:1:1: hint: this is no svg, png, jpg or webp; rename or remove "
          "it [unused]\n"
          "pictures/over.svg:1:1: hint: nothing names this picture; name it or remove it "
          "[unused]\n");
}

static void an_unusable_pack_is_a_finding_beside_its_reasons(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, "fields.yaml", "fields: []\n");
    assert_true(pack_check(pack));
    assert_false(pack->check.usable);
    assert_string_equal(pack->problems.first->rule, "count");
    assert_string_equal(pack->problems.last->rule, "pack");
}

static void without_pack_yaml_there_is_nothing_to_check(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, "pack.yaml", "name: x\nversie: 1\n");
    assert_false(pack_check(pack));
    assert_string_equal(pack->err.text,
                        arena_printf(&pack->arena,
                                     "%s/pack.yaml:2:1: the key \"versie\" is not known here; did "
                                     "you mean \"version\"?",
                                     pack->folder));
    assert_true(pack->problems.count[PROBLEM_ERROR] > 1);
}

static void missing_fonts_are_one_hint(void **state)
{
    struct made_pack *pack = *state;
    problems_init(&pack->problems, &pack->arena);
    assert_true(check_pack(&pack->check, pack->folder, "/nowhere", &pack->arena, &pack->problems,
                           &pack->err));
    pack_assert_problems(pack,
                         "pack.yaml:1:1: hint: /nowhere/manrope/Manrope-ExtraBold.ttf cannot be "
                         "read, so characters were not checked; install fonts-manrope and "
                         "fonts-sil-andika [glyph]\n");
}

static void a_built_pack_needs_pictures_in_sizes(void **state)
{
    struct made_pack *pack = *state;
    unsigned char png[24] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10";
    png[23] = 16;
    pack_write(pack, "MANIFEST", "");
    pack_delete(pack, "pictures/topic-a.svg");
    pack_delete(pack, "pictures/portrait-a.svg");
    pack_delete(pack, "pictures/quiz-a.svg");
    pack_write_bytes(pack, "pictures/topic-a.s.png", png, sizeof png);
    pack_write_bytes(pack, "pictures/portrait-a.s.png", png, sizeof png);
    pack_replace(pack, "quiz.yaml", "picture: quiz-a\n    block: 1\n    letters: {r: 2",
                 "picture: topic-a\n    block: 1\n    letters: {r: 2");
    check(pack, "quiz.yaml:3:14: error: there is no pictures/quiz-a.s.png; build the pack again "
                "[picture]\n"
                "quiz.yaml:15:14: error: there is no pictures/quiz-a.s.png; build the pack again "
                "[picture]\n");
    assert_true(pack->check.built);
}

static void pictures_that_are_too_large_or_none_are_refused(void **state)
{
    struct made_pack *pack = *state;
    unsigned char png[24] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x20\0\0\0\x01\0";
    char *svg = arena_alloc(&pack->arena, SVG_FILE_MAX + 10);
    memset(svg, ' ', SVG_FILE_MAX + 1);
    pack_write_bytes(pack, "pictures/a.png", png, sizeof png);
    pack_write(pack, "pictures/b.jpg", "geen foto");
    pack_write(pack, "pictures/c.svg", svg);
    pack_write(pack, "pictures/d_d.svg", DRAWING(""));
    pack_write(pack, "pictures/quiz-a.jpg", "\xFF\xD8\xFF");
    pack_replace(pack, "fields.yaml", "topic-a", "a");
    pack_replace(pack, "fields.yaml", "topic-a", "b");
    pack_replace(pack, "fields.yaml", "topic-a", "c");
    check(pack,
          "pictures/a.png:1:1: error: the picture is 8192 x 256 px; make it at most 4096 px a "
          "side and 16 million px [picture]\n"
          "pictures/b.jpg:1:1: error: this is no PNG, JPEG or WebP; save it as one of these "
          "[picture]\n"
          "pictures/c.svg:1:1: error: the drawing is larger than 64 KiB; simplify its paths "
          "[picture]\n"
          "pictures/d_d.svg:1:1: error: the name of this picture is no id; use 1 to 31 of a-z, "
          "0-9 and - [picture]\n"
          "pictures/quiz-a.jpg:1:1: error: this is no PNG, JPEG or WebP; save it as one of "
          "these [picture]\n"
          "pictures/quiz-a.svg:1:1: error: pictures/quiz-a.jpg has the same name; remove one "
          "of the two [picture]\n");
}

/* What a drawing may not hold, and the column where it is found; 0: it may. */
static const struct {
    const char *text;
    int column;
} drawings[] = {
    {DRAWING("<g id=\"ground\"><path/></g><g><g/></g>"), 0},
    {DRAWING("<g id=\"ground\"><g><path/></g></g>"), 56},
    {DRAWING("<image/>"), 41},
    {DRAWING("<svg:image x='1'/>"), 41},
    {DRAWING("<imagery/>"), 0},
    {DRAWING("<!-- > <script> -->"), 0},
    {DRAWING("<script>1</script>"), 41},
    {DRAWING("<text>a</text>"), 41},
    {DRAWING("<filter/>"), 41},
    {DRAWING("<linearGradient/>"), 41},
    {DRAWING("<radialGradient/>"), 41},
    {DRAWING("<path fill=\"url(#m)\"/>"), 0},
    {DRAWING("<path fill=\"url(http://x)\"/>"), 53},
    {DRAWING("<a xlink:href=\"#a\"/>"), 0},
    {DRAWING("<a xlink:href = 'file:///etc/passwd'/>"), 50},
    {DRAWING("<style>@import 'x';</style>"), 48},
    {"<?xml version=\"1.0\"?>" DRAWING(""), 0},
    {"<?xml-stylesheet href=\"a.css\"?>" DRAWING(""), 1},
    {"<!DOCTYPE svg>" DRAWING(""), 1},
    {"<html/>", 1},
    {DRAWING("\xC3"), 1},
};

static void drawings_hold_shapes_and_nothing_else(void **state)
{
    struct made_pack *pack = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(drawings); i++) {
        struct report report = {.problems = &pack->problems, .file = "a.svg"};
        problems_init(&pack->problems, &pack->arena);
        svg_check(drawings[i].text, strlen(drawings[i].text), &report);
        assert_int_equal(report.count, drawings[i].column > 0);
        if (report.count > 0) {
            assert_int_equal(pack->problems.first->column, drawings[i].column);
            assert_string_equal(pack->problems.first->rule, "picture");
        }
    }
}

static void the_ground_of_a_drawing_can_be_cut_out(void **state)
{
    struct made_pack *pack = *state;
    assert_string_equal(
        svg_without_ground(DRAWING("<g id=\"ground\"><rect/></g><g>b</g>"), &pack->arena),
        DRAWING("<g>b</g>"));
    assert_null(svg_without_ground(DRAWING("<g>b</g>"), &pack->arena));
    assert_null(svg_without_ground("<svg><g id=\"ground\">", &pack->arena));
}

/* Headers of 300 x 200 px. */
static const struct {
    const char *bytes;
    size_t size;
} headers[] = {
    {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\x2C\0\0\0\xC8", 24},
    {"\xFF\xD8\xFF\xE0\0\x04"
     "ab\xFF\xFF\xC2\0\x11\x08\0\xC8\x01\x2C\x03",
     20},
    {"\xFF\xD8\xFF\xC4\0\x09\0\0\0\x09\0\0\0\xFF\xC0\0\x11\x08\0\xC8\x01\x2C\x03", 23},
    {"RIFF\0\0\0\0WEBPVP8X\x0A\0\0\0\0\0\0\0\x2B\x01\0\xC7\0\0", 30},
    {"RIFF\0\0\0\0WEBPVP8L\x0A\0\0\0\x2F\x2B\xC1\x31\0\0\0\0\0\0", 31},
    {"RIFF\0\0\0\0WEBPVP8 \x0A\0\0\0\0\0\0\x9D\x01\x2A\x2C\x01\xC8\0", 30},
};

static void the_size_of_a_picture_is_read_from_its_header(void **state)
{
    int width, height;
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(headers); i++) {
        assert_true(picture_measure(headers[i].bytes, headers[i].size, &width, &height));
        assert_int_equal(width, 300);
        assert_int_equal(height, 200);
    }
}

static void no_cut_header_is_read_beyond_its_end(void **state)
{
    struct made_pack *pack = *state;
    int width, height;
    for (size_t i = 0; i < ARRAY_LENGTH(headers); i++) {
        for (size_t size = 0; size < headers[i].size - 1; size++) {
            unsigned char *exact = test_malloc(size + 1);
            memcpy(exact, headers[i].bytes, size);
            picture_measure(exact, size, &width, &height);
            assert_true(width <= 300 || height <= 200);
            test_free(exact);
        }
    }
    assert_non_null(pack);
}

static void a_picture_fits_up_to_its_limits(void **state)
{
    (void)state;
    assert_true(picture_fits(4096, 4096));
    assert_false(picture_fits(4097, 1));
    assert_false(picture_fits(1, 4097));
}

static void a_font_says_which_characters_it_has(void **state)
{
    struct made_pack *pack = *state;
    struct glyphs glyphs;
    if (!glyphs_load(&glyphs, CHECK_FONTS "/andika/Andika-Regular.ttf", &pack->arena, NULL)) {
        skip();
    }
    assert_true(glyphs_have(&glyphs, 'a'));
    assert_true(glyphs_have(&glyphs, 0xEB));   /* ë */
    assert_true(glyphs_have(&glyphs, 0x0436)); /* Cyrillic zhe */
    assert_false(glyphs_have(&glyphs, 0x6C34));
    assert_false(glyphs_have(&glyphs, 0x110000));
    assert_in_range(glyphs.count, 1000, 20000);
}

/* A font with a format 4 table (A to C, and a, which has no glyph) and one of format 12. */
static const unsigned char font[] = {
    0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 'c', 'm', 'a', 'p', 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 100,
    0, 0, 0, 2, 0, 3, 0, 1, 0, 0, 0, 20, 0, 3, 0, 10, 0, 0, 0, 60,
    /* format 4, two segments and the last one */
    0, 4, 0, 40, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, 67, 0, 97, 255, 255, 0, 0, 0, 65, 0, 97, 255, 255,
    255, 200, 255, 159, 0, 1, 0, 0, 0, 0, 0, 0,
    /* format 12, one group: U+1F600 and the next */
    0, 12, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 246, 0, 0, 1, 246, 1, 0, 0, 0, 9};

static void both_kinds_of_font_table_are_read(void **state)
{
    struct made_pack *pack = *state;
    struct glyphs glyphs;
    assert_true(glyphs_parse(&glyphs, font, sizeof font, "x", &pack->arena, NULL));
    assert_true(glyphs_have(&glyphs, 'A') && glyphs_have(&glyphs, 'C'));
    assert_false(glyphs_have(&glyphs, 'D') || glyphs_have(&glyphs, 'a'));
    assert_true(glyphs_have(&glyphs, 0x1F601));
    assert_false(glyphs_have(&glyphs, 0x1F602));
}

static void no_damaged_font_is_read_beyond_its_end(void **state)
{
    struct made_pack *pack = *state;
    struct random random;
    random_init(&random, 5);
    for (size_t i = 0; i < 500; i++) {
        struct arena arena;
        struct glyphs glyphs;
        size_t size = i < sizeof font ? i : sizeof font;
        unsigned char *exact = test_malloc(size + 1);
        arena_init(&arena, 0);
        memcpy(exact, font, size);
        if (i >= sizeof font) {
            exact[random_below(&random, (uint32_t)size)] = (unsigned char)random_next(&random);
        }
        bool ok = glyphs_parse(&glyphs, exact, size, "x", &arena, &pack->err);
        assert_true(ok ||
                    text_equal(pack->err.text, "x: is no font with Unicode characters; install "
                                               "it again"));
        arena_finish(&arena);
        test_free(exact);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pack_make, pack_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_good_pack_has_no_findings),
        TEST(each_finding_is_named_where_it_stands),
        TEST(a_missing_word_is_named_in_the_language_that_lacks_it),
        TEST(an_unknown_word_is_named_and_the_others_stay),
        TEST(marks_must_be_the_same_in_every_language),
        TEST(a_missing_file_of_words_is_one_finding),
        TEST(what_is_broken_is_not_also_missing),
        TEST(a_story_that_nothing_names_is_a_hint),
        TEST(a_picture_that_nothing_names_is_a_hint),
        TEST(an_unusable_pack_is_a_finding_beside_its_reasons),
        TEST(without_pack_yaml_there_is_nothing_to_check),
        TEST(missing_fonts_are_one_hint),
        TEST(a_built_pack_needs_pictures_in_sizes),
        TEST(pictures_that_are_too_large_or_none_are_refused),
        TEST(drawings_hold_shapes_and_nothing_else),
        TEST(the_ground_of_a_drawing_can_be_cut_out),
        TEST(the_size_of_a_picture_is_read_from_its_header),
        TEST(no_cut_header_is_read_beyond_its_end),
        TEST(a_picture_fits_up_to_its_limits),
        TEST(a_font_says_which_characters_it_has),
        TEST(both_kinds_of_font_table_are_read),
        TEST(no_damaged_font_is_read_beyond_its_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
