/* test_catalog.c: what a kiosk gets from a pack, whole or broken. */
#include "model/catalog.h"

#include "base/text.h"
#include "pack_maker.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static void load(struct made_pack *pack)
{
    if (!pack_load(pack)) {
        fail_msg("%s", pack->err.text);
    }
}

static void refuse(struct made_pack *pack, const char *sentence)
{
    assert_false(pack_load(pack));
    assert_string_equal(pack->err.text, arena_printf(&pack->arena, "%s%s", pack->folder, sentence));
}

static void a_good_pack_loads_without_a_problem(void **state)
{
    struct made_pack *pack = *state;
    load(pack);
    pack_assert_problems(pack, "");
    const struct catalog *catalog = &pack->catalog;
    assert_string_equal(catalog->name, "klein");
    assert_int_equal(catalog->version, 3);
    assert_string_equal(catalog->folder, pack->folder);
    assert_int_equal(catalog->language_count, 2);
    assert_string_equal(catalog->languages[0], "nl");
    assert_int_equal(catalog->topic_count, 5);
    assert_int_equal(catalog->story_count, 2);
    assert_int_equal(catalog->item_count, 3);
    assert_int_equal(catalog->source_count, 1);
    assert_int_equal(catalog->domain_count, 1);
    assert_int_equal(catalog->prospect_count, 1);
}

static void ids_lead_to_indices(void **state)
{
    struct made_pack *pack = *state;
    load(pack);
    assert_int_equal(catalog_field(&pack->catalog, "07"), 2);
    assert_int_equal(catalog_topic(&pack->catalog, "08-1"), 4);
    assert_int_equal(catalog_story(&pack->catalog, "joy"), 1);
    assert_int_equal(catalog_item(&pack->catalog, "app"), 2);
    assert_int_equal(catalog_language(&pack->catalog, "en"), 1);
    assert_int_equal(catalog_field(&pack->catalog, "99"), -1);
    assert_int_equal(catalog_topic(&pack->catalog, ""), -1);
    assert_int_equal(catalog_story(&pack->catalog, "niemand"), -1);
    assert_int_equal(catalog_item(&pack->catalog, "x"), -1);
    assert_int_equal(catalog_language(&pack->catalog, "de"), -1);
}

static void the_topics_of_a_field_stand_together(void **state)
{
    struct made_pack *pack = *state;
    load(pack);
    int next = 0;
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        const struct field *field = &pack->catalog.fields[f];
        assert_int_equal(field->first_topic, next);
        for (int t = 0; t < field->topic_count; t++) {
            assert_int_equal(pack->catalog.topics[next++].field, f);
        }
    }
    assert_int_equal(next, pack->catalog.topic_count);
}

static void a_topic_knows_its_neighbours_figures_and_women(void **state)
{
    struct made_pack *pack = *state;
    load(pack);
    const struct topic *topic = &pack->catalog.topics[0];
    assert_int_equal(topic->related_count, 2);
    assert_int_equal(topic->related[0], 1);
    assert_int_equal(topic->related[1], 4);
    assert_string_equal(topic->isced[0], "0711");
    assert_int_equal(topic->domain, -1);
    assert_int_equal(topic->prospect, 0);
    assert_int_equal(pack->catalog.topics[3].domain, 0);
    assert_int_equal(topic->story_count, 2);
    assert_int_equal(topic->stories[0], 1); /* joy's main topic comes before samira's second */
    assert_int_equal(topic->stories[1], 0);
}

static void the_first_figures_that_name_a_topic_are_its_own(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(
        pack, "figures.yaml", "prospects:\n",
        "  - {id: bouw, students: 9, women: 4, year: 2018/19, source: duo, topics: [07-1]}\n"
        "prospects:\n");
    pack_write(pack, "figures.yaml",
               arena_printf(&pack->arena,
                            "%s  - {id: dtp, stars: 1, year: 2019, source: duo, "
                            "topics: [05-1, 05-2]}\n",
                            pack_read_text(pack, "figures.yaml")));
    pack_write(pack, "nl/figures.yaml",
               "domains: [{id: techniek, name: Techniek}, {id: bouw, name: Bouw}]\n"
               "prospects: [{id: analisten, name: Analisten}, {id: dtp, name: DTP}]\n");
    load(pack);
    pack_assert_problems(pack, "");
    assert_int_equal(pack->catalog.domain_count, 2);
    assert_int_equal(pack->catalog.topics[3].domain, 0);
    assert_int_equal(pack->catalog.topics[0].prospect, 0);
    assert_int_equal(pack->catalog.topics[1].prospect, 1);
}

