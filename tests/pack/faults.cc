#include "tests/pack/faults.h"

#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {

void ExpectFault(const Fault& fault) { ExpectFault(fault, MinimalPack()); }

void ExpectFault(const Fault& fault, v1::Pack pack) {
  fault.spoil(pack);
  const absl::Status status = Pack::Load(ToBytes(pack)).status();
  ASSERT_FALSE(status.ok());
  const bool limit =
      fault.code == "PACK_TOO_LARGE" || fault.code == "PACK_TOO_DEEP";
  EXPECT_EQ(status.code(), limit ? absl::StatusCode::kResourceExhausted
                                 : absl::StatusCode::kInvalidArgument);
  int errors = 0;
  bool found = false;
  std::string told;
  const v1::Error error = ErrorDetail(status);
  for (const v1::Issue& issue : error.issues()) {
    if (issue.severity() != v1::Issue::ERROR) continue;
    ++errors;
    found |= issue.code() == fault.code && issue.path() == fault.path;
    told +=
        issue.code() + " at " + issue.path() + ": " + issue.message() + "\n";
    EXPECT_FALSE(issue.message().empty());
  }
  EXPECT_TRUE(found) << "expected " << fault.code << " at " << fault.path
                     << ", told:\n"
                     << told;
  EXPECT_EQ(errors, fault.errors) << told;
}

}  // namespace afterleaf
