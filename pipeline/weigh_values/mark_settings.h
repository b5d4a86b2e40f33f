#pragma once

#include <optional>

namespace alihsop {

/// Which values a person should look at, beside those that bear another reason than a low confidence. With neither:
/// those below the confidence that the file of weights names. With both: as many as the one that asks for fewer.
struct MarkSettings {
    std::optional<double> load;  ///< per cent of a binder's values: the least sure ones
    std::optional<double>
        max_silent;  ///< per cent of a binder's values that may be wrong without a mark, by their confidence
};

}  // namespace alihsop
