#include "capabilities/people/words.hpp"

#include <fmt/format.h>

namespace waymark::people {

std::string source_of(const pack::Pack& pack, std::string_view agency, base::Instant made) {
  const auto day = base::local_time(made, pack.partnership.time_zone).date;
  return fmt::format("Recorded by {}, {}", pack.agency_name(agency), base::spoken_date(day));
}

}  // namespace waymark::people
