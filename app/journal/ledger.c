/* ledger.c: lists names and keeps kiosks.txt. A name counts when it is NUMBER-NUMBER and ends with
 * .json, so that neither a batch that is half written (.json.new) nor sync's own files do. */
#include "journal/ledger.h"

#include "base/file.h"
#include "base/text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { RUNS_MOST = 10000, LEDGER_BYTES = 1 << 20 };

/* Told of each batch of a folder: its number, and when its name was given (moved there). */
struct listing {
    const char *folder;
    void (*tell)(struct listing *listing, int64_t number, int64_t named_ms);
    int64_t before_ms;      /* for ledger_settled */
    int64_t last, earliest; /* found: the highest number, the lowest that is not settled */
};

/* Number of a batch by its name; 0 when it is none. */
static int64_t number_of(const char *name)
{
    static const char digits[] = "0123456789";
    size_t boot = strspn(name, digits);
    size_t number = name[boot] == '-' ? strspn(name + boot + 1, digits) : 0;
    size_t length = strlen(name);
    bool named = boot > 0 && boot <= 18 && number > 0 && number <= 18 && length > 5 &&
                 text_equal(name + length - 5, ".json");
    int64_t value = 0;
    for (size_t i = 0; named && i < number; i++) {
        value = value * 10 + (name[boot + 1 + i] - '0');
    }
    return value;
}

static int64_t named_at(DIR *dir, const char *name)
{
    struct stat info;
    return fstatat(dirfd(dir), name, &info, AT_SYMLINK_NOFOLLOW) == 0
               ? (int64_t)info.st_ctim.tv_sec * 1000 + info.st_ctim.tv_nsec / 1000000
               : INT64_MAX;
}

/* Lists one folder; one that is not there is empty. */
static bool list_folder(struct listing *listing, const char *path, struct err *err)
{
    DIR *dir = opendir(path);
    if (dir == NULL) {
        return errno == ENOENT ||
               err_set(err, "%s: the folder cannot be read (%s); check its rights", path,
                       strerror(errno));
    }
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        int64_t number = number_of(entry->d_name);
        if (number > 0) {
            bool timed = listing->before_ms > 0;
            listing->tell(listing, number, timed ? named_at(dir, entry->d_name) : 0);
        }
    }
    closedir(dir);
    return true;
}

static void find_last(struct listing *listing, int64_t number, int64_t named_ms)
{
    (void)named_ms;
    listing->last = number > listing->last ? number : listing->last;
}

/* The folder itself first: what sync moves meanwhile is then seen in one place at least. */
static bool list_all(struct listing *listing, struct arena *arena, struct err *err)
{
    return list_folder(listing, listing->folder, err) &&
           list_folder(listing, file_join(arena, listing->folder, LEDGER_REFUSED), err) &&
           list_folder(listing, file_join(arena, listing->folder, LEDGER_SENT), err);
}

/* Reads a line; false when it is none of ours. */
static bool read_run(struct ledger_run *run, const char *line)
{
    int end = 0;
    bool read = sscanf(line, "%18" SCNd64 " %36[0-9a-f-] %18" SCNd64 "%n", &run->number, run->kiosk,
                       &run->seq, &end) == 3;
    return read && (line[end] == '\n' || line[end] == '\0') && run->number >= 0 && run->seq >= 0 &&
           strlen(run->kiosk) == UUID_SIZE - 1;
}

static bool read_runs(struct ledger *ledger, const char *text, struct err *err)
{
    for (const char *line = text; *line != '\0';) {
        const char *end = strchr(line, '\n');
        struct ledger_run *run = &ledger->runs[ledger->count];
        bool known = ledger->count < RUNS_MOST && read_run(run, line) &&
                     (ledger->count == 0 || run->number >= run[-1].number);
        if (!known) {
            return err_set(err,
                           "%s/" LEDGER_FILE
                           ": line %d is not as Vonk wrote it; give a new folder, "
                           "what is not delivered yet can be frozen again",
                           ledger->folder, ledger->count + 1);
        }
        ledger->count++;
        line = end != NULL ? end + 1 : line + strlen(line);
    }
    return true;
}

