#pragma once

#include <string>

namespace alihsop {

/// Where a document does not keep the contract, and how.
struct DocumentFault {
    std::string pointer;  ///< JSON Pointer, "" for the document itself
    std::string message;  ///< one sentence
};

}  // namespace alihsop
