/* meeting - print the record of the meeting that a report tells of. See meeting(1). */
#include <errno.h>
#include <stdio.h>
#include <string.h>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include "arguments.h"

int main(int argc, char **argv)
{
  struct arguments arguments;
  int code;

#ifdef _WIN32 /* bytes go in and out as they are */
  _setmode(_fileno(stdin), _O_BINARY);
  _setmode(_fileno(stdout), _O_BINARY);
  _setmode(_fileno(stderr), _O_BINARY);
#endif
  code = arguments_read(&arguments, argc, argv);
  if (code < 0)
    code = batch_run(&arguments.paths, &arguments.settings, arguments.jobs);
  arguments_free(&arguments);
  if (fflush(stdout) != 0 || ferror(stdout)) {
    fprintf(stderr, "meeting: standard output: %s\n", strerror(errno));
    return EXIT_ERROR;
  }
  return code;
}
