#include "pack/asking_laws.hpp"

#include <fmt/format.h>

#include <array>

namespace waymark::pack {

namespace {

// Codes of the clocks that a request starts, and of the event that the answer is.
constexpr std::array kRequestClocks = {"enquiry_answer", "enquiry_answer_emergency"};
constexpr std::string_view kAnswered = "information_answered";

bool is_computed(ClockUnit unit) {
  return unit != ClockUnit::school_days && unit != ClockUnit::months && unit != ClockUnit::years;
}

void check_clock(const Pack& pack, const char* code, std::vector<Problem>& problems) {
  const ClockRule* clock = pack.clocks.latest(code);
  if (clock && !clock->dated.effective_to && clock->stops_on == kAnswered && is_computed(clock->unit)) return;
  problems.push_back({{"clocks.toml", 1, 1},
                      fmt::format("whoever is asked for more answers within a time; add a clock “{}” in hours or days, "
                                  "without an end, that stops on {}",
                                  code, kAnswered)});
}

void check_basis(const LawfulBasis& basis, std::vector<Problem>& problems) {
  const Place place{"lawful_bases.toml", 1, 1};
  const bool agreed = basis.notice.person == PersonTold::agreed;
  if (agreed != basis.consent_required)
    problems.push_back(
        {place, fmt::format("whoever agreed knows, and nobody else does: “{}” has consent_required = {} and "
                            "notice.person = \"{}\"; change one of the two",
                            basis.code, basis.consent_required, agreed ? "agreed" : "unless_unsafe")});
  if (!basis.notice.holders && basis.reveals.sensitive != SensitiveAnswer::none)
    problems.push_back({place, fmt::format("“{}” lets an enquirer know of sensitive services and does not tell them "
                                           "so; set notice.holders = true, or reveals.sensitive = \"none\"",
                                           basis.code)});
}

void check_agency(const Pack& pack, const Agency& agency, std::vector<Problem>& problems) {
  const ServiceClass* service_class = pack.service_classes.latest(agency.service_class);
  if (agency.notification_right || !service_class || !service_class->sensitive) return;
  problems.push_back({{"agencies.toml", 1, 1},
                      fmt::format("“{}” is a sensitive service and has no right to be told who asked; leave out "
                                  "notification_right",
                                  agency.code)});
}

}  // namespace

void check_asking(const Pack& pack, std::vector<Problem>& problems) {
  for (const char* clock : kRequestClocks) check_clock(pack, clock, problems);
  for (const LawfulBasis& basis : pack.lawful_bases.all()) check_basis(basis, problems);
  for (const Agency& agency : pack.agencies.all()) check_agency(pack, agency, problems);
}

}  // namespace waymark::pack
