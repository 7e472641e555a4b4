/* stats_book.c: tells the rows of a book, of either grade, to struct stats. Hours are told where
 * they are known; the grade share has none, so a day's visits are told at its beginning. */
#include "journal/book.h"

#include "base/text.h"

enum { HOUR_MS = 60 * 60 * 1000 };

static void tell_kiosks(struct stats *stats, const struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_KIOSKS].count; i++) {
        const union value *row = book_row(book, SHEET_KIOSKS, i);
        stats_tell_kiosk(stats, row[KIOSKS_KIOSK].text);
        stats->sample = stats->sample || text_equal(row[KIOSKS_SAMPLE].text, "yes");
    }
    for (int i = 0; i < book->sheets[SHEET_SOURCES].count; i++) {
        const union value *row = book_row(book, SHEET_SOURCES, i);
        stats_tell_kiosk(stats, row[SOURCES_KIOSK].text);
        stats->sample = stats->sample || text_equal(row[SOURCES_SAMPLE].text, "yes");
    }
}

static void tell_occasions(struct stats *stats, const struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_OCCASIONS].count; i++) {
        const union value *row = book_row(book, SHEET_OCCASIONS, i);
        struct occasion occasion = {.day_ms = row[OCCASIONS_DAY].number,
                                    .goal = row[OCCASIONS_GOAL].number};
        text_copy(occasion.name, sizeof occasion.name, row[OCCASIONS_OCCASION].text);
        text_copy(occasion.kind, sizeof occasion.kind, row[OCCASIONS_KIND].text);
        text_copy(occasion.place, sizeof occasion.place, row[OCCASIONS_PLACE].text);
        text_copy(occasion.measure, sizeof occasion.measure, row[OCCASIONS_MEASURE].text);
        stats_tell_occasion(stats, &occasion);
    }
}

static void tell_tally(struct stats *stats, const struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_TALLY].count; i++) {
        const union value *row = book_row(book, SHEET_TALLY, i);
        stats_tell_tally(stats,
                         &(struct stats_tally){.day_ms = row[TALLY_DAY].number,
                                               .occasion = row[TALLY_OCCASION].text,
                                               .kind = row[TALLY_KIND].text,
                                               .subject = row[TALLY_SUBJECT].text,
                                               .detail = row[TALLY_DETAIL].text,
                                               .interactions = row[TALLY_INTERACTIONS].number,
                                               .seconds = row[TALLY_SECONDS].number});
    }
    for (int i = 0; i < book->sheets[SHEET_FIGURES].count; i++) {
        const union value *row = book_row(book, SHEET_FIGURES, i);
        stats_tell_tally(stats,
                         &(struct stats_tally){.day_ms = -1,
                                               .occasion = row[FIGURES_OCCASION].text,
                                               .kind = row[FIGURES_KIND].text,
                                               .subject = row[FIGURES_SUBJECT].text,
                                               .detail = row[FIGURES_DETAIL].text,
                                               .interactions = row[FIGURES_INTERACTIONS].number,
                                               .seconds = row[FIGURES_SECONDS].number});
    }
}

/* Six numbers that follow each other, in both sheets. */
static struct stats_visits visits_of(const union value *at)
{
    return (struct stats_visits){.visits = at[0].number,
                                 .engaged = at[1].number,
                                 .completed = at[2].number,
                                 .finished = at[3].number,
                                 .ended = at[4].number,
                                 .seconds = at[5].number};
}

static void tell_hours(struct stats *stats, const struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_HOURS].count; i++) {
        const union value *row = book_row(book, SHEET_HOURS, i);
        bool known = row[HOURS_DAY].number >= 0 && row[HOURS_HOUR].number >= 0;
        int64_t start_ms = row[HOURS_DAY].number + row[HOURS_HOUR].number * HOUR_MS;
        stats_tell_span(stats, &(struct stats_span){.start_ms = known ? start_ms : -1,
                                                    .occasion = row[HOURS_OCCASION].text,
                                                    .visits = visits_of(&row[HOURS_VISITS])});
    }
}

static void tell_days(struct stats *stats, const struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_DAYS].count; i++) {
        const union value *row = book_row(book, SHEET_DAYS, i);
        const char *occasion = row[DAYS_OCCASION].text;
        int64_t day_ms = row[DAYS_DAY].number;
        if (row[DAYS_VISITS].number + row[DAYS_ENDED].number + row[DAYS_ENGAGED].number > 0) {
            stats_tell_span(stats, &(struct stats_span){.start_ms = day_ms,
                                                        .occasion = occasion,
                                                        .visits = visits_of(&row[DAYS_VISITS])});
        }
        if (row[DAYS_ATTRACT].number > 0) {
            stats_tell_shown(stats, &(struct stats_shown){.day_ms = day_ms,
                                                          .occasion = occasion,
                                                          .woke = "",
                                                          .seconds = row[DAYS_ATTRACT].number});
        }
    }
}

static void tell_attract(struct stats *stats, const struct book *book)
{
    for (int i = 0; i < book->sheets[SHEET_ATTRACT].count; i++) {
        const union value *row = book_row(book, SHEET_ATTRACT, i);
        stats_tell_shown(stats, &(struct stats_shown){.day_ms = row[ATTRACT_DAY].number,
                                                      .occasion = row[ATTRACT_OCCASION].text,
                                                      .woke = row[ATTRACT_WOKE].text,
                                                      .times = row[ATTRACT_TIMES].number,
                                                      .seconds = row[ATTRACT_SECONDS].number});
    }
}

void stats_tell_book(struct stats *stats, const struct book *book)
{
    tell_kiosks(stats, book);
    tell_occasions(stats, book);
    tell_tally(stats, book);
    tell_hours(stats, book);
    tell_days(stats, book);
    tell_attract(stats, book);
}
