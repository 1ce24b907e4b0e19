/* From mentions to a record: which event is the main one, which sentence speaks of it, and which mention fills which
 * field. */
#ifndef MEETING_RESOLVE_RESOLVER_H
#define MEETING_RESOLVE_RESOLVER_H

#include "find/document.h"

/* Named reasons for or against a candidate. data/weights.tsv gives each its weight by field. */
enum feature {
#define FEATURE(name) FEATURE_##name,
#include "resolve/features.def"
#undef FEATURE
  FEATURE_COUNT
};

struct feature_value {
  uint8_t feature;
  int8_t value;
};

/* Candidates of a field, but for the names (resolve/names.c): what the text says later is not looked at. */
enum { MOST_OF_FIELD = 64, NO_CANDIDATE = UINT16_MAX };

enum { MOST_FEATURES = 32, FIELD_RECORD = MEETING_FIELD_RECORD };

/* A value considered for a field. */
struct candidate {
  uint8_t field; /* MEETING_FIELD_… */
  uint8_t inferred;
  uint8_t count; /* features */
  uint8_t chosen;
  uint8_t listed;   /* among the candidates that the report explains */
  uint16_t next;    /* the next one of its field, or NO_CANDIDATE */
  int32_t score;    /* of its features so far */
  uint32_t mention; /* its mention, or NO_MENTION */
  uint32_t first;   /* tokens of the evidence */
  uint32_t last;
  uint32_t head;                           /* token of the head noun of a name, for its base form, or NO_HEAD */
  uint32_t value;                          /* an edition's number; what find_town() tells of an unknown town */
  uint32_t sentence;                       /* that it begins in */
  uint64_t has[(FEATURE_COUNT + 63) / 64]; /* which features, a bit each */
  struct feature_value features[MOST_FEATURES];
};

#define NO_MENTION UINT32_MAX
#define NO_HEAD UINT32_MAX

/* Weights, thresholds and calibration, generated from data/weights.tsv. */
extern const int8_t resolve_weights[MEETING_FIELD_COUNT + 1][FEATURE_COUNT];
extern const int16_t resolve_thresholds[MEETING_FIELD_COUNT + 1]; /* the last is for a record at all */
extern const char resolve_feature_names[];                        /* one behind the other, each with its NUL ... */
extern const uint16_t resolve_feature_at[FEATURE_COUNT];          /* ... and where each begins */
/* A field's confidence at a score; straight lines between the points. */
struct calibration_point {
  int16_t score;
  int16_t confidence;
};
extern const struct calibration_point resolve_calibration[];
extern const uint16_t
    resolve_calibration_first[MEETING_FIELD_COUNT + 2]; /* a field's points end where the next one's begin */

enum { CERTAIN = 1000 };

enum focus { FOCUS_MAIN, FOCUS_OTHER };

/* What is known of a sentence. */
struct sentence_info {
  struct class_set words; /* word classes that occur in it */
  uint8_t focus;
  uint8_t main_named; /* names the main event */
  uint8_t page_date;  /* nothing but a date */
  uint8_t dateline;   /* tokens of its dateline, 0 for none */
  uint32_t aside;     /* what is before this token is of something that is no meeting, told of before the main event */
  uint32_t other_first, other_last; /* tokens of a clause behind the phrase for another meeting; equal for none */
};

/* What is known of a mention. */
struct mention_info {
  uint32_t next; /* the next of its kind, or NO_MENTION */
  uint32_t same; /* 1 for an event that is the main one */
};

struct resolver {
  struct document *document;
  const struct meeting_options *options;
  struct vector sentences;          /* struct sentence_info */
  struct vector candidates;         /* struct candidate */
  struct vector names;              /* struct name_words of the events */
  struct vector mentions;           /* struct mention_info */
  uint32_t first[MENTION_KINDS];    /* first mention of each kind that the record may be made of, or NO_MENTION */
  const struct name_words *leading; /* of the first event of the title or lead that takes place, NULL for none */
  struct class_set words;           /* word classes that occur in the text */
  size_t at;                        /* sentence of the latest candidate, which most questions are about */
  size_t main;                      /* mention of the main event, SIZE_MAX for none */
  size_t from;                      /* its first sentence, if another event was the text's main one; else the text's */
  size_t until; /* the sentence behind its last, as far as known */
  bool further; /* the record is one of a further event, and its names, acronyms and editions are those of that alone */
  struct {
    uint16_t first, last, count;
  } lists[MEETING_FIELD_COUNT];     /* candidates of each field, linked by their `next` */
  size_t best[MEETING_FIELD_COUNT]; /* best candidate of each field once they are selected, SIZE_MAX for none */
  struct day reference;             /* day the text was written, as far as known */
  struct candidate record;          /* what speaks for a meeting at all; chosen if it is enough */
  uint32_t record_confidence;       /* in thousandths, that there is a meeting; CERTAIN until that is weighed */
};

