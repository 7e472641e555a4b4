/* sheet_fields.c: every column of every file of an export. To add a sheet or a field: a row here
 * and an enumerator in sheet.h. */
#include "base/text.h"
#include "journal/sheet.h"

#define SHARE (1u << GRADE_SHARE)
#define CONTROLLER (1u << GRADE_CONTROLLER)

#define SAMPLE_FIELD "sample", SHEET_WORD, "yes: made up by `vonkctl sample`, of no visitors."
#define BOOT_FIELD "boot", SHEET_UUID, "Random id of a start of the kiosk, see boots.csv."
#define OCCASION_FIELD                                                                             \
    "occasion", SHEET_WORD, "The fair, open day or exhibition, see occasions.csv; empty: none."
#define DAY_FIELD "day", SHEET_DAY, "Day in UTC; empty when the clock was not set."
#define KIND_FIELD "kind", SHEET_WORD, "What happened; `vonkctl events` explains each kind."
#define SUBJECT_FIELD                                                                              \
    "subject", SHEET_WORD, "Code of what it happened to: a story, a topic, a picture …"
#define NAME_FIELD "subject_name", SHEET_TEXT, "Name of the subject, when its pack was at hand."
#define DETAIL_FIELD "detail", SHEET_WORD, "How, in a word of the kind's own list."
#define TIMES_FIELD "interactions", SHEET_NUMBER, "How many times it happened."
#define SPENT_FIELD "seconds", SHEET_NUMBER, "How long it lasted, added up."
#define VISITS_FIELD "visits", SHEET_NUMBER, "Visits: somebody woke the kiosk."
#define ENGAGED_FIELD "engaged", SHEET_NUMBER, "Visits that opened, answered or chose something."
#define COMPLETED_FIELD                                                                            \
    "completed", SHEET_NUMBER, "Visits that reached a result, a last page or the code to take home."
#define FINISHED_FIELD "finished", SHEET_NUMBER, "Visits that finished the quiz."
#define ENDED_FIELD "ended", SHEET_NUMBER, "Visits of which the length is known."
#define LENGTH_FIELD "seconds", SHEET_NUMBER, "The lengths of these visits added up, in seconds."

