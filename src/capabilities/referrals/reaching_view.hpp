#pragma once
#include "core/record.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::referrals {

// How the person may be reached, before anything else is read: what is unsafe or not known stands out, what
// is safe says when and who else may answer. What nobody said is not safe.
html::Html reaching_view(const core::SafeContact& contact, const pack::Pack& pack);

}  // namespace waymark::referrals
