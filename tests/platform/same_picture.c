/* same_picture.c: same_picture GOT WANTED [TOLERANCE [X Y W H]]: whether two pictures are the same,
 * pixel by pixel, without looking at that box. GOT may be what Xvfb keeps of its screen (a window
 * dump), or a PNG as WANTED is. A channel may differ by TOLERANCE of 255, 0 when not given.
 *
 * Status 0 when they are; else 1 and how many pixels differ, by how much and where; 2 when a file
 * cannot be read. */
#include <SDL.h>
#include <SDL_image.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* The words at the head of a window dump (X11/XWDFile.h) that matter here; big-endian. */
enum {
    DUMP_SIZE = 0, /* of the head, bytes */
    DUMP_VERSION = 1,
    DUMP_WIDTH = 4,
    DUMP_HEIGHT = 5,
    DUMP_BITS = 11,   /* of a pixel */
    DUMP_STRIDE = 12, /* bytes of a line */
    DUMP_COLORS = 19, /* entries of the table between head and pixels */
    DUMP_WORDS = 25,
    DUMP_COLOR_BYTES = 12,
    DUMP_IS = 7 /* the version there is */
};

/* What differs between two pictures. */
struct difference {
    int pixels, most; /* most: of a channel, of 255 */
    SDL_Rect where;   /* from the first to the last column and line */
};

/* A picture of 0x00RRGGBB pixels from a window dump; NULL when it is none. Owned by the caller. */
static SDL_Surface *read_dump(const char *path)
{
    Uint32 head[DUMP_WORDS];
    SDL_Surface *picture = NULL;
    FILE *file = fopen(path, "rb");
    if (file != NULL && fread(head, sizeof head, 1, file) == 1 &&
        SDL_SwapBE32(head[DUMP_VERSION]) == DUMP_IS && SDL_SwapBE32(head[DUMP_BITS]) == 32) {
        int width = (int)SDL_SwapBE32(head[DUMP_WIDTH]);
        int height = (int)SDL_SwapBE32(head[DUMP_HEIGHT]);
        long stride = (long)SDL_SwapBE32(head[DUMP_STRIDE]);
        long start = (long)SDL_SwapBE32(head[DUMP_SIZE]) +
                     (long)SDL_SwapBE32(head[DUMP_COLORS]) * DUMP_COLOR_BYTES;
        picture = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGB888);
        for (int y = 0; picture != NULL && y < height; y++) {
            Uint8 *line = (Uint8 *)picture->pixels + (ptrdiff_t)y * picture->pitch;
            if (fseek(file, start + y * stride, SEEK_SET) != 0 ||
                fread(line, 4, (size_t)width, file) != (size_t)width) {
                SDL_FreeSurface(picture);
                picture = NULL;
            }
        }
    }
    if (file != NULL) {
        fclose(file);
    }
    return picture;
}

/* The same from a PNG. */
static SDL_Surface *read_png(const char *path)
{
    SDL_Surface *read = IMG_Load(path), *plain = NULL;
    if (read != NULL) {
        plain = SDL_ConvertSurfaceFormat(read, SDL_PIXELFORMAT_RGB888, 0);
        SDL_FreeSurface(read);
    }
    return plain;
}

static SDL_Surface *read_picture(const char *path)
{
    SDL_Surface *picture = read_dump(path);
    picture = picture != NULL ? picture : read_png(path);
    if (picture == NULL) {
        fprintf(stderr, "same_picture: %s is neither a window dump nor a PNG\n", path);
    }
    return picture;
}

/* How far two pixels are apart, in the channel that differs most. */
static int apart(Uint32 a, Uint32 b)
{
    int most = 0;
    for (int shift = 0; shift < 24; shift += 8) {
        int channel = abs((int)(a >> shift & 0xFF) - (int)(b >> shift & 0xFF));
        most = channel > most ? channel : most;
    }
    return most;
}

static struct difference compare(const SDL_Surface *a, const SDL_Surface *b, int tolerance,
                                 const SDL_Rect *except)
{
    struct difference found = {0};
    for (int y = 0; y < a->h; y++) {
        const Uint32 *of_a = (const Uint32 *)a->pixels + (ptrdiff_t)y * a->pitch / 4;
        const Uint32 *of_b = (const Uint32 *)b->pixels + (ptrdiff_t)y * b->pitch / 4;
        for (int x = 0; x < a->w; x++) {
            int by = apart(of_a[x], of_b[x]);
            SDL_Point at = {x, y};
            if (by > tolerance && !SDL_PointInRect(&at, except)) {
                SDL_Rect here = {x, y, 1, 1}, sum;
                SDL_UnionRect(&found.where, &here, &sum);
                found.where = found.pixels > 0 ? sum : here;
                found.most = by > found.most ? by : found.most;
                found.pixels++;
            }
        }
    }
    return found;
}

static int judge(const SDL_Surface *got, const SDL_Surface *wanted, int tolerance,
                 const SDL_Rect *except)
{
    if (got->w != wanted->w || got->h != wanted->h) {
        printf("%d x %d px instead of %d x %d\n", got->w, got->h, wanted->w, wanted->h);
        return 1;
    }
    struct difference found = compare(got, wanted, tolerance, except);
    if (found.pixels > 0) {
        printf("%d pixels differ, by at most %d of 255, in %d x %d px at %d,%d\n", found.pixels,
               found.most, found.where.w, found.where.h, found.where.x, found.where.y);
    }
    return found.pixels > 0;
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fprintf(stderr, "usage: same_picture GOT WANTED [TOLERANCE [X Y W H]]\n");
        return 2;
    }
    SDL_Surface *got = read_picture(argv[1]), *wanted = read_picture(argv[2]);
    SDL_Rect except = {0};
    if (argc > 7) {
        except = (SDL_Rect){atoi(argv[4]), atoi(argv[5]), atoi(argv[6]), atoi(argv[7])};
    }
    bool readable = got != NULL && wanted != NULL;
    int status = readable ? judge(got, wanted, argc > 3 ? atoi(argv[3]) : 0, &except) : 2;
    SDL_FreeSurface(got);
    SDL_FreeSurface(wanted);
    IMG_Quit();
    return status;
}
