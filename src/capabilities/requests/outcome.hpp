#pragma once
// What was said about a request, and how much of it whoever asked reads. Pure.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/requests/sealed_words.hpp"
#include "core/ids.hpp"
#include "platform/base/time.hpp"

namespace waymark::requests {

// One thing that an agency said: information on a basis, or a refusal by a code of the list `refusal_reasons`.
struct Said {
  core::RequestAnswerId id;
  std::string agency;
  base::Instant at;
  std::optional<core::RecordId> record;  // of that agency, of which it speaks
  std::string basis;                     // "" for a refusal
  std::string reason_code;               // "" for information
  Told told;
  Kept kept;  // empty but for the agency that said it

  bool refused() const { return !reason_code.empty(); }
};

// Of everything that `receivers` agencies said, in its order: all information, and one refusal where every one of them
// refused, the one that came last. "Specialist support" may be two services, and whoever asked must not be able to
// count them: further information reads like an addition, and one refusal beside a service that has not answered, or
// has, would show that there are two.
std::vector<Said> for_whoever_asked(const std::vector<Said>& said, std::size_t receivers);

}  // namespace waymark::requests
