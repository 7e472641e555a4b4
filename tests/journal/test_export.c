/* test_export.c: exports of made-up kiosks: whole or not there, verified, merged in any order, and
 * read back as the figures that the database gives. */
#include "journal/merge.h"
#include "journal/package.h"
#include "journal/share.h"
#include "journal/verify.h"

#include "base/file.h"
#include "base/random.h"
#include "base/text.h"
#include "kiosk_maker.h"
#include "scratch.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#define DAY_MS INT64_C(86400000)
#define FIRST_MS (20500 * DAY_MS)

enum { EDITS = 1000, KIOSKS = 3 };

struct fixture {
    struct scratch scratch;
    struct arena arena;
    struct err err;
    struct seal_key key;
};

static struct fixture fixture;

/* A database with some days in a folder of its own. */
static const char *make_kiosk(const char *name, uint64_t seed, int first, int days, int visits)
{
    struct kiosk_days made = {seed, FIRST_MS + first * DAY_MS, days, visits};
    const char *folder = file_join(&fixture.arena, fixture.scratch.folder, name);
    assert_true(kiosk_make(folder, &made));
    return file_join(&fixture.arena, folder, "vonk.db");
}

static struct book *new_book(void)
{
    struct book *book = arena_new(&fixture.arena, struct book);
    book_init(book, &fixture.arena);
    return book;
}

static struct book *read_book(const char *path)
{
    struct book *book = new_book();
    enum grade grade;
    if (!book_read(book, path, VERIFY_KEEP_ALL, &grade, &fixture.err)) {
        fail_msg("%s", fixture.err.text);
    }
    return book;
}

/* Writes an export into the folder `out`; its path, NULL when it failed. */
static const char *write_export(const struct book *book, enum grade grade, const char *out)
{
    static struct parcel parcel;
    char stem[PACKAGE_STEM_SIZE];
    const char *path = NULL;
    package_stem(book, grade, stem);
    if (parcel_begin(&parcel, file_join(&fixture.arena, fixture.scratch.folder, out),
                     &fixture.err) &&
        package_write(&parcel, book, grade, &fixture.err) &&
        parcel_seal(&parcel, &fixture.key, &fixture.err)) {
        path = parcel_finish(&parcel, stem, grade_name(grade), &fixture.err);
    }
    path = path != NULL ? arena_copy(&fixture.arena, path) : NULL;
    parcel_drop(&parcel);
    return path;
}

static struct book *share_of(const struct book *full)
{
    struct book *share = new_book();
    share_make(share, full, FIRST_MS + 1000 * DAY_MS);
    return share;
}

static enum verdict verify(const char *folder, const char *key)
{
    struct arena arena;
    struct book book;
    struct verified verified;
    arena_init(&arena, 0);
    book_init(&book, &arena);
    fixture.err.text[0] = '\0';
    enum verdict verdict =
        verify_folder(&verified, folder, key, VERIFY_KEEP_ALL, &book, &fixture.err);
    arena_finish(&arena);
    assert_true((verdict == VERDICT_SOUND) == (fixture.err.text[0] == '\0'));
    return verdict;
}

/* All bytes of an export but its key and signature, one after another. */
static const char *bytes_of(const char *folder, size_t *size)
{
    int count = 0;
    char **names = file_list(&fixture.arena, folder, &count, NULL);
    char *all = arena_alloc(&fixture.arena, 1);
    *size = 0;
    for (int i = 0; i < count; i++) {
        size_t part = 0;
        const char *path = file_join(&fixture.arena, folder, names[i]);
        const char *bytes = file_read(&fixture.arena, path, 1 << 28, &part, NULL);
        char *more = arena_alloc(&fixture.arena, *size + part + 1);
        memcpy(more, all, *size);
        memcpy(more + *size, bytes, part);
        all = more;
        *size += part;
    }
    return all;
}

static void assert_same_folders(const char *a, const char *b)
{
    size_t a_size, b_size;
    const char *a_bytes = bytes_of(a, &a_size);
    const char *b_bytes = bytes_of(b, &b_size);
    assert_int_equal(a_size, b_size);
    assert_memory_equal(a_bytes, b_bytes, a_size);
}

