/* Candidates for the name: the phrases that name an event, whole and without the last parts of their tails, and
 * quotations right behind one. The event of the best is the main event. */
#include "resolve/resolver.h"

#include "find/phrases.h"

/* Events that are looked at, parts that may be cut off a phrase, and candidates at which no more variants are made. */
enum { MOST_EVENTS = 40, MOST_CUTS = 4, MOST_NAMES = 120 };

static struct candidate *add(struct resolver *resolver, size_t m, size_t first, size_t last)
{
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_NAME, m, first, last);

  if (!candidate)
    return NULL;
  candidate->head = document_mention(resolver->document, m)->as.name.head;
  name_features(resolver, candidate, m);
  return candidate;
}

/* "congrès à l'Université de Strasbourg": the name may end before each part of the tail. */
static bool add_shorter(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t ends[MOST_CUTS], count = 0, at = event->as.name.head + 1u, next;

  for (; at < event->last && count < MOST_CUTS; at = next) {
    if (is_class(document, at, CLASS_of) || is_class(document, at, CLASS_and) || is_sign(document, at, ','))
      ends[count++] = at;
    next = phrase_step(document, at);
    if (next == at)
      break;
  }
  while (count-- > 0)
    if (!add(resolver, m, event->first, ends[count]))
      return false;
  return true;
}

/* "Fachkonferenz „Bits & Bäume“": the quotation alone, or with the phrase before it. */
static bool add_quotation(struct resolver *resolver, size_t m, const struct mention *quote)
{
  const struct mention *event = document_mention(resolver->document, m);
  bool small = !is_upper(resolver->document, quote->first);
  struct candidate *alone = add(resolver, m, quote->first, quote->last), *whole;

  if (!alone)
    return false;
  alone->head = 0;
  candidate_feature(alone, FEATURE_quoted, 1);
  candidate_feature(alone, FEATURE_quoted_named, event->as.name.edition || event->as.name.proper > 3);
  candidate_feature(alone, FEATURE_small_start, small);
  if (quote->last >= document_count(resolver->document))
    return true;
  whole = add(resolver, m, event->first, quote->last + 1u);
  if (!whole)
    return false;
  candidate_feature(whole, FEATURE_with_quote, 1);
  candidate_feature(whole, FEATURE_small_start, small);
  return true;
}

static bool add_quoted(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  size_t i;

  for (i = m + 1; i < document->mentions.count && i < m + 6; i++) {
    const struct mention *quote = document_mention(document, i);
    if (quote->kind == MENTION_QUOTE && quote->first == document_mention(document, m)->last + 1u)
      return add_quotation(resolver, m, quote);
  }
  return true;
}

/* "Assemblea del Club alpino italiano": the phrase may go on behind a word that nothing is known of. */
static bool add_longer(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);
  size_t end = phrase_stretch(resolver->document, event->last);
  struct candidate *candidate;

  if (end <= event->last || event->form)
    return true;
  candidate = add(resolver, m, event->first, end);
  if (!candidate)
    return false;
  candidate_feature(candidate, FEATURE_stretched, 1);
  return true;
}

/* "Congreso Obrero de 1888": a year behind the phrase may belong to the name. */
static bool add_year(struct resolver *resolver, size_t m)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  bool of = is_class(document, event->last, CLASS_of) ||
            (document->language->name_right == REACH_ANY && is_class(document, event->last, CLASS_time_unit));
  size_t at = event->last + (of ? 1u : 0u);
  struct candidate *candidate;

  if (at >= document_count(document) || document_token(document, at)->kind != TOKEN_NUMBER ||
      document_token(document, at)->length != 4 || event->form)
    return true;
  candidate = add(resolver, m, event->first, at + 1);
  if (!candidate)
    return false;
  candidate_feature(candidate, FEATURE_only_year, at > event->last ? 2 : 1);
  return true;
}

static bool add_whole(struct resolver *resolver, size_t m)
{
  const struct mention *event = document_mention(resolver->document, m);

  return add(resolver, m, event->first, event->last) != NULL;
}

static bool add_variants(struct resolver *resolver, size_t m)
{
  return add_shorter(resolver, m) && add_longer(resolver, m) && add_year(resolver, m) && add_quoted(resolver, m);
}

/* Mentions of events that may be the main one, with their words. */
static bool gather_words(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i;

  for (i = 0; i < document->mentions.count && resolver->names.count < MOST_EVENTS; i++) {
    const struct mention *event = document_mention(document, i);
    struct name_words *words;
    if (event->kind != MENTION_EVENT || !event->grade)
      continue;
    words = vector_add(&resolver->names);
    if (!words)
      return false;
    words->mention = (uint32_t)i;
    name_words(document, event->first, event->last, words);
  }
  return true;
}

/* Does mention m name the event that the record is of? Any does as long as that is not known. */
static bool belongs(const struct resolver *resolver, size_t m)
{
  return resolver->main == SIZE_MAX || m == resolver->main ||
         same_event(resolver->document, document_mention(resolver->document, m),
                    document_mention(resolver->document, resolver->main));
}

bool resolve_names(struct resolver *resolver)
{
  const struct name_words *names;
  size_t i, best;

  if (resolver->main == SIZE_MAX && !gather_words(resolver))
    return false;
  names = resolver->names.items;
  for (i = 0; i < resolver->names.count; i++)
    if (belongs(resolver, names[i].mention) && !add_whole(resolver, names[i].mention))
      return false;
  for (i = 0; i < resolver->names.count && resolver->candidates.count < MOST_NAMES; i++)
    if (belongs(resolver, names[i].mention) && !add_variants(resolver, names[i].mention))
      return false;
  if (resolver->main == SIZE_MAX && (best = resolve_best(resolver, MEETING_FIELD_NAME)) != SIZE_MAX)
    resolver->main = resolver_candidate(resolver, best)->mention;
  return true;
}
