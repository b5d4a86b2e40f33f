# Builds pipeline/weigh_values/weights.txt into the program.
file(READ pipeline/weigh_values/weights.txt CONFIDENCE_WEIGHTS)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS pipeline/weigh_values/weights.txt)
file(CONFIGURE OUTPUT confidence_weights.cpp @ONLY CONTENT [==[
#include "pipeline/weigh_values/weights.h"
namespace alihsop {
const char* const kConfidenceWeights = R"alihsop(@CONFIDENCE_WEIGHTS@)alihsop";
}
]==])
target_sources(alihsop_pipeline PRIVATE ${PROJECT_BINARY_DIR}/confidence_weights.cpp)
