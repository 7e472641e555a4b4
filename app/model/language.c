/* language.c: readies the tables of a language and applies them to a text: rules word by word,
 * pronouns by whom they stand for, then sorted and each place told once. To add a language: a row
 * in `tables`. */
#include "model/language.h"

#include "base/text.h"
#include "model/language_match.h"
#include "model/language_refer.h"
#include "model/language_weigh.h"

#include <stdlib.h>
#include <string.h>

enum {
    QUOTE_MOST = 60,    /* characters of a text that a finding repeats */
    NEGATION_REACH = 3, /* words between a negation and what it negates */
    PERSON_REACH = 2,   /* words between a trade and the name behind it */
    STEM = 4,           /* bytes that words of one stem share */
    PAIR_REACH = 3,     /* words between "chairman" and "chairwoman" */
    SMALL_WEIGHT = 3,   /* a small word tells as much as so many others that a language knows */
    GUESS_BYTES = 4096  /* of a text that its language is guessed from */
};

static const struct language_table *const tables[] = {
    &language_nl, &language_en, &language_de, &language_es, &language_pt, &language_bg,
};

/* Where two topics meet in the same words, the one with the higher rank is told. */
static const struct {
    const char *rule, *what;
    int rank;
} topics[LANGUAGE_TOPICS] = {
    [LANGUAGE_GENERIC] = {"generic", "speaks of men and means everybody", 2},
    [LANGUAGE_TITLE] = {"title", "names somebody by sex where only the work matters", 3},
    [LANGUAGE_EXCLUSION] = {"exclusion", "addresses some and leaves others out", 5},
    [LANGUAGE_DESPITE] = {"despite", "makes a sex the surprise", 8},
    [LANGUAGE_ALSO] = {"also", "makes one sex the host and the other a guest", 7},
    [LANGUAGE_STEREOTYPE] = {"stereotype", "tells what a sex is like, can do or wants", 1},
    [LANGUAGE_CODED] = {"coded", "tells many readers that they are not meant", 4},
    [LANGUAGE_FAMILY] = {"family", "gives tasks or duties to one sex of a family", 6},
};

const char *language_rule(enum language_topic topic)
{
    return topics[topic].rule;
}

const char *language_code(int i)
{
    return i >= 0 && i < (int)ARRAY_LENGTH(tables) ? tables[i]->code : NULL;
}

static void ready_rules(struct language *language, struct arena *arena)
{
    const struct language_table *table = language->table;
    int count = 0;
    for (int f = 0; f < LANGUAGE_FILES; f++) {
        for (int i = 0; table->rules[f] != NULL && table->rules[f][i].pattern != NULL; i++) {
            count++;
        }
    }
    language->rules = arena_array(arena, (size_t)count, sizeof(struct ready_rule));
    for (int f = 0; f < LANGUAGE_FILES; f++) {
        for (int i = 0; table->rules[f] != NULL && table->rules[f][i].pattern != NULL; i++) {
            struct ready_rule *rule = &language->rules[language->rule_count++];
            rule->row = &table->rules[f][i];
            pattern_init(&rule->pattern, &language->lexicon, rule->row->pattern);
        }
    }
}

static void ready_contexts(struct language *language, struct arena *arena)
{
    const struct language_context *rows = language->table->contexts;
    while (rows[language->context_count].pattern != NULL) {
        language->context_count++;
    }
    language->contexts =
        arena_array(arena, (size_t)language->context_count, sizeof(struct ready_context));
    for (int i = 0; i < language->context_count; i++) {
        language->contexts[i].kind = rows[i].kind;
        pattern_init(&language->contexts[i].pattern, &language->lexicon, rows[i].pattern);
    }
}

