/* check.c: runs all lints, looks at the quiz's weights itself, and sorts what was found. */
#include "model/check.h"

#include "base/file.h"
#include "model/link.h"

#include <stdlib.h>
#include <string.h>

/* An item without weight can never say anything; a topic that no item names can never be found. */
static void check_weights(struct check *check)
{
    struct pack *pack = &check->pack;
    const struct raw_quiz *quiz = pack->parts[PACK_QUIZ].data;
    const struct raw_fields *raw = pack->parts[PACK_FIELDS].data;
    struct index named;
    index_init(&named, pack->arena);
    if (quiz == NULL || raw == NULL) {
        return;
    }
    for (unsigned i = 0; i < quiz->items_count; i++) {
        struct raw_item *item = &quiz->items[i];
        bool says = false;
        for (unsigned w = 0; w < item->weights_count; w++) {
            if (item->weights[w].weight > 0) {
                says = true;
                index_set(&named, item->weights[w].topic, (int)i);
            }
        }
        if (!says) {
            pack_problem(pack, &pack->parts[PACK_QUIZ], &item->id, PROBLEM_ERROR, "weight",
                         "the item %s has no weight to any topic; give it one", item->id);
        }
    }
    if (pack->parts[PACK_QUIZ].cuts != NULL) {
        return; /* an item that was cut off may name the topics */
    }
    for (unsigned f = 0; f < raw->fields_count; f++) {
        for (unsigned t = 0; t < raw->fields[f].topics_count; t++) {
            struct raw_topic *topic = &raw->fields[f].topics[t];
            if (index_find(&named, topic->id) == INDEX_NONE) {
                pack_problem(pack, &pack->parts[PACK_FIELDS], &topic->id, PROBLEM_WARNING, "weight",
                             "no item of the quiz has a weight to %s; give one to %s", topic->id,
                             "an item that fits");
            }
        }
    }
}

/* In order of file, line and column; equal ones stay in the order they were found. */
static int compare_problems(const void *a, const void *b)
{
    const struct problem *left = *(struct problem *const *)a;
    const struct problem *right = *(struct problem *const *)b;
    int files = strcmp(left->file, right->file);
    if (files != 0) {
        return files;
    }
    int line = (left->line > right->line) - (left->line < right->line);
    return line != 0 ? line : (left->column > right->column) - (left->column < right->column);
}

/* Merges two sorted halves; qsort is not stable. */
static void sort_range(struct problem **list, struct problem **spare, int count)
{
    if (count < 2) {
        return;
    }
    int half = count / 2;
    sort_range(list, spare, half);
    sort_range(list + half, spare, count - half);
    int left = 0;
    int right = half;
    for (int i = 0; i < count; i++) {
        bool take_left =
            right == count || (left < half && compare_problems(&list[left], &list[right]) <= 0);
        spare[i] = take_left ? list[left++] : list[right++];
    }
    memcpy(list, spare, (size_t)count * sizeof *list);
}

static void sort_problems(struct problems *problems)
{
    int count = 0;
    for (struct problem *at = problems->first; at != NULL; at = at->next) {
        count++;
    }
    struct problem **list = arena_array(problems->arena, (size_t)count + 1, sizeof *list);
    struct problem **spare = arena_array(problems->arena, (size_t)count + 1, sizeof *spare);
    int i = 0;
    for (struct problem *at = problems->first; at != NULL; at = at->next) {
        list[i++] = at;
    }
    sort_range(list, spare, count);
    for (i = 0; i < count; i++) {
        list[i]->next = list[i + 1]; /* the last slot is NULL */
    }
    problems->first = list[0];
    problems->last = count == 0 ? NULL : list[count - 1];
}

bool check_pack(struct check *check, const char *folder, const char *fonts, struct arena *arena,
                struct problems *problems, struct err *err)
{
    struct err why = {0};
    *check = (struct check){0};
    check->built = file_exists(file_join(arena, folder, "MANIFEST"));
    if (!pack_read(&check->pack, folder, true, arena, problems, err)) {
        sort_problems(problems);
        return false;
    }
    check->usable = catalog_link(&check->catalog, &check->pack, &why);
    if (!check->usable) {
        check->catalog = (struct catalog){0};
        pack_problem(&check->pack, &check->pack.parts[PACK_SELF], NULL, PROBLEM_ERROR, "pack",
                     "a kiosk refuses this pack; repair what is named here. It says: %s", why.text);
    }
    check_words(check);
    check_texts(check, fonts);
    check_pictures(check);
    check_weights(check);
    sort_problems(problems);
    return true;
}
