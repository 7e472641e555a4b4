/* quiz_audit.c: the figures of the quiz. Each measure_* fills one or more findings from sheets that
 * quiz_crowd.c draws; what a sheet gives is always asked of the quiz itself.
 *
 * First place is shared by topics with the same score. Where results before and after a step are
 * compared, what the screen shows as equal counts as equal: a topic that was first is kept when it
 * is within one standard error of the best. The strict figures stand beside it without a bar: among
 * 32 topics the first is often ahead by less than one answer can move. */
#include "model/quiz_audit.h"

#include "model/link.h"
#include "model/quiz_score.h"

#include <math.h>

const struct quiz_property_class quiz_property_classes[QUIZ_PROPERTIES] = {
    [QUIZ_FOUND] = {"first, and how far ahead", false, true, 0.0, "", 3},
    [QUIZ_REACHED] = {"can be first", true, true, NAN, "topics", 0},
    [QUIZ_OWN] = {"first for their own sheet", true, true, NAN, "topics", 0},
    [QUIZ_EAGER] = {"first when all that points to them is liked", false, true, NAN, "topics", 0},
    [QUIZ_MOST] = {"most frequent first topic", true, false, 8.0, "%", 2},
    [QUIZ_LEAST] = {"least frequent first topic", true, true, 0.5, "%", 2},
    [QUIZ_FIELD] = {"field against its share of topics", true, false, 8.0, "points", 1},
    [QUIZ_FIRST_KEPT] = {"first kept after one step", true, true, 0.80, "", 3},
    [QUIZ_TOP_KEPT] = {"first three kept after one step", true, true, 0.90, "", 3},
    [QUIZ_FIRST_SAME] = {"strictly the same first", false, true, 0.0, "", 3},
    [QUIZ_TOP_SAME] = {"strictly the same first three", false, true, 0.0, "", 3},
    [QUIZ_LOWERED] = {"topics lowered by a raised answer", true, false, 0.0, "", 0},
    [QUIZ_STRENGTH_LOWERS] = {"topics lowered by a strength", true, false, 0.0, "", 0},
    [QUIZ_STRENGTH_WEIGHS] = {"strength against the strongest item", true, false, 0.5, "steps", 2},
    [QUIZ_CLEAR] = {"one direction", false, true, 0.0, "%", 1},
    [QUIZ_FLAT] = {"no direction", false, true, 0.0, "%", 1},
    [QUIZ_OWN_FIELD] = {"own field among the directions", false, true, 0.0, "%", 1},
    [QUIZ_OWN_TOPIC] = {"own topic among the three", false, true, 0.0, "%", 1},
    [QUIZ_DISTANCE] = {"distance of first fields, girls and boys", true, false, 0.10, "", 3},
    [QUIZ_RATIO] = {"smallest ratio of shares, girls and boys", true, true, 0.80, "", 3},
};

static const struct quiz_crowd crowds[] = {
    {.name = "uniform", .like = 10, .dislike = 10},
    {.name = "mostly like", .like = 18, .dislike = 3},
    {.name = "mostly dislike", .like = 3, .dislike = 18},
    {.name = "uniform, with strengths", .like = 10, .dislike = 10, .strengths = true},
    {.name = "people", .people = true},
};
enum { UNIFORM = 0, RANDOM_CROWDS = 4, CROWDS = 5 };

/* How much of an answer is the item's alone. The first row is the hardest: letters decide all. */
static const struct {
    const char *name;
    double own;
} pairs[] = {{"letters alone", 0.0}, {"half letters", 0.5}};

static const unsigned char ladder[] = {QUIZ_DISLIKE, QUIZ_UNSURE, QUIZ_LIKE};

enum { CLIMBS = 200, COMPARED = 5 /* one sheet in so many is compared with another */ };

/* One length of the quiz while it is measured. */
struct measure {
    const struct quiz_audit *audit;
    struct quiz_asked asked;
    struct random random;
    int sheets;
    const struct quiz_audit_ear *ear;
    int failed;
};

/* As many as the quiz ranks. */
static int topic_count(const struct measure *m)
{
    int count = m->audit->catalog.topic_count;
    return count < QUIZ_TOPICS_MAX ? count : QUIZ_TOPICS_MAX;
}

