# What `cmake --install` puts where, and the package that find_package(afterleaf)
# and pkg-config find. Components:
#
#   runtime      the shared library
#   development  its C header, the .proto files, and what finds them
#   static       the same library to link statically; embed mode only
#   cpp          afterleaf::cpp and the headers of the C++ API; not in embed mode
#   testing      afterleaf::testing and its header
#   command      the afterleaf command
#
# Everything but runtime needs development, and testing needs cpp. Nothing that
# is installed names a folder, so the whole can be moved.

include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

foreach(_dir IN ITEMS BINDIR INCLUDEDIR LIBDIR)
  if(IS_ABSOLUTE "${CMAKE_INSTALL_${_dir}}")
    message(FATAL_ERROR "CMAKE_INSTALL_${_dir} must be relative to the prefix")
  endif()
endforeach()
set(_headers "${CMAKE_INSTALL_INCLUDEDIR}/afterleaf")
set(_package "${CMAKE_INSTALL_LIBDIR}/cmake/afterleaf")

# _afterleaf_install_targets(component export target...)
#
# Installs static libraries and programs in `component`. The package's component
# `export` defines them.
function(_afterleaf_install_targets component export)
  install(TARGETS ${ARGN} EXPORT afterleaf-${export}
    ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT ${component}
    LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}" COMPONENT ${component}
      NAMELINK_COMPONENT development
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}" COMPONENT ${component}
    INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
endfunction()

# _afterleaf_install_export(component export)
function(_afterleaf_install_export component export)
  install(EXPORT afterleaf-${export}
    FILE afterleaf-${export}-targets.cmake
    NAMESPACE afterleaf::
    DESTINATION "${_package}" COMPONENT ${component})
endfunction()

# The C ABI.
_afterleaf_install_targets(runtime c afterleaf)
_afterleaf_install_export(development c)
set(_with_licenses runtime)
if(AFTERLEAF_LINK_MODE STREQUAL "embed")
  _afterleaf_install_targets(static static afterleaf_static)
  _afterleaf_install_export(static static)
  get_target_property(_beside afterleaf_static INTERFACE_LINK_LIBRARIES)
  list(TRANSFORM _beside PREPEND "-l")
  list(JOIN _beside " " AFTERLEAF_PC_LIBS_PRIVATE)
  list(APPEND _with_licenses static)
endif()
# With those of what embed mode carries inside.
foreach(_component IN LISTS _with_licenses)
  install(FILES "${PROJECT_SOURCE_DIR}/LICENSE"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT ${_component})
  install(FILES ${AFTERLEAF_LICENSES}
    DESTINATION "${CMAKE_INSTALL_DOCDIR}/licenses" COMPONENT ${_component})
endforeach()
install(FILES
  "${PROJECT_SOURCE_DIR}/include/afterleaf/afterleaf.h"
  "${PROJECT_SOURCE_DIR}/include/afterleaf/module.modulemap"
  DESTINATION "${_headers}" COMPONENT development)

# The messages: protoc -I PREFIX/include afterleaf/v1/request.proto
file(GLOB _protos CONFIGURE_DEPENDS
  "${PROJECT_SOURCE_DIR}/proto/afterleaf/v1/*.proto")
install(FILES ${_protos}
  DESTINATION "${_headers}/v1" COMPONENT development)

# The C++ API. A library of embed mode holds its own protobuf and Abseil; a host
# in C++ needs those that it shares with the API.
if(AFTERLEAF_LINK_MODE STREQUAL "system")
  set_property(TARGET afterleaf_core PROPERTY EXPORT_NAME cpp)
  set_property(TARGET afterleaf_proto PROPERTY EXPORT_NAME proto)
  _afterleaf_install_targets(cpp cpp afterleaf_core afterleaf_proto)
  _afterleaf_install_export(cpp cpp)

  file(GLOB _cpp_headers CONFIGURE_DEPENDS
    "${PROJECT_SOURCE_DIR}/include/afterleaf/*.h")
  list(FILTER _cpp_headers EXCLUDE REGEX "/(afterleaf|testing)\\.h$")
  install(FILES ${_cpp_headers} DESTINATION "${_headers}" COMPONENT cpp)

  set(_generated ${_protos})
  list(TRANSFORM _generated REPLACE
    ".*/([a-z_]+)\\.proto$" "${AFTERLEAF_GEN_DIR}/afterleaf/v1/\\1.pb.h")
  install(FILES ${_generated} DESTINATION "${_headers}/v1" COMPONENT cpp)
endif()

# Tests of a host's pack.
if(AFTERLEAF_BUILD_TESTING_LIBRARY)
  set_property(TARGET afterleaf_authoring PROPERTY EXPORT_NAME authoring)
  set_property(TARGET afterleaf_testing PROPERTY EXPORT_NAME testing)
  _afterleaf_install_targets(testing testing
    afterleaf_authoring afterleaf_testing)
  _afterleaf_install_export(testing testing)
  install(FILES "${PROJECT_SOURCE_DIR}/include/afterleaf/testing.h"
    DESTINATION "${_headers}" COMPONENT testing)
endif()

# The command.
if(AFTERLEAF_BUILD_CLI)
  set_property(TARGET afterleaf_cli PROPERTY EXPORT_NAME command)
  _afterleaf_install_targets(command command afterleaf_cli)
  _afterleaf_install_export(command command)
endif()

# Before 1.0 a minor release may break its users.
if(PROJECT_VERSION_MAJOR EQUAL 0)
  set(_compatibility SameMinorVersion)
else()
  set(_compatibility SameMajorVersion)
endif()
set(_made "${PROJECT_BINARY_DIR}/package")
write_basic_package_version_file("${_made}/afterleaf-config-version.cmake"
  COMPATIBILITY ${_compatibility})
configure_package_config_file(
  "${CMAKE_CURRENT_LIST_DIR}/afterleaf-config.cmake.in"
  "${_made}/afterleaf-config.cmake"
  INSTALL_DESTINATION "${_package}"
  NO_SET_AND_CHECK_MACRO)
install(FILES
  "${_made}/afterleaf-config.cmake" "${_made}/afterleaf-config-version.cmake"
  DESTINATION "${_package}" COMPONENT development)

# From the folder of afterleaf.pc to the prefix.
file(RELATIVE_PATH AFTERLEAF_PREFIX_FROM_PC
  "/prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig" "/prefix")
string(REGEX REPLACE "/$" "" AFTERLEAF_PREFIX_FROM_PC
  "${AFTERLEAF_PREFIX_FROM_PC}")
configure_file("${CMAKE_CURRENT_LIST_DIR}/afterleaf.pc.in"
  "${_made}/afterleaf.pc" @ONLY)
install(FILES "${_made}/afterleaf.pc"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT development)
