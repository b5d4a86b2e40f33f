#pragma once

#include <string>
#include <vector>

namespace alihsop::testing {

/// One small sound page in each form of file that is read: what the hostile ones are made from.
struct SoundFile {
    std::string form;    ///< "tiff-g4"
    std::string ending;  ///< ".tif"
    std::string content;
    bool shows_damage = true;  ///< a decoder sees any hole in the data; in some codings almost any bytes are pixels
};

const std::vector<SoundFile>& sound_files();

/// The one of that form.
const SoundFile& sound_file(const std::string& form);

}  // namespace alihsop::testing
