/* quiz.c: what is shown of a sheet of answers. The numbers come from quiz_score.c; nothing is kept.
 *
 * A broad field is as strong as its strongest topic. So the first topic always lies in the first
 * direction, each field comes first about as often as its share of topics, and "this field because
 * of that topic" is the whole explanation. Its band is that topic's score, one standard error
 * either way, on a track from 0 to 1.
 *
 * Directions are the fields that reach the band of the strongest. When all four do, she is not
 * given a direction but the best topic of each of the three strongest fields. When the answers are
 * the same but for one step (their spread is at most two standard errors of the best score they
 * could give), the scores are left aside: her strengths choose the fields and the topics, and where
 * they say nothing a hash of the answers. Much is liked in either case when likes outnumber
 * dislikes by a third of the answers or more.
 *
 * Three topics: the best of each direction, then the best of what is left, in the order of their
 * scores. The surprise is the best topic of the strongest field that none of the three is of.
 * Behind a topic stand the liked items that add most to it; only items that point to it can. The
 * strengths to name are the chosen ones that add most to the three topics together.
 *
 * A topic's rank counts the topics that are ahead of it by more than the error, so topics that
 * cannot be told apart share a rank, and `topics` still has one order.
 *
 * Whatever is equal is ordered by quiz_tie: by the answers and the id, never by the place in a
 * table. */
#include "model/quiz.h"

#include "base/text.h"
#include "model/quiz_score.h"

#include <string.h>

static const double flat_spread = 1.0;
static const double much_liked = 1.0 / 3.0;

/* One ranking while it is made. */
struct ranking {
    const struct catalog *catalog;
    struct quiz_result *result;
    struct quiz_scores scores;
    bool blank;                  /* the answers are too alike: ties decide everything */
    bool taken[QUIZ_TOPICS_MAX]; /* topics that are shown already */
};

static const char *const answer_names[QUIZ_ANSWERS] = {
    [QUIZ_NONE] = "none",
    [QUIZ_LIKE] = "like",
    [QUIZ_UNSURE] = "unsure",
    [QUIZ_DISLIKE] = "dislike",
};

const char *quiz_answer_name(enum quiz_answer answer)
{
    return answer_names[answer];
}

int quiz_answered(const struct quiz_sheet *sheet)
{
    int count = 0;
    for (int i = 0; i < CATALOG_QUIZ_ITEMS_MAX; i++) {
        count += sheet->answers[i] != QUIZ_NONE && sheet->answers[i] < QUIZ_ANSWERS;
    }
    return count;
}

/* True when topic `a` stands before topic `b`. */
static bool topic_before(const struct ranking *r, int a, int b)
{
    const long *scores = r->blank ? r->scores.lifted : r->scores.scores;
    if (scores[a] != scores[b]) {
        return scores[a] > scores[b];
    }
    const char *id_a = r->catalog->topics[a].id, *id_b = r->catalog->topics[b].id;
    uint64_t tie_a = quiz_tie(&r->scores, id_a), tie_b = quiz_tie(&r->scores, id_b);
    return tie_a != tie_b ? tie_a < tie_b : strcmp(id_a, id_b) < 0;
}

/* The best topic of a field (-1: of any) that is not taken, -1 when there is none. */
static int best_topic(const struct ranking *r, int field)
{
    int best = -1;
    for (int t = 0; t < r->scores.topic_count; t++) {
        bool fits = !r->taken[t] && (field < 0 || r->catalog->topics[t].field == field);
        if (fits && (best < 0 || topic_before(r, t, best))) {
            best = t;
        }
    }
    return best;
}

static float on_track(long score)
{
    double at = ((double)score / (double)QUIZ_SCALE + 1.0) / 2.0;
    return (float)(at < 0.0 ? 0.0 : at > 1.0 ? 1.0 : at);
}

/* Fills scores, error and ranks. */
static void rank_topics(struct ranking *r)
{
    const long *scores = r->scores.scores;
    for (int t = 0; t < r->scores.topic_count; t++) {
        int rank = 1;
        for (int other = 0; other < r->scores.topic_count && !r->blank; other++) {
            rank += scores[other] > scores[t] + r->scores.error;
        }
        r->result->ranks[t] = rank;
        r->result->scores[t] = (float)scores[t] / (float)QUIZ_SCALE;
    }
    r->result->error = (float)r->scores.error / (float)QUIZ_SCALE;
}

/* Fills `topics`; with nothing answered in the order of the table. */
static void order_topics(struct ranking *r)
{
    int *topics = r->result->topics;
    for (int t = 0; t < r->scores.topic_count; t++) {
        int place = t;
        while (place > 0 && r->scores.item_count > 0 && topic_before(r, t, topics[place - 1])) {
            topics[place] = topics[place - 1];
            place--;
        }
        topics[place] = t;
    }
}