static void told(struct measure *m, enum quiz_property property, const char *of, const char *sheet,
                 double figure)
{
    const struct quiz_property_class *class = &quiz_property_classes[property];
    struct quiz_finding finding = {
        .items = m->asked.count,
        .property = property,
        .of = of,
        .sheet = sheet,
        .figure = figure,
        .bar = isnan(class->bar) ? topic_count(m) : class->bar,
        .barred = class->barred && m->asked.count >= QUIZ_AUDIT_LEAST_ITEMS,
    };
    bool fits = class->at_least ? figure >= finding.bar : figure <= finding.bar;
    finding.holds = fits || !finding.barred;
    m->failed += !finding.holds;
    m->ear->tell(m->ear->to, &finding);
}

static struct quiz_result rank(const struct measure *m, const struct quiz_sheet *sheet)
{
    struct quiz_result result;
    quiz_rank(&m->audit->catalog, sheet, &result);
    return result;
}

/* ---- every topic can be first ---- */

/* How far a topic is ahead of all others, in millionths; positive when it is first alone. */
static long lead(const struct measure *m, const struct quiz_sheet *sheet, int topic)
{
    struct quiz_scores scores;
    long best = -2 * QUIZ_SCALE;
    quiz_score(&m->audit->catalog, sheet, &scores);
    for (int t = 0; t < topic_count(m); t++) {
        best = t != topic && scores.scores[t] > best ? scores.scores[t] : best;
    }
    return scores.scores[topic] - best;
}

/* Changes one answer at a time for the better; returns the lead reached. */
static long climb(const struct measure *m, struct quiz_sheet *sheet, int topic)
{
    long best = lead(m, sheet, topic);
    bool better = true;
    while (better) {
        better = false;
        for (int k = 0; k < m->asked.count * 3; k++) {
            struct quiz_sheet other = *sheet;
            other.answers[m->asked.items[k / 3]] = ladder[k % 3];
            long ahead = lead(m, &other, topic);
            if (ahead > best) {
                best = ahead;
                *sheet = other;
                better = true;
            }
        }
    }
    return best;
}

/* Climbs from the topic's own sheet, then from random ones until one puts it first. */
static long find_sheet(struct measure *m, int topic, struct quiz_sheet *sheet)
{
    int other;
    *sheet = quiz_crowd_own(&m->asked, topic, false);
    long best = climb(m, sheet, topic);
    for (int i = 0; i < CLIMBS && best <= 0; i++) {
        *sheet = quiz_crowd_draw(&m->asked, &crowds[UNIFORM], &m->random, &other);
        best = climb(m, sheet, topic);
    }
    return best;
}

static void write_sheet(const struct measure *m, const struct quiz_sheet *sheet,
                        char signs[CATALOG_QUIZ_ITEMS_MAX + 1])
{
    static const char marks[QUIZ_ANSWERS] = {
        [QUIZ_NONE] = ' ', [QUIZ_LIKE] = '+', [QUIZ_UNSURE] = '0', [QUIZ_DISLIKE] = '-'};
    for (int k = 0; k < m->asked.count; k++) {
        signs[k] = marks[sheet->answers[m->asked.items[k]]];
    }
    signs[m->asked.count] = '\0';
}

static void measure_reach(struct measure *m)
{
    int reached = 0, own = 0, eager = 0;
    for (int t = 0; t < topic_count(m); t++) {
        char signs[CATALOG_QUIZ_ITEMS_MAX + 1];
        struct quiz_sheet sheet = quiz_crowd_own(&m->asked, t, true);
        eager += lead(m, &sheet, t) > 0;
        sheet = quiz_crowd_own(&m->asked, t, false);
        own += lead(m, &sheet, t) > 0;
        long best = find_sheet(m, t, &sheet);
        reached += best > 0;
        write_sheet(m, &sheet, signs);
        told(m, QUIZ_FOUND, m->audit->catalog.topics[t].id, signs, (double)best / QUIZ_SCALE);
    }
    told(m, QUIZ_REACHED, "", NULL, reached);
    told(m, QUIZ_OWN, "", NULL, own);
    told(m, QUIZ_EAGER, "", NULL, eager);
}

/* ---- balance ---- */

