/* link_figures.c: the figures with their sources, and the charts made of them. A figure is never
 * shown without its source. */
#include "model/link.h"

#include "base/text.h"

static const struct phrase_class domain_phrases[] = {
    {offsetof(struct domain, name), offsetof(struct raw_name_words, name)},
};

static const struct phrase_class prospect_phrases[] = {
    {offsetof(struct prospect, name), offsetof(struct raw_name_words, name)},
};

static const struct phrase_class chart_phrases[] = {
    {offsetof(struct chart, title), offsetof(struct raw_chart_words, title)},
    {offsetof(struct chart, text), offsetof(struct raw_chart_words, text)},
};

static const struct phrase_class row_phrases[] = {
    {offsetof(struct chart_row, name), offsetof(struct raw_name_words, name)},
};

static const struct list_class rows_class = {LIST_OF(struct raw_chart_words, rows),
                                             sizeof(struct chart_row), row_phrases,
                                             ARRAY_LENGTH(row_phrases)};

static void add_sources(struct linker *linker, const struct raw_figures *raw)
{
    struct catalog *catalog = linker->catalog;
    catalog->sources = arena_array(linker->arena, raw->sources_count, sizeof *catalog->sources);
    for (unsigned i = 0; i < raw->sources_count; i++) {
        struct source source = {raw->sources[i].id, raw->sources[i].name, raw->sources[i].title};
        if (link_claim(linker, THING_SOURCE, &raw->sources[i].id, catalog->source_count)) {
            catalog->sources[catalog->source_count++] = source;
        }
    }
}

/* The words of a domain are linked last, so that what is left out for its own sake is named for
 * that. */
static void add_domain(struct linker *linker, const struct raw_domain *raw)
{
    struct catalog *catalog = linker->catalog;
    struct yaml_file *file = &linker->pack->parts[PACK_FIGURES];
    struct domain domain = {.id = raw->id,
                            .students = raw->students,
                            .women = raw->women,
                            .year = raw->year,
                            .source = link_find(linker, file, &raw->source, THING_SOURCE)};
    int count;
    int *topics = link_list(linker, file, raw->topics, raw->topics_count, THING_TOPIC, &count);
    if (!link_claim(linker, THING_DOMAIN, &raw->id, catalog->domain_count)) {
        return;
    }
    if (raw->women > raw->students) {
        pack_problem(linker->pack, file, &raw->women, PROBLEM_ERROR, "range",
                     "%d women of %d students cannot be; correct one of the two", raw->women,
                     raw->students);
    }
    if (domain.source < 0 || raw->women > raw->students) {
        link_leave_out(linker, THING_DOMAIN, raw->id);
        return;
    }
    if (!link_words(linker, THING_DOMAIN, &raw->id, &domain, domain_phrases,
                    ARRAY_LENGTH(domain_phrases))) {
        return;
    }
    for (int i = 0; i < count; i++) {
        int *at = &catalog->topics[topics[i]].domain;
        *at = *at < 0 ? catalog->domain_count : *at;
    }
    catalog->domains[catalog->domain_count++] = domain;
}

static void add_prospect(struct linker *linker, const struct raw_prospect *raw)
{
    struct catalog *catalog = linker->catalog;
    struct yaml_file *file = &linker->pack->parts[PACK_FIGURES];
    struct prospect prospect = {.id = raw->id,
                                .stars = raw->stars,
                                .year = raw->year,
                                .source = link_find(linker, file, &raw->source, THING_SOURCE)};
    int count;
    int *topics = link_list(linker, file, raw->topics, raw->topics_count, THING_TOPIC, &count);
    if (!link_claim(linker, THING_PROSPECT, &raw->id, catalog->prospect_count)) {
        return;
    }
    if (prospect.source < 0) {
        link_leave_out(linker, THING_PROSPECT, raw->id);
        return;
    }
    if (!link_words(linker, THING_PROSPECT, &raw->id, &prospect, prospect_phrases,
                    ARRAY_LENGTH(prospect_phrases))) {
        return;
    }
    for (int i = 0; i < count; i++) {
        int *at = &catalog->topics[topics[i]].prospect;
        *at = *at < 0 ? catalog->prospect_count : *at;
    }
    catalog->prospects[catalog->prospect_count++] = prospect;
}

