/* thread.h: threads beside the main one. */
#ifndef VONK_BASE_THREAD_H
#define VONK_BASE_THREAD_H

#include <pthread.h>
#include <stdbool.h>

/* Starts a thread with all signals blocked: they are the main thread's, which waits for them in
 * poll and must not share them with a write that they would end half-way. False when there is none
 * to be had; join it with pthread_join. */
bool thread_start(pthread_t *thread, void *(*work)(void *), void *context);

#endif
