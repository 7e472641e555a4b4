/* trouble.c: the names of troubles. */
#include "sync/trouble.h"

const char *const trouble_names[TROUBLE_COUNT] = {
    [TROUBLE_NONE] = "none",
    [TROUBLE_NETWORK] = "network",
    [TROUBLE_CERTIFICATE] = "certificate",
    [TROUBLE_CREDENTIALS] = "credentials",
    [TROUBLE_BUSY] = "busy",
    [TROUBLE_STRANGER] = "stranger",
    [TROUBLE_REFUSED] = "refused",
    [TROUBLE_DAMAGED] = "damaged",
    [TROUBLE_FOLDER] = "folder",
    [TROUBLE_FULL] = "full",
};
