# Uses ccache when it is there and the caller has chosen no launcher. Paths below
# this checkout count relative to it, so that one checkout's objects serve the
# next.

find_program(AFTERLEAF_CCACHE ccache)
mark_as_advanced(AFTERLEAF_CCACHE)

if(AFTERLEAF_CCACHE)
  foreach(_language IN ITEMS C CXX)
    if(NOT DEFINED CMAKE_${_language}_COMPILER_LAUNCHER)
      set(CMAKE_${_language}_COMPILER_LAUNCHER
        "${CMAKE_COMMAND}" -E env
        "CCACHE_BASEDIR=${CMAKE_CURRENT_SOURCE_DIR}" CCACHE_NOHASHDIR=1
        "${AFTERLEAF_CCACHE}")
    endif()
  endforeach()
endif()
