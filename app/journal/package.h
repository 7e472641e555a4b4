/* package.h: what stands beside the tables of an export: datapackage.json, which describes every
 * field to a machine (Frictionless Tabular Data Package), and LEESMIJ.txt, which tells a person. */
#ifndef VONK_JOURNAL_PACKAGE_H
#define VONK_JOURNAL_PACKAGE_H

#include "journal/parcel.h"
#include "journal/sheet.h"

#define PACKAGE_JSON "datapackage.json"
#define PACKAGE_README "LEESMIJ.txt"
#define PACKAGE_REPORT "report.html"

enum { PACKAGE_STEM_SIZE = 32 };

/* What is said of the file of a sheet. */
struct package_file {
    int rows;
    int64_t size;
    char hash[SEAL_HASH_SIZE];
};

/* "vonk-" and the first eight letters of the kiosk's id, or "merged" for several: how folder and
 * package are called. No name of a place or person is in it. */
void package_stem(const struct book *book, enum grade grade, char to[PACKAGE_STEM_SIZE]);

/* The text of datapackage.json, in the arena. It depends on its arguments only. */
const char *package_json(struct arena *arena, const char *stem, enum grade grade,
                         const struct package_file files[SHEET_COUNT]);

/* The text of LEESMIJ.txt, in the arena: what each file is, in Dutch and English, and which cards
 * were copied. */
const char *package_readme(struct arena *arena, const struct book *book, enum grade grade);

/* Writes the sheets of the grade, datapackage.json and LEESMIJ.txt of a sorted book into a parcel
 * that was begun; report.html, the key and parcel_seal come after it. */
bool package_write(struct parcel *parcel, const struct book *book, enum grade grade,
                   struct err *err);

#endif
