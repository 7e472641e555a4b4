/* batches.c: reads whole files and looks for extensions by name; JSON itself is judged by json.h.
 */
#include "batches.h"

#include "base/file.h"
#include "base/text.h"
#include "examples.h"
#include "journal/json.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define SEQ "\"" EXAMPLE_BASE "/extension/seq\":"
#define BOOT "\"" EXAMPLE_BASE "/extension/boot\":"

enum { MOST_BYTES = 1 << 20 };

static int64_t number_after(const char *text, const char *name)
{
    const char *at = strstr(text, name);
    return at != NULL ? strtoll(at + strlen(name), NULL, 10) : -1;
}

static void look_at_statement(struct batches *b, const char *line, const char *name,
                              const char *kiosk)
{
    int64_t seq = number_after(line, SEQ);
    if (number_after(line, BOOT) != strtoll(name, NULL, 10)) {
        snprintf(b->trouble, sizeof b->trouble, "%s holds a statement of another boot", name);
    }
    b->statements++;
    if (seq > 0 && seq < BATCHES_SEQS && (kiosk == NULL || strstr(line, kiosk) != NULL)) {
        b->times[seq]++;
    }
}

static void look_at_batch(struct batches *b, const char *text, size_t size, const char *name,
                          const char *kiosk)
{
    struct json *json = json_open(NULL);
    int count = 0;
    if (!json_read(json, text, size, NULL)) {
        snprintf(b->trouble, sizeof b->trouble, "%s is not JSON", name);
    }
    json_close(json);
    for (const char *line = text; (line = strstr(line, "\n{\"id\"")) != NULL; line++) {
        const char *end = strchr(line + 1, '\n');
        char *statement = strndup(line + 1, end != NULL ? (size_t)(end - line - 1) : 0);
        look_at_statement(b, statement, name, kiosk);
        free(statement);
        count++;
    }
    b->files++;
    b->most = count > b->most ? count : b->most;
    b->largest = (int)size > b->largest ? (int)size : b->largest;
}

static bool is_batch(const char *name)
{
    int end = 0;
    return sscanf(name, "%*18[0-9]-%*18[0-9].json%n", &end) == 0 && end == (int)strlen(name);
}

void batches_read(struct batches *b, const char *folder, const char *kiosk)
{
    const char *places[] = {"", "sent", "refused"};
    struct arena arena;
    *b = (struct batches){0};
    arena_init(&arena, 0);
    for (size_t p = 0; p < ARRAY_LENGTH(places); p++) {
        int count = 0;
        char *place = file_join(&arena, folder, places[p]);
        char **names = file_exists(place) ? file_list(&arena, place, &count, NULL) : NULL;
        for (int i = 0; i < count; i++) {
            size_t size = 0;
            if (is_batch(names[i])) {
                const char *text =
                    file_read(&arena, file_join(&arena, place, names[i]), MOST_BYTES, &size, NULL);
                look_at_batch(b, text != NULL ? text : "", size, names[i], kiosk);
            }
        }
    }
    arena_finish(&arena);
}

bool batches_hold(const struct batches *b, int64_t last)
{
    for (int seq = 0; seq < BATCHES_SEQS; seq++) {
        if (b->times[seq] != (seq >= 1 && seq <= last)) {
            fprintf(stderr, "number %d is there %d times\n", seq, b->times[seq]);
            return false;
        }
    }
    return true;
}

const char *batches_statement(const char *folder, int64_t seq)
{
    static char found[8192];
    struct arena arena;
    int count = 0;
    arena_init(&arena, 0);
    char **names = file_list(&arena, folder, &count, NULL);
    found[0] = '\0';
    for (int i = 0; i < count; i++) {
        const char *text =
            is_batch(names[i])
                ? file_read(&arena, file_join(&arena, folder, names[i]), MOST_BYTES, NULL, NULL)
                : "";
        for (const char *line = text; (line = strstr(line, "\n{\"id\"")) != NULL; line++) {
            const char *end = strchr(line + 1, '\n');
            char *statement = arena_copy_n(&arena, line + 1, (size_t)(end - line - 1));
            if (number_after(statement, SEQ) == seq) {
                snprintf(found, sizeof found, "%s", statement);
            }
        }
    }
    arena_finish(&arena);
    return found;
}
