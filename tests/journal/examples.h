/* examples.h: a statement for each kind of event, as a kiosk would make it, for tests. */
#ifndef VONK_TESTS_JOURNAL_EXAMPLES_H
#define VONK_TESTS_JOURNAL_EXAMPLES_H

#include "journal/statement.h"

#define EXAMPLE_BASE "https://vonk.example/activity"
#define EXAMPLE_KIOSK "34027317-f0b2-4d1b-9ff6-c27b9c25c3fd"
#define EXAMPLE_VISIT "5ca05bdc-681c-494b-9a57-836abd2a26db"
#define EXAMPLE_START INT64_C(1773485100000) /* 2026-03-14 10:45 UTC */
#define EXAMPLE_NOW (EXAMPLE_START + 1200000)

enum {
    EXAMPLE_FORMS = 3
}; /* a kind's details in turn, then without anything that may be missing */

/* Everything that can be known is known; sequence number 17 of boot 3. */
struct statement example_statement(enum event_kind kind, int form);

#endif
