// Fields stand by their place, with the kind of the message in front. No versions: both ends are the same file
// (/proc/self/exe).
#include "pipeline/workers/worker_task.h"

#include <charconv>
#include <iterator>
#include <stdexcept>

#include "models/failure.h"

namespace alihsop {
namespace {

constexpr std::size_t kSettingsParts = 7;
constexpr std::size_t kTaskParts = 7;
constexpr std::size_t kFailureParts = 3;

int number_of(const std::string& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    // Not a Failure: whoever reads an answer decides what a worker's nonsense means there.
    if (error != std::errc{} || end != text.data() + text.size()) throw std::runtime_error("a message is malformed");
    return number;
}

void require(const Message& message, std::size_t parts, const std::string& name)
{
    if (message.size() != parts || message.front() != name) throw std::runtime_error("a message is malformed");
}

}  // namespace

Message to_message(const WorkerSettings& settings)
{
    return {"settings",
            settings.model.native(),
            std::to_string(settings.dpi),
            settings.use_text_layer ? "1" : "0",
            std::to_string(settings.cpu_seconds),
            std::to_string(settings.wall_seconds),
            std::to_string(settings.memory_megabytes)};
}

Message to_message(const WorkerTask& task)
{
    return {"task",
            std::to_string(static_cast<int>(task.kind)),
            task.input.native(),
            std::to_string(task.page),
            task.version,
            task.details,
            task.readings.native()};
}

WorkerSettings settings_of(const Message& message)
{
    require(message, kSettingsParts, "settings");
    return {
        message[1],           number_of(message[2]), message[3] == "1", number_of(message[4]), number_of(message[5]),
        number_of(message[6])};
}

WorkerTask task_of(const Message& message)
{
    require(message, kTaskParts, "task");
    return {static_cast<WorkerTask::Kind>(number_of(message[1])),
            message[2],
            number_of(message[3]),
            message[4],
            message[5],
            message[6]};
}

Message to_message(WorkerAnswer answer)
{
    Message message{std::to_string(static_cast<int>(answer.kind)), answer.worn_out ? "1" : "0"};
    message.insert(message.end(), std::make_move_iterator(answer.parts.begin()),
                   std::make_move_iterator(answer.parts.end()));
    return message;
}

WorkerAnswer answer_of(Message message)
{
    if (message.size() < 2) throw std::runtime_error("a message is malformed");
    WorkerAnswer answer;
    answer.kind = static_cast<WorkerAnswer::Kind>(number_of(message[0]));
    answer.worn_out = message[1] == "1";
    // Moved, as a page's picture is among the parts.
    answer.parts.assign(std::make_move_iterator(message.begin() + 2), std::make_move_iterator(message.end()));
    return answer;
}

void throw_failure(const WorkerAnswer& answer)
{
    if (answer.parts.size() != kFailureParts) throw std::runtime_error("a message is malformed");
    throw Failure(static_cast<FailureKind>(number_of(answer.parts[0])), answer.parts[1], answer.parts[2]);
}

}  // namespace alihsop
