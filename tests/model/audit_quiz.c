/* audit_quiz.c: the figures of the quiz for a pack, after each of its blocks (not a test).
 *     audit_quiz PACK [SHEETS]         SHEETS random sheets a row, 100000 unless told; fixed seeds
 * Bars, from the design: any topic first in .5 to 8 % of random sheets, a field within 8 points of
 * its share of topics, every topic first for some sheet and for its own; when one answer moves a
 * step, first place kept in .80 and the top three in .90; no raised answer lowers a topic it points
 * to. */
#include "base/random.h"
#include "model/quiz.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* The items asked so far. */
struct audit {
    const struct catalog *catalog;
    int items[CATALOG_QUIZ_ITEMS_MAX];
    int count;
    int sheets; /* random sheets a row */
    struct random random;
};

/* A crowd: how its sheets are drawn. Shares in percent; the rest is unsure. */
struct crowd {
    const char *name;
    bool people; /* a random topic's own sheet, each answer moved one step in one of four */
    uint32_t like, dislike;
};

static const struct crowd crowds[] = {
    {.name = "uniform", .like = 33, .dislike = 33},
    {.name = "mostly like", .like = 60, .dislike = 10},
    {.name = "mostly dislike", .like = 10, .dislike = 60},
    {.name = "people", .people = true},
};
enum { RANDOM_CROWDS = 3, CROWDS = 4 };

static const unsigned char ladder[] = {QUIZ_DISLIKE, QUIZ_UNSURE, QUIZ_LIKE};

static int step_of(unsigned char answer)
{
    return answer == QUIZ_LIKE ? 2 : answer == QUIZ_UNSURE ? 1 : 0;
}

/* The answer one step away; from the middle up or down by chance. */
static unsigned char moved(struct random *random, unsigned char answer)
{
    return answer != QUIZ_UNSURE ? QUIZ_UNSURE : ladder[random_below(random, 2) * 2];
}

/* Likes what carries more than half of the topic's largest weight, is unsure of the rest of its
 * items and dislikes all others. */
static struct quiz_sheet own_sheet(const struct audit *audit, int topic)
{
    struct quiz_sheet sheet = {{0}};
    float largest = 0.0f;
    for (int k = 0; k < audit->count; k++) {
        float weight = audit->catalog->items[audit->items[k]].weights[topic];
        largest = weight > largest ? weight : largest;
    }
    for (int k = 0; k < audit->count; k++) {
        float weight = audit->catalog->items[audit->items[k]].weights[topic];
        sheet.answers[audit->items[k]] = weight <= 0.0f            ? QUIZ_DISLIKE
                                         : weight > largest / 2.0f ? QUIZ_LIKE
                                                                   : QUIZ_UNSURE;
    }
    return sheet;
}

/* Draws a sheet; `topic` is whose sheet it was (people only). */
static struct quiz_sheet draw(struct audit *audit, const struct crowd *crowd, int *topic)
{
    struct quiz_sheet sheet = {{0}};
    *topic = (int)random_below(&audit->random, (uint32_t)audit->catalog->topic_count);
    if (crowd->people) {
        sheet = own_sheet(audit, *topic);
    }
    for (int k = 0; k < audit->count; k++) {
        unsigned char *answer = &sheet.answers[audit->items[k]];
        if (crowd->people) {
            *answer =
                random_below(&audit->random, 4) == 0 ? moved(&audit->random, *answer) : *answer;
            continue;
        }
        uint32_t dice = random_below(&audit->random, crowd->like == 33 ? 99 : 100);
        *answer = dice < crowd->like                    ? QUIZ_LIKE
                  : dice < crowd->like + crowd->dislike ? QUIZ_DISLIKE
                                                        : QUIZ_UNSURE;
    }
    return sheet;
}

static struct quiz_result rank(const struct audit *audit, const struct quiz_sheet *sheet)
{
    struct quiz_result result;
    quiz_rank(audit->catalog, sheet, &result);
    return result;
}

/* Adds a sheet's first place to the topics that share it. */
static void count_first(const struct audit *audit, const struct quiz_result *result, double *first)
{
    int equals = 0;
    for (int t = 0; t < audit->catalog->topic_count; t++) {
        equals += result->ranks[t] == 1;
    }
    for (int t = 0; t < audit->catalog->topic_count; t++) {
        first[t] += result->ranks[t] == 1 ? 1.0 / equals : 0.0;
    }
}

