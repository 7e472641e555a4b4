/* test_parts.c: what a pack may have beside topics, stories and items: speed dates, strengths,
 * charts, the official tree, myths, steps, questions of parents and the coach's cards. */
#include "pack_maker.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

static const struct {
    const char *name, *text;
} parts[] = {
    {"isced.yaml",
     "codes: [\"05\", \"053\", \"0531\", \"054\", \"0541\", \"06\", \"061\", \"0613\", "
     "\"07\", \"071\", \"0711\", \"0715\", \"08\", \"081\", \"0811\"]\n"
     "outside: [\"0914\"]\n"},
    {"myths.yaml", "myths:\n  - {id: brein, true: false, source: duo, year: 2018/19}\n"
                   "  - {id: werk, true: true, source: duo, year: 2019}\n"},
    {"steps.yaml", "steps:\n  - {id: doedag, phase: will, when: month}\n"},
    {"parents.yaml", "questions:\n  - {id: kan, source: duo, year: 2019}\n  - {id: alleen}\n"},
    {"coach.yaml", "phases: [s]\ndos: [a]\nscenarios: [b]\nterms: [c]\n"},
    {"@/myths.yaml", "myths:\n  - {id: brein, statement: Stelling, fact: Feit.}\n"
                     "  - {id: werk, statement: Ander, fact: Ook feit.}\n"},
    {"@/steps.yaml", "steps:\n  - {id: doedag, name: Ga kijken, how: Vraag wanneer.}\n"},
    {"@/parents.yaml", "questions:\n  - {id: kan, question: Kan ze dit?, answer: Ja.}\n"
                       "  - {id: alleen, question: Is ze alleen?, answer: Nee.}\n"},
    {"@/coach.yaml",
     "phases:\n  - {id: s, lead: Begin., questions: [Wat vind je leuk?, Wat lukt jou?]}\n"
     "dos:\n  - {id: a, do: Zeg dit., dont: Zeg dat., why: Daarom.}\n"
     "scenarios:\n  - {id: b, title: Stil, text: Iemand zwijgt., ask: [Wacht even.]}\n"
     "terms:\n  - {id: c, term: Coach, meaning: Iemand die vraagt.}\n"},
};

static const char *const codes[] = {"05", "053", "0531", "054",  "0541", "06",  "061",  "0613",
                                    "07", "071", "0711", "0715", "08",   "081", "0811", "0914"};

/* Writes a file whose name may begin with @ for each language. */
static void write_part(struct made_pack *pack, const char *name, const char *text)
{
    static const char *const languages[] = {"nl", "en"};
    for (size_t l = 0; l < ARRAY_LENGTH(languages); l++) {
        const char *path =
            name[0] == '@' ? arena_printf(&pack->arena, "%s%s", languages[l], name + 1) : name;
        pack_write(pack, path, text);
    }
}

static void add_codes(struct made_pack *pack)
{
    char *text = arena_copy(&pack->arena, "codes:\n");
    for (size_t i = 0; i < ARRAY_LENGTH(codes); i++) {
        text = arena_printf(&pack->arena, "%s  - {id: \"%s\", name: N%s, about: Je leert.}\n", text,
                            codes[i], codes[i]);
    }
    write_part(pack, "@/isced.yaml", text);
}

static void add_charts(struct made_pack *pack)
{
    const char *figures = pack_read_text(pack, "figures.yaml");
    pack_write(pack, "figures.yaml",
               arena_printf(&pack->arena,
                            "%scharts:\n"
                            "  - id: lijn\n    kind: dots\n    unit: percent\n    source: duo\n"
                            "    year: 2018/19\n    reference: 50\n    rows:\n"
                            "      - {id: a, label: 2018/19, value: 13.9}\n"
                            "      - {id: b, value: 20}\n    domains: [techniek]\n",
                            figures));
    for (int l = 0; l < 2; l++) {
        const char *name = l == 0 ? "nl/figures.yaml" : "en/figures.yaml";
        pack_write(pack, name,
                   arena_printf(&pack->arena,
                                "%scharts:\n  - {id: lijn, title: Het stijgt., text: Van 4 naar "
                                "20., rows: [{id: b, name: Rij %d}]}\n",
                                pack_read_text(pack, name), l));
    }
}

