/* The text as the finders see it: words with their lexemes, cut into sentences, and the mentions found so far. */
#ifndef MEETING_FIND_DOCUMENT_H
#define MEETING_FIND_DOCUMENT_H

#include "lexicon/lexicon.h"

enum sentence_flag {
  SENTENCE_HEADING = 1, /* a line of its own without a full stop */
  SENTENCE_TITLE = 2,   /* the first heading */
  SENTENCE_LABEL = 4,   /* a label, a colon and its value */
  SENTENCE_LEAD = 8     /* the first that is no heading */
};

/* Tokens [first, last). */
struct sentence {
  uint32_t first;
  uint32_t last;
  uint32_t flags;
};

struct day {
  int16_t year;
  uint8_t month;
  uint8_t day;
};

enum mention_kind {
  MENTION_DATE = MEETING_MENTION_DATE,
  MENTION_NUMBER = MEETING_MENTION_NUMBER,
  MENTION_CITY = MEETING_MENTION_CITY,
  MENTION_COUNTRY = MEETING_MENTION_COUNTRY,
  MENTION_BUILDING = MEETING_MENTION_BUILDING,
  MENTION_ORG = MEETING_MENTION_ORGANISATION,
  MENTION_QUOTE = MEETING_MENTION_QUOTATION,
  MENTION_EVENT = MEETING_MENTION_EVENT,
  MENTION_KINDS
};

/* How a place was recognised, from sure to doubtful. */
enum place_form { PLACE_NAME, PLACE_ADJECTIVE, PLACE_DEMONYM, PLACE_AMBIGUOUS, PLACE_UNKNOWN };

/* A building's name as it stands, with the name of a place behind it, without the city before it, or of its noun alone,
 * that of several words. */
enum building_form { BUILDING_PLAIN, BUILDING_PLACE_BEHIND, BUILDING_CITY_CUT, BUILDING_NOUN };

/* Value of class building: a noun of what is named for saints, a church or hospital. */
enum { NAMED_FOR_SAINTS = 3 };

/* What the noun behind a number counts. COUNT_GUESSED: it is not known, but stands where a noun for people might. */
enum count_role { COUNT_NONE, COUNT_PEOPLE, COUNT_BODIES, COUNT_NATIONS, COUNT_OTHER, COUNT_GUESSED };

/* How a date was found. */
enum date_form { DATE_PATTERN, DATE_YEAR, DATE_WEEKDAY, DATE_RELATIVE };
/* The offset of a DATE_RELATIVE that tells a day of the month in which the text was written, or the next or last of
 * that number. */
enum { THIS_MONTH = 100, DAY_AHEAD, DAY_BEHIND };

/* Something found at tokens [first, last). */
struct mention {
  uint8_t kind;  /* enum mention_kind */
  uint8_t form;  /* place_form, date_form, building_form; 1 for an ordinal number, a quotation in single quotes, or a
                    name that ends in a number, 2 if a hyphen glues a short one to it */
  uint8_t role;  /* count_role; enum pattern_accept of a date; meeting kind of an event */
  uint8_t grade; /* value of the noun's class: people 1-3; city rank; 1 for a weak event, 2 for a strong one, 0 for
                    event_other */
  uint32_t first;
  uint32_t last;
  uint32_t sentence;
  union {
    struct {
      uint32_t value;
      uint32_t high;
      uint32_t noun; /* token of the counted noun, 0 for none */
      uint32_t bound;
    } number;
    struct {
      struct day first;
      struct day last;
      int16_t offset; /* days from the reference date, for a relative one; the weekday of a DATE_WEEKDAY, 0 if it is but
                         a number */
      int16_t length; /* days from the first to the last, for relative ones */
      uint8_t number; /* of the day, where a weekday or a word that says until when has one but no month; else 0 */
      uint8_t until;  /* the weekday on which a span ends whose last day is not known; else 0 */
      uint8_t weekday; /* that a day with a month is said to be; else 0 */
    } date;
    struct {
      uint16_t country;
      uint32_t city;   /* number of the city in the gazetteer */
      uint32_t suffix; /* 1 + number of the suffix rule that gives the base form, kind of rule << 16; 0 for none */
      uint32_t name;   /* number of the name in the gazetteer */
    } place;
    struct {
      uint32_t head;    /* token of the head noun */
      uint32_t edition; /* 0 for none */
      uint32_t acronym; /* token of a bracketed acronym, 0 for none */
      uint32_t proper;  /* how much makes it a proper name */
    } name;
  } as;
};

struct document {
  struct words words;
  const struct language *language;
  size_t language_number;
  struct vector sentences; /* struct sentence */
  struct vector mentions;  /* struct mention */
  size_t found;            /* mentions of the finders before the one at work */
  size_t plain_first,
      plain_last;       /* tokens at which no edition's pattern begins, as far as names of events have been searched */
  uint32_t lead;        /* number of the sentence that is the lead */
  uint32_t closing;     /* number of the first of the lines that end the text behind its last sentence */
  uint32_t opening;     /* number of the first sentence behind the menu that the page begins with, 0 for none */
  bool failed;          /* memory ran out: asked when all is found, and when the records are made */
  struct mention spare; /* stands in for a mention that there is no memory for */
};

