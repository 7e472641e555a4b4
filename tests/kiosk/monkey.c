/* monkey: random fingers and keys on the whole application, on all six displays in turn and on a
 * tall one in reach mode, half of them with two switches.
 *
 *   monkey STEPS SEED [staff]
 *
 * After every step the page must be one that a visitor can use; every SERIES steps everybody walks
 * away and the attract screen must come back within AWAY_MS, as it was in the beginning; and the
 * second half of a display's steps must not need more memory than the first. In ALL_STEPS or more
 * every screen must have been opened. The same seed does the same again. ctest runs 100,000 steps,
 * the long campaign 1,000,000.
 *
 * With "staff" the kiosk has a PIN, and the monkey knows where the way in is: it holds the corner,
 * presses "back" over and over and types digits. After every step staff's screens must be closed,
 * and after every series nothing of the PIN, settings, packs and exports may have changed. */
#include "staff_room.h"

#include "base/file.h"
#include "base/text.h"
#include "kiosk/audit.h"
#include "ui/layout.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define __SANITIZE_ADDRESS__ 1
#endif
#endif

/* Bytes in use; the sanitizer has an allocator of its own. */
#ifdef __SANITIZE_ADDRESS__
size_t __sanitizer_get_current_allocated_bytes(void);

static size_t heap_bytes(void)
{
    return __sanitizer_get_current_allocated_bytes();
}
#else
static size_t heap_bytes(void)
{
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}
#endif

enum {
    SERIES = 1000,
    AWAY_MS = 150000,
    FINGERS = 4,
    WORDS_READ = APP_READ_MS / APP_WORD_MS,
    ALL_STEPS = 100000
};

struct monkey {
    struct fixture fixture;
    struct random random;
    uint64_t seed;
    long long step, steps; /* of all displays */
    long long visits, interactions, pages;
    long long opened[SCREEN_COUNT];
    bool staff; /* there is a PIN */
    struct staff_room room;
    char hash[256];            /* of the PIN, as its file had it in the beginning */
    long long typed, answered; /* PINs: all six digits and OK; of them, said to be wrong */
    int64_t last_opened;       /* ms, when the page was opened that was counted last */
    size_t half, most; /* bytes in use: in the middle of a display's steps, and most since then */
};

static _Noreturn void give_up(const struct monkey *m, const char *why, const char *what)
{
    const struct display *d = &m->fixture.app.options.display;
    fprintf(stderr, "monkey %lld %llu: step %lld, %dx%d, screen %s: %s %s\n", m->steps,
            (unsigned long long)m->seed, m->step, d->width, d->height, screen_shown(&m->fixture),
            why, what);
    exit(1);
}

static int below_number(struct monkey *m, int below)
{
    return (int)random_below(&m->random, (uint32_t)below);
}

/* ---- what a monkey does ---- */

static void poke(struct monkey *m, enum pointer_kind kind, int64_t which, int x, int y)
{
    app_pointer(&m->fixture.app, (struct pointer){.kind = kind, .finger = which, .x = x, .y = y});
    if (below_number(m, 4) > 0) { /* now and then two events come before a picture */
        app_update(&m->fixture.app);
    }
}

static void let_pass(struct monkey *m, int ms)
{
    clock_advance(&m->fixture.clock, ms);
    app_update(&m->fixture.app);
}

/* A place on the screen, or a little off it. */
static void choose_place(struct monkey *m, int *x, int *y)
{
    const struct display *d = &m->fixture.app.options.display;
    *x = below_number(m, d->width + 200) - 100;
    *y = below_number(m, d->height + 200) - 100;
}

/* Any of the elements that act, or NULL. */
static struct element *choose_target(struct monkey *m)
{
    struct element *chosen = NULL;
    int seen = 0;
    for (struct element *e = m->fixture.app.frame.root; e != NULL; e = element_next(e)) {
        if (e->action.verb != 0 && e->visible && below_number(m, ++seen) == 0) {
            chosen = e;
        }
    }
    return chosen;
}

static void tap_target(struct monkey *m)
{
    struct element *e = choose_target(m);
    struct rect r = e != NULL ? layout_hit_rect(e) : (struct rect){0, 0, 2, 2};
    int x = r.x + below_number(m, r.w > 0 ? r.w : 1), y = r.y + below_number(m, r.h > 0 ? r.h : 1);
    poke(m, POINTER_DOWN, 1, x, y);
    let_pass(m, below_number(m, 120));
    poke(m, POINTER_UP, 1, x, y);
    let_pass(m, below_number(m, 400));
}

