/* Subjects where verbs end their sentences and cases are endings: in the genitive before a participle of hosting, or at
 * the sentence's start. */
#include "resolve/hosts.h"

#include "find/numbers.h"
#include "find/phrases.h"

/* Tokens from a cue back to its subject, of a subject, and from a body in the genitive to the support that it gives. */
enum { BACK = 40, SUBJECT = 16, SUPPORT = 4 };

/* Token at which the body ends whose genitive ends with token i, or SIZE_MAX: in one word with the ending, before its
 * apostrophe, or before the ending alone where the apostrophe was lost. */
static size_t genitive_end(const struct document *document, size_t i)
{
  if (i > 1 && is_class(document, i, CLASS_genitive_ending)) {
    size_t end = i - is_sign(document, i - 1, '\'');
    if (end < i || class_ends_before(document, end, CLASS_org) != SIZE_MAX)
      return end;
  }
  return is_upper(document, i) && is_class(document, i, CLASS_org) && word_ends_in(document, i, CLASS_genitive_ending)
             ? i + 1
             : SIZE_MAX;
}

void resolve_host_genitive(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first = document_sentence(document, resolver_sentence_of(search->resolver, i))->first,
         before = search->resolver->candidates.count, at;

  for (at = i; at > first + 1 && at + BACK > i; at--) {
    size_t end = genitive_end(document, at - 1);
    if (end == SIZE_MAX || !is_upper(document, end - 1) || class_after(search->resolver, at, CLASS_support, SUPPORT))
      continue;
    host_add_before(search, end, reason);
    if (search->resolver->candidates.count > before)
      return;
  }
  /* no ending was read, as of a foreign name; words between would tell what the meeting is part of or where it is */
  if (i > first && is_upper(document, i - 1))
    host_add_before(search, i, reason);
}

#define OTHERWISE(IN) IN(host_after) IN(host_verb) IN(attend) IN(support) IN(says) IN(represent) IN(building) IN(org)
static const struct class_set otherwise = CLASS_SET(OTHERWISE);

/* Between a body's genitive and the participle of what it holds stand days, towns and adverbs: no other verb whose
 * subject it may be, nor its house. */
static bool are_circumstances(const struct document *document, size_t i, size_t last)
{
  for (; i < last; i++) {
    const struct token *token = document_token(document, i);
    if (is_any(document, i, &otherwise) || (token->kind == TOKEN_WORD && !token->lexeme && token->flags & TOKEN_STOP))
      return false;
  }
  return true;
}

void resolve_host_owner(const struct host_search *search, size_t i, const struct host_reason *reason)
{
  const struct document *document = search->document;
  size_t first = document_sentence(document, resolver_sentence_of(search->resolver, i))->first, at;
  uint32_t value;

  for (at = i; at > first + 1 && at + BACK > i; at--) {
    size_t end = genitive_end(document, at - 1);
    if (end == SIZE_MAX || !is_upper(document, end - 1))
      continue;
    if ((is_class(document, end - 1, CLASS_org) ||
         (phrase_acronym(document, end - 1) && !roman_at(document, end - 1, &value))) &&
        !is_class(document, end - 1, CLASS_country) && are_circumstances(document, at, i))
      host_add_before(search, end, reason);
    return;
  }
}

/* Token after the bodies in the nominative that open the sentence at token first, or SIZE_MAX; without one behind a
 * comma that a word joins to the subject. */
static size_t opening_bodies(const struct document *document, size_t first, size_t last)
{
  size_t at = first, end = SIZE_MAX, subject = SIZE_MAX;

  for (; at < last && at < first + SUBJECT &&
         (is_upper(document, at) || is_class(document, at, CLASS_and) || is_sign(document, at, ','));
       at++)
    if (is_class(document, at, CLASS_event) || is_class(document, at, CLASS_person_title)) {
      break;
    } else if (is_sign(document, at, ',')) {
      subject = end;
    } else if (is_class(document, at, CLASS_org)) {
      size_t behind = at + token_span(document->language, document_token(document, at), CLASS_org);
      if (!is_sign(document, behind, '\'') && !word_is_inflected(document, behind - 1))
        end = behind;
    }
  return end != SIZE_MAX && subject != SIZE_MAX && is_class(document, end, CLASS_host_with) ? subject : end;
}

void resolve_host_opening(const struct host_search *search, size_t verb, const struct host_reason *reason)
{
  size_t sentence = resolver_sentence_of(search->resolver, verb);
  size_t first =
      document_sentence(search->document, sentence)->first + resolver_info(search->resolver, sentence)->dateline;
  size_t end = opening_bodies(search->document, first, verb);

  if (end != SIZE_MAX)
    host_add_before(search, end, reason);
}
