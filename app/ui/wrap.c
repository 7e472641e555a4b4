/* wrap.c: pieces and lines of a text, in the frame arena. */
#include "ui/wrap.h"

#include "base/text.h"

#include <string.h>

static int width_of(struct frame *frame, struct font font, const char *text, int length)
{
    return frame->measure->width(frame->measure->context, font, text, length);
}

/* Ends the piece that began at `start`. */
static void add_piece(struct frame *frame, struct element *e, const char *start, const char *end,
                      enum piece_break behind)
{
    struct text_piece *piece = &e->pieces[e->piece_count++];
    piece->text = start;
    piece->length = (int)(end - start);
    piece->width = piece->length > 0 ? width_of(frame, e->font, start, piece->length) : 0;
    piece->behind = behind;
}

static void split(struct frame *frame, struct element *e)
{
    size_t most = 2;
    for (const char *at = e->text; *at != '\0'; at++) {
        most += *at == ' ' || *at == '\n' || *at == '-' || (unsigned char)*at == 0xC2;
    }
    e->pieces = arena_array(frame->arena, most, sizeof *e->pieces);
    e->piece_count = 0;
    const char *start = e->text;
    for (const char *at = start; *at != '\0';) {
        const char *before = at;
        uint32_t code = text_next(&at);
        if (code == ' ' || code == '\n') {
            add_piece(frame, e, start, before, code == ' ' ? PIECE_SPACE : PIECE_LINE);
            start = at;
        } else if (code == TEXT_SOFT_HYPHEN) {
            add_piece(frame, e, start, before, PIECE_SOFT);
            start = at;
        } else if (code == '-' && *at != ' ' && *at != '\0' && before > start) {
            add_piece(frame, e, start, at, PIECE_GLUE);
            start = at;
        }
    }
    add_piece(frame, e, start, start + strlen(start), PIECE_END);
}

/* Width of the pieces from `first` to the end of their line, as they stand when nothing breaks. */
static int unbroken_width(struct frame *frame, const struct element *e, int first)
{
    char *text = arena_alloc(frame->arena, strlen(e->pieces[first].text) + 1);
    int length = 0;
    for (int i = first; i < e->piece_count; i++) {
        const struct text_piece *piece = &e->pieces[i];
        memcpy(text + length, piece->text, (size_t)piece->length);
        length += piece->length;
        if (piece->behind == PIECE_LINE || piece->behind == PIECE_END) {
            break;
        }
        if (piece->behind == PIECE_SPACE) {
            text[length++] = ' ';
        }
    }
    return width_of(frame, e->font, text, length);
}

void wrap_measure(struct frame *frame, struct element *e)
{
    split(frame, e);
    int hyphen = width_of(frame, e->font, "-", 1);
    bool begins = true;
    e->min_w = e->natural_w = 0;
    for (int i = 0; i < e->piece_count; i++) {
        const struct text_piece *piece = &e->pieces[i];
        int alone = piece->width + (piece->behind == PIECE_SOFT ? hyphen : 0);
        e->min_w = alone > e->min_w ? alone : e->min_w;
        int line = begins ? unbroken_width(frame, e, i) : 0;
        e->natural_w = line > e->natural_w ? line : e->natural_w;
        begins = piece->behind == PIECE_LINE;
    }
    e->natural_w = e->natural_w > e->min_w ? e->natural_w : e->min_w;
}

/* Makes the font smaller until the widest piece fits, as far as the element allows. */
static void shrink_to(struct frame *frame, struct element *e, int width)
{
    struct font full = e->font;
    for (int percent = 95; percent >= e->shrink && e->shrink > 0 && e->min_w > width;
         percent -= 5) {
        e->font.px = full.px * percent / 100;
        e->font.line = full.line * percent / 100;
        wrap_measure(frame, e);
    }
}

/* How many bytes of a piece fit into `width` with a hyphen behind them; at least one character. */
static int bytes_that_fit(struct frame *frame, const struct element *e, const char *text,
                          int length, int width)
{
    int hyphen = width_of(frame, e->font, "-", 1);
    const char *at = text;
    int fit = 0;
    while (at < text + length) {
        text_next(&at);
        if (fit > 0 && width_of(frame, e->font, text, (int)(at - text)) + hyphen > width) {
            break;
        }
        fit = (int)(at - text);
    }
    return fit;
}

/* A line under construction. */
struct builder {
    struct frame *frame;
    struct element *element;
    char *text;
    int used, width, room; /* bytes; px by the sum of its pieces; px */
    int pieces;            /* how many widths were added up */
};

static void line_end(struct builder *b, bool hyphen)
{
    struct element *e = b->element;
    if (hyphen) {
        b->text[b->used++] = '-';
    }
    char *text = arena_copy_n(b->frame->arena, b->text, (size_t)b->used);
    e->lines[e->line_count++] = (struct text_line){
        .text = text, .length = b->used, .width = width_of(b->frame, e->font, text, b->used)};
    b->used = b->width = b->pieces = 0;
}

