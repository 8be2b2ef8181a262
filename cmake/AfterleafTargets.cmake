# What every target of this project has in common.

set(AFTERLEAF_GEN_DIR "${PROJECT_BINARY_DIR}/gen")

# Makes `target` ours: C++17, position independent, nothing exported that is not
# marked, and every warning an error. Who links it is asked nothing: a C program
# may have no C++ compiler.
function(afterleaf_own_target target)
  target_compile_features(${target} PRIVATE cxx_std_17)
  set_target_properties(${target} PROPERTIES
    C_STANDARD 99
    C_STANDARD_REQUIRED ON
    C_EXTENSIONS OFF
    CXX_EXTENSIONS OFF
    C_VISIBILITY_PRESET hidden
    CXX_VISIBILITY_PRESET hidden
    VISIBILITY_INLINES_HIDDEN ON
    POSITION_INDEPENDENT_CODE ON)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Werror -ffunction-sections -fdata-sections)
  # A unique symbol cannot be made local, as the static library needs it.
  if(AFTERLEAF_LINK_MODE STREQUAL "embed")
    target_compile_options(${target} PRIVATE
      "$<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fno-gnu-unique>")
  endif()
endfunction()

# For generated code: as above, but its warnings are not ours.
function(afterleaf_generated_target target)
  afterleaf_own_target(${target})
  target_compile_options(${target} PRIVATE -w)
endfunction()

# Makes a library of a build for size (MinSizeRel) as small as it can be:
#   - the linker sees the code of all rooms at once,
#   - unwind tables serve exceptions, which start at calls, and not debuggers,
#     which start anywhere,
#   - pages of code and of constants are not padded apart.
# Objects hold plain code too: for the static library, and for the table of what
# each room costs.
function(afterleaf_small_library target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set_property(TARGET ${target}
      PROPERTY INTERPROCEDURAL_OPTIMIZATION_MINSIZEREL ON)
    target_compile_options(${target} PRIVATE
      "$<$<CONFIG:MinSizeRel>:-ffat-lto-objects;-fno-asynchronous-unwind-tables>")
    target_link_options(${target} PRIVATE
      "$<$<CONFIG:MinSizeRel>:LINKER:-z,noseparate-code>")
  endif()
endfunction()