static void poke_anywhere(struct monkey *m)
{
    static const enum pointer_kind kinds[] = {POINTER_DOWN, POINTER_DOWN,  POINTER_MOVE,
                                              POINTER_MOVE, POINTER_UP,    POINTER_UP,
                                              POINTER_UP,   POINTER_CANCEL};
    int x, y;
    choose_place(m, &x, &y);
    poke(m, kinds[below_number(m, (int)ARRAY_LENGTH(kinds))], 1 + below_number(m, FINGERS), x, y);
}

static void drag_along(struct monkey *m)
{
    int x, y, to_x, to_y;
    int64_t which = 1 + below_number(m, 2);
    choose_place(m, &x, &y);
    choose_place(m, &to_x, &to_y);
    poke(m, POINTER_DOWN, which, x, y);
    for (int i = 1; i <= 4; i++) {
        let_pass(m, below_number(m, 40));
        poke(m, POINTER_MOVE, which, x + (to_x - x) * i / 4, y + (to_y - y) * i / 4);
    }
    if (below_number(m, 10) > 0) { /* one up in ten is lost */
        poke(m, POINTER_UP, which, to_x, to_y);
    }
}

/* Two to four fingers at once, somewhere on the page. */
static void lay_a_palm(struct monkey *m)
{
    int x, y, fingers = 2 + below_number(m, 3);
    choose_place(m, &x, &y);
    for (int i = 0; i < fingers; i++) {
        poke(m, POINTER_DOWN, 1 + i, x + 60 * i, y + 20 * i);
        let_pass(m, below_number(m, 15));
    }
    let_pass(m, below_number(m, 400));
    for (int i = 0; i < fingers; i++) {
        poke(m, POINTER_UP, 1 + i, x + 60 * i, y + 20 * i);
    }
}

static void press_key(struct monkey *m)
{
    app_key(&m->fixture.app, (enum key)below_number(m, KEY_COUNT));
}

static void wait_a_little(struct monkey *m)
{
    let_pass(m, below_number(m, below_number(m, 40) == 0 ? 100000 : 700));
}

/* ---- what it does besides where staff have a PIN ---- */

static void hold_a_corner(struct monkey *m)
{
    int x = below_number(m, 120), y = below_number(m, 120);
    if (below_number(m, 3) == 0) {
        y = m->fixture.app.options.display.height - y;
    }
    poke(m, POINTER_DOWN, 1, x, y);
    let_pass(m, 2500 + below_number(m, 1000));
    let_pass(m, below_number(m, 100));
    poke(m, POINTER_UP, 1, x, y);
}

static void press_back_often(struct monkey *m)
{
    for (int i = 5 + below_number(m, 5); i > 0; i--) {
        app_key(&m->fixture.app, KEY_BACK);
        let_pass(m, 200 + below_number(m, 300));
    }
}

static void tap_id(struct monkey *m, const char *id)
{
    const struct element *e = element_find(top_layer(&m->fixture), id);
    if (e != NULL && e->visible) {
        struct rect r = layout_hit_rect(e);
        poke(m, POINTER_DOWN, 1, r.x + r.w / 2, r.y + r.h / 2);
        let_pass(m, 20 + below_number(m, 60));
        poke(m, POINTER_UP, 1, r.x + r.w / 2, r.y + r.h / 2);
        let_pass(m, 240 + below_number(m, 100));
    }
}

/* Where it is on the page of the PIN: six digits, mostly, and OK. */
static void type_digits(struct monkey *m)
{
    struct desk_pin *pin = &m->fixture.app.desk.pin;
    if (app_route(&m->fixture.app).screen != SCREEN_STAFFPIN) {
        hold_a_corner(m);
        return;
    }
    let_pass(m, 300);
    for (int i = 0; i < DESK_PIN_DIGITS; i++) {
        char id[] = "staffpin.0";
        id[9] = (char)('0' + below_number(m, 10));
        tap_id(m, id);
    }
    bool all = pin->typed == DESK_PIN_DIGITS;
    tap_id(m, "staffpin.ok");
    m->typed += all;
    m->answered += all && (pin->says == PIN_SAYS_WRONG || pin->says == PIN_SAYS_WAIT);
}

