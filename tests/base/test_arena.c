/* test_arena.c: memory that is handed out zeroed, aligned and apart, and kept after a reset. */
#include "base/arena.h"

#include <setjmp.h>
#include <stdalign.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

enum { BLOCK = 1024 };

static int make_arena(void **state)
{
    static struct arena arena;
    arena_init(&arena, BLOCK);
    *state = &arena;
    return 0;
}

static int finish_arena(void **state)
{
    arena_finish(*state);
    return 0;
}

/* Where the pieces of a frame of these sizes lie. */
static void take_frame(struct arena *arena, const size_t *sizes, int count, void **places)
{
    arena_reset(arena);
    for (int i = 0; i < count; i++) {
        places[i] = arena_alloc(arena, sizes[i]);
        memset(places[i], 0xEE, sizes[i]);
    }
}

static void no_memory_is_taken_before_the_first_use(void **state)
{
    struct arena *arena = *state;
    assert_null(arena->first);
    assert_int_equal(arena->used, 0);
}

static void every_piece_is_aligned_for_any_type(void **state)
{
    for (size_t size = 0; size < 70; size++) {
        uintptr_t at = (uintptr_t)arena_alloc(*state, size);
        assert_int_equal(at % alignof(max_align_t), 0);
    }
}

static void pieces_do_not_overlap(void **state)
{
    enum { PIECES = 200 };
    unsigned char *pieces[PIECES];
    for (int i = 0; i < PIECES; i++) {
        pieces[i] = arena_alloc(*state, (size_t)i + 1);
        memset(pieces[i], i, (size_t)i + 1);
    }
    for (int i = 0; i < PIECES; i++) {
        for (int at = 0; at <= i; at++) {
            assert_int_equal(pieces[i][at], i);
        }
    }
}

static void memory_is_zeroed_again_after_a_reset(void **state)
{
    memset(arena_alloc(*state, BLOCK), 0xEE, BLOCK);
    arena_reset(*state);
    const unsigned char *bytes = arena_alloc(*state, BLOCK);
    for (int i = 0; i < BLOCK; i++) {
        assert_int_equal(bytes[i], 0);
    }
}

static void a_piece_may_be_larger_than_a_block(void **state)
{
    unsigned char *bytes = arena_alloc(*state, 10 * BLOCK);
    memset(bytes, 1, 10 * BLOCK);
    assert_non_null(arena_alloc(*state, 16));
}

static void the_same_frame_again_lies_in_the_same_memory(void **state)
{
    static const size_t sizes[] = {100, 900, 5000, 16, 800, 2000, 1024, 3};
    enum { COUNT = 8 };
    void *first[COUNT], *again[COUNT];
    take_frame(*state, sizes, COUNT, first);
    for (int turn = 0; turn < 3; turn++) {
        take_frame(*state, sizes, COUNT, again);
        assert_memory_equal(first, again, sizeof first);
    }
}

static int blocks_of(const struct arena *arena)
{
    enum { MOST = 1000 };
    int count = 0;
    /* Only the first member of a block is needed: the next one. */
    for (void *block = arena->first; block != NULL && count < MOST; count++) {
        memcpy(&block, block, sizeof block);
    }
    return count;
}

static void pieces_in_another_order_find_room_in_the_kept_blocks(void **state)
{
    static const size_t up[] = {2000, 3000, 4000, 5000}, down[] = {5000, 4000, 3000, 2000};
    void *places[4];
    take_frame(*state, up, 4, places);
    int blocks = blocks_of(*state);
    take_frame(*state, down, 4, places);
    take_frame(*state, up, 4, places);
    assert_int_equal(blocks_of(*state), blocks);
}

static void used_counts_what_was_handed_out_since_the_reset(void **state)
{
    struct arena *arena = *state;
    arena_alloc(arena, 1);
    arena_alloc(arena, 100);
    assert_in_range(arena->used, 101, 101 + 2 * alignof(max_align_t));
    arena_reset(arena);
    assert_int_equal(arena->used, 0);
}

static void an_array_has_room_for_all_its_elements(void **state)
{
    int *values = arena_array(*state, 500, sizeof *values);
    for (int i = 0; i < 500; i++) {
        assert_int_equal(values[i], 0);
        values[i] = i;
    }
}

static void no_text_is_copied_as_an_empty_one(void **state)
{
    assert_string_equal(arena_copy(*state, NULL), "");
}

static void a_copy_does_not_change_with_its_original(void **state)
{
    char word[] = "vonk";
    const char *copy = arena_copy(*state, word);
    word[0] = 'b';
    assert_string_equal(copy, "vonk");
}

static void a_copy_of_a_part_ends_where_it_should(void **state)
{
    assert_string_equal(arena_copy_n(*state, "vonkelen", 4), "vonk");
    assert_string_equal(arena_copy_n(*state, "vonk", 0), "");
}

static void a_formatted_text_may_be_longer_than_a_block(void **state)
{
    const char *text = arena_printf(*state, "%0*d%s", 3 * BLOCK, 7, "!");
    assert_int_equal(strlen(text), 3 * BLOCK + 1);
    assert_string_equal(text + 3 * BLOCK - 1, "7!");
}

static void an_arena_can_be_finished_twice_and_used_again(void **state)
{
    arena_alloc(*state, 10);
    arena_finish(*state);
    arena_finish(*state);
    assert_non_null(arena_alloc(*state, 10));
}

static void nothing_and_a_zeroed_arena_can_be_finished(void **state)
{
    (void)state;
    struct arena zeroed = {0};
    arena_finish(NULL);
    arena_finish(&zeroed);
    assert_null(zeroed.first);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_arena, finish_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(no_memory_is_taken_before_the_first_use),
        TEST(every_piece_is_aligned_for_any_type),
        TEST(pieces_do_not_overlap),
        TEST(memory_is_zeroed_again_after_a_reset),
        TEST(a_piece_may_be_larger_than_a_block),
        TEST(the_same_frame_again_lies_in_the_same_memory),
        TEST(pieces_in_another_order_find_room_in_the_kept_blocks),
        TEST(used_counts_what_was_handed_out_since_the_reset),
        TEST(an_array_has_room_for_all_its_elements),
        TEST(no_text_is_copied_as_an_empty_one),
        TEST(a_copy_does_not_change_with_its_original),
        TEST(a_copy_of_a_part_ends_where_it_should),
        TEST(a_formatted_text_may_be_longer_than_a_block),
        TEST(an_arena_can_be_finished_twice_and_used_again),
        TEST(nothing_and_a_zeroed_arena_can_be_finished),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
