#pragma once
// Completing an instrument: one transaction holds the answers, the criteria that are met and the pathways
// that follow from them. All of it is on disk, or none.
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/risk/form.hpp"
#include "capabilities/risk/risk.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

// What an assessment is about, read together.
struct Subject {
  contacts::Contact contact;
  core::Record person;           // at risk in it
  int own_contacts = 0;          // of our agency as person at risk, within the window, this one included
  bool referred_before = false;  // to MARAC by or to our agency within the window, for another contact
};
// Nothing when the viewer may not see the contact or nobody in it is at risk.
std::optional<Subject> find_subject(core::Reading& reading, const core::ContactId& id, const pack::Pack& pack,
                                    const pack::Instrument& instrument, base::Date today);

struct Completed {
  core::AssessmentId id;
  core::ContactId contact;
  Typed typed;
};
// Not found as above; conflict when this one was completed before. `pack` is the one whose wording was read.
base::Result<core::AssessmentId> complete(const core::Partnership& partnership, const core::Viewer& viewer,
                                          const std::string& request_id, const Completed& completed,
                                          const pack::Pack& pack, const pack::Instrument& instrument,
                                          base::Instant now);

}  // namespace waymark::risk
