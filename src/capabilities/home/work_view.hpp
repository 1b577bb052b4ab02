#pragma once
#include "capabilities/home/work.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"
#include "platform/html/parts/work_list.hpp"

namespace waymark::home {

// In the order of a working day: what was missed and passed on, what is due, referrals received and sent, what was
// proposed, possible matches, notices, drafts. Sections without anything are left out; when all are, it says what will
// stand here.
html::Html work_view(const Work& work, const pack::Pack& pack, base::Instant now);

}  // namespace waymark::home
