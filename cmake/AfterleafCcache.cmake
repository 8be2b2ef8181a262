# Uses ccache when it is there and the caller has chosen no launcher.

find_program(AFTERLEAF_CCACHE ccache)
mark_as_advanced(AFTERLEAF_CCACHE)

if(AFTERLEAF_CCACHE)
  foreach(_language IN ITEMS C CXX)
    if(NOT DEFINED CMAKE_${_language}_COMPILER_LAUNCHER)
      set(CMAKE_${_language}_COMPILER_LAUNCHER "${AFTERLEAF_CCACHE}")
    endif()
  endforeach()
endif()
