// Method: each line may begin with a marker. Numbers count up: "96 Tahun 2018" after item 3 is no item, and a number
// with a dot counts when it is the next one, or stands where the list's other markers stand. Letters count up within
// the item they divide. Bullets count when they stand at the list's left edge; they are small and get lost, so in a
// list without numbers and letters a line that starts anew is an item, too. A mark behind a gap as wide as a column's
// begins a second column.
//
// Accuracy: 14 random binders of tuning seeds: lists 86.1 -> 92.3 with lost bullets and columns; real scans 94.7 ->
// 95.7. Fails for an item that was broken before its cell's edge, at a capital.
#include "extractors/identity/split_items.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <regex>
#include <string>
#include <string_view>

#include "extractors/identity/column_gap.h"
#include "extractors/identity/split_centred_items.h"
#include "models/normal_forms/split_tokens.h"

namespace alihsop {
namespace {

constexpr double kRoomForWord = 2.0;  // line heights of white that a first word would have needed
constexpr double kSameEdge = 1.2;     // line heights: markers of one list stand this near below one another
// A text does not end with these.
constexpr std::array<std::string_view, 14> kGoesOn = {"tentang", "dan",  "atau", "serta", "dengan", "oleh",  "untuk",
                                                      "pada",    "dari", "yang", "di",    "ke",     "nomor", "dalam"};
constexpr int kMostSkipped = 2;  // numbers that a list may leave out, or that were not read

enum class Kind { none, number, letter, bullet, misread_bullet };

struct Marker {
    Kind kind = Kind::none;
    int value = 0;  ///< 1 for "1." and "a."
    bool punctuated = false;
    std::size_t length = 0;  ///< bytes, with the blank behind it
};

Marker marker_of(const std::string& text)
{
    static const std::regex number(R"(^\s*\(?(\d{1,2})(\s?[.)]+)?\s*(?=\S))");
    static const std::regex misread_one(R"(^\s*[|Il!]\s?[.)]\s+(?=\S))");
    static const std::regex letter(R"(^\s*\(?([a-z]|[A-Z](?=\)))[.)]\s*(?=\S))");
    static const std::regex doubled(R"(^\s*([A-Z])([a-z])\)\s*(?=\S))");  // "Cc)": one letter, read twice
    static const std::regex bullet(R"(^\s*([-–—•*·¤»«>]|o(?=\s))+\.?\s*(?=[A-Za-z0-9(]))");
    // What a bullet is misread as before a capital: a quotation mark that nothing closes, a lone sign or letter.
    static const std::regex misread_bullet(
        R"re(^\s*(#|©|®|¢|°|§|e(?=\s)|("|“|”|'|‘|’)(?!.*("|“|”|'|‘|’)))\s*(?=[A-Z0-9(]))re");
    std::smatch match;
    const auto length = [&] { return static_cast<std::size_t>(match.length(0)); };
    if (std::regex_search(text, match, misread_one)) return {Kind::number, 1, true, length()};
    if (std::regex_search(text, match, number))
        return {Kind::number, std::stoi(match[1].str()), match[2].matched, length()};
    const auto place = [&](int group) {
        return std::tolower(static_cast<unsigned char>(match[group].str()[0])) - 'a' + 1;
    };
    if (std::regex_search(text, match, letter)) return {Kind::letter, place(1), true, length()};
    if (std::regex_search(text, match, doubled) && place(1) == place(2))
        return {Kind::letter, place(2), true, length()};
    if (std::regex_search(text, match, bullet)) return {Kind::bullet, 0, true, length()};
    if (std::regex_search(text, match, misread_bullet)) return {Kind::misread_bullet, 0, false, length()};
    return {};
}

TextLine without_start(const TextLine& line, std::size_t bytes)
{
    TextLine rest = line;
    while (bytes > 0 && !rest.words.empty()) {
        auto& word = rest.words.front();
        if (word.text.size() <= bytes) {
            bytes -= std::min(bytes, word.text.size() + 1);
            rest.words.erase(rest.words.begin());
        } else {
            word.text.erase(0, bytes);
            bytes = 0;
        }
    }
    rest.box = hull_of(rest.words);
    return rest;
}

