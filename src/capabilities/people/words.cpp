#include "capabilities/people/words.hpp"

#include <fmt/format.h>

namespace waymark::people {

std::string agency_name(const pack::Pack& pack, std::string_view agency) {
  const auto* found = pack.agencies.latest(agency);
  return found ? found->name : std::string(agency);
}

std::string pathway_name(const pack::Pack& pack, std::string_view pathway) {
  const auto* found = pack.pathways.latest(pathway);
  return found ? found->label : std::string(pathway);
}

std::string instrument_name(const pack::Pack& pack, std::string_view instrument) {
  const auto* found = pack.instruments.latest(instrument);
  return found ? found->title : std::string(instrument);
}

std::string source_of(const pack::Pack& pack, std::string_view agency, base::Instant made) {
  const auto day = base::local_time(made, pack.partnership.time_zone).date;
  return fmt::format("Recorded by {}, {}", agency_name(pack, agency), base::spoken_date(day));
}

}  // namespace waymark::people
