#include "extractors/arrows/symbol_outline.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <opencv2/imgproc.hpp>

namespace alihsop {

std::vector<cv::Point> SymbolOutline::corners(int grown_by) const
{
    const int left = box.x - grown_by, top = box.y - grown_by, right = box.br().x - 1 + grown_by,
              bottom = box.br().y - 1 + grown_by;
    const int x = (left + right) / 2, y = (top + bottom) / 2;
    if (kind == Simbol::Jenis::decision) return {{x, top}, {right, y}, {x, bottom}, {left, y}};
    return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
}

int SymbolOutline::inset(bool horizontal_side, int along) const
{
    if (kind != Simbol::Jenis::decision) return 0;
    const double half = (horizontal_side ? box.width : box.height) / 2.0,
                 other = (horizontal_side ? box.height : box.width) / 2.0;
    const double off = std::abs(along - (horizontal_side ? box.x : box.y) - half);
    return static_cast<int>(std::lround(std::min(1.0, off / std::max(1.0, half)) * other));
}

std::vector<SymbolOutline> outlines_of(const std::vector<Symbol>& symbols, int factor)
{
    std::vector<SymbolOutline> outlines;
    for (const auto& symbol : symbols) {
        const Box& b = symbol.box;
        outlines.push_back({symbol.kind, cv::Rect(b.x / factor, b.y / factor, b.width / factor, b.height / factor)});
    }
    return outlines;
}

cv::Mat take_symbols_out(const cv::Mat& ink, const std::vector<SymbolOutline>& symbols, int rim)
{
    cv::Mat rest = ink.clone();
    for (const auto& symbol : symbols) cv::fillConvexPoly(rest, symbol.corners(rim), cv::Scalar(0));
    return rest;
}

}  // namespace alihsop
