/* words.h: the interface's own words, one row each.
 *
 * A row is a name for C and a key in `<language>/ui.yaml`. A key that a language lacks is an error
 * of `vonkctl check`; the kiosk then shows the word of the next language in the pack's order.
 * Places for values are written {1}, {2} and filled by words_fill. */
#ifndef VONK_MODEL_WORDS_H
#define VONK_MODEL_WORDS_H

#include "base/arena.h"
#include "base/report_words.h"
#include "model/staff_words.h"

enum { LANGUAGES_MAX = 8 };

/* The same words in each language of the pack; fallback is filled in at load, never NULL. */
struct phrase {
    const char *in[LANGUAGES_MAX];
};

#define WORDS(WORD)                                                                                \
    WORD(LANGUAGE_NAME, "language.name")                                                           \
    WORD(LANGUAGE_SHORT, "language.short")                                                         \
    WORD(MORE, "page.more")                                                                        \
    WORD(BAR_BACK, "bar.back")                                                                     \
    WORD(BAR_HOME, "bar.home")                                                                     \
    WORD(BAR_TEXT, "bar.text")                                                                     \
    WORD(BAR_CONTRAST, "bar.contrast")                                                             \
    WORD(BAR_MOTION, "bar.motion")                                                                 \
    WORD(BAR_READALOUD, "bar.readaloud")                                                           \
    WORD(BAR_VOLUME, "bar.volume")                                                                 \
    WORD(SPEECH_ON, "speech.on")                                                                   \
    WORD(SPEECH_NONE, "speech.none")                                                               \
    WORD(SPEECH_NONE_TEXT, "speech.none_text")                                                     \
    WORD(SPEECH_CHOICES, "speech.choices")                                                         \
    WORD(SPEECH_PAGE, "speech.page")                                                               \
    WORD(SPEECH_BUTTON, "speech.button")                                                           \
    WORD(SPEECH_CHOSEN, "speech.chosen")                                                           \
    WORD(SPEECH_NOT_CHOSEN, "speech.not_chosen")                                                   \
    WORD(BAR_HELP, "bar.help")                                                                     \
    WORD(BAR_RESTART, "bar.restart")                                                               \
    WORD(SHEET_LANGUAGE, "sheet.language")                                                         \
    WORD(SHEET_CLOSE, "sheet.close")                                                               \
    WORD(PHASE_S, "phase.s")                                                                       \
    WORD(PHASE_T, "phase.t")                                                                       \
    WORD(PHASE_E, "phase.e")                                                                       \
    WORD(PHASE_A, "phase.a")                                                                       \
    WORD(PHASE_M, "phase.m")                                                                       \
    WORD(PHASE_S_HINT, "phase.s.hint")                                                             \
    WORD(PHASE_T_HINT, "phase.t.hint")                                                             \
    WORD(PHASE_E_HINT, "phase.e.hint")                                                             \
    WORD(PHASE_A_HINT, "phase.a.hint")                                                             \
    WORD(PHASE_M_HINT, "phase.m.hint")                                                             \
    WORD(ATTRACT_QUESTION, "attract.question")                                                     \
    WORD(ATTRACT_START, "attract.start")                                                           \
    WORD(ATTRACT_WORK_AGE, "attract.work_age")                                                     \
    WORD(HOME_TITLE, "home.title")                                                                 \
    WORD(HOME_LEAD, "home.lead")                                                                   \
    WORD(HOME_START, "home.start")                                                                 \
    WORD(HOME_STORIES, "home.stories")                                                             \
    WORD(HOME_ABOUT, "home.about")                                                                 \
    WORD(STORIES_SHORT, "stories.short")                                                           \
    WORD(STORIES_TITLE, "stories.title")                                                           \
    WORD(STORY_SHORT, "story.short")                                                               \
    WORD(STORY_AGE, "story.age")                                                                   \
    WORD(STORY_QUOTE, "story.quote")                                                               \
    WORD(STORY_COMPOSITE, "story.composite")                                                       \
    WORD(STORY_REAL, "story.real")                                                                 \
    WORD(STORY_NEXT, "story.next")                                                                 \
    WORD(STORY_NEXT_WOMAN, "story.next_woman")                                                     \
    WORD(STORY_TOPIC, "story.topic")                                                               \
    WORD(ENTRY_SCHOOL, "entry.school")                                                             \
    WORD(ENTRY_APPRENTICESHIP, "entry.apprenticeship")                                             \
    WORD(ENTRY_SWITCH, "entry.switch")                                                             \
    WORD(ENTRY_RETURN, "entry.return")                                                             \
    WORD(LEVEL_MBO_1, "level.mbo-1")                                                               \
    WORD(LEVEL_MBO_2, "level.mbo-2")                                                               \
    WORD(LEVEL_MBO_3, "level.mbo-3")                                                               \
    WORD(LEVEL_MBO_4, "level.mbo-4")                                                               \
    WORD(LEVEL_HBO, "level.hbo")                                                                   \
    WORD(LEVEL_WO, "level.wo")                                                                     \
    WORD(FIELDS_SHORT, "fields.short")                                                             \
    WORD(FIELDS_TITLE, "fields.title")                                                             \
    WORD(FIELDS_TOPICS, "fields.topics")                                                           \
    WORD(FIELD_TITLE, "field.title")                                                               \
    WORD(TOPIC_SHORT, "topic.short")                                                               \
    WORD(TOPIC_CODES, "topic.codes")                                                               \
    WORD(TOPIC_DO, "topic.do")                                                                     \
    WORD(TOPIC_FOR, "topic.for")                                                                   \
    WORD(TOPIC_MEET, "topic.meet")                                                                 \
    WORD(TOPIC_LIKE, "topic.like")                                                                 \
    WORD(TOPIC_EXAMPLE, "topic.example")                                                           \
    WORD(TOPIC_WORK, "topic.work")                                                                 \
    WORD(TOPIC_ROUTE, "topic.route")                                                               \
    WORD(TOPIC_ELECTIVES, "topic.electives")                                                       \
    WORD(TOPIC_PROSPECT, "topic.prospect")                                                         \
    WORD(TOPIC_PROSPECT_TEXT, "topic.prospect_text")                                               \
    WORD(TOPIC_WOMEN, "topic.women")                                                               \
    WORD(TOPIC_WOMEN_OF_25, "topic.women_of_25")                                                   \
    WORD(TOPIC_DOMAIN, "topic.domain")                                                             \
    WORD(TOPIC_RELATED, "topic.related")                                                           \
    WORD(TOPIC_STORIES, "topic.stories")                                                           \
    WORD(TOPIC_KEEP, "topic.keep")                                                                 \
    WORD(TOPIC_LIKED, "topic.liked")                                                               \
    WORD(STARS_1, "stars.1")                                                                       \
    WORD(STARS_2, "stars.2")                                                                       \
    WORD(STARS_3, "stars.3")                                                                       \
    WORD(STARS_4, "stars.4")                                                                       \
    WORD(STARS_5, "stars.5")                                                                       \
    WORD(STARS_LABEL, "stars.label")                                                               \
    WORD(SOURCE, "source")                                                                         \
    WORD(QUIZ_SHORT, "quiz.short")                                                                 \
    WORD(QUIZ_QUESTION, "quiz.question")                                                           \
    WORD(QUIZ_LIKE, "quiz.like")                                                                   \
    WORD(QUIZ_UNSURE, "quiz.unsure")                                                               \
    WORD(QUIZ_DISLIKE, "quiz.dislike")                                                             \
    WORD(QUIZ_PLACE, "quiz.place")                                                                 \
    WORD(QUIZ_PLACE_SHORT, "quiz.place_short")                                                     \
    WORD(QUIZ_STOP, "quiz.stop")                                                                   \
    WORD(QUIZ_STOP_LONG, "quiz.stop_long")                                                         \
    WORD(QUIZ_BACK, "quiz.back")                                                                   \
    WORD(RESULT_SHORT, "result.short")                                                             \
    WORD(RESULT_CLEAR, "result.clear")                                                             \
    WORD(RESULT_TWO, "result.two")                                                                 \
    WORD(RESULT_THREE, "result.three")                                                             \
    WORD(RESULT_LIKES, "result.likes")                                                             \
    WORD(RESULT_FLAT, "result.flat")                                                               \
    WORD(RESULT_NONE, "result.none")                                                               \
    WORD(RESULT_NONE_TEXT, "result.none_text")                                                     \
    WORD(RESULT_EQUAL, "result.equal")                                                             \
    WORD(RESULT_NOW, "result.now")                                                                 \
    WORD(RESULT_BECAUSE, "result.because")                                                         \
    WORD(RESULT_TOPICS, "result.topics")                                                           \
    WORD(RESULT_SURPRISE, "result.surprise")                                                       \
    WORD(RESULT_HER_STORY, "result.her_story")                                                     \
    WORD(RESULT_MORE, "result.more")                                                               \
    WORD(RESULT_AGAIN, "result.again")                                                             \
    WORD(RESULT_START, "result.start")                                                             \
    WORD(HOME_FIGURES, "home.figures")                                                             \
    WORD(HOME_MYTHS, "home.myths")                                                                 \
    WORD(HOME_PARENTS, "home.parents")                                                             \
    WORD(STORY_TALK, "story.talk")                                                                 \
    WORD(STRENGTHS_SHORT, "strengths.short")                                                       \
    WORD(STRENGTHS_TITLE, "strengths.title")                                                       \
    WORD(STRENGTHS_LEAD, "strengths.lead")                                                         \
    WORD(STRENGTHS_COUNT, "strengths.count")                                                       \
    WORD(STRENGTHS_FULL, "strengths.full")                                                         \
    WORD(STRENGTHS_DONE, "strengths.done")                                                         \
    WORD(RESULT_STRENGTH, "result.strength")                                                       \
    WORD(RESULT_STEP, "result.step")                                                               \
    WORD(TALK_SHORT, "talk.short")                                                                 \
    WORD(TALK_TITLE, "talk.title")                                                                 \
    WORD(TALK_LEAD, "talk.lead")                                                                   \
    WORD(TALK_CHOOSE, "talk.choose")                                                               \
    WORD(ISCED_SHORT, "isced.short")                                                               \
    WORD(ISCED_TOPICS, "isced.topics")                                                             \
    WORD(TOPIC_ISCED_OPEN, "topic.isced_open")                                                     \
    WORD(FIGURES_SHORT, "figures.short")                                                           \
    WORD(FIGURES_NEXT, "figures.next")                                                             \
    WORD(FIGURES_PLACE, "figures.place")                                                           \
    WORD(FIGURES_HALF, "figures.half")                                                             \
    WORD(FIGURES_HUNDRED, "figures.hundred")                                                       \
    WORD(FIGURES_PERCENT, "figures.percent")                                                       \
    WORD(MYTHS_SHORT, "myths.short")                                                               \
    WORD(MYTHS_TITLE, "myths.title")                                                               \
    WORD(MYTHS_TRUE, "myths.true")                                                                 \
    WORD(MYTHS_FALSE, "myths.false")                                                               \
    WORD(MYTHS_RIGHT, "myths.right")                                                               \
    WORD(MYTHS_WRONG, "myths.wrong")                                                               \
    WORD(MYTHS_IS_TRUE, "myths.is_true")                                                           \
    WORD(MYTHS_IS_FALSE, "myths.is_false")                                                         \
    WORD(MYTHS_NEXT, "myths.next")                                                                 \
    WORD(MYTHS_PLACE, "myths.place")                                                               \
    WORD(STEP_SHORT, "step.short")                                                                 \
    WORD(STEP_TITLE, "step.title")                                                                 \
    WORD(STEP_LEAD, "step.lead")                                                                   \
    WORD(STEP_GOAL, "step.goal")                                                                   \
    WORD(STEP_REALITY, "step.reality")                                                             \
    WORD(STEP_OPTIONS, "step.options")                                                             \
    WORD(STEP_WILL, "step.will")                                                                   \
    WORD(STEP_TODAY, "step.today")                                                                 \
    WORD(STEP_WEEK, "step.week")                                                                   \
    WORD(STEP_MONTH, "step.month")                                                                 \
    WORD(STEP_YEAR, "step.year")                                                                   \
    WORD(STEP_TAKE, "step.take")                                                                   \
    WORD(TAKEHOME_SHORT, "takehome.short")                                                         \
    WORD(TAKEHOME_TITLE, "takehome.title")                                                         \
    WORD(TAKEHOME_LEAD, "takehome.lead")                                                           \
    WORD(TAKEHOME_LINK, "takehome.link")                                                           \
    WORD(TAKEHOME_NOW, "takehome.now")                                                             \
    WORD(TAKEHOME_DO_1, "takehome.do.1")                                                           \
    WORD(TAKEHOME_DO_2, "takehome.do.2")                                                           \
    WORD(TAKEHOME_DO_3, "takehome.do.3")                                                           \
    WORD(TAKEHOME_MINE, "takehome.mine")                                                           \
    WORD(TAKEHOME_STEP, "takehome.step")                                                           \
    WORD(TAKEHOME_TOPICS, "takehome.topics")                                                       \
    WORD(TAKEHOME_LIKES, "takehome.likes")                                                         \
    WORD(TAKEHOME_NONE, "takehome.none")                                                           \
    WORD(TAKEHOME_DONE, "takehome.done")                                                           \
    WORD(PARENTS_SHORT, "parents.short")                                                           \
    WORD(PARENTS_TITLE, "parents.title")                                                           \
    WORD(COACH_SHORT, "coach.short")                                                               \
    WORD(COACH_TITLE, "coach.title")                                                               \
    WORD(COACH_PHASES, "coach.phases")                                                             \
    WORD(COACH_DOS, "coach.dos")                                                                   \
    WORD(COACH_SCENARIOS, "coach.scenarios")                                                       \
    WORD(COACH_TERMS, "coach.terms")                                                               \
    WORD(ABOUT_SHORT, "about.short")                                                               \
    WORD(ABOUT_TITLE, "about.title")                                                               \
    WORD(ABOUT_LEAD, "about.lead")                                                                 \
    WORD(ABOUT_COUNTS, "about.counts")                                                             \
    WORD(ABOUT_COUNTS_1, "about.counts.1")                                                         \
    WORD(ABOUT_COUNTS_2, "about.counts.2")                                                         \
    WORD(ABOUT_COUNTS_3, "about.counts.3")                                                         \
    WORD(ABOUT_NEVER, "about.never")                                                               \
    WORD(ABOUT_NEVER_1, "about.never.1")                                                           \
    WORD(ABOUT_NEVER_2, "about.never.2")                                                           \
    WORD(ABOUT_NEVER_3, "about.never.3")                                                           \
    WORD(ABOUT_DONE, "about.done")                                                                 \
    WORD(ABOUT_DONE_1, "about.done.1")                                                             \
    WORD(ABOUT_DONE_2, "about.done.2")                                                             \
    WORD(ABOUT_DONE_3, "about.done.3")                                                             \
    WORD(ABOUT_THIS_VISIT, "about.this_visit")                                                     \
    WORD(ABOUT_INVENTED, "about.invented")                                                         \
    WORD(ABOUT_SOURCES, "about.sources")                                                           \
    WORD(ABOUT_CLEAR, "about.clear")                                                               \
    WORD(IDLE_TITLE, "idle.title")                                                                 \
    WORD(IDLE_TEXT, "idle.text")                                                                   \
    WORD(IDLE_STAY, "idle.stay")                                                                   \
    WORD(IDLE_RESTART, "idle.restart")                                                             \
    STAFF_WORDS(WORD)                                                                              \
    REPORT_WORDS(WORD)

enum word {
#define WORD_ENUM(name, key) WORD_##name,
    WORDS(WORD_ENUM)
#undef WORD_ENUM
        WORD_COUNT
};

/* The key in ui.yaml. */
const char *words_key(enum word word);

/* Replaces {1} and {2} in a phrase by the given texts (NULL: leaves the mark out). */
char *words_fill(struct arena *arena, const char *phrase, const char *first, const char *second);

#endif
