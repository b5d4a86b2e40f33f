// One line a page, so that a reader of a thousand pages needs one at a time. Members that are nearly always 0
// or false are left out, as there are as many lines as the binder has lines of print.
#include "models/json/page_words_json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "models/failure.h"
#include "models/json/json_names.h"
#include "models/json/json_numbers.h"
#include "models/json/json_text.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kKinds = std::to_array<JsonName<TextBlock::Kind>>({{TextBlock::Kind::cell, "cell"},
                                                                  {TextBlock::Kind::paragraph, "paragraph"},
                                                                  {TextBlock::Kind::drawing, "drawing"}});

Json line_json(const TextLine& line)
{
    Json json;
    json["box"] = to_json(line.box);
    json["origin"] = to_json(line.origin);
    // Left out where they say nothing: words.jsonl has a line for each printed one.
    if (line.turned != 0) json["turned"] = line.turned;
    if (line.handwritten) json["handwritten"] = true;
    json["words"] = Json::array();
    for (const auto& word : line.words)
        json["words"].push_back(
            {{"text", word.text}, {"confidence", round_decimals(word.confidence)}, {"box", to_json(word.box)}});
    return json;
}

Json page_json(const PageWords& words)
{
    Json json;
    json["page"] = words.page;
    json["scan"] = {words.scan_width, words.scan_height};
    json["blocks"] = Json::array();
    for (const auto& block : words.blocks) {
        Json item;
        item["kind"] = to_name(kKinds, block.kind);
        item["box"] = to_json(block.box);
        item["lines"] = Json::array();
        for (const auto& line : block.lines) item["lines"].push_back(line_json(line));
        json["blocks"].push_back(std::move(item));
    }
    return json;
}

Word read_word(const JsonPlace& place)
{
    return {box_from_json(place.at("box")), place.at("text").text(), place.at("confidence").number()};
}

TextLine read_line(const JsonPlace& place)
{
    TextLine line{box_from_json(place.at("box")), place.at("words").list(read_word),
                  origin_from_json(place.at("origin"))};
    if (place.has("turned")) line.turned = place.at("turned").integer();
    if (place.has("handwritten")) line.handwritten = place.at("handwritten").boolean();
    return line;
}

TextBlock read_block(const JsonPlace& place)
{
    return {from_name(kKinds, place.at("kind")), box_from_json(place.at("box")), place.at("lines").list(read_line)};
}

PageWords read_page(std::string_view text)
{
    const Json json = read_json_text(text);
    const JsonPlace place(json);
    // The size of the scan as it came, which the way back to it needs.
    const auto scan = point_from_json(place.at("scan"));
    return {place.at("page").integer(), scan[0], scan[1], place.at("blocks").list(read_block)};
}

}  // namespace

std::string write_words_line(const PageReading& reading)
{
    return write_json_line(page_json(words_of(reading))) + '\n';
}

std::vector<PageWords> read_page_words(std::string_view lines)
{
    std::vector<PageWords> pages;
    for (int number = 1; !lines.empty(); ++number) {
        const auto end = std::min(lines.find('\n'), lines.size());
        try {
            // A page a line: a document of hundreds of pages is never parsed as one.
            pages.push_back(read_page(lines.substr(0, end)));
        } catch (const Failure& failure) {
            throw Failure(failure.kind(), "words.jsonl, line " + std::to_string(number) + ": " + failure.what(),
                          failure.advice());
        }
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return pages;
}

}  // namespace alihsop
