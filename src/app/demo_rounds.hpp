#pragma once
// What the agencies of the demonstration do every few days: they read who asked about their records.
#include <map>

#include "app/demo.hpp"
#include "app/demo_staff.hpp"
#include "app/demo_timeline.hpp"

namespace waymark::app {

class DemoRounds {
 public:
  // All of them must outlive it.
  DemoRounds(const DemoPlace& place, const DemoStaff& staff, DemoTimeline& timeline, std::uint64_t seed)
      : place_(place), staff_(staff), timeline_(timeline), dice_(seed) {}

  // From then on again and again.
  void begin(const std::string& agency, base::Instant from);
  // Everything so far that nobody there has read.
  void read_all(const std::string& agency, base::Instant now);

 private:
  void next(const std::string& agency, base::Instant now);

  const DemoPlace& place_;
  const DemoStaff& staff_;
  DemoTimeline& timeline_;
  linkage::simulate::Dice dice_;
  std::map<std::string, base::Instant> read_until_;  // by agency
};

}  // namespace waymark::app
