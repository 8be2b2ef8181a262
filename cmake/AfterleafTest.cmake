include(GoogleTest)

# Everything labelled "threads".
add_custom_target(afterleaf_thread_tests)

# afterleaf_test(name SOURCES a_test.cc ... [LABELS label] [COST seconds]
#                [LIBS ...] [ONLY_LIBS])
#
# A GoogleTest executable. In tests/<room>, ctest knows its cases as
# <room>.<name>/Suite.Case. It links the library and the tools over packs;
# with ONLY_LIBS just what LIBS says, as the user of a C ABI would. The label
# "threads" lets the test run under ThreadSanitizer too. COST is for a test of
# minutes: it starts before the others, which run beside it.
# AFTERLEAF_SOURCE_DIR and AFTERLEAF_BINARY_DIR name the folders with test data
# and with what was built, to sources that say so: every other one compiles alike
# in every checkout, and a compiler cache serves it.
function(afterleaf_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "ONLY_LIBS" "LABELS;COST" "SOURCES;LIBS")
  if(NOT arg_SOURCES OR arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR
      "afterleaf_test(${name} SOURCES ... [LABELS label] [COST seconds] "
      "[LIBS ...] [ONLY_LIBS])")
  endif()

  # A test on its way does not stop the others. tests/run.sh makes this an
  # error, with -Werror=dev.
  foreach(source IN LISTS arg_SOURCES)
    if(NOT EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/${source}")
      message(AUTHOR_WARNING "afterleaf_test(${name}): no file ${source}")
      return()
    endif()
  endforeach()

  get_filename_component(room "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  set(target "${room}_${name}_test")
  add_executable(${target} ${arg_SOURCES})
  afterleaf_own_target(${target})
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}")
  foreach(source IN LISTS arg_SOURCES)
    file(STRINGS "${source}" names_folder
      REGEX "AFTERLEAF_(SOURCE|BINARY)_DIR" LIMIT_COUNT 1)
    if(names_folder)
      set_property(SOURCE "${source}" PROPERTY COMPILE_DEFINITIONS
        "AFTERLEAF_SOURCE_DIR=\"${PROJECT_SOURCE_DIR}\""
        "AFTERLEAF_BINARY_DIR=\"${PROJECT_BINARY_DIR}\"")
    endif()
  endforeach()
  target_link_libraries(${target} PRIVATE
    ${arg_LIBS} GTest::gmock GTest::gtest GTest::gtest_main Threads::Threads)
  if(NOT arg_ONLY_LIBS)
    target_link_libraries(${target} PRIVATE
      afterleaf_core afterleaf_authoring)
  endif()

  if(arg_LABELS STREQUAL "threads")
    add_dependencies(afterleaf_thread_tests ${target})
  endif()

  # One label only: gtest_discover_tests flattens a list of them.
  set(label "")
  if(arg_LABELS)
    set(label LABELS "${arg_LABELS}")
  endif()
  set(cost "")
  if(arg_COST)
    set(cost COST "${arg_COST}")
  endif()
  gtest_discover_tests(${target}
    TEST_PREFIX "${room}.${name}/"
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
    DISCOVERY_TIMEOUT 60
    PROPERTIES TIMEOUT 1800 ${label} ${cost})
endfunction()

# afterleaf_command_test(name COMMAND ...)
#
# A test that is any command which fails with a status other than 0.
function(afterleaf_command_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "COMMAND")
  get_filename_component(room "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  add_test(NAME "${room}.${name}"
    COMMAND ${arg_COMMAND}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
  set_tests_properties("${room}.${name}" PROPERTIES TIMEOUT 1800)
endfunction()
