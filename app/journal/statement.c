/* statement.c: writes keys in one fixed order into the caller's buffer. What may stand in a result
 * is a table by kind; everything that comes from a database is looked at before it is written. */
#include "journal/statement.h"

#include "base/text.h"
#include "journal/schema.h"
#include "journal/sha1.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

enum { UUID_BYTES = 16, HOUR_MS = 3600000, VALUE_SIZE = 512 };

/* What a kind's statement says in its result. */
static const struct form {
    bool completion, duration;
    bool answers, names;        /* its detail, or its subject, is the response */
    const char *success;        /* the detail that is a success */
    const char *detail, *value; /* names of extensions that hold them */
} forms[EVENT_COUNT] = {
    [EVENT_VISIT_END] = {.duration = true, .detail = "reason"},
    [EVENT_LANGUAGE_SET] = {.names = true},
    [EVENT_STORY_READ] = {.completion = true, .duration = true},
    [EVENT_QUIZ_ANSWER] = {.answers = true, .value = "place"},
    [EVENT_QUIZ_LEAVE] = {.value = "place"},
    [EVENT_QUIZ_FINISH] = {.completion = true, .detail = "outcome", .value = "answered"},
    [EVENT_QUIZ_TOPIC] = {.value = "place"},
    [EVENT_QUIZ_DIRECTION] = {.value = "place"},
    [EVENT_TALK_ASK] = {.value = "question"},
    [EVENT_MYTH_ANSWER] = {.success = "right"},
};

/* What definitions of the type cmi.interaction must have besides (xAPI-Data 1.0.3, 2.4.4.1). */
static const char *const interactions[EVENT_ACTIVITY_COUNT] = {
    [EVENT_ACTIVITY_ITEM] = ",\"interactionType\":\"likert\",\"scale\":[{\"id\":\"dislike\"},"
                            "{\"id\":\"unsure\"},{\"id\":\"like\"}]",
    [EVENT_ACTIVITY_MYTH] = ",\"interactionType\":\"true-false\"",
};

/* Text that grows; past the end of the buffer only its length does. */
struct out {
    char *to;
    size_t size, length;
    const char *base;
    bool open; /* the first member of the current object was written */
};

__attribute__((format(printf, 2, 3))) static void put(struct out *out, const char *format, ...)
{
    va_list args;
    size_t at = out->length < out->size ? out->length : out->size - 1;
    va_start(args, format);
    int length = vsnprintf(out->to + at, out->size - at, format, args);
    va_end(args);
    out->length += length > 0 ? (size_t)length : 0;
}

static void put_text(struct out *out, const char *text)
{
    char json[VALUE_SIZE];
    text_json(json, sizeof json, text);
    put(out, "%s", json);
}

/* Opens an object, and begins a member with a comma where one stands before. */
static void open_object(struct out *out)
{
    put(out, "{");
    out->open = false;
}

static void key(struct out *out, const char *name)
{
    put(out, "%s", out->open ? "," : "");
    put_text(out, name);
    put(out, ":");
    out->open = true;
}

static void close_object(struct out *out)
{
    put(out, "}");
    out->open = true;
}

static void member(struct out *out, const char *name, const char *text)
{
    key(out, name);
    put_text(out, text);
}

/* ---- what may be written ---- */

static const char *known(const char *text)
{
    return text != NULL ? text : "";
}

/* Reads 32 digits with hyphens; false when it is anything else. */
static bool read_uuid(unsigned char to[UUID_BYTES], const char *text)
{
    const char *digits = "0123456789abcdef";
    for (int i = 0; i < UUID_SIZE - 1; i++) {
        bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
        const char *digit = text[i] != '\0' ? strchr(digits, text[i]) : NULL;
        if (hyphen ? text[i] != '-' : digit == NULL) {
            return false;
        }
    }
    int count = 0;
    for (const char *at = text; *at != '\0' && count < 2 * UUID_BYTES; at++) {
        if (*at != '-') {
            unsigned char value = (unsigned char)(strchr(digits, *at) - digits);
            unsigned char *byte = &to[count / 2];
            *byte = (unsigned char)(count % 2 == 0 ? value << 4 : *byte | value);
            count++;
        }
    }
    return text[UUID_SIZE - 1] == '\0';
}

static bool is_uuid(const char *text)
{
    unsigned char bytes[UUID_BYTES];
    return read_uuid(bytes, text);
}

static bool is_id(const char *text)
{
    return text[0] != '\0' && schema_takes_subject(text);
}

