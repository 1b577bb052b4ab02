#include "capabilities/requests/whom.hpp"

#include <algorithm>

namespace waymark::requests {

namespace {

constexpr std::string_view kHolder = "holder-";

// Nothing for one's own, and for an agency that may not be asked.
const pack::Agency* askable(const std::string& code, const Asker& asker) {
  const auto* agency = asker.pack.agency(code, asker.today);
  return agency && agency->notification_right && code != asker.agency ? agency : nullptr;
}

Whom desk_of(const pack::Agency& agency, const pack::Desk& desk, std::string value) {
  return {std::move(value), agency.name + ", " + desk.name, agency.code, desk.code};
}

bool named(const known_to::Answer& answer, const std::string& agency) {
  return std::any_of(answer.holders.begin(), answer.holders.end(),
                     [&](const known_to::Holder& holder) { return holder.agency == agency; });
}

std::optional<Whom> with_value(std::vector<Whom> all, std::string_view value) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Whom& whom) { return whom.value == value; });
  if (found == all.end()) return std::nullopt;
  return std::move(*found);
}

}  // namespace

std::string specialist_name() { return "Specialist support, through the contact desk"; }

std::vector<Whom> holders_to_ask(const known_to::Answer& answer, const Asker& asker) {
  std::vector<Whom> all;
  bool specialist = false;
  for (const auto& holder : answer.holders) {
    specialist = specialist || holder.agency.empty();
    const auto* agency = holder.agency.empty() || holder.name.empty() ? nullptr : askable(holder.agency, asker);
    if (agency) all.push_back(desk_of(*agency, agency->desks.front(), std::string(kHolder) + agency->code));
  }
  if (specialist) all.push_back({std::string(kSpecialist), specialist_name(), "", ""});
  return all;
}

std::vector<Whom> desks_to_ask(const Asker& asker) {
  std::vector<Whom> all;
  for (const auto* agency : asker.pack.agencies.in_force(asker.today)) {
    if (!askable(agency->code, asker)) continue;
    for (const auto& desk : agency->desks) all.push_back(desk_of(*agency, desk, agency->code + "/" + desk.code));
  }
  return all;
}

std::optional<Whom> chosen(std::string_view whom, std::string_view desk, const known_to::Answer& answer,
                           const Asker& asker) {
  if (whom == kAnotherDesk) return with_value(desks_to_ask(asker), desk);
  return with_value(holders_to_ask(answer, asker), whom);
}

std::vector<Delivery> deliveries(const Whom& whom, const known_to::Answer& answer,
                                 const std::vector<known_to::Told::Asked>& told, const Asker& asker) {
  if (!whom.specialist() && !whom.value.starts_with(kHolder)) return {{whom.agency, whom.desk, std::nullopt}};
  std::vector<Delivery> all;
  if (!whom.specialist()) all.push_back({whom.agency, whom.desk, std::nullopt});
  for (const auto& holder : told) {
    const auto* agency = askable(holder.agency, asker);
    const bool meant = whom.specialist()
                           ? asker.pack.sensitive(holder.agency, asker.today) && !named(answer, holder.agency)
                           : holder.agency == whom.agency;
    if (!agency || !meant) continue;
    const auto known = std::find_if(all.begin(), all.end(),
                                    [&](const Delivery& delivery) { return delivery.agency == holder.agency; });
    if (known == all.end())
      all.push_back({agency->code, agency->desks.front().code, holder.record});
    else
      known->record = holder.record;
  }
  return all;
}

}  // namespace waymark::requests
