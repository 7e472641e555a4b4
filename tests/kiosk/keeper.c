/* keeper.c: plays systemd for the real kiosk: hears its signs of life, ends it by SIGABRT when they
 * stop, and starts it anew. Each fault in turn; three falls lead to the software renderer, three
 * more to asking for a restart. Called by hang_test.sh, which has the display and looks at the
 * journal afterwards.
 *
 *   keeper VONK CONTENT WORK HANG.so XSERVER_PID
 *
 * WORK holds data/, hang/ and screen/Xvfb_screen0. Waiting is polling with a limit. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { INTERVAL_MS = 500, LIMIT_MS = 30000, SCREEN_HEAD = 4096 };

struct keeper {
    char **arguments;
    char name[64]; /* of the socket */
    int listener;
    pid_t kiosk; /* 0: none runs */
    int starts, signs;
    int64_t signed_ms; /* the last sign, or READY */
    bool ready, stopping, asked_restart;
};

static int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void fail(struct keeper *keeper, const char *what)
{
    fprintf(stderr, "keeper: start %d: %s\n", keeper->starts, what);
    if (keeper->kiosk > 0) {
        kill(keeper->kiosk, SIGKILL);
    }
    exit(1);
}

static void path_in(const struct keeper *keeper, const char *name, char *path, size_t size)
{
    snprintf(path, size, "%s/%s", keeper->arguments[3], name);
}

/* ---- the kiosk ---- */

static void be_kiosk(const struct keeper *keeper)
{
    char data[512], hang[512], pid[16];
    path_in(keeper, "data", data, sizeof data);
    path_in(keeper, "hang", hang, sizeof hang);
    snprintf(pid, sizeof pid, "%d", (int)getpid());
    setenv("NOTIFY_SOCKET", keeper->name, 1);
    setenv("WATCHDOG_USEC", "500000", 1);
    setenv("WATCHDOG_PID", pid, 1);
    setenv("VONK_HANG", hang, 1);
    setenv("LD_PRELOAD", keeper->arguments[4], 1);
    execl(keeper->arguments[1], keeper->arguments[1], "--content", keeper->arguments[2], "--data",
          data, "--machine", "/nowhere/machine", "--window", "800x480", (char *)NULL);
    _exit(127);
}

static void start(struct keeper *keeper)
{
    keeper->starts++;
    keeper->signs = 0;
    keeper->ready = keeper->stopping = false;
    keeper->signed_ms = now_ms();
    keeper->kiosk = fork();
    if (keeper->kiosk == 0) {
        be_kiosk(keeper);
    }
}

/* Hears what comes within the time; a datagram of a kiosk that is gone is heard by the next one's
 * reset in `start`, as each is emptied before. */
static void hear(struct keeper *keeper, int ms)
{
    struct pollfd waited = {.fd = keeper->listener, .events = POLLIN};
    char lines[512];
    if (poll(&waited, 1, ms) <= 0) {
        return;
    }
    for (ssize_t size;
         (size = recv(keeper->listener, lines, sizeof lines - 1, MSG_DONTWAIT)) > 0;) {
        lines[size] = '\0';
        bool sign = strcmp(lines, "WATCHDOG=1") == 0, ready = strncmp(lines, "READY=1\n", 8) == 0;
        keeper->signs += sign;
        keeper->ready = keeper->ready || ready;
        keeper->stopping = keeper->stopping || strncmp(lines, "STOPPING=1", 10) == 0;
        keeper->asked_restart = keeper->asked_restart || strstr(lines, "restart") != NULL;
        keeper->signed_ms = sign || ready ? now_ms() : keeper->signed_ms;
    }
}

/* Its status as waitpid gives it. */
static int wait_end(struct keeper *keeper)
{
    int status = 0;
    for (int64_t until = now_ms() + LIMIT_MS; waitpid(keeper->kiosk, &status, WNOHANG) == 0;) {
        hear(keeper, 10);
        if (now_ms() > until) {
            fail(keeper, "it does not end");
        }
    }
    hear(keeper, 0);
    keeper->kiosk = 0;
    return status;
}

static void wait_ready(struct keeper *keeper)
{
    int64_t begun = now_ms();
    while (!keeper->ready) {
        hear(keeper, 20);
        if (now_ms() > begun + LIMIT_MS || waitpid(keeper->kiosk, NULL, WNOHANG) != 0) {
            fail(keeper, "READY=1 never came");
        }
    }
    printf("start %d: ready after %d ms\n", keeper->starts, (int)(now_ms() - begun));
}

/* Signs keep coming: so many more. */
static void wait_signs(struct keeper *keeper, int count)
{
    int64_t until = now_ms() + LIMIT_MS;
    for (int wanted = keeper->signs + count; keeper->signs < wanted;) {
        hear(keeper, 50);
        if (now_ms() > until) {
            fail(keeper, "there are no signs of life");
        }
    }
}

static void force(struct keeper *keeper, int how)
{
    kill(keeper->kiosk, how);
    int status = wait_end(keeper);
    if (!WIFSIGNALED(status)) {
        fail(keeper, "it was not ended by the signal");
    }
}

/* What systemd does: waits until the signs stop for longer than the interval, then SIGABRT. */
static void abort_when_silent(struct keeper *keeper, const char *fault)
{
    int64_t begun = now_ms();
    while (now_ms() - keeper->signed_ms <= INTERVAL_MS) {
        hear(keeper, 20);
        if (now_ms() > begun + LIMIT_MS) {
            fail(keeper, "it hangs and gives signs of life all the same");
        }
    }
    printf("start %d: %s: ended after %d ms\n", keeper->starts, fault, (int)(now_ms() - begun));
    force(keeper, SIGABRT);
}

