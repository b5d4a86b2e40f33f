#pragma once

#include <exception>
#include <string>

#include "models/failure.h"
#include "models/page_reading.h"
#include "pipeline/page/stage_times.h"

namespace alihsop {

/// The step boundary: runs one step of a page. A step that throws becomes a Finding named after it; the page and its
/// other steps live on. The finding's pointer is relative to the page; read_binder puts the page's place before it.
/// A Failure is not the page's trouble and passes through. Returns whether the step succeeded.
template <class Step>
bool attempt(const std::string& stage, PageReading& reading, Step step)
{
    const StageStopwatch stopwatch(stage);
    try {
        step();
        return true;
    } catch (const Failure&) {
        throw;
    } catch (const std::exception& trouble) {
        reading.findings.push_back({Finding::Severity::error, stage + "-failed", Finding::Origin::reading,
                                    "page " + std::to_string(reading.page.page) + ": " + trouble.what(), ""});
        return false;
    }
}

}  // namespace alihsop
