/* fuzz_reply: any bytes as a store's answer: to statements or, with an odd first byte, to a
 * question. What it means is one of the known meanings, and staff get a sentence unless all is
 * stored. */
#include "room.h"

#include "sync/reply.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct reply reply;
    char sentence[512] = "";
    if (size == 0) {
        return 0;
    }
    enum reply_to to = data[0] % 2 == 0 ? REPLY_TO_STATEMENTS : REPLY_TO_QUESTION;
    reply_read((const char *)data + 1, size - 1, to, &reply);
    room_demand(reply.kind <= REPLY_ABSENT, "an answer has one of the known meanings");
    room_demand(reply.retry_after_s >= -1, "nobody is asked to go back in time");
    room_demand(memchr(reply.text, '\0', sizeof reply.text) != NULL &&
                    memchr(reply.type, '\0', sizeof reply.type) != NULL &&
                    memchr(reply.location, '\0', sizeof reply.location) != NULL,
                "what the store says has an end");
    reply_sentence(&reply, sentence, sizeof sentence);
    room_demand((reply.kind == REPLY_STORED) == (sentence[0] == '\0'),
                "staff get a sentence unless all is stored");
    return 0;
}
