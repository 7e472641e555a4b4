/* build.c: `vonkctl build`, from a pack's source folder to the pack that kiosks read. In place: the
 * MANIFEST goes first and comes back last, so a build that was cut off is no pack. Only what
 * has changed is drawn again. */
#include "base/file.h"
#include "base/text.h"
#include "model/check.h"
#include "model/picture.h"
#include "model/svg.h"
#include "staff/manifest.h"
#include "tool/command.h"
#include "tool/raster.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const char help[] =
    "usage: vonkctl build PACK --out DIR\n\n"
    "Makes the pack that kiosks read, in the folder DIR, from the source folder PACK: checks it,\n"
    "draws its pictures in three sizes (with rsvg-convert) and writes MANIFEST. What is in DIR\n"
    "and no longer in the pack is removed. A second build draws only what has changed.\n"
    "Status 0: built; 1: the check found errors; 2: wrong usage, or something could not be done.\n";

enum { SIZES = 3 };
static const char sizes[SIZES] = {'s', 'm', 'l'};

/* Heights in px of the three sizes, by what a picture's name starts with. The last row fits all. */
static const struct {
    const char *prefix;
    int heights[SIZES];
} classes[] = {
    {"portrait-", {320, 640, 1700}}, {"quiz-", {270, 600, 1440}}, {"topic-", {80, 160, 384}},
    {"strength-", {80, 160, 384}},   {"", {160, 320, 640}},
};
static const char portrait[] = "portrait-"; /* these are also cut out of their ground */

struct build {
    struct arena *arena;
    struct check *check;
    const char *folder, *out; /* absolute */
    struct manifest manifest;
    struct raster *rasters; /* what must be drawn */
    int raster_count;
};

static const int *heights_of(const char *name)
{
    size_t i = 0;
    while (!text_starts(name, classes[i].prefix)) {
        i++;
    }
    return classes[i].heights;
}

/* When a file was changed; all zero when there is none. */
static struct timespec time_of(const char *path)
{
    struct stat info = {0};
    return stat(path, &info) == 0 ? info.st_mtim : (struct timespec){0};
}

/* Adds the three sizes of a picture; `text` NULL draws the file itself. A result carries the time
 * of its source, so that an older picture put in place of a newer one is drawn too, and in the last
 * digits of it its height, so that another size is drawn anew. */
static void add_rasters(struct build *build, const struct picture_file *picture, const char *suffix,
                        const char *text)
{
    const char *source = file_join(build->arena, build->folder, picture->path);
    struct timespec changed = time_of(source);
    for (int i = 0; i < SIZES; i++) {
        const char *path =
            arena_printf(build->arena, "pictures/%s%s.%c.png", picture->name, suffix, sizes[i]);
        bool photo = picture->kind == PICTURE_PHOTO;
        int height = heights_of(picture->name)[i];
        struct raster raster = {
            .name = picture->path,
            .source = text == NULL ? source : NULL,
            .text = text,
            .target = file_join(build->arena, build->out, path),
            .height = photo && picture->height < height ? picture->height : height,
            .photo = photo,
            .changed = {changed.tv_sec, changed.tv_nsec / 10000 * 10000 + height},
        };
        struct timespec drawn = time_of(raster.target);
        manifest_add(&build->manifest, path);
        if (drawn.tv_sec != raster.changed.tv_sec || drawn.tv_nsec != raster.changed.tv_nsec) {
            build->rasters[build->raster_count++] = raster;
        }
    }
}

/* An SVG that holds a photo; rsvg-convert reads no other pictures. */
static const char *wrap_photo(struct build *build, const struct picture_file *picture,
                              struct err *err)
{
    enum { BASE64 = sodium_base64_VARIANT_ORIGINAL };
    size_t size = 0;
    const char *path = file_join(build->arena, build->folder, picture->path);
    const char *bytes = file_read(build->arena, path, PICTURE_FILE_MAX, &size, err);
    if (bytes == NULL) {
        return NULL;
    }
    size_t room = sodium_base64_encoded_len(size, BASE64);
    char *text = arena_alloc(build->arena, room);
    sodium_bin2base64(text, room, (const unsigned char *)bytes, size, BASE64);
    const char *ending = strrchr(picture->path, '.') + 1;
    return arena_printf(
        build->arena,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\">"
        "<image width=\"%d\" height=\"%d\" href=\"data:image/%s;base64,%s\"/></svg>",
        picture->width, picture->height, picture->width, picture->height,
        text_equal(ending, "jpg") ? "jpeg" : ending, text);
}

