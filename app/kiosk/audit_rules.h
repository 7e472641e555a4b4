/* audit_rules.h: inside the audit: one tree, what is remembered of the trees before it, and the
 * rules by file. A rule asks one question of one element (or of the page, the root) and complains.
 * To add one: an enumerator in audit.h, a row in audit_rules.c, a function, a planted tree in
 * tests/kiosk/planted_*.c. */
#ifndef VONK_KIOSK_AUDIT_RULES_H
#define VONK_KIOSK_AUDIT_RULES_H

#include "kiosk/audit.h"

/* What a rule is asked of. */
enum audit_on {
    ON_TEXT,   /* every text that is not empty */
    ON_TARGET, /* everything that acts */
    ON_PAGE    /* the root, once a tree: the rule says itself how often it looked (audit_looked) */
};

enum {
    AUDIT_ELEMENTS = 2048, /* of a page; what lies behind is not looked at */
    AUDIT_STATES = 4096,   /* powers of two */
    AUDIT_WORDS = 131072,
    AUDIT_BARS = 32
};

/* What an element looked like when it was chosen and when it was not: everything but colour. */
struct audit_state {
    uint64_t key;
    uint64_t looks[2]; /* 0: not seen yet */
};

/* A button of the bars: what it is called, and which others stood before it. */
struct audit_bar {
    const char *id, *name;
    bool cover; /* on a dialog */
    uint32_t before;
};

/* What is remembered from tree to tree: by the arena of a display. */
struct audit_memory {
    struct audit_state *states; /* of a language and text size */
    struct audit_bar bars[AUDIT_BARS];
    int bar_count;
    struct {
        uint64_t text;
        int language;
    } * words;          /* of all languages */
    struct arena arena; /* of a language and text size */
};

/* One tree under audit, and where it is. */
struct audit {
    FILE *out;
    struct audit_report *report;
    const struct app *app;
    const char *scene, *language;
    int language_index;
    int page;
    const struct audit_eye *eye; /* NULL: this page is not painted */
    const struct audit_eye *pictures;
    struct audit_memory *memory;
    enum audit_rule_id rule;                 /* that is asked now */
    const struct element *cover;             /* the dialog on top, or NULL */
    const struct element **seen;             /* what can be seen and used, in reading order */
    const struct element **texts, **targets; /* the texts of it, and what acts */
    int seen_count, text_count, target_count;
};

struct audit_rule {
    const char *name;   /* as a violation names it */
    const char *source; /* numbers of the accessibility numbers, or of WCAG */
    const char *bar;    /* what must hold */
    enum audit_on on;
    void (*check)(struct audit *audit, const struct element *element);
};

/* The table, indexed by enum audit_rule_id. */
extern const struct audit_rule audit_rules[AUDIT_RULES];

/* Makes and forgets the memory. audit_forget keeps the words: they are compared between
 * languages. */
void audit_memory_init(struct audit_memory *memory, struct arena *arena);
void audit_memory_finish(struct audit_memory *memory);
void audit_forget(struct audit_memory *memory);

/* Asks all rules of the application's tree. */
void audit_tree(struct audit *audit);

/* Writes a violation of the rule that is asked now; `element` may be NULL for the page. */
void audit_complain(struct audit *audit, const struct element *element, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same of a run of text that is no element: `length` bytes. */
void audit_complain_of(struct audit *audit, const char *name, int length, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Counts one more thing that the rule at hand looked at. */
void audit_looked(struct audit *audit);

/* From the top of the capitals to the baseline of a line: what must not be covered. */
struct rect audit_capitals(const struct element *element, int line);

/* True when a line is on this page of its scroll, in part at least. */
bool audit_on_page(const struct element *element, int line);

/* True when `element` is `above` or lies in it. */
bool audit_below(const struct element *element, const struct element *above);

/* ---- audit_text.c ---- */
void audit_screen(struct audit *audit, const struct element *element);
void audit_cut(struct audit *audit, const struct element *element);
void audit_box(struct audit *audit, const struct element *element);
void audit_word(struct audit *audit, const struct element *element);
void audit_plate(struct audit *audit, const struct element *element);
void audit_overlap(struct audit *audit, const struct element *element);
void audit_contrast(struct audit *audit, const struct element *element);
void audit_body(struct audit *audit, const struct element *element);
void audit_capital_height(struct audit *audit, const struct element *element);
void audit_degree(struct audit *audit, const struct element *element);
void audit_x_height(struct audit *audit, const struct element *element);
void audit_language(struct audit *audit, const struct element *element);
void audit_order(struct audit *audit, const struct element *page);

/* ---- audit_parts.c ---- */
void audit_icon(struct audit *audit, const struct element *element);
void audit_mark(struct audit *audit, const struct element *element);
void audit_outline(struct audit *audit, const struct element *element);
void audit_pages(struct audit *audit, const struct element *scroll);
void audit_more(struct audit *audit, const struct element *scroll);
void audit_empty(struct audit *audit, const struct element *scroll);
void audit_state(struct audit *audit, const struct element *page);
void audit_bars(struct audit *audit, const struct element *page);

/* ---- audit_target.c ---- */
void audit_target(struct audit *audit, const struct element *element);
void audit_primary(struct audit *audit, const struct element *element);
void audit_gap(struct audit *audit, const struct element *element);
void audit_edge(struct audit *audit, const struct element *element);
void audit_id(struct audit *audit, const struct element *element);
void audit_reach(struct audit *audit, const struct element *element);
void audit_low(struct audit *audit, const struct element *element);
void audit_spoken(struct audit *audit, const struct element *element);
void audit_name(struct audit *audit, const struct element *element);
void audit_focus(struct audit *audit, const struct element *page);

/* ---- audit_pixels.c ---- */
void audit_picture(struct audit *audit, const struct element *page);
void audit_pixels(struct audit *audit, const struct element *page); /* ink and ground */

#endif
