#pragma once

#include <functional>

namespace alihsop {

/// Told after each finished page.
struct PageDone {
    int page = 0;
    int pages_done = 0;
    int pages_total = 0;
    int doubts = 0;  ///< values marked for review on this page, as far as the page alone knows
    bool failed = false;
    bool ahead = false;  ///< read before its input's turn, while pages of another were
};
using ProgressSink = std::function<void(const PageDone&)>;

}  // namespace alihsop
