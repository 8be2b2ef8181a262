// The style of the page, made of log_page.css by the build.

#ifndef AFTERLEAF_CLI_LOG_LOG_PAGE_ASSETS_H_
#define AFTERLEAF_CLI_LOG_LOG_PAGE_ASSETS_H_

#include "absl/strings/string_view.h"

namespace afterleaf {

absl::string_view LogPageStyle();

}  // namespace afterleaf

#endif  // AFTERLEAF_CLI_LOG_LOG_PAGE_ASSETS_H_
