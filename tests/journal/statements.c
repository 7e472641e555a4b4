/* statements: prints a statement of every kind and form, a line each, for a validator to judge. */
#include "examples.h"

#include <stdio.h>

int main(void)
{
    const struct statement_rules rules = {EXAMPLE_BASE, EXAMPLE_NOW};
    for (int i = 0; i < EVENT_COUNT * EXAMPLE_FORMS; i++) {
        char text[STATEMENT_SIZE];
        struct statement statement =
            example_statement((enum event_kind)(i / EXAMPLE_FORMS), i % EXAMPLE_FORMS);
        if (statement_write(text, sizeof text, &statement, &rules) > 0) {
            printf("%s\n", text);
        }
    }
    return 0;
}
