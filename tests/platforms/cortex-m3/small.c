/* The example report parsed without an operating system, in a buffer of BUFFER bytes that takes the place of malloc. */
#include "small.h"

#include "../../robust/pool.h"

enum { BUFFER = 54 << 10, STACK_MOST = 4096 };

__asm__(".section .rodata\n.global example, example_end\nexample: .incbin \"" EXAMPLE
        "\"\nexample_end:\n.byte 0\n.text\n");
extern const char example[], example_end[];

static unsigned char buffer[BUFFER];

static void put_number(unsigned long number)
{
  char digits[24], *at = digits + sizeof digits - 1;

  *at = '\0';
  do
    *--at = (char)('0' + number % 10);
  while (number /= 10);
  put(at);
}

static void put_text(const char *field, const char *text, uint32_t start, uint32_t end, uint32_t confidence)
{
  put(field);
  put(": ");
  put(text);
  put(" [");
  put_number(start);
  put(", ");
  put_number(end);
  put(") ");
  put_number(confidence);
  put("\n");
}

static void put_meeting_text(const char *field, const struct meeting_text *text)
{
  if (text)
    put_text(field, text->text, text->start, text->end, text->confidence);
}

static void put_count(const char *field, const struct meeting_number *number)
{
  if (!number)
    return;
  put_text(field, meeting_bound_name(number->bound), number->start, number->end, number->confidence);
  put_number(number->value);
  put("\n");
}

static void put_record(const struct meeting_record *record)
{
  size_t i;

  put_meeting_text("name", record->name);
  put_meeting_text("acronym", record->acronym);
  put_count("edition", record->edition);
  if (record->venue) {
    put_meeting_text("building", record->venue->building);
    put_meeting_text("city", record->venue->city);
    if (record->venue->country)
      put_text("country", record->venue->country->code, record->venue->country->start, record->venue->country->end,
               record->venue->country->confidence);
  }
  if (record->dates)
    put_text("dates", record->dates->edtf, record->dates->start, record->dates->end, record->dates->confidence);
  for (i = 0; record->hosts[i]; i++)
    put_text("host", record->hosts[i]->name, record->hosts[i]->start, record->hosts[i]->end,
             record->hosts[i]->confidence);
  put_count("delegates", record->delegates);
  put_count("parties", record->parties);
  put_count("countries", record->countries);
  put_meeting_text("motto", record->motto);
}

int small(void)
{
  struct pool pool = {buffer, BUFFER, 0, 0, 0};
  struct meeting_allocator allocator = {&pool, pool_resize};
  struct meeting_options options = {.size = sizeof options, .allocator = &allocator};
  struct meeting_error error;
  meeting_report *report;

  if (meeting_parse(example, (size_t)(example_end - example), &options, &report, &error) != MEETING_OK) {
    put(error.message);
    put("\n");
    return 1;
  }
  if (meeting_report_record_count(report) != 1)
    return 1;
  put_record(meeting_report_record(report, 0));
  put("# buffer: ");
  put_number(pool.peak);
  put(", stack: ");
  put_number(stack_used());
  put("\n");
  meeting_report_free(report);
  return stack_used() > STACK_MOST;
}
