#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace alihsop::testing {

/// A type that a file defines at namespace scope: struct, class, union or enum with its body, or an alias.
struct DefinedType {
    std::string name;            ///< "FlowRow"
    std::string scope;           ///< "alihsop", "alihsop::testing"
    bool anonymous = false;      ///< within an anonymous namespace: seen by this file alone
    bool alias = false;          ///< by `using`
    std::filesystem::path file;  ///< from the root
    int line = 0;
};

/// Those of one file, a path from the root. Types within types and functions are left out, and specialisations.
std::vector<DefinedType> types_of(const std::filesystem::path& file);

}  // namespace alihsop::testing
