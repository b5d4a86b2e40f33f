#pragma once

#include <string_view>

namespace alihsop {

/// The files of the review page, built into the program (cmake/embed_page.cmake).
struct PageFile {
    std::string_view name;  ///< "index.html", "page.js", …
    std::string_view type;  ///< of the content
    std::string_view bytes;
};

/// nullptr for a name that is none.
const PageFile* find_page_file(std::string_view name);

}  // namespace alihsop
