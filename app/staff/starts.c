/* starts.c: the file of starts: a line a start, words and numbers. Owns nothing between calls. */
#include "staff/starts.h"

#include "base/file.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FILE_MOST = 4096, LINE_SIZE = 128 };

#define HEAD "vonk-starts 1"

static const char *const end_names[START_ENDS] = {
    [START_OPEN] = "open", [START_CLEAN] = "clean", [START_DISPLAY] = "display"};

/* ---- reading ---- */

static bool is_boot(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && length < STARTS_BOOT_SIZE && strspn(text, "0123456789abcdef-") == length;
}

static int end_named(const char *name)
{
    int end = 0;
    while (end < START_ENDS && !text_equal(end_names[end], name)) {
        end++;
    }
    return end;
}

/* Keeps the newest. */
static void add(struct starts *starts, const struct start *start)
{
    if (starts->count == STARTS_KEPT) {
        memmove(starts->list, starts->list + 1, (STARTS_KEPT - 1) * sizeof *starts->list);
        starts->count--;
    }
    starts->list[starts->count++] = *start;
}

static bool read_start(struct starts *starts, const char *line)
{
    struct start start = {.ms = -1};
    char end[16] = "", tail;
    long long ms = -1;
    if (sscanf(line, "start %39s %lld %d %15s %c", start.boot, &ms, &start.rung, end, &tail) != 4 ||
        !is_boot(start.boot) || ms < 0 || start.rung < 0 || end_named(end) == START_ENDS) {
        return false;
    }
    start.ms = ms;
    start.end = (enum start_end)end_named(end);
    add(starts, &start);
    return true;
}

static bool read_asked(struct starts *starts, const char *line)
{
    long long ms = -1;
    char tail;
    bool good = sscanf(line, "asked %39s %lld %c", starts->asked_boot, &ms, &tail) == 2 &&
                is_boot(starts->asked_boot) && ms >= 0;
    starts->asked_ms = ms;
    return good;
}

static bool read_forced(struct starts *starts, const char *line)
{
    long long forced = -1;
    char tail;
    bool good = sscanf(line, "forced %lld %c", &forced, &tail) == 1 && forced >= 0;
    starts->forced = forced;
    return good;
}

static bool read_line(struct starts *starts, const char *line)
{
    return read_start(starts, line) || read_asked(starts, line) || read_forced(starts, line);
}

static bool read_lines(struct starts *starts, char *text)
{
    char *rest = NULL;
    const char *line = strtok_r(text, "\n", &rest);
    bool good = line != NULL && text_equal(line, HEAD);
    while (good && (line = strtok_r(NULL, "\n", &rest)) != NULL) {
        good = read_line(starts, line);
    }
    return good;
}

void starts_load(struct starts *starts, const char *path)
{
    struct arena arena;
    arena_init(&arena, FILE_MOST * 2);
    char *text = file_read(&arena, path, FILE_MOST, NULL, NULL);
    *starts = (struct starts){.count = 0};
    if (text == NULL || !read_lines(starts, text)) {
        *starts = (struct starts){.count = 0};
    }
    arena_finish(&arena);
}

/* ---- writing ---- */

static int write_lines(const struct starts *starts, char *text, int room)
{
    int size = snprintf(text, (size_t)room, HEAD "\nforced %lld\n", (long long)starts->forced);
    if (starts->asked_boot[0] != '\0') {
        size += snprintf(text + size, (size_t)(room - size), "asked %s %lld\n", starts->asked_boot,
                         (long long)starts->asked_ms);
    }
    for (int i = 0; i < starts->count; i++) {
        const struct start *start = &starts->list[i];
        size += snprintf(text + size, (size_t)(room - size), "start %s %lld %d %s\n", start->boot,
                         (long long)start->ms, start->rung, end_names[start->end]);
    }
    return size;
}

/* As file_write, but for the waiting. */
static bool write_quickly(const char *path, const char *text, int size)
{
    char temporary[4096];
    if (snprintf(temporary, sizeof temporary, "%s.new", path) >= (int)sizeof temporary) {
        return false;
    }
    FILE *file = fopen(temporary, "we");
    bool good = file != NULL && fwrite(text, 1, (size_t)size, file) == (size_t)size;
    good = file != NULL && fclose(file) == 0 && good;
    good = good && rename(temporary, path) == 0;
    if (file != NULL && !good) {
        unlink(temporary);
    }
    return good;
}

bool starts_save(const struct starts *starts, const char *path, bool durable, struct err *err)
{
    char text[(STARTS_KEPT + 3) * LINE_SIZE];
    int size = write_lines(starts, text, (int)sizeof text);
    if (durable) {
        return file_write(path, text, (size_t)size, err);
    }
    return write_quickly(path, text, size) ||
           err_set(err, "%s: could not be written; check the folder and the free space", path);
}

/* ---- what happened ---- */

void starts_begin(struct starts *starts, const char *boot, int64_t ms, int rung)
{
    struct start start = {.ms = ms, .rung = rung};
    const struct start *last = starts->count > 0 ? &starts->list[starts->count - 1] : NULL;
    if (last != NULL && last->end == START_OPEN && text_equal(last->boot, boot)) {
        starts->forced++;
    }
    text_copy(start.boot, sizeof start.boot, boot);
    add(starts, &start);
}

void starts_end(struct starts *starts, enum start_end end)
{
    if (starts->count > 0) {
        starts->list[starts->count - 1].end = end;
    }
}

int starts_forced(const struct starts *starts, const char *boot)
{
    int forced = 0;
    for (int i = 0; i < starts->count - 1; i++) {
        forced += starts->list[i].end == START_OPEN && text_equal(starts->list[i].boot, boot) &&
                  text_equal(starts->list[i + 1].boot, boot);
    }
    return forced;
}

static void read_boot(char line[STARTS_BOOT_SIZE])
{
    FILE *file = fopen("/proc/sys/kernel/random/boot_id", "re");
    line[0] = '\0';
    if (file != NULL) {
        if (fgets(line, STARTS_BOOT_SIZE, file) == NULL) {
            line[0] = '\0';
        }
        line[strcspn(line, "\n")] = '\0';
        fclose(file);
    }
}

bool starts_boot(char boot[STARTS_BOOT_SIZE])
{
    const char *given = getenv("VONK_BOOT");
    boot[0] = '\0';
    if (given != NULL && is_boot(given)) {
        return text_copy(boot, STARTS_BOOT_SIZE, given);
    }
    read_boot(boot);
    if (!is_boot(boot)) {
        boot[0] = '\0';
    }
    return boot[0] != '\0';
}