static void a_story_has_its_words_in_each_language(void **state)
{
    struct made_pack *pack = *state;
    load(pack);
    const struct story *story = &pack->catalog.stories[0];
    assert_true(story->composite);
    assert_false(pack->catalog.stories[1].composite);
    assert_int_equal(story->age, 24);
    assert_int_equal(story->eyes_x, 411);
    assert_int_equal(story->eyes_y, 396);
    assert_int_equal(story->page_count, 2);
    assert_string_equal(story->claim.in[0], "Zij klimt.");
    assert_string_equal(story->claim.in[1], "She climbs.");
    assert_string_equal(story->pages[1].title.in[0], "Mijn dag");
}

static void an_item_has_a_weight_for_every_topic(void **state)
{
    struct made_pack *pack = *state;
    load(pack);
    const float expected[] = {0, 0, 0.5f, 3, 0};
    for (int t = 0; t < 5; t++) {
        assert_true(pack->catalog.items[0].weights[t] == expected[t]);
    }
    assert_int_equal(pack->catalog.items[2].block, 2);
}

static void a_missing_phrase_takes_the_next_language(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "pack.yaml", "[nl, en]", "[nl, en, de]");
    pack_write(pack, "de/ui.yaml", pack_read_text(pack, "en/ui.yaml"));
    pack_replace(pack, "nl/quiz.yaml", "  - id: sloot\n    activity: Water meten\n", "");
    load(pack);
    pack_assert_problems(pack, "");
    assert_int_equal(pack->catalog.language_count, 3);
    const struct phrase *activity = &pack->catalog.items[1].activity;
    assert_string_equal(activity->in[0], "Testing water"); /* nl takes en */
    assert_string_equal(activity->in[2], "Testing water"); /* de: nl has none, so en */
    assert_string_equal(pack->catalog.items[0].activity.in[2], "Een fiets maken"); /* de takes nl */
    assert_non_null(activity->in[LANGUAGES_MAX - 1]);
}

static void a_missing_word_of_the_interface_takes_the_next_language(void **state)
{
    struct made_pack *pack = *state;
    const char *key = words_key((enum word)2);
    pack_replace(pack, "en/ui.yaml", arena_printf(&pack->arena, "%s: en %s\n", key, key), "");
    load(pack);
    pack_assert_problems(pack, "");
    assert_string_equal(pack->catalog.words[2].in[1], arena_printf(&pack->arena, "nl %s", key));
}

static void a_word_in_no_language_shows_its_key(void **state)
{
    struct made_pack *pack = *state;
    const char *key = words_key((enum word)2);
    pack_replace(pack, "en/ui.yaml", arena_printf(&pack->arena, "%s: en %s\n", key, key), "");
    pack_replace(pack, "nl/ui.yaml", arena_printf(&pack->arena, "%s: nl %s\n", key, key), "");
    load(pack);
    pack_assert_problems(pack, arena_printf(&pack->arena,
                                            "nl/ui.yaml:1:1: error: the word %s is in no language; "
                                            "add it [translation]\n",
                                            key));
    assert_string_equal(pack->catalog.words[2].in[0], key);
    assert_string_equal(pack->catalog.words[2].in[1], key);
}

static void a_language_with_few_words_is_left_out(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, "nl/ui.yaml",
               arena_printf(&pack->arena, "%s: Nederlands\n", words_key((enum word)0)));
    load(pack);
    pack_assert_problems(
        pack, arena_printf(&pack->arena,
                           "nl/ui.yaml:1:1: error: 1 of the %d words of the interface are here, so "
                           "the language nl is left out; write the others [translation]\n",
                           WORD_COUNT));
    assert_int_equal(pack->catalog.language_count, 1);
    assert_string_equal(pack->catalog.languages[0], "en");
    assert_string_equal(pack->catalog.items[0].activity.in[0], "Fixing a bike");
}

/* A pack that was changed in one place, the problems, and how many topics, stories, items, domains
 * and prospects are left. */
