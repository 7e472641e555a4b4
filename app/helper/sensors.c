/* sensors.c: small files of the kernel, each a number. Owns nothing. */
#include "helper/sensors.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { PATH_SIZE = 512, LINE_SIZE = 64, ENTRIES_MOST = 256, COLDEST = -60000, HOTTEST = 200000 };

/* Visits every entry of a folder whose name begins with `start`. */
struct visit {
    void (*see)(struct visit *visit, const char *path);
    int percent;
    int seen, done, value, why;
};

static void visit_entries(struct visit *visit, const char *sys, const char *folder,
                          const char *start)
{
    char path[PATH_SIZE];
    int entries = 0;
    snprintf(path, sizeof path, "%s/%s", sys, folder);
    DIR *dir = opendir(path);
    if (dir == NULL) {
        return;
    }
    for (struct dirent *entry; (entry = readdir(dir)) != NULL && entries < ENTRIES_MOST;) {
        if (entry->d_name[0] != '.' && strncmp(entry->d_name, start, strlen(start)) == 0) {
            int length = snprintf(path, sizeof path, "%s/%s/%s", sys, folder, entry->d_name);
            entries++;
            if (length < (int)sizeof path) {
                visit->see(visit, path);
            }
        }
    }
    closedir(dir);
}

/* Reads the first line of a file below `folder`; false when there is none. */
static bool read_line(const char *folder, const char *name, char line[LINE_SIZE])
{
    char path[PATH_SIZE];
    if (snprintf(path, sizeof path, "%s/%s", folder, name) >= (int)sizeof path) {
        return false;
    }
    FILE *file = fopen(path, "re");
    bool read = file != NULL && fgets(line, LINE_SIZE, file) != NULL;
    if (file != NULL) {
        fclose(file);
    }
    if (read) {
        line[strcspn(line, "\n")] = '\0';
    }
    return read;
}

/* A number that fills the line; `base` as in strtol. */
static bool read_number(const char *folder, const char *name, int base, long *value)
{
    char line[LINE_SIZE];
    char *end = line;
    if (!read_line(folder, name, line)) {
        return false;
    }
    errno = 0;
    *value = strtol(line, &end, base);
    return end != line && *end == '\0' && errno == 0;
}

static void see_zone(struct visit *visit, const char *path)
{
    long value = 0;
    if (read_number(path, "temp", 10, &value) && value >= COLDEST && value <= HOTTEST) {
        visit->value = visit->seen == 0 || (int)value > visit->value ? (int)value : visit->value;
        visit->seen++;
    }
}

bool sensors_temperature(const char *sys, int *millidegrees)
{
    struct visit visit = {.see = see_zone};
    visit_entries(&visit, sys, "class/thermal", "thermal_zone");
    *millidegrees = visit.value;
    return visit.seen > 0;
}

static void see_monitor(struct visit *visit, const char *path)
{
    char name[LINE_SIZE];
    long value = 0;
    if (read_line(path, "name", name) && strcmp(name, "rpi_volt") == 0 &&
        read_number(path, "in0_lcrit_alarm", 10, &value)) {
        visit->seen++;
        visit->value |= value != 0;
    }
}

int sensors_under_voltage(const char *sys)
{
    const long NOW_OR_BEFORE = 1L << 0 | 1L << 16;
    struct visit visit = {.see = see_monitor};
    char firmware[PATH_SIZE];
    long flags = 0;
    visit_entries(&visit, sys, "class/hwmon", "hwmon");
    snprintf(firmware, sizeof firmware, "%s/devices/platform/soc/soc:firmware", sys);
    if (read_number(firmware, "get_throttled", 16, &flags)) {
        visit.seen++;
        visit.value |= (flags & NOW_OR_BEFORE) != 0;
    }
    return visit.seen > 0 ? visit.value : SENSORS_UNKNOWN;
}

/* The most that a backlight takes; 0 for none. */
static long most_of(const char *path)
{
    long most = 0;
    return read_number(path, "max_brightness", 10, &most) && most > 0 && most < 1L << 24 ? most : 0;
}

static void see_backlight(struct visit *visit, const char *path)
{
    visit->seen += most_of(path) > 0;
}

int sensors_backlights(const char *sys)
{
    struct visit visit = {.see = see_backlight};
    visit_entries(&visit, sys, "class/backlight", "");
    return visit.seen;
}

static void set_backlight(struct visit *visit, const char *path)
{
    char file[PATH_SIZE + 16];
    char text[16];
    long most = most_of(path);
    if (most == 0) {
        return;
    }
    long value = (most * visit->percent + 50) / 100;
    value = value == 0 && visit->percent > 0 ? 1 : value;
    int length = snprintf(text, sizeof text, "%ld\n", value);
    snprintf(file, sizeof file, "%s/brightness", path);
    int fd = open(file, O_WRONLY | O_CLOEXEC | O_TRUNC);
    bool set = fd >= 0 && write(fd, text, (size_t)length) == length;
    visit->why = set ? visit->why : errno;
    visit->seen++;
    visit->done += set;
    if (fd >= 0) {
        close(fd);
    }
}

int sensors_set_brightness(const char *sys, int percent)
{
    struct visit visit = {.see = set_backlight, .percent = percent};
    visit_entries(&visit, sys, "class/backlight", "");
    if (visit.seen > 0 && visit.done == 0) {
        errno = visit.why;
        return -1;
    }
    return visit.done;
}
