#pragma once
// Fills a new database with the fictional cast and with made-up people besides, through the same doors
// that everybody uses: accounts, records, contacts, locks. Nobody in it exists.
#include <cstdint>
#include <functional>
#include <string>

#include "core/partnership.hpp"
#include "pack/cast.hpp"

namespace waymark::app {

struct DemoOptions {
  std::size_t people = 500;  // besides the cast
  std::uint64_t seed = 1;
  // Called now and then with how many of how many things are done.
  std::function<void(std::size_t done, std::size_t of)> progress = [](std::size_t, std::size_t) {};
};

// The story ends now (by the partnership's clock) and began two years ago. Throws InfrastructureError.
void fill_demo(const core::Partnership& partnership, const pack::Cast& cast, const DemoOptions& options);

}  // namespace waymark::app
