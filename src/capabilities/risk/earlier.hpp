#pragma once
// Earlier events, as far as this viewer may know them: her own agency's contacts, and what the answer at this contact
// told of others. Never more: nobody is asked anew.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/contacts/contacts.hpp"
#include "capabilities/known_to/known_to.hpp"
#include "capabilities/risk/answers.hpp"

namespace waymark::risk {

struct OwnContact {
  core::ContactId id;
  base::Date happened_on;
};

// What one other agency was told to hold.
struct ToldElsewhere {
  std::string who;  // "Police"
  int counted = 0;  // certainly within the window
  int earlier = 0;  // told as well: before the window, or on days that nobody told
};
// `from` is the window's first day. Of several contacts the first and the last day are told: where only the last lies
// within the window, that one counts. Pure.
ToldElsewhere told_by(const known_to::Holder& holder, base::Date from);

struct EarlierEvents {
  int window_months = 12;                // of escalation
  std::vector<OwnContact> own;           // as person at risk, the newest first, this one included
  std::vector<ToldElsewhere> elsewhere;  // those that told a number
  int repeat_months = 12;
  std::optional<base::Date> referred;  // to a MARAC by or to our agency, for another contact: the last time

  Earlier summed() const;
};

// About the person at risk in this contact; `scope` says whose windows.
EarlierEvents earlier_events(core::Reading& reading, const contacts::Contact& contact, const core::Record& person,
                             const pack::Instrument& instrument, const pack::Scope& scope, const pack::Pack& pack);

// Contacts of the viewer's agency in which this person is at risk, the newest first.
std::vector<contacts::Contact> as_person_at_risk(const std::vector<contacts::Contact>& contacts,
                                                 const std::vector<core::Record>& records);

}  // namespace waymark::risk