static void add_talk_and_strengths(struct made_pack *pack)
{
    static const char *const stories[] = {"nl/stories/samira.yaml", "en/stories/samira.yaml"};
    static const char *const words[] = {"nl/quiz.yaml", "en/quiz.yaml"};
    pack_replace(pack, "stories.yaml", "topics: [07-1, 05-1]",
                 "topics: [07-1, 05-1]\n    talk: [geld, alleen]");
    for (int l = 0; l < 2; l++) {
        pack_write(
            pack, stories[l],
            arena_printf(&pack->arena,
                         "%stalk:\n  - {id: alleen, question: Werk je alleen?, answer: "
                         "Nooit.}\n  - {id: geld, question: Verdien je goed?, answer: Ja.}\n",
                         pack_read_text(pack, stories[l])));
        pack_write(pack, words[l],
                   arena_printf(&pack->arena,
                                "%sstrengths: [{id: helpen, name: Ik help, because: je helpt}]\n",
                                pack_read_text(pack, words[l])));
    }
    pack_write(pack, "quiz.yaml",
               arena_printf(&pack->arena,
                            "%sstrengths:\n  - {id: helpen, picture: quiz-a, weights: [{topic: "
                            "07-1, weight: 1.5}]}\n",
                            pack_read_text(pack, "quiz.yaml")));
}

/* A pack with all parts; every test begins with it. */
static int make(void **state)
{
    int failed = pack_make(state);
    struct made_pack *pack = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(parts); i++) {
        write_part(pack, parts[i].name, parts[i].text);
    }
    add_codes(pack);
    add_charts(pack);
    add_talk_and_strengths(pack);
    return failed;
}

static void a_pack_with_all_parts_has_no_problem(void **state)
{
    struct made_pack *pack = *state;
    assert_true(pack_check(pack));
    pack_assert_problems(pack, "");
    assert_true(pack_load(pack));
    pack_assert_problems(pack, "");
}

static void a_pack_may_leave_the_optional_parts_out(void **state)
{
    struct made_pack *pack = *state;
    static const char *const optional[] = {"isced.yaml", "myths.yaml", "steps.yaml", "parents.yaml",
                                           "coach.yaml"};
    for (size_t i = 0; i < ARRAY_LENGTH(optional); i++) {
        pack_delete(pack, optional[i]);
        pack_delete(pack, arena_printf(&pack->arena, "nl/%s", optional[i]));
        pack_delete(pack, arena_printf(&pack->arena, "en/%s", optional[i]));
    }
    assert_true(pack_check(pack));
    pack_assert_problems(pack, "");
    assert_true(pack_load(pack));
    assert_int_equal(pack->catalog.myth_count + pack->catalog.code_count, 0);
}

static void the_questions_of_a_speed_date_stand_in_the_order_of_the_structure(void **state)
{
    struct made_pack *pack = *state;
    assert_true(pack_load(pack));
    const struct story *story = &pack->catalog.stories[0];
    assert_int_equal(story->talk_count, 2);
    assert_string_equal(story->talk[0].id, "geld");
    assert_string_equal(story->talk[0].answer.in[0], "Ja.");
    assert_string_equal(story->talk[1].question.in[1], "Werk je alleen?");
    assert_int_equal(story->level_count, 2);
    assert_int_equal(story->levels[1], LEVEL_MBO_3);
    assert_int_equal(story->entry, ENTRY_SCHOOL);
}

static void a_chart_has_labelled_named_and_computed_rows(void **state)
{
    struct made_pack *pack = *state;
    assert_true(pack_load(pack));
    const struct chart *chart = &pack->catalog.charts[0];
    assert_int_equal(chart->row_count, 3);
    assert_string_equal(chart->rows[0].name.in[1], "2018/19");
    assert_string_equal(chart->rows[1].name.in[1], "Rij 1");
    assert_string_equal(chart->rows[2].name.in[1], "Engineering");
    assert_float_equal(chart->rows[2].value, 4.0f, 0.001f); /* 4 women of 100 students */
    assert_float_equal(chart->reference, 50.0f, 0.001f);
}

static void the_tree_knows_what_is_above_a_code_and_which_topics_name_it(void **state)
{
    struct made_pack *pack = *state;
    assert_true(pack_load(pack));
    const struct code *all = pack->catalog.codes;
    assert_int_equal(pack->catalog.code_count, ARRAY_LENGTH(codes));
    assert_int_equal(all[0].parent, -1);
    assert_int_equal(all[2].parent, 1);
    assert_int_equal(all[11].parent, 9);
    assert_int_equal(all[11].topic_count, 1);
    assert_string_equal(pack->catalog.topics[all[11].topics[0]].id, "07-1");
    assert_true(all[15].outside);
    assert_int_equal(all[15].parent, -1);
}

