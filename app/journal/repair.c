/* repair.c: believes anchors, best quality first, as long as the order of boots allows it, and
 * works out what lies between. All times are rounded to a step, so that two boots that follow each
 * other closely may seem to overlap by SLACK_MS; the later one then waits for the earlier. */
#include "journal/repair.h"

enum {
    EARLY_MS = MOMENT_STEP_MS,     /* a repaired time may be this much too late … */
    LATE_MS = 2 * MOMENT_STEP_MS,  /* … and this much too early */
    SLACK_MS = EARLY_MS + LATE_MS, /* so boots that follow each other may overlap by this */
    MOST_COMPARED = 4096,          /* boots of one quality that are compared one by one, */
    MOST_ROUNDS = 16               /* so often; what still clashes then goes altogether */
};

#define MOST_MS INT64_C(253402300800000) /* the year 10000; sums of two stay far from overflow */

static int64_t day_of(int64_t wall_ms)
{
    return wall_ms - wall_ms % REPAIR_DAY_MS;
}

static bool has_anchor(const struct repair_boot *boot)
{
    return boot->quality != QUALITY_NONE;
}

static int64_t start_of(const struct repair_boot *boot)
{
    return boot->first_ms + boot->offset_ms;
}

static int64_t end_of(const struct repair_boot *boot)
{
    return boot->last_ms + boot->offset_ms;
}

/* True when the anchor puts its whole boot into the past, after 1970. */
static bool is_possible(const struct repair_anchor *anchor, const struct repair_boot *boot,
                        const struct repair_rules *rules)
{
    if (anchor->mono_ms < 0 || anchor->mono_ms > MOST_MS || anchor->wall_ms <= 0 ||
        anchor->wall_ms > MOST_MS || anchor->quality < rules->least) {
        return false;
    }
    int64_t offset_ms = anchor->wall_ms - anchor->mono_ms;
    return boot->first_ms + offset_ms > 0 &&
           (rules->now_ms < 0 || boot->last_ms + offset_ms <= rules->now_ms + EARLY_MS);
}

/* Takes an anchor when it is better than what the boot has; sees whether its clock jumped. */
static void take_anchor(struct repair_boot *boot, const struct repair_anchor *anchor,
                        int64_t *best_mono_ms)
{
    int64_t offset_ms = anchor->wall_ms - anchor->mono_ms;
    bool better = anchor->quality > boot->quality ||
                  (anchor->quality == boot->quality && anchor->mono_ms >= *best_mono_ms);
    if (better) {
        boot->quality = anchor->quality;
        boot->offset_ms = offset_ms;
        *best_mono_ms = anchor->mono_ms;
    }
}

/* What the boot's other anchors say is compared with the one that was taken. */
static void compare_anchor(struct repair_boot *boot, const struct repair_anchor *anchor)
{
    int64_t apart = anchor->wall_ms - anchor->mono_ms - boot->offset_ms;
    if (apart < -(int64_t)LATE_MS || apart > LATE_MS) {
        boot->steady = false;
    }
}

static void begin(struct repair_boot *boot)
{
    boot->first_ms = boot->first_ms < 0 ? 0 : boot->first_ms;
    boot->first_ms = boot->first_ms > MOST_MS ? MOST_MS : boot->first_ms;
    boot->last_ms = boot->last_ms > MOST_MS ? MOST_MS : boot->last_ms;
    boot->last_ms = boot->last_ms < boot->first_ms ? boot->first_ms : boot->last_ms;
    boot->quality = QUALITY_NONE;
    boot->steady = true;
    boot->offset_ms = 0;
    boot->from_ms = boot->to_ms = -1;
    boot->conflicts = 0;
}

/* from_ms lends its place to the moment of the best anchor until the anchors are read. */
static void read_anchors(struct repair_boot *boots, int count, const struct repair_anchor *anchors,
                         int anchor_count, const struct repair_rules *rules)
{
    for (int i = 0; i < anchor_count; i++) {
        int boot = anchors[i].boot;
        if (boot >= 0 && boot < count && is_possible(&anchors[i], &boots[boot], rules)) {
            take_anchor(&boots[boot], &anchors[i], &boots[boot].from_ms);
        }
    }
    for (int i = 0; i < anchor_count; i++) {
        int boot = anchors[i].boot;
        if (boot >= 0 && boot < count && has_anchor(&boots[boot])) {
            compare_anchor(&boots[boot], &anchors[i]);
        }
    }
    for (int i = 0; i < count; i++) {
        boots[i].from_ms = -1;
    }
}

