#pragma once
// The question on which basis, with the law that each basis stands on.
#include "capabilities/requests/basis_rules.hpp"
#include "core/web/form_view.hpp"

namespace waymark::requests {

html::Html basis_question(const core::web::FormView& view, const std::string& field, std::string_view purpose,
                          const pack::Pack& pack, base::Date today);
// "Did the person agree …?", which counts where the basis is their agreement.
html::Html consent_question(const core::web::FormView& view, const std::string& legend);

}  // namespace waymark::requests
