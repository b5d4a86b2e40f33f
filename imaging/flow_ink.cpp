#include "imaging/flow_ink.h"

#include "imaging/binarise.h"
#include "imaging/take_rulings_out.h"
#include "imaging/trace_rulings.h"

namespace alihsop {
namespace {

constexpr double kWorkingDpi = 140.0;  // the page is shrunk to no less than this

}  // namespace

FlowInk find_flow_ink(const cv::Mat& even_with_colour, const std::vector<Ruling>& rulings, double dpi)
{
    FlowInk flow;
    flow.factor = std::max(1, static_cast<int>(dpi / kWorkingDpi));
    flow.dpi = dpi / flow.factor;
    flow.all = shrink_ink(binarise_pale(even_with_colour), flow.factor);
    for (const auto& r : rulings)
        flow.rulings.push_back({r.horizontal, r.position / flow.factor, r.begin / flow.factor, r.end / flow.factor + 1, r.thickness});
    flow.without_rulings = take_rulings_out(flow.all, flow.rulings, flow.dpi);
    return flow;
}

}  // namespace alihsop
