# Builds the files of app/command_line/completion/ into the program: `alihsop completion SHELL` prints them.
foreach(shell bash zsh fish)
  file(READ app/command_line/completion/alihsop.${shell} COMPLETION_${shell})
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS app/command_line/completion/alihsop.${shell})
endforeach()
file(CONFIGURE OUTPUT completion_scripts.cpp @ONLY CONTENT [==[
#include "app/command_line/completion_scripts.h"
namespace alihsop {
const char* const kBashCompletion = R"alihsop(@COMPLETION_bash@)alihsop";
const char* const kZshCompletion = R"alihsop(@COMPLETION_zsh@)alihsop";
const char* const kFishCompletion = R"alihsop(@COMPLETION_fish@)alihsop";
}
]==])
target_sources(alihsop_app PRIVATE ${PROJECT_BINARY_DIR}/completion_scripts.cpp)
