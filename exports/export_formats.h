#pragma once

#include <span>
#include <string_view>

#include "exports/export_request.h"

namespace alihsop {

/// A format that SOPs can be written in. To add one: write its exporter, and its line in export_formats.cpp.
struct ExportFormat {
    std::string_view name;       ///< as on the command line: "bpmn"
    std::string_view extension;  ///< of its files, with the dot: ".bpmn"
    Export (*write)(const ExportRequest& request);
    bool needs_source = false;  ///< takes the scan itself over, not only what was read
};

/// All formats, in the order in which help and documents name them.
std::span<const ExportFormat> export_formats();

/// nullptr for a name that is none.
const ExportFormat* find_export_format(std::string_view name);

}  // namespace alihsop
