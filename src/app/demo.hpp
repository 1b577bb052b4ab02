#pragma once
// Fills a new database with the fictional cast and with made-up people besides, through the same doors that everybody
// uses: accounts, contacts, questions, referrals, notices, locks. Nobody in it exists.
#include <cstdint>
#include <functional>
#include <string>

#include "app/demo_rates.hpp"
#include "core/partnership.hpp"
#include "pack/cast.hpp"

namespace waymark::app {

struct DemoOptions {
  std::size_t people = 500;  // besides the cast
  std::uint64_t seed = 1;
  int years = 2;  // of stories, until today
  // Called after each contact with how many of how many were written down. What it throws ends everything.
  std::function<void(std::size_t done, std::size_t of)> progress = [](std::size_t, std::size_t) {};
};

// The cast's accounts and story: it ends now, by the partnership's clock. Throws InfrastructureError.
struct DemoWorld;
DemoWorld add_cast(const core::Partnership& partnership, const pack::Cast& cast);

// Where made-up people are put.
struct DemoPlace {
  const core::Partnership& partnership;
  // Moves the clock of partnership and audit: everything is written down at its own time.
  std::function<void(base::Instant)> turn_clock;
  // Runs its argument; what was written in it may be made durable together.
  std::function<void(const std::function<void()>&)> together = [](const std::function<void()>& body) { body(); };
  std::size_t most_together = 1'000;  // contacts
  // Lets the engine count what is there by now, so that it looks for things by the right index.
  std::function<void()> take_stock = [] {};
};

struct DemoCounts {
  std::size_t people = 0;  // of the families in the stories
  std::size_t known = 0;   // of them, written down by some agency
  std::size_t stories = 0;
  std::size_t contacts = 0;
  std::size_t records = 0;  // of the cast too
  std::size_t assessments = 0;
  std::size_t referrals = 0;
  std::size_t support_begun = 0;
};

// People who do not exist, at least as many as `options` say, whose stories end as today begins and began so many years
// ago. The same seed, rates and day give the same people and stories, at whatever minute; ids differ. Throws
// InfrastructureError.
DemoCounts add_crowd(const DemoPlace& place, const pack::Cast& cast, const DemoWorld& world, const DemoRates& rates,
                     const DemoOptions& options);

}  // namespace waymark::app
