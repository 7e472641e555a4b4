/* attract_faces.c: the women of the attract screen, eyes on one line. In each turn the next one
 * opens like an accordion, the one before closes, and another comes in at the far end; every few
 * turns they change sides with the words. No state. */
#include "screens/attract.h"
#include "screens/parts.h"

#include <math.h>

enum { EYES = 420, ZOOM = 1120, PLATE_AT = 460, PLATE_MS = 280, PLATE_GONE_MS = 200 };

/* The portrait keeps its size while its strip gets wider and narrower. */
static struct picture portrait_in(const struct story *story, const struct faces *faces, int width)
{
    struct picture portrait = part_portrait(story, (float)EYES / 1000, (float)ZOOM / 1000);
    int open = faces->width - (faces->women - 1) * (faces->narrow - PARADE_DRIFT * faces->drift);
    float high = (float)faces->height / 1000;
    float wide = (float)open / 800 > high ? (float)open / 800 : high;
    float fill = (float)width / 800 > high ? (float)width / 800 : high;
    portrait.zoom *= wide / fill;
    return portrait;
}

static void name_plate(const struct screen_env *env, struct frame *frame, struct element *strip,
                       const struct story *story, bool turned, float gone)
{
    const struct theme *theme = env->theme;
    struct element *layer = ui_box(
        frame, strip, (struct style){.flow = FLOW_STACK, .pad = EDGES(theme_unit(theme, 3))});
    struct style style = part_plate(theme, TONE_PAPER);
    style.width = style.height = FIT;
    style.place_x = turned ? ALIGN_START : ALIGN_END;
    style.place_y = ALIGN_END;
    style.pad = EDGES_XY(theme_unit(theme, 3), theme_unit(theme, 2));
    struct element *plate = ui_box(frame, layer, style);
    plate->shift_y = motion_between(0, theme_mm(theme, 40), gone);
    ui_text(frame, plate, FONT_NAME, tell(env, &story->name));
    if (page_is_low(theme)) { /* more would lie over her mouth */
        return;
    }
    const char *age = arena_printf(frame->arena, "%d", story->age);
    ui_text(
        frame, plate, FONT_BODY,
        words_fill(frame->arena, say(env, WORD_ATTRACT_WORK_AGE), tell(env, &story->work), age));
}

/* How far the plate of the one on stage is down: it leaves with the old words. */
static float plate_gone(const struct parade *parade, bool leaving)
{
    if (parade->turn == 0 || parade->calm) {
        return 0;
    }
    return leaving ? motion_at(parade->since, 0, PLATE_GONE_MS, EASE_IN)
                   : 1 - motion_at(parade->since, PLATE_AT, PLATE_MS, EASE_OUT);
}

static void strip_add(const struct screen_env *env, struct frame *frame, struct element *row,
                      const struct parade *parade, const struct faces *faces, int64_t turn,
                      int width)
{
    const struct story *story = &env->catalog->stories[parade_story(parade, turn)];
    struct element *strip =
        ui_box(frame, row, (struct style){.flow = FLOW_STACK, .width = FIXED(width), .clip = true});
    struct color ground =
        theme_field_color(env->theme, story_field(env->catalog, story), FIELD_BRIGHT);
    ui_picture(frame, strip, portrait_in(story, faces, width), (struct style){.fill = ground})
        ->label = tell(env, &story->name);
    bool leaving = turn < parade->turn;
    float gone = plate_gone(parade, leaving);
    if (faces->plate && turn <= parade->turn && gone < 1) {
        struct visit visit;
        struct screen_env said = parade_env(env, &visit, parade_language(env, parade, turn));
        name_plate(&said, frame, strip, story, parade_is_turned(turn), gone);
    }
}

/* Width of one who waits, in a turn. */
static int narrow_in(const struct faces *faces, int64_t turn)
{
    return faces->narrow + parade_drift(turn).width * faces->drift;
}

static bool changes_sides(const struct parade *parade)
{
    return parade->turn > 0 && parade_is_turned(parade->turn) != parade_is_turned(parade->turn - 1);
}

int faces_width(const struct parade *parade, const struct faces *faces, bool leaving)
{
    float change = parade_change(parade);
    bool sides = changes_sides(parade);
    float share = leaving ? (sides ? 1 - change : 0) : (sides ? change : 1);
    return motion_between(0, faces->width, share);
}

/* Width of a woman in the turn before this one, and in this one; place 0 is on stage now, -1 was.
 */
static float width_before(const struct parade *parade, const struct faces *faces, int place)
{
    int narrow = narrow_in(faces, parade->turn > 0 ? parade->turn - 1 : 0);
    int waits = place < faces->women - 1 ? narrow : 0;
    return (float)(place < 0 ? faces->width - (faces->women - 1) * narrow : waits);
}

static float width_after(const struct parade *parade, const struct faces *faces, int place)
{
    int narrow = narrow_in(faces, parade->turn);
    int stage = faces->width - (faces->women - 1) * narrow;
    return (float)(place < 0 ? 0 : place == 0 ? stage : narrow);
}

static float width_now(const struct parade *parade, const struct faces *faces, bool leaving,
                       int place)
{
    float before = width_before(parade, faces, place), after = width_after(parade, faces, place);
    if (changes_sides(parade)) { /* two whole rows, one squeezed out by the other */
        float share = (float)faces_width(parade, faces, leaving) / (float)faces->width;
        return (leaving ? before : after) * share;
    }
    return before + (after - before) * parade_change(parade);
}

void faces_add(const struct screen_env *env, struct frame *frame, struct element *row,
               const struct parade *parade, const struct faces *faces, bool leaving)
{
    bool turned = parade_is_turned(parade->turn - leaving);
    float right = 0;
    if (faces_width(parade, faces, leaving) <= 0) {
        return;
    }
    for (int i = 0; i <= faces->women; i++) {
        int place = turned ? faces->women - 1 - i : i - 1;
        float left = right;
        right += width_now(parade, faces, leaving, place);
        int width = (int)lroundf(right) - (int)lroundf(left);
        if (width > 0) {
            strip_add(env, frame, row, parade, faces, parade->turn + place, width);
        }
    }
}
