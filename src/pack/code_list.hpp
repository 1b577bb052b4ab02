#pragma once
// Dated lists of choices (codes/*.toml). The file's name is the list's code: codes/relationships.toml.
#include <string>
#include <string_view>

#include "pack/dated.hpp"

namespace waymark::pack {

// The lists that the product itself reads by name; the loader insists that a pack has each of them.
namespace lists {
// NOLINTBEGIN(readability-identifier-naming): spelt as the lists are
inline constexpr std::string_view forms_of_abuse = "forms_of_abuse";
inline constexpr std::string_view relationships = "relationships";
inline constexpr std::string_view parts = "parts";
inline constexpr std::string_view contact_channels = "contact_channels";  // how it came to notice
inline constexpr std::string_view contact_methods = "contact_methods";    // how somebody may be reached
inline constexpr std::string_view refusal_reasons = "refusal_reasons";    // an agency refuses an enquiry
inline constexpr std::string_view request_kinds = "request_kinds";        // what an agency is asked for
inline constexpr std::string_view decline_reasons = "decline_reasons";    // a proposal is not taken up
inline constexpr std::string_view support_outcomes = "support_outcomes";  // accepted help does not begin
inline constexpr std::string_view sexes = "sexes";
inline constexpr std::string_view genders = "genders";
inline constexpr std::string_view danger_questions = "danger_questions";
inline constexpr std::string_view staff_roles = "staff_roles";
inline constexpr std::string_view clock_events = "clock_events";
inline constexpr std::string_view pause_reasons = "pause_reasons";          // a deadline stands still
inline constexpr std::string_view extension_reasons = "extension_reasons";  // a deadline is set later
inline constexpr std::string_view risk_criteria = "risk_criteria";
inline constexpr std::string_view urgent_flags = "urgent_flags";  // what an instrument's answers state that cannot wait
// NOLINTEND(readability-identifier-naming)
// Needed only where a clock is ended by somebody who says how it was settled.
inline constexpr std::string_view kSettleReasons = "settle_reasons";
}  // namespace lists

struct Code {
  std::string code;
  std::string label;
  std::string definition;  // may be empty
  std::string group;       // code of the entry of the same list that this one belongs to; may be empty
  std::string action;      // what to do about it, for danger questions and urgent flags: "Call 999 now"; may be empty
  bool selectable = true;  // false: stands for its group in rules, but is offered to nobody
  bool told_to_sender = false;  // of a reason to decline: whether whoever referred reads it; the others all read alike
  Dated dated;
  bool operator==(const Code&) const = default;
};

using CodeList = Editions<Code>;

}  // namespace waymark::pack
