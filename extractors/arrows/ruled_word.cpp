#include "extractors/arrows/ruled_word.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace alihsop {
namespace {

constexpr int kRulingGrey = 200;     // of 255
constexpr double kRuledShare = 0.9;  // of a column's height that a ruling fills
constexpr double kTall = 0.05;       // of the letters' height that a row of pixels beyond them may still be theirs

bool is_ruled(const cv::Mat& on_page, int x)
{
    int dark = 0;
    for (int y = 0; y < on_page.rows; ++y) dark += on_page.at<unsigned char>(y, x) < kRulingGrey;
    return dark >= kRuledShare * on_page.rows;
}

bool has_ruling(const cv::Mat& on_page, const cv::Rect& letters)
{
    for (int x = letters.x; x < letters.br().x; ++x)
        if (is_ruled(on_page, x)) return true;
    return false;
}

// What is printed in the letters' box, white around it.
cv::Mat within(const cv::Mat& print, const cv::Rect& letters)
{
    cv::Mat alone(print.size(), CV_8UC1, cv::Scalar(255));
    print(letters).copyTo(alone(letters));
    return alone;
}

}  // namespace

bool take_ruling_out(cv::Mat& picture, const cv::Mat& on_page)
{
    bool found = false;
    for (int x = 1; x < on_page.cols; ++x) {
        if (!is_ruled(on_page, x)) continue;
        const int left = std::max(0, x - 2);
        while (x < on_page.cols && is_ruled(on_page, x)) ++x;
        const int right = std::min(picture.cols - 1, x + 1);
        for (int y = 0; y < picture.rows; ++y) {
            auto* row = picture.ptr<unsigned char>(y);
            const unsigned char between = std::max(row[left], row[right]);
            for (int c = left + 1; c < right; ++c) row[c] = between;
        }
        found = true;
    }
    return found;
}

std::vector<cv::Mat> views_of_ruled_word(const cv::Mat& picture, const cv::Mat& on_page)
{
    cv::Rect letters = cv::boundingRect(cv::Mat(picture < kRulingGrey));
    if (letters.empty()) return {};
    const cv::Mat turned = on_page.t();
    const cv::Rect turned_letters(letters.y, letters.x, letters.height, letters.width);
    const bool upright = has_ruling(on_page, letters), level = has_ruling(turned, turned_letters);
    if (!upright && !level) return {};
    const int beyond = std::max(1, static_cast<int>(kTall * letters.height));
    letters =
        cv::Rect(letters.x - beyond, letters.y - beyond, letters.width + 2 * beyond, letters.height + 2 * beyond) &
        cv::Rect(0, 0, picture.cols, picture.rows);
    std::vector<cv::Mat> views = {within(on_page, letters)};
    if (level) {
        cv::Mat without = turned.clone();
        take_ruling_out(without, turned);
        views.push_back(within(without.t(), letters));
    }
    if (upright) {
        cv::Mat without = views.back().clone();
        take_ruling_out(without, on_page);
        views.push_back(without);
    }
    return views;
}

}  // namespace alihsop
