/* trial.c: a child that reads a pack, and the parent that waits for what it says, for so long and
 * no longer. The child of a program with threads has only the one that forked; it uses nothing that
 * another could have held, and ends by _exit. */
#include "staff/trial.h"

#include "base/text.h"
#include "model/catalog.h"
#include "model/memory.h"
#include "model/picture.h"
#include "model/schema.h"
#include "model/yaml.h"
#include "staff/pack_files.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* What the child says: less than a pipe takes at once. */
struct answer {
    bool good;
    struct err err;
    char name[PACK_NAME_SIZE];
    int version;
    char languages[PACK_LANGUAGES_SIZE];
};

/* ---- in the child ---- */

/* Bytes of data and stacks that this process has taken, as RLIMIT_DATA counts them. */
static rlim_t data_taken(void)
{
    unsigned long long data = 0;
    FILE *file = fopen("/proc/self/statm", "re");
    if (file != NULL) {
        if (fscanf(file, "%*u %*u %*u %*u %*u %llu", &data) != 1) {
            data = 0;
        }
        fclose(file);
    }
    return (rlim_t)(data * (unsigned long long)sysconf(_SC_PAGESIZE));
}

/* A limit that is there already is never widened. */
static bool limit(unsigned what, rlim_t most)
{
    struct rlimit now;
    if (getrlimit(what, &now) != 0) {
        return false;
    }
    most = now.rlim_max < most ? now.rlim_max : most;
    return setrlimit(what, &(struct rlimit){most, most}) == 0;
}

static bool limit_child(struct err *err)
{
    return (limit(RLIMIT_DATA, data_taken() + TRIAL_MEMORY) && limit(RLIMIT_CPU, TRIAL_CPU_S) &&
            limit(RLIMIT_CORE, 0) && prctl(PR_SET_PDEATHSIG, SIGKILL) == 0) ||
           err_set(err,
                   "the pack is not tried, for its memory and time cannot be limited (%s); "
                   "look at the settings of the service",
                   strerror(errno));
}

static bool tell_problem(const struct problems *problems, struct err *err)
{
    const struct problem *p = problems->first;
    while (p != NULL && p->severity != PROBLEM_ERROR) {
        p = p->next;
    }
    return p == NULL || err_set(err, "%s:%d:%d: %s [%s]", p->file, p->line > 0 ? p->line : 1,
                                p->column > 0 ? p->column : 1, p->text, p->rule);
}

/* Looks at the first bytes of a picture: of most formats a few are enough. */
static bool picture_is_good(int folder, const char *path, char *head, size_t room, struct err *err)
{
    static const size_t enough[] = {64, SIZE_MAX};
    int64_t size = 0;
    int width = 0;
    int height = 0;
    bool measured = false;
    int fd = pack_files_file(folder, path, &size, err);
    if (fd < 0) {
        return false;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(enough) && !measured; i++) {
        ssize_t read = pread(fd, head, enough[i] < room ? enough[i] : room, 0);
        measured = read > 0 && picture_measure(head, (size_t)read, &width, &height);
    }
    close(fd);
    if (!measured) {
        return err_set(err, "%s: this is no PNG, JPEG or WebP; build the pack again", path);
    }
    return picture_fits(width, height) ||
           err_set(err, "%s: the picture is %d x %d px; make it at most %d px a side", path, width,
                   height, PICTURE_SIDE_MAX);
}

static bool pictures_are_good(int folder, const struct manifest *manifest, struct arena *arena,
                              struct err *err)
{
    enum { HEAD = 256 * 1024 }; /* as the kiosk: platform/image_file.h */
    char *head = arena_alloc(arena, HEAD);
    bool good = true;
    for (int i = 0; i < manifest->count && good; i++) {
        const char *path = manifest->files[i].path;
        good = !text_starts(path, "pictures/") || picture_is_good(folder, path, head, HEAD, err);
    }
    return good;
}

static void tell_languages(char to[PACK_LANGUAGES_SIZE], const char *const *codes, int count)
{
    size_t used = 0;
    to[0] = '\0';
    for (int i = 0; i < count && used < PACK_LANGUAGES_SIZE; i++) {
        used += (size_t)snprintf(to + used, PACK_LANGUAGES_SIZE - used, "%s%s", i > 0 ? " " : "",
                                 codes[i]);
    }
}