static bool add_picture(struct build *build, const struct picture_file *picture, struct err *err)
{
    if (picture->kind == PICTURE_PHOTO) {
        const char *text = wrap_photo(build, picture, err);
        if (text != NULL) {
            add_rasters(build, picture, "", text);
        }
        return text != NULL;
    }
    add_rasters(build, picture, "", NULL);
    if (text_starts(picture->name, portrait)) {
        const char *path = file_join(build->arena, build->folder, picture->path);
        const char *whole = file_read(build->arena, path, SVG_FILE_MAX, NULL, err);
        const char *figure = whole == NULL ? NULL : svg_without_ground(whole, build->arena);
        if (figure != NULL) {
            add_rasters(build, picture, ".figure", figure);
        }
        return whole != NULL;
    }
    return true;
}

static bool draw_pictures(struct build *build, struct err *err)
{
    int count = build->check->picture_count;
    build->rasters =
        arena_array(build->arena, (size_t)count * 2 * SIZES + 1, sizeof *build->rasters);
    const char *folder = file_join(build->arena, build->out, "pictures");
    if (!file_make_public_folder(folder, err)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        if (!add_picture(build, &build->check->pictures[i], err)) {
            return false;
        }
    }
    return raster_run(build->rasters, build->raster_count, err);
}

/* Copies a file of the pack unless it is there already. */
static bool copy_file(struct build *build, const struct yaml_file *file, struct err *err)
{
    size_t size = 0;
    size_t old_size = 0;
    const char *from = file_join(build->arena, build->folder, file->path);
    char *to = file_join(build->arena, build->out, file->path);
    const char *bytes = file_read(build->arena, from, SCHEMA_FILE_MAX, &size, err);
    if (bytes == NULL) {
        return false;
    }
    manifest_add(&build->manifest, file->path);
    const char *old = file_read(build->arena, to, SCHEMA_FILE_MAX, &old_size, NULL);
    if (old != NULL && size == old_size && memcmp(old, bytes, size) == 0) {
        return true;
    }
    const char *folder = arena_copy_n(build->arena, to, (size_t)(strrchr(to, '/') - to));
    return file_make_public_folder(folder, err) && file_write(to, bytes, size, err);
}

static bool copy_files(struct build *build, struct err *err)
{
    struct pack *pack = &build->check->pack;
    bool ok = true;
    for (int i = 0; i < PACK_PARTS && ok; i++) {
        ok = copy_file(build, &pack->parts[i], err);
    }
    for (int l = 0; l < pack->language_count; l++) {
        for (int i = 0; i < PACK_WORDS && ok; i++) {
            ok = copy_file(build, &pack->languages[l].words[i], err);
        }
        for (int i = 0; i < pack->story_count && ok; i++) {
            ok = copy_file(build, &pack->languages[l].stories[i], err);
        }
    }
    return ok;
}

/* True when one path is the other or lies inside it. */
static bool overlaps(const char *a, const char *b)
{
    size_t length = strlen(a) < strlen(b) ? strlen(a) : strlen(b);
    return strncmp(a, b, length) == 0 && (a[length] == '\0' || a[length] == '/') &&
           (b[length] == '\0' || b[length] == '/');
}

/* Makes the folder, or makes sure that it is one that may be emptied: files of somebody who mistook
 * --out are not ours to remove. */
