// A handler may do next to nothing: it keeps the number, and whoever works asks for it now and then.
// SA_RESETHAND brings the default back after the first signal, so that a second Ctrl-C ends a program that does
// not listen.
#include "app/terminal/stop_signal.h"

#include <csignal>
#include <initializer_list>

namespace alihsop {

namespace {

volatile std::sig_atomic_t signal_that_came = 0;

void set_action(void (*handler)(int), int flags)
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    for (const int signal : {SIGINT, SIGTERM}) ::sigaction(signal, &action, nullptr);
}

extern "C" void note(int signal) { signal_that_came = signal; }

}  // namespace

StopSignal::StopSignal()
{
    signal_that_came = 0;
    set_action(note, static_cast<int>(SA_RESETHAND));
}

StopSignal::~StopSignal() { set_action(SIG_DFL, 0); }

int StopSignal::came() const { return signal_that_came; }

}  // namespace alihsop
