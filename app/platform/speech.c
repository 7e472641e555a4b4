/* speech.c: a queue of texts and the thread that makes them samples and pushes those to the sound.
 * Owns espeak-ng. Whoever falls silent begins a new turn of the sound; what belongs to an older
 * turn finds no listener and is given up at the next piece of samples. */
#include "platform/speech.h"

#include "base/log.h"
#include "base/text.h"
#include "base/thread.h"
#include "platform/spell.h"

#include <espeak-ng/speak_lib.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PIECE_MS = 50 /* of speech made at a time */ };

/* A language of a pack and espeak-ng's voice for it. */
static const struct voice {
    const char *language, *name;
} voices[] = {
    {"nl", "nl"}, {"en", "en"}, /* of Great Britain */
    {"de", "de"}, {"es", "es"}, /* of Spain */
    {"pt", "pt"},               /* of Portugal */
    {"bg", "bg"},
};

/* Steps of 6 dB, each twice as high as the one before. VVSG 2.0, 7.1-K allows 10. */
static const float gains[SPEECH_VOLUMES] = {0.0625f, 0.125f, 0.25f, 0.5f, 1};

struct line {
    char language[8];
    char *text; /* owned */
};

struct speech {
    struct speech_options options;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t asked;
    bool closing;
    struct line lines[SPEECH_LINES];
    int first, count;
    uint32_t turn; /* of the sound, that the waiting texts belong to */
    bool at_work;
    bool broken; /* espeak-ng cannot be used */
    /* the thread's own */
    bool loaded;
    const struct voice *voice; /* that is set */
    uint32_t speaking_turn;
};

/* ---- espeak-ng ---- */

/* Takes a piece of samples; 1 ends the text. espeak-ng hands back the pointer given to it. */
static int take_samples(short *samples, int count, espeak_EVENT *events)
{
    struct speech *s = events != NULL ? events->user_data : NULL;
    if (s == NULL || samples == NULL || count == 0) {
        return 0;
    }
    return sound_push(s->options.sound, s->speaking_turn, samples, count) ? 0 : 1;
}

/* espeak_Initialize does not say so when its data is missing. */
static bool has_data(void)
{
    const char *folder = NULL;
    char file[512];
    espeak_Info(&folder);
    int length = snprintf(file, sizeof file, "%s/phontab", folder != NULL ? folder : "");
    return length < (int)sizeof file && access(file, R_OK) == 0;
}

/* A speech that was closed before has left espeak-ng as it is wanted; its own thread would not
 * survive another beginning. */
static bool is_loaded(const struct speech *s)
{
    return s->loaded ||
           (s->options.data == NULL && espeak_GetParameter(espeakRATE, 1) == SPEECH_WORDS);
}

static bool load(struct speech *s)
{
    if (is_loaded(s)) {
        s->loaded = true;
        return true;
    }
    int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, PIECE_MS, s->options.data,
                                 espeakINITIALIZE_DONT_EXIT);
    if (rate != SOUND_RATE || !has_data()) {
        log_warning("speech", "espeak-ng's voices cannot be read: reading aloud is off. Install "
                              "espeak-ng-data and start Vonk again");
        return false;
    }
    espeak_SetSynthCallback(take_samples);
    espeak_SetParameter(espeakRATE, SPEECH_WORDS, 0);
    s->loaded = true;
    return true;
}

static const struct voice *voice_of(const char *language)
{
    for (size_t i = 0; i < ARRAY_LENGTH(voices); i++) {
        if (text_equal(voices[i].language, language)) {
            return &voices[i];
        }
    }
    return NULL;
}

static bool set_voice(struct speech *s, const char *language)
{
    const struct voice *voice = voice_of(language);
    if (voice != NULL && voice == s->voice) {
        return true;
    }
    s->voice = NULL;
    if (voice == NULL || espeak_SetVoiceByName(voice->name) != EE_OK) {
        log_warning("speech", "espeak-ng has no voice for \"%.8s\"; its texts are not read aloud",
                    language);
        return false;
    }
    s->voice = voice;
    return true;
}