struct damage {
    const char *file, *from, *to, *lines;
    int left[5];
};

static const struct damage damages[] = {
    {"fields.yaml",
     "icon: topic-a, isced: [\"0541\"], ",
     "icn: topic-a, isced: [\"0541\"], ",
     "fields.yaml:5:20: error: the key \"icn\" is not known here; did you mean \"icon\"? [key]\n"
     "fields.yaml:5:9: error: the key \"icon\" is missing in an entry of topics; add it [key]\n",
     {4, 2, 3, 1, 1}},
    {"fields.yaml",
     "related: [05-2, 08-1]",
     "related: [05-2, 08-9]",
     "fields.yaml:4:68: error: there is no topic 08-9 in fields.yaml; correct the id or remove it "
     "[link]\n",
     {5, 2, 3, 1, 1}},
    {"fields.yaml",
     "related: [05-2, 08-1]",
     "related: [05-2, 05-1]",
     "fields.yaml:4:68: error: the topic 05-1 is related to itself; name another one [related]\n",
     {5, 2, 3, 1, 1}},
    {"fields.yaml",
     "related: [05-2, 08-1]",
     "related: [08-1, 08-1]",
     "fields.yaml:4:68: error: 08-1 stands twice in this list; remove one [duplicate]\n",
     {5, 2, 3, 1, 1}},
    {"fields.yaml",
     "id: 05-2",
     "id: 05-1",
     "fields.yaml:5:14: error: the id of this topic, 05-1, is already taken; choose another "
     "[duplicate]\n"
     "fields.yaml:4:62: error: there is no topic 05-2 in fields.yaml; correct the id or remove it "
     "[link]\n"
     "quiz.yaml:18:23: error: there is no topic 05-2 in fields.yaml; correct the id or remove it "
     "[link]\n"
     "nl/fields.yaml:30:9: error: there is no topic 05-2 in fields.yaml; correct the id or remove "
     "it [link]\n"
     "en/fields.yaml:30:9: error: there is no topic 05-2 in fields.yaml; correct the id or remove "
     "it [link]\n",
     {4, 2, 3, 1, 1}},
    {"stories.yaml",
     "  - id: joy",
     "  - id: samira",
     "stories.yaml:10:9: error: the id of this story, samira, is already taken; choose another "
     "[duplicate]\n",
     {5, 1, 3, 1, 1}},
    {"stories.yaml",
     "topics: [05-1]",
     "topics: [05-9]",
     "stories.yaml:18:14: error: there is no topic 05-9 in fields.yaml; correct the id or remove "
     "it [link]\n"
     "stories.yaml:10:9: error: the story joy has no topic that exists and is left out; give it "
     "one "
     "[link]\n",
     {5, 1, 3, 1, 1}},
    {"stories.yaml",
     "age: 26",
     "age: jong",
     "stories.yaml:13:10: error: age must be a whole number and is \"jong\"; write digits only "
     "[type]\n",
     {5, 1, 3, 1, 1}},
    {"quiz.yaml",
     "topic: 06-1",
     "topic: 06-7",
     "quiz.yaml:8:17: error: there is no topic 06-7 in fields.yaml; correct the id or remove it "
     "[link]\n",
     {5, 2, 3, 1, 1}},
    {"quiz.yaml",
     "{topic: 06-1, weight: 0.5}",
     "{topic: 07-1, weight: 0.5}",
     "quiz.yaml:8:17: error: 07-1 has two weights in the item fiets; remove one [duplicate]\n",
     {5, 2, 3, 1, 1}},
    {"quiz.yaml",
     "id: sloot",
     "id: fiets",
     "quiz.yaml:9:9: error: the id of this item, fiets, is already taken; choose another "
     "[duplicate]\n"
     "nl/quiz.yaml:4:9: error: there is no item sloot in quiz.yaml; correct the id or remove it "
     "[link]\n"
     "en/quiz.yaml:4:9: error: there is no item sloot in quiz.yaml; correct the id or remove it "
     "[link]\n",
     {5, 2, 2, 1, 1}},
    {"figures.yaml",
     "source: duo, topics: [07-1]",
     "source: cbs, topics: [07-1]",
     "figures.yaml:4:68: error: there is no source cbs in figures.yaml; correct the id or remove "
     "it [link]\n",
     {5, 2, 3, 0, 1}},
    {"figures.yaml",
     "year: 2019, source: duo",
     "year: 2019, source: cbs",
     "figures.yaml:6:51: error: there is no source cbs in figures.yaml; correct the id or remove "
     "it [link]\n",
     {5, 2, 3, 1, 0}},
    {"figures.yaml",
     "women: 4",
     "women: 400",
     "figures.yaml:4:42: error: 400 women of 100 students cannot be; correct one of the two "
     "[range]\n",
     {5, 2, 3, 0, 1}},
    {"figures.yaml",
     "stars: 2",
     "stars: 6",
     "figures.yaml:6:28: error: stars is 6; write a number from 1 to 5 [range]\n",
     {5, 2, 3, 1, 0}},
    {"figures.yaml",
     "title: DUO 2019}",
     "title: DUO 2019}\n  - {id: duo, name: Nog eens, title: Twee}",
     "figures.yaml:3:10: error: the id of this source, duo, is already taken; choose another "
     "[duplicate]\n",
     {5, 2, 3, 1, 1}},
    {"nl/quiz.yaml",
     "id: sloot",
     "id: fiets",
     "nl/quiz.yaml:4:9: error: there are two sets of words for the item fiets; remove one "
     "[duplicate]\n",
     {5, 2, 3, 1, 1}},
    {"nl/quiz.yaml",
     "activity: Water meten",
     "activity: [Water, meten]",
     "nl/quiz.yaml:5:15: error: activity must be a text; write it behind the colon, and no list "
     "[type]\n",
     {5, 2, 3, 1, 1}},
    {"en/stories/joy.yaml",
     "pages:\n",
     "pages: []\nrest:\n",
     "en/stories/joy.yaml:5:8: error: pages holds 0 entries and needs 1; add some [count]\n"
     "en/stories/joy.yaml:6:1: error: the key \"rest\" is not known here; remove it, the keys are "
     "name, work, claim, line, pages, talk [key]\n",
     {5, 2, 3, 1, 1}},
    {"pack.yaml",
     "[nl, en]",
     "[nl, nl, en]",
     "pack.yaml:3:17: error: the language nl stands here twice; remove one [duplicate]\n",
     {5, 2, 3, 1, 1}},
};

