/* attacks.c: what is wrong with the list of files or its signature. Most of these are signed by the
 * trusted key: a stolen or careless desk, against which only what is checked behind the signature
 * helps. */
#include "attacks.h"

#include "base/text.h"

#include <stdio.h>
#include <string.h>

enum { HASH = 64 }; /* letters */

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

static const struct attack list_attacks[] = {
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
};

const struct attack *attack_number(int number)
{
    int lists = ARRAY_LENGTH(list_attacks);
    number %= lists + file_attack_count;
    return number < lists ? &list_attacks[number] : &file_attacks[number - lists];
}
