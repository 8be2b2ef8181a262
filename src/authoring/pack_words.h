// What the parts of a pack are called in running text for clinicians: titles
// from the texts of the default locale, and ids in words where the pack has
// only a question. Everything works on a pack that was not checked yet; what
// is missing is called by its id. Thread-safe: nothing is kept.

#ifndef AFTERLEAF_AUTHORING_PACK_WORDS_H_
#define AFTERLEAF_AUTHORING_PACK_WORDS_H_

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "afterleaf/v1/pack.pb.h"

namespace afterleaf {
namespace authoring {

// The languages of a pack, each once, in order; one may stand in several
// parts. A language awaits review when one of its parts does.
std::vector<std::string> Locales(const v1::Pack& pack);
bool AwaitsReview(const v1::Pack& pack, absl::string_view locale);

// A text of just this locale, or of the default one; empty where there is none.
std::string LocaleText(const v1::Pack& pack, absl::string_view locale,
                       absl::string_view id);
std::string DefaultText(const v1::Pack& pack, absl::string_view id);

// The text called `id`, or, where `id` is empty, the one called `otherwise`.
std::string TitleText(const v1::Pack& pack, absl::string_view id,
                      absl::string_view otherwise);

// "seizure_24h" as "seizure 24 h".
std::string WordsOfId(absl::string_view id);

// A short name of an input: the label of the scale item that it answers, else
// what its field of the request holds ("systolic pressure"), else its id in
// words.
std::string InputName(const v1::Pack& pack, const v1::Input& input);

// Titles; the id where the pack has no text.
std::string ScaleTitle(const v1::Pack& pack, const v1::Scale& scale);
std::string ItemLabel(const v1::Pack& pack, const v1::Scale& scale,
                      const v1::ScaleItem& item);
std::string BandLabel(const v1::Pack& pack, const v1::Scale& scale,
                      const v1::Band& band);
std::string IndexTitle(const v1::Pack& pack, const v1::Index& index);
std::string IndexBandLabel(const v1::Pack& pack, absl::string_view band);
std::string PhaseTitle(const v1::Pack& pack, absl::string_view phase);
std::string ProtocolTitle(const v1::Pack& pack, const v1::Protocol& protocol);

// The id of a claim's text.
std::string ClaimTextId(const v1::Claim& claim);

// A number in a unit. Units such as "0.1 C" count parts: 380 is "38.0 C".
std::string QuantityWords(int64_t value, absl::string_view unit);

// A number that counts parts of one, 10 meaning tenths: 67 is "6.7". 0 and 1
// mean whole numbers.
std::string NumberInParts(int64_t value, int per_unit);

// "36 hours", "240 hours (10 days)".
std::string HoursWords(int64_t hours);

// The part of the pack with this id, null where there is none.
const v1::Input* FindInput(const v1::Pack& pack, absl::string_view id);
const v1::Scale* FindScale(const v1::Pack& pack, absl::string_view id);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_PACK_WORDS_H_
