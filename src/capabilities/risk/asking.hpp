#pragma once
// One visit to the questions of one instrument, about the person at risk in one contact.
#include <memory>

#include "capabilities/risk/assessing.hpp"
#include "core/web/page.hpp"
#include "core/web/visit.hpp"

namespace waymark::risk {

struct Asking {
  core::ContactId contact;
  std::shared_ptr<const pack::Pack> pack;
  base::Date today;
  const pack::Instrument& instrument;
  Subject subject;
};
// Nothing when there is no such instrument today, or when the viewer may not see the contact.
std::optional<Asking> find_asking(core::web::Visit& visit);

html::Html heading(const Asking& asking);
core::web::Page page_with(const Asking& asking, html::Html main, bool has_errors);

// Where to go instead, for somebody who is known to be too young or too old for these questions; with whatever was
// typed to them before that was known, to read, print and take along. `kept`: that it is kept for whoever typed it.
std::optional<core::web::Page> not_for_this_age(const Asking& asking, const http::Fields& typed, bool kept);
bool is_for_this_age(const Asking& asking);
// What somebody's age means for these questions; nothing for an adult.
html::Html about_age(const Asking& asking);

}  // namespace waymark::risk
