/* audit.c: the rules, one function each, over one laid-out tree; and the walk over all cases. */
#include "kiosk/audit.h"

#include "base/text.h"
#include "kiosk/scenes.h"
#include "ui/layout.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

const struct display audit_displays[6] = {
    {800, 480, 154, 86, 0},    {1024, 600, 0, 0, 0},    {1280, 800, 0, 0, 0},
    {1920, 1080, 345, 194, 0}, {720, 1280, 88, 155, 0}, {1080, 1920, 0, 0, 0},
};

/* One tree under audit, and where it is. */
struct audit {
    FILE *out;
    struct audit_report *report;
    const struct app *app;
    const char *scene, *language;
    int page;
    struct element *cover; /* the dialog on top, or NULL */
};

static void complain(struct audit *a, const struct element *e, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

static void complain(struct audit *a, const struct element *e, const char *format, ...)
{
    char what[512];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    const struct theme *theme = &a->app->theme;
    const char *name = e->id[0] != '\0' ? e->id : e->text;
    fprintf(a->out, "%s page %d, %s, %dx%d, %s, %s: \"%.60s\" %s\n", a->scene, a->page + 1,
            a->language, theme->display.width, theme->display.height,
            text_size_name(theme->text_size), theme->look == LOOK_DAY ? "day" : "contrast", name,
            what);
    a->report->violations++;
}

static bool below(const struct element *e, const struct element *above)
{
    while (e != NULL && e != above) {
        e = e->parent;
    }
    return e != NULL;
}

/* What a visitor sees and can use: on the page, and on top of the scrim if there is one. */
static bool counts(const struct audit *a, const struct element *e)
{
    return e->visible && (a->cover == NULL || below(e, a->cover));
}

static struct rect line_rect(const struct element *e, int line)
{
    const struct text_line *l = &e->lines[line];
    int free = e->rect.w - l->width;
    int x = e->align == ALIGN_CENTER ? free / 2 : e->align == ALIGN_END ? free : 0;
    return (struct rect){e->rect.x + x, e->rect.y + line * e->font.line, l->width, e->font.line};
}

/* From the top of the capitals to the baseline: what must not be covered. */
static struct rect ink_rect(const struct element *e, int line)
{
    struct rect r = line_rect(e, line);
    int cap = (int)(THEME_CAP * (float)e->font.px);
    r.y += (r.h - cap) / 2;
    r.h = cap;
    return r;
}

/* On a page of a scroll lines are either wholly there or wholly on another page. */
static bool on_page(const struct element *e, int line)
{
    struct rect ink = ink_rect(e, line);
    return !rect_empty(rect_intersect(ink, e->clip)) || rect_empty(e->clip);
}

static void check_text(struct audit *a, const struct element *e)
{
    struct rect screen = a->app->frame.root->rect;
    for (int i = 0; i < e->line_count; i++) {
        struct rect ink = ink_rect(e, i);
        if (!on_page(e, i)) {
            continue;
        }
        if (!rect_inside(ink, screen)) {
            complain(a, e, "is off the screen at %d,%d", ink.x, ink.y);
        } else if (!rect_inside(ink, e->clip)) {
            complain(a, e, "is cut by its frame");
        } else if (e->parent != NULL && e->parent->style.flow != FLOW_SCROLL &&
                   (ink.x < e->parent->rect.x ||
                    ink.x + ink.w > e->parent->rect.x + e->parent->rect.w)) {
            complain(a, e, "is %d px wide in a box of %d", ink.w, e->parent->rect.w);
        }
    }
    if (e->broken) {
        complain(a, e, "has a word that does not fit; give it a soft hyphen");
    }
}

/* Text must not stick out of the plate it stands on. */
static void check_plate(struct audit *a, const struct element *e)
{
    const struct element *plate = e->parent;
    while (plate != NULL && plate->style.fill.a == 0 && plate->style.edge_px == 0) {
        plate = plate->parent;
    }
    for (int i = 0; plate != NULL && i < e->line_count; i++) {
        if (on_page(e, i) && !rect_inside(ink_rect(e, i), plate->rect)) {
            complain(a, e, "sticks out of its plate");
            return;
        }
    }
}

static void check_contrast(struct audit *a, const struct element *e)
{
    double least = a->app->theme.look == LOOK_CONTRAST ? 20 : 10;
    double ratio = color_contrast(e->color, element_ground(e));
    if (ratio < least) {
        complain(a, e, "has contrast %.1f:1, needs %.0f:1", ratio, least);
    }
}

static void check_size(struct audit *a, const struct element *e)
{
    const struct theme *theme = &a->app->theme;
    if (e->font.px < theme->fonts[FONT_BODY].px) {
        complain(a, e, "is set in %d px, smaller than the body text of %d px", e->font.px,
                 theme->fonts[FONT_BODY].px);
    }
}

static void check_icon(struct audit *a, const struct element *e)
{
    double ratio = color_contrast(e->color, element_ground(e));
    if (ratio < 3) {
        complain(a, e, "icon %s has contrast %.1f:1, needs 3:1", e->icon, ratio);
    }
}

static void check_target(struct audit *a, const struct element *e)
{
    const struct theme *theme = &a->app->theme;
    struct rect r = layout_hit_rect(e);
    int least = (int)(12.7f * theme->px_per_mm);
    if (r.w < least || r.h < least) {
        complain(a, e, "is %.1f x %.1f mm to touch, needs 12.7 x 12.7",
                 (double)((float)r.w / theme->px_per_mm), (double)((float)r.h / theme->px_per_mm));
    }
    if (!rect_inside(rect_intersect(e->rect, e->clip), a->app->frame.root->rect)) {
        complain(a, e, "reaches beyond the screen");
    }
    if (e->id[0] == '\0') {
        complain(a, e, "acts and has no id");
    } else if (element_find(a->cover != NULL ? a->cover : a->app->frame.root, e->id) != e) {
        complain(a, e, "is not the only one with its id");
    }
    if (!hit_reachable(a->app->frame.root, e)) {
        complain(a, e, "cannot be touched in its middle");
    }
}

/* In reach mode nothing acts above the line; only attract is one button, as large as the glass. */
static void check_reach(struct audit *a, const struct element *e)
{
    const struct theme *theme = &a->app->theme;
    int line = theme->reach_line, y = layout_hit_rect(e).y;
    if (y < line && e != a->app->frame.root) {
        complain(a, e, "acts %.0f mm above what can be reached",
                 (double)((float)(line - y) / theme->px_per_mm));
    }
}

/* Distance between two rectangles along the nearer axis; negative when they overlap. */
static int gap_between(struct rect a, struct rect b)
{
    int dx = a.x > b.x ? a.x - (b.x + b.w) : b.x - (a.x + a.w);
    int dy = a.y > b.y ? a.y - (b.y + b.h) : b.y - (a.y + a.h);
    return dx > dy ? dx : dy;
}

static void check_gap(struct audit *a, const struct element *e, const struct element *other)
{
    int least = (int)(2.54f * a->app->theme.px_per_mm);
    int gap = gap_between(layout_hit_rect(e), layout_hit_rect(other));
    if (gap < least && !below(other, e)) {
        complain(a, e, "is %.1f mm from \"%s\", needs 2.54",
                 (double)((float)gap / a->app->theme.px_per_mm), other->id);
    }
}

static void check_overlap(struct audit *a, const struct element *e, const struct element *other)
{
    for (int i = 0; i < e->line_count; i++) {
        for (int j = 0; j < other->line_count; j++) {
            struct rect one = rect_intersect(ink_rect(e, i), e->clip);
            struct rect two = rect_intersect(ink_rect(other, j), other->clip);
            if (!rect_empty(rect_intersect(one, two))) {
                complain(a, e, "lies over \"%.40s\"", other->text);
                return;
            }
        }
    }
}

/* Every pair of texts, every pair of targets. */
static void check_pairs(struct audit *a, struct element *e)
{
    for (struct element *other = element_next(e); other != NULL; other = element_next(other)) {
        if (!counts(a, other)) {
            continue;
        }
        if (e->kind == ELEMENT_TEXT && other->kind == ELEMENT_TEXT) {
            check_overlap(a, e, other);
        }
        if (e->action.verb != 0 && other->action.verb != 0) {
            check_gap(a, e, other);
        }
    }
}

static void check_scroll(struct audit *a, const struct element *e)
{
    if (e->page_count > 1) {
        int high = e->ends[e->page] - e->stops[e->page];
        if (high > e->rect.h) {
            complain(a, e, "has a page of %d px in a box of %d", high, e->rect.h);
        }
    }
    if (e->rect.h < 1 && e->first != NULL) {
        complain(a, e, "has no room for what is in it");
    }
}

static void check_tree(struct audit *a)
{
    struct element *root = a->app->frame.root;
    a->cover = NULL;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        a->cover = e->style.cover ? e : a->cover;
    }
    a->report->cases++;
    for (struct element *e = root; e != NULL; e = element_next(e)) {
        if (!counts(a, e)) {
            continue;
        }
        if (e->kind == ELEMENT_TEXT && e->text[0] != '\0') {
            check_text(a, e);
            check_plate(a, e);
            check_contrast(a, e);
            check_size(a, e);
        }
        if (e->kind == ELEMENT_ICON) {
            check_icon(a, e);
        }
        if (e->action.verb != 0) {
            check_target(a, e);
            check_reach(a, e);
        }
        if (e->style.flow == FLOW_SCROLL) {
            check_scroll(a, e);
        }
        check_pairs(a, e);
    }
}

