/* reader.h: pictures made on a thread of their own, so that no frame waits for a file.
 *
 * The painter asks each frame for what it needs and does not have, and beforehand for what a finger
 * will lead to. What nobody asked for again in the last two frames is not begun any more. All
 * functions are for the painter's thread. */
#ifndef VONK_PLATFORM_READER_H
#define VONK_PLATFORM_READER_H

#include "platform/image_make.h"

struct reader;

/* Starts the thread; NULL when that fails. */
struct reader *reader_open(void);

/* Ends the thread after the picture it is at, and frees what nobody took. Accepts NULL. */
void reader_close(struct reader *reader);

/* Begins a frame. */
void reader_frame(struct reader *reader);

/* Asks for a picture, or again for one that was asked for before: for this frame, or ahead for one
 * of the next 60. What the newest frame asked for is made first, and small before large. When too
 * much is waiting it is forgotten: ask again. Returns true when no frame asked for it before. */
bool reader_ask(struct reader *reader, const struct image_request *request, bool ahead);

struct reader_result {
    struct image_request request;
    bool made;          /* else `err` says why not */
    struct sheet sheet; /* the taker's from now on */
    struct err err;
};

/* Takes one picture that is ready. False when there is none. */
bool reader_take(struct reader *reader, struct reader_result *result);

/* Waits until one is ready, at most to `deadline` (ns of CLOCK_MONOTONIC). */
bool reader_wait(struct reader *reader, int64_t deadline);

#endif
