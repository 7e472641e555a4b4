/* test_yaml.c: one file of a pack: what is loaded of it, and how its mistakes are named. */
#include "model/yaml.h"

#include "base/random.h"
#include "base/text.h"
#include "pack_maker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define FILE_NAME "a.yaml"

/* Loads a.yaml of the made pack by walking it. */
static struct yaml_file walk(struct made_pack *pack, const struct cyaml_schema_value *schema)
{
    struct yaml_file file = {.path = FILE_NAME, .schema = schema};
    struct memory memory;
    memory_init(&memory, &pack->arena, NULL);
    problems_init(&pack->problems, &pack->arena);
    yaml_load_walk(&file, pack->folder, &memory, &pack->problems);
    return file;
}

/* The same the quick way. */
static struct yaml_file load(struct made_pack *pack, const struct cyaml_schema_value *schema)
{
    struct yaml_file file = {.path = FILE_NAME, .schema = schema};
    struct memory memory;
    struct arena scratch;
    memory_init(&memory, &pack->arena, NULL);
    arena_init(&scratch, 0);
    yaml_load_quick(&file, pack->folder, &memory, &scratch);
    arena_finish(&scratch);
    return file;
}

/* A file with one mistake, its line, and how many entries of its first list are left; -1: nothing
 * of the file can be used. */
struct mistake {
    const struct cyaml_schema_value *schema;
    const char *text, *line;
    int left;
};

#define ITEM_A "  - {id: a, activity: Een}\n"
#define STORY_A                                                                                    \
    "  - {id: a, kind: real, age: 20, portrait: p, eyes: {x: 1, y: 2}, topics: [t], levels: "      \
    "[hbo], entry: school}\n"
#define QUIZ_A "  - {id: a, picture: p, block: 1, letters: {r: 0, i: 0, a: 0, s: 0, e: 0, c: 0}, "

