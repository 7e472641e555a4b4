/* Tests of what the report says in each language of the pack. VONK_PACK names a built pack. */
#include "staff/report_texts.h"

#include "../journal/report_sample.h"
#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

struct fixture {
    struct arena arena;
    struct problems problems;
    struct catalog catalog;
};

static int set_up(void **state)
{
    static struct fixture f;
    struct err err = {0};
    setenv("TZ", "UTC", 1);
    tzset();
    arena_init(&f.arena, 0);
    problems_init(&f.problems, &f.arena);
    if (!catalog_load(&f.catalog, getenv("VONK_PACK"), &f.arena, &f.problems, &err)) {
        fail_msg("%s", err.text);
    }
    *state = &f;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *f = *state;
    arena_finish(&f->arena);
    return 0;
}

static struct report_texts texts_in(struct fixture *f, const char *language)
{
    struct names *pack = arena_new(&f->arena, struct names);
    *pack = (struct names){&f->catalog, catalog_language(&f->catalog, language), &f->arena};
    assert_true(pack->language >= 0);
    return report_texts_of(pack);
}

static int items(const char *list, char separator)
{
    int count = 1;
    for (; *list != '\0'; list++) {
        count += *list == separator ? 1 : 0;
    }
    return count;
}

static void every_language_has_twelve_months_seven_days_and_five_fractions(void **state)
{
    struct fixture *f = *state;
    for (int l = 0; l < f->catalog.language_count; l++) {
        const struct report_texts texts = texts_in(f, f->catalog.languages[l]);
        assert_string_equal(texts.language, f->catalog.languages[l]);
        assert_int_equal(items(texts.words[REPORT_MONTHS], ' '), 12);
        assert_int_equal(items(texts.words[REPORT_WEEKDAYS], ' '), 7);
        assert_int_equal(items(texts.words[REPORT_FRACTIONS], '|'), 5);
        assert_non_null(strstr(texts.words[REPORT_DATE], "{3}"));
        assert_non_null(strstr(texts.words[REPORT_FUNNEL_PART], "{3}"));
        assert_non_null(strstr(texts.words[REPORT_TOP], "{3}"));
    }
}

static void english_without_a_pack_is_that_of_the_pack(void **state)
{
    struct fixture *f = *state;
    const struct report_texts of_pack = texts_in(f, "en");
    const struct report_texts built_in = report_texts_english();
    for (int i = 0; i < REPORT_WORD_COUNT; i++) {
        assert_string_equal(built_in.words[i], of_pack.words[i]);
    }
}

static void things_are_called_as_in_the_pack(void **state)
{
    struct fixture *f = *state;
    const struct report_texts texts = texts_in(f, "nl");
    static const struct {
        enum event_subject what;
        const char *id, *name;
    } named[] = {
        {EVENT_SUBJECT_STORY, "samira", "Samira, windmonteur"},
        {EVENT_SUBJECT_TOPIC, "06-8", "Ontwikkeling van mobiele applicaties"},
        {EVENT_SUBJECT_ITEM, "fiets", "Een fiets weer laten rijden"},
        {EVENT_SUBJECT_STRENGTH, "helpen", "Ik help graag"},
        {EVENT_SUBJECT_LANGUAGE, "bg", "Български"},
        {EVENT_SUBJECT_CODE, "0713", "Elektriciteit en energie"},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(named); i++) {
        const char *name = texts.name(texts.context, named[i].what, named[i].id);
        assert_non_null(name);
        assert_string_equal(text_plain(&f->arena, name), named[i].name);
    }
    assert_null(texts.name(texts.context, EVENT_SUBJECT_STORY, "nobody"));
    assert_null(texts.name(texts.context, EVENT_SUBJECT_ROUTE, "home"));
}

/* The page of the rich sample in a language. */
static const char *page_in(struct fixture *f, const char *language)
{
    struct stats stats;
    char *page = NULL;
    size_t size;
    const struct report_options options = {.title = NULL};
    const struct report_texts texts = texts_in(f, language);
    report_sample(&stats, SAMPLE_RICH, &f->arena);
    FILE *to = open_memstream(&page, &size);
    assert_true(report_write(to, &stats, &texts, &options));
    assert_int_equal(fclose(to), 0);
    const char *copy = arena_copy(&f->arena, page);
    free(page);
    return copy;
}

static void numbers_and_days_are_written_as_the_language_does(void **state)
{
    struct fixture *f = *state;
    static const struct {
        const char *language, *texts[5];
    } written[] = {
        {"nl", {"<dd>1.842</dd>", "zaterdag 14 maart 2026", "67% van", "14–15 uur"}},
        {"en", {"<dd>1,842</dd>", "Saturday 14 March 2026", "67% of", "14:00–15:00"}},
        {"de", {"<dd>1.842</dd>", "Samstag, 14. März 2026", "67\u00A0% der", "14–15 Uhr"}},
        {"es", {"<dd>1842</dd>", "sábado, 14 de marzo de 2026", "67\u00A0% de las"}},
        {"pt", {"<dd>1842</dd>", "sábado, 14 de março de 2026", "67% das"}},
        {"bg", {"<dd>1842</dd>", "събота, 14 март 2026\u00A0г.", "67% от", "14–15 ч."}},
    };
    for (size_t i = 0; i < ARRAY_LENGTH(written); i++) {
        const char *page = page_in(f, written[i].language);
        for (int k = 0; k < 5 && written[i].texts[k] != NULL; k++) {
            if (strstr(page, written[i].texts[k]) == NULL) {
                fail_msg("%s lacks %s", written[i].language, written[i].texts[k]);
            }
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_language_has_twelve_months_seven_days_and_five_fractions),
        cmocka_unit_test(english_without_a_pack_is_that_of_the_pack),
        cmocka_unit_test(things_are_called_as_in_the_pack),
        cmocka_unit_test(numbers_and_days_are_written_as_the_language_does),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
