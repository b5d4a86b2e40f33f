#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "review/corrections/correction.h"

namespace alihsop {

/// Page and box of one thing; page 0 when it has none.
struct PageBox {
    int page = 0;
    Box box;
};
/// Of a Value, a row, a symbol; of an arrow what its path spans. Hostile documents give nothing, they do not throw.
[[nodiscard]] PageBox page_box_of(const nlohmann::ordered_json& node);

/// Where on paper the thing stands that a pointer names, as the document has it now.
[[nodiscard]] Place place_on_paper(const nlohmann::ordered_json& document, const std::vector<std::string>& pointer);

/// The thing of a change in another reading of the same binder: in the SOP that has its page, of the same kind, and
/// standing at the same place on paper. Nothing when it lost its place.
[[nodiscard]] std::optional<std::vector<std::string>> find_again(const nlohmann::ordered_json& document,
                                                                 const Change& change);

/// A box of one reading in the pixels of another, whose pages may be larger or smaller. `page_width` is that of the
/// first.
[[nodiscard]] Box box_in(const nlohmann::ordered_json& document, int page, const Box& box, int page_width);

/// 0 when the document does not have the page.
[[nodiscard]] int width_of_page(const nlohmann::ordered_json& document, int page);

/// How well two boxes fit: 0 when less than most of the smaller lies in the other, else the share that they have in
/// common.
[[nodiscard]] double fit_of(const Box& a, const Box& b);

}  // namespace alihsop
