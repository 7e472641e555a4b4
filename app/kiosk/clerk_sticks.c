/* clerk_sticks.c: what goes onto a stick and what comes from one: exports, packs, the result of a
 * readiness test, the file that lets in who forgot the PIN. */
#include "kiosk/clerk_inside.h"

#include "base/file.h"
#include "base/log.h"
#include "base/text.h"
#include "journal/export.h"
#include "staff/names.h"
#include "staff/places.h"
#include "staff/recovery.h"
#include "staff/report_texts.h"
#include "staff/stick_export.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- onto a stick ---- */

static const enum desk_stage stages[STICK_STAGE_COUNT] = {
    [STICK_STAGE_MEASURE] = STAGE_WRITE,  [STICK_STAGE_MOUNT] = STAGE_WRITE,
    [STICK_STAGE_COPY] = STAGE_WRITE,     [STICK_STAGE_FLUSH] = STAGE_FLUSH,
    [STICK_STAGE_REOPEN] = STAGE_COMPARE, [STICK_STAGE_COMPARE] = STAGE_COMPARE,
    [STICK_STAGE_RELEASE] = STAGE_FLUSH,  [STICK_STAGE_DONE] = STAGE_FLUSH,
};

static const enum desk_outcome troubles[STICK_TROUBLE_COUNT] = {
    [STICK_TROUBLE_NONE] = OUTCOME_SAFE,           [STICK_TROUBLE_SOURCE] = OUTCOME_FAILED,
    [STICK_TROUBLE_MOUNT] = OUTCOME_STICK_BAD,     [STICK_TROUBLE_FULL] = OUTCOME_STICK_FULL,
    [STICK_TROUBLE_PROTECTED] = OUTCOME_STICK_BAD, [STICK_TROUBLE_PULLED] = OUTCOME_NO_STICK,
    [STICK_TROUBLE_FAILS] = OUTCOME_STICK_BAD,     [STICK_TROUBLE_FALSE] = OUTCOME_STICK_LIES,
    [STICK_TROUBLE_BUSY] = OUTCOME_STICK_BAD,      [STICK_TROUBLE_STOPPED] = OUTCOME_FAILED,
};

static bool tell_copy(void *context, const struct stick_progress *progress)
{
    struct clerk *clerk = context;
    float part = progress->total > 0 ? (float)progress->done / (float)progress->total : 0;
    office_tell(clerk->office, stages[progress->stage], part);
    return !office_closes(clerk->office);
}

/* The stick that staff chose; the only one where they chose none. */
static bool has_stick(struct clerk *clerk)
{
    if (clerk->ask.stick.name[0] != '\0') {
        return clerk_stick(clerk) != NULL;
    }
    return clerk_fails(clerk, OUTCOME_NO_STICK, NULL);
}

static bool copy_out(struct clerk *clerk, const char *folder)
{
    struct stick_watch watch = {tell_copy, clerk};
    struct stick_result result = {.trouble = STICK_TROUBLE_NONE};
    struct err err = {{0}};
    if (!stick_export(clerk->stick, clerk->ask.stick.name, folder, &watch, &result, &err)) {
        return clerk_fails(clerk, troubles[result.trouble], &err);
    }
    clerk->reply.outcome = OUTCOME_SAFE;
    return true;
}

/* ---- exports ---- */

/* The service's own folder in memory, gone with the kiosk; NULL where it has none. */
static const char *memory_folder(void)
{
    return getenv("RUNTIME_DIRECTORY");
}

/* A copy of the database where it does not outlive its use. It may also be made while the disk is
 * full. */
static char *snapshot_path(struct clerk *clerk, const char *exports)
{
    const char *memory = memory_folder();
    return file_join(&clerk->scratch, memory != NULL ? memory : exports, "export.db");
}

static void remove_folder(struct arena *arena, const char *folder)
{
    int count = 0;
    char **names = file_list(arena, folder, &count, NULL);
    for (int i = 0; names != NULL && i < count; i++) {
        unlink(file_join(arena, folder, names[i]));
    }
    rmdir(folder);
}

/* Removes all exports but the last: what they tell is in the database all the same. The last one
 * stays, so that the next gets the next number. */
static void keep_last(struct clerk *clerk, const char *exports, const char *last)
{
    int count = 0;
    char **names = file_list(&clerk->scratch, exports, &count, NULL);
    for (int i = 0; names != NULL && i < count; i++) {
        char *path = file_join(&clerk->scratch, exports, names[i]);
        if (file_is_folder(path) && !text_equal(path, last)) {
            remove_folder(&clerk->scratch, path);
        }
    }
}

