/* lib/find through the mention API: dates, numbers, places, quotations, names. */
#include "support.h"

struct date_case {
  const char *language, *text;
  struct meeting_day first, last;
};

static void dates(void **state)
{
  static const struct date_case cases[] = {
      {"de", "Er kam vom 20. bis 22. Oktober 2023.", {2023, 10, 20}, {2023, 10, 22}},
      {"de", "Er kam vom 30. September bis zum 2. Oktober 2022.", {2022, 9, 30}, {2022, 10, 2}},
      {"de", "Er kam vom 30.9.–2.10.2022 hierher.", {2022, 9, 30}, {2022, 10, 2}},
      {"de", "Er kam vom 28. Dezember 2019 bis 3. Januar 2020.", {2019, 12, 28}, {2020, 1, 3}},
      {"de", "Er kam am 3. und 4. Mai 1999.", {1999, 5, 3}, {1999, 5, 4}},
      {"de", "Er kam am 20./21. Mai 2001.", {2001, 5, 20}, {2001, 5, 21}},
      {"de", "Er kam am 1. Jänner 1950.", {1950, 1, 1}, {1950, 1, 1}},
      {"en", "It ran from October 20-22, 2023.", {2023, 10, 20}, {2023, 10, 22}},
      {"en", "It ran from 25 October - 5 November 2010.", {2010, 10, 25}, {2010, 11, 5}},
      {"en", "It ran on 19th and 20th April 2010.", {2010, 4, 19}, {2010, 4, 20}},
      {"en", "It was on 2019-11-01 that we met.", {2019, 11, 1}, {2019, 11, 1}},
      {"es", "Fue del 30 de noviembre al 12 de diciembre de 2015.", {2015, 11, 30}, {2015, 12, 12}},
      {"fr", "C'était du 1er au 5 juillet 2000.", {2000, 7, 1}, {2000, 7, 5}},
      {"fr", "C'était du 30 novembre au 12 décembre 2015.", {2015, 11, 30}, {2015, 12, 12}},
      {"it", "Si è tenuto dall'8 al 14 marzo 2009.", {2009, 3, 8}, {2009, 3, 14}},
      {"pt", "Foi de 6 a 8 de junho de 2007.", {2007, 6, 6}, {2007, 6, 8}},
      {"ru", "Это было с 26 по 29 мая 2011 года.", {2011, 5, 26}, {2011, 5, 29}},
      {"tr", "Bu 18-21 Eylül 2014 tarihlerinde oldu.", {2014, 9, 18}, {2014, 9, 21}},
      {"vi", "Từ ngày 9 đến 11-12 có mưa.", {0, 12, 9}, {0, 12, 11}},
      {"vi", "Đó là ngày 21 tháng 10 năm 2013.", {2013, 10, 21}, {2013, 10, 21}},
      {"pt", "Foi nesta quinta (08/11).", {0, 11, 8}, {0, 11, 8}},
      {"es", "A los 5 días del mes de mayo de 2001.", {2001, 5, 5}, {2001, 5, 5}},
      /* two days that words join */
      {"it", "Era il 30 aprile, 1 e 2 maggio 2019.", {2019, 4, 30}, {2019, 5, 2}},
      {"vi", "Đó là chiều ngày 16/5/2023 và sáng ngày 17/5/2023.", {2023, 5, 16}, {2023, 5, 17}},
      {"en", "It ran from Thursday to Saturday, 5 May 2018.", {2018, 5, 3}, {2018, 5, 5}},
      {"en", "It ran from Monday, 30 April until Friday.", {0, 4, 30}, {0, 5, 4}},
      {"it", "Apre il 30 dicembre 2019 e si chiude giovedì 2.", {2019, 12, 30}, {2020, 1, 2}},
      {"pt", "Foi entre a noite de quinta-feira, 1º de julho, e a tarde do sábado, 3 de julho.", {0, 7, 1}, {0, 7, 3}},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    meeting_report *report = parse_text(cases[i].text, cases[i].language);
    const struct meeting_mention *date = first_mention(report, MEETING_MENTION_DATE);
    if (!date || memcmp(&date->first, &cases[i].first, sizeof date->first) != 0 ||
        memcmp(&date->last, &cases[i].last, sizeof date->last) != 0)
      fail_msg("%s", cases[i].text);
    meeting_report_free(report);
  }
}

