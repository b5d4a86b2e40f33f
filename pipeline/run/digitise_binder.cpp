#include "pipeline/run/digitise_binder.h"

#include "exports/replace_file.h"
#include "exports/replacement_file.h"
#include "exports/write_binder.h"
#include "models/failure.h"
#include "models/json/page_words_json.h"
#include "pipeline/binder/name_files.h"
#include "pipeline/binder/read_binder.h"
#include "pipeline/binder/require_readable_page.h"
#include "pipeline/run/binder_name.h"
#include "pipeline/run/describe_generator.h"
#include "pipeline/run/input_queue.h"
#include "pipeline/run/worker_answers.h"
#include "pipeline/weigh_values/weigh_values.h"
#include "pipeline/workers/worker_pool.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

// An empty folder for the result: what an earlier run left is taken away first, so that nothing old looks new.
void prepare_folder(const fs::path& folder)
{
    std::error_code trouble;
    fs::create_directories(folder / "pages", trouble);
    for (const char* name : {"binder.json", "sops.jsonl", "words.jsonl", "evidence.csv", "flow.csv"})
        if (!trouble) fs::remove(folder / name, trouble);
    if (!trouble)
        for (const auto& entry : fs::directory_iterator(folder / "pages", trouble))
            if (entry.path().extension() == ".webp" || entry.path().extension() == ".tmp")
                fs::remove(entry.path(), trouble);
    if (trouble)
        throw Failure(FailureKind::cannot_write, "cannot write into " + folder.string() + ": " + trouble.message(),
                      "name another folder with -o, or mend its rights");
}

}  // namespace

struct Digitisation::Run {
    Run(const std::vector<fs::path>& paths, fs::path folder, DigitiseSettings wanted)
        : inputs(paths),
          out(std::move(folder)),
          settings(std::move(wanted)),
          generator(describe_generator(settings)),
          workers(settings.jobs, worker_settings(settings)),
          queue(workers, inputs, settings,
                {[this](const fs::path& input) { prepare_folder(folder_of(input)); },
                 [this](const fs::path& input, int page, const std::string& picture) {
                     replace_file(folder_of(input) / "pages" / page_file(page, ".webp"), picture, Durability::later);
                 }})
    {
    }
    [[nodiscard]] fs::path folder_of(const fs::path& input) const { return out / binder_name(input); }

    std::vector<fs::path> inputs;
    fs::path out;
    DigitiseSettings settings;
    Generator generator;
    WorkerPool workers;
    InputQueue queue;
};

Digitisation::Digitisation(const std::vector<fs::path>& inputs, fs::path out, DigitiseSettings settings)
    : run_(std::make_unique<Run>(inputs, std::move(out), std::move(settings)))
{
}

Digitisation::~Digitisation() = default;

Binder Digitisation::next(const ProgressSink& progress)
{
    const fs::path& input = run_->inputs.at(run_->queue.turn());
    const fs::path folder = run_->folder_of(input);
    const auto& settings = run_->settings;
    auto [survey, readings] = run_->queue.take(progress);
    ReplacementFile words(folder / "words.jsonl");
    for (const auto& reading : readings) words.write(write_words_line(reading));
    BinderEvidence evidence;
    Binder binder = read_binder(std::move(readings), settings.review, settings.evidence ? &evidence : nullptr);
    binder.generator = run_->generator;
    binder.source = {source_name(input), survey.sha256, survey.page_count};
    require_a_readable_page(binder, input);
    if (settings.evidence) {
        replace_file(folder / "evidence.csv", write_evidence(evidence.values));
        replace_file(folder / "flow.csv", write_flow_evidence(evidence.flow));
    }
    write_binder(binder, folder);
    words.keep();
    return binder;
}

Binder digitise_binder(const fs::path& input, const fs::path& out, const DigitiseSettings& settings,
                       const ProgressSink& progress)
{
    return Digitisation({input}, out, settings).next(progress);
}

}  // namespace alihsop
