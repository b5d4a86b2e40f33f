// Method: a worker is one loop over tasks on one socket. What it opened for a page (source, engine) stays for
// the next; a task about another source is answered by another worker, as this one may read no other. Every
// exception becomes an answer; what is none (a crash, a signal, no memory) is seen by the run, as the socket
// closes.
#include "pipeline/workers/serve_run.h"

#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include "extractors/text/recognise_line.h"
#include "imaging/codecs/encode_picture.h"
#include "imaging/quarter_turn.h"
#include "imaging/sources/source.h"
#include "models/failure.h"
#include "models/json/page_reading_json.h"
#include "pipeline/page/read_box.h"
#include "pipeline/page/read_page.h"
#include "pipeline/page/stage_times.h"
#include "pipeline/workers/assemble_binder.h"
#include "pipeline/workers/confine_worker.h"
#include "pipeline/workers/document_piece.h"
#include "pipeline/workers/limit_worker.h"
#include "pipeline/workers/message.h"
#include "pipeline/workers/page_answer.h"
#include "pipeline/workers/page_worker.h"
#include "pipeline/workers/worker_task.h"
#include "pipeline/workers/worker_terms.h"

namespace alihsop {
namespace {

// what engines are trained at; for pages that are drawn, not scanned
constexpr int kRenderDpi = 300;

class Worker {
public:
    Worker(const WorkerSettings& settings, std::optional<LineRecogniser> engine, PieceSink send)
        : settings_(settings), send_(std::move(send)), engine_(std::move(engine))
    {
    }

    WorkerAnswer answer(const WorkerTask& task)
    {
        try {
            confine(task);
            return {WorkerAnswer::Kind::done, work(task), false};
        } catch (const Failure& failure) {
            return failed(failure);
        } catch (const std::exception& trouble) {
            return failed(Failure(FailureKind::internal, task.input.string() + ": " + trouble.what()));
        }
    }

private:
    /// Before the first foreign byte is read.
    void confine(const WorkerTask& task)
    {
        // At the first task, which names the place; a worker has one place for life.
        if (std::exchange(confined_, true)) return;
        std::vector<std::filesystem::path> readable{task.place()};
        if (task.kind != WorkerTask::Kind::binder) readable.push_back(LineRecogniser::model_file(settings_.model));
        static_cast<void>(confine_files(readable));  // where the kernel does not offer it, the app says so
    }

    Message work(const WorkerTask& task)
    {
        if (task.kind == WorkerTask::Kind::survey) return survey(task);
        if (task.kind == WorkerTask::Kind::binder)
            return to_message(assemble_binder(order_of(task.details), task.input, send_));
        if (task.kind == WorkerTask::Kind::box) return read_drawn_box(task);
        if (task.kind == WorkerTask::Kind::picture) return read_kept_picture(task);
        return to_message(read(task));
    }

    /// Text and confidence.
    Message read_drawn_box(const WorkerTask& task)
    {
        std::istringstream details(task.details);
        const auto page = load_turned(task, details);
        Box box;
        details >> box.x >> box.y >> box.width >> box.height;
        const auto value = read_box(page.pixels, box, page.dpi, reader());
        return {value.text, std::to_string(value.confidence)};
    }

    /// A PageReading as JSON.
    Message read_kept_picture(const WorkerTask& task)
    {
        std::istringstream details(task.details);
        auto page = load_turned(task, details);
        page.page = task.page;
        return {write_page_reading_line(read_page(page, {page.dpi, false, true}, reader()).reading)};
    }

    /// A kept picture as `details` says that it is seen: "turn dpi".
    static PageImage load_turned(const WorkerTask& task, std::istringstream& details)
    {
        auto page = open_source(task.input, {})->load_page(1);
        int turn = 0, dpi = 0;
        details >> turn >> dpi;
        page.pixels = quarter_turned(page.pixels, turn);
        page.dpi = dpi > 0 ? dpi : kRenderDpi;
        return page;
    }

