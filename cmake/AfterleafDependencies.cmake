# Everything that the library, its tools and its tests link. The library itself
# needs Abseil and the lite protobuf runtime only.

set(THREADS_PREFER_PTHREAD_FLAG ON)
find_package(Threads REQUIRED)

if(AFTERLEAF_LINK_MODE STREQUAL "embed")
  include(AfterleafEmbeddedDependencies)
endif()

# A project that embeds this one may bring its own.
if(NOT TARGET absl::status)
  find_package(absl CONFIG REQUIRED)
endif()
if(NOT TARGET protobuf::libprotobuf-lite)
  find_package(Protobuf 3.21 REQUIRED)
endif()

# The tools over packs, which the two stand on.
if(AFTERLEAF_BUILD_CLI OR AFTERLEAF_BUILD_TESTING_LIBRARY)
  set(AFTERLEAF_BUILD_AUTHORING ON)
  if(NOT TARGET nlohmann_json::nlohmann_json)
    find_package(nlohmann_json 3.11 REQUIRED)
  endif()
else()
  set(AFTERLEAF_BUILD_AUTHORING OFF)
endif()

if(NOT TARGET GTest::gtest AND NOT CMAKE_CROSSCOMPILING AND
   (AFTERLEAF_BUILD_TESTING_LIBRARY OR AFTERLEAF_BUILD_TESTS))
  find_package(GTest REQUIRED)
endif()
if(AFTERLEAF_BUILD_TESTS)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)
endif()
