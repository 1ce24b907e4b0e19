/* Days of the Gregorian calendar. */
#ifndef MEETING_FIND_CALENDAR_H
#define MEETING_FIND_CALENDAR_H

#include "find/document.h"

bool calendar_valid(struct day day);
/* Is it a day of a year? */
static inline bool calendar_full(struct day day)
{
  return day.year && day.month && day.day;
}

/* Days since 1970-01-01 of a full date. */
int32_t calendar_number(struct day day);
struct day calendar_day(int32_t number);
/* 1 is Monday, 7 Sunday. */
int calendar_weekday(int32_t number);
/* The day so many days later, or earlier; the year stays unknown where it is. */
struct day calendar_later(struct day day, int32_t days);
/* Days from one to the next such as the other, where both have month and day. */
int32_t calendar_days(struct day first, struct day last);
/* The day of that number behind `first`, in the same month or the next; none if there is no such day. */
struct day calendar_behind(struct day first, uint32_t number);
/* One end lends the other what it lacks. A span over New Year has its year at the end: it began the year before. */
void calendar_complete(struct day *first, struct day *last);

#endif
