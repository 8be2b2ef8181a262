#include "tests/determinism/replies.h"

#include "absl/strings/str_cat.h"
#include "afterleaf/assess.h"
#include "afterleaf/phase.h"
#include "afterleaf/protocol.h"
#include "afterleaf/safety.h"
#include "src/base/sha256.h"
#include "tests/property/generator.h"
#include "tests/property/person.h"
#include "tests/support/engine.h"

namespace afterleaf::determinism {
namespace {

constexpr uint64_t kSeed = 20260102;
constexpr int kPeople = 400;

template <typename Reply>
std::string Digest(const std::string& call, const std::string& name,
                   const absl::StatusOr<Reply>& reply) {
  const std::string bytes =
      reply.ok() ? reply->SerializeAsString()
                 : absl::StrCat(reply.status().ToString(),
                                ErrorDetail(reply.status()).path());
  return absl::StrCat(call, " ", name, reply.ok() ? " " : " refused ",
                      bytes.size(), " ", Sha256Hex(bytes));
}

}  // namespace

std::vector<Asked> ShippedRequests() {
  using property::Answers;
  std::vector<Asked> requests;
  property::Random random(kSeed);
  for (int i = 0; i < kPeople; ++i) {
    const Answers answers = i % 3 == 0   ? Answers::kUnderstood
                            : i % 3 == 1 ? Answers::kFlawed
                                         : Answers::kHostile;
    requests.push_back(
        {absl::StrCat("person ", i),
         property::ToRequest(property::DrawPerson(random, answers))});
    if (i % 5 == 0) requests.back().request.set_region("US");
    if (i % 7 == 0) requests.back().request.set_as_of_s(1800000000 + i);
  }
  return requests;
}

std::vector<Asked> CaffeineRequests() {
  std::vector<Asked> requests;
  for (const std::string& file : support::ListTestData("requests")) {
    requests.push_back({file, support::Read<v1::AssessRequest>(
                                  support::ReadTestData("requests/" + file))});
  }
  return requests;
}

std::vector<std::string> Digests(const Pack& pack,
                                 const std::vector<Asked>& requests) {
  std::vector<std::string> lines;
  for (const Asked& asked : requests) {
    lines.push_back(Digest("assess", asked.name, Assess(pack, asked.request)));
    lines.push_back(
        Digest("phase", asked.name, AssessPhase(pack, asked.request)));
    lines.push_back(
        Digest("safety", asked.name, ScreenSafety(pack, asked.request)));
    lines.push_back(
        Digest("protocols", asked.name, SelectProtocols(pack, asked.request)));
  }
  lines.push_back(Digest("describe", pack.identity().id(),
                         DescribePack(pack, v1::DescribePackRequest())));
  return lines;
}

}  // namespace afterleaf::determinism
