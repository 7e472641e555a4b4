/* verify.c: opens the folder once, reads its files by name from it, hashes what it read and parses
 * those same bytes. One arena lives as long as one file. */
#include "journal/verify.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/package.h"
#include "journal/parcel.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SMALL_FILE = 64 * 1024, LINE_REST = SEAL_HASH_SIZE + 2 };

#define LARGE_FILE ((size_t)1 << 30)

/* A line of SHA256SUMS. */
struct line {
    char name[64];
    char hash[SEAL_HASH_SIZE];
};

struct work {
    struct arena arena; /* of the whole folder; small files */
    const char *folder;
    int fd;
    unsigned keep;
    struct book *book;
    struct verified *verified;
    struct line lines[PARCEL_FILES];
    int line_count;
    struct package_file files[SHEET_COUNT];
    const char *json; /* what datapackage.json says */
    size_t json_size;
    struct err *err;
};

static enum verdict wrong(struct work *work, const char *name, const char *what)
{
    err_set(work->err, "%s: %s %s; ask for the export anew", work->folder, name, what);
    return VERDICT_WRONG;
}

static enum verdict unreadable(struct work *work, const char *name, const char *what)
{
    err_set(work->err, "%s: %s %s; give the folder of a whole export", work->folder, name, what);
    return VERDICT_UNREADABLE;
}

/* Reads a regular file of the folder, with a zero behind it; NULL and errno when it cannot. */
static char *read_at(struct work *work, struct arena *arena, const char *name, size_t limit,
                     size_t *size)
{
    struct stat info;
    char *bytes = NULL;
    int fd = openat(work->fd, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd < 0) {
        return NULL;
    }
    errno = EINVAL;
    if (fstat(fd, &info) == 0 && S_ISREG(info.st_mode) && (size_t)info.st_size <= limit) {
        size_t wanted = (size_t)info.st_size;
        ssize_t n = 0;
        bytes = arena_alloc(arena, wanted + 1);
        for (*size = 0; *size < wanted; *size += (size_t)n) {
            n = read(fd, bytes + *size, wanted - *size);
            if (n <= 0) {
                bytes = NULL;
                break;
            }
        }
    }
    close(fd);
    return bytes;
}

/* The public key that is given must be the one in the folder. */
static enum verdict compare_key(struct work *work, const char *key, const char *found, size_t size)
{
    size_t length = 0;
    if (key == NULL) {
        return VERDICT_SOUND;
    }
    const char *known = file_read(&work->arena, key, SMALL_FILE, &length, work->err);
    if (known == NULL) {
        return VERDICT_UNREADABLE;
    }
    if (length == size && memcmp(known, found, size) == 0) {
        return VERDICT_SOUND;
    }
    char expected[SEAL_FINGERPRINT_SIZE];
    seal_fingerprint(known, length, expected);
    err_set(work->err,
            "%s: is signed with another key (%s, not %s); trust it only if you know "
            "that key",
            work->folder, work->verified->fingerprint, expected);
    return VERDICT_WRONG;
}

static enum verdict check_signature(struct work *work, const char *key, const char **sums,
                                    size_t *size)
{
    size_t public_size = 0;
    size_t signature_size = 0;
    *sums = read_at(work, &work->arena, PARCEL_SUMS, SMALL_FILE, size);
    if (*sums == NULL) {
        return unreadable(work, PARCEL_SUMS, "is missing, so it is no export or half of one");
    }
    const char *public_key = read_at(work, &work->arena, PARCEL_KEY, SMALL_FILE, &public_size);
    const char *signature =
        read_at(work, &work->arena, PARCEL_SIGNATURE, SMALL_FILE, &signature_size);
    if (public_key == NULL || signature == NULL) {
        return wrong(work, public_key == NULL ? PARCEL_KEY : PARCEL_SIGNATURE, "is missing");
    }
    if (!seal_holds(public_key, public_size, signature, signature_size, *sums, *size)) {
        return wrong(work, PARCEL_SIGNATURE, "does not fit: something was changed");
    }
    seal_fingerprint(public_key, public_size, work->verified->fingerprint);
    return compare_key(work, key, public_key, public_size);
}