static void forget(struct repair_boot *boot)
{
    boot->quality = QUALITY_NONE;
    boot->offset_ms = 0;
    boot->conflicts = 0;
}

/* Drops boots of one quality that contradict what is better: an earlier boot that ends after their
 * start, a later one that begins before their end. */
static void drop_refuted(struct repair_boot *boots, int count, enum quality quality)
{
    int64_t latest = -SLACK_MS; /* the end of the better boots so far */
    for (int i = 0; i < count; i++) {
        if (boots[i].quality > quality) {
            latest = end_of(&boots[i]) > latest ? end_of(&boots[i]) : latest;
        } else if (boots[i].quality == quality && start_of(&boots[i]) + SLACK_MS < latest) {
            forget(&boots[i]);
        }
    }
    int64_t earliest = INT64_MAX;
    for (int i = count - 1; i >= 0; i--) {
        if (boots[i].quality > quality) {
            earliest = start_of(&boots[i]) < earliest ? start_of(&boots[i]) : earliest;
        } else if (boots[i].quality == quality && end_of(&boots[i]) - SLACK_MS > earliest) {
            forget(&boots[i]);
        }
    }
}

/* Counts for each boot of a quality 1 when it contradicts another of that quality. Returns how many
 * do. One walk each way: enough to see that all is well, as it nearly always is. */
static int mark_conflicts(struct repair_boot *boots, int count, enum quality quality)
{
    int found = 0;
    int64_t latest = -SLACK_MS;
    for (int i = 0; i < count; i++) {
        if (boots[i].quality == quality) {
            boots[i].conflicts = latest - SLACK_MS > start_of(&boots[i]);
            latest = end_of(&boots[i]) > latest ? end_of(&boots[i]) : latest;
        }
    }
    int64_t earliest = INT64_MAX;
    for (int i = count - 1; i >= 0; i--) {
        if (boots[i].quality == quality) {
            boots[i].conflicts |= end_of(&boots[i]) - SLACK_MS > earliest;
            earliest = start_of(&boots[i]) < earliest ? start_of(&boots[i]) : earliest;
            found += boots[i].conflicts;
        }
    }
    return found;
}

/* Counts with how many of those that were marked each of them cannot be right together. */
static int count_conflicts(struct repair_boot *boots, int count, enum quality quality)
{
    int most = 0;
    for (int i = 0; i < count; i++) {
        boots[i].conflicts = boots[i].quality == quality && boots[i].conflicts > 0;
    }
    for (int i = 0; i < count; i++) {
        for (int j = i + 1; boots[i].conflicts > 0 && j < count; j++) {
            if (boots[j].conflicts > 0 && end_of(&boots[i]) - SLACK_MS > start_of(&boots[j])) {
                boots[i].conflicts++;
                boots[j].conflicts++;
            }
        }
    }
    for (int i = 0; i < count; i++) {
        most = boots[i].conflicts > most ? boots[i].conflicts : most;
    }
    return most;
}

/* Settles contradictions among boots of one quality: the one that contradicts most others goes,
 * and those that are even go together, until nothing is left to settle. */
static void settle(struct repair_boot *boots, int count, enum quality quality)
{
    for (int round = 0; mark_conflicts(boots, count, quality) > 0; round++) {
        int marked = 0;
        for (int i = 0; i < count; i++) {
            marked += boots[i].quality == quality && boots[i].conflicts > 0;
        }
        bool compared = round < MOST_ROUNDS && marked <= MOST_COMPARED;
        int most = compared ? count_conflicts(boots, count, quality) : 1;
        for (int i = 0; i < count; i++) {
            if (boots[i].quality == quality && boots[i].conflicts >= most) {
                forget(&boots[i]);
            }
        }
    }
    for (int i = 0; i < count; i++) {
        boots[i].conflicts = 0;
    }
}

