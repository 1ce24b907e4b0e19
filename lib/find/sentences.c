/* Sentence bounds: a full stop that ends no abbreviation and no ordinal, a paragraph, a line that stands alone. */
#include "find/document.h"
#include "find/numbers.h"

/* A line shorter than this that ends without punctuation is a heading, not wrapped prose, nor is one of more letters
 * than that, which is a paragraph of its own; tokens of the longest stamp of a page; words of a label. */
enum { SHORT_LINE = 60, LONG_LINE = 110, LONGEST_STAMP = 20, LABEL_WORDS = 4 };

/* Words of the longest entry of a page's menu, entries of the shortest menu that has no bars. */
enum { MENU_WORDS = 3, MENU_ENTRIES = 8 };

/* Lines at least that close a text behind its last sentence. */
enum { CLOSING_LINES = 2 };

/* First byte of the letters without case: Hebrew, Arabic, … */
enum { FIRST_UNCASED = 0xD7 };

/* Tokens of the longest phrase that is looked for behind its end. */
enum { LONGEST_PHRASE = 8 };

size_t class_ends_there(const struct document *document, size_t i, unsigned class)
{
  const struct token *last = document_token(document, i - 1);
  size_t back;

  /* the longest, which may begin with a word that opens another of the class */
  for (back = i < LONGEST_PHRASE ? i : LONGEST_PHRASE; back >= 2; back--) {
    const struct token *token = document_token(document, i - back);
    if (token->span == back && token->phrase && lexeme_has(document->language, token->phrase, class))
      return i - back;
  }
  /* the last word alone, though a longer phrase that begins with it is of the class too */
  return lexeme_has(document->language, last->lexeme, class) ? i - 1 : SIZE_MAX;
}

size_t label_ends_before(const struct document *document, size_t i)
{
  size_t label = class_ends_before(document, i, CLASS_number_word_before);

  if (label == SIZE_MAX || label + 1 < i || SETTING(document->language, name_left) != REACH_NONE)
    return label;
  return document_token(document, label)->flags & TOKEN_TERM ||
                 (label > 0 && is_upper(document, label) && is_upper(document, label - 1)) ||
                 (is_word(document, i) && document_token(document, i)->flags & TOKEN_DATE)
             ? SIZE_MAX
             : label;
}

bool word_has_suffix(const struct document *document, size_t i, enum suffix_kind kind)
{
  const struct language *language = document->language;
  size_t length, k;
  const char *key = words_folded(&document->words, document_token(document, i), &length);
  uint64_t tail = bytes_tail_padded(key, length);

  for (k = 0; k < language->suffix_count[kind]; k++)
    if (suffix_behind(language, language->suffixes[kind] + k, tail, key, length, 1))
      return true;
  return false;
}

bool word_is_inflected(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  return token->kind == TOKEN_WORD && token->lexeme && lexeme_inflected(document->language, token->lexeme);
}

bool word_ends_in(const struct document *document, size_t i, unsigned class)
{
  const struct language *language = document->language;
  char key[WORD_FOLDED];
  size_t length, n;

  if (!word_is_inflected(document, i))
    return false;
  length = fold_bytes(document->words.text + document_token(document, i)->offset, document_token(document, i)->length,
                      key, sizeof key);
  for (n = 2; n <= 4 && n < length; n++) {
    unsigned lexeme = lexicon_find(language, key + length - n, n);
    if (lexeme && lexeme_has(language, lexeme, class))
      return true;
  }
  return false;
}

struct mention *document_add(struct document *document, enum mention_kind kind, size_t first, size_t last)
{
  struct vector *mentions = &document->mentions;
  struct mention *mention = &document->spare;

  if (mentions->count < mentions->capacity ||
      vector_foresee(mentions, document->found, first, document_count(document)))
    mention = vector_add(mentions);
  else
    document->failed = true;
  *mention = (struct mention){.kind = (uint8_t)kind, .first = (uint32_t)first, .last = (uint32_t)last};
  return mention;
}

/* A stop glued on both sides ends no sentence, as in addresses, short forms, dates and names, unless a word before it
 * and a capital behind it show that a space is lost. */
static bool glued_stop(const struct document *document, size_t i)
{
  const struct token *before = document_token(document, i - 1), *after = document_token(document, i + 1);

  return before->kind != TOKEN_WORD || after->kind != TOKEN_WORD || before->length < 4 || before->flags & TOKEN_MIXED ||
         is_letter(document, i + 1) || !(after->flags & TOKEN_UPPER) || token_is(&document->words, i - 2, '.') ||
         token_is(&document->words, i - 2, '/');
}