/* The number of each class of the weights; -1 where the language has no words for it. */
static void ready_weights(struct language *language, struct arena *arena)
{
    while (language->table->weighs && language_weights[language->weight_count].words != NULL) {
        language->weight_count++;
    }
    language->weighed = arena_array(arena, (size_t)language->weight_count + 1, sizeof(int));
    for (int i = 0; i < language->weight_count; i++) {
        const char *name = language_weights[i].words;
        language->weighed[i] = lexicon_class(&language->lexicon, name, strlen(name));
    }
}

const struct language *language_open(struct arena *arena, const char *code, struct err *err)
{
    size_t i = 0;
    while (i < ARRAY_LENGTH(tables) && !text_equal(tables[i]->code, code)) {
        i++;
    }
    if (i == ARRAY_LENGTH(tables)) {
        err_set(err, "there are no language rules for \"%s\"; take nl, en, de, es, pt or bg", code);
        return NULL;
    }
    struct language *language = arena_new(arena, struct language);
    language->table = tables[i];
    lexicon_init(&language->lexicon, tables[i], arena);
    ready_rules(language, arena);
    ready_contexts(language, arena);
    ready_weights(language, arena);
    return language;
}

int language_faults(const struct language *language, const char **which)
{
    *which = language->lexicon.fault;
    return language->lexicon.faults;
}

/* One pass over a text. */
struct reading {
    struct scan scan;
    struct arena *arena;
    struct language_findings *findings;
    int room;
};

static bool near_word(const struct scan *scan, struct span span, int reach, int class)
{
    const struct sentence *sentence = &scan->sentences[scan->words[span.first].sentence];
    for (int i = span.first - reach; i < span.end; i++) {
        if (i >= sentence->first && word_is(&scan->words[i], class)) {
            return true;
        }
    }
    return false;
}

static bool is_surname(const struct scan *scan, int at)
{
    const struct word *word = &scan->words[at];
    bool capital = (word->flags & WORD_CAPITAL) != 0;
    if (!capital || (word->flags & WORD_NAME) != 0) {
        return capital;
    }
    bool first = (word->flags & WORD_FIRST) != 0;
    const struct word *next = at + 1 < scan->word_count ? word + 1 : word;
    bool nouns = scan->language->table->capital_nouns;
    if (next->sentence == word->sentence &&
        (next->text[0] == '&' || (first && !nouns && (next->flags & WORD_CAPITAL) != 0))) {
        return true; /* "Carpenter & Sons", "Postman Park" */
    }
    bool named = !first && ((word[-1].flags & WORD_NAME) != 0 || word_is(&word[-1], CLASS_PERSON));
    return named ||
           (!first && (word->flags & WORD_CAPITALS) == 0 && !scan->language->table->capital_nouns);
}

/* Words of one stem: "chairman" and "chairwoman". */
static bool is_one_stem(const struct word *a, const struct word *b)
{
    return a->size > STEM && b->size > STEM && memcmp(a->text, b->text, STEM) == 0 &&
           !text_equal(a->text, b->text);
}

/* "chairman or chairwoman", "kassier/kassière", "(m/f)": both are named. */
static bool is_paired(const struct scan *scan, struct span span)
{
    const struct sentence *sentence = &scan->sentences[scan->words[span.first].sentence];
    const struct word *words = scan->words;
    if ((sentence->flags & SENTENCE_NEUTRAL) != 0 ||
        (span.end + 1 < sentence->end && words[span.end].text[0] == '/')) {
        return true;
    }
    for (int i = span.first - PAIR_REACH; i < span.end + PAIR_REACH; i++) {
        bool before = i < span.first;
        if (i < sentence->first || i >= sentence->end || (!before && i < span.end)) {
            continue;
        }
        struct span between = {before ? i + 1 : span.end, before ? span.first : i};
        if (between.end > between.first && near_word(scan, between, 0, CLASS_AND) &&
            (is_one_stem(&words[i], &words[span.first]) ||
             is_one_stem(&words[i], &words[span.end - 1]))) {
            return true;
        }
    }
    return false;
}