static void a_broken_item_is_left_out_and_named(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(damages); i++) {
        void *made;
        pack_make(&made);
        struct made_pack *pack = made;
        pack_replace(pack, damages[i].file, damages[i].from, damages[i].to);
        load(pack);
        pack_assert_problems(pack, damages[i].lines);
        assert_int_equal(pack->catalog.topic_count, damages[i].left[0]);
        assert_int_equal(pack->catalog.story_count, damages[i].left[1]);
        assert_int_equal(pack->catalog.item_count, damages[i].left[2]);
        assert_int_equal(pack->catalog.domain_count, damages[i].left[3]);
        assert_int_equal(pack->catalog.prospect_count, damages[i].left[4]);
        pack_remove(&made);
    }
}

static void a_dropped_link_leaves_the_others(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "fields.yaml", "related: [05-2, 08-1]", "related: [09-9, 05-1, 08-1]");
    load(pack);
    assert_int_equal(pack->catalog.topics[0].related_count, 1);
    assert_int_equal(pack->catalog.topics[0].related[0], 4);
}

static void an_item_without_words_is_left_out(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "nl/quiz.yaml", "  - id: sloot\n    activity: Water meten\n", "");
    pack_replace(pack, "en/quiz.yaml", "  - id: sloot\n    activity: Testing water\n", "");
    pack_delete(pack, "nl/stories/joy.yaml");
    pack_delete(pack, "en/stories/joy.yaml");
    load(pack);
    pack_assert_problems(
        pack,
        "stories.yaml:10:9: error: the story joy has no words in any language and is left out; "
        "write nl/stories/joy.yaml [translation]\n"
        "quiz.yaml:9:9: error: the item sloot has no words in any language and is left out; "
        "write them in nl/quiz.yaml [translation]\n");
    assert_int_equal(pack->catalog.item_count, 2);
    assert_int_equal(pack->catalog.story_count, 1);
    assert_int_equal(pack->catalog.topics[0].story_count, 1);
}

