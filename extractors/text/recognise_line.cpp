#include "extractors/text/recognise_line.h"

#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <opencv2/imgproc.hpp>

#include "models/failure.h"

namespace alihsop {
namespace fs = std::filesystem;
namespace {

constexpr auto kDefaultLanguage = "ind";
constexpr int kBytesPerGreyPixel = 1;
constexpr int kAssumedDpi = 300;  // keeps the engine from guessing; the LSTM scales each line to its own height

fs::path installed_model()
{
    for (const char* folder :
         {"/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tessdata", "/usr/local/share/tessdata"}) {
        const auto file = fs::path(folder) / (std::string(kDefaultLanguage) + ".traineddata");
        if (fs::exists(file)) return file;
    }
    throw Failure(FailureKind::missing_model, "Tesseract's Indonesian model (ind.traineddata) is not installed",
                  "install it with: apt-get install tesseract-ocr-ind, or name a model with --model");
}

}  // namespace

struct LineRecogniser::Engine {
    mutable tesseract::TessBaseAPI api;
};

fs::path LineRecogniser::model_file(const fs::path& model)
{
    const fs::path file = model.empty() ? installed_model() : model;
    if (!fs::is_regular_file(file))
        throw Failure(FailureKind::missing_model, "there is no language model at " + file.string(),
                      "name an existing .traineddata file with --model");
    return file;
}

LineRecogniser::LineRecogniser(const fs::path& model) : engine_(std::make_unique<Engine>())
{
    const fs::path file = model_file(model);
    const auto folder = file.parent_path().string();
    const auto language = file.stem().string();
    if (engine_->api.Init(folder.empty() ? "." : folder.c_str(), language.c_str(), tesseract::OEM_LSTM_ONLY) != 0)
        throw Failure(FailureKind::missing_model, file.string() + " is not a model that Tesseract can load",
                      "name a .traineddata file with an LSTM model");
    engine_->api.SetVariable("debug_file", "/dev/null");
    engine_->api.SetVariable("tessedit_do_invert", "0");
    engine_->api.SetPageSegMode(tesseract::PSM_RAW_LINE);
}

LineRecogniser::~LineRecogniser() = default;
LineRecogniser::LineRecogniser(LineRecogniser&&) noexcept = default;
LineRecogniser& LineRecogniser::operator=(LineRecogniser&&) noexcept = default;

std::string LineRecogniser::engine_name() { return std::string("tesseract ") + tesseract::TessBaseAPI::Version(); }

TextLine LineRecogniser::read(const cv::Mat& line) const
{
    TextLine reading;
    if (line.empty()) return reading;
    auto& api = engine_->api;
    const cv::Mat pixels = line.isContinuous() ? line : line.clone();
    api.SetImage(pixels.data, pixels.cols, pixels.rows, kBytesPerGreyPixel, static_cast<int>(pixels.step));
    api.SetSourceResolution(kAssumedDpi);
    if (api.Recognize(nullptr) == 0) {
        const std::unique_ptr<tesseract::ResultIterator> at(api.GetIterator());
        if (at) do {
                const std::unique_ptr<char[]> text(at->GetUTF8Text(tesseract::RIL_WORD));
                int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
                if (!text || !*text.get() || !at->BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1)) continue;
                const double confidence = static_cast<double>(at->Confidence(tesseract::RIL_WORD)) / 100.0;
                reading.words.push_back({{x0, y0, x1 - x0, y1 - y0}, text.get(), confidence});
            } while (at->Next(tesseract::RIL_WORD));
    }
    api.Clear();
    for (const auto& word : reading.words) reading.box = hull(reading.box, word.box);
    return reading;
}

}  // namespace alihsop
