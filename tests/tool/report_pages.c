/* report_pages.c PACK DIR: writes the report of the sample figures in every language of a pack, as
 * DIR/<language>-<sample>.html, for the test that opens them in a browser. "hard" is a season of
 * large numbers and of things that the pack does not know, whose ids have no place for a break. */
#include "../journal/report_sample.h"

#include "base/file.h"
#include "base/text.h"
#include "staff/report_texts.h"

#include <stdio.h>

static void make_hard(struct stats *stats)
{
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        struct stats_rows *rows = &stats->parts[part];
        for (int row = 0; row < rows->count; row++) {
            text_copy(rows->rows[row].subject, EVENT_ID_SIZE, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW");
            for (int i = 0; i < STATS_MEASURES; i++) {
                rows->rows[row].counts[i] = row % 3 == 0 ? -1 : 1234567 + row;
            }
        }
    }
    for (int i = 0; i < stats->quarter_count; i++) {
        stats->quarters[i].start_ms += i * INT64_C(1800000); /* round the clock */
        stats->quarters[i].visits = 123456;
    }
    for (int i = 0; i < stats->occasion_count; i++) {
        text_copy(stats->occasions[i].occasion.name, EVENT_ID_SIZE,
                  "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW");
    }
}

static bool write_page(const struct report_texts *texts, enum sample_size size, const char *path)
{
    struct arena arena;
    struct stats stats;
    const struct report_options options = {.title = NULL};
    FILE *to = fopen(path, "w");
    if (to == NULL) {
        return false;
    }
    arena_init(&arena, 0);
    report_sample(&stats, size < SAMPLE_RICH ? size : SAMPLE_RICH, &arena);
    stats.sample = true;
    if (size > SAMPLE_RICH) {
        make_hard(&stats);
    }
    bool ok = report_write(to, &stats, texts, &options);
    arena_finish(&arena);
    return fclose(to) == 0 && ok;
}

static bool write_pages(const struct catalog *catalog, const char *folder, struct arena *arena)
{
    static const char *const sizes[] = {"none", "few", "rich", "hard"};
    bool ok = true;
    for (int l = 0; l < catalog->language_count; l++) {
        const struct names pack = {catalog, l, arena};
        const struct report_texts texts = report_texts_of(&pack);
        for (size_t size = 0; size < ARRAY_LENGTH(sizes); size++) {
            const char *path =
                arena_printf(arena, "%s/%s-%s.html", folder, catalog->languages[l], sizes[size]);
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
