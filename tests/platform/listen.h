/* listen.h: what a loudspeaker would have played: SDL's disk driver writes it into a file. */
#ifndef VONK_TESTS_PLATFORM_LISTEN_H
#define VONK_TESTS_PLATFORM_LISTEN_H

#include <stdbool.h>
#include <stdint.h>

/* Makes the disk driver write into a new file, as fast as it can (`delay_ms` 0) or with that time
 * between two pieces of 512 samples. */
void listen_start(int delay_ms);

/* No driver of that name: there is no device. */
void listen_deaf(void);

/* Samples heard so far. */
long listen_count(void);

/* Of the samples from `from` on: the loudest. */
int listen_peak(long from);

/* How many of the samples from `from` on are no silence: a driver that is as fast as it can be puts
 * silence between them whenever nothing is there yet. */
long listen_loud(long from);

/* How many of the samples from `from` on lie between the first and the last that is no silence. */
long listen_length(long from);

/* Removes the file. */
void listen_stop(void);

/* Polls until `true_of(context)` holds, for at most ten seconds; whether it does. */
bool listen_until(bool (*true_of)(void *context), void *context);

#endif