static bool read_whole(int folder, const struct manifest *manifest, struct answer *answer,
                       struct arena *arena)
{
    struct problems problems;
    struct catalog *catalog = arena_new(arena, struct catalog);
    problems_init(&problems, arena);
    bool loaded = catalog_load(catalog, ".", arena, &problems, &answer->err);
    if (!tell_problem(&problems, &answer->err) || !loaded ||
        !pictures_are_good(folder, manifest, arena, &answer->err)) {
        return false;
    }
    text_copy(answer->name, sizeof answer->name, catalog->name);
    answer->version = catalog->version;
    tell_languages(answer->languages, catalog->languages, catalog->language_count);
    return true;
}

static bool read_self(const char *folder, struct answer *answer, struct arena *arena)
{
    struct problems problems;
    struct memory memory;
    struct yaml_file file = {.path = "pack.yaml", .schema = &schema_pack};
    problems_init(&problems, arena);
    memory_init(&memory, arena, NULL);
    yaml_load_walk(&file, folder, &memory, &problems);
    const struct raw_pack *raw = file.data;
    if (!tell_problem(&problems, &answer->err)) {
        return false;
    }
    if (raw == NULL) {
        return err_set(&answer->err, "%s: there is no pack.yaml; build the pack again", folder);
    }
    text_copy(answer->name, sizeof answer->name, raw->name);
    answer->version = raw->version;
    tell_languages(answer->languages, (const char *const *)raw->languages,
                   (int)raw->languages_count);
    return true;
}

static void be_child(int folder, const struct manifest *manifest, int pipe_end)
{
    struct answer answer = {.good = false};
    struct arena arena;
    arena_init(&arena, 0);
    if (limit_child(&answer.err) && fchdir(folder) == 0) {
        answer.good = manifest != NULL ? read_whole(folder, manifest, &answer, &arena)
                                       : read_self(".", &answer, &arena);
    }
    bool told = write(pipe_end, &answer, sizeof answer) == (ssize_t)sizeof answer;
    _exit(told ? 0 : 1);
}

/* ---- in the parent ---- */

/* Waits for the whole answer; false when the child ends or time is up without one. */
static bool hear(int pipe_end, struct answer *answer)
{
    struct pollfd waiting = {.fd = pipe_end, .events = POLLIN};
    int ready;
    do {
        ready = poll(&waiting, 1, TRIAL_WALL_MS);
    } while (ready < 0 && errno == EINTR);
    bool whole = ready == 1 && read(pipe_end, answer, sizeof *answer) == (ssize_t)sizeof *answer;
    answer->name[sizeof answer->name - 1] = '\0'; /* whatever the child has become */
    answer->languages[sizeof answer->languages - 1] = '\0';
    answer->err.text[sizeof answer->err.text - 1] = '\0';
    return whole;
}

static void copy_answer(const struct answer *answer, struct pack_report *report)
{
    text_copy(report->name, sizeof report->name, answer->name);
    text_copy(report->languages, sizeof report->languages, answer->languages);
    report->version = answer->version;
}

bool trial_run(int folder, const struct manifest *manifest, struct pack_report *report,
               struct err *err)
{
    struct answer answer = {.good = false};
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) {
        return err_set(err, "the pack cannot be tried (%s); start the kiosk again",
                       strerror(errno));
    }
    pid_t child = fork();
    if (child == 0) {
        be_child(folder, manifest, ends[1]);
    }
    close(ends[1]);
    bool heard = child > 0 && hear(ends[0], &answer);
    close(ends[0]);
    if (child > 0) {
        kill(child, SIGKILL);
        while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
        }
    }
    if (!heard) {
        return err_set(err,
                       "the pack cannot be read within %d s and %d MB; make it smaller and run "
                       "`vonkctl check` on it",
                       TRIAL_CPU_S, TRIAL_MEMORY >> 20);
    }
    copy_answer(&answer, report);
    return answer.good || err_set(err, "%s", answer.err.text);
}

bool trial_read_self(const char *folder, struct pack_report *report, struct err *err)
{
    struct arena arena;
    struct answer answer = {.good = false};
    arena_init(&arena, 0);
    answer.good = read_self(folder, &answer, &arena);
    arena_finish(&arena);
    copy_answer(&answer, report);
    return answer.good || err_set(err, "%s", answer.err.text);
}