/* The mention of the main event, NULL for none. */
static inline const struct mention *resolver_main(const struct resolver *resolver)
{
  return resolver->main == SIZE_MAX ? NULL : document_mention(resolver->document, resolver->main);
}

static inline struct sentence_info *resolver_info(const struct resolver *resolver, size_t sentence)
{
  return (struct sentence_info *)resolver->sentences.items + sentence;
}

/* The first mention of a kind that the record may be made of, and the next one of the same kind, or NO_MENTION. */
static inline size_t mention_first(const struct resolver *resolver, enum mention_kind kind)
{
  return resolver->first[kind];
}

static inline size_t mention_next(const struct resolver *resolver, size_t m)
{
  return ((const struct mention_info *)resolver->mentions.items)[m].next;
}

static inline bool info_has(const struct sentence_info *info, unsigned class)
{
  return class_in(&info->words, class);
}

/* First token that the record may be made of. */
static inline size_t resolver_from(const struct resolver *resolver)
{
  return document_sentence(resolver->document, resolver->from)->first;
}

static inline struct candidate *resolver_candidate(const struct resolver *resolver, size_t i)
{
  return (struct candidate *)resolver->candidates.items + i;
}

/* First candidate of a field, or NO_CANDIDATE. */
static inline size_t resolver_first(const struct resolver *resolver, unsigned field)
{
  return resolver->lists[field].first;
}

/* Are there so many candidates of a field that no further one is looked at? */
static inline bool field_is_full(const struct resolver *resolver, unsigned field)
{
  return resolver->lists[field].count >= MOST_OF_FIELD;
}

/* Does the text hold a word of this class? */
static inline bool text_has(const struct resolver *resolver, unsigned class)
{
  return class_in(&resolver->words, class);
}

/* Does sentence s hold a word of this class? */
static inline bool sentence_has(const struct resolver *resolver, size_t s, unsigned class)
{
  return info_has(resolver_info(resolver, s), class);
}

/* No candidates: the start of a record. */
void resolver_clear(struct resolver *resolver);
/* The record is one of another event than the text's first, which is told of before this sentence. */
void resolver_begin_at(struct resolver *resolver, size_t sentence);

/* The main event with its candidates, and whether there is a meeting at all; false without memory to begin in. */
bool resolve_main(struct resolver *resolver);
/* Its record, and those of further meetings that the text reports; how many. */
size_t resolve_records(struct resolver *resolver, struct arena *arena, const struct meeting_record *const **records);

/* The stages of that, in this order (resolve/meetings.c). The first two are false without memory, which the rest note
 * in the document. */
bool resolve_mentions(struct resolver *resolver);  /* which are of a kind */
bool resolve_sentences(struct resolver *resolver); /* classes, datelines, page dates */
void resolve_names(
    struct resolver *resolver); /* names; the event of the best one is the main event, unless that is set */
void resolve_focus(struct resolver *resolver);  /* which sentences speak of it */
void resolve_titles(struct resolver *resolver); /* its acronym and edition */
void resolve_places(struct resolver *resolver);
void resolve_dates(struct resolver *resolver);
void resolve_counts(struct resolver *resolver);
void resolve_hosts(struct resolver *resolver);
void resolve_mottos(struct resolver *resolver);

/* A new candidate with the features that all fields share. Without memory the document has failed, and what is returned
 * is no part of it, nor is it if the field is full. */
struct candidate *candidate_add(struct resolver *resolver, unsigned field, size_t mention, size_t first, size_t last);
/* A reason for or against it, which adds to its score; 0 is none. */
void candidate_reason(struct candidate *candidate, enum feature feature, int value);
static inline void candidate_feature(struct candidate *candidate, enum feature feature, int value)
{
  if (value) /* most are not there */
    candidate_reason(candidate, feature, value);
}

static inline bool candidate_has(const struct candidate *candidate, enum feature feature)
{
  return candidate->has[feature >> 6] >> (feature & 63) & 1;
}

