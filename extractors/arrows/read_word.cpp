#include "extractors/arrows/read_word.h"

#include <algorithm>
#include <cctype>
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
constexpr std::size_t kLeastRow = 3;      // letters of a row that were read
constexpr double kWordWidth = 7.0;       // letter heights that the word before takes
constexpr double kHersheyCapital = 21.0;  // pixels at scale 1

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

// The one letter that a reading of a row of it consists of, in capitals or not; 0 when it is another.
char only_letter(std::string letters)
{
    std::erase(letters, ' ');
    const auto same = [&](char c) { return std::tolower(static_cast<unsigned char>(c)) == std::tolower(static_cast<unsigned char>(letters[0])); };
    return letters.size() >= kLeastRow && std::all_of(letters.begin(), letters.end(), same) ? letters[0] : '\0';
}

// A picture with a word before it, as high as the picture's letter, that gives the engine a line to stand on.
cv::Mat behind_a_word(const cv::Mat& picture, const cv::Mat& letter)
{
    const int margin = (picture.rows - letter.rows) / 2;
    cv::Mat word(picture.rows, static_cast<int>(kWordWidth * letter.rows), CV_8UC1, cv::Scalar(255)), line;
    cv::putText(word, "Jawab", {margin / 2, picture.rows - margin}, cv::FONT_HERSHEY_DUPLEX, letter.rows / kHersheyCapital, cv::Scalar(0), 1, cv::LINE_AA);
    cv::hconcat(word, picture, line);
    return line;
}

// The engine reads no lone letter well, but a row of it, or a word and it.
TextLine read_lone_letter(const cv::Mat& picture, const LineReader& read)
{
    const auto letter_line = [&](char letter, double confidence) {
        TextLine line;
        line.words = {{{0, 0, picture.cols, picture.rows}, std::string(1, letter), std::min(confidence, kLoneConfidence)}};
        return line;
    };
    TextLine other;
    for (const std::size_t count : {4U, 3U}) {
        cv::Mat row;
        cv::hconcat(std::vector<cv::Mat>(count, picture), row);
        const TextLine line = read(row);
        const char letter = only_letter(line.text());
        if (!letter) continue;
        TextLine lone = letter_line(letter, line.confidence());
        if (is_answer(lone)) return lone;
        if (other.words.empty()) other = std::move(lone);
    }
    const cv::Rect ink = cv::boundingRect(cv::Mat(picture < kRulingGrey));
    if (ink.empty() || !other.words.empty()) return other;
    TextLine line = read(behind_a_word(picture, picture(ink)));
    strip_signs(line);
    if (line.words.size() != 2) return other;
    std::string last = line.words.back().text;
    std::erase_if(last, [](unsigned char c) { return std::isalnum(c) == 0; });
    if (last.size() != 1) return other;
    TextLine lone = letter_line(last[0], line.words.back().confidence);
    return is_answer(lone) ? lone : other;
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
    if (picture.cols < kLoneLetter * picture.rows)
        if (TextLine lone = read_lone_letter(picture, read); !lone.words.empty()) {
            if (is_answer(lone)) return lone;
            best = lone;
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
