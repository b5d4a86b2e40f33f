// CPU time of the thread, not time by the clock: workers share the cores with each other and with whatever else
// runs.
#include "pipeline/page/stage_times.h"

#include <cstdio>
#include <ctime>
#include <sstream>

namespace alihsop {
namespace {

thread_local std::map<std::string, double> measured;

double thread_seconds()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

}  // namespace

StageStopwatch::StageStopwatch(std::string stage) : stage_(std::move(stage)), start_(thread_seconds()) {}

StageStopwatch::~StageStopwatch() { measured[stage_] += thread_seconds() - start_; }

std::string take_stage_times()
{
    std::string text;
    for (const auto& [stage, seconds] : measured) {
        char number[32];
        std::snprintf(number, sizeof number, "%.3f", seconds);
        text += (text.empty() ? "" : " ") + stage + " " + number;
    }
    measured.clear();
    return text;
}

void add_stage_times(const std::string& text, std::map<std::string, double>& sums)
{
    std::istringstream words(text);
    std::string stage;
    double seconds = 0;
    while (words >> stage >> seconds) sums[stage] += seconds;
}

}  // namespace alihsop
