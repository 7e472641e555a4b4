/* signed.c: what an organiser's desk and a kiosk have, in one folder. */
#include "signed.h"

#include "base/file.h"
#include "base/text.h"

#include <fcntl.h>
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* Read by AddressSanitizer: freed memory is kept back as evidence, and every fork copies what
 * describes it. Here little will do. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
    return "quarantine_size_mb=4";
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *where)
{
    (void)info;
    (void)kind;
    (void)where;
    return remove(path);
}

void signed_clear(const char *folder)
{
    nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
}

static void make_key(struct signed_pack *s, const char *name, struct seal_key *key)
{
    const char *path = file_join(&s->pack.arena, s->root, name);
    assert_true(seal_key_open(key, path, NULL));
}

/* A picture of one pixel's header: nothing here decodes it. */
static void write_pictures(struct signed_pack *s)
{
    static const char *const names[] = {"topic-a", "portrait-a", "quiz-a"};
    static const unsigned char head[] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\x40\0\0\0\x40\b\6";
    for (size_t i = 0; i < ARRAY_LENGTH(names); i++) {
        pack_delete(&s->pack, arena_printf(&s->pack.arena, "pictures/%s.svg", names[i]));
        pack_write_bytes(&s->pack, arena_printf(&s->pack.arena, "pictures/%s.s.png", names[i]),
                         head, sizeof head);
    }
}

static void list(struct manifest *manifest, const char *folder, const char *under)
{
    int count = 0;
    char **names =
        file_list(manifest->arena, file_join(manifest->arena, folder, under), &count, NULL);
    for (int i = 0; i < count; i++) {
        const char *path =
            under[0] == '\0' ? names[i] : file_join(manifest->arena, under, names[i]);
        if (file_is_folder(file_join(manifest->arena, folder, path))) {
            list(manifest, folder, path);
        } else if (!text_starts(path, MANIFEST_NAME)) {
            manifest_add(manifest, path);
        }
    }
}

/* The pack as pack_make makes it, but built; made once. */
static void make_model(struct signed_pack *s)
{
    void *made = NULL;
    assert_int_equal(pack_make(&made), 0);
    struct made_pack *pack = made;
    assert_int_equal(rename(pack->folder, s->pack.folder), 0);
    arena_finish(&pack->arena);
    free(pack);
    write_pictures(s);
    assert_int_equal(rename(s->pack.folder, s->model), 0);
}

void signed_renew(struct signed_pack *s, int version)
{
    struct arena arena;
    struct manifest files;
    size_t size = 0;
    arena_init(&arena, 0);
    manifest_init(&files, &arena);
    signed_clear(s->pack.folder);
    list(&files, s->model, "");
    for (int i = 0; i < files.count; i++) {
        const char *path = files.files[i].path;
        const char *bytes =
            file_read(&arena, file_join(&arena, s->model, path), 1 << 20, &size, NULL);
        assert_non_null(bytes);
        pack_write_bytes(&s->pack, path, bytes, size);
    }
    arena_finish(&arena);
    pack_replace(&s->pack, "pack.yaml", "version: 3",
                 arena_printf(&s->pack.arena, "version: %d", version));
}

int signed_make(void **state)
{
    struct signed_pack *s = calloc(1, sizeof *s);
    const char *parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
    setenv("TMPDIR", parent, 1); /* pack_make makes its folder there, and it is renamed into ours */
    snprintf(s->root, sizeof s->root, "%s/vonk-signed-XXXXXX", parent);
    assert_non_null(mkdtemp(s->root));
    snprintf(s->data, sizeof s->data, "%s/data", s->root);
    snprintf(s->keys, sizeof s->keys, "%s/keys", s->root);
    snprintf(s->model, sizeof s->model, "%s/model", s->root);
    snprintf(s->pack.folder, sizeof s->pack.folder, "%s/stick", s->root);
    arena_init(&s->pack.arena, 0);
    make_key(s, "organiser", &s->key);
    make_key(s, "somebody", &s->other);
    assert_true(file_make_folder(s->keys, NULL));
    assert_true(file_write(file_join(&s->pack.arena, s->keys, "organiser.pub"), s->key.public_key,
                           strlen(s->key.public_key), NULL));
    s->place = (struct pack_place){.data = s->data, .keys = s->keys};
    make_model(s);
    signed_renew(s, 1);
    signed_seal(s);
    *state = s;
    return 0;
}

