#pragma once
// Asking for somebody as they were told: whom a score made one person is found in no other way.
#include "core/identity.hpp"
#include "core/web/form_view.hpp"
#include "core/web/visit.hpp"

namespace waymark::checks {

html::Html search_form(const core::web::Visit& visit, const core::web::FormView& view);
// A first name and a surname at least, and a birth date that there can be.
std::vector<base::FieldError> search_problems(const http::Fields& form);
core::Identity person_typed(const http::Fields& form);

}  // namespace waymark::checks
