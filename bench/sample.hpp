#pragma once
// Whom a measurement is about: somebody of a large agency who asks, and people whom that agency knows.
#include <cstdint>
#include <vector>

#include "app/runtime.hpp"
#include "core/identity.hpp"
#include "core/viewer.hpp"

namespace waymark::bench {

// A person at risk, as a tired listener writes the name down: one letter of the surname is wrong.
struct Known {
  core::RecordId record;
  core::Identity misheard;
};

struct Sample {
  core::Viewer asker;
  std::int64_t held = 0;  // records of her agency
  std::vector<Known> people;
};

// Runs before a measurement, so that what it reads for the first time is not in memory already.
inline constexpr std::size_t kWarmUps = 20;

// The practitioner whose agency holds the most records, and who is kept from nobody's; of the people at risk whom it
// recorded 5,000 at most, the same ones each time. Throws base::InfrastructureError where they are not more than
// kWarmUps.
Sample take_sample(const app::Runtime& runtime);

struct Size {
  std::int64_t people = 0;  // in the index
  std::int64_t records = 0;
  std::int64_t contacts = 0;
  std::uint64_t data_bytes = 0;  // on disk, indexes and all
  std::uint64_t key_bytes = 0;

  std::uint64_t bytes_per_contact() const;
};
Size size_of(const app::Runtime& runtime);

}  // namespace waymark::bench
