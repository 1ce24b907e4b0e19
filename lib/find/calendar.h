/* Days of the Gregorian calendar. */
#ifndef MEETING_FIND_CALENDAR_H
#define MEETING_FIND_CALENDAR_H

#include "find/document.h"

bool calendar_valid(struct day day);
/* Days since 1970-01-01 of a full date. */
int32_t calendar_number(struct day day);
struct day calendar_day(int32_t number);
/* 1 is Monday, 7 Sunday. */
int calendar_weekday(int32_t number);

#endif
