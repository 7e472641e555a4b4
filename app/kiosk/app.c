/* app.c: from input and time to the next picture. Owns the frame arenas and the paint memory; the
 * pages and the visit are in navigation.c. */
#include "kiosk/app.h"

#include "base/text.h"
#include "kiosk/light.h"
#include "kiosk/navigation.h"
#include "kiosk/picture.h"
#include "kiosk/staff.h"
#include "kiosk/voice.h"
#include "screens/parts.h"

#include <limits.h>
#include <string.h>

enum { FRAME_MS = 16 };

void app_init(struct app *app, const struct app_options *options)
{
    *app = (struct app){.options = *options, .struck = KEY_COUNT, .stale = true};
    if (options->seed != 0) {
        random_init(&app->random, options->seed);
    } else {
        random_init_system(&app->random);
    }
    picture_init(app);
    paint_memory_init(&app->memory, options->display.width, options->display.height);
    navigation_reset(app);
    app_update(app);
    app_expose(app);
}

void app_finish(struct app *app)
{
    if (app == NULL) {
        return;
    }
    navigation_note_attract(app, NULL);
    navigation_end_visit(app, "shutdown");
    app->options.journal = NULL; /* nothing is told twice */
    paint_memory_finish(&app->memory);
    picture_finish(app);
}

struct route app_route(const struct app *app)
{
    return app->stack[app->depth - 1];
}

void app_expose(struct app *app)
{
    paint_memory_forget(&app->memory);
    app->stale = true;
}

void app_trust_clock(struct app *app, bool right)
{
    app->dimmer.checked = right;
    app->dimmer.due = 0;
}

/* ---- idle ---- */

static int64_t now_of(const struct app *app)
{
    return clock_now(app->options.clock);
}

/* How long the page at hand may be read before somebody is asked whether she is still there. */
static int64_t reading_time(struct app *app)
{
    if (app->options.settings.idle_seconds > 0) {
        return (int64_t)app->options.settings.idle_seconds * 1000;
    }
    int64_t words = 0;
    for (struct element *e = app->frame.root; e != NULL; e = element_next(e)) {
        words += e->kind == ELEMENT_TEXT ? text_words(e->text) : 0;
    }
    return words * APP_WORD_MS > APP_READ_MS ? words * APP_WORD_MS : APP_READ_MS;
}

/* When the countdown begins; never on the attract screen or under a finger. One that gives no sign
 * of life any more was lost. */
static int64_t idle_at(struct app *app)
{
    if (!app->visiting) {
        return INT64_MAX;
    }
    int64_t lost = app->gesture.down ? app->gesture.moved + GESTURE_LOST_MS : 0;
    return (lost > app->active ? lost : app->active) + reading_time(app);
}

static void step_idle(struct app *app)
{
    int64_t now = now_of(app);
    if (!app->warning && now >= idle_at(app)) {
        app->warning = true;
        app->active = now; /* from here on: the beginning of the countdown */
        app->changed = now;
        app->focus[0] = '\0';
        app->stale = true;
        voice_act(app, NULL);
    } else if (app->warning && now >= app->active + picture_warning_time(app)) {
        navigation_end_visit(app, "idle");
        navigation_reset(app);
    } else if (!app->visiting && app->dimmer.light != LIGHT_OFF &&
               now >= app->noted + APP_NOTE_MS) {
        navigation_note_attract(app, NULL);
    }
}

static void sign_of_life(struct app *app)
{
    app->active = now_of(app);
    if (app->warning) {
        app->warning = false;
        app->stale = true;
    }
}

/* ---- actions ---- */

/* Carries out what an element asks for. */
static void act_on(struct app *app, const struct element *element)
{
    voice_act(app, element);
    if (element->action.verb == UI_NEXT_PAGE) {
        char id[SCROLL_ID];
        text_copy(id, sizeof id, element->id);
        size_t length = strlen(id);
        id[length >= 5 ? length - 5 : 0] = '\0'; /* less ".more" */
        scroll_next(&app->scrolls, id);
        app->stale = true;
        return;
    }
    if (element->turns != NULL && scroll_has_more(&app->scrolls, element->turns)) {
        sign_of_life(app);
        scroll_next(&app->scrolls, element->turns);
        app->changed = now_of(app);
        app->stale = true;
        return;
    }
    moves_act(app, element);
    app_act(app, element->action);
}

