/* What the parts of the search for hosts share. */
#ifndef MEETING_RESOLVE_HOSTS_H
#define MEETING_RESOLVE_HOSTS_H

#include "resolve/bodies.h"

/* Why a phrase may name a host: it follows a cue, stands before one, is the subject of a verb, is joined to another
 * host, is told in a key-value line, or owns the event. */
enum host_cue { CUE_BEFORE, CUE_AFTER, CUE_VERB, CUE_WITH, CUE_LABEL, CUE_OWNER };

struct host_reason {
  enum host_cue cue;
  int strength;
  bool object;   /* an event is the verb's object */
  bool own;      /* … and it is its own event */
  bool other;    /* … but another one than the text is about */
  bool inverted; /* the subject stands behind its verb */
  bool agent;    /* behind an agent's preposition: no event stands between */
  bool assembly; /* the event is of a kind that bodies hold of themselves: a congress, an assembly */
  bool definite; /* with an article */
};

/* Value of class org: a noun that is a name of its own, Confindustria. */
enum { NAMES_ITSELF = 2 };

/* A full name that the text gives with its acronym in brackets. */
struct full_name {
  uint32_t acronym;
  uint32_t first;
  uint32_t last;
};

enum { MOST_FULL_NAMES = 24 };

struct host_search {
  struct resolver *resolver;
  const struct document *document;
  struct full_name full[MOST_FULL_NAMES];
  size_t full_count;
};

/* Full names with their acronyms in brackets. */
void host_full_names(struct host_search *search);

/* A candidate over tokens [first, last), unless they can be no host. */
void host_add(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason);

/* A person's name without the title and nationality before it; its first token. */
size_t host_after_title(const struct document *document, size_t first, size_t last);

/* Does the phrase with its head at token head (last for none) tell of one who holds an office in a body, of what an
 * office is of, or of a person with a title or a declined name? */
bool host_holds_office(const struct document *document, size_t first, size_t head, size_t last);
bool host_of_office(const struct document *document, size_t first);
bool host_names_person(const struct document *document, size_t first, size_t head, size_t last,
                       const struct host_reason *reason);

/* Two to four capitalised words that the lexicon does not know are hardly a body; how surely they are none, given
 * whether a title has been cut before them. */
bool host_is_person(const struct document *document, size_t first, size_t last);
int host_person_strength(const struct document *document, size_t first, size_t head, size_t last, bool titled,
                         const struct host_reason *reason);

/* One phrase over tokens [first, last), cut where it joins bodies. */
void host_add_joined(const struct host_search *search, size_t first, size_t last, const struct host_reason *reason);

/* The phrases from token i on, as far as commas and coordinators join them; the one before token i, over auxiliaries
 * and adverbs; the one before a clause that is put in before token i. */
void host_add_list(const struct host_search *search, size_t i, const struct host_reason *reason);
void host_add_before(const struct host_search *search, size_t i, const struct host_reason *reason);
void host_add_over_clause(const struct host_search *search, size_t i, const struct host_reason *reason);

/* The body before the words at token `with` that join another to it. */
void host_add_before_partner(const struct host_search *search, size_t with, const struct host_reason *reason);

/* Does the word before token i tell where, rather than who? */
bool host_stands_in_place(const struct document *document, size_t i);

/* Does a participle at token i tell of no meeting; of one that the meeting is only a part of, or of an earlier one? */
bool host_of_other(const struct host_search *search, size_t i);
bool host_of_frame(const struct host_search *search, size_t i);

/* Does the sentence tell of a meeting? */
bool host_tells_event(const struct sentence_info *info);

/* Do a meeting or a verb for holding one follow the participle at token i, whose agent stands before it; do the words
 * at token i join a body to another in something else? */
bool host_leads_to_meeting(const struct host_search *search, size_t i);
bool host_joins_otherwise(const struct host_search *search, size_t i);

/* Is the only word between a comma and the verb at token i, with which the clause begins, one that stands in no name,
 * and no auxiliary, whose subject would stand before the comma? */
bool host_relative(const struct document *document, size_t clause, size_t i);

/* Stages: subjects of verbs, agents of participles; the bodies whose meetings the events in focus are. */
void resolve_host_verb(const struct host_search *search, size_t i, unsigned span);
void resolve_host_participle(const struct host_search *search, size_t i);
void resolve_owners(const struct host_search *search);

/* Where verbs end their sentences: the body in the genitive before the cue at i, else what stands right before it; the
 * bodies that open the sentence of a verb. */
/* The body in the genitive before a participle at token i whose meeting follows. */
void resolve_host_owner(const struct host_search *search, size_t i, const struct host_reason *reason);
void resolve_host_genitive(const struct host_search *search, size_t i, const struct host_reason *reason);
void resolve_host_opening(const struct host_search *search, size_t verb, const struct host_reason *reason);

/* A body, rather than several that take part. Where one form may be both, a capital tells. */
bool host_is_body(const struct document *document, size_t i);

/* The first body that the sentence of an event names which it says to be the body's own; an assembly may also be that
 * for which a body comes together. */
void host_add_possessor(const struct host_search *search, const struct mention *event, bool assembly);

#endif
