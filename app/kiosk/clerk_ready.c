/* clerk_ready.c: the tests of readiness, a row each, and the file that keeps their result with its
 * date. What only staff can test (touch, sound) comes with the errand. */
#include "kiosk/clerk_inside.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/json.h"
#include "journal/moment.h"
#include "staff/machine.h"
#include "staff/places.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <time.h>
#include <unistd.h>

enum {
    STORAGE_LOOK = 20, /* percent free */
    STORAGE_BAD = 5,   /* the same; a day is a few MB */
    HEAT_LOOK = 70,    /* degrees C: a Pi becomes slower from 80 on */
    HEAT_BAD = 80,
    EXPORT_LOOK_DAYS = 2,
    DAY_MS = 24 * 3600 * 1000,
    READY_MOST = 64 * 1024
};

static struct desk_tested tested(enum desk_state state, int64_t number, const char *sentence)
{
    struct desk_tested result = {.state = state, .number = number};
    text_copy(result.sentence, sizeof result.sentence, sentence);
    return result;
}

static struct desk_tested test_storage(struct clerk *clerk)
{
    struct statvfs disk;
    if (clerk->options.data == NULL || statvfs(clerk->options.data, &disk) != 0 ||
        disk.f_blocks == 0) {
        return tested(STATE_BAD, -1, "the data folder cannot be read");
    }
    int64_t free = (int64_t)(disk.f_bavail * 100 / disk.f_blocks);
    return tested(free < STORAGE_BAD    ? STATE_BAD
                  : free < STORAGE_LOOK ? STATE_LOOK
                                        : STATE_GOOD,
                  free, "");
}

/* The journal says whether it records; and a file is written beside it, read again and removed. */
static struct desk_tested test_journal(struct clerk *clerk)
{
    static const char text[] = "vonk\n";
    struct journal_counts counts = {.recording = false};
    struct err err = {{0}};
    if (clerk->options.journal == NULL || clerk->options.data == NULL) {
        return tested(STATE_BAD, -1, "nothing is counted");
    }
    journal_read_counts(clerk->options.journal, &counts);
    char *path = file_join(&clerk->scratch, clerk->options.data, ".test");
    const char *back = NULL;
    if (file_write(path, text, sizeof text - 1, &err)) {
        back = file_read(&clerk->scratch, path, sizeof text, NULL, &err);
    }
    unlink(path);
    bool kept = back != NULL && text_equal(back, text);
    if (!kept || !counts.recording) {
        return tested(STATE_BAD, -1, kept ? counts.trouble : err.text);
    }
    return tested(counts.trouble[0] != '\0' || counts.lost > 0 ? STATE_LOOK : STATE_GOOD,
                  counts.lost, counts.trouble);
}

static struct desk_tested test_clock(struct clerk *clerk)
{
    struct moment now = moment_read(clerk->options.clock);
    bool said = clerk->ask.readiness.checks[CHECK_CLOCK].state == STATE_GOOD;
    return tested(now.wall_ms < 0                                                    ? STATE_BAD
                  : now.quality == QUALITY_RTC || now.quality == QUALITY_NTP || said ? STATE_GOOD
                                                                                     : STATE_LOOK,
                  -1, quality_name(now.quality));
}

static struct desk_tested test_touch(struct clerk *clerk)
{
    return clerk->ask.readiness.checks[CHECK_TOUCH];
}

static struct desk_tested test_sound(struct clerk *clerk)
{
    return clerk->ask.readiness.checks[CHECK_SOUND];
}

static struct desk_tested test_pack(struct clerk *clerk)
{
    struct pack_place place = clerk_packs(clerk);
    struct pack_report reports[PACK_CHOICES];
    if (pack_list(&place, reports) == 0) {
        return tested(STATE_GOOD, clerk->options.catalog->version, "");
    }
    struct pack_report report = {.version = 0};
    struct err err = {{0}};
    const char *path = pack_current(&place, &clerk->scratch);
    int folder = path != NULL ? open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    bool good = folder >= 0 && pack_verify(folder, &place, &report, &err);
    if (folder >= 0) {
        close(folder);
    }
    return tested(good ? STATE_GOOD : STATE_BAD, reports[0].version, err.text);
}

static struct desk_tested test_heat(struct clerk *clerk)
{
    struct machine_state state;
    struct err err = {{0}};
    if (!machine_state(clerk->options.machine, &state, &err) || !state.has_temperature) {
        return tested(STATE_UNKNOWN, -1, err.text);
    }
    int64_t degrees = state.temperature / 1000;
    return tested(degrees >= HEAT_BAD    ? STATE_BAD
                  : degrees >= HEAT_LOOK ? STATE_LOOK
                                         : STATE_GOOD,
                  degrees, "");
}

static struct desk_tested test_power(struct clerk *clerk)
{
    struct machine_state state;
    struct err err = {{0}};
    if (!machine_state(clerk->options.machine, &state, &err) ||
        state.under_voltage == MACHINE_UNKNOWN) {
        return tested(STATE_UNKNOWN, -1, err.text);
    }
    return tested(state.under_voltage == 0 ? STATE_GOOD : STATE_BAD, -1, "");
}

int64_t clerk_exported(struct clerk *clerk)
{
    if (clerk->options.data == NULL) {
        return -1;
    }
    const char *exports = staff_place(&clerk->scratch, clerk->options.data, STAFF_EXPORTS);
    const char *text =
        file_read(&clerk->scratch, file_join(&clerk->scratch, exports, "last"), 64, NULL, NULL);
    int64_t when = text != NULL ? strtoll(text, NULL, 10) : -1;
    return when > 0 ? when : -1;
}

