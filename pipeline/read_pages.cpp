#include "pipeline/read_pages.h"

#include <atomic>
#include <exception>
#include <mutex>
#include <thread>

#include "extractors/text/recognise_line.h"
#include "imaging/source.h"
#include "models/failure.h"
#include "pipeline/read_page.h"

namespace alihsop {
namespace {

constexpr int kRenderDpi = 300;

int doubts_of(const PageReading& reading)
{
    int doubts = 0;
    const auto doubtful = [](const std::vector<TextLine>& lines) {
        int count = 0;
        for (const auto& line : lines) count += line.handwritten || line.confidence() < 0.7;
        return count;
    };
    for (const auto& table : reading.tables)
        for (const auto& cell : table.cells) doubts += doubtful(cell.lines) > 0;
    return doubts;
}

// What the workers share: the next page to take, the results, the first failure.
struct Work {
    int first = 1;
    std::vector<PageReading> readings;
    std::atomic<std::size_t> next{0};
    std::mutex lock;
    int done = 0;
    std::exception_ptr failure;
};

PageResult load_and_read(Source& source, int page, const ReadPageSettings& settings, const LineReader& read)
{
    try {
        return read_page(source.load_page(page), settings, read);
    } catch (const PageTrouble& trouble) {
        return failed_page(page, trouble.code(), trouble.what());
    } catch (const Failure&) {
        throw;
    } catch (const std::exception& trouble) {
        return failed_page(page, "page-failed", trouble.what());
    }
}

void work_on(Work& work, const std::filesystem::path& input, const DigitiseSettings& settings,
             const std::function<void(int, const cv::Mat&)>& keep, const ProgressSink& progress)
{
    try {
        const auto source = open_source(input, {settings.dpi > 0 ? settings.dpi : kRenderDpi});
        const LineRecogniser engine(settings.model);
        const LineReader read = [&](const cv::Mat& line) { return engine.read(line); };
        for (std::size_t i; (i = work.next++) < work.readings.size();) {
            const int page = work.first + static_cast<int>(i);
            PageResult result = load_and_read(*source, page, {static_cast<double>(settings.dpi), settings.use_text_layer}, read);
            if (!result.picture.empty()) keep(page, result.picture);
            const std::lock_guard guard(work.lock);
            work.readings[i] = std::move(result.reading);
            ++work.done;
            if (progress)
                progress({page, work.done, static_cast<int>(work.readings.size()), doubts_of(work.readings[i]),
                          work.readings[i].page.error.has_value()});
        }
    } catch (...) {
        const std::lock_guard guard(work.lock);
        if (!work.failure) work.failure = std::current_exception();
        work.next = work.readings.size();
    }
}

}  // namespace

std::vector<PageReading> read_pages(const std::filesystem::path& input, const DigitiseSettings& settings,
                                    const std::function<void(int, const cv::Mat&)>& keep, const ProgressSink& progress)
{
    cv::setNumThreads(1);  // parallelism is by page
    Work work;
    const int count = open_source(input, {settings.dpi > 0 ? settings.dpi : kRenderDpi})->page_count();
    int last = count;
    if (settings.pages) {
        work.first = settings.pages->first;
        last = std::min(count, settings.pages->second);
        if (work.first > last)
            throw Failure(FailureKind::usage,
                          input.string() + " has " + std::to_string(count) + " pages; page " + std::to_string(work.first) +
                              " is not among them",
                          "name pages that are there with --pages");
    }
    work.readings.resize(static_cast<std::size_t>(last - work.first + 1));
    std::vector<std::thread> others;
    const int jobs = std::clamp(settings.jobs, 1, static_cast<int>(work.readings.size()));
    for (int i = 1; i < jobs; ++i) others.emplace_back([&] { work_on(work, input, settings, keep, progress); });
    work_on(work, input, settings, keep, progress);
    for (auto& other : others) other.join();
    if (work.failure) std::rethrow_exception(work.failure);
    return std::move(work.readings);
}

}  // namespace alihsop