void app_act(struct app *app, struct action action)
{
    sign_of_life(app);
    voice_act(app, NULL);
    navigation_act(app, action);
    app->stale = true;
}

/* ---- finger ---- */

bool app_deaf(const struct app *app)
{
    return now_of(app) < app->changed + APP_DEAF_MS;
}

/* On the attract screen: a touch here begins the visit in another language. */
static bool names_language(const struct element *hit)
{
    return hit->action.verb == ACTION_WAKE && hit->action.argument == WAKE_LANGUAGE;
}

/* Keys that are meant to be tapped one after the other, as fast as fingers go. */
static bool is_keypad(const struct element *hit)
{
    return hit->action.verb == ACTION_STAFF_DIGIT || hit->action.verb == ACTION_STAFF_LETTER ||
           hit->action.verb == ACTION_STAFF_TOUCH;
}

/* What a finger comes down on, where that listens: not so soon after another page came in, nor for
 * the second of a double tap. */
static struct element *listener(struct app *app, int x, int y)
{
    struct element *hit = app_deaf(app) ? NULL : hit_at(app->frame.root, x, y);
    int64_t since = now_of(app) - app->tapped;
    bool again = hit != NULL && since < (is_keypad(hit) ? APP_BOUNCE_MS : APP_DEAF_MS);
    return again ? NULL : hit;
}

static void press(struct app *app, int x, int y)
{
    app->foreseen = false;
    struct element *hit = listener(app, x, y);
    text_copy(app->pressed, sizeof app->pressed, hit != NULL ? hit->id : "");
    if (hit != NULL && app_route(app).screen == SCREEN_ATTRACT && !names_language(hit)) {
        text_copy(app->pressed, sizeof app->pressed, "attract.start"); /* it sinks for all */
    }
    app->press_since = now_of(app);
    app->swipes = hit == NULL && !app_deaf(app);
    app->moves.pushing = false; /* a finger that pushed was lost */
    app->moves.push = 0;
    if (!app_deaf(app)) {
        moves_touch(app);
    }
    if (!app->options.settings.two_switch) {
        app->focus[0] = '\0';
    }
    if (hit != NULL) {
        voice_cue(app, APP_CUE_PRESS);
    }
    if (app->pushed != NULL) { /* its finger was lost: let it come to rest */
        scroll_release(app->pushed, now_of(app));
        app->pushed = NULL;
    }
}

/* A finger that moves away takes its press back, and may push a card or a text. */
static void drag(struct app *app, struct gesture gesture)
{
    const struct gesture_state *finger = &app->gesture;
    if (app_route(app).screen == SCREEN_ATTRACT) {
        return; /* any touch wakes it, a wiped one too */
    }
    if (app->pressed[0] != '\0' && !app->moves.pushing) {
        moves_release(app, app->pressed);
        app->pressed[0] = '\0';
    }
    if (app->swipes) {
        moves_push(app, finger->start_x, finger->start_y, gesture.x, gesture.y);
    }
    if (app->moves.pushing) {
        return;
    }
    if (app->pushed == NULL && !app_deaf(app)) {
        struct element *scroll = scroll_at(app->frame.root, gesture.x, gesture.y);
        app->pushed = scroll != NULL ? scroll_part(&app->scrolls, scroll->id) : NULL;
    }
    if (app->pushed != NULL) {
        scroll_push(app->pushed, gesture.dy, now_of(app));
    }
}

static void tap(struct app *app, int x, int y)
{
    struct element *hit = app_deaf(app) ? NULL : hit_at(app->frame.root, x, y);
    bool same = hit != NULL && hit->id[0] != '\0' && text_equal(hit->id, app->pressed);
    moves_release(app, app->pressed);
    app->pressed[0] = '\0';
    if (same) {
        app->tapped = now_of(app);
        act_on(app, hit);
    } else if (hit == NULL && !app_deaf(app)) {
        voice_point(app, x, y);
    }
}

