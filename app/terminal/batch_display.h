#pragma once

#include <chrono>
#include <map>
#include <string>

#include "app/terminal/console.h"
#include "app/terminal/stop_signal.h"
#include "pipeline/batch/run_batch.h"

namespace alihsop {

/// Shows a batch on stderr: one line that is drawn again and again on a terminal; elsewhere a line for each binder.
/// Failures are always told, files that are passed over when asked for details. Ctrl-C asks the batch to stop.
class BatchDisplay : public BatchObserver {
public:
    explicit BatchDisplay(const Console& console);
    ~BatchDisplay() override;

    void page_done(const BatchTally& tally, const std::string& binder, const PageDone& page,
                   const std::string& stages) override;
    void binder_done(const BatchTally& tally, const std::string& binder, const BinderTotals& totals) override;
    void binder_failed(const BatchTally& tally, const std::string& binder, const Failure& failure) override;
    void passed_over(const PassedOver& file) override;
    void tick(const BatchTally& tally) override;
    void stopping(int tasks) override;
    bool asks_to_stop() override { return signal_.came() != 0; }

    /// The signal that asked to stop, or 0.
    [[nodiscard]] int signal() const { return signal_.came(); }
    /// The summary at the end, on stdout.
    void print_summary(const BatchTally& tally);

private:
    void wipe();
    void line(const std::string& text);
    [[nodiscard]] double pages_per_minute(const BatchTally& tally) const;
    [[nodiscard]] std::string remaining(const BatchTally& tally) const;

    const Console& console_;
    StopSignal signal_;
    std::map<std::string, double> stages_;
    bool bar_ = false;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

/// "text (61 %)", in the language of `say`: the stage that took most of the CPU time; "–" when nothing was measured.
std::string slowest_stage(const std::map<std::string, double>& seconds, const Phrases& say);

}  // namespace alihsop
