// Method: the words come first. Lines outside tables are cut into phrases at wide gaps and signs ("=", ":"); where two
// phrases or more name a symbol, shapes are looked for around them, and each shape takes the phrase that stands nearest
// beside it. All have to stand on the same side: a legend with a lost symbol would otherwise be read one place on.
#include "extractors/symbols/read_legend.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "extractors/symbols/choose_shapes.h"
#include "imaging/units.h"
#include "models/normal_forms/name_symbol_meaning.h"

namespace alihsop {
namespace {

constexpr double kWideGap = 1.5;        // text heights between two phrases
constexpr double kReach = 28.0;         // mm beside a phrase in which its symbol may stand
constexpr double kAround = 5.0;         // mm above and below it
constexpr double kFarthest = 20.0;      // mm between a symbol and its phrase
constexpr double kSureLikeness = 0.93;  // of a shape that may teach
constexpr std::size_t kLeastPhrases = 2;

struct Phrase {
    Box box;
    std::string text;
    std::optional<Simbol::Jenis> meaning;
};

bool holds_letter(const std::string& text)
{
    return std::any_of(text.begin(), text.end(), [](unsigned char c) { return std::isalpha(c); });
}

bool begins_with_sign(const std::string& text)
{
    return !text.empty() && std::string_view("=:-").find(text.front()) != std::string_view::npos;
}

Box united(const Box& a, const Box& b)
{
    const int x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

// A line's height that a symbol in it does not raise.
int text_height(const TextLine& line)
{
    int height = line.box.height;
    for (const auto& word : line.words)
        if (holds_letter(word.text)) height = std::min(height, word.box.height);
    return height;
}

// The phrases of a line without the words that the ink of a shape was read as.
std::vector<Phrase> phrases_of(const TextLine& line, const std::vector<cv::Rect>& shapes)
{
    std::vector<Phrase> phrases;
    const int gap = static_cast<int>(kWideGap * text_height(line));
    int end = 0;
    for (const auto& word : line.words) {
        const bool is_shape = std::any_of(shapes.begin(), shapes.end(), [&](const cv::Rect& shape) {
            return word.box.centre_x() >= shape.x && word.box.centre_x() < shape.br().x &&
                   word.box.centre_y() >= shape.y && word.box.centre_y() < shape.br().y;
        });
        if (is_shape) continue;
        if (phrases.empty() || word.box.x - end > gap || begins_with_sign(word.text))
            phrases.push_back({word.box, "", {}});
        phrases.back().box = united(phrases.back().box, word.box);
        phrases.back().text += (phrases.back().text.empty() ? "" : " ") + word.text;
        end = word.box.right();
    }
    std::erase_if(phrases, [](const Phrase& phrase) { return !holds_letter(phrase.text); });
    for (auto& phrase : phrases) phrase.meaning = name_symbol_meaning(phrase.text);
    return phrases;
}

std::vector<Phrase> phrases_of(const std::vector<TextLine>& lines, const std::vector<cv::Rect>& shapes)
{
    std::vector<Phrase> phrases;
    for (const auto& line : lines)
        for (auto& phrase : phrases_of(line, shapes)) phrases.push_back(std::move(phrase));
    return phrases;
}

std::size_t count_named(const std::vector<Phrase>& phrases)
{
    return static_cast<std::size_t>(
        std::count_if(phrases.begin(), phrases.end(), [](const Phrase& phrase) { return phrase.meaning.has_value(); }));
}

bool in_table(const cv::Rect& shape, const std::vector<Table>& tables)
{
    return std::any_of(tables.begin(), tables.end(), [&](const Table& table) {
        const int y = shape.y + shape.height / 2, x = shape.x + shape.width / 2;
        return x >= table.box.x && x < table.box.right() && y >= table.box.y && y < table.box.bottom();
    });
}

struct LegendShape {
    cv::Rect box;  // pixels of the page
    Simbol::Jenis kind;
};

// The shapes around the phrases that name a symbol.
std::vector<LegendShape> shapes_around(const FlowInk& ink, const std::vector<Table>& tables,
                                       const std::vector<TextLine>& lines)
{
    std::vector<Shape> found;
    const int beside = to_pixels(kReach, ink.dpi), above = to_pixels(kAround, ink.dpi), f = ink.factor;
    for (const auto& line : lines) {
        std::optional<Box> named;
        for (const auto& phrase : phrases_of(line, {}))
            if (phrase.meaning) named = named ? united(*named, phrase.box) : phrase.box;
        if (!named) continue;
        const cv::Rect region = cv::Rect(named->x / f - beside, named->y / f - above, named->width / f + 2 * beside,
                                         named->height / f + 2 * above) &
                                cv::Rect(0, 0, ink.all.cols, ink.all.rows);
        for (const auto& shape : find_shapes(ink, region)) found.push_back(shape);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Shape& a, const Shape& b) { return a.name.likeness > b.name.likeness; });
    std::vector<LegendShape> shapes;
    for (const auto& shape : choose_shapes(found)) {
        const cv::Rect box(shape.box.x * f, shape.box.y * f, shape.box.width * f, shape.box.height * f);
        if (shape.name.likeness >= kSureLikeness && !in_table(box, tables))
            shapes.push_back({box, symbol_of(shape.name.shape)});
    }
    std::stable_sort(shapes.begin(), shapes.end(), [](const LegendShape& a, const LegendShape& b) {
        return a.box.y + a.box.height <= b.box.y || (b.box.y + b.box.height > a.box.y && a.box.x < b.box.x);
    });
    return shapes;
}

// The phrase that stands nearest beside a shape, and how far to its right (left: less than 0).
struct Beside {
    const Phrase* phrase = nullptr;
    int distance = 0;
};

Beside nearest_to(const cv::Rect& shape, const std::vector<Phrase>& phrases, int farthest)
{
    Beside nearest;
    for (const auto& phrase : phrases) {
        if (phrase.box.centre_y() < shape.y || phrase.box.centre_y() >= shape.br().y) continue;
        const bool right = phrase.box.centre_x() >= shape.x + shape.width / 2;
        const int distance = std::max(1, right ? phrase.box.x - shape.br().x : shape.x - phrase.box.right());
        if (distance <= farthest && (!nearest.phrase || distance < std::abs(nearest.distance)))
            nearest = {&phrase, right ? distance : -distance};
    }
    return nearest;
}

}  // namespace

std::vector<LegendEntry> read_legend(const FlowInk& ink, const std::vector<Table>& tables,
                                     const std::vector<TextLine>& lines)
{
    if (count_named(phrases_of(lines, {})) < kLeastPhrases) return {};
    const auto shapes = shapes_around(ink, tables, lines);
    std::vector<cv::Rect> boxes;
    for (const auto& shape : shapes) boxes.push_back(shape.box);
    const auto phrases = phrases_of(lines, boxes);
    const int farthest = to_pixels(kFarthest, ink.dpi) * ink.factor;
    std::vector<LegendEntry> entries;
    int right = 0, left = 0;
    for (const auto& shape : shapes) {
        const Beside beside = nearest_to(shape.box, phrases, farthest);
        if (!beside.phrase) continue;
        ++(beside.distance > 0 ? right : left);
        if (beside.phrase->meaning)
            entries.push_back(
                {shape.kind, *beside.phrase->meaning, {shape.box.x, shape.box.y, shape.box.width, shape.box.height}});
    }
    if ((right > 0 && left > 0) || entries.size() < kLeastPhrases) return {};
    return entries;
}

}  // namespace alihsop
