#pragma once

#include <map>
#include <string>

namespace alihsop {

/// Measures the CPU time of one stage of a page, from here to the end of the scope, for this thread's take_stage_times.
class StageStopwatch {
public:
    explicit StageStopwatch(std::string stage);
    ~StageStopwatch();
    StageStopwatch(const StageStopwatch&) = delete;
    StageStopwatch& operator=(const StageStopwatch&) = delete;

private:
    std::string stage_;
    double start_;
};

/// What was measured in this thread since the last call: "loading 0.031 restoration 0.250 …", seconds of CPU time, in
/// alphabetical order. No part of any result: two runs never take the same time.
[[nodiscard]] std::string take_stage_times();

/// Adds what such a text says to sums by stage. What is no such text is left out.
void add_stage_times(const std::string& text, std::map<std::string, double>& sums);

}  // namespace alihsop
