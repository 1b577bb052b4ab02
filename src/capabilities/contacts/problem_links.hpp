#pragma once
// What is wrong with a draft, for a page on which the fields do not stand: each line leads to the page on which it can
// be put right.
#include <optional>
#include <string_view>
#include <vector>

#include "capabilities/contacts/fields.hpp"
#include "core/draft.hpp"
#include "platform/base/failure.hpp"
#include "platform/html/html.hpp"

namespace waymark::contacts {

// The page of the form that asks it; nothing for a field of another page.
std::optional<Step> step_of(std::string_view field, const ReadingContext& context);

// The error summary, or nothing. What no page of the form asks leads to its field on the page itself.
html::Html problem_links(const core::DraftId& draft, const std::vector<base::FieldError>& errors,
                         const ReadingContext& context);

}  // namespace waymark::contacts
