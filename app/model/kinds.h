/* kinds.h: the words of a pack that C knows, such as the levels of education. A new one is a value
 * here, a row in schema.c, and where visitors see it a word of the interface. */
#ifndef VONK_MODEL_KINDS_H
#define VONK_MODEL_KINDS_H

/* Levels of Dutch vocational (mbo 1-4) and higher education (hbo, wo), rising. */
enum level { LEVEL_MBO_1, LEVEL_MBO_2, LEVEL_MBO_3, LEVEL_MBO_4, LEVEL_HBO, LEVEL_WO, LEVELS };

/* How a role model got into her work. */
enum entry {
    ENTRY_SCHOOL,         /* straight from school */
    ENTRY_APPRENTICESHIP, /* learning while working (bbl) */
    ENTRY_SWITCH,         /* from another job, study or country */
    ENTRY_RETURN,         /* after years away */
    ENTRY_COUNT
};

/* How a chart is drawn. */
enum chart_kind {
    CHART_LINE,   /* a value a year */
    CHART_BARS,   /* values side by side */
    CHART_DOTS,   /* a dot plot */
    CHART_HUNDRED /* 100 dots, as many filled as the first row says */
};

enum chart_unit {
    UNIT_PERCENT,
    UNIT_PEOPLE,
    UNIT_NUMBER,
    UNIT_STARS /* 0 to 5 */
};

enum truth { TRUTH_FALSE, TRUTH_TRUE };

/* The phases of GROW (goal, reality, options, will) that a next step belongs to, and until when. */
enum step_phase { STEP_GOAL, STEP_REALITY, STEP_OPTIONS, STEP_WILL, STEP_PHASES };
enum step_when { STEP_TODAY, STEP_WEEK, STEP_MONTH, STEP_YEAR, STEP_TIMES };

#endif
