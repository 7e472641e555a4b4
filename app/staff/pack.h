/* pack.h: packs that an organiser signed and that staff install from a stick.
 *
 * Installed packs lie in the data folder: `packs/<name>-<version>/` each, and two symbolic links,
 * `packs/current` and `packs/previous` (staff/places.h). A link that is not there stands for the
 * pack that came with the program. Whatever is pulled or cut while a pack is installed, `current`
 * leads to the whole old pack or to the whole new one.
 *
 * A new pack is seen when the kiosk starts the next time: whoever calls pack_install or pack_back
 * starts the kiosk anew. The pack that is on the screen meanwhile stays where it is; pack_sweep
 * removes it at the next start.
 *
 * Of two packs of one name the higher version wins, also when the newer one came with the program
 * (an upgrade of it): then that one is shown, and an older one of its name that was installed is
 * neither shown nor gone back to; staff are told (a problem of the rule "pack"). Of the same
 * version the installed one is shown. A pack of another name stays until another one is installed,
 * whatever the program comes with: a pack of one's own gets a name of its own.
 *
 * Nothing of a pack is parsed before one of the trusted keys has signed its MANIFEST, and no text
 * of it before its hash is the one in MANIFEST, at each start again; pictures are held against it
 * when they are installed, and are decoded within limits ever after. An unsigned pack is shown only
 * when it came with the program or was named with --content.
 *
 * Sentences in `err` are in English, for the log and for who repairs it; `verdict` of the report is
 * what a screen puts into words. */
#ifndef VONK_STAFF_PACK_H
#define VONK_STAFF_PACK_H

#include "base/arena.h"
#include "base/err.h"
#include "journal/seal.h"
#include "model/catalog.h"
#include "model/problem.h"

#include <stdbool.h>
#include <stdint.h>

enum {
    PACK_NAME_SIZE = 32,      /* of a pack's name, SCHEMA_ID_MAX and its end */
    PACK_FOLDER_SIZE = 48,    /* "<name>-<version>" */
    PACK_LANGUAGES_SIZE = 64, /* "nl en de" */
    PACK_CHOICES = 2          /* the current and the previous pack */
};

/* Where packs, keys and the pack of the program are. */
struct pack_place {
    const char *data;    /* the kiosk's data folder */
    const char *keys;    /* folder of trusted keys; NULL: TRUST_KEYS (trust.h) */
    const char *shipped; /* the pack that came with the program: no older one of its name is
                            installed or shown; NULL: none */
};

/* How an installation ended. */
enum pack_verdict {
    PACK_INSTALLED,
    PACK_UNCHANGED, /* it was there already, whole; it is the current one now */
    PACK_UNSIGNED,  /* no MANIFEST.sig, or none of the trusted keys made it */
    PACK_DAMAGED,   /* MANIFEST, or a file that is not as MANIFEST says */
    PACK_OLD,       /* there is or was a newer one of that name, or another one of that version */
    PACK_UNUSABLE,  /* the kiosk could not show it */
    PACK_NO_ROOM,   /* the kiosk's own disk is full or cannot be written */
    PACK_STOPPED,   /* by the caller */
    PACK_VERDICTS
};

/* What is known of a pack; a member that is not known is 0 or "". */
struct pack_report {
    enum pack_verdict verdict;
    char folder[PACK_FOLDER_SIZE]; /* within `packs/` */
    char name[PACK_NAME_SIZE];
    int version;
    char languages[PACK_LANGUAGES_SIZE];     /* codes with a space between, the first one first */
    char fingerprint[SEAL_FINGERPRINT_SIZE]; /* of the key that signed it */
    int64_t installed_ms;                    /* when it was installed, ms since 1970; 0 unknown */
    int files;
    int64_t bytes;
};

/* How far an installation is, in bytes. Called often; false stops it. */
struct pack_progress {
    void *context;
    bool (*step)(void *context, int64_t done, int64_t total);
};

