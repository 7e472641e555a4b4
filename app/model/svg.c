/* svg.c: goes from tag to tag through the text of a drawing. It needs no XML parser: what it must
 * find is found by name, and what it cannot read rsvg-convert will refuse. */
#include "model/svg.h"

#include "base/text.h"

#include <string.h>

/* Elements that a drawing may not hold. */
static const struct {
    const char *name, *advice;
} refused[] = {
    {"image", "draw it as shapes"},
    {"script", "remove it"},
    {"text", "words belong in the YAML files, or draw the letters as paths"},
    {"foreignObject", "draw it as shapes"},
    {"include", "put everything into this file"},
    {"filter", "use flat fills"},
    {"linearGradient", "use flat fills"},
    {"radialGradient", "use flat fills"},
};

struct scan {
    const char *text;
    struct report *report;
};

static void report_at(const struct scan *scan, const char *at, const char *what, const char *advice)
{
    const char *p = scan->text;
    int line = 1;
    int column = 1;
    while (p < at) {
        bool ends = *p == '\n';
        text_next(&p);
        line += ends;
        column = ends ? 1 : column + 1;
    }
    report_error(scan->report, line, column, "picture", "a drawing may not hold %s; %s", what,
                 advice);
}

static bool starts(const char *at, const char *word)
{
    return strncmp(at, word, strlen(word)) == 0;
}

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '_' || c == '.';
}

/* Looks at the name of an element, without its prefix. `tag` is at its '<'. */
static void check_element(const struct scan *scan, const char *tag)
{
    char what[40];
    const char *name = tag + 1;
    size_t length = 0;
    for (const char *at = name; is_name(*at) || *at == ':'; at++) {
        length++;
        if (*at == ':') {
            name = at + 1;
            length = 0;
        }
    }
    for (size_t i = 0; i < ARRAY_LENGTH(refused); i++) {
        if (strlen(refused[i].name) == length && memcmp(refused[i].name, name, length) == 0) {
            text_copy(what, sizeof what, "<");
            text_copy(what + 1, sizeof what - 1, refused[i].name);
            text_copy(what + 1 + length, sizeof what - 1 - length, ">");
            report_at(scan, tag, what, refused[i].advice);
        }
    }
}

static const char *skip_space(const char *at)
{
    return at + strspn(at, " \t\r\n");
}

/* Looks for links to something outside the file between `tag` and `end`: href="…", url(…) and
 * @import. Links inside it start with #. */
static void check_links(const struct scan *scan, const char *tag, const char *end)
{
    for (const char *at = tag; at < end; at++) {
        bool outside = false;
        if (starts(at, "href") && at > tag && !is_name(at[-1])) {
            const char *value = skip_space(at + 4);
            value = *value == '=' ? skip_space(value + 1) : NULL;
            outside = value != NULL && (*value == '"' || *value == '\'') && value[1] != '#';
        } else if (starts(at, "url(")) {
            const char *value = skip_space(at + 4);
            value += *value == '"' || *value == '\'';
            outside = *value != '#';
        } else if (starts(at, "@import")) {
            outside = true;
        }
        if (outside) {
            report_at(scan, at, "a link to something outside", "put it into this file");
        }
    }
}

static const char ground[] = "<g id=\"ground\">";
static const char group_end[] = "</g>";

/* The ground is cut out as text, up to the first end of a group: it may hold no other group. */
static void check_ground(const struct scan *scan)
{
    const char *start = strstr(scan->text, ground);
    const char *end = start == NULL ? NULL : strstr(start, group_end);
    for (const char *at = start; end != NULL && (at = strstr(at + 1, "<g")) != NULL && at < end;) {
        if (!is_name(at[2])) {
            report_at(scan, at, "a group inside its ground", "take the shapes out of the group");
        }
    }
}

void svg_check(const char *text, size_t size, struct report *report)
{
    struct scan scan = {text, report};
    if (size > SVG_FILE_MAX) {
        report_error(report, 1, 1, "picture",
                     "the drawing is larger than %d KiB; simplify its paths", SVG_FILE_MAX / 1024);
        return;
    }
    if (strlen(text) != size || !text_valid(text)) {
        report_error(report, 1, 1, "picture", "this is no drawing in UTF-8; save it as plain SVG");
        return;
    }
    if (strstr(text, "<svg") == NULL) {
        report_error(report, 1, 1, "picture", "there is no <svg> in this file; save it as SVG");
        return;
    }
    const char *at = text;
    while ((at = strchr(at, '<')) != NULL) {
        const char *end = strchr(at, '>');
        if (starts(at, "<!--")) {
            end = strstr(at, "-->");
        } else if (starts(at, "<!DOCTYPE") || starts(at, "<!ENTITY")) {
            report_at(&scan, at, "a DOCTYPE or entities", "remove it");
        } else if (starts(at, "<?xml-")) {
            report_at(&scan, at, "a style sheet", "give each shape its fill");
        } else {
            check_element(&scan, at);
            const char *next = strchr(at + 1, '<'); /* the tag, and the text behind it */
            check_links(&scan, at, next == NULL ? text + size : next);
        }
        at = end == NULL ? text + size : end;
    }
    check_ground(&scan);
}

char *svg_without_ground(const char *text, struct arena *arena)
{
    const char *start = strstr(text, ground);
    const char *end = start == NULL ? NULL : strstr(start, group_end);
    if (end == NULL) {
        return NULL;
    }
    return arena_printf(arena, "%.*s%s", (int)(start - text), text, end + strlen(group_end));
}
