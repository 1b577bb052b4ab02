#pragma once
#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::next_steps {

// Which contact this is, whether support has begun, and who else knows the person: in this order, because
// that is what decides what to do next. `pack` is today's: whom to telephone is not a matter of the contact's day.
html::Html answer_view(const known_to::Answer& answer, base::Date happened_on, const pack::Pack& pack);

// "third"; "21st" from the twenty-first on.
std::string ordinal(std::int64_t number);
// "fourteen months", "three weeks", "two days": the time between two days, in the unit people would use.
std::string span_between(base::Date from, base::Date to);

}  // namespace waymark::next_steps
