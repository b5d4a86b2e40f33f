#include "extractors/identity/split_items.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <regex>

namespace alihsop {
namespace {

constexpr double kRoomForWord = 2.0;  // line heights of white that a first word would have needed

// A number or bullet at the start of a text: its length in bytes with the blank behind it, 0 when there is none.
std::size_t marker_length(const std::string& text)
{
    static const std::regex form(R"(^\s*(\(?\d{1,2}[.)]+|\(?[a-zA-Z][.)]|[-–—•*·¤>o«»]|\d{1,2}(?=\s+[A-Z]))(\s+|(?=[A-Z])))");
    std::smatch match;
    return std::regex_search(text, match, form) ? static_cast<std::size_t>(match.length(0)) : 0;
}

// "II." and the like are rarer than initials ("H. ABDULLAH"): a lone letter counts only as a running one (a, b, c …).
bool is_letter_marker(const std::string& text)
{
    static const std::regex form(R"(^\s*\(?[a-zA-Z][.)])");
    return std::regex_search(text, form);
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
    rest.box = {};
    for (const auto& word : rest.words) rest.box = hull(rest.box, word.box);
    return rest;
}

// Whether line `next` starts a new item in a list without markers.
bool starts_anew(const TextLine& last, const TextLine& next, int right_edge)
{
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

}  // namespace

std::vector<ItemLines> split_items(const std::vector<TextLine>& lines, const Box& place)
{
    std::vector<std::size_t> markers;
    int left_most = 1 << 30;
    for (const auto& line : lines) markers.push_back(marker_length(line.text()));
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (markers[i] > 0) left_most = std::min(left_most, lines[i].box.x);
    // A continuation that happens to begin with a letter and a dot ("a. perlu") stands further to the right, with the text.
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (markers[i] > 0 && is_letter_marker(lines[i].text()) && std::isupper(static_cast<unsigned char>(lines[i].text()[0])) &&
            i > 0 && markers[i - 1] == 0)
            markers[i] = 0;
    const bool marked = std::any_of(markers.begin(), markers.end(), [](std::size_t m) { return m > 0; });
    const int edge = right_edge_of(lines, place);
    std::vector<ItemLines> items;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool anew = marked ? markers[i] > 0 : (i > 0 && starts_anew(lines[i - 1], lines[i], edge));
        if (items.empty() || anew) items.emplace_back();
        TextLine line = markers[i] > 0 ? without_start(lines[i], markers[i]) : lines[i];
        if (!line.words.empty()) items.back().push_back(std::move(line));
    }
    std::erase_if(items, [](const ItemLines& item) { return item.empty(); });
    return items;
}

}  // namespace alihsop