/* "<64 letters>  <name>" */
static bool read_line(struct line *line, const char *text, size_t length)
{
    if (length <= LINE_REST - 1 || length - (LINE_REST - 1) >= sizeof line->name ||
        memcmp(text + SEAL_HASH_SIZE - 1, "  ", 2) != 0) {
        return false;
    }
    memcpy(line->hash, text, SEAL_HASH_SIZE - 1);
    line->hash[SEAL_HASH_SIZE - 1] = '\0';
    memcpy(line->name, text + SEAL_HASH_SIZE + 1, length - SEAL_HASH_SIZE - 1);
    line->name[length - SEAL_HASH_SIZE - 1] = '\0';
    return true;
}

static const struct line *find_line(const struct work *work, const char *name)
{
    for (int i = 0; i < work->line_count; i++) {
        if (text_equal(work->lines[i].name, name)) {
            return &work->lines[i];
        }
    }
    return NULL;
}

static enum verdict read_sums(struct work *work, const char *sums, size_t size)
{
    for (size_t at = 0; at < size;) {
        const char *end = memchr(sums + at, '\n', size - at);
        size_t length = end != NULL ? (size_t)(end - (sums + at)) : 0;
        struct line *line = &work->lines[work->line_count];
        if (work->line_count == PARCEL_FILES || !read_line(line, sums + at, length) ||
            find_line(work, line->name) != NULL) {
            return wrong(work, PARCEL_SUMS, "is not written as it should be");
        }
        work->line_count++;
        at += length + 1;
    }
    return VERDICT_SOUND;
}

/* Which sheet of the grade a file is; SHEET_COUNT: another file. */
static enum sheet sheet_of(const char *name, enum grade grade)
{
    char file[64];
    for (int i = 0; i < SHEET_COUNT; i++) {
        snprintf(file, sizeof file, "%s.csv", sheet_classes[i].name);
        if (sheet_has_grade((enum sheet)i, grade) && text_equal(file, name)) {
            return (enum sheet)i;
        }
    }
    return SHEET_COUNT;
}

static bool is_beside(const char *name)
{
    return text_equal(name, PACKAGE_JSON) || text_equal(name, PACKAGE_README) ||
           text_equal(name, PACKAGE_REPORT) || text_equal(name, PARCEL_KEY);
}

/* The list must be that of one of the grades; the report may be left out. */
static enum verdict check_list(struct work *work)
{
    bool detailed = find_line(work, "visits.csv") != NULL;
    work->verified->grade = detailed ? GRADE_CONTROLLER : GRADE_SHARE;
    int wanted = 3 + (find_line(work, PACKAGE_REPORT) != NULL);
    for (int i = 0; i < SHEET_COUNT; i++) {
        wanted += sheet_has_grade((enum sheet)i, work->verified->grade);
    }
    for (int i = 0; i < work->line_count; i++) {
        const char *name = work->lines[i].name;
        if (!is_beside(name) && sheet_of(name, work->verified->grade) == SHEET_COUNT) {
            return wrong(work, name, "does not belong in an export");
        }
    }
    return work->line_count == wanted ? VERDICT_SOUND
                                      : wrong(work, PARCEL_SUMS, "does not name all files");
}