/* ---- the world ---- */

static void order(const struct keeper *keeper, const char *fault, bool on)
{
    char name[64], path[512];
    snprintf(name, sizeof name, "hang/%s", fault);
    path_in(keeper, name, path, sizeof path);
    if (on) {
        close(open(path, O_WRONLY | O_CREAT, 0600));
    } else {
        unlink(path);
    }
}

static bool exists(const struct keeper *keeper, const char *name)
{
    char path[512];
    path_in(keeper, name, path, sizeof path);
    return access(path, F_OK) == 0;
}

/* True when the X server's screen is not all black: it is before the first picture. */
static bool has_picture(const struct keeper *keeper)
{
    static unsigned char screen[1024 * 1024];
    char path[512];
    path_in(keeper, "screen/Xvfb_screen0", path, sizeof path);
    FILE *file = fopen(path, "r");
    size_t size = file != NULL ? fread(screen, 1, sizeof screen, file) : 0;
    bool any = false;
    for (size_t i = SCREEN_HEAD; i < size && !any; i++) {
        any = screen[i] != 0 && screen[i] != 0xFF;
    }
    if (file != NULL) {
        fclose(file);
    }
    return any;
}

/* On the attract screen, where any touch opens home. */
static void touch(struct keeper *keeper)
{
    if (system("xdotool mousemove 400 240 click 1") != 0) {
        fail(keeper, "xdotool cannot touch the screen");
    }
}

static void listen_at(struct keeper *keeper, bool abstract)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (abstract) {
        snprintf(keeper->name, sizeof keeper->name, "@vonk-keeper-%d", (int)getpid());
    } else {
        path_in(keeper, "notify", keeper->name, sizeof keeper->name);
    }
    strcpy(address.sun_path, keeper->name);
    if (abstract) {
        address.sun_path[0] = '\0';
    }
    if (keeper->listener > 0) {
        close(keeper->listener);
    }
    keeper->listener = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    socklen_t size =
        (socklen_t)(offsetof(struct sockaddr_un, sun_path) + strlen(keeper->name) + !abstract);
    if (bind(keeper->listener, (struct sockaddr *)&address, size) != 0) {
        fail(keeper, strerror(errno));
    }
}

/* ---- the day ---- */

/* Begins a start and hangs it: each fault is another end of the same rope. */
static void hang_each(struct keeper *keeper)
{
    start(keeper);
    wait_ready(keeper);
    if (!has_picture(keeper)) {
        fail(keeper, "READY=1 came before a picture");
    }
    wait_signs(keeper, 2);
    order(keeper, "present", true);
    touch(keeper);
    abort_when_silent(keeper, "a present that blocks");
    order(keeper, "present", false);

    listen_at(keeper, true);
    start(keeper);
    wait_ready(keeper);
    wait_signs(keeper, 2); /* until the page listens */
    touch(keeper);         /* home is a still page */
    wait_signs(keeper, 4);
    order(keeper, "loop", true);
    abort_when_silent(keeper, "an endless loop");
    order(keeper, "loop", false);

    start(keeper);
    wait_ready(keeper);
    wait_signs(keeper, 2);
    order(keeper, "writer", true);
    touch(keeper); /* a visit begins: something waits for the disk */
    abort_when_silent(keeper, "a writer that is stuck");
    order(keeper, "writer", false);
}

/* On the software rung nobody asks for a GPU any more. */
static void fall_three_times(struct keeper *keeper)
{
    if (!exists(keeper, "hang/asked")) {
        fail(keeper, "on the lowest rung no GPU was asked for");
    }
    order(keeper, "asked", false);
    for (int i = 0; i < 3; i++) {
        start(keeper);
        wait_ready(keeper);
        force(keeper, SIGKILL);
    }
    if (exists(keeper, "hang/asked")) {
        fail(keeper, "after three falls a GPU was still asked for");
    }
}

static void ask_restart_once(struct keeper *keeper)
{
    start(keeper);
    int status = wait_end(keeper);
    if (!keeper->asked_restart || !WIFEXITED(status) || WEXITSTATUS(status) != 5) {
        fail(keeper, "after six falls no restart of the machine was asked for");
    }
    start(keeper); /* it did not come: the kiosk goes on */
    wait_ready(keeper);
    wait_signs(keeper, 2);
    touch(keeper);
    wait_signs(keeper, 2);
    kill(keeper->kiosk, SIGTERM);
    status = wait_end(keeper);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0 || !keeper->stopping) {
        fail(keeper, "it did not end in order");
    }
}

static void lose_display(struct keeper *keeper)
{
    start(keeper);
    wait_ready(keeper);
    kill((pid_t)atoi(keeper->arguments[5]), SIGKILL);
    int status = wait_end(keeper);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 3) {
        fail(keeper, "a display that is gone did not end it with 3");
    }
}

int main(int argc, char **argv)
{
    struct keeper keeper = {.arguments = argv};
    if (argc != 6) {
        fprintf(stderr, "usage: keeper VONK CONTENT WORK HANG.so XSERVER_PID\n");
        return 2;
    }
    setvbuf(stdout, NULL, _IOLBF, 0);
    listen_at(&keeper, false);
    hang_each(&keeper);
    fall_three_times(&keeper);
    ask_restart_once(&keeper);
    lose_display(&keeper);
    return 0;
}
