#pragma once
// Several clients at once, each with one request under way.
#include <chrono>
#include <functional>

#include "bench/times.hpp"

namespace waymark::bench {

using Clock = std::chrono::steady_clock;
inline double milliseconds_since(Clock::time_point from) {
  return std::chrono::duration<double, std::milli>(Clock::now() - from).count();
}

// How many clients there are, one measurement after the other.
inline constexpr std::size_t kClients[] = {1, 2, 8};

// What a client does in one run. Runs are numbered from 0; no two clients are given the same number.
using Ask = std::function<void(std::size_t run)>;
// Makes the client of this number: connected, signed in and warm.
using MakeClient = std::function<Ask(std::size_t client)>;

// The runs are dealt out among the clients: of three, client 1 has the runs 1, 4, 7 and so on. Making the clients is
// not measured. A run that throws is counted as failed and said on standard error. Throws what making a client throws.
Times with_clients(std::size_t clients, std::size_t runs, const MakeClient& make);

}  // namespace waymark::bench
