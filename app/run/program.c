/* program.c: the beginning that all modes share: settings, pack, language; and what several of them
 * open. Owns nothing: all of it is in struct program. */
#include "run/program.h"

#include "base/file.h"
#include "base/log.h"
#include "base/places.h"
#include "kiosk/display.h"
#include "model/settings_file.h"

#include <string.h>

/* ---- beginning ---- */

static void tell_problems(const struct problems *problems)
{
    for (const struct problem *p = problems->first; p != NULL; p = p->next) {
        log_warning("content", "%s:%d:%d: %s [%s]", p->file, p->line, p->column, p->text, p->rule);
    }
}

static bool read_settings(struct program *p, struct err *err)
{
    const char *path = p->options.config != NULL ? p->options.config : place_settings();
    settings_init(&p->settings);
    if (path != NULL && !settings_load(&p->settings, path, &p->problems, err)) {
        return p->options.config == NULL; /* a file that was asked for must be there */
    }
    if (p->options.has_mm) {
        p->settings.width_mm = p->options.settings.width_mm;
        p->settings.height_mm = p->options.settings.height_mm;
    }
    if (p->options.has_distance) {
        p->settings.distance_mm = p->options.settings.distance_mm;
    }
    return true;
}

static bool read_pack(struct program *p, struct err *err)
{
    const char *folder = p->options.content != NULL ? p->options.content : place_content(&p->arena);
    bool built = file_exists(file_join(&p->arena, folder, "MANIFEST"));
    if (!built && file_exists(file_join(&p->arena, folder, "pack.yaml"))) {
        return err_set(err,
                       "%s is the source of a pack; build it first: "
                       "vonkctl build %s --out DIR",
                       folder, folder);
    }
    p->folders.pack = folder;
    p->folders.assets = place_assets(&p->arena);
    return catalog_load(&p->catalog, folder, &p->arena, &p->problems, err);
}

static bool choose_language(struct program *p, struct err *err)
{
    const char *code = p->options.language != NULL ? p->options.language : p->settings.language;
    p->language = code[0] != '\0' ? catalog_language(&p->catalog, code) : 0;
    if (p->language >= 0) {
        return true;
    }
    p->language = 0;
    return p->options.language == NULL || /* a wrong setting never stops the kiosk */
           err_set(err, "the pack has no language %.8s; give one of pack.yaml", code);
}

bool program_begin(struct program *p, struct err *err)
{
    if (!read_settings(p, err) || !read_pack(p, err) || !choose_language(p, err)) {
        return false;
    }
    tell_problems(&p->problems);
    return true;
}

/* ---- what modes open ---- */

struct display program_headless_display(const struct program *p)
{
    bool given = p->options.width > 0;
    return display_as_set(&p->settings, given ? p->options.width : 1920,
                          given ? p->options.height : 1080);
}

struct journal *program_open_journal(struct program *p, const char *folder, uint64_t seed)
{
    const char *pack = arena_printf(&p->arena, "%s-%d", p->catalog.name, p->catalog.version);
    struct journal_options options = {.folder = folder,
                                      .pack = pack,
                                      .occasion = &p->settings.occasion,
                                      .sends = p->settings.sync_target != 0,
                                      .activity_base = p->settings.activity_base,
                                      .seed = seed,
                                      .clock = &p->clock};
    return journal_open(&options, NULL); /* what is wrong, it says in the log */
}

enum window_renderer program_renderer(const char *name)
{
    return strcmp(name, "software") == 0      ? RENDERER_SOFTWARE
           : strcmp(name, "accelerated") == 0 ? RENDERER_ACCELERATED
                                              : RENDERER_AUTO;
}
