/* merge.c: lists what each source has, sorts it by id with the best first, and copies the first of
 * each id. Scratch lists live as long as one call. */
#include "journal/merge.h"

#include "base/text.h"

#include <stdlib.h>
#include <string.h>

/* What one source has under an id: a boot, a visit or an occasion. */
struct item {
    const char *id;
    int source, row;
    int64_t rank[3]; /* how much it knows */
    uint64_t hash;   /* of everything that goes with it */
    const union value *values;
    enum sheet sheet; /* of these */
    bool chosen;
};

struct items {
    struct item *items;
    int count;
};

struct merging {
    struct arena scratch;
    struct book *merged;
    const struct book *const *sources;
    int count;
};

/* The sheets that belong to a boot, each with its boot in its first field. */
static const enum sheet boot_sheets[] = {SHEET_ANCHORS, SHEET_TALLY, SHEET_HOURS, SHEET_ATTRACT};

static struct items list_items(struct merging *merging, enum sheet sheet, int id_field)
{
    struct items list = {0};
    int room = 0;
    for (int source = 0; source < merging->count; source++) {
        room += merging->sources[source]->sheets[sheet].count;
    }
    list.items = arena_array(&merging->scratch, (size_t)room + 1, sizeof *list.items);
    for (int source = 0; source < merging->count; source++) {
        for (int row = 0; row < merging->sources[source]->sheets[sheet].count; row++) {
            const union value *values = book_row(merging->sources[source], sheet, row);
            list.items[list.count++] = (struct item){.id = values[id_field].text,
                                                     .source = source,
                                                     .row = row,
                                                     .values = values,
                                                     .sheet = sheet};
        }
    }
    return list;
}

/* By id and source, to find an item. */
static int compare_places(const void *one, const void *other)
{
    const struct item *a = one;
    const struct item *b = other;
    int order = strcmp(a->id, b->id);
    return order != 0 ? order : (a->source > b->source) - (a->source < b->source);
}

/* By id, and the greatest first. */
static int compare_ranks(const void *one, const void *other)
{
    const struct item *a = one;
    const struct item *b = other;
    int order = strcmp(a->id, b->id);
    for (int i = 0; order == 0 && i < 3; i++) {
        order = (a->rank[i] < b->rank[i]) - (a->rank[i] > b->rank[i]);
    }
    order = order != 0 ? order : (a->hash < b->hash) - (a->hash > b->hash);
    return order != 0 ? order : sheet_compare(a->sheet, b->values, a->values);
}

static void sort_items(struct items *list, int (*compare)(const void *, const void *))
{
    if (list->count > 1) {
        qsort(list->items, (size_t)list->count, sizeof *list->items, compare);
    }
}

static struct item *find_item(const struct items *list, const char *id, int source)
{
    struct item wanted = {.id = id, .source = source};
    return bsearch(&wanted, list->items, (size_t)list->count, sizeof wanted, compare_places);
}

/* Marks the greatest of each id. */
static void choose(struct items *list)
{
    sort_items(list, compare_ranks);
    for (int i = 0; i < list->count; i++) {
        list->items[i].chosen = i == 0 || strcmp(list->items[i].id, list->items[i - 1].id) != 0;
    }
}

/* A hash of a row; the names of codes are not a part of it, they may come from another pack. */
static uint64_t hash_row(enum sheet sheet, const union value *row)
{
    uint64_t hash = TEXT_HASH_START;
    for (int i = 0; i < sheet_field_count(sheet); i++) {
        if (sheet_classes[sheet].fields[i].type == SHEET_TEXT) {
            continue;
        }
        if (sheet_is_text(sheet, i)) {
            hash = bytes_hash(hash, row[i].text, strlen(row[i].text) + 1);
        } else {
            hash = bytes_hash(hash, &row[i].number, sizeof row[i].number);
        }
    }
    return hash;
}

/* Adds a row to its item; in any order, as hashes are added up. */
static void count_row(const struct items *list, enum sheet sheet, const union value *row,
                      int source)
{
    struct item *item = find_item(list, row[0].text, source);
    if (item != NULL) {
        item->hash += hash_row(sheet, row);
        item->rank[1] += sheet == SHEET_ATTRACT ? row[ATTRACT_SECONDS].number : 0;
        item->rank[0] += sheet == SHEET_INTERACTIONS;
    }
}

