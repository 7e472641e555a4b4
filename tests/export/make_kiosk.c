/* make_kiosk FOLDER SEED FIRST DAYS VISITS: adds days of visits to the database in FOLDER; FIRST is
 * the number of the first day since 1970. */
#include "kiosk_maker.h"

#include <stdio.h>
#include <stdlib.h>

int main(int argc, char **argv)
{
    if (argc != 6) {
        fputs("usage: make_kiosk FOLDER SEED FIRST DAYS VISITS\n", stderr);
        return 2;
    }
    struct kiosk_days days = {.seed = strtoull(argv[2], NULL, 10),
                              .first_ms = strtoll(argv[3], NULL, 10) * 86400000,
                              .days = atoi(argv[4]),
                              .visits = atoi(argv[5])};
    return kiosk_make(argv[1], &days) ? 0 : 1;
}