int signed_remove(void **state)
{
    struct signed_pack *s = *state;
    signed_clear(s->root);
    arena_finish(&s->pack.arena);
    free(s);
    return 0;
}

char *signed_manifest(struct signed_pack *s)
{
    struct manifest manifest;
    struct err err = {0};
    manifest_init(&manifest, &s->pack.arena);
    list(&manifest, s->pack.folder, "");
    if (!manifest_write(&manifest, s->pack.folder, &err)) {
        fail_msg("%s", err.text);
    }
    return pack_read_text(&s->pack, MANIFEST_NAME);
}

void signed_seal_bytes(struct signed_pack *s, const struct seal_key *key, const void *text,
                       size_t size)
{
    char signature[SEAL_SIGNATURE_SIZE];
    seal_sign(key, text, size, signature);
    pack_write_bytes(&s->pack, MANIFEST_NAME, text, size);
    pack_write(&s->pack, MANIFEST_SIGNATURE, signature);
}

void signed_seal(struct signed_pack *s)
{
    const char *text = signed_manifest(s);
    signed_seal_bytes(s, &s->key, text, strlen(text));
}

bool signed_install(struct signed_pack *s)
{
    s->err.text[0] = '\0';
    int source = open(s->pack.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    assert_true(source >= 0);
    bool ok = pack_install(source, &s->place, 1773482400000, NULL, &s->report, &s->err);
    close(source);
    return ok;
}

bool signed_install_version(struct signed_pack *s, int version)
{
    signed_renew(s, version);
    signed_seal(s);
    return signed_install(s);
}

int signed_current(struct signed_pack *s)
{
    struct arena arena;
    struct problems problems;
    struct catalog catalog;
    struct pack_report report;
    struct err err = {0};
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    const char *folder = pack_current(&s->place, &arena);
    int version = 0;
    if (folder != NULL) {
        int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        bool whole = pack_verify(fd, &s->place, &report, &err) &&
                     catalog_load(&catalog, folder, &arena, &problems, &err);
        close(fd);
        if (!whole || problems.count[PROBLEM_ERROR] > 0) {
            fail_msg("%s: %s", folder, err.text);
        }
        version = catalog.version;
        assert_int_equal(report.version, version);
    }
    arena_finish(&arena);
    return version;
}

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Adds what is below a folder to the lines. */
static void walk(struct arena *arena, const char *folder, bool exact, char **lines, int *count)
{
    enum { MOST = 4000 };
    int names = 0;
    char **entries = file_list(arena, folder, &names, NULL);
    for (int i = 0; i < names && *count < MOST; i++) {
        const char *path = file_join(arena, folder, entries[i]);
        struct stat info;
        if (lstat(path, &info) != 0) {
            continue;
        }
        bool inner = S_ISDIR(info.st_mode);
        lines[(*count)++] = arena_printf(
            arena, "%s %o %lld %lld\n", path, (unsigned)info.st_mode,
            inner ? 0 : (long long)info.st_size,
            exact ? (long long)info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec : 0);
        if (inner) {
            walk(arena, path, exact, lines, count);
        }
    }
}

char *signed_tree(struct signed_pack *s, const char *folder, bool exact)
{
    enum { MOST = 4000 };
    struct arena scratch;
    int count = 0;
    size_t size = 0;
    arena_init(&scratch, 0);
    char **lines = arena_array(&scratch, MOST, sizeof *lines);
    walk(&scratch, folder, exact, lines, &count);
    qsort(lines, (size_t)count, sizeof *lines, compare_lines);
    for (int i = 0; i < count; i++) {
        size += strlen(lines[i]);
    }
    char *text = arena_alloc(&s->pack.arena, size + 1);
    for (int i = 0; i < count; i++) {
        strcat(text, lines[i]);
    }
    arena_finish(&scratch);
    return text;
}