/* Days that the calendar has not are no dates. */
static void impossible_dates(void **state)
{
  static const char *const texts[] = {"Am 31. Februar 2020.", "Am 29. Februar 2021.", "Am 32. Mai 2020."};
  size_t i;

  (void)state;
  for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    meeting_report *report = parse_text(texts[i], "de");
    const struct meeting_mention *date = first_mention(report, MEETING_MENTION_DATE);
    assert_true(!date || date->first.day == 0 || date->first.month == 0);
    meeting_report_free(report);
  }
}

struct number_case {
  const char *language, *text;
  uint32_t value;
  int32_t bound;
};

static void numbers(void **state)
{
  static const struct number_case cases[] = {
      {"de", "Es kamen 120 Delegierte.", 120, MEETING_BOUND_EXACT},
      {"de", "Es kamen zwölfhundert Delegierte.", 1200, MEETING_BOUND_EXACT},
      {"de", "Es kamen achtundsechzig Delegierte.", 68, MEETING_BOUND_EXACT},
      {"de", "Es kamen zweitausenddreihundertundvier Delegierte.", 2304, MEETING_BOUND_EXACT},
      {"de", "Es kamen zweihundertachtundsechzig Delegierte.", 268, MEETING_BOUND_EXACT},
      {"de", "Es kamen 20.000 Menschen.", 20000, MEETING_BOUND_EXACT},
      {"de", "Es kamen 30 000 Menschen.", 30000, MEETING_BOUND_EXACT},
      {"de",
       "Es kamen 30\xC2\xA0"
       "000 Menschen.",
       30000, MEETING_BOUND_EXACT},
      {"de", "Es kamen mehr als 500 Menschen.", 500, MEETING_BOUND_MIN},
      {"de", "Es kamen bis zu 500 Menschen.", 500, MEETING_BOUND_MAX},
      {"de", "Es kamen rund 500 Menschen.", 500, MEETING_BOUND_ABOUT},
      {"en", "There were one hundred and fifty delegates.", 150, MEETING_BOUND_EXACT},
      {"en", "There were one thousand, two hundred and fifty delegates.", 1250, MEETING_BOUND_EXACT},
      {"en", "There were 1,200 delegates.", 1200, MEETING_BOUND_EXACT},
      {"en", "There were 430 [1] delegates.", 430, MEETING_BOUND_EXACT},
      {"en", "There were thirty-eight delegates.", 38, MEETING_BOUND_EXACT},
      {"es", "Hubo mil 500 delegados.", 1500, MEETING_BOUND_EXACT},
      {"es", "Hubo treinta y cinco delegados.", 35, MEETING_BOUND_EXACT},
      {"es", "Hubo 3 millones y medio de delegados.", 3500000, MEETING_BOUND_EXACT},
      {"es", "Hubo 999.999.999.999 delegados.", UINT32_MAX, MEETING_BOUND_EXACT},
      {"fr", "Il y avait quatre-vingt-dix-sept délégués.", 97, MEETING_BOUND_EXACT},
      {"fr", "C'était le cent quatre-vingt-quatorzième.", 194, MEETING_BOUND_EXACT},
      {"fr", "Il y avait une dizaine de délégués.", 10, MEETING_BOUND_ABOUT},
      {"fr", "Il y avait 5’000 délégués.", 5000, MEETING_BOUND_EXACT},
      {"it", "C'erano settecentocinque delegati.", 705, MEETING_BOUND_EXACT},
      {"it", "C'erano mille cento delegati.", 1100, MEETING_BOUND_EXACT},
      {"it", "C'erano tremiladuecentotto delegati.", 3208, MEETING_BOUND_EXACT},
      {"it", "C'erano mille mille delegati.", 1000, MEETING_BOUND_EXACT}, /* two numbers */
      {"pt", "Havia dois mil delegados.", 2000, MEETING_BOUND_EXACT},
      {"pt", "Havia dois mil e meio delegados.", 2500, MEETING_BOUND_EXACT},
      {"ru", "Там было двадцать пять делегатов.", 25, MEETING_BOUND_EXACT},
      {"ru", "Там было более двух сотен делегатов.", 200, MEETING_BOUND_MIN},
      {"tr", "Orada 4 bin 700 delege vardı.", 4700, MEETING_BOUND_EXACT},
      {"tr", "Orada bin 150 delege vardı.", 1150, MEETING_BOUND_EXACT},
      {"vi", "Có một trăm lẻ năm đại biểu.", 105, MEETING_BOUND_EXACT},
      {"vi", "Có 50 vạn người.", 500000, MEETING_BOUND_EXACT},
      {"vi", "Có hơn 1.587 đại biểu.", 1587, MEETING_BOUND_MIN},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    meeting_report *report = parse_text(cases[i].text, cases[i].language);
    const struct meeting_mention *number = first_mention(report, MEETING_MENTION_NUMBER);
    if (!number || number->value != cases[i].value || number->bound != cases[i].bound)
      fail_msg("%s: %u, bound %d", cases[i].text, number ? number->value : 0, number ? (int)number->bound : -1);
    meeting_report_free(report);
  }
}

