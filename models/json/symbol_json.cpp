// Indices into the page's list of symbols, as in the reading itself; -1 is none.
#include "models/json/symbol_json.h"

#include <nlohmann/json.hpp>

#include "models/json/json_writing.h"
#include "models/json/symbol_kind_names.h"
#include "models/json/text_line_json.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kEdges =
    // The edge of the page that an arrow's end runs off, to be joined on the next one.
    std::to_array<JsonName<PageEdge>>({{PageEdge::none, "none"}, {PageEdge::top, "top"}, {PageEdge::bottom, "bottom"}});

Json end_json(const ArrowEnd& end)
{
    Json json;
    json["symbol"] = end.symbol;
    json["runs_off"] = to_name(kEdges, end.runs_off);
    json["head"] = end.head;
    json["at"] = end.at;
    return json;
}

ArrowEnd read_end(const JsonPlace& place)
{
    return {place.at("symbol").integer(), from_name(kEdges, place.at("runs_off")), place.at("head").boolean(),
            point_from_json(place.at("at"))};
}

}  // namespace

Json to_json(const Symbol& symbol)
{
    Json json;
    json["kind"] = to_name(kSymbolKinds, symbol.kind);
    json["box"] = to_json(symbol.box);
    json["filled"] = symbol.filled;
    json["cut"] = symbol.cut;
    json["lines"] = list_json(symbol.lines);
    json["confidence"] = symbol.confidence;  // as it is: see page_reading_json.h
    return json;
}

Json to_json(const Arrow& arrow)
{
    Json json;
    json["from"] = end_json(arrow.from);
    json["to"] = end_json(arrow.to);
    json["path"] = arrow.path;
    json["label"] = optional_json(arrow.label);
    json["confidence"] = arrow.confidence;  // as it is: see page_reading_json.h
    json["bridged"] = arrow.bridged;
    return json;
}

Json to_json(const LegendEntry& entry)
{
    Json json;
    json["drawn"] = to_name(kSymbolKinds, entry.drawn);
    json["meaning"] = to_name(kSymbolKinds, entry.meaning);
    json["box"] = to_json(entry.box);
    return json;
}

Symbol symbol_from_json(const JsonPlace& place)
{
    return {from_name(kSymbolKinds, place.at("kind")),
            box_from_json(place.at("box")),
            place.at("filled").boolean(),
            place.at("cut").boolean(),
            place.at("lines").list(text_line_from_json),
            place.at("confidence").number()};
}

Arrow arrow_from_json(const JsonPlace& place)
{
    return {read_end(place.at("from")),
            read_end(place.at("to")),
            place.at("path").list(point_from_json),
            place.at("label").optional(text_line_from_json),
            place.at("confidence").number(),
            place.at("bridged").boolean()};
}

LegendEntry legend_entry_from_json(const JsonPlace& place)
{
    return {from_name(kSymbolKinds, place.at("drawn")), from_name(kSymbolKinds, place.at("meaning")),
            box_from_json(place.at("box"))};
}

}  // namespace alihsop
