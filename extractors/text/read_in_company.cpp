#include "extractors/text/read_in_company.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <string>
#include <utility>

#include "models/letters.h"

namespace alihsop {
namespace {

constexpr int kMostLetters = 3;       // of a short line
constexpr double kMostWidth = 4.0;    // of its picture's height
constexpr double kSure = 0.85;        // confidence above which a short line needs no company
constexpr double kCompanySure = 0.9;  // confidence of words that keep company
constexpr std::size_t kCompanyWords = 2;
constexpr double kCompanyWidth = 10.0;  // of its picture's height, at most
constexpr double kLeastLikeness = 0.8,
                 kMostLikeness = 2.2;     // of the short line's height: the company is of one print with it
constexpr double kBlank = 0.4;            // of the company's height, between the two
constexpr double kTall = 0.45;            // of the picture's height, white included: what is lower is a point or dirt
constexpr double kLostConfidence = 0.65;  // at most, of a reading that lacks a letter

struct Company {
    cv::Mat picture;
    std::string text;
};

/// "14." and "14,": company says nothing about a point.
bool differs_by_signs(const TextLine& one, const TextLine& other)
{
    const auto letters = [](const TextLine& line) {
        auto text = line.text();
        std::erase_if(text, [](char c) { return std::ispunct(static_cast<unsigned char>(c)) != 0; });
        return text;
    };
    return letters(one) == letters(other) && one.text() != other.text();
}

/// Tall pieces of ink beside each other; an i and its dot are one.
int pieces_in(const cv::Mat& picture)
{
    double darkest = 0;
    cv::minMaxLoc(picture, &darkest);
    const cv::Mat dark = picture < (darkest + 255) / 2;
    cv::Mat labels, stats, centres;
    const int count = cv::connectedComponentsWithStats(dark, labels, stats, centres);
    std::vector<std::pair<int, int>> spans;
    int tallest = 0;
    for (int i = 1; i < count; ++i) tallest = std::max(tallest, stats.at<int>(i, cv::CC_STAT_HEIGHT));
    for (int i = 1; i < count; ++i) {
        const int height = stats.at<int>(i, cv::CC_STAT_HEIGHT), left = stats.at<int>(i, cv::CC_STAT_LEFT);
        if (height >= kTall * picture.rows && 4 * height >= 3 * tallest)
            spans.emplace_back(left, left + stats.at<int>(i, cv::CC_STAT_WIDTH));
    }
    std::sort(spans.begin(), spans.end());
    int pieces = 0, right = 0;
    for (const auto& [left, end] : spans) {
        pieces += left >= right ? 1 : 0;
        right = std::max(right, end);
    }
    return pieces;
}

class CompanyReader {
public:
    explicit CompanyReader(LineReader read) : read_(std::move(read)) {}

    TextLine read(const cv::Mat& picture)
    {
        TextLine line = read_(picture);
        const int letters = count_letters(line.text());
        if (letters > kMostLetters || picture.cols > kMostWidth * picture.rows) {
            remember(picture, line);
            return line;
        }
        const int pieces = pieces_in(picture);
        const bool lost = letters < pieces && pieces <= kMostLetters + 1;
        if (line.confidence() >= kSure && !lost) return line;
        if (auto again = read_with_company(picture); again && count_letters(again->text()) > 0) {
            const bool whole = count_letters(again->text()) >= pieces && again->words.size() >= line.words.size();
            if (whole && (lost || (again->confidence() > line.confidence() && !differs_by_signs(*again, line))))
                return *again;
        }
        if (lost)
            for (auto& word : line.words) word.confidence = std::min(word.confidence, kLostConfidence);
        return line;
    }

private:
    void remember(const cv::Mat& picture, const TextLine& line)
    {
        if (line.words.size() < kCompanyWords) return;
        std::size_t last = 0;
        std::string text;
        for (; last < line.words.size(); ++last) {
            const auto& word = line.words[last];
            if (word.confidence < kCompanySure || word.box.right() > kCompanyWidth * picture.rows) break;
            text += word.text;
        }
        if (last < kCompanyWords) return;
        // Up to the middle of the blank behind the last word, whose box may end too early.
        const int right =
            last < line.words.size() ? (line.words[last - 1].box.right() + line.words[last].box.x) / 2 : picture.cols;
        company_ = Company{picture.colRange(0, std::clamp(right, 1, picture.cols)).clone(), text};
    }

    std::optional<TextLine> read_with_company(const cv::Mat& picture) const
    {
        if (!company_) return std::nullopt;
        const cv::Mat& beside = company_->picture;
        if (beside.rows < kLeastLikeness * picture.rows || beside.rows > kMostLikeness * picture.rows)
            return std::nullopt;
        const int rows = std::max(picture.rows, beside.rows),
                  at = picture.cols + static_cast<int>(kBlank * beside.rows);
        const int top = (rows - picture.rows) / 2;
        cv::Mat both(rows, at + beside.cols, CV_8UC1, cv::Scalar(255));
        picture.copyTo(both(cv::Rect(0, top, picture.cols, picture.rows)));
        beside.copyTo(both(cv::Rect(at, (rows - beside.rows) / 2, beside.cols, beside.rows)));
        TextLine line = read_(both);
        std::string behind;
        for (const auto& word : line.words)
            if (word.box.centre_x() >= at) behind += word.text;
        if (behind != company_->text) return std::nullopt;
        std::erase_if(line.words, [&](const Word& word) { return word.box.centre_x() >= at; });
        line.box = {};
        for (auto& word : line.words) {
            word.box.y -= top;
            word.box.width = std::min(word.box.width, picture.cols - word.box.x);
            line.box = hull(line.box, word.box);
        }
        return line;
    }

    LineReader read_;
    std::optional<Company> company_;
};

}  // namespace

LineReader read_in_company(LineReader read)
{
    return [reader = std::make_shared<CompanyReader>(std::move(read))](const cv::Mat& picture) {
        return reader->read(picture);
    };
}

}  // namespace alihsop