/* Nothing may lie there that is not signed. */
static enum verdict check_folder(struct work *work)
{
    int fd = openat(work->fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;
    enum verdict verdict = VERDICT_SOUND;
    if (folder == NULL) {
        return unreadable(work, "it", "cannot be listed");
    }
    for (struct dirent *entry = readdir(folder); entry != NULL && verdict == VERDICT_SOUND;
         entry = readdir(folder)) {
        const char *name = entry->d_name;
        bool known = text_equal(name, ".") || text_equal(name, "..") ||
                     text_equal(name, PARCEL_SUMS) || text_equal(name, PARCEL_SIGNATURE) ||
                     find_line(work, name) != NULL;
        if (!known) {
            verdict = wrong(work, name, "was put there by somebody");
        }
    }
    closedir(folder);
    return verdict;
}

static enum verdict read_sheet(struct work *work, enum sheet sheet, char *bytes, size_t size,
                               const char *hash)
{
    struct err why = {0};
    bool kiosks = sheet == SHEET_KIOSKS || sheet == SHEET_SOURCES;
    bool keep = kiosks || (work->keep & 1u << sheet) != 0;
    int rows = sheet_read(work->book, sheet, bytes, size, keep, &why);
    if (rows < 0) {
        err_set(work->err, "%s: %s", work->folder, why.text);
        return VERDICT_WRONG;
    }
    work->files[sheet] = (struct package_file){.rows = rows, .size = (int64_t)size};
    text_copy(work->files[sheet].hash, SEAL_HASH_SIZE, hash);
    work->verified->rows += rows;
    work->verified->kiosks += kiosks ? rows : 0;
    return VERDICT_SOUND;
}

static enum verdict check_file(struct work *work, const struct line *line)
{
    struct arena arena;
    unsigned char raw[crypto_hash_sha256_BYTES];
    char hash[SEAL_HASH_SIZE];
    size_t size = 0;
    enum sheet sheet = sheet_of(line->name, work->verified->grade);
    bool json = text_equal(line->name, PACKAGE_JSON);
    arena_init(&arena, 0);
    char *bytes = read_at(work, json ? &work->arena : &arena, line->name, LARGE_FILE, &size);
    enum verdict verdict = VERDICT_SOUND;
    if (bytes == NULL) {
        verdict = wrong(work, line->name, "is missing or cannot be read");
    } else {
        crypto_hash_sha256(raw, (const unsigned char *)bytes, size);
        seal_hash(raw, hash);
        if (!text_equal(hash, line->hash)) {
            verdict = wrong(work, line->name, "was changed");
        } else if (sheet != SHEET_COUNT) {
            verdict = read_sheet(work, sheet, bytes, size, hash);
        } else if (json) {
            work->json = bytes;
            work->json_size = size;
        }
    }
    arena_finish(&arena);
    return verdict;
}

static enum verdict check_files(struct work *work)
{
    enum verdict verdict = VERDICT_SOUND;
    for (int i = 0; i < work->line_count && verdict == VERDICT_SOUND; i++) {
        verdict = check_file(work, &work->lines[i]);
    }
    if (verdict != VERDICT_SOUND) {
        return verdict;
    }
    package_stem(work->book, work->verified->grade, work->verified->stem);
    const char *json =
        package_json(&work->arena, work->verified->stem, work->verified->grade, work->files);
    bool same = work->json != NULL && strlen(json) == work->json_size &&
                memcmp(json, work->json, work->json_size) == 0;
    return same ? VERDICT_SOUND : wrong(work, PACKAGE_JSON, "does not describe these files");
}
_Static_assert((int)VERIFY_STEM_SIZE == (int)PACKAGE_STEM_SIZE, "one size of a stem");

static enum verdict examine(struct work *work, const char *key)
{
    const char *sums = NULL;
    size_t size = 0;
    enum verdict verdict = check_signature(work, key, &sums, &size);
    verdict = verdict == VERDICT_SOUND ? read_sums(work, sums, size) : verdict;
    verdict = verdict == VERDICT_SOUND ? check_list(work) : verdict;
    verdict = verdict == VERDICT_SOUND ? check_folder(work) : verdict;
    return verdict == VERDICT_SOUND ? check_files(work) : verdict;
}

enum verdict verify_folder(struct verified *verified, const char *folder, const char *key,
                           unsigned keep, struct book *book, struct err *err)
{
    struct work work = {
        .folder = folder, .keep = keep, .book = book, .verified = verified, .err = err};
    *verified = (struct verified){0};
    work.fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (work.fd < 0) {
        err_set(err, "%s: is no folder that can be read (%s); give the folder of an export", folder,
                strerror(errno));
        return VERDICT_UNREADABLE;
    }
    arena_init(&work.arena, 0);
    enum verdict verdict = examine(&work, key);
    arena_finish(&work.arena);
    close(work.fd);
    return verdict;
}
