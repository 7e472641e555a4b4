/* bench.h: what the kiosk costs on this machine, as figures with units (vonk --bench).
 *
 * The application runs on the virtual clock, so that every run does the same; what it costs is
 * measured with the machine's own. Never a test: run it with nothing else running. */
#ifndef VONK_KIOSK_BENCH_H
#define VONK_KIOSK_BENCH_H

#include "kiosk/stage.h"
#include "model/catalog.h"
#include "ui/theme.h"

#include <stdio.h>

struct bench_options {
    const struct catalog *catalog;
    const struct stage *stage;
    struct display display; /* complete (theme.h) */
    int language;
    const char *renderer; /* what the stage paints with, for the report */
    double load_ms;       /* what reading the pack took */
    int visits;           /* of the last measure of memory; 0: 1,000 */
    bool json;            /* one object instead of lines for people */
};

/* Measures and writes. False and `err` when the stage cannot be opened. */
bool bench_run(const struct bench_options *options, FILE *out, struct err *err);

#endif