static const struct mistake mistakes[] = {
    {&schema_quiz_words, "items:\n" ITEM_A "  - id: b\n    activty: Twee\n    activity: Twee\n",
     "a.yaml:4:5: error: the key \"activty\" is not known here; did you mean \"activity\"? [key]\n",
     1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - {id: b, activity: Twee, colour: red}\n",
     "a.yaml:3:29: error: the key \"colour\" is not known here; remove it, the keys are id, "
     "activity [key]\n",
     1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - id: b\n",
     "a.yaml:3:5: error: the key \"activity\" is missing in an entry of items; add it [key]\n", 1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - {id: b, activity: Twee, id: c}\n",
     "a.yaml:3:29: error: the key \"id\" stands here twice; remove one of the two [key]\n", 1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - {id: b, activity: [Twee]}\n",
     "a.yaml:3:23: error: activity must be a text; write it behind the colon, and no list "
     "[type]\n",
     1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - twee\n",
     "a.yaml:3:5: error: an entry of items must be a group of keys; write lines such as key: value "
     "[type]\n",
     1},
    {&schema_quiz_words, "items: a\n",
     "a.yaml:1:8: error: items must be a list; write [a, b], or lines that start with \"- \" "
     "[type]\n",
     -1},
    {&schema_quiz_words, "- a\n",
     "a.yaml:1:1: error: the file must be a group of keys; write lines such as key: value [type]\n",
     -1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - {id: b, activity: \"\"}\n",
     "a.yaml:3:23: error: activity is empty; write a text [empty]\n", 1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - id: b\n    activity:\n",
     "a.yaml:4:14: error: activity is empty; write a text [empty]\n", 1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - {id: ../b, activity: Twee}\n",
     "a.yaml:3:10: error: \"../b\" is no id; use 1 to 31 of a-z, 0-9 and - [id]\n", 1},
    {&schema_quiz_words, "items:\n" ITEM_A "extra: 1\n",
     "a.yaml:3:1: error: the key \"extra\" is not known here; remove it, the keys are items, "
     "strengths [key]\n",
     1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - ? [id]\n    : b\n    id: b\n    activity: Twee\n",
     "a.yaml:3:7: error: the key \"?\" is not known here; remove it, the keys are id, activity "
     "[key]\n",
     1},
    {&schema_stories,
     "stories:\n" STORY_A "  - {id: b, kind: fictional, age: 20, portrait: p, eyes: {x: 1, y: 2}, "
     "topics: [t], levels: [hbo], entry: school}\n",
     "a.yaml:3:19: error: kind is \"fictional\"; write composite or real [type]\n", 1},
    {&schema_stories,
     "stories:\n" STORY_A "  - {id: b, kind: real, age: oud, portrait: p, eyes: {x: 1, y: 2}, "
     "topics: [t], levels: [hbo], entry: school}\n",
     "a.yaml:3:30: error: age must be a whole number and is \"oud\"; write digits only [type]\n",
     1},
    {&schema_stories,
     "stories:\n" STORY_A "  - {id: b, kind: real, age: 200, portrait: p, eyes: {x: 1, y: 2}, "
     "topics: [t], levels: [hbo], entry: school}\n",
     "a.yaml:3:30: error: age is 200; write a number from 10 to 110 [range]\n", 1},
    {&schema_stories,
     "stories:\n" STORY_A
     "  - {id: b, kind: real, age: 99999999999999999999, portrait: p, eyes: {x: 1, y: 2}, "
     "topics: [t], levels: [hbo], entry: school}\n",
     "a.yaml:3:30: error: age is 99999999999999999999; write a number from 10 to 110 [range]\n", 1},
    {&schema_stories,
     "stories:\n" STORY_A "  - {id: b, kind: real, age: 20, portrait: p, eyes: {x: 1, y: 2}, "
     "topics: [], levels: [hbo], entry: school}\n",
     "a.yaml:3:75: error: topics holds 0 entries and needs 1; add some [count]\n", 1},
    {&schema_quiz, "items:\n" QUIZ_A "weights: [{topic: t, weight: nan}, {topic: u, weight: 1}]}\n",
     "a.yaml:2:111: error: weight is nan; write a number from 0 to 10 [range]\n", 1},
    {&schema_quiz,
     "items:\n" QUIZ_A "weights: [{topic: t, weight: veel}, {topic: u, weight: 1}]}\n",
     "a.yaml:2:111: error: weight must be a number and is \"veel\"; write one such as 0.5 [type]\n",
     1},
    {&schema_pack,
     "name: p\nversion: 1\nlanguages: [a, b, c, d, e, f, g, h, i]\nauthors: [x]\n"
     "licences: {words: x, pictures: x, isced: x}\n",
     "a.yaml:3:37: error: languages holds more than 8 entries; remove those from here on [count]\n",
     1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - {id: b, activity: &x Twee}\n",
     "a.yaml:3:23: error: anchors (&x) are not used here; write the text itself, or put it in "
     "quotes [alias]\n",
     1},
    {&schema_quiz_words, "%YAML 1.1\n---\nitems: []\n",
     "a.yaml:1:1: error: a line that starts with % is not used here; remove it or indent it "
     "[yaml]\n",
     -1},
    {&schema_quiz_words, "items:\n" ITEM_A "---\nitems: []\n",
     "a.yaml:3:1: error: a second document begins here; remove the line --- [yaml]\n", 1},
    {&schema_quiz_words, "",
     "a.yaml:1:1: error: the file is empty; write its keys, or remove it [yaml]\n", -1},
    {&schema_quiz_words, "# alleen een opmerking\n",
     "a.yaml:1:1: error: the file is empty; write its keys, or remove it [yaml]\n", -1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - {id: b, activ",
     "a.yaml:3:18: error: this is no YAML (did not find expected ',' or '}'); check the quotes, "
     "colons and indentation up to here [yaml]\n",
     -1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - id: b\n    activity: \"Twee\n",
     "a.yaml:5:1: error: this is no YAML (found unexpected end of stream, while scanning a quoted "
     "scalar that began in line 4); check the quotes, colons and indentation up to here [yaml]\n",
     -1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - id: b\n    activity: Eé\xE9n\n",
     "a.yaml:4:17: error: this character is not UTF-8 text (invalid trailing UTF-8 octet); save "
     "the file as UTF-8 [yaml]\n",
     -1},
    {&schema_quiz_words, "items:\n" ITEM_A "  - id: b\n\tactivity: Twee\n",
     "a.yaml:4:1: error: this is no YAML (found a tab character that violates indentation, while "
     "scanning a plain scalar that began in line 3); check the quotes, colons and indentation up "
     "to here [yaml]\n",
     -1},
};

/* Number of entries in the first list of a loaded file, whatever its form. */
static int entries_left(const struct yaml_file *file)
{
    const struct cyaml_schema_field *field = file->schema->mapping.fields;
    while (field->value.type != CYAML_SEQUENCE) {
        field++;
    }
    if (file->data == NULL) {
        return -1;
    }
    if (file->schema == &schema_quiz) { /* its mistakes are in the weights of the only item */
        return (int)((const struct raw_quiz *)file->data)->items[0].weights_count;
    }
    return (int)*(const unsigned *)((const char *)file->data + field->count_offset);
}

static void each_mistake_is_named_with_its_line_and_column(void **state)
{
    struct made_pack *pack = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(mistakes); i++) {
        pack_write(pack, FILE_NAME, mistakes[i].text);
        walk(pack, mistakes[i].schema);
        pack_assert_problems(pack, mistakes[i].line);
    }
}

static void what_is_broken_is_left_out_and_the_rest_is_loaded(void **state)
{
    struct made_pack *pack = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(mistakes); i++) {
        pack_write(pack, FILE_NAME, mistakes[i].text);
        struct yaml_file file = walk(pack, mistakes[i].schema);
        int left = mistakes[i].schema == &schema_pack ? LANGUAGES_MAX : mistakes[i].left;
        assert_int_equal(entries_left(&file), left);
    }
}

