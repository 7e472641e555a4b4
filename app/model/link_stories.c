/* link_stories.c: role models, their pages, and the topics they stand for. */
#include "model/link.h"

#include "base/text.h"

static const struct phrase_class story_phrases[] = {
    {offsetof(struct story, name), offsetof(struct raw_story_words, name)},
    {offsetof(struct story, work), offsetof(struct raw_story_words, work)},
    {offsetof(struct story, claim), offsetof(struct raw_story_words, claim)},
    {offsetof(struct story, line), offsetof(struct raw_story_words, line)},
};

static const struct phrase_class page_phrases[] = {
    {offsetof(struct story_page, title), offsetof(struct raw_page_words, title)},
    {offsetof(struct story_page, text), offsetof(struct raw_page_words, text)},
};

static const struct phrase_class talk_phrases[] = {
    {offsetof(struct question, question), offsetof(struct raw_question_words, question)},
    {offsetof(struct question, answer), offsetof(struct raw_question_words, answer)},
};

/* The words of entry `i` of stories.yaml in a language of the catalog, NULL without. */
static const struct raw_story_words *words_in(const struct linker *linker, int l, int i)
{
    return linker->pack->languages[linker->languages[l]].stories[i].data;
}

static const struct list_class pages_class = {LIST_OF(struct raw_story_words, pages),
                                              sizeof(struct story_page), page_phrases,
                                              ARRAY_LENGTH(page_phrases)};

static const struct list_class talk_class = {LIST_OF(struct raw_story_words, talk),
                                             sizeof(struct question), talk_phrases,
                                             ARRAY_LENGTH(talk_phrases)};

/* The questions of her speed date, in the order of stories.yaml; those without words are left out,
 * and the lint names them. */
static void add_talk(struct linker *linker, struct story *story, const struct raw_story *raw,
                     const struct entries *entries)
{
    story->talk = arena_array(linker->arena, raw->talk_count, sizeof *story->talk);
    for (unsigned i = 0; i < raw->talk_count; i++) {
        struct question question = {.id = raw->talk[i], .source = -1};
        if (link_nested_words(linker, entries, &talk_class, question.id, &question)) {
            story->talk[story->talk_count++] = question;
        }
    }
}

/* Fills the words; false, and a problem, when no language has them. */
static bool add_words(struct linker *linker, struct story *story, const struct raw_story *raw,
                      int i)
{
    struct pack *pack = linker->pack;
    struct entries entries = {0};
    for (int l = 0; l < linker->catalog->language_count; l++) {
        entries.in[l] = words_in(linker, l, i);
    }
    if (link_phrases(linker, story, story_phrases, ARRAY_LENGTH(story_phrases), &entries)) {
        story->pages = link_nested(linker, &entries, &pages_class, &story->page_count);
        add_talk(linker, story, raw, &entries);
        return true;
    }
    if (!pack->thorough) { /* else the lint names each language that lacks it */
        pack_problem(pack, &pack->parts[PACK_STORIES], &raw->id, PROBLEM_ERROR, "translation",
                     "the story %s has no words in any language and is left out; write %s", raw->id,
                     pack->languages[0].stories[i].path);
    }
    return false;
}

static void add_story(struct linker *linker, const struct raw_story *raw, int i)
{
    struct catalog *catalog = linker->catalog;
    struct yaml_file *file = &linker->pack->parts[PACK_STORIES];
    struct story story = {.id = raw->id,
                          .composite = raw->kind == RAW_KIND_COMPOSITE,
                          .consent = raw->consent,
                          .age = raw->age,
                          .levels = raw->levels,
                          .level_count = (int)raw->levels_count,
                          .entry = raw->entry,
                          .portrait = raw->portrait,
                          .eyes_x = raw->eyes.x,
                          .eyes_y = raw->eyes.y};
    if (!link_claim(linker, THING_STORY, &raw->id, catalog->story_count)) {
        return;
    }
    story.topics =
        link_list(linker, file, raw->topics, raw->topics_count, THING_TOPIC, &story.topic_count);
    if (!add_words(linker, &story, raw, i)) {
        link_leave_out(linker, THING_STORY, raw->id);
        return;
    }
    if (!story.composite && story.consent == 0) {
        link_leave_out(linker, THING_STORY, raw->id);
        pack_problem(linker->pack, file, &raw->id, PROBLEM_ERROR, "consent",
                     "%s is a real person without a recorded consent and is left out; ask her, and "
                     "write the year behind consent:",
                     raw->id);
        return;
    }
    if (story.topic_count == 0) {
        link_leave_out(linker, THING_STORY, raw->id);
        pack_problem(linker->pack, file, &raw->id, PROBLEM_ERROR, "link",
                     "the story %s has no topic that exists and is left out; give it one", raw->id);
        return;
    }
    catalog->stories[catalog->story_count++] = story;
}

/* Walks over each topic of each story: the main topics of all stories first, then the others. With
 * `fill` false it only counts. */
static void give_stories(struct catalog *catalog, bool fill)
{
    for (int pass = 0; pass < 2; pass++) {
        for (int s = 0; s < catalog->story_count; s++) {
            const struct story *story = &catalog->stories[s];
            int from = pass == 0 ? 0 : 1;
            int to = pass == 0 ? 1 : story->topic_count;
            for (int t = from; t < to; t++) {
                struct topic *topic = &catalog->topics[story->topics[t]];
                if (fill) {
                    topic->stories[topic->story_count] = s;
                }
                topic->story_count++;
            }
        }
    }
}

void link_stories(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_stories *raw = linker->pack->parts[PACK_STORIES].data;
    if (raw == NULL) {
        return;
    }
    catalog->stories = arena_array(linker->arena, raw->stories_count, sizeof *catalog->stories);
    for (int i = 0; i < (int)raw->stories_count; i++) {
        add_story(linker, &raw->stories[i], i);
    }
    give_stories(catalog, false);
    for (int t = 0; t < catalog->topic_count; t++) {
        struct topic *topic = &catalog->topics[t];
        topic->stories =
            arena_array(linker->arena, (size_t)topic->story_count, sizeof *topic->stories);
        topic->story_count = 0;
    }
    give_stories(catalog, true);
}
