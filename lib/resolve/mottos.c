/* Candidates for the motto: a quotation beside a cue, or the rest of a clause behind one. */
#include "resolve/resolver.h"

/* Words between a cue and the quotation; tokens of an unquoted motto. */
enum { GAP = 6, LONGEST_MOTTO = 40 };

static bool add(struct resolver *resolver, size_t mention, size_t first, size_t last, int before, int after, bool quoted)
{
  struct candidate *candidate = candidate_add(resolver, MEETING_FIELD_MOTTO, mention, first, last);

  if (!candidate)
    return false;
  candidate_feature(candidate, FEATURE_cue_before, before);
  candidate_feature(candidate, FEATURE_cue_after, after);
  candidate_feature(candidate, FEATURE_quoted, quoted);
  candidate_feature(candidate, FEATURE_cue_against, class_before(resolver, first, CLASS_not_motto, 10) || class_after(resolver, last, CLASS_not_motto, 6));
  candidate_feature(candidate, FEATURE_bare, last - first < 3);
  candidate_score(candidate);
  return true;
}

/* Strength of a motto cue within `GAP` tokens before token i. */
static int cue_before(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t at = i, steps;
  int best = 0;

  for (steps = 0; steps < GAP + 3 && at > 0; steps++) {
    at--;
    if (document_token(document, at)->kind == TOKEN_QUOTE && steps > 0)
      break;
    if (is_class(document, at, CLASS_motto_before)) {
      int value = class_value(document, at, CLASS_motto_before, 1);
      if (value > best)
        best = value;
    }
    if (is_class(document, at, CLASS_motto_label) && is_sign(document, at + 1, ':'))
      best = 3;
  }
  return best;
}

static int cue_after(const struct resolver *resolver, size_t i)
{
  const struct document *document = resolver->document;
  size_t at;

  for (at = i; at < i + GAP && at < document_count(document); at++) {
    if (document_token(document, at)->flags & TOKEN_PARAGRAPH)
      return 0;
    if (is_class(document, at, CLASS_motto_after))
      return class_value(document, at, CLASS_motto_after, 1);
    if (document_token(document, at)->kind == TOKEN_PUNCT && at > i + 1)
      return 0;
  }
  return 0;
}

static bool add_quotation(struct resolver *resolver, size_t m)
{
  const struct mention *quote = document_mention(resolver->document, m);
  int before = cue_before(resolver, quote->first - 1), after = cue_after(resolver, quote->last + 1);

  if (!before && !after)
    return true;
  if (quote->form && before < 2 && after < 2)
    return true;
  return add(resolver, m, quote->first, quote->last, before, after, true);
}

/* "Motto: Frieden und Brot", "under the theme Meet the Challenge, …": what follows a cue up to the end of its clause. */
static bool add_unquoted(struct resolver *resolver, size_t i, unsigned span, int strength)
{
  const struct document *document = resolver->document;
  size_t first = i + span, last, sentence = resolver_sentence_of(resolver, i), end = document_sentence(document, sentence)->last;
  bool colon = is_sign(document, first, ':');

  if (colon)
    first++;
  if (first == end && colon && sentence + 1 < document->sentences.count) {
    sentence++;
    end = document_sentence(document, sentence)->last;
  }
  if (first >= end || document_token(document, first)->kind == TOKEN_QUOTE || is_sign(document, first, '\''))
    return true;
  if (!colon && !is_upper(document, first))
    return true;
  for (last = first; last < end && last - first < LONGEST_MOTTO; last++) {
    const struct token *token = document_token(document, last);
    if (token->kind == TOKEN_QUOTE || (token->kind == TOKEN_PUNCT && (token->sign == '.' || token->sign == ';' || token->sign == '(') && last + 1 >= end) ||
        (token->kind == TOKEN_PUNCT && !colon && (token->sign == ',' || token->sign == '(')) || is_class(document, last, CLASS_held))
      break;
  }
  if (last <= first + 1)
    return true;
  return add(resolver, SIZE_MAX, first, last, strength, 0, false);
}

bool resolve_mottos(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  size_t i;

  for (i = 0; i < document->mentions.count; i++)
    if (document_mention(document, i)->kind == MENTION_QUOTE && !add_quotation(resolver, i))
      return false;
  for (i = document_next(document, 0, INTEREST_MOTTO); i < document_count(document); i = document_next(document, i + 1, INTEREST_MOTTO)) {
    unsigned span = token_span(document->language, document_token(document, i), CLASS_motto_before);
    unsigned label = token_span(document->language, document_token(document, i), CLASS_motto_label);
    if (label && !is_sign(document, i + label, ':'))
      label = 0;
    if ((span || label) && !add_unquoted(resolver, i, span ? span : label, label ? 3 : class_value(document, i, CLASS_motto_before, 1)))
      return false;
  }
  return true;
}
