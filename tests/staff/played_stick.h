/* played_stick.h: a stick that lives in memory and can be as bad as sticks are: it is pulled, full,
 * drops writes, lies about flushing, flips bits. It has two states: what the kernel shows while it
 * is mounted, and what the medium holds, which is all that a later mount sees. */
#ifndef VONK_TESTS_STAFF_PLAYED_STICK_H
#define VONK_TESTS_STAFF_PLAYED_STICK_H

#include "staff/stick_ways.h"

enum { PLAYED_FOLDERS = 4, PLAYED_FILES = 6, PLAYED_BYTES = 4096, PLAYED_PIECE = 512 };

struct played_file {
    char name[STICK_FILE_NAME]; /* "" none */
    unsigned char bytes[PLAYED_BYTES];
    size_t size;
};

struct played_tree {
    struct played_folder {
        char name[STICK_FOLDER_NAME]; /* "" none */
        struct played_file files[PLAYED_FILES];
    } folders[PLAYED_FOLDERS];
};

/* What is wrong with it; `at` counts operations, bytes written or bits, as said. */
enum played_fault {
    PLAYED_SOUND,
    PLAYED_PULLED,        /* gone from operation `at` on */
    PLAYED_PULLED_BYTE,   /* gone when byte `at` is written */
    PLAYED_ERROR_ONCE,    /* operation `at` fails with EIO */
    PLAYED_ERROR_EVER,    /* all from operation `at` on */
    PLAYED_FULL_ONCE,     /* operation `at` fails with ENOSPC */
    PLAYED_FULL_BYTE,     /* holds `at` bytes and no more */
    PLAYED_DROPS_WRITE,   /* write number `at` never reaches the medium */
    PLAYED_DROPS_BEHIND,  /* bytes behind `at` never do: a stick that claims more than it has */
    PLAYED_LIES_FLUSHING, /* keeps what it had at operation `at`, whatever it says later */
    PLAYED_FLIPS,         /* bit `at` of what was written is another on the medium */
    PLAYED_CUTS,          /* the file of byte `at` is one byte shorter on the medium */
    PLAYED_LOSES_FILE,    /* a file is missing on the medium */
    PLAYED_LOSES_RENAME,  /* the folder has its old name on the medium */
    PLAYED_ADDS_FILE,     /* a file too many is on the medium */
    PLAYED_STAYS_BUSY,    /* letting go fails, the time `at` */
    PLAYED_LOCKED,        /* can only be mounted read-only */
    PLAYED_UNREADABLE,    /* cannot be mounted the time `at` and later */
    PLAYED_FAULTS
};

struct played {
    struct played_tree now, medium;
    enum played_fault fault;
    int64_t at;
    bool there, mounted, writable;
    int operations, writes, mounts, releases;
    int64_t written;
    int64_t room;    /* what room() says */
    bool interrupts; /* every second read and write is interrupted first */
    int open_handles;
    struct {
        struct played_file *file;
        size_t offset;
    } handles[8];
};

extern const struct stick_ways played_ways;

/* A sound, empty stick with that fault. */
void played_init(struct played *played, enum played_fault fault, int64_t at);

/* A folder of a state; NULL when it is not there. */
struct played_folder *played_folder(struct played_tree *tree, const char *name);

#endif
