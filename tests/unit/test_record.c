/* The record as a whole: what fills which field, and what does not. */
#include "support.h"

#include <stdio.h>

static const char report_text[] =
    "Weltkongress der Hafenlotsen beendet\n\n"
    "Rotterdam, 19. Mai 2019. Vom 16. bis 18. Mai 2019 fand im niederländischen Rotterdam der 12. Internationale Kongress der Hafenlotsen (IKH) "
    "statt. Gastgeber war der Niederländische Lotsenverband (NLV). Mehr als 430 Delegierte aus 41 Ländern berieten in der Alten Börse unter dem "
    "Motto „Sicher in den Hafen“ über autonome Schiffe. Der nächste Kongress ist für 2021 in Antwerpen geplant.\n";

static void whole(void **state)
{
  meeting_report *report = parse_text(report_text, NULL);
  const struct meeting_record *record = meeting_report_record(report, 0);

  (void)state;
  assert_non_null(record);
  assert_string_equal(meeting_report_language(report), "de");
  assert_int_equal(record->kind, MEETING_KIND_CONGRESS);
  assert_int_equal(record->status, MEETING_STATUS_HELD);
  assert_int_equal(record->mode, MEETING_MODE_ON_SITE);
  assert_string_equal(record->acronym->text, "IKH");
  assert_int_equal(record->edition->value, 12);
  assert_string_equal(record->venue->city->text, "Rotterdam");
  assert_string_equal(record->venue->country->code, "NL");
  assert_false(record->venue->country->inferred);
  assert_string_equal(record->dates->edtf, "2019-05-16/2019-05-18");
  assert_string_equal(record->hosts[0]->acronym, "NLV");
  assert_null(record->hosts[1]);
  assert_int_equal(record->delegates->value, 430);
  assert_int_equal(record->delegates->bound, MEETING_BOUND_MIN);
  assert_int_equal(record->countries->value, 41);
  assert_null(record->parties);
  assert_string_equal(record->motto->text, "Sicher in den Hafen");
  assert_memory_equal(report_text + record->motto->start, "Sicher in den Hafen",
                      record->motto->end - record->motto->start);
  meeting_report_free(report);
}

static void check_status(const char *text, int32_t status)
{
  meeting_report *report = parse_text(text, "de");
  const struct meeting_record *record = meeting_report_record(report, 0);

  assert_non_null(record);
  assert_int_equal(record->status, status);
  meeting_report_free(report);
}

static void statuses(void **state)
{
  (void)state;
  check_status("Die 8. Tagung der Orgelbauer vom 3. bis 5. April 2020 in Leipzig wurde abgesagt.",
               MEETING_STATUS_CANCELLED);
  check_status("Die 8. Tagung der Orgelbauer wird vom 3. bis 5. April 2030 in Leipzig stattfinden.",
               MEETING_STATUS_ANNOUNCED);
}

/* The day of writing completes a date without a year. */
static void reference(void **state)
{
  static const char text[] = "Der 4. Kongress der Imker fand vom 2. bis 3. März in Linz statt.";
  struct meeting_options options = {.size = sizeof options, .language = "de"};
  meeting_report *report;

  (void)state;
  assert_int_equal(meeting_parse(text, strlen(text), &options, &report, NULL), MEETING_OK);
  assert_string_equal(meeting_report_record(report, 0)->dates->first_text, "XXXX-03-02");
  assert_false(meeting_report_record(report, 0)->dates->inferred);
  meeting_report_free(report);
  options.reference_year = 2021, options.reference_month = 3, options.reference_day = 20;
  assert_int_equal(meeting_parse(text, strlen(text), &options, &report, NULL), MEETING_OK);
  assert_string_equal(meeting_report_record(report, 0)->dates->edtf, "2021-03-02/2021-03-03");
  assert_true(meeting_report_record(report, 0)->dates->inferred);
  meeting_report_free(report);
}

