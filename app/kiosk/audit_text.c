/* audit_text.c: what must hold of words: they are there, whole, large and dark enough, and in one
 * language. Reads the laid-out tree only. */
#include "kiosk/audit_rules.h"

#include "base/text.h"

#include <math.h>

/* ---- where it stands ---- */

void audit_screen(struct audit *a, const struct element *e)
{
    struct rect screen = a->app->frame.root->rect;
    for (int i = 0; i < e->line_count; i++) {
        struct rect ink = audit_capitals(e, i);
        if (audit_on_page(e, i) && !rect_inside(ink, screen)) {
            audit_complain(a, e, "is off the screen at %d,%d", ink.x, ink.y);
        }
    }
}

void audit_cut(struct audit *a, const struct element *e)
{
    struct rect screen = a->app->frame.root->rect;
    for (int i = 0; i < e->line_count; i++) {
        struct rect ink = audit_capitals(e, i);
        if (audit_on_page(e, i) && rect_inside(ink, screen) && !rect_inside(ink, e->clip)) {
            audit_complain(a, e, "is cut by its frame");
        }
    }
}

void audit_box(struct audit *a, const struct element *e)
{
    const struct element *box = e->parent;
    for (int i = 0; box != NULL && box->style.flow != FLOW_SCROLL && i < e->line_count; i++) {
        struct rect ink = audit_capitals(e, i);
        bool inside = ink.x >= box->rect.x && ink.x + ink.w <= box->rect.x + box->rect.w;
        if (audit_on_page(e, i) && !inside && rect_inside(ink, e->clip)) {
            audit_complain(a, e, "is %d px wide in a box of %d", ink.w, box->rect.w);
        }
    }
}

void audit_word(struct audit *a, const struct element *e)
{
    if (e->broken) {
        audit_complain(a, e, "has a word that does not fit; give it a soft hyphen");
    }
}

void audit_plate(struct audit *a, const struct element *e)
{
    const struct element *plate = e->parent;
    while (plate != NULL && plate->style.fill.a == 0 && plate->style.edge_px == 0) {
        plate = plate->parent;
    }
    for (int i = 0; plate != NULL && i < e->line_count; i++) {
        if (audit_on_page(e, i) && !rect_inside(audit_capitals(e, i), plate->rect)) {
            audit_complain(a, e, "sticks out of its plate");
            return;
        }
    }
}

static bool lies_over(const struct element *e, const struct element *other)
{
    for (int i = 0; i < e->line_count; i++) {
        for (int j = 0; j < other->line_count; j++) {
            struct rect one = rect_intersect(audit_capitals(e, i), e->clip);
            struct rect two = rect_intersect(audit_capitals(other, j), other->clip);
            if (!rect_empty(rect_intersect(one, two))) {
                return true;
            }
        }
    }
    return false;
}

/* With the texts behind it. Boxes that stand apart are told by their rectangles. */
void audit_overlap(struct audit *a, const struct element *e)
{
    int at = 0;
    while (at < a->text_count && a->texts[at] != e) {
        at++;
    }
    for (int i = at + 1; i < a->text_count; i++) {
        const struct element *other = a->texts[i];
        struct rect wide = rect_inset(e->rect, -e->rect.h);
        if (!rect_empty(rect_intersect(wide, other->rect)) && lies_over(e, other)) {
            audit_complain(a, e, "lies over \"%.40s\"", other->text);
        }
    }
}

/* ---- whether it can be read ---- */

void audit_contrast(struct audit *a, const struct element *e)
{
    double least = a->app->theme.look == LOOK_CONTRAST ? 20 : 10;
    double ratio = color_contrast(e->color, element_ground(e));
    if (ratio < least) {
        audit_complain(a, e, "has contrast %.1f:1, needs %.0f:1", ratio, least);
    }
}

void audit_body(struct audit *a, const struct element *e)
{
    int body = a->app->theme.fonts[FONT_BODY].px;
    if (e->font.px < body) {
        audit_complain(a, e, "is set in %d px, smaller than the body text of %d px", e->font.px,
                       body);
    }
}

