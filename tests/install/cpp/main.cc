// Prints how soon a person with chest pain needs help.

#include <afterleaf/assess.h>
#include <afterleaf/pack.h>

#include <iostream>

int main() {
  const auto pack = afterleaf::Pack::Load(afterleaf::DefaultPackBytes());
  if (!pack.ok()) return 1;
  afterleaf::v1::AssessRequest request;
  request.mutable_screen()->add_present("chest_pain");
  const auto reply = afterleaf::Assess(*pack, request);
  if (!reply.ok()) return 1;
  std::cout << afterleaf::v1::Tier_Name(reply->safety().tier()) << "\n";
  return 0;
}
