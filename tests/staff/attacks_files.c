/* attacks_files.c: what is wrong with the files of a pack, or with what they say. */
#include "attacks.h"

#include "base/file.h"
#include "base/text.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

/* A path of a random file of the pack. */
static const char *any_path(struct signed_pack *s, struct random *random)
{
    struct manifest manifest;
    const char *text = signed_manifest(s);
    manifest_init(&manifest, &s->pack.arena);
    (void)manifest_parse(&manifest, text, strlen(text), NULL);
    return manifest.files[random_below(random, (uint32_t)manifest.count)].path;
}

/* ---- files ---- */

static void a_file_with_a_byte_changed(struct signed_pack *s, struct random *random)
{
    size_t size = 0;
    const char *name = any_path(s, random);
    char *bytes = file_read(&s->pack.arena, pack_path(&s->pack, name), 1 << 20, &size, NULL);
    bytes[random_below(random, (uint32_t)size)] ^= (char)(1u << random_below(random, 7));
    pack_write_bytes(&s->pack, name, bytes, size);
}

static void a_file_that_is_cut_or_longer(struct signed_pack *s, struct random *random)
{
    const char *path = pack_path(&s->pack, any_path(s, random));
    struct stat info;
    if (stat(path, &info) == 0) {
        off_t size = (off_t)random_below(random, (uint32_t)info.st_size * 2);
        (void)!truncate(path, size == info.st_size ? size + 1 : size);
    }
}

static void a_file_of_four_gigabytes_of_nothing(struct signed_pack *s, struct random *random)
{
    (void)!truncate(pack_path(&s->pack, any_path(s, random)), (off_t)4 << 30);
}

static void a_missing_file(struct signed_pack *s, struct random *random)
{
    pack_delete(&s->pack, any_path(s, random));
}

/* Something in place of a file of the pack, or of the list and its signature. */
static const char *emptied_place(struct signed_pack *s, struct random *random)
{
    static const char *const seals[] = {MANIFEST_NAME, MANIFEST_SIGNATURE};
    uint32_t which = random_below(random, 6);
    const char *name = which < 2 ? seals[which] : any_path(s, random);
    signed_seal(s);
    const char *path = pack_path(&s->pack, name);
    unlink(path);
    return path;
}

static void a_link_to_a_file(struct signed_pack *s, struct random *random)
{
    const char *path = emptied_place(s, random);
    const char *kept = file_join(&s->pack.arena, s->root, ATTACKED "/secret");
    (void)!symlink(random_below(random, 2) > 0 ? kept : "/etc/passwd", path);
}

/* The same bytes, but somewhere else. */
static void a_link_to_the_right_file(struct signed_pack *s, struct random *random)
{
    const char *path = pack_path(&s->pack, any_path(s, random));
    const char *moved = arena_printf(&s->pack.arena, "%s/elsewhere-%d", s->root,
                                     (int)random_below(random, 1000000));
    (void)!rename(path, moved);
    (void)!symlink(moved, path);
}

static void a_link_to_a_folder(struct signed_pack *s, struct random *random)
{
    static const char *const folders[] = {"nl", "en", "pictures", "nl/stories"};
    const char *path = pack_path(&s->pack, folders[random_below(random, ARRAY_LENGTH(folders))]);
    const char *moved = arena_printf(&s->pack.arena, "%s/elsewhere-%d", s->root,
                                     (int)random_below(random, 1000000));
    (void)!rename(path, moved);
    (void)!symlink(moved, path);
}

static void a_loop_of_links(struct signed_pack *s, struct random *random)
{
    const char *path = emptied_place(s, random);
    (void)!symlink(strrchr(path, '/') + 1, path);
}

static void a_pipe(struct signed_pack *s, struct random *random)
{
    (void)!mkfifo(emptied_place(s, random), 0600);
}

/* Where nobody may make a device, there is just no file. */
static void a_device(struct signed_pack *s, struct random *random)
{
    static const unsigned minors[] = {3, 5, 8}; /* null, zero, random */
    const char *path = emptied_place(s, random);
    (void)!mknod(path, S_IFCHR | 0600, makedev(1, minors[random_below(random, 3)]));
}

static void a_folder_in_place_of_a_file(struct signed_pack *s, struct random *random)
{
    (void)!mkdir(emptied_place(s, random), 0700);
}

/* ---- packs that are signed and whole, and still no good ---- */

static void a_version_that_was_there(struct signed_pack *s, struct random *random)
{
    signed_renew(s, 1);
    char words[40];
    snprintf(words, sizeof words, "Zij meet %u.", (unsigned)random_below(random, 100000));
    pack_replace(&s->pack, "nl/stories/joy.yaml", "Zij meet.", words);
    signed_seal(s);
}

static void a_name_or_version_that_is_none(struct signed_pack *s, struct random *random)
{
    static const char *const from[] = {"name: klein", "version: 2"};
    static const char *const to[] = {
        "name: ../../../outside",
        "name: /etc",
        "name: klein-1/x",
        "name: .staging-new",
        "name: \"\"",
        "name: current",
        "version: 0",
        "version: -3",
        "version: 99999999999",
        "version: one",
        "version: 2.5",
        "nothing: 1",
    };
    uint32_t which = random_below(random, ARRAY_LENGTH(to));
    const char *line = to[which == 5 ? 0 : which];
    pack_replace(&s->pack, "pack.yaml", from[text_starts(line, "version") ? 1 : 0], line);
    signed_seal(s);
}

