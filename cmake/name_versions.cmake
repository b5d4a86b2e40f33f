# Tells app/command_line/version_text.cpp what it is built with; it must not include those libraries itself.
file(STRINGS ${ALIHSOP_OPENCV_INCLUDE}/opencv2/core/version.hpp lines REGEX "define CV_VERSION_(MAJOR|MINOR|REVISION)")
string(REGEX MATCHALL "[0-9]+" numbers "${lines}")
list(JOIN numbers "." opencv_version)
set_source_files_properties(app/command_line/version_text.cpp PROPERTIES COMPILE_DEFINITIONS
  "ALIHSOP_TESSERACT=\"${tesseract_VERSION}\";ALIHSOP_POPPLER=\"${poppler_VERSION}\";ALIHSOP_OPENCV=\"${opencv_version}\"")