// Decides line by line which markers begin an item.
class MarkerJudge {
public:
    explicit MarkerJudge(const std::vector<TextLine>& lines)
    {
        for (const auto& line : lines) left_ = std::min(left_, line.box.x);
        if (!lines.empty()) first_ = lines.front().box;
    }
    bool begins_item(const Marker& marker, const TextLine& line)
    {
        const bool at_edge = line.box.x - left_ <= kSameEdge * line.box.height;
        switch (marker.kind) {
            case Kind::number: {
                const bool next = marker.value == number_ + 1;
                const bool near = marker.value > number_ && marker.value <= number_ + 1 + kMostSkipped;
                const bool again =
                    marker.value == 1 || marker.value == number_;  // a list in a list, or a slip of the pen
                // A list carried on from the page before begins with any number.
                const bool begins = number_ == 0 && marker.punctuated && line.box == first_;
                if (!begins && !(marker.punctuated ? (next || (at_edge && (near || again))) : (next && at_edge)))
                    return false;
                number_ = marker.value;
                letter_ = 0;
                return true;
            }
            case Kind::letter:
                if (marker.value != letter_ + 1) return false;
                letter_ = marker.value;
                return true;
            case Kind::bullet:
                return at_edge;
            case Kind::misread_bullet:
                return at_edge && !is_numbered();
            default:
                return false;
        }
    }

    /// By numbers or letters, as far as it was seen.
    [[nodiscard]] bool is_numbered() const { return number_ > 0 || letter_ > 0; }

private:
    int left_ = 1 << 30, number_ = 0, letter_ = 0;
    Box first_;
};

// Whether line `next` starts a new item in a list without markers.
bool starts_anew(const TextLine& last, const TextLine& next, int right_edge)
{
    if (last.words.empty() || std::ranges::find(kGoesOn, to_lower(last.words.back().text)) != kGoesOn.end())
        return false;
    const std::string text = next.text();
    if (text.empty() || std::islower(static_cast<unsigned char>(text[0]))) return false;
    const int first_word = next.words.empty() ? 0 : next.words.front().box.width;
    const double room = right_edge - last.box.right() - kRoomForWord * last.box.height;
    return room > first_word;
}

int right_edge_of(const std::vector<TextLine>& lines, const Box& place)
{
    int edge = place.empty() ? 0 : place.right();
    for (const auto& line : lines) edge = std::max(edge, line.box.right());
    return edge;
}

TextLine part_of(const TextLine& line, std::size_t from, std::size_t to)
{
    TextLine part = line;
    part.words.assign(line.words.begin() + static_cast<std::ptrdiff_t>(from),
                      line.words.begin() + static_cast<std::ptrdiff_t>(to));
    part.box = hull_of(part.words);
    return part;
}

// The first word of a line's second column: a mark begins it, behind a gap as wide as a column's.
std::optional<std::size_t> second_column_of(const TextLine& line)
{
    for (std::size_t i = 1; i < line.words.size(); ++i) {
        if (begins_column(line, i) && marker_of(part_of(line, i, line.words.size()).text()).punctuated) return i;
    }
    return std::nullopt;
}

std::vector<ItemLines> split_column(const std::vector<TextLine>& lines, const Box& place)
{
    if (auto items = split_centred_items(lines); !items.empty()) return items;
    std::vector<std::size_t> cut(lines.size(), 0);  // bytes of a marker that begins an item
    MarkerJudge judge(lines);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Marker marker = marker_of(lines[i].text());
        if (marker.kind != Kind::none && judge.begins_item(marker, lines[i])) cut[i] = marker.length;
    }
    const int edge = right_edge_of(lines, place);
    std::vector<ItemLines> items;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // Numbers are hardly ever lost; bullets are small.
        const bool anew = cut[i] > 0 || (i > 0 && !judge.is_numbered() && starts_anew(lines[i - 1], lines[i], edge));
        if (items.empty() || anew) items.emplace_back();
        TextLine line = cut[i] > 0 ? without_start(lines[i], cut[i]) : lines[i];
        if (!line.words.empty()) items.back().push_back(std::move(line));
    }
    std::erase_if(items, [](const ItemLines& item) { return item.empty(); });
    return items;
}

}  // namespace

std::vector<ItemLines> split_items(const std::vector<TextLine>& lines, const Box& place)
{
    // "1. Komputer   4. Printer": a list in two columns goes down the first one and then down the second.
    std::vector<TextLine> first, second;
    for (const auto& line : lines) {
        const auto at = marker_of(line.text()).punctuated ? second_column_of(line) : std::nullopt;
        first.push_back(at ? part_of(line, 0, *at) : line);
        if (at) second.push_back(part_of(line, *at, line.words.size()));
    }
    if (second.empty()) return split_column(first, place);
    Box left = place;
    left.width = second.front().box.x - place.x;
    auto items = split_column(first, left);
    for (auto& item : split_column(second, place)) items.push_back(std::move(item));
    return items;
}

}  // namespace alihsop
