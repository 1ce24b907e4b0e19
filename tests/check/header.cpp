// The header alone compiles as C++11.
#include <meeting.h>

int header_compiles();
int header_compiles()
{
  meeting_options options = meeting_options();
  return static_cast<int>(options.size) + MEETING_OK;
}
