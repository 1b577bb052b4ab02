#pragma once
// How a deadline reads on its own page.
#include "capabilities/times/opened_clock.hpp"
#include "core/web/form_view.hpp"
#include "platform/html/html.hpp"

namespace waymark::times {

// When it is due, by which rule and source, since when, and how it stands.
html::Html facts_view(const OpenedClock& opened, const pack::Pack& pack, base::Instant now);

// What was done with it, the newest first.
html::Html history_view(const OpenedClock& opened, const pack::Pack& pack);

// What the viewer may do with it now; what not, and why, in a sentence.
html::Html forms_view(const core::web::Visit& visit, const OpenedClock& opened, const core::web::FormView& view,
                      const pack::Pack& pack);

}  // namespace waymark::times