/* Fills `heights` with the score of each field's strongest topic. */
static void measure_fields(const struct ranking *r, long heights[CATALOG_FIELDS])
{
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        heights[f] = -QUIZ_SCALE;
    }
    for (int t = 0; t < r->scores.topic_count; t++) {
        long *height = &heights[r->catalog->topics[t].field];
        if (r->scores.scores[t] > *height) {
            *height = r->scores.scores[t];
        }
    }
}

/* Puts the fields in the order of their best topics, those without any last. */
static void order_fields(struct ranking *r)
{
    int best[CATALOG_FIELDS];
    int *order = r->result->order;
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        int place = f;
        best[f] = best_topic(r, f);
        while (place > 0 && best[f] >= 0 &&
               (best[order[place - 1]] < 0 || topic_before(r, best[f], best[order[place - 1]]))) {
            order[place] = order[place - 1];
            place--;
        }
        order[place] = f;
    }
}

/* Fills bands, order, directions and outcome. */
static void rank_fields(struct ranking *r)
{
    struct quiz_result *result = r->result;
    long heights[CATALOG_FIELDS];
    long error = r->scores.error;
    measure_fields(r, heights);
    order_fields(r);
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        result->fields[f].low = on_track(heights[f] - error);
        result->fields[f].middle = on_track(heights[f]);
        result->fields[f].high = on_track(heights[f] + error);
        result->directions += heights[f] >= heights[result->order[0]] - error;
    }
    if (r->blank || result->directions == CATALOG_FIELDS) {
        result->directions = 0;
        result->outcome = r->scores.mean >= much_liked ? QUIZ_OUTCOME_LIKES : QUIZ_OUTCOME_FLAT;
    } else {
        result->outcome = result->directions > 1 ? QUIZ_OUTCOME_TIE : QUIZ_OUTCOME_CLEAR;
    }
}

static void show_topic(struct ranking *r, int topic)
{
    if (topic >= 0) {
        r->taken[topic] = true;
        r->result->top[r->result->top_count++] = topic;
    }
}

static void sort_top(struct ranking *r)
{
    int *top = r->result->top;
    for (int i = 1; i < r->result->top_count; i++) {
        int topic = top[i];
        int place = i;
        while (place > 0 && topic_before(r, topic, top[place - 1])) {
            top[place] = top[place - 1];
            place--;
        }
        top[place] = topic;
    }
}

/* The topics to show: one of each direction (flat: of each of three fields), then the best. */
static void pick_top(struct ranking *r)
{
    struct quiz_result *result = r->result;
    int fields = result->directions > 0 ? result->directions : QUIZ_TOP;
    for (int i = 0; i < fields; i++) {
        show_topic(r, best_topic(r, result->order[i]));
    }
    while (result->top_count < QUIZ_TOP) {
        int topic = best_topic(r, -1);
        if (topic < 0) {
            break;
        }
        show_topic(r, topic);
    }
    sort_top(r);
}

/* Adds to `gains` (by place) what her liked items add to a topic they point to. */
static void add_gains(const struct ranking *r, int topic, double *gains)
{
    for (int k = 0; k < r->scores.item_count; k++) {
        if (r->scores.answers[k] > 0.0 && quiz_points(r->catalog, &r->scores, k, topic)) {
            gains[k] += r->scores.pulls[topic][k];
        }
    }
}

/* Things to name, by place in the scores: what each says of the topics shown, and its id. */
struct reasons {
    int count;
    double gains[CATALOG_QUIZ_ITEMS_MAX];
    const char *ids[CATALOG_QUIZ_ITEMS_MAX];
};

/* Takes the place of the largest gain above 0 out of the reasons; -1 without. */
static int take_largest(const struct ranking *r, struct reasons *reasons)
{
    int best = -1;
    uint64_t best_tie = 0;
    double *gains = reasons->gains;
    for (int k = 0; k < reasons->count; k++) {
        uint64_t tie = quiz_tie(&r->scores, reasons->ids[k]);
        bool larger =
            best < 0 || gains[k] > gains[best] || (gains[k] >= gains[best] && tie < best_tie);
        if (gains[k] > 0.0 && larger) {
            best = k;
            best_tie = tie;
        }
    }
    if (best >= 0) {
        gains[best] = 0.0;
    }
    return best;
}

static struct reasons item_reasons(const struct ranking *r)
{
    struct reasons reasons = {.count = r->scores.item_count};
    for (int k = 0; k < reasons.count; k++) {
        reasons.ids[k] = r->catalog->items[r->scores.items[k]].id;
    }
    return reasons;
}

/* Names the two best of the reasons, as items. */
static void name_items(const struct ranking *r, struct reasons *reasons, int named[2])
{
    for (int i = 0; i < 2; i++) {
        int place = take_largest(r, reasons);
        named[i] = place < 0 ? -1 : r->scores.items[place];
    }
}

