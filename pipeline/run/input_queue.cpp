// Method: all inputs' pages go through one pool, the first input's first; a worker that finds no page left goes
// on with the next input, so that two jobs do 1.84 times the pages of one (1.75 when each input had a pool of
// its own). Results are handed over input by input, in order, whatever was read ahead.
//
// Trouble of an input waits for its turn: what is told and the exit code do not depend on who was faster.
#include "pipeline/run/input_queue.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <tuple>
#include <utility>

#include "models/failure.h"
#include "models/json/page_reading_json.h"
#include "pipeline/page/read_page.h"
#include "pipeline/run/worker_answers.h"

namespace alihsop {
namespace {

// The wait ends at each answer; this only bounds a wait without any.
constexpr std::chrono::hours kForEver{1};
constexpr int kSurvey = 0;  // in a task's id, where others have their page
constexpr int kPageBits = 32;

// The worker is not to be trusted: foreign bytes may have made it say anything.
PageReading parse_reading(int page, const PageAnswer& answer)
{
    try {
        auto reading = read_page_reading_text(answer.reading);
        reading.page.page = page;
        return reading;
    } catch (const Failure&) {
        return failed_page(page, "page-crashed",
                           "page " + std::to_string(page) + ": the program that read it lost its mind")
            .reading;
    }
}

std::pair<int, int> chosen_pages(const std::filesystem::path& input, int count, const DigitiseSettings& settings)
{
    if (!settings.pages) return {1, count};
    if (settings.pages->first > count)
        throw Failure(FailureKind::usage,
                      input.string() + " has " + std::to_string(count) + " pages; page " +
                          std::to_string(settings.pages->first) + " is not among them",
                      "name pages that are there with --pages");
    return {settings.pages->first, std::min(count, settings.pages->second)};
}

}  // namespace

InputQueue::InputQueue(WorkerPool& workers, const std::vector<std::filesystem::path>& inputs,
                       const DigitiseSettings& settings, Folder folder)
    : workers_(workers), settings_(settings), folder_(std::move(folder))
{
    for (const auto& path : inputs) inputs_.emplace_back().path = path;
}

bool InputQueue::Input::is_read() const { return trouble || (counted && static_cast<int>(done.size()) == total()); }

InputQueue::Pages InputQueue::take(const ProgressSink& progress)
{
    Input& input = inputs_.at(turn_);
    std::size_t told = 0;
    const auto tell = [&] {
        for (; told < input.done.size(); ++told)
            // Pages that were read ahead are told at once when their input's turn comes.
            if (progress) progress(input.done[told]);
    };
    for (tell(); !input.is_read(); tell()) {
        while (const auto index = workers_.has_room() ? input_to_work_on() : std::nullopt) give(*index);
        if (input.trouble) break;  // and perhaps no worker is at work for which to wait
        for (auto& answered : workers_.wait(kForEver)) accept(std::move(answered));
    }
    ++turn_;
    input.done = {};
    if (input.trouble) std::rethrow_exception(input.trouble);
    return std::move(input.pages);
}

// The first that has work; none while one before it has not been counted, for its pages come first.
std::optional<std::size_t> InputQueue::input_to_work_on() const
{
    // No further ahead than there are workers: each input that waits keeps its readings.
    const auto end = std::min(inputs_.size(), turn_ + static_cast<std::size_t>(workers_.size()));
    for (std::size_t i = turn_; i < end; ++i) {
        // The first has work until its last page is given away.
        if (inputs_[i].has_work()) return i;
        if (!inputs_[i].counted && !inputs_[i].trouble) return std::nullopt;
    }
    return std::nullopt;
}

void InputQueue::give(std::size_t index)
{
    Input& input = inputs_[index];
    const auto id = static_cast<std::uint64_t>(index) << kPageBits;
    try {
        if (!input.surveyed)
            workers_.give(id | kSurvey, {WorkerTask::Kind::survey, input.path, 0, {}, {}});
        else {
            workers_.give(id | static_cast<std::uint64_t>(input.next),
                          {WorkerTask::Kind::page, input.path, input.next, input.pages.survey.sha256, {}});
            ++input.next;
        }
        input.surveyed = true;
    } catch (...) {  // no worker can be started
        give_up(input);
    }
}

/// For the input's turn; in a handler.
void InputQueue::give_up(Input& input)
{
    input.trouble = std::current_exception();
    input.pages = {};
}

void InputQueue::accept(WorkerPool::Answered answered)
{
    Input& input = inputs_[static_cast<std::size_t>(answered.id >> kPageBits)];
    const int page = static_cast<int>(answered.id & ((std::uint64_t{1} << kPageBits) - 1));
    // What comes for an input that has been given up is void.
    if (input.trouble) return;
    try {
        if (page == kSurvey)
            accept_survey(input, std::move(answered.answer));
        else
            accept_page(input, page, std::move(answered.answer));
    } catch (...) {
        give_up(input);
    }
}

void InputQueue::accept_survey(Input& input, WorkerAnswer answer)
{
    input.pages.survey = survey_answer(input.path, std::move(answer));
    std::tie(input.first, input.last) = chosen_pages(input.path, input.pages.survey.page_count, settings_);
    folder_.prepare(input.path);
    input.counted = true;
    input.next = input.first;
    input.pages.readings.resize(static_cast<std::size_t>(input.total()));
}

void InputQueue::accept_page(Input& input, int page, WorkerAnswer answer)
{
    const auto reading = page_answer(page, std::move(answer));
    if (!reading.picture.empty()) folder_.keep(input.path, page, reading.picture);
    input.pages.readings[static_cast<std::size_t>(page - input.first)] = parse_reading(page, reading);
    // It tells nothing of the time that this input takes.
    const bool ahead = &input != &inputs_[turn_];
    input.done.push_back(
        {page, static_cast<int>(input.done.size()) + 1, input.total(), reading.doubts, reading.failed, ahead});
}

}  // namespace alihsop
