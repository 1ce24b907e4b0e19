/* The header alone compiles as C99. */
#include <meeting.h>

int header_compiles(void);
int header_compiles(void)
{
  struct meeting_options options = {0};
  return (int)options.size + MEETING_OK;
}