static void pick_items(struct ranking *r)
{
    struct quiz_result *result = r->result;
    struct reasons all = item_reasons(r);
    for (int i = 0; i < result->top_count; i++) {
        struct reasons reasons = item_reasons(r);
        add_gains(r, result->top[i], reasons.gains);
        add_gains(r, result->top[i], all.gains);
        name_items(r, &reasons, result->because[i]);
    }
    name_items(r, &all, result->liked);
}

static void pick_strengths(struct ranking *r)
{
    struct quiz_result *result = r->result;
    struct reasons reasons = {.count = r->scores.strength_count};
    for (int k = 0; k < reasons.count; k++) {
        reasons.ids[k] = r->catalog->strengths[r->scores.strengths[k]].id;
        for (int i = 0; i < result->top_count; i++) {
            reasons.gains[k] += r->scores.lifts[result->top[i]][k];
        }
    }
    for (int i = 0; i < 2; i++) {
        int place = take_largest(r, &reasons);
        result->strengths[i] = place < 0 ? -1 : r->scores.strengths[place];
    }
}

static bool field_is_shown(const struct ranking *r, int field)
{
    for (int i = 0; i < r->result->top_count; i++) {
        if (r->catalog->topics[r->result->top[i]].field == field) {
            return true;
        }
    }
    return false;
}

static void pick_surprise(struct ranking *r)
{
    for (int i = 0; i < CATALOG_FIELDS && r->result->surprise < 0; i++) {
        int field = r->result->order[i];
        if (!field_is_shown(r, field)) {
            r->result->surprise = best_topic(r, field);
        }
    }
    if (r->result->surprise >= 0) {
        r->taken[r->result->surprise] = true;
    }
}

/* The best related topic of the first topic that has one to show. */
static void pick_neighbour(struct ranking *r)
{
    struct quiz_result *result = r->result;
    for (int i = 0; i < result->top_count && result->neighbour < 0; i++) {
        const struct topic *topic = &r->catalog->topics[result->top[i]];
        for (int k = 0; k < topic->related_count; k++) {
            int related = topic->related[k];
            bool fits = related < r->scores.topic_count && !r->taken[related];
            if (fits && (result->neighbour < 0 || topic_before(r, related, result->neighbour))) {
                result->neighbour = related;
            }
        }
    }
}

/* A story of the topic, those of whom it is the main topic first; -1 without. */
static int topic_story(const struct ranking *r, int topic)
{
    const struct story *stories = r->catalog->stories;
    const struct topic *of = &r->catalog->topics[topic];
    int best = -1;
    for (int k = 0; k < of->story_count; k++) {
        const struct story *story = &stories[of->stories[k]];
        bool is_main = story->topic_count > 0 && story->topics[0] == topic;
        if (best < 0) {
            best = of->stories[k];
            continue;
        }
        bool best_main = stories[best].topic_count > 0 && stories[best].topics[0] == topic;
        uint64_t tie = quiz_tie(&r->scores, story->id);
        if (is_main != best_main ? is_main : tie < quiz_tie(&r->scores, stories[best].id)) {
            best = of->stories[k];
        }
    }
    return best;
}

/* Somebody who works in one of the topics; else in the strongest field, in its best topic. */
static void pick_story(struct ranking *r)
{
    struct quiz_result *result = r->result;
    for (int i = 0; i < result->top_count && result->story < 0; i++) {
        result->story = topic_story(r, result->top[i]);
    }
    if (result->story >= 0) {
        return;
    }
    int best = -1;
    for (int t = 0; t < r->scores.topic_count; t++) {
        const struct topic *topic = &r->catalog->topics[t];
        bool fits = topic->field == result->order[0] && topic->story_count > 0;
        if (fits && (best < 0 || topic_before(r, t, best))) {
            best = t;
        }
    }
    result->story = best < 0 ? -1 : topic_story(r, best);
}

static struct quiz_result empty_result(void)
{
    struct quiz_result result = {
        .liked = {-1, -1}, .strengths = {-1, -1}, .neighbour = -1, .surprise = -1, .story = -1};
    for (int f = 0; f < CATALOG_FIELDS; f++) {
        result.fields[f] = (struct quiz_band){0.0f, 0.5f, 1.0f};
        result.order[f] = f;
    }
    for (int i = 0; i < QUIZ_TOP; i++) {
        result.top[i] = result.because[i][0] = result.because[i][1] = -1;
    }
    return result;
}

void quiz_rank(const struct catalog *catalog, const struct quiz_sheet *sheet,
               struct quiz_result *result)
{
    struct ranking r = {.catalog = catalog, .result = result};
    *result = empty_result();
    quiz_score(catalog, sheet, &r.scores);
    r.blank = r.scores.spread <= flat_spread + 1e-9;
    rank_topics(&r);
    order_topics(&r);
    result->answered = r.scores.item_count;
    if (result->answered == 0) {
        return;
    }
    rank_fields(&r);
    pick_top(&r);
    pick_items(&r);
    pick_strengths(&r);
    pick_surprise(&r);
    pick_neighbour(&r);
    pick_story(&r);
}
