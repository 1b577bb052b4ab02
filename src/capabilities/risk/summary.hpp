#pragma once
#include <string>
#include <vector>

#include "capabilities/risk/risk.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::risk {

// What to do at once about what the answers state (the pack's list `urgent_flags`): nothing when nothing is urgent.
html::Html urgent_view(const std::vector<std::string>& flags, const pack::Pack& pack);
// The same in one line, beside the question itself.
html::Html urgent_warning(const std::vector<std::string>& flags, const pack::Pack& pack);
// What the answers come to: "6 yes, 15 unknown: 14 not reached; your judgement is needed".
std::string came_to(const Assessment& assessment, const pack::Pack& pack);
// The same, with the mark where nobody checked the number that was to be reached.
html::Html count_view(const Assessment& assessment, const pack::Pack& pack);
// The mark for questions that nobody checked, and for those that this pack does not have.
html::Html questions_tag(const Assessment& assessment, const pack::Pack& pack);
// The grounds for high risk that are met, in the order in which screens name them; empty for none.
std::vector<std::string> grounds_of(const Assessment& assessment, const pack::Pack& pack);

}  // namespace waymark::risk
