/* sound.c: a ring of samples under one lock, between whoever speaks and SDL's audio thread, and the
 * keeper: a thread that opens the device when something waits and closes it when nothing does.
 * Owns SDL's audio part; only the keeper calls it. */
#include "platform/sound.h"

#include "base/log.h"
#include "base/thread.h"

#include <SDL.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    RING = SOUND_RATE * 4, /* samples of speech that may wait */
    PERIOD = 512,          /* samples at a time, 23 ms: silence comes within two or three of them */
    LOOK_MS = 250,         /* between two looks at an open device */
    CUE_LATE_MS = 80,      /* a cue that comes later is left out */
    CLOSE_MS = 1000
};

struct sound {
    struct sound_options options;
    pthread_t keeper;
    pthread_mutex_t lock;
    pthread_cond_t wanted, room; /* for the keeper; for whoever pushes */
    bool closing;
    /* the device */
    SDL_AudioDeviceID device; /* 0: closed */
    bool none;                /* the last try found none, or it was lost */
    bool told;                /* that there is none was logged */
    int64_t busy;             /* ms, since when SDL has been asked for something; 0: it is not */
    int64_t played;           /* ms, when it last took samples that can be heard */
    /* what is to be heard */
    int16_t ring[RING];
    int first, count;
    uint32_t turn;
    float gain;
    int cue, cue_at;   /* the cue that plays and its next sample; cue -1: none */
    int64_t cue_asked; /* ms */
    struct cue_sound cues[CUE_COUNT];
};

static int64_t now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static struct timespec after_ms(clockid_t clock, int64_t ms)
{
    struct timespec until;
    clock_gettime(clock, &until);
    until.tv_sec += (time_t)(ms / 1000);
    until.tv_nsec += (long)(ms % 1000) * 1000000;
    if (until.tv_nsec >= 1000000000) {
        until.tv_sec++;
        until.tv_nsec -= 1000000000;
    }
    return until;
}

/* ---- SDL's audio thread ---- */

static int16_t mixed(int a, int b)
{
    int sum = a + b;
    return (int16_t)(sum > INT16_MAX ? INT16_MAX : sum < INT16_MIN ? INT16_MIN : sum);
}

static int next_of_speech(struct sound *s)
{
    if (s->count == 0) {
        return 0;
    }
    int sample = (int)((float)s->ring[s->first] * s->gain);
    s->first = (s->first + 1) % RING;
    s->count--;
    return sample;
}

static int next_of_cue(struct sound *s)
{
    if (s->cue < 0) {
        return 0;
    }
    const struct cue_sound *cue = &s->cues[s->cue];
    int sample = cue->samples[s->cue_at++];
    s->cue = s->cue_at < cue->count ? s->cue : -1;
    return sample;
}

static void fill(void *context, Uint8 *bytes, int size)
{
    struct sound *s = context;
    int16_t *out = (int16_t *)(void *)bytes;
    pthread_mutex_lock(&s->lock);
    int64_t now = now_ms();
    if (s->cue >= 0 && s->cue_at == 0 && now - s->cue_asked > CUE_LATE_MS) {
        s->cue = -1;
    }
    if (s->count > 0 || s->cue >= 0) {
        s->played = now;
    }
    for (int i = 0; i < size / (int)sizeof *out; i++) {
        out[i] = mixed(next_of_speech(s), next_of_cue(s));
    }
    pthread_cond_broadcast(&s->room);
    pthread_mutex_unlock(&s->lock);
}

/* ---- the keeper ---- */

static void say_nothing(const char *file, int line, const char *function, int code,
                        const char *format, ...)
{
    (void)file, (void)line, (void)function, (void)code, (void)format;
}

/* ALSA's library, where SDL uses it, writes a dozen lines to standard error whenever a device
 * cannot be opened; one sentence of ours is enough. */
static void quieten_alsa(void)
{
    int (*set_handler)(void (*)(const char *, int, const char *, int, const char *, ...)) = NULL;
    void *symbol = dlsym(RTLD_DEFAULT, "snd_lib_error_set_handler");
    memcpy(&set_handler, &symbol, sizeof set_handler);
    if (set_handler != NULL) {
        set_handler(say_nothing);
    }
}

