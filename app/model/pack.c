/* pack.c: which files a pack has, and reading them. A pack of a thousand stories in six languages
 * is six thousand small files, and libyaml is the slow part: a few threads load them the quick way.
 * What fails is walked afterwards, on the caller's thread, where problems can be told in order. */
#include "model/pack.h"

#include "base/file.h"
#include "base/text.h"

#include <pthread.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <unistd.h>

/* A kind of file: its name and its form. */
struct file_class {
    const char *name;
    const struct cyaml_schema_value *schema;
};

static const struct file_class part_classes[PACK_PARTS] = {
    [PACK_SELF] = {"pack.yaml", &schema_pack},
    [PACK_FIELDS] = {"fields.yaml", &schema_fields},
    [PACK_STORIES] = {"stories.yaml", &schema_stories},
    [PACK_QUIZ] = {"quiz.yaml", &schema_quiz},
    [PACK_FIGURES] = {"figures.yaml", &schema_figures},
    [PACK_ISCED] = {"isced.yaml", &schema_isced},
    [PACK_MYTHS] = {"myths.yaml", &schema_myths},
    [PACK_STEPS] = {"steps.yaml", &schema_steps},
    [PACK_PARENTS] = {"parents.yaml", &schema_parents},
    [PACK_COACH] = {"coach.yaml", &schema_coach},
};

static const struct words_class {
    struct file_class file;
    enum pack_part part; /* whose words they are */
} words_classes[PACK_WORDS] = {
    [WORDS_OF_UI] = {{"ui.yaml", &schema_ui_words}, PACK_SELF},
    [WORDS_OF_FIELDS] = {{"fields.yaml", &schema_fields_words}, PACK_FIELDS},
    [WORDS_OF_QUIZ] = {{"quiz.yaml", &schema_quiz_words}, PACK_QUIZ},
    [WORDS_OF_FIGURES] = {{"figures.yaml", &schema_figures_words}, PACK_FIGURES},
    [WORDS_OF_ISCED] = {{"isced.yaml", &schema_isced_words}, PACK_ISCED},
    [WORDS_OF_MYTHS] = {{"myths.yaml", &schema_myths_words}, PACK_MYTHS},
    [WORDS_OF_STEPS] = {{"steps.yaml", &schema_steps_words}, PACK_STEPS},
    [WORDS_OF_PARENTS] = {{"parents.yaml", &schema_parents_words}, PACK_PARENTS},
    [WORDS_OF_COACH] = {{"coach.yaml", &schema_coach_words}, PACK_COACH},
};

bool pack_has(const struct pack *pack, enum pack_part part)
{
    return pack->has[part];
}

enum pack_part pack_part_of(enum pack_words words)
{
    return words_classes[words].part;
}

/* The threads' shared work. */
struct crew {
    struct yaml_file **files;
    int count;
    atomic_int next; /* file that nobody has taken yet */
    const char *folder;
    struct arena *arena;
    pthread_mutex_t lock; /* of the arena */
};

static void *work(void *context)
{
    struct crew *crew = context;
    struct memory memory;
    struct arena scratch;
    memory_init(&memory, crew->arena, &crew->lock);
    arena_init(&scratch, 0);
    for (int i; (i = atomic_fetch_add(&crew->next, 1)) < crew->count;) {
        yaml_load_quick(crew->files[i], crew->folder, &memory, &scratch);
    }
    arena_finish(&scratch);
    return NULL;
}

/* Loads files the quick way on all cores. */
static void load_quickly(struct pack *pack, struct yaml_file **files, int count)
{
    enum { THREADS_MAX = 4, WORTH_A_THREAD = 8 };
    pthread_t threads[THREADS_MAX];
    int started = 0;
    struct crew crew = {
        .files = files, .count = count, .folder = pack->folder, .arena = pack->arena};
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    pthread_mutex_init(&crew.lock, NULL);
    while (started + 1 < cores && started + 1 < THREADS_MAX &&
           (started + 1) * WORTH_A_THREAD < count &&
           pthread_create(&threads[started], NULL, work, &crew) == 0) {
        started++;
    }
    work(&crew);
    for (int i = 0; i < started; i++) {
        pthread_join(threads[i], NULL);
    }
    pthread_mutex_destroy(&crew.lock);
}

static void load(struct pack *pack, struct yaml_file **files, int count)
{
    struct memory memory;
    memory_init(&memory, pack->arena, NULL);
    if (!pack->thorough) {
        load_quickly(pack, files, count);
    }
    for (int i = 0; i < count; i++) {
        if (files[i]->data == NULL && (pack->thorough || files[i]->exists)) {
            yaml_load_walk(files[i], pack->folder, &memory, pack->problems);
        }
    }
}

static void load_one(struct pack *pack, struct yaml_file *file)
{
    load(pack, &file, 1);
}

/* Notes the languages of pack.yaml; the second of two equal ones is left out. */
static void take_languages(struct pack *pack)
{
    struct raw_pack *raw = pack->parts[PACK_SELF].data;
    struct index seen;
    index_init(&seen, pack->arena);
    for (unsigned i = 0; i < raw->languages_count; i++) {
        const char *code = raw->languages[i];
        if (index_find(&seen, code) != INDEX_NONE) {
            pack_problem(pack, &pack->parts[PACK_SELF], &raw->languages[i], PROBLEM_ERROR,
                         "duplicate", "the language %s stands here twice; remove one", code);
            continue;
        }
        index_set(&seen, code, (int)i);
        pack->languages[pack->language_count++].code = code;
    }
}

