/* A pack that only this test builds is read like any other. */
#include "support.h"

static void esperanto(void **state)
{
  meeting_report *report = parse_text(
      "La 104a Universala Kongreso de Esperanto okazis en Lahti de la 20 ĝis la 27 de julio 2019, aranĝita de la Universala Asocio. "
      "Venis pli ol 900 partoprenantoj el 57 landoj, kaj la temo estis pri la naturo. Ĝi okazis sub la devizo „Vivanta naturo“.",
      NULL);
  const struct meeting_record *record = meeting_report_record(report, 0);

  (void)state;
  assert_string_equal(meeting_report_language(report), "eo");
  assert_null(meeting_language(1));
  assert_non_null(record);
  assert_int_equal(record->edition->value, 104);
  assert_string_equal(record->dates->edtf, "2019-07-20/2019-07-27");
  assert_int_equal(record->delegates->value, 900);
  assert_int_equal(record->delegates->bound, MEETING_BOUND_MIN);
  assert_int_equal(record->countries->value, 57);
  assert_string_equal(record->motto->text, "Vivanta naturo");
  meeting_report_free(report);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(esperanto)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
