/* audit_trees.h: trees made by hand that the audit looks at, and the tables of those that break one
 * of its rules. */
#ifndef VONK_TESTS_KIOSK_AUDIT_TREES_H
#define VONK_TESTS_KIOSK_AUDIT_TREES_H

#include "fixture.h"

#include "kiosk/audit_rules.h"

enum { TREES_WIDTH = 1920, TREES_HEIGHT = 1080 };

/* The application whose tree is replaced, and what the audit needs. */
struct trees {
    struct fixture f;
    struct arena arena; /* of `memory`, for one test */
    struct audit_memory memory;
    bool paints; /* the audit looks at pixels */
    uint32_t pixels[TREES_WIDTH * TREES_HEIGHT];
};

/* A report, and everything that was written; the caller frees `text`. */
struct findings {
    struct audit_report report;
    char *text;
    size_t size;
};

/* A page that breaks one rule. */
struct planted {
    const char *sentence; /* name of its test */
    enum audit_rule_id rule;
    void (*plant)(struct trees *t);
    const char *says; /* stands in the line that the audit writes */
};

/* The planted pages: planted_text.c, planted_target.c and planted_parts.c. */
extern const struct planted planted_text[], planted_target[], planted_parts[];
extern const size_t planted_text_count, planted_target_count, planted_parts_count;

/* ---- making a tree ---- */

/* An empty page, in place of the application's own. */
struct element *plant(struct trees *t);

/* A box at a place of its own on a page. */
struct element *box_at(struct trees *t, struct element *root, int x, int y, int w, int h);

/* A target; what it is called, and what it does, follows from its place. */
struct element *button_at(struct trees *t, struct element *root, const char *id, int x, int y);

struct element *text_at(struct trees *t, struct element *root, const char *text, int x, int y);

void lay_out(struct trees *t);

/* ---- asking ---- */

/* Audits the tree as it is; `findings` holds what was said. */
void audit(struct trees *t, struct findings *findings);

/* Fails when the audit says anything about the page. */
void assert_clean(struct trees *t);

#endif