static void act(struct monkey *m)
{
    static void (*const acts[])(struct monkey *) = {
        tap_target, tap_target,    tap_target,       tap_target,  poke_anywhere,
        drag_along, poke_anywhere, press_key,        press_key,   wait_a_little,
        lay_a_palm, hold_a_corner, press_back_often, type_digits, type_digits,
    };
    enum { OF_STAFF = 4 };
    int count = (int)ARRAY_LENGTH(acts) - (m->staff ? 0 : OF_STAFF);
    acts[below_number(m, count)](m);
    app_update(&m->fixture.app);
}

/* ---- what must hold ---- */

static void check_stack(const struct monkey *m)
{
    const struct app *app = &m->fixture.app;
    enum screen_id first = app->visiting ? SCREEN_HOME : SCREEN_ATTRACT;
    if (app->depth < 1 || app->depth > APP_DEPTH) {
        give_up(m, "the stack's depth is out of range", "");
    }
    bool pin = app->depth == 2 && app->stack[1].screen == SCREEN_STAFFPIN;
    if (app->stack[0].screen != first || (!app->visiting && app->depth != 1 && !pin)) {
        give_up(m, "the stack does not begin on", screen_classes[first].name);
    }
    for (int i = 0; i < app->depth; i++) {
        struct route route = app->stack[i];
        if (route.screen < 0 || route.screen >= SCREEN_COUNT || route.argument < 0 ||
            route.argument >= screen_arguments(&m->fixture.catalog, route.screen)) {
            give_up(m, "a page of the stack is none", "");
        }
    }
}

/* Something can be done, and no two things on top have one name. */
static void check_tree(struct monkey *m)
{
    struct element *top = top_layer(&m->fixture);
    int acting = 0;
    for (struct element *e = top; e != NULL; e = element_next(e)) {
        if (e->action.verb == 0 || !e->visible) {
            continue;
        }
        acting++;
        if (e->id[0] == '\0' || element_find(top, e->id) != e) {
            give_up(m, "not the only one with its id:", e->id);
        }
    }
    if (acting == 0) {
        give_up(m, "a dead end:", "nothing can be done");
    }
}

static void check_rest(struct monkey *m)
{
    const struct app *app = &m->fixture.app;
    if (app->focus[0] != '\0' && element_find(app->frame.root, app->focus) == NULL) {
        give_up(m, "the focus is on what is not there:", app->focus);
    }
    if (app->warning && !app->visiting) {
        give_up(m, "the countdown runs", "without a visitor");
    }
    if (app->visit.language < 0 || app->visit.language >= m->fixture.catalog.language_count ||
        (int)app->visit.text_size >= TEXT_SIZE_COUNT ||
        app->visit.quiz_at >=
            quiz_length(&m->fixture.catalog, QUIZ_BLOCKS + app->visit.quiz_more)) {
        give_up(m, "the visit is not one", "");
    }
    /* before the first picture there is no ring yet; on attract any key wakes */
    bool ring = app->list.count > 0 && app_route(app).screen != SCREEN_ATTRACT;
    if (app->options.settings.two_switch && app->focus[0] == '\0' && ring) {
        give_up(m, "two switches and nothing has the focus", "");
    }
}

/* Nobody is in: no screen, no open desk, no end of the program. */
static void check_closed(const struct monkey *m)
{
    const struct app *app = &m->fixture.app;
    for (int i = 0; i < app->depth; i++) {
        if (app->stack[i].screen == SCREEN_STAFF || app->stack[i].screen == SCREEN_SETUP) {
            give_up(m, "was opened without the PIN:", screen_classes[app->stack[i].screen].name);
        }
    }
    if (app->desk.open || app->desk.first || staff_ends(app) != STAFF_GOES_ON) {
        give_up(m, "staff's desk is open", "");
    }
}

/* Line of the PIN's file with the hash. */
static void read_hash(const struct monkey *m, char *hash, size_t size)
{
    struct arena arena;
    arena_init(&arena, 0);
    char *text = file_read(&arena, file_join(&arena, m->room.data, "pin"), 4096, NULL, NULL);
    char *at = text != NULL ? strstr(text, "hash ") : NULL;
    text_copy(hash, size, at != NULL ? strtok(at, "\n") : "");
    arena_finish(&arena);
}

