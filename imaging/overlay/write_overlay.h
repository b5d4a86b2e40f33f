#pragma once

#include <filesystem>
#include <functional>
#include <opencv2/core.hpp>
#include <vector>

#include "imaging/overlay/overlay_words.h"
#include "models/binder.h"
#include "models/ruling.h"

namespace alihsop {

/// What is drawn: all that was found over the page (draw_overlay.h), or its ink by what explains it (draw_ink.h).
enum class OverlayKind { found, ink };

/// Gives the rulings of a page's tables, in pixels of the upright page, from its upright picture.
using RulingFinder = std::function<std::vector<Ruling>(const cv::Mat& upright, const Page& page)>;

/// Draws what was found on a page over its picture (draw_overlay.h) and writes it: PNG, or WebP or JPEG when `to` ends
/// so. `upright`: the page's upright picture, as digitise wrote it. Without `find_rulings` no rulings are drawn. The
/// file appears whole or not at all. Throws Failure: usage for a page that the binder does not have or another ending,
/// missing_input and bad_input for the picture, cannot_write.
void write_overlay(const Binder& binder, int page, const std::filesystem::path& upright,
                   const std::filesystem::path& to, const OverlayWords& words, OverlayKind kind = OverlayKind::found,
                   const RulingFinder& find_rulings = {});

}  // namespace alihsop
