#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"

namespace waymark::known_to {

std::string asked_by(const Notice& notice, const pack::Pack& pack) {
  const auto* agency = pack.agencies.latest(notice.asking_agency);
  const auto* service = agency ? pack.service_classes.latest(agency->service_class) : nullptr;
  // Sensitive today hides what was open when it was told.
  if (!service || service->sensitive) return "Specialist support, through the contact desk";
  return agency->name;
}

}  // namespace waymark::known_to
