/* report_pages.c PACK DIR: writes the report of the sample figures in every language of a pack, as
 * DIR/<language>-<sample>.html, for the test that opens them in a browser. */
#include "report_sample.h"

#include "base/file.h"
#include "base/text.h"
#include "tool/report_texts.h"

#include <stdio.h>

static bool write_page(const struct report_texts *texts, enum sample_size size, const char *path)
{
    struct arena arena;
    struct stats stats;
    const struct report_options options = {.sample = true};
    FILE *to = fopen(path, "w");
    if (to == NULL) {
        return false;
    }
    arena_init(&arena, 0);
    report_sample(&stats, size, &arena);
    bool ok = report_write(to, &stats, texts, &options);
    arena_finish(&arena);
    return fclose(to) == 0 && ok;
}

static bool write_pages(const struct catalog *catalog, const char *folder, struct arena *arena)
{
    static const char *const names[] = {"none", "few", "rich"};
    bool ok = true;
    for (int l = 0; l < catalog->language_count; l++) {
        const struct report_pack pack = {catalog, l, arena};
        const struct report_texts texts = report_texts_of(&pack);
        for (size_t size = 0; size < ARRAY_LENGTH(names); size++) {
            const char *path =
                arena_printf(arena, "%s/%s-%s.html", folder, catalog->languages[l], names[size]);
            ok = write_page(&texts, (enum sample_size)size, path) && ok;
        }
    }
    return ok;
}

int main(int argc, char **argv)
{
    struct arena arena;
    struct problems problems;
    struct err err = {0};
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    struct catalog *catalog = arena_new(&arena, struct catalog);
    bool ok = argc == 3 && catalog_load(catalog, argv[1], &arena, &problems, &err) &&
              write_pages(catalog, argv[2], &arena);
    if (!ok) {
        fprintf(stderr, "report_pages PACK DIR: %s\n", err.text);
    }
    arena_finish(&arena);
    return ok ? 0 : 1;
}