static void the_quick_way_refuses_what_the_walk_refuses(void **state)
{
    struct made_pack *pack = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(mistakes); i++) {
        /* libcyaml ends at the first document and takes no notice of an anchor that is not used. */
        bool unseen = strstr(mistakes[i].line, "second document") != NULL ||
                      strstr(mistakes[i].line, "anchors") != NULL;
        pack_write(pack, FILE_NAME, mistakes[i].text);
        assert_int_equal(load(pack, mistakes[i].schema).data != NULL, unseen);
    }
}

static void a_good_file_loads_the_quick_way_and_the_walk_finds_nothing(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, FILE_NAME, "items:\n" ITEM_A "  - id: b\n    activity: \"Twee: drie\"\n");
    struct yaml_file quick = load(pack, &schema_quiz_words);
    struct yaml_file walked = walk(pack, &schema_quiz_words);
    struct raw_quiz_words *raw = quick.data;
    pack_assert_problems(pack, "");
    assert_int_equal(entries_left(&quick), 2);
    assert_int_equal(entries_left(&walked), 2);
    assert_string_equal(raw->items[1].activity, "Twee: drie");
}

static void what_remains_of_a_broken_file_keeps_every_character(void **state)
{
    struct made_pack *pack = *state;
    pack_write(
        pack, FILE_NAME,
        "items:\n  - broken\n  - id: b\n    activity: |\n      Zij zei: \"è\xC2\xAD\u2026\"\n"
        "      # geen opmerking\n");
    struct yaml_file file = walk(pack, &schema_quiz_words);
    struct raw_quiz_words *raw = file.data;
    assert_int_equal(entries_left(&file), 1);
    assert_string_equal(raw->items[0].activity, "Zij zei: \"è\xC2\xAD\u2026\"\n# geen opmerking\n");
}

static void a_broken_key_that_may_be_missing_leaves_the_other_keys(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, FILE_NAME,
               arena_printf(&pack->arena, "%s: [x]\n%s: Goed\n", words_key((enum word)0),
                            words_key((enum word)1)));
    struct yaml_file file = walk(pack, &schema_ui_words);
    struct raw_ui_words *raw = file.data;
    assert_int_equal(pack->problems.count[PROBLEM_ERROR], 1);
    assert_null(raw->words[0]);
    assert_string_equal(raw->words[1], "Goed");
    assert_true(yaml_was_cut(&file, words_key((enum word)0)));
}

static void ids_inside_what_was_left_out_are_remembered(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "fields.yaml", "icon: topic-a, isced: [\"0541\"]", "isced: [\"0541\"]");
    pack_write(pack, FILE_NAME, pack_read_text(pack, "fields.yaml"));
    struct yaml_file file = walk(pack, &schema_fields);
    assert_true(yaml_was_cut(&file, "05-2"));
    assert_false(yaml_was_cut(&file, "05-1"));
}

static void an_alias_is_named_where_it_stands(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, FILE_NAME, "items:\n  - &x {id: a, activity: Een}\n  - *x\n" ITEM_A);
    struct yaml_file file = walk(pack, &schema_quiz_words);
    pack_assert_problems(
        pack, "a.yaml:2:5: error: anchors (&x) are not used here; write the text itself, or put it "
              "in quotes [alias]\n"
              "a.yaml:3:5: error: aliases (*x) are not used here; write the text itself, or put it "
              "in quotes [alias]\n");
    assert_int_equal(entries_left(&file), 1);
}

