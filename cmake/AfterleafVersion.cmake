# The public C header is the one place where the versions are written.

set(_header "${CMAKE_CURRENT_LIST_DIR}/../include/afterleaf/afterleaf.h")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${_header}")

file(STRINGS "${_header}" _lines REGEX "^#define AFTERLEAF_[A-Z_]*VERSION")
foreach(_name IN ITEMS VERSION_MAJOR VERSION_MINOR VERSION_PATCH ABI_VERSION)
  if(NOT _lines MATCHES "#define AFTERLEAF_${_name} ([0-9]+)")
    message(FATAL_ERROR "${_header} defines no number AFTERLEAF_${_name}")
  endif()
  set(_${_name} "${CMAKE_MATCH_1}")
endforeach()

set(AFTERLEAF_VERSION "${_VERSION_MAJOR}.${_VERSION_MINOR}.${_VERSION_PATCH}")
set(AFTERLEAF_ABI_VERSION "${_ABI_VERSION}")
