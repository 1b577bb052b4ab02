#pragma once
#include <string>

#include "platform/html/govuk/error_message.hpp"
#include "platform/html/govuk/hint.hpp"

namespace waymark::html::govuk {

// What surrounds every question: the group with its label or legend, hint and error message.
struct FormGroup {
  std::string classes{};
  Attributes attributes{};
  Content before{};  // before_input(s) in the Nunjucks options
  Content after{};   // after_input(s)
};

// The ids that describe a control, in the order in which they are read out.
class DescribedBy {
 public:
  DescribedBy() = default;
  explicit DescribedBy(std::string ids) : ids_(std::move(ids)) {}
  void add(const std::string& id);
  const std::string& text() const { return ids_; }

 private:
  std::string ids_;
};

void open_form_group(Html& html, const FormGroup& group, bool has_error);
// Both get the ids `prefix`-hint and `prefix`-error; what is empty is left out.
void write_hint_and_error(Html& html, const std::string& prefix, Hint hint, ErrorMessage error,
                          DescribedBy& described_by);

}  // namespace waymark::html::govuk
