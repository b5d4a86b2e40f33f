// The tests' own program, which workers start as the real one starts itself: by the hidden verb.
#include <gtest/gtest.h>

#include <cstdlib>
#include <string_view>

#include "pipeline/workers/page_worker.h"
#include "pipeline/workers/worker_terms.h"
#include "tests/pipeline/moody_worker.h"

int main(int count, char** values)
{
    using namespace alihsop::testing;
    using alihsop::kWorkerVerb;
    if (count == 2 && std::string_view(values[1]) == kWorkerVerb)
        return std::getenv(kMoodyVariable) ? run_moody_worker() : alihsop::run_page_worker();
    if (count == 2 && std::string_view(values[1]) == alihsop::kForkServerVerb)
        return std::getenv(kMoodyVariable) ? EXIT_FAILURE : alihsop::run_fork_server();  // moods have no server
    ::testing::InitGoogleTest(&count, values);
    return RUN_ALL_TESTS();
}