/* Sentences behind the lead, what stands before which may be a page's menu; at most 8. */
int candidate_lateness(const struct document *document, size_t sentence);

/* Does the noun nearest before a candidate, which mention m is or follows, tell of what is no meeting? */
bool candidate_of_other(const struct document *document, const struct candidate *candidate, size_t m);

/* Sentence that token i is in. */
size_t resolver_sentence_of(const struct resolver *resolver, size_t token);

/* Start of the clause that token i is in: after a comma, semicolon, bracket, dash, or the sentence's start. */
size_t resolver_clause(const struct resolver *resolver, size_t i);

/* Scores all candidates and marks the chosen ones. */
void resolve_select(struct resolver *resolver);
/* Confidence in thousandths of a candidate's score, by its field's calibration; a value of a record is right only if
 * there is a meeting, so that its confidence is multiplied by the record's. */
uint32_t resolve_confidence(const struct resolver *resolver, const struct candidate *candidate);
/* Once the record is weighed: chosen values that its doubt brings below the least confidence wanted are left out. */
void resolve_doubt(struct resolver *resolver);
/* Best candidate of a field so far, SIZE_MAX for none. */
size_t resolve_best(const struct resolver *resolver, unsigned field);
/* The one chosen for a field that has but one value, SIZE_MAX for none. */
static inline size_t resolve_chosen(const struct resolver *resolver, unsigned field)
{
  size_t best = resolver->best[field];
  return best != SIZE_MAX && resolver_candidate(resolver, best)->chosen ? best : SIZE_MAX;
}

/* Do two candidates share most words? */
bool same_words(const struct document *document, const struct candidate *a, const struct candidate *b);

/* First and last day of the meeting from the chosen date and what completes it. False if there is none. */
struct when {
  struct day first;
  struct day last;
  bool inferred;
  size_t candidate;
};
bool resolve_when(struct resolver *resolver, struct when *when);
/* The day that a weekday or relative day means, counted from the day the text was written; a dateline without a year
 * gives one without, a stamp without a day the month alone. */
bool resolve_relative_day(const struct resolver *resolver, const struct mention *date, struct day *day);
/* The last day of a span that begins with a weekday or a relative day. */
struct day resolve_relative_end(const struct mention *date);
/* Says of a candidate for the dates whether the meeting begins or ends at mention m. */
void resolve_date_ends(const struct resolver *resolver, struct candidate *candidate, size_t m);

/* Is the year an end of a span, a term rather than a day's year? */
bool year_in_span(const struct document *document, const struct mention *year);

/* An hour at token i: a number with a word or mark of the clock, or minutes behind a colon. */
bool is_hour(const struct document *document, size_t i);

/* Does the opening word behind the date tell an hour, no first day? */
bool resolve_opens_at_hour(const struct resolver *resolver, const struct mention *date);

/* Is the date m a dateline's, from which the sentence counts another? */
bool resolve_counted_from(const struct resolver *resolver, const struct candidate *candidate, size_t m);
/* The year of days that `date` tells without one, as far as the text tells it. */
void resolve_year(const struct resolver *resolver, const struct mention *date, struct when *when);

/* MEETING_STATUS_… and MEETING_MODE_… of the main event. */
int32_t resolve_status(const struct resolver *resolver, const struct when *when);
int32_t resolve_mode(const struct resolver *resolver);

/* Whether the text tells of a meeting at all: sets resolver->record. Call when the candidates are chosen. */
void resolve_evidence(struct resolver *resolver);

/* A record of the main event. Without memory the arena has failed, and the record has gaps or is NULL. */
const struct meeting_record *resolve_record(struct resolver *resolver, struct arena *arena);

/* Text of a candidate as the record would have it; empty without memory. */
const char *resolve_candidate_text(const struct resolver *resolver, const struct candidate *candidate,
                                   struct arena *arena);

/* Its value alone: a country's code, a date in EDTF, a number's digits; else the text. */
const char *resolve_candidate_value(const struct resolver *resolver, const struct candidate *candidate,
                                    struct arena *arena);

/* Do two phrases name the same event? */
bool same_event(const struct document *document, const struct mention *a, const struct mention *b);

/* Does mention m name the main event? Known once there is one and resolve_focus() has run. */
static inline bool names_main(const struct resolver *resolver, size_t m)
{
  return ((const struct mention_info *)resolver->mentions.items)[m].same;
}

/* Does a sentence tell what is usual rather than of a day? One that names a day of a year tells of that. */
bool is_habitual(const struct resolver *resolver, size_t sentence);

