/* A ring of documents between workers and the printer: a worker takes the next path only if its place in the ring is
 * free, so that at most WINDOW documents are in memory, however slow one of them is. */
#define _POSIX_C_SOURCE 200809L
#include "batch.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { WINDOW = 256, MOST_JOBS = 64, BAR = 30 };

struct ring {
  const struct paths *paths;
  const struct settings *settings;
  pthread_mutex_t lock;
  pthread_cond_t made;    /* a document is ready */
  pthread_cond_t printed; /* a place is free */
  size_t next;            /* path to take */
  size_t done;            /* paths printed */
  struct document documents[WINDOW];
  bool ready[WINDOW];
};

static void *work(void *context)
{
  struct ring *ring = context;

  pthread_mutex_lock(&ring->lock);
  while (ring->next < ring->paths->count) {
    size_t number = ring->next, place = number % WINDOW;
    if (number >= ring->done + WINDOW) {
      pthread_cond_wait(&ring->printed, &ring->lock);
      continue;
    }
    ring->next++;
    pthread_mutex_unlock(&ring->lock);
    document_make(&ring->documents[place], ring->paths->items[number], ring->settings);
    pthread_mutex_lock(&ring->lock);
    ring->ready[place] = true;
    pthread_cond_signal(&ring->made);
  }
  pthread_mutex_unlock(&ring->lock);
  return NULL;
}

static double seconds(void)
{
  struct timespec now;

  clock_gettime(CLOCK_MONOTONIC, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* "[#####     ] 1200/100000, 8100/s", ten times a second at most. */
struct progress {
  bool shown;
  double start, last;
};

static void show_progress(struct progress *progress, size_t done, size_t count)
{
  double now = seconds();
  size_t filled = count ? BAR * done / count : BAR;

  if (!progress->shown || (done < count && now - progress->last < 0.1))
    return;
  progress->last = now;
  fprintf(stderr, "\r[%.*s%*s] %zu/%zu, %.0f/s ", (int)filled, "##############################", (int)(BAR - filled),
          "", done, count, (double)done / (now - progress->start + 1e-9));
}

static int print_all(struct ring *ring)
{
  struct progress progress = {ring->paths->count > 1 && isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO), seconds(), 0};
  int worst = EXIT_RECORD;
  size_t number;

  for (number = 0; number < ring->paths->count; number++) {
    struct document *document = &ring->documents[number % WINDOW];
    pthread_mutex_lock(&ring->lock);
    while (!ring->ready[number % WINDOW])
      pthread_cond_wait(&ring->made, &ring->lock);
    pthread_mutex_unlock(&ring->lock);
    if (document->error.length && progress.shown)
      fputs("\r\033[K", stderr);
    if (document->error.length)
      fwrite(document->error.bytes, 1, document->error.length, stderr);
    if (document->out.length)
      fwrite(document->out.bytes, 1, document->out.length, stdout);
    worst = document->code > worst ? document->code : worst;
    document_free(document);
    pthread_mutex_lock(&ring->lock);
    ring->ready[number % WINDOW] = false;
    ring->done = number + 1;
    pthread_cond_broadcast(&ring->printed);
    pthread_mutex_unlock(&ring->lock);
    show_progress(&progress, number + 1, ring->paths->count);
  }
  if (progress.shown)
    fputc('\n', stderr);
  return worst;
}

static unsigned processors(void)
{
#ifdef _WIN32
  int count = pthread_num_processors_np();
#else
  long count = sysconf(_SC_NPROCESSORS_ONLN);
#endif

  return count < 1 ? 1 : (unsigned)count;
}

int batch_run(const struct paths *paths, const struct settings *settings, unsigned jobs)
{
  struct ring *ring = calloc(1, sizeof *ring);
  pthread_t threads[MOST_JOBS];
  unsigned started = 0, wanted = jobs ? jobs : processors();
  int worst;

  if (!ring) {
    fputs("meeting: out of memory\n", stderr);
    return EXIT_ERROR;
  }
  ring->paths = paths;
  ring->settings = settings;
  pthread_mutex_init(&ring->lock, NULL);
  pthread_cond_init(&ring->made, NULL);
  pthread_cond_init(&ring->printed, NULL);
  if (wanted > MOST_JOBS)
    wanted = MOST_JOBS;
  if (wanted > paths->count)
    wanted = (unsigned)paths->count;
  while (started < wanted && pthread_create(&threads[started], NULL, work, ring) == 0)
    started++;
  if (started == 0 && paths->count > 0) {
    fputs("meeting: no thread can be started\n", stderr);
    worst = EXIT_ERROR;
  } else {
    worst = print_all(ring);
  }
  while (started > 0)
    pthread_join(threads[--started], NULL);
  pthread_cond_destroy(&ring->printed);
  pthread_cond_destroy(&ring->made);
  pthread_mutex_destroy(&ring->lock);
  free(ring);
  return worst;
}
