#include "pipeline/run/describe_result.h"

#include <algorithm>
#include <cstdio>

#include "extractors/text/recognise_line.h"
#include "imaging/sources/hash_bytes.h"
#include "imaging/sources/source.h"
#include "models/failure.h"
#include "models/version.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

// Everything that may change the result but for the source, the program and the model, which have members of their own.
std::string settings_text(const DigitiseSettings& settings)
{
    std::string text =
        "dpi=" + std::to_string(settings.dpi) + ";text-layer=" + (settings.use_text_layer ? "use" : "ignore");
    if (settings.review.load) text += ";review-load=" + std::to_string(*settings.review.load);
    if (settings.review.max_silent) text += ";max-silent=" + std::to_string(*settings.review.max_silent);
    if (settings.pages)
        text += ";pages=" + std::to_string(settings.pages->first) + "-" + std::to_string(settings.pages->second);
    return text;
}

}  // namespace

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

std::string source_name(const fs::path& input)
{
    fs::path clean = input.lexically_normal();
    if (!clean.has_filename()) clean = clean.parent_path();
    return clean.filename().string();
}

std::string page_file(int page, const std::string& ending)
{
    char number[16];
    std::snprintf(number, sizeof number, "%04d", page);
    return number + ending;
}

void require_a_readable_page(const Binder& binder, const fs::path& input)
{
    const bool all_failed =
        std::all_of(binder.pages.begin(), binder.pages.end(), [](const Page& page) { return page.error.has_value(); });
    if (all_failed && !binder.pages.empty())
        throw Failure(FailureKind::bad_input,
                      input.string() + ": no page could be read (" + binder.pages.front().error->message + ")",
                      "check that the file opens in a viewer, or scan it again");
}

}  // namespace alihsop
