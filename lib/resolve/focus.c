/* The main event, and which sentences speak of it. A title, a lead sentence, an edition or an acronym opens the main event; a bare noun
 * or verb continues the event in focus; an earlier, later or side event, another edition or another name open a focus of their own,
 * which lasts to the end of the paragraph or until the main event is named again. */
#include "resolve/resolver.h"

#include <string.h>

enum { COMPARED = 14, PREFIX = 5, DATELINE = 16 };

/* A dateline opens a paragraph: a place, perhaps a date and an agency, and a dash or full stop before the text. */
static unsigned dateline(const struct document *document, const struct sentence *sentence)
{
  size_t i, lower = 0;

  if (!is_upper(document, sentence->first))
    return 0;
  for (i = sentence->first; i < sentence->last && i < (size_t)sentence->first + DATELINE; i++) {
    const struct token *token = document_token(document, i);
    if (token->kind == TOKEN_WORD && !(token->flags & (TOKEN_UPPER | TOKEN_DATE)) && !is_class(document, i, CLASS_month) && ++lower > 2)
      return 0;
    if (i > sentence->first && token->kind == TOKEN_PUNCT && token->sign == '-' && token->flags & TOKEN_SPACE && i + 1 < sentence->last &&
        document_token(document, i + 1)->flags & TOKEN_SPACE && !(document_token(document, i + 1)->flags & TOKEN_DATE))
      return (unsigned)(i - sentence->first);
    if (i > sentence->first && token->kind == TOKEN_PUNCT && token->sign == ')' && is_sign(document, i + 1, '.') && i + 1 - sentence->first < 8)
      return (unsigned)(i + 1 - sentence->first);
    /* "HAVANA, Cuba, Jun 20 (ACN) The …" */
    if (token->kind == TOKEN_PUNCT && token->sign == ')' && i > sentence->first + 2u && is_sign(document, i - 2, '(') &&
        document_token(document, i - 1)->flags & TOKEN_CAPS && is_upper(document, i + 1))
      return (unsigned)(i + 1 - sentence->first);
  }
  /* "Olang. Nun ruft …" */
  if (sentence->last - sentence->first <= 8 && sentence->last < document_count(document) && is_sign(document, sentence->last - 1, '.') &&
      document_token(document, sentence->first)->flags & TOKEN_PARAGRAPH && lower == 0)
    return sentence->last - sentence->first;
  return 0;
}

static bool only_date(const struct document *document, const struct sentence *sentence)
{
  size_t i;

  if (sentence->last - sentence->first > 16)
    return false;
  for (i = sentence->first; i < sentence->last; i++) {
    const struct token *token = document_token(document, i);
    /* a time may be glued to the date: 2015-09-24T15:33:56-03:00 */
    if (!(token->flags & TOKEN_DATE) && token->kind == TOKEN_WORD && !is_class(document, i, CLASS_weekday) && !is_glued(document, i))
      return false;
  }
  return document_token(document, sentence->first)->flags & TOKEN_DATE || is_class(document, sentence->first, CLASS_weekday);
}

bool resolve_sentences(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t s, i;

  for (s = 0; s < document->sentences.count; s++) {
    const struct sentence *sentence = document_sentence(document, s);
    struct sentence_info *info = vector_add(&resolver->sentences);
    if (!info)
      return false;
    for (i = sentence->first; i < sentence->last; i++) {
      const struct token *token = document_token(document, i);
      const struct language *language = document->language;
      const uint64_t *word = lexeme_classes(language, token->lexeme), *phrase = lexeme_classes(language, token->phrase);
      info->classes[0] |= word[0] | phrase[0];
      info->classes[1] |= word[1] | phrase[1];
    }
    info->page_date = only_date(document, sentence);
    if (s < 10)
      info->dateline = (uint8_t)dateline(document, sentence);
  }
  return true;
}

/* Folded first letters of a word, to compare words across inflection. */
static size_t prefix(const struct document *document, size_t i, char *out)
{
  const struct token *token = document_token(document, i);
  size_t length;
  const char *key = words_folded(&document->words, token, &length);
  size_t keep = length > 2 * PREFIX ? 2 * PREFIX : length;

  memcpy(out, key, keep);
  return keep > PREFIX && (unsigned char)key[0] < 0x80 ? PREFIX : keep;
}

static bool has_word(const struct document *document, const struct mention *in, size_t word)
{
  char a[WORD_FOLDED], b[WORD_FOLDED];
  size_t length = prefix(document, word, a), i;

  for (i = in->first; i < in->last && i < (size_t)in->first + COMPARED; i++)
    if (is_word(document, i) && prefix(document, i, b) == length && memcmp(a, b, length) == 0)
      return true;
  return false;
}

static bool is_bare(const struct mention *event)
{
  return event->as.name.proper <= 1 && !event->as.name.edition && !event->as.name.acronym;
}