/* A row's name is its label, else a word. */
static bool name_row(const struct linker *linker, const struct raw_row *raw,
                     const struct entries *entries, struct chart_row *row)
{
    for (int l = 0; raw->label != NULL && l < LANGUAGES_MAX; l++) {
        row->name.in[l] = raw->label;
    }
    return raw->label != NULL || link_nested_words(linker, entries, &rows_class, raw->id, row);
}

static void add_rows(struct linker *linker, struct chart *chart, const struct raw_chart *raw)
{
    struct catalog *catalog = linker->catalog;
    struct entries entries = link_entries(linker, THING_CHART, raw->id);
    int count;
    int *domains = link_list(linker, &linker->pack->parts[PACK_FIGURES], raw->domains,
                             raw->domains_count, THING_DOMAIN, &count);
    chart->rows = arena_array(linker->arena, raw->rows_count + (size_t)count, sizeof *chart->rows);
    for (unsigned i = 0; i < raw->rows_count; i++) {
        struct chart_row row = {.id = raw->rows[i].id, .value = raw->rows[i].value};
        if (name_row(linker, &raw->rows[i], &entries, &row)) {
            chart->rows[chart->row_count++] = row;
        }
    }
    for (int i = 0; i < count; i++) {
        const struct domain *domain = &catalog->domains[domains[i]];
        float share =
            domain->students == 0 ? 0.0f : 100.0f * (float)domain->women / (float)domain->students;
        chart->rows[chart->row_count++] =
            (struct chart_row){.id = domain->id, .value = share, .name = domain->name};
    }
}

static void add_chart(struct linker *linker, const struct raw_chart *raw)
{
    struct catalog *catalog = linker->catalog;
    struct yaml_file *file = &linker->pack->parts[PACK_FIGURES];
    struct chart chart = {.id = raw->id,
                          .kind = raw->kind,
                          .unit = raw->unit,
                          .year = raw->year,
                          .reference = raw->reference,
                          .source = link_find(linker, file, &raw->source, THING_SOURCE)};
    if (!link_claim(linker, THING_CHART, &raw->id, catalog->chart_count)) {
        return;
    }
    if (chart.source < 0) {
        link_leave_out(linker, THING_CHART, raw->id);
        return;
    }
    if (!link_words(linker, THING_CHART, &raw->id, &chart, chart_phrases,
                    ARRAY_LENGTH(chart_phrases))) {
        return;
    }
    add_rows(linker, &chart, raw);
    if (chart.row_count == 0) {
        link_leave_out(linker, THING_CHART, raw->id);
        pack_problem(linker->pack, file, &raw->id, PROBLEM_ERROR, "count",
                     "the chart %s has no rows and is left out; give it rows or domains", raw->id);
        return;
    }
    catalog->charts[catalog->chart_count++] = chart;
}

void link_figures(struct linker *linker)
{
    struct catalog *catalog = linker->catalog;
    const struct raw_figures *raw = linker->pack->parts[PACK_FIGURES].data;
    if (raw == NULL) {
        return;
    }
    add_sources(linker, raw);
    catalog->domains = arena_array(linker->arena, raw->domains_count, sizeof *catalog->domains);
    for (unsigned i = 0; i < raw->domains_count; i++) {
        add_domain(linker, &raw->domains[i]);
    }
    catalog->prospects =
        arena_array(linker->arena, raw->prospects_count, sizeof *catalog->prospects);
    for (unsigned i = 0; i < raw->prospects_count; i++) {
        add_prospect(linker, &raw->prospects[i]);
    }
    catalog->charts = arena_array(linker->arena, raw->charts_count, sizeof *catalog->charts);
    for (unsigned i = 0; i < raw->charts_count; i++) {
        add_chart(linker, &raw->charts[i]);
    }
}
