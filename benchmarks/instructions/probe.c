/*
 * What callgrind counts: each call once, after some that do not count.
 *
 *   probe FOLDER [NAME FUNCTION REQUEST]...
 *
 * Loads the pack of FOLDER, which counts as "load", and asks each FUNCTION of
 * the C ABI the REQUEST of FOLDER. Every call makes a dump of its own, by its
 * NAME.
 */

#include <afterleaf/afterleaf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <valgrind/callgrind.h>

/* The first makes room, the next find the heap as the one that counts will. */
enum { WARM_CALLS = 3 };

typedef afterleaf_status question(const afterleaf_engine *, afterleaf_bytes,
                                  afterleaf_buffer **, afterleaf_error **);

static const struct {
  const char *name;
  question *function;
} questions[] = {
    {"afterleaf_analyze_log", afterleaf_analyze_log},
    {"afterleaf_assess", afterleaf_assess},
    {"afterleaf_score_scale", afterleaf_score_scale},
};

static question *find_question(const char *name) {
  size_t i;
  for (i = 0; i < sizeof questions / sizeof questions[0]; ++i) {
    if (strcmp(questions[i].name, name) == 0) return questions[i].function;
  }
  fprintf(stderr, "no function %s\n", name);
  exit(1);
}

static afterleaf_bytes read_file(const char *folder, const char *name) {
  char path[4096];
  uint8_t *data = malloc(1 << 22);
  afterleaf_bytes bytes = {data, 0};
  FILE *file;
  snprintf(path, sizeof path, "%s/%s", folder, name);
  file = fopen(path, "rb");
  if (file == NULL || data == NULL) {
    fprintf(stderr, "cannot read %s\n", path);
    exit(1);
  }
  bytes.size = fread(data, 1, 1 << 22, file);
  fclose(file);
  return bytes;
}

static void check(const char *name, afterleaf_status status) {
  if (status == AFTERLEAF_OK) return;
  fprintf(stderr, "%s: %s\n", name, afterleaf_status_name(status));
  exit(1);
}

static void begin(void) {
  CALLGRIND_ZERO_STATS;
  CALLGRIND_TOGGLE_COLLECT;
}

static void end(const char *name) {
  CALLGRIND_TOGGLE_COLLECT;
  CALLGRIND_DUMP_STATS_AT(name);
}

static void ask(const char *name, question *function,
                const afterleaf_engine *engine, const char *folder,
                const char *request_name) {
  const afterleaf_bytes request = read_file(folder, request_name);
  int call;
  for (call = 0; call <= WARM_CALLS; ++call) {
    afterleaf_buffer *reply = NULL;
    afterleaf_status status;
    if (call == WARM_CALLS) begin();
    status = function(engine, request, &reply, NULL);
    if (call == WARM_CALLS) end(name);
    check(name, status);
    afterleaf_buffer_free(reply);
  }
}

int main(int argc, char **argv) {
  const char *folder = argv[1];
  afterleaf_bytes pack;
  afterleaf_engine *engine = NULL;
  int call;
  int i;
  if (argc < 2 || argc % 3 != 2) return 2;

  pack = read_file(folder, "pack");
  for (call = 0; call <= WARM_CALLS; ++call) {
    afterleaf_status status;
    afterleaf_engine_destroy(engine);
    if (call == WARM_CALLS) begin();
    status = afterleaf_engine_create(pack, &engine, NULL);
    if (call == WARM_CALLS) end("load");
    check("load", status);
  }

  for (i = 2; i + 2 < argc; i += 3) {
    ask(argv[i], find_question(argv[i + 1]), engine, folder, argv[i + 2]);
  }
  afterleaf_engine_destroy(engine);
  return 0;
}