struct place_case {
  const char *language, *text;
  int32_t kind;
  const char *country;
};

static void places(void **state)
{
  static const struct place_case cases[] = {
      {"de", "Er war in Wien.", MEETING_MENTION_CITY, "AT"},
      {"de", "Er war im Wiener Konzerthaus.", MEETING_MENTION_CITY, "AT"},
      {"de", "Er war im türkischen Izmir.", MEETING_MENTION_COUNTRY, "TR"},
      {"en", "He was in New York.", MEETING_MENTION_CITY, "US"},
      {"es", "Estuvo en La Habana.", MEETING_MENTION_CITY, "CU"},
      {"fr", "Il était au Caire.", MEETING_MENTION_CITY, "EG"},
      {"it", "Era a Roma.", MEETING_MENTION_CITY, "IT"},
      {"pt", "Esteve em Lisboa.", MEETING_MENTION_CITY, "PT"},
      {"ru", "Он был в Афинах.", MEETING_MENTION_CITY, "GR"},
      {"tr", "O İzmir'de idi.", MEETING_MENTION_CITY, "TR"},
      {"tr", "O Ankarada idi.", MEETING_MENTION_CITY, "TR"},
      {"vi", "Ông ở Hà Nội.", MEETING_MENTION_CITY, "VN"},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    meeting_report *report = parse_text(cases[i].text, cases[i].language);
    const struct meeting_mention *place = first_mention(report, cases[i].kind);
    if (!place || strcmp(place->code, cases[i].country) != 0)
      fail_msg("%s", cases[i].text);
    meeting_report_free(report);
  }
}

/* What looks like a mention and is none. */
static void none(void **state)
{
  static const struct place_case cases[] = {
      {"de", "Der Ärztetag-Präsident sprach.", MEETING_MENTION_EVENT, NULL},
      {"de", "Die Kongress-Teilnehmer sprachen.", MEETING_MENTION_EVENT, NULL},
      {"de", "Der Messe-Ausschuss tagte.", MEETING_MENTION_EVENT, NULL},
      {"de", "Er sprach mit dem Kreisverband Grünhaus.", MEETING_MENTION_BUILDING, NULL},
      {"es", "Vive en la Av. Orlando Gomes, 1845.", MEETING_MENTION_DATE, NULL},
      {"en", "He stayed in room 1845.", MEETING_MENTION_DATE, NULL},
      {"de", "Es kamen zehnelf Delegierte.", MEETING_MENTION_NUMBER, NULL},
      {"de", "Zweizweizweizweizweizweizweizweizweizweizweizweizweizweizweizweizweizwei kamen.", MEETING_MENTION_NUMBER,
       NULL},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    meeting_report *report = parse_text(cases[i].text, cases[i].language);
    if (first_mention(report, cases[i].kind))
      fail_msg("%s", cases[i].text);
    meeting_report_free(report);
  }
}

