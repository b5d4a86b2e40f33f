#pragma once

namespace alihsop {

// The files of app/command_line/completion/, built into the program (cmake/embed_completion.cmake).
extern const char* const kBashCompletion;
extern const char* const kZshCompletion;
extern const char* const kFishCompletion;

}  // namespace alihsop
