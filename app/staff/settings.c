/* settings.c: the file of settings in the data folder. Owns nothing between calls. */
#include "staff/settings.h"

#include "base/file.h"
#include "base/text.h"
#include "model/settings_file.h"
#include "staff/places.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* True when one of the problems behind `last` says that this is no YAML. */
static bool is_broken(const struct problems *problems, const struct problem *last)
{
    const struct problem *problem = last != NULL ? last->next : problems->first;
    while (problem != NULL && !text_equal(problem->rule, "yaml")) {
        problem = problem->next;
    }
    return problem != NULL;
}

static void set_aside(const char *path, struct problems *problems)
{
    const char *bad = arena_printf(problems->arena, "%s.bad", path);
    bool aside = rename(path, bad) == 0;
    problem_add(problems, PROBLEM_ERROR, path, 0, 0, "setting",
                aside ? "the settings made on the kiosk could not be read and are now in %s; set "
                        "them anew in the staff screens"
                      : "the settings made on the kiosk could not be read, nor set aside as %s; "
                        "set them anew in the staff screens, and check the disk",
                bad);
}

/* Takes back what staff may not change. */
static void keep_out(struct settings *settings, const struct settings *base, const char *path,
                     struct problems *problems)
{
    for (size_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_rows[i];
        char value[SETTINGS_VALUE], before[SETTINGS_VALUE];
        settings_print(settings, row, value);
        settings_print(base, row, before);
        if ((row->flags & SETTING_STAFF) == 0 && !text_equal(value, before)) {
            settings_copy(settings, base, row);
            problem_add(problems, PROBLEM_ERROR, path, 0, 0, "setting",
                        "%s is not set on the kiosk; write it in /etc/vonk/vonk.yaml", row->name);
        }
    }
}

void staff_settings_load(const char *data, struct settings *settings, struct problems *problems)
{
    struct stat info;
    struct settings read = *settings;
    const struct problem *last = problems->last;
    if (data == NULL) {
        return;
    }
    const char *path = staff_place(problems->arena, data, STAFF_SETTINGS);
    if (lstat(path, &info) != 0 && (errno == ENOENT || errno == ENOTDIR)) {
        return;
    }
    if (!settings_load(&read, path, problems, NULL) || is_broken(problems, last)) {
        set_aside(path, problems);
        return;
    }
    keep_out(&read, settings, path, problems);
    *settings = read;
}

bool staff_settings_save(const char *data, const struct settings *settings,
                         const struct settings *base, struct err *err)
{
    struct arena arena;
    struct settings own = *base;
    if (data == NULL) {
        return err_set(err, "there is no data folder to keep settings in; give one with --data");
    }
    for (size_t i = 0; i < setting_count; i++) {
        if ((setting_rows[i].flags & SETTING_STAFF) != 0) {
            settings_copy(&own, settings, &setting_rows[i]);
        }
    }
    arena_init(&arena, 0);
    bool ok = settings_save(&own, base, staff_place(&arena, data, STAFF_SETTINGS), err);
    arena_finish(&arena);
    return ok;
}
