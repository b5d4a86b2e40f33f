# Tesseract, which is most of a page's time: built from Debian's own source of it where ./run and ./test have fetched that
# (cmake/setup.sh), else the system's library, which reads the same, byte for byte, and takes half as long again. Debian builds
# it with -O2 and OpenMP, for all its users. Ours is without OpenMP (parallelism is by page), optimised as a whole (the first
# convolution calls one-line functions of another file for each pixel), and with loops of rounding and comparing that become
# vector code, since nobody asks for floating point traps or errno; and a line's picture is kept as it is, not as a PNG
# (TESSERACT_IMAGEDATA_AS_PIX). Debian's two patches change nothing that is built here.
file(READ ${CMAKE_CURRENT_LIST_DIR}/tesseract.sha256 line)
string(REGEX MATCH "^([0-9a-f]+) +(tesseract_([0-9.]+)\\.orig\\.tar\\.gz)" line "${line}")
set(tesseract_sha256 ${CMAKE_MATCH_1})
set(tesseract_source_version ${CMAKE_MATCH_3})
set(ALIHSOP_TESSERACT "fetched" CACHE STRING "fetched: built from build/sources, if it is there; system: the system's library")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/tesseract.sha256)
file(GLOB tesseract_archive CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/build/sources/${CMAKE_MATCH_2})

if(NOT tesseract_archive OR ALIHSOP_TESSERACT STREQUAL "system")
  message(STATUS "Tesseract: the system's library")
  pkg_check_modules(tesseract REQUIRED IMPORTED_TARGET tesseract)
  add_library(alihsop_tesseract ALIAS PkgConfig::tesseract)
  return()
endif()

message(STATUS "Tesseract: built from ${tesseract_archive}")
include(ExternalProject)
set(tesseract_folder ${PROJECT_BINARY_DIR}/tesseract)
set(tesseract_library ${tesseract_folder}/built/libtesseract.so.${tesseract_source_version})
ExternalProject_Add(tesseract_library
  URL ${tesseract_archive}
  URL_HASH SHA256=${tesseract_sha256}
  DOWNLOAD_EXTRACT_TIMESTAMP OFF
  PREFIX ${tesseract_folder}
  SOURCE_DIR ${tesseract_folder}/source
  BINARY_DIR ${tesseract_folder}/built
  CMAKE_ARGS
    -DCMAKE_BUILD_TYPE=Release
    -DCMAKE_CXX_COMPILER=${CMAKE_CXX_COMPILER}
    -DCMAKE_CXX_COMPILER_LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER}
    "-DCMAKE_CXX_FLAGS=-w -fno-math-errno -fno-trapping-math -fstack-protector-strong -D_FORTIFY_SOURCE=2 -DTESSERACT_IMAGEDATA_AS_PIX"
    -DBUILD_SHARED_LIBS=ON -DENABLE_LTO=ON -DOPENMP_BUILD=OFF
    -DDISABLED_LEGACY_ENGINE=ON -DGRAPHICS_DISABLED=ON -DDISABLE_ARCHIVE=ON -DDISABLE_CURL=ON -DBUILD_TRAINING_TOOLS=OFF
  BUILD_COMMAND ${CMAKE_COMMAND} --build <BINARY_DIR> --target libtesseract
  BUILD_BYPRODUCTS ${tesseract_library}
  INSTALL_COMMAND ""
  LOG_CONFIGURE ON LOG_BUILD ON LOG_OUTPUT_ON_FAILURE ON)

add_library(alihsop_tesseract SHARED IMPORTED GLOBAL)
add_dependencies(alihsop_tesseract tesseract_library)
file(MAKE_DIRECTORY ${tesseract_folder}/source/include ${tesseract_folder}/built/include)  # they must be there before they are
set_target_properties(alihsop_tesseract PROPERTIES
  IMPORTED_LOCATION ${tesseract_library}
  INTERFACE_INCLUDE_DIRECTORIES "${tesseract_folder}/source/include;${tesseract_folder}/built/include"
  INTERFACE_COMPILE_DEFINITIONS "DISABLED_LEGACY_ENGINE;ALIHSOP_BUILDS_TESSERACT")
set(tesseract_VERSION ${tesseract_source_version})

# A library of the program's own, found from where the program lies.
set(CMAKE_INSTALL_RPATH $ORIGIN/../${CMAKE_INSTALL_LIBDIR}/alihsop)
install(FILES ${tesseract_library} DESTINATION ${CMAKE_INSTALL_LIBDIR}/alihsop)
install(FILES ${tesseract_folder}/source/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME LICENSE.tesseract)