static void a_story_has_as_many_pages_as_in_its_first_language(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "en/stories/samira.yaml",
                 "  - title: Mijn dag\n    text: Ik klim naar boven. Daar meet ik de wind.\n", "");
    load(pack);
    assert_int_equal(pack->catalog.stories[0].page_count, 2);
    assert_string_equal(pack->catalog.stories[0].pages[1].title.in[1], "Mijn dag");
}

static void a_broken_file_of_words_falls_back_as_a_whole(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, "nl/quiz.yaml", "items: [");
    load(pack);
    assert_int_equal(pack->problems.count[PROBLEM_ERROR], 1);
    assert_string_equal(pack->problems.first->file, "nl/quiz.yaml");
    assert_int_equal(pack->catalog.item_count, 3);
    assert_string_equal(pack->catalog.items[0].activity.in[0], "Fixing a bike");
}

static void a_pack_without_quiz_or_figures_still_shows_its_topics(void **state)
{
    struct made_pack *pack = *state;
    pack_delete(pack, "quiz.yaml");
    pack_delete(pack, "figures.yaml");
    pack_delete(pack, "stories.yaml");
    load(pack);
    pack_assert_problems(
        pack,
        "stories.yaml:0:0: error: the file is missing; write it, or copy it from another pack "
        "[file]\n"
        "quiz.yaml:0:0: error: the file is missing; write it, or copy it from another pack [file]\n"
        "figures.yaml:0:0: error: the file is missing; write it, or copy it from another pack "
        "[file]\n");
    assert_int_equal(pack->catalog.topic_count, 5);
    assert_int_equal(pack->catalog.item_count, 0);
    assert_int_equal(pack->catalog.topics[0].story_count, 0);
}

static void an_unusable_pack_is_refused_with_a_sentence(void **state)
{
    struct made_pack *pack = *state;
    pack_write(pack, "fields.yaml", "fields: [");
    refuse(pack,
           "/fields.yaml:1:10: this is no YAML (did not find expected node content); check the "
           "quotes, colons and indentation up to here");
    pack_delete(pack, "fields.yaml");
    refuse(pack, ": is not a pack, for fields.yaml is missing; give the folder that holds it");
    pack_write(pack, "nl/ui.yaml", "");
    pack_delete(pack, "en/ui.yaml");
    refuse(pack, arena_printf(&pack->arena,
                              ": no language has enough words to show an interface; write those "
                              "that `vonkctl check %s` names",
                              pack->folder));
    pack_write(pack, "pack.yaml", "name: Klein\n");
    refuse(pack, "/pack.yaml:1:7: \"Klein\" is no id; use 1 to 31 of a-z, 0-9 and -");
    pack_delete(pack, "pack.yaml");
    refuse(pack, ": is not a pack, for pack.yaml is missing; give the folder that holds it");
    text_copy(pack->folder + strlen(pack->folder), 3, "/x");
    refuse(pack, ": is not a folder; give the folder of a pack");
    pack->folder[strlen(pack->folder) - 2] = '\0';
}

static void four_fields_with_a_topic_each_are_needed(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "fields.yaml", "id: 07-1, icon: topic-a", "id: 07-1, icon: [topic-a]");
    refuse(pack, "/fields.yaml:11:26: icon must be an id; write it behind the colon, and no list");
    pack_replace(pack, "fields.yaml", "icon: [topic-a]", "icon: topic-a");
    pack_replace(pack, "nl/fields.yaml", "  - id: \"07\"", "  - id: \"77\"");
    pack_replace(pack, "en/fields.yaml", "  - id: \"07\"", "  - id: \"77\"");
    refuse(pack, arena_printf(&pack->arena,
                              ": the field 07 cannot be shown, and all 4 are needed; repair what "
                              "`vonkctl check %s` names",
                              pack->folder));
}

static void no_truncation_of_fields_yaml_crashes(void **state)
{
    struct made_pack *pack = *state;
    const char *whole = pack_read_text(pack, "fields.yaml");
    size_t size = strlen(whole);
    int usable = 0;
    for (size_t length = 0; length < size; length++) {
        pack_write_bytes(pack, "fields.yaml", whole, length);
        bool loaded = pack_load(pack);
        usable += loaded;
        /* Only the last line feed and what closes nothing may be missing. */
        assert_true(loaded || pack->err.text[0] != '\0');
        assert_true(loaded || pack->problems.count[PROBLEM_ERROR] > 0);
    }
    assert_in_range(usable, 1, 2);
}

