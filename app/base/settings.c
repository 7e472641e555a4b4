/* settings.c: the table of settings. To add one: a member in settings.h, a row here. */
#include "base/settings.h"

#include "base/setting_kinds.h"
#include "base/text.h"

#include <string.h>

/* A member; the two members of one type that begin with it. */
#define AT(member) offsetof(struct settings, member), sizeof(((struct settings *)0)->member)
#define AT2(member) offsetof(struct settings, member), 2 * sizeof(((struct settings *)0)->member)

const struct setting setting_rows[] = {
    {"kiosk", "a name of at most 31 letters a-z, digits and hyphens",
     "name of this kiosk: on its screens for staff, in recovery files", &setting_name, AT(kiosk), 1,
     31, SETTING_STAFF},
    {"occasion.name", "at most 31 letters a-z, digits and hyphens, such as open-dag-utrecht",
     "the fair, open day or exhibition at hand; figures are told by it", &setting_name,
     AT(occasion.name), 1, 31, SETTING_STAFF},
    {"occasion.kind", "fair, open_day, exhibition or other", "what it is", &setting_occasion_kind,
     AT(occasion.kind), 0, 0, SETTING_STAFF},
    {"occasion.place", "at most 31 letters a-z, digits and hyphens", "where it is", &setting_name,
     AT(occasion.place), 1, 31, SETTING_STAFF},
    {"occasion.day", "a day such as 2026-03-14", "its first day", &setting_day, AT(occasion.day_ms),
     0, 0, SETTING_STAFF},
    {"occasion.measure", "visits, engaged, completed or finished", "what its goal counts",
     &setting_measure, AT(occasion.measure), 0, 0, SETTING_STAFF},
    {"occasion.goal", "1 to 1000000", "how many of these are to be reached", &setting_goal,
     AT(occasion.goal), 1, 1000000, SETTING_STAFF},
    {"language", "a language of the pack, such as nl", "language of a new visit", &setting_name,
     AT(language), 2, 7, SETTING_STAFF},
    {"languages", "codes of the pack such as [nl, en]",
     "languages that visitors can choose; without: all of the pack", &setting_codes, AT(languages),
     0, 0, SETTING_STAFF | SETTING_LIST},
    {"display.mm", "WIDTHxHEIGHT in mm, such as 345x194", "physical size of the display",
     &setting_size, AT2(width_mm), 40, 4000, SETTING_STAFF},
    {"display.distance", "200 to 5000", "viewing distance in mm", &setting_number, AT(distance_mm),
     200, 5000, SETTING_STAFF},
    {"display.rotation", "0, 90, 180 or 270", "degrees by which the picture is turned clockwise",
     &setting_turn, AT(rotation), 0, 270, SETTING_STAFF},
    {"display.look", "day or evening", "colours: light, or dark for a dim hall", &setting_look,
     AT(evening), 0, 0, SETTING_STAFF},
    {"display.bottom", "100 to 2000", "height of the display's lower edge above the floor in mm",
     &setting_number, AT(bottom_mm), 100, 2000, SETTING_STAFF},
    {"display.reach", "auto, on or off",
     "on a tall display all buttons in the lower part, below 1220 mm", &setting_reach, AT(reach), 0,
     0, SETTING_STAFF},
    {"keys.scan", "off or two-switch",
     "a keypad of two keys: the next button (tab), choose (enter)", &setting_scan, AT(two_switch),
     0, 0, SETTING_STAFF},
    {"keys.debounce", "0 to 500", "ms within which the same key again is a slip", &setting_count_of,
     AT(debounce_ms), 0, 500, SETTING_STAFF},
    {"brightness", "0 to 100", "of the display in percent; 0: left alone", &setting_count_of,
     AT(brightness), 0, 100, SETTING_STAFF},
    {"opening", "HH:MM-HH:MM, such as 09:00-17:30",
     "opening hours; outside them the display is dimmed. Without: always open", &setting_hours,
     AT2(opens), 0, 0, SETTING_STAFF},
    {"touch", "six numbers from -4 to 4, such as [1, 0, 0, 0, 1, 0]",
     "calibration of the touchscreen, as staff's four crosses make it", &setting_matrix, AT(touch),
     -4, 4, SETTING_STAFF | SETTING_LIST},
    {"idle.seconds", "20 to 3600", "seconds without a touch until the countdown", &setting_count_of,
     AT(idle_seconds), 20, 3600, SETTING_STAFF},
    {"idle.warning", "20 to 120", "seconds of the countdown", &setting_count_of,
     AT(warning_seconds), 20, 120, SETTING_STAFF},
    {"motion.reduced", "true or false", "calm movements from the start", &setting_flag,
     AT(reduced_motion), 0, 1, SETTING_STAFF},
    {"takehome.template", "https://… with #…{1} in at most 120 characters",
     "link of the code that she takes home; {1} becomes her result. Without: the result as text",
     &setting_link, AT(takehome), 0, 120, 0},
    {"sound.cues", "on or off", "soft sounds on a press and on the result", &setting_switch,
     AT(cues), 0, 1, SETTING_STAFF},
    {"sound.on", "on or off", "whether anything is heard, read-aloud too", &setting_switch,
     AT(sound), 0, 1, SETTING_STAFF},
    {"volume", "1 to 5", "loudness of read-aloud at the start of a visit", &setting_count_of,
     AT(volume), 1, SETTINGS_VOLUMES, SETTING_STAFF},
    {"sync.activity_base", "https://… without / at its end, at most 100 characters",
     "ids of activities in xAPI statements begin with it; an address of your own, never changed",
     &setting_base, AT(activity_base), 9, 100, 0},
    {"sync.target", "none, xapi or folder", "where vonkctl sync delivers what was counted",
     &setting_target, AT(sync_target), 0, 2, 0},
    {"sync.endpoint", "https://… in at most 200 characters",
     "address of a Learning Record Store, without /statements", &setting_address, AT(sync_endpoint),
     0, 200, 0},
    {"sync.folder", "/… in at most 255 characters", "folder that receives the batches",
     &setting_path, AT(sync_folder), 1, 255, 0},
    {"sync.credentials", "/… or a name, in at most 255 characters",
     "file of mode 0600 with key:secret in one line, or one of systemd's credentials",
     &setting_path, AT(sync_credentials), 0, 255, 0},
    {"sync.ca", "/… in at most 255 characters",
     "file with certificates to trust besides the system's", &setting_path, AT(sync_ca), 1, 255, 0},
};
const size_t setting_count = ARRAY_LENGTH(setting_rows);

