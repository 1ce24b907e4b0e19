/* lib/text: UTF-8, character classes, folding, tokens. */
#include "support.h"

#include "text/unicode.h"
#include "text/words.h"

static const struct meeting_allocator *memory(void)
{
  extern const struct meeting_allocator meeting_default_allocator;
  return &meeting_default_allocator;
}

static struct words cut(const char *text)
{
  struct words words = {0};
  size_t position = 0;

  assert_int_equal(words_cut(&words, text, strlen(text), memory(), &position), WORDS_OK);
  return words;
}

static void sequences(void **state)
{
  static const struct {
    const char *bytes;
    size_t length;
  } cases[] = {{"a", 1},
               {"\xC3\xA9", 2},
               {"\xE1\xBB\x99", 3},
               {"\xF0\x9F\x98\x80", 4},
               {"\x80", 0},
               {"\xC0\xAF", 0},
               {"\xC1\xBF", 0},
               {"\xE0\x80\x80", 0},
               {"\xED\xA0\x80", 0},
               {"\xF0\x80\x80\x80", 0},
               {"\xF4\x90\x80\x80", 0},
               {"\xF5\x80\x80\x80", 0},
               {"\xFF", 0},
               {"\xC3", 0},
               {"\xE1\xBB", 0}};
  size_t i;

  (void)state;
  for (i = 0; i < sizeof cases / sizeof cases[0]; i++)
    assert_int_equal(unicode_sequence((const unsigned char *)cases[i].bytes, strlen(cases[i].bytes)), cases[i].length);
}

static void classes(void **state)
{
  (void)state;
  assert_int_equal(unicode_class(0xE9), CHAR_LOWER);
  assert_int_equal(unicode_class(0x416), CHAR_UPPER);
  assert_int_equal(unicode_class(0x301), CHAR_MARK);
  assert_int_equal(unicode_class(0xA0), CHAR_SPACE);
  assert_int_equal(unicode_class(0xAD), CHAR_IGNORE);
  assert_int_equal(unicode_class(0x201E), CHAR_QUOTE);
  assert_int_equal(unicode_class(0x2014), CHAR_OTHER);
  assert_int_equal(unicode_class(0x2603), CHAR_OTHER);
}

static void check_fold(const char *a, const char *b)
{
  char x[WORD_FOLDED], y[WORD_FOLDED];
  size_t n = fold_bytes(a, strlen(a), x, sizeof x), m = fold_bytes(b, strlen(b), y, sizeof y);

  assert_true(n > 0);
  assert_int_equal(n, m);
  assert_memory_equal(x, y, n);
}

/* What a reader takes for one word folds to one key. */
static void folding(void **state)
{
  char out[4];

  (void)state;
  check_fold("Kongreß", "KONGRESS");
  check_fold("İzmir", "izmir");
  check_fold("Kadıköy", "KADIKÖY");
  check_fold("Ho\xCC\x82i", "H\xC3\xB4i");        /* NFD and NFC */
  check_fold("\xC3\xB4\xCC\xA3", "\xE1\xBB\x98"); /* o circumflex and a dot below, as some keyboards type it */
  check_fold("и\xCC\x86", "Й");
  check_fold("Ðại", "Đại");               /* eth typed for d with stroke */
  check_fold("Москва\xCC\x81", "москва"); /* stress mark */
  check_fold("Gip\xC2\xAD"
             "fel",
             "gipfel"); /* soft hyphen */
  assert_int_equal(fold_bytes("abcdefgh", 8, out, sizeof out), 0);
}

static void kinds(void **state)
{
  struct words words = cut("Vom 20. bis\n„Haus“ DebConf17 USA");
  static const uint8_t expected[] = {TOKEN_WORD,  TOKEN_NUMBER, TOKEN_PUNCT, TOKEN_WORD,
                                     TOKEN_QUOTE, TOKEN_WORD,   TOKEN_QUOTE, TOKEN_WORD};
  size_t i;

  (void)state;
  assert_true(words_count(&words) >= 9);
  for (i = 0; i < sizeof expected; i++)
    assert_int_equal(words_token(&words, i)->kind, expected[i]);
  assert_true(words_token(&words, 0)->flags & TOKEN_UPPER);
  assert_true(words_token(&words, 4)->flags & TOKEN_LINE);
  assert_true(words_token(&words, words_count(&words) - 1)->flags & TOKEN_CAPS);
  assert_true(token_glued(&words, 2));
  assert_false(token_glued(&words, 3));
  words_free(&words);
}

static void dashes_and_apostrophes(void **state)
{
  struct words words = cut("a – b — c’d");

  (void)state;
  assert_true(token_is(&words, 1, '-'));
  assert_true(token_is(&words, 3, '-'));
  assert_true(token_is(&words, 5, '\''));
  words_free(&words);
}

