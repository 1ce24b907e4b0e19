/* Quotations of every style: the outermost pair, found by the marks and by the side on which they touch a word. */
#include "find/finders.h"

#include "text/markup.h"
#include "text/unicode.h"

/* A motto has three sentences at most; no quotation of a report is longer. */
enum { LONGEST_QUOTE = 160, LONGEST_SINGLE = 40 };

static uint32_t mark(const struct document *document, size_t i)
{
  const struct token *token = document_token(document, i);
  const char *text = document->words.text;
  uint32_t point;

  if (text[token->offset] != '&')
    return unicode_decode(text + token->offset, token->length);
  markup_sign(text, token->offset, token_end(token), &point);
  return point;
}

/* Can close end what open began? */
static bool closes(uint32_t open, uint32_t close)
{
  switch (open) {
  case 0x201E:
  case 0x201F: /* low or reversed, closed by a high one */
    return close == 0x201C || close == 0x201D || close == '"';
  case 0x201C: /* high and turned, as it opens or closes */
    return close == 0x201D || close == '"' || close == 0x201C;
  case 0x201D: /* the same on both sides */
    return close == 0x201D || close == '"';
  case 0xAB:
    return close == 0xBB;
  case 0xBB:
    return close == 0xAB || close == 0xBB;
  case 0x2039:
    return close == 0x203A;
  case 0x203A:
    return close == 0x2039 || close == 0x203A;
  case 0x300C:
    return close == 0x300D;
  case 0x300E:
    return close == 0x300F;
  case '"':
    return close == '"' || close == 0x201D || close == 0x201C;
  default:
    return open == close;
  }
}

static bool space_before(const struct document *document, size_t i)
{
  return i >= document_count(document) || document_token(document, i)->flags & TOKEN_SPACE || i == 0;
}

/* Marks that always open, or do so here because a word follows them directly and none stands before. */
static bool opens(const struct document *document, size_t i)
{
  uint32_t sign = mark(document, i);

  if (sign == 0x201E || sign == 0x300C || sign == 0x300E)
    return true;
  if (sign == 0xAB || sign == 0x2039)
    return space_before(document, i) || !is_word(document, i - 1) || !space_before(document, i + 1);
  if (is_sign(document, i + 1, ',') || is_sign(document, i + 1, '.') || is_sign(document, i + 1, ')'))
    return false;
  if (!space_before(document, i + 1))
    return space_before(document, i) || document_token(document, i - 1)->kind != TOKEN_WORD;
  /* the marks stand apart from what they hold, a sentence of its own or a motto */
  return (sign == 0x201C || sign == '"') && space_before(document, i) &&
         (is_upper(document, i + 1) || class_ends_before(document, i, CLASS_motto_before) != SIZE_MAX);
}

/* Marks of one style that nothing closes before a token: where the last search for their end gave up. */
struct unclosed {
  uint32_t open;
  size_t first, last;
  bool paragraph; /* it was a paragraph's end */
};

/* Does nothing close the mark at i, as an earlier search tells? Looks on from where that gave up. */
static bool stays_open(const struct document *document, size_t i, struct unclosed *unclosed)
{
  uint32_t open = mark(document, i);
  size_t at = i + 1, last = i + LONGEST_QUOTE;

  if (open == unclosed->open && i >= unclosed->first && i < unclosed->last) {
    if (unclosed->paragraph)
      return true;
    at = unclosed->last;
  }
  *unclosed = (struct unclosed){open, i, last, false};
  for (; at < document_count(document) && at < last; at++) {
    const struct token *token = document_token(document, at);
    if (token->flags & TOKEN_PARAGRAPH) {
      unclosed->last = at;
      unclosed->paragraph = true;
      return true;
    }
    if (token->kind == TOKEN_QUOTE && closes(open, mark(document, at))) {
      unclosed->last = at;
      return false;
    }
  }
  return true;
}

static size_t find_close(const struct document *document, size_t i, struct unclosed *unclosed)
{
  uint32_t open = mark(document, i);
  size_t at, depth = 0, last = i + LONGEST_QUOTE;

  if (stays_open(document, i, unclosed))
    return 0;
  for (at = i + 1; at < document_count(document) && at < last; at++) {
    const struct token *token = document_token(document, at);
    if (token->flags & TOKEN_PARAGRAPH)
      return 0;
    if (token->kind != TOKEN_QUOTE)
      continue;
    /* a mark that may close as well as open, and opens here: the one before has lost its partner */
    if (mark(document, at) == open && open == 0x201C && opens(document, at))
      return 0;
    if (mark(document, at) == open && open != '"' && opens(document, at) && !closes(open, open)) {
      depth++;
    } else if (closes(open, mark(document, at)) &&
               !(mark(document, at) != '"' && mark(document, at) == open && opens(document, at))) {
      if (depth == 0)
        return at;
      depth--;
    }
  }
  return 0;
}

/* 'single' quotes are apostrophes elsewhere: both ends must stand free on their outer side. */
static size_t find_single(const struct document *document, size_t i)
{
  size_t at, last = i + LONGEST_SINGLE;

  if (!space_before(document, i) || space_before(document, i + 1) || !is_word(document, i + 1))
    return 0;
  for (at = i + 2; at < document_count(document) && at < last; at++) {
    if (document_token(document, at)->flags & TOKEN_PARAGRAPH)
      return 0;
    if (token_is(&document->words, at, '\'') && !space_before(document, at) &&
        (space_before(document, at + 1) || !is_word(document, at + 1)))
      return at;
  }
  return 0;
}

void find_quotes(struct document *document)
{
  size_t i = document_next(document, 0, INTEREST_QUOTE), close;
  struct unclosed unclosed = {0, 0, 0, false};

  for (; i < document_count(document); i = document_next(document, i + 1, INTEREST_QUOTE)) {
    const struct token *token = document_token(document, i);
    bool single = token->kind == TOKEN_PUNCT && (token->sign == '\'' || token->sign == 0x201A);
    struct mention *mention;

    if (!(token->kind == TOKEN_QUOTE && opens(document, i)) && !single)
      continue;
    close = single ? find_single(document, i) : find_close(document, i, &unclosed);
    if (close <= i + 1)
      continue;
    if (i > 0 && is_sign(document, i - 1, '=') && is_glued(document, i)) { /* an attribute of a page's mark-up */
      i = close;
      continue;
    }
    mention = document_add(document, MENTION_QUOTE, i + 1, close);
    mention->form = single;
    words_token(&document->words, i)->flags |= TOKEN_OPEN;
    if (!single)
      i = close;
  }
}
