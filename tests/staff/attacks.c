/* attacks.c: each attack begins with a good, signed pack of version 2. Most of them are signed by
 * the trusted key: a stolen or careless desk, against which only what is checked behind the
 * signature helps. */
#include "attacks.h"

#include "base/file.h"
#include "base/text.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

enum { HASH = 64, LINES_MOST = 100 };

static void seal_text(struct signed_pack *s, const char *text)
{
    signed_seal_bytes(s, &s->key, text, strlen(text));
}

/* A line of MANIFEST, without its break. */
static char *line_of(struct signed_pack *s, const char *text, int number)
{
    for (; number > 0; number--) {
        text = strchr(text, '\n') + 1;
    }
    return arena_copy_n(&s->pack.arena, text, strcspn(text, "\n"));
}

static int lines_of(const char *text)
{
    int count = 0;
    for (; *text != '\0'; text++) {
        count += *text == '\n';
    }
    return count;
}

/* The text with one line replaced; NULL leaves it out. */
static char *with_line(struct signed_pack *s, const char *text, int number, const char *line)
{
    char *out = arena_copy(&s->pack.arena, "");
    int count = lines_of(text);
    for (int i = 0; i < count; i++) {
        const char *one = i == number ? line : line_of(s, text, i);
        if (one != NULL) {
            out = arena_printf(&s->pack.arena, "%s%s\n", out, one);
        }
    }
    return out;
}

static int any_line(const char *text, struct random *random)
{
    return (int)random_below(random, (uint32_t)lines_of(text));
}

/* A path of a random file of the pack. */
static const char *any_path(struct signed_pack *s, struct random *random)
{
    const char *text = signed_manifest(s);
    const char *line = line_of(s, text, any_line(text, random));
    return strrchr(line, ' ') + 1;
}

/* ---- paths ---- */

static void a_path_that_leads_elsewhere(struct signed_pack *s, struct random *random)
{
    static const char *const paths[] = {
        "../outside/new",
        "../../outside/new",
        "../../../outside/new",
        "nl/../../../../outside/new",
        "/tmp/vonk-outside-new",
        "nl//ui.yaml",
        "./pack.yaml",
        "nl/./ui.yaml",
        "nl/",
        "/",
        "..",
        ".",
        "nl\\ui.yaml",
        ".hidden",
        "nl/.hidden",
        "nl./ui.yaml",
        "C:new",
        "new file",
        "\xE2\x80\xAEgnp.wen",
        "n\xC3\xA9w",
        "new\r",
        "new\t",
        "~root",
        "$(id)",
        "a/b/c/d/e",
        "nl/ui.yaml:stream",
        "MANIFEST",
        "manifest",
        "MANIFEST.sig",
        "Manifest.SIG",
        "",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        "xxxx"
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    };
    const char *text = signed_manifest(s);
    int at = any_line(text, random);
    const char *path = paths[random_below(random, ARRAY_LENGTH(paths))];
    const char *line = line_of(s, text, at);
    seal_text(s, with_line(s, text, at,
                           arena_printf(&s->pack.arena, "%.*s%s",
                                        (int)(strrchr(line, ' ') + 1 - line), line, path)));
}

static void a_path_twice(struct signed_pack *s, struct random *random)
{
    char *text = signed_manifest(s);
    char *line = line_of(s, text, any_line(text, random));
    if (random_below(random, 2) > 0) { /* twice on a stick that knows no capitals */
        char *path = strrchr(line, ' ') + 1;
        size_t at = random_below(random, (uint32_t)strlen(path));
        while (path[at] < 'a' || path[at] > 'z') {
            at = (at + 1) % strlen(path);
        }
        path[at] = (char)(path[at] - 'a' + 'A');
    }
    seal_text(s, arena_printf(&s->pack.arena, "%s%s\n", text, line));
}

static void a_file_that_is_a_folder_too(struct signed_pack *s, struct random *random)
{
    const char *text = signed_manifest(s);
    const char *line = line_of(s, text, any_line(text, random));
    seal_text(s, arena_printf(&s->pack.arena, "%s%s/new.yaml\n", text, line));
}

