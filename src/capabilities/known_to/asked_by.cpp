#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"

namespace waymark::known_to {

std::string asked_by(const Notice& notice, const pack::Pack& pack) {
  const auto* agency = pack.agencies.latest(notice.asking_agency);
  const auto* service = agency ? pack.service_classes.latest(agency->service_class) : nullptr;
  if (!service) return "Another agency";
  return service->sensitive ? service->shown_as : agency->name;
}

}  // namespace waymark::known_to