static inline const struct token *document_token(const struct document *document, size_t i)
{
  return words_token(&document->words, i);
}

static inline size_t document_count(const struct document *document)
{
  return words_count(&document->words);
}

static inline const struct sentence *document_sentence(const struct document *document, size_t i)
{
  return (const struct sentence *)document->sentences.items + i;
}

static inline struct mention *document_mention(const struct document *document, size_t i)
{
  return (struct mention *)document->mentions.items + i;
}

/* First token from i on with the interest, or the number of tokens. */
static inline size_t document_next(const struct document *document, size_t i, unsigned interest)
{
  return words_next(&document->words, i, interest);
}

/* Has one of the tokens [i, last), eight at most, the interest? */
static inline bool document_some(const struct document *document, size_t i, size_t last, unsigned interest)
{
  unsigned bit;
  const uint64_t *set = words_interested(&document->words, i, interest, &bit);
  uint64_t found = *set >> bit | (bit > 56 ? set[INTERESTS] << (64 - bit) : 0);

  return (found & (((uint64_t)1 << (last - i)) - 1)) != 0;
}

/* May token i concern a finder at all? False past the end. */
static inline bool document_may(const struct document *document, size_t i, unsigned interest)
{
  return i < document_count(document) && words_interest(&document->words, i, interest);
}

/* Is token i of this class (as a word or as the start of a phrase)? False past the end. */
static inline bool is_class(const struct document *document, size_t i, unsigned class)
{
  return i < document_count(document) && token_has(document->language, document_token(document, i), class);
}

/* Is it of any of these classes? */
static inline bool is_any(const struct document *document, size_t i, const struct class_set *set)
{
  return i < document_count(document) && token_any(document->language, document_token(document, i), set);
}

static inline int32_t class_value(const struct document *document, size_t i, unsigned class, int32_t otherwise)
{
  return i < document_count(document) ? token_value(document->language, document_token(document, i), class, otherwise)
                                      : otherwise;
}

/* Does a word or phrase of this class end right before token i? Its first token, or SIZE_MAX. The first function where
 * a phrase ends there. */
size_t class_ends_there(const struct document *document, size_t i, unsigned class);
static inline size_t class_ends_before(const struct document *document, size_t i, unsigned class)
{
  const struct token *last;

  if (i == 0)
    return SIZE_MAX;
  last = document_token(document, i - 1);
  if (last->flags & TOKEN_PHRASE) /* few */
    return class_ends_there(document, i, class);
  return lexeme_has(document->language, last->lexeme, class) ? i - 1 : SIZE_MAX;
}

/* The label of a number or a date, which ends right before token i: its first token, or SIZE_MAX. Where words are
 * written syllable by syllable, a syllable of a longer one is none, nor is one alone before a date that opens with a
 * word. */
size_t label_ends_before(const struct document *document, size_t i);

static inline bool is_sign(const struct document *document, size_t i, unsigned sign)
{
  return i < document_count(document) && token_is(&document->words, i, sign);
}

static inline bool is_word(const struct document *document, size_t i)
{
  return i < document_count(document) && document_token(document, i)->kind == TOKEN_WORD;
}

static inline bool is_number(const struct document *document, size_t i)
{
  return i < document_count(document) && document_token(document, i)->kind == TOKEN_NUMBER;
}

static inline bool is_quote(const struct document *document, size_t i)
{
  return i < document_count(document) && document_token(document, i)->kind == TOKEN_QUOTE;
}

static inline bool is_upper(const struct document *document, size_t i)
{
  return i < document_count(document) && document_token(document, i)->flags & TOKEN_UPPER; /* only words have it */
}

/* Is token i an event noun that speaks of several meetings, or a word before one that says so? */
static inline bool is_plural(const struct document *document, size_t i)
{
  return is_class(document, i, CLASS_event_several);
}

/* A capital letter alone, such as a name's initial. */
static inline bool is_letter(const struct document *document, size_t i)
{
  const struct token *token;

  if (!is_upper(document, i))
    return false;
  token = document_token(document, i);
  return token->length == 1 || (token->length == 2 && (unsigned char)document->words.text[token->offset] >= 0xC0);
}

static inline bool is_glued(const struct document *document, size_t i)
{
  return i < document_count(document) && token_glued(&document->words, i);
}

/* Does the word end in a suffix of the kind: -ung, -tion, as no town does; -hausen, -ville, as towns do? */
bool word_has_suffix(const struct document *document, size_t i, enum suffix_kind kind);

/* Is the word of the lexicon at token i in another form than its base, and does that end in a word of the class? */
bool word_is_inflected(const struct document *document, size_t i);
bool word_ends_in(const struct document *document, size_t i, unsigned class);

/* Adds a mention over tokens [first, last). Without memory the document has failed, and what is returned is no part of
 * it. */
struct mention *document_add(struct document *document, enum mention_kind kind, size_t first, size_t last);

/* Cuts the annotated words into sentences. */
void document_sentences(struct document *document);
/* Does a label of a field stand among tokens [first, last), as in a table of the meeting's? */
bool document_has_label(const struct document *document, size_t first, size_t last);
/* The report begins with sentence s: its title, if that is a heading, and the lead. Is there a lead? */
bool document_begin_at(struct document *document, size_t s);

#endif
