/* script_commands.c: the commands of a script, one row and one function each. */
#include "kiosk/script_commands.h"

#include "base/text.h"
#include "kiosk/display.h"
#include "kiosk/dump.h"
#include "ui/layout.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    TAP_MS = 60,
    LONGEST_WAIT = 24 * 3600 * 1000, /* ms */
    FARTHEST = 100000                /* px, also off the screen */
};

static void finger(struct script *s, enum pointer_kind kind, int x, int y)
{
    app_pointer(&s->app, (struct pointer){.kind = kind, .finger = 1, .x = x, .y = y});
    script_show(s);
}

static bool parse_size(const char *text, int *width, int *height)
{
    char tail;
    return sscanf(text, "%dx%d%c", width, height, &tail) == 2 && *width >= 320 && *height >= 320 &&
           *width <= 4096 && *height <= 4096;
}

static bool run_size(struct script *s, char **words)
{
    int width, height;
    if (!parse_size(words[1], &width, &height)) {
        return err_set(s->err, "size %s is none; write it as 1920x1080, from 320 to 4096",
                       words[1]);
    }
    s->options.display = display_as_set(&s->options.settings, width, height);
    return true;
}

static bool run_lang(struct script *s, char **words)
{
    s->options.language = catalog_language(s->options.catalog, words[1]);
    return s->options.language >= 0 ||
           err_set(s->err, "the pack has no language %s; see languages in pack.yaml", words[1]);
}

/* A whole number within limits. */
static bool parse_number(const char *text, long long least, long long most, long long *value)
{
    char *tail;
    errno = 0;
    *value = strtoll(text, &tail, 10);
    return errno == 0 && tail != text && *tail == '\0' && *value >= least && *value <= most;
}

static bool run_seed(struct script *s, char **words)
{
    long long seed;
    if (!parse_number(words[1], 1, LLONG_MAX, &seed)) {
        return err_set(s->err, "seed must be a number from 1");
    }
    s->options.seed = (uint64_t)seed;
    return true;
}

/* The element with that id; one on a dialog before one of the page below it. */
static struct element *find_topmost(const struct script *s, const char *id)
{
    struct element *found = element_find(s->app.frame.root, id);
    for (struct element *e = found; e != NULL; e = element_next(e)) {
        found = e->visible && text_equal(e->id, id) ? e : found;
    }
    return found;
}

/* "2026-05-12T13:30": the wall clock at the beginning, in UTC. */
static bool run_clock(struct script *s, char **words)
{
    struct tm time = {0};
    char tail;
    int read = sscanf(words[1], "%4d-%2d-%2dT%2d:%2d%c", &time.tm_year, &time.tm_mon, &time.tm_mday,
                      &time.tm_hour, &time.tm_min, &tail);
    if (read != 5) {
        return err_set(s->err, "clock %s is no time; write it as 2026-05-12T13:30", words[1]);
    }
    time.tm_year -= 1900;
    time.tm_mon -= 1;
    clock_init_virtual(s->options.clock, (int64_t)timegm(&time) * 1000);
    return true;
}

static bool run_tap(struct script *s, char **words)
{
    if (app_deaf(&s->app)) { /* after an idle reset, say: a visitor waits for the page too */
        script_pass(s, APP_DEAF_MS);
    }
    struct element *e = find_topmost(s, words[1]);
    if (e == NULL) {
        return err_set(s->err, "tap %s: it is not on the screen %s", words[1],
                       screen_classes[app_route(&s->app).screen].name);
    }
    if (e->action.verb == 0) {
        return err_set(s->err, "tap %s: it does nothing", words[1]);
    }
    struct rect r = layout_hit_rect(e);
    if (!e->visible || rect_empty(r) || !rect_inside(r, s->app.frame.root->rect)) {
        return err_set(s->err, "tap %s: it is outside the screen", words[1]);
    }
    if (!hit_reachable(s->app.frame.root, e)) {
        return err_set(s->err, "tap %s: something covers it", words[1]);
    }
    int x = r.x + r.w / 2, y = r.y + r.h / 2;
    finger(s, POINTER_DOWN, x, y);
    script_pass(s, TAP_MS);
    finger(s, POINTER_UP, x, y);
    script_settle(s);
    return true;
}

static bool point(struct script *s, char **words, int *x, int *y)
{
    *x = *y = 0;
    long long across, down;
    if (!parse_number(words[1], -FARTHEST, FARTHEST, &across) ||
        !parse_number(words[2], -FARTHEST, FARTHEST, &down)) {
        return err_set(s->err, "%s needs two numbers, in pixels", words[0]);
    }
    *x = (int)across;
    *y = (int)down;
    return true;
}

static bool run_press(struct script *s, char **words)
{
    int x, y;
    if (!point(s, words, &x, &y)) {
        return false;
    }
    finger(s, POINTER_DOWN, x, y);
    return true;
}

static bool run_move(struct script *s, char **words)
{
    int x, y;
    if (!point(s, words, &x, &y)) {
        return false;
    }
    finger(s, POINTER_MOVE, x, y);
    return true;
}

static bool run_release(struct script *s, char **words)
{
    int x, y;
    if (!point(s, words, &x, &y)) {
        return false;
    }
    finger(s, POINTER_UP, x, y);
    script_settle(s);
    return true;
}

