/* spell.h: abbreviations that a voice would read as words are said letter by letter. */
#ifndef VONK_PLATFORM_SPELL_H
#define VONK_PLATFORM_SPELL_H

/* A copy of a text in which they are written as espeak-ng spells them: "M.B.O." for "mbo". The
 * caller frees it; NULL when there is no memory. */
char *spell_out(const char *language, const char *text);

#endif