/* Is the full stop at i part of a number, an ordinal or an abbreviation? */
static bool inner_stop(const struct document *document, size_t i)
{
  const struct token *before = i ? document_token(document, i - 1) : NULL;
  const struct token *after = i + 1 < document_count(document) ? document_token(document, i + 1) : NULL;
  uint32_t value;

  if (!after || !before || !token_glued(&document->words, i))
    return !after ? false : !(after->flags & TOKEN_SPACE);
  if (!(after->flags & TOKEN_SPACE))
    return glued_stop(document, i);
  if (before->kind == TOKEN_NUMBER)
    return after->kind != TOKEN_QUOTE && SETTING(document->language, number_dot) && before->length < 4 &&
           !(after->flags & TOKEN_PARAGRAPH);
  if (before->kind != TOKEN_WORD)
    return false;
  /* the mark of an ordinal with its stop */
  if (is_class(document, i - 1, CLASS_ordinal_mark) && i > 1 && is_glued(document, i - 1) && is_number(document, i - 2))
    return !(after->flags & TOKEN_PARAGRAPH);
  if (is_letter(document, i - 1) && !(before->flags & TOKEN_TERM))
    return true; /* an initial */
  if (SETTING(document->language, number_dot) && before->flags & TOKEN_CAPS && roman_at(document, i - 1, &value))
    return true; /* a Roman numeral or a short form */
  return is_class(document, i - 1, CLASS_abbreviation) ||
         (after->kind == TOKEN_WORD && !(after->flags & (TOKEN_UPPER | TOKEN_LINE)) && before->length < 6);
}

/* Does the sentence go on in small letters behind the quotation that closes behind the mark at token i? */
static bool goes_on(const struct document *document, size_t i)
{
  const struct token *after = i + 2 < document_count(document) ? document_token(document, i + 2) : NULL;

  return after && is_quote(document, i + 1) && is_glued(document, i + 1) && after->kind == TOKEN_WORD &&
         !is_glued(document, i + 2) && !(after->flags & (TOKEN_UPPER | TOKEN_LINE | TOKEN_PARAGRAPH)) &&
         (unsigned char)document->words.text[after->offset] < FIRST_UNCASED;
}

static bool ends_sentence(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);

  if (token->kind != TOKEN_PUNCT)
    return false;
  switch (token->sign) {
  case '!':
  case '?':
  case 0x2026:
    return !goes_on(document, i);
  case 0x3002:
  case 0x061F:
    return true;
  case '.':
    return !inner_stop(document, i);
  default:
    return false;
  }
}

/* Bytes of the line that ends before token i. */
static uint32_t line_length(const struct document *document, size_t i)
{
  size_t first = i - 1;

  while (first > 0 && i - first < 64 && !(document_token(document, first)->flags & TOKEN_LINE))
    first--;
  return token_end(document_token(document, i - 1)) - document_token(document, first)->offset;
}

/* Is the line of so many bytes that ends before token i too long for hard-wrapped prose? */
static bool was_long(const struct document *document, size_t i, uint32_t length)
{
  uint32_t end = token_end(document_token(document, i - 1)), at, letters = 0;

  for (at = end - length; at < end && length > LONG_LINE; at++)
    letters += ((unsigned char)document->words.text[at] & 0xC0) != 0x80;
  return letters > LONG_LINE;
}

/* Did the line before token i end before it was full: would the first word of the next, longer one have gone into it? A
 * title or an item then, not wrapped prose. */
static bool was_short(const struct document *document, size_t i)
{
  uint32_t room =
      token_end(document_token(document, i)) - document_token(document, i)->offset + 1 + line_length(document, i);
  size_t at = i + 1;

  while (at < document_count(document) && at - i < 64 && !(document_token(document, at)->flags & TOKEN_LINE))
    at++;
  return room <= token_end(document_token(document, at - 1)) - document_token(document, i)->offset;
}

/* Token after the line that begins at i if it holds nothing but a date or time, else i: a page's stamp. */
static size_t date_line(const struct document *document, size_t i)
{
  size_t at;
  bool year = false;

  for (at = i; at < document_count(document) && (at == i || !(document_token(document, at)->flags & TOKEN_LINE));
       at++) {
    const struct token *token = document_token(document, at);
    year |= token->kind == TOKEN_NUMBER && token->length == 4;
    if (at - i > LONGEST_STAMP ||
        (token->kind == TOKEN_WORD && !is_class(document, at, CLASS_month) && !is_class(document, at, CLASS_weekday) &&
         !is_class(document, at, CLASS_of) && !token_glued(&document->words, at)))
      return i;
  }
  return year ? at : i;
}

/* The next token behind i that begins a line and no paragraph. */
static size_t next_line(const struct document *document, size_t i)
{
  do {
    i = words_next_break(&document->words, i + 1);
  } while (i < document_count(document) &&
           (document_token(document, i)->flags & (TOKEN_LINE | TOKEN_PARAGRAPH)) != TOKEN_LINE);
  return i;
}

