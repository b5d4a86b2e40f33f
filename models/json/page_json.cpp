// A page's members are written in the order of docs/sop-json.md. Transforms have ten significant digits: their
// elements differ by many powers of ten, and a corner of the page must come back to the pixel.
#include "models/json/page_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "models/json/json_names.h"
#include "models/json/json_numbers.h"
#include "models/json/json_writing.h"
#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

constexpr auto kKinds = std::to_array<JsonName<PageKind>>({{PageKind::cover, "cover"},
                                                           {PageKind::decree, "decree"},
                                                           {PageKind::approval, "approval"},
                                                           {PageKind::contents, "contents"},
                                                           {PageKind::narrative, "narrative"},
                                                           {PageKind::identity, "identity"},
                                                           {PageKind::flow, "flow"},
                                                           {PageKind::blank, "blank"},
                                                           {PageKind::unknown, "unknown"}});
constexpr auto kMarkKinds = std::to_array<JsonName<Mark::Kind>>({{Mark::Kind::stamp, "stamp"},
                                                                 {Mark::Kind::signature, "signature"},
                                                                 {Mark::Kind::logo, "logo"},
                                                                 {Mark::Kind::handwriting, "handwriting"}});

Json mark_json(const Mark& mark)
{
    Json json;
    json["kind"] = to_name(kMarkKinds, mark.kind);
    json["box"] = to_json(mark.box);
    return json;
}

Json ink_json(const Ink& ink)
{
    Json json;
    json["explained"] = round_decimals(ink.explained);
    json["unexplained"] = list_json(ink.unexplained);
    return json;
}

Json error_json(const std::optional<PageError>& error)
{
    if (!error) return nullptr;
    Json json;
    json["code"] = error->code;
    json["message"] = error->message;
    return json;
}

Transform read_transform(const JsonPlace& place)
{
    const auto numbers = place.list([](const JsonPlace& item) { return item.number(); });
    Transform transform{};
    // A homography's nine numbers, row after row.
    if (numbers.size() != transform.size()) place.fail("nine numbers");
    std::copy(numbers.begin(), numbers.end(), transform.begin());
    return transform;
}

Mark read_mark(const JsonPlace& place)
{
    return {from_name(kMarkKinds, place.at("kind")), box_from_json(place.at("box"))};
}

PageError read_error(const JsonPlace& place) { return {place.at("code").text(), place.at("message").text()}; }

}  // namespace

Json to_json(const Page& page)
{
    Json json;
    json["page"] = page.page;
    json["kind"] = to_name(kKinds, page.kind);
    json["confidence"] = round_decimals(page.confidence);
    json["sop"] = optional_json(page.sop);
    json["width"] = page.width;
    json["height"] = page.height;
    json["dpi"] = page.dpi;
    json["rotation"] = page.rotation;
    json["skew"] = round_decimals(page.skew);
    json["transform"] = Json::array();
    // Significant figures and not decimals: its terms differ by many powers of ten.
    for (const double number : page.transform) json["transform"].push_back(round_significant(number));
    json["text"] = page.text;
    json["ink"] = ink_json(page.ink);
    json["marks"] = Json::array();
    for (const auto& mark : page.marks) json["marks"].push_back(mark_json(mark));
    json["error"] = error_json(page.error);
    return json;
}

Page page_from_json(const JsonPlace& place)
{
    Page page;
    page.page = place.at("page").integer();
    page.kind = from_name(kKinds, place.at("kind"));
    page.confidence = place.at("confidence").number();
    page.sop = place.at("sop").optional_text();
    page.width = place.at("width").integer();
    page.height = place.at("height").integer();
    page.dpi = place.at("dpi").integer();
    page.rotation = place.at("rotation").integer();
    page.skew = place.at("skew").number();
    page.transform = read_transform(place.at("transform"));
    page.text = place.at("text").text();
    page.ink.explained = place.at("ink").at("explained").number();
    page.ink.unexplained = place.at("ink").at("unexplained").list(box_from_json);
    page.marks = place.at("marks").list(read_mark);
    page.error = place.at("error").optional(read_error);
    return page;
}

}  // namespace alihsop
