#include "pipeline/digitise_binder.h"

#include <algorithm>
#include <cstdio>

#include "exports/replace_file.h"
#include "exports/write_binder.h"
#include "extractors/text/recognise_line.h"
#include "imaging/hash_bytes.h"
#include "imaging/source.h"
#include "models/failure.h"
#include "models/version.h"
#include "pipeline/binder_name.h"
#include "pipeline/read_binder.h"
#include "pipeline/read_pages.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

std::string page_file(int page)
{
    char name[32];
    std::snprintf(name, sizeof name, "%04d.webp", page);
    return name;
}

// Everything that may change the result but for the source, the program and the model, which have members of their own.
std::string settings_text(const DigitiseSettings& settings)
{
    std::string text = "dpi=" + std::to_string(settings.dpi) + ";text-layer=" + (settings.use_text_layer ? "use" : "ignore");
    if (settings.pages)
        text += ";pages=" + std::to_string(settings.pages->first) + "-" + std::to_string(settings.pages->second);
    return text;
}

// An empty folder for the result: what an earlier run left is taken away first, so that nothing old looks new.
fs::path prepare_folder(const fs::path& folder)
{
    std::error_code trouble;
    fs::create_directories(folder / "pages", trouble);
    if (!trouble) fs::remove(folder / "binder.json", trouble);
    if (!trouble) fs::remove(folder / "sops.jsonl", trouble);
    if (!trouble)
        for (const auto& entry : fs::directory_iterator(folder / "pages", trouble))
            if (entry.path().extension() == ".webp" || entry.path().extension() == ".tmp") fs::remove(entry.path(), trouble);
    if (trouble)
        throw Failure(FailureKind::cannot_write, "cannot write into " + folder.string() + ": " + trouble.message(),
                      "name another folder with -o, or mend its rights");
    return folder;
}

std::string name_of(const fs::path& input)
{
    fs::path clean = input.lexically_normal();
    if (!clean.has_filename()) clean = clean.parent_path();
    return clean.filename().string();
}

Generator describe_generator(const DigitiseSettings& settings)
{
    const fs::path model = LineRecogniser::model_file(settings.model);
    Generator generator;
    generator.version = kVersion;
    generator.settings_sha256 = hash_bytes(settings_text(settings));
    generator.ocr_engine = LineRecogniser::engine_name();
    generator.ocr_model = model.stem().string();
    generator.ocr_model_sha256 = hash_source(model);
    return generator;
}

}  // namespace

Binder digitise_binder(const fs::path& input, const fs::path& out, const DigitiseSettings& settings, const ProgressSink& progress)
{
    const Generator generator = describe_generator(settings);
    WorkerPool workers(settings.jobs, {settings.model, settings.dpi, settings.use_text_layer});
    const auto survey = survey_source(workers, input);
    const fs::path folder = prepare_folder(out / binder_name(input));
    const auto keep = [&](int page, const std::string& picture) {
        replace_file(folder / "pages" / page_file(page), picture, Durability::later);
    };
    Binder binder = read_binder(read_pages(workers, input, survey, settings, keep, progress));
    binder.generator = generator;
    binder.source = {name_of(input), survey.sha256, survey.page_count};
    const bool all_failed = std::all_of(binder.pages.begin(), binder.pages.end(), [](const Page& p) { return p.error.has_value(); });
    if (all_failed && !binder.pages.empty())
        throw Failure(FailureKind::bad_input, input.string() + ": no page could be read (" + binder.pages.front().error->message + ")",
                      "check that the file opens in a viewer, or scan it again");
    write_binder(binder, folder);
    return binder;
}

}  // namespace alihsop
