/* clerk_look.c: once a second while staff are in: which sticks are there, what the outbox says, how
 * much room is left, which packs are installed. */
#include "kiosk/clerk_inside.h"

#include "base/file.h"
#include "base/text.h"
#include "journal/json.h"

#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <time.h>

enum { STATUS_MOST = 16 * 1024 };

struct stick *clerk_stick(struct clerk *clerk)
{
    struct err err = {{0}};
    if (clerk->stick == NULL) {
        clerk->stick = stick_open(clerk->options.sticks, &err);
    }
    if (clerk->stick == NULL) {
        clerk_fails(clerk, OUTCOME_NO_HELPER, &err);
    }
    return clerk->stick;
}

static void look_for_sticks(struct clerk *clerk)
{
    struct clerk_reply *reply = &clerk->reply;
    struct stick_row rows[STICK_MOST];
    struct err err = {{0}};
    struct stick *stick = clerk_stick(clerk);
    int count = stick != NULL ? stick_list(stick, rows, &err) : 0;
    if (count < 0) { /* it does not answer any more: another session at the next look */
        stick_close(clerk->stick);
        clerk->stick = NULL;
        count = 0;
    }
    reply->helper = clerk->stick != NULL;
    reply->stick_count = count < DESK_STICKS ? count : DESK_STICKS;
    memcpy(reply->sticks, rows, (size_t)reply->stick_count * sizeof *rows);
}

/* ---- outbox/status.json, as sync/status.h describes it ---- */

static void take_state(struct desk_delivery *delivery, const char *text)
{
    static const struct {
        const char *name;
        enum desk_sync state;
    } states[] = {{"idle", SYNC_IDLE},
                  {"sending", SYNC_SENDING},
                  {"waiting", SYNC_WAITING},
                  {"stopped", SYNC_STOPPED}};
    for (size_t i = 0; i < ARRAY_LENGTH(states); i++) {
        if (text_equal(states[i].name, text)) {
            delivery->state = states[i].state;
        }
    }
}

static void take_time(int64_t *ms, const char *text)
{
    struct tm parts = {0};
    if (strptime(text, "%Y-%m-%dT%H:%M:%SZ", &parts) != NULL) {
        *ms = (int64_t)timegm(&parts) * 1000;
    }
}

static void take_member(struct desk_delivery *delivery, const struct json_node *node)
{
    const struct {
        const char *name;
        int64_t *count;
    } counts[] = {{"waiting", &delivery->waiting},
                  {"sent", &delivery->sent},
                  {"refused", &delivery->refused}};
    for (size_t i = 0; i < ARRAY_LENGTH(counts); i++) {
        if (text_equal(node->key, counts[i].name) && node->type == JSON_NUMBER) {
            *counts[i].count = strtoll(node->text, NULL, 10);
        }
    }
    if (text_equal(node->key, "state")) {
        take_state(delivery, node->text);
    } else if (text_equal(node->key, "delivered") && node->type == JSON_TEXT) {
        take_time(&delivery->delivered_ms, node->text);
    } else if (text_equal(node->key, "sentence")) {
        text_copy(delivery->sentence, sizeof delivery->sentence, node->text);
    }
}

/* Batches that lie there, where sync has not said anything yet. */
static int64_t count_batches(struct clerk *clerk, const char *folder)
{
    int count = 0;
    int64_t batches = 0;
    char **names = file_list(&clerk->scratch, folder, &count, NULL);
    for (int i = 0; names != NULL && i < count; i++) {
        size_t length = strlen(names[i]);
        batches += length > 5 && text_equal(names[i] + length - 5, ".json") &&
                   !text_equal(names[i], "status.json");
    }
    return batches;
}

static void look_at_outbox(struct clerk *clerk)
{
    struct desk_delivery *delivery = &clerk->reply.delivery;
    *delivery = (struct desk_delivery){.delivered_ms = -1};
    if (clerk->ask.settings.sync_target == 0 || clerk->options.data == NULL) {
        return;
    }
    char *folder = file_join(&clerk->scratch, clerk->options.data, JOURNAL_OUTBOX);
    char *path = file_join(&clerk->scratch, folder, "status.json");
    size_t size = 0;
    const char *text = file_read(&clerk->scratch, path, STATUS_MOST, &size, NULL);
    struct json *json = text != NULL ? json_open(NULL) : NULL;
    delivery->state = SYNC_WAITING;
    if (json != NULL && json_read(json, text, size, NULL)) {
        struct json_node node;
        while (json_next(json, &node)) {
            if (text_equal(node.holder, "$")) {
                take_member(delivery, &node);
            }
        }
    } else {
        delivery->waiting = count_batches(clerk, folder);
    }
    json_close(json);
}

/* ---- the rest ---- */

static int free_percent(const char *folder)
{
    struct statvfs disk;
    if (folder == NULL || statvfs(folder, &disk) != 0 || disk.f_blocks == 0) {
        return -1;
    }
    return (int)(disk.f_bavail * 100 / disk.f_blocks);
}

static void take_pack(struct desk_pack *to, const struct pack_report *from)
{
    bool shipped = from->folder[0] == '\0'; /* the one that came with Vonk */
    text_copy(to->name, sizeof to->name, shipped ? "vonk" : from->name);
    text_copy(to->key, sizeof to->key, from->fingerprint);
    to->version = from->version;
}

struct pack_place clerk_packs(const struct clerk *clerk)
{
    return (struct pack_place){.data = clerk->options.data,
                               .keys = clerk->options.keys,
                               .shipped = clerk->options.shipped};
}

void clerk_list_packs(struct clerk *clerk)
{
    struct pack_report reports[PACK_CHOICES];
    struct pack_place place = clerk_packs(clerk);
    clerk->reply.pack = clerk->reply.previous = (struct desk_pack){.version = 0};
    if (clerk->options.data == NULL || pack_list(&place, reports) == 0) {
        text_copy(clerk->reply.pack.name, sizeof clerk->reply.pack.name,
                  clerk->options.catalog->name);
        clerk->reply.pack.version = clerk->options.catalog->version;
        return;
    }
    take_pack(&clerk->reply.pack, &reports[0]);
    take_pack(&clerk->reply.previous, &reports[1]);
}

void clerk_look(struct clerk *clerk)
{
    look_for_sticks(clerk);
    look_at_outbox(clerk);
    clerk->reply.storage_free = free_percent(clerk->options.data);
    clerk->reply.exported_ms = clerk_exported(clerk);
    clerk_ready_last(clerk, &clerk->reply.readiness);
    clerk_list_packs(clerk);
}
