#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "models/finding.h"
#include "models/sop.h"

namespace alihsop {

/// Where the checks put what they find.
class FindingList {
public:
    /// A finding of the catalogue. When one of the values that it rests on is marked for review, its origin is
    /// `reading`: a fault in a doubtful reading is first of all a doubt about the reading.
    void add(std::string_view code, std::string pointer, std::vector<std::string> values = {},
             std::initializer_list<const Value*> rests_on = {});
    /// The same for what rests on a drawing: `doubtful` when a symbol or an arrow that it is about is marked for
    /// review.
    void add_of_drawing(std::string_view code, std::string pointer, std::vector<std::string> values, bool doubtful);
    [[nodiscard]] std::vector<Finding> take() { return std::move(findings_); }

private:
    std::vector<Finding> findings_;
};

/// An SOP under its JSON Pointer ("/sops/3"), which the pointers of its findings begin with.
struct CheckedSop {
    const Sop& sop;
    std::string pointer;
};

/// For `rests_on`: null for a value that is not there.
template <class T>
const Value* value_of(const std::optional<T>& value)
{
    return value ? &*value : nullptr;
}

/// The text of a value; empty when it is not there.
template <class T>
std::string text_of(const std::optional<T>& value)
{
    return value ? value->text : std::string();
}

/// "/a/b" + 3 -> "/a/b/3".
std::string under(const std::string& pointer, std::size_t index);

/// A text as a message quotes it: at most its first 60 bytes, cut between words.
std::string quoted(const std::string& text);

/// Whether nothing is said: empty, or only dashes and dots, or "Nihil", "Tidak ada".
bool says_nothing(const std::string& text);

/// Letters and digits of a text, small; "&" and "dan" out, so that "Kabag." is "kabag" and "Adm. & Umum" "Adm Umum".
std::string key_of(const std::string& text);

/// A title without what only says that it is one: "SOP Cuti Pegawai" and "STANDAR OPERASIONAL PROSEDUR CUTI PEGAWAI"
/// -> "cuti pegawai".
std::string title_words(const std::string& title);

/// Words of a text, small, letters only.
std::vector<std::string> words_of(const std::string& text);

}  // namespace alihsop
