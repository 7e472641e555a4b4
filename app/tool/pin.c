/* pin.c: `vonkctl pin`: sets a kiosk's staff PIN, takes it away, or makes the file for a stick that
 * does so where nobody can log in. Digits are typed without an echo and kept out of core dumps. */
#include "staff/pin.h"

#include "base/file.h"
#include "base/places.h"
#include "base/settings.h"
#include "base/text.h"
#include "staff/recovery.h"
#include "tool/command.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

static const char help[] =
    "usage: vonkctl pin [--data DIR] [--clear]\n"
    "       vonkctl pin --recover --kiosk NAME --key FILE --out DIR\n\n"
    "Sets the six digits that open the staff screens of a kiosk: typed twice on a terminal, or "
    "one\n"
    "line of standard input. The kiosk may be on. Digits that are guessed first, such as 123456\n"
    "and dates, are refused.\n"
    "  --data      the kiosk's data folder (default /var/lib/vonk where it can be written)\n"
    "  --clear     takes the PIN away: the kiosk asks for a new one\n"
    "  --recover   makes DIR/" RECOVERY_FILE " for a stick: it takes a forgotten PIN away, on the\n"
    "              kiosk of that name, once. Staff choose it below the digits\n"
    "  --kiosk     the kiosk's name, as in its settings\n"
    "  --key       the organiser's secret key (`vonkctl keygen`), whose .pub the kiosk has in\n"
    "              /etc/vonk/keys\n"
    "  --out       the stick's folder\n";

struct arguments {
    const char *data, *kiosk, *key, *out;
    bool clear, recover;
};

static bool take(struct arguments *arguments, int argc, char **argv, int *at)
{
    const struct {
        const char *name;
        const char **value;
        bool *flag;
    } rows[] = {{"--data", &arguments->data, NULL},   {"--kiosk", &arguments->kiosk, NULL},
                {"--key", &arguments->key, NULL},     {"--out", &arguments->out, NULL},
                {"--clear", NULL, &arguments->clear}, {"--recover", NULL, &arguments->recover}};
    for (size_t i = 0; i < ARRAY_LENGTH(rows); i++) {
        if (!text_equal(argv[*at], rows[i].name)) {
            continue;
        }
        if (rows[i].flag != NULL) {
            *rows[i].flag = true;
            return true;
        }
        if (*rows[i].value != NULL || *at + 1 >= argc) {
            return false;
        }
        *rows[i].value = argv[++*at];
        return true;
    }
    return false;
}

/* False when they were wrong; that has been said then. */
static bool read_arguments(struct arguments *arguments, int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (!take(arguments, argc, argv, &i)) {
            command_fail("pin does not take \"%s\" so; see `vonkctl pin --help`", argv[i]);
            return false;
        }
    }
    bool all = arguments->kiosk != NULL && arguments->key != NULL && arguments->out != NULL;
    bool any = arguments->kiosk != NULL || arguments->key != NULL || arguments->out != NULL;
    if (arguments->recover ? !all || arguments->data != NULL || arguments->clear : any) {
        command_fail("pin takes --recover with --kiosk NAME, --key FILE and --out DIR, and those "
                     "only together");
        return false;
    }
    return true;
}

/* ---- digits ---- */

/* One line into `digits`; a longer one becomes "", which is no PIN. On a terminal the signs for
 * erasing and giving up work as ever. False at the end of what can be read or when given up. */
static bool read_line(char digits[PIN_SIZE])
{
    enum { INTERRUPT = 3, END = 4, BACKSPACE = 8, ERASE = 127 };
    size_t count = 0;
    char letter = 0;
    ssize_t got;
    while ((got = read(STDIN_FILENO, &letter, 1)) == 1 || (got < 0 && errno == EINTR)) {
        if (got < 0) {
            continue;
        }
        if (letter == INTERRUPT || letter == END) {
            return false;
        }
        if (letter == '\n') {
            break;
        }
        if (letter == BACKSPACE || letter == ERASE) {
            count -= count > 0;
        } else if (letter != '\r') {
            if (count < PIN_DIGITS) {
                digits[count] = letter;
            }
            count++;
        }
    }
    sodium_memzero(&letter, sizeof letter);
    digits[count <= PIN_DIGITS ? count : 0] = '\0';
    return got == 1 || count > 0;
}

