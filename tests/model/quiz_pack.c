/* quiz_pack.c: builds the small pack of the quiz tests and draws sheets for it. */
#include "quiz_pack.h"

#include <string.h>

const char *const quiz_pack_fields[CATALOG_FIELDS] = {"05", "06", "07", "08"};
const char *const quiz_pack_topics[TOPICS] = {"05-1", "05-2", "05-3", "06-1", "06-2", "06-3",
                                              "07-1", "07-2", "07-3", "08-1", "08-2", "08-3"};
static const char *const item_ids[ITEMS] = {"sloot", "kalf", "kas",   "app",  "wifi", "slot",
                                            "fiets", "zon",  "robot", "boom", "weer", "brug"};
static const char *const strength_ids[STRENGTHS] = {"durven", "maken", "samen", "weten"};
static const char *const story_ids[STORIES] = {"anisha", "joy", "lotte", "romy"};
static const int story_topics[STORIES] = {0, 3, 3, 8}; /* main topics */

static int weight_of(int topic, int item)
{
    int field = topic / PER_FIELD, next = (field + 1) % CATALOG_FIELDS;
    if (item / PER_FIELD == field) {
        return item == topic ? 3 : item % PER_FIELD == (topic + 1) % PER_FIELD ? 1 : 0;
    }
    return topic % PER_FIELD == 0 && item == next * PER_FIELD + 2 ? 1 : 0;
}

static int strength_weight_of(int topic, int strength)
{
    int field = topic / PER_FIELD, next = (strength + 1) % STRENGTHS;
    if (field == strength) {
        return topic % PER_FIELD == 0 ? 2 : topic % PER_FIELD == 1 ? 1 : 0;
    }
    return field == next && topic % PER_FIELD == 2 ? 1 : 0;
}

static int place_of(const int *order, int count, int thing)
{
    int place = 0;
    while (place < count && order[place] != thing) {
        place++;
    }
    return place;
}

struct quiz_pack_order quiz_pack_order(void)
{
    struct quiz_pack_order order;
    for (int i = 0; i < TOPICS; i++) {
        order.topics[i] = i;
        order.items[i] = i;
        order.fields[i % CATALOG_FIELDS] = i % CATALOG_FIELDS;
        order.stories[i % STORIES] = i % STORIES;
        order.strengths[i % STRENGTHS] = i % STRENGTHS;
    }
    return order;
}

static void fill_topics(struct quiz_pack *pack, const struct quiz_pack_order *order)
{
    for (int i = 0; i < TOPICS; i++) {
        int number = order->topics[i];
        int next = number / PER_FIELD * PER_FIELD + (number + 1) % PER_FIELD;
        pack->related[i][0] = place_of(order->topics, TOPICS, next);
        pack->related[i][1] = place_of(order->topics, TOPICS, (number + PER_FIELD) % TOPICS);
        pack->topics[i] = (struct topic){
            .id = quiz_pack_topics[number],
            .field = place_of(order->fields, CATALOG_FIELDS, number / PER_FIELD),
            .related = pack->related[i],
            .related_count = 2,
            .stories = pack->told_by[i],
        };
    }
}

static void fill_stories(struct quiz_pack *pack, const struct quiz_pack_order *order)
{
    for (int i = 0; i < STORIES; i++) {
        int number = order->stories[i];
        pack->works_in[i] = place_of(order->topics, TOPICS, story_topics[number]);
        pack->stories[i] =
            (struct story){.id = story_ids[number], .topics = &pack->works_in[i], .topic_count = 1};
        struct topic *topic = &pack->topics[pack->works_in[i]];
        topic->stories[topic->story_count++] = i;
    }
}

static void fill_strengths(struct quiz_pack *pack, const struct quiz_pack_order *order)
{
    for (int i = 0; i < STRENGTHS; i++) {
        int number = order->strengths[i];
        for (int t = 0; t < TOPICS; t++) {
            pack->strength_weights[i][t] = (float)strength_weight_of(order->topics[t], number);
        }
        pack->strengths[i] =
            (struct strength){.id = strength_ids[number], .weights = pack->strength_weights[i]};
    }
}

