# What embed mode links into the library: protobuf-lite, Abseil and zlib as static,
# position-independent, hidden archives; and protoc, which runs on the machine
# that builds. The archives are built by embed_deps.sh, once for all builds of a
# user; or with AFTERLEAF_BUILD_DEPS=OFF they are where CMAKE_PREFIX_PATH says,
# with the texts of their licences in the folder licenses.

option(AFTERLEAF_BUILD_DEPS
  "Embed mode: build protobuf-lite and Abseil from Debian's source packages" ON)
if(AFTERLEAF_BUILD_DEPS)
  execute_process(
    COMMAND "${CMAKE_CURRENT_LIST_DIR}/embed_deps.sh" ${CMAKE_TOOLCHAIN_FILE}
    OUTPUT_VARIABLE _prefix OUTPUT_STRIP_TRAILING_WHITESPACE
    RESULT_VARIABLE _result)
  if(NOT _result EQUAL 0)
    message(FATAL_ERROR "cmake/embed_deps.sh failed; its message is above")
  endif()
  list(PREPEND CMAKE_PREFIX_PATH "${_prefix}")
  # What was found under another version is looked for again.
  if(NOT "${_prefix}" STREQUAL "${AFTERLEAF_DEPS_PREFIX}")
    set(AFTERLEAF_DEPS_PREFIX "${_prefix}" CACHE INTERNAL "")
    unset(absl_DIR CACHE)
    unset(AFTERLEAF_PROTOBUF_LITE CACHE)
    unset(AFTERLEAF_PROTOBUF_INCLUDE_DIR CACHE)
    unset(AFTERLEAF_ZLIB CACHE)
    unset(AFTERLEAF_ZLIB_INCLUDE_DIR CACHE)
    unset(AFTERLEAF_LICENSES_DIR CACHE)
  endif()
endif()

find_package(absl CONFIG REQUIRED)
get_target_property(_type absl::strings TYPE)
if(NOT _type STREQUAL "STATIC_LIBRARY")
  message(FATAL_ERROR "Embed mode needs static archives of Abseil, and those in "
    "${absl_DIR} are not. Leave AFTERLEAF_BUILD_DEPS on, or name the folder of "
    "your own in CMAKE_PREFIX_PATH")
endif()

find_library(AFTERLEAF_PROTOBUF_LITE libprotobuf-lite.a REQUIRED)
find_path(AFTERLEAF_PROTOBUF_INCLUDE_DIR google/protobuf/message_lite.h REQUIRED)
find_program(AFTERLEAF_PROTOC protoc REQUIRED)
# Beside protobuf, and not the system's, which cannot go into the library.
find_library(AFTERLEAF_ZLIB libz.a REQUIRED)
find_path(AFTERLEAF_ZLIB_INCLUDE_DIR zlib.h REQUIRED)
# Their licences ask that the texts go where the library goes.
find_path(AFTERLEAF_LICENSES_DIR protobuf.txt
  PATHS ${CMAKE_PREFIX_PATH} PATH_SUFFIXES licenses NO_DEFAULT_PATH REQUIRED)
mark_as_advanced(
  AFTERLEAF_PROTOBUF_LITE AFTERLEAF_PROTOBUF_INCLUDE_DIR AFTERLEAF_PROTOC
  AFTERLEAF_ZLIB AFTERLEAF_ZLIB_INCLUDE_DIR AFTERLEAF_LICENSES_DIR)
set(AFTERLEAF_LICENSES
  "${AFTERLEAF_LICENSES_DIR}/abseil.txt"
  "${AFTERLEAF_LICENSES_DIR}/protobuf.txt"
  "${AFTERLEAF_LICENSES_DIR}/zlib.txt")
# Where the wheel finds them.
file(COPY ${AFTERLEAF_LICENSES} DESTINATION "${PROJECT_BINARY_DIR}/licenses")

# Generated code and runtime must be of one version.
file(STRINGS
  "${AFTERLEAF_PROTOBUF_INCLUDE_DIR}/google/protobuf/stubs/common.h" _line
  REGEX "^#define GOOGLE_PROTOBUF_VERSION [0-9]+")
string(REGEX MATCH "([0-9]+)([0-9][0-9][0-9])([0-9][0-9][0-9])$" _ "${_line}")
math(EXPR _minor "${CMAKE_MATCH_2}")
math(EXPR _patch "${CMAKE_MATCH_3}")
execute_process(COMMAND "${AFTERLEAF_PROTOC}" --version
  OUTPUT_VARIABLE _protoc OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT _protoc MATCHES " (${CMAKE_MATCH_1}\\.)?${_minor}\\.${_patch}$")
  message(FATAL_ERROR "${AFTERLEAF_PROTOC} is \"${_protoc}\", but the runtime in "
    "${AFTERLEAF_PROTOBUF_INCLUDE_DIR} is "
    "${CMAKE_MATCH_1}.${_minor}.${_patch}: the two must be equal")
endif()

add_library(protobuf::libprotobuf-lite STATIC IMPORTED)
set_target_properties(protobuf::libprotobuf-lite PROPERTIES
  IMPORTED_LOCATION "${AFTERLEAF_PROTOBUF_LITE}"
  INTERFACE_INCLUDE_DIRECTORIES "${AFTERLEAF_PROTOBUF_INCLUDE_DIR}"
  INTERFACE_LINK_LIBRARIES Threads::Threads)
add_executable(protobuf::protoc IMPORTED)
set_property(TARGET protobuf::protoc
  PROPERTY IMPORTED_LOCATION "${AFTERLEAF_PROTOC}")
