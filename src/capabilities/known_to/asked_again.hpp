#pragma once
// The question of an enquiry put again today, for whoever asked: what is locked for them does not exist. The matching
// desk's transactions hold it, and the desk learns nothing of it.
#include <memory>

#include "capabilities/known_to/answer.hpp"
#include "capabilities/known_to/enquiry_store.hpp"
#include "capabilities/known_to/open_pairs.hpp"

namespace waymark::known_to {

class AskedAgain {
 public:
  // `desk` and `enquiry` outlive it. What it reads of links and decisions is as they stand when it is made.
  AskedAgain(core::Reading& desk, const Enquiry& enquiry, base::Instant now);

  // Under the enquiry's own purpose, basis and pack. Nothing where that pack has no such basis.
  std::optional<Told> told();
  // Whether somebody waits for the desk of whom they may know, or who is shielded.
  bool somebody_waits();
  // Whether the answer speaks of that person as it is: nobody need be told that they are being checked.
  bool speaks_of(const core::PersonId& person) const;
  // Whether this basis may know anything of that person.
  bool may_know(const core::PersonId& person);

 private:
  Asking asking() const;

  core::Reading& desk_;
  const Enquiry& enquiry_;
  base::Instant now_;
  std::shared_ptr<const pack::Pack> pack_;
  std::shared_ptr<const pack::Pack> todays_;
  base::Date day_{};
  const pack::LawfulBasis* basis_ = nullptr;
  std::vector<OpenPair> open_;
  core::Viewer viewer_;
  core::Matching people_;
};

}  // namespace waymark::known_to
