#include "pipeline/digitise_binder.h"

#include "exports/replace_file.h"
#include "exports/replacement_file.h"
#include "exports/write_binder.h"
#include "models/failure.h"
#include "models/json/page_words_json.h"
#include "pipeline/binder_name.h"
#include "pipeline/describe_result.h"
#include "pipeline/read_binder.h"
#include "pipeline/read_pages.h"
#include "pipeline/weigh_values/weigh_values.h"
#include "pipeline/workers/fork_server.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

// An empty folder for the result: what an earlier run left is taken away first, so that nothing old looks new.
fs::path prepare_folder(const fs::path& folder)
{
    std::error_code trouble;
    fs::create_directories(folder / "pages", trouble);
    for (const char* name : {"binder.json", "sops.jsonl", "words.jsonl", "evidence.csv"})
        if (!trouble) fs::remove(folder / name, trouble);
    if (!trouble)
        for (const auto& entry : fs::directory_iterator(folder / "pages", trouble))
            if (entry.path().extension() == ".webp" || entry.path().extension() == ".tmp") fs::remove(entry.path(), trouble);
    if (trouble)
        throw Failure(FailureKind::cannot_write, "cannot write into " + folder.string() + ": " + trouble.message(),
                      "name another folder with -o, or mend its rights");
    return folder;
}

}  // namespace

std::shared_ptr<ForkServer> start_fork_server(const DigitiseSettings& settings)
{
    return std::make_shared<ForkServer>(worker_settings(settings));
}

Binder digitise_binder(const fs::path& input, const fs::path& out, const DigitiseSettings& settings, const ProgressSink& progress,
                       const std::shared_ptr<ForkServer>& server)
{
    const Generator generator = describe_generator(settings);
    WorkerPool workers(settings.jobs, server ? server : start_fork_server(settings));
    const auto survey = survey_source(workers, input);
    const fs::path folder = prepare_folder(out / binder_name(input));
    const auto keep = [&](int page, const std::string& picture) {
        replace_file(folder / "pages" / page_file(page, ".webp"), picture, Durability::later);
    };
    auto readings = read_pages(workers, input, survey, settings, keep, progress);
    ReplacementFile words(folder / "words.jsonl");
    for (const auto& reading : readings) words.write(write_words_line(reading));
    std::vector<Evidence> evidence;
    Binder binder = read_binder(std::move(readings), settings.review, settings.evidence ? &evidence : nullptr);
    binder.generator = generator;
    binder.source = {source_name(input), survey.sha256, survey.page_count};
    require_a_readable_page(binder, input);
    if (settings.evidence) replace_file(folder / "evidence.csv", write_evidence(evidence));
    write_binder(binder, folder);
    words.keep();
    return binder;
}

}  // namespace alihsop
