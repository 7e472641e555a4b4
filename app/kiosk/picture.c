/* picture.c: view, layout and motion, one after the other: for what is shown now, and for what the
 * finger that is down will lead to. */
#include "kiosk/picture.h"

#include "base/text.h"
#include "kiosk/display.h"
#include "kiosk/light.h"
#include "kiosk/navigation.h"
#include "ui/layout.h"

enum { FRAME_ARENA = 256 * 1024, AHEAD = 2 /* the arena of what is foreseen */ };

void picture_init(struct app *app)
{
    for (int i = 0; i <= AHEAD; i++) {
        arena_init(&app->arenas[i], FRAME_ARENA);
    }
}

void picture_finish(struct app *app)
{
    for (int i = 0; i <= AHEAD; i++) {
        arena_finish(&app->arenas[i]);
    }
}

int64_t picture_warning_time(const struct app *app)
{
    int seconds = app->options.settings.warning_seconds;
    return (int64_t)(seconds > 0 ? seconds : APP_WARNING_S) * 1000;
}

void picture_focus(struct app *app, const struct element *element)
{
    text_copy(app->focus, sizeof app->focus, element != NULL ? element->id : "");
}

/* Only what is still there has the focus; with two switches something always has it. */
static void keep_focus(struct app *app)
{
    if (app->focus[0] != '\0' && element_find(app->frame.root, app->focus) == NULL) {
        app->focus[0] = '\0';
    }
    bool attract = app_route(app).screen == SCREEN_ATTRACT; /* there any key wakes */
    if (app->focus[0] == '\0' && app->options.settings.two_switch && !attract) {
        picture_focus(app, focus_scan(app->frame.root, ""));
    }
}

static void build_in(struct app *app, struct arena *arena)
{
    int64_t now = clock_now(app->options.clock);
    arena_reset(arena);
    theme_init(&app->theme, app->options.display, app->visit.text_size, app->visit.look);
    theme_reach(&app->theme, reach_as_set(&app->options.settings));
    app->frame = (struct frame){.arena = arena,
                                .theme = &app->theme,
                                .measure = app->options.measure,
                                .scrolls = &app->scrolls,
                                .now = now};
    struct screen_env env;
    navigation_env(app, &env);
    screen_classes[env.route.screen].view(&env, &app->frame);
    sheet_view(&env, &app->frame);
    if (app->warning) {
        int64_t whole = picture_warning_time(app);
        int64_t left = app->active + whole - now;
        idle_view(&env, &app->frame, (int)((left + 999) / 1000), (int)(whole / 1000));
        frame_wake(&app->frame, now + (left - 1) % 1000 + 1);
    }
    layout_run(&app->frame);
    moves_apply(app);
    scroll_note(&app->scrolls, app->frame.root);
    keep_focus(app);
}

void picture_build(struct app *app)
{
    app->turn = !app->turn;
    build_in(app, &app->arenas[app->turn]);
}

void picture_paint(struct app *app)
{
    struct paint_state state;
    moves_state(app, &state);
    paint_build(&app->list, app->frame.arena, &app->frame, &state);
    moves_paint(app, &app->list);
    light_paint(app, &app->list);
}

/* ---- what a finger leads to ---- */

const struct paint_list *app_foresee(struct app *app)
{
    /* The button is seen to sink first. */
    if (app->pressed[0] == '\0' || app->foreseen ||
        clock_now(app->options.clock) <= app->press_since) {
        return NULL;
    }
    const struct element *pressed = element_find(app->frame.root, app->pressed);
    app->foreseen = true;
    if (pressed == NULL || pressed->action.verb == ACTION_NONE ||
        pressed->action.verb == UI_NEXT_PAGE || pressed->turns != NULL) {
        return NULL; /* leads to nothing, or only pushes a text */
    }
    struct app next = *app; /* whose visit nobody counts or hears */
    next.options.journal = NULL;
    next.options.staff = NULL;
    next.options.voice = (struct app_voice){0};
    moves_release(&next, app->pressed);
    next.pressed[0] = '\0';
    moves_act(&next, pressed);
    app_act(&next, pressed->action);
    build_in(&next, &next.arenas[AHEAD]);
    picture_paint(&next);
    app->arenas[AHEAD] = next.arenas[AHEAD];
    app->ahead = next.list;
    app->ahead.arena = &app->arenas[AHEAD];
    return &app->ahead;
}
