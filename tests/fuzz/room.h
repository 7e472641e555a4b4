/* room.h: a folder in memory for a fuzz target, in which each input lies as a file. */
#ifndef VONK_TESTS_FUZZ_ROOM_H
#define VONK_TESTS_FUZZ_ROOM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What libFuzzer calls. The mutator is a target's own and optional. */
int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t most, unsigned seed);
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t most);

/* Makes an empty folder on /dev/shm (where there is none: in TMPDIR or /tmp) that goes when the
 * program ends. Ends the program when it cannot. */
const char *room_make(const char *name);

/* Path of a file in the room; one static buffer for each of eight calls in turn. */
const char *room_path(const char *name);

/* Writes a file in the room, making its folder. */
void room_write(const char *name, const void *bytes, size_t size);

/* Removes a file of the room; one that is not there is fine. Empties the whole room. */
void room_remove(const char *name);
void room_clear(void);

/* Sends what the program writes on standard error through stdio to nowhere, from now on: libFuzzer
 * and the sanitizers write to the file descriptor, which stays. */
void room_hush(void);

/* Where run.sh wants seeds to begin from, NULL when it does not: then a target writes them in its
 * LLVMFuzzerInitialize and ends the program with status 0. */
const char *room_seeds(void);
void room_write_seed(const char *name, const void *head, size_t head_size, const void *bytes,
                     size_t size);

/* Ends the program as a finding when a promise is broken. */
void room_demand(bool kept, const char *promise);

#endif
