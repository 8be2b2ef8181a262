/*
 * The shortest program that gets an answer: starts, loads the shipped pack,
 * assesses a person of whom nothing is known, and says so by one byte to its
 * output. Compiled without a library, by AFTERLEAF_NO_LIBRARY, it says so at
 * once: the floor.
 */

#include <unistd.h>

#ifdef AFTERLEAF_NO_LIBRARY

int main(void) { return write(STDOUT_FILENO, "", 1) != 1; }

#else

#include <afterleaf/afterleaf.h>

int main(void) {
  afterleaf_bytes nothing = {0, 0};
  afterleaf_engine *engine = 0;
  afterleaf_buffer *reply = 0;
  int failed = afterleaf_engine_create(nothing, &engine, 0) != AFTERLEAF_OK ||
               afterleaf_assess(engine, nothing, &reply, 0) != AFTERLEAF_OK ||
               afterleaf_buffer_size(reply) == 0 ||
               write(STDOUT_FILENO, "", 1) != 1;
  afterleaf_buffer_free(reply);
  afterleaf_engine_destroy(engine);
  return failed;
}

#endif