/* The plural of a trade is never one man's. */
static bool is_of_person(const struct scan *scan, struct span span, int person)
{
    const struct word *last = &scan->words[span.end - 1];
    bool plural = last->size > 2 && memcmp(last->text + last->size - 2, "en", 2) == 0;
    bool inside = person >= span.first && person < span.end;
    bool near = person < span.end + PERSON_REACH ||
                (person >= 0 && (scan->words[person].flags & WORD_NAME) != 0);
    return person >= 0 && !plural && !inside && near;
}

static bool is_excused_by_rule(const struct scan *scan, unsigned rule, struct span span)
{
    const struct word *word = &scan->words[span.first];
    const struct sentence *sentence = &scan->sentences[word->sentence];
    unsigned flags = sentence->flags;
    bool capital = (word->flags & WORD_CAPITAL) != 0;
    return ((rule & RULE_FACT) != 0 && (flags & (SENTENCE_FACT | SENTENCE_POLICY)) != 0) ||
           ((rule & RULE_MAN) != 0 && is_of_person(scan, span, sentence->man)) ||
           ((rule & RULE_WOMAN) != 0 && is_of_person(scan, span, sentence->woman)) ||
           ((rule & RULE_WOMEN) != 0 && (flags & SENTENCE_WOMEN) != 0) ||
           ((rule & RULE_PAST) != 0 && (flags & SENTENCE_PAST) != 0) ||
           ((rule & RULE_LOWER) != 0 && capital) ||
           ((rule & RULE_NAME) != 0 && is_surname(scan, span.first)) ||
           ((rule & RULE_PAIRED) != 0 && is_paired(scan, span)) ||
           ((rule & RULE_NEGATED) != 0 && near_word(scan, span, NEGATION_REACH, CLASS_NEG));
}

static bool is_excused(const struct scan *scan, const struct language_rule *rule, struct span span)
{
    const struct word *first = &scan->words[span.first];
    const struct word *last = &scan->words[span.end - 1];
    unsigned both = first->flags & last->flags;
    if ((both & WORD_QUOTED) != 0 || is_excused_by_rule(scan, rule->flags, span)) {
        return true;
    }
    unsigned told = SENTENCE_EXCUSED | SENTENCE_HISTORIC;
    bool group = rule->topic == LANGUAGE_EXCLUSION || rule->topic == LANGUAGE_STEREOTYPE;
    told |= group ? SENTENCE_ASIDE : 0;
    told |= rule->topic == LANGUAGE_STEREOTYPE ? SENTENCE_POLICY : 0;
    return (both & WORD_REPORTED) != 0 || (scan->sentences[first->sentence].flags & told) != 0;
}

/* The words as they stand in the text, without line breaks, cut where they get long. */
static const char *words_of(const struct scan *scan, struct span span, struct arena *arena)
{
    char words[QUOTE_MOST * 4 + 8];
    const struct word *last = &scan->words[span.end - 1];
    size_t start = scan->words[span.first].offset;
    size_t length = last->offset + last->length - start;
    length = length < sizeof words ? length : sizeof words - 1;
    memcpy(words, scan->text + start, length);
    words[length] = '\0';
    size_t used = 0;
    int characters = 0;
    for (const char *at = words; *at != '\0' && characters < QUOTE_MOST; characters++) {
        const char *from = at;
        uint32_t code = text_next(&at);
        if (code == 0xFFFD) {
            break; /* the last character was cut in two */
        }
        if (code <= ' ') {
            at += strspn(at, " \t\r\n");
            words[used++] = ' ';
            continue;
        }
        memmove(words + used, from, (size_t)(at - from));
        used += (size_t)(at - from);
    }
    return arena_copy_n(arena, words, used);
}

