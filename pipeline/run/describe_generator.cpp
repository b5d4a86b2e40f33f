#include "pipeline/run/describe_generator.h"

#include <filesystem>
#include <string>

#include "extractors/text/recognise_line.h"
#include "imaging/ink/ink_net.h"
#include "imaging/sources/hash_bytes.h"
#include "imaging/sources/source.h"
#include "models/version.h"

namespace alihsop {
namespace {

// Everything that may change the result but for the source, the program and the language model, which have members of
// their own.
std::string settings_text(const DigitiseSettings& settings)
{
    std::string text = "dpi=" + std::to_string(settings.dpi) +
                       ";text-layer=" + (settings.use_text_layer ? "use" : "ignore") +
                       ";ink-net=" + hash_bytes(ink_net());
    if (settings.review.load) text += ";review-load=" + std::to_string(*settings.review.load);
    if (settings.review.max_silent) text += ";max-silent=" + std::to_string(*settings.review.max_silent);
    if (settings.pages)
        text += ";pages=" + std::to_string(settings.pages->first) + "-" + std::to_string(settings.pages->second);
    return text;
}

}  // namespace

Generator describe_generator(const DigitiseSettings& settings)
{
    const std::filesystem::path model = LineRecogniser::model_file(settings.model);
    Generator generator;
    generator.version = kVersion;
    generator.settings_sha256 = hash_bytes(settings_text(settings));
    generator.ocr_engine = LineRecogniser::engine_name();
    generator.ocr_model = model.stem().string();
    generator.ocr_model_sha256 = hash_source(model);
    return generator;
}

}  // namespace alihsop