/* Names the files of a language and adds them to the list of what must be loaded. */
static int list_language(struct pack *pack, struct pack_language *language,
                         struct yaml_file **files)
{
    const struct raw_stories *stories = pack->parts[PACK_STORIES].data;
    int count = 0;
    for (int i = 0; i < PACK_WORDS; i++) {
        struct yaml_file *file = &language->words[i];
        file->path = arena_printf(pack->arena, "%s/%s", language->code, words_classes[i].file.name);
        file->schema = words_classes[i].file.schema;
        if (pack_has(pack, words_classes[i].part)) {
            files[count++] = file;
        }
    }
    language->stories =
        arena_array(pack->arena, (size_t)pack->story_count + 1, sizeof *language->stories);
    for (int i = 0; i < pack->story_count; i++) {
        struct yaml_file *file = &language->stories[i];
        file->path =
            arena_printf(pack->arena, "%s/stories/%s.yaml", language->code, stories->stories[i].id);
        file->schema = &schema_story_words;
        files[count++] = file;
    }
    return count;
}

static void load_rest(struct pack *pack)
{
    size_t most =
        PACK_PARTS + (size_t)pack->language_count * (PACK_WORDS + (size_t)pack->story_count);
    struct yaml_file **files = arena_array(pack->arena, most, sizeof *files);
    int count = 0;
    for (int i = 0; i < PACK_PARTS; i++) {
        if (i != PACK_SELF && i != PACK_STORIES && pack_has(pack, (enum pack_part)i)) {
            files[count++] = &pack->parts[i];
        }
    }
    for (int i = 0; i < pack->language_count; i++) {
        count += list_language(pack, &pack->languages[i], files + count);
    }
    load(pack, files, count);
}

static void report_missing_parts(struct pack *pack)
{
    for (int i = 0; i < PACK_PARTS; i++) {
        struct yaml_file *file = &pack->parts[i];
        if (!file->exists && pack_has(pack, (enum pack_part)i)) {
            problem_add(pack->problems, PROBLEM_ERROR, file->path, 0, 0, "file",
                        "the file is missing; write it, or copy it from another pack");
        }
    }
}

/* Makes the index of every list of words; the second of two equal ids is left out. */
static void index_words(struct pack *pack, int l, enum thing thing)
{
    struct pack_language *language = &pack->languages[l];
    struct index *index = &language->entries[thing];
    index_init(index, pack->arena);
    int count = pack_words_count(pack, l, thing);
    for (int i = 0; i < count; i++) {
        char *const *id = pack_words_entry(pack, l, thing, i);
        if (index_find(index, *id) == INDEX_NONE) {
            index_set(index, *id, i);
            continue;
        }
        pack_problem(pack, &language->words[thing_classes[thing].words], id, PROBLEM_ERROR,
                     "duplicate", "there are two sets of words for the %s %s; remove one",
                     thing_classes[thing].noun, *id);
    }
}

bool pack_read(struct pack *pack, const char *folder, bool thorough, struct arena *arena,
               struct problems *problems, struct err *err)
{
    *pack = (struct pack){.folder = arena_copy(arena, folder),
                          .arena = arena,
                          .problems = problems,
                          .thorough = thorough};
    for (int i = 0; i < PACK_PARTS; i++) {
        pack->parts[i].path = part_classes[i].name;
        pack->parts[i].schema = part_classes[i].schema;
        pack->has[i] =
            i < PACK_OPTIONAL || file_exists(file_join(arena, folder, part_classes[i].name));
    }
    if (!file_is_folder(folder)) {
        return err_set(err, "%s: is not a folder; give the folder of a pack", folder);
    }
    load_one(pack, &pack->parts[PACK_SELF]);
    if (pack->parts[PACK_SELF].data == NULL) {
        return pack_refuse(pack, &pack->parts[PACK_SELF], err);
    }
    take_languages(pack);
    load_one(pack, &pack->parts[PACK_STORIES]);
    const struct raw_stories *stories = pack->parts[PACK_STORIES].data;
    pack->story_count = stories == NULL ? 0 : (int)stories->stories_count;
    load_rest(pack);
    report_missing_parts(pack);
    for (int l = 0; l < pack->language_count; l++) {
        for (int thing = 0; thing < THINGS_IN_LISTS; thing++) {
            index_words(pack, l, (enum thing)thing);
        }
    }
    return true;
}

bool pack_refuse(const struct pack *pack, const struct yaml_file *file, struct err *err)
{
    const struct problem *problem = pack->problems->first;
    while (problem != NULL && !text_equal(problem->file, file->path)) {
        problem = problem->next;
    }
    if (!file->exists || problem == NULL) {
        return err_set(err, "%s: is not a pack, for %s is missing; give the folder that holds it",
                       pack->folder, file->path);
    }
    return err_set(err, "%s/%s:%d:%d: %s", pack->folder, file->path, problem->line, problem->column,
                   problem->text);
}

void pack_problem(struct pack *pack, struct yaml_file *file, const void *member,
                  enum problem_severity severity, const char *rule, const char *format, ...)
{
    int *told = severity == PROBLEM_ERROR ? &file->problems : &file->remarks;
    if (++*told > REPORT_MOST) {
        return;
    }
    const struct place *place =
        member == NULL ? NULL : yaml_find(file, pack->folder, pack->arena, member);
    va_list args;
    va_start(args, format);
    problem_add_list(pack->problems, severity, file->path, place == NULL ? 1 : place->line,
                     place == NULL ? 1 : place->column, rule, format, args);
    va_end(args);
}
