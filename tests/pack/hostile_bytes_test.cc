// Whatever the bytes, loading ends in a pack or in a status with its issues.

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>

#include "absl/strings/match.h"
#include "afterleaf/assess.h"
#include "afterleaf/pack.h"
#include "gtest/gtest.h"
#include "tests/pack/minimal_pack.h"

namespace afterleaf {
namespace {

constexpr int kMutations = 4000;

// Loads the bytes; a pack that loads must also answer.
bool LoadsOrSaysWhyNot(const std::string& bytes) {
  const absl::StatusOr<Pack> pack = Pack::Load(bytes);
  const v1::PackReport report = LintPack(bytes);
  bool refused = false;
  for (const v1::Issue& issue : report.issues()) {
    EXPECT_TRUE(absl::StartsWith(issue.code(), "PACK_"));
    refused |= issue.severity() == v1::Issue::ERROR;
  }
  EXPECT_EQ(pack.ok(), !refused);
  EXPECT_EQ(report.has_pack(), !refused);
  if (!pack.ok()) {
    EXPECT_GT(ErrorDetail(pack.status()).issues_size(), 0);
    return false;
  }
  EXPECT_TRUE(DescribePack(*pack, v1::DescribePackRequest()).ok());
  v1::AssessRequest request;
  EXPECT_TRUE(Assess(*pack, request).ok());
  return true;
}

TEST(HostileBytes, EveryTruncationIsRefusedOrAnswers) {
  const std::string bytes = ToBytes(MinimalPack());
  int loaded = 0;
  for (size_t size = 0; size < bytes.size(); size += 1 + size / 200) {
    loaded += LoadsOrSaysWhyNot(bytes.substr(0, size));
  }
  // The services, the languages and the notice come last.
  EXPECT_EQ(loaded, 0);
}

TEST(HostileBytes, RandomMutationsAreRefusedOrAnswer) {
  const std::string original = ToBytes(MinimalPack());
  const char* set = std::getenv("AFTERLEAF_SEED");
  const uint64_t seed = set == nullptr ? 20240229 : std::atoll(set);
  std::cout << "seed " << seed << std::endl;
  std::mt19937_64 random(seed);
  const auto below = [&](size_t n) { return random() % n; };
  int loaded = 0;
  for (int i = 0; i < kMutations; ++i) {
    std::string bytes = original;
    for (size_t left = 1 + below(4); left > 0; --left) {
      const size_t at = below(bytes.size());
      switch (below(5)) {
        case 0:
          bytes[at] = static_cast<char>(below(256));
          break;
        case 1:
          bytes[at] ^= static_cast<char>(1 << below(8));
          break;
        case 2:
          bytes.erase(at, 1 + below(8));
          break;
        case 3:
          bytes.insert(at, bytes.substr(below(bytes.size()), 1 + below(16)));
          break;
        default:
          // Small numbers are boundaries, ranks, positions.
          bytes[at] = static_cast<char>(below(4));
          break;
      }
      if (bytes.empty()) break;
    }
    loaded += LoadsOrSaysWhyNot(bytes);
    if (HasFailure()) {
      FAIL() << "mutation " << i << " of seed " << seed;
    }
  }
  // Letters of texts may change without harm; most other bytes may not.
  EXPECT_GT(loaded, 0);
  EXPECT_LT(loaded, kMutations);
}

TEST(HostileBytes, UnknownFieldsAreRefused) {
  const std::string bytes = ToBytes(MinimalPack());
  // Field 1000, a number; and the same inside the last message of the bytes.
  for (const std::string& extra : {std::string("\xc0\x3e\x01", 3),
                                   // An input with the unknown field 15.
                                   std::string("\x32\x02\x78\x01", 4)}) {
    const absl::Status status = Pack::Load(bytes + extra).status();
    EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
    ASSERT_EQ(ErrorDetail(status).issues_size(), 1);
    EXPECT_EQ(ErrorDetail(status).issues(0).code(), "PACK_MALFORMED");
  }
}

TEST(HostileBytes, TextThatIsNotUtf8IsRefused) {
  std::string bytes = ToBytes(MinimalPack());
  const size_t at = bytes.find("Do you chew gum?");
  ASSERT_NE(at, std::string::npos);
  bytes[at] = '\xff';
  const absl::Status status = Pack::Load(bytes).status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(ErrorDetail(status).issues(0).code(), "PACK_MALFORMED");
}

}  // namespace
}  // namespace afterleaf