/* Adds a sheet's first place to the topics that share it. */
static void count_first(const struct measure *m, const struct quiz_sheet *sheet, double *first)
{
    struct quiz_scores scores;
    long best = -2 * QUIZ_SCALE;
    int equals = 0;
    quiz_score(&m->audit->catalog, sheet, &scores);
    for (int t = 0; t < topic_count(m); t++) {
        best = scores.scores[t] > best ? scores.scores[t] : best;
    }
    for (int t = 0; t < topic_count(m); t++) {
        equals += scores.scores[t] == best;
    }
    for (int t = 0; t < topic_count(m); t++) {
        first[t] += scores.scores[t] == best ? 1.0 / equals : 0.0;
    }
}

static void sum_fields(const struct measure *m, const double *first, double *fields)
{
    for (int t = 0; t < topic_count(m); t++) {
        fields[m->audit->catalog.topics[t].field] += first[t];
    }
}

static void measure_balance(struct measure *m, const struct quiz_crowd *crowd)
{
    double first[QUIZ_TOPICS_MAX] = {0}, fields[CATALOG_FIELDS] = {0};
    double most = 0.0, least = m->sheets, off = 0.0;
    for (int n = 0; n < m->sheets; n++) {
        int topic;
        struct quiz_sheet sheet = quiz_crowd_draw(&m->asked, crowd, &m->random, &topic);
        count_first(m, &sheet, first);
    }
    sum_fields(m, first, fields);
    for (int t = 0; t < topic_count(m); t++) {
        most = fmax(most, first[t]);
        least = fmin(least, first[t]);
    }
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        double fair = (double)m->audit->catalog.fields[f].topic_count / topic_count(m);
        double apart = fabs(fields[f] / m->sheets - fair);
        off = apart > off ? apart : off; /* fmax here breaks gcc 12 for aarch64, Debian 12's */
    }
    told(m, QUIZ_MOST, crowd->name, NULL, 100.0 * most / m->sheets);
    told(m, QUIZ_LEAST, crowd->name, NULL, 100.0 * least / m->sheets);
    told(m, QUIZ_FIELD, crowd->name, NULL, 100.0 * off);
}

static void measure_pairs(struct measure *m, const char *name, double own)
{
    double first[2][QUIZ_TOPICS_MAX] = {{0}}, fields[2][CATALOG_FIELDS] = {{0}};
    double distance = 0.0, ratio = 1.0;
    for (int n = 0; n < m->sheets; n++) {
        struct quiz_sheet boy, girl;
        quiz_crowd_pair(&m->asked, m->audit->letters, own, &m->random, &boy, &girl);
        count_first(m, &boy, first[0]);
        count_first(m, &girl, first[1]);
    }
    sum_fields(m, first[0], fields[0]);
    sum_fields(m, first[1], fields[1]);
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        double low = fmin(fields[0][f], fields[1][f]), high = fmax(fields[0][f], fields[1][f]);
        distance += (high - low) / 2.0;
        ratio = fmin(ratio, high > 0.0 ? low / high : 1.0);
    }
    told(m, QUIZ_DISTANCE, name, NULL, distance / m->sheets);
    told(m, QUIZ_RATIO, name, NULL, ratio);
}

/* ---- stability ---- */

/* What is still there after a step, summed over sheets. */
struct kept {
    double first, top, first_same, top_same;
};

/* True when a topic is within `slack` of the one in a place (from 0). */
static bool reaches(const struct quiz_result *result, int topic, int place, float slack)
{
    float score = result->scores[result->topics[place]];
    return result->scores[topic] >= score - slack - 5e-7f;
}

static void add_kept(struct kept *kept, const struct quiz_result *before,
                     const struct quiz_result *after)
{
    int first = before->topics[0];
    kept->first += reaches(after, first, 0, after->error);
    kept->first_same += reaches(after, first, 0, 0.0f);
    for (int i = 0; i < QUIZ_TOP; i++) {
        kept->top += reaches(after, before->topics[i], QUIZ_TOP - 1, after->error);
        kept->top_same += reaches(after, before->topics[i], QUIZ_TOP - 1, 0.0f);
    }
}