void settings_init(struct settings *settings)
{
    *settings = (struct settings){.kiosk = "vonk",
                                  .debounce_ms = 100,
                                  .activity_base = SETTINGS_ACTIVITY_BASE,
                                  .sound = true,
                                  .volume = (SETTINGS_VOLUMES + 1) / 2,
                                  .touch = {1, 0, 0, 0, 1, 0}};
}

const struct setting *settings_find(const char *name)
{
    for (size_t i = 0; i < setting_count; i++) {
        if (text_equal(setting_rows[i].name, name)) {
            return &setting_rows[i];
        }
    }
    return NULL;
}

void settings_copy(struct settings *to, const struct settings *from, const struct setting *row)
{
    memcpy((char *)to + row->offset, (const char *)from + row->offset, row->size);
}

bool settings_set(struct settings *settings, const char *name, const char *value, struct err *err)
{
    const struct setting *row = settings_find(name);
    if (row == NULL) {
        return err_set(err, "there is no setting %.60s; vonk --help lists them", name);
    }
    if (text_equal(value, SETTINGS_DEFAULT)) {
        struct settings defaults;
        settings_init(&defaults);
        settings_copy(settings, &defaults, row);
        return true;
    }
    return row->kind->set(settings, row, value, err);
}

void settings_print(const struct settings *settings, const struct setting *row,
                    char to[SETTINGS_VALUE])
{
    struct settings again = *settings;
    to[0] = '\0';
    row->kind->print(settings, row, to, SETTINGS_VALUE);
    if (!row->kind->set(&again, row, to, NULL)) {
        text_copy(to, SETTINGS_VALUE, SETTINGS_DEFAULT);
    }
}