/* Texts without a meeting have no record, nor have those on other matters that name one in passing. */
static void none(void **state)
{
  static const struct {
    const char *language, *text;
  } texts[] = {
      {"de",
       "Für den Teig 300 g Mehl, 3 Eier und 2 Esslöffel Zucker verrühren. In der Pfanne backen und mit Zutaten nach Wahl füllen."},
      {"de", "Die Mannschaft verlor am Sonntag mit 1:3. Der Torhüter hielt in der zweiten Halbzeit einen Elfmeter."},
      {"de", "Die Brücke wurde im Jahr 1904 gebaut und ist 120 Meter lang. Sie steht seit 1980 unter Denkmalschutz."},
      {"de", "int main(void) { return 0; }"},
      {"de", ""},
      {"de",
       "Hans Huber zieht nach Linz. Dort will er Honig verkaufen. Seine Bienen nimmt er mit. Das hatte er nach dem 5. Kongress der Imker am 3. Mai 2010 gesagt."},
      {"es",
       "Juan Pérez vende miel. Sus abejas viven en Lugo. Este año hay poca miel. Conoció a su mujer durante el 5.º Congreso de Apicultores del 3 de mayo de 2010."},
      {"tr",
       "Ali Kaya bal satıyor. Arıları Ankara'da yaşıyor. Bu yıl bal az. 5. Arıcılar Kongresi'nin ardından köye taşındı."},
  };
  size_t i;

  (void)state;
  for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
    meeting_report *report = parse_text(texts[i].text, texts[i].language);
    if (meeting_report_record_count(report) != 0)
      fail_msg("%s: a record", texts[i].text);
    meeting_report_free(report);
  }
}

/* Two meetings in a text make two records, the main one first. */
static void several(void **state)
{
  meeting_report *report = parse_text(
      "Vom 3. bis 5. Mai 2018 fand in Bremen der 9. Kongress der Bäcker statt. 200 Delegierte nahmen teil.\n\n"
      "Vom 9. bis 11. Juni 2018 tagte in Dresden die 4. Konferenz der Schmiede. 80 Delegierte nahmen teil.\n",
      "de");

  (void)state;
  assert_int_equal(meeting_report_record_count(report), 2);
  assert_string_equal(meeting_report_record(report, 0)->venue->city->text, "Bremen");
  assert_string_equal(meeting_report_record(report, 1)->venue->city->text, "Dresden");
  assert_null(meeting_report_record(report, 2));
  meeting_report_free(report);
}

/* More of everything than is looked at: the record is still the first meeting's, and no list has more than it may. */
static void many(void **state)
{
  /* # stands for a number */
  static const char pattern[] =
      "Der #. Kongress der Imker (KI#) fand am 5. Mai 2019 in Linz im Haus # statt. Gastgeber war der Verband der Imker "
      "# (VI#), das Land Tirol, der Bund Honig, die Stadt Linz, der Verein Wabe, das Amt Biene und der Rat Blüte; # "
      "Delegierte aus # Ländern und # Parteien kamen nach Wien in Österreich. Motto: „Wort # und #“. Das Thema des "
      "Kongresses war „Honig #“ am 6. Juni. ";
  static char text[1 << 17];
  struct meeting_options options = {.size = sizeof options, .language = "de", .explain = 1};
  const struct meeting_record *record;
  meeting_report *report;
  size_t length = 0, hosts = 0, k;
  int i;

  (void)state;
  for (i = 1; i <= 150; i++)
    for (k = 0; pattern[k]; k++)
      if (pattern[k] == '#')
        length += (size_t)snprintf(text + length, sizeof text - length, "%d", i);
      else
        text[length++] = pattern[k];
  assert_true(length < sizeof text);
  assert_int_equal(meeting_parse(text, length, &options, &report, NULL), MEETING_OK);
  assert_in_range(meeting_report_record_count(report), 1, 4);
  record = meeting_report_record(report, 0);
  assert_string_equal(record->name->text, "1. Kongress der Imker");
  while (record->hosts[hosts])
    hosts++;
  assert_in_range(hosts, 1, 6);
  meeting_report_free(report);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(whole), cmocka_unit_test(statuses), cmocka_unit_test(reference),
                                     cmocka_unit_test(none),  cmocka_unit_test(several),  cmocka_unit_test(many)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
