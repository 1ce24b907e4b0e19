/*
 * libmeeting - records of meetings from prose
 *
 * SPDX-License-Identifier: MIT
 *
 * This header is the whole public interface and its documentation.
 *
 * Text is UTF-8; every position and length is in bytes of the text as given.
 * The library holds no mutable state of its own: different threads may parse
 * at once, and a report, once made, may be read by many threads at once.
 * Nothing here prints, exits, or depends on locale, clock or environment.
 *
 * Every struct that the library hands out is reached by pointer only, belongs
 * to the report it came from and lives until meeting_report_free(). New
 * members are only ever added at a struct's end; `size` tells how many bytes
 * the linked library filled.
 */
#ifndef MEETING_H
#define MEETING_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(_WIN32) && defined(MEETING_SHARED)
#define MEETING_API __declspec(dllimport)
#elif defined(__GNUC__) && __GNUC__ >= 4
#define MEETING_API __attribute__((visibility("default")))
#else
#define MEETING_API
#endif

/** Version of this header; compare with meeting_version(). Since 0.1. */
#define MEETING_VERSION_MAJOR 0
#define MEETING_VERSION_MINOR 1
#define MEETING_VERSION_PATCH 0

/** Result codes. 0 is success, all others are negative. Since 0.1. */
#define MEETING_OK 0
#define MEETING_ERROR_ARGUMENT (-1)    /**< a NULL or contradictory argument */
#define MEETING_ERROR_OPTION (-2)      /**< an option's value is not known here */
#define MEETING_ERROR_UTF8 (-3)        /**< the text is not UTF-8; position says where */
#define MEETING_ERROR_MEMORY (-4)      /**< the allocator returned NULL */
#define MEETING_ERROR_LIMIT (-5)       /**< the text is longer than the limit in force */
#define MEETING_ERROR_UNSUPPORTED (-6) /**< left out of this build, such as JSON */

/** What went wrong and where. Filled by the caller's request, never kept.
 *  `message` is static text in English and never freed. Since 0.1. */
struct meeting_error {
  int32_t code;        /**< MEETING_OK or MEETING_ERROR_… */
  uint32_t reserved;   /**< 0 */
  uint64_t position;   /**< byte of the text the error is about, or 0 */
  const char *message; /**< static, NUL-ended; "" when there is no error */
};

/** A replacement for malloc, realloc and free, used for one parse and its
 *  report. `resize` gets a block (NULL to make one), its old size and the size
 *  wanted (0 to free, then the result is ignored), and returns a block aligned
 *  for any type, or NULL if there is no memory, in which case the old block
 *  stays. It must stay callable until the report is freed. Since 0.1. */
struct meeting_allocator {
  void *context;
  void *(*resize)(void *context, void *block, size_t old_size, size_t new_size);
};

/** Bits of meeting_options.fields and numbers of meeting_candidate.field
 *  (as 1 << field). Since 0.1. */
#define MEETING_FIELD_NAME 0
#define MEETING_FIELD_ACRONYM 1
#define MEETING_FIELD_EDITION 2
#define MEETING_FIELD_CITY 3
#define MEETING_FIELD_COUNTRY 4
#define MEETING_FIELD_BUILDING 5
#define MEETING_FIELD_DATES 6
#define MEETING_FIELD_HOSTS 7
#define MEETING_FIELD_DELEGATES 8
#define MEETING_FIELD_PARTIES 9
#define MEETING_FIELD_COUNTRIES 10
#define MEETING_FIELD_MOTTO 11
#define MEETING_FIELD_COUNT 12
/** Of a candidate alone: what speaks for a record at all. */
#define MEETING_FIELD_RECORD 12

/** Options of a parse. Allocated by the caller: zero it, set `size` to its
 *  sizeof, then what is wanted. All zero but `size` means the defaults, and so
 *  does a NULL pointer. A struct larger than the library knows is accepted
 *  only if what it adds is zero. Since 0.1. */
