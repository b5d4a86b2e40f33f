#pragma once

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "models/box.h"
#include "models/page_reading.h"
#include "pipeline/workers/worker_pool.h"

namespace alihsop {

/// A page's picture as it is kept, and how it is to be seen.
struct KeptPicture {
    std::filesystem::path file;
    int turn = 0;  ///< clockwise degrees by which a person has turned it: 0, 90, 180, 270
    int dpi = 0;
};

/// Reads from the kept pictures of pages what people ask for, in one worker process at a time.
class PaperReader {
public:
    explicit PaperReader(const std::filesystem::path& model);
    struct Text {
        std::string text;
        double confidence = 0;
    };
    /// What stands in a box that was drawn on the turned picture. Nothing when the picture cannot be read, or the
    /// reading takes too long.
    [[nodiscard]] std::optional<Text> read_box(const KeptPicture& picture, const Box& box);
    /// All that stands on a page, as the machine reads it when it is told which side is up.
    [[nodiscard]] std::optional<PageReading> read_page(const KeptPicture& picture, int page);

private:
    std::optional<Message> ask(WorkerTask task);
    std::mutex mutex_;
    WorkerPool pool_;
};

}  // namespace alihsop
