/* uuid.c: 122 random bits, written as hexadecimal digits with the version and variant set. */
#include "journal/uuid.h"

#include <inttypes.h>
#include <stdio.h>

void uuid_make(char to[UUID_SIZE], struct random *random)
{
    uint64_t high = random_next(random);
    uint64_t low = random_next(random);
    high = (high & ~UINT64_C(0xF000)) | UINT64_C(0x4000);
    low = (low & ~(UINT64_C(3) << 62)) | (UINT64_C(2) << 62);
    snprintf(to, UUID_SIZE, "%08" PRIx64 "-%04" PRIx64 "-%04" PRIx64 "-%04" PRIx64 "-%012" PRIx64,
             high >> 32, high >> 16 & 0xFFFF, high & 0xFFFF, low >> 48, low & 0xFFFFFFFFFFFF);
}
