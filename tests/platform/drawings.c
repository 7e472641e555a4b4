/* drawings.c: pictures made of simple formulas. */
#include "drawings.h"

#include <SDL.h>
#include <SDL_image.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void make(const char *path)
{
    if (mkdir(path, 0700) != 0) {
        perror(path);
        exit(1);
    }
}

void drawings_begin(struct drawings *drawings)
{
    static const char *const names[] = {"pictures", "icons", "dessins"};
    snprintf(drawings->folder, sizeof drawings->folder, "/tmp/vonk-drawings-XXXXXX");
    if (mkdtemp(drawings->folder) == NULL) {
        perror(drawings->folder);
        exit(1);
    }
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        char path[128];
        snprintf(path, sizeof path, "%s/%s", drawings->folder, names[i]);
        make(path);
    }
}

static int delete_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
    (void)info, (void)kind, (void)at;
    return remove(path);
}

void drawings_end(struct drawings *drawings)
{
    nftw(drawings->folder, delete_one, 8, FTW_DEPTH | FTW_PHYS);
}

void drawings_png(const struct drawings *drawings, const char *name, int width, int height,
                  uint32_t (*pixel)(int x, int y, int width, int height))
{
    char path[256];
    SDL_Surface *surface =
        SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
    snprintf(path, sizeof path, "%s/%s", drawings->folder, name);
    for (int y = 0; y < height; y++) {
        uint32_t *row = (uint32_t *)surface->pixels + (ptrdiff_t)y * (surface->pitch / 4);
        for (int x = 0; x < width; x++) {
            row[x] = pixel(x, y, width, height);
        }
    }
    if (IMG_SavePNG(surface, path) != 0) {
        fprintf(stderr, "%s: %s\n", path, SDL_GetError());
        exit(1);
    }
    SDL_FreeSurface(surface);
}

void drawings_bytes(const struct drawings *drawings, const char *name, const void *bytes,
                    unsigned size)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", drawings->folder, name);
    FILE *file = fopen(path, "wb");
    if (file == NULL || fwrite(bytes, 1, size, file) != size || fclose(file) != 0) {
        perror(path);
        exit(1);
    }
}

int drawings_quiet(void)
{
    int before = dup(STDERR_FILENO), nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    fflush(stderr);
    dup2(nowhere, STDERR_FILENO);
    close(nowhere);
    return before;
}

void drawings_loud(int before)
{
    fflush(stderr);
    dup2(before, STDERR_FILENO);
    close(before);
}

uint32_t drawing_red(int x, int y, int width, int height)
{
    (void)x, (void)y, (void)width, (void)height;
    return 0xFFFF0000;
}

uint32_t drawing_halves(int x, int y, int width, int height)
{
    (void)y, (void)height;
    return x < width / 2 ? 0xFFFF0000 : 0xFF0000FF;
}

uint32_t drawing_quarters(int x, int y, int width, int height)
{
    static const uint32_t colors[2][2] = {{0xFFFF0000, 0xFF00FF00}, {0xFF0000FF, 0xFFFFFFFF}};
    return colors[y >= height / 2][x >= width / 2];
}

static bool in_disc(int x, int y, int middle_x, int middle_y, int radius)
{
    int dx = x - middle_x, dy = y - middle_y;
    return dx * dx + dy * dy < radius * radius;
}

uint32_t drawing_disc(int x, int y, int width, int height)
{
    return in_disc(x, y, width / 2, height / 2, width / 2) ? 0xFFFFFFFF : 0x00FFFFFF;
}

uint32_t drawing_figure(int x, int y, int width, int height)
{
    int u = x * 800 / width, v = y * 1000 / height;
    if (in_disc(u, v, 360, 400, 18) || in_disc(u, v, 460, 400, 18)) {
        return 0xFF1E1530;
    }
    if (in_disc(u, v, 410, 410, 150)) {
        return u > 430 ? 0xFFD8966C : 0xFFF1C095;
    }
    if (in_disc(u, v, 415, 330, 190) && v < 420) {
        return (u + v) % 40 < 6 ? 0xFF3A1F14 : 0xFF221225;
    }
    return in_disc(u, v, 415, 1000, 380) ? ((u / 60) % 4 == 0 ? 0xFFFFC21F : 0xFF4A3FA8) : 0;
}

uint32_t drawing_portrait(int x, int y, int width, int height)
{
    uint32_t figure = drawing_figure(x, y, width, height);
    int u = x * 800 / width % 120, v = y * 1000 / height % 120;
    if (figure != 0) {
        return figure;
    }
    return in_disc(u, v, 60, 60, 20)   ? 0xFFFF8A5C
           : in_disc(u, v, 60, 60, 46) ? 0xFFE8470F
                                       : 0xFFFF6B35;
}

uint32_t drawing_noise(int x, int y, int width, int height)
{
    (void)height;
    uint32_t n = (uint32_t)(y * width + x) * 2654435761u;
    n ^= n >> 15;
    n *= 2246822519u;
    return 0xFF000000 | (n >> 8);
}
