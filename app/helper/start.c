/* start.c: how a helper begins: its command line, and the socket that systemd hands over or that it
 * makes itself. */
#include "helper/serve.h"

#include "base/text.h"

#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { SYSTEMD_FIRST = 3, BACKLOG = 4 }; /* sd_listen_fds(3): SD_LISTEN_FDS_START */

static bool take(struct serve_options *options, const char *name, const char *value)
{
    const struct {
        const char *name;
        const char **to;
    } rows[] = {{"--socket", &options->socket},
                {"--user", &options->user},
                {"--sys", &options->sys},
                {"--dev", &options->dev}};
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        if (text_equal(name, rows[i].name) && value != NULL && value[0] != '\0') {
            *rows[i].to = value;
            return true;
        }
    }
    return false;
}

bool serve_options(struct serve_options *options, int argc, char *argv[], struct err *err)
{
    *options = (struct serve_options){.sys = "/sys", .dev = "/dev"};
    for (int i = 1; i < argc; i += 2) {
        if (text_equal(argv[i], "--help")) {
            options->help = true;
            return true;
        }
        if (!take(options, argv[i], i + 1 < argc ? argv[i + 1] : NULL)) {
            return err_set(err, "%.40s: is no option with its value; --help lists them", argv[i]);
        }
    }
    if (options->user == NULL) {
        return err_set(err, "say who is served: --user vonk");
    }
    const struct passwd *entry = getpwnam(options->user);
    if (entry == NULL) {
        return err_set(err, "%.40s: there is no such user; give the user of the kiosk",
                       options->user);
    }
    options->uid = entry->pw_uid;
    options->gid = entry->pw_gid;
    return true;
}

static void print_help(const struct serve *serve)
{
    printf("usage: %s --user NAME [--socket PATH] [--sys DIR] [--dev DIR]\n"
           "Serves that user on the socket of systemd, or on one that it makes at PATH.\n"
           "A line asked, a line answered (\"ok ...\" or \"error SENTENCE\"):\n",
           serve->name);
    for (size_t i = 0; i < serve->command_count; i++) {
        const struct serve_command *command = &serve->commands[i];
        printf("  %s %-*s %s\n", command->name, (int)(20 - strlen(command->name)),
               command->arguments, command->may);
    }
}

static bool is_listening(int fd)
{
    int domain = 0;
    int listening = 0;
    socklen_t size = sizeof domain;
    return getsockopt(fd, SOL_SOCKET, SO_DOMAIN, &domain, &size) == 0 && domain == AF_UNIX &&
           getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) == 0 && listening != 0;
}

/* systemd says in LISTEN_PID for whom the descriptors are and in LISTEN_FDS how many. */
static int from_systemd(struct err *err)
{
    const char *pid = getenv("LISTEN_PID");
    const char *count = getenv("LISTEN_FDS");
    bool mine = pid != NULL && count != NULL && strtol(pid, NULL, 10) == (long)getpid() &&
                text_equal(count, "1");
    unsetenv("LISTEN_PID");
    unsetenv("LISTEN_FDS");
    unsetenv("LISTEN_FDNAMES");
    if (!mine || !is_listening(SYSTEMD_FIRST)) {
        err_set(err, "systemd handed over no socket; start the socket unit, or give --socket PATH");
        return -1;
    }
    fcntl(SYSTEMD_FIRST, F_SETFD, FD_CLOEXEC);
    return SYSTEMD_FIRST;
}

/* Binds and listens; a socket that another run left is taken away. */
static bool bind_to(int fd, const struct serve_options *options)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    struct stat info;
    if (!text_copy(address.sun_path, sizeof address.sun_path, options->socket)) {
        errno = ENAMETOOLONG;
        return false;
    }
    if (lstat(options->socket, &info) == 0 && S_ISSOCK(info.st_mode)) {
        unlink(options->socket);
    }
    mode_t before = umask(0177);
    bool bound = bind(fd, (const struct sockaddr *)&address, sizeof address) == 0;
    umask(before);
    bool given = bound && (geteuid() == options->uid ||
                           lchown(options->socket, options->uid, (gid_t)-1) == 0);
    return given && listen(fd, BACKLOG) == 0;
}

int serve_socket(const struct serve_options *options, struct err *err)
{
    if (options->socket == NULL) {
        return from_systemd(err);
    }
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0 || !bind_to(fd, options)) {
        err_set(err, "%s: no socket can be made there (%s); give another path", options->socket,
                strerror(errno));
        if (fd >= 0) {
            close(fd);
        }
        return -1;
    }
    return fd;
}

int serve_program(struct serve *serve, const struct serve_options *options)
{
    struct err err;
    if (options->help) {
        print_help(serve);
        return 0;
    }
    serve->user = options->uid;
    serve->idle_ms = options->socket == NULL ? SERVE_IDLE_MS : -1; /* systemd starts it again */
    serve->silence_ms = SERVE_SILENCE_MS;
    int fd = serve_socket(options, &err);
    if (fd < 0) {
        fprintf(stderr, "%s: %s\n", serve->name, err.text);
        return 1;
    }
    return serve_run(serve, fd);
}
