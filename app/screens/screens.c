/* screens.c: the table of all screens and what follows from it. To add a screen: one enumerator in
 * screen.h, one row here, one file. */
#include "screens/screen.h"

#include "base/text.h"

const struct screen_class screen_classes[] = {
    [SCREEN_ATTRACT] = {"attract", WORD_BAR_BACK, -1, EVENT_COUNT, NULL, NULL, attract_view},
    [SCREEN_HOME] = {"home", WORD_BAR_HOME, -1, EVENT_COUNT, NULL, NULL, home_view},
    [SCREEN_STORIES] = {"stories", WORD_STORIES_SHORT, PHASE_E, EVENT_COUNT, NULL, NULL,
                        stories_view},
    [SCREEN_STORY] = {"story", WORD_STORY_SHORT, PHASE_E, EVENT_STORY_OPEN, story_enter, story_act,
                      story_view},
    [SCREEN_FIELDS] = {"fields", WORD_FIELDS_SHORT, PHASE_E, EVENT_COUNT, NULL, NULL, fields_view},
    [SCREEN_FIELD] = {"field", WORD_FIELDS_SHORT, PHASE_E, EVENT_FIELD_OPEN, NULL, NULL,
                      field_view},
    [SCREEN_TOPIC] = {"topic", WORD_TOPIC_SHORT, PHASE_E, EVENT_TOPIC_OPEN, NULL, topic_act,
                      topic_view},
    [SCREEN_QUIZ] = {"quiz", WORD_QUIZ_SHORT, PHASE_S, EVENT_COUNT, quiz_enter, quiz_act,
                     quiz_view},
    [SCREEN_RESULT] = {"result", WORD_RESULT_SHORT, PHASE_E, EVENT_COUNT, result_enter, result_act,
                       result_view},
    [SCREEN_ISCED] = {"isced", WORD_ISCED_SHORT, PHASE_E, EVENT_CODE_OPEN, NULL, NULL, isced_view},
    [SCREEN_STRENGTHS] = {"strengths", WORD_STRENGTHS_SHORT, PHASE_T, EVENT_COUNT, NULL,
                          strengths_act, strengths_view},
    [SCREEN_TALK] = {"talk", WORD_TALK_SHORT, PHASE_A, EVENT_COUNT, talk_enter, talk_act,
                     talk_view},
    [SCREEN_FIGURES] = {"figures", WORD_FIGURES_SHORT, PHASE_E, EVENT_CHART_OPEN, NULL, figures_act,
                        figures_view},
    [SCREEN_MYTHS] = {"myths", WORD_MYTHS_SHORT, PHASE_A, EVENT_COUNT, NULL, myths_act, myths_view},
    [SCREEN_STEP] = {"step", WORD_STEP_SHORT, PHASE_A, EVENT_COUNT, NULL, step_act, step_view},
    [SCREEN_TAKEHOME] = {"takehome", WORD_TAKEHOME_SHORT, PHASE_M, EVENT_COUNT, takehome_enter,
                         NULL, takehome_view},
    [SCREEN_PARENTS] = {"parents", WORD_PARENTS_SHORT, -1, EVENT_COUNT, NULL, NULL, parents_view},
    [SCREEN_COACH] = {"coach", WORD_COACH_SHORT, -1, EVENT_COUNT, NULL, NULL, coach_view},
    [SCREEN_ABOUT] = {"about", WORD_ABOUT_SHORT, -1, EVENT_COUNT, NULL, NULL, about_view},
    [SCREEN_STAFFPIN] = {"staffpin", WORD_BAR_BACK, -1, EVENT_COUNT, NULL, NULL, staffpin_view},
    [SCREEN_SETUP] = {"setup", WORD_BAR_BACK, -1, EVENT_COUNT, NULL, NULL, setup_view},
    [SCREEN_STAFF] = {"staff", WORD_BAR_BACK, -1, EVENT_COUNT, NULL, NULL, staff_view},
};
_Static_assert(ARRAY_LENGTH(screen_classes) == SCREEN_COUNT, "one row for each screen");

enum screen_id screen_named(const char *name)
{
    for (int i = 0; i < SCREEN_COUNT; i++) {
        if (text_equal(screen_classes[i].name, name)) {
            return (enum screen_id)i;
        }
    }
    return SCREEN_NONE;
}

enum screen_id screen_of_phase(const struct catalog *catalog, enum phase phase)
{
    static const enum screen_id screens[PHASE_COUNT] = {
        [PHASE_S] = SCREEN_QUIZ, [PHASE_T] = SCREEN_STRENGTHS, [PHASE_E] = SCREEN_FIELDS,
        [PHASE_A] = SCREEN_TALK, [PHASE_M] = SCREEN_TAKEHOME,
    };
    return screen_arguments(catalog, screens[phase]) > 0 ? screens[phase] : SCREEN_NONE;
}

const char *screen_subject(const struct catalog *catalog, struct route route)
{
    switch (route.screen) {
    case SCREEN_STORY:
    case SCREEN_TALK:
        return catalog->stories[route.argument].id;
    case SCREEN_FIELD:
        return catalog->fields[route.argument].id;
    case SCREEN_TOPIC:
        return catalog->topics[route.argument].id;
    case SCREEN_ISCED:
        return catalog->codes[route.argument].id;
    case SCREEN_FIGURES:
        return catalog->charts[route.argument].id;
    case SCREEN_MYTHS:
        return catalog->myths[route.argument].id;
    case SCREEN_PARENTS:
        return catalog->parents[route.argument].id;
    case SCREEN_COACH:
        return coach_section(route.argument);
    case SCREEN_SETUP:
        return setup_step(route.argument);
    case SCREEN_STAFF:
        return staff_tab(route.argument);
    default:
        return "";
    }
}

int screen_arguments(const struct catalog *catalog, enum screen_id screen)
{
    switch (screen) {
    case SCREEN_STORY:
    case SCREEN_TALK:
        return catalog->story_count;
    case SCREEN_FIELD:
        return CATALOG_FIELDS;
    case SCREEN_TOPIC:
        return catalog->topic_count;
    case SCREEN_ISCED:
        return catalog->code_count;
    case SCREEN_FIGURES:
        return catalog->chart_count;
    case SCREEN_MYTHS:
        return catalog->myth_count;
    case SCREEN_STRENGTHS:
        return catalog->strength_count > 0;
    case SCREEN_STEP:
        return catalog->step_count > 0;
    case SCREEN_PARENTS:
        return catalog->parent_question_count;
    case SCREEN_COACH:
        return catalog->coach.phase_count > 0 ? coach_sections() : 0;
    case SCREEN_SETUP:
        return DESK_STEPS;
    case SCREEN_STAFF:
        return DESK_TABS;
    default:
        return 1;
    }
}

const char *say(const struct screen_env *env, enum word word)
{
    return env->catalog->words[word].in[env->visit->language];
}

const char *tell(const struct screen_env *env, const struct phrase *phrase)
{
    return phrase->in[env->visit->language];
}

float moving(const struct screen_env *env, struct frame *frame, int64_t start, int ms,
             enum ease ease)
{
    if (env->hurried > start || env->now >= start + ms) {
        return 1;
    }
    frame_wake(frame, env->now);
    return motion_at(env->now, start, ms, ease);
}

void emit(const struct screen_env *env, enum event_kind kind, const char *subject,
          const char *detail, int value)
{
    struct event event = event_make(kind, subject, detail, value);
    env->emit(env->emit_context, &event);
}
