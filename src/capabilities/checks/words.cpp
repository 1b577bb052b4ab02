#include "capabilities/checks/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "core/matcher.hpp"
#include "linkage/thresholds.hpp"

namespace waymark::checks {

namespace {

constexpr double kMostBits = 20;  // "about a million to 1" says enough

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

// One or two digits that count: 1, 7, 24, 130, 5,900.
std::string rounded(double number) {
  const double step = std::pow(10, std::max(0.0, std::floor(std::log10(number)) - 1));
  auto digits = std::to_string(static_cast<std::int64_t>(std::round(number / step) * step));
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

}  // namespace

std::string names_of(const core::ReviewedPair& pair) {
  if (!pair.readable) return "A record that cannot be read";
  return pair.record.identity.display_name() + " and " + pair.other.identity.display_name();
}

std::string service_of(const pack::Pack& pack, std::string_view agency, base::Date today) {
  const auto* known = pack.agency(agency, today);
  const auto* service = known ? pack.service_class(known->service_class, today) : nullptr;
  return !service || service->sensitive ? "Specialist support" : service->shown_as;
}

std::string why_held(std::string_view held_because) {
  if (held_because == core::kHeldForReview) return "Alike, and too little of it to say more";
  if (held_because == core::kHeldAtAnswer) return "Near enough to answer, not to join without being asked";
  if (held_because == core::kHeldForConflict)
    return "Whoever wrote the record that was there is kept out of somebody’s records";
  if (held_because == core::kHeldBetween) return "As near to somebody else who was decided not to be the same person";
  if (held_because == core::kJoinedByScore) return "A score joined them, and this desk was told that it may be wrong";
  return capitalised(std::string(held_because));
}

std::string decision_name(std::string_view decision) {
  return decision == core::kSame ? "The same person" : "Not the same person";
}

std::string who_decided(const core::ReviewedPair& pair, const core::Viewer& viewer) {
  return pair.standing.staff == viewer.staff_id() ? "You" : "A coordinator of this desk";
}

std::string signed_bits(double bits) {
  auto text = fmt::format("{:+.1f}", bits);
  if (text.starts_with('-')) text.replace(0, 1, "−");
  return text;
}

std::string odds(double bits) {
  const auto many = rounded(std::exp2(std::min(std::abs(bits), kMostBits)));
  return bits >= 0 ? fmt::format("about {} to 1 for one person", many)
                   : fmt::format("about 1 to {} for one person", many);
}

std::string meaning(double bits) {
  const auto thresholds = linkage::starting_thresholds();
  if (bits >= thresholds.join)
    return "So near that two records are joined without asking, where nothing holds them back.";
  if (bits >= thresholds.answer) return "So near that whoever asks is told. It is still no proof.";
  if (bits >= thresholds.review) return "They may be one person: look at what differs, and ask.";
  return "By these facts alone they are rather two people.";
}

}  // namespace waymark::checks