/* Most lines of hard-wrapped prose are of one length and seldom end in a full stop. */
static bool is_wrapped(const struct document *document)
{
  size_t i, lines = 0, stops = 0, full = 0;
  uint32_t length = 0, longest = 0;

  for (i = next_line(document, 0); i < document_count(document); i = next_line(document, i)) {
    uint32_t line = line_length(document, i);
    lines++;
    length += line;
    longest = line > longest ? line : longest;
    stops += is_sign(document, i - 1, '.');
  }
  if (lines < 5 || stops * 3 >= lines || length / lines < 23)
    return false;
  for (i = next_line(document, 0); i < document_count(document); i = next_line(document, i))
    full += 3 * line_length(document, i) > 2 * longest;
  return 2 * full > lines;
}

/* What is known of the text's lines. */
enum lines { LINES_UNREAD, LINES_FREE, LINES_WRAPPED };

/* Does the line that begins with token i open with a label, a few words before a colon? */
static bool begins_label(const struct document *document, size_t i)
{
  size_t at;

  for (at = i; at < i + LABEL_WORDS && at + 1 < document_count(document); at++)
    if (document_token(document, at)->kind != TOKEN_WORD ||
        (at > i && document_token(document, at)->flags & TOKEN_LINE))
      return false;
    else if (is_sign(document, at + 1, ':'))
      return true;
  return false;
}

/* Does what ends with token i go on behind it? */
static bool leads_on(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_of) || is_class(document, i, CLASS_article) ||
         is_class(document, i, CLASS_venue_in) || is_class(document, i, CLASS_and) ||
         (is_quote(document, i + 1) && class_ends_before(document, i + 1, CLASS_motto_before) !=
                                           SIZE_MAX); /* a cue for a motto whose quotation has a line of its own */
}

/* Does the line that begins with token i open with a list's mark: a dash, a dot, a number with its bracket? */
static bool begins_item(const struct document *document, size_t i)
{
  static const uint32_t marks[] = {'-', '*', '#', '[', '+', 0xB7, 0x2022};
  const struct token *token = document_token(document, i);
  size_t m;

  if (token->kind == TOKEN_NUMBER)
    return token->length <= 2 && i + 1 < document_count(document) && is_sign(document, i + 1, ')');
  for (m = 0; m < sizeof marks / sizeof *marks; m++)
    if (is_sign(document, i, marks[m]))
      return true;
  return false;
}

/* Does the line break before token i end a heading or an item? Not one in hard-wrapped prose, which is looked for when
 * it matters first. */
static bool line_ends_sentence(const struct document *document, size_t i, enum lines *lines)
{
  bool short_before;
  uint32_t length;

  if (is_sign(document, i - 1, ',') || is_sign(document, i - 1, '-') || is_sign(document, i - 1, '('))
    return false;
  if (is_sign(document, i - 1, ':'))
    return true;
  if (is_word(document, i) && !is_upper(document, i))
    return false;
  if (begins_item(document, i) || begins_label(document, i))
    return true;
  if (leads_on(document, i - 1))
    return false;
  short_before = was_short(document, i);
  length = line_length(document, i);
  if (was_long(document, i, length))
    return true;
  if (!short_before && length >= SHORT_LINE)
    return false;
  if (short_before && !document->sentences.count)
    return true;
  if (*lines == LINES_UNREAD)
    *lines = is_wrapped(document) ? LINES_WRAPPED : LINES_FREE;
  return *lines == LINES_FREE;
}

/* Is sentence `number` the text's first, but for the stamp of its page before it? */
static bool is_first(const struct document *document, size_t number)
{
  return number == 0 || (number == 1 && date_line(document, 0) == document_sentence(document, 0)->last);
}

static void add_sentence(struct document *document, size_t first, size_t last, bool stopped)
{
  struct sentence *sentence;
  size_t number = document->sentences.count;

  if (first == last)
    return;
  if (number == document->sentences.capacity &&
      !vector_foresee(&document->sentences, 0, first, document_count(document))) {
    document->failed = true;
    return;
  }
  sentence = (struct sentence *)document->sentences.items + document->sentences.count++;
  *sentence = (struct sentence){(uint32_t)first, (uint32_t)last, 0};
  if (!stopped && last - first < 40)
    sentence->flags |= SENTENCE_HEADING | (is_first(document, number) ? SENTENCE_TITLE : 0);
  words_token(&document->words, first)->flags |= TOKEN_SENTENCE;
  words_mark(&document->words, first, INTEREST_VENUE); /* a dateline may begin here */
}