/* Height of the capitals, mm. */
static double capitals_mm(const struct audit *a, const struct element *e)
{
    return (double)(THEME_CAP * (float)e->font.px / a->app->theme.px_per_mm);
}

/* The ranges of the voting class, which stands at 600 mm; headings may be larger. */
void audit_capital_height(struct audit *a, const struct element *e)
{
    static const struct {
        double least, most;
    } ranges[TEXT_SIZE_COUNT] = {{3.5, 4.2}, {4.8, 5.6}, {6.4, 7.1}, {8.5, 9.0}};
    const struct theme *theme = &a->app->theme;
    double mm = capitals_mm(a, e) * 600 / (double)theme->display.distance_mm;
    bool body = e->font.px == theme->fonts[FONT_BODY].px;
    if (mm < ranges[theme->text_size].least || (body && mm > ranges[theme->text_size].most)) {
        audit_complain(a, e, "has capitals of %.2f mm at 600 mm, needs %.1f to %.1f", mm,
                       ranges[theme->text_size].least, ranges[theme->text_size].most);
    }
}

void audit_degree(struct audit *a, const struct element *e)
{
    const double pi = 3.14159265358979, degree = 0.7;
    const struct theme *theme = &a->app->theme;
    double least = pi * (double)theme->display.distance_mm * degree / 180;
    if (theme->text_size == TEXT_SIZE_XL && capitals_mm(a, e) < least) {
        audit_complain(a, e, "has capitals of %.1f mm, needs %.1f", capitals_mm(a, e), least);
    }
}

/* x-heights of the families, in em; a CSS px is 1/2688 of the viewing distance. */
void audit_x_height(struct audit *a, const struct element *e)
{
    static const double em[FACE_COUNT] = {
        [FACE_ANDIKA] = 0.508, [FACE_MANROPE_BOLD] = 0.540, [FACE_MANROPE_EXTRABOLD] = 0.540};
    const struct theme *theme = &a->app->theme;
    double mm = em[e->font.face] * e->font.px / (double)theme->px_per_mm;
    double least = 16 * (double)theme->display.distance_mm / 2688;
    if (theme->text_size >= TEXT_SIZE_L && mm < least) {
        audit_complain(a, e, "has an x of %.2f mm, needs %.2f", mm, least);
    }
}

/* ---- what it says ---- */

static bool is_foreign(const struct element *e)
{
    while (e != NULL && e->language == NULL) {
        e = e->parent;
    }
    return e != NULL;
}

/* A sentence that was seen in another language was forgotten by its translator. */
void audit_language(struct audit *a, const struct element *e)
{
    enum { WORDS = 5 }; /* fewer may be the same in two languages, or a name */
    if (text_words(e->text) < WORDS || is_foreign(e)) {
        return;
    }
    uint64_t hash = text_hash(e->text);
    for (size_t i = 0; i < 64; i++) {
        size_t at = (size_t)(hash + i) & (AUDIT_WORDS - 1);
        if (a->memory->words[at].text == 0) {
            a->memory->words[at].text = hash;
            a->memory->words[at].language = a->language_index;
        }
        if (a->memory->words[at].text == hash) {
            if (a->memory->words[at].language != a->language_index) {
                audit_complain(a, e, "stands in another language too");
            }
            return;
        }
    }
}

/* True when one of them lies on a layer over the other: there is no order then. */
static bool on_layers(const struct element *e, const struct element *other)
{
    while (!audit_below(other, e)) {
        e = e->parent;
    }
    return e->style.flow == FLOW_STACK;
}

/* What is read next stands below or beside, not above. */
void audit_order(struct audit *a, const struct element *page)
{
    (void)page;
    for (int i = 1; i < a->text_count; i++) {
        const struct element *e = a->texts[i], *before = a->texts[i - 1];
        bool column =
            e->rect.x < before->rect.x + before->rect.w && before->rect.x < e->rect.x + e->rect.w;
        audit_looked(a);
        if (column && e->rect.y + e->rect.h <= before->rect.y && !on_layers(e, before)) {
            audit_complain(a, e, "stands above \"%.40s\", which is read first", before->text);
        }
    }
}
