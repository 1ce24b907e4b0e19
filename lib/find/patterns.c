/* Depth-first walk over the acyclic automaton of tools/pack/patterns.py with an explicit stack. The automaton is the
 * same for every text and its paths are at most LONGEST edges long, so the work a token can cause is bounded; STEPS
 * bounds it explicitly. */
#include "find/patterns.h"

#include <string.h>

enum { LONGEST = 24, STEPS = 4000, SHORT_MONTH = 3 };

struct step {
  uint16_t edge;    /* next edge to try ... */
  uint16_t last;    /* ... up to this one */
  uint16_t role;    /* of the edge that led here */
  uint32_t token;   /* where the walk stands */
  uint32_t matched; /* token that the edge to here matched */
  uint32_t value;
  struct class_set common; /* classes of the word there that edges wait for */
};

static bool is_digits(const struct document *document, size_t i, size_t least, size_t most)
{
  const struct token *token = document_token(document, i);
  return token->kind == TOKEN_NUMBER && token->length >= least && token->length <= most;
}

/* A day of a month: 1 to 31 with or without an ordinal mark, or an ordinal word. */
static size_t test_day(const struct document *document, size_t i, uint32_t *value)
{
  size_t mark;

  if (!is_digits(document, i, 1, 2)) {
    size_t taken = ordinal_at(document, i, false, value);
    return taken && *value <= 31 ? taken : 0;
  }
  *value = digits_value(document, i);
  if (*value < 1 || *value > 31)
    return 0;
  /* The full stop belongs to the day unless it parts day and month number. */
  mark = ordinal_mark(document, i, SETTING(document->language, number_dot));
  if (mark == 1 && is_sign(document, i + 1, '.') && is_glued(document, i + 2) && is_number(document, i + 2))
    mark = 0;
  if (mark && is_class(document, i + mark, CLASS_ordinal_alone))
    return 0; /* an ordinal of a meeting behind its name */
  return 1 + mark;
}

/* Are the digits at token i an hour of the clock? */
static bool is_time(const struct document *document, size_t i)
{
  bool parted = is_sign(document, i + 1, ':') || is_sign(document, i + 1, '.');

  return is_class(document, i + 1, CLASS_time_unit) ||
         (parted && is_glued(document, i + 1) && is_glued(document, i + 2) && is_digits(document, i + 2, 2, 2));
}

/* Does a word for a number at token i begin a phrase of another sense, or tell of what the digits behind it are? */
static bool begins_other(const struct document *document, size_t i, size_t taken)
{
  return document_token(document, i)->span > taken || is_number(document, i + taken);
}

static size_t test_number(const struct document *document, unsigned test, size_t i, uint32_t *value)
{
  struct number number;
  size_t taken;

  switch (test) {
  case TEST_DAY:
    return test_day(document, i, value);
  case TEST_MONTH_NUMBER:
    if (!is_digits(document, i, 1, 2))
      return 0;
    *value = digits_value(document, i);
    return *value >= 1 && *value <= 12 ? 1 : 0;
  case TEST_YEAR:
    if (!is_digits(document, i, 4, 4))
      return 0;
    *value = digits_value(document, i);
    return *value >= 1000 && *value < 2200 ? 1 : 0;
  case TEST_SHORT_YEAR:
    if (!is_digits(document, i, 2, 2) || is_time(document, i))
      return 0;
    *value = digits_value(document, i);
    /* Two digits stand for the hundred years up to 2059. */
    *value += *value < 60 ? 2000 : 1900;
    return 1;
  case TEST_NUMBER:
    taken = number_at(document, i, &number);
    *value = number.value;
    /* a word that is a number alone may begin a phrase of another sense */
    return number.exact_integer && (number.digits || !begins_other(document, i, taken)) ? taken : 0;
  default:
    return ordinal_at(document, i, true, value);
  }
}

