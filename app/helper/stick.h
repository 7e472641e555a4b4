/* stick.h: the commands of vonk-stick, and what one connection has. */
#ifndef VONK_HELPER_STICK_H
#define VONK_HELPER_STICK_H

#include "helper/block.h"
#include "helper/serve.h"

struct stick_work {
    struct block_ways ways;
    uid_t uid; /* to whom the files of a mounted stick belong */
    gid_t gid;
    int release_ms;        /* how long a release waits for what is just being let go */
    char ours[BLOCK_NAME]; /* the disk that this connection mounted last; "" none */
};

enum { STICK_COMMANDS = 3, STICK_RELEASE_MS = 3000 };
extern const struct serve_command stick_commands[STICK_COMMANDS];

/* Forgets what a connection had: serve.end. */
void stick_end(void *context);

#endif