struct meeting_options {
  uint32_t size; /**< sizeof(struct meeting_options) */
  /** Largest text in bytes; 0: 64 MiB. A longer text is MEETING_ERROR_LIMIT. */
  uint32_t max_length;
  /** BCP 47 code of the text's language ("de", "pt-BR"), or NULL: detected. */
  const char *language;
  /** The day the text was written, for "last Friday" and dates without a year;
   *  0 where unknown (a dateline in the text is then used). */
  int32_t reference_year;
  int32_t reference_month; /**< 1 to 12 */
  int32_t reference_day;   /**< 1 to 31 */
  /** Values with less confidence (in thousandths) are left out; 0: the default
   *  of each field, which favours precision; 1: give everything. */
  uint32_t min_confidence;
  /** Fields wanted, a bit each (1 << MEETING_FIELD_…); 0: all. */
  uint32_t fields;
  /** 1: keep the candidates for meeting_report_candidate(), which takes time
   *  and memory; 0: do not. Other values are refused. */
  uint32_t explain;
  /** Memory for this parse; NULL: malloc. The struct is copied. */
  const struct meeting_allocator *allocator;
};

/** A piece of text taken from the report: name, city, motto … Since 0.1. */
struct meeting_text {
  uint32_t size;       /**< bytes of this struct that are filled */
  uint32_t confidence; /**< in thousandths, 1 to 1000: that there is a meeting and that this is right of it */
  uint32_t start;      /**< first byte of the evidence in the text */
  uint32_t end;        /**< byte after the evidence */
  int32_t inferred;    /**< 1: implied by the text, not stated; else 0 */
  uint32_t length;     /**< bytes in text, without the NUL */
  const char *text;    /**< UTF-8, NUL-ended; may be a base form of the evidence, and leaves out its marks (tags,
                            emphasis, links) and hyphens at lines' ends */
};

/** How exact a count is. Since 0.1. */
#define MEETING_BOUND_EXACT 0 /**< "120" */
#define MEETING_BOUND_MIN 1   /**< "more than 120" */
#define MEETING_BOUND_MAX 2   /**< "up to 120" */
#define MEETING_BOUND_ABOUT 3 /**< "about 120" */

/** A number: edition, delegates, parties, countries. Since 0.1. */
struct meeting_number {
  uint32_t size;
  uint32_t confidence;
  uint32_t start;
  uint32_t end;
  int32_t inferred;
  int32_t bound;  /**< MEETING_BOUND_… */
  uint32_t value; /**< the number; the lower end of a range */
  uint32_t high;  /**< the upper end of a range; else equal to value */
};

/** A country. Since 0.1. */
struct meeting_country {
  uint32_t size;
  uint32_t confidence;
  uint32_t start; /**< evidence; that of the city where inferred */
  uint32_t end;
  int32_t inferred; /**< 1: known only from the city */
  uint32_t length;
  const char *text; /**< as written; NULL where inferred */
  char code[4];     /**< ISO 3166-1 alpha-2 (3166-3 for former states), NUL-ended */
};

/** Where the meeting is. Members are NULL where unknown. Since 0.1. */
struct meeting_venue {
  uint32_t size;
  uint32_t reserved;
  const struct meeting_text *building;
  const struct meeting_text *city;
  const struct meeting_country *country;
};

/** A day, month or year: what is unknown is 0. Since 0.1. */
struct meeting_day {
  int32_t year;  /**< Gregorian, or 0 */
  int32_t month; /**< 1 to 12, or 0 */
  int32_t day;   /**< 1 to 31, or 0 */
};

/** When the meeting is. Since 0.1. */
struct meeting_dates {
  uint32_t size;
  uint32_t confidence;
  uint32_t start; /**< evidence */
  uint32_t end;
  int32_t inferred;         /**< 1: a part is computed or comes from elsewhere in the text */
  struct meeting_day first; /**< all 0 where unknown */
  struct meeting_day last;  /**< all 0 where unknown; of one day: equal to first */
  const char *first_text;   /**< "2023-10-20", "2023-10", "XXXX-10-20"; NULL where unknown */
  const char *last_text;    /**< the same for the end */
  const char *edtf;         /**< EDTF (ISO 8601-2), "2023-10-20/2023-10-22" */
};

/** A body that hosts, organises or convenes. Since 0.1. */
struct meeting_host {
  uint32_t size;
  uint32_t confidence;
  uint32_t start;
  uint32_t end;
  int32_t inferred;    /**< 1: only implied by the event's name or subject */
  uint32_t length;     /**< bytes in name */
  const char *name;    /**< base form, without article, NUL-ended */
  const char *acronym; /**< NUL-ended, or NULL */
};

