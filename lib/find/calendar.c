/* Civil from days and back: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2014). */
#include "find/calendar.h"

bool calendar_valid(struct day day)
{
  static const uint8_t days[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  if (day.month > 12 || day.day > 31 || (day.day && !day.month))
    return false;
  if (!day.month || !day.day)
    return true;
  if (day.day > days[day.month - 1])
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
