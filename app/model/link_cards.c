/* link_cards.c: what is shown a card at a time: myths, next steps, questions of parents, and the
 * cards of the coach. */
#include "model/link.h"

#include "base/text.h"

static const struct phrase_class myth_phrases[] = {
    {offsetof(struct myth, statement), offsetof(struct raw_myth_words, statement)},
    {offsetof(struct myth, fact), offsetof(struct raw_myth_words, fact)},
};
static const struct phrase_class step_phrases[] = {
    {offsetof(struct step, name), offsetof(struct raw_step_words, name)},
    {offsetof(struct step, how), offsetof(struct raw_step_words, how)},
};
static const struct phrase_class question_phrases[] = {
    {offsetof(struct question, question), offsetof(struct raw_question_words, question)},
    {offsetof(struct question, answer), offsetof(struct raw_question_words, answer)},
};
static const struct phrase_class phase_phrases[] = {
    {offsetof(struct coach_phase, lead), offsetof(struct raw_phase_words, lead)},
};
static const struct phrase_class do_phrases[] = {
    {offsetof(struct coach_do, good), offsetof(struct raw_do_words, good)},
    {offsetof(struct coach_do, bad), offsetof(struct raw_do_words, bad)},
    {offsetof(struct coach_do, why), offsetof(struct raw_do_words, why)},
};
static const struct phrase_class scenario_phrases[] = {
    {offsetof(struct coach_scenario, title), offsetof(struct raw_scenario_words, title)},
    {offsetof(struct coach_scenario, text), offsetof(struct raw_scenario_words, text)},
};
static const struct phrase_class term_phrases[] = {
    {offsetof(struct coach_term, term), offsetof(struct raw_term_words, term)},
    {offsetof(struct coach_term, meaning), offsetof(struct raw_term_words, meaning)},
};
static const struct phrase_class text_phrases[] = {{0, 0}};
static const struct list_class questions_class = {LIST_OF(struct raw_phase_words, questions),
                                                  sizeof(struct phrase), text_phrases, 1};
static const struct list_class ask_class = {LIST_OF(struct raw_scenario_words, ask),
                                            sizeof(struct phrase), text_phrases, 1};

/* Claims the id and fills the words of a card; false when it is left out. */
static bool take(struct linker *linker, enum thing thing, char *const *id, int value, void *to,
                 const struct phrase_class *phrases, int count)
{
    return link_claim(linker, thing, id, value) &&
           link_words(linker, thing, id, to, phrases, count);
}

/* The source of a card with figures; leaves the card out when there is none. */
static bool take_source(struct linker *linker, enum thing thing, char *const *source,
                        const char *id, int *to)
{
    struct yaml_file *file = &linker->pack->parts[thing_classes[thing].part];
    *to = link_find(linker, file, source, THING_SOURCE);
    if (*to < 0) {
        link_leave_out(linker, thing, id);
    }
    return *to >= 0;
}

static void link_myths(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_myths *raw = linker->pack->parts[PACK_MYTHS].data;
    unsigned count = raw == NULL ? 0 : raw->myths_count;
    catalog->myths = arena_array(linker->arena, count, sizeof *catalog->myths);
    for (unsigned i = 0; i < count; i++) {
        const struct raw_myth *from = &raw->myths[i];
        struct myth myth = {.id = from->id, .truth = from->truth == TRUTH_TRUE, .year = from->year};
        if (take(linker, THING_MYTH, &from->id, catalog->myth_count, &myth, myth_phrases,
                 ARRAY_LENGTH(myth_phrases)) &&
            take_source(linker, THING_MYTH, &from->source, from->id, &myth.source)) {
            catalog->myths[catalog->myth_count++] = myth;
        }
    }
}

static void link_steps(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_steps *raw = linker->pack->parts[PACK_STEPS].data;
    unsigned count = raw == NULL ? 0 : raw->steps_count;
    catalog->steps = arena_array(linker->arena, count, sizeof *catalog->steps);
    for (unsigned i = 0; i < count; i++) {
        const struct raw_step *from = &raw->steps[i];
        struct step step = {.id = from->id, .phase = from->phase, .when = from->when};
        if (take(linker, THING_STEP, &from->id, catalog->step_count, &step, step_phrases,
                 ARRAY_LENGTH(step_phrases))) {
            catalog->steps[catalog->step_count++] = step;
        }
    }
}

