// Method: SQLite with FTS5 over titles, steps and pages' texts, one row a text; a binder's rows are written
// anew when its files have changed. Words are quoted one by one, so that nothing a person types is an operator,
// and the last one may go on ("kepeg" finds kepegawaian). Ranked by bm25, titles five times.
//
// It is a cache: a damaged or older file is thrown away, one that cannot be written is replaced by memory, and
// synchronous writing is off.
#include "review/server/search_index.h"

#include <sqlite3.h>

#include "models/json/byte_text.h"
#include "review/server/shelf.h"
#include "review/server/sqlite_statement.h"
#include "review/server/summarise_review.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::ordered_json;

// The index is made from the binders and can be thrown away at any time: it needs no care for the disk.
constexpr int kLayout = 1;  // PRAGMA user_version: another number, and the index is made anew

constexpr const char* kTables = R"(
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    CREATE TABLE IF NOT EXISTS binder (id TEXT PRIMARY KEY, stamp TEXT, name TEXT, pages, sops, doubts, findings,
                                       errors, corrections, accepted);
    CREATE VIRTUAL TABLE IF NOT EXISTS text USING fts5 (title, body, binder UNINDEXED, sop UNINDEXED, page UNINDEXED,
                                                        tokenize = 'unicode61 remove_diacritics 2');
)";

std::string stamp_of(const fs::path& folder)
{
    std::string stamp;
    for (const auto* name : {"binder.json", "corrections.jsonl"}) {
        std::error_code error;
        const auto size = fs::file_size(folder / name, error);
        stamp += error ? "- "
                       : std::to_string(size) + '@' +
                             std::to_string(fs::last_write_time(folder / name, error).time_since_epoch().count()) + ' ';
    }
    return stamp;
}

/// Words as FTS5 takes them: each in quotes, so that none is an operator.
std::string match_all(const std::string& words)
{
    std::string match;
    std::string word;
    const auto add = [&] {
        if (!word.empty()) match += (match.empty() ? "\"" : " \"") + word + '"';
        word.clear();
    };
    for (const char c : words) {
        if (c == ' ' || c == '\t' || c == '\n')
            add();
        else if (c == '"')
            word += "\"\"";
        else if (c != '\0')
            word += c;
    }
    add();
    // The last word may still be being typed: it matches as a beginning.
    return match.empty() ? match : match + '*';
}

