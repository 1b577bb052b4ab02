#pragma once
// Who may be the person of an enquiry and waits for the matching desk. Ids for working with, never for a page.
#include <string_view>
#include <vector>

#include "core/matcher.hpp"

namespace waymark::known_to {

struct OpenPair {
  core::PersonId other;
  bool answered = false;  // near enough when it was first asked that the answer drew on them too
  bool shielded = false;  // either record: nobody may decide it yet
};
// Of one record, the likeliest first.
std::vector<OpenPair> open_pairs(core::Reading& reading, const core::RecordId& record);

// Everybody of whom an answer about this record speaks today, read by the matcher on behalf of whoever asked: the
// person it is linked to, whoever was decided to be the same, and who was answered and waits for the desk.
core::Matching people_today(core::Reading& matcher, const core::RecordId& record, const std::vector<OpenPair>& open);

// Whether somebody who was held for this reason with so many bits was answered all the same (core/matcher.hpp).
bool was_answered(std::string_view held_because, double bits);

}  // namespace waymark::known_to