bool ledger_read(struct ledger *ledger, const char *folder, struct arena *arena, struct err *err)
{
    char *path = file_join(arena, folder, LEDGER_FILE);
    struct listing listing = {.folder = folder, .tell = find_last};
    *ledger = (struct ledger){.folder = folder, .arena = arena};
    const char *text = "";
    if (file_exists(path)) {
        text = file_read(arena, path, LEDGER_BYTES, NULL, err);
    }
    int lines = 1;
    for (const char *at = text; at != NULL && *at != '\0'; at++) {
        lines += *at == '\n';
    }
    ledger->runs = arena_array(arena, (size_t)lines + 1, sizeof *ledger->runs); /* and one more */
    if (text == NULL || !read_runs(ledger, text, err) || !list_all(&listing, arena, err)) {
        return false;
    }
    int64_t begun = ledger->count > 0 ? ledger->runs[ledger->count - 1].number : 0;
    ledger->last = listing.last > begun ? listing.last : begun;
    return true;
}

int64_t ledger_frozen(const struct ledger *ledger, const char *kiosk, int64_t number)
{
    int64_t seq = 0;
    for (int i = 0; i < ledger->count; i++) {
        const struct ledger_run *run = &ledger->runs[i];
        int64_t end = i + 1 < ledger->count ? run[1].number : ledger->last;
        end = end < number ? end : number;
        if (text_equal(run->kiosk, kiosk) && end >= run->number) {
            seq = run->seq + end - run->number;
        }
    }
    return seq;
}

bool ledger_begin(struct ledger *ledger, const char *kiosk, struct err *err)
{
    const char *text = "";
    if (ledger->count > 0 && text_equal(ledger->runs[ledger->count - 1].kiosk, kiosk)) {
        return true;
    }
    if (ledger->count == RUNS_MOST) {
        return err_set(err, "%s: holds batches of too many kiosks; give a new folder",
                       ledger->folder);
    }
    struct ledger_run *run = &ledger->runs[ledger->count];
    run->number = ledger->last;
    run->seq = ledger_frozen(ledger, kiosk, INT64_MAX);
    text_copy(run->kiosk, sizeof run->kiosk, kiosk);
    for (int i = 0; i <= ledger->count; i++) {
        const struct ledger_run *row = &ledger->runs[i];
        text = arena_printf(ledger->arena, "%s%" PRId64 " %s %" PRId64 "\n", text, row->number,
                            row->kiosk, row->seq);
    }
    if (!file_write(file_join(ledger->arena, ledger->folder, LEDGER_FILE), text, strlen(text),
                    err)) {
        return false;
    }
    ledger->count++;
    return true;
}

int64_t ledger_number(const struct ledger *ledger, int64_t seq)
{
    const struct ledger_run *run = &ledger->runs[ledger->count - 1];
    return run->number + seq - run->seq;
}

/* What still waits for the store. */
static void find_waiting(struct listing *listing, int64_t number, int64_t named_ms)
{
    (void)named_ms;
    listing->earliest = number < listing->earliest ? number : listing->earliest;
}

/* What was delivered too late to count is as if it waited. */
static void find_recent(struct listing *listing, int64_t number, int64_t named_ms)
{
    if (named_ms > listing->before_ms) {
        find_waiting(listing, number, named_ms);
    }
}

static void find_last_before(struct listing *listing, int64_t number, int64_t named_ms)
{
    if (number < listing->earliest) {
        find_last(listing, number, named_ms);
    }
}

/* What waits is listed first: what sync moves meanwhile still counts as waiting. */
int64_t ledger_settled(const struct ledger *ledger, int64_t before_ms, struct err *err)
{
    struct listing listing = {.earliest = INT64_MAX, .before_ms = before_ms};
    const char *sent = file_join(ledger->arena, ledger->folder, LEDGER_SENT);
    listing.tell = find_waiting;
    bool ok = list_folder(&listing, ledger->folder, err);
    listing.tell = find_recent;
    ok = ok && list_folder(&listing, sent, err);
    listing.tell = find_last_before;
    ok = ok && list_folder(&listing, sent, err);
    return ok ? listing.last : -1;
}

bool ledger_forget(const struct ledger *ledger, int64_t before_ms, struct err *err)
{
    const char *sent = file_join(ledger->arena, ledger->folder, LEDGER_SENT);
    DIR *dir = opendir(sent);
    if (dir == NULL) {
        return errno == ENOENT ||
               err_set(err, "%s: the folder cannot be read (%s); check its rights", sent,
                       strerror(errno));
    }
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        int64_t number = number_of(entry->d_name);
        if (number > 0 && number != ledger->last && named_at(dir, entry->d_name) < before_ms) {
            unlinkat(dirfd(dir), entry->d_name, 0);
        }
    }
    closedir(dir);
    return true;
}
