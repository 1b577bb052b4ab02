#pragma once
// On which basis something is asked for or disclosed, and what that basis asks in turn. Pure.
#include <string>
#include <string_view>
#include <vector>

#include "pack/pack.hpp"
#include "platform/base/failure.hpp"

namespace waymark::requests {

// Fields that both forms have.
inline constexpr std::string_view kConsent = "consent";
inline constexpr std::string_view kAgreed = "given";
inline constexpr std::string_view kBasisReason = "basis_reason";

struct BasisChoice {
  std::string purpose;
  std::string basis;
  bool agreed = false;  // the person, to just this
  std::string reason;
};
// One that is in force and serves the purpose; with the person's agreement, and with a reason, where it asks for them.
// `field` is the one that holds the basis.
std::vector<base::FieldError> basis_problems(const BasisChoice& choice, const std::string& field,
                                             const pack::Pack& pack, base::Date today);
// Nothing for a basis that is not in force or does not serve the purpose.
const pack::LawfulBasis* basis_in_force(const BasisChoice& choice, const pack::Pack& pack, base::Date today);

// Whether the person knows that something was asked for: codes of `person_told`.
inline constexpr std::string_view kPersonTold = "person_told";
inline constexpr std::string_view kUntoldBecause = "untold_because";
inline constexpr std::string_view kKnows = "yes";
inline constexpr std::string_view kLater = "later";
inline constexpr std::string_view kUnsafe = "unsafe";

// Whoever agreed knows; whoever cannot be told safely is not told because of something. `basis` may be nullptr.
std::vector<base::FieldError> telling_problems(std::string_view person_told, std::string_view because,
                                               const pack::LawfulBasis* basis);
// How the code reads.
std::string_view spoken_telling(std::string_view person_told);

}  // namespace waymark::requests
