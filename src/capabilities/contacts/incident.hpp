#pragma once
// When what a contact tells of happened, as far as anybody said. Pure.
#include "capabilities/contacts/contact.hpp"

namespace waymark::contacts {

// How much was said about it.
enum class WhenItWas {
  not_said,  // then the day on which it was heard stands in its place
  known,     // a day, or a month or a year of which any day may be it
  goes_on,   // from the first day to the one on which it was heard
};

// Both days included; none is later than the one on which it was heard.
struct Incident {
  WhenItWas when = WhenItWas::not_said;
  base::Date first;
  base::Date last;
};
Incident incident_of(const Contact& contact);

}  // namespace waymark::contacts
