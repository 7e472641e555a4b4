/* package_readme.c: LEESMIJ.txt, for whoever finds the folder on a stick. Dutch first, then the
 * same in English; lines end as Windows wants them. */
#include "base/text.h"
#include "journal/package.h"

#include <string.h>

struct words {
    const char *head, *sample, *open, *verify;
    const char *cloned[3]; /* around the kiosk's id and the number of a boot */
    const char *grades[GRADE_COUNT];
    const char *files, *readme, *json, *report, *sums;
    bool dutch;
};

static const struct words languages[] = {
    {.head = "VONK: wat deze kiosk geteld heeft\n",
     .sample = "\nVOORBEELD: deze bezoeken zijn verzonnen door vonkctl.\n",
     .grades =
         {[GRADE_SHARE] =
              "Dit mag je delen met iedereen: een school, een subsidiegever, een krant.\n"
              "Er staat niets in dat over één persoon kan gaan. Aantallen onder de 10 staan er\n"
              "niet in, grotere zijn afgerond op 5, en totalen zijn daarvan opgeteld. Een dag\n"
              "staat erin als hij voorbij is en de klok goed stond.\n",
          [GRADE_CONTROLLER] =
              "Dit is alleen voor de organisator die over deze gegevens gaat. Deel het niet.\n"
              "Er staan geen namen in, maar wel elk bezoek apart, met het uur waarin het begon.\n"
              "Wie erbij stond, kan iemand herkennen. Om te delen maak je een andere export:\n"
              "vonkctl export vonk.db --out MAP --grade share\n"},
     .files = "De bestanden:\n",
     .open = "Openen: dubbelklik op een .csv-bestand, of kies in LibreOffice Calc of Excel voor\n"
             "Openen. Kies UTF-8 en de komma als scheidingsteken. Een cel die begint met een\n"
             "apostrof en = + - of @ is zo gemaakt: dan rekent je programma er niet mee.\n",
     .readme = "dit bestand",
     .json = "beschrijft elke kolom, voor programma's",
     .report = "een pagina met grafieken; open hem in een browser",
     .sums = "hiermee ziet vonkctl of er iets veranderd is",
     .verify = "Controleren: vonkctl verify MAP\n",
     .cloned = {"LET OP: de kaart van kiosk ",
                " is gekopieerd.\nTwee kiosken tellen onder die naam, vanaf start ",
                ". Alles is goed geteld.\nGeef de kopie een lege map voor haar gegevens, dan "
                "krijgt ze een eigen naam.\n"},
     .dutch = true},
    {.head = "VONK: what this kiosk counted\n",
     .sample = "\nSAMPLE: these visits were made up by vonkctl.\n",
     .grades =
         {[GRADE_SHARE] =
              "You may share this with anybody: a school, a funder, a newspaper.\n"
              "Nothing in it can be about one person. Counts below 10 are left out, larger ones\n"
              "are rounded to 5, and totals are made of those. A day is in it when it is over\n"
              "and the clock was right.\n",
          [GRADE_CONTROLLER] =
              "This is only for the organiser who answers for these data. Do not share it.\n"
              "There are no names in it, but each visit has a row, with the hour in which it\n"
              "began. Somebody who stood there may recognise a person. To share, make another\n"
              "export: vonkctl export vonk.db --out FOLDER --grade share\n"},
     .files = "The files:\n",
     .open = "To open: double-click a .csv file, or choose Open in LibreOffice Calc or Excel.\n"
             "Choose UTF-8, and the comma as separator. A cell that begins with an apostrophe\n"
             "and = + - or @ is made so: then your program does not calculate it.\n",
     .readme = "this file",
     .json = "describes every column, for programs",
     .report = "a page with charts; open it in a browser",
     .sums = "show vonkctl whether anything was changed",
     .verify = "To check: vonkctl verify FOLDER\n",
     .cloned = {"NOTE: the card of kiosk ",
                " was copied.\nTwo kiosks count under that name, from start ",
                " on. All is counted rightly.\nGive the copy an empty folder for its data, and it "
                "gets a name of its own.\n"}},
};

