#pragma once

#include <map>
#include <string>
#include <vector>

#include "models/binder.h"

namespace alihsop {

/// What a report tells of one page.
struct PageFigures {
    int page = 0;
    int to_review = 0;                     ///< values, symbols and arrows
    double unexplained = 0;                ///< share of the ink, 0..1
    std::string error;                     ///< code; empty for a page that could be read
    [[nodiscard]] double trouble() const;  ///< the more, the worse: what pages are put in order by
};

/// What a report tells of one SOP.
struct SopFigures {
    std::string id, nomor, nama;
    std::vector<int> pages;
    int to_review = 0;             ///< values, symbols and arrows
    int errors = 0, warnings = 0;  ///< findings
};

/// What a report tells of one binder.
struct BinderFigures {
    struct Check {
        Finding::Severity severity = Finding::Severity::info;
        long count = 0;
        Finding example;  ///< the first one
    };
    struct ReviewPlace {
        std::string sop, label, text;
        std::vector<std::string> reasons;  ///< codes
        int page = 0;
        double confidence = 0;
    };
    std::string name;
    long sops = 0, steps = 0, values = 0, to_review = 0, errors = 0;
    double ink_explained = 1;  ///< mean over its pages
    std::vector<PageFigures> pages;
    std::vector<SopFigures> each_sop;
    std::map<std::string, long> reasons;  ///< of values, by code
    std::map<std::string, Check> checks;  ///< by code
    std::vector<ReviewPlace> review;      ///< values, in the order of the document
    std::vector<long> confidences;        ///< values by tenths of confidence: 10 counts
};

BinderFigures figures_of(const Binder& binder, const std::string& name);

}  // namespace alihsop
