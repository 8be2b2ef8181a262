/*
 * Assesses a person, and shows what a failure looks like. Plain C99.
 *
 *   assess                    a built-in request: chest pain
 *   assess REQUEST            a file with a serialised AssessRequest
 *   assess REQUEST REPLY      the same; writes the serialised Assessment
 *
 * To write a request and read a reply by hand:
 *
 *   echo 'screen { done: true }' |
 *     protoc -I proto --encode=afterleaf.v1.AssessRequest \
 *       afterleaf/v1/request.proto > request.bin
 *   assess request.bin reply.bin
 *   protoc -I proto --decode=afterleaf.v1.Assessment \
 *     afterleaf/v1/assessment.proto < reply.bin
 */

#include <afterleaf/afterleaf.h>
#include <stdio.h>
#include <stdlib.h>

/* The message AssessRequest { screen { present: "chest_pain" } }: field 5 with
 * 12 bytes, in it field 2 with 10 bytes. */
static const uint8_t chest_pain[] = {0x2a, 12,  0x12, 10,  'c', 'h', 'e',
                                     's',  't', '_',  'p', 'a', 'i', 'n'};

/* Reads a whole file into memory that the caller frees. NULL on failure. */
static uint8_t *read_file(const char *name, size_t *size) {
  FILE *file = fopen(name, "rb");
  uint8_t *bytes = NULL;
  size_t capacity = 0;
  *size = 0;
  if (file == NULL) return NULL;
  for (;;) {
    if (*size == capacity) {
      uint8_t *more = realloc(bytes, 2 * capacity + 4096);
      if (more == NULL) break;
      capacity = 2 * capacity + 4096;
      bytes = more;
    }
    size_t got = fread(bytes + *size, 1, capacity - *size, file);
    if (got == 0) break;
    *size += got;
  }
  if (ferror(file) || !feof(file)) {
    free(bytes);
    bytes = NULL;
  }
  fclose(file);
  return bytes;
}

static int write_file(const char *name, const afterleaf_buffer *reply) {
  FILE *file = fopen(name, "wb");
  size_t size = afterleaf_buffer_size(reply);
  int ok;
  if (file == NULL) return 0;
  ok = fwrite(afterleaf_buffer_data(reply), 1, size, file) == size;
  return fclose(file) == 0 && ok;
}

/* Prints the outcome of a call and frees the error. */
static void print_outcome(const char *call, afterleaf_status status,
                          const afterleaf_buffer *reply,
                          afterleaf_error *error) {
  printf("%s: %s", call, afterleaf_status_name(status));
  if (status == AFTERLEAF_OK) {
    printf(", a reply of %lu bytes\n",
           (unsigned long)afterleaf_buffer_size(reply));
  } else {
    printf(", %s\n", afterleaf_error_message(error));
  }
  afterleaf_error_free(error);
}

/* Asks one question. Returns its status. */
static afterleaf_status assess(const afterleaf_engine *engine,
                               afterleaf_bytes request,
                               const char *reply_file) {
  afterleaf_buffer *reply = NULL;
  afterleaf_error *error = NULL;
  afterleaf_status status = afterleaf_assess(engine, request, &reply, &error);
  print_outcome("afterleaf_assess", status, reply, error);
  if (status == AFTERLEAF_OK && reply_file != NULL &&
      !write_file(reply_file, reply)) {
    fprintf(stderr, "cannot write %s\n", reply_file);
    status = AFTERLEAF_INTERNAL;
  }
  afterleaf_buffer_free(reply);
  return status;
}

int main(int argc, char **argv) {
  afterleaf_bytes embedded_pack = {NULL, 0};
  afterleaf_bytes request = {chest_pain, sizeof(chest_pain)};
  afterleaf_engine *engine = NULL;
  afterleaf_error *error = NULL;
  afterleaf_status status;
  uint8_t *from_file = NULL;
  int worked;

  printf("afterleaf %s\n", afterleaf_version_string());
  if (afterleaf_abi_version() != AFTERLEAF_ABI_VERSION) {
    fprintf(stderr, "built for another version of the library\n");
    return 1;
  }

  status = afterleaf_engine_create(embedded_pack, &engine, &error);
  if (status != AFTERLEAF_OK) {
    print_outcome("afterleaf_engine_create", status, NULL, error);
    return 1;
  }

  if (argc > 1) {
    from_file = read_file(argv[1], &request.size);
    request.data = from_file;
    if (from_file == NULL) {
      fprintf(stderr, "cannot read %s\n", argv[1]);
      afterleaf_engine_destroy(engine);
      return 1;
    }
  }
  status = assess(engine, request, argc > 2 ? argv[2] : NULL);
  worked = status == AFTERLEAF_OK;

  /* A request that ends in the middle: a status and a reason, no reply. */
  if (argc == 1) {
    request.size = 9;
    status = assess(engine, request, NULL);
    worked = worked && status == AFTERLEAF_INVALID_ARGUMENT;
  }

  free(from_file);
  afterleaf_engine_destroy(engine);
  return worked ? 0 : 1;
}
