#pragma once

#include <filesystem>
#include <memory>

#include "imaging/sources/source.h"

namespace alihsop {

/// Throws Failure (bad_input) when the file is damaged beyond repair, needs a password or has no pages.
///
/// A page that is only images along the page's axes, at one resolution, is given pixel for pixel. A scan that cannot be
/// copied (masks, odd angles, layers of different resolution, visible additions such as a stamp of a later hand) is
/// drawn at its own resolution. A page of visible text or drawing is drawn at settings.render_dpi and has
/// born_digital = true and its words in text_layer; only such a page has a text_layer, and it does not hold what stands
/// in images on that page.
std::unique_ptr<Source> load_pdf(const std::filesystem::path& input, const SourceSettings& settings);

}  // namespace alihsop