/* An address on the net is one sign up to the bracket or the letter that cannot be in it. */
static void addresses(void **state)
{
  struct words words = cut("http://a.org/congress/2012 (b) (//c.org/d) // x //ж");
  static const size_t lengths[] = {4, 1, 21, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 1, 2};
  size_t i;

  (void)state;
  assert_int_equal(words_count(&words), sizeof lengths / sizeof lengths[0]);
  for (i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
    assert_int_equal(words_token(&words, i)->length, lengths[i]);
  assert_int_equal(words_token(&words, 2)->kind, TOKEN_PUNCT);
  words_free(&words);
}

/* Writes the tokens with a bar between them, and with a tilde before one that a paragraph opens, a slash for a line. */
static void write_tokens(const struct words *words, char *out)
{
  size_t i;

  for (i = 0; i < words_count(words); i++) {
    const struct token *token = words_token(words, i);
    if (i)
      *out++ = token->flags & TOKEN_PARAGRAPH ? '~' : token->flags & TOKEN_LINE ? '/' : '|';
    memcpy(out, words->text + token->offset, token->length);
    out += token->length;
  }
  *out = '\0';
}

/* What marks a text up is no token, what only looks like it is. */
static void marks(void **state)
{
  static const struct {
    const char *text, *tokens;
  } cases[] = {
      {"a **b** *c* _d_ __e__ ***f***", "a|b|c|d|e|f"},
      {"**Inter**national snake_case Lots*innen", "Inter|national|snake|_|case|Lots|*|innen"},
      {"2 * 3 (* 1950, *1950) ____ ** *****", "2|*|3|(|*|1950|,|*|1950|)|_|_|_|_|*|*|*|*|*|*|*"},
      {"* item\n*item\n*all* of it", "*|item/*|item/all|of|it"},
      {"<p>a</p><br/>b <i class=\"x\">c</i><!-- d --><averylongname>e", "a~b|c|e"},
      {"a<LI>b</LI><H2>c", "a/b~c"},
      {"2 < 3 <b", "2|<|3|<|b"},
      {"a <5> <b <c> <d@e.f>", "a|<|5|>|<|b|<|d|@|e|.|f|>"},
      {"see [the page](http://a.b/c) [here](/d \"its title\") ![e](f.png)", "see|the|page|here"},
      {"[no link] (a) [b](c d) [e] [f](g)", "[|no|link|]|(|a|)|[|b|]|(|c|d|)|[|e|]|[|f|]|(|g|)"},
      {"[[A town|Town]] [[Other]] '''bold''' [open", "Town|Other|bold|[|open"},
      {"see [a page][its-name] and [note][] [1][2] [e", "see|a|page|and|[|note|]|[|]|[|1|]|[|2|]|[|e"},
      {"con-\nference, well-\nknown, Nord-\nSee, Haupt-\nund Neben, a-\nb",
       "con-\nference|,|well-\nknown|,|Nord|-/See|,|Haupt|-/und|Neben|,|a|-/b"},
      {"# a\n## b #c\n> d > e", "a~b|#|c/d|>|e"},
      {"a! !b ''c''", "a|!|!|b|'|'|c|'|'"},
      {"a &amp; b&nbsp;c &quot;d&quot; e&shy;f", "a|&amp;|b|c|&quot;|d|&quot;|e|f"},
      {"&#8222;a&#x201C; &#xe4; &#x; &#1z; &b; R&D; &;",
       "&#8222;|a|&#x201C;|&|#|xe4|;|&|#|x|;|&|#|1|z|;|&|b|;|R|&|D|;|&|;"},
  };
  char tokens[256];
  size_t i;

  (void)state;
  for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
    struct words words = cut(cases[i].text);
    write_tokens(&words, tokens);
    assert_string_equal(tokens, cases[i].tokens);
    words_free(&words);
  }
}

/* A word that a sign parts at its line's end is one, however long it is already. */
static void parted_words(void **state)
{
  struct words words = cut("the Lea¬\ngue of Mün¬\nchen, De¬\nTroit, 5¬\nb, Gip\xC2\xAD"
                           "fel¬\nx ¬\ny a¬");
  static const size_t lengths[] = {3, 9, 2, 11, 1, 2, 2, 5, 1, 1, 2, 1, 1, 12, 2, 1, 1, 2};
  size_t i, length;

  (void)state;
  assert_int_equal(words_count(&words), sizeof lengths / sizeof lengths[0]);
  for (i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
    assert_int_equal(words_token(&words, i)->length, lengths[i]);
  assert_memory_equal(words_folded(&words, words_token(&words, 1), &length), "league", 7);
  assert_int_equal(length, 6);
  words_free(&words);
}

static void bad_bytes(void **state)
{
  struct words words = {0};
  size_t position = 99;

  (void)state;
  assert_int_equal(words_cut(&words,
                             "ab\xFF"
                             "cd",
                             5, memory(), &position),
                   WORDS_UTF8);
  assert_int_equal(position, 2);
  words_free(&words);
  memset(&words, 0, sizeof words);
  assert_int_equal(words_cut(&words, "<p a=\"\xFF\">", 9, memory(), &position), WORDS_UTF8); /* in a mark, too */
  assert_int_equal(position, 6);
  words_free(&words);
}

/* Tokens lie inside the text, in order, apart from each other. */
static void spans(void **state)
{
  const char *text = "Ce 1er juin, l’UIP a dit : « oui » ; 3,5 % — fin.";
  struct words words = cut(text);
  size_t i;

  (void)state;
  for (i = 0; i < words_count(&words); i++) {
    assert_true(words_token(&words, i)->length > 0);
    assert_true(token_end(words_token(&words, i)) <= strlen(text));
    if (i)
      assert_true(words_token(&words, i)->offset >= token_end(words_token(&words, i - 1)));
  }
  words_free(&words);
}

int main(void)
{
  const struct CMUnitTest tests[] = {cmocka_unit_test(sequences),
                                     cmocka_unit_test(classes),
                                     cmocka_unit_test(folding),
                                     cmocka_unit_test(kinds),
                                     cmocka_unit_test(dashes_and_apostrophes),
                                     cmocka_unit_test(addresses),
                                     cmocka_unit_test(marks),
                                     cmocka_unit_test(parted_words),
                                     cmocka_unit_test(bad_bytes),
                                     cmocka_unit_test(spans)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
