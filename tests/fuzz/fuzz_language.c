/* fuzz_language: any text before the word checker, in the language it seems to have and in all
 * others. Findings stand inside the text and in its order. */
#include "room.h"

#include "model/language.h"

#include <stdlib.h>
#include <string.h>

enum { LANGUAGES = 16 };

static struct arena rules; /* as long as the program */
static const struct language *languages[LANGUAGES];

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    arena_init(&rules, 0);
    for (int i = 0; i < LANGUAGES && language_code(i) != NULL; i++) {
        languages[i] = language_open(&rules, language_code(i), NULL);
        room_demand(languages[i] != NULL, "every language has rules");
    }
    return 0;
}

static void check(const struct language *language, const char *text)
{
    struct arena arena;
    struct language_findings findings = {0};
    struct err err = {0};
    arena_init(&arena, 0);
    if (language_check(language, text, &arena, &findings, &err)) {
        size_t length = strlen(text);
        for (int i = 0; i < findings.count; i++) {
            const struct language_finding *found = &findings.list[i];
            room_demand(found->offset + found->length <= length && found->line >= 1 &&
                            found->text[0] != '\0' && found->words[0] != '\0',
                        "a finding stands in the text and has a sentence");
            room_demand(i == 0 || found->offset >= findings.list[i - 1].offset,
                        "findings come in the order of the text");
        }
    } else {
        room_demand(err.text[0] != '\0', "a text is checked, or a sentence says why not");
    }
    arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *text = malloc(size + 1);
    if (text == NULL) {
        return 0;
    }
    memcpy(text, data, size);
    text[size] = '\0';
    language_guess(text);
    for (int i = 0; i < LANGUAGES && languages[i] != NULL; i++) {
        check(languages[i], text);
    }
    free(text);
    return 0;
}
