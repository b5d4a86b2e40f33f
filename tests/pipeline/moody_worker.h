#pragma once

#include <cstddef>

namespace alihsop::testing {

/// Set to anything, it makes the workers that this program starts moody.
inline constexpr const char* kMoodyVariable = "ALIHSOP_TEST_MOODY_WORKERS";

/// More than a socket holds and than a pool takes in at once.
inline constexpr std::size_t kLongDocument = 5'000'000;

/// A worker that does what the name of its input says: "crash", "abort", "exit", "spin" (uses CPU time for ever),
/// "hang" (waits for ever), "greedy" (takes all memory), "shout" (prints), "gibberish" (answers nonsense), "endless"
/// (announces a message that never comes), "long" (sends a document of kLongDocument bytes before it answers), "torn"
/// (dies amid it), "refuse" (answers with a Failure), "worn" (asks to be replaced). A name that begins with "once-"
/// does so only when the file of that name is there, which it removes first. All else is answered with its name.
int run_moody_worker();

}  // namespace alihsop::testing
