#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace alihsop {

/// A binder of a shelf.
struct ShelfBinder {
    std::filesystem::path source;
    std::string name;  ///< its place in the shelf, which stays when the shelf moves: "2024/kecamatan/sop.pdf"
};

/// A file of a shelf that is no binder, and why.
struct PassedOver {
    std::string name;
    std::string reason;
};

struct ShelfListing {
    std::vector<ShelfBinder> binders;  ///< in the order of their names
    std::vector<PassedOver> passed_over;
};

/// Finds the binders of folders and files.
///
/// - A file given by name is a binder; its name is the last part of its path.
/// - A folder is searched with all its subfolders. Each PDF is a binder, and so is each TIFF of several pages. Where a
///   folder holds none of these, its pictures together are one binder, in natural order.
/// - Hidden files and folders are no part of a shelf. What is no scan is passed over; links to folders too, as they may
///   lead round in a circle.
/// - `lists`: files with one input a line, each taken as if it were given by name, or as a shelf of its own when it is
/// a
///   folder; relative ones are looked for beside the list. "-" is the standard input. Where the list holds zero bytes,
///   these separate the inputs (`find -print0`).
///
/// Throws Failure: missing_input when something named is not there, usage when two binders have the same name.
[[nodiscard]] ShelfListing find_binders(const std::vector<std::filesystem::path>& shelves,
                                        const std::vector<std::filesystem::path>& lists);

}  // namespace alihsop
