/* moves.c: one function for each kind of motion; all state is in struct moves of the application.
 */
#include "kiosk/moves.h"

#include "base/text.h"
#include "kiosk/app.h"
#include "screens/parts.h"
#include "ui/motion.h"

#include <math.h>
#include <stdlib.h>

static int64_t now_of(const struct app *app)
{
    return clock_now(app->options.clock);
}

/* How far a motion is; 1 when it is over, was hurried or never began. Asks for frames. */
static float progress(struct app *app, int64_t start, int ms, enum ease ease)
{
    int64_t now = now_of(app);
    if (start == 0 || app->moves.hurried > start || now >= start + ms) {
        return 1;
    }
    frame_wake(&app->frame, now);
    return motion_at(now, start, ms, ease);
}

static struct element *first_icon(struct element *e)
{
    const struct element *end = element_behind(e);
    struct element *icon = e;
    while (icon != end && icon->kind != ELEMENT_ICON) {
        icon = element_next(icon);
    }
    return icon != end ? icon : NULL;
}

/* Scales what has `share` of its size, 1 is all of it. */
static void scale(struct element *e, float share)
{
    int least = e->rect.w < e->rect.h ? e->rect.w : e->rect.h;
    e->grow = (int)lroundf((share - 1) * (float)least / 2);
}

/* ---- what happened ---- */

void moves_touch(struct app *app)
{
    app->moves.hurried = now_of(app);
}

void moves_release(struct app *app, const char *id)
{
    text_copy(app->moves.released, sizeof app->moves.released, id);
    app->moves.released_at = now_of(app);
}

/* Rays fly from the middle of an element's first icon. */
static void fly(struct app *app, struct element *element)
{
    struct element *icon = first_icon(element);
    if (icon != NULL && !app->visit.reduced_motion) {
        app->moves.rays_x = icon->rect.x + icon->rect.w / 2;
        app->moves.rays_y = icon->rect.y + icon->rect.h / 2;
        app->moves.rays_at = now_of(app);
    }
}

void moves_act(struct app *app, const struct element *element)
{
    struct moves *moves = &app->moves;
    text_copy(moves->acted, sizeof moves->acted, element->id);
    moves->acted_at = now_of(app);
    moves->sparkles = element->action.verb == ACTION_LIKE;
    if (element->action.verb == ACTION_QUIZ_ANSWER) {
        fly(app, element_find(app->frame.root, element->id));
    }
}

/* ---- pages and dialogs ---- */

/* The new page comes in from the side it lies on. */
static void turn_page(struct app *app)
{
    struct element *body = element_find(app->frame.root, PAGE_BODY);
    bool calm = app->visit.reduced_motion;
    int ms = calm ? MOVES_CALM_MS : MOVES_TURN_MS;
    float t = progress(app, app->opened, ms, EASE_OUT);
    if (body == NULL || app->direction == 0 || t >= 1) {
        return;
    }
    body->fade = motion_between(180, 0, t);
    body->shift_x = calm ? 0 : motion_between(app->direction * theme_mm(&app->theme, 4), 0, t);
}

static struct element *find_dialog(struct app *app)
{
    struct element *dialog = NULL;
    for (struct element *e = app->frame.root; e != NULL; e = element_next(e)) {
        dialog = e->role == ROLE_DIALOG ? e : dialog;
    }
    return dialog;
}

/* The scrim comes down and the plate rises onto it. */
static void raise_dialog(struct app *app)
{
    struct moves *moves = &app->moves;
    struct element *plate = find_dialog(app);
    if (plate != NULL && !moves->dialog) {
        moves->dialog_at = now_of(app);
    }
    moves->dialog = plate != NULL;
    if (plate == NULL || plate->parent == NULL) {
        return;
    }
    bool calm = app->visit.reduced_motion;
    int ms = calm ? MOVES_CALM_MS : MOVES_SCRIM_MS;
    float scrim = progress(app, moves->dialog_at, ms, EASE_LINEAR);
    float rise = progress(app, moves->dialog_at, MOVES_DIALOG_MS, EASE_OUT);
    struct color *fill = &plate->parent->style.fill;
    *fill = color_alpha(*fill, motion_between(0, fill->a, scrim));
    plate->shift_y = calm ? 0 : motion_between(theme_mm(&app->theme, 6), 0, rise);
}

