// Method: the cut of the lines into as many runs as there are numbers for which the runs' middles are nearest to the
// numbers, by dynamic programming. It is taken when numbers stand between lines, and the best cut of which the runs'
// first lines are near to the numbers is much worse.
#include "extractors/identity/split_centred_items.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <regex>
#include <string>

namespace alihsop {
namespace {

constexpr std::size_t kLeastNumbers = 2;
// In heights of the numbers, whose boxes are measured best:
constexpr double kBetween = 0.25;  // by which a number is off its line
constexpr double kNear = 0.35;     // from an item's middle to its number, on average, at most
constexpr double kPitch = 2.2;     // from one line of an item to the next, at most
constexpr double kBetter = 0.5;    // of the distances from the items' first lines to their numbers

struct NumberedLines {
    std::vector<Box> numbers;
    std::vector<TextLine> texts;
    int off = 0;  ///< numbers that stand between lines
};

// The lines without their numbers. `numbers` stays empty where they do not count up in a column of their own.
NumberedLines take_numbers_out(const std::vector<TextLine>& lines)
{
    static const std::regex form(R"(\(?(\d{1,2})([.)]?))");
    NumberedLines found;
    int next = 0;
    for (const auto& line : lines) {
        TextLine text = line;
        std::smatch match;
        const std::string first = line.words.empty() ? "" : line.words.front().text;
        const bool number = std::regex_match(first, match, form);
        if (number && (next == 0 ? match[2].length() > 0 : std::stoi(match[1]) == next)) {
            next = std::stoi(match[1]) + 1;
            found.numbers.push_back(line.words.front().box);
            text.words.erase(text.words.begin());
            text.box = hull_of(text.words);
            if (text.words.empty() || std::abs(text.words.front().box.centre_y() - line.words.front().box.centre_y()) >
                                          kBetween * line.words.front().box.height)
                ++found.off;
        }
        if (!text.words.empty()) found.texts.push_back(std::move(text));
    }
    int right = 0;
    for (const auto& number : found.numbers) right = std::max(right, number.right());
    if (std::any_of(found.texts.begin(), found.texts.end(), [&](const TextLine& text) { return text.box.x <= right; }))
        found.numbers.clear();
    return found;
}

// Whether lines begin..end-1 stand closely below one another.
bool is_closed(const NumberedLines& list, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin + 1; i < end; ++i)
        if (list.texts[i].box.centre_y() - list.texts[i - 1].box.centre_y() > kPitch * list.numbers.front().height)
            return false;
    return true;
}

// Where a list's numbers stand: at the height of their items' middles, or of their first lines.
enum class NumbersAt { middle, first_line };

// The cut for which the numbers are nearest to where they should stand: the index of each run's first line, and the sum
// of the distances.
double cut_at_numbers(const NumberedLines& list, NumbersAt at, std::vector<std::size_t>& begins)
{
    const std::size_t runs = list.numbers.size(), lines = list.texts.size();
    constexpr double kNever = std::numeric_limits<double>::max();
    std::vector<std::vector<double>> cost(runs + 1, std::vector<double>(lines + 1, kNever));
    std::vector<std::vector<std::size_t>> from(runs + 1, std::vector<std::size_t>(lines + 1, 0));
    cost[0][0] = 0;
    for (std::size_t k = 1; k <= runs; ++k)
        for (std::size_t end = k; end <= lines; ++end)
            for (std::size_t begin = k - 1; begin < end; ++begin) {
                if (cost[k - 1][begin] == kNever || !is_closed(list, begin, end)) continue;
                const std::size_t last = at == NumbersAt::middle ? end - 1 : begin;
                const double height = (list.texts[begin].box.centre_y() + list.texts[last].box.centre_y()) / 2.0;
                const double sum = cost[k - 1][begin] + std::abs(height - list.numbers[k - 1].centre_y());
                if (sum < cost[k][end]) cost[k][end] = sum, from[k][end] = begin;
            }
    begins.assign(runs, 0);
    if (cost[runs][lines] == kNever) return kNever;
    for (std::size_t k = runs, end = lines; k > 0; --k) begins[k - 1] = end = from[k][end];
    return cost[runs][lines];
}

}  // namespace

std::vector<ItemLines> split_centred_items(const std::vector<TextLine>& lines)
{
    const NumberedLines list = take_numbers_out(lines);
    if (list.numbers.size() < kLeastNumbers || list.off == 0 || list.texts.size() < list.numbers.size()) return {};
    std::vector<std::size_t> begins;
    const double other_cost = cut_at_numbers(list, NumbersAt::first_line, begins);
    const double cost = cut_at_numbers(list, NumbersAt::middle, begins);
    if (cost > kBetter * other_cost ||
        cost > kNear * list.numbers.front().height * static_cast<double>(list.numbers.size()))
        return {};
    std::vector<ItemLines> items;
    for (std::size_t k = 0; k < begins.size(); ++k) {
        const std::size_t end = k + 1 < begins.size() ? begins[k + 1] : list.texts.size();
        items.emplace_back(list.texts.begin() + static_cast<std::ptrdiff_t>(begins[k]),
                           list.texts.begin() + static_cast<std::ptrdiff_t>(end));
    }
    return items;
}

}  // namespace alihsop
