/* pack_versions.c: the newest version of each pack that was installed. A line that cannot be read
 * is as if it were not there: a damaged file must not keep a good pack out. */
#include "base/file.h"
#include "base/text.h"
#include "model/schema.h"
#include "staff/pack_depot.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAMES_MOST = 64, FILE_MOST = 64 * 1024 };

static bool read_line(const char *line, struct depot_version *entry)
{
    *entry = (struct depot_version){.version = 0};
    return sscanf(line, "%31s %d %64[0-9a-f] %lld", entry->name, &entry->version, entry->hash,
                  &entry->installed_ms) == 4 &&
           schema_id_valid(entry->name) && entry->version > 0;
}

/* Reads all entries; returns how many there are. */
static int read_all(const struct depot *depot, struct depot_version entries[NAMES_MOST])
{
    const char *path = staff_place(depot->arena, depot->data, STAFF_VERSIONS);
    char *text = file_read(depot->arena, path, FILE_MOST, NULL, NULL);
    int count = 0;
    char *rest = NULL;
    char *line = text != NULL ? strtok_r(text, "\n", &rest) : NULL;
    for (; line != NULL && count < NAMES_MOST; line = strtok_r(NULL, "\n", &rest)) {
        count += read_line(line, &entries[count]);
    }
    return count;
}

bool depot_newest(const struct depot *depot, const char *name, struct depot_version *entry)
{
    struct depot_version entries[NAMES_MOST];
    int i = read_all(depot, entries) - 1;
    while (i >= 0 && !text_equal(entries[i].name, name)) {
        i--;
    }
    if (i >= 0) {
        *entry = entries[i];
    }
    return i >= 0;
}

bool depot_remember(const struct depot *depot, const struct depot_version *entry, struct err *err)
{
    struct depot_version entries[NAMES_MOST];
    int count = read_all(depot, entries);
    char *text = NULL;
    size_t size = 0;
    FILE *file = open_memstream(&text, &size);
    if (file == NULL) {
        return err_set(err, "no memory; start the kiosk again");
    }
    int first = count == NAMES_MOST ? 1 : 0; /* the oldest makes room */
    for (int i = first; i < count; i++) {
        if (!text_equal(entries[i].name, entry->name)) {
            fprintf(file, "%s %d %s %lld\n", entries[i].name, entries[i].version, entries[i].hash,
                    entries[i].installed_ms);
        }
    }
    fprintf(file, "%s %d %s %lld\n", entry->name, entry->version, entry->hash, entry->installed_ms);
    bool ok = fclose(file) == 0 &&
              file_write(staff_place(depot->arena, depot->data, STAFF_VERSIONS), text, size, err);
    free(text);
    return ok;
}
