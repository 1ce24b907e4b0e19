/* Replays files through a fuzz target that was built without libFuzzer. usage: replay FILE… */
#include <stdint.h>
#include <stdio.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int main(int count, char **paths)
{
  static uint8_t data[1 << 20];
  int i;

  for (i = 1; i < count; i++) {
    FILE *file = fopen(paths[i], "rb");
    size_t size;
    if (!file) {
      fprintf(stderr, "replay: cannot read %s\n", paths[i]);
      return 1;
    }
    size = fread(data, 1, sizeof data, file);
    fclose(file);
    LLVMFuzzerTestOneInput(data, size);
  }
  printf("%d inputs replayed\n", count - 1);
  return 0;
}
