# Builds the files of weights that training/fit writes into the program.

# alihsop_embed_weights(<file> <header of the constant> <constant>)
function(alihsop_embed_weights file header constant)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} weights)
  file(CONFIGURE OUTPUT ${constant}.cpp @ONLY CONTENT [==[
#include "@header@"
namespace alihsop {
const char* const @constant@ = R"alihsop(@weights@)alihsop";
}
]==])
  target_sources(alihsop_pipeline PRIVATE ${PROJECT_BINARY_DIR}/${constant}.cpp)
endfunction()

alihsop_embed_weights(pipeline/weigh_values/weights.txt pipeline/weigh_values/weights.h kConfidenceWeights)
alihsop_embed_weights(pipeline/weigh_flow/weights.txt pipeline/weigh_flow/flow_weights.h kFlowWeights)
