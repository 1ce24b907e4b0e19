/* Versions, features, and the names of numbers. */
#include <string.h>

#include "lexicon/lexicon.h"

#define TEXT(x) #x
#define VERSION(major, minor, patch) TEXT(major) "." TEXT(minor) "." TEXT(patch)

/* Names stand in arrays of equal width instead of behind pointers, which the loader would have to relocate. */
static const char *name_in(const char *names, size_t width, size_t size, int32_t number)
{
  return number >= 0 && (size_t)number < size / width ? names + (size_t)number * width : NULL;
}

enum { NAME = 12, CODE_NAME = 28 };

#define NAME_IN(names, number) name_in((names)[0], sizeof(names)[0], sizeof(names), number)

const char *meeting_version(void)
{
  return VERSION(MEETING_VERSION_MAJOR, MEETING_VERSION_MINOR, MEETING_VERSION_PATCH);
}

uint32_t meeting_version_number(void)
{
  return MEETING_VERSION_MAJOR * 10000 + MEETING_VERSION_MINOR * 100 + MEETING_VERSION_PATCH;
}

int32_t meeting_has_feature(const char *name)
{
  if (!name)
    return 0;
#ifdef MEETING_WITH_JSON
  if (strcmp(name, "json") == 0)
    return 1;
#endif
  return strcmp(name, "cities") == 0 && lexicon_cities.count > 0;
}

const char *meeting_language(size_t index)
{
  return index < lexicon_language_count ? lexicon_languages[index].code : NULL;
}

const char *meeting_error_name(int32_t code)
{
  static const char names[][CODE_NAME] = {
      "MEETING_OK",           "MEETING_ERROR_ARGUMENT", "MEETING_ERROR_OPTION",     "MEETING_ERROR_UTF8",
      "MEETING_ERROR_MEMORY", "MEETING_ERROR_LIMIT",    "MEETING_ERROR_UNSUPPORTED"};
  const char *name = code > -100 ? NAME_IN(names, -code) : NULL;

  return name ? name : "unknown";
}

const char *meeting_kind_name(int32_t kind)
{
  static const char names[][NAME] = {"other",    "congress", "summit",     "conference", "meeting",
                                     "assembly", "session",  "convention", "forum",      "festival",
                                     "seminar",  "workshop", "symposium",  "council",    "synod"};

  return NAME_IN(names, kind);
}

const char *meeting_status_name(int32_t status)
{
  static const char names[][NAME] = {"unknown", "announced", "running", "held", "postponed", "cancelled"};

  return NAME_IN(names, status);
}

const char *meeting_mode_name(int32_t mode)
{
  static const char names[][NAME] = {"on-site", "online", "hybrid"};

  return NAME_IN(names, mode);
}

const char *meeting_bound_name(int32_t bound)
{
  static const char names[][NAME] = {"exact", "min", "max", "about"};

  return NAME_IN(names, bound);
}

const char *meeting_field_name(int32_t field)
{
  static const char names[][NAME] = {"name",  "acronym",   "edition", "city",      "country", "building", "dates",
                                     "hosts", "delegates", "parties", "countries", "motto",   "record"};

  return NAME_IN(names, field);
}
