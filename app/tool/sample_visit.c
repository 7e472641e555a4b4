/* sample_visit.c: a visit is a walk through a table of things to do, each with its chance. Times
 * between touches are those of somebody who reads, not measured. */
#include "tool/sample_visit.h"

#include "base/text.h"

#include <stdio.h>

enum { PERCENT = 100, LOOKS = 30 }; /* percent of the visits are over after a look */

/* ---- small things ---- */

static bool chance(struct sample_visit *v, uint32_t percent)
{
    return random_below(v->random, PERCENT) < percent;
}

/* An index below `count` by Zipf's law: the first is chosen twice as often as the second. */
static int popular(struct sample_visit *v, int count)
{
    double total = 0, seen = 0;
    for (int i = 1; i <= count; i++) {
        total += 1.0 / i;
    }
    double at = total * random_below(v->random, 1000000) / 1e6;
    for (int i = 1; i <= count; i++) {
        seen += 1.0 / i;
        if (at < seen) {
            return i - 1;
        }
    }
    return 0;
}

static void read_for(struct sample_visit *v, int seconds)
{
    v->ms += (int64_t)seconds * 500 + random_below(v->random, (uint32_t)seconds * 1000);
}

static void emit(struct sample_visit *v, const struct store_visit *who, enum event_kind kind,
                 const char *subject, const char *detail, int value)
{
    if (v->count < SAMPLE_ENTRIES) {
        v->entries[v->count++] = (struct store_entry){
            .event = event_make(kind, subject, detail, value), .ms = v->ms, .visit = *who};
    }
}

static void open_screen(struct sample_visit *v, const struct store_visit *who, const char *screen)
{
    emit(v, who, EVENT_SCREEN_OPEN, screen, NULL, 0);
}

/* ---- things to do ---- */

static void do_stories(struct sample_visit *v, const struct store_visit *who)
{
    const struct catalog *c = v->catalog;
    open_screen(v, who, "stories");
    read_for(v, 5);
    for (int n = 1 + popular(v, 4); n > 0; n--) {
        const struct story *story = &c->stories[popular(v, c->story_count)];
        open_screen(v, who, "story");
        emit(v, who, EVENT_STORY_OPEN, story->id, NULL, 0);
        read_for(v, 20);
        if (chance(v, 45)) {
            read_for(v, 20);
            emit(v, who, EVENT_STORY_READ, story->id, NULL, 0);
        }
        if (chance(v, 30) && story->talk_count > 0) {
            open_screen(v, who, "talk");
            for (int asked = 1 + popular(v, 3); asked > 0; asked--) {
                read_for(v, 8);
                emit(v, who, EVENT_TALK_ASK, story->id, NULL, 1 + popular(v, story->talk_count));
            }
        }
        read_for(v, 4);
    }
}

static void open_topic(struct sample_visit *v, const struct store_visit *who, int topic)
{
    const struct catalog *c = v->catalog;
    open_screen(v, who, "topic");
    emit(v, who, EVENT_TOPIC_OPEN, c->topics[topic].id, NULL, 0);
    read_for(v, 18);
    if (chance(v, 25)) {
        emit(v, who, EVENT_TOPIC_LIKE, c->topics[topic].id, "on", 0);
    }
}

static void do_fields(struct sample_visit *v, const struct store_visit *who)
{
    const struct catalog *c = v->catalog;
    open_screen(v, who, "fields");
    read_for(v, 4);
    for (int n = 1 + popular(v, 3); n > 0; n--) {
        const struct field *field = &c->fields[popular(v, CATALOG_FIELDS)];
        open_screen(v, who, "field");
        emit(v, who, EVENT_FIELD_OPEN, field->id, NULL, 0);
        read_for(v, 6);
        open_topic(v, who, field->first_topic + popular(v, field->topic_count));
        if (chance(v, 6) && c->code_count > 0) {
            emit(v, who, EVENT_CODE_OPEN, c->codes[popular(v, c->code_count)].id, NULL, 0);
            read_for(v, 8);
        }
    }
}

