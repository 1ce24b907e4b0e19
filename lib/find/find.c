#include "find/finders.h"

/* Finders append in order of the text, each its own run; a merge of runs sorts them in linear time but for the few runs. */
static void merge(struct mention *out, const struct mention *left, size_t lefts, const struct mention *right, size_t rights)
{
  size_t l = 0, r = 0;

  while (l < lefts || r < rights)
    if (r == rights || (l < lefts && left[l].first <= right[r].first))
      out[l + r] = left[l], l++;
    else
      out[l + r] = right[r], r++;
}

static bool merge_runs(struct document *document, size_t middle)
{
  struct vector merged;
  struct mention *items = document->mentions.items;
  size_t count = document->mentions.count;

  if (middle == 0 || middle == count)
    return true;
  vector_init(&merged, document->mentions.allocator, sizeof(struct mention));
  if (!vector_reserve(&merged, count))
    return false;
  merge(merged.items, items, middle, items + middle, count - middle);
  merged.count = count;
  vector_free(&document->mentions);
  document->mentions = merged;
  return true;
}

static void number_sentences(struct document *document)
{
  size_t i, sentence = 0;

  for (i = 0; i < document->mentions.count; i++) {
    struct mention *mention = document_mention(document, i);
    while (sentence + 1 < document->sentences.count && document_sentence(document, sentence)->last <= mention->first)
      sentence++;
    mention->sentence = (uint32_t)sentence;
  }
}

bool find_all(struct document *document)
{
  static bool (*const finders[])(struct document *) = {find_dates, find_numbers, find_places, find_quotes, find_names};
  size_t i;

  for (i = 0; i < sizeof finders / sizeof finders[0]; i++) {
    size_t middle = document->mentions.count;
    if (!finders[i](document) || !merge_runs(document, middle))
      return false;
  }
  number_sentences(document);
  return true;
}
