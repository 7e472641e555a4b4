/* signed.h: a small signed pack on a pretended stick, a kiosk's data folder and its trusted keys,
 * in memory where that can be. Helpers fail the running cmocka test when they cannot do their
 * work. */
#ifndef VONK_TESTS_STAFF_SIGNED_H
#define VONK_TESTS_STAFF_SIGNED_H

#include "pack_maker.h"

#include "journal/seal.h"
#include "staff/manifest.h"
#include "staff/pack.h"

#include <stdbool.h>
#include <stddef.h>

enum { SIGNED_PATH = 256 };

struct signed_pack {
    char root[SIGNED_PATH]; /* holds the others: what must not be touched is found in it */
    char data[SIGNED_PATH + 8], keys[SIGNED_PATH + 8];
    char model[SIGNED_PATH + 8]; /* the pack as it was made, version 3 */
    struct made_pack pack;       /* the stick's; its folder is root/stick */
    struct seal_key key;         /* trusted */
    struct seal_key other;       /* not trusted */
    struct pack_place place;
    struct pack_report report; /* of the last installation */
    struct err err;
};

/* Setup and teardown of a test: *state is a struct signed_pack, version 1, sealed. */
int signed_make(void **state);
int signed_remove(void **state);

/* Removes everything below a folder, and the folder. */
void signed_clear(const char *folder);

/* Puts the pack as it was made in place of whatever a test made of it. Seals nothing. */
void signed_renew(struct signed_pack *s, int version);

/* The MANIFEST of what is in the pack's folder, in the pack's arena. */
char *signed_manifest(struct signed_pack *s);

/* Writes MANIFEST and the trusted signature of it: of the pack as it is; of these bytes. */
void signed_seal(struct signed_pack *s);
void signed_seal_bytes(struct signed_pack *s, const struct seal_key *key, const void *text,
                       size_t size);

/* Gives the pack a version, seals and installs it. */
bool signed_install(struct signed_pack *s);
bool signed_install_version(struct signed_pack *s, int version);

/* The version that pack_current would show, loaded; 0 when there is none. Fails when it cannot be
 * loaded whole, with every hash. */
int signed_current(struct signed_pack *s);

/* Every path below a folder with its kind and size, a line each, sorted; with the time of change
 * too when `exact`. In the pack's arena. */
char *signed_tree(struct signed_pack *s, const char *folder, bool exact);

#endif
