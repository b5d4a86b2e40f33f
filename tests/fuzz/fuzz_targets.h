#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace alihsop::testing {

/// A reader of foreign bytes. Whatever they are, it may refuse them (Failure, PageTrouble, std::runtime_error where its
/// header says so), but nothing else may happen.
struct FuzzTarget {
    std::string name;  ///< its corpus is tests/fuzz/corpus/NAME
    void (*read)(std::string_view bytes);
};

const std::vector<FuzzTarget>& fuzz_targets();

}  // namespace alihsop::testing
