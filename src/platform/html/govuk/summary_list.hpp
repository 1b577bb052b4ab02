#pragma once
#include <optional>
#include <string>
#include <vector>

#include "platform/html/attributes.hpp"
#include "platform/html/content.hpp"

namespace waymark::html::govuk {

// Keys and values, with a link to change each where one is given; in a card with a title where several stand on a page.
struct SummaryAction {
  Content text{};
  Url href{};
  std::string visually_hidden_text{};  // what "Change" changes
  std::string classes{};
  Attributes attributes{};
};

struct SummaryActions {
  std::vector<SummaryAction> items{};
  std::string classes{};
};

struct SummaryCell {
  Content text{};
  std::string classes{};
};

struct SummaryRow {
  SummaryCell key{};
  SummaryCell value{};
  SummaryActions actions{};
  std::string classes{};
};

struct SummaryCard {
  Content title{};
  int heading_level = 2;
  std::string title_classes{};
  SummaryActions actions{};
  std::string classes{};
  Attributes attributes{};
};

struct SummaryList {
  std::vector<SummaryRow> rows{};
  std::optional<SummaryCard> card{};
  std::string classes{};
  Attributes attributes{};
};
Html render(const SummaryList& list);

}  // namespace waymark::html::govuk
