#include "pipeline/read_pages.h"

#include <algorithm>
#include <chrono>
#include <stdexcept>

#include "imaging/source_trouble.h"
#include "models/failure.h"
#include "models/json/page_reading_json.h"
#include "pipeline/read_page.h"

namespace alihsop {
namespace {

constexpr std::chrono::hours kForEver{1};

PageAnswer answer_without_reading(int page, const std::string& code, const std::string& message)
{
    const auto where = "page " + std::to_string(page) + ": ";
    PageAnswer answer;
    answer.failed = true;
    answer.reading = write_page_reading_line(failed_page(page, code, where + message).reading);
    return answer;
}

// The worker is not to be trusted: foreign bytes may have made it say anything.
PageReading parse_reading(int page, const PageAnswer& answer)
{
    try {
        auto reading = read_page_reading_text(answer.reading);
        reading.page.page = page;
        return reading;
    } catch (const Failure&) {
        return failed_page(page, "page-crashed", "page " + std::to_string(page) + ": the program that read it lost its mind").reading;
    }
}

struct PageRange {
    int first = 1;
    int last = 0;
};

PageRange chosen_pages(const std::filesystem::path& input, int count, const DigitiseSettings& settings)
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

PageAnswer page_answer(int page, WorkerAnswer answer)
{
    if (answer.kind == WorkerAnswer::Kind::failure) throw_failure(answer);
    if (answer.kind == WorkerAnswer::Kind::died) return answer_without_reading(page, answer.parts.at(0), answer.parts.at(1));
    try {
        return page_answer_of(std::move(answer.parts));
    } catch (const std::runtime_error&) {
        return answer_without_reading(page, "page-crashed", "the program that read it lost its mind");
    }
}

SurveyAnswer survey_answer(const std::filesystem::path& input, WorkerAnswer answer)
{
    if (answer.kind == WorkerAnswer::Kind::failure) throw_failure(answer);
    if (answer.kind == WorkerAnswer::Kind::died)
        throw bad_input(input, "cannot be opened: " + answer.parts.at(1),
                        "check that the file opens in a viewer, or scan it again");
    return survey_answer_of(std::move(answer.parts));
}

WorkerSettings worker_settings(const DigitiseSettings& settings)
{
    constexpr int kWallOfCpu = 5;  // a machine on which all takes several times as long, a disk that is waited for
    WorkerSettings workers{settings.model, settings.dpi, settings.use_text_layer};
    workers.cpu_seconds = settings.page_seconds;
    workers.wall_seconds = kWallOfCpu * settings.page_seconds;
    return workers;
}

SurveyAnswer survey_source(WorkerPool& workers, const std::filesystem::path& input)
{
    workers.give(0, {WorkerTask::Kind::survey, input, 0, {}, {}});
    while (true)
        for (auto& answered : workers.wait(kForEver)) return survey_answer(input, std::move(answered.answer));
}

std::vector<PageReading> read_pages(WorkerPool& workers, const std::filesystem::path& input, const SurveyAnswer& survey,
                                    const DigitiseSettings& settings,
                                    const std::function<void(int, const std::string&)>& keep, const ProgressSink& progress)
{
    const auto [first, last] = chosen_pages(input, survey.page_count, settings);
    const int total = last - first + 1;
    std::vector<PageReading> readings(static_cast<std::size_t>(total));
    int next = first, done = 0;
    while (done < total) {
        for (; next <= last && workers.has_room(); ++next)
            workers.give(static_cast<std::uint64_t>(next), {WorkerTask::Kind::page, input, next, survey.sha256, {}});
        for (auto& answered : workers.wait(kForEver)) {
            const int page = static_cast<int>(answered.id);
            const auto answer = page_answer(page, std::move(answered.answer));
            if (!answer.picture.empty()) keep(page, answer.picture);
            readings[static_cast<std::size_t>(page - first)] = parse_reading(page, answer);
            ++done;
            if (progress) progress({page, done, total, answer.doubts, answer.failed});
        }
    }
    return readings;
}

}  // namespace alihsop
