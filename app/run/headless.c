/* headless.c: the modes without a display: scripts, tours and audits, each on a canvas in memory
 * and a virtual clock. Owns the scratch folder of a script and the canvas of the audit's eye. */
#include "run/program.h"

#include "base/file.h"
#include "kiosk/audit.h"
#include "kiosk/display.h"
#include "kiosk/script.h"
#include "kiosk/tour.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { WALL_OF_SCRIPTS_S = 1767258000 /* 2026-01-01 09:00 UTC */ };

static bool open_stage(void *context, int width, int height, struct paint_canvas *canvas,
                       struct err *err)
{
    const struct program *p = context;
    struct canvas *opened = canvas_open_offscreen(width, height, &p->folders, err);
    if (opened == NULL) {
        return false;
    }
    *canvas = canvas_paint_canvas(opened);
    return true;
}

static void close_stage(void *context, struct paint_canvas *canvas)
{
    (void)context;
    canvas_close(canvas->context);
}

static struct journal *open_script_journal(void *context, uint64_t seed)
{
    struct program *p = context;
    p->journal = program_open_journal(p, p->data, seed);
    return p->journal;
}

static struct staff *open_script_staff(void *context)
{
    struct program *p = context;
    p->staff = program_open_staff(p, true);
    return p->staff;
}

/* A script without --data counts into a folder of its own, which goes when it ends. */
static const char *make_scratch(struct program *p)
{
    const char *base = getenv("TMPDIR");
    char *path = file_join(&p->arena, base != NULL ? base : "/tmp", "vonk-script-XXXXXX");
    return mkdtemp(path);
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
    (void)info;
    (void)kind;
    (void)at;
    return remove(path);
}

static void remove_scratch(const char *folder)
{
    if (folder != NULL) {
        nftw(folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    }
}

enum status run_script(struct program *p, struct err *err)
{
    bool standard = strcmp(p->options.script, "-") == 0;
    FILE *in = standard ? stdin : fopen(p->options.script, "r");
    if (in == NULL) {
        err_set(err, "%s: the script cannot be read; check its name", p->options.script);
        return STATUS_USAGE;
    }
    const char *scratch = p->options.data == NULL ? make_scratch(p) : NULL;
    clock_init_virtual(&p->clock, (int64_t)WALL_OF_SCRIPTS_S * 1000);
    p->data = scratch != NULL ? scratch : p->options.data;
    struct stage stage = {p, open_stage, close_stage};
    struct script_options options = {.catalog = &p->catalog,
                                     .stage = &stage,
                                     .clock = &p->clock,
                                     .open_journal = open_script_journal,
                                     .open_staff = open_script_staff,
                                     .context = p,
                                     .display = program_headless_display(p),
                                     .settings = p->settings,
                                     .seed = p->options.seed,
                                     .language = p->language};
    enum script_result result =
        script_run(&options, in, standard ? "-" : p->options.script, stdout, err);
    if (!standard) {
        fclose(in);
    }
    staff_close(p->staff);
    journal_close(p->journal);
    p->staff = NULL;
    p->journal = NULL;
    remove_scratch(scratch);
    return result == SCRIPT_OK ? STATUS_OK : result == SCRIPT_FAILED ? STATUS_FAILED : STATUS_USAGE;
}

enum status run_tour(struct program *p, struct err *err)
{
    struct stage stage = {p, open_stage, close_stage};
    struct tour_options options = {.catalog = &p->catalog,
                                   .stage = &stage,
                                   .display = program_headless_display(p),
                                   .settings = p->settings,
                                   .language = p->language,
                                   .text_size = p->options.text_size,
                                   .look = p->options.contrast ? LOOK_CONTRAST
                                                               : look_as_set(&p->settings),
                                   .only = p->options.only};
    int drawn = tour_run(&options, p->options.tour, err);
    if (drawn >= 0) {
        printf("%d pictures in %s/index.html\n", drawn, p->options.tour);
    }
    return drawn >= 0 ? STATUS_OK : STATUS_USAGE;
}

/* The audit's eye: a canvas that is made anew for each size, and what it painted last. */
struct eye {
    struct program *program;
    struct canvas *canvas;
    uint32_t *pixels; /* owned */
    int width, height;
};

static bool eye_open(struct eye *eye, int width, int height, struct err *err)
{
    canvas_close(eye->canvas);
    free(eye->pixels);
    eye->pixels = calloc((size_t)width * (size_t)height, sizeof *eye->pixels);
    eye->canvas = eye->pixels != NULL
                      ? canvas_open_offscreen(width, height, &eye->program->folders, err)
                      : NULL;
    eye->width = width;
    eye->height = height;
    return eye->canvas != NULL;
}

static const uint32_t *eye_paint(void *context, const struct paint_list *list, int width,
                                 int height)
{
    struct eye *eye = context;
    struct rect all = {0, 0, width, height};
    if ((width != eye->width || height != eye->height) && !eye_open(eye, width, height, NULL)) {
        return NULL;
    }
    struct paint_canvas paint = canvas_paint_canvas(eye->canvas);
    paint.paint(paint.context, list, &all, 1);
    return canvas_read(eye->canvas, eye->pixels) ? eye->pixels : NULL;
}

static float eye_enlarged(void *context, const struct paint *paint)
{
    struct eye *eye = context;
    return canvas_enlarged(eye->canvas, paint);
}

enum status run_audit(struct program *p, struct err *err)
{
    enum { PAINT_EVERY = 48 }; /* each scene about nine times a display */
    struct paint_canvas canvas;
    struct eye eye = {.program = p};
    if (!open_stage(p, 320, 320, &canvas, err) || !eye_open(&eye, 320, 320, err)) {
        return STATUS_USAGE;
    }
    struct audit_eye audit_eye = {&eye, eye_paint, eye_enlarged};
    struct audit_options options = {.catalog = &p->catalog,
                                    .measure = &canvas.measure,
                                    .eye = &audit_eye,
                                    .settings = p->settings,
                                    .language = p->options.language != NULL ? p->language : -1,
                                    .every = p->options.every,
                                    .paint_every = p->options.full ? 1 : PAINT_EVERY};
    if (p->options.width > 0) {
        options.display = program_headless_display(p);
    }
    struct audit_report report;
    audit_run(&options, stdout, &report);
    audit_print(&report, stderr);
    canvas_close(eye.canvas);
    free(eye.pixels);
    close_stage(p, &canvas);
    return report.violations == 0 ? STATUS_OK : STATUS_FAILED;
}
