/* listen.c: the file of SDL's disk driver, read back. Owns its name. */
#include "listen.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { TRIES = 2000, TRY_NS = 5000000 };

static char path[64];

void listen_stop(void)
{
    if (path[0] != '\0') {
        unlink(path);
    }
}

void listen_start(int delay_ms)
{
    char delay[16];
    listen_stop(); /* a test may change the pace half-way */
    strcpy(path, "/tmp/vonk-listen-XXXXXX");
    int file = mkstemp(path);
    if (file >= 0) {
        close(file);
    }
    snprintf(delay, sizeof delay, "%d", delay_ms);
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", path, 1);
    setenv("SDL_DISKAUDIODELAY", delay, 1);
}

void listen_deaf(void)
{
    setenv("SDL_AUDIODRIVER", "there-is-none", 1);
}

/* All samples from `from` on; *count says how many. The caller frees. */
static int16_t *read_from(long from, long *count)
{
    FILE *file = fopen(path, "rb");
    *count = 0;
    if (file == NULL) {
        return NULL;
    }
    fseek(file, 0, SEEK_END);
    long all = ftell(file) / 2;
    int16_t *samples = all > from ? malloc((size_t)(all - from) * 2) : NULL;
    if (samples != NULL) {
        fseek(file, from * 2, SEEK_SET);
        *count = (long)fread(samples, 2, (size_t)(all - from), file);
    }
    fclose(file);
    return samples;
}

long listen_count(void)
{
    long count;
    free(read_from(0, &count));
    return count;
}

int listen_peak(long from)
{
    long count;
    int peak = 0;
    int16_t *samples = read_from(from, &count);
    for (long i = 0; i < count; i++) {
        peak = abs(samples[i]) > peak ? abs(samples[i]) : peak;
    }
    free(samples);
    return peak;
}

long listen_loud(long from)
{
    long count, loud = 0;
    int16_t *samples = read_from(from, &count);
    for (long i = 0; i < count; i++) {
        loud += samples[i] != 0;
    }
    free(samples);
    return loud;
}

long listen_length(long from)
{
    long count, first = -1, last = -1;
    int16_t *samples = read_from(from, &count);
    for (long i = 0; i < count; i++) {
        if (samples[i] != 0) {
            first = first < 0 ? i : first;
            last = i;
        }
    }
    free(samples);
    return first < 0 ? 0 : last - first + 1;
}

bool listen_until(bool (*true_of)(void *context), void *context)
{
    struct timespec pause = {.tv_nsec = TRY_NS};
    for (int i = 0; i < TRIES; i++) {
        if (true_of(context)) {
            return true;
        }
        nanosleep(&pause, NULL);
    }
    return false;
}