static void a_zero_in_a_path(struct signed_pack *s, struct random *random)
{
    char *text = signed_manifest(s);
    size_t size = strlen(text);
    text[random_below(random, (uint32_t)size)] = '\0';
    signed_seal_bytes(s, &s->key, text, size);
}

/* ---- lines ---- */

static void any_byte_of_the_list_changed(struct signed_pack *s, struct random *random)
{
    char *text = signed_manifest(s);
    size_t size = strlen(text);
    char *at = text + random_below(random, (uint32_t)size);
    char old = *at;
    while (*at == old) {
        *at = (char)random_below(random, 256);
    }
    signed_seal_bytes(s, &s->key, text, size);
}

static void a_line_that_is_none(struct signed_pack *s, struct random *random)
{
    static const char *const lines[] = {
        "", " ", "# by hand", "0", "- 1 pack.yaml", "../pack.yaml", "%s%n%s%n 1 pack.yaml"};
    const char *text = signed_manifest(s);
    seal_text(s, with_line(s, text, any_line(text, random),
                           lines[random_below(random, ARRAY_LENGTH(lines))]));
}

static void a_size_that_is_none(struct signed_pack *s, struct random *random)
{
    static const char *const sizes[] = {"-1",
                                        "+12",
                                        "012",
                                        "1e3",
                                        "0x10",
                                        "",
                                        "999",
                                        "1.0",
                                        "9 9",
                                        "4294967296",
                                        "2147483648",
                                        "33554433",
                                        "18446744073709551616"};
    const char *text = signed_manifest(s);
    int at = any_line(text, random);
    const char *line = line_of(s, text, at);
    seal_text(s, with_line(s, text, at,
                           arena_printf(&s->pack.arena, "%.*s %s%s", HASH, line,
                                        sizes[random_below(random, ARRAY_LENGTH(sizes))],
                                        strrchr(line, ' '))));
}

static void a_hash_of_something_else(struct signed_pack *s, struct random *random)
{
    char *text = signed_manifest(s);
    int at = any_line(text, random);
    char *line = line_of(s, text, at);
    size_t digit = random_below(random, HASH);
    line[digit] = line[digit] == '0' ? '1' : '0';
    seal_text(s, with_line(s, text, at, line));
}

static void a_hash_in_capitals(struct signed_pack *s, struct random *random)
{
    char *text = signed_manifest(s);
    int at = any_line(text, random);
    char *line = line_of(s, text, at);
    for (int i = 0; i < HASH; i++) {
        line[i] = (char)(line[i] >= 'a' ? line[i] - 'a' + 'A' : line[i]);
    }
    line[0] = line[0] == 'A' ? 'B' : 'A';
    seal_text(s, with_line(s, text, at, line));
}

static void a_hundred_thousand_lines(struct signed_pack *s, struct random *random)
{
    int count = random_below(random, 2) > 0 ? 100000 : 20001 + (int)random_below(random, 9000);
    size_t room = (size_t)count * (HASH + 20) + 1;
    char *text = arena_alloc(&s->pack.arena, room);
    size_t used = 0;
    for (int i = 0; i < count; i++) {
        used += (size_t)snprintf(text + used, room - used, "%064d 1 x/%d\n", 0, i);
    }
    signed_seal_bytes(s, &s->key, text, used);
}

static void more_bytes_than_a_disk_has(struct signed_pack *s, struct random *random)
{
    char *text = signed_manifest(s);
    int count = 17 + (int)random_below(random, 50);
    for (int i = 0; i < count; i++) {
        text = arena_printf(&s->pack.arena, "%s%064d %d pictures/zz-%d.s.png\n", text, 0,
                            32 * 1024 * 1024, i);
    }
    seal_text(s, text);
}

static void an_empty_list(struct signed_pack *s, struct random *random)
{
    signed_seal_bytes(s, &s->key, "\n\n\n\n", random_below(random, 4));
}

