#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "exports/loss_report.h"
#include "models/binder.h"
#include "models/source_page.h"

namespace alihsop {

/// Which way a flow runs on the drawing: to the right, or down as on the form.
enum class FlowDirection { horizontal, vertical };

/// What an exporter is asked for.
struct ExportRequest {
    const Binder& binder;
    std::vector<std::size_t> sops;  ///< indices into binder.sops, ascending
    std::string name;               ///< of the binder: stands for it in file names and records
    FlowDirection direction = FlowDirection::horizontal;
    std::filesystem::path folder;  ///< where binder.json stands, with words.jsonl and pages/ beside it
    SourcePages source_page = {};  ///< the scan itself; only for formats that need it
};

struct ExportedFile {
    std::string name;  ///< relative to the place of the export, e.g. "sop-0001.bpmn"; no "..", no leading "/"
    std::string content;
};

/// The files of a format, made in memory, and what they do not hold.
struct Export {
    std::vector<ExportedFile> files;
    LossReport losses;
};

/// "/sops/3", the beginning of every JSON Pointer into that SOP.
inline std::string pointer_to_sop(std::size_t sop) { return "/sops/" + std::to_string(sop); }

}  // namespace alihsop
