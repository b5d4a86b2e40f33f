// Confidences of words are kept to the last bit: those of values are made from them later, in another process,
// and must come out the same.
#include "models/json/text_line_json.h"

#include <nlohmann/json.hpp>

#include "models/json/json_text.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

Word read_word(const JsonPlace& place)
{
    return {box_from_json(place.at("box")), place.at("text").text(), place.at("confidence").number()};
}

}  // namespace

Json to_json(const TextLine& line)
{
    Json json;
    json["box"] = to_json(line.box);
    json["origin"] = to_json(line.origin);
    json["handwritten"] = line.handwritten;
    json["bold"] = line.bold;
    json["words"] = Json::array();
    for (const auto& word : line.words) {
        Json item;
        item["text"] = word.text;
        item["confidence"] = word.confidence;  // as it is: see page_reading_json.h
        item["box"] = to_json(word.box);
        json["words"].push_back(item);
    }
    json["others"] = line.others;
    json["turned"] = line.turned;
    return json;
}

TextLine text_line_from_json(const JsonPlace& place)
{
    return {box_from_json(place.at("box")),
            place.at("words").list(read_word),
            origin_from_json(place.at("origin")),
            place.at("handwritten").boolean(),
            place.at("bold").boolean(),
            place.at("others").list([](const JsonPlace& other) { return other.text(); }),
            place.at("turned").integer()};
}

}  // namespace alihsop
