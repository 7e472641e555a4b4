/* script.c: plays a script line by line. Owns the application and the canvas of its run; both are
 * made when the first command needs them. */
#include "kiosk/script.h"

#include "kiosk/script_commands.h"

#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 1024, WORDS_MAX = 4, FRAME_MS = 16 };

/* ---- running ---- */

/* The canvas always reads whole pictures. */
void script_show(struct script *s)
{
    if (app_update(&s->app) && s->canvas.paint != NULL) {
        s->canvas.paint(s->canvas.context, &s->app.list, s->app.damage, s->app.damage_count);
    }
}

void script_pass(struct script *s, int64_t ms)
{
    int64_t end = clock_now(s->options.clock) + ms;
    script_show(s);
    for (int64_t now = clock_now(s->options.clock); now < end; now = clock_now(s->options.clock)) {
        int64_t sleep = app_sleep(&s->app);
        int64_t step = sleep < 0 || sleep > end - now ? end - now : sleep;
        clock_advance(s->options.clock, step < 1 ? 1 : step);
        script_show(s);
    }
}

void script_settle(struct script *s)
{
    script_show(s);
    script_pass(s, APP_DEAF_MS + FRAME_MS);
}

static bool open_app(struct script *s)
{
    if (s->open) {
        return true;
    }
    const struct display *display = &s->options.display;
    if (!s->options.stage->open(s->options.stage->context, display->width, display->height,
                                &s->canvas, s->err)) {
        return false;
    }
    uint64_t seed = s->options.seed != 0 ? s->options.seed : 1;
    if (s->options.open_journal != NULL) {
        s->journal = s->options.open_journal(s->options.context, seed);
    }
    struct staff *staff =
        s->options.open_staff != NULL ? s->options.open_staff(s->options.context) : NULL;
    struct app_options options = {.catalog = s->options.catalog,
                                  .clock = s->options.clock,
                                  .journal = s->journal,
                                  .measure = &s->canvas.measure,
                                  .display = *display,
                                  .settings = s->options.settings,
                                  .language = s->options.language,
                                  .seed = seed,
                                  .voice = recorder_voice(&s->recorder),
                                  .staff = staff};
    app_init(&s->app, &options);
    s->open = true;
    script_settle(s);
    return true;
}

/* ---- lines ---- */

/* Cuts a line into at most `most` words; the last takes the rest. Returns how many. */
static int split(char *line, char **words, int most)
{
    int count = 0;
    while (count < most) {
        line += strspn(line, " \t");
        if (*line == '\0') {
            break;
        }
        words[count++] = line;
        if (count < most) {
            line += strcspn(line, " \t");
            if (*line != '\0') {
                *line++ = '\0';
            }
        }
    }
    return count;
}

static void trim(char *line)
{
    size_t length = strlen(line);
    while (length > 0 && strchr(" \t\r\n", line[length - 1]) != NULL) {
        line[--length] = '\0';
    }
}

static bool run_line(struct script *s, char *line)
{
    const struct script_command *command = script_command(line);
    if (command == NULL) {
        return err_set(s->err, "there is no command \"%.40s\"", line);
    }
    char *words[WORDS_MAX] = {NULL};
    if (split(line, words, command->arguments + 1) != command->arguments + 1) {
        return err_set(s->err, "%s needs %d argument(s)", command->name, command->arguments);
    }
    if (command->before && s->open) {
        return err_set(s->err, "%s must stand before anything else", command->name);
    }
    return (command->before || open_app(s)) && command->run(s, words);
}

static void close_script(struct script *s)
{
    if (s->open) {
        app_finish(&s->app);
        s->options.stage->close(s->options.stage->context, &s->canvas);
    }
}

/* Runs line by line, up to the first that fails; `number` is that of the last line run. */
static bool run_lines(struct script *s, FILE *in, int *number)
{
    char line[LINE_SIZE];
    while (fgets(line, sizeof line, in) != NULL) {
        (*number)++;
        if (strlen(line) == sizeof line - 1 && strchr(line, '\n') == NULL) {
            return err_set(s->err, "a line has fewer than %d bytes", LINE_SIZE - 1);
        }
        trim(line);
        char *start = line + strspn(line, " \t");
        if (*start != '\0' && *start != '#' && !run_line(s, start)) {
            return false;
        }
        fflush(s->out);
    }
    return true;
}

enum script_result script_run(const struct script_options *options, FILE *in, const char *name,
                              FILE *out, struct err *err)
{
    struct err why = {{0}};
    struct script *s = calloc(1, sizeof *s);
    if (s == NULL) {
        err_set(err, "no memory for a script; close other programs");
        return SCRIPT_UNUSABLE;
    }
    s->options = *options;
    s->out = out;
    s->err = &why;
    s->recorder.clock = options->clock;
    arena_init(&s->recorder.arena, 0);
    int number = 0;
    enum script_result result = run_lines(s, in, &number) ? SCRIPT_OK : SCRIPT_FAILED;
    fflush(out);
    if (result == SCRIPT_FAILED) {
        err_set(err, "%s:%d: %s", name, number, why.text);
    } else if (ferror(in)) {
        err_set(err, "%s: the script cannot be read; check its name", name);
        result = SCRIPT_UNUSABLE;
    }
    close_script(s);
    recorder_finish(&s->recorder);
    free(s);
    return result;
}
