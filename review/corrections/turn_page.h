#pragma once

#include <nlohmann/json.hpp>

#include "models/box.h"

// A page of the document is turned by quarters: which side is up was not seen, or seen wrongly.
namespace alihsop {

/// 0, 90, 180 or 270: clockwise degrees from one Page::rotation to another.
[[nodiscard]] int quarters_between(int from, int to);

/// Where a box of a page of that size (pixels) comes to lie when the page is turned clockwise by `degrees`.
[[nodiscard]] Box turned_box(const Box& box, int degrees, int width, int height);

/// Makes `rotation` (0, 90, 180 or 270) the page's: its size, its transform, and everything that stands on it in any
/// SOP turn with it. False when there is no such page, it has no picture, or the number is none of these.
[[nodiscard]] bool turn_page(nlohmann::ordered_json& document, std::size_t index,
                             const nlohmann::ordered_json& rotation);

}  // namespace alihsop