static int set_up(void **state)
{
    (void)state;
    fixture = (struct fixture){.err = {""}};
    scratch_make(&fixture.scratch);
    arena_init(&fixture.arena, 0);
    return !seal_key_open(&fixture.key, scratch_path(&fixture.scratch, "export.key"), &fixture.err);
}

static int tear_down(void **state)
{
    (void)state;
    scratch_remove(&fixture.scratch);
    arena_finish(&fixture.arena);
    return 0;
}

/* ---- figures ---- */

static void assert_same_rows(const struct stats *a, const struct stats *b)
{
    assert_int_equal(a->interactions, b->interactions);
    assert_memory_equal(&a->visits, &b->visits, sizeof a->visits);
    assert_memory_equal(a->kinds, b->kinds, sizeof a->kinds);
    for (int part = 0; part < STATS_PART_COUNT; part++) {
        assert_int_equal(a->parts[part].count, b->parts[part].count);
        for (int i = 0; i < a->parts[part].count; i++) {
            assert_string_equal(a->parts[part].rows[i].subject, b->parts[part].rows[i].subject);
            assert_memory_equal(a->parts[part].rows[i].counts, b->parts[part].rows[i].counts,
                                sizeof a->parts[part].rows[i].counts);
        }
    }
    assert_int_equal(a->day_count, b->day_count);
    for (int i = 0; i < a->day_count; i++) {
        assert_int_equal(a->days[i].day_ms, b->days[i].day_ms);
        assert_memory_equal(&a->days[i].visits, &b->days[i].visits, sizeof a->days[i].visits);
    }
    assert_int_equal(a->occasion_count, b->occasion_count);
    for (int i = 0; i < a->occasion_count; i++) {
        assert_string_equal(a->occasions[i].occasion.name, b->occasions[i].occasion.name);
        assert_int_equal(a->occasions[i].occasion.goal, b->occasions[i].occasion.goal);
        assert_memory_equal(&a->occasions[i].visits, &b->occasions[i].visits,
                            sizeof a->occasions[i].visits);
    }
}

static void an_export_gives_the_figures_of_its_database(void **state)
{
    (void)state;
    struct stats stats[2];
    struct stats_filter filters[] = {{0}, {.occasion = "beurs"}, {.from_ms = FIRST_MS + DAY_MS}};
    const char *database = make_kiosk("a", 1, 0, 9, 30);
    const char *folder = write_export(read_book(database), GRADE_CONTROLLER, "out");
    for (size_t i = 0; i < ARRAY_LENGTH(filters); i++) {
        stats_init(&stats[0], &filters[i], &fixture.arena);
        stats_init(&stats[1], &filters[i], &fixture.arena);
        assert_true(stats_add(&stats[0], database, &fixture.err));
        assert_true(stats_add_sources(&stats[1], &folder, 1, false, &fixture.err));
        assert_true(stats[0].visits.visits > 0);
        assert_same_rows(&stats[0], &stats[1]);
    }
}

static void a_database_and_its_export_together_count_once(void **state)
{
    (void)state;
    struct stats once, twice;
    const char *database = make_kiosk("a", 1, 0, 5, 20);
    const char *paths[] = {write_export(read_book(database), GRADE_CONTROLLER, "out"), database};
    stats_init(&once, NULL, &fixture.arena);
    stats_init(&twice, NULL, &fixture.arena);
    assert_true(stats_add(&once, database, &fixture.err));
    assert_true(stats_add_sources(&twice, paths, 2, false, &fixture.err));
    assert_same_rows(&once, &twice);
}