/* Is token i the full stop of a shortened month, which ends no sentence? */
static size_t abbreviated(const struct document *document, size_t i)
{
  return is_sign(document, i, '.') && is_glued(document, i) && i + 1 < document_count(document) &&
         !(document_token(document, i + 1)->flags & (TOKEN_SENTENCE | TOKEN_LINE));
}

/* Does a shortened month begin a name rather, and no span of days? */
static bool begins_name(const struct document *document, size_t i)
{
  return !SETTING(document->language, noun_upper) && document_token(document, i)->length <= SHORT_MONTH &&
         is_upper(document, i) && is_upper(document, i + 2) && !is_class(document, i + 2, CLASS_weekday) &&
         !is_class(document, i + 2, CLASS_month) &&
         (is_class(document, i + 1, CLASS_of) || is_class(document, i + 1, CLASS_contraction));
}

/* Tokens that an edge's test takes at token i, 0 if it fails. */
static size_t test_edge(const struct document *document, unsigned test, size_t i, uint32_t *value)
{
  const struct token *token = document_token(document, i);
  size_t taken;

  if (test >= TEST_DAY)
    return test_number(document, test, i, value);
  if (test >= TEST_PUNCT)
    return token->sign == test - TEST_PUNCT;
  if (test >= TEST_LITERAL)
    return (unsigned)lexicon_value(document->language, token->lexeme, CLASS_LITERALS) == test;
  *value = (uint32_t)token_value(document->language, token, test, 0);
  taken = lexeme_has(document->language, token->lexeme, test) ? 1 : token->span;
  if (test == CLASS_month && taken == 1 && begins_name(document, i))
    return 0;
  return test == CLASS_month ? taken + abbreviated(document, i + taken) : taken;
}

/* The classes of a token's word and of the phrase that begins with it, as far as they are among those wanted. False if
 * none are. */
static inline bool common_classes(const struct language *language, const struct token *token,
                                  const struct class_set *wanted, struct class_set *common)
{
  const uint64_t *word = lexeme_classes(language, token->lexeme);
  uint64_t any = 0;
  unsigned i;

  for (i = 0; i < CLASS_WORDS; i++)
    any |= common->classes[i] = word[i] & wanted->classes[i];
  if (token->phrase) {
    word = lexeme_classes(language, token->phrase);
    for (i = 0; i < CLASS_WORDS; i++)
      any |= common->classes[i] |= word[i] & wanted->classes[i];
  }
  return any != 0;
}

/* May the token at i come second in a pattern of the group? */
static bool may_follow(const struct document *document, const struct pattern_start *start, size_t i)
{
  const struct token *token;
  struct class_set common;

  if (i >= document_count(document))
    return false;
  token = document_token(document, i);
  if (token->kind == TOKEN_PUNCT)
    return token->sign > 127 || (token->sign < 64 && start->signs >> token->sign & 1);
  if (token->kind != TOKEN_WORD)
    return token->kind == TOKEN_NUMBER;
  return (start->roman && may_be_roman(document, i)) ||
         ((token->lexeme || token->phrase) &&
          common_classes(document->language, token, document->language->node_words + start->follow, &common));
}

/* May a pattern of the group that begins at token i be more than its first word, or be that alone? One look at the
 * second word tells it of most that look like a beginning. */
static bool may_match(const struct document *document, const struct pattern_start *start, size_t i)
{
  const struct token *first = document_token(document, i);

  return start->alone || may_follow(document, start, i + 1) ||
         (first->phrase && may_follow(document, start, i + first->span));
}

