/* check_pictures.c: the pictures that a pack names, and those that lie in its folder. In a source
 * folder they are drawings (SVG) and photos; in a built pack each stands in three sizes. */
#include "model/check.h"

#include "base/file.h"
#include "base/text.h"
#include "model/picture.h"
#include "model/svg.h"

#include <string.h>
#include <sys/stat.h>

static const struct {
    const char *ending;
    enum picture_kind kind;
} endings[] = {
    {".svg", PICTURE_SVG},
    {".png", PICTURE_PHOTO},
    {".jpg", PICTURE_PHOTO},
    {".webp", PICTURE_PHOTO},
};

static bool ends_with(const char *text, const char *ending)
{
    size_t length = strlen(text);
    size_t tail = strlen(ending);
    return length > tail && text_equal(text + length - tail, ending);
}

/* Reads a file of the folder of pictures; NULL, and a report, when it cannot be used. */
static const char *read_picture(struct check *check, const char *path, struct arena *scratch,
                                size_t *size, struct report *report)
{
    struct stat info;
    const char *whole = file_join(scratch, check->pack.folder, path);
    if (lstat(whole, &info) != 0 || !S_ISREG(info.st_mode)) {
        report_error(report, 1, 1, "picture", "this is no file; put the picture itself here");
        return NULL;
    }
    const char *bytes = file_read(scratch, whole, PICTURE_FILE_MAX, size, NULL);
    if (bytes == NULL) {
        report_error(report, 1, 1, "picture",
                     "the picture cannot be read or is larger than %d MiB; make it smaller",
                     PICTURE_FILE_MAX >> 20);
    }
    return bytes;
}

/* Reports a picture that is no picture, or too large to be decoded. */
static void check_photo(struct picture_file *picture, const char *bytes, size_t size,
                        struct report *report)
{
    if (!picture_measure(bytes, size, &picture->width, &picture->height)) {
        report_error(report, 1, 1, "picture",
                     "this is no PNG, JPEG or WebP; save it as one of these");
    } else if (!picture_fits(picture->width, picture->height)) {
        report_error(report, 1, 1, "picture",
                     "the picture is %d x %d px; make it at most %d px a side and 16 million px",
                     picture->width, picture->height, PICTURE_SIDE_MAX);
    }
}

static void check_picture(struct check *check, struct picture_file *picture)
{
    struct arena scratch;
    arena_init(&scratch, 0);
    struct report report = {.problems = check->pack.problems, .file = picture->path};
    size_t size = 0;
    const char *bytes = read_picture(check, picture->path, &scratch, &size, &report);
    if (bytes != NULL && picture->kind == PICTURE_SVG) {
        svg_check(bytes, size, &report);
    } else if (bytes != NULL) {
        check_photo(picture, bytes, size, &report);
    }
    arena_finish(&scratch);
}

/* Adds a picture of a source folder under its name. */
static void add_picture(struct check *check, const char *path, const char *name,
                        enum picture_kind kind)
{
    struct problems *problems = check->pack.problems;
    int other = index_find(&check->picture_names, name);
    if (!schema_id_valid(name)) {
        problem_add(problems, PROBLEM_ERROR, path, 1, 1, "picture",
                    "the name of this picture is no id; use 1 to %d of a-z, 0-9 and -",
                    SCHEMA_ID_MAX);
    } else if (other != INDEX_NONE) {
        problem_add(problems, PROBLEM_ERROR, path, 1, 1, "picture",
                    "%s has the same name; remove one of the two", check->pictures[other].path);
    } else {
        struct picture_file picture = {.name = name, .path = path, .kind = kind};
        index_set(&check->picture_names, name, check->picture_count);
        check_picture(check, &picture);
        check->pictures[check->picture_count++] = picture;
    }
}

static void look_at_source(struct check *check, const char *file)
{
    struct arena *arena = check->pack.arena;
    const char *path = arena_printf(arena, "pictures/%s", file);
    for (size_t i = 0; i < ARRAY_LENGTH(endings); i++) {
        if (ends_with(file, endings[i].ending)) {
            size_t length = strlen(file) - strlen(endings[i].ending);
            add_picture(check, path, arena_copy_n(arena, file, length), endings[i].kind);
            return;
        }
    }
    problem_add(check->pack.problems, PROBLEM_HINT, path, 1, 1, "unused",
                "this is no svg, png, jpg or webp; rename or remove it");
}