static void tell(struct sound *s, bool none, const char *why)
{
    if (none && !s->told) {
        log_warning("sound",
                    "there is no sound (%s): reading aloud is off. Connect a loudspeaker; Vonk "
                    "looks again every %d s",
                    why, s->options.retry_ms / 1000);
    } else if (!none && s->told) {
        log_info("sound", "there is sound again");
    }
    s->told = none;
}

/* Asks SDL for the device; the lock is let go meanwhile, as it may take long. */
static void open_device(struct sound *s)
{
    SDL_AudioSpec wanted = {.freq = SOUND_RATE,
                            .format = AUDIO_S16SYS,
                            .channels = 1,
                            .samples = PERIOD,
                            .callback = fill,
                            .userdata = s};
    s->busy = now_ms();
    pthread_mutex_unlock(&s->lock);
    SDL_AudioDeviceID device = 0;
    bool started = SDL_InitSubSystem(SDL_INIT_AUDIO) == 0;
    if (started) {
        device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
    }
    tell(s, device == 0, SDL_GetError());
    if (started && device == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
    }
    if (device != 0) {
        SDL_PauseAudioDevice(device, 0);
    }
    pthread_mutex_lock(&s->lock);
    s->busy = 0;
    s->device = device;
    s->none = device == 0;
    s->played = now_ms();
    pthread_cond_broadcast(&s->room);
}

/* Closes device and SDL's audio: its thread that looks for new devices wakes up too often. */
static void close_device(struct sound *s)
{
    SDL_AudioDeviceID device = s->device;
    if (device == 0) {
        return;
    }
    s->device = 0;
    s->busy = now_ms();
    pthread_mutex_unlock(&s->lock);
    SDL_CloseAudioDevice(device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
    pthread_mutex_lock(&s->lock);
    s->busy = 0;
}

static bool has_work(const struct sound *s)
{
    return s->count > 0 || s->cue >= 0;
}

/* One look at an open device: is it still there, is it still needed? */
static void look(struct sound *s)
{
    if (SDL_GetAudioDeviceStatus(s->device) == SDL_AUDIO_STOPPED) {
        s->none = true;
        pthread_cond_broadcast(&s->room);
        close_device(s);
        tell(s, true, "the device is gone");
    } else if (!has_work(s) && now_ms() - s->played > s->options.rest_ms) {
        close_device(s);
    }
}

/* Lets that time pass, unless the end has come. */
static void rest(struct sound *s, int ms)
{
    struct timespec until = after_ms(CLOCK_MONOTONIC, ms);
    int result = 0;
    while (!s->closing && result == 0) {
        result = pthread_cond_timedwait(&s->wanted, &s->lock, &until);
    }
}

static void *keep(void *argument)
{
    struct sound *s = argument;
    quieten_alsa();
    pthread_mutex_lock(&s->lock);
    open_device(s);
    if (!has_work(s)) {
        close_device(s); /* it was only to know whether there is one */
    }
    while (!s->closing) {
        if (s->device != 0) {
            rest(s, LOOK_MS);
            look(s);
        } else if (s->none) {
            rest(s, s->options.retry_ms);
            open_device(s);
        } else if (has_work(s)) {
            open_device(s);
        } else {
            pthread_cond_wait(&s->wanted, &s->lock);
        }
    }
    close_device(s);
    pthread_mutex_unlock(&s->lock);
    SDL_TLSCleanup(); /* SDL does not know that this thread ends */
    return NULL;
}

/* ---- life ---- */

struct sound *sound_open(const struct sound_options *options)
{
    struct sound *s = calloc(1, sizeof *s);
    if (s == NULL) {
        return NULL;
    }
    s->options = *options;
    s->options.retry_ms = options->retry_ms > 0 ? options->retry_ms : SOUND_RETRY_MS;
    s->options.rest_ms = options->rest_ms > 0 ? options->rest_ms : SOUND_REST_MS;
    s->cue = -1;
    s->gain = 1;
    for (int cue = 0; cue < CUE_COUNT && options->cues; cue++) {
        cue_make((enum cue)cue, &s->cues[cue]);
    }
    pthread_condattr_t monotonic;
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&s->lock, NULL);
    pthread_cond_init(&s->wanted, &monotonic);
    pthread_cond_init(&s->room, NULL);
    pthread_condattr_destroy(&monotonic);
    if (!thread_start(&s->keeper, keep, s)) {
        free(s);
        return NULL;
    }
    return s;
}

