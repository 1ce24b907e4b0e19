/* Which sentences speak of the main event. A bare noun or verb continues the event in focus; an earlier, later or side
 * event, another edition or another name open a focus of their own, which lasts to the end of the paragraph or until
 * the main event is named again. */
#include "resolve/resolver.h"

/* Tokens of the longest dateline, of a short one and a short sentence, of the shortest date with a year, of the longest
 * stamp, with weekday and hour, from a cue of another meeting to the phrase for it, and words of a place. */
enum {
  DATELINE = 16,
  SHORT_DATELINE = 14,
  SHORT_SENTENCE = 8,
  LEAST_DATE = 3,
  LONGEST_STAMP = 20,
  NEAR = 6,
  PLACE = 3
};

/* Tokens of a date before a dash or colon, behind which a sentence begins; or 0. */
static unsigned leading_date(const struct document *document, const struct sentence *sentence)
{
  size_t i = sentence->first;

  while (i < sentence->last && i < (size_t)sentence->first + DATELINE &&
         document_token(document, i)->flags & TOKEN_DATE)
    i++;
  if (i < (size_t)sentence->first + LEAST_DATE || sentence->flags & SENTENCE_HEADING || !is_upper(document, i + 1) ||
      document_token(document, i + 1)->flags & TOKEN_DATE)
    return 0;
  return is_sign(document, i, ':') ||
                 (is_sign(document, i, '-') && !is_glued(document, i) && !is_glued(document, i + 1))
             ? (unsigned)(i - sentence->first)
             : 0;
}

/* Token behind an agency in brackets, and a dash, that opens a sentence. */
static size_t after_agency(const struct document *document, const struct sentence *sentence)
{
  size_t i = sentence->first;

  return is_sign(document, i, '(') && is_word(document, i + 1) && document_token(document, i + 1)->flags & TOKEN_CAPS &&
                 is_sign(document, i + 2, ')') && is_sign(document, i + 3, '-') && i + 4 < sentence->last
             ? i + 4
             : i;
}

/* Is the dash at token i one that a dateline ends with? */
static bool dash_ends(const struct document *document, const struct sentence *sentence, size_t i)
{
  return (document_token(document, i)->flags & TOKEN_SPACE || is_sign(document, i - 1, '.')) &&
         i + 1 < sentence->last && (document_token(document, i + 1)->flags & (TOKEN_SPACE | TOKEN_DATE)) == TOKEN_SPACE;
}

/* Is the bracket that closes at token i the last of a dateline: before a full stop, a dash or a sentence's first
 * capital? */
static bool bracket_ends(const struct document *document, const struct sentence *sentence, size_t i)
{
  if (i > sentence->first && is_sign(document, i + 1, '.') && i + 1 - sentence->first < SHORT_DATELINE)
    return true;
  return i > sentence->first + 2u && is_sign(document, i - 2, '(') &&
         document_token(document, i - 1)->flags & TOKEN_CAPS && is_upper(document, i + 1);
}

/* Tokens of a sentence without words in small letters that is a dateline by itself, perhaps in the line behind a date,
 * or 0. */
static unsigned whole_dateline(const struct document *document, const struct sentence *sentence, bool dated)
{
  unsigned flags = document_token(document, sentence->first)->flags, length = sentence->last - sentence->first;
  size_t i, days = 0;

  if (sentence->last == document_count(document) || !is_sign(document, sentence->last - 1, '.'))
    return 0;
  if (length <= SHORT_SENTENCE && (flags & TOKEN_PARAGRAPH || (dated && flags & TOKEN_LINE)))
    return length;
  for (i = sentence->first; i < sentence->last; i++) {
    const struct token *token = document_token(document, i);
    days += (token->flags & TOKEN_DATE) && token->kind == TOKEN_NUMBER && token->length <= 2;
  }
  return length < SHORT_DATELINE && flags & TOKEN_LINE && days == 1 ? length : 0;
}

/* Is the word at token i the article of a date? */
static bool leads_date(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_article) && i + 1 < document_count(document) &&
         document_token(document, i + 1)->flags & TOKEN_DATE;
}

/* Tokens of a place, a comma and a date with a full stop that open a sentence; or 0. */
static unsigned stopped_dateline(const struct document *document, const struct sentence *sentence)
{
  size_t i = sentence->first, date;

  while (i < sentence->first + PLACE && is_upper(document, i) && !is_class(document, i, CLASS_function) &&
         !(document_token(document, i)->flags & TOKEN_DATE))
    i++;
  if (i == sentence->first || !is_sign(document, i, ','))
    return 0;
  i += 1u + leads_date(document, i + 1);
  for (date = i; i < sentence->last && document_token(document, i)->flags & TOKEN_DATE; i++)
    ;
  if (i == date)
    return 0;
  i += is_sign(document, i, '.');
  return is_sign(document, i - 1, '.') && i < sentence->last ? (unsigned)(i - sentence->first) : 0;
}

