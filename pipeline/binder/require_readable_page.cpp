#include "pipeline/binder/require_readable_page.h"

#include <algorithm>

#include "models/failure.h"

namespace alihsop {

void require_a_readable_page(const Binder& binder, const std::filesystem::path& input)
{
    const bool all_failed =
        std::all_of(binder.pages.begin(), binder.pages.end(), [](const Page& page) { return page.error.has_value(); });
    if (all_failed && !binder.pages.empty())
        throw Failure(FailureKind::bad_input,
                      input.string() + ": no page could be read (" + binder.pages.front().error->message + ")",
                      binder.pages.front().error->code == "page-kind-not-read"
                          ? "Save it as PNG or PDF and digitise that."
                          : "check that the file opens in a viewer, or scan it again");
}

}  // namespace alihsop
