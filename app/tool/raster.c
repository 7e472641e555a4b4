/* raster.c: child processes without a shell. Owns a running child and its input until it has ended.
 */
#include "tool/raster.h"

#include "model/picture.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { AT_ONCE = 2, PATH_SIZE = 4096 };

struct child {
    const struct raster *raster;
    pid_t pid; /* 0: none */
};

static void temporary_of(const struct raster *raster, char path[PATH_SIZE])
{
    snprintf(path, PATH_SIZE, "%s.new", raster->target);
}

/* A file in memory that holds the SVG, at its start; -1 when there is no room. */
static int open_text(const char *text)
{
    size_t size = strlen(text);
    int fd = memfd_create("svg", MFD_CLOEXEC);
    for (size_t done = 0; fd >= 0 && done < size;) {
        ssize_t n = write(fd, text + done, size - done);
        if (n <= 0) {
            close(fd);
            fd = -1;
        } else {
            done += (size_t)n;
        }
    }
    if (fd >= 0) {
        lseek(fd, 0, SEEK_SET);
    }
    return fd;
}

/* Starts rsvg-convert; `input` is what it reads when there is no source, else -1. */
static int spawn(struct child *child, int input)
{
    char temporary[PATH_SIZE], height[32], width[32], output[PATH_SIZE + 16], source[PATH_SIZE];
    const struct raster *raster = child->raster;
    temporary_of(raster, temporary);
    snprintf(height, sizeof height, "--height=%d", raster->height);
    snprintf(width, sizeof width, "--width=%d", PICTURE_SIDE_MAX);
    snprintf(output, sizeof output, "--output=%s", temporary);
    snprintf(source, sizeof source, "%s", raster->source == NULL ? "" : raster->source);
    char program[] = "rsvg-convert", ratio[] = "--keep-aspect-ratio", format[] = "--format=png",
         huge[] = "--unlimited", ends[] = "--";
    char *drawing[] = {program, format, ratio, width, height, output, ends, source, NULL};
    char *text[] = {program, format, ratio, width, height, output, huge, NULL};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    if (input >= 0) {
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    } else {
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    }
    int why =
        posix_spawnp(&child->pid, program, &actions, NULL, input >= 0 ? text : drawing, environ);
    posix_spawn_file_actions_destroy(&actions);
    return why;
}

static bool start(struct child *child, const struct raster *raster, struct err *err)
{
    child->raster = raster;
    child->pid = 0;
    int input = raster->source == NULL ? open_text(raster->text) : -1;
    if (raster->source == NULL && input < 0) {
        return err_set(err, "%s: there is no memory to draw it; close other programs",
                       raster->name);
    }
    int why = spawn(child, input);
    if (input >= 0) {
        close(input);
    }
    if (why != 0) {
        child->pid = 0;
        return err_set(err, "rsvg-convert cannot be started (%s); install the package librsvg2-bin",
                       strerror(why));
    }
    return true;
}

/* A photo that rsvg-convert cannot decode becomes an empty picture without a word; that is known by
 * its size: a hundredth of the smallest real one. */
static bool is_empty(const char *path)
{
    unsigned char header[32];
    struct stat info;
    int width, height;
    FILE *file = fopen(path, "rb");
    size_t size = file == NULL ? 0 : fread(header, 1, sizeof header, file);
    if (file != NULL) {
        fclose(file);
    }
    return stat(path, &info) != 0 || !picture_measure(header, size, &width, &height) ||
           (long long)info.st_size * 400 < (long long)width * height * 4;
}

/* Waits for a child's end and puts its picture in place. */
static bool finish(struct child *child, struct err *err)
{
    char temporary[PATH_SIZE];
    int status = 0;
    while (waitpid(child->pid, &status, 0) < 0 && errno == EINTR) {
    }
    child->pid = 0;
    temporary_of(child->raster, temporary);
    struct timespec times[2] = {child->raster->changed, child->raster->changed};
    utimensat(AT_FDCWD, temporary, times, 0);
    bool ok = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (!ok) {
        err_set(err,
                "%s: rsvg-convert does not draw it; open it in a drawing program and save it "
                "as plain SVG",
                child->raster->name);
    } else if (child->raster->photo && is_empty(temporary)) {
        ok = err_set(err, "%s: the photo cannot be decoded; save it as PNG or JPEG",
                     child->raster->name);
    } else if (rename(temporary, child->raster->target) != 0) {
        ok = err_set(err, "%s: cannot be written (%s); check the folder and its permissions",
                     child->raster->target, strerror(errno));
    }
    if (!ok) {
        unlink(temporary);
    }
    return ok;
}

bool raster_run(const struct raster *rasters, int count, struct err *err)
{
    struct child children[AT_ONCE] = {0};
    bool ok = true;
    for (int i = 0; i < count && ok; i++) {
        struct child *child = &children[i % AT_ONCE];
        if (child->pid != 0) {
            ok = finish(child, err);
        }
        ok = ok && start(child, &rasters[i], err);
    }
    for (int i = 0; i < AT_ONCE; i++) {
        if (children[i].pid != 0) {
            ok = finish(&children[i], ok ? err : NULL) && ok;
        }
    }
    return ok;
}