/* Stands at a node: which of its edges may match the token there. */
static inline void enter(const struct document *document, const struct pattern_node *node, struct step *step)
{
  const struct token *token;
  unsigned first = node->first;

  step->edge = step->last = 0;
  if (step->token >= document_count(document))
    return;
  token = document_token(document, step->token);
  if (token->kind == TOKEN_WORD) {
    if (common_classes(document->language, token, document->language->node_words + node->mask, &step->common) ||
        (node->roman && may_be_roman(document, step->token)))
      step->edge = (uint16_t)first, step->last = (uint16_t)(first + node->words);
    /* edges for numbers are the last among those for words */
    while (step->last > step->edge && document->language->edges[step->last - 1].test >= TEST_DAY &&
           !document_may(document, step->token, INTEREST_NUMBER))
      step->last--;
    return;
  }
  first += node->words;
  if (token->kind == TOKEN_NUMBER)
    step->edge = (uint16_t)first, step->last = (uint16_t)(first + node->numbers);
  else if (token->kind == TOKEN_PUNCT)
    step->edge = (uint16_t)(first + node->numbers), step->last = (uint16_t)(first + node->numbers + node->puncts);
}

static void record_match(const struct step *stack, size_t depth, enum pattern_accept accept,
                         struct pattern_match *match)
{
  size_t i;

  memset(match, 0, sizeof *match);
  match->accept = accept;
  match->last = stack[depth].token;
  for (i = 1; i <= depth; i++) {
    match->value[stack[i].role] = stack[i].value;
    match->token[stack[i].role] = stack[i].matched + 1;
  }
}

/* The next edge that matches: its tokens in *taken and its value; NULL if none is left. */
static const struct pattern_edge *next_edge(const struct document *document, struct step *step, size_t *taken,
                                            uint32_t *value)
{
  const struct pattern_edge *edges = document->language->edges, *edge = edges + step->edge, *last = edges + step->last;

  for (; edge < last; edge++) {
    unsigned test = edge->test;
    if (test < TEST_PUNCT && !class_in(&step->common, test < TEST_LITERAL ? test : literal_bit(test)))
      continue;
    *value = 0;
    *taken = test_edge(document, test, step->token, value);
    if (*taken) {
      step->edge = (uint16_t)(edge + 1 - edges);
      return edge;
    }
  }
  step->edge = step->last;
  return NULL;
}

/* Does a paragraph end a pattern before the token, or a sentence that a word begins, be it but an article with a
 * capital behind a dateline? */
static bool ends_before(const struct document *document, const struct token *token)
{
  if (token->flags & TOKEN_PARAGRAPH)
    return true;
  return token->kind == TOKEN_WORD &&
         (token->flags & TOKEN_SENTENCE || ((token->flags & (TOKEN_UPPER | TOKEN_CAPS)) == TOKEN_UPPER &&
                                            token_has(document->language, token, CLASS_article)));
}

bool pattern_find(const struct document *document, enum pattern_group group, size_t i, struct pattern_match *match)
{
  const struct language *language = document->language;
  const struct pattern_start *start = language->starts + group;
  struct step stack[LONGEST + 1];
  size_t depth = 0, best = i;
  unsigned steps = 0;

  stack[0].token = (uint32_t)i;
  enter(document, language->nodes + start->root, stack);
  if (stack[0].edge == stack[0].last || !may_match(document, start, i))
    return false;
  for (;;) {
    struct step *top = stack + depth, *next = top + 1;
    size_t taken = 0;
    uint32_t value = 0;
    const struct pattern_edge *edge =
        depth == LONGEST || ++steps > STEPS ? NULL : next_edge(document, top, &taken, &value);
    const struct pattern_node *node;

    if (!edge) {
      if (depth == 0)
        return best > i;
      depth--;
      continue;
    }
    node = language->nodes + edge->target;
    next->role = edge->role;
    next->matched = top->token;
    next->token = top->token + (uint32_t)taken;
    next->value = value;
    depth++;
    if (node->accept && next->token > best) {
      best = next->token;
      record_match(stack, depth, (enum pattern_accept)node->accept, match);
    }
    if (next->token < document_count(document) && ends_before(document, document_token(document, next->token)))
      depth--;
    else
      enter(document, node, next);
  }
}
