/* visit.h: everything Vonk knows about the visitor at the glass: one struct, cleared as a whole.
 *
 * Nothing in it is about a person, nothing of it is stored; what the journal gets are events. All
 * of it is back to default for the next visitor: visit_reset is the only way to end a visit. */
#ifndef VONK_SCREENS_VISIT_H
#define VONK_SCREENS_VISIT_H

#include "model/quiz.h"
#include "ui/theme.h"

#include <stdbool.h>
#include <stdint.h>

/* The five phases of the STEAM Coach model. */
enum phase { PHASE_S, PHASE_T, PHASE_E, PHASE_A, PHASE_M, PHASE_COUNT };

enum { VISIT_VOLUMES = 5 }; /* steps of loudness of read-aloud; the middle one is the default */

enum { VISIT_MYTHS_MAX = 32 }; /* more myths than that are shown but not remembered */

/* What she said of a myth. */
enum myth_said { MYTH_UNSAID, MYTH_SAID_TRUE, MYTH_SAID_FALSE };

/* A dialog on top of the screen. */
enum sheet { SHEET_NONE, SHEET_LANGUAGE, SHEET_HELP, SHEET_SILENT };

struct visit {
    /* settings of this visit */
    int language; /* index into the catalog's languages */
    enum text_size text_size;
    enum look look;
    bool reduced_motion;
    bool read_aloud;
    int volume; /* of read-aloud, from 0 to VISIT_VOLUMES - 1 */
    enum sheet sheet;
    /* what she did */
    bool phase_done[PHASE_COUNT];
    bool liked[QUIZ_TOPICS_MAX]; /* topics kept, by index */
    /* quiz */
    struct quiz_sheet answers;
    uint64_t quiz_seed;           /* order of the pictures; 0 before the quiz is opened */
    int quiz_at;                  /* place in the order */
    int quiz_more;                /* blocks beyond the normal length that she asked for */
    enum quiz_answer quiz_chosen; /* the answer just given, shown while its card leaves */
    int64_t quiz_moved;           /* ms, when */
    uint64_t result_told;         /* hash of the answers whose result was counted; 0: none */
    /* reading */
    int story_page; /* first page shown of the open story */
    int talk_asked; /* question of the open speed date, from 1; 0: none yet */
    /* acting */
    unsigned char myths[VISIT_MYTHS_MAX]; /* by index: enum myth_said */
    int step;                             /* the next step she chose, from 1; 0: none */
    bool strengths_full;                  /* she tried to choose one strength too many */
};

/* Back to the default for the next visitor, in the pack's first language and by day; the caller
 * sets what this kiosk begins with instead. `reduced_motion` is the organiser's default. */
void visit_reset(struct visit *visit, bool reduced_motion);

#endif
