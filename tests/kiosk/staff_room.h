/* staff_room.h: a data folder and a folder that plays a stick, and what staff do with the kiosk
 * that a fixture started on them. */
#ifndef VONK_TESTS_KIOSK_STAFF_ROOM_H
#define VONK_TESTS_KIOSK_STAFF_ROOM_H

#include "fixture.h"

struct staff_room {
    char data[64], stick[80], sticks[96]; /* folders; the last as struct start wants it */
};

/* Makes the folders; the second removes them with all that is in them. */
bool staff_room_open(struct staff_room *room);
void staff_room_close(const struct staff_room *room);

/* A finger stays in the corner for so long. */
void hold_corner(struct fixture *f, int64_t ms);

/* Six digits and OK, on the page of the PIN. */
void type_pin(struct fixture *f, const char *digits);

/* A PIN is set, as in the first step, and staff are gone. */
void set_pin(struct fixture *f, const char *digits);

/* From any page: the corner, and that PIN. */
void let_in(struct fixture *f, const char *digits);

/* The same where errands run on threads of their own; each waits until its end was heard. */
void wait_for_door(struct fixture *f);
void wait_for_job(struct fixture *f);

#endif
