#pragma once

#include <string>

#include "models/page_reading.h"
#include "pipeline/workers/message.h"

// What workers answer to their tasks.
namespace alihsop {

/// To WorkerTask::Kind::survey.
struct SurveyAnswer {
    std::string sha256;  ///< of the input
    int page_count = 0;
};

/// To WorkerTask::Kind::page.
struct PageAnswer {
    std::string reading;  ///< a PageReading as JSON, on one line
    std::string picture;  ///< the upright page as WebP; empty when the page could not be read
    int doubts = 0;       ///< cells with something doubtful in them
    bool failed = false;  ///< the page bears an error
    std::string stages;   ///< CPU time by stage, see stage_times.h
};

[[nodiscard]] Message to_message(const SurveyAnswer& answer);
[[nodiscard]] Message to_message(const PageAnswer& answer);
/// Both throw std::runtime_error for a message of another kind.
[[nodiscard]] SurveyAnswer survey_answer_of(Message message);
[[nodiscard]] PageAnswer page_answer_of(Message message);

/// Cells of the page's tables with a handwritten or hardly readable line in them.
[[nodiscard]] int count_doubts(const PageReading& reading);

}  // namespace alihsop
