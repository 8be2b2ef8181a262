// A host that has a protobuf of its own, visible to every library, and loads
// afterleaf after it.
//
//   host LIBRARY local|global
//
// LIBRARY is - for the one that is a part of the program.
// Prints nothing but its last line.

#include <afterleaf/afterleaf.h>
#include <dlfcn.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#ifndef AFTERLEAF_OTHER_PROTOBUF
#include "afterleaf/v1/assessment.pb.h"
#include "afterleaf/v1/request.pb.h"
#endif

namespace {

void Require(bool holds, const char* what) {
  if (holds) return;
  const char* why = dlerror();
  std::fprintf(stderr, "not so: %s (%s)\n", what, why ? why : "-");
  std::exit(1);
}

#ifdef AFTERLEAF_OTHER_PROTOBUF

void UseOwnProtobuf() {
  static void* const other =
      dlopen(AFTERLEAF_OTHER_PROTOBUF, RTLD_NOW | RTLD_GLOBAL);
  Require(other != nullptr, "the other protobuf can be loaded");
}

// AssessRequest { screen { present: "chest_pain" } }
std::string Request() { return std::string("\x2a\x0c\x12\x0a") + "chest_pain"; }

void ExpectUrgent(const std::string& reply) {
  Require(reply.size() > 100, "there is a reply");
}

#else

std::string Request() {
  afterleaf::v1::AssessRequest request;
  request.mutable_screen()->add_present("chest_pain");
  return request.SerializeAsString();
}

void ExpectUrgent(const std::string& reply) {
  afterleaf::v1::Assessment assessment;
  Require(assessment.ParseFromString(reply), "the host can read the reply");
  Require(assessment.safety().tier() == afterleaf::v1::T3, "it is urgent");
}

// Fills the host's own registry and default instances.
void UseOwnProtobuf() {
  afterleaf::v1::AssessRequest request;
  Require(request.ParseFromString(Request()), "the host can read its request");
  Require(request.screen().present(0) == "chest_pain", "and finds its words");
}

#endif

template <class Function>
Function* Find(void* library, const char* name) {
  void* symbol = dlsym(library, name);
  Require(symbol != nullptr, name);
  return reinterpret_cast<Function*>(symbol);
}

// Loads the library, asks well and badly, and unloads it.
void UseAfterleaf(const char* path, int scope) {
  void* library =
      dlopen(std::string(path) == "-" ? nullptr : path, RTLD_NOW | scope);
  Require(library != nullptr, "the library can be loaded");
  auto* create = Find<decltype(afterleaf_engine_create)>(
      library, "afterleaf_engine_create");
  auto* destroy = Find<decltype(afterleaf_engine_destroy)>(
      library, "afterleaf_engine_destroy");
  auto* assess = Find<decltype(afterleaf_assess)>(library, "afterleaf_assess");
  auto* lint =
      Find<decltype(afterleaf_lint_pack)>(library, "afterleaf_lint_pack");
  auto* data =
      Find<decltype(afterleaf_buffer_data)>(library, "afterleaf_buffer_data");
  auto* size =
      Find<decltype(afterleaf_buffer_size)>(library, "afterleaf_buffer_size");
  auto* free_buffer =
      Find<decltype(afterleaf_buffer_free)>(library, "afterleaf_buffer_free");

  afterleaf_engine* engine = nullptr;
  Require(create({nullptr, 0}, &engine, nullptr) == AFTERLEAF_OK,
          "the pack loads");
  const auto ask = [&](const std::string& bytes, std::string* reply) {
    afterleaf_buffer* buffer = nullptr;
    const afterleaf_status status = assess(
        engine, {reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size()},
        &buffer, nullptr);
    if (buffer != nullptr) {
      reply->assign(reinterpret_cast<const char*>(data(buffer)), size(buffer));
    }
    free_buffer(buffer);
    return status;
  };

  std::string reply;
  const std::string good = Request();
  Require(ask(good, &reply) == AFTERLEAF_OK, "a good request is answered");
  ExpectUrgent(reply);

  // Cut, not UTF-8, an unknown field, a group, a varint without an end.
  for (std::size_t length = 1; length < good.size(); ++length) {
    Require(ask(good.substr(0, length), &reply) == AFTERLEAF_INVALID_ARGUMENT,
            "a request that is cut is refused");
  }
  std::string not_utf8 = good;
  not_utf8.back() = '\xff';
  for (const std::string& bad :
       {not_utf8, std::string("\x7a\x01x"), std::string("\x0b\x0c"),
        std::string(11, '\xff')}) {
    Require(ask(bad, &reply) == AFTERLEAF_INVALID_ARGUMENT,
            "a malformed request is refused");
    afterleaf_buffer* report = nullptr;
    Require(lint({reinterpret_cast<const uint8_t*>(bad.data()), bad.size()},
                 &report, nullptr) == AFTERLEAF_OK,
            "a malformed pack is reported");
    free_buffer(report);
  }
  destroy(engine);
  Require(dlclose(library) == 0, "the library can be unloaded");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: host LIBRARY local|global\n");
    return 2;
  }
  const int scope = std::string(argv[2]) == "global" ? RTLD_GLOBAL : RTLD_LOCAL;
  UseOwnProtobuf();
  Require(dlsym(RTLD_DEFAULT,
                "_ZN6google8protobuf8internal13VerifyVersionEiiPKc") != nullptr,
          "another protobuf is there for everybody to see");
  UseAfterleaf(argv[1], scope);
  UseOwnProtobuf();
  UseAfterleaf(argv[1], scope);
  std::puts("urgent");
  return 0;
}
