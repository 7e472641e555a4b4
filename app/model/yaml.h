/* yaml.h: one file of a pack, loaded by its schema table.
 *
 * The quick way is libcyaml on the whole file. Only when that fails, or when somebody wants every
 * mistake, is the file walked (walk.h): its mistakes are named with line and column, what is broken
 * is cut off, and libcyaml loads the rest.
 *
 * libcyaml keeps no positions. When a loaded value turns out to be wrong later (a link to nowhere),
 * yaml_find walks the file once more and says where the value stands. */
#ifndef VONK_MODEL_YAML_H
#define VONK_MODEL_YAML_H

#include "base/arena.h"
#include "model/memory.h"
#include "model/problem.h"
#include "model/schema.h"
#include "model/walk.h"

#include <stdbool.h>

/* A loaded value and where it stands in its file. */
struct place {
    const void *at;                          /* the member that holds it */
    const struct cyaml_schema_value *schema; /* what it is */
    int line, column;                        /* from 1 */
};

struct yaml_file {
    const char *path; /* relative to the pack, such as "nl/ui.yaml" */
    const struct cyaml_schema_value *schema;
    bool exists;          /* there is something with that name */
    void *data;           /* the struct of the schema in the memory given to load; NULL: unusable */
    struct cut *cuts;     /* ids and keys that were cut off */
    int problems;         /* errors of this file so far; see REPORT_MOST */
    int remarks;          /* the same for warnings and hints */
    struct place *places; /* by address; made by yaml_places */
    int place_count;
};

/* Loads a file the quick way; false when it must be walked. Says nothing. `scratch` is reset. */
bool yaml_load_quick(struct yaml_file *file, const char *folder, struct memory *memory,
                     struct arena *scratch);

/* Loads a file by walking it. Mistakes go to `problems`; a file that is not there is no mistake
 * here. `file->data` stays NULL when nothing of it can be used. */
void yaml_load_walk(struct yaml_file *file, const char *folder, struct memory *memory,
                    struct problems *problems);

/* All values of a loaded file, lists included and groups not; sorted by address. Made on the first
 * call, by reading the file again. */
const struct place *yaml_places(struct yaml_file *file, const char *folder, struct arena *arena,
                                int *count);

/* Where the value in a member of `file->data` stands; NULL when it is not known. */
const struct place *yaml_find(struct yaml_file *file, const char *folder, struct arena *arena,
                              const void *member);

/* True when an id or key of this file was cut off, so that its absence needs no words. */
bool yaml_was_cut(const struct yaml_file *file, const char *id);

#endif
