#pragma once
#include "capabilities/known_to/known_to.hpp"
#include "pack/pack.hpp"
#include "platform/html/html.hpp"

namespace waymark::next_steps {

// The answer that stands, with what the matching desk found or asks for, and below it those that were given before, as
// they were given. Nothing where nobody was asked. `correction` leads to correcting the contact; empty where the viewer
// may not.
html::Html answers_view(const std::vector<known_to::Given>& given, base::Date happened_on, const pack::Pack& pack,
                        html::Html correction);

}  // namespace waymark::next_steps