/* Copies the rows of a sheet whose first field is the id of a chosen item of their source. */
static void copy_rows(struct merging *merging, const struct items *list, enum sheet sheet)
{
    size_t size = (size_t)sheet_field_count(sheet) * sizeof(union value);
    for (int source = 0; source < merging->count; source++) {
        const struct book *book = merging->sources[source];
        for (int i = 0; i < book->sheets[sheet].count; i++) {
            const union value *row = book_row(book, sheet, i);
            const struct item *item = find_item(list, row[0].text, source);
            if (item != NULL && item->chosen) {
                memcpy(book_add(merging->merged, sheet), row, size);
            }
        }
    }
}

static void count_rows(const struct merging *merging, const struct items *list, enum sheet sheet)
{
    for (int source = 0; source < merging->count; source++) {
        const struct book *book = merging->sources[source];
        for (int i = 0; i < book->sheets[sheet].count; i++) {
            count_row(list, sheet, book_row(book, sheet, i), source);
        }
    }
}

static void copy_chosen(struct merging *merging, const struct items *list)
{
    for (int i = 0; i < list->count; i++) {
        const struct item *item = &list->items[i];
        if (item->chosen) {
            size_t size = (size_t)sheet_field_count(item->sheet) * sizeof(union value);
            memcpy(book_add(merging->merged, item->sheet), item->values, size);
        }
    }
}

/* What is known of a boot comes from one source, as a whole. */
static void merge_boots(struct merging *merging)
{
    struct items list = list_items(merging, SHEET_BOOTS, BOOTS_BOOT);
    sort_items(&list, compare_places);
    for (int i = 0; i < list.count; i++) {
        list.items[i].rank[0] = list.items[i].values[BOOTS_INTERACTIONS].number;
        list.items[i].rank[2] = list.items[i].values[BOOTS_ANCHORS].number;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(boot_sheets); i++) {
        count_rows(merging, &list, boot_sheets[i]);
    }
    choose(&list);
    copy_chosen(merging, &list);
    sort_items(&list, compare_places);
    for (size_t i = 0; i < ARRAY_LENGTH(boot_sheets); i++) {
        copy_rows(merging, &list, boot_sheets[i]);
    }
}

/* A visit that was still going on when one stick was filled has ended on another. */
static void merge_visits(struct merging *merging)
{
    struct items list = list_items(merging, SHEET_VISITS, VISITS_VISIT);
    sort_items(&list, compare_places);
    for (int i = 0; i < list.count; i++) {
        list.items[i].rank[1] = list.items[i].values[VISITS_ENDED].text[0] != '\0';
        list.items[i].rank[2] = list.items[i].values[VISITS_HOUR].number >= 0;
    }
    count_rows(merging, &list, SHEET_INTERACTIONS);
    choose(&list);
    copy_chosen(merging, &list);
    sort_items(&list, compare_places);
    copy_rows(merging, &list, SHEET_INTERACTIONS);
}

static void merge_occasions(struct merging *merging)
{
    struct items list = list_items(merging, SHEET_OCCASIONS, OCCASIONS_OCCASION);
    for (int i = 0; i < list.count; i++) {
        list.items[i].rank[0] = list.items[i].values[OCCASIONS_NUMBER].number;
    }
    choose(&list);
    copy_chosen(merging, &list);
}

/* Kiosks are made anew from their boots, but one that was never started has none; of two names of
 * a code book_complete keeps one. */
static void merge_lists(struct merging *merging)
{
    struct items kiosks = list_items(merging, SHEET_KIOSKS, KIOSKS_KIOSK);
    struct items names = list_items(merging, SHEET_NAMES, NAMES_CODE);
    choose(&kiosks);
    copy_chosen(merging, &kiosks);
    for (int i = 0; i < names.count; i++) {
        names.items[i].chosen = true;
    }
    copy_chosen(merging, &names);
}

void merge_books(struct book *merged, const struct book *const *sources, int count)
{
    struct merging merging = {.merged = merged, .sources = sources, .count = count};
    arena_init(&merging.scratch, 0);
    merge_boots(&merging);
    merge_visits(&merging);
    merge_occasions(&merging);
    merge_lists(&merging);
    arena_finish(&merging.scratch);
    book_complete(merged);
}
