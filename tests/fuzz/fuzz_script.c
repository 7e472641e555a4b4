/* fuzz_script: any text as a script: a visitor's every tap, key and wait, in any order, on a canvas
 * that only measures. The run ends well or with a sentence. Long waits and long scripts are left
 * out: they find nothing new and take minutes. */
#include "room.h"

#include "base/text.h"
#include "kiosk/script.h"
#include "model/catalog.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 2048, DIGITS = 5, CHAR_PX = 8, FONT_PX = 16 };

static struct arena pack; /* as long as the program */
static struct problems problems;
static struct catalog catalog;
static struct clock virtual_clock;
static struct journal *journal;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    const char *folder = getenv("VONK_PACK");
    struct err err = {0};
    (void)argc;
    (void)argv;
    arena_init(&pack, 0);
    problems_init(&problems, &pack);
    if (folder == NULL || !catalog_load(&catalog, folder, &pack, &problems, &err)) {
        fprintf(stderr, "VONK_PACK must name a pack: %s\n", err.text);
        exit(2);
    }
    return 0;
}

static int measure_width(void *context, struct font font, const char *text, int length)
{
    int characters = 0;
    (void)context;
    for (const char *at = text; at < text + length; characters++) {
        text_next(&at);
    }
    return characters * CHAR_PX * font.px / FONT_PX;
}

static bool paint(void *context, const struct paint_list *list, const struct rect *damage,
                  int damage_count)
{
    (void)context;
    (void)list;
    (void)damage;
    return damage_count >= 0;
}

static bool open_canvas(void *context, int width, int height, struct paint_canvas *canvas,
                        struct err *err)
{
    (void)err;
    room_demand(width > 0 && height > 0, "a canvas has a size");
    *canvas =
        (struct paint_canvas){.context = context, .measure = {measure_width, NULL}, .paint = paint};
    return true;
}

static void close_canvas(void *context, struct paint_canvas *canvas)
{
    (void)context;
    (void)canvas;
}

static struct journal *open_journal(void *context, uint64_t seed)
{
    struct journal_options options = {.seed = seed, .clock = &virtual_clock};
    (void)context;
    journal = journal_open(&options, NULL);
    return journal;
}

/* True when a number in it has so many digits that waiting for it would take long. */
static bool is_long(const uint8_t *data, size_t size)
{
    int digits = 0;
    for (size_t i = 0; i < size && digits < DIGITS; i++) {
        digits = isdigit(data[i]) ? digits + 1 : 0;
    }
    return digits >= DIGITS || size > MOST;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const struct stage stage = {NULL, open_canvas, close_canvas};
    struct err err = {0};
    if (size == 0 || is_long(data, size)) {
        return 0;
    }
    FILE *in = fmemopen((void *)(uintptr_t)data, size, "r");
    FILE *out = fopen("/dev/null", "w");
    clock_init_virtual(&virtual_clock, 1767258000000);
    struct script_options options = {
        .catalog = &catalog,
        .stage = &stage,
        .clock = &virtual_clock,
        .open_journal = open_journal,
        .display = display_complete((struct display){.width = 1280, .height = 800})};
    settings_init(&options.settings);
    enum script_result result = script_run(&options, in, "script", out, &err);
    room_demand(result == SCRIPT_OK || err.text[0] != '\0', "a script that fails says why");
    journal_close(journal);
    journal = NULL;
    fclose(out);
    fclose(in);
    return 0;
}