static void link_parents(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_parents *raw = linker->pack->parts[PACK_PARENTS].data;
    unsigned count = raw == NULL ? 0 : raw->questions_count;
    catalog->parents = arena_array(linker->arena, count, sizeof *catalog->parents);
    for (unsigned i = 0; i < count; i++) {
        const struct raw_question *from = &raw->questions[i];
        struct question question = {.id = from->id, .source = -1, .year = from->year};
        if (take(linker, THING_QUESTION, &from->id, catalog->parent_question_count, &question,
                 question_phrases, ARRAY_LENGTH(question_phrases)) &&
            (from->source == NULL ||
             take_source(linker, THING_QUESTION, &from->source, from->id, &question.source))) {
            catalog->parents[catalog->parent_question_count++] = question;
        }
    }
}

static void link_phases(struct linker *linker, const struct raw_coach *raw)
{
    struct coach *coach = &linker->catalog->coach;
    coach->phases = arena_array(linker->arena, raw->phases_count, sizeof *coach->phases);
    for (unsigned i = 0; i < raw->phases_count; i++) {
        struct coach_phase phase = {.id = raw->phases[i]};
        if (take(linker, THING_PHASE, &raw->phases[i], coach->phase_count, &phase, phase_phrases,
                 ARRAY_LENGTH(phase_phrases))) {
            struct entries entries = link_entries(linker, THING_PHASE, phase.id);
            phase.questions =
                link_nested(linker, &entries, &questions_class, &phase.question_count);
            coach->phases[coach->phase_count++] = phase;
        }
    }
}

static void link_dos(struct linker *linker, const struct raw_coach *raw)
{
    struct coach *coach = &linker->catalog->coach;
    coach->dos = arena_array(linker->arena, raw->dos_count, sizeof *coach->dos);
    for (unsigned i = 0; i < raw->dos_count; i++) {
        struct coach_do card = {.id = raw->dos[i]};
        if (take(linker, THING_DO, &raw->dos[i], coach->do_count, &card, do_phrases,
                 ARRAY_LENGTH(do_phrases))) {
            coach->dos[coach->do_count++] = card;
        }
    }
}

static void link_scenarios(struct linker *linker, const struct raw_coach *raw)
{
    struct coach *coach = &linker->catalog->coach;
    coach->scenarios = arena_array(linker->arena, raw->scenarios_count, sizeof *coach->scenarios);
    for (unsigned i = 0; i < raw->scenarios_count; i++) {
        struct coach_scenario card = {.id = raw->scenarios[i]};
        if (take(linker, THING_SCENARIO, &raw->scenarios[i], coach->scenario_count, &card,
                 scenario_phrases, ARRAY_LENGTH(scenario_phrases))) {
            struct entries entries = link_entries(linker, THING_SCENARIO, card.id);
            card.ask = link_nested(linker, &entries, &ask_class, &card.ask_count);
            coach->scenarios[coach->scenario_count++] = card;
        }
    }
}

static void link_terms(struct linker *linker, const struct raw_coach *raw)
{
    struct coach *coach = &linker->catalog->coach;
    coach->terms = arena_array(linker->arena, raw->terms_count, sizeof *coach->terms);
    for (unsigned i = 0; i < raw->terms_count; i++) {
        struct coach_term term = {.id = raw->terms[i]};
        if (take(linker, THING_TERM, &raw->terms[i], coach->term_count, &term, term_phrases,
                 ARRAY_LENGTH(term_phrases))) {
            coach->terms[coach->term_count++] = term;
        }
    }
}

void link_cards(struct linker *linker)
{
    const struct raw_coach *coach = linker->pack->parts[PACK_COACH].data;
    link_myths(linker);
    link_steps(linker);
    link_parents(linker);
    if (coach != NULL) {
        link_phases(linker, coach);
        link_dos(linker, coach);
        link_scenarios(linker, coach);
        link_terms(linker, coach);
    }
}