static void cards_carry_their_words_and_sources(void **state)
{
    struct made_pack *pack = *state;
    assert_true(pack_load(pack));
    const struct catalog *catalog = &pack->catalog;
    assert_int_equal(catalog->myth_count, 2);
    assert_false(catalog->myths[0].truth);
    assert_true(catalog->myths[1].truth);
    assert_string_equal(catalog->sources[catalog->myths[0].source].title, "DUO 2019");
    assert_int_equal(catalog->steps[0].phase, STEP_WILL);
    assert_int_equal(catalog->steps[0].when, STEP_MONTH);
    assert_int_equal(catalog->parents[0].source, 0);
    assert_int_equal(catalog->parents[1].source, -1);
    assert_string_equal(catalog->coach.phases[0].questions[1].in[0], "Wat lukt jou?");
    assert_int_equal(catalog->coach.scenarios[0].ask_count, 1);
    assert_string_equal(catalog->coach.dos[0].bad.in[1], "Zeg dat.");
    assert_string_equal(catalog->coach.terms[0].term.in[0], "Coach");
    int helps = catalog_strength(catalog, "helpen");
    assert_int_equal(helps, 0);
    assert_float_equal(catalog->strengths[helps].weights[catalog_topic(catalog, "07-1")], 1.5f,
                       0.001f);
    assert_string_equal(catalog->topics[0].work[1].in[0], "keurder");
    assert_string_equal(catalog->topics[0].electives[0].in[1], "Duurzaam werken");
}

/* One mistake, and the lines that the lint gives for it. */
static const struct {
    const char *name, *from, *to, *problems;
} mistakes[] = {
    {"nl/stories/samira.yaml", "{id: geld,", "{id: gelt,",
     "nl/stories/samira.yaml:1:7: error: the question geld has no words here; add them "
     "[translation]\n"
     "nl/stories/samira.yaml:12:10: error: the structure names no such question, or these are "
     "second words for gelt; correct the id or remove it [link]\n"},
    {"en/figures.yaml", "{id: b,", "{id: c,",
     "en/figures.yaml:4:10: error: the row b has no words here; add them [translation]\n"
     "en/figures.yaml:4:70: error: the structure names no such row, or these are second words for "
     "c; correct the id or remove it [link]\n"},
    {"en/coach.yaml", "[Wat vind je leuk?, Wat lukt jou?]", "[Wat vind je leuk?]",
     "en/coach.yaml:2:10: error: a list of s has 1 texts here and 2 in nl; make them equal "
     "[translation]\n"},
    {"isced.yaml", "\"053\", ", "",
     "en/isced.yaml:3:10: error: there is no code 053 in isced.yaml; correct the id or remove it "
     "[link]\n"
     "isced.yaml:1:15: error: the code 0531 has no 053 above it; write that before it, or move it "
     "to outside [link]\n"
     "nl/isced.yaml:3:10: error: there is no code 053 in isced.yaml; correct the id or remove it "
     "[link]\n"},
    {"myths.yaml", "true: false", "true: no",
     "myths.yaml:2:23: error: true is \"no\"; write false or true [type]\n"},
    {"myths.yaml", "source: duo, year: 2018/19", "source: cbs, year: 2018/19",
     "myths.yaml:2:38: error: there is no source cbs in figures.yaml; correct the id or remove it "
     "[link]\n"},
    {"nl/steps.yaml", "{id: doedag, name: Ga kijken, how: Vraag wanneer.}", "[]", NULL},
    {"stories.yaml", "consent: 2026", "consent: 26",
     "stories.yaml:13:14: error: consent is 26; write a number from 1900 to 2999 [range]\n"},
};

static void each_mistake_in_a_part_is_named(void **state)
{
    struct made_pack *pack = *state;
    for (size_t i = 0; i < ARRAY_LENGTH(mistakes); i++) {
        char *before = pack_read_text(pack, mistakes[i].name);
        pack_replace(pack, mistakes[i].name, mistakes[i].from, mistakes[i].to);
        assert_true(pack_check(pack));
        if (mistakes[i].problems != NULL) {
            pack_assert_problems(pack, mistakes[i].problems);
        } else {
            assert_true(pack->problems.count[PROBLEM_ERROR] > 0);
        }
        pack_write(pack, mistakes[i].name, before);
    }
}

static void a_real_person_without_a_recorded_consent_is_left_out(void **state)
{
    struct made_pack *pack = *state;
    pack_replace(pack, "stories.yaml", "    consent: 2026\n", "");
    assert_true(pack_load(pack));
    assert_int_equal(pack->catalog.story_count, 1);
    pack_assert_problems(pack,
                         "stories.yaml:11:9: error: joy is a real person without a recorded "
                         "consent and is left out; ask her, and write the year behind consent: "
                         "[consent]\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make, pack_remove)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_pack_with_all_parts_has_no_problem),
        TEST(a_pack_may_leave_the_optional_parts_out),
        TEST(the_questions_of_a_speed_date_stand_in_the_order_of_the_structure),
        TEST(a_chart_has_labelled_named_and_computed_rows),
        TEST(the_tree_knows_what_is_above_a_code_and_which_topics_name_it),
        TEST(cards_carry_their_words_and_sources),
        TEST(each_mistake_in_a_part_is_named),
        TEST(a_real_person_without_a_recorded_consent_is_left_out),
    };
    return cmocka_run_group_tests_name("model/parts", tests, NULL, NULL);
}
