// The same request gives the same bytes.

#include "tests/determinism/replies.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/support/engine.h"

namespace afterleaf::determinism {
namespace {

using support::CaffeinePack;

Pack Shipped() { return *Pack::Load(DefaultPackBytes()); }

TEST(Replies, AreTheSameASecondTime) {
  const Pack shipped = Shipped();
  const std::vector<Asked> requests = ShippedRequests();
  EXPECT_EQ(Digests(shipped, requests), Digests(shipped, requests));
}

TEST(Replies, AreTheSameFromAPackLoadedAgain) {
  EXPECT_EQ(Digests(Shipped(), ShippedRequests()),
            Digests(Shipped(), ShippedRequests()));
  EXPECT_EQ(Digests(CaffeinePack(), CaffeineRequests()),
            Digests(CaffeinePack(), CaffeineRequests()));
}

// What was asked before leaves nothing behind.
TEST(Replies, DoNotDependOnTheRequestsBefore) {
  const Pack shipped = Shipped();
  const std::vector<Asked> requests = ShippedRequests();
  const std::vector<std::string> all = Digests(shipped, requests);
  for (size_t i = 0; i < requests.size(); i += 37) {
    EXPECT_EQ(Digests(shipped, {requests[i]})[0], all[4 * i]);
  }
}

// Digests that are all alike would compare nothing.
TEST(Replies, AreManyAndDiffer) {
  const std::vector<std::string> lines = Digests(Shipped(), ShippedRequests());
  std::set<std::string> digests;
  int assessed = 0;
  for (const std::string& line : lines) {
    if (line.rfind("assess ", 0) != 0) continue;
    ++assessed;
    digests.insert(line.substr(line.rfind(' ')));
  }
  EXPECT_EQ(assessed, 400);
  EXPECT_GT(digests.size(), 390u);
  EXPECT_EQ(CaffeineRequests().size(), 7u);
}

}  // namespace
}  // namespace afterleaf::determinism