/* Makes the export in that folder, signed with that key, which is made where there is none. */
static bool make_in(struct clerk *clerk, const char *exports, const char *key,
                    struct export_done *done, struct err *err)
{
    int language = catalog_language(clerk->options.catalog, clerk->ask.settings.language);
    struct names names = {.catalog = clerk->options.catalog,
                          .language = language >= 0 ? language : 0,
                          .arena = &clerk->scratch};
    struct report_texts texts = report_texts_of(&names);
    char *path = snapshot_path(clerk, exports);
    struct export_request request = {.out = exports,
                                     .key = key,
                                     .grade =
                                         clerk->ask.grade == 0 ? GRADE_SHARE : GRADE_CONTROLLER,
                                     .texts = &texts};
    office_tell(clerk->office, STAGE_COLLECT, 0);
    unlink(path);
    bool made =
        file_make_folder(exports, err) && journal_snapshot(clerk->options.journal, path, err);
    office_tell(clerk->office, STAGE_COLLECT, 0.5f);
    made = made && export_database(path, &request, done, err);
    unlink(path);
    return made;
}

/* Makes the export: in the data folder, where the next one finds its number. A disk that takes
 * nothing any more is the last reason to go without: then in memory. False when neither can be,
 * with the first reason. */
static bool make_export(struct clerk *clerk, struct export_done *done, bool *kept)
{
    struct arena *scratch = &clerk->scratch;
    struct err err = {{0}};
    const char *memory = memory_folder();
    const char *exports = staff_place(scratch, clerk->options.data, STAFF_EXPORTS);
    const char *key = file_join(scratch, clerk->options.data, "export.key");
    *kept = make_in(clerk, exports, key, done, &err);
    if (*kept || memory == NULL) {
        return *kept || clerk_fails(clerk, OUTCOME_FAILED, &err);
    }
    key = file_exists(key) ? key : file_join(scratch, memory, "export.key");
    return make_in(clerk, file_join(scratch, memory, "exports"), key, done, NULL) ||
           clerk_fails(clerk, OUTCOME_FAILED, &err);
}

/* It is safe on a stick, whatever the kiosk's own disk says to that: the rows may go in time, and
 * the readiness test knows when it was. What cannot be noted costs nothing: the rows stay. */
static void note_export(struct clerk *clerk, const char *exports, int64_t visit)
{
    char text[32];
    struct err err = {{0}};
    int64_t now = clock_wall(clerk->options.clock);
    int length = snprintf(text, sizeof text, "%lld\n", (long long)now);
    if (!journal_hand_over(clerk->options.journal, visit, now, &err) ||
        !file_write(file_join(&clerk->scratch, exports, "last"), text, (size_t)length, &err)) {
        log_warning("kiosk", "the export is safe, but could not be noted as such: %s", err.text);
    }
}

void clerk_export(struct clerk *clerk)
{
    struct export_done done;
    struct err err = {{0}};
    if (!has_stick(clerk)) {
        return;
    }
    if (clerk->options.journal == NULL || clerk->options.data == NULL) {
        err_set(&err, "this kiosk counts in memory only; there is nothing to export");
        clerk_fails(clerk, OUTCOME_FAILED, &err);
        return;
    }
    const char *exports = staff_place(&clerk->scratch, clerk->options.data, STAFF_EXPORTS);
    bool kept = false;
    if (!make_export(clerk, &done, &kept)) {
        return;
    }
    if (copy_out(clerk, done.path)) {
        note_export(clerk, exports, done.visit);
    }
    if (kept) {
        keep_last(clerk, exports, done.path);
    } else {
        remove_folder(&clerk->scratch, done.path);
    }
}

void clerk_ready_out(struct clerk *clerk)
{
    struct err err = {{0}};
    if (!has_stick(clerk) || clerk->options.data == NULL) {
        return;
    }
    char *folder =
        file_join(&clerk->scratch, staff_place(&clerk->scratch, clerk->options.data, STAFF_EXPORTS),
                  arena_printf(&clerk->scratch, "readiness-%s", clerk->ask.settings.kiosk));
    const char *from = staff_place(&clerk->scratch, clerk->options.data, STAFF_READINESS);
    size_t size = 0;
    const char *text = file_read(&clerk->scratch, from, 64 * 1024, &size, &err);
    if (text == NULL || !file_make_folder(folder, &err) ||
        !file_write(file_join(&clerk->scratch, folder, "readiness.json"), text, size, &err)) {
        clerk_fails(clerk, OUTCOME_FAILED, &err);
        return;
    }
    copy_out(clerk, folder);
    remove_folder(&clerk->scratch, folder);
}

/* ---- packs ---- */

static bool open_stick(struct clerk *clerk)
{
    struct err err = {{0}};
    return has_stick(clerk) && (stick_mount(clerk->stick, clerk->ask.stick.name, false, &err) ||
                                clerk_fails(clerk, OUTCOME_STICK_BAD, &err));
}

