#include "app/command_line/version_text.h"

#include "models/version.h"

// CMakeLists.txt gives this file the three versions: only other floors may include those libraries.
namespace alihsop {

std::string version_text(const Phrases& say)
{
    return std::string("alihsop ") + kVersion + "\n" +
           say(Text::version_libraries, {ALIHSOP_TESSERACT, ALIHSOP_POPPLER, ALIHSOP_OPENCV}) + "\n" +
           say(Text::version_licence);
}

}  // namespace alihsop
