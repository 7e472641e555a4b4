/* Which card has the display, and which touchscreens can be read: on made-up trees of sysfs. */
#include "platform/drm.h"

#include "base/err.h"
#include "platform/gpu.h"

#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include <cmocka.h>

static char root[] = "/tmp/vonk-sysfs-XXXXXX";

/* Writes a file below the root, with its folders. */
static void put(const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", root, name);
    for (char *slash = strchr(path + sizeof root, '/'); slash != NULL;
         slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, 0700);
        *slash = '/';
    }
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static int delete_one(const char *path, const struct stat *info, int kind, struct FTW *at)
{
    (void)info, (void)kind, (void)at;
    return remove(path);
}

static int begin(void **state)
{
    (void)state;
    strcpy(root + sizeof root - 7, "XXXXXX");
    return mkdtemp(root) == NULL;
}

static int end(void **state)
{
    (void)state;
    return nftw(root, delete_one, 8, FTW_DEPTH | FTW_PHYS);
}

/* ---- displays ---- */

static void the_card_with_a_connected_display_is_picked(void **state)
{
    (void)state;
    put("class/drm/card0/dev", "226:0\n");
    put("class/drm/card0-Writeback-1/status", "unknown\n");
    put("class/drm/card1/dev", "226:1\n");
    put("class/drm/card1-HDMI-A-1/status", "disconnected\n");
    put("class/drm/card1-HDMI-A-2/status", "connected\n");
    put("class/drm/renderD128/dev", "226:128\n");
    assert_int_equal(drm_card_pick(root), 1);
    assert_int_equal(drm_card_count(root), 2);
}

static void of_several_the_lowest_is_picked_whatever_the_order_of_names(void **state)
{
    (void)state;
    put("class/drm/card10-HDMI-A-1/status", "connected\n");
    put("class/drm/card2-DSI-1/status", "connected\n");
    assert_int_equal(drm_card_pick(root), 2);
}

static void without_a_display_no_card_is_picked(void **state)
{
    (void)state;
    put("class/drm/card0/dev", "226:0\n");
    put("class/drm/card0-HDMI-A-1/status", "disconnected\n");
    assert_int_equal(drm_card_pick(root), -1);
    assert_int_equal(drm_card_count(root), 1);
}

static void names_that_are_no_cards_are_passed_over(void **state)
{
    (void)state;
    put("class/drm/card-HDMI-A-1/status", "connected\n");
    put("class/drm/cardx/status", "connected\n");
    put("class/drm/card99999999999999999999-HDMI-A-1/status", "connected\n");
    put("class/drm/version", "drm 1.1.0\n");
    assert_int_equal(drm_card_pick(root), -1);
    assert_int_equal(drm_card_count(root), 0);
}

static void a_machine_without_graphics_has_no_cards(void **state)
{
    (void)state;
    assert_int_equal(drm_card_pick(root), -1);
    assert_int_equal(drm_card_count(root), 0);
}

/* Every arrangement of two cards and three states of their connectors. */
static void the_picked_card_is_always_a_connected_one(void **state)
{
    static const char *const states[] = {"connected\n", "disconnected\n", "unknown\n"};
    for (int tree = 0; tree < 27; tree++) {
        int a = tree % 3, b = tree / 3 % 3, c = tree / 9;
        put("class/drm/card0-DSI-1/status", states[a]);
        put("class/drm/card0-HDMI-A-1/status", states[b]);
        put("class/drm/card1-HDMI-A-2/status", states[c]);
        int expected = a == 0 || b == 0 ? 0 : c == 0 ? 1 : -1;
        assert_int_equal(drm_card_pick(root), expected);
    }
    (void)state;
}

/* ---- touchscreens ---- */

static void put_device(const char *event, const char *properties, const char *abs, const char *key)
{
    char name[128];
    snprintf(name, sizeof name, "class/input/%s/device/properties", event);
    put(name, properties);
    snprintf(name, sizeof name, "class/input/%s/device/capabilities/abs", event);
    put(name, abs);
    snprintf(name, sizeof name, "class/input/%s/device/capabilities/key", event);
    put(name, key);
}

static bool check(struct err *err)
{
    char devices[64];
    snprintf(devices, sizeof devices, "%s/dev", root);
    *err = (struct err){""};
    return input_check(root, devices, err);
}

/* The kernel writes its bits in words of a long. */
#if __SIZEOF_LONG__ == 8
#define ABS_OF_MANY_FINGERS "260800000000003\n"
#define KEY_OF_TOUCH "400 0 0 0 0 0\n"
#else
#define ABS_OF_MANY_FINGERS "2608000 3\n"
#define KEY_OF_TOUCH "400 0 0 0 0 0 0 0 0 0 0\n"
#endif

/* As the kernel writes them for a USB touchscreen, an old one of one finger, a tablet, a mouse. */
static void touchscreens_are_told_from_other_devices(void **state)
{
    (void)state;
    put_device("event0", "2\n", ABS_OF_MANY_FINGERS, "0\n");
    put_device("event1", "2\n", "3\n", KEY_OF_TOUCH);
    put_device("event2", "0\n", "3f\n", KEY_OF_TOUCH);
    put_device("event3", "0\n", "0\n", "1f0000 0 0 0 0\n");
    put("class/input/mouse0/device/properties", "2\n");
    struct input_found found = input_find(root, "/nowhere");
    assert_int_equal(found.touchscreens, 2);
    assert_int_equal(found.readable, 0);
}

static void a_touchscreen_that_can_be_read_is_good(void **state)
{
    struct err err;
    (void)state;
    put_device("event0", "2\n", ABS_OF_MANY_FINGERS, KEY_OF_TOUCH);
    put("dev/event0", "");
    assert_true(check(&err));
    assert_string_equal(err.text, "");
}

static void one_that_may_not_be_read_names_the_group(void **state)
{
    struct err err;
    (void)state;
    put_device("event0", "2\n", ABS_OF_MANY_FINGERS, KEY_OF_TOUCH);
    assert_false(check(&err));
    assert_non_null(strstr(err.text, "group input"));
}

static void without_one_the_sentence_says_so(void **state)
{
    struct err err;
    (void)state;
    assert_false(check(&err));
    assert_non_null(strstr(err.text, "no touchscreen"));
}

/* ---- GPU ---- */

static void processors_that_play_a_gpu_are_recognised(void **state)
{
    (void)state;
    assert_true(gpu_is_software("llvmpipe (LLVM 15.0.6, 256 bits)"));
    assert_true(gpu_is_software("softpipe"));
    assert_true(gpu_is_software("Software Rasterizer"));
    assert_false(gpu_is_software("V3D 4.2"));
    assert_false(gpu_is_software("VC4 V3D 2.1"));
    assert_false(gpu_is_software("Mesa Intel(R) UHD Graphics 620 (KBL GT2)"));
}

#define IN_TREE(test) cmocka_unit_test_setup_teardown(test, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_TREE(the_card_with_a_connected_display_is_picked),
        IN_TREE(of_several_the_lowest_is_picked_whatever_the_order_of_names),
        IN_TREE(without_a_display_no_card_is_picked),
        IN_TREE(names_that_are_no_cards_are_passed_over),
        IN_TREE(a_machine_without_graphics_has_no_cards),
        IN_TREE(the_picked_card_is_always_a_connected_one),
        IN_TREE(touchscreens_are_told_from_other_devices),
        IN_TREE(a_touchscreen_that_can_be_read_is_good),
        IN_TREE(one_that_may_not_be_read_names_the_group),
        IN_TREE(without_one_the_sentence_says_so),
        cmocka_unit_test(processors_that_play_a_gpu_are_recognised),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
