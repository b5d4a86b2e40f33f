#include "tests/hostile/hostile_corpus.h"

#include <fstream>

#include "tests/hostile/damaged_files.h"
#include "tests/hostile/header_faults.h"
#include "tests/hostile/odd_names.h"
#include "tests/hostile/pdf_faults.h"

namespace alihsop::testing {
namespace fs = std::filesystem;

const HostileFiles& hostile_files()
{
    static const HostileFiles all = [] {
        HostileFiles files;
        for (const auto part : {damaged_files, stranger_files, picture_header_faults, tiff_tag_faults,
                                pdf_structure_faults, pdf_content_faults, odd_names}) {
            auto more = part();
            files.insert(files.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
        }
        return files;
    }();
    return all;
}

void write_shelf(const fs::path& shelf, const HostileFiles& files)
{
    for (const auto& file : files) {
        const auto folder = shelf / file.folder;
        fs::create_directories(folder);
        if (!file.link.empty())
            fs::create_symlink(file.link, folder / file.name);
        else
            std::ofstream(folder / file.name, std::ios::binary) << file.content;
    }
}

}  // namespace alihsop::testing
