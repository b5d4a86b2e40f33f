#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace alihsop {

/// What stands in one folder of a shelf; names without their path, in natural order.
struct FolderScans {
    struct Stranger {
        std::string name;
        std::string reason;  ///< one sentence's end: "is plain text, whatever its name says"
    };
    std::vector<std::string> documents;  ///< PDFs and TIFFs of several pages: each is a binder of its own
    std::vector<std::string> pictures;   ///< one page each
    std::vector<std::string> folders;
    std::vector<Stranger> strangers;  ///< what is no scan
    std::string trouble;              ///< why the folder cannot be read; empty when it can
};

/// Sorts the files of a folder by their first bytes. A file that is named like a scan and is none counts as what its
/// name says (it may be damaged, and is not to be lost silently). Hidden files are not looked at.
[[nodiscard]] FolderScans list_scans(const std::filesystem::path& folder);

}  // namespace alihsop
