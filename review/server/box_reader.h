#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "models/box.h"
#include "pipeline/workers/worker_pool.h"

namespace alihsop {

/// Reads boxes that people draw, in one worker process that is kept; one box at a time.
class BoxReader {
public:
    explicit BoxReader(const std::filesystem::path& model);
    struct Text {
        std::string text;
        double confidence = 0;
    };
    /// Nothing when the picture cannot be read, or the reading takes too long.
    [[nodiscard]] std::optional<Text> read(const std::filesystem::path& picture, const Box& box, int dpi);

private:
    std::mutex mutex_;
    WorkerPool pool_;
};

}  // namespace alihsop
