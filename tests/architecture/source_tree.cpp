#include "tests/architecture/source_tree.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace alihsop::testing {

namespace fs = std::filesystem;

namespace {
const fs::path kRoot = ALIHSOP_SOURCE_DIR;
}

const std::vector<std::string>& floors()
{
    static const std::vector<std::string> names = {"models",  "imaging",  "extractors", "checks",
                                                   "exports", "pipeline", "review",     "app"};
    return names;
}

std::string part(const fs::path& path, int index)
{
    auto it = path.begin();
    for (; index > 0 && it != path.end(); --index) ++it;
    return it == path.end() ? "" : it->string();
}

std::vector<fs::path> source_files(const std::string& folder)
{
    std::vector<fs::path> found;
    if (!fs::exists(kRoot / folder)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(kRoot / folder)) {
        const auto ending = entry.path().extension();
        if (ending == ".h" || ending == ".cpp") found.push_back(fs::relative(entry.path(), kRoot));
    }
    std::sort(found.begin(), found.end());
    return found;
}

Includes includes_of(const fs::path& file)
{
    static const std::regex line_form{R"re(^\s*#\s*include\s+(["<])([^">]+)[">])re"};
    Includes found;
    std::ifstream in(kRoot / file);
    std::smatch match;
    for (std::string line; std::getline(in, line);)
        if (std::regex_search(line, match, line_form))
            (match[1].str() == "<" ? found.angled : found.quoted).emplace_back(match[2].str());
    return found;
}

long line_count(const fs::path& file)
{
    const auto text = text_of(file);
    return static_cast<long>(std::count(text.begin(), text.end(), '\n'));
}

std::string text_of(const fs::path& file)
{
    std::ifstream in(kRoot / file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace alihsop::testing
