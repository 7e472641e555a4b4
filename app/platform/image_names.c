/* image_names.c: a hash table with open places, which doubles when it is two thirds full. Owns its
 * items and the folders' names. A name without files stays in the table, so that the disk is asked
 * and the log is written once. */
#include "platform/image_names.h"

#include "platform/image_file.h"

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FIRST_ROOM = 128, PATH_MOST = 1024 };

static const struct {
    int folder; /* of the two */
    const char *below;
    const char *middle; /* between the name and its size */
    bool sized;
    bool silent; /* something else is shown instead */
} shelves[] = {
    [SHELF_PICTURES] = {0, "pictures", "", true, false},
    [SHELF_FIGURES] = {0, "pictures", ".figure", true, true},
    [SHELF_ICONS] = {1, "icons", "", true, false},
    [SHELF_DESSINS] = {1, "dessins", "", false, false},
};
_Static_assert(ARRAY_LENGTH(shelves) == SHELF_COUNT, "one row for each shelf");

static const char *const sizes[IMAGE_SIZES] = {".s", ".m", ".l"};
static const char *const endings[] = {".png", ".jpg", ".webp"};

bool image_names_init(struct image_names *names, const char *pack, const char *assets)
{
    *names = (struct image_names){.room = FIRST_ROOM};
    names->folders[0] = strdup(pack != NULL ? pack : "");
    names->folders[1] = strdup(assets != NULL ? assets : "");
    names->items = calloc(names->room, sizeof *names->items);
    return names->folders[0] != NULL && names->folders[1] != NULL && names->items != NULL;
}

void image_names_finish(struct image_names *names)
{
    free(names->folders[0]);
    free(names->folders[1]);
    free(names->items);
    *names = (struct image_names){.count = 0};
}

/* Where a key is or would go. */
static struct image_name *place(const struct image_names *names, uint64_t key)
{
    size_t at = (size_t)(key ^ key >> 32) % names->room;
    while (names->items[at].key != 0 && names->items[at].key != key) {
        at = (at + 1) % names->room;
    }
    return &names->items[at];
}

static bool grow(struct image_names *names)
{
    struct image_names larger = *names;
    larger.room *= 2;
    larger.items = calloc(larger.room, sizeof *larger.items);
    if (larger.items == NULL) {
        return false;
    }
    for (size_t i = 0; i < names->room; i++) {
        if (names->items[i].key != 0) {
            *place(&larger, names->items[i].key) = names->items[i];
        }
    }
    free(names->items);
    *names = larger;
    return true;
}

static bool path_of(const struct image_names *names, enum image_shelf shelf, const char *name,
                    int size_no, int ending, char *path, size_t size)
{
    int length = snprintf(path, size, "%s/%s/%s%s%s%s", names->folders[shelves[shelf].folder],
                          shelves[shelf].below, name, shelves[shelf].middle,
                          shelves[shelf].sized ? sizes[size_no] : "", endings[ending]);
    return length > 0 && (size_t)length < size;
}

/* Looks for one size in all formats. The first complaint goes into `err`. */
static struct image_variant look_for(const struct image_names *names, enum image_shelf shelf,
                                     const char *name, int size_no, struct err *err)
{
    char path[PATH_MOST];
    struct image_header header;
    for (int ending = 0; ending < (int)ARRAY_LENGTH(endings); ending++) {
        if (!path_of(names, shelf, name, size_no, ending, path, sizeof path) ||
            !file_exists(path)) {
            continue;
        }
        if (image_file_header(path, &header, err->text[0] == '\0' ? err : NULL)) {
            return (struct image_variant){header.width, header.height, ending};
        }
    }
    return (struct image_variant){0, 0, 0};
}

static void look_up(const struct image_names *names, enum image_shelf shelf, const char *name,
                    struct image_name *item)
{
    struct err err = {""};
    bool any = false;
    for (int i = 0; i < (shelves[shelf].sized ? IMAGE_SIZES : 1); i++) {
        item->variants[i] = look_for(names, shelf, name, i, &err);
        any = any || item->variants[i].width > 0;
    }
    if (err.text[0] != '\0') {
        log_warning("platform", "%s", err.text);
    } else if (!any && !shelves[shelf].silent) {
        log_warning("platform", "%s/%s: there is no picture named \"%s\"; add it to the pack",
                    names->folders[shelves[shelf].folder], shelves[shelf].below, name);
    }
}

/* A name must stay within its folder. */
static bool is_name(const char *name)
{
    return name != NULL && name[0] != '\0' && name[0] != '.' && strchr(name, '/') == NULL;
}

struct image_name *image_names_find(struct image_names *names, enum image_shelf shelf,
                                    const char *name)
{
    if (!is_name(name)) {
        return NULL;
    }
    uint64_t key = bytes_hash(text_hash(name), &shelf, sizeof shelf) | 1;
    struct image_name *item = place(names, key);
    if (item->key == key) {
        return item;
    }
    if (names->count * 3 >= names->room * 2) {
        if (!grow(names)) {
            return NULL;
        }
        item = place(names, key);
    }
    item->key = key;
    names->count++;
    look_up(names, shelf, name, item);
    return item;
}

struct image_name *image_names_known(struct image_names *names, uint64_t key)
{
    struct image_name *item = place(names, key);
    return item->key == key ? item : NULL;
}

int image_name_choose(const struct image_name *name, int width, int height)
{
    int best = -1, largest = -1;
    for (int i = 0; i < IMAGE_SIZES && !name->broken; i++) {
        const struct image_variant *v = &name->variants[i];
        if (v->width == 0) {
            continue;
        }
        if (largest < 0 || v->width > name->variants[largest].width) {
            largest = i;
        }
        if (v->width >= width && v->height >= height &&
            (best < 0 || v->width < name->variants[best].width)) {
            best = i;
        }
    }
    return best >= 0 ? best : largest;
}

bool image_names_path(const struct image_names *names, enum image_shelf shelf, const char *name,
                      const struct image_name *found, int variant, char *path, size_t size)
{
    return path_of(names, shelf, name, variant, found->variants[variant].ending, path, size);
}
