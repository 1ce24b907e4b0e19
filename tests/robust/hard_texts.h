/* Texts that are hard to read in linear time: a piece over and over in one endless sentence, list or line, in the
 * language that makes most of it. Written for the test of linear work and for the benchmark. */
#ifndef MEETING_TESTS_HARD_TEXTS_H
#define MEETING_TESTS_HARD_TEXTS_H

#include <stdio.h>
#include <string.h>

/* A '#' in the piece stands for the number of its repetition, 1 to 997, so that no two neighbours are alike. */
struct hard_text {
  const char *name;
  const char *language;
  const char *start; /* before the first piece */
  const char *piece;
};

static const struct hard_text hard_texts[] = {
    {"quotes that open", "de", "", "\xE2\x80\x9E"},
    {"quotations", "de", "Der 5. Kongress ",
     "\xE2\x80\x9E"
     "Brot #\xE2\x80\x9C "},
    {"straight quotes", "en", "The 5th congress ", "\" a"},
    {"single quotes", "en", "The 5th congress ", "'tis 'a' "},
    {"brackets that open", "en", "The congress ", "( "},
    {"nested brackets", "fr", "Congr\xC3\xA8s (", "((ABC#)) ("},
    {"acronyms in brackets", "pt", "", "Congresso Nacional (CN#) "},
    {"dates", "de", "Kongress ", "vom #. bis 18. Mai 2019 und am 3. Juni "},
    {"starts of ranges", "it", "Il congresso ", "dal # al # al "},
    {"days of the week", "tr", "kongre ", "sal\xC4\xB1 g\xC3\xBCn\xC3\xBC # may\xC4\xB1s d\xC3\xBCn "},
    {"months", "ru", "", "\xD0\xBC\xD0\xB0\xD1\x8F "},
    {"ordinals", "de", "", "#. "},
    {"ordinals in words", "es", "", "vig\xC3\xA9simo primer "},
    {"ordinals apart from their noun", "tr", "",
     "forumun \xC3\xBC\xC3\xA7\xC3\xBCnc\xC3\xBCs\xC3\xBC d\xC3\xBCzenlenen kongre ve 12. kongresi "},
    {"editions that differ", "tr", "", "forumun #. kongresi d\xC3\xBCzenlendi ve #. zirvesi topland\xC4\xB1 "},
    {"times an event was held", "vi", "", "\xC4\x91\xE1\xBA\xA1i h\xE1\xBB\x99i l\xE1\xBA\xA7n th\xE1\xBB\xA9 # "},
    {"capitals", "en", "", "Alpha Beta "},
    {"lines in capitals", "es", "", "CONGRESO ABC DE XYZ "},
    {"initials", "ru", "", "\xD0\x90. \xD0\x91. "},
    {"Roman numerals", "it", "", "XIV "},
    {"one sentence of verbs", "de", "Der Kongress ", "veranstaltet die Gewerkschaft die Tagung, "},
    {"one sentence of prepositions", "fr", "Le congr\xC3\xA8s ", "de la "},
    {"no spaces", "vi", "", "a\xCC\x82"},
    {"one word", "de", "", "kongress"},
    {"combining marks", "vi", "o", "\xCC\x82\xCC\x81"},
    {"hyphens", "de", "", "Kongress-"},
    {"apostrophes", "fr", "", "l'"},
    {"full stops", "en", "", "a."},
    {"hosts in a list", "en", "The congress was hosted by ", "the Union of Bakers # and "},
    {"participles and agents", "de", "Der ", "von der Union # veranstaltete Kongress "},
    {"owners", "ru", "\xD1\x81\xD1\x8A\xD0\xB5\xD0\xB7\xD0\xB4 ",
     "\xD0\xBF\xD0\xB0\xD1\x80\xD1\x82\xD0\xB8\xD0\xB8 \xD1\x81\xD0\xBE\xD1\x8E\xD0\xB7\xD0\xB0 "},
    {"one huge number", "en", "", "9"},
    {"numbers in words", "de", "", "hundert"},
    {"numbers with signs", "pt", "", "1.000,"},
    {"people counted", "es", "El congreso reuni\xC3\xB3 a ", "# delegados de # pa\xC3\xADses y "},
    {"events", "fr", "", "le congr\xC3\xA8s du sommet de la conf\xC3\xA9rence "},
    {"events of other years", "en", "", "the #th Congress of the League was held on 5 May 2019 in Paris and "},
    {"what is said to be a meeting", "en", "", "Bababa is the conference of bees. "},
    {"names with a number", "en", "", "DebConf# "},
    {"cities", "de", "Kongress in ", "Wien, Linz und "},
    {"a city of many words", "en", "The congress in ", "New York Los "},
    {"countries", "pt", "O congresso com ", "Brasil, Portugal e "},
    {"buildings", "it", "Il congresso ", "al Palazzo del Teatro della Sala "},
    {"unknown towns", "fr", "Le congr\xC3\xA8s ", "\xC3\xA0 Xyrbourg-sur-Zyle, "},
    {"places with endings", "tr", "kongre ", "Ankara'da \xC4\xB0zmir'de "},
    {"mottos", "de", "Der Kongress ", "unter dem Motto "},
    {"mottos with a colon", "es", "", "Lema: "},
    {"labels", "de", "", "Ort: Wien Zeit: # "},
    {"key-value lines", "en", "", "Venue: Hall #\nDate: # May 2019\nHost: Union #\n\n"},
    {"headings", "it", "", "#. Congresso\n\n"},
    {"list items", "pt", "", "- Congresso #\n"},
    {"short lines", "vi", "", "h\xE1\xBB\x99i ngh\xE1\xBB\x8B\n"},
    {"white space", "en", "congress", " \n"},
    {"tags that open", "en", "", "<a <p # "},
    {"brackets of links", "en", "", "[a ![b [[c "},
    {"stars", "en", "", "*a **b _c "},
    {"entities", "en", "", "&amp;&quot;&a"},
    {"mixed", "de", "",
     "5. Kongress (ABC) \xE2\x80\x9E"
     "Brot\xE2\x80\x9C vom #. Mai in Wien, veranstaltet von # Union-, "},
    {"mixed with ordinals", "tr", "",
     "\"A\" (#. kongre) 12. 3 may\xC4\xB1s, \xC4\xB0stanbul'da \xC3\xBC\xC3\xA7\xC3\xBCnc\xC3\xBCs\xC3\xBC "},
};

enum { HARD_TEXTS = sizeof hard_texts / sizeof hard_texts[0], HARD_MOST_NUMBER = 997 };

/* Writes whole pieces into out, at most size bytes; the bytes written. */
static inline size_t hard_text_write(const struct hard_text *text, char *out, size_t size)
{
  size_t length = 0, number = 1;
  const char *at = text->start;
  char digits[12];

  for (;; at = text->piece, number = number % HARD_MOST_NUMBER + 1) {
    size_t before = length;
    snprintf(digits, sizeof digits, "%zu", number);
    for (; *at; at++) {
      const char *part = *at == '#' ? digits : at;
      size_t bytes = *at == '#' ? strlen(digits) : 1;
      if (length + bytes > size)
        return before;
      memcpy(out + length, part, bytes);
      length += bytes;
    }
  }
}

#endif
