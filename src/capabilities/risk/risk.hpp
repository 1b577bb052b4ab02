#pragma once
// Risk instruments: completed questions, what they add up to, and the judgement beside the count. A count
// below a threshold never reassures, and judgement raises and never lowers.
#include <optional>
#include <string>
#include <vector>

#include "capabilities/contacts/contacts.hpp"
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
// Met in any of them, each once: high risk that was found once for a contact stays.
std::vector<std::string> criteria_of(const std::vector<Assessment>& assessments);
// Answered yes in any of them, each once.
std::vector<std::string> topics_yes_of(const std::vector<Assessment>& assessments);
// "6 yes, 15 unknown: 14 not reached; your judgement is needed", and the criteria that are met. Unknown is
// whatever was neither yes nor no.
html::Html summary(const Assessment& assessment, const pack::Pack& pack);
// Its two halves, for a page with several assessments: what any of them states that cannot wait, said once, and what
// one of them came to.
html::Html urgent(const std::vector<Assessment>& assessments, const pack::Pack& pack);
html::Html outcome(const Assessment& assessment, const pack::Pack& pack);

// An instrument that was asked and has to be asked again.
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
};
// Pure: everything is of one person and one agency. `assessments` the newest first. An instrument that the pack no
// longer asks, or that is not for somebody of that age any more, is left out.
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