/* Does a sentence speak of the main event, by its name or another noun for it? */
bool speaks_of_it(const struct resolver *resolver, size_t sentence);

/* What is said right by the phrases for the event, be they names or bare nouns, as reasons for and against a record. */
void saying_features(const struct resolver *resolver, struct candidate *record, const struct mention *event);

/* What the text says of all meetings of the kind, as reasons against a record. */
void habit_features(const struct resolver *resolver, struct candidate *record);

/* Is what stands at tokens [first, last) told of as of an earlier or a later meeting, or for the sake of another one,
 * by words before it or, where such words follow, behind it? */
bool is_elsewhere(const struct resolver *resolver, size_t first, size_t last, size_t reach);

/* Does the phrase tell of several meetings? Not where an article of one stands before what looks so. */
bool event_is_plural(const struct document *document, const struct mention *event);

/* Is it called by nothing but a noun? */
static inline bool event_is_bare(const struct mention *event)
{
  return (event->as.name.proper <= 1) & !event->as.name.edition & !event->as.name.acronym;
}

/* Where an event's phrase stands, whether it stands a second time in the same words, and whether what stands before it
 * says that it is named for the sake of another event. */
enum name_stands { STANDS_TITLE = 1, STANDS_LEAD = 2, STANDS_AGAIN = 4, STANDS_ASIDE = 8 };

/* Hashes of the first letters of a phrase's words, but for those that say little. */
enum { MOST_NAME_WORDS = 14 };
struct name_words {
  uint32_t mention;
  uint16_t count;
  uint16_t stands; /* enum name_stands */
  uint64_t bits;   /* one for each key, by which most names are told apart */
  uint32_t keys[MOST_NAME_WORDS];
};
void name_words(const struct document *document, size_t first, size_t last, struct name_words *words);
/* Are all words of the one in the other? */
bool name_words_among(const struct name_words *small, const struct name_words *large);
static inline bool name_words_in(const struct name_words *small, const struct name_words *large)
{
  return !(small->bits & ~large->bits) && name_words_among(small, large);
}

/* Does the phrase name a body before which stands who holds an office in it? */
bool event_of_office(const struct document *document, const struct mention *event);

/* Does the text say what the event is, rather than that it takes place? */
bool event_is_defined(const struct document *document, const struct mention *event);

/* A possessive of the third person before the phrase, perhaps with a word that says which: what a body calls its own is
 * a meeting of that body. */
bool event_is_owned(const struct document *document, const struct mention *event);

/* What speaks for and against tokens [first, last) of the event that is mention m as the event's name, and the event as
 * the main one. */
void name_features(struct resolver *resolver, struct candidate *candidate, size_t m);

/* Does a word of the class stand within `reach` tokens before token i in its sentence? */
bool class_stands_before(const struct resolver *resolver, size_t i, unsigned class, size_t reach);
bool class_stands_after(const struct resolver *resolver, size_t i, unsigned class, size_t reach);
static inline bool class_before(const struct resolver *resolver, size_t i, unsigned class, size_t reach)
{
  return text_has(resolver, class) && class_stands_before(resolver, i, class, reach);
}
static inline bool class_after(const struct resolver *resolver, size_t i, unsigned class, size_t reach)
{
  return text_has(resolver, class) && class_stands_after(resolver, i, class, reach);
}

/* The same of any class of a set. */
bool classes_stand_before(const struct resolver *resolver, size_t i, const struct class_set *set, size_t reach);
bool classes_stand_after(const struct resolver *resolver, size_t i, const struct class_set *set, size_t reach);
static inline bool classes_before(const struct resolver *resolver, size_t i, const struct class_set *set, size_t reach)
{
  return class_sets_meet(&resolver->words, set) && classes_stand_before(resolver, i, set, reach);
}
static inline bool classes_near(const struct resolver *resolver, const struct class_set *set, size_t first,
                                size_t before, size_t last, size_t after)
{
  return class_sets_meet(&resolver->words, set) &&
         (classes_stand_before(resolver, first, set, before) || classes_stand_after(resolver, last, set, after));
}

/* Is what stands above token i, which is near the start of its line, nothing but a label of the class? */
bool label_stands_above(const struct resolver *resolver, size_t i, unsigned class);
static inline bool label_above(const struct resolver *resolver, size_t i, unsigned class)
{
  return text_has(resolver, class) && label_stands_above(resolver, i, class);
}

#endif
