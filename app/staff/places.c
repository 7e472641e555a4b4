/* places.c: the names of what staff's work leaves behind. To add one: an enumerator, a row. */
#include "staff/places.h"

#include "base/file.h"

static const char *const names[STAFF_PLACES] = {
    [STAFF_PIN] = "pin",
    [STAFF_SETTINGS] = "vonk.yaml",
    [STAFF_PACKS] = "packs",
    [STAFF_CURRENT] = "packs/current",
    [STAFF_PREVIOUS] = "packs/previous",
    [STAFF_VERSIONS] = "packs/versions",
    [STAFF_EXPORTS] = "exports",
    [STAFF_READINESS] = "readiness.json",
    [STAFF_STARTS] = "starts",
};

char *staff_place(struct arena *arena, const char *data, enum staff_place place)
{
    return file_join(arena, data, names[place]);
}