static void show_result(struct sample_visit *v, const struct store_visit *who, int answered)
{
    static const char *const outcomes[] = {"clear", "clear", "clear", "tie", "flat"};
    const struct catalog *c = v->catalog;
    const char *outcome = outcomes[random_below(v->random, 5)];
    int direction = popular(v, CATALOG_FIELDS);
    emit(v, who, EVENT_QUIZ_FINISH, NULL, outcome, answered);
    open_screen(v, who, "result");
    if (text_equal(outcome, "flat")) {
        return;
    }
    const struct field *field = &c->fields[direction];
    emit(v, who, EVENT_QUIZ_DIRECTION, field->id, NULL, 1);
    for (int place = 0; place < 3 && place < field->topic_count; place++) {
        int topic =
            field->first_topic + (popular(v, field->topic_count) + place) % field->topic_count;
        emit(v, who, EVENT_QUIZ_TOPIC, c->topics[topic].id, NULL, place + 1);
    }
    read_for(v, 25);
    if (chance(v, 40)) {
        open_topic(v, who, field->first_topic + popular(v, field->topic_count));
    }
    if (chance(v, 35)) {
        open_screen(v, who, "takehome");
        emit(v, who, EVENT_TAKEHOME_SHOW, NULL, NULL, 0);
        read_for(v, 15);
    }
}

/* Each picture costs some of those who answer; most of those who reach twelve come to a result. */
static void do_quiz(struct sample_visit *v, const struct store_visit *who)
{
    static const char *const answers[] = {"like", "like", "unsure", "dislike", "dislike"};
    const struct catalog *c = v->catalog;
    int order[256], count = c->item_count < 256 ? c->item_count : 256, asked = 12;
    open_screen(v, who, "quiz");
    emit(v, who, EVENT_QUIZ_START, NULL, NULL, 0);
    for (int i = 0; i < count; i++) {
        order[i] = i;
    }
    random_shuffle(v->random, order, count);
    for (int place = 0; place < asked && place < count; place++) {
        const char *item = c->items[order[place]].id;
        read_for(v, 3);
        if (place > 0 && chance(v, 3)) {
            emit(v, who, EVENT_QUIZ_LEAVE, item, NULL, place + 1);
            return;
        }
        emit(v, who, EVENT_QUIZ_ANSWER, item, answers[random_below(v->random, 5)], place + 1);
    }
    show_result(v, who, asked < count ? asked : count);
}

static void do_strengths(struct sample_visit *v, const struct store_visit *who)
{
    const struct catalog *c = v->catalog;
    open_screen(v, who, "strengths");
    for (int n = 0; n < 3; n++) {
        read_for(v, 5);
        emit(v, who, EVENT_STRENGTH_CHOOSE, c->strengths[popular(v, c->strength_count)].id, "on",
             0);
    }
}

static void do_myths(struct sample_visit *v, const struct store_visit *who)
{
    const struct catalog *c = v->catalog;
    open_screen(v, who, "myths");
    for (int n = 1 + popular(v, 5); n > 0; n--) {
        read_for(v, 9);
        emit(v, who, EVENT_MYTH_ANSWER, c->myths[popular(v, c->myth_count)].id,
             chance(v, 58) ? "right" : "wrong", 0);
    }
}

static void do_figures(struct sample_visit *v, const struct store_visit *who)
{
    const struct catalog *c = v->catalog;
    open_screen(v, who, "figures");
    emit(v, who, EVENT_CHART_OPEN, c->charts[popular(v, c->chart_count)].id, NULL, 0);
    read_for(v, 14);
}

static void do_step(struct sample_visit *v, const struct store_visit *who)
{
    const struct catalog *c = v->catalog;
    open_screen(v, who, "step");
    read_for(v, 12);
    emit(v, who, EVENT_STEP_CHOOSE, c->steps[popular(v, c->step_count)].id, "on", 0);
}

static void do_language(struct sample_visit *v, const struct store_visit *who)
{
    const struct catalog *c = v->catalog;
    emit(v, who, EVENT_LANGUAGE_SET, c->languages[1 + popular(v, c->language_count - 1)], NULL, 0);
}

static const struct {
    uint32_t percent; /* of the visits in which something is done */
    void (*act)(struct sample_visit *v, const struct store_visit *who);
} things[] = {
    {12, do_language}, {55, do_quiz},  {14, do_strengths}, {42, do_stories},
    {24, do_fields},   {16, do_myths}, {9, do_figures},    {10, do_step},
};

int64_t sample_visit_make(struct sample_visit *visit, const struct store_visit *who)
{
    visit->count = 0;
    visit->ms = 0;
    emit(visit, who, EVENT_VISIT_START, NULL, NULL, 0);
    open_screen(visit, who, "home");
    read_for(visit, 4);
    bool more = !chance(visit, LOOKS);
    for (size_t i = 0; more && i < ARRAY_LENGTH(things); i++) {
        if (chance(visit, things[i].percent) && visit->count < SAMPLE_ENTRIES - 60) {
            things[i].act(visit, who);
        }
    }
    bool idle = chance(visit, 60);
    visit->ms += idle ? 90000 : 2000;
    emit(visit, who, EVENT_VISIT_END, NULL, idle ? "idle" : "restart", (int)(visit->ms / 1000));
    return visit->ms;
}