/* ---- what was chosen ---- */

/* The plate swells and settles, its sign pops; calm: it fades in. */
static void pop_choice(struct app *app)
{
    struct moves *moves = &app->moves;
    bool calm = app->visit.reduced_motion;
    int ms = calm ? MOVES_CALM_MS : MOVES_CHOOSE_MS;
    struct element *e =
        moves->acted[0] != '\0' ? element_find(app->frame.root, moves->acted) : NULL;
    float t = progress(app, moves->acted_at, ms, EASE_LINEAR);
    if (e == NULL || e->role != ROLE_TOGGLE || !e->chosen) {
        return;
    }
    if (moves->sparkles) {
        moves->sparkles = false;
        fly(app, e);
    }
    if (t >= 1) {
        return;
    }
    if (calm) {
        e->fade = motion_between(160, 0, t);
        return;
    }
    e->grow = (int)lroundf((float)e->rect.w * 0.015f * 4 * t * (1 - t));
    float pop = motion_at(now_of(app), moves->acted_at, ms, EASE_POP);
    const struct element *end = element_behind(e);
    for (struct element *icon = e; icon != end; icon = element_next(icon)) {
        bool sign = icon->kind == ELEMENT_ICON &&
                    (text_equal(icon->icon, "tick") || text_equal(icon->icon, "bookmark"));
        if (sign) {
            scale(icon, pop);
        }
    }
}

/* A phase that is done lights its ray in the path. */
static void light_ray(struct app *app)
{
    static const char *const ids[MOVES_PHASES] = {"path.s", "path.t", "path.e", "path.a", "path.m"};
    struct moves *moves = &app->moves;
    for (int phase = 0; phase < MOVES_PHASES; phase++) {
        bool done = app->visit.phase_done[phase];
        if (done && !moves->done[phase]) {
            moves->lit = phase;
            moves->lit_at = now_of(app);
        }
        moves->done[phase] = done;
    }
    bool calm = app->visit.reduced_motion;
    float t = progress(app, moves->lit_at, calm ? MOVES_CALM_MS : MOVES_LIGHT_MS,
                       calm ? EASE_LINEAR : EASE_POP);
    struct element *step = t != 1 ? element_find(app->frame.root, ids[moves->lit]) : NULL;
    struct element *icon = step != NULL ? first_icon(step) : NULL;
    if (icon != NULL && calm) {
        icon->color = color_alpha(icon->color, motion_between(0, 255, t));
    } else if (icon != NULL) {
        scale(icon, t);
    }
}

_Static_assert((int)MOVES_PHASES == (int)PHASE_COUNT, "a ray for each phase");

/* ---- a card under a finger ---- */

/* The card at a place, if it can be pushed. */
static struct element *card_at(struct app *app, int x, int y)
{
    struct element *card = NULL;
    for (struct element *e = app->frame.root; e != NULL; e = element_next(e)) {
        bool here = e->visible && rect_contains(rect_intersect(e->rect, e->clip), x, y);
        card = e->style.cover || (here && e->action.verb != 0) ? NULL : card;
        card = here && e->swipe_left != NULL ? e : card;
    }
    return card;
}

static bool is_sideways(int dx, int dy)
{
    return abs(dx) > 2 * abs(dy);
}

/* The id that a push so far taps, or NULL. */
static const char *answer_of(const struct element *card, int dx, int dy)
{
    if (abs(dx) * 4 < card->rect.w || !is_sideways(dx, dy)) {
        return NULL;
    }
    return dx < 0 ? card->swipe_left : card->swipe_right;
}

