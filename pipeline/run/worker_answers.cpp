// What a worker says is bytes of a process that has read foreign bytes: an answer that cannot be taken apart is
// a dead page, never an exception that ends the run.
#include "pipeline/run/worker_answers.h"

#include <stdexcept>

#include "imaging/source_trouble.h"
#include "models/failure.h"
#include "models/json/page_reading_json.h"
#include "pipeline/page/read_page.h"

namespace alihsop {
namespace {

PageAnswer answer_without_reading(int page, const std::string& code, const std::string& message)
{
    const auto where = "page " + std::to_string(page) + ": ";
    PageAnswer answer;
    answer.failed = true;
    answer.reading = write_page_reading_line(failed_page(page, code, where + message).reading);
    return answer;
}

}  // namespace

PageAnswer page_answer(int page, WorkerAnswer answer)
{
    if (answer.kind == WorkerAnswer::Kind::failure) throw_failure(answer);
    if (answer.kind == WorkerAnswer::Kind::died)
        return answer_without_reading(page, answer.parts.at(0), answer.parts.at(1));
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
    // set by hand
    constexpr int kWallOfCpu = 5;  // a machine on which all takes several times as long, a disk that is waited for
    WorkerSettings workers{settings.model, settings.dpi, settings.use_text_layer};
    workers.cpu_seconds = settings.page_seconds;
    workers.wall_seconds = kWallOfCpu * settings.page_seconds;
    return workers;
}

}  // namespace alihsop
