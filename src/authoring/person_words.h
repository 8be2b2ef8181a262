// A person in one line.

#ifndef AFTERLEAF_AUTHORING_PERSON_WORDS_H_
#define AFTERLEAF_AUTHORING_PERSON_WORDS_H_

#include <string>

#include "afterleaf/v1/pack.pb.h"
#include "afterleaf/v1/request.pb.h"
#include "src/authoring/descriptors.h"

namespace afterleaf {
namespace authoring {

// Everything that is said of a person, by the ids of the pack: "status STOPPED,
// last use 60 h ago, screen done, chest_pain, SOWS 11". "nothing is known" of
// an empty request. Locale and region are left out.
std::string PersonWords(const MessageTypes& types, const v1::Pack& pack,
                        const v1::AssessRequest& person);

}  // namespace authoring
}  // namespace afterleaf

#endif  // AFTERLEAF_AUTHORING_PERSON_WORDS_H_
