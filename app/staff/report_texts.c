/* report_texts.c: the report's words and the names of things, from a pack. No state. */
#include "staff/report_texts.h"

/* The report's words stand together in the list of all words. */
#define WORD_LAST_CHECK(name, key)                                                                 \
    _Static_assert((int)WORD_##name == (int)WORD_REPORT_NAME + (int)name, "the same order");
REPORT_WORDS(WORD_LAST_CHECK)
#undef WORD_LAST_CHECK

static const char *name_of(const void *context, enum event_subject what, const char *id)
{
    return names_of(context, what, id);
}

struct report_texts report_texts_of(const struct names *names)
{
    const struct catalog *catalog = names->catalog;
    if (catalog == NULL) {
        return report_texts_english();
    }
    struct report_texts texts = {
        .language = catalog->languages[names->language], .name = name_of, .context = names};
    for (int i = 0; i < REPORT_WORD_COUNT; i++) {
        texts.words[i] = catalog->words[WORD_REPORT_NAME + i].in[names->language];
    }
    return texts;
}
