/* qr.h: a text as a QR code (libqrencode). */
#ifndef VONK_MODEL_QR_H
#define VONK_MODEL_QR_H

#include "base/arena.h"

#include <stdbool.h>

enum {
    QR_VERSION_MAX = 12, /* 65 x 65 modules: what a phone reads at arm's length (look, section 7) */
    QR_QUIET = 4         /* modules of light margin that ISO/IEC 18004 asks for on each side */
};

struct qr {
    int side;                   /* modules in a row, without the margin; 0: none */
    const unsigned char *bytes; /* row by row; bit 0: dark */
};

/* Encodes UTF-8 text at level M (15 % may be lost). The modules live in the arena. False when it
 * does not fit into QR_VERSION_MAX. */
bool qr_encode(struct qr *qr, struct arena *arena, const char *text);

#endif
