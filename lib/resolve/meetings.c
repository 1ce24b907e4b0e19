/* The stages of a record in their order, and which meetings of the text get one. */
#include "resolve/resolver.h"

enum { MOST_RECORDS = 4 };

/* Mentions before and behind an event's own among which its date and city are: a sentence may be as long as the text.
 */
enum { APART_BEFORE = 20, APART_BEHIND = 60 };

/* Candidates of the record of `main`, which is found if it is not set. */
static void gather_candidates(struct resolver *resolver)
{
  size_t i;

  resolver_clear(resolver);
  for (i = 0; i < resolver->sentences.count; i++) {
    resolver_info(resolver, i)->focus = FOCUS_MAIN;
    resolver_info(resolver, i)->main_named = 0;
    resolver_info(resolver, i)->aside = 0;
  }
  resolve_names(resolver);
  if (resolver->main == SIZE_MAX && !resolver->options->explain) {
    resolve_dates(resolver); /* no meeting, no record; but what a relative day means is told of the mention */
    return;
  }
  resolve_focus(resolver);
  resolve_titles(resolver);
  resolve_places(resolver);
  resolve_dates(resolver);
  resolve_counts(resolver);
  resolve_hosts(resolver);
  resolve_mottos(resolver);
  resolve_select(resolver);
}

/* Is mention m another meeting that the text reports as such: named in full, with a time or a place of its own? */
static bool reported_apart(const struct resolver *resolver, size_t m, const size_t *mains, size_t count)
{
  const struct document *document = resolver->document;
  const struct mention *event = document_mention(document, m);
  size_t i = m > APART_BEFORE ? m - APART_BEFORE : 0,
         last = m + APART_BEHIND < document->mentions.count ? m + APART_BEHIND : document->mentions.count, k;
  bool dated = false, placed = false;

  if (event->grade != 2 || (!event->as.name.edition && event->as.name.proper < 3))
    return false;
  if (!sentence_has(resolver, event->sentence, CLASS_held) && !sentence_has(resolver, event->sentence, CLASS_gather))
    return false;
  for (k = 0; k < count; k++)
    if (same_event(document, event, document_mention(document, mains[k])))
      return false;
  for (; i < last && document_mention(document, i)->sentence <= event->sentence && !(dated && placed); i++) {
    const struct mention *other = document_mention(document, i);
    if (other->sentence != event->sentence)
      continue;
    dated |= other->kind == MENTION_DATE && other->form == DATE_PATTERN && other->as.date.first.day;
    placed |= other->kind == MENTION_CITY;
  }
  return dated && placed && !class_before(resolver, event->first, CLASS_last_time, 6) &&
         !class_before(resolver, event->first, CLASS_next_time, 6) &&
         !is_elsewhere(resolver, event->first, event->last, 6);
}

bool resolve_main(struct resolver *resolver)
{
  resolver->main = SIZE_MAX;
  if (!resolve_mentions(resolver) || !resolve_sentences(resolver))
    return false;
  resolver->record_confidence = CERTAIN;
  gather_candidates(resolver);
  resolve_evidence(resolver);
  resolve_doubt(resolver);
  return true;
}

size_t resolve_records(struct resolver *resolver, struct arena *arena, const struct meeting_record *const **out)
{
  const struct meeting_record **records = arena_alloc(arena, MOST_RECORDS * sizeof *records);
  size_t mains[MOST_RECORDS], count = 0, m;

  *out = records;
  if (!records || !resolver->record.chosen)
    return 0;
  mains[0] = resolver->main;
  records[count++] = resolve_record(resolver, arena);
  for (m = mention_first(resolver, MENTION_EVENT); m != NO_MENTION && count < MOST_RECORDS;
       m = mention_next(resolver, m)) {
    if (!reported_apart(resolver, m, mains, count))
      continue;
    resolver->main = m;
    resolver_begin_at(resolver, document_mention(resolver->document, m)->sentence);
    gather_candidates(resolver);
    mains[count] = m;
    records[count++] = resolve_record(resolver, arena);
  }
  return count;
}
