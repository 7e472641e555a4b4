/* screens.c: the table of all screens and what follows from it. To add a screen: one enumerator in
 * screen.h, one row here, one file. */
#include "screens/screen.h"

#include "base/text.h"

const struct screen_class screen_classes[] = {
    [SCREEN_ATTRACT] = {"attract", WORD_BAR_BACK, -1, EVENT_COUNT, NULL, NULL, attract_view},
    [SCREEN_HOME] = {"home", WORD_BAR_HOME, -1, EVENT_COUNT, NULL, NULL, home_view},
    [SCREEN_STORIES] = {"stories", WORD_STORIES_SHORT, PHASE_A, EVENT_COUNT, NULL, NULL,
                        stories_view},
    [SCREEN_STORY] = {"story", WORD_STORY_SHORT, PHASE_A, EVENT_STORY_OPEN, story_enter, story_act,
                      story_view},
    [SCREEN_FIELDS] = {"fields", WORD_FIELDS_SHORT, PHASE_E, EVENT_COUNT, NULL, NULL, fields_view},
    [SCREEN_FIELD] = {"field", WORD_FIELDS_SHORT, PHASE_E, EVENT_FIELD_OPEN, NULL, NULL,
                      field_view},
    [SCREEN_TOPIC] = {"topic", WORD_TOPIC_SHORT, PHASE_E, EVENT_TOPIC_OPEN, NULL, topic_act,
                      topic_view},
    [SCREEN_QUIZ] = {"quiz", WORD_QUIZ_SHORT, PHASE_S, EVENT_COUNT, quiz_enter, quiz_act,
                     quiz_view},
    [SCREEN_RESULT] = {"result", WORD_RESULT_SHORT, PHASE_M, EVENT_COUNT, result_enter, result_act,
                       result_view},
    [SCREEN_ABOUT] = {"about", WORD_ABOUT_SHORT, -1, EVENT_COUNT, NULL, NULL, about_view},
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

enum screen_id screen_of_phase(enum phase phase)
{
    for (int i = 0; i < SCREEN_COUNT; i++) {
        if (screen_classes[i].phase == (int)phase) {
            return (enum screen_id)i;
        }
    }
    return SCREEN_NONE;
}

const char *screen_subject(const struct catalog *catalog, struct route route)
{
    switch (route.screen) {
    case SCREEN_STORY:
        return catalog->stories[route.argument].id;
    case SCREEN_FIELD:
        return catalog->fields[route.argument].id;
    case SCREEN_TOPIC:
        return catalog->topics[route.argument].id;
    default:
        return "";
    }
}

int screen_arguments(const struct catalog *catalog, enum screen_id screen)
{
    return screen == SCREEN_STORY   ? catalog->story_count
           : screen == SCREEN_FIELD ? CATALOG_FIELDS
           : screen == SCREEN_TOPIC ? catalog->topic_count
                                    : 1;
}

const char *say(const struct screen_env *env, enum word word)
{
    return env->catalog->words[word].in[env->visit->language];
}

const char *tell(const struct screen_env *env, const struct phrase *phrase)
{
    return phrase->in[env->visit->language];
}

void emit(const struct screen_env *env, enum event_kind kind, const char *subject,
          const char *detail, int value)
{
    struct event event = event_make(kind, subject, detail, value);
    env->emit(env->emit_context, &event);
}
