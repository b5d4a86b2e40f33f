#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "models/box.h"
#include "models/value.h"

namespace alihsop {

struct Word {
    Box box;
    std::string text;
    double confidence = 0;  ///< 0..1
};

/// The box around all words; empty for none.
[[nodiscard]] inline Box hull_of(const std::vector<Word>& words)
{
    Box whole;
    for (const auto& word : words) whole = hull(whole, word.box);
    return whole;
}

/// One printed line, or the part of it that stands in one cell. Words left to right.
struct TextLine {
    Box box;
    std::vector<Word> words;
    TextOrigin origin = TextOrigin::ocr;
    bool handwritten = false;  ///< coloured ink or strokes that are no print
    bool bold = false;         ///< strokes clearly thicker than the page's usual ones
    std::vector<std::string> others =
        {};          ///< other readings of the line, where a signature or a stamp crosses it; surest first
    int turned = 0;  ///< degrees clockwise: 90 runs down the page, 270 up; its words share its box

    /// Words joined by single spaces.
    [[nodiscard]] std::string text() const
    {
        std::string joined;
        for (const auto& word : words) {
            if (!joined.empty()) joined += ' ';
            joined += word.text;
        }
        return joined;
    }
    /// The least confident word's confidence; 0 for a line without words.
    [[nodiscard]] double confidence() const
    {
        double least = words.empty() ? 0.0 : 1.0;
        for (const auto& word : words) least = std::min(least, word.confidence);
        return least;
    }
};

}  // namespace alihsop
