#pragma once

#include <array>
#include <cstddef>
#include <opencv2/core.hpp>

namespace alihsop {

/// What a place on a page is. `inside`: of a symbol, whatever it is filled with; print keeps its class there.
enum class InkClass { paper, print, ruling, outline, connector, head, mark, damage, inside };
inline constexpr std::size_t kInkClasses = 9;

/// The symbol that an inside belongs to, and where a head points on the upright page; in the order of the net's maps.
enum class InsideKind { process, terminator, decision, offpage, onpage, other };
inline constexpr std::size_t kInsideKinds = 6;
enum class HeadDirection { down, up, left, right };
inline constexpr std::size_t kHeadDirections = 4;

/// What each place of an upright page is, as shares that sum to 255 (8UC1). The map is coarser than the page: a place
/// of the page lies at its coordinates times `scale`. The second group has half the map's size, and each of its parts
/// sums to 255 where its class is: kinds where there is an inside, directions where there is a head.
struct InkMap {
    double scale = 0;  ///< pixels of the map a pixel of the page
    double dpi = 0;    ///< of the map
    std::array<cv::Mat, kInkClasses> shares;
    std::array<cv::Mat, kInsideKinds> kinds;
    std::array<cv::Mat, kHeadDirections> directions;
    cv::Mat label;  ///< where there is print: how likely it is an arrow's label

    [[nodiscard]] const cv::Mat& share(InkClass of) const { return shares[static_cast<std::size_t>(of)]; }
    [[nodiscard]] bool empty() const { return scale <= 0; }
    [[nodiscard]] cv::Size size() const { return shares[0].size(); }
    /// A box of the map in pixels of the page, and the other way round (grown to whole pixels).
    [[nodiscard]] cv::Rect to_page(const cv::Rect& box) const;
    [[nodiscard]] cv::Rect to_map(const cv::Rect& box) const;
};

}  // namespace alihsop
