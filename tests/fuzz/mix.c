/* Drives a fuzz target with mixtures: a few words from here and there in the files, signs and dates, one behind the
 * other, so that each rule finds its cue first, last, and beside what no writer puts there. The same seed mixes the
 * same. usage: mix COUNT SEED FILE… */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { POOL = 1 << 20, TEXT = 8192, MOST_PARTS = 10, FEW_WORDS = 4, MANY_WORDS = 12 };

static const char *const signs[] = {", ", ". ", ": ", "/ ",   "- ", "( ",   ") ",    "\" ",         "' ",
                                    "„",  "“ ", "\n", "\n\n", "3 ", "12. ", "2019 ", "2019-05-06 ", "20.-22.10.2023 "};

struct pool {
  char text[POOL];
  size_t words[POOL / 2]; /* where a word begins */
  size_t size, count;
};

/* xorshift64*, Vigna 2016 */
static unsigned below(uint64_t *state, size_t limit)
{
  *state ^= *state >> 12;
  *state ^= *state << 25;
  *state ^= *state >> 27;
  return (unsigned)((*state * 2685821657736338717u >> 33) % limit);
}

static int read_pool(struct pool *pool, char **paths, int count)
{
  size_t at;
  int i;

  for (i = 0; i < count && pool->size < POOL - 1; i++) {
    FILE *file = fopen(paths[i], "rb");
    if (!file) {
      fprintf(stderr, "mix: cannot read %s\n", paths[i]);
      return 0;
    }
    pool->size += fread(pool->text + pool->size, 1, POOL - 1 - pool->size, file);
    pool->text[pool->size++] = '\n';
    fclose(file);
  }
  for (at = 1; at < pool->size; at++)
    if (strchr(" \n", pool->text[at - 1]) && !strchr(" \n", pool->text[at]))
      pool->words[pool->count++] = at;
  return pool->count > MANY_WORDS;
}

static size_t mix(const struct pool *pool, uint64_t *state, uint8_t *out)
{
  size_t size = 0, parts = 1 + below(state, MOST_PARTS);

  out[size++] = (uint8_t)below(state, 256); /* what the target takes its options from */
  out[size++] = (uint8_t)below(state, 256);
  for (; parts > 0; parts--) {
    size_t words = 1 + below(state, below(state, 4) ? FEW_WORDS : MANY_WORDS);
    size_t first = below(state, pool->count - words), start = pool->words[first],
           length = pool->words[first + words] - start;
    const char *sign = below(state, 3) ? "" : signs[below(state, sizeof signs / sizeof *signs)];
    if (size + strlen(sign) + length > TEXT)
      break;
    memcpy(out + size, sign, strlen(sign));
    size += strlen(sign);
    memcpy(out + size, pool->text + start, length);
    size += length;
  }
  return size;
}

int main(int count, char **arguments)
{
  static struct pool pool;
  static uint8_t text[TEXT];
  uint64_t state;
  long i, rounds;

  if (count < 4 || (rounds = strtol(arguments[1], NULL, 10)) <= 0 || !read_pool(&pool, arguments + 3, count - 3)) {
    fprintf(stderr, "usage: mix COUNT SEED FILE…\n");
    return 2;
  }
  state = strtoull(arguments[2], NULL, 10) * 2 + 1;
  for (i = 0; i < rounds; i++) {
    size_t size = mix(&pool, &state, text);
    uint8_t *copy = malloc(size); /* of just its size, so that a sanitizer sees what reads beyond */
    if (!copy)
      return 1;
    memcpy(copy, text, size);
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
  }
  printf("%ld mixtures\n", rounds);
  return 0;
}