static void print_shares(const struct audit *audit, const double *first, const double *fields)
{
    const struct catalog *catalog = audit->catalog;
    int most = 0, least = 0;
    double of_field[CATALOG_FIELDS] = {0};
    for (int t = 0; t < catalog->topic_count; t++) {
        most = first[t] > first[most] ? t : most;
        least = first[t] < first[least] ? t : least;
        of_field[catalog->topics[t].field] += first[t];
    }
    printf("most %s %.2f %%, least %s %.2f %%; field of first topic (first field):",
           catalog->topics[most].id, 100.0 * first[most] / audit->sheets, catalog->topics[least].id,
           100.0 * first[least] / audit->sheets);
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        printf(" %s %+.1f (%+.1f)", catalog->fields[f].id,
               100.0 * of_field[f] / audit->sheets -
                   100.0 * catalog->fields[f].topic_count / catalog->topic_count,
               100.0 * fields[f] / audit->sheets -
                   100.0 * catalog->fields[f].topic_count / catalog->topic_count);
    }
    printf(" points\n");
}

static void audit_shares(struct audit *audit, const struct crowd *crowd)
{
    double first[QUIZ_TOPICS_MAX] = {0}, fields[CATALOG_FIELDS] = {0};
    for (int n = 0; n < audit->sheets; n++) {
        int topic;
        struct quiz_sheet sheet = draw(audit, crowd, &topic);
        struct quiz_result result = rank(audit, &sheet);
        count_first(audit, &result, first);
        fields[result.order[0]] += 1.0;
    }
    printf("  first, %s: ", crowd->name);
    print_shares(audit, first, fields);
}

/* How far a topic is ahead of all others; positive when it is first alone. */
static double lead(const struct audit *audit, const struct quiz_sheet *sheet, int topic)
{
    struct quiz_result result = rank(audit, sheet);
    float best = -2.0f;
    for (int t = 0; t < audit->catalog->topic_count; t++) {
        best = t != topic && result.scores[t] > best ? result.scores[t] : best;
    }
    return (double)(result.scores[topic] - best);
}

/* Changes one answer at a time for the better; returns the lead reached. */
static double climb(const struct audit *audit, struct quiz_sheet *sheet, int topic)
{
    double best = lead(audit, sheet, topic);
    bool better = true;
    while (better) {
        better = false;
        for (int k = 0; k < audit->count * 3; k++) {
            struct quiz_sheet other = *sheet;
            other.answers[audit->items[k / 3]] = ladder[k % 3];
            double ahead = lead(audit, &other, topic);
            if (ahead > best + 1e-6) {
                best = ahead;
                *sheet = other;
                better = true;
            }
        }
    }
    return best;
}

static void print_sheet(const struct audit *audit, const struct quiz_sheet *sheet)
{
    for (int k = 0; k < audit->count; k++) {
        putchar("-0+"[step_of(sheet->answers[audit->items[k]])]);
    }
}

static void audit_reach(struct audit *audit)
{
    int reached = 0, own = 0, own_shared = 0, topic;
    printf("  sheets found by climbing, and how far the topic is ahead:\n   ");
    for (int t = 0; t < audit->catalog->topic_count; t++) {
        struct quiz_sheet sheet = own_sheet(audit, t);
        own += lead(audit, &sheet, t) > 0.0;
        own_shared += lead(audit, &sheet, t) > -5e-7;
        double best = climb(audit, &sheet, t);
        for (int tries = 0; tries < 200 && best <= 0.0; tries++) {
            sheet = draw(audit, &crowds[0], &topic);
            best = climb(audit, &sheet, t);
        }
        reached += best > 0.0;
        printf(" %s ", audit->catalog->topics[t].id);
        print_sheet(audit, &sheet);
        printf(" %.3f%s", best, t % 4 == 3 ? "\n   " : ";");
    }
    printf(
        "\n  first alone for some sheet: %d of %d; for its own sheet: %d alone, %d with equals\n",
        reached, audit->catalog->topic_count, own, own_shared);
}

