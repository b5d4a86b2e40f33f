#pragma once

#include <memory>
#include <string>

#include "review/server/review_settings.h"

namespace alihsop {

/// Serves the review page of one workspace, and what it asks for (docs/review.md). No other server may work on the same
/// workspace at that time.
class ReviewServer {
public:
    /// Binds the port. Throws Failure: missing_input when there is nothing to review, usage when there is no password
    /// where there must be one, cannot_write when the port or the workspace is taken by another server.
    explicit ReviewServer(ReviewSettings settings);
    ~ReviewServer();
    ReviewServer(const ReviewServer&) = delete;
    ReviewServer& operator=(const ReviewServer&) = delete;

    [[nodiscard]] int port() const;
    /// Until stop is called, from any thread.
    void serve();
    void stop();

private:
    class Rooms;
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace alihsop
