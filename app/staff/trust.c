/* trust.c: tries the trusted keys one after another. Only root may write their folder. */
#include "staff/trust.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/text.h"

#include <string.h>

enum { KEYS_MOST = 64 };

static bool is_key_name(const char *name)
{
    static const char ending[] = ".pub";
    size_t length = strlen(name);
    size_t tail = strlen(ending);
    return name[0] != '.' && length > tail && text_equal(name + length - tail, ending);
}

bool trust_holds(const char *keys, const char *signature, size_t signature_size, const void *bytes,
                 size_t size, char fingerprint[SEAL_FINGERPRINT_SIZE], struct err *err)
{
    struct arena arena;
    int count = 0;
    int tried = 0;
    bool holds = false;
    keys = keys != NULL ? keys : TRUST_KEYS;
    arena_init(&arena, 0);
    char **names = file_list(&arena, keys, &count, NULL);
    for (int i = 0; i < count && tried < KEYS_MOST && !holds; i++) {
        size_t length = 0;
        const char *key = is_key_name(names[i])
                              ? file_read(&arena, file_join(&arena, keys, names[i]),
                                          SEAL_PUBLIC_SIZE, &length, NULL)
                              : NULL;
        if (key != NULL) {
            tried++;
            holds = seal_holds(key, length, signature, signature_size, bytes, size);
            seal_fingerprint(key, length, fingerprint);
        }
    }
    arena_finish(&arena);
    if (!holds) {
        fingerprint[0] = '\0';
        return tried == 0 ? err_set(err,
                                    "%s: holds no key that is trusted; put the organiser's "
                                    "NAME.pub (of `vonkctl keygen`) there",
                                    keys)
                          : err_set(err,
                                    "MANIFEST.sig: no key in %s signed this pack; sign it with the "
                                    "organiser's key (`vonkctl sign`)",
                                    keys);
    }
    return true;
}
