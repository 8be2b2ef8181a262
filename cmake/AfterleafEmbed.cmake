# afterleaf_embed(INPUT bytes OUTPUT source.cc HEADER header FUNCTION name)
#
# Adds the rule that writes `OUTPUT`, a C++ source that defines the function
# `absl::string_view afterleaf::name()`, declared in `HEADER`, over the bytes of
# the file `INPUT`. Add `OUTPUT` to a target of the same directory.
function(afterleaf_embed)
  cmake_parse_arguments(PARSE_ARGV 0 arg "" "INPUT;OUTPUT;HEADER;FUNCTION" "")
  set(script "${PROJECT_SOURCE_DIR}/cmake/embed_bytes.cmake")
  add_custom_command(
    OUTPUT "${arg_OUTPUT}"
    COMMAND "${CMAKE_COMMAND}"
      "-DINPUT=${arg_INPUT}"
      "-DOUTPUT=${arg_OUTPUT}"
      "-DHEADER=${arg_HEADER}"
      "-DFUNCTION=${arg_FUNCTION}"
      -P "${script}"
    DEPENDS "${arg_INPUT}" "${script}"
    COMMENT "Embedding ${arg_FUNCTION}()"
    VERBATIM)
endfunction()