/* Share of the topics of rank 3 or better that two results have in common. */
static double overlap(const struct audit *audit, const struct quiz_result *a,
                      const struct quiz_result *b)
{
    int both = 0, in_a = 0, in_b = 0;
    for (int t = 0; t < audit->catalog->topic_count; t++) {
        both += a->ranks[t] <= QUIZ_TOP && b->ranks[t] <= QUIZ_TOP;
        in_a += a->ranks[t] <= QUIZ_TOP;
        in_b += b->ranks[t] <= QUIZ_TOP;
    }
    return (double)both / (in_a > in_b ? in_a : in_b);
}

static int first_topic(const struct audit *audit, const struct quiz_result *result)
{
    int t = 0;
    while (t < audit->catalog->topic_count && result->ranks[t] != 1) {
        t++;
    }
    return t;
}

static double shown_overlap(const struct quiz_result *a, const struct quiz_result *b)
{
    int both = 0;
    for (int i = 0; i < QUIZ_TOP; i++) {
        for (int j = 0; j < QUIZ_TOP; j++) {
            both += a->top[i] == b->top[j];
        }
    }
    return (double)both / QUIZ_TOP;
}

static void audit_stability(struct audit *audit, const struct crowd *crowd)
{
    double kept = 0, equal = 0, same = 0, shown = 0, field = 0;
    for (int n = 0; n < audit->sheets; n++) {
        int topic;
        struct quiz_sheet sheet = draw(audit, crowd, &topic);
        struct quiz_result before = rank(audit, &sheet);
        unsigned char *answer =
            &sheet.answers[audit->items[random_below(&audit->random, (uint32_t)audit->count)]];
        *answer = moved(&audit->random, *answer);
        struct quiz_result after = rank(audit, &sheet);
        int first = first_topic(audit, &before);
        float best = after.scores[first_topic(audit, &after)];
        kept += after.ranks[first] == 1;
        equal += after.scores[first] >= best - after.error;
        same += overlap(audit, &before, &after);
        shown += shown_overlap(&before, &after);
        field += before.order[0] == after.order[0];
    }
    printf("  one step, %s: first kept %.3f, still in the band %.3f; top three %.3f (shown %.3f); "
           "first field %.3f\n",
           crowd->name, kept / audit->sheets, equal / audit->sheets, same / audit->sheets,
           shown / audit->sheets, field / audit->sheets);
}

static void audit_outcomes(struct audit *audit, const struct crowd *crowd)
{
    int outcomes[QUIZ_OUTCOME_FLAT + 1] = {0}, three = 0, found = 0, first = 0;
    for (int n = 0; n < audit->sheets; n++) {
        int topic;
        struct quiz_sheet sheet = draw(audit, crowd, &topic);
        struct quiz_result result = rank(audit, &sheet);
        int field = audit->catalog->topics[topic].field;
        outcomes[result.outcome]++;
        three += result.directions == 3;
        first += result.directions > 0 && result.order[0] == field;
        for (int i = 0; i < result.directions; i++) {
            found += result.order[i] == field;
        }
    }
    double percent = 100.0 / audit->sheets;
    printf("  outcomes, %s: one direction %.1f %%, two %.1f %%, three %.1f %%, much liked %.1f %%, "
           "flat %.1f %%",
           crowd->name, percent * outcomes[QUIZ_OUTCOME_CLEAR],
           percent * (outcomes[QUIZ_OUTCOME_TIE] - three), percent * three,
           percent * outcomes[QUIZ_OUTCOME_LIKES], percent * outcomes[QUIZ_OUTCOME_FLAT]);
    if (crowd->people) {
        printf("; their field first %.1f %%, among the directions %.1f %%", percent * first,
               percent * found);
    }
    printf("\n");
}

/* What turns a score back into the bare cosine: the root of n over the length of the answers. */
static double cosine_factor(const struct quiz_sheet *sheet)
{
    double n = 0, sum = 0, squares = 0;
    for (int i = 0; i < CATALOG_QUIZ_ITEMS_MAX; i++) {
        double x = sheet->answers[i] == QUIZ_NONE ? 0 : step_of(sheet->answers[i]) - 1;
        n += sheet->answers[i] != QUIZ_NONE;
        sum += x;
        squares += x * x;
    }
    double spread = squares - sum * sum / n;
    return spread > 1e-9 ? sqrt(n / spread) : 0.0;
}

