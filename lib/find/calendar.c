/* Civil from days and back: H. Hinnant, chrono-Compatible Low-Level Date Algorithms (2014). */
#include "find/calendar.h"

/* A year that is no leap year, to reckon days where the year is not known. */
enum { COMMON_YEAR = 2001 };

bool calendar_valid(struct day day)
{
  /* of each month, and no day without one */
  static const uint8_t days[] = {0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  if (day.month > 12 || day.day > days[day.month])
    return false;
  return day.month != 2 || day.day < 29 || day.year == 0 ||
         (day.year % 4 == 0 && (day.year % 100 != 0 || day.year % 400 == 0));
}

int32_t calendar_number(struct day day)
{
  int32_t year = day.year - (day.month <= 2);
  int32_t era = (year >= 0 ? year : year - 399) / 400;
  int32_t of_era = year - era * 400;
  int32_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;

  return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct day calendar_day(int32_t number)
{
  struct day day;
  int32_t shifted = number + 719468;
  int32_t era = (shifted >= 0 ? shifted : shifted - 146096) / 146097;
  int32_t of_era = shifted - era * 146097;
  int32_t year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
  int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
  int32_t month = (5 * of_year + 2) / 153;

  day.day = (uint8_t)(of_year - (153 * month + 2) / 5 + 1);
  day.month = (uint8_t)(month < 10 ? month + 3 : month - 9);
  day.year = (int16_t)(year + era * 400 + (day.month <= 2));
  return day;
}

int calendar_weekday(int32_t number)
{
  int32_t rest = (number + 3) % 7;
  return (rest < 0 ? rest + 7 : rest) + 1;
}

struct day calendar_later(struct day day, int32_t days)
{
  struct day later = day;

  later.year = day.year ? day.year : COMMON_YEAR;
  later = calendar_day(calendar_number(later) + days);
  later.year = day.year ? later.year : 0;
  return later;
}

int32_t calendar_days(struct day first, struct day last)
{
  if (!first.year || !last.year) {
    first.year = COMMON_YEAR;
    last.year = (int16_t)(COMMON_YEAR + (last.month < first.month));
  }
  return calendar_number(last) - calendar_number(first);
}

struct day calendar_behind(struct day first, uint32_t number)
{
  bool next = number <= first.day;
  struct day last = {first.year, (uint8_t)(first.month + next), (uint8_t)number};

  if (last.month > 12) {
    last.month = 1;
    last.year = (int16_t)(last.year ? last.year + 1 : 0);
  }
  return calendar_valid(last) ? last : (struct day){0, 0, 0};
}

void calendar_complete(struct day *first, struct day *last)
{
  if (!first->month)
    first->month = last->month;
  if (!last->month)
    last->month = first->month;
  if (!last->year && first->year)
    last->year = (int16_t)(first->year + (last->month < first->month));
  else if (!first->year && last->year)
    first->year = (int16_t)(last->year - (first->month > last->month));
}
