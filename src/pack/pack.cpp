#include "pack/pack.hpp"

#include <algorithm>

namespace waymark::pack {

const CodeList& Pack::list(std::string_view name) const {
  static const CodeList none;
  const auto found = lists.find(name);
  return found == lists.end() ? none : found->second;
}

std::string Pack::label(std::string_view list_name, std::string_view code) const {
  const Code* entry = list(list_name).latest(code);
  return entry ? entry->label : std::string(code);
}

std::string Pack::agency_name(std::string_view code) const {
  const Agency* entry = agencies.latest(code);
  return entry ? entry->name : std::string(code);
}

std::string Pack::desk_name(std::string_view agency, std::string_view desk) const {
  const Agency* entry = agencies.latest(agency);
  const auto* team = entry ? entry->desk(desk) : nullptr;
  return agency_name(agency) + (team ? ", " + team->name : "");
}

std::string Pack::purpose_name(std::string_view code) const {
  const Purpose* entry = purposes.latest(code);
  return entry ? entry->label : std::string(code);
}

std::string Pack::basis_name(std::string_view code) const {
  const LawfulBasis* entry = lawful_bases.latest(code);
  return entry ? entry->label : std::string(code);
}

std::string Pack::clock_name(std::string_view code) const {
  const ClockRule* entry = clocks.latest(code);
  return entry ? entry->label : std::string(code);
}

std::string Pack::instrument_name(std::string_view code) const {
  const Instrument* entry = instruments.latest(code);
  return entry ? entry->title : std::string(code);
}

std::string Pack::pathway_name(std::string_view code) const {
  const Pathway* entry = pathways.latest(code);
  return entry ? entry->label : std::string(code);
}

std::vector<const LawfulBasis*> Pack::bases_for(std::string_view purpose_code, Date on) const {
  std::vector<const LawfulBasis*> found;
  for (const LawfulBasis* basis : lawful_bases.in_force(on))
    if (std::find(basis->purposes.begin(), basis->purposes.end(), purpose_code) != basis->purposes.end())
      found.push_back(basis);
  return found;
}

bool Pack::sensitive(std::string_view agency_code, Date on) const {
  const Agency* known = agency(agency_code, on);
  if (!known) known = agencies.latest(agency_code);
  const ServiceClass* service = known ? service_class(known->service_class, on) : nullptr;
  return !service || service->sensitive;
}

const Source* Pack::source(std::string_view id) const {
  const auto found =
      std::find_if(sources.begin(), sources.end(), [&](const Source& source) { return source.id == id; });
  return found == sources.end() ? nullptr : &*found;
}

}  // namespace waymark::pack
