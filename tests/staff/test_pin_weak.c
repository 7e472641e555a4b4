/* test_pin_weak.c: PINs that are guessed first are refused, each with its reason, and most of the
 * others are not. */
#include "staff/pin.h"

#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static const struct {
    const char *digits;
    enum pin_weakness weakness;
} cases[] = {
    {"", PIN_NOT_SIX},
    {"12345", PIN_NOT_SIX},
    {"7305199", PIN_NOT_SIX},
    {"73051a", PIN_NOT_SIX},
    {" 73051", PIN_NOT_SIX},
    {"-73051", PIN_NOT_SIX},
    {"\xD9\xA3\xD9\xA3\xD9\xA3", PIN_NOT_SIX}, /* three Arabic digits, six bytes */
    {"000000", PIN_FEW},
    {"999999", PIN_FEW},
    {"771717", PIN_FEW},
    {"121212", PIN_FEW},
    {"666665", PIN_FEW},
    {"123456", PIN_RUN},
    {"654321", PIN_RUN},
    {"890123", PIN_RUN},
    {"210987", PIN_RUN},
    {"135791", PIN_RUN},
    {"864208", PIN_RUN},
    {"123123", PIN_REPEATED},
    {"809809", PIN_REPEATED},
    {"112233", PIN_REPEATED},
    {"884400", PIN_REPEATED},
    {"370073", PIN_REPEATED},
    {"140398", PIN_DATE}, /* day, month, year */
    {"123198", PIN_DATE}, /* month, day, year */
    {"980314", PIN_DATE}, /* year, month, day */
    {"290200", PIN_DATE},
    {"198077", PIN_DATE}, /* begins with a year */
    {"872026", PIN_DATE}, /* ends with one */
    {"789456", PIN_COMMON},
    {"159753", PIN_COMMON},
    {"147258", PIN_COMMON},
    {"314159", PIN_COMMON},
    {"739618", PIN_STRONG},
    {"730519", PIN_DATE},
    {"804627", PIN_STRONG},
    {"329871", PIN_STRONG},
    {"002875", PIN_STRONG},
};

static void each_weak_pin_is_refused_with_its_reason(void **state)
{
    (void)state;
    for (size_t i = 0; i < ARRAY_LENGTH(cases); i++) {
        if (pin_weak(cases[i].digits) != cases[i].weakness) {
            fail_msg("%s: %d, not %d", cases[i].digits, (int)pin_weak(cases[i].digits),
                     (int)cases[i].weakness);
        }
    }
}

static void each_refusal_has_a_sentence_of_its_own(void **state)
{
    (void)state;
    for (int a = 0; a < PIN_WEAKNESSES; a++) {
        assert_non_null(pin_weakness_text((enum pin_weakness)a));
        for (int b = 0; b < a; b++) {
            assert_string_not_equal(pin_weakness_text((enum pin_weakness)a),
                                    pin_weakness_text((enum pin_weakness)b));
        }
    }
}

/* The figure that pin.h gives. */
static void seven_of_eight_pins_will_do(void **state)
{
    (void)state;
    int count[PIN_WEAKNESSES] = {0};
    for (int i = 0; i < 1000000; i++) {
        char digits[16];
        snprintf(digits, sizeof digits, "%06d", i);
        count[pin_weak(digits)]++;
    }
    print_message("few %d, runs %d, repeated %d, dates %d, common %d, left %d\n", count[PIN_FEW],
                  count[PIN_RUN], count[PIN_REPEATED], count[PIN_DATE], count[PIN_COMMON],
                  count[PIN_STRONG]);
    assert_int_equal(count[PIN_STRONG], 1000000 - 123605);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_weak_pin_is_refused_with_its_reason),
        cmocka_unit_test(each_refusal_has_a_sentence_of_its_own),
        cmocka_unit_test(seven_of_eight_pins_will_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
