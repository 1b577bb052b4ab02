#include "capabilities/requests/basis_rules.hpp"

#include <algorithm>

namespace waymark::requests {

const pack::LawfulBasis* basis_in_force(const BasisChoice& choice, const pack::Pack& pack, base::Date today) {
  const auto bases = pack.bases_for(choice.purpose, today);
  const auto found = std::find_if(bases.begin(), bases.end(),
                                  [&](const pack::LawfulBasis* basis) { return basis->code == choice.basis; });
  return found == bases.end() ? nullptr : *found;
}

std::vector<base::FieldError> basis_problems(const BasisChoice& choice, const std::string& field,
                                             const pack::Pack& pack, base::Date today) {
  const auto* basis = basis_in_force(choice, pack, today);
  if (!basis) return {{field, "Select the lawful basis"}};
  std::vector<base::FieldError> errors;
  if (basis->consent_required && !choice.agreed)
    errors.push_back({std::string(kConsent), "Select “Yes” only if the person agreed, or choose another basis"});
  if (basis->reason_required && choice.reason.empty())
    errors.push_back({std::string(kBasisReason), "Enter why this basis applies"});
  return errors;
}

std::vector<base::FieldError> telling_problems(std::string_view person_told, std::string_view because,
                                               const pack::LawfulBasis* basis) {
  if (person_told != kKnows && person_told != kLater && person_told != kUnsafe)
    return {{std::string(kPersonTold), "Select whether the person knows that you ask"}};
  if (basis && basis->notice.person == pack::PersonTold::agreed && person_told != kKnows)
    return {{std::string(kPersonTold), "Whoever agreed knows: select “Yes”, or choose another basis"}};
  if (person_told == kUnsafe && because.empty())
    return {{std::string(kUntoldBecause), "Enter why it is not safe to tell the person"}};
  return {};
}

std::string_view spoken_telling(std::string_view person_told) {
  if (person_told == kKnows) return "Yes";
  if (person_told == kLater) return "Not yet. They will be told.";
  return "No. It is not safe to tell them.";
}

}  // namespace waymark::requests