/* What was read from it is done with it, also when it was pulled out meanwhile. */
static void let_go(struct clerk *clerk)
{
    stick_let_go(clerk->stick, NULL);
}

static void describe(struct clerk *clerk, const struct pack_found *found, struct desk_pack *to)
{
    struct pack_place place = clerk_packs(clerk);
    struct pack_report report = {.version = 0};
    struct err err = {{0}};
    int folder = pack_find_open(stick_root(clerk->stick), found, &err);
    bool good = folder >= 0 && pack_verify(folder, &place, &report, &err);
    text_copy(to->name, sizeof to->name, good ? report.name : found->label);
    text_copy(to->key, sizeof to->key, report.fingerprint);
    to->version = report.version;
    if (folder >= 0) {
        close(folder);
    }
}

void clerk_find_packs(struct clerk *clerk)
{
    struct pack_found found[PACK_FOUND_MOST];
    if (!open_stick(clerk)) {
        return;
    }
    office_tell(clerk->office, STAGE_CHECK, 0);
    int count = pack_find(stick_root(clerk->stick), found, NULL);
    count = count < DESK_PACKS ? count : DESK_PACKS;
    for (int i = 0; i < count && !office_closes(clerk->office); i++) {
        clerk->reply.found[i] = found[i];
        describe(clerk, &found[i], &clerk->reply.packs[i]);
        office_tell(clerk->office, STAGE_CHECK, (float)(i + 1) / (float)count);
    }
    clerk->reply.found_count = count;
    clerk->reply.outcome = count > 0 ? OUTCOME_DONE : OUTCOME_NO_PACK;
    let_go(clerk);
}

static const enum desk_outcome verdicts[PACK_VERDICTS] = {
    [PACK_INSTALLED] = OUTCOME_DONE,    [PACK_UNCHANGED] = OUTCOME_DONE,
    [PACK_UNSIGNED] = OUTCOME_UNSIGNED, [PACK_DAMAGED] = OUTCOME_PACK_BAD,
    [PACK_OLD] = OUTCOME_OLDER,         [PACK_UNUSABLE] = OUTCOME_PACK_BAD,
    [PACK_NO_ROOM] = OUTCOME_FAILED,    [PACK_STOPPED] = OUTCOME_FAILED,
};

static bool tell_install(void *context, int64_t done, int64_t total)
{
    struct clerk *clerk = context;
    office_tell(clerk->office, STAGE_COPY, total > 0 ? (float)done / (float)total : 0);
    return !office_closes(clerk->office);
}

void clerk_install(struct clerk *clerk)
{
    struct pack_place place = clerk_packs(clerk);
    struct pack_progress progress = {clerk, tell_install};
    struct pack_report report = {.version = 0};
    struct err err = {{0}};
    if (!open_stick(clerk)) {
        return;
    }
    office_tell(clerk->office, STAGE_CHECK, 0);
    int folder = pack_find_open(stick_root(clerk->stick), &clerk->ask.found, &err);
    if (folder < 0) {
        clerk_fails(clerk, OUTCOME_NO_PACK, &err);
    } else {
        if (!pack_install(folder, &place, clock_wall(clerk->options.clock), &progress, &report,
                          &err)) {
            clerk_fails(clerk, verdicts[report.verdict], &err);
        }
        close(folder);
    }
    let_go(clerk);
    clerk_list_packs(clerk);
}

void clerk_back(struct clerk *clerk)
{
    struct pack_place place = clerk_packs(clerk);
    struct err err = {{0}};
    if (!pack_back(&place, &err)) {
        clerk_fails(clerk, OUTCOME_FAILED, &err);
    }
    clerk_list_packs(clerk);
}

/* ---- recovery ---- */

/* Looks for the file on one stick. */
static bool recover_from(struct clerk *clerk, const char *stick, struct err *err)
{
    return stick_mount(clerk->stick, stick, false, err) &&
           recovery_apply(stick_root(clerk->stick), clerk->options.keys, &clerk->pin,
                          clerk->ask.settings.kiosk, err);
}

/* Before the PIN nobody chooses a stick: all that are there are looked at. */
void clerk_recover(struct clerk *clerk)
{
    struct stick_row rows[STICK_MOST];
    struct err err = {{0}};
    if (clerk_stick(clerk) == NULL) {
        return;
    }
    int count = stick_list(clerk->stick, rows, &err);
    bool done = false;
    for (int i = 0; i < count && !done && !office_closes(clerk->office); i++) {
        done = recover_from(clerk, rows[i].name, &err);
        let_go(clerk);
    }
    if (!done) {
        clerk_fails(clerk, count > 0 ? OUTCOME_FAILED : OUTCOME_NO_STICK, &err);
    }
    clerk_leave(clerk); /* nobody is in: no session stays */
}
