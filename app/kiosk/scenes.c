/* scenes.c: the list of scenes. A new screen appears by its row in the table of screens; states
 * that only a visit brings about are added here. */
#include "kiosk/scenes.h"

#include <stdio.h>
#include <string.h>

enum { SCENES_MAX = 4096 };

struct list {
    struct scene *items;
    int count;
};

static struct scene *add(struct list *list, struct route route, const char *name,
                         const char *subject)
{
    struct scene *scene = &list->items[list->count];
    list->count += list->count < SCENES_MAX - 1;
    *scene = (struct scene){.route = route};
    visit_reset(&scene->visit, false);
    scene->visit.quiz_seed = 1;
    snprintf(scene->name, sizeof scene->name, "%s%s%s", name, subject[0] != '\0' ? "-" : "",
             subject);
    return scene;
}

/* Answers of the first `count` items: by field of the topic they point to most. */
static void answer_by_field(const struct catalog *catalog, struct visit *visit, int likes, int also)
{
    for (int i = 0; i < catalog->item_count; i++) {
        int best = 0;
        for (int t = 0; t < catalog->topic_count; t++) {
            best = catalog->items[i].weights[t] > catalog->items[i].weights[best] ? t : best;
        }
        int field = catalog->topics[best].field;
        bool like = field == likes || field == also;
        visit->answers.answers[i] = (unsigned char)(like ? QUIZ_LIKE : QUIZ_DISLIKE);
    }
}

static void answer_all(const struct catalog *catalog, struct visit *visit, enum quiz_answer given)
{
    for (int i = 0; i < catalog->item_count; i++) {
        visit->answers.answers[i] = (unsigned char)given;
    }
}

static void add_quiz(struct list *list, const struct catalog *catalog)
{
    struct route quiz = {SCREEN_QUIZ, 0}, result = {SCREEN_RESULT, 0};
    for (int i = 0; i < catalog->item_count; i++) {
        char number[16];
        snprintf(number, sizeof number, "%02d", i + 1);
        struct scene *scene = add(list, quiz, "quiz", number);
        scene->visit.quiz_at = i;
        while (i >= quiz_length(catalog, QUIZ_BLOCKS + scene->visit.quiz_more)) {
            scene->visit.quiz_more++;
        }
        scene->visit.answers.answers[i] = (unsigned char)(i % 3 == 1 ? QUIZ_LIKE : QUIZ_NONE);
    }
    add(list, result, "result", "none");
    for (int field = 0; field < CATALOG_FIELDS; field++) {
        struct scene *one = add(list, result, "result", catalog->fields[field].id);
        answer_by_field(catalog, &one->visit, field, field);
        one->visit.phase_done[PHASE_S] = true;
    }
    answer_by_field(catalog, &add(list, result, "result", "two")->visit, 2, 3);
    /* the normal length: she can go on */
    struct scene *some = add(list, result, "result", "more");
    answer_by_field(catalog, &some->visit, 1, 1);
    int order[CATALOG_QUIZ_ITEMS_MAX];
    int count = quiz_order(catalog, 0, 0, order);
    for (int i = quiz_length(catalog, QUIZ_BLOCKS); i < count; i++) {
        some->visit.answers.answers[order[i]] = QUIZ_NONE;
    }
    answer_all(catalog, &add(list, result, "result", "likes")->visit, QUIZ_LIKE);
    answer_all(catalog, &add(list, result, "result", "flat")->visit, QUIZ_DISLIKE);
}

/* The pages of a story behind the first. */
static void add_story_pages(struct list *list, const struct catalog *catalog)
{
    for (int i = 0; i < catalog->story_count; i++) {
        const struct story *story = &catalog->stories[i];
        for (int page = 1; page < story->page_count; page++) {
            char name[48];
            snprintf(name, sizeof name, "story-%.24s", story->id);
            char number[16];
            snprintf(number, sizeof number, "page%d", page + 1);
            add(list, (struct route){SCREEN_STORY, i}, name, number)->visit.story_page = page;
        }
    }
}

/* What she does beside reading: strengths, questions, statements, a step, and what she takes home.
 */
