/* drm.c: small files of sysfs. Owns nothing between calls. */
#include "platform/drm.h"

#include <dirent.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Reads the first line of a small file; "" when there is none. */
static void read_line(const char *path, char *line, int size)
{
    FILE *file = fopen(path, "re");
    line[0] = '\0';
    if (file != NULL) {
        if (fgets(line, size, file) == NULL) {
            line[0] = '\0';
        }
        line[strcspn(line, "\n")] = '\0';
        fclose(file);
    }
}

/* ---- displays ---- */

/* The number in "card1" or "card1-HDMI-A-1", -1 for other names. `connector` says which is meant.
 */
static int card_number(const char *name, bool connector)
{
    char *end;
    if (strncmp(name, "card", 4) != 0 || name[4] < '0' || name[4] > '9') {
        return -1;
    }
    long number = strtol(name + 4, &end, 10);
    return *end == (connector ? '-' : '\0') && number < INT_MAX ? (int)number : -1;
}

static bool is_connected(const char *root, const char *connector)
{
    char path[PATH_MAX], status[32];
    snprintf(path, sizeof path, "%s/class/drm/%s/status", root, connector);
    read_line(path, status, sizeof status);
    return strcmp(status, "connected") == 0;
}

static DIR *open_cards(const char *root)
{
    char path[PATH_MAX];
    snprintf(path, sizeof path, "%s/class/drm", root);
    return opendir(path);
}

int drm_card_pick(const char *root)
{
    DIR *folder = open_cards(root);
    const struct dirent *entry;
    int best = -1;
    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        int card = card_number(entry->d_name, true);
        if (card >= 0 && (best < 0 || card < best) && is_connected(root, entry->d_name)) {
            best = card;
        }
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return best;
}

int drm_card_count(const char *root)
{
    DIR *folder = open_cards(root);
    const struct dirent *entry;
    int count = 0;
    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        count += card_number(entry->d_name, false) >= 0;
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return count;
}

/* ---- touchscreens ---- */

/* The kernel's numbers (linux/input-event-codes.h). */
enum { PROPERTY_DIRECT = 0x01, ABS_X_PLACE = 0x00, ABS_MT_X_PLACE = 0x35, KEY_TOUCH = 0x14A };

/* True when bit `number` is set in a list of hexadecimal words, the highest first. */
static bool has_bit(const char *list, int number)
{
    const char *words[64];
    int count = 0, bits = (int)sizeof(long) * CHAR_BIT;
    for (const char *at = list; *at != '\0' && count < 64;) {
        words[count++] = at;
        at += strcspn(at, " ");
        at += strspn(at, " ");
    }
    int word = count - 1 - number / bits;
    return word >= 0 && (strtoul(words[word], NULL, 16) >> (number % bits) & 1) != 0;
}

static bool device_has(const char *root, const char *event, const char *list, int number)
{
    char path[PATH_MAX], line[1024];
    snprintf(path, sizeof path, "%s/class/input/%s/device/%s", root, event, list);
    read_line(path, line, sizeof line);
    return has_bit(line, number);
}

static bool is_touchscreen(const char *root, const char *event)
{
    return device_has(root, event, "properties", PROPERTY_DIRECT) &&
           (device_has(root, event, "capabilities/abs", ABS_MT_X_PLACE) ||
            (device_has(root, event, "capabilities/abs", ABS_X_PLACE) &&
             device_has(root, event, "capabilities/key", KEY_TOUCH)));
}

struct input_found input_find(const char *root, const char *devices)
{
    char path[PATH_MAX];
    struct input_found found = {0, 0};
    snprintf(path, sizeof path, "%s/class/input", root);
    DIR *folder = opendir(path);
    const struct dirent *entry;
    while (folder != NULL && (entry = readdir(folder)) != NULL) {
        if (strncmp(entry->d_name, "event", 5) != 0 || !is_touchscreen(root, entry->d_name)) {
            continue;
        }
        snprintf(path, sizeof path, "%s/%s", devices, entry->d_name);
        found.touchscreens++;
        found.readable += access(path, R_OK) == 0;
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return found;
}

bool input_check(const char *root, const char *devices, struct err *err)
{
    struct input_found found = input_find(root, devices);
    if (found.touchscreens == 0) {
        return err_set(err, "no touchscreen was found; check its USB cable (a mouse works too)");
    }
    return found.readable > 0 ||
           err_set(err,
                   "the touchscreen may not be read (%s); add this user to the group input: "
                   "sudo usermod -aG input $USER, and log in again",
                   devices);
}
