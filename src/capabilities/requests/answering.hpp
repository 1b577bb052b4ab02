#pragma once
// What an agency says to a request that it received, and the withdrawal of one that it sent.
#include "capabilities/requests/basis_rules.hpp"
#include "capabilities/requests/request_store.hpp"

namespace waymark::requests {

struct Answer {
  std::string text;                // whoever asked reads it
  std::vector<std::string> facts;  // codes of the list `request_kinds`: what it holds
  std::string basis;               // on which it is disclosed
  bool agreed = false;             // the person, to this answer
  std::string basis_reason;        // for the own agency alone
  std::string about;               // id of the own record that it speaks of, or kNoRecord
  std::string note;                // for the own agency alone
};
// Where the answer speaks of none of the own records that were found.
inline constexpr std::string_view kNoRecord = "none";

// Fields of the form that errors name.
inline constexpr std::string_view kText = "text";
inline constexpr std::string_view kFacts = "facts";
inline constexpr std::string_view kBasis = "basis";
inline constexpr std::string_view kAbout = "about";
inline constexpr std::string_view kNote = "note";
inline constexpr std::string_view kReasonCode = "reason_code";

// What is wrong with it. `own` are the records that may be about the person; an answer to "specialist support" does not
// name the agency.
std::vector<base::FieldError> problems_with(const Answer& answer, const WholeRequest& whole,
                                            const std::vector<core::Record>& own, const std::string& agency,
                                            const pack::Pack& pack, base::Date today);
// As it is kept and read.
Said said_of(const Answer& answer, const WholeRequest& whole, const pack::Pack& pack);

struct Refusal {
  std::string reason_code;  // of the list `refusal_reasons`: each is neutral
  std::string note;         // why, for the own agency alone
};
std::vector<base::FieldError> problems_with(const Refusal& refusal, const pack::Pack& pack, base::Date today);
Said said_of(const Refusal& refusal, const pack::Pack& pack);

// Appends what is said, and stops the own agency's clock. `version` is of the request that whoever says it had before
// their eyes. Not found for whoever may not see it, or did not receive it; conflict when it was withdrawn, or somebody
// said something, meanwhile; a refusal answers what waits, and nothing else.
base::Result<base::Done> say(const core::Partnership& partnership, const core::Viewer& viewer,
                             const std::string& request_id, const core::RequestId& id, std::int64_t version, Said said,
                             base::Instant now);

// While it waits, as far as the viewer knows. Not found for what her agency did not send; conflict otherwise.
base::Result<base::Done> withdraw_request(const core::Partnership& partnership, const core::Viewer& viewer,
                                          const std::string& request_id, const core::RequestId& id, base::Instant now);

}  // namespace waymark::requests
