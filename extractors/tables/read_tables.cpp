#include "extractors/tables/read_tables.h"

#include "extractors/tables/build_grid.h"
#include "extractors/tables/find_rulings.h"

namespace alihsop {

TablesReading read_tables(const cv::Mat& pale_ink, double dpi)
{
    TablesReading reading;
    reading.rulings = find_rulings(pale_ink, dpi);
    reading.tables = build_tables(reading.rulings, dpi);
    return reading;
}

}  // namespace alihsop
