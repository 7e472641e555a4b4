/* sync_hasty.c: `sync_hasty OUTBOX TARGET ENDPOINT-OR-FOLDER CREDENTIALS CA`: delivers an outbox
 * once as vonkctl sync --once does, but on a virtual clock and with short limits, so that a test
 * with the real store need not wait. Prints `wait MS` for each wait that it was asked for, and at
 * last the end's name. */
#include "base/text.h"
#include "sync/sync.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static bool wait_virtually(void *context, int64_t ms)
{
    clock_advance(context, ms);
    printf("wait %" PRId64 "\n", ms);
    return false;
}

static bool never(void *context)
{
    (void)context;
    return false;
}

int main(int argc, char **argv)
{
    static const char *const ends[] = {"delivered", "behind", "stopped", "ended"};
    struct clock clock;
    struct random random;
    struct err err = {{0}};
    if (argc != 6) {
        fprintf(stderr, "usage: sync_hasty OUTBOX TARGET ENDPOINT-OR-FOLDER CREDENTIALS CA\n");
        return 2;
    }
    clock_init_virtual(&clock, 1795000000000);
    random_init(&random, 7);
    struct sync_env env = {&clock, &random, wait_virtually, never, &clock};
    struct sync_options options = {
        .outbox = argv[1],
        .kiosk = "hal-2",
        .target = argv[2],
        .endpoint = argv[3],
        .folder = argv[3],
        .credentials = argv[4],
        .ca = argv[5],
        .limits = {.connect_ms = 2000, .idle_s = 1, .total_ms = 5000, .reply_most = 1 << 20}};
    struct sync *sync = sync_open(&options, &env, &err);
    if (sync == NULL) {
        fprintf(stderr, "%s\n", err.text);
        return 2;
    }
    enum sync_end end = sync_run(sync, true, &err);
    printf("%s\n", ends[end]);
    fprintf(stderr, "%s\n", err.text);
    sync_close(sync);
    return end == SYNC_DELIVERED ? 0 : 1;
}
