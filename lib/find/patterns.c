/* Depth-first walk over the acyclic automaton of tools/pack/patterns.py with an explicit stack. The automaton is the same for every
 * text and its paths are at most LONGEST edges long, so the work a token can cause is bounded; STEPS bounds it explicitly. */
#include "find/patterns.h"

#include <string.h>

enum { LONGEST = 24, STEPS = 4000 };

struct step {
  uint16_t node;
  uint16_t edge;  /* next edge to try */
  uint16_t role;  /* of the edge that led here */
  size_t token;   /* where the walk stands */
  size_t matched; /* token that the edge to here matched */
  uint32_t value;
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
  /* The full stop of "3." belongs to the day unless it parts day and month number: "3.10." */
  mark = ordinal_mark(document, i, document->language->number_dot);
  if (mark == 1 && is_sign(document, i + 1, '.') && is_glued(document, i + 2) && document_token(document, i + 2)->kind == TOKEN_NUMBER)
    mark = 0;
  return 1 + mark;
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
    if (!is_digits(document, i, 2, 2))
      return 0;
    *value = digits_value(document, i);
    /* Two digits stand for the hundred years up to 2059. */
    *value += *value < 60 ? 2000 : 1900;
    return 1;
  case TEST_NUMBER:
    taken = number_at(document, i, &number);
    *value = number.value;
    return number.exact_integer ? taken : 0;
  default:
    return ordinal_at(document, i, true, value);
  }
}

/* Is token i the full stop of a shortened month, which ends no sentence: "2 Oct. 2023"? */
static size_t abbreviated(const struct document *document, size_t i)
{
  return is_sign(document, i, '.') && is_glued(document, i) && i + 1 < document_count(document) &&
         !(document_token(document, i + 1)->flags & (TOKEN_SENTENCE | TOKEN_LINE));
}

/* Tokens that an edge's test takes at token i, 0 if it fails. */
static size_t test_edge(const struct document *document, unsigned test, size_t i, uint32_t *value)
{
  const struct token *token;
  size_t taken;

  if (i >= document_count(document))
    return 0;
  token = document_token(document, i);
  if (test >= TEST_DAY)
    return test_number(document, test, i, value);
  if (test >= TEST_PUNCT)
    return token->kind == TOKEN_PUNCT && token->sign == test - TEST_PUNCT ? 1 : 0;
  if (token->kind != TOKEN_WORD)
    return 0;
  if (!token_has(document->language, token, test))
    return 0;
  *value = (uint32_t)token_value(document->language, token, test, 0);
  taken = lexeme_has(document->language, token->lexeme, test) ? 1 : token->span;
  return test == CLASS_month ? taken + abbreviated(document, i + taken) : taken;
}

/* May any edge of the node match at token i? */
static bool node_may_go_on(const struct document *document, const struct pattern_node *node, size_t i)
{
  const struct language *language = document->language;
  const struct token *token;
  const uint64_t *word, *phrase, *wanted;

  if (i >= document_count(document) || node->count == 0)
    return false;
  token = document_token(document, i);
  if (token->kind != TOKEN_WORD)
    return node->flags & (token->kind == TOKEN_NUMBER ? NODE_NUMBER : NODE_PUNCT);
  word = lexeme_classes(language, token->lexeme);
  phrase = lexeme_classes(language, token->phrase);
  wanted = language->node_words[node->words].classes;
  return ((word[0] | phrase[0]) & wanted[0]) | ((word[1] | phrase[1]) & wanted[1]) | ((word[2] | phrase[2]) & wanted[2]) |
         ((word[3] | phrase[3]) & wanted[3]) | (node->flags & NODE_ROMAN && token->flags & TOKEN_UPPER);
}

static void record_match(const struct step *stack, size_t depth, enum pattern_accept accept, struct pattern_match *match)
{
  size_t i;

  memset(match, 0, sizeof *match);
  match->accept = accept;
  match->last = stack[depth].token;
  for (i = 1; i <= depth; i++) {
    match->value[stack[i].role] = stack[i].value;
    match->token[stack[i].role] = (uint32_t)stack[i].matched + 1;
  }
}

bool pattern_find(const struct document *document, enum pattern_group group, size_t i, struct pattern_match *match)
{
  const struct language *language = document->language;
  struct step stack[LONGEST + 1];
  size_t depth = 0, best = 0;
  unsigned steps = 0;

  if (!node_may_go_on(document, language->nodes + language->roots[group], i))
    return false;
  memset(&stack[0], 0, sizeof stack[0]);
  stack[0].node = language->roots[group];
  stack[0].token = i;
  for (;;) {
    struct step *top = stack + depth;
    const struct pattern_node *node = language->nodes + top->node;
    const struct pattern_edge *edge;
    size_t taken;
    uint32_t value = 0;

    if (top->edge == 0 && node->accept && top->token > best) {
      best = top->token;
      record_match(stack, depth, (enum pattern_accept)node->accept, match);
    }
    if (top->edge == 0 && !node_may_go_on(document, node, top->token))
      top->edge = node->count;
    if (top->edge == node->count || depth == LONGEST || ++steps > STEPS) {
      if (depth == 0 || steps > STEPS)
        return best > i;
      depth--;
      continue;
    }
    edge = language->edges + node->first + top->edge++;
    taken = test_edge(document, edge->test, top->token, &value);
    if (taken) {
      stack[depth + 1].node = edge->target;
      stack[depth + 1].edge = 0;
      stack[depth + 1].role = edge->role;
      stack[depth + 1].matched = top->token;
      stack[depth + 1].token = top->token + taken;
      stack[depth + 1].value = value;
      depth++;
    }
  }
}
