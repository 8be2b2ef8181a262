// start_probe.c for a host in C++, which can have all of it in one file: linked
// statically, with the distribution's static libraries.

#include <unistd.h>

#include "afterleaf/assess.h"
#include "afterleaf/pack.h"

int main() {
  const absl::StatusOr<afterleaf::Pack> pack = afterleaf::Pack::LoadDefault();
  if (!pack.ok()) return 1;
  const auto assessment =
      afterleaf::Assess(*pack, afterleaf::v1::AssessRequest());
  return !assessment.ok() || write(STDOUT_FILENO, "", 1) != 1;
}
