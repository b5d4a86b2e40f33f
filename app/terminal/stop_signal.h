#pragma once

namespace alihsop {

/// While it lives, the first Ctrl-C (SIGINT) or SIGTERM only asks to stop; a second one ends the program at once.
class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;
    /// The signal that came; 0 when none has.
    [[nodiscard]] int came() const;
};

}  // namespace alihsop
