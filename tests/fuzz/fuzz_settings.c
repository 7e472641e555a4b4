/* fuzz_settings: any bytes as vonk.yaml. A mistake in it never stops the kiosk: the settings stay
 * within what they may be, and what is written of them is read back the same. */
#include "room.h"

#include "base/settings.h"
#include "model/settings_file.h"

#include <string.h>
#include <unistd.h>

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    room_make("settings");
    return 0;
}

static void assert_round_trip(const struct settings *settings, struct problems *problems)
{
    struct settings base, again;
    settings_init(&base);
    settings_init(&again);
    room_demand(settings_save(settings, &base, room_path("saved.yaml"), NULL), "they are saved");
    struct problem *last = problems->last;
    if (access(room_path("saved.yaml"), F_OK) == 0) {
        settings_load(&again, room_path("saved.yaml"), problems, NULL);
    }
    room_demand(problems->last == last, "nothing is wrong with what was saved");
    for (size_t i = 0; i < setting_count; i++) {
        char one[SETTINGS_VALUE], other[SETTINGS_VALUE];
        settings_print(settings, &setting_rows[i], one);
        settings_print(&again, &setting_rows[i], other);
        room_demand(strcmp(one, other) == 0, "a setting is read back the same");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena;
    struct problems problems;
    struct settings settings;
    struct err err = {0};
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    settings_init(&settings);
    room_write("vonk.yaml", data, size);
    bool read = settings_load(&settings, room_path("vonk.yaml"), &problems, &err);
    room_demand(read || err.text[0] != '\0', "settings are read, or a sentence says why not");
    for (const struct problem *p = problems.first; p != NULL; p = p->next) {
        room_demand(p->text[0] != '\0' && p->line >= 0, "a problem has a sentence and a line");
    }
    assert_round_trip(&settings, &problems);
    arena_finish(&arena);
    return 0;
}