void moves_push(struct app *app, int from_x, int from_y, int x, int y)
{
    struct moves *moves = &app->moves;
    const struct element *card = card_at(app, from_x, from_y);
    bool pushes = card != NULL && is_sideways(x - from_x, y - from_y);
    moves->pushing = card != NULL;
    moves->push = pushes ? x - from_x : 0;
    text_copy(moves->card, sizeof moves->card, card != NULL ? card->id : "");
    /* What will be tapped shows it. */
    const char *answer = card != NULL ? answer_of(card, x - from_x, y - from_y) : NULL;
    if (answer != NULL && !text_equal(app->pressed, answer)) {
        text_copy(app->pressed, sizeof app->pressed, answer);
        app->press_since = now_of(app);
    } else if (answer == NULL && card != NULL) {
        app->pressed[0] = '\0';
    }
}

const char *moves_let_go(struct app *app, int from_x, int from_y, int x, int y)
{
    struct moves *moves = &app->moves;
    const struct element *card = moves->pushing ? card_at(app, from_x, from_y) : NULL;
    const char *answer = card != NULL ? answer_of(card, x - from_x, y - from_y) : NULL;
    moves->pushing = false;
    moves->let_go = now_of(app);
    moves->push = answer != NULL ? 0 : moves->push; /* the card itself leaves */
    return answer;
}

/* The card follows the finger at half its way, and slides back when it is let go. */
static void push_card(struct app *app)
{
    struct moves *moves = &app->moves;
    float back = moves->pushing ? 0 : progress(app, moves->let_go, MOVES_RELEASE_MS, EASE_OUT);
    bool moves_it = moves->push != 0 && back < 1 && !app->visit.reduced_motion;
    struct element *card = moves_it ? element_find(app->frame.root, moves->card) : NULL;
    if (card != NULL && card->first != NULL) {
        card->first->shift_x += motion_between(moves->push / 2, 0, back);
    }
}

/* ---- a frame ---- */

void moves_apply(struct app *app)
{
    turn_page(app);
    raise_dialog(app);
    pop_choice(app);
    light_ray(app);
    push_card(app);
}

void moves_state(struct app *app, struct paint_state *state)
{
    int64_t now = now_of(app);
    *state =
        (struct paint_state){.pressed = app->pressed,
                             .press = motion_at(now, app->press_since, MOVES_PRESS_MS, EASE_OUT),
                             .focus = app->focus,
                             .released = app->moves.released};
    float up = motion_at(now, app->moves.released_at, MOVES_RELEASE_MS, EASE_OUT);
    state->release = 1 - up;
    bool moves =
        (app->pressed[0] != '\0' && state->press < 1) || (app->moves.released[0] != '\0' && up < 1);
    if (moves) {
        frame_wake(&app->frame, now);
    }
}

/* Five rays leave in the directions that they have in the spark, and go out on their way. */
void moves_paint(struct app *app, struct paint_list *list)
{
    static const struct {
        const char *icon;
        float degrees;
    } rays[MOVES_RAYS] = {{"ray-s-solid", -84},
                          {"ray-t-solid", -19},
                          {"ray-e-solid", 45},
                          {"ray-a-solid", 118},
                          {"ray-m-solid", 190}};
    struct moves *moves = &app->moves;
    const struct theme *theme = &app->theme;
    /* A touch does not stop them: they are over nothing that she waits for. */
    float t = motion_at(now_of(app), moves->rays_at, MOVES_RAYS_MS, EASE_OUT);
    if (moves->rays_at == 0 || t >= 1) {
        return;
    }
    frame_wake(&app->frame, now_of(app));
    int px = theme_mm(theme, 6);
    float far = (float)theme_mm(theme, 5) + t * (float)theme_mm(theme, 10);
    /* In the colour of the logo's spark. */
    struct color color = theme->look == LOOK_CONTRAST ? theme_color(theme, TONE_INK)
                                                      : theme_field_color(theme, 2, FIELD_STRONG);
    color = color_alpha(color, motion_between(255, 0, t * t));
    for (int i = 0; i < MOVES_RAYS; i++) {
        float angle = rays[i].degrees * 3.14159265f / 180;
        int x = moves->rays_x + (int)lroundf(cosf(angle) * far);
        int y = moves->rays_y + (int)lroundf(sinf(angle) * far);
        struct rect rect = {x - px / 2, y - px / 2, px, px};
        paint_add_icon(list, &app->frame, rays[i].icon, rect, color);
    }
}