static struct desk_tested test_export(struct clerk *clerk)
{
    int64_t when = clerk_exported(clerk), now = clock_wall(clerk->options.clock);
    if (when < 0 || now < 0) {
        return tested(STATE_LOOK, -1, "");
    }
    int64_t days = now > when ? (now - when) / DAY_MS : 0;
    return tested(days > EXPORT_LOOK_DAYS ? STATE_LOOK : STATE_GOOD, days, "");
}

static struct desk_tested test_starts(struct clerk *clerk)
{
    int restarts = clerk->ask.restarts;
    return tested(restarts > 0 ? STATE_LOOK : STATE_GOOD, restarts, "");
}

static const struct {
    const char *name; /* in the file */
    struct desk_tested (*run)(struct clerk *clerk);
} rows[DESK_CHECKS] = {
    [CHECK_STORAGE] = {"storage", test_storage}, [CHECK_JOURNAL] = {"journal", test_journal},
    [CHECK_CLOCK] = {"clock", test_clock},       [CHECK_TOUCH] = {"touch", test_touch},
    [CHECK_SOUND] = {"sound", test_sound},       [CHECK_PACK] = {"pack", test_pack},
    [CHECK_HEAT] = {"temperature", test_heat},   [CHECK_POWER] = {"power", test_power},
    [CHECK_EXPORT] = {"export", test_export},    [CHECK_STARTS] = {"starts", test_starts},
};

/* ---- the file ---- */

/* By enum desk_state. */
static const char *const states[] = {"unknown", "good", "look", "bad"};

static const char *date(struct arena *arena, int64_t ms)
{
    time_t seconds = (time_t)(ms / 1000);
    struct tm parts;
    char text[32];
    if (ms < 0 || gmtime_r(&seconds, &parts) == NULL) {
        return "null";
    }
    strftime(text, sizeof text, "\"%Y-%m-%dT%H:%M:%SZ\"", &parts);
    return arena_copy(arena, text);
}

static bool keep(struct clerk *clerk, const struct desk_readiness *readiness, struct err *err)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL) {
        return err_set(err, "no memory for the result; restart the kiosk");
    }
    fprintf(out, "{\"version\":1,\n\"kiosk\":\"%s\",\n\"vonk\":\"%s\",\n\"when\":%s,\n\"tests\":{",
            clerk->ask.settings.kiosk, VONK_VERSION, date(&clerk->scratch, readiness->when_ms));
    for (int i = 0; i < DESK_CHECKS; i++) {
        const struct desk_tested *check = &readiness->checks[i];
        char sentence[2 * DESK_SENTENCE + 2];
        text_json(sentence, sizeof sentence, check->sentence);
        fprintf(out, "%s\n\"%s\":{\"state\":\"%s\",\"number\":%" PRId64 ",\"sentence\":%s}",
                i > 0 ? "," : "", rows[i].name, states[check->state], check->number, sentence);
    }
    fprintf(out, "}}\n");
    bool ok = fclose(out) == 0 && text != NULL && clerk->options.data != NULL &&
              file_write(staff_place(&clerk->scratch, clerk->options.data, STAFF_READINESS), text,
                         size, err);
    free(text);
    return ok;
}

/* A member of the file: "state" and the like of the test that `holder` names. */
static void take_result(struct desk_readiness *readiness, const struct json_node *node)
{
    for (int i = 0; i < DESK_CHECKS; i++) {
        struct desk_tested *check = &readiness->checks[i];
        if (!text_starts(node->holder, "$.tests.") ||
            !text_equal(node->holder + strlen("$.tests."), rows[i].name)) {
            continue;
        }
        if (text_equal(node->key, "number")) {
            check->number = strtoll(node->text, NULL, 10);
        } else if (text_equal(node->key, "sentence")) {
            text_copy(check->sentence, sizeof check->sentence, node->text);
        }
        for (size_t s = 0; text_equal(node->key, "state") && s < ARRAY_LENGTH(states); s++) {
            check->state = text_equal(states[s], node->text) ? (enum desk_state)s : check->state;
        }
    }
}

void clerk_ready_last(struct clerk *clerk, struct desk_readiness *readiness)
{
    *readiness = (struct desk_readiness){.when_ms = -1};
    if (clerk->options.data == NULL) {
        return;
    }
    size_t size = 0;
    const char *path = staff_place(&clerk->scratch, clerk->options.data, STAFF_READINESS);
    const char *text = file_read(&clerk->scratch, path, READY_MOST, &size, NULL);
    struct json *json = text != NULL ? json_open(NULL) : NULL;
    struct json_node node;
    bool good = json != NULL && json_read(json, text, size, NULL);
    while (good && json_next(json, &node)) {
        struct tm parts = {0};
        if (text_equal(node.holder, "$") && text_equal(node.key, "when") &&
            strptime(node.text, "%Y-%m-%dT%H:%M:%SZ", &parts) != NULL) {
            readiness->when_ms = (int64_t)timegm(&parts) * 1000;
        }
        take_result(readiness, &node);
    }
    json_close(json);
}

void clerk_ready(struct clerk *clerk)
{
    struct desk_readiness *readiness = &clerk->reply.readiness;
    struct err err = {{0}};
    for (int i = 0; i < DESK_CHECKS; i++) {
        if (office_closes(clerk->office)) {
            return; /* half a test is none */
        }
        office_tell(clerk->office, STAGE_TEST, (float)i / DESK_CHECKS);
        readiness->checks[i] = rows[i].run(clerk);
    }
    readiness->when_ms = clock_wall(clerk->options.clock);
    if (!keep(clerk, readiness, &err)) {
        clerk_fails(clerk, OUTCOME_FAILED, &err);
    }
}