void quiz_pack_init(struct quiz_pack *pack, const struct quiz_pack_order *order)
{
    memset(pack, 0, sizeof *pack);
    pack->catalog = (struct catalog){
        .topics = pack->topics,
        .topic_count = TOPICS,
        .items = pack->items,
        .item_count = ITEMS,
        .stories = pack->stories,
        .story_count = STORIES,
        .strengths = pack->strengths,
        .strength_count = STRENGTHS,
    };
    for (int i = 0; i < CATALOG_FIELDS; i++) {
        pack->catalog.fields[i].id = quiz_pack_fields[order->fields[i]];
    }
    fill_topics(pack, order);
    fill_stories(pack, order);
    fill_strengths(pack, order);
    for (int i = 0; i < ITEMS; i++) {
        int number = order->items[i];
        for (int t = 0; t < TOPICS; t++) {
            pack->weights[i][t] = (float)weight_of(order->topics[t], number);
        }
        pack->items[i] = (struct quiz_item){.id = item_ids[number],
                                            .block = number % PER_FIELD == 2 ? 2 : 1,
                                            .weights = pack->weights[i]};
    }
}

int quiz_pack_make(void **state)
{
    static struct quiz_pack pack;
    struct quiz_pack_order order = quiz_pack_order();
    quiz_pack_init(&pack, &order);
    *state = &pack;
    return 0;
}

void quiz_pack_shuffle(struct quiz_pack_order *order, struct random *random)
{
    *order = quiz_pack_order();
    random_shuffle(random, order->fields, CATALOG_FIELDS);
    random_shuffle(random, order->topics, TOPICS);
    random_shuffle(random, order->items, ITEMS);
    random_shuffle(random, order->stories, STORIES);
    random_shuffle(random, order->strengths, STRENGTHS);
}

struct quiz_sheet quiz_pack_sheet(const char *signs)
{
    struct quiz_sheet sheet = {0};
    for (int i = 0; signs[i] != '\0'; i++) {
        sheet.answers[i] = signs[i] == '+'   ? QUIZ_LIKE
                           : signs[i] == '0' ? QUIZ_UNSURE
                           : signs[i] == '-' ? QUIZ_DISLIKE
                                             : QUIZ_NONE;
    }
    return sheet;
}

struct quiz_result quiz_pack_rank(const struct quiz_pack *pack, const char *signs)
{
    struct quiz_sheet sheet = quiz_pack_sheet(signs);
    struct quiz_result result;
    quiz_rank(&pack->catalog, &sheet, &result);
    return result;
}

struct quiz_sheet quiz_pack_random(struct random *random)
{
    struct quiz_sheet sheet = {0};
    for (int i = 0; i < ITEMS; i++) {
        sheet.answers[i] = (unsigned char)(1 + random_below(random, 3));
    }
    for (int i = 0; i < STRENGTHS; i++) {
        sheet.strengths[i] = (unsigned char)random_below(random, 2);
    }
    return sheet;
}

struct quiz_sheet quiz_pack_partial(struct random *random)
{
    struct quiz_sheet sheet = quiz_pack_random(random);
    for (int i = 0; i < ITEMS; i++) {
        sheet.answers[i] = random_below(random, 3) == 0 ? QUIZ_NONE : sheet.answers[i];
    }
    return sheet;
}

void quiz_pack_scatter(struct quiz_pack *pack, struct random *random)
{
    for (int i = 0; i < ITEMS; i++) {
        for (int t = 0; t < TOPICS; t++) {
            bool points = random_below(random, 3) == 0;
            pack->weights[i][t] = points ? (float)(1 + random_below(random, 3)) : 0.0f;
        }
    }
    for (int i = 0; i < STRENGTHS; i++) {
        for (int t = 0; t < TOPICS; t++) {
            pack->strength_weights[i][t] =
                (float)(random_below(random, 3) == 0 ? 1 + random_below(random, 3) : 0);
        }
    }
}
