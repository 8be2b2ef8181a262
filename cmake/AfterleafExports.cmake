# afterleaf_export_only(target list.txt)
#
# Lets the shared library `target` export exactly the symbols in `list.txt`.
# Each line of it is "symbol version", the version being the minor release that
# brought the symbol. Every version gets a node of the linker's version script,
# so a program fails to start on a library that is too old for it instead of
# failing in the middle of its work.
function(afterleaf_export_only target list)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${list}")
  set(script "${CMAKE_CURRENT_BINARY_DIR}/${target}.map")

  file(STRINGS "${list}" lines REGEX "^[a-z]")
  set(versions "")
  foreach(line IN LISTS lines)
    if(NOT line MATCHES "^(afterleaf_[a-z0-9_]+) ([0-9]+\\.[0-9]+)$")
      message(FATAL_ERROR "${list}: not \"symbol version\": ${line}")
    endif()
    list(APPEND versions "${CMAKE_MATCH_2}")
    list(APPEND symbols_${CMAKE_MATCH_2} "${CMAKE_MATCH_1}")
  endforeach()
  if(NOT versions)
    message(FATAL_ERROR "${list} lists no symbol")
  endif()
  list(REMOVE_DUPLICATES versions)
  list(SORT versions COMPARE NATURAL)

  set(text "")
  set(older "")
  foreach(version IN LISTS versions)
    string(APPEND text "AFTERLEAF_${version} {\n  global:\n")
    list(SORT symbols_${version})
    foreach(symbol IN LISTS symbols_${version})
      string(APPEND text "    ${symbol};\n")
    endforeach()
    if(NOT older)
      string(APPEND text "  local:\n    *;\n")
    endif()
    string(APPEND text "}${older};\n")
    set(older " AFTERLEAF_${version}")
  endforeach()
  file(CONFIGURE OUTPUT "${script}" CONTENT "${text}" @ONLY)

  target_link_options(${target} PRIVATE
    "LINKER:--version-script=${script}"
    "LINKER:--exclude-libs,ALL"
    "LINKER:--as-needed"
    "LINKER:--gc-sections"
    "LINKER:-z,relro,-z,now")
  # A sanitizer's runtime is in the executable only.
  if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
    target_link_options(${target} PRIVATE "LINKER:--no-undefined")
  endif()
  set_property(TARGET ${target} APPEND PROPERTY LINK_DEPENDS "${script}")
endfunction()
