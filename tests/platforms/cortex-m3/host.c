/* The same on this machine, to compare. */
#include <stdio.h>

#include "small.h"

void put(const char *text)
{
  fputs(text, stdout);
}

size_t stack_used(void)
{
  return 0; /* not measured */
}

int main(void)
{
  return small();
}
