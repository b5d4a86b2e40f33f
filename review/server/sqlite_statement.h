#pragma once

#include <sqlite3.h>

#include <string>

#include "models/failure.h"

namespace alihsop {

/// One prepared statement of SQLite. Throws Failure(internal) with SQLite's words.
class SqliteStatement {
public:
    SqliteStatement(sqlite3* database, const char* sql) : database_(database)
    {
        if (::sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr) != SQLITE_OK) fail();
    }
    ~SqliteStatement() { ::sqlite3_finalize(statement_); }
    SqliteStatement(const SqliteStatement&) = delete;
    SqliteStatement& operator=(const SqliteStatement&) = delete;

    SqliteStatement& bind(const std::string& text)
    {
        ::sqlite3_bind_text(statement_, ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
        return *this;
    }
    SqliteStatement& bind(long long number)
    {
        ::sqlite3_bind_int64(statement_, ++bound_, number);
        return *this;
    }
    /// True while there is a row.
    bool step()
    {
        const int result = ::sqlite3_step(statement_);
        if (result != SQLITE_ROW && result != SQLITE_DONE) fail();
        return result == SQLITE_ROW;
    }
    [[nodiscard]] std::string text(int column) const
    {
        const auto* bytes = reinterpret_cast<const char*>(::sqlite3_column_text(statement_, column));
        return bytes == nullptr
                   ? std::string()
                   : std::string(bytes, static_cast<std::size_t>(::sqlite3_column_bytes(statement_, column)));
    }
    [[nodiscard]] long long number(int column) const { return ::sqlite3_column_int64(statement_, column); }

private:
    [[noreturn]] void fail() const
    {
        throw Failure(FailureKind::internal, std::string("the search index: ") + ::sqlite3_errmsg(database_));
    }
    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
    int bound_ = 0;
};

}  // namespace alihsop
