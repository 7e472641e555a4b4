/* navigation.c: the stack of pages and the visit's beginning and end. All state is in struct app.
 */
#include "kiosk/navigation.h"

#include "kiosk/display.h"
#include "kiosk/staff.h"
#include "kiosk/voice.h"

#include <string.h>

static void emit_event(void *context, const struct event *event)
{
    struct app *app = context;
    if (app->options.journal != NULL && app->visiting) {
        journal_emit(app->options.journal, event);
    }
}

/* For a page that is entered again on the way back: what it says was counted already. */
static void emit_nothing(void *context, const struct event *event)
{
    (void)context;
    (void)event;
}

void navigation_env(struct app *app, struct screen_env *env)
{
    bool back = app->depth > 1;
    *env = (struct screen_env){
        .catalog = app->options.catalog,
        .theme = &app->theme,
        .visit = &app->visit,
        .route = app->stack[app->depth - 1],
        .back = back ? app->stack[app->depth - 2] : (struct route){SCREEN_NONE, 0},
        .now = clock_now(app->options.clock),
        .opened = app->opened,
        .hurried = app->moves.hurried,
        .desk = &app->desk,
        .interactions =
            app->options.journal != NULL ? journal_visit_interactions(app->options.journal) : 0,
        .takehome_template = app->options.settings.takehome,
        .random = &app->random,
        .emit = emit_event,
        .emit_context = app};
}

/* ---- pages ---- */

/* What is true of every page that is opened. */
static void arrive(struct app *app, int direction)
{
    app->opened = app->changed = clock_now(app->options.clock);
    app->direction = direction;
    app->visit.sheet = SHEET_NONE;
    app->scrolls = (struct scroll_view){0};
    app->pushed = NULL;
    app->pressed[0] = app->focus[0] = '\0';
    app->stale = true;
    struct screen_env env;
    navigation_env(app, &env);
    const struct screen_class *screen = &screen_classes[env.route.screen];
    const char *subject = screen_subject(env.catalog, env.route);
    if (direction >= 0 && env.route.screen != SCREEN_ATTRACT && !staff_is(env.route)) {
        emit(&env, EVENT_SCREEN_OPEN, screen->name, NULL, 0);
        if (screen->opened != EVENT_COUNT) {
            emit(&env, screen->opened, subject, NULL, 0);
        }
    }
    if (direction < 0) {
        env.emit = emit_nothing;
    }
    if (screen->enter != NULL) {
        screen->enter(&env, &app->visit);
    }
    if (direction > 0 && env.route.screen == SCREEN_RESULT) {
        voice_cue(app, APP_CUE_RESULT);
    }
}

/* A page that "back" should not lead to again takes the place of the one before. */
static bool takes_place_of(struct route new, struct route old)
{
    bool same = new.screen == old.screen;
    bool quiz = old.screen == SCREEN_QUIZ && new.screen == SCREEN_RESULT;
    bool again = old.screen == SCREEN_RESULT && new.screen == SCREEN_QUIZ;
    return same || quiz || again;
}

static void go(struct app *app, struct route route)
{
    if (route.screen == SCREEN_STAFF && !app->desk.open) {
        return; /* not without the PIN, whoever asks */
    }
    if (staff_is(route)) { /* what lay on top of the page before is gone with it */
        app->desk.sheet = DESK_SHEET_NONE;
        app->desk.field = FIELD_NONE;
    }
    if (route.screen == SCREEN_HOME) {
        app->depth = 1;
        app->stack[0] = route;
        arrive(app, -1);
        struct screen_env env;
        navigation_env(app, &env);
        emit(&env, EVENT_SCREEN_OPEN, screen_classes[SCREEN_HOME].name, NULL, 0);
        return;
    }
    if (app->depth > 1 && takes_place_of(route, app->stack[app->depth - 1])) {
        app->depth--;
    }
    if (app->depth == APP_DEPTH) { /* the oldest but home is forgotten */
        memmove(&app->stack[1], &app->stack[2], (APP_DEPTH - 2) * sizeof app->stack[0]);
        app->depth--;
    }
    app->stack[app->depth++] = route;
    arrive(app, 1);
}

void navigation_back(struct app *app)
{
    if (app->visit.sheet != SHEET_NONE) {
        app->visit.sheet = SHEET_NONE;
    } else if (app->depth > 1) {
        app->depth--;
        arrive(app, -1);
    }
}

/* ---- the visit ---- */

static void set_language(struct app *app, int language)
{
    if (language < 0 || language >= app->options.catalog->language_count) {
        return;
    }
    bool changed = language != app->visit.language;
    app->visit.language = language;
    app->visit.sheet = SHEET_NONE;
    if (changed) {
        struct screen_env env;
        navigation_env(app, &env);
        emit(&env, EVENT_LANGUAGE_SET, env.catalog->languages[language], NULL, 0);
    }
}

void navigation_end_visit(struct app *app, const char *how)
{
    if (app->visiting && app->options.journal != NULL) {
        struct screen_env env;
        navigation_env(app, &env);
        quiz_leave(&env);
        journal_visit_end(app->options.journal, how);
    }
    app->visiting = false;
}

