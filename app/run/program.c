/* program.c: the beginning that all modes share: settings, pack, language; and what several of them
 * open. Owns nothing: all of it is in struct program. */
#include "run/program.h"

#include "base/file.h"
#include "base/log.h"
#include "base/places.h"
#include "kiosk/display.h"
#include "model/settings_file.h"
#include "staff/pack.h"
#include "staff/settings.h"

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
    if (path != NULL && !settings_load(&p->settings, path, &p->problems, err) &&
        p->options.config != NULL) {
        return false; /* a file that was asked for must be there */
    }
    options_over(&p->options, &p->settings);
    p->base = p->settings;
    bool installed = p->options.mode == MODE_KIOSK && p->options.data == NULL;
    const char *data = installed ? place_data(&p->arena) : p->options.data;
    staff_settings_load(data, &p->settings, &p->problems); /* others depend on arguments alone */
    options_over(&p->options, &p->settings);
    return true;
}

/* An installed pack that can be shown: the current one, else the one before it. */
static bool read_installed(struct program *p)
{
    const char *data = p->options.data != NULL ? p->options.data : place_data(&p->arena);
    struct pack_place place = {.data = data, .keys = p->options.keys, .shipped = p->shipped};
    if (p->options.mode == MODE_KIOSK && data != NULL) {
        pack_sweep(&place); /* nobody shows or installs one now */
    }
    return pack_load_current(&place, &p->catalog, &p->folders.pack, &p->arena, &p->problems);
}

static bool read_pack(struct program *p, struct err *err)
{
    p->folders.assets = place_assets(&p->arena);
    p->shipped = p->options.content != NULL ? p->options.content : place_content(&p->arena);
    if (p->options.content == NULL && read_installed(p)) {
        return true;
    }
    const char *folder = p->shipped;
    bool built = file_exists(file_join(&p->arena, folder, "MANIFEST"));
    if (!built && file_exists(file_join(&p->arena, folder, "pack.yaml"))) {
        return err_set(err,
                       "%s is the source of a pack; build it first: "
                       "vonkctl build %s --out DIR",
                       folder, folder);
    }
    p->folders.pack = folder;
    return catalog_load(&p->catalog, folder, &p->arena, &p->problems, err);
}

/* The language of a new visit: as asked for or set, else the first that is offered. */
static bool choose_language(struct program *p, struct err *err)
{
    const char *code = p->options.language != NULL ? p->options.language : p->settings.language;
    int first = catalog_first(&p->catalog, p->settings.languages);
    int language = code[0] != '\0' ? catalog_language(&p->catalog, code) : first;
    p->language = language >= 0 ? language : first;
    catalog_offer(&p->catalog, p->settings.languages, p->language);
    return language >= 0 || p->options.language == NULL || /* a wrong setting stops nothing */
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

struct staff *program_open_staff(struct program *p, bool at_once)
{
    struct err err = {{0}};
    if (p->data == NULL) {
        return NULL;
    }
    struct staff_options options = {.clerk = {.data = p->data,
                                              .keys = p->options.keys,
                                              .shipped = p->shipped,
                                              .sticks = p->options.sticks,
                                              .machine = p->options.machine,
                                              .clock = &p->clock,
                                              .journal = p->journal,
                                              .catalog = &p->catalog,
                                              .base = &p->base},
                                    .problems = &p->problems,
                                    .at_once = at_once,
                                    .first = p->service,
                                    .restarts = p->restarts};
    struct staff *staff = staff_open(&options, &err);
    if (staff == NULL) {
        log_warning("kiosk", "%s", err.text);
    }
    return staff;
}

enum window_renderer program_renderer(const char *name)
{
    return strcmp(name, "software") == 0      ? RENDERER_SOFTWARE
           : strcmp(name, "accelerated") == 0 ? RENDERER_ACCELERATED
                                              : RENDERER_AUTO;
}
