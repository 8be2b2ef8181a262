/*
 * What callgrind counts: each call once, after one that does not count.
 *
 *   probe FOLDER
 *
 * Reads the pack and the requests of FOLDER. Every call makes a dump of its
 * own, named by its trigger.
 */

#include <afterleaf/afterleaf.h>
#include <stdio.h>
#include <stdlib.h>
#include <valgrind/callgrind.h>

typedef afterleaf_status question(const afterleaf_engine *, afterleaf_bytes,
                                  afterleaf_buffer **, afterleaf_error **);

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
  for (call = 0; call < 2; ++call) {
    afterleaf_buffer *reply = NULL;
    afterleaf_status status;
    if (call == 1) begin();
    status = function(engine, request, &reply, NULL);
    if (call == 1) end(name);
    check(name, status);
    afterleaf_buffer_free(reply);
  }
}

int main(int argc, char **argv) {
  const char *folder = argv[1];
  afterleaf_bytes pack;
  afterleaf_engine *engine = NULL;
  int call;
  if (argc != 2) return 2;

  pack = read_file(folder, "pack");
  for (call = 0; call < 2; ++call) {
    afterleaf_status status;
    afterleaf_engine_destroy(engine);
    if (call == 1) begin();
    status = afterleaf_engine_create(pack, &engine, NULL);
    if (call == 1) end("load");
    check("load", status);
  }

  ask("score_scale", afterleaf_score_scale, engine, folder, "one_scale");
  ask("assess_nothing_known", afterleaf_assess, engine, folder,
      "nothing_known");
  ask("assess_full_person", afterleaf_assess, engine, folder, "full_person");
  ask("assess_half_answered", afterleaf_assess, engine, folder,
      "half_answered");
  ask("assess_with_log", afterleaf_assess, engine, folder, "with_log");
  ask("analyze_log", afterleaf_analyze_log, engine, folder, "log");
  afterleaf_engine_destroy(engine);
  return 0;
}
