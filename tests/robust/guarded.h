/* A page of memory between two that cannot be read. */
#ifndef MEETING_TESTS_GUARDED_H
#define MEETING_TESTS_GUARDED_H

#include <stddef.h>

#ifdef _WIN32
#include <windows.h>

/* The first of three pages, of which the second can be used; NULL without memory. They stay until the process ends. */
static inline unsigned char *guarded_pages(size_t *page)
{
  SYSTEM_INFO system;
  unsigned char *pages;
  DWORD before;

  GetSystemInfo(&system);
  *page = system.dwPageSize;
  pages = VirtualAlloc(NULL, 3 * *page, MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE);
  if (!pages || !VirtualProtect(pages, *page, PAGE_NOACCESS, &before) ||
      !VirtualProtect(pages + 2 * *page, *page, PAGE_NOACCESS, &before))
    return NULL;
  return pages;
}
#else
#include <sys/mman.h>
#include <unistd.h>

static inline unsigned char *guarded_pages(size_t *page)
{
  unsigned char *pages;

  *page = (size_t)sysconf(_SC_PAGESIZE);
  pages = mmap(NULL, 3 * *page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED || mprotect(pages, *page, PROT_NONE) != 0 ||
      mprotect(pages + 2 * *page, *page, PROT_NONE) != 0)
    return NULL;
  return pages;
}
#endif

#endif