static void shared_figures_are_the_same_from_a_database_and_from_either_export(void **state)
{
    (void)state;
    struct stats stats[3];
    const char *database = make_kiosk("a", 1, 0, 9, 40);
    struct book *book = read_book(database);
    const char *paths[] = {database, write_export(book, GRADE_CONTROLLER, "out"),
                           write_export(share_of(book), GRADE_SHARE, "out")};
    for (int i = 0; i < 3; i++) {
        stats_init(&stats[i], NULL, &fixture.arena);
        assert_true(stats_add_sources(&stats[i], &paths[i], 1, true, &fixture.err));
    }
    assert_true(stats[0].visits.visits > 200);
    assert_int_equal(stats[0].visits.visits % SHARE_ROUND, 0);
    assert_same_rows(&stats[0], &stats[1]);
    assert_same_rows(&stats[0], &stats[2]);
}

static void an_export_to_share_is_not_added_to_others(void **state)
{
    (void)state;
    struct stats stats;
    const char *database = make_kiosk("a", 1, 0, 3, 20);
    const char *paths[] = {write_export(share_of(read_book(database)), GRADE_SHARE, "out"),
                           database};
    stats_init(&stats, NULL, &fixture.arena);
    assert_false(stats_add_sources(&stats, paths, 2, false, &fixture.err));
    assert_non_null(strstr(fixture.err.text, "give it alone"));
}

/* ---- privacy ---- */

/* Within an hour the order of rows is that of random ids, not of time. */
static void visits_of_an_hour_stand_in_the_order_of_their_random_ids(void **state)
{
    (void)state;
    struct book *book = read_book(make_kiosk("a", 1, 0, 2, 200));
    int pairs = 0;
    for (int i = 1; i < book->sheets[SHEET_VISITS].count; i++) {
        const union value *row = book_row(book, SHEET_VISITS, i);
        const union value *before = book_row(book, SHEET_VISITS, i - 1);
        if (row[VISITS_BOOT].text == before[VISITS_BOOT].text &&
            row[VISITS_HOUR].number == before[VISITS_HOUR].number) {
            assert_true(strcmp(before[VISITS_VISIT].text, row[VISITS_VISIT].text) < 0);
            pairs++;
        }
    }
    assert_true(pairs > 300);
}

static void no_count_to_share_is_small_or_unrounded(void **state)
{
    (void)state;
    struct book *share = share_of(read_book(make_kiosk("a", 3, 0, 12, 25)));
    for (int i = 0; i < share->sheets[SHEET_FIGURES].count; i++) {
        int64_t count = book_row(share, SHEET_FIGURES, i)[FIGURES_INTERACTIONS].number;
        assert_true(count >= SHARE_LEAST && count % SHARE_ROUND == 0);
    }
    for (int i = 0; i < share->sheets[SHEET_DAYS].count; i++) {
        for (int n = DAYS_VISITS; n <= DAYS_ENDED; n++) {
            int64_t count = book_row(share, SHEET_DAYS, i)[n].number;
            assert_true(count == 0 || (count >= SHARE_LEAST && count % SHARE_ROUND == 0));
        }
    }
    assert_true(share->sheets[SHEET_DAYS].count > 5);
}

/* ---- whole or not there ---- */

static void exports_are_sound_and_the_next_gets_the_next_number(void **state)
{
    (void)state;
    struct book *book = read_book(make_kiosk("a", 1, 0, 3, 10));
    const char *first = write_export(book, GRADE_CONTROLLER, "out");
    const char *second = write_export(book, GRADE_CONTROLLER, "out");
    const char *third = write_export(share_of(book), GRADE_SHARE, "out");
    assert_non_null(strstr(first, "-1-controller"));
    assert_non_null(strstr(second, "-2-controller"));
    assert_non_null(strstr(third, "-3-share"));
    assert_int_equal(verify(first, NULL), VERDICT_SOUND);
    assert_int_equal(verify(second, NULL), VERDICT_SOUND);
    assert_int_equal(verify(third, NULL), VERDICT_SOUND);
    assert_same_folders(first, second);
}

