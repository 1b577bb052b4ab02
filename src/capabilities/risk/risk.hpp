#pragma once
// Risk instruments: completed questions, what they add up to, and the judgement beside the count. A count
// below a threshold never reassures, and judgement raises and never lowers.
#include <optional>
#include <string>
#include <vector>

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
  std::string judgement;              // "high" or "not_raised"
  std::vector<std::string> criteria;  // met, codes of the pack's `risk_criteria`; any one means high risk
  std::vector<std::string> flags;     // what the answers "yes" state: "non_fatal_strangulation"
};
// In the viewer's agency, the newest first.
std::vector<Assessment> assessments_of_contact(core::Reading& reading, const core::ContactId& contact);
std::vector<Assessment> assessments_of(core::Reading& reading, const core::PersonId& person);

// The page on which an instrument is completed for a contact; nothing for one that has no page here.
std::optional<html::Url> start_url(const core::ContactId& contact, std::string_view instrument);
// Met in any of them, each once: high risk that was found once for a contact stays.
std::vector<std::string> criteria_of(const std::vector<Assessment>& assessments);
// "6 yes, 15 unknown: 14 not reached; your judgement is needed", and the criteria that are met. Unknown is
// whatever was neither yes nor no.
html::Html summary(const Assessment& assessment, const pack::Pack& pack);
// Its two halves, for a page with several assessments: what any of them states that cannot wait, said once, and what
// one of them came to.
html::Html urgent(const std::vector<Assessment>& assessments, const pack::Pack& pack);
html::Html outcome(const Assessment& assessment, const pack::Pack& pack);

core::web::Routes routes();

}  // namespace waymark::risk