/* A dateline opens a paragraph: a place, perhaps a date and an agency, and a dash or full stop before the text.
 * `dated`: a date stands in the line before. */
static unsigned dateline(const struct document *document, const struct sentence *sentence, bool dated)
{
  size_t i, lower = 0, first = after_agency(document, sentence);

  if (document_token(document, sentence->first)->flags & TOKEN_DATE && !is_upper(document, sentence->first))
    return leading_date(document, sentence);
  if (!is_upper(document, first))
    return 0;
  if (stopped_dateline(document, sentence))
    return stopped_dateline(document, sentence);
  for (i = first; i < sentence->last && i < (size_t)sentence->first + DATELINE; i++) {
    const struct token *token = document_token(document, i);
    bool word = (token->kind == TOKEN_WORD) & ((token->flags & (TOKEN_UPPER | TOKEN_DATE)) == 0),
         sign = (token->kind == TOKEN_PUNCT) & ((token->sign == '-') | (token->sign == ')'));
    if (word && !is_class(document, i, CLASS_month) && !leads_date(document, i) && ++lower > 2)
      return 0;
    if (sign && i > first && token->sign == '-' && dash_ends(document, sentence, i))
      return (unsigned)(i - sentence->first);
    if (sign && token->sign == ')' && bracket_ends(document, sentence, i))
      return (unsigned)(i + 1 - sentence->first);
  }
  return lower == 0 ? whole_dateline(document, sentence, dated) : 0;
}

static bool only_date(const struct document *document, const struct sentence *sentence)
{
  size_t i;
  bool dated = false;

  if (sentence->last - sentence->first > LONGEST_STAMP)
    return false;
  for (i = sentence->first; i < sentence->last; i++) {
    const struct token *token = document_token(document, i);
    /* a time may be glued to the date: 2015-09-24T15:33:56-03:00 */
    unsigned stamp = token_span(document->language, token, CLASS_stamp);
    if (stamp)
      i += stamp - 1; /* the words of a stamp */
    else if (!(token->flags & TOKEN_DATE) && token->kind == TOKEN_WORD && !is_class(document, i, CLASS_weekday) &&
             !is_glued(document, i))
      return false;
    dated |= stamp > 0 || token->flags & TOKEN_DATE || (i == sentence->first && is_class(document, i, CLASS_weekday));
    if (!dated && token->kind != TOKEN_PUNCT)
      return false;
  }
  return dated;
}

/* The classes of a sentence's words. */
static struct class_set sentence_classes(const struct document *document, const struct sentence *sentence)
{
  const struct token *token = document_token(document, sentence->first),
                     *last = document_token(document, sentence->last);
  struct class_set set = {{0, 0}};

  for (; token < last; token++) { /* no word is lexeme 0, which has no class */
    const uint64_t *classes = lexeme_classes(document->language, token->lexeme);
    set.classes[0] |= classes[0], set.classes[1] |= classes[1];
    if (token->phrase) { /* seldom */
      classes = lexeme_classes(document->language, token->phrase);
      set.classes[0] |= classes[0], set.classes[1] |= classes[1];
    }
  }
  return set;
}

bool resolve_sentences(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  struct sentence_info *info;
  size_t s;

  if (!vector_reserve(&resolver->sentences, document->sentences.count))
    return false;
  resolver->sentences.count = document->sentences.count;
  for (s = 0, info = resolver->sentences.items; s < document->sentences.count; s++, info++) {
    const struct sentence *sentence = document_sentence(document, s);
    *info = (struct sentence_info){.words = sentence_classes(document, sentence)};
    resolver->words.classes[0] |= info->words.classes[0];
    resolver->words.classes[1] |= info->words.classes[1];
    info->page_date = only_date(document, sentence);
    if (s < document->opening + 10)
      info->dateline = (uint8_t)dateline(document, sentence, s > 0 && (info - 1)->page_date);
  }
  return true;
}

/* What tells of another meeting behind its phrase, up to the next comma. */
static void note_other(const struct document *document, struct sentence_info *info, const struct mention *event)
{
  size_t first = event->last + (is_sign(document, event->last, ',') ? 1u : 0u), last = first,
         end = document_sentence(document, event->sentence)->last;

  while (last < end && !is_sign(document, last, ',') && !is_sign(document, last, ';') && !is_sign(document, last, ':'))
    last++;
  info->other_first = (uint32_t)first;
  info->other_last = (uint32_t)last;
}

