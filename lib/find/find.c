#include "find/finders.h"
#include "find/told_names.h"

#include <string.h>

/* A mention in so many tokens is room enough for most texts; long ones do not get it in advance. */
enum { TOKENS_OF_MENTION = 5, MOST_EXPECTED = 400 };

/* Finders append in order of the text, each its own run; a merge of runs sorts them in linear time but for the few
 * runs. Merges the latest finder's mentions with those before; `spare` holds those that must make room. */
static void merge_runs(struct document *document, struct vector *spare)
{
  struct mention *out = document->mentions.items;
  size_t middle = document->found;
  const struct mention *run[2] = {NULL, out + middle}, *left_end, *right_end = out + document->mentions.count;

  if (middle == 0 || run[1] == right_end || (run[1] - 1)->first <= run[1]->first)
    return;
  while (out->first <= run[1]->first)
    out++;
  if (spare->capacity < (size_t)(run[1] - out))
    vector_free(spare); /* what it held is not needed */
  if (!vector_reserve(spare, (size_t)(run[1] - out))) {
    document->failed = true;
    return;
  }
  run[0] = memcpy(spare->items, out, (size_t)(run[1] - out) * sizeof *out);
  left_end = run[0] + (run[1] - out);
  /* whose turn it is nobody can foretell: no branch hangs on it */
  while (run[0] < left_end && run[1] < right_end) {
    bool turn = run[0]->first > run[1]->first;
    *out++ = *run[turn]++;
  }
  memcpy(out, run[0], (size_t)(left_end - run[0]) * sizeof *out);
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

enum { FINDERS = 6 };

/* The finders in their order; by number and not by pointer, so that no table is to be relocated and the depth of calls
 * is known. */
static void find_kind(struct document *document, unsigned finder)
{
  switch (finder) {
  case 0:
    find_dates(document);
    break;
  case 1:
    find_numbers(document);
    break;
  case 2:
    find_places(document);
    break;
  case 3:
    find_quotes(document);
    break;
  case 4:
    find_names(document);
    break;
  default:
    find_told_names(document);
  }
}

bool find_all(struct document *document)
{
  size_t expected = document_count(document) / TOKENS_OF_MENTION;
  struct vector spare;
  unsigned finder;

  document->failed |= !vector_expect(&document->mentions, (expected < MOST_EXPECTED ? expected : MOST_EXPECTED) + 16);
  vector_init(&spare, document->mentions.allocator, sizeof(struct mention));
  for (finder = 0; finder < FINDERS && !document->failed; finder++) {
    document->found = document->mentions.count;
    find_kind(document, finder);
    merge_runs(document, &spare);
  }
  vector_free(&spare);
  number_sentences(document);
  return !document->failed;
}