/* Nothing on the disk is otherwise than it was. */
static void check_kept(const struct monkey *m)
{
    static const char *const made[] = {"vonk.yaml", "packs", "exports", "readiness.json"};
    char hash[sizeof m->hash];
    struct arena arena;
    int count = 0;
    arena_init(&arena, 0);
    for (size_t i = 0; i < ARRAY_LENGTH(made); i++) {
        if (file_exists(file_join(&arena, m->room.data, made[i]))) {
            give_up(m, "was made by nobody of staff:", made[i]);
        }
    }
    if (file_list(&arena, m->room.stick, &count, NULL) == NULL || count != 0) {
        give_up(m, "something is on the stick", "");
    }
    read_hash(m, hash, sizeof hash);
    if (hash[0] == '\0' || !text_equal(hash, m->hash)) {
        give_up(m, "the PIN is another one", "");
    }
    arena_finish(&arena);
}

static int words_shown(const struct app *app)
{
    int words = 0;
    for (struct element *e = app->frame.root; e != NULL; e = element_next(e)) {
        words += e->kind == ELEMENT_TEXT ? text_words(e->text) : 0;
    }
    return words;
}

/* Everybody walks away: attract comes back, nothing of the visit is left, and it can be woken. */
static void walk_away(struct monkey *m)
{
    struct fixture *f = &m->fixture;
    struct visit fresh;
    poke(m, POINTER_CANCEL, 1, 0, 0);
    app_update(&f->app);
    if (app_route(&f->app).screen == SCREEN_STAFFPIN) { /* the page below it is read as well */
        wait_ms(f, STAFF_PIN_MS + 1000);
    }
    /* AWAY_MS: a finger that was lost, a short page, the countdown. A long page is read longer. */
    int extra = words_shown(&f->app) - WORDS_READ;
    wait_ms(f, AWAY_MS + (extra > 0 ? extra * APP_WORD_MS : 0));
    wait_ms(f, 1000); /* a new page hears no touch for 250 ms */
    visit_reset(&fresh, false);
    if (app_route(&f->app).screen != SCREEN_ATTRACT || f->app.visiting) {
        give_up(m, "attract did not come back", "");
    }
    if (f->app.visit.language != fresh.language || f->app.visit.text_size != fresh.text_size ||
        f->app.visit.look != fresh.look || f->app.visit.reduced_motion ||
        f->app.visit.sheet != SHEET_NONE || f->app.visit.quiz_seed != 0 || f->app.visit.step != 0 ||
        f->app.visit.talk_asked != 0 ||
        memcmp(&f->app.visit.answers, &fresh.answers, sizeof fresh.answers) != 0 ||
        memcmp(f->app.visit.myths, fresh.myths, sizeof fresh.myths) != 0 ||
        memcmp(f->app.visit.liked, fresh.liked, sizeof fresh.liked) != 0) {
        give_up(m, "something of the last visitor is left", "");
    }
    poke(m, POINTER_DOWN, 1, 50, 50);
    poke(m, POINTER_UP, 1, 50, 50);
    app_update(&f->app);
    if (app_route(&f->app).screen != SCREEN_HOME) {
        give_up(m, "attract cannot be woken", "");
    }
}

/* ---- the campaign ---- */

/* Shows every scene in every form, so that all memory that pages need is there. */
static void warm_up(struct monkey *m)
{
    struct fixture *f = &m->fixture;
    int forms = f->catalog.language_count * TEXT_SIZE_COUNT * LOOK_COUNT;
    for (int i = 0; i < 2 * forms * f->scene_count; i++) {
        int form = i / f->scene_count % forms;
        scene_show(&f->app, &f->scenes[i % f->scene_count],
                   form / ((int)TEXT_SIZE_COUNT * (int)LOOK_COUNT),
                   (enum text_size)(form / LOOK_COUNT % TEXT_SIZE_COUNT),
                   (enum look)(form % LOOK_COUNT));
        if (i == forms * f->scene_count) {
            app_expose(&f->app); /* from here on the other arena's turn */
            app_update(&f->app);
        }
        if (f->app.visit.sheet == SHEET_NONE) { /* and with a dialog on top of it */
            f->app.warning = true;
            app_update(&f->app);
            f->app.warning = false;
            f->app.visit.sheet = i % 2 == 0 ? SHEET_LANGUAGE : SHEET_HELP;
            app_update(&f->app);
            f->app.visit.sheet = SHEET_NONE;
        }
    }
}

static void note_memory(struct monkey *m, bool second_half)
{
    size_t bytes = heap_bytes();
    m->half = second_half ? m->half : bytes;
    m->most = !second_half || bytes > m->most ? bytes : m->most;
}

