// Messages of tests, as text proto.

#ifndef AFTERLEAF_TESTS_CLI_PARSE_TEXT_H_
#define AFTERLEAF_TESTS_CLI_PARSE_TEXT_H_

#include <string>

#include "gtest/gtest.h"
#include "src/authoring/descriptors.h"
#include "src/authoring/text_proto.h"

namespace afterleaf {
namespace cli {

template <class M>
M Text(const std::string& text) {
  const authoring::MessageTypes types;
  M message;
  const std::string full_name = message.GetTypeName();
  const authoring::ParsedMessage parsed = authoring::ParseTextProto(
      types, full_name.substr(full_name.rfind('.') + 1), text);
  EXPECT_TRUE(parsed.ok()) << text;
  EXPECT_TRUE(message.ParseFromString(parsed.bytes));
  return message;
}

}  // namespace cli
}  // namespace afterleaf

#endif  // AFTERLEAF_TESTS_CLI_PARSE_TEXT_H_
