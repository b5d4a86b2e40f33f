#pragma once

#include <chrono>
#include <filesystem>
#include <memory>
#include <mutex>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

struct sqlite3;

namespace alihsop {

class Shelf;

/// What the shelf's page needs of each binder, and a full-text index over titles, steps and pages (SQLite's FTS5). All
/// of it is made from the files and can be made again at any time: a file that is damaged or of another version is
/// thrown away. Without a writable workspace it is kept in memory.
class SearchIndex {
public:
    explicit SearchIndex(const std::filesystem::path& file);
    ~SearchIndex();
    SearchIndex(const SearchIndex&) = delete;
    SearchIndex& operator=(const SearchIndex&) = delete;

    /// Takes up binders that are new or have changed, for at most so long. Returns how many are left.
    std::size_t refresh(Shelf& shelf, std::chrono::milliseconds longest);
    /// [{id, name, pages, sops, doubts, findings, errors, corrections, accepted, state}], by name.
    [[nodiscard]] nlohmann::ordered_json binders();
    /// [{binder, sop, page, title, snippet}], best first, at most 50. All words must be there; the last may go on.
    [[nodiscard]] nlohmann::ordered_json search(const std::string& words);

private:
    void open(const std::filesystem::path& file);
    void take_up(const std::string& id, const std::filesystem::path& folder, const std::string& stamp);
    std::mutex mutex_;
    sqlite3* database_ = nullptr;
};

}  // namespace alihsop
