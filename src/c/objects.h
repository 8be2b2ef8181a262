// What the opaque types of the C header are.

#ifndef AFTERLEAF_C_OBJECTS_H_
#define AFTERLEAF_C_OBJECTS_H_

#include <string>

#include "afterleaf/afterleaf.h"
#include "afterleaf/pack.h"

struct afterleaf_engine {
  afterleaf::Pack pack;
};

struct afterleaf_buffer {
  std::string bytes;
};

struct afterleaf_error {
  afterleaf_status code;
  std::string message;
  // A serialised v1::Error.
  std::string detail;
};

#endif  // AFTERLEAF_C_OBJECTS_H_
