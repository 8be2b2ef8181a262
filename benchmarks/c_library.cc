#include "benchmarks/c_library.h"

#include <dlfcn.h>
#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace afterleaf {
namespace {

[[noreturn]] void Die(const std::string& why) {
  std::cerr << why << "\n";
  std::exit(1);
}

template <class Function>
void Find(void* library, const char* name, Function* function) {
  *function = reinterpret_cast<Function>(dlsym(library, name));
  if (*function == nullptr) Die(dlerror());
}

CLibrary Open(const std::string& name, const char* path) {
  void* handle = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) Die(dlerror());
  CLibrary library;
  library.name = name;
  Find(handle, "afterleaf_engine_create", &library.engine_create);
  Find(handle, "afterleaf_engine_destroy", &library.engine_destroy);
  Find(handle, "afterleaf_assess", &library.assess);
  Find(handle, "afterleaf_score_scale", &library.score_scale);
  Find(handle, "afterleaf_buffer_size", &library.buffer_size);
  Find(handle, "afterleaf_buffer_data", &library.buffer_data);
  Find(handle, "afterleaf_buffer_free", &library.buffer_free);
  return library;
}

}  // namespace

afterleaf_engine* CLibrary::Engine(absl::string_view pack) const {
  afterleaf_engine* engine = nullptr;
  const afterleaf_bytes bytes =
      pack.empty() ? afterleaf_bytes{nullptr, 0} : Borrowed(pack);
  if (engine_create(bytes, &engine, nullptr) != AFTERLEAF_OK) {
    Die(name + ": the pack is refused");
  }
  return engine;
}

std::string CLibrary::Ask(Question question, const afterleaf_engine* engine,
                          absl::string_view request) const {
  afterleaf_buffer* reply = nullptr;
  if (question(engine, Borrowed(request), &reply, nullptr) != AFTERLEAF_OK) {
    Die(name + ": the request is refused");
  }
  const std::string bytes(reinterpret_cast<const char*>(buffer_data(reply)),
                          buffer_size(reply));
  buffer_free(reply);
  return bytes;
}

const std::vector<CLibrary>& CLibraries() {
  static const std::vector<CLibrary>* const libraries = [] {
    auto* opened = new std::vector<CLibrary>;
    opened->push_back(Open("system", AFTERLEAF_SYSTEM_LIBRARY));
    if (access(AFTERLEAF_EMBED_LIBRARY, R_OK) == 0) {
      opened->push_back(Open("embed", AFTERLEAF_EMBED_LIBRARY));
    }
    return opened;
  }();
  return *libraries;
}

}  // namespace afterleaf
