// A page that other machines may reach needs a password; without one nothing is served, rather than a warning
// given. The password comes from a file, as arguments are seen by every user of the machine.
#include "app/verbs/verb_review.h"

#include <chrono>
#include <ostream>
#include <thread>

#include "app/phrases/spoken_failure.h"
#include "app/terminal/stop_signal.h"
#include "app/verbs/read_document.h"
#include "review/server/review_server.h"

namespace alihsop {
namespace {

constexpr std::chrono::milliseconds kLook{100};  // how often for Ctrl-C

/// The first line of the file.
std::string read_password(const std::filesystem::path& file, const Phrases& say)
{
    auto text = read_document(file, say);
    if (const auto end = text.find_first_of("\r\n"); end != std::string::npos) text.resize(end);
    if (text.empty())
        throw SpokenFailure(FailureKind::usage, say(Text::password_empty, {file.string()}),
                            say(Text::see_help, {"alihsop review"}));
    return text;
}

std::string address_of_page(const ReviewSettings& settings, int port)
{
    const auto host = settings.address.find(':') == std::string::npos ? settings.address : '[' + settings.address + ']';
    return "http://" + host + ':' + std::to_string(port) + '/';
}

}  // namespace

int run_review(const ReviewCommand& command, const Console& console)
{
    auto settings = command.settings;
    if (!command.password_file.empty()) settings.password = read_password(command.password_file, console.say);
    if (!is_loopback(settings.address) && settings.password.empty())
        throw SpokenFailure(FailureKind::usage, console.say(Text::password_needed, {settings.address}),
                            console.say(Text::password_needed_advice));
    ReviewServer server(settings);
    // On the standard output, and at once: a script may wait for this line.
    console.out << console.say(Text::review_started, {address_of_page(settings, server.port())}) << std::endl;
    const StopSignal signal;
    std::jthread watch([&](const std::stop_token& over) {
        while (!over.stop_requested() && signal.came() == 0) std::this_thread::sleep_for(kLook);
        server.stop();
    });
    server.serve();
    return 0;
}

}  // namespace alihsop