static void an_alias_bomb_costs_nothing(void **state)
{
    struct made_pack *pack = *state;
    char *text = arena_copy(&pack->arena, "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 30; i++) {
        text = arena_printf(&pack->arena, "%sa%d: &a%d [*a%d, *a%d, *a%d, *a%d, *a%d]\n", text, i,
                            i, i - 1, i - 1, i - 1, i - 1, i - 1);
    }
    pack_write(pack, FILE_NAME, text);
    size_t before = pack->arena.used;
    assert_null(load(pack, &schema_quiz_words).data);
    assert_null(walk(pack, &schema_quiz_words).data);
    assert_in_range(pack->problems.count[PROBLEM_ERROR], 30, REPORT_MOST);
    assert_in_range(pack->arena.used - before, 1, 1 << 20);
}

static void deep_nesting_is_refused_where_it_is_too_deep(void **state)
{
    struct made_pack *pack = *state;
    enum { SIZE = 1 << 20 };
    char *text = arena_alloc(&pack->arena, SIZE + 1);
    memset(text, '[', SIZE);
    pack_write(pack, FILE_NAME, text);
    assert_null(load(pack, &schema_quiz_words).data);
    assert_null(walk(pack, &schema_quiz_words).data);
    pack_assert_problems(pack, "a.yaml:1:17: error: this is nested more than 16 deep; remove "
                               "brackets or indentation [depth]\n");
}

static void a_hundred_mistakes_are_enough(void **state)
{
    struct made_pack *pack = *state;
    char *text = arena_alloc(&pack->arena, 900000);
    size_t used = 0;
    while (used < 800000) {
        memcpy(text + used, "kapot: 1\n", 9);
        used += 9;
    }
    pack_write(pack, FILE_NAME, text);
    assert_null(walk(pack, &schema_quiz_words).data);
    assert_int_equal(pack->problems.count[PROBLEM_ERROR], REPORT_MOST);
    assert_string_equal(pack->problems.last->text,
                        "here and further on there are more mistakes; repair those above first");
}

static void a_long_list_takes_memory_in_proportion(void **state)
{
    enum { ENTRIES = 5000, LINE = 40 };
    struct made_pack *pack = *state;
    char *text = arena_alloc(&pack->arena, ENTRIES * LINE);
    size_t used = (size_t)sprintf(text, "items:\n");
    for (int i = 0; i < ENTRIES; i++) {
        used += (size_t)sprintf(text + used, "  - {id: i%d, activity: x}\n", i);
    }
    pack_write(pack, FILE_NAME, text);
    size_t before = pack->arena.used;
    struct yaml_file file = load(pack, &schema_quiz_words);
    assert_int_equal(entries_left(&file), ENTRIES);
    assert_in_range(pack->arena.used - before, 1, ENTRIES * 160);
}

static void a_file_of_ten_megabytes_is_not_read(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, FILE_NAME, "items: []\n");
    assert_int_equal(truncate(pack_path(pack, FILE_NAME), 10 << 20), 0);
    size_t before = pack->arena.used;
    assert_null(load(pack, &schema_quiz_words).data);
    assert_null(walk(pack, &schema_quiz_words).data);
    pack_assert_problems(
        pack, "a.yaml:1:1: error: the file is larger than 1 MiB; make it shorter [file]\n");
    assert_in_range(pack->arena.used - before, 1, 4096);
}

static void utf_16_is_refused_with_what_to_do(void **state)
{
    struct made_pack *pack = *state;
    pack_write_bytes(pack, FILE_NAME, "\xFF\xFEi\0t\0", 6);
    assert_null(load(pack, &schema_quiz_words).data);
    assert_null(walk(pack, &schema_quiz_words).data);
    pack_assert_problems(pack,
                         "a.yaml:1:1: error: this is UTF-16; save the file as UTF-8 [yaml]\n");
}

static void a_zero_byte_ends_nothing_silently(void **state)
{
    struct made_pack *pack = *state;
    pack_write_bytes(pack, FILE_NAME, "items: []\n\0x", 12);
    assert_null(load(pack, &schema_quiz_words).data);
    assert_null(walk(pack, &schema_quiz_words).data);
    assert_int_equal(pack->problems.first->line, 2);
}

static void a_link_out_of_the_pack_is_not_followed(void **state)
{
    struct made_pack *pack = *state;
    assert_int_equal(symlink("quiz.yaml", pack_path(pack, FILE_NAME)), 0);
    assert_null(load(pack, &schema_quiz).data);
    assert_null(walk(pack, &schema_quiz).data);
    pack_assert_problems(pack,
                         "a.yaml:1:1: error: this is a symbolic link; put the file itself into "
                         "the pack [file]\n");
}

