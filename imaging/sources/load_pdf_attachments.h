#pragma once

#include <string>
#include <vector>

class PDFDoc;

namespace alihsop {

/// Names of the files that the PDF carries beside its pages (UTF-8), as a portfolio does.
std::vector<std::string> find_attached_files(PDFDoc& document);

/// Names of the files that are pinned to this page (1-based).
std::vector<std::string> find_pinned_files(PDFDoc& document, int page);

}  // namespace alihsop
