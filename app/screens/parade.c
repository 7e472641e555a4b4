/* parade.c: arithmetic on the time since the attract screen was opened; no state. */
#include "screens/parade.h"

#include "base/text.h"

static int common_divisor(int a, int b)
{
    return b == 0 ? a : common_divisor(b, a % b);
}

/* Whoever is on stage first, and the step to the next: one without a common divisor passes all. */
static void choose_order(struct parade *parade, int64_t opened)
{
    uint64_t seed = bytes_hash(TEXT_HASH_START, &opened, sizeof opened);
    parade->first = (int)(seed % (uint64_t)parade->women);
    parade->step = 1 + (int)((seed >> 20) % (uint64_t)parade->women);
    while (common_divisor(parade->women, parade->step) != 1) {
        parade->step++;
    }
}

struct parade parade_at(const struct screen_env *env)
{
    bool calm = env->visit->reduced_motion;
    int64_t length = calm ? PARADE_CALM_MS : PARADE_TURN_MS;
    int64_t elapsed = env->now - env->opened;
    struct parade parade = {.turn = elapsed / length,
                            .since = elapsed % length,
                            .women = env->catalog->story_count,
                            .calm = calm};
    if (parade.women > 0) {
        choose_order(&parade, env->opened);
    }
    return parade;
}

int parade_story(const struct parade *parade, int64_t turn)
{
    int64_t n = parade->women;
    return (int)((parade->first + turn % n * (parade->step % n)) % n);
}

int parade_language(const struct screen_env *env, const struct parade *parade, int64_t turn)
{
    int own = env->visit->language, others = 0, language = own;
    for (int i = 0; i < env->catalog->language_count; i++) {
        others += i != own && catalog_offers(env->catalog, i);
    }
    /* With every round it is the other women's turn to speak them. */
    int64_t count = turn + turn / (parade->women > 0 ? parade->women : 1);
    if (others == 0 || count % 2 == 0) {
        return own;
    }
    for (int64_t left = count / 2 % others; left >= 0;) {
        language = (language + 1) % env->catalog->language_count;
        left -= language != own && catalog_offers(env->catalog, language);
    }
    return language;
}

struct screen_env parade_env(const struct screen_env *env, struct visit *visit, int language)
{
    struct screen_env said = *env;
    *visit = *env->visit;
    visit->language = language;
    said.visit = visit;
    return said;
}

bool parade_is_turned(int64_t turn)
{
    return turn / PARADE_SIDE_TURNS % 2 == 1;
}

struct drift parade_drift(int64_t turn)
{
    /* Of different lengths, so that a place comes again only after 280 turns. */
    static const signed char across[7] = {0, 2, -1, 3, -3, 1, -2};
    static const signed char down[8] = {0, -2, 1, -3, 2, -1, 3, -2};
    static const signed char wide[5] = {0, 3, -2, 2, -3};
    return (struct drift){across[turn % 7], down[turn % 8], wide[turn % 5]};
}

float parade_change(const struct parade *parade)
{
    return parade->turn == 0 || parade->calm
               ? 1
               : motion_at(parade->since, 0, PARADE_OPEN_MS, EASE_IN_OUT);
}

bool parade_leaves(const struct parade *parade)
{
    return parade->turn > 0 && parade->since < PARADE_FADE_MS;
}

float parade_fade(const struct parade *parade)
{
    if (parade->turn == 0) {
        return 0;
    }
    return parade_leaves(parade)
               ? motion_at(parade->since, 0, PARADE_FADE_MS, EASE_LINEAR)
               : 1 - motion_at(parade->since, PARADE_FADE_MS, PARADE_FADE_MS, EASE_LINEAR);
}

int64_t parade_wake(const struct screen_env *env, const struct parade *parade)
{
    int64_t length = parade->calm ? PARADE_CALM_MS : PARADE_TURN_MS;
    int64_t moves = parade->calm ? 2 * PARADE_FADE_MS : PARADE_OPEN_MS + PARADE_PULSE_MS;
    bool moving = parade->turn > 0 && parade->since < moves;
    return moving ? env->now : env->now - parade->since + length;
}
