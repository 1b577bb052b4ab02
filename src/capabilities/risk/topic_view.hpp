#pragma once
#include "core/web/form_view.hpp"
#include "pack/pack.hpp"

namespace waymark::risk {

// One question: four answers in a row, what to ask after "yes", and room for a comment.
html::Html topic_view(const core::web::FormView& view, const pack::Topic& topic, const pack::Pack& pack);

}  // namespace waymark::risk