/* RFC 5646 as packs use it: letters of a language, then parts of letters and digits. */
static bool is_language(const char *text)
{
    size_t letters = strspn(text, "abcdefghijklmnopqrstuvwxyz");
    size_t part = 0;
    for (const char *at = text + letters; *at != '\0'; at++) {
        part = *at == '-' ? 0 : part + 1;
        bool ends = at[1] == '-' || at[1] == '\0';
        if (part > 8 || (ends && part == 0)) {
            return false;
        }
    }
    bool behind = text[letters] == '-' || text[letters] == '\0';
    return letters >= 2 && letters <= 3 && behind && schema_takes_subject(text);
}

bool statement_id(char to[UUID_SIZE], const char *kiosk, int64_t seq)
{
    unsigned char name[UUID_BYTES + 24], hash[SHA1_SIZE];
    char digits[24];
    if (kiosk == NULL || !read_uuid(name, kiosk)) {
        return false;
    }
    int length = snprintf(digits, sizeof digits, "%" PRId64, seq);
    memcpy(name + UUID_BYTES, digits, (size_t)length);
    sha1(hash, name, UUID_BYTES + (size_t)length);
    hash[6] = (unsigned char)((hash[6] & 0x0F) | 0x50); /* version 5 */
    hash[8] = (unsigned char)((hash[8] & 0x3F) | 0x80); /* variant 10 */
    char *at = to;
    for (int i = 0; i < UUID_BYTES; i++) {
        bool hyphen = i == 4 || i == 6 || i == 8 || i == 10;
        at += snprintf(at, 4, "%s%02x", hyphen ? "-" : "", hash[i]);
    }
    return true;
}

/* ---- parts of a statement ---- */

/* BASE/name, or BASE/name/id. */
static void put_activity_id(struct out *out, enum event_activity activity, const char *id)
{
    char text[VALUE_SIZE];
    bool tail = event_activities[activity].many && id[0] != '\0';
    snprintf(text, sizeof text, "%s/%s%s%s", out->base, event_activities[activity].name,
             tail ? "/" : "", tail ? id : "");
    member(out, "id", text);
}

static void put_definition(struct out *out, enum event_activity activity)
{
    const char *interaction = interactions[activity];
    key(out, "definition");
    open_object(out);
    member(out, "type", event_activities[activity].type);
    put(out, "%s", interaction != NULL ? interaction : "");
    close_object(out);
}

static void extension(struct out *out, const char *name)
{
    char text[VALUE_SIZE];
    snprintf(text, sizeof text, "%s/extension/%s", out->base, name);
    key(out, text);
}

static void put_actor(struct out *out, const struct statement *statement)
{
    const char *host = strstr(out->base, "://");
    const char *path = host != NULL ? strchr(host + 3, '/') : NULL;
    char home[VALUE_SIZE];
    snprintf(home, sizeof home, "%.*s", path != NULL ? (int)(path - out->base) : VALUE_SIZE - 1,
             out->base);
    key(out, "actor");
    open_object(out);
    member(out, "objectType", "Agent");
    key(out, "account");
    open_object(out);
    member(out, "homePage", home);
    member(out, "name", statement->visit);
    close_object(out);
    close_object(out);
}

static void put_verb(struct out *out, const struct event *event)
{
    const struct event_class *class = &event_classes[event->kind];
    bool undone = class->undo.name != NULL && text_equal(event->detail, "off");
    const struct event_verb *verb = undone ? &class->undo : &class->verb;
    key(out, "verb");
    open_object(out);
    member(out, "id", verb->iri);
    key(out, "display");
    open_object(out);
    member(out, "en", verb->name);
    close_object(out);
    close_object(out);
}

static void put_object(struct out *out, const struct statement *statement)
{
    const struct event *event = &statement->event;
    enum event_activity activity = event_classes[event->kind].activity;
    bool kiosk = activity == EVENT_ACTIVITY_KIOSK;
    key(out, "object");
    open_object(out);
    put_activity_id(out, activity,
                    kiosk                   ? statement->kiosk
                    : is_id(event->subject) ? event->subject
                                            : "");
    put_definition(out, activity);
    close_object(out);
}