/* Asks on a terminal, which shows nothing of what is typed. */
static bool ask(const char *question, char digits[PIN_SIZE])
{
    struct termios before, silent;
    if (tcgetattr(STDIN_FILENO, &before) != 0) {
        return false;
    }
    silent = before;
    silent.c_lflag &= ~(tcflag_t)(ECHO | ECHONL | ICANON | ISIG);
    silent.c_cc[VMIN] = 1;
    silent.c_cc[VTIME] = 0;
    bool read = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    fputs(question, stderr); /* what is typed from here on is not shown */
    read = read && read_line(digits);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    fputc('\n', stderr);
    return read;
}

/* The new PIN; false with a sentence when there is none to be had. */
static bool read_digits(char digits[PIN_SIZE], char again[PIN_SIZE], struct err *err)
{
    if (isatty(STDIN_FILENO) == 0) {
        return read_line(digits) || err_set(err, "standard input holds no PIN; write six digits "
                                                 "and a line break to it");
    }
    if (!ask("New PIN, six digits: ", digits)) {
        return err_set(err, "no PIN was typed; the PIN is as it was");
    }
    if (pin_weak(digits) != PIN_STRONG) {
        return err_set(err, "%s", pin_weakness_text(pin_weak(digits)));
    }
    if (!ask("The same digits again: ", again)) {
        return err_set(err, "no PIN was typed; the PIN is as it was");
    }
    return text_equal(digits, again) ||
           err_set(err, "these were two different PINs; the PIN is as it was");
}

/* ---- the work ---- */

static bool set_or_clear(struct pin *pin, const char *data, bool clear, struct err *err)
{
    char *digits = pin_digits_new();
    char *again = pin_digits_new();
    bool ok = digits != NULL && again != NULL;
    if (!ok) {
        err_set(err, "there is too little memory for a PIN; end other programs");
    } else if (clear) {
        ok = pin_clear(pin, err);
    } else {
        ok = read_digits(digits, again, err) && pin_set(pin, digits, err);
    }
    pin_digits_free(digits);
    pin_digits_free(again);
    if (ok) {
        printf("%s: %s\n", data,
               clear ? "there is no PIN any more; the kiosk asks for a new one" : "the PIN is set");
    }
    return ok;
}

static int change_in(const char *data, bool clear)
{
    struct err err = {{0}};
    struct clock clock;
    struct pin pin;
    if (data == NULL || !file_is_folder(data)) {
        return command_fail("%s: there is no such folder; start the kiosk once, or give its data "
                            "folder with --data",
                            data != NULL ? data : "the data folder");
    }
    clock_init_real(&clock);
    pin_open(&pin, &(struct pin_options){.data = data, .clock = &clock});
    bool ok = set_or_clear(&pin, data, clear, &err);
    pin_close(&pin);
    return ok ? COMMAND_DONE : command_fail("%s", err.text);
}

static int change(const struct arguments *arguments)
{
    struct arena arena;
    arena_init(&arena, 0);
    const char *data = arguments->data != NULL ? arguments->data : place_data(&arena);
    int status = change_in(data, arguments->clear);
    arena_finish(&arena);
    return status;
}

static int recover(const struct arguments *arguments)
{
    struct err err = {{0}};
    struct clock clock;
    struct settings settings;
    struct seal_key key;
    clock_init_real(&clock);
    settings_init(&settings);
    if (clock_wall(&clock) < 0) {
        return command_fail("the clock of this computer is wrong; set it, for the kiosk takes only "
                            "files that are younger than the last one");
    }
    if (!file_exists(arguments->key)) {
        return command_fail("%s: there is no such key; give the organiser's secret key",
                            arguments->key);
    }
    if (!settings_set(&settings, "kiosk", arguments->kiosk, &err) ||
        !seal_key_open(&key, arguments->key, &err)) {
        return command_fail("%s", err.text);
    }
    bool ok = recovery_make(&key, settings.kiosk, clock_wall(&clock), arguments->out, &err);
    seal_key_close(&key);
    if (!ok) {
        return command_fail("%s", err.text);
    }
    printf("%s/" RECOVERY_FILE " takes the PIN of the kiosk %s away, once; keep it like a key\n",
           arguments->out, settings.kiosk);
    return COMMAND_DONE;
}

int command_pin(int argc, char **argv)
{
    struct arguments arguments = {0};
    if (command_helps(argc, argv, help)) {
        return COMMAND_DONE;
    }
    if (!read_arguments(&arguments, argc, argv)) {
        return COMMAND_FAILED;
    }
    if (sodium_init() < 0) {
        return command_fail("libsodium does not start; restart the computer");
    }
    return arguments.recover ? recover(&arguments) : change(&arguments);
}
