/* qr.c: the only place that sees libqrencode. Its own copy of the code is freed at once; what is
 * kept lives in the caller's arena. */
#include "model/qr.h"

#include <qrencode.h>
#include <string.h>

bool qr_encode(struct qr *qr, struct arena *arena, const char *text)
{
    *qr = (struct qr){0};
    QRcode *code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_M);
    bool fits = code != NULL && code->version <= QR_VERSION_MAX;
    if (fits) {
        size_t size = (size_t)code->width * (size_t)code->width;
        unsigned char *bytes = arena_alloc(arena, size);
        memcpy(bytes, code->data, size);
        *qr = (struct qr){.side = code->width, .bytes = bytes};
    }
    QRcode_free(code);
    return fits;
}