static void a_folder_or_a_pipe_is_not_read(void **state)
{
    struct made_pack *pack = *state;
    const char *line =
        "a.yaml:1:1: error: this is no file that can be read; put a YAML file here [file]\n";
    assert_int_equal(mkfifo(pack_path(pack, FILE_NAME), 0600), 0);
    assert_null(walk(pack, &schema_quiz).data);
    pack_assert_problems(pack, line);
    pack_delete(pack, FILE_NAME);
    assert_int_equal(mkdir(pack_path(pack, FILE_NAME), 0700), 0);
    assert_null(walk(pack, &schema_quiz).data);
    pack_assert_problems(pack, line);
}

static void a_missing_file_is_no_mistake_here(void **state)
{
    struct made_pack *pack = *state;
    struct yaml_file file = walk(pack, &schema_quiz);
    assert_false(file.exists);
    assert_null(file.data);
    pack_assert_problems(pack, "");
}

static void every_loaded_value_is_found_again(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, FILE_NAME, "items:\n" ITEM_A "  - kapot\n  - id: c\n    activity: Drie\n");
    struct yaml_file file = walk(pack, &schema_quiz_words);
    struct raw_quiz_words *raw = file.data;
    const struct place *place =
        yaml_find(&file, pack->folder, &pack->arena, &raw->items[1].activity);
    assert_non_null(place);
    assert_int_equal(place->line, 5);
    assert_int_equal(place->column, 15);
    place = yaml_find(&file, pack->folder, &pack->arena, &raw->items);
    assert_int_equal(place->line, 2);
    assert_null(yaml_find(&file, pack->folder, &pack->arena, &file));
}

static void a_file_that_vanished_has_no_places(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, FILE_NAME, "items:\n" ITEM_A);
    struct yaml_file file = walk(pack, &schema_quiz_words);
    struct raw_quiz_words *raw = file.data;
    pack_delete(pack, FILE_NAME);
    assert_null(yaml_find(&file, pack->folder, &pack->arena, &raw->items[0].id));
}

/* Where the quick way loads, the walk loads as much; where the walk finds nothing, the quick way
 * loads: two thousand files with a few changed bytes. */
static void the_walk_and_the_quick_way_agree_on_damaged_files(void **state)
{
    enum { FILES = 2000 };
    struct made_pack *pack = *state;
    const char *good = pack_read_text(pack, "quiz.yaml");
    struct random random;
    random_init(&random, 11);
    static const char bytes[] = " \n:-[]{},\"'#&*!|>%@ax0.\t\xC3";
    for (int i = 0; i < FILES; i++) {
        char *text = arena_copy(&pack->arena, good);
        for (uint32_t changes = 1 + random_below(&random, 3); changes > 0; changes--) {
            text[random_below(&random, (uint32_t)strlen(good))] =
                bytes[random_below(&random, sizeof bytes - 1)];
        }
        pack_write(pack, FILE_NAME, text);
        struct yaml_file quick = load(pack, &schema_quiz);
        struct yaml_file walked = walk(pack, &schema_quiz);
        if (quick.data != NULL) {
            assert_non_null(walked.data);
        }
        if (pack->problems.first == NULL) {
            assert_non_null(quick.data);
        }
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pack_make, pack_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_mistake_is_named_with_its_line_and_column),
        TEST(what_is_broken_is_left_out_and_the_rest_is_loaded),
        TEST(the_quick_way_refuses_what_the_walk_refuses),
        TEST(a_good_file_loads_the_quick_way_and_the_walk_finds_nothing),
        TEST(what_remains_of_a_broken_file_keeps_every_character),
        TEST(a_broken_key_that_may_be_missing_leaves_the_other_keys),
        TEST(ids_inside_what_was_left_out_are_remembered),
        TEST(an_alias_is_named_where_it_stands),
        TEST(an_alias_bomb_costs_nothing),
        TEST(deep_nesting_is_refused_where_it_is_too_deep),
        TEST(a_hundred_mistakes_are_enough),
        TEST(a_long_list_takes_memory_in_proportion),
        TEST(a_file_of_ten_megabytes_is_not_read),
        TEST(utf_16_is_refused_with_what_to_do),
        TEST(a_zero_byte_ends_nothing_silently),
        TEST(a_link_out_of_the_pack_is_not_followed),
        TEST(a_folder_or_a_pipe_is_not_read),
        TEST(a_missing_file_is_no_mistake_here),
        TEST(every_loaded_value_is_found_again),
        TEST(a_file_that_vanished_has_no_places),
        TEST(the_walk_and_the_quick_way_agree_on_damaged_files),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
