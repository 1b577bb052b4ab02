#pragma once
// How a pair, and what was decided about it, reads on our pages.
#include "core/reviewing.hpp"
#include "pack/pack.hpp"

namespace waymark::checks {

inline constexpr std::string_view kReasons = "check_reasons";  // lists of the pack
inline constexpr std::string_view kFactsWanted = "facts_wanted";

// "Opal Madeup and Opal Madeupp".
std::string names_of(const core::ReviewedPair& pair);
// Whose record it is, as an enquirer would read it: "Police"; "Specialist support" for a sensitive service, and for an
// agency that the pack does not have.
std::string service_of(const pack::Pack& pack, std::string_view agency, base::Date today);
// Why a person has to look.
std::string why_held(std::string_view held_because);
// "The same person", "Not the same person".
std::string decision_name(std::string_view decision);
// "You", or "A coordinator of this desk": who it was, the audit says.
std::string who_decided(const core::ReviewedPair& pair, const core::Viewer& viewer);
// "+4.1", "−11.2".
std::string signed_bits(double bits);
// "about 130 to 1 for one person", "about 1 to 8 for one person".
std::string odds(double bits);
// What so many bits mean here.
std::string meaning(double bits);

}  // namespace waymark::checks
