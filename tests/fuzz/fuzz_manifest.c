/* fuzz_manifest: any bytes as the MANIFEST of a pack. It is read, or a sentence says why not; what
 * was read names only files inside the pack, each once, and is what it would be written as. */
#include "room.h"

#include "base/arena.h"
#include "base/text.h"
#include "staff/manifest.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SEED_LINES = 40 };

static void demand_inside(const char *path)
{
    room_demand(path[0] != '/' && path[0] != '\0' && strchr(path, '\\') == NULL,
                "a path is relative");
    for (const char *name = path; name != NULL; name = strchr(name, '/')) {
        name += *name == '/';
        room_demand(name[0] != '.' && name[0] != '/' && name[0] != '\0', "a path has plain names");
    }
}

static void demand_same(const struct manifest *manifest, const uint8_t *data, size_t size)
{
    size_t used = 0;
    char line[400];
    for (int i = 0; i < manifest->count; i++) {
        const struct manifest_file *file = &manifest->files[i];
        char hex[2 * sizeof file->hash + 1];
        sodium_bin2hex(hex, sizeof hex, file->hash, sizeof file->hash);
        int length =
            snprintf(line, sizeof line, "%s %lld %s\n", hex, (long long)file->size, file->path);
        room_demand(length > 0 && used + (size_t)length <= size &&
                        memcmp(data + used, line, (size_t)length) == 0,
                    "what was read would be written like that");
        used += (size_t)length;
        demand_inside(file->path);
    }
    room_demand(used == size, "all of it was read");
}

static void demand_distinct(const struct manifest *manifest)
{
    enum { FEW = 60 };
    for (int i = 0; i < manifest->count && i < FEW; i++) {
        for (int j = 0; j < i; j++) {
            const char *a = manifest->files[i].path;
            const char *b = manifest->files[j].path;
            room_demand(strcasecmp(a, b) != 0, "no path stands there twice");
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct manifest manifest;
    struct err err = {0};
    arena_init(&arena, 0);
    manifest_init(&manifest, &arena);
    char *copy = malloc(size + 1); /* of exactly that size, for AddressSanitizer */
    memcpy(copy, data, size);
    char *exact = size > 0 ? realloc(copy, size) : copy;
    bool good = manifest_parse(&manifest, exact, size, &err);
    room_demand(good == (err.text[0] == '\0'), "a list is read, or a sentence says why not");
    if (good) {
        room_demand(manifest.count > 0 && manifest.count <= MANIFEST_FILES_MOST &&
                        manifest.bytes <= MANIFEST_BYTES_MOST,
                    "a list keeps its limits");
        demand_same(&manifest, data, size);
        demand_distinct(&manifest);
    }
    free(exact);
    arena_finish(&arena);
    return 0;
}

/* One long list, and short ones with paths of all kinds. */
static void write_seeds(void)
{
    static const char *const paths[] = {
        "pack.yaml", "nl/ui.yaml", "nl/stories/a-b.yaml", "pictures/a.figure.s.png", "A/b/C/d",
        "../up",     "a//b"};
    char text[SEED_LINES * 128];
    size_t used = 0;
    for (int i = 0; i < SEED_LINES; i++) {
        char name[16];
        const char *path = paths[(size_t)i % ARRAY_LENGTH(paths)];
        int length = snprintf(text + used, sizeof text - used, "%064x %d %s%d\n", (unsigned)i,
                              i * i, path, i);
        snprintf(name, sizeof name, "line-%d", i);
        room_write_seed(name, "", 0, text + used, (size_t)length);
        used += (size_t)length;
    }
    room_write_seed("list", "", 0, text, used);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    if (room_seeds() != NULL) {
        write_seeds();
        exit(0);
    }
    return 0;
}
