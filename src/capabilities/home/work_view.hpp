#pragma once
#include <vector>

#include "capabilities/home/section.hpp"
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"

namespace waymark::home {

// In the order of a working day: what was missed and passed on, what is overdue, what falls due, answers that came
// back, referrals and requests received and sent, what was proposed, possible matches, notices, school terms that end,
// drafts. Some may be empty.
std::vector<Section> work_sections(const Work& work, const pack::Pack& pack, base::Instant now);

// Where all are: what to do first, and what will stand here.
html::Html nothing_waits();

}  // namespace waymark::home