static void put_result_extensions(struct out *out, const struct form *form,
                                  const struct event *event)
{
    bool detail = form->detail != NULL && event->detail[0] != '\0';
    bool value = form->value != NULL && event->value > 0;
    if (!detail && !value) {
        return;
    }
    key(out, "extensions");
    open_object(out);
    if (detail) {
        extension(out, form->detail);
        put_text(out, event->detail);
    }
    if (value) {
        extension(out, form->value);
        put(out, "%d", event->value);
    }
    close_object(out);
}

static void put_result(struct out *out, const struct statement *statement)
{
    const struct event *event = &statement->event;
    const struct form *form = &forms[event->kind];
    bool ends = event->kind == EVENT_VISIT_END;
    int64_t seconds = ends ? event->value : statement->seconds;
    struct out before = *out;
    key(out, "result");
    open_object(out);
    if (form->success != NULL && event->detail[0] != '\0') {
        key(out, "success");
        put(out, text_equal(form->success, event->detail) ? "true" : "false");
    }
    if (form->completion) {
        key(out, "completion");
        put(out, "true");
    }
    const char *response = form->answers ? event->detail : form->names ? event->subject : "";
    if (response[0] != '\0' && (form->answers || is_language(response))) {
        member(out, "response", response);
    }
    if (form->duration && seconds >= 0) {
        key(out, "duration");
        put(out, "\"PT%" PRId64 "S\"", seconds);
    }
    put_result_extensions(out, form, event);
    if (!out->open) { /* nothing to say */
        *out = before;
        return;
    }
    close_object(out);
}

/* Activities in the context: lists, because xAPI 1.0.3 writes them so. */
static void put_context_activities(struct out *out, const struct statement *statement)
{
    enum event_activity parent = event_classes[statement->event.kind].parent;
    key(out, "contextActivities");
    open_object(out);
    if (parent != EVENT_ACTIVITY_NONE) {
        key(out, "parent");
        put(out, "[");
        open_object(out);
        put_activity_id(out, parent, "");
        close_object(out);
        put(out, "]");
    }
    key(out, "grouping");
    put(out, "[");
    open_object(out);
    put_activity_id(out, EVENT_ACTIVITY_KIOSK, statement->kiosk);
    close_object(out);
    if (is_id(known(statement->occasion))) {
        put(out, ",");
        open_object(out);
        put_activity_id(out, EVENT_ACTIVITY_OCCASION, statement->occasion);
        if (statement->event.kind == EVENT_VISIT_START) { /* once a visit is enough */
            put_definition(out, EVENT_ACTIVITY_OCCASION);
        }
        close_object(out);
    }
    put(out, "]");
    close_object(out);
}

static void put_context(struct out *out, const struct statement *statement)
{
    const char *pack = known(statement->pack), *language = known(statement->language);
    key(out, "context");
    open_object(out);
    member(out, "registration", statement->visit);
    put_context_activities(out, statement);
    if (pack[0] != '\0' && schema_takes_pack(pack)) {
        member(out, "revision", pack);
    }
    member(out, "platform", "Vonk");
    if (is_language(language)) {
        member(out, "language", language);
    }
    key(out, "extensions");
    open_object(out);
    extension(out, "boot");
    put(out, "%" PRId64, statement->boot);
    extension(out, "seq");
    put(out, "%" PRId64, statement->seq);
    close_object(out);
    close_object(out);
}

static void put_timestamp(struct out *out, const struct statement *statement, int64_t now_ms)
{
    char text[32];
    struct tm parts;
    time_t hour = (time_t)(statement->start_ms / HOUR_MS * (HOUR_MS / 1000));
    bool known_time = statement->start_ms > 0 && statement->quality >= QUALITY_RTC;
    if (known_time && statement->start_ms <= now_ms && gmtime_r(&hour, &parts) != NULL &&
        strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts) > 0) {
        member(out, "timestamp", text);
    }
}

size_t statement_write(char *to, size_t size, const struct statement *statement,
                       const struct statement_rules *rules)
{
    char id[UUID_SIZE];
    struct out out = {.to = to, .size = size, .base = rules->activity_base};
    if (size == 0 || event_classes[statement->event.kind].by_day ||
        !is_uuid(known(statement->visit)) || !statement_id(id, statement->kiosk, statement->seq)) {
        return 0;
    }
    open_object(&out);
    member(&out, "id", id);
    put_actor(&out, statement);
    put_verb(&out, &statement->event);
    put_object(&out, statement);
    put_result(&out, statement);
    put_context(&out, statement);
    put_timestamp(&out, statement, rules->now_ms);
    close_object(&out);
    return out.length < size ? out.length : 0;
}
