#include "exports/replace_file.h"

namespace alihsop {

void replace_file(const std::filesystem::path& path, std::string_view content, Durability durability)
{
    ReplacementFile file(path);
    file.write(content);
    file.keep(durability);
}

}  // namespace alihsop
