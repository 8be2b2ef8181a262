// A content pack: all clinical content of one field, validated and compiled.
//
//   absl::StatusOr<afterleaf::Pack> pack =
//       afterleaf::Pack::Load(afterleaf::DefaultPackBytes());
//   if (!pack.ok()) return pack.status();      // every issue, not the first
//   auto assessment = afterleaf::Assess(*pack, request);
//
// The engine itself knows no drug, day, score or threshold; they are all in the
// pack. Loading is the only step that validates content, so that no content can
// fail later, in front of a person.

#ifndef AFTERLEAF_PACK_H_
#define AFTERLEAF_PACK_H_

#include <memory>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "afterleaf/v1/functions.pb.h"
#include "afterleaf/v1/issue.pb.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf {

struct CompiledPack;

// An immutable, compiled pack. Copies are cheap and share one compiled form;
// all uses from several threads at once are safe.
class Pack {
 public:
  // Loads a serialised v1::Pack of at most 4 MiB. The bytes are not kept.
  //
  // Fails with INVALID_ARGUMENT for malformed bytes, unknown fields and faulty
  // content, and with RESOURCE_EXHAUSTED when a limit of base/limits.h is
  // exceeded. The status carries a v1::Error with every issue (ErrorDetail).
  static absl::StatusOr<Pack> Load(absl::string_view bytes);

  // Loads the pack that ships with the library: what Load(DefaultPackBytes())
  // does, in less time, as its bytes are known to be well formed.
  static absl::StatusOr<Pack> LoadDefault();

  // Id, version and digest, as every reply carries them.
  const v1::PackIdentity& identity() const;

  // For the library's own rooms.
  const CompiledPack& compiled() const { return *compiled_; }

 private:
  explicit Pack(std::shared_ptr<const CompiledPack> compiled)
      : compiled_(std::move(compiled)) {}

  std::shared_ptr<const CompiledPack> compiled_;
};

// The bytes of the pack that ships with the library. They live as long as the
// program.
absl::string_view DefaultPackBytes();

// Everything that is wrong with a pack, all issues at once, each with a stable
// code and the path of the offending field. Never fails: bytes that are no pack
// at all are an issue too. A report without an issue of severity ERROR means
// that Load succeeds.
v1::PackReport LintPack(absl::string_view bytes);

// What an app needs to draw its screens: inputs with question texts and legal
// answers, scales in order with labels and legal values, protocols, phases,
// topics and regions. Labels of scale items are our own words: show them as
// labels, never as the questionnaire's wording. That stands beside them where
// the pack or the request has it in the very language asked for; one of the
// request that its scale's licence does not permit, or that does not fit the
// scale, is an issue in the reply and is not used. RESOURCE_EXHAUSTED for more
// than 1,024 wordings.
absl::StatusOr<v1::PackDescription> DescribePack(
    const Pack& pack, const v1::DescribePackRequest& request);

// Graded statements about a topic of the pack, or about one of its phases,
// scales, indexes, flags, rules about logs, alerts, limits, sources, or
// protocols that may be offered, by id. Says what is unsupported as plainly as
// what is known. It does not assess anybody. NOT_FOUND when the pack has no
// such topic or id.
absl::StatusOr<v1::Explanation> Explain(const Pack& pack,
                                        const v1::ExplainRequest& request);

// The v1::Error carried by a failed status of this library: the path of the
// offending field, and for a pack every issue. Empty for other statuses.
v1::Error ErrorDetail(const absl::Status& status);

}  // namespace afterleaf

#endif  // AFTERLEAF_PACK_H_
