// A shelf is walked once, folder by folder, and sorted by name at the end, so that the order of the file system
// does not show. What is a binder is told by content (imaging/sources/list_scans), never by the file's name.
#include "pipeline/batch/find_binders.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>

#include "imaging/source_trouble.h"
#include "imaging/sources/list_scans.h"
#include "pipeline/binder/name_files.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

class Search {
public:
    ShelfListing listing;

    void add_input(const fs::path& input)
    {
        std::error_code error;
        const auto status = fs::status(input, error);
        // What is named by hand has to be there; what is found below it may be anything.
        if (status.type() == fs::file_type::not_found) throw missing_input(input, "is not there", "Check the path.");
        if (fs::is_directory(status))
            add_folder(input, name_of_shelf(input));
        else
            add(input, source_name(input));
    }

private:
    static std::string name_of_shelf(const fs::path& folder)
    {
        std::error_code error;
        // "." and a link have a name as well.
        return source_name(fs::canonical(folder, error));
    }

    void add(const fs::path& source, const std::string& name) { listing.binders.push_back({source, name}); }

    void pass_over(const std::string& name, const std::string& reason)
    {
        listing.passed_over.push_back({name, reason});
    }

    void add_folder(const fs::path& folder, const std::string& name)
    {
        const auto found = list_scans(folder);
        if (!found.trouble.empty()) return pass_over(name, found.trouble);
        for (const auto& file : found.strangers) pass_over(name + '/' + file.name, file.reason);
        for (const auto& file : found.documents) add(folder / file, name + '/' + file);
        // Beside documents a picture is a binder of its own: somebody's single sheet, or a cover.
        if (!found.pictures.empty() && found.documents.empty())
            add(folder, name);
        else
            for (const auto& file : found.pictures) add(folder / file, name + '/' + file);
        for (const auto& subfolder : found.folders) add_folder(folder / subfolder, name + '/' + subfolder);
    }
};

std::string text_of_list(const fs::path& list)
{
    if (list == "-") return {std::istreambuf_iterator<char>(std::cin), {}};
    std::ifstream file(list, std::ios::binary);
    std::error_code error;
    if (!file || fs::is_directory(list, error))
        throw missing_input(list, "cannot be opened for reading", "Check the path and its permissions.");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<fs::path> inputs_of_list(const fs::path& list)
{
    const auto text = text_of_list(list);
    // No file name holds a zero, but it may hold a line's end.
    const char end_of_line = text.find('\0') == std::string::npos ? '\n' : '\0';
    std::vector<fs::path> inputs;
    for (auto at = text.begin(); at != text.end();) {
        const auto end = std::find(at, text.end(), end_of_line);
        std::string line(at, end);
        if (end_of_line == '\n' && line.ends_with('\r')) line.pop_back();
        if (!line.empty()) inputs.push_back(list == "-" ? fs::path(line) : list.parent_path() / line);
        at = end == text.end() ? end : std::next(end);
    }
    return inputs;
}

void refuse_equal_names(const std::vector<ShelfBinder>& binders)
{
    const auto twice = std::adjacent_find(binders.begin(), binders.end(),
                                          [](const auto& a, const auto& b) { return a.name == b.name; });
    if (twice == binders.end()) return;
    throw Failure(
        FailureKind::usage,
        twice->source.string() + " and " + std::next(twice)->source.string() + " have the same name in this shelf",
        "Give a folder that holds both, or work them into two workspaces.");
}

}  // namespace

ShelfListing find_binders(const std::vector<fs::path>& shelves, const std::vector<fs::path>& lists)
{
    Search search;
    for (const auto& shelf : shelves) search.add_input(shelf);
    for (const auto& list : lists)
        for (const auto& input : inputs_of_list(list)) search.add_input(input);
    auto& binders = search.listing.binders;
    // By name: the same shelf has the same order on every machine.
    std::sort(binders.begin(), binders.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    refuse_equal_names(binders);
    return std::move(search.listing);
}

}  // namespace alihsop
