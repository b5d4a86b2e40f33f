#pragma once

#include <opencv2/imgproc.hpp>
#include <vector>

#include "extractors/arrows/read_arrows.h"
#include "extractors/symbols/read_symbols.h"
#include "extractors/tables/read_tables.h"
#include "imaging/ink/binarise.h"
#include "imaging/ink/flow_ink.h"
#include "imaging/restoration/find_skew.h"
#include "models/table_rulings.h"
#include "tests/extractors/draw_flow.h"

namespace alihsop::testing {

/// What the rooms make of a flow page: as pipeline/page/read_page calls them, after the page was turned upright.
struct FlowPageReading {
    std::vector<Table> tables;
    std::vector<Symbol> symbols;
    std::vector<Arrow> arrows;
};

/// In place of an engine: tells "Ya" (two letters) from "Tidak" (longer); any other ink, specks above all, is no word.
inline TextLine read_by_pieces(const cv::Mat& line)
{
    constexpr double kLetterHeight = 0.45, kStroke = 0.06;  // of the line's height, and of its square
    cv::Mat ink = line < 128, pieces, sizes, centres;
    const int count = cv::connectedComponentsWithStats(ink, pieces, sizes, centres);
    cv::Mat letters = cv::Mat::zeros(ink.size(), CV_8UC1);
    for (int i = 1; i < count; ++i)
        if (sizes.at<int>(i, cv::CC_STAT_AREA) > 3) letters.setTo(255, pieces == i);
    TextLine read;
    const cv::Rect box = cv::boundingRect(letters);
    int tall = 0;
    for (int i = 1; i < count; ++i)
        tall += sizes.at<int>(i, cv::CC_STAT_HEIGHT) >= kLetterHeight * box.height &&
                sizes.at<int>(i, cv::CC_STAT_AREA) >= kStroke * box.height * box.height;
    const bool is_long = box.width > 2 * box.height;
    if (box.empty() || (is_long ? tall < 2 || tall > 5 || box.width > 5 * box.height : tall != 2)) return read;
    read.box = {box.x, box.y, box.width, box.height};
    read.words = {{read.box, is_long ? "Tidak" : "Ya", 0.99}};
    return read;
}

inline FlowPageReading read_flow_page(const cv::Mat& grey, double dpi)
{
    FlowPageReading reading;
    reading.tables = read_tables(binarise_pale(grey), dpi).tables;
    std::vector<Ruling> rulings;
    for (const auto& table : reading.tables)
        for (const auto& ruling : rulings_of(table)) rulings.push_back(ruling);
    if (rulings.empty()) return reading;
    const auto ink = find_flow_ink(grey, {}, rulings, InkLevel::pale, dpi);
    reading.symbols = read_symbols(ink, reading.tables);
    reading.arrows = read_arrows(ink, grey, reading.symbols, reading.tables, read_by_pieces).arrows;
    return reading;
}

/// The same page made upright again: as much as restoration does for a page that was put askew on the glass.
inline cv::Mat upright(const cv::Mat& grey, double dpi)
{
    cv::Mat forward;
    const auto size = grey.size();
    const cv::Mat turned =
        turn_by(grey, find_skew(binarise(grey), dpi).degrees, cv::INTER_LINEAR, cv::Scalar(255), forward);
    const cv::Rect middle((turned.cols - size.width) / 2, (turned.rows - size.height) / 2, size.width, size.height);
    return turned(middle).clone();
}

/// The flow that is read on a drawn page, in its text form.
inline std::string told_by(const DrawnFlow& drawn, const FlowPageReading& reading)
{
    return drawn.told(reading.symbols, reading.arrows);
}
inline std::string told_by(const DrawnFlow& drawn)
{
    return told_by(drawn, read_flow_page(drawn.page.picture(), drawn.page.dpi()));
}

}  // namespace alihsop::testing