/* How often, and by how much at most, raised answers lowered what they point to. */
struct falls {
    int raised, lowered, cosines_lowered;
    double most, cosine_most;
};

static void raise_one(const struct audit *audit, struct quiz_sheet sheet, int item,
                      struct falls *falls)
{
    unsigned char *answer = &sheet.answers[item];
    if (*answer == QUIZ_NONE || *answer == QUIZ_LIKE) {
        return;
    }
    struct quiz_result before = rank(audit, &sheet);
    double factor = cosine_factor(&sheet);
    *answer = *answer == QUIZ_DISLIKE ? QUIZ_UNSURE : QUIZ_LIKE;
    struct quiz_result after = rank(audit, &sheet);
    double factor_after = cosine_factor(&sheet);
    for (int t = 0; t < audit->catalog->topic_count; t++) {
        if (audit->catalog->items[item].weights[t] <= 0.0f) {
            continue;
        }
        double fall = (double)(before.scores[t] - after.scores[t]);
        double cosine_fall =
            (double)before.scores[t] * factor - (double)after.scores[t] * factor_after;
        falls->raised++;
        falls->lowered += fall > 0.0;
        falls->most = fmax(falls->most, fall);
        falls->cosines_lowered += cosine_fall > 1e-5;
        falls->cosine_most = fmax(falls->cosine_most, cosine_fall);
    }
}

/* `partial`: about half of the items stay without an answer. */
static void audit_monotony(struct audit *audit, bool partial)
{
    struct falls falls = {0};
    for (int n = 0; n < audit->sheets / 10; n++) {
        int topic;
        struct quiz_sheet sheet = draw(audit, &crowds[n % CROWDS], &topic);
        for (int k = 0; k < audit->count && partial; k++) {
            if (random_below(&audit->random, 2) == 0) {
                sheet.answers[audit->items[k]] = QUIZ_NONE;
            }
        }
        for (int k = 0; k < audit->count; k++) {
            raise_one(audit, sheet, audit->items[k], &falls);
        }
    }
    printf(
        "  raised answers%s: %d topics pointed to, %d lowered (most %.4f); the bare cosine would "
        "lower %.2f %%, by up to %.3f\n",
        partial ? ", half the items" : "", falls.raised, falls.lowered, falls.most,
        100.0 * falls.cosines_lowered / falls.raised, falls.cosine_most);
}

static void audit_block(struct audit *audit, int block)
{
    audit->count = 0;
    for (int i = 0; i < audit->catalog->item_count; i++) {
        if (audit->catalog->items[i].block <= block) {
            audit->items[audit->count++] = i;
        }
    }
    random_init(&audit->random, 20240 + (uint64_t)block);
    printf("after %d items (to block %d)\n", audit->count, block);
    audit_reach(audit);
    for (int c = 0; c < RANDOM_CROWDS; c++) {
        audit_shares(audit, &crowds[c]);
    }
    for (int c = 0; c < CROWDS; c++) {
        audit_stability(audit, &crowds[c]);
    }
    for (int c = 0; c < CROWDS; c++) {
        audit_outcomes(audit, &crowds[c]);
    }
    audit_monotony(audit, false);
    audit_monotony(audit, true);
}

int main(int argc, char **argv)
{
    struct arena arena;
    struct catalog catalog;
    struct problems problems;
    struct err err = {{0}};
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    if (argc < 2 || !catalog_load(&catalog, argv[1], &arena, &problems, &err)) {
        fprintf(stderr, "audit_quiz: %s\n", argc < 2 ? "name a pack's folder" : err.text);
        arena_finish(&arena);
        return 2;
    }
    struct audit audit = {.catalog = &catalog, .sheets = argc > 2 ? atoi(argv[2]) : 100000};
    int last = 0;
    for (int i = 0; i < catalog.item_count; i++) {
        last = catalog.items[i].block > last ? catalog.items[i].block : last;
    }
    for (int block = 1; block <= last; block++) {
        audit_block(&audit, block);
    }
    arena_finish(&arena);
    return 0;
}
