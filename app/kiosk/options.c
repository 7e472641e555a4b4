/* options.c: the table of the command line's options. To add one: a member, a row, a function. */
#include "kiosk/options.h"

#include "base/text.h"

#include <stdlib.h>

struct option_row {
    const char *name, *value, *help; /* value NULL: takes none */
    bool (*read)(struct options *options, const char *value);
};

static bool read_size(const char *text, int *width, int *height)
{
    char tail;
    return sscanf(text, "%dx%d%c", width, height, &tail) == 2 && *width >= 320 && *height >= 320 &&
           *width <= 4096 && *height <= 4096;
}

static bool set_content(struct options *o, const char *value)
{
    o->content = value;
    return true;
}

static bool set_data(struct options *o, const char *value)
{
    o->data = value;
    return true;
}

static bool set_config(struct options *o, const char *value)
{
    o->config = value;
    return true;
}

static bool set_keys(struct options *o, const char *value)
{
    o->keys = value;
    return true;
}

static bool set_sticks(struct options *o, const char *value)
{
    o->sticks = value;
    return true;
}

static bool set_machine(struct options *o, const char *value)
{
    o->machine = value;
    return true;
}

static bool set_window(struct options *o, const char *value)
{
    return read_size(value, &o->window_w, &o->window_h);
}

static bool set_seed(struct options *o, const char *value)
{
    char tail;
    return sscanf(value, "%llu%c", &o->seed, &tail) == 1 && value[0] != '-' && o->seed > 0;
}

static bool set_language(struct options *o, const char *value)
{
    o->language = value;
    return true;
}

static bool set_mm(struct options *o, const char *value)
{
    o->has_mm = true;
    return settings_set(&o->settings, "display.mm", value, NULL);
}

static bool set_distance(struct options *o, const char *value)
{
    o->has_distance = true;
    return settings_set(&o->settings, "display.distance", value, NULL);
}

static bool set_renderer(struct options *o, const char *value)
{
    o->renderer = value;
    return text_equal(value, "auto") || text_equal(value, "software") ||
           text_equal(value, "accelerated");
}

static bool set_script(struct options *o, const char *value)
{
    o->mode = MODE_SCRIPT;
    o->script = value;
    return true;
}

static bool set_tour(struct options *o, const char *value)
{
    o->mode = MODE_TOUR;
    o->tour = value;
    return true;
}

static bool set_audit(struct options *o, const char *value)
{
    (void)value;
    o->mode = MODE_AUDIT;
    return true;
}

static bool set_bench(struct options *o, const char *value)
{
    (void)value;
    o->mode = MODE_BENCH;
    return true;
}

static bool set_json(struct options *o, const char *value)
{
    (void)value;
    o->json = true;
    return true;
}

static bool set_visits(struct options *o, const char *value)
{
    char *tail;
    long visits = strtol(value, &tail, 10);
    o->visits = (int)visits;
    return *value != '\0' && *tail == '\0' && visits > 0 && visits <= 100000;
}

static bool set_size(struct options *o, const char *value)
{
    return read_size(value, &o->width, &o->height);
}

static bool set_only(struct options *o, const char *value)
{
    o->only = value;
    return true;
}

static bool set_text(struct options *o, const char *value)
{
    for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
        if (text_equal(text_size_name((enum text_size)size), value)) {
            o->text_size = (enum text_size)size;
            return true;
        }
    }
    return false;
}

static bool set_contrast(struct options *o, const char *value)
{
    (void)value;
    o->contrast = true;
    return true;
}

static bool set_every(struct options *o, const char *value)
{
    char tail;
    return sscanf(value, "%d%c", &o->every, &tail) == 1 && o->every > 0;
}

static bool set_full(struct options *o, const char *value)
{
    (void)value;
    o->full = true;
    return true;
}

static bool set_help(struct options *o, const char *value)
{
    (void)value;
    o->mode = MODE_HELP;
    return true;
}

static bool set_version(struct options *o, const char *value)
{
    (void)value;
    o->mode = MODE_VERSION;
    return true;
}

