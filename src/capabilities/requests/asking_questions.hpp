#pragma once
// The questions of the page on which somebody is asked for more, in the order in which people think: whom, what, why.
#include "capabilities/requests/asking_form.hpp"
#include "capabilities/requests/basis_view.hpp"

namespace waymark::requests {

inline constexpr std::string_view kUrgency = "urgency";
inline constexpr std::string_view kUsual = "usual";
inline constexpr std::string_view kEmergency = "emergency";

html::Html asking_questions(const core::web::FormView& view, const Asking& asking);

}  // namespace waymark::requests
