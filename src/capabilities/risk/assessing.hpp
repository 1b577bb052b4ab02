#pragma once
// Completing an instrument: one transaction holds the answers, the criteria that are met and the pathways
// that follow from them. All of it is on disk, or none.
#include "capabilities/contacts/contacts.hpp"
#include "capabilities/risk/earlier.hpp"
#include "capabilities/risk/form.hpp"
#include "capabilities/risk/risk.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

// What an assessment is about, read together.
struct Subject {
  contacts::Contact contact;
  core::Record person;  // at risk in it
  core::KnownAge age;   // theirs, today
  pack::Scope scope;    // whose rules hold: today's, for somebody of that age, in the area that was said
  EarlierEvents earlier;
};
// Nothing when the viewer may not see the contact or nobody in it is at risk. `area` may be anything that was typed:
// what the partnership does not have counts as not known.
std::optional<Subject> find_subject(core::Reading& reading, const core::ContactId& id, const pack::Pack& pack,
                                    const pack::Instrument& instrument, base::Date today, std::string_view area);

// The grounds for high risk that what was typed meets, with what is known beside it.
std::vector<std::string> grounds_met(const Typed& typed, const Subject& subject, const pack::Instrument& instrument);

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

// An area or a neighbour of the partnership, or nothing.
const pack::Area* find_area(const pack::Partnership& partnership, std::string_view code);

}  // namespace waymark::risk
