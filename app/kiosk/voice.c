/* voice.c: what happens in the application, as speech. The state is in struct app. */
#include "kiosk/voice.h"

#include "base/text.h"
#include "kiosk/aloud.h"

static bool is_on(const struct app *app)
{
    return app->visit.read_aloud && app->options.voice.say != NULL;
}

static void say_all(struct app *app, const struct aloud *aloud)
{
    const struct app_voice *voice = &app->options.voice;
    for (int i = 0; i < aloud->count; i++) {
        voice->say(voice->context, aloud->lines[i].language, aloud->lines[i].text);
    }
}

static void begin(struct app *app, struct aloud *aloud)
{
    aloud_begin(aloud, app->frame.arena, app->options.catalog, app->visit.language);
}

/* ---- silence ---- */

void voice_hush(struct app *app)
{
    const struct app_voice *voice = &app->options.voice;
    if (app->visit.read_aloud && voice->hush != NULL) {
        voice->hush(voice->context);
    }
}

bool voice_speaking(const struct app *app)
{
    const struct app_voice *voice = &app->options.voice;
    return app->visit.read_aloud && voice->speaking != NULL && voice->speaking(voice->context);
}

void voice_volume(struct app *app)
{
    const struct app_voice *voice = &app->options.voice;
    if (voice->volume != NULL) {
        voice->volume(voice->context, app->visit.volume);
    }
}

void voice_reset(struct app *app)
{
    const struct app_voice *voice = &app->options.voice;
    app->spoken = (struct spoken){0};
    if (voice->hush != NULL) {
        voice->hush(voice->context);
    }
    voice_volume(app);
}

/* ---- speech ---- */

void voice_act(struct app *app, const struct element *element)
{
    struct spoken *spoken = &app->spoken;
    voice_hush(app);
    spoken->due = true;
    if (element != NULL && is_on(app) && aloud_is_answer(element)) {
        struct aloud answer;
        begin(app, &answer);
        text_copy(spoken->answer, sizeof spoken->answer, element->id);
        aloud_answer(&answer, element); /* how it is said if it is gone afterwards */
        if (answer.count > 0) {
            text_copy(spoken->label, sizeof spoken->label, aloud_label(&answer, element));
            text_copy(spoken->language, sizeof spoken->language, answer.lines[0].language);
        }
    }
}

void voice_focus(struct app *app, const struct element *element, bool turned)
{
    if (is_on(app)) {
        struct aloud aloud;
        voice_hush(app);
        begin(app, &aloud);
        aloud_focus(&aloud, element);
        say_all(app, &aloud);
        app->spoken.due = turned; /* and then what stands on that page */
    }
}

void voice_point(struct app *app, int x, int y)
{
    struct element *text = is_on(app) ? aloud_at(app->frame.root, x, y) : NULL;
    if (text != NULL) {
        struct aloud aloud;
        begin(app, &aloud);
        aloud_text(&aloud, text);
        say_all(app, &aloud);
    }
}

/* Which page, under which dialog: elsewhere everything is new. */
static uint64_t place_of(const struct app *app)
{
    struct route route = app_route(app);
    int place[] = {(int)route.screen, route.argument, (int)app->visit.sheet, app->warning};
    return bytes_hash(TEXT_HASH_START, place, sizeof place);
}

/* The answer as it stands now; where its button is gone, as it was called. */
static void add_answer(struct app *app, struct aloud *aloud)
{
    struct spoken *spoken = &app->spoken;
    if (spoken->answer[0] == '\0') {
        return;
    }
    const struct element *e = element_find(app->frame.root, spoken->answer);
    if (e != NULL && e->action.verb != 0) {
        aloud_answer(aloud, e);
    } else if (text_equal(spoken->answer, "bar.textsize")) {
        const char *word = app->options.catalog->words[WORD_BAR_TEXT].in[app->visit.language];
        aloud_say(aloud,
                  arena_printf(aloud->arena, "%s: %s", word, text_size_name(app->visit.text_size)));
    } else if (spoken->label[0] != '\0') {
        aloud->lines[aloud->count++] = (struct aloud_line){spoken->language, spoken->label};
    }
}

void voice_tell(struct app *app)
{
    struct spoken *spoken = &app->spoken;
    if (!is_on(app)) {
        *spoken = (struct spoken){0};
        return;
    }
    if (!spoken->due) {
        return;
    }
    struct aloud *aloud = arena_new(app->frame.arena, struct aloud);
    begin(app, aloud);
    if (spoken->memory.count == 0) {
        aloud_word(aloud, WORD_SPEECH_ON);
    }
    add_answer(app, aloud);
    aloud_news(aloud, app->frame.root, place_of(app), &spoken->memory);
    say_all(app, aloud);
    spoken->due = false;
    spoken->answer[0] = spoken->label[0] = '\0';
}

void voice_watch(struct app *app)
{
    const struct app_voice *voice = &app->options.voice;
    if (!app->visit.read_aloud) {
        return;
    }
    if (voice->silent != NULL && voice->silent(voice->context)) {
        app->visit.read_aloud = false;
        app->visit.sheet = SHEET_SILENT;
        app->changed = clock_now(app->options.clock);
        app->focus[0] = '\0';
        app->stale = true;
    } else if (!app->warning && voice_speaking(app)) {
        app->active = clock_now(app->options.clock);
    }
}

/* ---- cues ---- */

void voice_cue(struct app *app, enum app_cue cue)
{
    const struct app_voice *voice = &app->options.voice;
    if (voice->cue != NULL && app->visiting && !app->visit.read_aloud) {
        voice->cue(voice->context, cue);
    }
}
