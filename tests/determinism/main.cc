// Prints the digests of a fixed set of replies.

#include <iostream>

#include "tests/determinism/replies.h"
#include "tests/support/engine.h"

int main() {
  using namespace afterleaf;
  const absl::StatusOr<Pack> shipped = Pack::Load(DefaultPackBytes());
  if (!shipped.ok()) {
    std::cerr << shipped.status() << "\n";
    return 1;
  }
  for (const std::string& line :
       determinism::Digests(*shipped, determinism::ShippedRequests())) {
    std::cout << line << "\n";
  }
  for (const std::string& line : determinism::Digests(
           support::CaffeinePack(), determinism::CaffeineRequests())) {
    std::cout << line << "\n";
  }
  return 0;
}