bool execute(sqlite3* database, const char* sql)
{
    return ::sqlite3_exec(database, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

bool is_sound(sqlite3* database)
{
    try {
        SqliteStatement version(database, "PRAGMA user_version");
        if (!version.step()) return false;
        const bool empty = !SqliteStatement(database, "SELECT 1 FROM sqlite_master").step();
        // A file of an older program, or somebody else's.
        if (!empty && version.number(0) != kLayout) return false;
        SqliteStatement check(database, "PRAGMA quick_check(1)");
        return check.step() && check.text(0) == "ok" && execute(database, kTables) &&
               execute(database, "PRAGMA user_version = 1");
    } catch (const Failure&) {
        return false;
    }
}

std::string state_of(long long corrections, long long accepted, long long sops)
{
    if (sops > 0 && accepted >= sops) return "accepted";
    return corrections > 0 ? "in-review" : "new";
}

}  // namespace

SearchIndex::SearchIndex(const fs::path& file)
{
    if (::sqlite3_open(file.c_str(), &database_) == SQLITE_OK && is_sound(database_)) return;
    ::sqlite3_close(database_);
    std::error_code ignored;
    // SQLite's own files beside it would be taken for part of the new one.
    for (const auto* tail : {"", "-wal", "-shm"}) fs::remove(file.string() + tail, ignored);
    if (::sqlite3_open(file.c_str(), &database_) == SQLITE_OK && is_sound(database_)) return;
    ::sqlite3_close(database_);
    // Without a place on the disk the search works all the same, until the server ends.
    if (::sqlite3_open(":memory:", &database_) != SQLITE_OK || !is_sound(database_))
        throw Failure(FailureKind::internal, "SQLite has no full-text search (FTS5)");
}

SearchIndex::~SearchIndex() { ::sqlite3_close(database_); }

std::size_t SearchIndex::refresh(Shelf& shelf, std::chrono::milliseconds longest)
{
    const std::lock_guard lock(mutex_);
    const auto deadline = std::chrono::steady_clock::now() + longest;
    std::map<std::string, std::string> known;
    for (SqliteStatement row(database_, "SELECT id, stamp FROM binder"); row.step();) known[row.text(0)] = row.text(1);
    const auto there = shelf.binders();
    std::size_t left = 0;
    // One transaction for all that is taken up in this round.
    execute(database_, "BEGIN");
    for (const auto& [id, stamp] : known)
        if (!there.contains(id)) {
            SqliteStatement(database_, "DELETE FROM binder WHERE id = ?").bind(id).step();
            SqliteStatement(database_, "DELETE FROM text WHERE binder = ?").bind(id).step();
        }
    for (const auto& [id, folder] : there) {
        const auto stamp = stamp_of(folder);
        // Neither read again nor corrected since.
        if (known[id] == stamp) continue;
        // Counted on, not left: the page tells how many are still to come.
        if (std::chrono::steady_clock::now() >= deadline)
            ++left;
        else
            take_up(id, folder, stamp);
    }
    execute(database_, "COMMIT");
    return left;
}

void SearchIndex::take_up(const std::string& id, const fs::path& folder, const std::string& stamp)
{
    const auto summary = summarise_review(folder);
    SqliteStatement(database_, "DELETE FROM text WHERE binder = ?").bind(id).step();
    SqliteStatement row(database_, "INSERT OR REPLACE INTO binder VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(id).bind(stamp).bind(text_of_bytes(summary.name));
    for (const long number : {summary.pages, summary.sops, summary.doubts, summary.findings, summary.errors,
                              summary.corrections, summary.accepted})
        row.bind(static_cast<long long>(number));
    row.step();
    for (const auto& text : summary.texts)
        SqliteStatement(database_, "INSERT INTO text VALUES (?, ?, ?, ?, ?)")
            .bind(text.title)
            .bind(text.body)
            .bind(id)
            .bind(text.sop)
            .bind(static_cast<long long>(text.page))
            .step();
}

Json SearchIndex::binders()
{
    const std::lock_guard lock(mutex_);
    Json all = Json::array();
    for (SqliteStatement row(
             database_,
             "SELECT id, name, pages, sops, doubts, findings, errors, corrections, accepted FROM binder ORDER BY name");
         row.step();)
        all.push_back({{"id", row.text(0)},
                       {"name", row.text(1)},
                       {"pages", row.number(2)},
                       {"sops", row.number(3)},
                       {"doubts", row.number(4)},
                       {"findings", row.number(5)},
                       {"errors", row.number(6)},
                       {"corrections", row.number(7)},
                       {"accepted", row.number(8)},
                       {"state", state_of(row.number(7), row.number(8), row.number(3))}});
    return all;
}

Json SearchIndex::search(const std::string& words)
{
    Json hits = Json::array();
    const auto match = match_all(words);
    if (match.empty()) return hits;
    const std::lock_guard lock(mutex_);
    SqliteStatement row(database_,
                        "SELECT binder, sop, page, title, snippet(text, -1, char(2), char(3), '…', 12) FROM text WHERE "
                        // A hit in a title counts five times one in the text; set by hand.
                        "text MATCH ? ORDER BY bm25(text, 5.0, 1.0) LIMIT 50");
    for (row.bind(match); row.step();)
        hits.push_back({{"binder", row.text(0)},
                        {"sop", row.text(1)},
                        {"page", row.number(2)},
                        {"title", row.text(3)},
                        {"snippet", row.text(4)}});
    return hits;
}

}  // namespace alihsop
