/*
 * What callgrind counts: each call once, after some that do not count.
 *
 *   probe FOLDER [NAME FUNCTION REQUEST]...
 *
 * Loads the pack of FOLDER, which counts as "load", and asks each FUNCTION of
 * the C ABI the REQUEST of FOLDER; of afterleaf_assess_batch that is the
 * numbers of each column in turn. Every call makes a dump of its own, by its
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
    {"afterleaf_assess_phase", afterleaf_assess_phase},
    {"afterleaf_crisis_contacts", afterleaf_crisis_contacts},
    {"afterleaf_describe_pack", afterleaf_describe_pack},
    {"afterleaf_explain", afterleaf_explain},
    {"afterleaf_score_scale", afterleaf_score_scale},
    {"afterleaf_screen_safety", afterleaf_screen_safety},
    {"afterleaf_select_protocols", afterleaf_select_protocols},
};

static const char batch_function[] = "afterleaf_assess_batch";

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

/* What a batch needs to know of the pack's afterleaf.v1.ColumnLayout. */
typedef struct layout {
  uint64_t fingerprint;
  size_t columns;
} layout;

static uint64_t read_varint(const uint8_t **at) {
  uint64_t number = 0;
  int shift = 0;
  do {
    number |= (uint64_t)(**at & 0x7f) << shift;
    shift += 7;
  } while (*(*at)++ & 0x80);
  return number;
}

/* Reads an afterleaf.v1.PackDescription or, with `in_layout`, its columns: they
 * have fields of numbers and of bytes only. */
static void read_layout(const uint8_t *at, const uint8_t *end, int in_layout,
                        layout *found) {
  while (at < end) {
    const uint64_t key = read_varint(&at);
    const uint64_t field = key >> 3;
    const uint64_t value = read_varint(&at);
    if (in_layout && field == 1) found->fingerprint = value;
    if (in_layout && field == 2) ++found->columns;
    if ((key & 7) != 2) continue;
    if (!in_layout && field == 13) read_layout(at, at + value, 1, found);
    at += value;
  }
}

static layout layout_of(const afterleaf_engine *engine) {
  const afterleaf_bytes nothing = {NULL, 0};
  afterleaf_buffer *reply = NULL;
  layout found = {0, 0};
  const uint8_t *data;
  check("layout", afterleaf_describe_pack(engine, nothing, &reply, NULL));
  data = afterleaf_buffer_data(reply);
  read_layout(data, data + afterleaf_buffer_size(reply), 0, &found);
  afterleaf_buffer_free(reply);
  return found;
}

static void assess_batch(const char *name, const afterleaf_engine *engine,
                         const char *folder, const char *people_name) {
  const afterleaf_bytes numbers = read_file(folder, people_name);
  const layout layout = layout_of(engine);
  const size_t people = numbers.size / sizeof(int16_t) / layout.columns;
  const int16_t **columns = malloc(layout.columns * sizeof *columns);
  uint8_t *bytes = malloc(4 * people);
  uint64_t *sets = malloc(2 * people * sizeof *sets);
  afterleaf_columns given;
  afterleaf_outcomes wanted;
  size_t i;
  int call;
  if (numbers.size != people * layout.columns * sizeof(int16_t)) {
    fprintf(stderr, "%s: not a row for each of %lu columns\n", people_name,
            (unsigned long)layout.columns);
    exit(1);
  }
  for (i = 0; i < layout.columns; ++i) {
    columns[i] = (const int16_t *)numbers.data + i * people;
  }
  given.layout = layout.fingerprint;
  given.people = people;
  given.columns = columns;
  given.column_count = layout.columns;
  wanted.tier = bytes;
  wanted.possible_tier = bytes + people;
  wanted.phase = bytes + 2 * people;
  wanted.ceiling = bytes + 3 * people;
  wanted.protocols = sets;
  wanted.flags = sets + people;
  for (call = 0; call <= WARM_CALLS; ++call) {
    afterleaf_status status;
    if (call == WARM_CALLS) begin();
    status = afterleaf_assess_batch(engine, &given, &wanted, NULL);
    if (call == WARM_CALLS) end(name);
    check(name, status);
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
    if (strcmp(argv[i + 1], batch_function) == 0) {
      assess_batch(argv[i], engine, folder, argv[i + 2]);
    } else {
      ask(argv[i], find_question(argv[i + 1]), engine, folder, argv[i + 2]);
    }
  }
  afterleaf_engine_destroy(engine);
  return 0;
}
