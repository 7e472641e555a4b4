/* faulty.h: a disk that fails or hangs on command, as a SQLite VFS around the real one.
 *
 * Operations that change a file (write, truncate, sync, delete) are counted, and those that look at
 * it; one of them, or all from one on, can fail. Syncs can be held back by a gate, so that a test
 * may watch what happens while the writer waits for the disk, without sleeping. And all operations
 * can be recorded, so that a test may play back what a power cut leaves of them. */
#ifndef VONK_TESTS_JOURNAL_FAULTY_H
#define VONK_TESTS_JOURNAL_FAULTY_H

#include <stdbool.h>
#include <stddef.h>

/* The files of a database. */
enum faulty_name { FAULTY_DATABASE, FAULTY_WAL, FAULTY_JOURNAL, FAULTY_NAME_COUNT };

enum faulty_kind { FAULTY_WRITE, FAULTY_TRUNCATE, FAULTY_SYNC, FAULTY_DELETE };

/* A recorded operation; `bytes` (of a write) is the recording's. */
struct faulty_operation {
    enum faulty_kind kind;
    enum faulty_name name;
    size_t at, size; /* of a write; `at` is the new size for a truncate */
    unsigned char *bytes;
};

/* Makes the faulty disk SQLite's default and forgets faults and counts. */
void faulty_install(void);

/* Makes the real disk the default again. */
void faulty_remove(void);

/* The operation after `sound` more ones fails with a SQLite code: that one, or all from there. */
void faulty_fail(int sound, bool for_ever, int code);

/* The same for what only looks at a file (open, read, size, lock), which is counted apart. */
void faulty_fail_looking(int sound, bool for_ever, int code);
int faulty_looks(void);

/* No more faults. */
void faulty_heal(void);

/* Operations since faulty_install. */
int faulty_operations(void);

/* Holds syncs back; waits until one is held back; lets them through again. */
void faulty_close_gate(void);
void faulty_wait_at_gate(void);
void faulty_open_gate(void);

/* Waits until that many syncs have come through since faulty_install. */
void faulty_wait_for_syncs(int count);
int faulty_syncs(void);

/* Records operations from now on, forgetting an earlier recording; ends recording and frees it. */
void faulty_start_recording(void);
void faulty_forget_recording(void);

/* The recording so far: `count` operations, in order. Valid until the next operation. */
const struct faulty_operation *faulty_recording(int *count);

#endif
