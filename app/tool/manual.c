/* manual.c: `vonk_manual`, a program of the build: manual pages (roff) and the example of
 * /etc/vonk/vonk.yaml from the tables that --help prints. It is not installed.
 *
 *   vonk_manual page NAME SECTION SUMMARY   a page of the help text on standard input
 *   vonk_manual settings                    vonk.yaml(5)
 *   vonk_manual example                     vonk.yaml with every setting, as comments
 *
 * A help text is: usage lines, then paragraphs, headings (a line that ends with a colon) and rows
 * that begin with two spaces (a term, two spaces or more, what it means; deeper lines go on). */
#include "base/settings.h"
#include "base/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_SIZE = 1024, ROW_INDENT = 2, FIELDS = 3 };

/* What was written last: decides whether the next line opens something new. */
enum part { PART_NONE, PART_SYNOPSIS, PART_TEXT, PART_ROW, PART_EXAMPLE };

struct page {
    const char *name;
    enum part part;
    bool broken; /* an empty line came before this one */
};

/* ---- roff ---- */

static const char *escape_of(char letter)
{
    static const struct {
        char letter;
        const char *escape;
    } escapes[] = {{'\\', "\\e"},  {'-', "\\-"},   {'\'', "\\(aq"},
                   {'`', "\\(ga"}, {'~', "\\(ti"}, {'^', "\\(ha"}};
    for (size_t i = 0; i < ARRAY_LENGTH(escapes); i++) {
        if (escapes[i].letter == letter) {
            return escapes[i].escape;
        }
    }
    return NULL;
}

/* Prints a text; `squeeze` makes several spaces one, as roff itself does not, and lets a line break
 * behind a comma or bar in a long word. */
static void put_text(const char *text, bool squeeze)
{
    if (text[0] == '.') {
        fputs("\\&", stdout);
    }
    for (const char *at = text; *at != '\0'; at++) {
        const char *escape = escape_of(*at);
        if (squeeze && at[0] == ' ' && at[1] == ' ') {
            continue;
        }
        if (escape != NULL) {
            fputs(escape, stdout);
        } else {
            putchar(*at);
        }
        if (squeeze && (*at == ',' || *at == '|') && at[1] != ' ' && at[1] != '\0') {
            fputs("\\:", stdout);
        }
    }
}

/* `before` and `after` are roff as it is. */
static void put_line(const char *before, const char *text, const char *after)
{
    fputs(before, stdout);
    put_text(text, true);
    printf("%s\n", after);
}

static void put_capitals(const char *text)
{
    for (const char *at = text; *at != '\0'; at++) {
        char letter = *at >= 'a' && *at <= 'z' ? (char)(*at - 'a' + 'A') : *at;
        put_text((char[]){letter, '\0'}, false);
    }
}

static void put_title(const char *name, const char *section, const char *summary)
{
    fputs(".\\\" Made by vonk_manual from the program's own tables.\n.TH ", stdout);
    put_capitals(name);
    printf(" %s \"\" \"Vonk %s\" \"Vonk\"\n.ad l\n.ds AD l\n.nh\n.SH NAME\n", section,
           VONK_VERSION);
    put_text(name, false);
    put_line(" \\- ", summary, "");
}

static void put_more(const char *name)
{
    static const struct {
        const char *name, *section;
    } others[] = {{"vonk", "1"}, {"vonkctl", "1"}, {"vonk.yaml", "5"}, {"vonk-appliance", "8"}};
    const char *comma = "";
    puts(".SH SEE ALSO");
    for (size_t i = 0; i < ARRAY_LENGTH(others); i++) {
        if (!text_equal(others[i].name, name)) {
            printf("%s.BR ", comma);
            put_text(others[i].name, false);
            printf(" (%s)", others[i].section);
            comma = ",\n";
        }
    }
    putchar('\n');
}

/* ---- a page from a help text ---- */

/* Cuts a row at runs of two spaces and more. Returns the number of fields; the last has the rest.
 */
static int split_row(char *row, char *fields[FIELDS])
{
    int count = 0;
    for (char *at = row; at != NULL && count < FIELDS;) {
        fields[count++] = at;
        char *gap = count < FIELDS ? strstr(at, "  ") : NULL;
        at = gap != NULL ? gap + strspn(gap, " ") : NULL;
        if (gap != NULL) {
            *gap = '\0';
        }
    }
    return count;
}

/* "--seed   N   the order …" has three fields: the second is what the option takes. */
static void put_row(struct page *page, char *row)
{
    char *fields[FIELDS];
    int count = split_row(row, fields);
    if (count == 1) {
        puts(page->part == PART_EXAMPLE ? ".br" : ".PP");
        put_line("\\ \\ ", fields[0], "");
        page->part = PART_EXAMPLE;
        return;
    }
    bool takes = count == FIELDS && fields[0][0] == '-';
    puts(".TP");
    if (takes) {
        fputs(".BI \"", stdout);
        put_text(fields[0], true);
        put_line(" \" \"", fields[1], "\"");
    } else {
        put_line(".B ", fields[0], "");
    }
    for (int i = takes ? 2 : 1; i < count; i++) {
        put_line("", fields[i], "");
    }
    page->part = PART_ROW;
}

