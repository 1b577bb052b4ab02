#include "capabilities/known_to/telling.hpp"

namespace waymark::known_to {

bool holder_is_told(const pack::Pack& pack, std::string_view agency, std::string_view basis, base::Date today) {
  const auto* holder = pack.agency(agency, today);
  const auto* why = pack.lawful_basis(basis, today);
  return (!holder || holder->notification_right) && (!why || why->notice.holders);
}

}  // namespace waymark::known_to