static struct language_finding *add_finding(struct reading *reading, struct span span)
{
    struct language_findings *findings = reading->findings;
    if (findings->count == LANGUAGE_FINDINGS_MOST) {
        findings->left_out++;
        return NULL;
    }
    if (findings->count == reading->room) {
        int room = reading->room == 0 ? 32 : reading->room * 2;
        struct language_finding *larger = arena_array(reading->arena, (size_t)room, sizeof *larger);
        if (findings->count > 0) {
            memcpy(larger, findings->list, (size_t)findings->count * sizeof *larger);
        }
        findings->list = larger;
        reading->room = room;
    }
    const struct word *first = &reading->scan.words[span.first];
    const struct word *last = &reading->scan.words[span.end - 1];
    struct language_finding *finding = &findings->list[findings->count++];
    *finding = (struct language_finding){
        .offset = first->offset,
        .length = last->offset + last->length - first->offset,
        .severity = PROBLEM_WARNING,
        .words = words_of(&reading->scan, span, reading->arena),
    };
    return finding;
}

static void apply_rule(struct reading *reading, const struct ready_rule *rule, int at)
{
    const struct language_rule *row = rule->row;
    struct span span;
    if (!pattern_matches(&rule->pattern, &reading->scan, at, &span) ||
        is_excused(&reading->scan, row, span)) {
        return;
    }
    struct language_finding *finding = add_finding(reading, span);
    if (finding != NULL) {
        finding->topic = row->topic;
        finding->severity = (row->flags & RULE_HINT) != 0 ? PROBLEM_HINT : PROBLEM_WARNING;
        finding->text =
            arena_printf(reading->arena, "\"%s\" %s; %s", finding->words, topics[row->topic].what,
                         row->instead != NULL ? row->instead
                                              : reading->scan.language->table->instead[row->topic]);
    }
}

static void apply_references(struct reading *reading)
{
    struct scan *scan = &reading->scan;
    int count = 0;
    const struct reference *list = language_refer(scan, reading->arena, &count);
    for (int i = 0; i < count; i++) {
        struct span span = {list[i].word, list[i].word + 1};
        struct span role = {list[i].role, list[i].role + 1};
        struct language_finding *finding = add_finding(reading, span);
        if (finding != NULL) {
            finding->topic = LANGUAGE_GENERIC;
            finding->text =
                arena_printf(reading->arena, "\"%s\" for \"%s\" %s; %s", finding->words,
                             words_of(scan, role, reading->arena),
                             list[i].she ? "speaks of women and means everybody" : topics[0].what,
                             scan->language->table->instead[LANGUAGE_GENERIC]);
        }
    }
}

static void apply_weights(struct reading *reading)
{
    const struct scan *scan = &reading->scan;
    for (int i = 0; i < scan->sentence_count; i++) {
        struct judgement judgement;
        if (!language_weigh(scan, i, &judgement)) {
            continue;
        }
        struct language_finding *finding = add_finding(reading, judgement.span);
        if (finding != NULL) {
            finding->topic = judgement.topic;
            finding->weighed = true;
            finding->text = arena_printf(reading->arena, "\"%s\" %s; %s", finding->words,
                                         topics[judgement.topic].what,
                                         scan->language->table->instead[judgement.topic]);
        }
    }
}

static int compare(const void *a, const void *b)
{
    const struct language_finding *left = a;
    const struct language_finding *right = b;
    if (left->offset != right->offset) {
        return left->offset < right->offset ? -1 : 1;
    }
    return (left->length < right->length) - (left->length > right->length);
}

static bool is_better(const struct language_finding *a, const struct language_finding *b)
{
    if (a->severity != b->severity) {
        return a->severity > b->severity;
    }
    if (a->weighed != b->weighed) {
        return b->weighed;
    }
    return topics[a->topic].rank > topics[b->topic].rank;
}

/* Keeps one finding of those that share words; returns how many are left. */
static int keep_best(struct language_finding *list, int count)
{
    size_t end = 0;
    int kept = 0;
    for (int i = 0; i < count; i++) {
        size_t last = list[i].offset + list[i].length;
        bool shares = kept > 0 && list[i].offset < end;
        if (!shares) {
            list[kept++] = list[i];
        } else if (is_better(&list[i], &list[kept - 1])) {
            list[kept - 1] = list[i];
        }
        end = !shares || last > end ? last : end;
    }
    return kept;
}

