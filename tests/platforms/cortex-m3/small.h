#ifndef MEETING_TESTS_SMALL_H
#define MEETING_TESTS_SMALL_H

#include <stddef.h>

enum { STACK_UNUSED = 0x5AFE57AC };

/* Parses the example report in a fixed buffer and prints its record; 0 if all is well. */
int small(void);
/* Of the platform: prints a text, and how many bytes of stack were used so far. */
void put(const char *text);
size_t stack_used(void);

#endif
