#pragma once
// What people decided about two persons, whichever of their records it was about: it holds for all of them, as they are
// linked today.
#include <map>
#include <vector>

#include "core/transaction.hpp"

namespace waymark::core {

enum class Ruled { nothing, same, apart };

// Remembers what it looked up: for one question of the matcher.
class Rulings {
 public:
  // `matcher` outlives it. What is locked for the enquirer, or shielded, was never decided.
  explicit Rulings(Reading& matcher) : matcher_(matcher) {}

  // Apart where anything says so.
  Ruled between(const PersonId& one, const PersonId& other);
  // Those who were decided to be this person and are not linked to it.
  std::vector<PersonId> same_as(const PersonId& person);

 private:
  const std::map<PersonId, Ruled>& about(const PersonId& person);

  Reading& matcher_;
  std::map<PersonId, std::map<PersonId, Ruled>> known_;
};

}  // namespace waymark::core