/* The clause of mention m, if that is another meeting (`other`: one told of as earlier, later or beside). */
static void note_if_other(const struct resolver *resolver, struct sentence_info *info, size_t m, bool other)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);

  if (info->other_last > event->first)
    info->other_last = event->first;
  if (other && event->grade && !SETTING(document->language, head_last) && m != resolver->main &&
      !names_main(resolver, m))
    note_other(document, info, event);
}

/* Is it a press conference or the like, beside a meeting of which it tells? */
static bool is_aside(const struct document *document, const struct mention *event)
{
  return !event->grade && is_class(document, event->as.name.head, CLASS_side);
}

/* Is mention i surely another event than the main one, by its noun or, where both are short names, by its number? */
static bool is_another(const struct resolver *resolver, size_t i)
{
  const struct mention *event = document_mention(resolver->document, i),
                       *main_event = document_mention(resolver->document, resolver->main);

  return (event->grade != 1 || (event->form && main_event->form && event->as.name.edition)) && !event_is_bare(event) &&
         !names_main(resolver, i);
}

/* Focus that the events of a sentence, from *mention on, set; FOCUS of the one before where none does. What is told at
 * another event is about the main one: the focus is on that. */
static uint8_t sentence_focus(const struct resolver *resolver, size_t s, size_t *mention, uint8_t before)
{
  const struct document *document = resolver->document;
  const struct mention *main_event = document_mention(document, resolver->main);
  struct sentence_info *info = resolver_info(resolver, s);
  uint32_t aside = 0;
  uint8_t focus = before;
  bool decided = false;

  for (; *mention != NO_MENTION && document_mention(document, *mention)->sentence == s;
       *mention = mention_next(resolver, *mention)) {
    const struct mention *event = document_mention(document, *mention);
    bool other = is_elsewhere(resolver, event->first, event->last, NEAR);
    note_if_other(resolver, info, *mention, other);
    if (*mention == resolver->main ||
        (event->grade && !event_is_bare(event) && !other && names_main(resolver, *mention))) {
      info->main_named = 1;
      info->aside = aside;
      focus = FOCUS_MAIN;
      decided = true;
    } else if (aside && event->grade == 2 && event_is_bare(event) && event->role == main_event->role) {
      info->aside = aside;
      focus = FOCUS_MAIN;
    } else if (!decided && (other || is_another(resolver, *mention))) {
      focus = FOCUS_OTHER;
      decided = true;
    }
    if (!info->main_named && is_aside(document, event))
      aside = event->first;
  }
  return focus;
}

/* A phrase with a demonstrative is the main event where that has no number of its own. */
static bool is_same(const struct document *document, size_t i, const struct mention *main_event)
{
  const struct mention *event = document_mention(document, i);

  if (event->first > 0 && is_class(document, event->first - 1u, CLASS_demonstrative) &&
      !(event->as.name.edition && main_event->as.name.edition))
    return true;
  return same_event(document, event, main_event);
}

/* Which events are the main one. */
static void find_same(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  const struct mention *main_event = document_mention(document, resolver->main);
  struct mention_info *mentions = resolver->mentions.items;
  size_t i;

  for (i = mention_first(resolver, MENTION_EVENT); i != NO_MENTION; i = mention_next(resolver, i))
    mentions[i].same = is_same(document, i, main_event);
}

/* Do two phrases for events differ in their words, neither being the other's in short? */
static bool differ(const struct document *document, const struct mention *a, const struct mention *b)
{
  struct name_words first, second;

  name_words(document, a->first, a->last, &first);
  name_words(document, b->first, b->last, &second);
  return !name_words_in(&first, &second) && !name_words_in(&second, &first);
}

/* Where what may be of the main event ends: at the lines that close the text if they name other events. */
static size_t focus_end(const struct resolver *resolver)
{
  const struct document *document = resolver->document;
  const struct mention *main_event = document_mention(document, resolver->main), *event;
  size_t m = document->mentions.count;

  if (main_event->sentence < document->closing)
    while (m-- > 0 && (event = document_mention(document, m))->sentence >= document->closing)
      if (event->kind == MENTION_EVENT && event->grade == 2 && differ(document, event, main_event))
        return document->closing;
  return document->sentences.count;
}

void resolve_focus(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t s, mention = mention_first(resolver, MENTION_EVENT);
  uint8_t focus = FOCUS_MAIN;

  if (resolver->main == SIZE_MAX)
    return;
  find_same(resolver);
  resolver->until = focus_end(resolver);
  for (s = 0; s < document->sentences.count; s++) {
    struct sentence_info *info = resolver_info(resolver, s);
    if (document_token(document, document_sentence(document, s)->first)->flags & TOKEN_PARAGRAPH)
      focus = FOCUS_MAIN;
    focus = info->focus = sentence_focus(resolver, s, &mention, focus);
  }
}