static void a_full_disk_leaves_nothing_half(void **state)
{
    (void)state;
    struct rlimit whole;
    struct book *book = read_book(make_kiosk("a", 1, 0, 3, 40));
    getrlimit(RLIMIT_FSIZE, &whole);
    signal(SIGXFSZ, SIG_IGN);
    for (rlim_t room = 0; room < 40000; room += 3000) {
        int count = 0;
        struct rlimit limit = {.rlim_cur = room, .rlim_max = whole.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
        const char *path = write_export(book, GRADE_CONTROLLER, "full");
        setrlimit(RLIMIT_FSIZE, &whole);
        assert_null(path);
        assert_non_null(strstr(fixture.err.text, "nothing was left there"));
        assert_non_null(
            file_list(&fixture.arena, scratch_path(&fixture.scratch, "full"), &count, NULL));
        assert_int_equal(count, 0);
    }
}

/* Changes one bit of a file, or changes it back. */
static void flip(const char *path, uint32_t bit)
{
    size_t size = 0;
    unsigned char *bytes = scratch_read(path, &size);
    bytes[bit / 8] ^= (unsigned char)(1u << bit % 8);
    scratch_write(path, bytes, size);
    free(bytes);
}

static void every_changed_bit_is_found(void **state)
{
    (void)state;
    struct random random;
    struct book *book = read_book(make_kiosk("a", 1, 0, 3, 10));
    const char *folders[] = {write_export(book, GRADE_CONTROLLER, "out"),
                             write_export(share_of(book), GRADE_SHARE, "out")};
    random_init(&random, 11);
    for (int edit = 0; edit < EDITS; edit++) {
        int count = 0;
        struct stat info;
        const char *folder = folders[edit % 2];
        char **names = file_list(&fixture.arena, folder, &count, NULL);
        const char *path = file_join(&fixture.arena, folder, names[edit / 2 % count]);
        assert_int_equal(stat(path, &info), 0);
        uint32_t bit = random_below(&random, (uint32_t)info.st_size * 8);
        flip(path, bit);
        if (verify(folder, NULL) != VERDICT_WRONG) {
            fail_msg("%s: a change of bit %u was not found", path, bit);
        }
        flip(path, bit);
    }
    assert_int_equal(verify(folders[0], NULL), VERDICT_SOUND);
    assert_int_equal(verify(folders[1], NULL), VERDICT_SOUND);
}

static void what_is_missing_more_or_elsewhere_is_found(void **state)
{
    (void)state;
    struct book *book = read_book(make_kiosk("a", 1, 0, 3, 10));
    const char *folder = write_export(book, GRADE_CONTROLLER, "out");
    const char *path = file_join(&fixture.arena, folder, "tally.csv");
    const char *away = scratch_path(&fixture.scratch, "away");
    assert_int_equal(rename(path, away), 0);
    assert_int_equal(verify(folder, NULL), VERDICT_WRONG);
    assert_int_equal(symlink(away, path), 0);
    assert_int_equal(verify(folder, NULL), VERDICT_WRONG);
    assert_int_equal(rename(away, path), 0);
    assert_int_equal(verify(folder, NULL), VERDICT_SOUND);
    scratch_write(file_join(&fixture.arena, folder, "more.csv"), "a", 1);
    assert_int_equal(verify(folder, NULL), VERDICT_WRONG);
    assert_non_null(strstr(fixture.err.text, "more.csv"));
}

static void what_is_no_export_is_a_sentence(void **state)
{
    (void)state;
    struct book *book = read_book(make_kiosk("a", 1, 0, 3, 10));
    const char *folder = write_export(book, GRADE_CONTROLLER, "out");
    assert_int_equal(verify("/nowhere/at/all", NULL), VERDICT_UNREADABLE);
    assert_int_equal(verify(fixture.scratch.folder, NULL), VERDICT_UNREADABLE);
    assert_int_equal(verify(file_join(&fixture.arena, folder, "tally.csv"), NULL),
                     VERDICT_UNREADABLE);
    unlink(file_join(&fixture.arena, folder, PARCEL_SUMS));
    assert_int_equal(verify(folder, NULL), VERDICT_UNREADABLE);
    assert_non_null(strstr(fixture.err.text, "half"));
}

/* Whoever changes an export can sign it anew; the known key tells. */
static void another_key_is_found_when_the_right_one_is_known(void **state)
{
    (void)state;
    struct book *book = read_book(make_kiosk("a", 1, 0, 3, 10));
    const char *folder = write_export(book, GRADE_CONTROLLER, "out");
    const char *known = scratch_path(&fixture.scratch, "known.pub");
    scratch_copy(file_join(&fixture.arena, folder, PARCEL_KEY), known);
    assert_int_equal(verify(folder, known), VERDICT_SOUND);
    assert_true(
        seal_key_open(&fixture.key, scratch_path(&fixture.scratch, "other.key"), &fixture.err));
    const char *forged = write_export(book, GRADE_CONTROLLER, "out");
    assert_int_equal(verify(forged, NULL), VERDICT_SOUND);
    assert_int_equal(verify(forged, known), VERDICT_WRONG);
    assert_non_null(strstr(fixture.err.text, "another key"));
}

static void a_key_that_others_may_read_is_not_used(void **state)
{
    (void)state;
    struct stat info;
    struct seal_key key;
    const char *path = scratch_path(&fixture.scratch, "export.key");
    assert_int_equal(stat(path, &info), 0);
    assert_int_equal(info.st_mode & 0777, 0600);
    assert_int_equal(chmod(path, 0644), 0);
    assert_false(seal_key_open(&key, path, &fixture.err));
    assert_non_null(strstr(fixture.err.text, "chmod 600"));
}

/* ---- merging ---- */

static struct book *merge(struct book *const *books, int count)
{
    const struct book *sources[8];
    struct book *merged = new_book();
    for (int i = 0; i < count; i++) {
        sources[i] = books[i];
    }
    merge_books(merged, sources, count);
    return merged;
}

static int64_t sum(const struct book *book, enum sheet sheet, int field)
{
    int64_t total = 0;
    for (int i = 0; i < book->sheets[sheet].count; i++) {
        total += book_row(book, sheet, i)[field].number;
    }
    return total;
}

static void assert_same_books(const struct book *a, const struct book *b)
{
    assert_same_folders(write_export(a, GRADE_CONTROLLER, "merged"),
                        write_export(b, GRADE_CONTROLLER, "merged"));
}

/* An early and a late copy of one kiosk, one of them over a stick, and two other kiosks. */
static void a_merge_is_the_same_in_any_order_any_number_of_times_and_in_parts(void **state)
{
    (void)state;
    struct book *books[KIOSKS + 1];
    const char *database = make_kiosk("a", 1, 0, 4, 20);
    books[0] = read_book(write_export(read_book(database), GRADE_CONTROLLER, "out"));
    books[1] = read_book(make_kiosk("a", 2, 4, 3, 20));
    books[2] = read_book(make_kiosk("b", 3, 2, 3, 15));
    books[3] = read_book(make_kiosk("c", 4, 0, 6, 5));
    struct book *all = merge(books, 4);
    assert_int_equal(all->sheets[SHEET_KIOSKS].count, KIOSKS);
    assert_int_equal(sum(all, SHEET_KIOSKS, KIOSKS_VISITS), 7 * 20 + 3 * 15 + 6 * 5);
    assert_int_equal(all->sheets[SHEET_VISITS].count, 7 * 20 + 3 * 15 + 6 * 5);
    struct book *turned[] = {books[3], books[1], books[2], books[0], books[1], books[3]};
    assert_same_books(all, merge(turned, 6));
    struct book *part = merge((struct book *[]){books[3], books[0]}, 2);
    struct book *other = merge((struct book *[]){books[1], books[2], books[0]}, 3);
    assert_same_books(all, merge((struct book *[]){part, other}, 2));
    assert_same_books(all, merge((struct book *[]){other, all, part, books[0]}, 4));
    struct book *again = read_book(write_export(all, GRADE_CONTROLLER, "out"));
    assert_same_books(all, merge(&again, 1));
}

static void of_two_copies_of_a_boot_the_one_that_knows_more_counts(void **state)
{
    (void)state;
    struct book *late = read_book(make_kiosk("a", 1, 0, 1, 20));
    struct book *early = read_book(make_kiosk("a", 5, 1, 0, 0));
    /* The early copy knew half of the visits of the same boot. */
    early->sheets[SHEET_VISITS].count = 10;
    union value *boot = book_row(early, SHEET_BOOTS, 0);
    boot[BOOTS_INTERACTIONS].number /= 2;
    boot[BOOTS_VISITS].number = 10;
    early->sheets[SHEET_TALLY].count /= 2;
    struct book *merged = merge((struct book *[]){early, late}, 2);
    assert_same_books(merged, late);
    assert_same_books(merge((struct book *[]){late, early}, 2), late);
}

/* Rows that were deleted after an export are still in that export. */
static void deleted_visits_come_back_from_an_older_export(void **state)
{
    (void)state;
    struct book *full = read_book(make_kiosk("a", 1, 0, 2, 20));
    struct book *later = read_book(file_join(
        &fixture.arena, file_join(&fixture.arena, fixture.scratch.folder, "a"), "vonk.db"));
    later->sheets[SHEET_VISITS].count = 0;
    later->sheets[SHEET_INTERACTIONS].count = 0;
    book_complete(later);
    assert_int_equal(sum(later, SHEET_BOOTS, BOOTS_ROWS), 0);
    assert_same_books(merge((struct book *[]){later, full}, 2), full);
}

static void a_copied_card_is_named_and_both_are_counted(void **state)
{
    (void)state;
    const char *original = make_kiosk("a", 1, 0, 2, 20);
    const char *copy = file_join(&fixture.arena, fixture.scratch.folder, "copy");
    assert_true(file_make_folder(copy, &fixture.err));
    scratch_copy(original, file_join(&fixture.arena, copy, "vonk.db"));
    struct book *books[] = {read_book(make_kiosk("a", 2, 2, 2, 10)),
                            read_book(make_kiosk("copy", 3, 2, 3, 7))};
    struct book *merged = merge(books, 2);
    assert_int_equal(merged->sheets[SHEET_KIOSKS].count, 1);
    assert_string_equal(book_row(books[0], SHEET_KIOSKS, 0)[KIOSKS_CLONED].text, "no");
    assert_string_equal(book_row(merged, SHEET_KIOSKS, 0)[KIOSKS_CLONED].text, "yes");
    assert_int_equal(sum(merged, SHEET_KIOSKS, KIOSKS_VISITS), 2 * 20 + 2 * 10 + 3 * 7);
    assert_int_equal(merged->sheets[SHEET_BOOTS].count, 7);
    const char *readme = package_readme(&fixture.arena, merged, GRADE_CONTROLLER);
    assert_non_null(strstr(readme, "is gekopieerd"));
    assert_non_null(strstr(readme, "vanaf start 3"));
    assert_null(strstr(package_readme(&fixture.arena, books[0], GRADE_CONTROLLER), "gekopieerd"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_export_gives_the_figures_of_its_database),
        TEST(a_database_and_its_export_together_count_once),
        TEST(shared_figures_are_the_same_from_a_database_and_from_either_export),
        TEST(an_export_to_share_is_not_added_to_others),
        TEST(visits_of_an_hour_stand_in_the_order_of_their_random_ids),
        TEST(no_count_to_share_is_small_or_unrounded),
        TEST(exports_are_sound_and_the_next_gets_the_next_number),
        TEST(a_full_disk_leaves_nothing_half),
        TEST(every_changed_bit_is_found),
        TEST(what_is_missing_more_or_elsewhere_is_found),
        TEST(what_is_no_export_is_a_sentence),
        TEST(another_key_is_found_when_the_right_one_is_known),
        TEST(a_key_that_others_may_read_is_not_used),
        TEST(a_merge_is_the_same_in_any_order_any_number_of_times_and_in_parts),
        TEST(of_two_copies_of_a_boot_the_one_that_knows_more_counts),
        TEST(deleted_visits_come_back_from_an_older_export),
        TEST(a_copied_card_is_named_and_both_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
