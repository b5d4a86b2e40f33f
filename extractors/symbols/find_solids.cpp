// Method: outline and inside of a symbol make one solid in the ink map, with its text as holes, which are filled.
// Solids that only thin bridges join (a connector that was taken for an outline) are parted by an opening. The kind is
// the one that most of the inside is seen as; a solid of none of the form's kinds is not believed on the map's word
// alone, nor one without an outline around it (the net sees insides in empty paper between lines, too). Accuracy: to a
// pixel of the map (0.25 mm); 14 random binders of tuning seeds: symbols 93.8 -> 94.1, flow 81.3 -> 82.1 with them
// beside the outlines. Fails for symbols that touch along a side, and for those that the map does not see.
#include "extractors/symbols/find_solids.h"

#include <array>
#include <opencv2/imgproc.hpp>

#include "imaging/units.h"

namespace alihsop {
namespace {

constexpr int kLikely = 128;         // of 255
constexpr double kLeastWidth = 3.0;  // mm; the smallest symbol of a form, a connector, is 4 mm wide and high
constexpr double kLeastHeight = 2.5;
constexpr double kMostHeight = 60.0;
constexpr double kBridge = 1.0;        // mm: what is thinner is no body of a symbol
constexpr double kOneKind = 0.7;       // of the inside that is seen as one kind: a mixture is no symbol
constexpr double kOutlineReach = 1.0;  // mm, both sides together: a line's width, which the map draws to a pixel
constexpr double kEnclosed = 0.5;  // of its edge; of 440 solids of 14 random binders none lies between 0.37 and 0.59
constexpr double kSolidity = 0.4;  // of its box: a diamond fills half of it

cv::Mat body_of(const InkMap& map, const cv::Rect& part)
{
    return map.share(InkClass::outline)(part) + map.share(InkClass::inside)(part) > kLikely;
}

// Where an outline is seen, or is half of kOutlineReach away.
cv::Mat outline_of(const InkMap& map, const cv::Rect& part)
{
    cv::Mat near;
    const int reach = to_odd_pixels(kOutlineReach, map.dpi);
    cv::dilate(map.share(InkClass::outline)(part) > kLikely, near,
               cv::getStructuringElement(cv::MORPH_RECT, {reach, reach}));
    return near;
}

// The share of a solid's edge that an outline runs along: the net sees insides in empty paper, too, but leaves them
// open.
double enclosed(const cv::Mat& solid, const cv::Mat& outline)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(solid.clone(), contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    std::size_t all = 0, along = 0;
    for (const auto& contour : contours)
        for (const auto& point : contour) {
            ++all;
            along += outline.at<unsigned char>(point) != 0;
        }
    return all == 0 ? 0 : static_cast<double>(along) / static_cast<double>(all);
}

cv::Mat filled(const cv::Mat& body)
{
    std::vector<std::vector<cv::Point>> contours;
    cv::findContours(body.clone(), contours, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
    cv::Mat whole = cv::Mat::zeros(body.size(), CV_8UC1);
    cv::drawContours(whole, contours, -1, cv::Scalar(255), cv::FILLED);
    return whole;
}

constexpr std::array kShapes = {ShapeName::Shape::rectangle, ShapeName::Shape::capsule, ShapeName::Shape::diamond,
                                ShapeName::Shape::pentagon,  ShapeName::Shape::circle,  ShapeName::Shape::wave};

struct Vote {
    std::size_t kind = 0;
    double share = 0;
};

// Mean of the kinds over what is surely inside; nothing is seen: share 0.
Vote vote_in(const InkMap& map, const cv::Rect& part)
{
    cv::Mat inside;
    const cv::Rect half =
        cv::Rect(part.x / 2, part.y / 2, part.width / 2, part.height / 2) & cv::Rect({}, map.kinds[0].size());
    if (half.empty()) return {};
    cv::resize(map.share(InkClass::inside)(part), inside, half.size(), 0, 0, cv::INTER_AREA);
    inside = inside > kLikely;
    if (cv::countNonZero(inside) == 0) return {};
    Vote best;
    for (std::size_t k = 0; k < kInsideKinds; ++k) {
        const double share = cv::mean(map.kinds[k](half), inside)[0] / 255;
        if (share > best.share) best = {k, share};
    }
    return best;
}

}  // namespace

std::vector<Shape> find_solids(const InkMap& map, const cv::Rect& region, int factor)
{
    const cv::Rect part = map.to_map(region);
    if (part.empty()) return {};
    cv::Mat solid = filled(body_of(map, part));
    const cv::Mat outline = outline_of(map, part);
    const int bridge = to_odd_pixels(kBridge, map.dpi);
    cv::morphologyEx(solid, solid, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, {bridge, bridge}));
    cv::Mat labels, stats, middles;
    const int count = cv::connectedComponentsWithStats(solid, labels, stats, middles, 4, CV_32S);
    std::vector<Shape> shapes;
    for (int i = 1; i < count; ++i) {
        const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                           stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
        if (box.width < to_pixels(kLeastWidth, map.dpi) || box.height < to_pixels(kLeastHeight, map.dpi) ||
            box.height > to_pixels(kMostHeight, map.dpi) || stats.at<int>(i, cv::CC_STAT_AREA) < kSolidity * box.area())
            continue;
        const Vote vote = vote_in(map, box + part.tl());
        if (vote.share < kOneKind || kShapes[vote.kind] == ShapeName::Shape::wave) continue;
        if (enclosed(labels(box) == i, outline(box)) < kEnclosed) continue;
        const cv::Rect page = map.to_page(box + part.tl());
        shapes.push_back({{page.x / factor, page.y / factor, page.width / factor, page.height / factor},
                          {kShapes[vote.kind], vote.share, 0},
                          false});
    }
    return shapes;
}

}  // namespace alihsop