/** Kinds of meeting. Since 0.1. */
#define MEETING_KIND_OTHER 0
#define MEETING_KIND_CONGRESS 1
#define MEETING_KIND_SUMMIT 2
#define MEETING_KIND_CONFERENCE 3
#define MEETING_KIND_MEETING 4
#define MEETING_KIND_ASSEMBLY 5
#define MEETING_KIND_SESSION 6
#define MEETING_KIND_CONVENTION 7
#define MEETING_KIND_FORUM 8
#define MEETING_KIND_FESTIVAL 9
#define MEETING_KIND_SEMINAR 10
#define MEETING_KIND_WORKSHOP 11
#define MEETING_KIND_SYMPOSIUM 12
#define MEETING_KIND_COUNCIL 13
#define MEETING_KIND_SYNOD 14

/** What became of the meeting, as the text tells it. Since 0.1. */
#define MEETING_STATUS_UNKNOWN 0
#define MEETING_STATUS_ANNOUNCED 1
#define MEETING_STATUS_RUNNING 2
#define MEETING_STATUS_HELD 3
#define MEETING_STATUS_POSTPONED 4
#define MEETING_STATUS_CANCELLED 5

/** How people take part. Since 0.1. */
#define MEETING_MODE_ON_SITE 0
#define MEETING_MODE_ONLINE 1
#define MEETING_MODE_HYBRID 2

/** One meeting. Pointers are NULL where the text does not say. Since 0.1. */
struct meeting_record {
  uint32_t size;
  int32_t kind;                    /**< MEETING_KIND_… */
  int32_t status;                  /**< MEETING_STATUS_… */
  int32_t mode;                    /**< MEETING_MODE_… */
  const struct meeting_text *name; /**< without article */
  const struct meeting_text *acronym;
  const struct meeting_number *edition;
  const struct meeting_venue *venue; /**< NULL if none of its members is known */
  const struct meeting_dates *dates;
  const struct meeting_host *const *hosts; /**< ends in NULL; never NULL itself */
  const struct meeting_number *delegates;
  const struct meeting_number *parties;
  const struct meeting_number *countries;
  const struct meeting_text *motto; /**< without quote marks */
};

/** Kinds of mention. Since 0.1. */
#define MEETING_MENTION_DATE 1
#define MEETING_MENTION_NUMBER 2
#define MEETING_MENTION_CITY 3
#define MEETING_MENTION_COUNTRY 4
#define MEETING_MENTION_BUILDING 5
#define MEETING_MENTION_ORGANISATION 6
#define MEETING_MENTION_QUOTATION 7
#define MEETING_MENTION_EVENT 8

/** Something found in the text, used in a record or not. Since 0.1. */
struct meeting_mention {
  uint32_t size;
  int32_t kind;             /**< MEETING_MENTION_… */
  uint32_t start;           /**< first byte */
  uint32_t end;             /**< byte after it */
  uint32_t value;           /**< a number's value, an event's edition; else 0 */
  uint32_t high;            /**< upper end of a range; else equal to value */
  int32_t bound;            /**< of a number: MEETING_BOUND_… */
  int32_t ordinal;          /**< 1: an ordinal number */
  struct meeting_day first; /**< of a date */
  struct meeting_day last;  /**< of a date */
  char code[4];             /**< of a place: its country, or "" */
};

/** One reason for or against a candidate. Since 0.1. */
struct meeting_feature {
  const char *name; /**< static, as in the weights' data file */
  int32_t value;    /**< how often or how strongly it applies */
  int32_t weight;   /**< its weight; it adds value × weight to the score */
};

/** A value that was considered for a field of the main record: what
 *  `meeting --explain` prints. Since 0.1. */
struct meeting_candidate {
  uint32_t size;
  int32_t field; /**< MEETING_FIELD_… */
  uint32_t start;
  uint32_t end;
  int32_t score;
  uint32_t confidence; /**< in thousandths */
  int32_t chosen;      /**< 1: it is in the record */
  uint32_t feature_count;
  const struct meeting_feature *features; /**< feature_count of them */
  const char *text;                       /**< the evidence as the record would write it, NUL-ended */
  const char *value;                      /**< the value alone: ISO 3166 code of a country, EDTF of
                                           *   a date, digits of a number; else the text */
};

/** The result of a parse: opaque, immutable. Since 0.1. */
typedef struct meeting_report meeting_report;

