#include "models/json/page_reading_json.h"

#include <nlohmann/json.hpp>

#include "models/json/json_numbers.h"
#include "models/json/json_text.h"
#include "models/json/json_writing.h"
#include "models/json/page_json.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

Json line_json(const TextLine& line)
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
        item["confidence"] = round_decimals(word.confidence);
        item["box"] = to_json(word.box);
        json["words"].push_back(item);
    }
    return json;
}

Word read_word(const JsonPlace& place)
{
    return {box_from_json(place.at("box")), place.at("text").text(), place.at("confidence").number()};
}

TextLine read_line(const JsonPlace& place)
{
    return {box_from_json(place.at("box")), place.at("words").list(read_word), origin_from_json(place.at("origin")),
            place.at("handwritten").boolean(), place.at("bold").boolean()};
}

Json cell_json(const Cell& cell)
{
    Json json;
    json["row"] = cell.row;
    json["column"] = cell.column;
    json["row_span"] = cell.row_span;
    json["column_span"] = cell.column_span;
    json["box"] = to_json(cell.box);
    json["has_drawing"] = cell.has_drawing;
    json["lines"] = Json::array();
    for (const auto& line : cell.lines) json["lines"].push_back(line_json(line));
    return json;
}

Cell read_cell(const JsonPlace& place)
{
    Cell cell;
    cell.row = place.at("row").integer();
    cell.column = place.at("column").integer();
    cell.row_span = place.at("row_span").integer();
    cell.column_span = place.at("column_span").integer();
    cell.box = box_from_json(place.at("box"));
    cell.has_drawing = place.at("has_drawing").boolean();
    cell.lines = place.at("lines").list(read_line);
    return cell;
}

Json table_json(const Table& table)
{
    Json json;
    json["box"] = to_json(table.box);
    json["xs"] = table.xs;
    json["ys"] = table.ys;
    json["cells"] = Json::array();
    for (const auto& cell : table.cells) json["cells"].push_back(cell_json(cell));
    return json;
}

Table read_table(const JsonPlace& place)
{
    const auto integer = [](const JsonPlace& item) { return item.integer(); };
    return {box_from_json(place.at("box")), place.at("xs").list(integer), place.at("ys").list(integer),
            place.at("cells").list(read_cell)};
}

}  // namespace

Json to_json(const PageReading& reading)
{
    Json json;
    json["page"] = to_json(reading.page);
    json["tables"] = Json::array();
    for (const auto& table : reading.tables) json["tables"].push_back(table_json(table));
    json["lines"] = Json::array();
    for (const auto& line : reading.lines) json["lines"].push_back(line_json(line));
    json["findings"] = list_json(reading.findings);
    return json;
}

PageReading page_reading_from_json(const Json& json)
{
    const JsonPlace place(json);
    return {page_from_json(place.at("page")), place.at("tables").list(read_table), place.at("lines").list(read_line),
            place.at("findings").list(finding_from_json)};
}

std::string write_page_reading_text(const PageReading& reading) { return write_json_text(to_json(reading)); }

PageReading read_page_reading_text(std::string_view text) { return page_reading_from_json(read_json_text(text)); }

}  // namespace alihsop
