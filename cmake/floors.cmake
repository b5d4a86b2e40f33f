# The house: one folder, one library, arrows only downwards; and one test program for each floor.

# alihsop_reads_once(<target> <header>...): those headers are parsed once for the target and not for each of its files, which
# was a quarter of a build's time. A file still includes what it uses.
function(alihsop_reads_once target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
endfunction()

# alihsop_floor(<folder> <what it stands on>...)
function(alihsop_floor folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  list(REMOVE_ITEM sources ${PROJECT_SOURCE_DIR}/app/main.cpp)
  if(sources)
    add_library(alihsop_${folder} STATIC ${sources})
    target_include_directories(alihsop_${folder} PUBLIC ${PROJECT_SOURCE_DIR})
    target_compile_options(alihsop_${folder} PRIVATE ${ALIHSOP_WARNINGS})
    target_link_libraries(alihsop_${folder} PUBLIC ${ARGN})
  else()  # headers only, so far
    add_library(alihsop_${folder} INTERFACE)
    target_include_directories(alihsop_${folder} INTERFACE ${PROJECT_SOURCE_DIR})
    target_link_libraries(alihsop_${folder} INTERFACE ${ARGN})
  endif()
endfunction()

# alihsop_tests(<folder> <what it tests>...): tests/<folder>/*.cpp become one program; no files, no program.
function(alihsop_tests folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS tests/${folder}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(${folder}_test ${sources})
  target_include_directories(${folder}_test PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_options(${folder}_test PRIVATE ${ALIHSOP_WARNINGS} -O1)  # nobody waits for a test's own loops, but for its build
  target_compile_definitions(${folder}_test PRIVATE ALIHSOP_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
                                                    ALIHSOP_PROGRAM="$<TARGET_FILE:alihsop>")
  target_link_libraries(${folder}_test PRIVATE ${ARGN} GTest::gmock GTest::gtest_main)
  alihsop_reads_once(${folder}_test <gmock/gmock.h>)
  gtest_discover_tests(${folder}_test TEST_PREFIX ${folder}/ NO_PRETTY_VALUES DISCOVERY_TIMEOUT 60 PROPERTIES TIMEOUT 600)
endfunction()