static bool run_key(struct script *s, char **words)
{
    static const char *const names[KEY_COUNT] = {"up",    "down", "left", "right",
                                                 "enter", "back", "tab"};
    for (int key = 0; key < KEY_COUNT; key++) {
        if (text_equal(names[key], words[1])) {
            app_key(&s->app, (enum key)key);
            script_settle(s);
            return true;
        }
    }
    return err_set(s->err, "key %s is none; there are up, down, left, right, enter, back, tab",
                   words[1]);
}

static bool run_wait(struct script *s, char **words)
{
    long long ms;
    if (!parse_number(words[1], 0, LONGEST_WAIT, &ms)) {
        return err_set(s->err, "wait needs a number of milliseconds, at most 24 hours");
    }
    script_pass(s, ms);
    return true;
}

static const char *screen_name(const struct script *s)
{
    return screen_classes[app_route(&s->app).screen].name;
}

static bool run_screen(struct script *s, char **words)
{
    (void)words;
    fprintf(s->out, "{\"screen\":\"%s\"}\n", screen_name(s));
    return true;
}

static bool run_tree(struct script *s, char **words)
{
    (void)words;
    dump_write(s->out, &s->app.frame, screen_name(s), s->app.focus);
    return true;
}

static bool run_shot(struct script *s, char **words)
{
    if (s->canvas.save == NULL) {
        return err_set(s->err, "shot %s: there are no pictures in this run", words[1]);
    }
    return s->canvas.save(s->canvas.context, words[1], s->err);
}

static bool run_journal(struct script *s, char **words)
{
    (void)words;
    struct journal_counts counts = {0};
    if (s->journal != NULL) {
        journal_flush(s->journal);
        journal_read_counts(s->journal, &counts);
    }
    fprintf(s->out, "{\"visits\":%lld,\"interactions\":%lld,\"committed\":%lld,\"lost\":%lld}\n",
            (long long)counts.visits, (long long)counts.interactions, (long long)counts.committed,
            (long long)counts.lost);
    return true;
}

static bool run_spoken(struct script *s, char **words)
{
    (void)words;
    recorder_write(&s->recorder, s->out);
    return true;
}

/* ---- expectations ---- */

static bool has_text(struct script *s, const char *wanted)
{
    struct arena *arena = s->app.frame.arena;
    wanted = dump_plain(wanted, arena);
    for (struct element *e = s->app.frame.root; e != NULL; e = element_next(e)) {
        if (e->visible && (strstr(dump_plain(dump_label(e, arena), arena), wanted) != NULL ||
                           strstr(dump_plain(e->text, arena), wanted) != NULL)) {
            return true;
        }
    }
    return false;
}

/* What stands between the quotes; NULL and a sentence when there are none. */
static const char *quoted(struct script *s, const char *what, const char *wanted)
{
    size_t length = strlen(wanted);
    if (length < 2 || wanted[0] != '"' || wanted[length - 1] != '"') {
        err_set(s->err, "expect %s needs its text in quotes", what);
        return NULL;
    }
    return arena_copy_n(s->app.frame.arena, wanted + 1, length - 2);
}

static bool expect_text(struct script *s, const char *wanted)
{
    const char *text = quoted(s, "text", wanted);
    return text != NULL && (has_text(s, text) || err_set(s->err, "\"%s\" is not on the screen %s",
                                                         text, screen_name(s)));
}

/* Since the last `spoken`. */
static bool expect_spoken(struct script *s, const char *wanted)
{
    const char *text = quoted(s, "spoken", wanted);
    return text != NULL &&
           (recorder_heard(&s->recorder, text) ||
            err_set(s->err, "\"%s\" was not spoken on the screen %s", text, screen_name(s)));
}

static bool run_expect(struct script *s, char **words)
{
    const char *what = words[1], *value = words[2];
    bool none = text_equal(what, "no");
    if (none && text_starts(value, "element ")) {
        what = "element";
        value += strlen("element ");
    }
    if (text_equal(what, "screen")) {
        return text_equal(screen_name(s), value) ||
               err_set(s->err, "the screen is %s, not %s", screen_name(s), value);
    }
    if (text_equal(what, "element")) {
        struct element *e = element_find(s->app.frame.root, value);
        bool there = e != NULL && e->visible;
        return there != none || err_set(s->err, "element %s is %s the screen %s", value,
                                        none ? "on" : "not on", screen_name(s));
    }
    if (text_equal(what, "text")) {
        return expect_text(s, value);
    }
    if (text_equal(what, "spoken")) {
        return expect_spoken(s, value);
    }
    return err_set(s->err, "expect %s is none; there are screen, element, no element, text, spoken",
                   what);
}

/* ---- the table ---- */

static const struct script_command commands[] = {
    {"size", 1, true, run_size},      {"lang", 1, true, run_lang},
    {"seed", 1, true, run_seed},      {"clock", 1, true, run_clock},
    {"tap", 1, false, run_tap},       {"press", 2, false, run_press},
    {"move", 2, false, run_move},     {"release", 2, false, run_release},
    {"key", 1, false, run_key},       {"wait", 1, false, run_wait},
    {"screen", 0, false, run_screen}, {"tree", 0, false, run_tree},
    {"shot", 1, false, run_shot},     {"journal", 0, false, run_journal},
    {"spoken", 0, false, run_spoken}, {"expect", 2, false, run_expect},
};

const struct script_command *script_command(const char *line)
{
    size_t length = strcspn(line, " \t");
    for (size_t i = 0; i < ARRAY_LENGTH(commands); i++) {
        if (strlen(commands[i].name) == length && strncmp(commands[i].name, line, length) == 0) {
            return &commands[i];
        }
    }
    return NULL;
}