static void line_add(struct builder *b, const char *text, int length, int width)
{
    memcpy(b->text + b->used, text, (size_t)length);
    b->used += length;
    b->width += width;
    b->pieces++;
}

/* Puts a piece that, with its `tail`, is wider than a whole line on lines of its own, broken
 * anywhere. */
static void add_too_wide(struct builder *b, const struct text_piece *piece, int tail)
{
    const char *text = piece->text;
    int length = piece->length;
    b->element->broken = true;
    while (width_of(b->frame, b->element->font, text, length) + tail > b->room) {
        int fit = bytes_that_fit(b->frame, b->element, text, length, b->room);
        if (fit >= length) {
            break;
        }
        line_add(b, text, fit, 0);
        line_end(b, true);
        text += fit;
        length -= fit;
    }
    line_add(b, text, length, width_of(b->frame, b->element->font, text, length));
}

/* True when the line at hand has room for `gap`, a piece and `tail`. The widths of single pieces
 * are rounded, so close to the end the whole line is measured. */
static bool has_room(struct builder *b, const struct text_piece *piece, int gap, int tail)
{
    int sum = b->width + gap + piece->width + tail;
    if (b->used == 0 || sum + b->pieces + 2 <= b->room || sum - b->pieces - 2 > b->room) {
        return sum <= b->room;
    }
    int used = b->used;
    if (gap > 0) {
        b->text[used++] = ' ';
    }
    memcpy(b->text + used, piece->text, (size_t)piece->length);
    used += piece->length;
    if (tail > 0) {
        b->text[used++] = '-';
    }
    return width_of(b->frame, b->element->font, b->text, used) <= b->room;
}

/* True when the rest of a word, from piece `i` on, has room on the line at hand: then none of its
 * soft hyphens shows. */
static bool word_has_room(struct builder *b, int i, int gap)
{
    const struct text_piece *piece = &b->element->pieces[i];
    int used = b->used;
    if (gap > 0) {
        b->text[used++] = ' ';
    }
    bool ends = false;
    for (; !ends; piece++) {
        memcpy(b->text + used, piece->text, (size_t)piece->length);
        used += piece->length;
        ends = piece->behind != PIECE_SOFT;
    }
    return width_of(b->frame, b->element->font, b->text, used) <= b->room;
}

/* Adds piece `i` to the line at hand or begins a new one. `behind` is what stands before it. */
static void add_to_line(struct builder *b, int i, enum piece_break behind, int space, int hyphen)
{
    const struct text_piece *piece = &b->element->pieces[i];
    int gap = behind == PIECE_SPACE && b->used > 0 ? space : 0;
    int tail = piece->behind == PIECE_SOFT ? hyphen : 0;
    bool fits = has_room(b, piece, gap, tail) || word_has_room(b, i, gap);
    if (b->used > 0 && !fits) {
        line_end(b, behind == PIECE_SOFT);
        gap = 0;
        fits = has_room(b, piece, gap, tail) || word_has_room(b, i, gap);
    }
    if (gap > 0) {
        line_add(b, " ", 1, space);
    }
    if (fits) {
        line_add(b, piece->text, piece->length, piece->width);
    } else {
        add_too_wide(b, piece, tail);
    }
}

void wrap_lines(struct frame *frame, struct element *e, int width)
{
    shrink_to(frame, e, width);
    int space = width_of(frame, e->font, " ", 1);
    int hyphen = width_of(frame, e->font, "-", 1);
    size_t length = strlen(e->text);
    struct builder b = {.frame = frame,
                        .element = e,
                        .text = arena_alloc(frame->arena, length * 2 + 4),
                        .room = width};
    e->lines = arena_array(frame->arena, length + 2, sizeof *e->lines);
    e->line_count = 0;
    e->broken = false;
    enum piece_break behind = PIECE_LINE;
    for (int i = 0; i < e->piece_count; i++) {
        add_to_line(&b, i, behind, space, hyphen);
        behind = e->pieces[i].behind;
        if (behind == PIECE_LINE) {
            line_end(&b, false);
        }
    }
    if (b.used > 0 || e->line_count == 0) {
        line_end(&b, false);
    }
    e->natural_h = e->line_count * e->font.line;
}

int wrap_widest(struct frame *frame, const char *text, struct font font)
{
    struct element probe = {.kind = ELEMENT_TEXT, .text = text, .font = font};
    wrap_measure(frame, &probe);
    return probe.min_w;
}

struct font wrap_fit(struct frame *frame, const char *text, struct font font, int least, int width,
                     int height)
{
    struct font fit = font;
    for (int percent = 100; percent >= least; percent -= 3) {
        struct element probe = {.text = text};
        fit.px = font.px * percent / 100;
        fit.line = font.line * percent / 100;
        probe.font = fit;
        wrap_measure(frame, &probe);
        wrap_lines(frame, &probe, width);
        if (!probe.broken && probe.natural_h <= height) {
            break;
        }
    }
    return fit;
}
