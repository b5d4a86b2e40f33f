#pragma once

#include <string>
#include <vector>

#include "models/finding.h"
#include "models/page.h"
#include "models/sop.h"

namespace alihsop {

struct Generator {
    std::string name = "alihsop";
    std::string version;
    std::string settings_sha256;
    std::string ocr_engine;  ///< "tesseract 5.3.0"
    std::string ocr_model;   ///< "ind"
    std::string ocr_model_sha256;
};

struct SourceInfo {
    std::string name;  ///< file or folder name, without its path
    std::string sha256;
    int page_count = 0;
};

/// One input, digitised: what binder.json holds.
struct Binder {
    Generator generator;
    SourceInfo source;
    std::vector<Page> pages;
    std::vector<Sop> sops;
    std::vector<Finding> findings;
};

}  // namespace alihsop
