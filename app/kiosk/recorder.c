/* recorder.c: the lines since the last look, and when the last of them would have been said. */
#include "kiosk/recorder.h"

#include "base/text.h"

#include <string.h>

static void record(void *context, const char *language, const char *text)
{
    struct recorder *r = context;
    int64_t now = clock_now(r->clock);
    r->until = (r->until > now ? r->until : now) + (int64_t)text_words(text) * RECORDER_WORD_MS;
    if (r->count < RECORDER_LINES) {
        r->lines[r->count].language = arena_copy(&r->arena, language);
        r->lines[r->count].text = arena_copy(&r->arena, text);
        r->count++;
    }
}

static void hush(void *context)
{
    struct recorder *r = context;
    r->until = 0;
}

static bool is_speaking(void *context)
{
    const struct recorder *r = context;
    return clock_now(r->clock) < r->until;
}

struct app_voice recorder_voice(struct recorder *recorder)
{
    return (struct app_voice){
        .context = recorder, .say = record, .hush = hush, .speaking = is_speaking};
}

void recorder_finish(struct recorder *recorder)
{
    arena_finish(&recorder->arena);
}

bool recorder_heard(const struct recorder *recorder, const char *text)
{
    for (int i = 0; i < recorder->count; i++) {
        if (strstr(recorder->lines[i].text, text) != NULL) {
            return true;
        }
    }
    return false;
}

void recorder_write(struct recorder *recorder, FILE *out)
{
    fprintf(out, "{\"spoken\":[");
    for (int i = 0; i < recorder->count; i++) {
        const char *text = recorder->lines[i].text;
        size_t room = strlen(text) * 6 + 8;
        char *json = arena_alloc(&recorder->arena, room);
        text_json(json, room, text);
        fprintf(out, "%s{\"lang\":\"%s\",\"text\":%s}", i > 0 ? "," : "",
                recorder->lines[i].language, json);
    }
    fprintf(out, "]}\n");
    recorder->count = 0;
    arena_reset(&recorder->arena);
}