/* Installs the pack in the folder `source` (an open folder, such as one on a stick; it stays open
 * and nothing in it is changed) and makes it the current one. `wall_ms` is clock_wall(), noted as
 * the time of installation (negative: unknown). `progress` may be NULL. On false the old pack stays
 * the current one, `report->verdict` and `err` say why. Takes as long as copying, reading and
 * syncing the files takes: call it on a thread of its own. Forks a child that reads the pack with
 * limited memory and time (trial.h). */
bool pack_install(int source, const struct pack_place *place, int64_t wall_ms,
                  const struct pack_progress *progress, struct pack_report *report,
                  struct err *err);

/* Makes the previous pack the current one and the other way round: called twice, nothing has
 * changed. The previous one of the first that was installed is the one that came with the program.
 * False and `err` when none is installed or the links cannot be changed. */
bool pack_back(const struct pack_place *place, struct err *err);

/* The folders to load a pack from, best first: the current one, and the previous one in case that
 * the kiosk cannot load the current one. Returns how many there are, 0 when the pack that came with
 * the program is to be shown. A pack is among them only when a trusted key signed its MANIFEST,
 * each text in it is as it says, and each picture is there with its size; one that is left out
 * becomes a problem for staff, of the rule "pack". Reads only; the paths are in the arena and lead
 * past the links. `place->data` may be NULL. */
int pack_choices(const struct pack_place *place, const char *folders[PACK_CHOICES],
                 struct arena *arena, struct problems *problems);

/* Loads the first of pack_choices that can be loaded, and says in `folder` (in the arena) which
 * one. False when there is none: then the pack that came with the program is to be shown. Those
 * that were left out are problems of the rule "pack", named by their folder. */
bool pack_load_current(const struct pack_place *place, struct catalog *catalog, const char **folder,
                       struct arena *arena, struct problems *problems);

/* The first of pack_choices, NULL when there is none. */
const char *pack_current(const struct pack_place *place, struct arena *arena);

/* What is installed: the current pack and the previous one, in this order; the folder "" stands for
 * the one that came with the program. Returns PACK_CHOICES, or 0 when nothing is installed. A pack
 * that cannot be used any more has an empty name. */
int pack_list(const struct pack_place *place, struct pack_report reports[PACK_CHOICES]);

/* Looks at a signed pack where it is: its signature, and the size and hash of each file. Fills in
 * what the report can hold; on false its verdict and `err` say what is wrong. Takes as long as
 * reading it takes. */
bool pack_verify(int folder, const struct pack_place *place, struct pack_report *report,
                 struct err *err);

/* Signs the built pack in `folder`: writes MANIFEST.sig, for `vonkctl sign`. Signs only what a
 * kiosk would install: MANIFEST is well-formed, names exactly the files that are there, and the
 * pack can be shown. False and `err` otherwise; then the pack is as it was. */
bool pack_sign(const char *folder, const struct seal_key *key, struct pack_report *report,
               struct err *err);

/* Removes what cut installations left and packs that are neither the current nor the previous one.
 * To be called once at the kiosk's start, when nobody shows or installs a pack. */
void pack_sweep(const struct pack_place *place);

/* ---- packs on a stick ---- */

enum {
    PACK_FOUND_MOST = 16,
    PACK_STICK_NAME_SIZE = 256, /* bytes of a name in a folder, with its end */
    PACK_LABEL_SIZE = 64
};

struct pack_found {
    char name[PACK_STICK_NAME_SIZE]; /* of the folder, "." for the stick itself; only to open it */
    char label[PACK_LABEL_SIZE];     /* the name fit to be shown: what is no letter of ASCII, digit,
                                        dot, space, - or _ has become "?" */
};

/* Finds folders at the root of a stick that hold MANIFEST and MANIFEST.sig, and the root itself
 * when it holds them; sorted by name. Opens none of these files, follows no symbolic link, looks at
 * no more than 20,000 names and takes no more than 5 s. Returns how many were found, at most
 * PACK_FOUND_MOST; *more (may be NULL) becomes true when there may be others. */
int pack_find(int stick, struct pack_found found[PACK_FOUND_MOST], bool *more);

/* Opens one of them, for pack_install; to be closed by the caller. -1 and `err` when it is gone. */
int pack_find_open(int stick, const struct pack_found *found, struct err *err);

#endif
