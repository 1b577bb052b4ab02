#pragma once
// Field by field, how two identities agree. Symmetric and free of weights' doing, with one exception:
// where several names could be laid side by side, the starting weights say which layout agrees best.
#include "linkage/levels.hpp"
#include "linkage/prepared.hpp"

namespace waymark::linkage {

struct Agreement {
  Pattern pattern;
  Facts facts;
  bool operator==(const Agreement&) const = default;
};

Agreement compare_fields(const Prepared& a, const Prepared& b);

// The parts that `compare_fields` is made of.
struct NameAgreement {
  Forename forename = Forename::unknown;
  MiddleNames middle_names = MiddleNames::unknown;
  Surname surname = Surname::unknown;
  Arrangement arrangement = Arrangement::unknown;
  auto operator<=>(const NameAgreement&) const = default;
};
NameAgreement compare_names(const Prepared& a, const Prepared& b);
bool forenames_all_unlike(const Prepared& a, const Prepared& b);
Birth compare_births(const PreparedBirth& a, const PreparedBirth& b);
SexLevel compare_sexes(Sex a, Sex b);
Level compare_addresses(const Prepared& a, const Prepared& b);
Phone compare_phones(const Prepared& a, const Prepared& b);
Email compare_emails(const Prepared& a, const Prepared& b);
Nhs compare_nhs_numbers(const Prepared& a, const Prepared& b);
OtherNumber compare_numbers(const Prepared& a, const Prepared& b);

}  // namespace waymark::linkage
