#pragma once

#include <opencv2/imgproc.hpp>
#include <string>

namespace alihsop {

inline constexpr double kDrawnDpi = 200;

/// A blank A4 page at 200 dpi: 8UC1, 255.
inline cv::Mat blank_page() { return {2339, 1654, CV_8UC1, cv::Scalar(255)}; }

/// A page with `columns` x `rows` ruled cells and nothing in them.
inline cv::Mat ruled_page(int rows = 8, int columns = 4)
{
    cv::Mat page = blank_page();
    const cv::Rect table(200, 250, 1250, 1800);
    for (int r = 0; r <= rows; ++r) {
        const int y = table.y + table.height * r / rows;
        cv::line(page, {table.x, y}, {table.x + table.width, y}, cv::Scalar(0), 3);
    }
    for (int c = 0; c <= columns; ++c) {
        const int x = table.x + table.width * c / columns;
        cv::line(page, {x, table.y}, {x, table.y + table.height}, cv::Scalar(0), 3);
    }
    return page;
}

/// A page of print without a ruling.
inline cv::Mat text_page(int lines = 30)
{
    cv::Mat page = blank_page();
    for (int i = 0; i < lines; ++i)
        cv::putText(page, "Peraturan Bupati tentang pedoman kerja no. " + std::to_string(i), {200, 250 + 55 * i},
                    cv::FONT_HERSHEY_SIMPLEX, 1.0, cv::Scalar(0), 2, cv::LINE_AA);
    return page;
}

/// `page` turned clockwise about its centre, in a frame that holds all of it.
inline cv::Mat turned_clockwise(const cv::Mat& page, double degrees)
{
    const int side = page.rows + 400;
    cv::Mat map =
        cv::getRotationMatrix2D({static_cast<float>(page.cols) / 2, static_cast<float>(page.rows) / 2}, -degrees, 1.0);
    map.at<double>(0, 2) += (side - page.cols) / 2.0;
    map.at<double>(1, 2) += (side - page.rows) / 2.0;
    cv::Mat turned;
    cv::warpAffine(page, turned, map, {side, side}, cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(255));
    return turned;
}

}  // namespace alihsop
