#pragma once
#include "capabilities/risk/assessing.hpp"
#include "core/web/form_view.hpp"

namespace waymark::risk {

// What the count does not hold: earlier events with how they were counted, and the judgement, which is always asked
// for. `nudges` are read before the answers are kept as "not high".
html::Html judgement_view(const core::web::FormView& view, const Subject& subject, const pack::Instrument& instrument,
                          const pack::Pack& pack, const std::vector<pack::Reason>& nudges);

}  // namespace waymark::risk
