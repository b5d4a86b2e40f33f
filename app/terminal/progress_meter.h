#pragma once

#include <chrono>
#include <string>

#include "app/phrases/messages.h"
#include "pipeline/run/digitise_binder.h"

namespace alihsop {

/// One binder's progress as a line of text: a bar, pages done, pages a minute, remaining time, doubts so far.
///
///     magetan  ██████████░░░░░░░░░░  12/24 halaman · 31 hlm/menit · sisa 0:23 · 5 perlu diperiksa
///
/// Debian has no C++ library for this; the drawing itself is a dozen lines.
class ProgressMeter {
public:
    explicit ProgressMeter(std::string name) : name_(std::move(name)) {}
    void advance(const PageDone& page);
    /// The line at most `columns` characters wide, without line end. `since_start` is the time worked on the binder.
    [[nodiscard]] std::string line(std::chrono::duration<double> since_start, int columns, const Phrases& say) const;

private:
    std::string name_;
    int done_ = 0;
    int ahead_ = 0;  ///< of those, read before the binder's turn: they tell nothing of its speed
    int total_ = 0;
    int doubts_ = 0;
};

/// "0:07", "12:30", "1:02:03"; rounded to whole seconds.
std::string clock_text(std::chrono::duration<double> time);

}  // namespace alihsop
