/* Is a date that on which the meeting begins, or ends? */
#include "resolve/resolver.h"

/* Tokens from a date to its verb behind it, to one of an end before it, and to the participle that ends its clause;
 * from an opening word to its hour. */
enum { VERB_REACH = 14, CLOSE_REACH = 12, PARTICIPLE_REACH = 24, HOUR_REACH = 3 };

/* Does a word of `class` stand nearer before token i than any of `other`, within `reach` tokens in its sentence? */
static bool nearer_before(const struct resolver *resolver, size_t i, unsigned class, unsigned other, size_t reach)
{
  const struct document *document = resolver->document;
  size_t sentence = resolver_sentence_of(resolver, i), first = document_sentence(document, sentence)->first, at = i;

  if (!sentence_has(resolver, sentence, class))
    return false;
  for (; at > first && at + reach > i; at--)
    if (is_class(document, at - 1, class) || is_class(document, at - 1, other))
      return !is_class(document, at - 1, other);
  return false;
}

/* Does a word of an end stand at tokens [first, last)? Not a building's noun that is spelled as a verb of closing. */
static bool closes_in(const struct document *document, size_t first, size_t last)
{
  for (; first < last; first++)
    if (is_class(document, first, CLASS_close) &&
        !(is_upper(document, first) && is_class(document, first, CLASS_building)))
      return true;
  return false;
}

/* Is the date's sentence soon before it or soon behind it, unless it opens there, one of an end? */
static bool closes_beside(const struct resolver *resolver, const struct mention *date, bool opens)
{
  const struct sentence *sentence = document_sentence(resolver->document, date->sentence);
  size_t first = date->first > sentence->first + CLOSE_REACH ? date->first - CLOSE_REACH : sentence->first,
         last = date->last + 14 < sentence->last ? date->last + 14 : sentence->last;

  return sentence_has(resolver, date->sentence, CLASS_close) &&
         (closes_in(resolver->document, first, date->first) ||
          (!opens && closes_in(resolver->document, date->last, last)));
}

/* Where verbs stand last, the one that a date goes with is the next behind it and before another date. Is that of
 * `class` rather than `other`? */
static bool verb_behind(const struct resolver *resolver, size_t m, unsigned class, unsigned other)
{
  const struct document *document = resolver->document;
  const struct mention *date = document_mention(document, m);
  size_t next = mention_next(resolver, m), i, last = document_sentence(document, date->sentence)->last;

  if (!sentence_has(resolver, date->sentence, class))
    return false;
  if (next != NO_MENTION && document_mention(document, next)->first < last)
    last = document_mention(document, next)->first;
  for (i = date->last; i < last && i < date->last + VERB_REACH; i++)
    if (is_class(document, i, class) || is_class(document, i, other))
      return is_class(document, i, class);
  return false;
}

/* Where participles end clauses, does that of a beginning end the date's, in which no other date stands? */
static bool participle_behind(const struct resolver *resolver, const struct mention *date)
{
  const struct document *document = resolver->document;
  size_t i, last = document_sentence(document, date->sentence)->last;

  if (!SETTING(document->language, noun_upper) || !sentence_has(resolver, date->sentence, CLASS_passive))
    return false;
  for (i = date->last; i < last && i < date->last + PARTICIPLE_REACH && !is_sign(document, i, ','); i++)
    if (document_token(document, i)->flags & TOKEN_DATE || is_class(document, i, CLASS_close))
      return false;
    else if (is_class(document, i, CLASS_open) && !is_upper(document, i))
      return true;
  return false;
}

bool is_hour(const struct document *document, size_t i)
{
  i += is_class(document, i, CLASS_time_unit); /* a noun for the hour before it */
  return is_number(document, i) &&
         (is_class(document, i + 1, CLASS_time_unit) || (is_sign(document, i + 1, ':') && is_glued(document, i + 1)));
}

bool resolve_opens_at_hour(const struct resolver *resolver, const struct mention *date)
{
  const struct document *document = resolver->document;
  size_t i, k, last = document_sentence(document, date->sentence)->last;

  for (i = date->last; i < last && i < date->last + VERB_REACH; i++)
    for (k = i + 1; is_class(document, i, CLASS_open) && k <= i + HOUR_REACH && k < last; k++)
      if (is_hour(document, k))
        return true;
  return false;
}

bool resolve_counted_from(const struct resolver *resolver, const struct candidate *candidate, size_t m)
{
  const struct document *document = resolver->document;
  size_t sentence = document_mention(document, m)->sentence;

  if (!candidate_has(candidate, FEATURE_dateline))
    return false;
  for (m++; m < document->mentions.count && document_mention(document, m)->sentence == sentence; m++) {
    const struct mention *date = document_mention(document, m);
    if (date->kind == MENTION_DATE && (date->form == DATE_RELATIVE || date->form == DATE_WEEKDAY))
      return true;
  }
  return false;
}

void resolve_date_ends(const struct resolver *resolver, struct candidate *candidate, size_t m)
{
  const struct mention *date = document_mention(resolver->document, m);
  bool opens, closes;

  if (SETTING(resolver->document->language, head_last)) {
    opens = verb_behind(resolver, m, CLASS_open, CLASS_close);
    closes = verb_behind(resolver, m, CLASS_close, CLASS_open);
  } else {
    bool before = nearer_before(resolver, date->first, CLASS_open, CLASS_close, 8);
    opens = before || class_after(resolver, date->last, CLASS_open, 8) || participle_behind(resolver, date);
    closes = closes_beside(resolver, date, before); /* another date has the end */
  }
  /* a year is when something else was opened */
  opens &= date->form != DATE_YEAR && !resolve_counted_from(resolver, candidate, m);
  candidate_feature(candidate, FEATURE_opens, opens);
  candidate_feature(candidate, FEATURE_closes, closes);
}