/* Says one text to its end, or until nobody listens. */
static void speak(struct speech *s, const struct line *line)
{
    if (set_voice(s, line->language)) {
        espeak_Synth(line->text, strlen(line->text) + 1, 0, POS_CHARACTER, 0,
                     espeakCHARS_UTF8 | espeakENDPAUSE, NULL, s);
    }
}

/* ---- the thread ---- */

static void drop_lines(struct speech *s)
{
    for (; s->count > 0; s->count--) {
        free(s->lines[s->first].text);
        s->first = (s->first + 1) % SPEECH_LINES;
    }
}

static void *work(void *argument)
{
    struct speech *s = argument;
    pthread_mutex_lock(&s->lock);
    while (!s->closing) {
        if (s->count == 0) {
            pthread_cond_wait(&s->asked, &s->lock);
            continue;
        }
        struct line line = s->lines[s->first];
        s->first = (s->first + 1) % SPEECH_LINES;
        s->count--;
        s->at_work = true;
        s->speaking_turn = s->turn;
        pthread_mutex_unlock(&s->lock);
        bool able = load(s);
        if (able) {
            speak(s, &line);
        }
        free(line.text);
        pthread_mutex_lock(&s->lock);
        s->at_work = false;
        if (!able) {
            s->broken = true;
            drop_lines(s);
        }
    }
    pthread_mutex_unlock(&s->lock);
    return NULL; /* espeak-ng stays loaded: 1.51 hangs when it is ended for the second time */
}

struct speech *speech_open(const struct speech_options *options)
{
    struct speech *s = calloc(1, sizeof *s);
    if (s == NULL) {
        return NULL;
    }
    s->options = *options;
    pthread_mutex_init(&s->lock, NULL);
    pthread_cond_init(&s->asked, NULL);
    speech_volume(s, SPEECH_VOLUMES / 2);
    if (!thread_start(&s->thread, work, s)) {
        pthread_cond_destroy(&s->asked);
        pthread_mutex_destroy(&s->lock);
        free(s);
        return NULL;
    }
    return s;
}

void speech_close(struct speech *s)
{
    if (s == NULL) {
        return;
    }
    speech_hush(s);
    pthread_mutex_lock(&s->lock);
    s->closing = true;
    pthread_cond_signal(&s->asked);
    pthread_mutex_unlock(&s->lock);
    pthread_join(s->thread, NULL);
    drop_lines(s);
    pthread_cond_destroy(&s->asked);
    pthread_mutex_destroy(&s->lock);
    free(s);
}

/* ---- what is asked of it ---- */

void speech_say(struct speech *s, const char *language, const char *text)
{
    if (s == NULL || sound_silent(s->options.sound)) {
        return;
    }
    pthread_mutex_lock(&s->lock);
    if (!s->broken && s->count < SPEECH_LINES) {
        struct line *line = &s->lines[(s->first + s->count) % SPEECH_LINES];
        text_copy(line->language, sizeof line->language, language);
        line->text = spell_out(language, text);
        s->count += line->text != NULL;
        pthread_cond_signal(&s->asked);
    }
    pthread_mutex_unlock(&s->lock);
}

void speech_hush(struct speech *s)
{
    if (s == NULL) {
        return;
    }
    pthread_mutex_lock(&s->lock);
    drop_lines(s);
    s->turn = sound_clear(s->options.sound);
    pthread_mutex_unlock(&s->lock);
}

bool speech_silent(struct speech *s)
{
    if (s == NULL) {
        return true;
    }
    pthread_mutex_lock(&s->lock);
    bool broken = s->broken;
    pthread_mutex_unlock(&s->lock);
    return broken || sound_silent(s->options.sound);
}

bool speech_speaking(struct speech *s)
{
    if (s == NULL || speech_silent(s)) {
        return false;
    }
    pthread_mutex_lock(&s->lock);
    bool busy = s->count > 0 || s->at_work;
    pthread_mutex_unlock(&s->lock);
    return busy || sound_sounding(s->options.sound);
}

float speech_gain(int step)
{
    return gains[step < 0 ? 0 : step < SPEECH_VOLUMES ? step : SPEECH_VOLUMES - 1];
}

void speech_volume(struct speech *s, int step)
{
    if (s != NULL) {
        sound_gain(s->options.sound, speech_gain(step));
    }
}
