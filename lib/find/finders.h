/* The finders: each looks for one kind of mention, blind to the others. */
#ifndef MEETING_FIND_FINDERS_H
#define MEETING_FIND_FINDERS_H

#include "find/document.h"

/* Dates and ranges, lone years, weekdays, relative days. */
void find_dates(struct document *document);
/* Joins what find_dates() found in two where it is one span: mentions from `from` on. */
void join_dates(struct document *document, size_t from);
/* Numbers, cardinal and ordinal, and what they count. Runs after find_dates: digits of dates count nothing. */
void find_numbers(struct document *document);
/* Cities and countries. */
void find_places(struct document *document);
/* Quotations. */
void find_quotes(struct document *document);
/* Event names, organisations, buildings. Runs last: a name ends at dates and numbers. */
void find_names(struct document *document);

/* The building whose noun stands at tokens [i, i + span). */
void find_building(struct document *document, size_t i, size_t span);

/* Token behind the name of the building whose noun ends before token start. */
size_t building_end(const struct document *document, size_t start);

/* All of them, and the mentions in the order of the text. False if the document has failed. */
bool find_all(struct document *document);

/* City named by tokens [i, i + taken); 0 if none. Used where a cue says that a city stands here. */
size_t find_city_at(const struct document *document, size_t i, struct mention *mention);

/* Adds the town whose adjective stands in small letters at token i, behind the preposition of a venue, if one does. */
void find_town_adjective(struct document *document, size_t i);

/* Does a saint whose house it is stand before token last, his name beginning at token i or right before it? */
bool find_saint(const struct document *document, size_t i, size_t last);

/* Do tokens [i, last) end the name of a region that is no town? */
bool find_region_end(const struct document *document, size_t i, size_t last);

/* Is [first, last) the name of a small town, which only counts where a cue says that a place stands here? 0 if not, 1
 * as it stands, else 2 + number of the suffix rule that gives its base form; above TOWN_GENDER the gender for which its
 * first adjective then has the ending. */
enum { TOWN_GENDER = 16 };
unsigned find_town(const struct document *document, size_t first, size_t last);
/* End of a small town's name that goes on with a preposition behind [first, last), or last. */
size_t find_town_tail(const struct document *document, size_t first, size_t last);

#endif