const struct sheet_class sheet_classes[] = {
    [SHEET_KIOSKS] = {"kiosks",
                      "Kiosks",
                      "een regel per kiosk",
                      1,
                      CONTROLLER,
                      {{"kiosk", SHEET_UUID, "Random id of the kiosk's database."},
                       {"boots", SHEET_NUMBER, "How often it was started."},
                       {"visits", SHEET_NUMBER, "Visits counted."},
                       {"interactions", SHEET_NUMBER, "Interactions counted."},
                       {"cloned", SHEET_WORD,
                        "yes: its card was copied, two kiosks counted under one id."},
                       {SAMPLE_FIELD}}},
    [SHEET_OCCASIONS] = {"occasions",
                         "Occasions",
                         "de beurzen, open dagen en tentoonstellingen, met hun doel",
                         1,
                         SHARE | CONTROLLER,
                         {{"occasion", SHEET_WORD, "Id of the fair, open day or exhibition."},
                          {"number", SHEET_NUMBER, "Rises each time that it is changed."},
                          {"kind", SHEET_WORD, "fair, open_day, exhibition or other."},
                          {"place", SHEET_WORD, "Id of the place; may be empty."},
                          {"day", SHEET_DAY, "Its first day; may be empty."},
                          {"measure", SHEET_WORD,
                           "What its goal counts: visits, engaged, completed or finished."},
                          {"goal", SHEET_NUMBER, "How many of it were wanted; 0 none."}}},
    [SHEET_BOOTS] = {"boots",
                     "Starts of the kiosk",
                     "elke keer dat een kiosk werd aangezet",
                     3,
                     CONTROLLER,
                     {{"kiosk", SHEET_UUID, "The kiosk, see kiosks.csv."},
                      {"number", SHEET_NUMBER, "Number of the start, rising with time."},
                      {"boot", SHEET_UUID, "Random id of the start."},
                      {"pack", SHEET_WORD, "Name and version of the content."},
                      {"clock", SHEET_WORD,
                       "How its time is known: ntp, staff, rtc, fake; none: it is not."},
                      {"first_day", SHEET_DAY, "Day on which it began; empty when unknown."},
                      {"last_day", SHEET_DAY, "Day on which it ended; empty when unknown."},
                      {"anchors", SHEET_NUMBER,
                       "Moments of known time that the kiosk had when this was written."},
                      {VISITS_FIELD},
                      {TIMES_FIELD},
                      {"rows", SHEET_NUMBER,
                       "How many of its visits are in visits.csv; older ones may be deleted."}}},
    [SHEET_ANCHORS] = {"anchors",
                       "Moments of known time",
                       "wanneer een kiosk de tijd wist",
                       0,
                       CONTROLLER,
                       {{BOOT_FIELD},
                        {"mono_ms", SHEET_NUMBER,
                         "Milliseconds since the machine was switched on, to 15 minutes."},
                        {"wall", SHEET_TIME, "The time in UTC at that moment, to 15 minutes."},
                        {"quality", SHEET_WORD, "Who told it: ntp, staff, rtc or fake."}}},
    [SHEET_TALLY] = {"tally",
                     "What was done, counted",
                     "wat er gedaan is, geteld per dag",
                     0,
                     CONTROLLER,
                     {{BOOT_FIELD},
                      {OCCASION_FIELD},
                      {DAY_FIELD},
                      {KIND_FIELD},
                      {SUBJECT_FIELD},
                      {NAME_FIELD},
                      {DETAIL_FIELD},
                      {TIMES_FIELD},
                      {SPENT_FIELD}}},
    [SHEET_HOURS] = {"hours",
                     "Visits by the hour",
                     "bezoeken, geteld per uur",
                     0,
                     CONTROLLER,
                     {{BOOT_FIELD},
                      {OCCASION_FIELD},
                      {DAY_FIELD},
                      {"hour", SHEET_HOUR, "Hour in UTC, 0 to 23; empty when unknown."},
                      {VISITS_FIELD},
                      {ENGAGED_FIELD},
                      {COMPLETED_FIELD},
                      {FINISHED_FIELD},
                      {ENDED_FIELD},
                      {LENGTH_FIELD}}},
    [SHEET_ATTRACT] = {"attract",
                       "The attract screen",
                       "hoe lang het beginscherm te zien was en wat het wekte",
                       0,
                       CONTROLLER,
                       {{BOOT_FIELD},
                        {OCCASION_FIELD},
                        {DAY_FIELD},
                        {"woke", SHEET_WORD, "What ended it; empty while it goes on."},
                        {"times", SHEET_NUMBER, "How often."},
                        {"seconds", SHEET_NUMBER, "How long the attract screen was shown."}}},
    [SHEET_VISITS] = {"visits",
                      "Visits",
                      "een regel per bezoek, zonder volgorde binnen een uur",
                      0,
                      CONTROLLER,
                      {{"kiosk", SHEET_UUID, "The kiosk, see kiosks.csv."},
                       {BOOT_FIELD},
                       {DAY_FIELD},
                       {"hour", SHEET_HOUR, "Hour in UTC in which it began; empty when unknown."},
                       {"visit", SHEET_UUID,
                        "Random id, made for this visit only. Rows of an hour are sorted by it, "
                        "so that their order tells nothing."},
                       {OCCASION_FIELD},
                       {"ended", SHEET_WORD,
                        "How it ended: restart, idle, shutdown; empty: the plug was pulled."},
                       {"seconds", SHEET_MAYBE, "How long it lasted; empty when unknown."}}},
    [SHEET_INTERACTIONS] = {"interactions",
                            "Interactions",
                            "een regel per handeling in een bezoek",
                            2,
                            CONTROLLER,
                            {{"visit", SHEET_UUID, "The visit, see visits.csv."},
                             {"number", SHEET_NUMBER, "Its place in the visit, from 1."},
                             {"ms", SHEET_NUMBER, "Milliseconds since the visit began."},
                             {KIND_FIELD},
                             {SUBJECT_FIELD},
                             {NAME_FIELD},
                             {DETAIL_FIELD},
                             {"value", SHEET_NUMBER, "A number that the kind explains; 0: none."}}},
    [SHEET_NAMES] = {"names",
                     "Names of codes",
                     "de namen bij de codes",
                     2,
                     CONTROLLER,
                     {{"class", SHEET_WORD, "What the code names: topic, story, item …"},
                      {"code", SHEET_WORD, "The code."},
                      {"name", SHEET_TEXT, "Its name."}}},
    [SHEET_SOURCES] = {"kiosks",
                       "Kiosks",
                       "een regel per kiosk",
                       1,
                       SHARE,
                       {{"kiosk", SHEET_UUID, "Random id of the kiosk's database."},
                        {SAMPLE_FIELD}}},
    [SHEET_DAYS] = {"days",
                    "Visits by the day",
                    "bezoeken, geteld per dag",
                    0,
                    SHARE,
                    {{OCCASION_FIELD},
                     {"day", SHEET_DAY, "Day in UTC; empty: small days put together."},
                     {VISITS_FIELD},
                     {ENGAGED_FIELD},
                     {COMPLETED_FIELD},
                     {FINISHED_FIELD},
                     {ENDED_FIELD},
                     {LENGTH_FIELD},
                     {"attract_seconds", SHEET_NUMBER,
                      "How long the attract screen was shown, to a quarter of an hour."}}},
    [SHEET_FIGURES] = {"figures",
                       "What was done, counted",
                       "wat er gedaan is, geteld",
                       0,
                       SHARE,
                       {{"occasion", SHEET_WORD,
                         "The occasion; empty: none, or small counts of several put together."},
                        {KIND_FIELD},
                        {SUBJECT_FIELD},
                        {NAME_FIELD},
                        {DETAIL_FIELD},
                        {TIMES_FIELD},
                        {SPENT_FIELD}}},
};
_Static_assert(ARRAY_LENGTH(sheet_classes) == SHEET_COUNT, "one row for each sheet");

static const char *const grade_names[] = {
    [GRADE_SHARE] = "share",
    [GRADE_CONTROLLER] = "controller",
};
_Static_assert(ARRAY_LENGTH(grade_names) == GRADE_COUNT, "one name for each grade");

const char *grade_name(enum grade grade)
{
    return grade_names[grade];
}

enum grade grade_named(const char *name)
{
    int grade = 0;
    while (grade < GRADE_COUNT && !text_equal(grade_names[grade], name)) {
        grade++;
    }
    return (enum grade)grade;
}

int sheet_field_count(enum sheet sheet)
{
    int count = 0;
    while (count < SHEET_FIELDS && sheet_classes[sheet].fields[count].name != NULL) {
        count++;
    }
    return count;
}

bool sheet_has_grade(enum sheet sheet, enum grade grade)
{
    return (sheet_classes[sheet].grades & 1u << grade) != 0;
}
