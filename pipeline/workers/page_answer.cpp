// Doubts are counted here, where the reading is at hand as a value, for progress bars only:
// pipeline/weigh_values decides later what a person should look at.
#include "pipeline/workers/page_answer.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace alihsop {
namespace {

constexpr double kDoubtful = 0.7;  // confidence of a line's least certain word

int number_of(const std::string& text)
{
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 0)
        throw std::runtime_error("an answer is malformed");
    return number;
}

void require(const Message& message, std::size_t parts)
{
    if (message.size() != parts) throw std::runtime_error("an answer is malformed");
}

}  // namespace

Message to_message(const SurveyAnswer& answer) { return {answer.sha256, std::to_string(answer.page_count)}; }

Message to_message(const PageAnswer& answer)
{
    return {answer.reading, answer.picture, std::to_string(answer.doubts), answer.failed ? "1" : "0", answer.stages};
}

SurveyAnswer survey_answer_of(Message message)
{
    require(message, 2);
    return {std::move(message[0]), number_of(message[1])};
}

PageAnswer page_answer_of(Message message)
{
    require(message, 5);
    return {std::move(message[0]), std::move(message[1]), number_of(message[2]), message[3] == "1",
            std::move(message[4])};
}

int count_doubts(const PageReading& reading)
{
    const auto is_doubtful = [](const TextLine& line) { return line.handwritten || line.confidence() < kDoubtful; };
    int doubts = 0;
    for (const auto& table : reading.tables)
        for (const auto& cell : table.cells) doubts += std::any_of(cell.lines.begin(), cell.lines.end(), is_doubtful);
    return doubts;
}

}  // namespace alihsop
