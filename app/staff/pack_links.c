/* pack_links.c: which installed pack is shown, which one was before it, and changing back. */
#include "base/file.h"
#include "base/text.h"
#include "staff/pack_depot.h"
#include "staff/trial.h"

#include <string.h>

static const enum staff_place links[PACK_CHOICES] = {STAFF_CURRENT, STAFF_PREVIOUS};

/* True when the program came with a newer pack of that name. */
static bool is_outdated(const char *folder, const char *shipped)
{
    struct pack_report own = {.version = 0};
    char name[PACK_NAME_SIZE];
    int version = 0;
    return shipped != NULL && depot_folder_split(folder, name, &version) &&
           trial_read_self(shipped, &own, NULL) && text_equal(own.name, name) &&
           version < own.version;
}

/* Where a link leads to, "" for the pack that came with the program: also when that one has taken
 * the place of an older pack of its name. */
static void read_link(const struct depot *depot, const struct pack_place *place,
                      enum staff_place link, char folder[PACK_FOLDER_SIZE])
{
    depot_link(depot, link, folder);
    if (is_outdated(folder, place->shipped)) {
        folder[0] = '\0';
    }
}

bool pack_back(const struct pack_place *place, struct err *err)
{
    struct arena arena;
    struct depot depot = {.fd = -1};
    struct depot_seal seal;
    struct pack_report report = {.version = 0};
    char folders[PACK_CHOICES][PACK_FOLDER_SIZE];
    arena_init(&arena, 0);
    bool ok = depot_open(&depot, place, true, &arena, err);
    for (int i = 0; i < PACK_CHOICES && ok; i++) {
        read_link(&depot, place, links[i], folders[i]);
    }
    if (ok && folders[1][0] == '\0' && (folders[0][0] == '\0' || place->shipped == NULL)) {
        ok = err_set(err, "there is no previous pack; install another one");
    }
    if (ok && folders[1][0] != '\0') {
        ok = depot_inspect_installed(&depot, folders[1], DEPOT_HASHES, &seal, &report, err);
    }
    ok = ok && depot_swap_links(&depot, err);
    depot_close(&depot);
    arena_finish(&arena);
    return ok;
}

static void add_problem(struct problems *problems, const char *folder, const struct err *err)
{
    problem_add(problems, PROBLEM_ERROR, folder, 0, 0, "pack",
                "this installed pack is not shown: %s", err->text);
}

/* Who made a pack of her own under the program's name must learn why it is gone. */
static void tell_outdated(struct problems *problems, const char *folder)
{
    if (problems != NULL) {
        problem_add(problems, PROBLEM_WARNING, folder, 0, 0, "pack",
                    "this installed pack is not shown: a newer one of its name came with the "
                    "program; give a pack of your own a name of its own");
    }
}

int pack_choices(const struct pack_place *place, const char *folders[PACK_CHOICES],
                 struct arena *arena, struct problems *problems)
{
    struct depot depot;
    struct arena scratch;
    char folder[PACK_FOLDER_SIZE];
    int count = 0;
    arena_init(&scratch, 0);
    if (place->data == NULL || !depot_open(&depot, place, false, &scratch, NULL)) {
        arena_finish(&scratch);
        return 0;
    }
    for (int i = 0; i < PACK_CHOICES; i++) {
        struct depot_seal seal;
        struct pack_report report = {.version = 0};
        struct err err = {0};
        depot_link(&depot, links[i], folder);
        if (is_outdated(folder, place->shipped)) {
            tell_outdated(problems, folder);
            folder[0] = '\0';
        }
        if (i == 0 && folder[0] == '\0') {
            break; /* the pack that came with the program is the current one */
        }
        if (folder[0] == '\0') {
            continue;
        }
        if (depot_inspect_installed(&depot, folder, DEPOT_TEXTS, &seal, &report, &err)) {
            folders[count++] = file_join(arena, depot.path, folder);
        } else if (problems != NULL) {
            add_problem(problems, folder, &err);
        }
    }
    depot_close(&depot);
    arena_finish(&scratch);
    return count;
}

bool pack_load_current(const struct pack_place *place, struct catalog *catalog, const char **folder,
                       struct arena *arena, struct problems *problems)
{
    const char *folders[PACK_CHOICES];
    int count = pack_choices(place, folders, arena, problems);
    for (int i = 0; i < count; i++) {
        struct err err = {0};
        *folder = folders[i];
        if (catalog_load(catalog, folders[i], arena, problems, &err)) {
            return true;
        }
        add_problem(problems, strrchr(folders[i], '/') + 1, &err);
    }
    return false;
}

const char *pack_current(const struct pack_place *place, struct arena *arena)
{
    const char *folders[PACK_CHOICES];
    return pack_choices(place, folders, arena, NULL) > 0 ? folders[0] : NULL;
}

/* Tells what is known of a pack that a link leads to. */
static void tell(const struct depot *depot, const char *folder, struct pack_report *report)
{
    struct depot_seal seal;
    struct depot_version newest;
    struct pack_report self = {.version = 0};
    if (!depot_inspect_installed(depot, folder, DEPOT_SIZES, &seal, report, NULL)) {
        report->name[0] = '\0';
        return;
    }
    trial_read_self(file_join(depot->arena, depot->path, folder), &self, NULL);
    text_copy(report->languages, sizeof report->languages, self.languages);
    if (depot_newest(depot, report->name, &newest) && newest.version == report->version) {
        report->installed_ms = newest.installed_ms;
    }
}

int pack_list(const struct pack_place *place, struct pack_report reports[PACK_CHOICES])
{
    struct depot depot;
    struct arena arena;
    int installed = 0;
    arena_init(&arena, 0);
    if (place->data == NULL || !depot_open(&depot, place, false, &arena, NULL)) {
        arena_finish(&arena);
        return 0;
    }
    for (int i = 0; i < PACK_CHOICES; i++) {
        char folder[PACK_FOLDER_SIZE];
        reports[i] = (struct pack_report){.verdict = PACK_INSTALLED};
        read_link(&depot, place, links[i], folder);
        if (folder[0] != '\0') {
            installed++;
            tell(&depot, folder, &reports[i]);
        }
    }
    depot_close(&depot);
    arena_finish(&arena);
    return installed > 0 ? PACK_CHOICES : 0;
}
