#pragma once
// Risk instruments: completed questions, what they add up to, and the judgement beside the count. A count
// below a threshold never reassures, and judgement raises and never lowers.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/contacts/contacts.hpp"
#include "core/age.hpp"
#include "core/record.hpp"
#include "core/web/route.hpp"

namespace waymark::risk {

struct Assessment {
  core::AssessmentId id;
  core::ContactId contact;
  core::RecordId record;
  std::string instrument;
  std::string edition;
  base::Instant assessed;
  int yes = 0;
  int no = 0;
  int unknown = 0;
  int not_asked = 0;
  std::string judgement;                // "high" or "not_raised"
  std::vector<std::string> criteria;    // met, codes of the pack's `risk_criteria`; any one means high risk
  std::vector<std::string> flags;       // what the answers state: "non_fatal_strangulation"
  std::vector<std::string> topics_yes;  // codes of the topics that were answered yes
  std::vector<std::string> options;     // chosen: "who_did_it.partner"
  bool counted = true;                  // false: of a form whose "yes" answers are no measure
  // The count that was to be reached on that day; 0 where there was none, nothing where nobody kept it.
  std::optional<int> threshold{};
};
// In the viewer's agency, the newest first.
std::vector<Assessment> assessments_of_contact(core::Reading& reading, const core::ContactId& contact);
std::vector<Assessment> assessments_of(core::Reading& reading, const core::PersonId& person);

// The page on which an instrument is completed for a contact; nothing for one that `pack` cannot ask on that day.
std::optional<html::Url> start_url(const core::ContactId& contact, std::string_view instrument, const pack::Pack& pack,
                                   base::Date today);
// Beside the link to it, where the person may be too young or too old for an instrument; otherwise nothing.
html::Html age_caution(const core::KnownAge& known, std::string_view instrument, const pack::Pack& pack,
                       base::Date today);
// What the rules read of one contact's assessments: whatever any of them found. High risk that was found once for a
// contact stays.
void tell_assessments(pack::Facts& facts, const std::vector<Assessment>& assessments);
// Grounds for high risk that the answers of an assessment meet by what is known today, and did not when they were
// kept: the history of the person was found since, or their age.
struct FoundSince {
  core::AssessmentId assessment;
  std::string instrument;
  std::vector<std::string> criteria;           // never empty
  std::optional<base::Instant> at;             // when the last of what counts became known
  std::optional<core::ReferralId> referral{};  // of which it is a repeat, where it is one
};
// Of the last assessment of each instrument at one contact. Nothing is asked and nobody is told: it is counted again.
std::vector<FoundSince> found_since(core::Reading& reading, const core::ContactId& contact, const pack::Pack& pack,
                                    base::Date today);
// What was found, and a link to the questions so that somebody judges it; nothing for nothing.
html::Html found_since_view(const std::vector<FoundSince>& found, const core::ContactId& contact,
                            const pack::Pack& pack, base::Date today);

// Inside another slice's transaction: the rules are asked again with everything that is known today about this contact
// and by its answers. For when something of it was corrected, or found out about the person. Nothing where the viewer
// may not see it.
void propose_anew(core::Transaction& transaction, const core::ContactId& id, base::Instant now);

// What stands by now, of assessments from the newest to the oldest: the last of each instrument, and where that one
// found no ground for high risk, the last that did. To ask another day, or with other questions, takes nothing back.
// Those with a ground come first, each part from the newest to the oldest.
std::vector<Assessment> standing(const std::vector<Assessment>& assessments);
// "6 yes, 15 unknown: 14 not reached; your judgement is needed", and the criteria that are met. Unknown is
// whatever was neither yes nor no.
html::Html summary(const Assessment& assessment, const pack::Pack& pack);
// Its two halves, for a page with several assessments: what any of them states that cannot wait, said once, and what
// one of them came to.
html::Html urgent(const std::vector<Assessment>& assessments, const pack::Pack& pack);
html::Html outcome(const Assessment& assessment, const pack::Pack& pack);

// An instrument that was asked and has to be asked again, or one that takes the place of what was asked.
struct AskAgain {
  struct Contact {
    core::ContactId id;
    base::Date happened_on;
  };
  std::string instrument;
  core::AssessmentId assessment;          // the last one
  base::Date last;                        // its day
  std::vector<Contact> contacts_since{};  // further ones as person at risk
  std::optional<int> more_than_months{};  // that have passed, where the pack's period is over
  core::ContactId contact{};              // at which to ask: the newest as person at risk
  std::string in_place_of{};  // what was asked last, for which the person is or may be too old by now; otherwise ""
};
// Pure: everything is of one person and one agency. `assessments` the newest first. Where the pack no longer asks an
// instrument, or the person has grown too old for it, what follows it is asked, and it is left out where nothing does.
std::vector<AskAgain> ask_again(const std::vector<Assessment>& assessments,
                                const std::vector<contacts::Contact>& contacts,
                                const std::vector<core::Record>& records, const pack::Pack& pack, base::Date today);
// "Ask again: DASH was last asked on 3 August 2025. Since then: …", each with its link; and after what else to ask
// again. Nothing where nothing was ever asked.
html::Html ask_again_view(const std::vector<AskAgain>& prompts, bool asked_before, const pack::Pack& pack,
                          base::Date today);

// Where the answers of one person are compared, by any of the person's records.
html::Url history_url(const core::RecordId& record);

core::web::Routes routes();

}  // namespace waymark::risk