static void measure_steps(struct measure *m, const struct quiz_crowd *crowd)
{
    int sheets = (m->sheets + COMPARED - 1) / COMPARED;
    struct kept kept = {0};
    for (int n = 0; n < sheets; n++) {
        int topic;
        struct quiz_sheet sheet = quiz_crowd_draw(&m->asked, crowd, &m->random, &topic);
        struct quiz_result before = rank(m, &sheet);
        quiz_crowd_step(&m->asked, &m->random, &sheet);
        struct quiz_result after = rank(m, &sheet);
        add_kept(&kept, &before, &after);
    }
    told(m, QUIZ_FIRST_KEPT, crowd->name, NULL, kept.first / sheets);
    told(m, QUIZ_TOP_KEPT, crowd->name, NULL, kept.top / sheets / QUIZ_TOP);
    told(m, QUIZ_FIRST_SAME, crowd->name, NULL, kept.first_same / sheets);
    told(m, QUIZ_TOP_SAME, crowd->name, NULL, kept.top_same / sheets / QUIZ_TOP);
}

/* ---- what comes out ---- */

static bool shows(const struct quiz_result *result, int topic)
{
    for (int i = 0; i < result->top_count; i++) {
        if (result->top[i] == topic) {
            return true;
        }
    }
    return false;
}

static bool leads_to(const struct quiz_result *result, int field)
{
    for (int i = 0; i < result->directions; i++) {
        if (result->order[i] == field) {
            return true;
        }
    }
    return false;
}

static void measure_outcomes(struct measure *m, const struct quiz_crowd *crowd)
{
    int sheets = (m->sheets + COMPARED - 1) / COMPARED;
    int clear = 0, flat = 0, fields = 0, topics = 0;
    for (int n = 0; n < sheets; n++) {
        int topic;
        struct quiz_sheet sheet = quiz_crowd_draw(&m->asked, crowd, &m->random, &topic);
        struct quiz_result result = rank(m, &sheet);
        clear += result.directions == 1;
        flat += result.directions == 0;
        fields += leads_to(&result, m->audit->catalog.topics[topic].field);
        topics += shows(&result, topic);
    }
    told(m, QUIZ_CLEAR, crowd->name, NULL, 100.0 * clear / sheets);
    told(m, QUIZ_FLAT, crowd->name, NULL, 100.0 * flat / sheets);
    if (crowd->people) {
        told(m, QUIZ_OWN_FIELD, crowd->name, NULL, 100.0 * fields / sheets);
        told(m, QUIZ_OWN_TOPIC, crowd->name, NULL, 100.0 * topics / sheets);
    }
}

/* ---- monotony ---- */

/* How many of the topics with a weight are lower after than before. */
static int lowered(const struct measure *m, const float *weights, const struct quiz_sheet *before,
                   const struct quiz_sheet *after)
{
    struct quiz_scores low, high;
    int count = 0;
    quiz_score(&m->audit->catalog, before, &low);
    quiz_score(&m->audit->catalog, after, &high);
    for (int t = 0; t < topic_count(m); t++) {
        count += weights[t] > 0.0f && high.scores[t] < low.scores[t];
    }
    return count;
}

/* Raises each answer of a sheet by a step. */
static int raise_each(const struct measure *m, const struct quiz_sheet *sheet)
{
    int count = 0;
    for (int k = 0; k < m->asked.count; k++) {
        int item = m->asked.items[k];
        struct quiz_sheet raised = *sheet;
        if (sheet->answers[item] == QUIZ_UNSURE || sheet->answers[item] == QUIZ_DISLIKE) {
            raised.answers[item]--;
            count += lowered(m, m->audit->catalog.items[item].weights, sheet, &raised);
        }
    }
    return count;
}

/* Chooses each strength that a sheet with less than all has not. */
static int choose_each(const struct measure *m, const struct quiz_sheet *sheet)
{
    int count = 0;
    struct quiz_sheet before = *sheet;
    for (int i = 0; i < m->audit->catalog.strength_count; i++) {
        struct quiz_sheet chosen = before;
        chosen.strengths[i] = 1;
        count += lowered(m, m->audit->catalog.strengths[i].weights, &before, &chosen);
    }
    return count;
}