void sound_close(struct sound *s)
{
    if (s == NULL) {
        return;
    }
    pthread_mutex_lock(&s->lock);
    s->closing = true;
    s->count = 0;
    s->cue = -1;
    pthread_cond_signal(&s->wanted);
    pthread_cond_broadcast(&s->room);
    pthread_mutex_unlock(&s->lock);
    struct timespec until = after_ms(CLOCK_REALTIME, CLOSE_MS);
    if (pthread_timedjoin_np(s->keeper, NULL, &until) != 0) {
        log_warning("sound", "the sound device does not answer; Vonk ends without closing it");
        return; /* its memory is still in use */
    }
    pthread_cond_destroy(&s->wanted);
    pthread_cond_destroy(&s->room);
    pthread_mutex_destroy(&s->lock);
    free(s);
}

/* ---- what is to be heard ---- */

/* Nothing can be heard: no device, or one that has not answered for too long. */
static bool is_silent(const struct sound *s)
{
    int64_t now = now_ms();
    bool stuck = s->device != 0 && has_work(s) && now - s->played > SOUND_STUCK_MS;
    return s->none || stuck || (s->busy != 0 && now - s->busy > SOUND_STUCK_MS);
}

bool sound_silent(struct sound *s)
{
    if (s == NULL) {
        return true;
    }
    pthread_mutex_lock(&s->lock);
    bool silent = is_silent(s);
    pthread_mutex_unlock(&s->lock);
    return silent;
}

uint32_t sound_clear(struct sound *s)
{
    if (s == NULL) {
        return 0;
    }
    pthread_mutex_lock(&s->lock);
    s->count = 0;
    s->cue = -1;
    uint32_t turn = ++s->turn;
    pthread_cond_broadcast(&s->room);
    pthread_mutex_unlock(&s->lock);
    return turn;
}

/* As many as there is room for; returns how many. */
static int push_some(struct sound *s, const int16_t *samples, int count)
{
    int free_room = RING - s->count, taken = count < free_room ? count : free_room;
    for (int i = 0; i < taken; i++) {
        s->ring[(s->first + s->count + i) % RING] = samples[i];
    }
    if (!has_work(s)) {
        s->played = now_ms(); /* from here on it has to go on */
    }
    s->count += taken;
    return taken;
}

bool sound_push(struct sound *s, uint32_t turn, const int16_t *samples, int count)
{
    if (s == NULL) {
        return false;
    }
    pthread_mutex_lock(&s->lock);
    while (count > 0 && turn == s->turn && !s->closing && !is_silent(s)) {
        int taken = push_some(s, samples, count);
        samples += taken;
        count -= taken;
        pthread_cond_signal(&s->wanted);
        if (count > 0) {
            struct timespec until = after_ms(CLOCK_REALTIME, LOOK_MS); /* it may have got stuck */
            pthread_cond_timedwait(&s->room, &s->lock, &until);
        }
    }
    pthread_mutex_unlock(&s->lock);
    return count == 0;
}

bool sound_sounding(struct sound *s)
{
    if (s == NULL) {
        return false;
    }
    pthread_mutex_lock(&s->lock);
    bool sounding = s->count > 0;
    pthread_mutex_unlock(&s->lock);
    return sounding;
}

void sound_gain(struct sound *s, float gain)
{
    if (s != NULL) {
        pthread_mutex_lock(&s->lock);
        s->gain = gain;
        pthread_mutex_unlock(&s->lock);
    }
}

void sound_cue(struct sound *s, enum cue cue)
{
    if (s == NULL || !s->options.cues) {
        return;
    }
    pthread_mutex_lock(&s->lock);
    if (!s->none && s->count == 0) {
        s->cue = (int)cue;
        s->cue_at = 0;
        s->cue_asked = now_ms();
        pthread_cond_signal(&s->wanted);
    }
    pthread_mutex_unlock(&s->lock);
}
