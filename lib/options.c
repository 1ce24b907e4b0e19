#include "options.h"

#include <string.h>

#include "lexicon/lexicon.h"

const char *options_read(struct meeting_options *options, const struct meeting_options *given)
{
  const unsigned char *bytes = (const unsigned char *)given;
  size_t size, i;

  memset(options, 0, sizeof *options);
  if (!given)
    return NULL;
  if (given->size < 2 * sizeof(uint32_t))
    return "options.size is too small: set it to sizeof(struct meeting_options)";
  size = given->size < sizeof *options ? given->size : sizeof *options;
  for (i = size; i < given->size; i++)
    if (bytes[i])
      return "options hold a member that this version does not know";
  memcpy(options, given, size);
  if (options->explain > 1)
    return "options.explain is not 0 or 1";
  if (options->language && lexicon_language_number(options->language) == SIZE_MAX)
    return "options.language is none of this build's languages";
  if (options->reference_month < 0 || options->reference_month > 12)
    return "options.reference_month is not 0 to 12";
  if (options->reference_day < 0 || options->reference_day > 31)
    return "options.reference_day is not 0 to 31";
  if (options->reference_year < 0 || options->reference_year > 9999)
    return "options.reference_year is not 0 to 9999";
  if (options->min_confidence > 1000)
    return "options.min_confidence is more than 1000";
  if (options->fields >> MEETING_FIELD_COUNT)
    return "options.fields has a bit of no field";
  if (options->allocator && !options->allocator->resize)
    return "options.allocator has no resize function";
  return NULL;
}