_Static_assert((int)SETTINGS_VOLUMES == (int)VISIT_VOLUMES, "one number of steps of loudness");

void navigation_reset(struct app *app)
{
    navigation_end_visit(app, "restart");
    staff_forget(app);
    visit_reset(&app->visit, app->options.settings.reduced_motion);
    if (app->options.settings.volume > 0) { /* 0: settings that nobody has begun */
        app->visit.volume = app->options.settings.volume - 1;
    }
    app->visit.language = app->options.language;
    app->visit.look = look_as_set(&app->options.settings);
    voice_reset(app);
    app->warning = false;
    app->gesture = (struct gesture_state){0};
    app->moves = (struct moves){0};
    app->stack[0] = (struct route){SCREEN_ATTRACT, 0};
    app->depth = 1;
    arrive(app, 0);
    app->active = app->noted = app->opened;
}

void navigation_note_attract(struct app *app, const char *woke)
{
    if (app->options.journal != NULL && !app->visiting) {
        int64_t now = clock_now(app->options.clock);
        bool unseen = app->dimmer.light == LIGHT_OFF || staff_is(app_route(app));
        int64_t since = unseen ? now : app->noted; /* dark, or with staff: nobody could see it */
        journal_attract(app->options.journal, (now - since) / 1000, woke);
        app->noted = now;
    }
}

/* A visit begins, in the language whose name was touched, if one was. */
static void wake(struct app *app, enum wake how, int language)
{
    static const char *const names[] = {
        [WAKE_TOUCH] = "touch", [WAKE_KEY] = "key", [WAKE_LANGUAGE] = "language"};
    if (app->visiting) {
        return;
    }
    navigation_note_attract(app, names[how]);
    app->visiting = true;
    if (app->options.journal != NULL) {
        journal_visit_start(app->options.journal);
    }
    go(app, (struct route){SCREEN_HOME, 0});
    app->direction = 1;
    if (how == WAKE_LANGUAGE) {
        set_language(app, language);
    }
}

/* ---- actions ---- */

/* Another language, text size, story page or quiz card begins at the top of its texts again. */
static void turn_to_top(struct app *app)
{
    app->scrolls = (struct scroll_view){0};
    app->pushed = NULL;
    app->changed = clock_now(app->options.clock);
}

/* Something is chosen or kept, or let go again. */
static bool keeps(int verb)
{
    return verb == ACTION_LIKE || verb == ACTION_STRENGTH || verb == ACTION_STEP;
}

static void act_on_screen(struct app *app, struct action action)
{
    struct screen_env env;
    navigation_env(app, &env);
    const struct screen_class *screen = &screen_classes[env.route.screen];
    if (screen->act == NULL) {
        return;
    }
    int page = app->visit.story_page, card = app->visit.quiz_at;
    struct visit before;
    memcpy(&before, &app->visit, sizeof before);
    struct route route = screen->act(&env, &app->visit, action);
    before.strengths_full = app->visit.strengths_full; /* refused: nothing was kept */
    if (keeps(action.verb) && memcmp(&before, &app->visit, sizeof before) != 0) {
        voice_cue(app, APP_CUE_KEEP);
    }
    if (route.screen != SCREEN_NONE) {
        go(app, route);
    } else if (page != app->visit.story_page || card != app->visit.quiz_at) {
        turn_to_top(app);
    }
}

void navigation_act(struct app *app, struct action action)
{
    struct visit *visit = &app->visit;
    if (staff_act(app, action)) {
        return;
    }
    switch (action.verb) {
    case ACTION_NONE:
    case ACTION_STAY:
        break;
    case ACTION_GO:
        go(app, (struct route){(enum screen_id)action.argument, action.second});
        break;
    case ACTION_BACK:
        if (staff_is(app_route(app))) {
            staff_act(app, (struct action){ACTION_STAFF_CANCEL, 0, 0});
        } else {
            navigation_back(app);
        }
        break;
    case ACTION_WAKE:
        wake(app, (enum wake)action.argument, action.second);
        break;
    case ACTION_RESTART:
        navigation_end_visit(app, "restart");
        navigation_reset(app);
        break;
    case ACTION_SHEET:
        visit->sheet = (enum sheet)action.argument;
        app->changed = clock_now(app->options.clock);
        app->focus[0] = '\0';
        break;
    case ACTION_LANGUAGE:
        set_language(app, action.argument);
        turn_to_top(app);
        break;
    case ACTION_TEXT_SIZE:
        visit->text_size = (enum text_size)(((int)visit->text_size + 1) % TEXT_SIZE_COUNT);
        turn_to_top(app);
        break;
    case ACTION_CONTRAST:
        visit->look =
            visit->look == LOOK_CONTRAST ? look_as_set(&app->options.settings) : LOOK_CONTRAST;
        break;
    case ACTION_MOTION:
        visit->reduced_motion = !visit->reduced_motion;
        break;
    case ACTION_READ_ALOUD:
        visit->read_aloud = !visit->read_aloud;
        break;
    case ACTION_VOLUME:
        visit->volume = (visit->volume + 1) % VISIT_VOLUMES;
        voice_volume(app);
        break;
    default:
        act_on_screen(app, action);
        break;
    }
}
