#pragma once
// Answers to questions that the form no longer asks: somebody typed them on a page that was open, or in a draft that
// was begun, before another pack was activated. They are kept, shown and sent as they are. Pure.
#include <string>
#include <vector>

#include "capabilities/contacts/fields.hpp"
#include "core/form/answers.hpp"

namespace waymark::contacts {

// The fields of what was sent that no page of the form owns today: to be kept beside those of the page.
std::vector<std::string> left_over_fields(const http::Fields& sent, const ReadingContext& context);

// What of a draft no page asks, each named by its field.
std::vector<core::form::Kept> left_over(const http::Fields& draft, const ReadingContext& context);
// What of answers that were recorded the form of that day does not ask.
std::vector<core::form::Kept> left_over(const std::vector<core::form::Kept>& answers, const ReadingContext& context);

// Everything that was typed on a page, a line each, for whoever comes too late with it.
std::string typed_in_lines(const http::Fields& sent);

}  // namespace waymark::contacts
