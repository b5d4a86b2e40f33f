#include "extractors/arrows/read_word.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <opencv2/imgproc.hpp>
#include <string>
#include <vector>

#include "extractors/arrows/answer_words.h"
#include "extractors/arrows/ruled_word.h"

namespace alihsop {
namespace {

constexpr int kRulingGrey = 200;     // of 255
constexpr double kLoneLetter = 1.1;  // width / height of the picture of a single letter at most
constexpr double kLoneConfidence = 0.85;
constexpr std::size_t kLeastRow = 3;  // letters of a row that were read
constexpr double kWordWidth = 7.0;    // letter heights that the word before takes
constexpr std::array kRuledScales = {1.5, 2.0};
constexpr double kHersheyCapital = 21.0;  // pixels at scale 1

Box divided(const Box& box, double by)
{
    const auto over = [&](int x) { return static_cast<int>(x / by); };
    return {over(box.x), over(box.y), over(box.width), over(box.height)};
}

// The one letter that a reading of a row of it consists of, in capitals or not; 0 when it is another.
char only_letter(std::string letters)
{
    std::erase(letters, ' ');
    const auto same = [&](char c) {
        return std::tolower(static_cast<unsigned char>(c)) == std::tolower(static_cast<unsigned char>(letters[0]));
    };
    return letters.size() >= kLeastRow && std::all_of(letters.begin(), letters.end(), same) ? letters[0] : '\0';
}

// A picture with a word before it, as high as the picture's letter, that gives the engine a line to stand on.
cv::Mat behind_a_word(const cv::Mat& picture, const cv::Mat& letter)
{
    const int margin = (picture.rows - letter.rows) / 2;
    cv::Mat word(picture.rows, static_cast<int>(kWordWidth * letter.rows), CV_8UC1, cv::Scalar(255)), line;
    cv::putText(word, "Jawab", {margin / 2, picture.rows - margin}, cv::FONT_HERSHEY_DUPLEX,
                letter.rows / kHersheyCapital, cv::Scalar(0), 1, cv::LINE_AA);
    cv::hconcat(word, picture, line);
    return line;
}

// The engine reads no lone letter well, but a row of it, or a word and it. `alone`: how it has read the picture; a row
// of four that says the same is enough.
TextLine read_lone_letter(const cv::Mat& picture, const TextLine& alone, const LineReader& read)
{
    const auto letter_line = [&](char letter, double confidence) {
        TextLine line;
        line.words = {
            {{0, 0, picture.cols, picture.rows}, std::string(1, letter), std::min(confidence, kLoneConfidence)}};
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
        if (lone.text() == alone.text()) return lone.confidence() > alone.confidence() ? lone : alone;
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

// The answer that is read in one view of a ruled word at both scales; empty when none is. Rulings alone look like lone
// letters.
TextLine read_ruled_word(const cv::Mat& picture, const cv::Mat& on_page, const LineReader& read)
{
    for (const auto& view : views_of_ruled_word(picture, on_page)) {
        std::vector<TextLine> seen;
        for (const double scale : kRuledScales) {
            cv::Mat large;
            cv::resize(view, large, {}, scale, scale, cv::INTER_CUBIC);
            TextLine line = read(large);
            strip_signs(line);
            if (!is_answer(line) || line.text().size() < 2 || (!seen.empty() && seen[0].text() != line.text())) break;
            for (auto& word : line.words) word.box = divided(word.box, scale);
            seen.push_back(std::move(line));
        }
        if (seen.size() == kRuledScales.size()) return seen[0].confidence() < seen[1].confidence() ? seen[0] : seen[1];
    }
    return {};
}

}  // namespace

TextLine read_word(const cv::Mat& picture, const cv::Mat& on_page, const LineReader& read)
{
    TextLine best;
    const auto attempt = [&](const cv::Mat& as_seen, int scale) {
        TextLine line = read(as_seen);
        strip_signs(line);
        for (auto& word : line.words) word.box = divided(word.box, scale);
        if (is_answer(line) || line.confidence() > best.confidence()) best = line;
        return is_answer(line);
    };
    if (attempt(picture, 1)) return best;
    if (picture.cols < kLoneLetter * picture.rows)
        if (TextLine lone = read_lone_letter(picture, best, read); !lone.words.empty()) {
            if (is_answer(lone) || lone.text() == best.text()) return lone;
            best = lone;
        }
    cv::Mat large, whole = picture.clone();
    cv::resize(picture, large, {}, 2, 2, cv::INTER_CUBIC);
    if (attempt(large, 2)) return best;
    if (take_ruling_out(whole, on_page)) {
        if (attempt(whole, 1)) return best;
        cv::resize(whole, large, {}, 2, 2, cv::INTER_CUBIC);
        if (attempt(large, 2)) return best;
    }
    if (TextLine ruled = read_ruled_word(picture, on_page, read); !ruled.words.empty()) return ruled;
    return best;
}

}  // namespace alihsop