/**
 * Parse a text.
 *
 * @param text    UTF-8; need not be NUL-ended, may hold NUL bytes; not kept.
 *                NULL is allowed with length 0.
 * @param length  bytes of text
 * @param options what to do, or NULL for the defaults
 * @param report  set to a new report, to be freed by meeting_report_free(), or
 *                to NULL on error. A text that tells of no meeting is no
 *                error: its report has no record.
 * @param error   filled in, also on success; may be NULL
 * @return MEETING_OK or a negative MEETING_ERROR_…
 *
 * Takes time linear in length. Thread-safe. Since 0.1.
 */
MEETING_API int32_t meeting_parse(const char *text, size_t length, const struct meeting_options *options,
                                  meeting_report **report, struct meeting_error *error);

/** Free a report and all that was reached through it. NULL is ignored.
 *  Since 0.1. */
MEETING_API void meeting_report_free(meeting_report *report);

/** BCP 47 code of the language the text was read in, or "und" if it is none
 *  that this build knows. Lives with the report. Since 0.1. */
MEETING_API const char *meeting_report_language(const meeting_report *report);

/** How many meetings were found; 0 if the text tells of none. Since 0.1. */
MEETING_API size_t meeting_report_record_count(const meeting_report *report);

/** A meeting, the main one first; NULL from meeting_report_record_count() on.
 *  Since 0.1. */
MEETING_API const struct meeting_record *meeting_report_record(const meeting_report *report, size_t index);

/** How many mentions were found. Since 0.1. */
MEETING_API size_t meeting_report_mention_count(const meeting_report *report);

/** A mention, in the order of the text; NULL past the last. Since 0.1. */
MEETING_API const struct meeting_mention *meeting_report_mention(const meeting_report *report, size_t index);

/** How many candidates were weighed for the main record; 0 unless
 *  meeting_options.explain was set. Since 0.1. */
MEETING_API size_t meeting_report_candidate_count(const meeting_report *report);

/** A candidate, by field and falling score; NULL past the last. Since 0.1. */
MEETING_API const struct meeting_candidate *meeting_report_candidate(const meeting_report *report, size_t index);

/** Indent the JSON for people. Since 0.1. */
#define MEETING_JSON_PRETTY 1u
/** Add the candidates with their features as "candidates"; none are kept
 *  unless meeting_options.explain was set. Since 0.1. */
#define MEETING_JSON_CANDIDATES 2u
/** Write {"mentions":[…]} instead of the records. Since 0.1. */
#define MEETING_JSON_MENTIONS 4u

/**
 * Write a report as JSON into the caller's buffer, as snprintf does: the
 * result is always NUL-ended if capacity is not 0, and cut off if it is too
 * small.
 *
 * @param needed set to the bytes of the whole JSON without the NUL; may be NULL
 * @return MEETING_OK (also when cut off), MEETING_ERROR_MEMORY, or
 *         MEETING_ERROR_UNSUPPORTED if this build has no JSON
 *
 * Uses malloc through cJSON, not the parse's allocator. Since 0.1.
 */
MEETING_API int32_t meeting_report_json(const meeting_report *report, uint32_t flags, char *buffer, size_t capacity,
                                        size_t *needed);

/** Version of the linked library, "0.1.0". Static. Since 0.1. */
MEETING_API const char *meeting_version(void);

/** Version as a number: major × 10000 + minor × 100 + patch. Since 0.1. */
MEETING_API uint32_t meeting_version_number(void);

/** 1 if this build has the feature, else 0. Features: "json", "cities".
 *  Since 0.1. */
MEETING_API int32_t meeting_has_feature(const char *name);

/** BCP 47 code of the index-th language of this build; NULL past the last.
 *  Static. Since 0.1. */
MEETING_API const char *meeting_language(size_t index);

/** Name of a result code, "MEETING_ERROR_UTF8"; "unknown" for others. Static.
 *  Since 0.1. */
MEETING_API const char *meeting_error_name(int32_t code);

/** Names of enum values as the JSON has them: "congress", "held", "on-site",
 *  "exact", "delegates"; NULL for unknown numbers. Static. Since 0.1. */
MEETING_API const char *meeting_kind_name(int32_t kind);
MEETING_API const char *meeting_status_name(int32_t status); /**< Since 0.1. */
MEETING_API const char *meeting_mode_name(int32_t mode);     /**< Since 0.1. */
MEETING_API const char *meeting_bound_name(int32_t bound);   /**< Since 0.1. */
MEETING_API const char *meeting_field_name(int32_t field);   /**< Since 0.1. */

#ifdef __cplusplus
}
#endif

#endif
