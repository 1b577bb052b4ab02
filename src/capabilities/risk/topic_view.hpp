#pragma once
#include "core/web/form_view.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

// One question with what follows from its answer, and room for a comment. Answered yes or no: four answers in a row.
html::Html topic_view(const core::web::FormView& view, const pack::Topic& topic, const pack::Pack& pack,
                      base::Date today);

}  // namespace waymark::risk