static const char *file_line(struct arena *arena, const char *name, const char *what)
{
    return arena_printf(arena, "  %-18s %s\n", name, what);
}

static const char *file_lines(struct arena *arena, const struct words *words, enum grade grade)
{
    const char *text = "";
    for (int i = 0; i < SHEET_COUNT; i++) {
        const struct sheet_class *class = &sheet_classes[i];
        if (sheet_has_grade((enum sheet)i, grade)) {
            const char *name = arena_printf(arena, "%s.csv", class->name);
            text = arena_printf(arena, "%s%s", text,
                                file_line(arena, name, words->dutch ? class->dutch : class->title));
        }
    }
    return arena_printf(arena, "%s%s%s%s%s", text, file_line(arena, PACKAGE_REPORT, words->report),
                        file_line(arena, PACKAGE_JSON, words->json),
                        file_line(arena, PACKAGE_README, words->readme),
                        file_line(arena, "SHA256SUMS, key.pub", words->sums));
}

static bool has_sample(const struct book *book)
{
    bool found = false;
    for (int i = 0; i < book->sheets[SHEET_KIOSKS].count; i++) {
        found = found || text_equal(book_row(book, SHEET_KIOSKS, i)[KIOSKS_SAMPLE].text, "yes");
    }
    for (int i = 0; i < book->sheets[SHEET_SOURCES].count; i++) {
        found = found || text_equal(book_row(book, SHEET_SOURCES, i)[SOURCES_SAMPLE].text, "yes");
    }
    return found;
}

/* The lowest number that two starts of the kiosk share; rows are sorted by it. */
static int first_double(const struct book *book, const char *kiosk)
{
    for (int i = 1; i < book->sheets[SHEET_BOOTS].count; i++) {
        const union value *boot = book_row(book, SHEET_BOOTS, i);
        const union value *before = book_row(book, SHEET_BOOTS, i - 1);
        if (text_equal(boot[BOOTS_KIOSK].text, kiosk) &&
            text_equal(before[BOOTS_KIOSK].text, kiosk) &&
            boot[BOOTS_NUMBER].number == before[BOOTS_NUMBER].number) {
            return (int)boot[BOOTS_NUMBER].number;
        }
    }
    return 0;
}

static const char *cloned_lines(struct arena *arena, const struct words *words,
                                const struct book *book)
{
    const char *text = "";
    for (int i = 0; i < book->sheets[SHEET_KIOSKS].count; i++) {
        const char *kiosk = book_row(book, SHEET_KIOSKS, i)[KIOSKS_KIOSK].text;
        int number = first_double(book, kiosk);
        if (number > 0) {
            text = arena_printf(arena, "%s\n%s%s%s%d%s", text, words->cloned[0], kiosk,
                                words->cloned[1], number, words->cloned[2]);
        }
    }
    return text;
}

/* Every line break becomes CR LF. */
static const char *with_returns(struct arena *arena, const char *text)
{
    char *result = arena_alloc(arena, 2 * strlen(text) + 1);
    char *to = result;
    for (; *text != '\0'; text++) {
        if (*text == '\n') {
            *to++ = '\r';
        }
        *to++ = *text;
    }
    return result;
}

const char *package_readme(struct arena *arena, const struct book *book, enum grade grade)
{
    const char *text = "";
    for (size_t i = 0; i < ARRAY_LENGTH(languages); i++) {
        const struct words *words = &languages[i];
        text =
            arena_printf(arena, "%s%s%s%s\n%s%s\n%s%s\n%s\n%s", text, i > 0 ? "\n----\n\n" : "",
                         words->head, has_sample(book) ? words->sample : "", words->grades[grade],
                         grade == GRADE_CONTROLLER ? cloned_lines(arena, words, book) : "",
                         words->files, file_lines(arena, words, grade), words->open, words->verify);
    }
    return with_returns(arena, text);
}
