#include "report.h"

void meeting_report_free(meeting_report *report)
{
  struct arena arena;

  if (!report)
    return;
  arena = report->arena; /* the report lies in its own arena */
  arena_free(&arena);
}

const char *meeting_report_language(const meeting_report *report)
{
  return report ? report->language : "und";
}

size_t meeting_report_record_count(const meeting_report *report)
{
  return report ? report->record_count : 0;
}

const struct meeting_record *meeting_report_record(const meeting_report *report, size_t index)
{
  return report && index < report->record_count ? report->records[index] : NULL;
}

size_t meeting_report_mention_count(const meeting_report *report)
{
  return report ? report->mention_count : 0;
}

const struct meeting_mention *meeting_report_mention(const meeting_report *report, size_t index)
{
  return report && index < report->mention_count ? report->mentions + index : NULL;
}

size_t meeting_report_candidate_count(const meeting_report *report)
{
  return report ? report->candidate_count : 0;
}

const struct meeting_candidate *meeting_report_candidate(const meeting_report *report, size_t index)
{
  return report && index < report->candidate_count ? report->candidates + index : NULL;
}
