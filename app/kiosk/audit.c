/* audit.c: the walk over all cases: displays, languages, text sizes, looks, scenes, pages. A page
 * differs from run to run in nothing: no random, no time. */
#include "kiosk/audit_rules.h"

#include "base/text.h"
#include "kiosk/scenes.h"

/* 24 inches, upright: where reach mode is for. */
static const struct display audit_tall = {1080, 1920, 299, 531, 0};

const struct display audit_displays[6] = {
    {800, 480, 154, 86, 0},    {1024, 600, 0, 0, 0},    {1280, 800, 0, 0, 0},
    {1920, 1080, 345, 194, 0}, {720, 1280, 88, 155, 0}, {1080, 1920, 0, 0, 0},
};

/* The walk on one display. */
struct walk {
    const struct audit_options *options;
    struct audit audit;
    struct app *app;
    struct audit_memory memory;
    struct scene *scenes;
    int scene_count;
    unsigned number; /* of the case, all displays counted */
};

/* A share of the cases that is spread over all scenes, languages, sizes and looks; another one for
 * another `draw`. */
static bool is_chosen(unsigned number, unsigned draw, int every)
{
    uint64_t mixed = ((uint64_t)draw << 32 | number) + 0x9E3779B97F4A7C15u; /* splitmix64 */
    mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9u;
    mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EBu;
    return every <= 1 || (mixed >> 33) % (unsigned)every == 0;
}

/* The scene on each page of its scrolls. */
static void walk_pages(struct walk *walk)
{
    struct app *app = walk->app;
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        for (int i = 0; i < SCROLL_VIEWS; i++) {
            struct scroll_part *part = &app->scrolls.parts[i];
            if (part->id[0] != '\0') {
                part->page = page < part->page_count ? page : part->page_count - 1;
                pages = part->page_count > pages ? part->page_count : pages;
            }
        }
        app->stale = true;
        app_update(app);
        walk->audit.page = page;
        audit_tree(&walk->audit);
    }
}

static void walk_scenes(struct walk *walk, int language, enum text_size size, enum look look)
{
    const struct audit_options *options = walk->options;
    struct audit *a = &walk->audit;
    a->language = options->catalog->languages[language];
    a->language_index = language;
    for (int i = 0; i < walk->scene_count; i++) {
        unsigned number = walk->number++;
        if (!is_chosen(number, 0, options->every)) {
            continue;
        }
        bool painted = options->paint_every > 0 && is_chosen(number, 1, options->paint_every);
        a->scene = walk->scenes[i].name;
        a->eye = painted ? options->eye : NULL;
        a->report->cases++;
        scene_show(walk->app, &walk->scenes[i], language, size, look);
        walk_pages(walk);
    }
}

static void walk_display(struct walk *walk)
{
    const struct audit_options *options = walk->options;
    for (int language = 0; language < options->catalog->language_count; language++) {
        for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
            audit_forget(&walk->memory);
            for (int look = 0; look < LOOK_COUNT; look++) {
                if (options->language < 0 || options->language == language) {
                    walk_scenes(walk, language, (enum text_size)size, (enum look)look);
                }
            }
        }
    }
}

static void audit_display(const struct audit_options *options, struct display display,
                          const struct settings *settings, FILE *out, struct audit_report *report)
{
    struct arena arena;
    struct clock clock;
    arena_init(&arena, 0);
    clock_init_virtual(&clock, -1);
    clock_advance(&clock, 100000);
    struct walk walk = {.options = options, .app = arena_new(&arena, struct app)};
    struct app_options app_options = {.catalog = options->catalog,
                                      .clock = &clock,
                                      .measure = options->measure,
                                      .display = display_complete(display),
                                      .settings = *settings,
                                      .seed = 1};
    app_init(walk.app, &app_options);
    audit_memory_init(&walk.memory, &arena);
    walk.scene_count = scenes_list(options->catalog, &arena, &walk.scenes);
    walk.number = (unsigned)(display.width * 7 + display.height + (int)display.height_mm);
    walk.audit = (struct audit){.out = out,
                                .report = report,
                                .app = walk.app,
                                .pictures = options->eye,
                                .memory = &walk.memory};
    walk_display(&walk);
    audit_memory_finish(&walk.memory);
    app_finish(walk.app);
    arena_finish(&arena);
}

void audit_run(const struct audit_options *options, FILE *out, struct audit_report *report)
{
    *report = (struct audit_report){0};
    if (options->display.width > 0) {
        audit_display(options, options->display, &options->settings, out, report);
        return;
    }
    struct settings settings = options->settings;
    settings.reach = REACH_OFF;
    for (size_t i = 0; i < ARRAY_LENGTH(audit_displays); i++) {
        audit_display(options, audit_displays[i], &settings, out, report);
    }
    settings.reach = REACH_ON;
    settings.bottom_mm = 0; /* not known: the line lies in the middle */
    audit_display(options, audit_tall, &settings, out, report);
}
