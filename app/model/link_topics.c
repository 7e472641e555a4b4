/* link_topics.c: fields and topics. A topic's related topics can stand anywhere, so all topics are
 * made first and linked afterwards. */
#include "model/link.h"

#include "base/text.h"

static const struct phrase_class field_phrases[] = {
    {offsetof(struct field, name), offsetof(struct raw_field_words, name)},
    {offsetof(struct field, short_name), offsetof(struct raw_field_words, short_name)},
    {offsetof(struct field, lead), offsetof(struct raw_field_words, lead)},
};

static const struct phrase_class topic_phrases[] = {
    {offsetof(struct topic, name), offsetof(struct raw_topic_words, name)},
    {offsetof(struct topic, lead), offsetof(struct raw_topic_words, lead)},
    {offsetof(struct topic, does), offsetof(struct raw_topic_words, does)},
    {offsetof(struct topic, whom), offsetof(struct raw_topic_words, whom)},
    {offsetof(struct topic, meet), offsetof(struct raw_topic_words, meet)},
    {offsetof(struct topic, likes), offsetof(struct raw_topic_words, likes)},
    {offsetof(struct topic, example), offsetof(struct raw_topic_words, example)},
    {offsetof(struct topic, route), offsetof(struct raw_topic_words, route)},
};

/* Lists of plain texts: each thing is a phrase, each entry a char *. */
static const struct phrase_class text_phrases[] = {{0, 0}};
static const struct list_class work_class = {LIST_OF(struct raw_topic_words, work),
                                             sizeof(struct phrase), text_phrases, 1};
static const struct list_class electives_class = {LIST_OF(struct raw_topic_words, electives),
                                                  sizeof(struct phrase), text_phrases, 1};

static void add_topic(struct linker *linker, const struct raw_topic *raw, int field)
{
    struct catalog *catalog = linker->catalog;
    struct topic topic = {.id = raw->id,
                          .field = field,
                          .icon = raw->icon,
                          .isced = (const char **)raw->isced,
                          .isced_count = (int)raw->isced_count,
                          .levels = raw->levels,
                          .level_count = (int)raw->levels_count,
                          .domain = -1,
                          .prospect = -1};
    if (!link_claim(linker, THING_TOPIC, &raw->id, catalog->topic_count) ||
        !link_words(linker, THING_TOPIC, &raw->id, &topic, topic_phrases,
                    ARRAY_LENGTH(topic_phrases))) {
        return;
    }
    struct entries entries = link_entries(linker, THING_TOPIC, raw->id);
    topic.work = link_nested(linker, &entries, &work_class, &topic.work_count);
    topic.electives = link_nested(linker, &entries, &electives_class, &topic.elective_count);
    catalog->topics[catalog->topic_count++] = topic;
    catalog->fields[field].topic_count++;
}

/* Makes a field and its topics; false when it cannot be shown. */
static bool add_field(struct linker *linker, const struct raw_field *raw, int i)
{
    struct field *field = &linker->catalog->fields[i];
    *field = (struct field){.id = raw->id, .first_topic = linker->catalog->topic_count};
    if (!link_claim(linker, THING_FIELD, &raw->id, i) ||
        !link_words(linker, THING_FIELD, &raw->id, field, field_phrases,
                    ARRAY_LENGTH(field_phrases))) {
        return false;
    }
    for (unsigned t = 0; t < raw->topics_count; t++) {
        add_topic(linker, &raw->topics[t], i);
    }
    return field->topic_count > 0;
}

/* Links a topic to its neighbours, but not to itself. */
static void link_related(struct linker *linker, const struct raw_topic *raw)
{
    int i = index_find(&linker->things[THING_TOPIC], raw->id);
    if (i < 0 || linker->catalog->topics[i].id != raw->id) {
        return; /* left out, or a second one with its id */
    }
    struct yaml_file *file = &linker->pack->parts[PACK_FIELDS];
    struct topic *topic = &linker->catalog->topics[i];
    topic->related = link_list(linker, file, raw->related, raw->related_count, THING_TOPIC,
                               &topic->related_count);
    int kept = 0;
    for (int r = 0; r < topic->related_count; r++) {
        if (topic->related[r] != i) {
            topic->related[kept++] = topic->related[r];
        }
    }
    topic->related_count = kept;
    for (unsigned r = 0; r < raw->related_count; r++) {
        if (text_equal(raw->related[r], raw->id)) {
            pack_problem(linker->pack, file, &raw->related[r], PROBLEM_ERROR, "related",
                         "the topic %s is related to itself; name another one", raw->id);
        }
    }
}

bool link_topics(struct linker *linker, struct err *err)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_fields *raw = linker->pack->parts[PACK_FIELDS].data;
    if (raw == NULL) {
        return pack_refuse(linker->pack, &linker->pack->parts[PACK_FIELDS], err);
    }
    size_t most = 1;
    for (unsigned f = 0; f < raw->fields_count; f++) {
        most += raw->fields[f].topics_count;
    }
    catalog->topics = arena_array(linker->arena, most, sizeof *catalog->topics);
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        if (!add_field(linker, &raw->fields[f], f)) {
            return err_set(err,
                           "%s: the field %s cannot be shown, and all %d are needed; repair what "
                           "`vonkctl check %s` names",
                           catalog->folder, raw->fields[f].id, CATALOG_FIELDS, catalog->folder);
        }
    }
    for (unsigned f = 0; f < raw->fields_count; f++) {
        for (unsigned t = 0; t < raw->fields[f].topics_count; t++) {
            link_related(linker, &raw->fields[f].topics[t]);
        }
    }
    return true;
}
