#include "extractors/symbols/choose_shapes.h"

#include <algorithm>
#include <cmath>

namespace alihsop {
namespace {

constexpr double kSame = 0.5;  // intersection over union of two shapes that are one symbol
constexpr double kSureLikeness = 0.95;
constexpr double kOddLikeness = 0.93;  // of a shape that is none of the five symbols
constexpr double kOddMargin = 0.03;

double shared(const cv::Rect& a, const cv::Rect& b) { return (a & b).area(); }

bool same_symbol(const cv::Rect& a, const cv::Rect& b)
{
    const double both = shared(a, b);
    return both > kSame * (a.area() + b.area() - both);
}

bool is_likely(const Shape& shape)
{
    if (shape.name.shape == ShapeName::Shape::triangle) return false;  // an arrowhead
    if (symbol_of(shape.name.shape) != Simbol::Jenis::other) return true;
    return shape.name.likeness >= kOddLikeness && shape.name.margin >= kOddMargin;
}

// One shape for each place, the best.
std::vector<Shape> best_of_each(const std::vector<Shape>& shapes)
{
    std::vector<Shape> best;
    for (const auto& shape : shapes) {
        if (!is_likely(shape)) continue;
        const bool taken = std::any_of(best.begin(), best.end(),
                                       [&](const Shape& other) { return same_symbol(shape.box, other.box); });
        if (!taken) best.push_back(shape);
    }
    return best;
}

double usual_height(const std::vector<Shape>& shapes)
{
    std::vector<int> heights;
    for (const auto& shape : shapes)
        if (shape.name.likeness >= kSureLikeness) heights.push_back(shape.box.height);
    if (heights.empty()) return 0;
    std::sort(heights.begin(), heights.end());
    return heights[heights.size() / 2];
}

// How little a shape looks like one of its page's symbols: a loop of arrows meets several symbols, and has any height.
double oddness(const Shape& shape, const std::vector<Shape>& shapes, double height)
{
    int met = 0;
    for (const auto& other : shapes) met += &other != &shape && shared(shape.box, other.box) > 0;
    const double off = height > 0 ? std::abs(std::log(shape.box.height / height)) : 0;
    return met + off + 4 * (1 - shape.name.likeness) + (symbol_of(shape.name.shape) == Simbol::Jenis::other ? 0.5 : 0);
}

}  // namespace

std::vector<Shape> choose_shapes(const std::vector<Shape>& shapes)
{
    std::vector<Shape> chosen = best_of_each(shapes);
    const double height = usual_height(chosen);
    for (;;) {
        std::size_t oddest = chosen.size();
        double most = -1;
        for (std::size_t i = 0; i < chosen.size(); ++i) {
            const bool meets = std::any_of(chosen.begin(), chosen.end(), [&](const Shape& other) {
                return &other != &chosen[i] && shared(chosen[i].box, other.box) > 0;
            });
            const double odd = meets ? oddness(chosen[i], chosen, height) : -1;
            if (odd > most) most = odd, oddest = i;
        }
        if (oddest == chosen.size()) return chosen;
        chosen.erase(chosen.begin() + static_cast<std::ptrdiff_t>(oddest));
    }
}

}  // namespace alihsop
