#pragma once

#include <string>
#include <string_view>

namespace alihsop {

/// The name as file systems see it that know neither capitals nor normal forms: two names with one folded form may be
/// one place on a memory stick, a network drive or a Mac. UTF-8; Latin letters with marks (U+00C0 to U+017F) are
/// decomposed, other letters and bytes that are no UTF-8 stay as they are.
[[nodiscard]] std::string fold_name(std::string_view name);

}  // namespace alihsop