/* The first mention of a kind and its text. */
static void check_span(const char *language, const char *text, int32_t kind, const char *inside)
{
  meeting_report *report = parse_text(text, language);
  const struct meeting_mention *mention = first_mention(report, kind);

  assert_non_null(mention);
  assert_int_equal(mention->end - mention->start, strlen(inside));
  assert_memory_equal(text + mention->start, inside, strlen(inside));
  meeting_report_free(report);
}

static void check_quotation(const char *text, const char *inside)
{
  check_span("de", text, MEETING_MENTION_QUOTATION, inside);
}

static void organisations(void **state)
{
  (void)state;
  check_span("it", "La Società Miele S.p.A. ha vinto.", MEETING_MENTION_ORGANISATION, "Società Miele S.p.A.");
  check_span("de", "Der Verein Honig e.V. hat gewonnen.", MEETING_MENTION_ORGANISATION, "Verein Honig e.V.");
}

static void quotations(void **state)
{
  meeting_report *report;

  (void)state;
  check_quotation("Er sagte „alles gut“ dazu.", "alles gut");
  check_quotation("Er sagte “alles gut” dazu.", "alles gut");
  check_quotation("Er sagte \"alles gut\" dazu.", "alles gut");
  check_quotation("Er sagte «alles gut» dazu.", "alles gut");
  check_quotation("Er sagte »alles gut« dazu.", "alles gut");
  check_quotation("Er sagte ‹alles gut› dazu.", "alles gut");
  check_quotation("Er sagte ›alles gut‹ dazu.", "alles gut");
  check_quotation("Er sagte 「alles gut」 dazu.", "alles gut");
  check_quotation("Er sagte 『alles gut』 dazu.", "alles gut");
  check_quotation("Er sagte „alles ‚sehr‘ gut“ dazu.", "alles ‚sehr‘ gut");
  report = parse_text("Er sagte „alles gut und ging.", "de");
  assert_null(first_mention(report, MEETING_MENTION_QUOTATION));
  meeting_report_free(report);
}

struct edition_case {
  const char *language, *text;
  uint32_t edition;
};

static void editions(void **state)
{
  static const struct edition_case cases[] = {
      {"de", "Das war der 23. Kongress.", 23},
      {"de", "Das war der siebte Kongress.", 7},
      {"de", "Das war der zweihundertachtundsechzigste Kongress.", 268},
      {"de", "Das war der zehnelfte Kongress.", 0}, /* no number */
      {"de", "Das war der XIV. Kongress.", 14},
      {"en", "It was the 5th Congress.", 5},
      {"en", "It was the twenty-third congress.", 23},
      {"es", "Fue el XIII Congreso.", 13},
      {"es", "Fue la primera jornada de la tercera.", 1},
      {"es", "Fue la 3ra. Asamblea.", 3},
      {"it", "Era il 32/o Congresso.", 32},
      {"es", "Fue la vigésima quinta conferencia.", 25},
      {"fr", "C'était le XXVIIème congrès.", 27},
      {"fr", "C'était la 138ème Assemblée.", 138},
      {"it", "Era il 17° congresso.", 17},
      {"it", "I congressi si terranno a Roma.", 0}, /* an article */
      {"it", "Si aprì il I congresso.", 1},
      {"it", "Parlò al I congresso.", 1},
      {"it", "I Congresso nazionale", 1},
      {"pt", "Foi o 12.º Congresso.", 12},
      {"ru", "Это был 13-й съезд.", 13},
      {"ru", "Это был двадцать третий съезд.", 23},
      {"tr", "Bu 59. Kongre idi.", 59},
      {"tr", "Bu 3 üncü Kongre idi.", 3},
      {"vi", "Đó là Đại hội lần thứ 12.", 12},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    meeting_report *report = parse_text(cases[i].text, cases[i].language);
    const struct meeting_mention *event = first_mention(report, MEETING_MENTION_EVENT);
    if (!event || event->value != cases[i].edition)
      fail_msg("%s: %u", cases[i].text, event ? event->value : 0);
    meeting_report_free(report);
  }
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(dates),    cmocka_unit_test(impossible_dates),
                                     cmocka_unit_test(numbers),  cmocka_unit_test(places),
                                     cmocka_unit_test(none),     cmocka_unit_test(quotations),
                                     cmocka_unit_test(editions), cmocka_unit_test(organisations)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
