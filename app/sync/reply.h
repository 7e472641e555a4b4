/* reply.h: what a store's answer means. Pure: bytes in, meaning out; any bytes will do.
 *
 * Rules: xAPI 1.0.3, Communication 2.1 and 3.2, and what stores make of the room in it: one that
 * had all statements already may answer 200 with all ids, with none, with only the new ones, 204,
 * or 409. A 200 counts only with a JSON array of texts: a login page of a school's Wi-Fi also says
 * 200. */
#ifndef VONK_SYNC_REPLY_H
#define VONK_SYNC_REPLY_H

#include "sync/trouble.h"

#include <stddef.h>
#include <stdint.h>

enum reply_kind {
    REPLY_STRANGE,  /* no answer of a store: the same bytes again, later */
    REPLY_STORED,   /* all statements that were sent are there */
    REPLY_REFUSED,  /* 400: at least one is refused, and none was stored */
    REPLY_CONFLICT, /* 409: at least one is there with other content, and none was stored */
    REPLY_LARGE,    /* 413: too many bytes at once */
    REPLY_DENIED,   /* 401, 403: wrong key, or no right to write */
    REPLY_LATER,    /* 408, 429, 5xx: the same bytes again, later */
    REPLY_ABSENT    /* only of a question: 404, no such statement */
};

/* What was asked. */
enum reply_to {
    REPLY_TO_STATEMENTS, /* POST of an array of statements */
    REPLY_TO_QUESTION    /* GET of one statement: STORED when it is there */
};

enum { REPLY_TEXT = 320 };

struct reply {
    enum reply_kind kind;
    int status;            /* of HTTP; 0 when the bytes are no answer at all */
    int64_t retry_after_s; /* what Retry-After asks for; -1 when it does not */
    char type[64];         /* the content type without its parameters, in small letters; "" none */
    char location[128];    /* where a redirect points, in printable ASCII; "" none */
    char text[REPLY_TEXT]; /* what the store says, in printable ASCII, cut; "" nothing */
};

/* Reads an answer: its head as HTTP/1 sends it, an empty line, its body. Never fails: bytes that
 * are no answer are REPLY_STRANGE with status 0. Retry-After as a date counts from the answer's own
 * Date, so that our clock does not matter; without a Date it is left out. */
void reply_read(const char *bytes, size_t length, enum reply_to to, struct reply *reply);

/* The trouble that an answer is: TROUBLE_NONE when stored. */
enum trouble reply_trouble(const struct reply *reply);

/* One sentence for staff on what the answer means and what to do; "" when stored. */
void reply_sentence(const struct reply *reply, char *to, size_t size);

#endif