/* In a built pack: NAME.s.png stands for the picture NAME. */
static void look_at_built(struct check *check, const char *file)
{
    struct arena *arena = check->pack.arena;
    struct picture_file picture = {.path = arena_printf(arena, "pictures/%s", file),
                                   .kind = PICTURE_PHOTO};
    check_picture(check, &picture);
    for (size_t i = 1; i < ARRAY_LENGTH(endings); i++) {
        const char *ending = arena_printf(arena, ".s%s", endings[i].ending);
        if (ends_with(file, ending)) {
            size_t length = strlen(file) - strlen(ending);
            index_set(&check->picture_names, arena_copy_n(arena, file, length), 0);
        }
    }
}

/* A picture that the structure names, at the member that names it. */
static void need_picture(struct check *check, struct index *named, enum pack_part part,
                         char *const *name)
{
    index_set(named, *name, 0);
    if (index_find(&check->picture_names, *name) == INDEX_NONE) {
        pack_problem(&check->pack, &check->pack.parts[part], name, PROBLEM_ERROR, "picture",
                     check->built
                         ? "there is no pictures/%s.s.png; build the pack again"
                         : "there is no pictures/%s.svg, .png, .jpg or .webp; add the picture",
                     *name);
    }
}

static void need_pictures(struct check *check, struct index *named)
{
    const struct raw_fields *fields = check->pack.parts[PACK_FIELDS].data;
    const struct raw_stories *stories = check->pack.parts[PACK_STORIES].data;
    const struct raw_quiz *quiz = check->pack.parts[PACK_QUIZ].data;
    for (unsigned f = 0; fields != NULL && f < fields->fields_count; f++) {
        for (unsigned t = 0; t < fields->fields[f].topics_count; t++) {
            need_picture(check, named, PACK_FIELDS, &fields->fields[f].topics[t].icon);
        }
    }
    for (unsigned s = 0; stories != NULL && s < stories->stories_count; s++) {
        need_picture(check, named, PACK_STORIES, &stories->stories[s].portrait);
    }
    for (unsigned i = 0; quiz != NULL && i < quiz->items_count; i++) {
        need_picture(check, named, PACK_QUIZ, &quiz->items[i].picture);
    }
    for (unsigned i = 0; quiz != NULL && i < quiz->strengths_count; i++) {
        need_picture(check, named, PACK_QUIZ, &quiz->strengths[i].picture);
    }
}

/* Hints at pictures that nothing names; only when all that could name them was read whole. */
static void report_unused(struct check *check, const struct index *named)
{
    for (int i = 0; i < PACK_PARTS; i++) {
        const struct yaml_file *file = &check->pack.parts[i];
        if (pack_has(&check->pack, (enum pack_part)i) &&
            (file->data == NULL || file->cuts != NULL)) {
            return;
        }
    }
    for (int i = 0; i < check->picture_count; i++) {
        if (index_find(named, check->pictures[i].name) == INDEX_NONE) {
            problem_add(check->pack.problems, PROBLEM_HINT, check->pictures[i].path, 1, 1, "unused",
                        "nothing names this picture; name it or remove it");
        }
    }
}

void check_pictures(struct check *check)
{
    struct arena *arena = check->pack.arena;
    struct index named;
    struct stat info;
    int count = 0;
    index_init(&check->picture_names, arena);
    index_init(&named, arena);
    const char *folder = file_join(arena, check->pack.folder, "pictures");
    if (lstat(folder, &info) == 0 && !S_ISDIR(info.st_mode)) {
        problem_add(check->pack.problems, PROBLEM_ERROR, "pictures", 1, 1, "picture",
                    "this is no folder; put a folder with the pictures here");
    } else {
        char **files = file_list(arena, folder, &count, NULL);
        check->pictures = arena_array(arena, (size_t)count + 1, sizeof *check->pictures);
        for (int i = 0; i < count; i++) {
            if (check->built) {
                look_at_built(check, files[i]);
            } else {
                look_at_source(check, files[i]);
            }
        }
    }
    need_pictures(check, &named);
    report_unused(check, &named);
}