static void note_page(struct monkey *m)
{
    const struct app *app = &m->fixture.app;
    if (app->opened != m->last_opened) {
        m->last_opened = app->opened;
        m->pages++;
        m->opened[app_route(app).screen]++;
    }
}

/* A visitor by chance comes everywhere in the end. */
static void check_screens(const struct monkey *m)
{
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (staff_is((struct route){(enum screen_id)screen, 0})) {
            if (m->staff && screen == SCREEN_STAFFPIN && m->steps >= 4 * SERIES &&
                (m->opened[screen] < m->steps / 100 || m->answered == 0)) {
                give_up(m, "the PIN was hardly ever asked for", "");
            }
            if (m->opened[screen] > 0 && screen != SCREEN_STAFFPIN) {
                give_up(m, "was opened without a PIN:", screen_classes[screen].name);
            }
        } else if (!m->staff && m->steps >= ALL_STEPS && m->opened[screen] == 0 &&
                   screen_arguments(&m->fixture.catalog, (enum screen_id)screen) > 0) {
            give_up(m, "was never opened:", screen_classes[screen].name);
        }
    }
}

/* The kiosk of the day; with "staff" after a first start. */
static void begin(struct monkey *m, struct start *start)
{
    if (!m->staff) {
        fixture_start(&m->fixture, start);
        warm_up(m);
        return;
    }
    if (!staff_room_open(&m->room)) {
        give_up(m, "no folder could be made", "");
    }
    start->data = m->room.data;
    start->sticks = m->room.sticks;
    fixture_start(&m->fixture, start);
    set_pin(&m->fixture, "481516");
    read_hash(m, m->hash, sizeof m->hash);
}

static void check(struct monkey *m, long long i)
{
    check_stack(m);
    check_tree(m);
    check_rest(m);
    if (m->staff) {
        check_closed(m);
    }
    if (m->staff && i % SERIES == 0) {
        check_kept(m);
    }
}

static void play(struct monkey *m, struct start *start, long long steps)
{
    begin(m, start);
    walk_away(m);
    for (long long i = 1; i <= steps; i++) {
        m->step++;
        act(m);
        note_page(m);
        check(m, i);
        if (i % SERIES == 0) {
            walk_away(m);
            note_memory(m, i > steps / 2);
        }
    }
    if (!m->staff && steps >= 4 * SERIES && m->most > m->half) {
        char grown[64];
        snprintf(grown, sizeof grown, "%zu to %zu bytes", m->half, m->most);
        give_up(m, "memory grew in the second half:", grown);
    }
    struct journal_counts counts;
    journal_read_counts(m->fixture.journal, &counts);
    m->visits += counts.visits;
    m->interactions += counts.interactions;
    if (m->staff) {
        check_kept(m);
        fixture_stop(&m->fixture);
        staff_room_close(&m->room);
    }
}

int main(int argc, char **argv)
{
    static struct monkey m;
    m.staff = argc == 4 && text_equal(argv[3], "staff");
    if ((argc != 3 && !m.staff) || atoll(argv[1]) < 1 || atoll(argv[2]) < 1) {
        fprintf(stderr, "usage: monkey STEPS SEED [staff]\n");
        return 2;
    }
    m.steps = atoll(argv[1]);
    m.seed = strtoull(argv[2], NULL, 10);
    random_init(&m.random, m.seed);
    if (!fixture_open(&m.fixture)) {
        return 2;
    }
    long long displays = (long long)ARRAY_LENGTH(audit_displays) + 1;
    for (long long d = 0; d < displays; d++) {
        struct start start = {
            .width = 1080, .height = 1920, .settings = {.width_mm = 344, .height_mm = 612}};
        if (d + 1 < displays) {
            start = (struct start){.width = audit_displays[d].width,
                                   .height = audit_displays[d].height};
        }
        start.seed = m.seed;
        start.settings.two_switch = d % 2 == 0;
        start.settings.debounce_ms = 100;
        play(&m, &start, m.steps * (d + 1) / displays - m.steps * d / displays);
    }
    check_screens(&m);
    printf("monkey: %lld steps, seed %llu: %lld visits, %lld interactions, %lld pages opened",
           m.steps, (unsigned long long)m.seed, m.visits, m.interactions, m.pages);
    if (m.staff) {
        printf(", the PIN's %lld times, %lld PINs typed, %lld answered: nobody got in\n",
               m.opened[SCREEN_STAFFPIN], m.typed, m.answered);
    } else {
        printf(", memory flat\n");
    }
    fixture_close(&m.fixture);
    return 0;
}
