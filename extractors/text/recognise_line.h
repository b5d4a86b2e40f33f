#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <string>

#include "models/page_reading.h"

namespace alihsop {

/// The OCR engine, Tesseract's LSTM: the one door to it. Made once per worker and kept; not for two threads at once.
class LineRecogniser {
public:
    /// `model`: a .traineddata file, or empty for the installed Indonesian model. Throws Failure(missing_model).
    explicit LineRecogniser(const std::filesystem::path& model);
    ~LineRecogniser();
    LineRecogniser(LineRecogniser&&) noexcept;
    LineRecogniser& operator=(LineRecogniser&&) noexcept;

    /// Reads one line of print from a 8UC1 picture, black on white, with nothing else on it. Boxes in its pixels.
    /// The same picture gives the same reading, whatever was read before.
    [[nodiscard]] TextLine read(const cv::Mat& line) const;

    /// The model file that would be loaded for `model`. Throws Failure(missing_model) when it is not there.
    [[nodiscard]] static std::filesystem::path model_file(const std::filesystem::path& model);
    /// "tesseract 5.3.0"
    [[nodiscard]] static std::string engine_name();

private:
    struct Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace alihsop
