/* figures.c: takes arguments one by one, so that each command adds its own. */
#include "tool/figures.h"

#include "base/text.h"
#include "journal/book.h"

static bool take_day(const char *option, const char *value, int64_t *day_ms, struct err *err)
{
    if (value == NULL || !text_day(value, day_ms)) {
        return err_set(err, "%s needs a day such as 2026-03-14, not \"%s\"", option,
                       value != NULL ? value : "");
    }
    return true;
}

bool figures_take(struct figures_request *request, int argc, char **argv, int *at, struct err *err)
{
    const char *option = argv[*at];
    const char *value = *at + 1 < argc ? argv[*at + 1] : NULL;
    err->text[0] = '\0';
    if (text_equal(option, "--share")) {
        request->share = true;
        return true;
    }
    if (!text_starts(option, "--")) {
        request->paths[request->path_count++] = option;
        return true;
    }
    (*at)++;
    if (text_equal(option, "--from")) {
        return take_day(option, value, &request->filter.from_ms, err);
    }
    if (text_equal(option, "--to")) {
        return take_day(option, value, &request->filter.to_ms, err);
    }
    if (text_equal(option, "--occasion")) {
        request->filter.occasion = value;
        return value != NULL ||
               err_set(err, "--occasion needs a name, as `vonkctl stats` shows it");
    }
    (*at)--;
    return false;
}

bool figures_read(struct stats *stats, const struct figures_request *request, struct arena *arena,
                  struct err *err)
{
    stats_init(stats, &request->filter, arena);
    return stats_add_sources(stats, request->paths, request->path_count, request->share, err);
}
