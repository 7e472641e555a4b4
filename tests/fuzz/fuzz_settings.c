/* fuzz_settings: any bytes as vonk.yaml. A mistake in it never stops the kiosk: the settings stay
 * within what they may be. */
#include "room.h"

#include "base/settings.h"
#include "model/settings_file.h"

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    room_make("settings");
    return 0;
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
    arena_finish(&arena);
    return 0;
}
