#pragma once

#include <cstddef>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "models/page_reading.h"
#include "pipeline/run/digitise_settings.h"
#include "pipeline/run/page_done.h"
#include "pipeline/workers/page_answer.h"
#include "pipeline/workers/worker_pool.h"

namespace alihsop {

/// Reads the pages of several inputs with the same workers and hands them over input by input, in their order. A worker
/// for which an input has no page left goes on with the next; at most as many inputs are begun as there are workers.
class InputQueue {
public:
    /// What is done with an input once its pages are counted, and with each page's picture (WebP). A Failure of theirs
    /// is the input's own.
    struct Folder {
        std::function<void(const std::filesystem::path& input)> prepare;
        std::function<void(const std::filesystem::path& input, int page, const std::string& picture)> keep;
    };

    InputQueue(WorkerPool& workers, const std::vector<std::filesystem::path>& inputs, const DigitiseSettings& settings,
               Folder folder);

    struct Pages {
        SurveyAnswer survey;
        std::vector<PageReading> readings;  ///< in page order, whatever the number of workers
    };
    /// Which input has its turn in take().
    [[nodiscard]] std::size_t turn() const { return turn_; }
    /// The next input, read to its end; `progress` is told of each of its pages, at once of those that were read before
    /// its turn. Throws what keeps the input from being read: the worker's Failure, Failure(bad_input) where it ended
    /// its worker, Failure(usage) where it has no page of `settings.pages`. The input after it has its turn all the
    /// same. Throws std::out_of_range when all have been taken.
    Pages take(const ProgressSink& progress);

private:
    struct Input {
        std::filesystem::path path;
        bool surveyed = false;  ///< or the survey is on its way
        bool counted = false;
        Pages pages;
        int first = 1, last = 0, next = 1;  ///< pages wanted, and the next to be given to a worker
        std::vector<PageDone> done;         ///< in the order in which they were
        std::exception_ptr trouble;

        [[nodiscard]] int total() const { return last - first + 1; }
        [[nodiscard]] bool has_work() const { return !trouble && (!surveyed || next <= last); }
        [[nodiscard]] bool is_read() const;
    };
    [[nodiscard]] std::optional<std::size_t> input_to_work_on() const;
    void give(std::size_t index);
    static void give_up(Input& input);
    void accept(WorkerPool::Answered answered);
    void accept_survey(Input& input, WorkerAnswer answer);
    void accept_page(Input& input, int page, WorkerAnswer answer);

    WorkerPool& workers_;
    const DigitiseSettings& settings_;
    Folder folder_;
    std::vector<Input> inputs_;
    std::size_t turn_ = 0;
};

}  // namespace alihsop
