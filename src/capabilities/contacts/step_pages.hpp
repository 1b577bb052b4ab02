#pragma once
// The questions of each page of a contact: what stands between the heading and the button.
#include "capabilities/contacts/reading.hpp"
#include "core/web/form_view.hpp"
#include "core/web/page.hpp"
#include "core/web/path.hpp"
#include "platform/html/html.hpp"

namespace waymark::contacts {

struct StepText {
  Step step;
  core::web::Path path;
  core::web::Title title;
  std::optional<core::web::Path> omission{};  // of people: where one of them is left out again
};
const StepText& text_of(Step step);
const std::vector<StepText>& all_steps();

html::Html questions(Step step, const http::Fields& fields, const core::web::FormView& view,
                     const ReadingContext& context);
html::Html questions_of_quick_page(const http::Fields& fields, const core::web::FormView& view,
                                   const ReadingContext& context);
// What stands above the heading of each page.
html::Html caption(const http::Fields& fields);

// What to do at once, for whatever danger was said: nothing when there is none.
html::Html danger_banner(const http::Fields& fields, const ReadingContext& context);

}  // namespace waymark::contacts
