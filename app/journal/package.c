/* package.c: renders the table of fields as JSON, and the sheets as files. The same function makes
 * datapackage.json and what verify compares it with. */
#include "journal/package.h"

#include "base/text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* How Frictionless calls a type, and what it may say of it. */
static const struct {
    const char *type, *constraints;
} types[] = {
    [SHEET_WORD] = {"string", "\"pattern\":\"'?[-a-z0-9_.]*\",\"maxLength\":64"},
    [SHEET_UUID] = {"string", "\"required\":true,\"pattern\":\"[0-9a-f]{8}(-[0-9a-f]{4}){3}-"
                              "[0-9a-f]{12}\""},
    [SHEET_TEXT] = {"string", "\"maxLength\":1024"},
    [SHEET_NUMBER] = {"integer", "\"required\":true,\"minimum\":0"},
    [SHEET_MAYBE] = {"integer", "\"minimum\":0"},
    [SHEET_DAY] = {"date", ""},
    [SHEET_HOUR] = {"integer", "\"minimum\":0,\"maximum\":23"},
    [SHEET_TIME] = {"datetime", "\"required\":true"},
};

static const char *const grade_titles[] = {
    [GRADE_SHARE] = "Vonk: figures that may be shared",
    [GRADE_CONTROLLER] = "Vonk: everything that was counted, for the organiser only",
};

void package_stem(const struct book *book, enum grade grade, char to[PACKAGE_STEM_SIZE])
{
    enum sheet sheet = grade == GRADE_SHARE ? SHEET_SOURCES : SHEET_KIOSKS;
    const char *name = "merged";
    if (book->sheets[sheet].count == 1) {
        name = book_row(book, sheet, 0)[0].text;
    }
    snprintf(to, PACKAGE_STEM_SIZE, "vonk-%.8s", name);
}

static const char *field_json(struct arena *arena, const struct sheet_field *field)
{
    char description[512];
    text_json(description, sizeof description, field->description);
    const char *constraints = types[field->type].constraints;
    return arena_printf(
        arena, "          {\"name\":\"%s\",\"type\":\"%s\",\"description\":%s%s%s%s}", field->name,
        types[field->type].type, description, constraints[0] != '\0' ? ",\"constraints\":{" : "",
        constraints, constraints[0] != '\0' ? "}" : "");
}

static const char *schema_json(struct arena *arena, const struct sheet_class *class)
{
    const char *text = "";
    for (int i = 0; i < SHEET_FIELDS && class->fields[i].name != NULL; i++) {
        text = arena_printf(arena, "%s%s%s", text, i > 0 ? ",\n" : "",
                            field_json(arena, &class->fields[i]));
    }
    const char *keys = "";
    for (int i = 0; i < class->keys; i++) {
        keys = arena_printf(arena, "%s%s\"%s\"", keys, i > 0 ? "," : "", class->fields[i].name);
    }
    if (class->keys > 0) {
        keys = arena_printf(arena, ",\n        \"primaryKey\":[%s]", keys);
    }
    return arena_printf(arena,
                        "{\n        \"fields\":[\n%s\n        ],\n"
                        "        \"missingValues\":[\"\"]%s\n      }",
                        text, keys);
}

static const char *resource_json(struct arena *arena, const struct sheet_class *class,
                                 const struct package_file *file)
{
    return arena_printf(arena,
                        "    {\n      \"profile\":\"tabular-data-resource\",\n"
                        "      \"name\":\"%s\",\n      \"title\":\"%s\",\n"
                        "      \"path\":\"%s.csv\",\n      \"format\":\"csv\",\n"
                        "      \"mediatype\":\"text/csv\",\n      \"encoding\":\"utf-8\",\n"
                        "      \"bytes\":%" PRId64 ",\n      \"hash\":\"sha256:%s\",\n"
                        "      \"rows\":%d,\n      \"schema\":%s\n    }",
                        class->name, class->title, class->name, file->size, file->hash, file->rows,
                        schema_json(arena, class));
}

const char *package_json(struct arena *arena, const char *stem, enum grade grade,
                         const struct package_file files[SHEET_COUNT])
{
    const char *resources = "";
    for (int sheet = 0; sheet < SHEET_COUNT; sheet++) {
        if (sheet_has_grade((enum sheet)sheet, grade)) {
            resources = arena_printf(arena, "%s%s%s", resources, resources[0] != '\0' ? ",\n" : "",
                                     resource_json(arena, &sheet_classes[sheet], &files[sheet]));
        }
    }
    return arena_printf(arena,
                        "{\n  \"profile\":\"tabular-data-package\",\n  \"name\":\"%s-%s\",\n"
                        "  \"title\":\"%s\",\n  \"grade\":\"%s\",\n  \"resources\":[\n%s\n  ]\n}\n",
                        stem, grade_name(grade), grade_titles[grade], grade_name(grade), resources);
}

static bool write_sheet(struct parcel *parcel, const struct book *book, enum sheet sheet,
                        struct package_file *file, struct err *err)
{
    char line[SHEET_LINE_SIZE];
    const char *name = arena_printf(&parcel->arena, "%s.csv", sheet_classes[sheet].name);
    if (!parcel_file_begin(parcel, name, err)) {
        return false;
    }
    parcel_put(parcel, line, sheet_line(line, sheet, NULL));
    for (int row = 0; row < book->sheets[sheet].count; row++) {
        parcel_put(parcel, line, sheet_line(line, sheet, book_row(book, sheet, row)));
    }
    if (!parcel_file_end(parcel, err)) {
        return false;
    }
    const struct parcel_file *written = &parcel->files[parcel->file_count - 1];
    *file = (struct package_file){.rows = book->sheets[sheet].count, .size = written->size};
    text_copy(file->hash, sizeof file->hash, written->hash);
    return true;
}

bool package_write(struct parcel *parcel, const struct book *book, enum grade grade,
                   struct err *err)
{
    struct package_file files[SHEET_COUNT] = {{0}};
    char stem[PACKAGE_STEM_SIZE];
    for (int sheet = 0; sheet < SHEET_COUNT; sheet++) {
        if (sheet_has_grade((enum sheet)sheet, grade) &&
            !write_sheet(parcel, book, (enum sheet)sheet, &files[sheet], err)) {
            return false;
        }
    }
    package_stem(book, grade, stem);
    const char *json = package_json(&parcel->arena, stem, grade, files);
    const char *readme = package_readme(&parcel->arena, book, grade);
    return parcel_add(parcel, PACKAGE_JSON, json, strlen(json), err) &&
           parcel_add(parcel, PACKAGE_README, readme, strlen(readme), err);
}