static const struct option_row rows[] = {
    {"--content", "DIR", "the built content pack", set_content},
    {"--data", "DIR", "where the counts are kept", set_data},
    {"--config", "FILE", "settings (default /etc/vonk/vonk.yaml)", set_config},
    {"--keys", "DIR", "keys whose packs and recovery files are trusted (/etc/vonk/keys)", set_keys},
    {"--sticks", "WHERE", "socket of the helper for sticks, or folder:DIR that plays a stick",
     set_sticks},
    {"--machine", "SOCKET", "socket of the helper for clock, power and backlight", set_machine},
    {"--window", "WxH", "in a window of that size; else full screen", set_window},
    {"--seed", "N", "the order of the quiz; else by chance", set_seed},
    {"--lang", "xx", "language of a new visit", set_language},
    {"--mm", "WxH", "physical size of the display in mm", set_mm},
    {"--distance", "MM", "viewing distance", set_distance},
    {"--renderer", "NAME", "auto, software or accelerated", set_renderer},
    {"--script", "FILE|-", "plays a visit without a display, on a virtual clock", set_script},
    {"--tour", "DIR", "draws every screen and state, and a contact sheet", set_tour},
    {"--audit", NULL, "lays out every screen and names what cannot be read or touched", set_audit},
    {"--bench", NULL, "measures what taps, frames and memory cost on this machine", set_bench},
    {"--size", "WxH", "size of scripts, tours, audits and the bench", set_size},
    {"--only", "NAME", "of the tour: only what begins with NAME", set_only},
    {"--text", "SIZE", "of the tour: text size S, M, L or XL", set_text},
    {"--contrast", NULL, "of the tour: the contrast look", set_contrast},
    {"--json", NULL, "of the bench: one line of JSON", set_json},
    {"--visits", "N", "of the bench: visits of its last measure of memory (1000)", set_visits},
    {"--every", "N", "of the audit: one case of N", set_every},
    {"--full", NULL, "of the audit: looks at the pixels of every page, not of a sample", set_full},
    {"--version", NULL, "says which version this is", set_version},
    {"--help", NULL, "shows this", set_help},
};

bool options_read(struct options *options, int argc, char **argv, struct err *err)
{
    *options = (struct options){.renderer = "auto", .text_size = TEXT_SIZE_M};
    settings_init(&options->settings);
    for (int i = 1; i < argc; i++) {
        const struct option_row *row = NULL;
        for (size_t r = 0; r < ARRAY_LENGTH(rows) && row == NULL; r++) {
            row = text_equal(rows[r].name, argv[i]) ? &rows[r] : NULL;
        }
        if (row == NULL) {
            return err_set(err, "there is no option %.60s; vonk --help lists them", argv[i]);
        }
        const char *value = NULL;
        if (row->value != NULL) {
            value = i + 1 < argc ? argv[++i] : NULL;
            if (value == NULL) {
                return err_set(err, "%s needs %s behind it", row->name, row->value);
            }
        }
        if (!row->read(options, value)) {
            return err_set(err, "%s: \"%.60s\" will not do; give %s", row->name, value, row->value);
        }
    }
    return true;
}

void options_over(const struct options *options, struct settings *settings)
{
    if (options->has_mm) {
        settings->width_mm = options->settings.width_mm;
        settings->height_mm = options->settings.height_mm;
    }
    if (options->has_distance) {
        settings->distance_mm = options->settings.distance_mm;
    }
}

void options_help(FILE *out)
{
    fprintf(out, "vonk: a kiosk with stories, topics and a picture quiz about technical work\n\n"
                 "usage: vonk [options]\n\noptions:\n");
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        fprintf(out, "  %-12s %-8s %s\n", rows[i].name, rows[i].value != NULL ? rows[i].value : "",
                rows[i].help);
    }
    fprintf(out, "\nsettings in the file of --config (YAML; a dot is a group; what staff set on\n"
                 "the kiosk, in vonk.yaml of --data, wins):\n");
    for (size_t i = 0; i < setting_count; i++) {
        fprintf(out, "  %-17s %s: %s\n", setting_rows[i].name, setting_rows[i].help,
                setting_rows[i].value);
    }
    fprintf(out, "\nends with 0: by staff or script, 1: an expectation failed, "
                 "2: wrong usage or pack, 3: display lost, "
                 "5: the machine should restart\n");
}