bool same_event(const struct document *document, const struct mention *a, const struct mention *b)
{
  size_t i, words = 0, shared = 0;
  const struct mention *small = a->last - a->first < b->last - b->first ? a : b, *large = small == a ? b : a;

  if (a->as.name.edition && b->as.name.edition && a->as.name.edition != b->as.name.edition)
    return false;
  /* "DebConf 17 … the annual conference of …": a name without a noun goes with any phrase that has one */
  if (a->form != b->form && !(a->as.name.edition && b->as.name.edition))
    return true;
  if (is_bare(a) || is_bare(b))
    return a->role == b->role || a->grade == 1 || b->grade == 1;
  for (i = small->first; i < small->last && i < (size_t)small->first + COMPARED; i++) {
    if (!is_word(document, i) || is_class(document, i, CLASS_function) || is_class(document, i, CLASS_article) || is_class(document, i, CLASS_of) ||
        is_class(document, i, CLASS_ordinal))
      continue;
    words++;
    shared += has_word(document, large, i);
  }
  return shared * 2 >= words;
}

static int32_t event_score(const struct resolver *resolver, const struct mention *event)
{
  const struct sentence_info *info = resolver_info(resolver, event->sentence);
  uint32_t flags = document_sentence(resolver->document, event->sentence)->flags;
  int32_t score = event->grade == 2 ? 30 : 8, proper = (int32_t)event->as.name.proper;

  score += event->as.name.edition ? 30 : 0;
  score += (proper > 8 ? 8 : proper) * 5;
  score += event->as.name.acronym ? 12 : 0;
  score += flags & SENTENCE_TITLE ? 15 : 0;
  score += flags & SENTENCE_LEAD ? 15 : 0;
  score -= (event->sentence > 12 ? 12 : (int32_t)event->sentence) * 4;
  if (info_has(info, CLASS_held) || info_has(info, CLASS_gather) || info_has(info, CLASS_open) || info_has(info, CLASS_close))
    score += 15;
  if (class_before(resolver, event->first, CLASS_last_time, 4) || class_before(resolver, event->first, CLASS_next_time, 4) ||
      class_before(resolver, event->first, CLASS_side, 6))
    score -= 45;
  return score;
}

void resolve_main(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i;
  int32_t best = 0;

  resolver->main = SIZE_MAX;
  for (i = 0; i < document->mentions.count; i++) {
    const struct mention *event = document_mention(document, i);
    int32_t score;
    if (event->kind != MENTION_EVENT || !event->grade)
      continue;
    score = event_score(resolver, event);
    if (resolver->main == SIZE_MAX || score > best) {
      best = score;
      resolver->main = i;
    }
  }
}

/* Focus that the events of a sentence set; FOCUS of the one before where none does. */
static uint8_t sentence_focus(const struct resolver *resolver, size_t s, size_t *mention, uint8_t before, uint8_t *named)
{
  const struct document *document = resolver->document;
  const struct mention *main_event = resolver->main == SIZE_MAX ? NULL : document_mention(document, resolver->main);
  uint8_t focus = before;
  bool decided = false;

  for (; *mention < document->mentions.count && document_mention(document, *mention)->sentence <= s; ++*mention) {
    const struct mention *event = document_mention(document, *mention);
    bool other;
    if (event->kind != MENTION_EVENT || event->sentence != s || !main_event)
      continue;
    other = class_before(resolver, event->first, CLASS_last_time, 5) || class_before(resolver, event->first, CLASS_next_time, 5) ||
            class_before(resolver, event->first, CLASS_side, 6);
    if (event == main_event || (event->grade && !is_bare(event) && !other && same_event(document, event, main_event))) {
      *named = 1;
      focus = FOCUS_MAIN;
      decided = true;
    } else if (!decided && (other || (event->grade != 1 && !is_bare(event) && !same_event(document, event, main_event)))) {
      focus = FOCUS_OTHER;
      decided = true;
    }
  }
  return focus;
}

void resolve_focus(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t s, mention = 0;
  uint8_t focus = FOCUS_MAIN;

  for (s = 0; s < document->sentences.count; s++) {
    struct sentence_info *info = resolver_info(resolver, s);
    if (document_token(document, document_sentence(document, s)->first)->flags & TOKEN_PARAGRAPH)
      focus = FOCUS_MAIN;
    focus = info->focus = sentence_focus(resolver, s, &mention, focus, &info->main_named);
  }
}

bool same_words(const struct document *document, const struct candidate *a, const struct candidate *b)
{
  struct mention small = {0}, large = {0};
  size_t i, words = 0, shared = 0;

  if (a->last - a->first > b->last - b->first) {
    const struct candidate *swap = a;
    a = b;
    b = swap;
  }
  small.first = a->first, small.last = a->last;
  large.first = b->first, large.last = b->last;
  for (i = small.first; i < small.last && i < (size_t)small.first + COMPARED; i++)
    if (is_word(document, i) && !is_class(document, i, CLASS_function) && !is_class(document, i, CLASS_of)) {
      words++;
      shared += has_word(document, &large, i);
    }
  return shared * 2 > words;
}
