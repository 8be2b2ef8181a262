# The library of embed mode for hosts that link statically,
# `afterleaf::afterleaf_static`: all of it and of what it carries linked to one
# object, in which only the functions of the C ABI can be seen. So it can stand in
# a program beside any other protobuf or Abseil. Made of the objects of the shared
# library; nothing is compiled again.

# Inline functions and templates are folded here, and not with those of the host
# (--force-group-allocation), which are those of another version.
add_executable(afterleaf_prelinked $<TARGET_OBJECTS:afterleaf>)
set_target_properties(afterleaf_prelinked PROPERTIES
  LINKER_LANGUAGE CXX
  SUFFIX .o)
target_link_libraries(afterleaf_prelinked PRIVATE afterleaf_core)
target_link_options(afterleaf_prelinked PRIVATE
  -r -nostdlib "LINKER:--force-group-allocation")
# The plain code of the objects is taken, since the compiler of a host may be
# another one. What they hold for link-time optimisation is removed below.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_link_options(afterleaf_prelinked PRIVATE -fno-lto)
endif()

set(_list "${CMAKE_CURRENT_SOURCE_DIR}/c/exports.txt")
file(STRINGS "${_list}" _symbols REGEX "^[a-z]")
list(TRANSFORM _symbols REPLACE " .*" "")
list(JOIN _symbols "\n" _lines)
set(_globals "${CMAKE_CURRENT_BINARY_DIR}/afterleaf_static.symbols")
file(CONFIGURE OUTPUT "${_globals}" CONTENT "${_lines}\n" @ONLY)
set(_object "${CMAKE_CURRENT_BINARY_DIR}/afterleaf.o")
add_custom_command(
  OUTPUT "${_object}"
  COMMAND "${CMAKE_OBJCOPY}" --strip-unneeded
    "--remove-section=.gnu.lto_*"
    "--keep-global-symbols=${_globals}"
    "$<TARGET_FILE:afterleaf_prelinked>" "${_object}"
  DEPENDS afterleaf_prelinked "${_globals}"
  COMMENT "Hiding what is not of the C ABI"
  VERBATIM)

add_library(afterleaf_static STATIC "${_object}")
add_library(afterleaf::afterleaf_static ALIAS afterleaf_static)
set_source_files_properties("${_object}"
  PROPERTIES EXTERNAL_OBJECT ON GENERATED ON)
set_target_properties(afterleaf_static PROPERTIES
  LINKER_LANGUAGE C
  OUTPUT_NAME afterleaf
  ARCHIVE_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/lib")
target_include_directories(afterleaf_static INTERFACE
  "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>")
# The C++ runtime of the host's compiler.
target_link_libraries(afterleaf_static INTERFACE stdc++ m pthread)