/* Sheets of every crowd; every second one has about half of its answers. */
static void measure_monotony(struct measure *m)
{
    int sheets = (m->sheets + 4 * COMPARED - 1) / (4 * COMPARED);
    int raised = 0, chosen = 0;
    for (int n = 0; n < sheets; n++) {
        int topic;
        struct quiz_sheet sheet =
            quiz_crowd_draw(&m->asked, &crowds[n % CROWDS], &m->random, &topic);
        for (int k = 0; k < m->asked.count && n % 2 == 1; k++) {
            if (random_below(&m->random, 2) == 0) {
                sheet.answers[m->asked.items[k]] = QUIZ_NONE;
            }
        }
        raised += raise_each(m, &sheet);
        if (!crowds[n % CROWDS].strengths) {
            chosen += choose_each(m, &sheet);
        }
    }
    told(m, QUIZ_LOWERED, "", NULL, raised);
    told(m, QUIZ_STRENGTH_LOWERS, "", NULL, chosen);
}

/* The most that one strength adds to a topic, in steps of its strongest item. */
static double heaviest_strength(const struct measure *m)
{
    double most = 0.0;
    for (int i = 0; i < m->audit->catalog.strength_count; i++) {
        struct quiz_scores scores;
        int topic;
        struct quiz_sheet sheet =
            quiz_crowd_draw(&m->asked, &crowds[UNIFORM], &(struct random){{1, 2, 3, 4}}, &topic);
        sheet.strengths[i] = 1;
        quiz_score(&m->audit->catalog, &sheet, &scores);
        for (int t = 0; t < topic_count(m); t++) {
            double strongest = 0.0;
            for (int k = 0; k < scores.item_count; k++) {
                strongest = fmax(strongest, scores.pulls[t][k]);
            }
            most = fmax(most, strongest > 0.0 ? scores.lifts[t][0] / strongest : 0.0);
        }
    }
    return most;
}

static int measure_length(const struct quiz_audit *audit, int block, int sheets,
                          const struct quiz_audit_ear *ear)
{
    struct measure m = {.audit = audit, .sheets = sheets, .ear = ear};
    quiz_ask(&m.asked, &audit->catalog, block);
    random_init(&m.random, 20240 + (uint64_t)block);
    measure_reach(&m);
    for (int c = 0; c < RANDOM_CROWDS; c++) {
        measure_balance(&m, &crowds[c]);
    }
    for (int c = 0; c < CROWDS; c++) {
        measure_steps(&m, &crowds[c]);
    }
    for (int c = 0; c < CROWDS; c++) {
        measure_outcomes(&m, &crowds[c]);
    }
    measure_monotony(&m);
    told(&m, QUIZ_STRENGTH_WEIGHS, "", NULL, heaviest_strength(&m));
    for (int i = 0; i < 2; i++) {
        measure_pairs(&m, pairs[i].name, pairs[i].own);
    }
    return m.failed;
}

int quiz_audit_run(const struct quiz_audit *audit, int sheets, const struct quiz_audit_ear *ear)
{
    int last = 0, failed = 0;
    for (int i = 0; i < audit->catalog.item_count; i++) {
        last = audit->catalog.items[i].block > last ? audit->catalog.items[i].block : last;
    }
    for (int block = 1; block <= last; block++) {
        failed += measure_length(audit, block, sheets, ear);
    }
    return failed;
}

static void take_letters(struct quiz_audit *audit, const struct raw_quiz *raw)
{
    for (unsigned i = 0; i < raw->items_count; i++) {
        const struct raw_letters *from = &raw->items[i].letters;
        int item = catalog_item(&audit->catalog, raw->items[i].id);
        if (item >= 0 && item < CATALOG_QUIZ_ITEMS_MAX) {
            audit->letters[item] =
                (struct quiz_letters){{from->r, from->i, from->a, from->s, from->e, from->c}};
        }
    }
}

bool quiz_audit_load(struct quiz_audit *audit, const char *folder, struct arena *arena,
                     struct problems *problems, struct err *err)
{
    struct pack *pack = arena_new(arena, struct pack);
    *audit = (struct quiz_audit){0};
    if (!pack_read(pack, folder, false, arena, problems, err) ||
        !catalog_link(&audit->catalog, pack, err)) {
        return false;
    }
    const struct raw_quiz *raw = pack->parts[PACK_QUIZ].data;
    if (raw == NULL) {
        return pack_refuse(pack, &pack->parts[PACK_QUIZ], err);
    }
    if (audit->catalog.item_count == 0) {
        return err_set(err, "%s: quiz.yaml has no item that can be shown; give it some", folder);
    }
    take_letters(audit, raw);
    return true;
}
