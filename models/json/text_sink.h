#pragma once

#include <functional>
#include <string_view>

namespace alihsop {

/// Takes a long text piece by piece, in order, so that it is nowhere whole: into a file, through a socket.
using TextSink = std::function<void(std::string_view)>;

}  // namespace alihsop
