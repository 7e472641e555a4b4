/* test_quiz_audit.c: the audit finds what is wrong with a quiz. Each test spoils the small pack in
 * one way and expects that bar, and says that the sound one holds. */
#include "model/quiz_audit.h"

#include "quiz_pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { SHEETS = 3000 };

/* What one property came to, over its crowds. */
struct outcome {
    int rows, barred, failed;
    double least, most;
};

struct heard {
    struct outcome of[QUIZ_PROPERTIES];
    int count, failed;
};

static void hear(void *to, const struct quiz_finding *finding)
{
    struct heard *heard = to;
    struct outcome *outcome = &heard->of[finding->property];
    outcome->most =
        outcome->rows == 0 || finding->figure > outcome->most ? finding->figure : outcome->most;
    outcome->least =
        outcome->rows == 0 || finding->figure < outcome->least ? finding->figure : outcome->least;
    outcome->rows++;
    outcome->barred += finding->barred;
    outcome->failed += !finding->holds;
    heard->count++;
    heard->failed += !finding->holds;
}

/* Audits the small pack as it is, all items in one block, with these letters on each item. */
static struct heard audit(struct quiz_pack *pack, const struct quiz_letters *letters)
{
    static struct quiz_audit audit;
    struct heard heard = {.count = 0};
    audit = (struct quiz_audit){.catalog = pack->catalog};
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        audit.catalog.fields[f].topic_count = PER_FIELD;
    }
    for (int i = 0; i < ITEMS; i++) {
        pack->items[i].block = 1;
        audit.letters[i] = letters[i];
    }
    struct quiz_audit_ear ear = {hear, &heard};
    int failed = quiz_audit_run(&audit, SHEETS, &ear);
    assert_int_equal(failed, heard.failed);
    return heard;
}

static const struct quiz_letters even[ITEMS]; /* letters that say nothing */

static void every_property_is_measured_and_a_sound_quiz_holds(void **state)
{
    struct heard heard = audit(*state, even);
    for (int property = 0; property < QUIZ_PROPERTIES; property++) {
        bool barred = quiz_property_classes[property].barred;
        assert_true(heard.of[property].rows > 0);
        assert_int_equal(heard.of[property].barred, barred ? heard.of[property].rows : 0);
    }
    assert_int_equal(heard.of[QUIZ_FOUND].rows, TOPICS);
    assert_int_equal(heard.of[QUIZ_REACHED].failed, 0);
    assert_int_equal(heard.of[QUIZ_OWN].failed, 0);
    assert_int_equal(heard.of[QUIZ_LOWERED].failed, 0);
    assert_int_equal(heard.of[QUIZ_STRENGTH_LOWERS].failed, 0);
    assert_int_equal(heard.of[QUIZ_DISTANCE].failed, 0);
    assert_float_equal((float)heard.of[QUIZ_STRENGTH_WEIGHS].most, 0.5f, 1e-6f);
}

static void a_topic_without_an_item_cannot_be_first(void **state)
{
    struct quiz_pack *pack = *state;
    for (int i = 0; i < ITEMS; i++) {
        pack->weights[i][4] = 0.0f;
    }
    struct heard heard = audit(pack, even);
    assert_int_equal(heard.of[QUIZ_OWN].failed, 1);
    assert_int_equal((int)heard.of[QUIZ_OWN].least, TOPICS - 1);
}

static void twins_are_never_first_alone(void **state)
{
    struct quiz_pack *pack = *state;
    for (int i = 0; i < ITEMS; i++) {
        pack->weights[i][4] = pack->weights[i][3];
    }
    struct heard heard = audit(pack, even);
    assert_int_equal((int)heard.of[QUIZ_REACHED].least, TOPICS - 2);
    assert_int_equal((int)heard.of[QUIZ_OWN].least, TOPICS - 2);
}

static void a_topic_in_the_shade_of_others_is_found_seldom(void **state)
{
    struct quiz_pack *pack = *state;
    for (int i = 0; i < ITEMS; i++) {
        pack->weights[i][4] = 1.0f;
    }
    struct heard heard = audit(pack, even);
    assert_true(heard.of[QUIZ_LEAST].failed > 0);
    assert_true(heard.of[QUIZ_REACHED].failed > 0);
}

static void twins_of_one_field_are_seen_in_the_shares(void **state)
{
    struct quiz_pack *pack = *state;
    for (int i = 0; i < ITEMS; i++) { /* three fields look like the first */
        for (int t = PER_FIELD; t < TOPICS - PER_FIELD; t++) {
            pack->weights[i][t] = pack->weights[i][TOPICS - 1];
        }
    }
    struct heard heard = audit(pack, even);
    assert_true(heard.of[QUIZ_FIELD].failed > 0);
    assert_true(heard.of[QUIZ_MOST].failed > 0);
}

static void items_for_boys_alone_are_noticed(void **state)
{
    struct quiz_letters letters[ITEMS];
    for (int i = 0; i < ITEMS; i++) { /* the third field is all R, the others all S */
        letters[i] = i / PER_FIELD == 2 ? (struct quiz_letters){{3, 0, 0, 0, 0, 0}}
                                        : (struct quiz_letters){{0, 0, 0, 3, 0, 0}};
    }
    struct heard heard = audit(*state, letters);
    assert_int_equal(heard.of[QUIZ_DISTANCE].failed, 2);
    assert_int_equal(heard.of[QUIZ_RATIO].failed, 2);
}

static void a_step_is_measured_with_and_without_the_band(void **state)
{
    struct heard heard = audit(*state, even);
    assert_true(heard.of[QUIZ_FIRST_SAME].least < heard.of[QUIZ_FIRST_KEPT].least);
    assert_true(heard.of[QUIZ_TOP_SAME].least < heard.of[QUIZ_TOP_KEPT].least);
}

static void the_same_pack_gives_the_same_figures(void **state)
{
    struct heard once = audit(*state, even);
    struct heard again = audit(*state, even);
    assert_memory_equal(&once, &again, sizeof once);
}

static void a_short_quiz_is_told_without_a_verdict(void **state)
{
    struct quiz_pack *pack = *state;
    pack->catalog.item_count = ITEMS - 1;
    struct heard heard = audit(pack, even);
    assert_true(heard.count > 0);
    assert_int_equal(heard.failed, 0);
    assert_int_equal(heard.of[QUIZ_REACHED].barred, 0);
}

#define TEST(name) cmocka_unit_test_setup(name, quiz_pack_make)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_property_is_measured_and_a_sound_quiz_holds),
        TEST(a_topic_without_an_item_cannot_be_first),
        TEST(twins_are_never_first_alone),
        TEST(a_topic_in_the_shade_of_others_is_found_seldom),
        TEST(twins_of_one_field_are_seen_in_the_shares),
        TEST(items_for_boys_alone_are_noticed),
        TEST(a_step_is_measured_with_and_without_the_band),
        TEST(the_same_pack_gives_the_same_figures),
        TEST(a_short_quiz_is_told_without_a_verdict),
    };
    return cmocka_run_group_tests_name("quiz_audit", tests, NULL, NULL);
}
