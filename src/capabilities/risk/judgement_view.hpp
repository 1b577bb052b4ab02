#pragma once
#include "capabilities/risk/assessing.hpp"
#include "core/web/form_view.hpp"

namespace waymark::risk {

// What the count does not hold: earlier events, and the judgement, which is always asked for.
html::Html judgement_view(const core::web::FormView& view, const Subject& subject, const pack::Instrument& instrument,
                          base::Date today);

}  // namespace waymark::risk