/* Sorts, tells each place once, and counts lines and columns. */
static void arrange(struct reading *reading)
{
    struct language_findings *findings = reading->findings;
    const char *at = reading->scan.text;
    int line = 1;
    int column = 1;
    if (findings->count == 0) {
        return;
    }
    qsort(findings->list, (size_t)findings->count, sizeof findings->list[0], compare);
    findings->count = keep_best(findings->list, findings->count);
    for (int i = 0; i < findings->count; i++) {
        while ((size_t)(at - reading->scan.text) < findings->list[i].offset) {
            bool line_end = text_next(&at) == '\n';
            line += line_end;
            column = line_end ? 1 : column + 1;
        }
        findings->list[i].line = line;
        findings->list[i].column = column;
    }
}

/* Place of the first byte that is no UTF-8; 0 when all is. */
static int broken_line(const char *text)
{
    int line = 1;
    while (*text != '\0') {
        const char *from = text;
        uint32_t code = text_next(&text);
        if (code == 0xFFFD && text - from == 1) {
            return line;
        }
        line += code == '\n';
    }
    return 0;
}

bool language_check(const struct language *language, const char *text, struct arena *arena,
                    struct language_findings *findings, struct err *err)
{
    *findings = (struct language_findings){0};
    if (strlen(text) > LANGUAGE_TEXT_MOST) {
        return err_set(err, "the text is longer than %d bytes; split it", LANGUAGE_TEXT_MOST);
    }
    int line = broken_line(text);
    if (line > 0) {
        return err_set(err, "line %d is not UTF-8; save the text as UTF-8", line);
    }
    struct arena words; /* what is only needed while reading */
    arena_init(&words, 0);
    struct reading reading = {.arena = arena, .findings = findings};
    language_scan(&reading.scan, language, text, &words);
    language_read(&reading.scan, &words);
    apply_references(&reading);
    for (int i = 0; i < reading.scan.word_count; i++) {
        for (int r = 0; r < language->rule_count; r++) {
            apply_rule(&reading, &language->rules[r], i);
        }
    }
    apply_weights(&reading);
    arrange(&reading);
    arena_finish(&words);
    return true;
}

void language_check_text(const struct language *language, const char *text, const char *file,
                         int line, int column, struct problems *problems)
{
    struct arena arena;
    struct language_findings findings;
    arena_init(&arena, 0);
    if (language_check(language, text, &arena, &findings, NULL)) {
        for (int i = 0; i < findings.count; i++) {
            problem_add(problems, findings.list[i].severity, file, line, column,
                        language_rule(findings.list[i].topic), "%s", findings.list[i].text);
        }
    }
    arena_finish(&arena);
}

const char *language_guess(const char *text)
{
    const char *best = NULL;
    int most = 0;
    for (size_t i = 0; i < ARRAY_LENGTH(tables); i++) {
        struct arena arena;
        struct scan scan;
        arena_init(&arena, 0);
        const struct language *language = language_open(&arena, tables[i]->code, NULL);
        const char *start = arena_copy_n(&arena, text, strnlen(text, GUESS_BYTES));
        int count = 0;
        language_scan(&scan, language, start, &arena);
        for (int w = 0; w < scan.word_count; w++) {
            const struct word *word = &scan.words[w];
            bool known = (word->flags & WORD_MARK) == 0 &&
                         lexicon_knows(&language->lexicon, word->text, word->size);
            count += word_is(word, CLASS_SMALL) ? SMALL_WEIGHT : known;
        }
        if (count > most) {
            most = count;
            best = tables[i]->code;
        }
        arena_finish(&arena);
    }
    return best;
}
