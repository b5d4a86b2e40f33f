#pragma once

#include <cstdio>
#include <string>

namespace alihsop {

/// A number with three decimals, as XML and PDF write it: "0.959". No negative zero.
inline std::string decimal_text(double value)
{
    char digits[64];
    std::snprintf(digits, sizeof digits, "%.3f", value);
    const std::string text = digits;
    return text == "-0.000" ? "0.000" : text;
}

}  // namespace alihsop