    LineReader reader()
    {
        // Late, as a survey or an assembly needs no engine; a worker of the fork server has one from the
        // beginning.
        if (!engine_) engine_.emplace(settings_.model);
        return [this](const cv::Mat& picture) { return engine_->read(picture); };
    }

    static Message survey(const WorkerTask& task)
    {
        return to_message(SurveyAnswer{hash_source(task.input), open_source(task.input, {})->page_count()});
    }

    PageAnswer read(const WorkerTask& task)
    {
        open(task);
        const LineReader line = reader();
        // What a page before has left.
        static_cast<void>(take_stage_times());
        const PageResult result = load_and_read(task.page, line);
        PageAnswer answer;
        answer.failed = result.reading.page.error.has_value();
        answer.doubts = count_doubts(result.reading);
        answer.reading = write_page_reading_line(result.reading);
        if (!result.picture.empty()) {
            const StageStopwatch stage("picture");
            answer.picture = encode_picture(result.picture);
        }
        answer.stages = take_stage_times();
        return answer;
    }

    void open(const WorkerTask& task)
    {
        // A worker mostly reads page after page of one file: it stays open as long as the file is the same.
        if (source_ && source_input_ == task.input && source_version_ == task.version) return;
        source_.reset();
        source_ = open_source(task.input, {settings_.dpi > 0 ? settings_.dpi : kRenderDpi});
        source_input_ = task.input;
        source_version_ = task.version;
    }

    PageResult load_and_read(int page, const LineReader& read)
    {
        try {
            PageImage scanned;
            {
                const StageStopwatch stage("loading");
                scanned = source_->load_page(page);
            }
            return read_page(std::move(scanned), {static_cast<double>(settings_.dpi), settings_.use_text_layer}, read);
        } catch (const PageTrouble& trouble) {
            return failed_page(page, trouble.code(), trouble.what());
        } catch (const Failure&) {
            throw;
        } catch (const std::exception& trouble) {
            return failed_page(page, "page-failed", trouble.what());
        }
    }

    static WorkerAnswer failed(const Failure& failure)
    {
        return {WorkerAnswer::Kind::failure,
                {std::to_string(static_cast<int>(failure.kind())), failure.what(), failure.advice()},
                false};
    }

    WorkerSettings settings_;
    PieceSink send_;
    std::optional<LineRecogniser> engine_;
    std::unique_ptr<Source> source_;
    std::filesystem::path source_input_;
    std::string source_version_;
    bool confined_ = false;
};

// Neither destructors nor exit handlers: what they might do wrong concerns nobody any more.
[[noreturn]] void end() { ::_exit(0); }

void send_piece(DocumentPiece piece)
{
    if (!send_message(kWorkerSocket, to_message({WorkerAnswer::Kind::piece, to_message(std::move(piece)), false})))
        end();
}

}  // namespace

void live_for_run()
{
    // No worker outlives the program, however that ends.
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    // Whatever the program had open is none of the worker's business.
    ::close_range(kWorkerSocket + 1, ~0U, 0);
    cv::setNumThreads(1);  // parallelism is by page
}

void serve_run(std::optional<LineRecogniser> engine)
{
    live_for_run();
    give_up_privileges();
    MessageAssembler assembler;
    const auto first = receive_message(kWorkerSocket, assembler);
    if (!first) end();
    const auto settings = settings_of(*first);
    // Limits stand before foreign bytes are read; the one on CPU time is set anew for each task.
    limit_memory(settings.memory_megabytes);
    keep_freed_memory();
    Worker worker(settings, std::move(engine), send_piece);
    while (const auto message = receive_message(kWorkerSocket, assembler)) {
        limit_cpu_time(settings.cpu_seconds);
        auto answer = worker.answer(task_of(*message));
        // A worker that holds much after a page is replaced between two pages rather than ended amid one.
        answer.worn_out = holds_much_memory();
        if (!send_message(kWorkerSocket, to_message(std::move(answer)))) break;
    }
    end();
}

int run_page_worker() { serve_run(std::nullopt); }

}  // namespace alihsop