/* A finger that had moved goes up: a card that was pushed far enough is answered. */
static void drop(struct app *app, struct gesture gesture)
{
    const struct gesture_state *finger = &app->gesture;
    const char *id = moves_let_go(app, finger->start_x, finger->start_y, gesture.x, gesture.y);
    struct element *answer = id != NULL ? element_find(app->frame.root, id) : NULL;
    moves_release(app, app->pressed);
    app->pressed[0] = '\0';
    if (answer != NULL && !app_deaf(app)) {
        act_on(app, answer);
    }
}

/* Any touch that ends wakes the attract screen; it must have begun on it. */
static void wake(struct app *app, struct gesture gesture)
{
    struct element *hit = hit_at(app->frame.root, gesture.x, gesture.y);
    bool begun = app->pressed[0] != '\0';
    bool language = hit != NULL && names_language(hit) && text_equal(hit->id, app->pressed);
    app->pressed[0] = '\0';
    if (begun) {
        app_act(app, language ? hit->action : (struct action){ACTION_WAKE, WAKE_TOUCH, 0});
    }
}

/* A finger that stays for ever takes its press back, as seen: what rests on the glass chose
 * nothing.
 */
static void step_press(struct app *app)
{
    if (app->pressed[0] != '\0' && gesture_rests(&app->gesture, now_of(app))) {
        app->pressed[0] = '\0';
        app->stale = true;
    }
}

