#include "bench/load.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <future>
#include <latch>

namespace waymark::bench {

namespace {

std::vector<Ask> made(std::size_t clients, const MakeClient& make) {
  std::vector<std::future<Ask>> coming;
  for (std::size_t client = 0; client < clients; ++client)
    coming.push_back(std::async(std::launch::async, make, client));
  std::vector<Ask> asks;
  for (auto& one : coming) asks.push_back(one.get());
  return asks;
}

Times of_one_client(const Ask& ask, std::size_t first, std::size_t step, std::size_t runs) {
  Times times;
  for (std::size_t run = first; run < runs; run += step) {
    const auto from = Clock::now();
    try {
      ask(run);
      times.milliseconds.push_back(milliseconds_since(from));
    } catch (const std::exception& error) {
      ++times.failed;
      fmt::print(stderr, "product_bench: {}\n", error.what());
    }
  }
  return times;
}

}  // namespace

Times with_clients(std::size_t clients, std::size_t runs, const MakeClient& make) {
  const auto asks = made(clients, make);
  std::latch begin(1);
  std::vector<std::future<Times>> parts;
  for (std::size_t client = 0; client < clients; ++client)
    parts.push_back(std::async(std::launch::async, [&, client] {
      begin.wait();
      return of_one_client(asks[client], client, clients, runs);
    }));
  Times all;
  const auto from = Clock::now();
  begin.count_down();
  for (auto& one : parts) {
    const auto times = one.get();
    all.milliseconds.insert(all.milliseconds.end(), times.milliseconds.begin(), times.milliseconds.end());
    all.failed += times.failed;
  }
  all.seconds = milliseconds_since(from) / 1000;
  return all;
}

}  // namespace waymark::bench
