#include "extractors/arrows/read_word.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "extractors/arrows/answer_words.h"

namespace alihsop {
namespace {

constexpr int kRulingGrey = 200;         // of 255
constexpr double kRuledShare = 0.9;      // of a column's height that a ruling fills
constexpr double kLoneLetter = 1.1;      // width / height of the picture of a single letter at most
constexpr double kLoneConfidence = 0.85;

// The columns of the page that a ruling fills from top to bottom are drawn anew, from the print left and right of it.
bool take_ruling_out(cv::Mat& picture, const cv::Mat& on_page)
{
    bool found = false;
    const auto is_ruled = [&](int x) {
        int dark = 0;
        for (int y = 0; y < on_page.rows; ++y) dark += on_page.at<unsigned char>(y, x) < kRulingGrey;
        return dark >= kRuledShare * on_page.rows;
    };
    for (int x = 1; x < on_page.cols; ++x) {
        if (!is_ruled(x)) continue;
        const int left = std::max(0, x - 2);
        while (x < on_page.cols && is_ruled(x)) ++x;
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

}  // namespace

TextLine read_word(const cv::Mat& picture, const cv::Mat& on_page, const LineReader& read)
{
    TextLine best;
    const auto attempt = [&](const cv::Mat& as_seen, int scale) {
        TextLine line = read(as_seen);
        strip_signs(line);
        for (auto& word : line.words)
            word.box = {word.box.x / scale, word.box.y / scale, word.box.width / scale, word.box.height / scale};
        if (is_answer(line) || line.confidence() > best.confidence()) best = line;
        return is_answer(line);
    };
    if (attempt(picture, 1)) return best;
    if (picture.cols < kLoneLetter * picture.rows) {  // the engine reads no lone letter well, but a row of it
        cv::Mat row;
        cv::hconcat(std::vector<cv::Mat>{picture, picture, picture, picture}, row);
        TextLine line = read(row);
        std::string letters = line.text();
        std::erase(letters, ' ');
        const bool one = !letters.empty() && letters.find_first_not_of(letters[0]) == std::string::npos;
        if (one && letters.size() >= 3) {
            best.words = {{{0, 0, picture.cols, picture.rows}, letters.substr(0, 1), std::min(line.confidence(), kLoneConfidence)}};
            if (is_answer(best)) return best;
        }
    }
    cv::Mat large, whole = picture.clone();
    cv::resize(picture, large, {}, 2, 2, cv::INTER_CUBIC);
    if (attempt(large, 2)) return best;
    if (!take_ruling_out(whole, on_page) || attempt(whole, 1)) return best;
    cv::resize(whole, large, {}, 2, 2, cv::INTER_CUBIC);
    attempt(large, 2);
    return best;
}

}  // namespace alihsop
