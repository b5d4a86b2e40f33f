// Everything that a page's reading holds goes through here on its way from the worker: a member that is left
// out would be silently lost between two processes. Read back, it gives the same bytes (a test writes, reads
// and writes again).
#include "models/json/page_reading_json.h"

#include <nlohmann/json.hpp>

#include "models/json/json_text.h"
#include "models/json/json_writing.h"
#include "models/json/page_json.h"
#include "models/json/symbol_json.h"
#include "models/json/text_line_json.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

// A worker's answer, not a document: everything that was found goes over, unrounded.
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
    for (const auto& line : cell.lines) json["lines"].push_back(to_json(line));
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
    cell.lines = place.at("lines").list(text_line_from_json);
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
    for (const auto& line : reading.lines) json["lines"].push_back(to_json(line));
    json["symbols"] = list_json(reading.symbols);
    json["arrows"] = list_json(reading.arrows);
    json["legend"] = list_json(reading.legend);
    json["findings"] = list_json(reading.findings);
    json["scan"] = {reading.scan_width, reading.scan_height};
    return json;
}

PageReading page_reading_from_json(const Json& json)
{
    const JsonPlace place(json);
    const auto scan = point_from_json(place.at("scan"));
    return {page_from_json(place.at("page")),
            place.at("tables").list(read_table),
            place.at("lines").list(text_line_from_json),
            place.at("symbols").list(symbol_from_json),
            place.at("arrows").list(arrow_from_json),
            place.at("legend").list(legend_entry_from_json),
            place.at("findings").list(finding_from_json),
            scan[0],
            scan[1]};
}

std::string write_page_reading_text(const PageReading& reading) { return write_json_text(to_json(reading)); }

std::string write_page_reading_line(const PageReading& reading) { return write_json_line(to_json(reading)); }

PageReading read_page_reading_text(std::string_view text) { return page_reading_from_json(read_json_text(text)); }

}  // namespace alihsop
