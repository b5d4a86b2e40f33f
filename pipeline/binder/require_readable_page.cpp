#include "pipeline/binder/require_readable_page.h"

#include <algorithm>

#include "models/failure.h"

namespace alihsop {

void require_a_readable_page(const Binder& binder, const std::filesystem::path& input)
{
    const bool all_failed =
        std::all_of(binder.pages.begin(), binder.pages.end(), [](const Page& page) { return page.error.has_value(); });
    if (!all_failed || binder.pages.empty()) return;
    const auto& error = *binder.pages.front().error;
    const auto what = input.string() + ": no page could be read (" + error.message + ")";
    const bool sound = error.code == "page-kind-not-read";
    if (sound) throw Failure(FailureKind::bad_input, what, "Save it as PNG or PDF and digitise that.");
    throw Failure(FailureKind::bad_input, what, "check that the file opens in a viewer, or scan it again");
}

}  // namespace alihsop
