# OpenCV's libraries that we use, as imported targets (so that their headers count as system headers).
# Debian keeps OpenCVConfig.cmake in libopencv-dev, which pulls in 240 packages (VTK, Qt, MPI) that nothing here needs.
find_path(ALIHSOP_OPENCV_INCLUDE opencv2/core.hpp PATH_SUFFIXES opencv4 REQUIRED)
# imgcodecs is for the tests alone: it draws in GDAL and sixty libraries more, 0.07 s at each start.
set(ALIHSOP_OPENCV_PARTS core imgproc dnn)
if(BUILD_TESTING)
  list(APPEND ALIHSOP_OPENCV_PARTS imgcodecs)
endif()
foreach(part ${ALIHSOP_OPENCV_PARTS})
  find_library(ALIHSOP_OPENCV_${part} opencv_${part} REQUIRED)
  add_library(opencv_${part} SHARED IMPORTED)
  set_target_properties(opencv_${part} PROPERTIES
    IMPORTED_LOCATION "${ALIHSOP_OPENCV_${part}}"
    INTERFACE_INCLUDE_DIRECTORIES "${ALIHSOP_OPENCV_INCLUDE}")
endforeach()
target_link_libraries(opencv_imgproc INTERFACE opencv_core)
target_link_libraries(opencv_dnn INTERFACE opencv_imgproc)
if(BUILD_TESTING)
  target_link_libraries(opencv_imgcodecs INTERFACE opencv_imgproc)
endif()
