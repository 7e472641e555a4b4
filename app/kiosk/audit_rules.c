/* audit_rules.c: the table of rules, and how they are asked of one tree. The memory belongs to the
 * arena of a display, names in it to an arena of its own. */
#include "kiosk/audit_rules.h"

#include "base/text.h"

#include <stdarg.h>
#include <string.h>

const struct audit_rule audit_rules[AUDIT_RULES] = {
    [RULE_SCREEN] = {"screen", "18", "text lies on the screen", ON_TEXT, audit_screen},
    [RULE_CUT] = {"cut", "29", "no frame cuts a line of text", ON_TEXT, audit_cut},
    [RULE_BOX] = {"box", "18", "text is no wider than its box", ON_TEXT, audit_box},
    [RULE_WORD] = {"word", "29", "words break at soft hyphens only", ON_TEXT, audit_word},
    [RULE_PLATE] = {"plate", "8", "text stays on the plate it stands on", ON_TEXT, audit_plate},
    [RULE_OVERLAP] = {"overlap", "29", "no text lies over another", ON_TEXT, audit_overlap},
    [RULE_CONTRAST] = {"contrast", "8 9", "text 10:1, in the contrast look 20:1", ON_TEXT,
                       audit_contrast},
    [RULE_BODY] = {"body", "4", "nothing is smaller than the body text", ON_TEXT, audit_body},
    [RULE_CAPITALS] = {"capitals", "4 5", "capitals of S M L XL: 3.5 4.8 6.4 8.5 mm at 600 mm",
                       ON_TEXT, audit_capital_height},
    [RULE_DEGREE] = {"degree", "6", "in XL a capital subtends 0.7 degree", ON_TEXT, audit_degree},
    [RULE_X_HEIGHT] = {"x-height", "7", "from L on an x is 16 CSS px high", ON_TEXT,
                       audit_x_height},
    [RULE_LANGUAGE] = {"language", "21", "no sentence stands in two languages", ON_TEXT,
                       audit_language},
    [RULE_ORDER] = {"order", "1.3.2", "text is read as it stands, downwards", ON_PAGE, audit_order},
    [RULE_ICON] = {"icon", "8", "icons, lines and rings 3:1", ON_PAGE, audit_icon},
    [RULE_MARK] = {"mark", "8", "bars and dots of charts 3:1", ON_PAGE, audit_mark},
    [RULE_OUTLINE] = {"outline", "8", "outlines 3:1, outside or inside", ON_PAGE, audit_outline},
    [RULE_TARGET] = {"target", "1 3", "targets 12.7 x 12.7 mm and 24 CSS px", ON_TARGET,
                     audit_target},
    [RULE_PRIMARY] = {"primary", "2", "the main button 20 mm high where the page is not low",
                      ON_PAGE, audit_primary},
    [RULE_GAP] = {"gap", "1", "2.54 mm between targets", ON_TARGET, audit_gap},
    [RULE_EDGE] = {"edge", "18", "targets lie on the screen", ON_TARGET, audit_edge},
    [RULE_ID] = {"id", "19", "what acts has an id of its own", ON_TARGET, audit_id},
    [RULE_REACH] = {"reach", "17", "one tap in its middle reaches a target", ON_TARGET,
                    audit_reach},
    [RULE_LOW] = {"low", "26 27", "in reach mode nothing acts above 1220 mm", ON_TARGET, audit_low},
    [RULE_SPOKEN] = {"spoken", "21", "what acts, and a code, can be said aloud", ON_PAGE,
                     audit_spoken},
    [RULE_NAME] = {"name", "21", "what acts otherwise is called otherwise", ON_TARGET, audit_name},
    [RULE_FOCUS] = {"focus", "24", "four arrows lead everywhere and back", ON_PAGE, audit_focus},
    [RULE_STATE] = {"state", "10", "what is chosen differs in more than colour", ON_PAGE,
                    audit_state},
    [RULE_BARS] = {"bars", "19", "the bars have one order and the same names", ON_PAGE, audit_bars},
    [RULE_PAGES] = {"pages", "18", "a page of a scroll fits", ON_PAGE, audit_pages},
    [RULE_MORE] = {"more", "18", "one scroll at a time, and a button that turns its pages", ON_PAGE,
                   audit_more},
    [RULE_EMPTY] = {"empty", "18", "every page of a scroll shows something", ON_PAGE, audit_empty},
    [RULE_PICTURE] = {"picture", "8", "no picture is missing or larger than its source", ON_PAGE,
                      audit_picture},
    [RULE_INK] = {"ink", "29", "no ink of a letter or icon is cut or covered", ON_PAGE,
                  audit_pixels},
    [RULE_GROUND] = {"ground", "8 9", "contrast holds on the worst pixel below the ink", ON_PAGE,
                     NULL}, /* asked with the ink */
};

/* ---- memory ---- */

void audit_memory_init(struct audit_memory *memory, struct arena *arena)
{
    *memory = (struct audit_memory){0};
    memory->states = arena_array(arena, AUDIT_STATES, sizeof *memory->states);
    memory->words = arena_array(arena, AUDIT_WORDS, sizeof *memory->words);
    arena_init(&memory->arena, 0);
}

void audit_memory_finish(struct audit_memory *memory)
{
    arena_finish(&memory->arena);
}

