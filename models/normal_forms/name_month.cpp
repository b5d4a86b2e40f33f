// Method: names and word are brought to one shape by what engines confuse, then compared by edits; the nearest
// name wins, and two months at the same distance are none. Names of four letters and fewer are too near to each
// other and to other words to be forgiven much: "Mei" and "Mel" share a shape, "Mai" is no month.
#include "models/normal_forms/name_month.h"

#include <array>
#include <string>

#include "models/normal_forms/fold_text.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

struct MonthName {
    std::string_view name;
    int month;
};

constexpr auto kNames = std::to_array<MonthName>(
    {{"januari", 1},  {"february", 2},  {"februari", 2},  {"pebruari", 2},  {"january", 1},   {"maret", 3},
     {"march", 3},    {"april", 4},     {"mei", 5},       {"may", 5},       {"juni", 6},      {"june", 6},
     {"juli", 7},     {"july", 7},      {"agustus", 8},   {"august", 8},    {"september", 9}, {"oktober", 10},
     {"october", 10}, {"november", 11}, {"nopember", 11}, {"desember", 12}, {"december", 12}, {"jan", 1},
     {"feb", 2},      {"peb", 2},       {"mar", 3},       {"mrt", 3},       {"apr", 4},       {"jun", 6},
     {"jul", 7},      {"agu", 8},       {"agt", 8},       {"ags", 8},       {"agst", 8},      {"aug", 8},
     {"sep", 9},      {"sept", 9},      {"okt", 10},      {"oct", 10},      {"nov", 11},      {"nop", 11},
     {"des", 12},     {"dec", 12},      {"agust", 8},     {"septembar", 9}});

/// What OCR confuses becomes one letter; "rn" is m.
std::string shape_of(std::string_view word)
{
    std::string shape;
    for (char c : to_lower(word)) {
        if (c == 'l' || c == '1' || c == '|' || c == 'i') c = 'i';
        if (c == '0') c = 'o';
        if (c == '5') c = 's';
        if (c == '8') c = 'b';
        if (c == 'n' && shape.ends_with('r')) {
            shape.back() = 'm';
            continue;
        }
        shape += c;
    }
    return shape;
}

std::size_t most_edits(std::string_view name)
{
    if (name.size() <= 4) return name.size() == 4 && name != "sept" && name != "agst" ? 1 : 0;
    return 2;
}

}  // namespace

std::optional<NamedMonth> name_month(std::string_view word)
{
    const auto shape = shape_of(word);
    std::optional<NamedMonth> best;
    bool torn = false;  // between two months
    for (const auto& [name, month] : kNames) {
        const auto edits = edit_distance(shape, shape_of(name));
        if (edits > most_edits(name)) continue;
        if (best && best->month != month && edits == best->edits) torn = true;
        if (best && edits >= best->edits) continue;
        best = NamedMonth{month, edits};
        torn = false;
    }
    if (torn) return std::nullopt;
    return best;
}

}  // namespace alihsop
