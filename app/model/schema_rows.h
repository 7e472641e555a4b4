/* schema_rows.h: the rows that the tables of schema.c and schema_words.c are written in; nobody
 * else includes it. All counts are `unsigned`, all texts are pointers. */
#ifndef VONK_MODEL_SCHEMA_ROWS_H
#define VONK_MODEL_SCHEMA_ROWS_H

#include "model/schema.h"

#include <stddef.h>

#define TEXT(key, structure, member)                                                               \
    CYAML_FIELD_STRING_PTR(key, CYAML_FLAG_POINTER, structure, member, 1, SCHEMA_TEXT_MAX)

#define TEXT_OR_NONE(key, structure, member)                                                       \
    CYAML_FIELD_STRING_PTR(key, (int)CYAML_FLAG_POINTER | (int)CYAML_FLAG_OPTIONAL, structure,     \
                           member, 1, SCHEMA_TEXT_MAX)

#define ID(key, structure, member)                                                                 \
    CYAML_FIELD_STRING_PTR(key, (int)CYAML_FLAG_POINTER | SCHEMA_ID, structure, member, 1,         \
                           SCHEMA_ID_MAX)

#define ID_OR_NONE(key, structure, member)                                                         \
    CYAML_FIELD_STRING_PTR(key, (int)CYAML_FLAG_POINTER | (int)CYAML_FLAG_OPTIONAL | SCHEMA_ID,    \
                           structure, member, 1, SCHEMA_ID_MAX)

#define LIST(key, structure, member, entry, least, most)                                           \
    CYAML_FIELD_SEQUENCE(key, CYAML_FLAG_POINTER, structure, member, entry, least, most)

#define LIST_OR_NONE(key, structure, member, entry, most)                                          \
    CYAML_FIELD_SEQUENCE(key, (int)CYAML_FLAG_POINTER | (int)CYAML_FLAG_OPTIONAL, structure,       \
                         member, entry, 0, most)

#define GROUP(key, structure, member, fields)                                                      \
    CYAML_FIELD_MAPPING(key, CYAML_FLAG_DEFAULT, structure, member, fields)

#define RANGED(kind, optional, name, structure, member, least, most)                               \
    {                                                                                              \
        .key = (name), .data_offset = offsetof(structure, member),                                 \
        .value = {.type = (kind),                                                                  \
                  .flags = (optional),                                                             \
                  .data_size = sizeof(((structure *)NULL)->member),                                \
                  .string = {.min = (uint32_t)(least), .max = (uint32_t)(most)}},                  \
    }
#define WHOLE(key, structure, member, least, most)                                                 \
    RANGED(CYAML_INT, CYAML_FLAG_DEFAULT, key, structure, member, least, most)
#define NUMBER(key, structure, member, least, most)                                                \
    RANGED(CYAML_FLOAT, CYAML_FLAG_DEFAULT, key, structure, member, least, most)

#define WHOLE_OR_NONE(key, structure, member, least, most)                                         \
    RANGED(CYAML_INT, CYAML_FLAG_OPTIONAL, key, structure, member, least, most)
#define NUMBER_OR_NONE(key, structure, member, least, most)                                        \
    RANGED(CYAML_FLOAT, CYAML_FLAG_OPTIONAL, key, structure, member, least, most)

#define ONE_OF(key, structure, member, words)                                                      \
    CYAML_FIELD_ENUM(key, CYAML_FLAG_STRICT, structure, member, words, CYAML_ARRAY_LEN(words))

#define ENTRY(name, structure, fields)                                                             \
    static const struct cyaml_schema_value name = {                                                \
        CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, structure, fields)}
#define FILE_OF(name, structure, fields)                                                           \
    const struct cyaml_schema_value name = {                                                       \
        CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, structure, fields)}

/* Most entries of a list that C sets no limit to. */
enum { MANY = 10000 };

#define ID_ENTRY                                                                                   \
    {                                                                                              \
        CYAML_VALUE_STRING((int)CYAML_FLAG_POINTER | SCHEMA_ID, char *, 1, SCHEMA_ID_MAX)          \
    }
#define TEXT_ENTRY                                                                                 \
    {                                                                                              \
        CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 1, SCHEMA_TEXT_MAX)                         \
    }

#endif