static int between(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

void app_pointer(struct app *app, struct pointer pointer)
{
    if (staff_cross(app, pointer)) {
        return;
    }
    int slop = theme_mm(&app->theme, 5);
    const struct display *display = &app->options.display;
    pointer.x = between(pointer.x, -1, display->width); /* one px beside the glass is far enough */
    pointer.y = between(pointer.y, -1, display->height);
    int64_t now = now_of(app);
    bool restart = app->warning && pointer.kind == POINTER_DOWN;
    struct element *hit = restart ? hit_at(app->frame.root, pointer.x, pointer.y) : NULL;
    struct gesture gesture = gesture_feed(&app->gesture, pointer, slop, now);
    if (pointer.kind == POINTER_DOWN) {
        voice_hush(app);
    }
    if (gesture.kind == GESTURE_NONE) {
        return;
    }
    switch (gesture.kind) {
    case GESTURE_PRESS:
        press(app, gesture.x, gesture.y);
        break;
    case GESTURE_DRAG:
        drag(app, gesture);
        break;
    case GESTURE_TAP:
    case GESTURE_DROP:
        if (app_route(app).screen == SCREEN_ATTRACT) {
            wake(app, gesture);
        } else if (gesture.kind == GESTURE_TAP) {
            tap(app, gesture.x, gesture.y);
        } else {
            drop(app, gesture);
        }
        break;
    default:
        app->pressed[0] = '\0';
        app->moves.pushing = false;
        app->moves.push = 0;
        break;
    }
    if (gesture.kind != GESTURE_PRESS && gesture.kind != GESTURE_DRAG && app->pushed != NULL) {
        scroll_release(app->pushed, now);
        app->pushed = NULL;
    }
    /* Any touch says "I am still here"; on a button of the countdown that begins again instead. */
    if (!(app->warning && (hit != NULL || app->pressed[0] != '\0'))) {
        sign_of_life(app);
    } else {
        app->active = now;
    }
    app->stale = true;
}

/* ---- keypad ---- */

/* The same key again, so soon that a trembling hand did it. */
static bool is_slip(struct app *app, enum key key)
{
    int64_t now = now_of(app);
    if (key == app->struck && now < app->struck_at + app->options.settings.debounce_ms) {
        return true;
    }
    app->struck = key;
    app->struck_at = now;
    return false;
}

static void move_focus(struct app *app, enum key key)
{
    static const enum focus_move moves[KEY_COUNT] = {
        [KEY_UP] = FOCUS_UP,       [KEY_DOWN] = FOCUS_DOWN,  [KEY_LEFT] = FOCUS_LEFT,
        [KEY_RIGHT] = FOCUS_RIGHT, [KEY_ENTER] = FOCUS_NEXT, [KEY_TAB] = FOCUS_NEXT};
    struct element *root = app->frame.root;
    bool scan = app->options.settings.two_switch && key != KEY_UP && key != KEY_LEFT;
    struct element *next =
        scan ? focus_scan(root, app->focus) : focus_move(root, app->focus, moves[key]);
    if (next != NULL) {
        picture_focus(app, next);
        voice_focus(app, next, scroll_show(&app->scrolls, next));
    }
}

void app_key(struct app *app, enum key key)
{
    if (is_slip(app, key)) {
        return;
    }
    struct element *root = app->frame.root;
    struct element *focus = app->focus[0] != '\0' ? element_find(root, app->focus) : NULL;
    app->stale = true;
    voice_hush(app);
    if (!app->warning) {
        sign_of_life(app);
    } else {
        app->active = now_of(app); /* the countdown begins again while keys are used */
    }
    if (app_deaf(app)) {
        return;
    }
    if (key == KEY_BACK && !app->warning && staff_back(app)) {
        return;
    }
    if (app_route(app).screen == SCREEN_ATTRACT) {
        app_act(app, (struct action){ACTION_WAKE, WAKE_KEY, 0});
        return;
    }
    moves_touch(app);
    if (key == KEY_BACK) {
        app_act(app, (struct action){app->warning ? ACTION_STAY : ACTION_BACK, 0, 0});
    } else if (key == KEY_ENTER && focus != NULL && focus->action.verb != 0) {
        act_on(app, focus);
    } else {
        move_focus(app, key);
    }
}

/* ---- the picture ---- */

bool app_update(struct app *app)
{
    int64_t now = now_of(app);
    if (app->frame.root != NULL) {
        voice_watch(app);
        step_idle(app);
        step_press(app);
        staff_step(app);
        light_step(app);
    }
    bool moves = scroll_step(&app->scrolls, now);
    app->damage_count = 0;
    if (moves) {
        app->active = app->warning ? app->active : now;
    }
    if (!app->stale && !moves && app->frame.root != NULL && now < app->frame.wake) {
        return false;
    }
    app->stale = false;
    picture_build(app);
    voice_tell(app);
    picture_paint(app);
    app->damage_count = paint_damage(&app->memory, &app->list, app->damage);
    app->frames += app->damage_count > 0;
    if (moves) {
        frame_wake(&app->frame, now);
    }
    return app->damage_count > 0;
}

int64_t app_sleep(const struct app *app)
{
    int64_t now = now_of(app);
    if (app->stale) {
        return 0;
    }
    int64_t wake = app->frame.wake;
    int64_t idle =
        app->warning ? app->active + picture_warning_time(app) : idle_at((struct app *)app);
    wake = idle < wake ? idle : wake;
    int64_t staff = staff_wake(app);
    wake = staff < wake ? staff : wake;
    int64_t look = voice_speaking(app) ? now + VOICE_LOOK_MS : wake;
    wake = look < wake ? look : wake;
    wake = app->dimmer.due < wake ? app->dimmer.due : wake;
    int64_t rests = app->press_since + GESTURE_REST_MS + 1;
    wake = app->pressed[0] != '\0' && rests < wake ? rests : wake;
    if (wake == INT64_MAX) {
        return -1;
    }
    return wake > now ? wake - now : FRAME_MS;
}

void app_show(struct app *app, struct route route, const struct visit *visit)
{
    navigation_reset(app);
    app->visit = *visit;
    app->visiting = route.screen != SCREEN_ATTRACT;
    if (route.screen != SCREEN_ATTRACT) {
        app->stack[0] = (struct route){SCREEN_HOME, 0};
        app->depth = 1;
        if (route.screen != SCREEN_HOME) {
            app->stack[app->depth++] = route;
        }
    }
    app->direction = 0;
    app->opened = app->changed = now_of(app) - 60000; /* everything has come to rest */
    app->moves.hurried = now_of(app) + 1;
    app->active = now_of(app);
    app->stale = true;
}