static void a_link_out_of_the_pack_is_refused(void **state)
{
    struct made_pack *pack = *state;
    assert_int_equal(rename(pack_path(pack, "en"), pack_path(pack, "elders")), 0);
    assert_int_equal(symlink("elders", pack_path(pack, "en")), 0);
    load(pack);
    assert_int_equal(pack->catalog.language_count, 1);
    assert_string_equal(pack->problems.first->text,
                        "this is a symbolic link; put the file itself into the pack");
}

static void many_files_load_on_all_cores_as_on_one(void **state)
{
    enum { STORIES = 60 };
    struct made_pack *pack = *state;
    char *text = arena_copy(&pack->arena, "stories:\n");
    const char *nl = pack_read_text(pack, "nl/stories/samira.yaml");
    for (int i = 0; i < STORIES; i++) {
        text = arena_printf(&pack->arena,
                            "%s  - {id: s%d, kind: composite, age: 30, levels: [hbo], entry: "
                            "school, portrait: portrait-a, eyes: {x: "
                            "1, y: 1}, topics: [05-1]}\n",
                            text, i);
        pack_write(pack, arena_printf(&pack->arena, "nl/stories/s%d.yaml", i), nl);
    }
    pack_write(pack, "stories.yaml", text);
    pack_write(pack, "nl/stories/s7.yaml", "name: [\n");
    pack_write(pack, "en/stories/s7.yaml", nl);
    load(pack);
    assert_int_equal(pack->problems.count[PROBLEM_ERROR], 1);
    assert_int_equal(pack->catalog.story_count, STORIES);
    for (int i = 0; i < STORIES; i++) {
        assert_string_equal(pack->catalog.stories[i].claim.in[1], "Zij klimt.");
        assert_int_equal(pack->catalog.topics[0].stories[i], i);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, pack_make, pack_remove)

static void languages_are_offered_by_their_codes(void **state)
{
    struct made_pack *pack = *state;
    struct catalog *catalog = &pack->catalog;
    load(pack);
    assert_int_equal(catalog_offered(catalog), 2);
    catalog_offer(catalog, "xx en", catalog_first(catalog, "xx en"));
    assert_int_equal(catalog_first(catalog, "xx en"), 1);
    assert_int_equal(catalog_offered(catalog), 1);
    assert_false(catalog_offers(catalog, 0));
    assert_true(catalog_offers(catalog, 1));
    catalog_offer(catalog, "en", 0); /* where a visit begins is always offered */
    assert_int_equal(catalog_offered(catalog), 2);
    catalog_offer(catalog, "e enn xx", 0); /* none that the pack has: all */
    assert_int_equal(catalog_offered(catalog), 2);
    assert_int_equal(catalog_first(catalog, "e enn xx"), 0);
    assert_int_equal(catalog_first(catalog, ""), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_good_pack_loads_without_a_problem),
        TEST(ids_lead_to_indices),
        TEST(languages_are_offered_by_their_codes),
        TEST(the_topics_of_a_field_stand_together),
        TEST(a_topic_knows_its_neighbours_figures_and_women),
        TEST(the_first_figures_that_name_a_topic_are_its_own),
        TEST(a_story_has_its_words_in_each_language),
        TEST(an_item_has_a_weight_for_every_topic),
        TEST(a_missing_phrase_takes_the_next_language),
        TEST(a_missing_word_of_the_interface_takes_the_next_language),
        TEST(a_word_in_no_language_shows_its_key),
        TEST(a_language_with_few_words_is_left_out),
        TEST(a_broken_item_is_left_out_and_named),
        TEST(a_dropped_link_leaves_the_others),
        TEST(an_item_without_words_is_left_out),
        TEST(a_story_has_as_many_pages_as_in_its_first_language),
        TEST(a_broken_file_of_words_falls_back_as_a_whole),
        TEST(a_pack_without_quiz_or_figures_still_shows_its_topics),
        TEST(an_unusable_pack_is_refused_with_a_sentence),
        TEST(four_fields_with_a_topic_each_are_needed),
        TEST(no_truncation_of_fields_yaml_crashes),
        TEST(a_link_out_of_the_pack_is_refused),
        TEST(many_files_load_on_all_cores_as_on_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
