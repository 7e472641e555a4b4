/* sleep.h: waiting in the kernel where SDL would ask again and again. Inside platform/. */
#ifndef VONK_PLATFORM_SLEEP_H
#define VONK_PLATFORM_SLEEP_H

/* Sleeps until `descriptor` (-1: none) or one of the input devices that this process has open has
 * something to read, a signal comes, or `ms` have gone by. */
void sleep_for(int descriptor, int ms);

#endif