void audit_forget(struct audit_memory *memory)
{
    memset(memory->states, 0, AUDIT_STATES * sizeof *memory->states);
    memory->bar_count = 0;
    arena_reset(&memory->arena);
}

/* ---- complaints ---- */

static void write_line(struct audit *a, const char *name, const char *what)
{
    const struct theme *theme = &a->app->theme;
    fprintf(a->out, "%s page %d, %s, %dx%d, %s, %s: \"%s\" %s [%s]\n", a->scene, a->page + 1,
            a->language, theme->display.width, theme->display.height,
            text_size_name(theme->text_size), look_name(theme->look), name, what,
            audit_rules[a->rule].name);
    a->report->violations++;
    a->report->rules[a->rule].broken++;
}

void audit_complain(struct audit *a, const struct element *e, const char *format, ...)
{
    char what[512], name[64] = "";
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    if (e != NULL) {
        text_copy(name, sizeof name, e->id[0] != '\0' ? e->id : e->text);
    }
    write_line(a, name, what);
}

void audit_complain_of(struct audit *a, const char *name, int length, const char *format, ...)
{
    char what[512], cut[64], plain[64];
    va_list args;
    va_start(args, format);
    vsnprintf(what, sizeof what, format, args);
    va_end(args);
    snprintf(cut, sizeof cut, "%.*s", length, name);
    text_copy(plain, sizeof plain - 4, cut);
    write_line(a, plain, what);
}

void audit_looked(struct audit *a)
{
    a->report->rules[a->rule].looked++;
}

/* ---- what is there ---- */

bool audit_below(const struct element *e, const struct element *above)
{
    while (e != NULL && e != above) {
        e = e->parent;
    }
    return e != NULL;
}

struct rect audit_capitals(const struct element *e, int line)
{
    const struct text_line *l = &e->lines[line];
    int free = e->rect.w - l->width, cap = (int)(THEME_CAP * (float)e->font.px);
    int x = e->align == ALIGN_CENTER ? free / 2 : e->align == ALIGN_END ? free : 0;
    int y = line * e->font.line + (e->font.line - cap) / 2;
    return (struct rect){e->rect.x + x, e->rect.y + y, l->width, cap};
}

bool audit_on_page(const struct element *e, int line)
{
    return !rect_empty(rect_intersect(audit_capitals(e, line), e->clip)) || rect_empty(e->clip);
}

/* ---- asking ---- */

static const struct element *top_cover(const struct element *root)
{
    const struct element *cover = NULL;
    for (const struct element *e = root; e != NULL; e = element_next(e)) {
        cover = e->visible && e->style.cover ? e : cover;
    }
    return cover;
}

/* Lists what a visitor sees and can use: on the page, or on the dialog if there is one. */
static void gather(struct audit *a)
{
    const struct element *root = a->app->frame.root;
    struct arena *arena = a->app->frame.arena;
    a->cover = top_cover(root);
    a->seen_count = a->text_count = a->target_count = 0;
    a->seen = arena_array(arena, AUDIT_ELEMENTS, sizeof *a->seen);
    a->texts = arena_array(arena, AUDIT_ELEMENTS, sizeof *a->texts);
    a->targets = arena_array(arena, AUDIT_ELEMENTS, sizeof *a->targets);
    for (const struct element *e = root; e != NULL; e = element_next(e)) {
        bool here = e->visible && (a->cover == NULL || audit_below(e, a->cover));
        if (!here || a->seen_count == AUDIT_ELEMENTS) {
            continue;
        }
        a->seen[a->seen_count++] = e;
        if (e->kind == ELEMENT_TEXT && e->text[0] != '\0') {
            a->texts[a->text_count++] = e;
        }
        if (e->action.verb != 0) {
            a->targets[a->target_count++] = e;
        }
    }
}

static void ask_each(struct audit *a, const struct element **elements, int count)
{
    for (int i = 0; i < count; i++) {
        audit_looked(a);
        audit_rules[a->rule].check(a, elements[i]);
    }
}

void audit_tree(struct audit *a)
{
    gather(a);
    a->report->pages++;
    a->report->elements += a->seen_count;
    a->report->painted += a->eye != NULL;
    for (int rule = 0; rule < AUDIT_RULES; rule++) {
        a->rule = (enum audit_rule_id)rule;
        switch (audit_rules[rule].on) {
        case ON_TEXT:
            ask_each(a, a->texts, a->text_count);
            break;
        case ON_TARGET:
            ask_each(a, a->targets, a->target_count);
            break;
        case ON_PAGE:
            if (audit_rules[rule].check != NULL) {
                audit_rules[rule].check(a, a->app->frame.root);
            }
            break;
        }
    }
}

void audit_print(const struct audit_report *report, FILE *out)
{
    fprintf(out, "%-9s %-6s %12s %7s  %s\n", "rule", "number", "looked at", "broken", "demands");
    for (int i = 0; i < AUDIT_RULES; i++) {
        fprintf(out, "%-9s %-6s %12lld %7lld  %s\n", audit_rules[i].name, audit_rules[i].source,
                report->rules[i].looked, report->rules[i].broken, audit_rules[i].bar);
    }
    fprintf(out,
            "vonk: audit: %lld cases, %lld pages (%lld painted), %lld elements looked at, "
            "%lld violations\n",
            report->cases, report->pages, report->painted, report->elements, report->violations);
}
