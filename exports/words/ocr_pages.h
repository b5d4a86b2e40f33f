#pragma once

#include <functional>
#include <string>

#include "exports/export_request.h"
#include "models/page_words.h"

namespace alihsop {

/// A page and its words, for the formats of OCR.
struct OcrPage {
    const Binder& binder;
    const Page& page;
    const PageWords& words;
    std::string picture;  ///< "0001.webp": what the places are measured on, in pages/ beside binder.json
};

/// One file a page, "0001.xml" for the extension ".xml", made by `write`. A page that could not be read is told as
/// lost. Throws Failure as read_words does.
Export export_pages(const ExportRequest& request, const std::string& extension,
                    const std::function<std::string(const OcrPage&)>& write);

}  // namespace alihsop
