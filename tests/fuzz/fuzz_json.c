/* fuzz_json: any bytes as JSON, as an answer's line or a store's reply comes in. Every node that is
 * told has its strings. */
#include "room.h"

#include "journal/json.h"

#include <string.h>

static struct json *json;

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    json = json_open(NULL);
    room_demand(json != NULL, "JSON can be read");
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct err err = {0};
    struct json_node node;
    size_t letters = 0;
    bool first = true;
    if (!json_read(json, (const char *)data, size, &err)) {
        room_demand(err.text[0] != '\0', "what is no JSON is told so");
        return 0;
    }
    for (; json_next(json, &node); first = false) {
        letters += strlen(node.holder) + strlen(node.key) + strlen(node.text);
        room_demand(node.whole == first, "the whole comes first, and once");
    }
    return letters > SIZE_MAX / 2;
}