/* First token from i on at which a sentence may end: only lines and punctuation end one. */
static size_t next_end(const struct document *document, size_t i)
{
  for (; (i = words_next_break(&document->words, i)) < document_count(document); i++) {
    const struct token *token = document_token(document, i);
    if ((token->kind == TOKEN_PUNCT) | ((token->flags & TOKEN_LINE) != 0))
      break;
  }
  return i;
}

/* Entries of a menu that are in this line: one or no more than a few words alone, or what bars part; 0 if it is none.
 */
static size_t menu_entries(const struct document *document, const struct sentence *line)
{
  size_t i, words = 0, bars = 0;

  if (!(line->flags & SENTENCE_HEADING))
    return 0;
  for (i = line->first; i < line->last; i++) {
    const struct token *token = document_token(document, i);
    if ((token->kind == TOKEN_NUMBER) | (token->kind == TOKEN_QUOTE) | (token->flags & TOKEN_DATE) |
        is_sign(document, i, ':') | is_sign(document, i, ','))
      return 0;
    words += token->kind == TOKEN_WORD;
    bars += is_sign(document, i, '|');
  }
  return words == 0 || words > MENU_WORDS * (bars + 1) ? 0 : bars + 1;
}

/* Number of the sentence behind the menu that a page begins with: entries one behind the other, all in lines or all in
 * paragraphs of their own. 0 if there is none, or nothing else. */
static size_t menu_end(const struct document *document)
{
  size_t s, entries = 0, bars = 0, found;

  for (s = 0; s < document->sentences.count; s++) {
    const struct sentence *line = document_sentence(document, s);
    bool apart = s > 1 && (document_token(document, line->first)->flags ^
                           document_token(document, document_sentence(document, 1)->first)->flags) &
                              TOKEN_PARAGRAPH;
    found = apart ? 0 : menu_entries(document, line);
    if (!found)
      break;
    entries += found;
    bars += found - 1;
  }
  return s < document->sentences.count && (entries >= MENU_ENTRIES || bars > 1) ? s : 0;
}

#define LABELS(IN) IN(date_label) IN(city_label) IN(building_label) IN(host_label) IN(motto_label)
static const struct class_set labels = CLASS_SET(LABELS);

bool document_has_label(const struct document *document, size_t first, size_t last)
{
  while (first < last && !is_any(document, first, &labels))
    first++;
  return first < last;
}

/* Number of the first of the lines behind the text's last sentence, titles of other texts as a rule; of the sentence
 * behind the last if there are none, or they are a table of the meeting's. */
static size_t closing_start(const struct document *document)
{
  size_t count = document->sentences.count, s = count;

  while (s > document->lead + 1u && document_sentence(document, s - 1)->flags & SENTENCE_HEADING)
    s--;
  return count - s < CLOSING_LINES ||
                 document_has_label(document, document_sentence(document, s)->first, document_count(document))
             ? count
             : s;
}

bool document_begin_at(struct document *document, size_t s)
{
  struct sentence *sentences = document->sentences.items; /* NULL where there are none */

  document->opening = (uint32_t)s;
  if (s > 0) {
    sentences[0].flags &= ~(uint32_t)SENTENCE_TITLE;
    sentences[s].flags |= sentences[s].flags & SENTENCE_HEADING ? SENTENCE_TITLE : 0;
  }
  for (; s < document->sentences.count; s++)
    if (!(sentences[s].flags & SENTENCE_HEADING)) {
      sentences[s].flags |= SENTENCE_LEAD;
      document->lead = (uint32_t)s;
      return true;
    }
  return false;
}

void document_sentences(struct document *document)
{
  size_t i, first = 0, count = document_count(document);
  enum lines lines = LINES_UNREAD;

  for (i = 0; i < count; i = next_end(document, i + 1)) {
    const struct token *token = document_token(document, i);
    size_t stamp;
    stamp = i == 0 || token->flags & TOKEN_LINE ? date_line(document, i) : i;
    if (i > first && (token->flags & TOKEN_PARAGRAPH || stamp > i ||
                      (token->flags & TOKEN_LINE && line_ends_sentence(document, i, &lines)))) {
      add_sentence(document, first, i, false);
      first = i;
    }
    if (stamp > i) {
      add_sentence(document, first, stamp, false);
      first = stamp;
      i = stamp - 1;
      continue;
    }
    if (ends_sentence(document, i)) {
      size_t last = i + 1;
      /* closing quotes and brackets belong to the sentence they end */
      while (last < count && !(document_token(document, last)->flags & TOKEN_SPACE) &&
             (is_quote(document, last) || is_sign(document, last, ')') || is_sign(document, last, '.') ||
              is_sign(document, last, '\'')))
        last++;
      add_sentence(document, first, last, true);
      first = last;
      i = last - 1;
    }
  }
  add_sentence(document, first, count, false);
  document->closing =
      (uint32_t)(document_begin_at(document, menu_end(document)) ? closing_start(document) : document->sentences.count);
}