static void deep_yaml(struct signed_pack *s, struct random *random)
{
    static const char *const names[] = {"pack.yaml", "fields.yaml", "nl/ui.yaml", "en/quiz.yaml",
                                        "nl/stories/joy.yaml"};
    static const char *const levels[] = {"[", "{a: ", "- ", "? "};
    const char *level = levels[random_below(random, ARRAY_LENGTH(levels))];
    size_t count = 1000 + random_below(random, 200000);
    char *text = arena_alloc(&s->pack.arena, count * strlen(level) + 2);
    for (size_t i = 0; i < count; i++) {
        memcpy(text + i * strlen(level), level, strlen(level));
    }
    pack_write(&s->pack, names[random_below(random, ARRAY_LENGTH(names))], text);
    signed_seal(s);
}

/* Each name stands for ten of the one before it. */
static void yaml_that_multiplies(struct signed_pack *s, struct random *random)
{
    static const char *const names[] = {"pack.yaml", "fields.yaml", "nl/ui.yaml", "quiz.yaml"};
    char *text = arena_copy(&s->pack.arena, "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
        text = arena_printf(&s->pack.arena, "%sa%d: &a%d [*a%d,*a%d,*a%d,*a%d,*a%d,*a%d,*a%d]\n",
                            text, i, i, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1, i - 1);
    }
    pack_write(&s->pack, names[random_below(random, ARRAY_LENGTH(names))], text);
    signed_seal(s);
}

static void random_bytes_as_yaml(struct signed_pack *s, struct random *random)
{
    static const char *const names[] = {"pack.yaml", "stories.yaml", "nl/ui.yaml",
                                        "en/fields.yaml"};
    unsigned char bytes[4096];
    size_t size = 1 + random_below(random, sizeof bytes);
    for (size_t i = 0; i < size; i++) {
        bytes[i] = (unsigned char)random_below(random, 256);
    }
    pack_write_bytes(&s->pack, names[random_below(random, ARRAY_LENGTH(names))], bytes, size);
    signed_seal(s);
}

static void big_endian(unsigned char *to, uint32_t value)
{
    for (int i = 0; i < 4; i++) {
        to[i] = (unsigned char)(value >> (24 - 8 * i));
    }
}

static void a_picture_that_is_too_large(struct signed_pack *s, struct random *random)
{
    static const uint32_t sides[][2] = {{20000, 20000}, {4097, 1},           {1, 4097},
                                        {4096, 4097},   {2147483647, 20000}, {4294967295u, 1},
                                        {0, 10}};
    static const char *const names[] = {"pictures/topic-a.s.png", "pictures/zz.s.png"};
    unsigned char head[33] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR";
    const uint32_t *side = sides[random_below(random, ARRAY_LENGTH(sides))];
    big_endian(head + 16, side[0]);
    big_endian(head + 20, side[1]);
    pack_write_bytes(&s->pack, names[random_below(random, 2)], head, sizeof head);
    signed_seal(s);
}

static void a_picture_that_is_none(struct signed_pack *s, struct random *random)
{
    static const char *const texts[] = {"<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "GIF89a",
                                        "RIFF1234WEBPVP8X", "\xFF\xD8\xFF\xE0\xFF\xFF",
                                        "\x89PNG\r\n\x1A\n"};
    pack_write(&s->pack, "pictures/quiz-a.m.png", texts[random_below(random, ARRAY_LENGTH(texts))]);
    signed_seal(s);
}

const struct attack file_attacks[] = {
    ATTACK(a_file_with_a_byte_changed, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_file_that_is_cut_or_longer, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_file_of_four_gigabytes_of_nothing, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_missing_file, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_link_to_a_file, ANY_DAMAGE),
    ATTACK(a_link_to_the_right_file, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_link_to_a_folder, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_loop_of_links, ANY_DAMAGE),
    ATTACK(a_pipe, ANY_DAMAGE),
    ATTACK(a_device, ANY_DAMAGE),
    ATTACK(a_folder_in_place_of_a_file, ANY_DAMAGE),
    ATTACK(a_version_that_was_there, MAY_BE(PACK_OLD)),
    ATTACK(a_name_or_version_that_is_none, MAY_BE(PACK_UNUSABLE)),
    ATTACK(deep_yaml, MAY_BE(PACK_UNUSABLE)),
    ATTACK(yaml_that_multiplies, MAY_BE(PACK_UNUSABLE)),
    ATTACK(random_bytes_as_yaml, MAY_BE(PACK_UNUSABLE)),
    ATTACK(a_picture_that_is_too_large, MAY_BE(PACK_UNUSABLE)),
    ATTACK(a_picture_that_is_none, MAY_BE(PACK_UNUSABLE)),
};
const int file_attack_count = ARRAY_LENGTH(file_attacks);
