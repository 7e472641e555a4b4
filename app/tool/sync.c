/* sync.c: `vonkctl sync`, the delivery of an outbox, as a service or once. Reads the settings,
 * waits for the signals that end it, and says in the end how it went. */
#include "sync/sync.h"

#include "base/text.h"
#include "model/settings_file.h"
#include "tool/command.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>

static const char help[] =
    "usage: vonkctl sync --outbox DIR --config FILE [--once]\n\n"
    "Delivers the frozen batches of an outbox to a Learning Record Store (xAPI 1.0.3) or a "
    "folder,\n"
    "until it is ended by SIGTERM. What is done with moves to DIR/sent; statements that the store\n"
    "refuses to DIR/refused, with its reason beside them. DIR/status.json says how it goes.\n"
    "  --once    deliver what waits and end; status 1 when not all of it arrived\n\n"
    "Settings, in FILE (vonk.yaml):\n"
    "  sync: {target: xapi, endpoint: \"https://lrs.school.example/xapi\", credentials: "
    "/etc/vonk/lrs}\n"
    "  sync: {target: folder, folder: /mnt/share/vonk}\n"
    "  endpoint      the store's address without /statements; https, or http on this machine\n"
    "  credentials   a file with key:secret in one line that only its owner can read (mode 0600),\n"
    "                or one in $CREDENTIALS_DIRECTORY of systemd (LoadCredential=)\n"
    "  ca            a PEM file: certificates to trust besides the system's, for a school's own\n"
    "                store. The store's certificate is always checked.\n"
    "Exit: 0 delivered, or ended; 1 batches wait or statements were refused; 2 wrong settings or\n"
    "credentials, or another sync is at work.\n";

struct arguments {
    const char *outbox, *config;
    bool once;
};

/* The signals that end sync; they are blocked and asked for. */
struct stop {
    sigset_t signals;
    bool ended;
};

static bool stop_ended(void *context)
{
    struct stop *stop = context;
    struct timespec now = {0};
    if (!stop->ended && sigtimedwait(&stop->signals, NULL, &now) > 0) {
        stop->ended = true;
    }
    return stop->ended;
}

static bool stop_wait(void *context, int64_t ms)
{
    struct stop *stop = context;
    struct timespec time = {(time_t)(ms / 1000), (long)(ms % 1000) * 1000000};
    if (!stop->ended && sigtimedwait(&stop->signals, NULL, &time) > 0) {
        stop->ended = true;
    }
    return stop->ended;
}

static void stop_init(struct stop *stop)
{
    *stop = (struct stop){0};
    sigemptyset(&stop->signals);
    sigaddset(&stop->signals, SIGTERM);
    sigaddset(&stop->signals, SIGINT);
    sigprocmask(SIG_BLOCK, &stop->signals, NULL);
}

static bool read_arguments(struct arguments *arguments, int argc, char **argv)
{
    *arguments = (struct arguments){0};
    for (int i = 1; i < argc; i++) {
        if (text_equal(argv[i], "--outbox") && i + 1 < argc) {
            arguments->outbox = argv[++i];
        } else if (text_equal(argv[i], "--config") && i + 1 < argc) {
            arguments->config = argv[++i];
        } else if (text_equal(argv[i], "--once")) {
            arguments->once = true;
        } else {
            return false;
        }
    }
    return arguments->outbox != NULL && arguments->config != NULL;
}

/* Reads all settings; one mistake is too many for something that nobody watches. */
static bool read_settings(struct settings *settings, const char *path, struct err *err)
{
    struct arena arena;
    struct problems problems;
    arena_init(&arena, 0);
    problems_init(&problems, &arena);
    settings_init(settings);
    bool ok = settings_load(settings, path, &problems, err);
    const struct problem *first = problems.first;
    if (ok && first != NULL) {
        ok = err_set(err, "%s:%d: %s", first->file, first->line, first->text);
    }
    arena_finish(&arena);
    return ok;
}

/* Says how it ended. */
static int conclude(const struct sync *sync, enum sync_end end, bool once, const struct err *err)
{
    const struct status *status = sync_status(sync);
    if (end == SYNC_BEHIND || end == SYNC_STOPPED) {
        command_fail("%s", err->text);
        return end == SYNC_STOPPED ? COMMAND_FAILED : COMMAND_FINDINGS;
    }
    printf("%" PRId64 " batches wait; delivered so far: %" PRId64 " statements; refused: %" PRId64
           "\n",
           status->waiting, status->sent, status->refused);
    return once && (status->refused > 0 || status->waiting > 0) ? COMMAND_FINDINGS : COMMAND_DONE;
}

static int run(const struct arguments *arguments, const struct settings *settings)
{
    static const char *const targets[] = {"", "xapi", "folder"};
    struct clock clock;
    struct random random;
    struct stop stop;
    struct err err = {{0}};
    clock_init_real(&clock);
    random_init_system(&random);
    stop_init(&stop);
    struct sync_env env = {&clock, &random, stop_wait, stop_ended, &stop};
    struct sync_options options = {.outbox = arguments->outbox,
                                   .kiosk = settings->kiosk,
                                   .target = targets[settings->sync_target],
                                   .endpoint = settings->sync_endpoint,
                                   .folder = settings->sync_folder,
                                   .credentials = settings->sync_credentials,
                                   .ca = settings->sync_ca,
                                   .limits = http_limits_usual};
    struct sync *sync = sync_open(&options, &env, &err);
    if (sync == NULL) {
        return command_fail("%s", err.text);
    }
    enum sync_end end = sync_run(sync, arguments->once, &err);
    int status = conclude(sync, end, arguments->once, &err);
    sync_close(sync);
    return status;
}

int command_sync(int argc, char **argv)
{
    struct arguments arguments;
    struct settings settings;
    struct err err = {{0}};
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    if (!read_arguments(&arguments, argc, argv)) {
        return command_fail("sync needs --outbox DIR and --config FILE; see vonkctl sync --help");
    }
    if (!read_settings(&settings, arguments.config, &err)) {
        return command_fail("%s", err.text);
    }
    return run(&arguments, &settings);
}