static bool claim_folder(struct build *build, const char *folder, const char *out, struct err *err)
{
    int count = 0;
    if (!file_make_public_folder(out, err)) {
        return false;
    }
    char *from = realpath(folder, NULL);
    char *to = realpath(out, NULL);
    build->folder = arena_copy(build->arena, from);
    build->out = arena_copy(build->arena, to);
    free(from);
    free(to);
    if (overlaps(build->folder, build->out)) {
        rmdir(out); /* if it was just made; else it stays */
        return err_set(err,
                       "%s: the built pack and its source may not lie in each other; give "
                       "--out another folder",
                       out);
    }
    const char *mark = file_join(build->arena, build->out, MANIFEST_MARK);
    bool ours =
        file_exists(mark) || file_exists(file_join(build->arena, build->out, MANIFEST_NAME));
    if (!ours && file_list(build->arena, build->out, &count, err) == NULL) {
        return false;
    }
    if (!ours && count > 0) {
        return err_set(err,
                       "%s: is not empty and was not made by vonkctl build; give --out an "
                       "empty folder",
                       out);
    }
    return file_write(mark, "", 0, err);
}

static bool remove_file(struct build *build, const char *name, struct err *err)
{
    const char *path = file_join(build->arena, build->out, name);
    if (unlink(path) != 0 && errno != ENOENT) {
        return err_set(err, "%s: cannot be removed (%s); check its permissions", path,
                       strerror(errno));
    }
    return true;
}

/* The build itself; the pack has been checked. */
static bool build_pack(struct build *build, const char *folder, const char *out, struct err *err)
{
    manifest_init(&build->manifest, build->arena);
    return claim_folder(build, folder, out, err) && remove_file(build, MANIFEST_NAME, err) &&
           copy_files(build, err) && draw_pictures(build, err) &&
           manifest_sweep(&build->manifest, build->out, err) &&
           manifest_write(&build->manifest, build->out, err) &&
           remove_file(build, MANIFEST_MARK, err);
}

/* Checks the pack; COMMAND_DONE when it can be built. Its errors are told on standard error. */
static int check(struct check *check, const char *folder, struct arena *arena)
{
    struct problems problems;
    struct err err = {0};
    problems_init(&problems, arena);
    if (!check_pack(check, folder, CHECK_FONTS, arena, &problems, &err)) {
        return command_fail("%s", err.text);
    }
    if (check->built) {
        return command_fail("%s: is a built pack already; give its source folder", folder);
    }
    for (const struct problem *at = problems.first; at != NULL; at = at->next) {
        if (at->severity == PROBLEM_ERROR) {
            fprintf(stderr, "%s:%d:%d: error: %s [%s]\n", file_join(arena, folder, at->file),
                    at->line > 0 ? at->line : 1, at->column > 0 ? at->column : 1, at->text,
                    at->rule);
        }
    }
    if (problems.count[PROBLEM_ERROR] > 0) {
        command_fail("%s: %d errors; repair them and build again", folder,
                     problems.count[PROBLEM_ERROR]);
        return COMMAND_FINDINGS;
    }
    return COMMAND_DONE;
}

static int build(const char *folder, const char *out)
{
    struct arena arena;
    struct err err = {0};
    arena_init(&arena, 0);
    struct build build = {.arena = &arena, .check = arena_new(&arena, struct check)};
    int status = check(build.check, folder, &arena);
    if (status == COMMAND_DONE && !build_pack(&build, folder, out, &err)) {
        status = command_fail("%s", err.text);
    }
    if (status == COMMAND_DONE) {
        printf("%s: %d files, %d pictures drawn\n", out, build.manifest.count, build.raster_count);
    }
    arena_finish(&arena);
    return status;
}

int command_build(int argc, char **argv)
{
    const char *folder = NULL;
    const char *out = NULL;
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    for (int i = 1; i < argc; i++) {
        if (text_equal(argv[i], "--out") && i + 1 < argc && out == NULL) {
            out = argv[++i];
        } else if (argv[i][0] == '-' || folder != NULL) {
            return command_fail("build does not take \"%s\"; see `vonkctl build --help`", argv[i]);
        } else {
            folder = argv[i];
        }
    }
    if (folder == NULL || out == NULL) {
        return command_fail("say which pack and where to: `vonkctl build PACK --out DIR`");
    }
    return build(folder, out);
}