static void put_synopsis(struct page *page, const char *line)
{
    const char *text = line + strspn(line, " ");
    if (page->part == PART_NONE) {
        puts(".SH SYNOPSIS");
        text += strlen("usage: ");
    } else if (text_starts(text, "vonk")) {
        puts(".br");
    }
    put_line("", text, "");
    page->part = PART_SYNOPSIS;
}

/* A line that begins in the first column: a heading, or of a paragraph. */
static void put_words(struct page *page, char *line)
{
    size_t length = strlen(line);
    bool heading = page->broken && line[length - 1] == ':';
    if (heading) {
        line[length - 1] = '\0';
        line[0] = (char)(line[0] >= 'a' && line[0] <= 'z' ? line[0] - 'a' + 'A' : line[0]);
        put_line(".SS ", line, "");
        page->part = PART_NONE;
        return;
    }
    if (page->part != PART_TEXT || page->broken) {
        puts(".PP");
    }
    put_line("", line, "");
    page->part = PART_TEXT;
}

static void take_line(struct page *page, char *line)
{
    size_t indent = strspn(line, " ");
    bool synopsis = page->part == PART_SYNOPSIS && !page->broken;
    if (line[indent] == '\0') {
        if (synopsis) {
            puts(".SH DESCRIPTION");
        }
        page->broken = true;
        return;
    }
    if (text_starts(line, "usage: ") || synopsis) {
        put_synopsis(page, line);
    } else if (indent == ROW_INDENT) {
        put_row(page, line + indent);
    } else if (indent > ROW_INDENT) {
        put_line("", line + indent, ""); /* goes on with the row before */
    } else {
        put_words(page, line);
    }
    page->broken = false;
}

/* The page of a program, from its help on standard input. False when there is no usage line. */
static bool put_page(const char *name, const char *section, const char *summary)
{
    struct page page = {.name = name};
    char line[LINE_SIZE];
    bool used = false;
    put_title(name, section, summary);
    while (fgets(line, sizeof line, stdin) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        if (!used && !text_starts(line, "usage: ")) {
            continue; /* what stands above the usage is the summary */
        }
        used = true;
        take_line(&page, line);
    }
    put_more(name);
    return used;
}

/* ---- the settings ---- */

static void put_settings(void)
{
    put_title("vonk.yaml", "5", "settings of a Vonk kiosk");
    puts(".SH SYNOPSIS\n.I /etc/vonk/vonk.yaml\n.SH DESCRIPTION\n"
         "YAML, read when the kiosk starts. Every setting is optional: a kiosk without any works.\n"
         "A dot in a name is a group:\n.B idle.seconds\nis\n.B seconds\nbelow\n.BR idle .\n"
         "A wrong setting is named in the log and keeps its default.\n"
         "What staff set on the kiosk itself wins from this file.\n.SH SETTINGS");
    for (size_t i = 0; i < setting_count; i++) {
        put_line(".TP\n.B ", setting_rows[i].name, "");
        put_line("", setting_rows[i].help, ".");
        put_line("Give ", setting_rows[i].value, ".");
    }
    puts(".SH FILES\n.TP\n.I /etc/vonk/vonk.yaml\nthe settings of this machine\n.TP\n"
         ".I /var/lib/vonk/vonk.yaml\nwhat staff set on the kiosk");
    put_more("vonk.yaml");
}

/* The length of the group in a dotted name: 4 in "idle.seconds"; 0 where there is none. */
static size_t group_length(const char *name)
{
    const char *dot = strchr(name, '.');
    return dot != NULL ? (size_t)(dot - name) : 0;
}

/* Every setting as a comment, its group above it: take away the # of a group and of a setting. */
static void put_example(void)
{
    const char *group = "";
    puts("# Settings of this Vonk kiosk; all are optional. Take away the # before a setting, and\n"
         "# before its group where it has one, and write what you want behind the colon.\n"
         "# The manual page vonk.yaml(5) tells the same. Staff's own settings, made on the kiosk,\n"
         "# win from these.");
    for (size_t i = 0; i < setting_count; i++) {
        const struct setting *row = &setting_rows[i];
        size_t length = group_length(row->name);
        bool same =
            length > 0 && group_length(group) == length && strncmp(group, row->name, length) == 0;
        if (!same) {
            putchar('\n');
        }
        if (length > 0 && !same) {
            printf("#%.*s:\n", (int)length, row->name);
        }
        printf("# %s: %s\n", row->help, row->value);
        printf("#%s%s:\n", length > 0 ? "  " : "", row->name + (length > 0 ? length + 1 : 0));
        group = row->name;
    }
}

int main(int argc, char **argv)
{
    bool ok = true;
    if (argc == 5 && text_equal(argv[1], "page")) {
        ok = put_page(argv[2], argv[3], argv[4]);
    } else if (argc == 2 && text_equal(argv[1], "settings")) {
        put_settings();
    } else if (argc == 2 && text_equal(argv[1], "example")) {
        put_example();
    } else {
        fputs("vonk_manual: give page NAME SECTION SUMMARY, settings or example\n", stderr);
        return 2;
    }
    if (!ok) {
        fprintf(stderr, "vonk_manual: the help of %s has no line \"usage: …\"\n", argv[2]);
    }
    return ok && fflush(stdout) == 0 && !ferror(stdout) ? 0 : 2;
}
