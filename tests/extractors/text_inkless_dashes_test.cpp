#include <gtest/gtest.h>

#include "extractors/text/drop_inkless_dashes.h"

namespace alihsop {
namespace {

// "Menimbang" at 0..100, what is given at 95..205, "bahwa" at 200..260; `dash`: the ink between the two.
std::string kept(const std::string& between, const std::vector<cv::Rect>& dash)
{
    TextLine line;
    line.words = {{{0, 0, 100, 20}, "Menimbang", 0.9}, {{95, 0, 110, 20}, between, 0.6}, {{200, 0, 60, 20}, "bahwa", 0.9}};
    std::vector<cv::Rect> pieces{{0, 2, 99, 18}, {201, 2, 58, 18}};
    pieces.insert(pieces.end(), dash.begin(), dash.end());
    drop_inkless_dashes(line, pieces);
    return line.text();
}

TEST(DropInklessDashes, ABlankThatWasReadAsADashGoes)
{
    EXPECT_EQ(kept("—", {}), "Menimbang bahwa");
    EXPECT_EQ(kept("——", {}), "Menimbang bahwa");
    EXPECT_EQ(kept("-", {{140, 10, 3, 3}}), "Menimbang bahwa") << "a speck is no dash";
}

TEST(DropInklessDashes, APrintedDashAndOtherWordsStay)
{
    EXPECT_EQ(kept("—", {{120, 10, 60, 3}}), "Menimbang — bahwa");
    EXPECT_EQ(kept("a", {}), "Menimbang a bahwa");
}

}  // namespace
}  // namespace alihsop