/* The scene on each page of its scrolls. */
static void check_pages(struct audit *a, struct app *app)
{
    int pages = 1;
    for (int page = 0; page < pages; page++) {
        for (int i = 0; i < SCROLL_VIEWS; i++) {
            struct scroll_part *part = &app->scrolls.parts[i];
            if (part->id[0] != '\0') {
                part->page = page < part->page_count ? page : part->page_count - 1;
                pages = part->page_count > pages ? part->page_count : pages;
            }
        }
        app->stale = true;
        app_update(app);
        a->page = page;
        check_tree(a);
    }
}

static void audit_display(const struct audit_options *options, struct display display, FILE *out,
                          struct audit_report *report)
{
    struct arena arena;
    struct scene *scenes;
    struct clock clock;
    arena_init(&arena, 0);
    clock_init_virtual(&clock, -1);
    clock_advance(&clock, 100000);
    int count = scenes_list(options->catalog, &arena, &scenes);
    struct app *app = arena_new(&arena, struct app);
    struct app_options app_options = {.catalog = options->catalog,
                                      .clock = &clock,
                                      .measure = options->measure,
                                      .display = display_complete(display),
                                      .reach = options->reach,
                                      .seed = 1};
    app_init(app, &app_options);
    for (int language = 0; language < options->catalog->language_count; language++) {
        if (options->language >= 0 && language != options->language) {
            continue;
        }
        for (int size = 0; size < TEXT_SIZE_COUNT; size++) {
            for (int look = 0; look < LOOK_COUNT; look++) {
                for (int i = 0; i < count; i++) {
                    struct audit audit = {.out = out,
                                          .report = report,
                                          .app = app,
                                          .scene = scenes[i].name,
                                          .language = options->catalog->languages[language]};
                    scene_show(app, &scenes[i], language, (enum text_size)size, (enum look)look);
                    check_pages(&audit, app);
                }
            }
        }
    }
    app_finish(app);
    arena_finish(&arena);
}

void audit_run(const struct audit_options *options, FILE *out, struct audit_report *report)
{
    *report = (struct audit_report){0};
    if (options->display.width > 0) {
        audit_display(options, options->display, out, report);
        return;
    }
    for (size_t i = 0; i < ARRAY_LENGTH(audit_displays); i++) {
        audit_display(options, audit_displays[i], out, report);
    }
}
