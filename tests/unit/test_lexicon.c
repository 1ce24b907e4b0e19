/* lib/lexicon: words and their classes, compounds, cities, the text's language. */
#include "support.h"

#include "lexicon/lexicon.h"

static const struct language *language(const char *code)
{
  size_t number = lexicon_language_number(code);

  assert_int_not_equal(number, SIZE_MAX);
  return lexicon_languages + number;
}

static unsigned find(const struct language *pack, const char *word)
{
  char key[WORD_FOLDED + 16] = "";
  size_t length = fold_bytes(word, strlen(word), key, WORD_FOLDED);

  return lexicon_find_word(pack, key, length);
}

static void words(void **state)
{
  const struct language *de = language("de"), *ru = language("ru");

  (void)state;
  assert_true(lexeme_has(de, find(de, "Kongresses"), CLASS_event));
  assert_true(lexeme_has(de, find(de, "OKTOBER"), CLASS_month));
  assert_int_equal(lexeme_value(de, find(de, "Oktober"), CLASS_month, 0), 10);
  assert_int_equal(lexeme_value(de, find(de, "achtundsechzig"), CLASS_number, 0), 68);
  assert_true(
      lexeme_has(language("vi"), find(language("vi"), "khoá"), CLASS_number_word_before)); /* both tone placements */
  assert_true(lexeme_has(language("vi"), find(language("vi"), "khóa"), CLASS_number_word_before));
  assert_true(lexeme_has(ru, find(ru, "съездами"), CLASS_event)); /* kept by its stem */
  assert_true(lexeme_inflected(ru, find(ru, "съездами")));
  assert_false(lexeme_inflected(ru, find(ru, "съезд")));
  assert_int_equal(find(ru, "съездлами"), 0);
  assert_int_equal(find(de, "xyzzyx"), 0);
  assert_int_equal(find(de, ""), 0);
}

static void codes(void **state)
{
  (void)state;
  assert_int_equal(lexicon_language_number("pt-BR"), lexicon_language_number("pt"));
  assert_int_equal(lexicon_language_number("pt_PT"), lexicon_language_number("pt"));
  assert_int_equal(lexicon_language_number("ptx"), SIZE_MAX);
  assert_int_equal(lexicon_language_number(""), SIZE_MAX);
}

static void check_city(const char *word, const char *code, const char *country)
{
  char key[WORD_FOLDED];
  size_t length = fold_bytes(word, strlen(word), key, sizeof key);
  bool found;
  const struct city_name *name = lexicon_find_city(lexicon_hash(key, length), lexicon_language_number(code), &found);

  assert_true(found);
  assert_int_equal(city_country(lexicon_cities.cities[name->city]),
                   (unsigned)country[0] << 8 | (unsigned char)country[1]);
}

static void cities(void **state)
{
  bool found;

  (void)state;
  check_city("Berlin", "de", "DE");
  check_city("Genf", "de", "CH");
  check_city("Genève", "fr", "CH");
  check_city("Москва", "ru", "RU");
  check_city("İstanbul", "tr", "TR");
  check_city("Hà Nội", "vi", "VN");
  lexicon_find_city(lexicon_hash("xyzzyx", 6), 0, &found);
  assert_false(found);
}

static void check_language(const char *text, const char *code)
{
  meeting_report *report = parse_text(text, NULL);
  assert_string_equal(meeting_report_language(report), code);
  meeting_report_free(report);
}

static void detection(void **state)
{
  (void)state;
  check_language(
      "Die Konferenz fand am Montag in der Stadt statt, und es waren viele dabei, die auch im nächsten Jahr wieder kommen.",
      "de");
  check_language(
      "The conference was held on Monday in the city, and there were many who will come again next year with their friends.",
      "en");
  check_language(
      "La conferencia se celebró el lunes en la ciudad, y hubo muchos que también volverán el año que viene con sus amigos.",
      "es");
  check_language(
      "La conférence s'est tenue lundi dans la ville, et il y avait beaucoup de gens qui reviendront aussi l'année prochaine.",
      "fr");
  check_language(
      "La conferenza si è tenuta lunedì nella città, e c'erano molti che torneranno anche il prossimo anno con i loro amici.",
      "it");
  check_language(
      "A conferência realizou-se na segunda-feira na cidade, e havia muitos que também voltarão no próximo ano com os seus amigos.",
      "pt");
  check_language(
      "Конференция состоялась в понедельник в городе, и было много тех, кто также вернётся в следующем году со своими друзьями.",
      "ru");
  check_language(
      "Konferans pazartesi günü şehirde yapıldı ve gelecek yıl da arkadaşları ile birlikte gelecek olan çok kişi vardı.",
      "tr");
  check_language(
      "Hội nghị đã được tổ chức vào thứ hai tại thành phố và có nhiều người cũng sẽ trở lại vào năm sau cùng với các bạn của họ.",
      "vi");
}

/* Texts in a language without a pack are in none. */
static void others(void **state)
{
  (void)state;
  check_language(
      "De conferentie vond maandag plaats in de stad en er waren velen die ook volgend jaar weer met hun vrienden zullen komen.",
      "und");
  check_language(
      "Konferencja odbyła się w poniedziałek w mieście i było wielu, którzy również wrócą w przyszłym roku ze swoimi przyjaciółmi.",
      "und");
  check_language(
      "Konferensen hölls på måndagen i staden och det var många som också kommer att återvända nästa år med sina vänner.",
      "und");
  check_language(
      "Το συνέδριο πραγματοποιήθηκε τη Δευτέρα στην πόλη και υπήρχαν πολλοί που θα επιστρέψουν και του χρόνου με τους φίλους τους.",
      "und");
  check_language("会议于星期一在该市举行，许多人明年也会和朋友们一起回来。", "und");
  check_language("عقد المؤتمر يوم الاثنين في المدينة وكان هناك الكثير ممن سيعودون أيضا في العام المقبل مع أصدقائهم.",
                 "und");
  check_language("", "und");
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(words), cmocka_unit_test(codes), cmocka_unit_test(cities),
                                     cmocka_unit_test(detection), cmocka_unit_test(others)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
