#pragma once

#include <filesystem>
#include <string>

#include "models/progress_event.h"

namespace alihsop {

/// Appends to a workspace's progress.jsonl, one line an event, each written at once.
class ProgressLog {
public:
    /// Throws Failure(cannot_write), here and later.
    explicit ProgressLog(std::filesystem::path file);
    ~ProgressLog();
    ProgressLog(const ProgressLog&) = delete;
    ProgressLog& operator=(const ProgressLog&) = delete;
    /// Fills in the time.
    void add(ProgressEvent event);

private:
    void write(const std::string& text);
    std::filesystem::path file_;
    int descriptor_ = -1;
};

}  // namespace alihsop
