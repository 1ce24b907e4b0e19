/* Where the report begins: behind the menu and notice of its page, and behind the titles of other texts that stand
 * before its own. */
#include "resolve/resolver.h"

/* Tokens of the report that titles are compared with, bits for their words, most of these that a title need share, and
 * tokens of more titles than one, and of a rubric. */
enum { COMPARED = 70, BITS = 1024, SHARED = 6, TITLES = 12, RUBRIC = 8, MOST_TITLES = 64 };

struct word_bits {
  uint64_t bits[BITS / 64];
};

/* Links the mentions behind a menu, each with the next of its kind. */
static void link_mentions(struct resolver *resolver)
{
  const struct document *document = resolver->document;
  struct mention_info *mentions = resolver->mentions.items;
  size_t i, kind;

  for (kind = 0; kind < MENTION_KINDS; kind++)
    resolver->first[kind] = NO_MENTION;
  for (i = document->mentions.count; i-- > 0 && document_mention(document, i)->sentence >= document->opening;) {
    uint32_t *first = resolver->first + document_mention(document, i)->kind;
    mentions[i] = (struct mention_info){*first, 0};
    *first = (uint32_t)i;
  }
  resolver->from = document->opening;
  resolver->until = document->sentences.count;
}

/* Is a meeting told of, by more than a noun that may be none, in sentence s or behind it, before mention *m, which goes
 * down to the sentence's first? Not, if it is to be `undated`, where a day is told too. */
static bool names_event(const struct document *document, size_t s, size_t *m, bool undated)
{
  bool found = false, dated = false;

  for (; *m > 0 && document_mention(document, *m - 1)->sentence >= s; --*m) {
    const struct mention *event = document_mention(document, *m - 1);
    dated |= event->kind == MENTION_DATE && event->as.date.first.day;
    found |= event->kind == MENTION_EVENT && event->grade && (event->grade == 2 || !event_is_bare(event));
  }
  return found && !(dated && undated);
}

/* Is a verb of holding in sentence s, which then is the report's first, without its full stop? */
static bool tells_held(const struct document *document, size_t s)
{
  const struct sentence *sentence = document_sentence(document, s);
  size_t i = sentence->first;

  while (i < sentence->last && !is_class(document, i, CLASS_held))
    i++;
  return i < sentence->last;
}

/* Notes the words of tokens [i, end), some of the first. */
static void note_words(const struct document *document, size_t i, size_t end, struct word_bits *noted)
{
  struct name_words words;
  size_t k;

  end = end < i + COMPARED ? end : i + COMPARED;
  for (; i < end; i += MOST_NAME_WORDS) {
    name_words(document, i, i + MOST_NAME_WORDS < end ? i + MOST_NAME_WORDS : end, &words);
    for (k = 0; k < words.count; k++)
      noted->bits[words.keys[k] % BITS / 64] |= (uint64_t)1 << words.keys[k] % 64;
  }
}

/* How many of a title's words, which are counted too, come back in the report. */
static size_t words_again(const struct document *document, size_t s, const struct word_bits *noted, size_t *count)
{
  const struct sentence *title = document_sentence(document, s);
  struct name_words words;
  size_t k, again = 0;

  name_words(document, title->first, title->last, &words);
  for (k = 0; k < words.count; k++)
    again += noted->bits[words.keys[k] % BITS / 64] >> words.keys[k] % 64 & 1;
  *count = words.count;
  return again;
}

/* Which of the headings before the lead, the first that is looked at being bit 0, tell of a meeting. */
static uint64_t naming_titles(const struct document *document)
{
  size_t s, m = document->mentions.count;
  uint64_t naming = 0;

  names_event(document, document->lead, &m, true); /* over the mentions of the report */
  for (s = document->lead; m > 0 && s-- > document->opening;)
    naming |= (uint64_t)(names_event(document, s, &m, true) && !(s + 1 == document->lead && tells_held(document, s)))
              << (s - document->opening);
  return naming;
}

/* The first sentence behind titles that tell of other meetings, if there are such: less of them comes back in the
 * report, or in the titles behind them, than of its own title, and less than half of their own words. */
static size_t report_start(const struct document *document)
{
  struct word_bits noted = {{0}};
  size_t opening = document->opening, lead = document->lead, s, again, count, best = lead, most = 1, first, last;
  uint64_t naming;

  if (lead < opening + 2 || lead > opening + MOST_TITLES)
    return opening;
  naming = naming_titles(document);
  first = document_sentence(document, opening)->first;
  last = document_sentence(document, lead)->first;
  if (!naming || (last <= first + TITLES && !(naming & (naming - 1))) || document_has_label(document, first, last))
    return opening;
  note_words(document, last, document_count(document), &noted);
  for (s = lead; s-- > opening;) {
    again = words_again(document, s, &noted, &count);
    if (again > most)
      best = s, most = again;
  }
  most = most < SHARED ? most : SHARED;
  note_words(document, document_sentence(document, best)->first, last, &noted);
  for (s = best; s-- > opening;) {
    size_t place = s - opening;
    if (!(naming >> place & 1) ||
        (!(naming >> place >> 1) && document_sentence(document, best)->first <= first + TITLES))
      continue;
    again = words_again(document, s, &noted, &count);
    if (again * 2 < most && again * 2 < count)
      return s + 1;
  }
  return opening;
}

/* The first sentence of the paragraph in which something is found, where prose before it holds nothing: a notice
 * of its page. */
static size_t behind_notice(const struct document *document)
{
  size_t m = 0, opening = document->opening, s = opening;

  while (m < document->mentions.count && document_mention(document, m)->sentence < s)
    m++;
  if (m < document->mentions.count)
    s = document_mention(document, m)->sentence;
  while (s > opening && !(document_token(document, document_sentence(document, s)->first)->flags & TOKEN_PARAGRAPH))
    s--;
  return s > document->lead &&
                 document_sentence(document, s)->first > document_sentence(document, opening)->first + RUBRIC
             ? s
             : opening;
}

static void begin_at(struct document *document, size_t s)
{
  if (s > document->opening)
    document_begin_at(document, s);
}

bool resolve_mentions(struct resolver *resolver)
{
  struct document *document = resolver->document;
  size_t m = document->mentions.count;

  if (!vector_reserve(&resolver->mentions, m))
    return false;
  begin_at(document, behind_notice(document));
  begin_at(document, report_start(document));
  link_mentions(resolver);
  if (document->opening && mention_first(resolver, MENTION_EVENT) == NO_MENTION &&
      names_event(document, 0, &m, false)) {
    document->opening = 0; /* it is none, but the report */
    link_mentions(resolver);
  }
  return true;
}
