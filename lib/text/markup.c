/* Of HTML (the living standard of whatwg.org, section 13.1) the tags and the commonest entities; of Markdown
 * (spec.commonmark.org 0.31) the emphasis, links, headings and quoted lines; of wikis links and bold. Each mark is told
 * by what stands around it within a short reach, so that no text takes more than linear time: what is no mark by that
 * is a sign like any other.
 */
#include "text/markup.h"

#include <string.h>

#include "text/unicode.h"

/* Bytes of the longest tag, of a link's words and of its address, of a tag's name and of an entity; signs of the
 * deepest heading. */
enum { LONGEST_TAG = 512, LINKED_WORDS = 300, LONGEST_LINK = 500, DEEPEST = 6, LONGEST_NAME = 10, LONGEST_ENTITY = 9 };

static bool is_space(char byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static bool is_letter(char byte)
{
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_digit(char byte)
{
  return byte >= '0' && byte <= '9';
}

/* Of a word, as far as a byte can tell. */
static bool is_wordy(char byte)
{
  return is_letter(byte) || is_digit(byte) || (unsigned char)byte >= 0x80;
}

/* Byte at `at`, a space where there is none. */
static char byte_at(const char *text, size_t at, size_t length)
{
  return at < length ? text[at] : ' ';
}

/* First of the bytes at or behind `at` that is `byte`, within `reach` bytes and the same line; 0 if there is none. */
static size_t find_byte(const char *text, size_t at, size_t length, size_t reach, char byte)
{
  size_t end = length - at < reach ? length : at + reach;

  for (; at < end && text[at] != '\n'; at++)
    if (text[at] == byte)
      return at;
  return 0;
}

/* What a tag does to the lines of the text. */
static enum markup_gap gap_of(const char *name, size_t length)
{
  static const char breaking[][LONGEST_NAME + 1] = {
      "br", "li",  "tr",      "dt",      "dd",     "option", /* the rest part paragraphs */
      "p",  "div", "h1",      "h2",      "h3",     "h4",     "h5",  "h6",    "ul",         "ol",  "dl",    "td",
      "th", "hr",  "section", "article", "header", "footer", "nav", "title", "blockquote", "pre", "aside", "main"};
  enum { LINES = 6 };
  char key[LONGEST_NAME + 1] = "";
  size_t i;

  for (i = 0; i < length && i < LONGEST_NAME; i++)
    key[i] = (char)(name[i] | (is_letter(name[i]) ? 0x20 : 0));
  for (i = 0; length <= LONGEST_NAME && i < sizeof breaking / sizeof breaking[0]; i++)
    if (!strcmp(breaking[i], key))
      return i < LINES ? MARKUP_LINE : MARKUP_PARAGRAPH;
  return MARKUP_NOTHING;
}

/* A tag or a comment that opens at `at`. */
static size_t tag_length(const char *text, size_t at, size_t length, enum markup_gap *gap)
{
  size_t name = at + 1 + (byte_at(text, at + 1, length) == '/'), end = name,
         most = length - at < LONGEST_TAG ? length : at + LONGEST_TAG;

  if (byte_at(text, name, length) == '!' && byte_at(text, name + 1, length) == '-')
    end++;
  else
    while (end < most && (is_letter(text[end]) || (end > name && is_digit(text[end]))))
      end++;
  if (end == name || end == most || (text[end] != '>' && text[end] != '/' && text[end] != '-' && !is_space(text[end])))
    return 0;
  *gap = gap_of(text + name, end - name);
  while (end < most && text[end] != '>' && text[end] != '<')
    end++;
  return end < most && text[end] == '>' ? end + 1 - at : 0;
}

/* Signs of emphasis: where words stand on one side of them alone; two or more also within a word. One that opens a line
 * and has no second there opens a list's item. */
static size_t emphasis_length(const char *text, size_t at, size_t length, bool line)
{
  size_t n = 1;
  char before = byte_at(text, at - 1, at), after;

  while (n < 4 && byte_at(text, at + n, length) == text[at])
    n++;
  after = byte_at(text, at + n, length);
  if (n > 3 || (is_space(before) && is_space(after)) || before == text[at])
    return 0;
  if (text[at] == '*' && n > 1)
    return n;
  if (is_wordy(before) && is_wordy(after))
    return 0;
  if ((is_space(before) && is_digit(after)) || (before == '(' && is_space(after)))
    return 0; /* the star of a birth */
  return !line || find_byte(text, at + n, length, LINKED_WORDS, text[at]) ? n : 0;
}

/* An address in round brackets at `at`, or in square ones the name of one that stands elsewhere, behind the words that
 * lead to it. Two numbers in brackets are notes. */
static size_t target_length(const char *text, size_t at, size_t length)
{
  size_t end, i;
  bool address = false;

  if (at > 1 && byte_at(text, at, length) == '[' && !is_digit(text[at - 2]))
    return (end = find_byte(text, at, length, LONGEST_LINK, ']')) > at + 1 ? end + 1 - at : 0;
  if (byte_at(text, at, length) != '(' || !(end = find_byte(text, at, length, LONGEST_LINK, ')')))
    return 0;
  for (i = at + 1; i < end; i++) {
    if (text[i] == '"')
      break; /* its title */
    address |= text[i] == '/' || text[i] == '#' || text[i] == '.' || text[i] == ':';
    if (is_space(text[i]) && text[i + 1] != '"')
      return 0;
  }
  return address ? end + 1 - at : 0;
}

/* The bracket before or behind the words of a link, with its address or the name of its page. */
static size_t link_length(const char *text, size_t at, size_t length)
{
  size_t end, bar;

  if (text[at] == ']')
    return byte_at(text, at + 1, length) == ']' ? 2 : (end = target_length(text, at + 1, length)) ? end + 1 : 0;
  end = find_byte(text, at, length, LINKED_WORDS, ']');
  if (!end)
    return 0;
  if (byte_at(text, at + 1, length) == '[') {
    bar = find_byte(text, at, end, LINKED_WORDS, '|');
    return bar ? bar + 1 - at : 2;
  }
  return target_length(text, end + 1, length) ? 1 : 0;
}

/* The signs before a heading or a quoted line. */
static size_t line_sign_length(const char *text, size_t at, size_t length)
{
  size_t n = 1;

  while (n < DEEPEST && text[at] == '#' && byte_at(text, at + n, length) == '#')
    n++;
  return byte_at(text, at + n, length) == ' ' ? n : 0;
}

size_t markup_length(const char *text, size_t at, size_t length, bool line, enum markup_gap *gap)
{
  *gap = MARKUP_NOTHING;
  switch (text[at]) {
  case '<':
    return tag_length(text, at, length, gap);
  case '*':
  case '_':
    return emphasis_length(text, at, length, line);
  case '\'':
    return byte_at(text, at + 1, length) == '\'' && byte_at(text, at + 2, length) == '\'' ? 3 : 0;
  case '[':
  case ']':
    return link_length(text, at, length);
  case '!': { /* a picture, whose words are not the text's */
    size_t words = byte_at(text, at + 1, length) == '[' ? find_byte(text, at, length, LINKED_WORDS, ']') : 0,
           target = words ? target_length(text, words + 1, length) : 0;
    return target ? words + 1 - at + target : 0;
  }
  default: /* a heading's number sign, or a quoted line's angle bracket */
    *gap = text[at] == '#' ? MARKUP_PARAGRAPH : MARKUP_NOTHING;
    return line ? line_sign_length(text, at, length) : 0;
  }
}

/* The character of a numeric entity's digits, 0 for none. */
static uint32_t numeric(const char *digits, const char *end)
{
  bool hex = (*digits | 0x20) == 'x';
  uint32_t point = 0;

  for (digits += hex; digits < end && point < 0x10000; digits++) {
    unsigned digit = is_digit(*digits) ? (unsigned)(*digits - '0') : (unsigned)((*digits | 0x20) - 'a' + 10);
    if (digit >= (hex ? 16u : 10u))
      return 0;
    point = point * (hex ? 16 : 10) + digit;
  }
  return point < 0xD800 ? point : 0;
}

static uint32_t named(const char *name, size_t length)
{
  static const struct {
    char name[7];
    uint16_t point;
  } entities[] = {{"amp", '&'},      {"quot", '"'},      {"apos", '\''},    {"lt", '<'},       {"gt", '>'},
                  {"nbsp", 0xA0},    {"laquo", 0xAB},    {"raquo", 0xBB},   {"bdquo", 0x201E}, {"ldquo", 0x201C},
                  {"rdquo", 0x201D}, {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"sbquo", 0x201A}, {"ndash", 0x2013},
                  {"mdash", 0x2014}, {"hellip", 0x2026}, {"middot", 0xB7},  {"bull", 0x2022},  {"shy", 0xAD}};
  size_t i;

  for (i = 0; i < sizeof entities / sizeof entities[0]; i++)
    if (strlen(entities[i].name) == length && !memcmp(entities[i].name, name, length))
      return entities[i].point;
  return 0;
}

size_t markup_sign(const char *text, size_t at, size_t length, uint32_t *point)
{
  size_t name = at + 1, end = find_byte(text, at, length, LONGEST_ENTITY, ';');
  uint32_t found = !end ? 0 : text[name] == '#' ? numeric(text + name + 1, text + end) : named(text + name, end - name);
  enum char_class class = unicode_class(found);

  *point = '&';
  if (found < ' ' || (class != CHAR_OTHER && class != CHAR_QUOTE && class != CHAR_SPACE && class != CHAR_IGNORE))
    return 1; /* of letters a word is made, which has no room for them */
  *point = found;
  return end + 1 - at;
}
