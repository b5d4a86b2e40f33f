// Method: a page's size, its transform and every box and path on it are turned by whole quarters, exactly, in
// integers; so four turns give the document back. The kept picture stays as it was: it is turned when it is
// sent.
#include "review/corrections/turn_page.h"

#include <array>
#include <optional>

#include "models/json/value_json.h"

namespace alihsop {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kQuarter = 90;
constexpr int kWhole = 360;

struct Turn {
    int degrees, width, height;  ///< clockwise; size before, in pixels
};

// Of pixels' corners onto pixels' corners: hence one less than width and height.
std::array<double, 9> turn_map(const Turn& turn)
{
    const double right = turn.width - 1.0, bottom = turn.height - 1.0;
    switch (turn.degrees) {
        case 90:
            return {0, -1, bottom, 1, 0, 0, 0, 0, 1};
        case 180:
            return {-1, 0, right, 0, -1, bottom, 0, 0, 1};
        default:
            return {0, 1, 0, -1, 0, right, 0, 0, 1};
    }
}

bool is_box(const Json& node)
{
    if (!node.is_array() || node.size() != 4) return false;
    for (const auto& number : node)
        if (!number.is_number_integer()) return false;
    return true;
}

void turn_box(Json& node, const Turn& turn)
{
    if (is_box(node))
        node = to_json(turned_box({node[0].get<int>(), node[1].get<int>(), node[2].get<int>(), node[3].get<int>()},
                                  turn.degrees, turn.width, turn.height));
}

void turn_path(Json& path, const Turn& turn)
{
    if (!path.is_array()) return;
    for (auto& point : path) {
        if (!point.is_array() || point.size() != 2 || !point[0].is_number_integer() || !point[1].is_number_integer())
            continue;
        const auto at =
            turned_box({point[0].get<int>(), point[1].get<int>(), 1, 1}, turn.degrees, turn.width, turn.height);
        point = Json::array({at.x, at.y});
    }
}

/// Values, rows, symbols and arrows say which page they stand on.
void turn_what_stands_on(Json& node, int page, const Turn& turn)
{
    if (node.is_object() && node.contains("page") && node["page"] == page) {
        if (node.contains("box")) turn_box(node["box"], turn);
        if (node.contains("path")) turn_path(node["path"], turn);
    }
    if (!node.is_structured()) return;
    for (auto& item : node)
        if (item.is_structured()) turn_what_stands_on(item, page, turn);
}

void turn_transform(Json& transform, const Turn& turn)
{
    if (!transform.is_array() || transform.size() != 9) return;
    const auto map = turn_map(turn);
    const Json before = transform;
    for (std::size_t row = 0; row < 3; ++row)
        for (std::size_t column = 0; column < 3; ++column) {
            double sum = 0;
            for (std::size_t k = 0; k < 3; ++k) sum += map[3 * row + k] * before[3 * k + column].get<double>();
            transform[3 * row + column] = sum + 0.0;  // no -0
        }
}

}  // namespace

int quarters_between(int from, int to) { return ((to - from) % kWhole + kWhole) % kWhole; }

Box turned_box(const Box& box, int degrees, int width, int height)
{
    switch (degrees) {
        case 90:
            return {height - box.bottom(), box.x, box.height, box.width};
        case 180:
            return {width - box.right(), height - box.bottom(), box.width, box.height};
        case 270:
            return {box.y, width - box.right(), box.height, box.width};
        default:
            return box;
    }
}

bool turn_page(Json& document, std::size_t index, const Json& rotation)
{
    if (index >= document["pages"].size() || !rotation.is_number_integer()) return false;
    auto& page = document["pages"][index];
    const int wanted = rotation.get<int>();
    const Turn turn{quarters_between(page.value("rotation", 0), wanted), page.value("width", 0),
                    page.value("height", 0)};
    if (wanted < 0 || wanted >= kWhole || wanted % kQuarter != 0 || turn.degrees % kQuarter != 0 || turn.width <= 0 ||
        turn.height <= 0)
        return false;
    page["rotation"] = wanted;
    if (turn.degrees == 0) return true;
    // By a quarter width and height change places; by a half they do not.
    if (turn.degrees != 2 * kQuarter) std::swap(page["width"], page["height"]);
    if (page.contains("transform")) turn_transform(page["transform"], turn);
    if (page.contains("ink") && page["ink"].contains("unexplained"))
        for (auto& box : page["ink"]["unexplained"]) turn_box(box, turn);
    if (page.contains("marks"))
        for (auto& mark : page["marks"])
            if (mark.contains("box")) turn_box(mark["box"], turn);
    // Any SOP: a page's words may have been given to the one before it.
    turn_what_stands_on(document["sops"], page.value("page", 0), turn);
    return true;
}

}  // namespace alihsop
