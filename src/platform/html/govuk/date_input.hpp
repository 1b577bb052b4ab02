#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "platform/html/govuk/fieldset.hpp"
#include "platform/html/govuk/form_group.hpp"

namespace waymark::html::govuk {

// A date that people know by heart, in three boxes. Each box is named `name_prefix`-day and so on; its id is
// `id`-day. `values` are keyed by the boxes' whole names.
struct DateInputItem {
  std::string name{};
  std::optional<std::string> value{};
  std::string label{};  // the name with a capital letter where it is not given
  std::string id{};
  std::string inputmode = "numeric";
  std::string autocomplete{};
  std::string pattern{};
  std::optional<bool> error{};  // where no box says, an error message marks them all
  std::string classes{};
  Attributes attributes{};
};

struct DateInput {
  std::string id{};
  std::string name_prefix{};
  std::map<std::string, std::string> values{};
  std::optional<DateInputItem> day = DateInputItem{.name = "day"};  // std::nullopt leaves the box out
  std::optional<DateInputItem> month = DateInputItem{.name = "month"};
  std::optional<DateInputItem> year = DateInputItem{.name = "year"};
  std::vector<DateInputItem> items{};  // instead of those three
  std::optional<Fieldset> fieldset{};
  Hint hint{};
  ErrorMessage error_message{};
  FormGroup form_group{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const DateInput& date);

}  // namespace waymark::html::govuk
