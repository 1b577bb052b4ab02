#pragma once

namespace waymark::app {

// Runs the command that the arguments name and returns the exit code: 0 done; 1 looked, and something is
// not as it should be; 2 not done, one sentence on standard error says what to do.
int run(int count, const char* const* arguments);

}  // namespace waymark::app
