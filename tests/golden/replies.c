/*
 * Asks every golden request through the C ABI and compares the bytes of the
 * reply. See README.md.
 *
 *   afterleaf_golden_c FOLDER
 */

#include <afterleaf/afterleaf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_PATH = 4096, MOST_BYTES = 1 << 22 };

static const char *folder;

/* Reads FOLDER/name.suffix into new memory. Ends the program on failure. */
static afterleaf_bytes read_file(const char *name, const char *suffix) {
  char path[LONGEST_PATH];
  uint8_t *data = malloc(MOST_BYTES);
  afterleaf_bytes bytes = {NULL, 0};
  FILE *file;
  snprintf(path, sizeof(path), "%s/%s%s", folder, name, suffix);
  file = fopen(path, "rb");
  if (file == NULL || data == NULL) {
    fprintf(stderr, "cannot read %s\n", path);
    exit(2);
  }
  bytes.size = fread(data, 1, MOST_BYTES, file);
  bytes.data = data;
  if (bytes.size == MOST_BYTES || ferror(file)) {
    fprintf(stderr, "cannot read all of %s\n", path);
    exit(2);
  }
  fclose(file);
  return bytes;
}

static void free_bytes(afterleaf_bytes bytes) { free((void *)bytes.data); }

static afterleaf_engine *create(afterleaf_bytes pack) {
  afterleaf_engine *engine = NULL;
  afterleaf_error *error = NULL;
  if (afterleaf_engine_create(pack, &engine, &error) != AFTERLEAF_OK) {
    fprintf(stderr, "afterleaf_engine_create: %s\n",
            afterleaf_error_message(error));
    exit(1);
  }
  return engine;
}

/* Returns 1 when the reply is the golden one, and tells when it is not. */
static int answers(const afterleaf_engine *engine, const char *name) {
  afterleaf_bytes request = read_file(name, ".request");
  afterleaf_bytes golden = read_file(name, ".reply");
  afterleaf_buffer *reply = NULL;
  afterleaf_error *error = NULL;
  int same = 0;
  if (afterleaf_assess(engine, request, &reply, &error) != AFTERLEAF_OK) {
    printf("%s: %s\n", name, afterleaf_error_message(error));
  } else {
    const uint8_t *data = afterleaf_buffer_data(reply);
    const size_t size = afterleaf_buffer_size(reply);
    size_t i = 0;
    while (i < size && i < golden.size && data[i] == golden.data[i]) ++i;
    same = i == size && i == golden.size;
    if (!same) {
      printf(
          "%s: the reply has %lu bytes, the golden one %lu; they differ from"
          " byte %lu on\n",
          name, (unsigned long)size, (unsigned long)golden.size,
          (unsigned long)i);
    }
  }
  afterleaf_buffer_free(reply);
  afterleaf_error_free(error);
  free_bytes(golden);
  free_bytes(request);
  return same;
}

int main(int argc, char **argv) {
  const afterleaf_bytes embedded_pack = {NULL, 0};
  afterleaf_bytes pack;
  afterleaf_engine *embedded, *caffeine;
  char path[LONGEST_PATH], line[LONGEST_PATH];
  FILE *index;
  int own = 0, shipped = 0, wrong = 0;

  if (argc != 2) {
    fprintf(stderr, "usage: afterleaf_golden_c FOLDER\n");
    return 2;
  }
  folder = argv[1];
  snprintf(path, sizeof(path), "%s/index.txt", folder);
  index = fopen(path, "r");
  if (index == NULL) {
    fprintf(stderr, "cannot read %s\n", path);
    return 2;
  }
  pack = read_file("pack", ".bin");
  caffeine = create(pack);
  embedded = create(embedded_pack);

  while (fgets(line, sizeof(line), index) != NULL) {
    char *name = strchr(line, ' ');
    line[strcspn(line, "\n")] = '\0';
    if (name == NULL) {
      fprintf(stderr, "%s: not \"pack name\": %s\n", path, line);
      return 2;
    }
    *name++ = '\0';
    if (strcmp(line, "-") == 0) {
      ++shipped;
      wrong += !answers(embedded, name);
    } else {
      ++own;
      wrong += !answers(caffeine, name);
    }
  }

  fclose(index);
  afterleaf_engine_destroy(embedded);
  afterleaf_engine_destroy(caffeine);
  free_bytes(pack);
  printf("%d requests and %d vignettes, %d with another reply\n", own, shipped,
         wrong);
  return wrong == 0 && own > 0 && shipped > 0 ? 0 : 1;
}
