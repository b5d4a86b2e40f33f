#pragma once

#include <opencv2/imgproc.hpp>
#include <vector>

#include "extractors/arrows/read_arrows.h"
#include "extractors/symbols/read_symbols.h"
#include "extractors/tables/read_tables.h"
#include "imaging/binarise.h"
#include "imaging/find_skew.h"
#include "imaging/flow_ink.h"
#include "models/table_rulings.h"
#include "tests/extractors/draw_flow.h"

namespace alihsop::testing {

/// What the rooms make of a flow page: as pipeline/read_page calls them, after the page was turned upright.
struct FlowPageReading {
    std::vector<Table> tables;
    std::vector<Symbol> symbols;
    std::vector<Arrow> arrows;
};

/// In place of an engine: tells "Ya" (two letters in two pieces) from "Tidak" (the i in two); any other ink is no word.
inline TextLine read_by_pieces(const cv::Mat& line)
{
    cv::Mat ink = line < 128, pieces, sizes, centres;
    int count = 0;
    for (int i = cv::connectedComponentsWithStats(ink, pieces, sizes, centres) - 1; i > 0; --i)
        count += sizes.at<int>(i, cv::CC_STAT_AREA) > 3 ? 1 : 0;
    TextLine read;
    if (count != 2 && (count < 4 || count > 7)) return read;
    const cv::Rect box = cv::boundingRect(ink);
    read.box = {box.x, box.y, box.width, box.height};
    read.words = {{read.box, count == 2 ? "Ya" : "Tidak", 0.99}};
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
    const cv::Mat turned = turn_by(grey, find_skew(binarise(grey), dpi).degrees, cv::INTER_LINEAR, cv::Scalar(255), forward);
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