/* Of words one language may stand in for another. */
static void a_list_that_lacks_a_file(struct signed_pack *s, struct random *random)
{
    static const char *const needed[] = {"pack.yaml", "fields.yaml",  "stories.yaml",
                                         "quiz.yaml", "figures.yaml", "nl/ui.yaml"};
    const char *text = signed_manifest(s);
    const char *name = needed[random_below(random, ARRAY_LENGTH(needed))];
    int at = 0;
    while (!text_equal(strrchr(line_of(s, text, at), ' ') + 1, name)) {
        at++;
    }
    seal_text(s, with_line(s, text, at, NULL));
}

/* ---- signatures ---- */

static void a_key_that_is_not_trusted(struct signed_pack *s, struct random *random)
{
    const char *text = signed_manifest(s);
    (void)random;
    signed_seal_bytes(s, &s->other, text, strlen(text));
}

static void a_signature_of_another_list(struct signed_pack *s, struct random *random)
{
    const char *signature = pack_read_text(&s->pack, MANIFEST_SIGNATURE);
    pack_replace(&s->pack, "nl/stories/joy.yaml", "Zij", random_below(random, 2) ? "Wij" : "Jij");
    signed_manifest(s);
    pack_write(&s->pack, MANIFEST_SIGNATURE, signature);
}

static void any_byte_of_the_signature_changed(struct signed_pack *s, struct random *random)
{
    char *text = pack_read_text(&s->pack, MANIFEST_SIGNATURE);
    size_t size = strlen(text);
    char *at = text + random_below(random, (uint32_t)size);
    char old = *at;
    while (*at == old) {
        *at = (char)random_below(random, 256);
    }
    pack_write_bytes(&s->pack, MANIFEST_SIGNATURE, text, size);
}

static void a_signature_that_is_too_long(struct signed_pack *s, struct random *random)
{
    const char *text = pack_read_text(&s->pack, MANIFEST_SIGNATURE);
    char *more = arena_alloc(&s->pack.arena, 200000);
    size_t size = 1 + random_below(random, 100000);
    memset(more, 'a', size);
    pack_write(&s->pack, MANIFEST_SIGNATURE, arena_printf(&s->pack.arena, "%s%s", text, more));
}

static void no_signature(struct signed_pack *s, struct random *random)
{
    pack_delete(&s->pack, random_below(random, 2) > 0 ? MANIFEST_SIGNATURE : MANIFEST_NAME);
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

#define ANY_DAMAGE (MAY_BE(PACK_DAMAGED) | MAY_BE(PACK_UNSIGNED))

#define ATTACK(name, verdicts)                                                                     \
    {                                                                                              \
#name, verdicts, name                                                                      \
    }

const struct attack attacks[] = {
    ATTACK(a_path_that_leads_elsewhere, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_path_twice, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_file_that_is_a_folder_too, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_zero_in_a_path, MAY_BE(PACK_DAMAGED)),
    ATTACK(any_byte_of_the_list_changed, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_line_that_is_none, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_size_that_is_none, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_hash_of_something_else, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_hash_in_capitals, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_hundred_thousand_lines, MAY_BE(PACK_DAMAGED)),
    ATTACK(more_bytes_than_a_disk_has, MAY_BE(PACK_DAMAGED)),
    ATTACK(an_empty_list, MAY_BE(PACK_DAMAGED)),
    ATTACK(a_list_that_lacks_a_file, MAY_BE(PACK_DAMAGED) | MAY_BE(PACK_UNUSABLE)),
    ATTACK(a_key_that_is_not_trusted, MAY_BE(PACK_UNSIGNED)),
    ATTACK(a_signature_of_another_list, MAY_BE(PACK_UNSIGNED)),
    ATTACK(any_byte_of_the_signature_changed, MAY_BE(PACK_UNSIGNED)),
    ATTACK(a_signature_that_is_too_long, ANY_DAMAGE),
    ATTACK(no_signature, ANY_DAMAGE),
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
const int attack_count = ARRAY_LENGTH(attacks);
