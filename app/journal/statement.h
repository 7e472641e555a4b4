/* statement.h: one interaction as the bytes of one xAPI 1.0.3 statement.
 *
 * A pure function: the same row gives the same bytes, for ever and on every machine. The bytes are
 * frozen in the outbox (outbox.h) and sent as they are, because stores compare what they get twice
 * by letters. Rules, with the parts of the specification (xAPI-Data 1.0.3) that they come from:
 *
 * - id: a UUID of version 5 (RFC 9562, section 5.5; variant bits 10): SHA-1 of the kiosk's UUID as
 *   the name space and the sequence number in decimal digits as the name, so that anybody can work
 *   it out again, as Python's uuid.uuid5(kiosk, "17").
 * - actor: an account, homePage where the project's activities live, name the visit's random UUID;
 *   never an address of a person (2.4.2.4: "SHOULD use an opaque account name"). registration is
 *   the same UUID (2.4.6.1).
 * - verb and activity: event.h. Extensions are named BASE/extension/NAME; NAME is seq and boot in
 *   the context (order does not depend on a clock), and in the result reason, outcome, place,
 *   answered or question.
 * - timestamp: the start of the visit, rounded down to the hour, as in all exports with rows of
 *   visits. Left out when it is not known or told by a clock that nobody set; never later than now
 *   (2.4.7: MUST NOT be a future time). A store then puts its own time.
 * - duration in whole seconds, spelt PT95S always (4.6.2: compared as text in parts).
 * - quiz answers are cmi.interaction, likert, without correctResponsesPattern, because no answer is
 *   wrong (2.4.4.1).
 * - platform and revision (the pack): allowed because the object is an activity; language only when
 *   the visitor chose one: which one a visit begins with is not stored.
 * - No version, stored or authority: the store sets them.
 *
 * Nothing in it is about a person; tests/journal/test_statement.c holds every key to a list. */
#ifndef VONK_JOURNAL_STATEMENT_H
#define VONK_JOURNAL_STATEMENT_H

#include "journal/event.h"
#include "journal/moment.h"
#include "journal/uuid.h"

#include <stddef.h>
#include <stdint.h>

enum { STATEMENT_SIZE = 4096 }; /* more than any statement with a base of 100 characters */

/* An interaction with what belongs to it. Texts that are no UUID, id or language are left out;
 * NULL and "" are "not known". */
struct statement {
    const char *kiosk, *visit; /* UUIDs; without them there is no statement */
    int64_t seq, boot;
    const char *occasion; /* id */
    const char *pack;     /* such as "vonk-1" */
    const char *language; /* that the visitor chose, such as "nl" */
    int64_t start_ms;     /* of the visit, since 1970-01-01 UTC; -1 unknown */
    enum quality quality; /* of that */
    int64_t seconds;      /* how long the story was open, for EVENT_STORY_READ; -1 unknown */
    struct event event;
};

/* What is the same for all statements of a batch. */
struct statement_rules {
    const char *activity_base; /* setting sync.activity_base */
    int64_t now_ms;            /* since 1970-01-01 UTC; -1 unknown: no timestamps */
};

/* Writes the id; false when `kiosk` is no UUID. */
bool statement_id(char to[UUID_SIZE], const char *kiosk, int64_t seq);

/* Writes the statement with a zero behind it and returns its length. 0 when there is none: a kind
 * that is only added up by day, ids that are none, or more than `size` bytes. */
size_t statement_write(char *to, size_t size, const struct statement *statement,
                       const struct statement_rules *rules);

#endif
