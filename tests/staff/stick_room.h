/* stick_room.h: a temporary folder for the tests of sticks, with what they put into it. Helpers
 * fail the running cmocka test when they cannot do their work. */
#ifndef VONK_TESTS_STAFF_STICK_ROOM_H
#define VONK_TESTS_STAFF_STICK_ROOM_H

#include <stdbool.h>
#include <stddef.h>

enum { ROOM_PATH = 256, ROOM_FILES = 5 };

struct stick_room {
    char folder[ROOM_PATH];
};

/* Makes it; removes it with all that is below it, following no link. */
void stick_room_make(struct stick_room *room);
void stick_room_remove(struct stick_room *room);

/* Path of something in it, one static buffer for each of eight calls in turn. */
const char *stick_room_path(const struct stick_room *room, const char *name);

/* A folder and its parents; a file with a text. */
void stick_room_folder(const struct stick_room *room, const char *name);
void stick_room_file(const struct stick_room *room, const char *name, const char *text);

/* True when it is there (not following a link); true when the file holds exactly this text. */
bool stick_room_has(const struct stick_room *room, const char *name);
bool stick_room_holds(const struct stick_room *room, const char *name, const char *text);

/* How many entries a folder of it has. */
int stick_room_count(const struct stick_room *room, const char *name);

/* "out/vonk-12ab34cd-1-share" with ROOM_FILES files of 0 to 3100 bytes that depend on `seed`; its
 * path. And the bytes of one of them. */
const char *stick_room_export(const struct stick_room *room, unsigned seed);
size_t stick_room_bytes(unsigned seed, int file, unsigned char bytes[4096]);
extern const char *const stick_room_names[ROOM_FILES];

#define ROOM_EXPORT "vonk-12ab34cd-1-share"

#endif
