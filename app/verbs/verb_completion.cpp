#include "app/verbs/verb_completion.h"

#include <ostream>

#include "app/command_line/completion_scripts.h"

namespace alihsop {

int run_completion(const CompletionCommand& command, const Console& console)
{
    if (command.shell == "bash") console.out << kBashCompletion;
    if (command.shell == "zsh") console.out << kZshCompletion;
    if (command.shell == "fish") console.out << kFishCompletion;
    return 0;
}

}  // namespace alihsop
