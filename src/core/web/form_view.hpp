#pragma once
// A form as it is shown again: what was typed, and what is wrong with it, beside the field and in the
// summary above the heading.
#include <string>
#include <string_view>
#include <vector>

#include "pack/code_list.hpp"
#include "platform/base/failure.hpp"
#include "platform/html/govuk/checkboxes.hpp"
#include "platform/html/govuk/date_input.hpp"
#include "platform/html/govuk/input.hpp"
#include "platform/html/govuk/radios.hpp"
#include "platform/html/govuk/select.hpp"
#include "platform/html/govuk/textarea.hpp"
#include "platform/http/message.hpp"

namespace waymark::core::web {

// A choice of a list that is not a pack's.
struct Choice {
  std::string value;
  std::string text;
  std::string hint = {};
};

class FormView {
 public:
  FormView(const http::Fields& values, const std::vector<base::FieldError>& errors)
      : values_(values), errors_(errors) {}

  bool has_errors() const { return !errors_.empty(); }
  std::string value(std::string_view name) const { return std::string(values_.get(name)); }
  std::vector<std::string> values(std::string_view name) const;
  html::govuk::ErrorMessage error(std::string_view name) const;

  // The error summary, or nothing. Each line leads to its field: the id of a field is its name.
  html::Html summary() const;

  // One question each. They keep what was typed and show what is wrong with it.
  html::govuk::Input input(const std::string& name, const std::string& label, const std::string& hint = {}) const;
  html::govuk::Textarea textarea(const std::string& name, const std::string& label, const std::string& hint = {}) const;
  html::govuk::Radios radios(const std::string& name, const std::string& legend, const std::vector<Choice>& choices,
                             const std::string& hint = {}) const;
  html::govuk::Checkboxes checkboxes(const std::string& name, const std::string& legend,
                                     const std::vector<Choice>& choices, const std::string& hint = {}) const;
  html::govuk::Select select(const std::string& name, const std::string& label,
                             const std::vector<Choice>& choices) const;
  // Fields name-day, name-month and name-year. An error is kept under `name`, or under one of the three.
  html::govuk::DateInput date(const std::string& name, const std::string& legend, const std::string& hint = {}) const;

 private:
  const http::Fields& values_;
  const std::vector<base::FieldError>& errors_;
};

// What a list offers on a day: label, and definition as hint.
std::vector<Choice> choices(const pack::CodeList& list, base::Date on);

}  // namespace waymark::core::web
