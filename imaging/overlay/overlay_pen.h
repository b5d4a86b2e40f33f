#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

#include "models/page.h"
#include "models/sop.h"

namespace alihsop {

struct LegendItem {
    cv::Scalar colour;
    std::string word;
};

/// Draws thin lines, frames and notes on a page picture. Places are pixels of the upright page as the JSON has them,
/// also when the picture is smaller; widths and sizes are millimetres on paper. Colours are BGR.
class OverlayPen {
public:
    using Points = std::vector<cv::Point>;

    OverlayPen(const cv::Mat& picture, const Page& page);

    [[nodiscard]] cv::Mat& picture() { return picture_; }
    [[nodiscard]] int pixels(double millimetres) const;  ///< of the upright page
    [[nodiscard]] Box grown(const Box& box, double millimetres) const;
    /// The shape of a kind of symbol around a box, in pixels of the picture.
    [[nodiscard]] Points outline(Simbol::Jenis kind, const Box& box, double outside) const;

    static Points corners(const Box& box);  ///< closed
    static cv::Point middle(const Points& path);
    static cv::Point nearest(const Points& path, cv::Point to);

    void pale(double share);
    void frame(const Box& box, const cv::Scalar& colour, double mm);
    void polygon(const Points& outline, const cv::Scalar& colour, double mm);  ///< of `outline`
    void line(const Points& path, const cv::Scalar& colour, double mm);
    void dashes(const Points& path, const cv::Scalar& colour, double mm);
    void hatch(const Box& box, const cv::Scalar& colour, double mm);
    void head(cv::Point from, cv::Point tip, const cv::Scalar& colour, double length);
    void dot(cv::Point at, const cv::Scalar& colour, double radius);
    /// White letters on the colour; `at` is the lower left corner. Moved into the picture where it would hang over.
    void note(const std::string& text, cv::Point at, const cv::Scalar& colour, double height);
    /// The picture with a white strip below: a title, then a patch of colour and a word for each item.
    [[nodiscard]] cv::Mat with_strip(const std::string& title, const std::vector<LegendItem>& items) const;

private:
    [[nodiscard]] cv::Point place(cv::Point at) const;  ///< pixel of the page -> pixel of the picture
    [[nodiscard]] int width(double millimetres) const;  ///< in pixels of the picture

    cv::Mat picture_;  ///< 8UC3
    double scale_ = 1;
    double dpi_ = 300;  ///< of the picture
};

}  // namespace alihsop