static void add_acts(struct list *list, const struct catalog *catalog)
{
    if (catalog->strength_count > 2) {
        struct visit *visit =
            &add(list, (struct route){SCREEN_STRENGTHS, 0}, "strengths", "three")->visit;
        visit->answers.strengths[0] = visit->answers.strengths[1] = visit->answers.strengths[2] = 1;
    }
    if (catalog->strength_count > 3) {
        struct visit *visit =
            &add(list, (struct route){SCREEN_STRENGTHS, 0}, "strengths", "full")->visit;
        visit->answers.strengths[0] = visit->answers.strengths[1] = visit->answers.strengths[3] = 1;
        visit->strengths_full = true;
    }
    for (int i = 0; i < catalog->story_count; i++) {
        const struct story *story = &catalog->stories[i];
        for (int q = 0; q < story->talk_count; q++) {
            char name[48];
            snprintf(name, sizeof name, "talk-%.24s", story->id);
            add(list, (struct route){SCREEN_TALK, i}, name, story->talk[q].id)->visit.talk_asked =
                q + 1;
        }
    }
    for (int i = 0; i < catalog->myth_count && i < VISIT_MYTHS_MAX; i++) {
        add(list, (struct route){SCREEN_MYTHS, i}, "myths-right", catalog->myths[i].id)
            ->visit.myths[i] = catalog->myths[i].truth ? MYTH_SAID_TRUE : MYTH_SAID_FALSE;
    }
    if (catalog->myth_count > 0) {
        add(list, (struct route){SCREEN_MYTHS, 0}, "myths", "wrong")->visit.myths[0] =
            catalog->myths[0].truth ? MYTH_SAID_FALSE : MYTH_SAID_TRUE;
    }
    for (int i = 0; i < catalog->step_count; i++) {
        add(list, (struct route){SCREEN_STEP, 0}, "step", catalog->steps[i].id)->visit.step = i + 1;
    }
    for (int field = 0; field < CATALOG_FIELDS; field++) {
        struct visit *visit =
            &add(list, (struct route){SCREEN_TAKEHOME, 0}, "takehome", catalog->fields[field].id)
                 ->visit;
        answer_by_field(catalog, visit, field, (field + 1) % CATALOG_FIELDS);
        visit->step = catalog->step_count > 0;
        visit->liked[0] = catalog->topic_count > 0;
    }
}

int scenes_list(const struct catalog *catalog, struct arena *arena, struct scene **scenes)
{
    struct list list = {.items = arena_array(arena, SCENES_MAX, sizeof *list.items)};
    for (int screen = 0; screen < SCREEN_COUNT; screen++) {
        if (screen == SCREEN_QUIZ || screen == SCREEN_RESULT || screen >= SCREEN_STAFFPIN) {
            continue; /* each state of these has its own scene */
        }
        for (int i = 0; i < screen_arguments(catalog, (enum screen_id)screen); i++) {
            struct route route = {(enum screen_id)screen, i};
            add(&list, route, screen_classes[screen].name, screen_subject(catalog, route));
        }
    }
    add_story_pages(&list, catalog);
    add_quiz(&list, catalog);
    for (int i = 0; i < catalog->topic_count; i += 9) {
        struct route route = {SCREEN_TOPIC, i};
        add(&list, route, "topic-kept", catalog->topics[i].id)->visit.liked[i] = true;
    }
    add_acts(&list, catalog);
    struct route home = {SCREEN_HOME, 0};
    add(&list, home, "sheet", "language")->visit.sheet = SHEET_LANGUAGE;
    add(&list, home, "sheet", "help")->visit.sheet = SHEET_HELP;
    add(&list, home, "sheet", "silent")->visit.sheet = SHEET_SILENT;
    static const enum sheet aloud[] = {SHEET_NONE, SHEET_LANGUAGE, SHEET_HELP};
    static const char *const names[] = {"page", "language", "help"};
    for (int i = 0; i < 3; i++) {
        struct visit *visit =
            &add(&list, (struct route){SCREEN_STORY, 0}, "aloud", names[i])->visit;
        visit->read_aloud = true;
        visit->sheet = aloud[i];
    }
    struct visit *calm = &add(&list, home, "sheet", "calm")->visit;
    calm->sheet = SHEET_HELP;
    calm->reduced_motion = true;
    add(&list, (struct route){SCREEN_TOPIC, 0}, "idle", "warning")->warning = true;
    list.count += scenes_staff(catalog, arena, list.items + list.count, SCENES_MAX - list.count);
    *scenes = list.items;
    return list.count;
}

void scene_show(struct app *app, const struct scene *scene, int language, enum text_size text_size,
                enum look look)
{
    struct visit visit = scene->visit;
    visit.language = language;
    visit.text_size = text_size;
    visit.look = look;
    app->desk = scene->desk != NULL ? *scene->desk : (struct desk){0};
    app_show(app, scene->route, &visit);
    app->warning = scene->warning;
    app_update(app);
}
