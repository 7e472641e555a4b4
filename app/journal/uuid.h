/* uuid.h: random ids (RFC 4122, version 4). */
#ifndef VONK_JOURNAL_UUID_H
#define VONK_JOURNAL_UUID_H

#include "base/random.h"

enum { UUID_SIZE = 37 }; /* 36 characters and the terminating zero */

/* Writes a random id in lower case; it is derived from nothing but the generator. */
void uuid_make(char to[UUID_SIZE], struct random *random);

#endif
