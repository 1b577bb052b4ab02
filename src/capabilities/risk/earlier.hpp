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
  base::Instant recorded{};
};

// To a MARAC, for another contact.
struct MaracReferral {
  core::ReferralId id;
  base::Date day;
  base::Instant made{};
  // Both contacts name one alleged perpetrator, as far as our agency's records are joined. False says nothing: nobody
  // may have been named, or nobody may have joined them.
  bool same_perpetrator = false;
};

// What one other agency was told to hold.
struct ToldElsewhere {
  std::string who;  // "Police"
  int counted = 0;  // certainly within the window
  int earlier = 0;  // told as well: before the window, or on days that nobody told
};
// `from` is the window's first day. An answer of an older version told the first and the last day alone: where only the
// last lies within the window, that one counts. Pure.
ToldElsewhere told_by(const known_to::Holder& holder, base::Date from);

// Whether abuse on a day from `first` to `last`, both included, may lie within so many months from a referral on that
// day, and not before it [V2]. Of days that nobody knows, any one is enough: a repeat is rather counted than
// missed.
bool within_months_of(base::Date referral, base::Date first, base::Date last, int months);

struct EarlierEvents {
  int window_months = 12;  // of escalation: so many before the day of the contact, and everything since
  // As person at risk, the newest first, this one included; of the kinds that the criterion counts.
  std::vector<OwnContact> own;
  std::vector<ToldElsewhere> elsewhere;  // those that told a number
  int repeat_months = 12;
  // By or to our agency, the last one of which what this contact tells may be a repeat.
  std::optional<MaracReferral> referred;
  std::optional<base::Instant> answered{};  // when the answer that stands was given

  Earlier summed() const;
  // When the last of what counts became known here.
  std::optional<base::Instant> known_since() const;
};

// Whether it is a repeat. `answer` is "yes", "no", "unknown" or "": where a referral is known, whether it was about the
// same alleged perpetrator, for which "no" alone is believed, and not against what the records say; where none is,
// whether a MARAC heard of the same people.
bool is_repeat(const EarlierEvents& earlier, std::string_view answer);

// About the person at risk in this contact; `scope` says whose windows. Both windows are measured from the contact, and
// not from the day on which somebody answers the questions. Repeat: from the day of the abuse, as far as it was said,
// otherwise from the one on which it was heard. Escalation: from the one on which it was heard, like the days of all
// other contacts, here and elsewhere; what came later counts too. That may span more than the window where questions
// are answered late: rather one event too many than one too few.
EarlierEvents earlier_events(core::Reading& reading, const contacts::Contact& contact, const core::Record& person,
                             const pack::Instrument& instrument, const pack::Scope& scope, const pack::Pack& pack);

// Contacts of the viewer's agency in which this person is at risk, the newest first.
std::vector<contacts::Contact> as_person_at_risk(const std::vector<contacts::Contact>& contacts,
                                                 const std::vector<core::Record>& records);

}  // namespace waymark::risk
