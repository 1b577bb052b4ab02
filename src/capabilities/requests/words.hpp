#pragma once
// How requests read on our pages.
#include <initializer_list>

#include "capabilities/requests/outcome.hpp"
#include "capabilities/requests/requests.hpp"
#include "pack/pack.hpp"

namespace waymark::requests {

// "Waiting", "Answered", "Refused", "Withdrawn", as a tag; "Emergency" before it, in red, while it waits.
html::Html state_tag(const Request& request);
// What somebody typed, line by line.
html::Html in_lines(std::string_view text);
std::string joined(const std::vector<std::string>& texts);

// What was typed in several fields, to read and to copy as one text: each under its label, the first without. What is
// empty is left out.
struct Typed {
  std::string_view label;
  std::string_view text;
};
std::string one_below_the_other(std::initializer_list<Typed> fields);
// The law that a basis stands on, each with its state of checking; nothing for a basis that the pack never had.
html::Html law_of(const pack::Pack& pack, std::string_view basis);

// Who asks, as whoever is asked reads it: the agency, and the colleague's name where the agency's work is no secret.
std::string who_asks(core::Reading& reading, const std::string& agency, const core::StaffId& staff,
                     const pack::Pack& pack);

// What one agency said, as whoever asked reads it: the heading names them as they know them, the rows hold no more.
html::Html said_view(const Said& said, const std::string& heading, int heading_level, const pack::Pack& pack);

}  // namespace waymark::requests
