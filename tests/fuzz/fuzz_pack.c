/* fuzz_pack: one file of a small good pack has other bytes; the pack is loaded as a kiosk does, or
 * read as `vonkctl check` does. Whatever stands there, loading ends with a catalog or with a
 * sentence.
 *
 *   byte 0: the file, by its place in `files`; 128 more: read thoroughly
 *   the rest: what stands in it */
#include "room.h"

#include "base/file.h"
#include "base/text.h"
#include "model/catalog.h"
#include "model/link.h"
#include "pack_maker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THOROUGH = 128 };

/* Every kind of file that a pack may have. */
static const char *const files[] = {
    "pack.yaml",     "fields.yaml",    "stories.yaml",    "quiz.yaml",       "figures.yaml",
    "isced.yaml",    "myths.yaml",     "steps.yaml",      "parents.yaml",    "coach.yaml",
    "nl/ui.yaml",    "nl/fields.yaml", "nl/quiz.yaml",    "nl/figures.yaml", "nl/isced.yaml",
    "nl/myths.yaml", "nl/steps.yaml",  "nl/parents.yaml", "nl/coach.yaml",   "nl/stories/joy.yaml",
};

static struct made_pack *pack;

/* The files of the small pack, and of a whole one where the small one lacks them. */
static void write_seeds(void)
{
    const char *whole = getenv("VONK_PACK");
    for (size_t i = 0; i < ARRAY_LENGTH(files); i++) {
        char name[32];
        const char *path = pack_path(pack, files[i]);
        path = file_exists(path) || whole == NULL ? path : file_join(&pack->arena, whole, files[i]);
        size_t size = 0;
        char *bytes = file_read(&pack->arena, path, 1 << 20, &size, NULL);
        for (int thorough = 0; bytes != NULL && thorough < 2; thorough++) {
            uint8_t head = (uint8_t)(i + (thorough ? THOROUGH : 0));
            snprintf(name, sizeof name, "%03d", head);
            room_write_seed(name, &head, 1, bytes, size);
        }
    }
    exit(0);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    void *made = NULL;
    (void)argc;
    (void)argv;
    setenv("TMPDIR", room_make("pack"), 1);
    pack_make(&made);
    pack = made;
    pack_replace(pack, "pack.yaml", "[nl, en]", "[nl]"); /* half the work */
    if (room_seeds() != NULL) {
        write_seeds();
    }
    return 0;
}

/* What is const in a catalog must be safe to walk. */
static size_t walk(const struct catalog *catalog)
{
    size_t letters = strlen(catalog->name);
    for (int i = 0; i < catalog->topic_count; i++) {
        const struct topic *topic = &catalog->topics[i];
        letters += strlen(topic->id) + strlen(topic->name.in[0]);
        for (int s = 0; s < topic->story_count; s++) {
            letters += strlen(catalog->stories[topic->stories[s]].id);
        }
        for (int r = 0; r < topic->related_count; r++) {
            letters += strlen(catalog->topics[topic->related[r]].id);
        }
    }
    for (int i = 0; i < catalog->item_count; i++) {
        letters += strlen(catalog->items[i].id) + strlen(catalog->items[i].activity.in[0]);
    }
    return letters;
}

/* As `vonkctl check` reads it: every file is walked. What is said of its words has a target of its
 * own (fuzz_language). */
static bool load_thoroughly(struct catalog *catalog, struct arena *arena, struct problems *problems,
                            struct err *err)
{
    static struct pack read;
    return pack_read(&read, pack->folder, true, arena, problems, err) &&
           catalog_link(catalog, &read, err);
}

static void load(bool thorough)
{
    static struct catalog catalog;
    struct arena arena;
    struct problems problems;
    struct err err = {0};
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    bool loaded = thorough ? load_thoroughly(&catalog, &arena, &problems, &err)
                           : catalog_load(&catalog, pack->folder, &arena, &problems, &err);
    room_demand(loaded ? walk(&catalog) > 0 : err.text[0] != '\0',
                "a pack is a catalog or a sentence");
    arena_finish(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) {
        return 0;
    }
    arena_reset(&pack->arena); /* of paths and of the file as it was */
    const char *name = files[data[0] % THOROUGH % ARRAY_LENGTH(files)];
    bool there = file_exists(pack_path(pack, name));
    char *before = there ? pack_read_text(pack, name) : NULL;
    pack_write_bytes(pack, name, data + 1, size - 1);
    load(data[0] >= THOROUGH);
    if (there) {
        pack_write(pack, name, before);
    } else {
        pack_delete(pack, name);
    }
    return 0;
}