/* Gives each boot with an anchor its place, none before the end of the one before, and each boot
 * without one the room between its neighbours. */
static void place(struct repair_boot *boots, int count, int64_t now_ms)
{
    int64_t floor_ms = -1; /* nothing that follows is earlier */
    for (int i = 0; i < count; i++) {
        if (has_anchor(&boots[i])) {
            int64_t from_ms = start_of(&boots[i]) > floor_ms ? start_of(&boots[i]) : floor_ms;
            from_ms = now_ms >= 0 && from_ms > now_ms ? now_ms : from_ms;
            int64_t to_ms = end_of(&boots[i]) > from_ms ? end_of(&boots[i]) : from_ms;
            boots[i].from_ms = from_ms;
            boots[i].to_ms = now_ms >= 0 && to_ms > now_ms ? now_ms : to_ms;
            floor_ms = boots[i].to_ms;
        } else {
            boots[i].from_ms = floor_ms;
            floor_ms += floor_ms >= 0 ? boots[i].last_ms - boots[i].first_ms : 0;
        }
    }
    int64_t ceiling_ms = -1; /* nothing that came before is later */
    for (int i = count - 1; i >= 0; i--) {
        if (has_anchor(&boots[i])) {
            ceiling_ms = boots[i].from_ms;
        } else {
            boots[i].to_ms = ceiling_ms;
            ceiling_ms -= ceiling_ms >= 0 ? boots[i].last_ms - boots[i].first_ms : 0;
            ceiling_ms = ceiling_ms < -1 ? -1 : ceiling_ms;
        }
    }
}

void repair_boots(struct repair_boot *boots, int count, const struct repair_anchor *anchors,
                  int anchor_count, const struct repair_rules *rules)
{
    for (int i = 0; i < count; i++) {
        begin(&boots[i]);
    }
    read_anchors(boots, count, anchors, anchor_count, rules);
    for (int quality = QUALITY_COUNT - 1; quality > QUALITY_NONE; quality--) {
        drop_refuted(boots, count, (enum quality)quality);
        settle(boots, count, (enum quality)quality);
    }
    place(boots, count, rules->now_ms);
}

int64_t repair_wall(const struct repair_boot *boot, int64_t mono_ms)
{
    if (!has_anchor(boot)) {
        return -1;
    }
    int64_t within_ms = mono_ms < boot->first_ms ? boot->first_ms : mono_ms;
    within_ms = within_ms > boot->last_ms ? boot->last_ms : within_ms;
    int64_t wall_ms = within_ms + boot->offset_ms;
    wall_ms = wall_ms < boot->from_ms ? boot->from_ms : wall_ms;
    return wall_ms > boot->to_ms ? boot->to_ms : wall_ms;
}

/* The day in which the whole boot lies, -1 when there is none. What is only known by its
 * neighbours is held to the worst that rounding can do. */
static int64_t only_day(const struct repair_boot *boot)
{
    if (boot->from_ms < 0 || boot->to_ms < boot->from_ms) {
        return -1;
    }
    int64_t from_ms = boot->from_ms - (has_anchor(boot) ? 0 : EARLY_MS);
    int64_t to_ms = boot->to_ms + (has_anchor(boot) ? 0 : LATE_MS);
    return from_ms >= 0 && day_of(from_ms) == day_of(to_ms) ? day_of(from_ms) : -1;
}

int64_t repair_day(const struct repair_boot *boot, int64_t mono_ms)
{
    return has_anchor(boot) ? day_of(repair_wall(boot, mono_ms)) : only_day(boot);
}

int64_t repair_recorded_day(const struct repair_boot *boot, int64_t day_ms)
{
    int64_t only_ms = only_day(boot);
    if (only_ms >= 0 || day_ms <= 0 || !has_anchor(boot) || !boot->steady) {
        return only_ms;
    }
    bool fits = day_of(day_ms) >= day_of(boot->from_ms) && day_ms <= boot->to_ms;
    return fits ? day_of(day_ms) : -1;
}
